"""Public numbers that ship with the package, each with its source: factors, prices, measures.

A row is a number; rows of one id are an entry, a series over years or a measure with its
parameters. Nothing here reads or writes a case: ``pathway.cases.adding`` does. What is in it, and
what was left out and why: docs/library.md.

>>> from pathway import library
>>> [entry.id for entry in library.find("germany electricity", "grid")]
['grid-de-ember']
>>> library.entry("fuel-diesel-ipcc").number("co2e", "kgCO2e/kg")
3.1967
"""

from pathway.library.money import Rate, rate_of, worth_of
from pathway.library.search import (
    QUANTITIES,
    alike,
    find,
    find_some,
    for_carrier,
    is_of,
    outlook_of,
    price_of,
    subject_of,
    words_of,
)
from pathway.library.shelf import KINDS, Entry, Kind, Row, entries, entry, rows

__all__ = [
    "KINDS",
    "QUANTITIES",
    "Entry",
    "Kind",
    "Rate",
    "Row",
    "alike",
    "entries",
    "entry",
    "find",
    "find_some",
    "for_carrier",
    "is_of",
    "outlook_of",
    "price_of",
    "rate_of",
    "rows",
    "subject_of",
    "words_of",
    "worth_of",
]
