"""Units, money of other years and numbers by year: from what is written to internal units."""
