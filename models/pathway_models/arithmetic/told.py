"""Of what facts say something in a year: of sources, levers, revenue, output, and promises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from pathway_models.arithmetic.clashes import OF_STOCK
from pathway_models.arithmetic.observed import OF_ACTIVITY
from pathway_models.case import ELECTRICITY, Case, Fact, Option, Output, Target

Thing = tuple[str, str]
"""What a fact may speak of: ``source``, ``option``, ``revenue`` or ``output``, and its id; of
an output business and product; ``elsewhere`` is what is outside of the study."""

METHODS = ("market", "location")
"""Of scope 2."""
BOUGHT = ("added", "spent")
"""Quantities that say what was bought in a year."""
YIELDS: Mapping[str, tuple[Output, ...]] = {
    "clean_electricity_share": ("clean", "on_site"),
    "credit_share": ("credits",),
}
"""What the levers yield of which a promise is that names none."""
Known = Literal["told", "shared", "silent"]
"""Whether facts tell of something, tell it only in a larger sum, or say nothing of it."""


def spoken_of(case: Case, fact: Fact) -> Iterator[Thing]:
    """The things of which a fact says something."""
    if fact.quantity in OF_ACTIVITY:
        power = fact.quantity == "bought"
        for s in case.sources.values():
            inside = s.id in fact.of or (s.account in fact.of and fact.of[0] not in case.sources)
            if inside and (not power or s.carrier == ELECTRICITY):
                yield "source", s.id
        known = case.sources.keys() | case.accounts.keys()
        yield from (("elsewhere", i) for i in fact.of if i not in known)
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
        new = things.difference(found)
        found |= dict.fromkeys(new, new)
    return found


def methods_in(case: Case, year: int) -> Mapping[str, frozenset[str]]:
    """Of each source of which facts of a year tell tonnes alone, by which methods of scope 2."""
    found: dict[str, set[str]] = {}
    for f in case.facts:
        if f.year == year and f.quantity in OF_ACTIVITY:
            for _, i in (thing for thing in spoken_of(case, f) if thing[0] == "source"):
                own = {f.method} if f.quantity == "emissions" else set(METHODS)
                found.setdefault(i, set()).update(own)
    return {i: frozenset(methods) for i, methods in found.items()}


def is_said(case: Case, o: Option, year: int, account: str = "") -> bool:
    """Whether facts say something of a lever by a year: of it, or before of what lasts.

    Of what may be claimed in several accounts, in ``account``, or in all of them where none is
    named: what the last facts of it say.
    """
    own = [f for f in case.facts if f.quantity in OF_STOCK and o.id in f.of]
    own = [f for f in own if f.year == year or (f.year < year and o.life > 1)]
    at = claimed_at(f for f in own if f.year == max(f.year for f in own))
    return bool(own) and (at is None or account in at or {*o.accounts} <= at)


def gaps(case: Case, o: Option, year: int) -> frozenset[int]:
    """The years before the last purchase that is told by a year whose purchases no fact tells; none
    where the year's stock is told, or what it did.
    """
    own = [f for f in case.facts if f.quantity in OF_STOCK and o.id in f.of and f.year <= year]
    bought = {f.year for f in own if f.quantity in BOUGHT}
    if not bought or any(f.year == year and f.quantity not in BOUGHT for f in own):
        return frozenset()
    seen = (f.year - o.lead for f in own if f.quantity == "stock")
    return frozenset(range(max(seen, default=case.base_year) + 1, max(bought))) - bought


def claimed_at(facts: Iterable[Fact]) -> frozenset[str] | None:
    """The accounts that facts of a year name where something was claimed; None where one is of all,
    or none is of what was claimed.
    """
    claims = [f.at for f in facts if f.quantity in ("covered", "retired")]
    return frozenset(a for at in claims for a in at) if claims and all(claims) else None


def known(case: Case, k: Target, year: int) -> Known:
    """Whether facts of a year tell of what a promise is about: of nothing beside it, or with more.

    How a larger sum is shared is an assumption.
    """
    if k.options:
        about = {("option", o) for o in k.options}
        return _known(about, set(told_in(case, year).values()))
    inside = {("account", a) for a in k.accounts}
    if k.metric in YIELDS:
        return _known(inside, _claimed(case, YIELDS[k.metric], year))
    about = {("source", s.id) for s in case.sources.values() if s.account in k.accounts}
    return _known(about, set(told_in(case, year).values()))


def known_years(case: Case, k: Target, years: Sequence[int]) -> list[int]:
    """The years in which facts tell of what a promise is about."""
    return [t for t in years if known(case, k, t) == "told"]


def _known(about: set[Thing], groups: Iterable[frozenset[Thing]]) -> Known:
    own = [group for group in groups if group & about]
    return "told" if any(group <= about for group in own) else "shared" if own else "silent"


def _claimed(case: Case, outputs: Sequence[Output], year: int) -> Iterator[frozenset[Thing]]:
    """The accounts for which what facts of a year say of options of such outputs may be."""
    for f in case.facts:
        of = [case.options[o] for o in f.of if f.quantity in OF_STOCK and o in case.options]
        if f.year == year and any(o.output in outputs for o in of):
            yield frozenset(("account", a) for a in f.at or (a for o in of for a in o.accounts))
