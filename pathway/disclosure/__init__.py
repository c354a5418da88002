"""Disclosures: the tables that standards ask for, filled in from a finished plan.

Editions, fields and facts are data (``data/*.csv``); nothing in them is evaluated.
"""

from pathway.disclosure.filling import Cell, Line, Table
from pathway.disclosure.plan import Disclosure, disclose

__all__ = ["Cell", "Disclosure", "Line", "Table", "disclose"]
