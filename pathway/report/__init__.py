"""Reports: a finished plan as documents for people."""
