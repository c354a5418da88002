"""What facts of claims say beside each other: of what several tell the finer one holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pathway_models.case import Case, Fact

CLAIMED = ("covered", "retired")
"""Quantities that are told of accounts, too."""
Cell = tuple[str, str]
"""An option and an account."""


class Claim(NamedTuple):
    """What a fact of claims says beside the finer ones within it.

    ``places``: the accounts of each option of which none of those tells [option -> accounts];
    options that are told finer in all of theirs have no part in it.
    """

    fact: Fact
    value: float
    places: Mapping[str, tuple[str, ...]]


def claims_of(case: Case) -> list[Claim]:
    """The facts of claims, those of the fewest options and accounts first."""
    told: dict[tuple[int, str], list[tuple[Fact, set[Cell]]]] = {}
    for fact in (f for f in case.facts if f.quantity in CLAIMED):
        told.setdefault((fact.year, fact.quantity), []).append((fact, _cells(case, fact)))
    return [claim for facts in told.values() for claim in _of_year(case, facts)]


def _of_year(case: Case, facts: list[tuple[Fact, set[Cell]]]) -> Iterator[Claim]:
    before: list[tuple[Claim, set[Cell]]] = []
    for fact, own in sorted(facts, key=lambda pair: len(pair[1])):
        finer = [(c, cells) for c, cells in before if own and cells <= own]
        told: set[Cell] = set().union(*(cells for _, cells in finer))
        value = fact.value - sum(c.value for c, _ in finer)
        claim = Claim(fact, value, _places(case, fact, own - told, [c for c, _ in finer]))
        before.append((claim, own))
        yield claim


def overlapping(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims of a year that tell of the same, and neither is within the other: what they share is
    told by neither.
    """
    places = [{(o, a) for o, at in c.places.items() for a in at} for c in claims]
    for n, claim in enumerate(claims):
        for other, theirs in zip(claims[:n], places, strict=False):
            of = (claim.fact.year, claim.fact.quantity)
            same = (other.fact.year, other.fact.quantity) == of
            if same and not theirs.isdisjoint(places[n]):
                yield claim, other


def _cells(case: Case, fact: Fact) -> set[Cell]:
    at = set(fact.at or case.accounts)
    return {(o, a) for o in fact.of for a in case.options[o].accounts if a in at}


def _places(
    case: Case, fact: Fact, left: set[Cell], finer: Iterable[Claim]
) -> dict[str, tuple[str, ...]]:
    """The accounts that are left of each option; none of one that finer facts tell of wholly."""
    places = {o: tuple(a for a in case.options[o].accounts if (o, a) in left) for o in fact.of}
    told = {o for c in finer for o in c.fact.of}
    return {o: at for o, at in places.items() if at or o not in told}
