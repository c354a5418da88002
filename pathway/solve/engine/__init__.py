"""Programs in HiGHS: translated, changed, searched, and never believed at once."""
