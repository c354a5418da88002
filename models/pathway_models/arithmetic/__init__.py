"""What follows from a case and a plan by arithmetic alone; no program is needed."""
