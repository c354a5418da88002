"""What of the library acts on a source: measures for its carrier, in a unit of it."""

from __future__ import annotations

from functools import cache

from pathway import library
from pathway.cases.adding.possible import why_not
from pathway.cases.adding.targets import is_called, subjects_of
from pathway.library import Entry
from pathway.load.units.units import Units
from pathway_models.case import Carrier

USUAL = ("buildings", "logistics", "manufacturing heat")
"""Sectors that most companies have something of."""
ON_SOURCES = ("electrify", "retrofit")
"""Kinds of measures that are on a source, those first that replace it."""


def measures_for(carrier: Carrier, units: Units) -> list[Entry]:
    """The measures that a lever on such a source can be made of, the likeliest first."""
    return [
        entry
        for entry, about in _subjects()
        if any(
            is_called(carrier.id, of) and units.convert(unit, carrier.unit) is not None
            for of, unit in about
        )
    ]


@cache
def _subjects() -> tuple[tuple[Entry, tuple[tuple[str, str], ...]], ...]:
    """Measures that can be added, with what they save or replace: its name, and a unit of it."""
    known = [e for e in library.entries("measures") if _kind(e) in ON_SOURCES and not why_not(e)]
    return tuple((entry, subjects_of(entry)) for entry in sorted(known, key=_likely))


def _kind(entry: Entry) -> str:
    return entry.rows[0].more["lever"]


def _likely(entry: Entry) -> tuple[int, int, bool]:
    sector = entry.rows[0].more["sector"]
    thing = any(row.quantity.startswith("saves:") for row in entry.rows)  # not a fuel for a fuel
    return (*USUAL, sector).index(sector), ON_SOURCES.index(_kind(entry)), thing
