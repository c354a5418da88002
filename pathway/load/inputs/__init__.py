"""What each file of a case says, read into the whole case: tables, company, limits, targets."""
