"""Levers, as written, to options: one for each source, account or market."""
