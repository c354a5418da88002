"""Of what facts say something in a year: of sources, levers, revenue and output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pathway_models.arithmetic.observed import OF_ACTIVITY
from pathway_models.arithmetic.past import OF_STOCK
from pathway_models.case import ELECTRICITY, Case, Fact

Thing = tuple[str, str]
"""What a fact may speak of: ``source``, ``option``, ``revenue`` or ``output``, and its id; of
an output business and product."""


def spoken_of(case: Case, fact: Fact) -> Iterator[Thing]:
    """The things of which a fact says something."""
    if fact.quantity in OF_ACTIVITY:
        power = fact.quantity == "bought"
        for s in case.sources.values():
            inside = s.id in fact.of or (s.account in fact.of and fact.of[0] not in case.sources)
            if inside and (not power or s.carrier == ELECTRICITY):
                yield "source", s.id
    elif fact.quantity in OF_STOCK:
        yield from (("option", o) for o in fact.of)
    elif fact.quantity == "revenue":
        yield from (("revenue", business) for business in fact.of)
    else:
        *businesses, product = fact.of
        yield from (("output", f"{business}/{product}") for business in businesses)


def told_in(case: Case, year: int) -> Mapping[Thing, frozenset[Thing]]:
    """Each thing of which a fact of a year says something, with those that it is told of together.

    The finer fact holds; what is told of more is shared among those of which none else is.
    """
    found: dict[Thing, frozenset[Thing]] = {}
    facts = [frozenset(spoken_of(case, f)) for f in case.facts if f.year == year]
    for things in sorted(facts, key=len):
        new = things - found.keys()
        found |= dict.fromkeys(new, new)
    return found
