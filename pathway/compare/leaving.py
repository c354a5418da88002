"""What was sold and is counted all the same, or bought and is not, in words of a board."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.locale import Fact, Message, message
from pathway_models.arithmetic.remains import (
    Remains,
    absent,
    remains,
    revenue_absent,
    revenue_remains,
)
from pathway_models.case import Case

from .spoken import Amount, Listed


def still_there(case: Case) -> Iterator[Message]:
    """A sentence for each; ``not_gone`` of the reading tells the files, and what to do."""
    for r in (r for r in remains(case) if not r.told):
        of = Listed(tuple(case.sources[i].name for i in r.of))
        yield message("compare.sold-goes-on", of=of, **_facts(r, 1000.0))
    for r in revenue_remains(case):
        names = Listed(tuple(case.businesses[b].name for b in r.of))
        yield message("compare.revenue-goes-on", of=names, **_facts(r, 1.0, case.currency))
    for r in absent(case):
        of = Listed(tuple(case.sources[i].name for i in r.of))
        yield message("compare.bought-is-nowhere", of=of, **_facts(r, 1000.0))
    for r in revenue_absent(case):
        names = Listed(tuple(case.businesses[b].name for b in r.of))
        yield message("compare.revenue-is-nowhere", of=names, **_facts(r, 1.0, case.currency))


def _facts(r: Remains, scale: float, currency: str = "") -> dict[str, Fact]:
    like = scale * max(r.left, r.there)
    left, there = (Amount(scale * x, like, currency) for x in (r.left, r.there))
    return {"change": r.change.name, "year": str(r.change.year), "left": left, "there": there}
