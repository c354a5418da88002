"""Disclosures: the tables that standards ask for, filled in from a finished plan.

Editions, fields and facts are data (``data/*.csv``), and so are the rules of what a company may
say of itself (``claims``); nothing in them is evaluated.
"""
