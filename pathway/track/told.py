"""Of which years facts say something of levers, and of which sources they say nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pathway_models.arithmetic.clashes import OF_STOCK
from pathway_models.arithmetic.observed import OF_ACTIVITY
from pathway_models.case import Case


def stock_years(case: Case, options: Collection[str], years: Sequence[int]) -> list[int]:
    """The years of which facts say something of these options."""
    found = {
        f.year for f in case.facts if f.quantity in OF_STOCK and not set(f.of).isdisjoint(options)
    }
    return [t for t in years if t in found]


def untold(case: Case, year: int) -> set[str]:
    """The sources of which no fact says anything in a year: they are as expected."""
    told = {i for f in case.facts if f.quantity in OF_ACTIVITY and f.year == year for i in f.of}
    return {s.id for s in case.sources.values() if s.id not in told and s.account not in told}
