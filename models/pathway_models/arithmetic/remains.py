"""What leaves by changes.yaml and goes on in the case all the same, or comes and is not in it; and
what facts tell of a year alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.standing import bau_emissions
from pathway_models.arithmetic.told import Thing, told_in
from pathway_models.case import ELECTRICITY, Case, Change

LEAVES, COMES = ("divestment", "boundary"), ("acquisition", "boundary")
"""Causes by which activity goes along; a method or an error moves tonnes alone."""
PLAINLY = 0.5
"""Share of what leaves that may still be there, or of what comes that is enough to be there: a year
may hold some months of what is sold or bought."""


@dataclass(frozen=True, slots=True)
class Remains:
    """What a change takes out and the case goes on with: ``of`` sources [kt], or a business
    [million]; in the year of the change. ``told``: facts say so, of that alone.
    """

    change: Change
    of: tuple[str, ...]
    left: float
    there: float
    told: bool = False


def remains(case: Case) -> Iterator[Remains]:
    """Sources that go on as if they had not left, of each change that takes tonnes out.

    One of which facts tell by itself is as they say; but all of an account cannot be gone and be
    told as being there.
    """
    leaving = [c for c in case.changes if _leaves(c) and min(c.kt.values(), default=0) < 0]
    if not leaving:
        return
    base = base_plan(case)
    for c in leaving:
        found: dict[bool, list[tuple[str, float]]] = {True: [], False: []}
        told = told_in(case, c.year)
        for a in (a for a, kt in c.kt.items() if kt < 0 and a in case.accounts):
            path = {
                t: bau_emissions(case, base, (a,), t) for t in range(case.base_year, c.year + 1)
            }
            moved = [(d.year, d.kt.get(a, 0.0)) for d in case.changes]
            share, there = _there(path, moved, c.year)
            own = {("source", s.id) for s in case.sources.values() if s.account == a}
            alone = all(_alone(own, thing, told) for thing in own)
            if there and (not alone or share > 1 - 1e-6):
                found[alone].append((a, there))
        for alone, accounts in found.items():
            if accounts:
                names = {a for a, _ in accounts}
                of = (s.id for s in case.sources.values() if s.account in names)
                left = -sum(min(0.0, c.kt.get(a, 0.0)) for a in names)
                yield Remains(c, tuple(of), left, sum(kt for _, kt in accounts), alone)


def revenue_remains(case: Case) -> Iterator[Remains]:
    """Businesses that earn on as if nothing had left, of each change that takes revenue out."""
    for c in case.changes:
        told = told_in(case, c.year)
        for b, more in (c.revenue or {}).items():
            if more >= 0 or not _leaves(c) or b not in case.revenue:
                continue
            moved = [(d.year, (d.revenue or {}).get(b, 0.0)) for d in case.changes]
            _, there = _there(case.revenue[b], moved, c.year)
            thing = "revenue", b
            if there and not _alone({thing}, thing, told):
                yield Remains(c, (b,), -more, there)


def revenue_untold(case: Case, year: int) -> Iterator[Remains]:
    """What of it is there in a year, and no fact since the change tells, not even in a sum."""
    for r in revenue_remains(case):
        (b,), since = r.of, r.change.year
        path, told = case.revenue[b], (told_in(case, t) for t in range(since, year + 1))
        there = year >= since and path[year] > PLAINLY * path[since]
        if there and not any(("revenue", b) in things for things in told):
            yield r


def absent(case: Case) -> Iterator[Remains]:
    """Sources that go on as if nothing had come, of each change that brings tonnes: what is more
    ``there`` by the year after it than before.
    """
    coming = [c for c in case.changes if c.cause in COMES and max(c.kt.values(), default=0) > 0]
    if not coming:
        return
    base = base_plan(case)
    for c in coming:
        found: list[tuple[str, float]] = []
        until = range(case.base_year, min(c.year + 1, case.end) + 1)
        for a in (a for a, kt in c.kt.items() if kt > 0 and a in case.accounts):
            path = {t: bau_emissions(case, base, (a,), t) for t in until}
            moved = [d.kt.get(a, 0.0) for d in case.changes if d.year == c.year]
            if (more := _more(path, sum(moved), c.year)) is not None:
                found.append((a, more))
        names = {a for a, _ in found}
        of = tuple(s.id for s in case.sources.values() if s.account in names)
        if found:
            came = sum(c.kt[a] for a in names)
            yield Remains(c, of, came, sum(kt for _, kt in found))


def revenue_absent(case: Case) -> Iterator[Remains]:
    """Businesses that earn no more than before, of each change that brings revenue."""
    for c in (c for c in case.changes if c.cause in COMES):
        for b, came in (c.revenue or {}).items():
            if came > 0 and b in case.revenue:
                path = {t: x for t, x in case.revenue[b].items() if t <= c.year + 1}
                moved = [(d.revenue or {}).get(b, 0.0) for d in case.changes if d.year == c.year]
                if (more := _more(path, sum(moved), c.year)) is not None:
                    yield Remains(c, (b,), came, more)


def of_a_year_alone(case: Case) -> Iterator[tuple[int, tuple[str, ...], float]]:
    """Years in which facts tell sources of which nothing was expected, nor is in the year after,
    of which no fact is; with the sources, and their tonnes [kt].
    """
    told = {t: told_in(case, t) for t in case.past}
    for t in (t for t in case.past if t < case.end):
        found: dict[str, float] = {}
        for s in case.sources.values():
            thing = "source", s.id
            here = thing in told[t] and thing not in told.get(t + 1, {})
            if here and not s.expected[t] and s.activity[t] and not s.activity[t + 1]:
                power = s.carrier == ELECTRICITY
                by_place = case.factors.get((s.carrier, s.region), {})
                factor = (case.residual_of(s.account) if power else by_place).get(t, 0.0)
                found[s.id] = factor * s.activity[t]
        if any(found.values()):
            yield t, tuple(found), sum(found.values())


def _more(path: Mapping[int, float], comes: float, year: int) -> float | None:
    """What is there more than before what comes, where that is plainly less than it."""
    before = min(value for t, value in path.items() if t < year)
    more = max(0.0, max(value for t, value in path.items() if t >= year) - before)
    return more if more < PLAINLY * comes else None


def _leaves(change: Change) -> bool:
    return change.cause in LEAVES


def _there(
    path: Mapping[int, float], moved: Sequence[tuple[int, float]], year: int
) -> tuple[float, float]:
    """The share that leaves in a year, and what of it is plainly there; 0 where it is gone."""
    first = min(path)
    whole = path[first] + sum(more for t, more in moved if t < year)
    leaves = -sum(more for t, more in moved if t == year)
    if leaves <= 0:
        return 0.0, 0.0
    share = min(1.0, leaves / whole) if whole > 0 else 1.0
    most = max(value for t, value in path.items() if t < year)
    there = path[year] - (1 - share) * most
    return share, there if there > PLAINLY * share * most else 0.0


def _alone(own: set[Thing], thing: Thing, told: Mapping[Thing, frozenset[Thing]]) -> bool:
    """Whether facts tell of a thing, and not only in a sum that goes beyond."""
    return thing in told and told[thing] <= own
