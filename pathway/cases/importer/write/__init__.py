"""What is written into a case: rows of its tables, and what beside them it needs."""
