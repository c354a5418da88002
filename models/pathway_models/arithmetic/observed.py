"""What was observed, and business as usual behind it (formulation, 12).

What is observed of a source is what levers left of it. Business as usual is that and what they
served; it goes on from each fact as the case expects it to grow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pathway_models.arithmetic.base import Base
from pathway_models.arithmetic.carried import base_as_carried
from pathway_models.arithmetic.claimed import covered, with_claims
from pathway_models.arithmetic.clashes import DIGIT, ROUNDED, Clash, rounding
from pathway_models.arithmetic.past import (
    as_done,
    as_told,
    then,
    unmet_claims,
    with_stock,
)
from pathway_models.arithmetic.standing import bau_emissions
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import ELECTRICITY, Case, Fact, Path

ROUNDS = 200
CLOSE = 1e-12
NEAR = 1e-6
"""Share by which a fact that sources are moved to may be missed."""
OF_ACTIVITY = ("activity", "bought", "emissions")
"""Quantities that say how much there was of sources."""


def as_it_was(case: Case) -> tuple[Case, list[Clash]]:
    """The case with its facts in place of what was expected; and those that cannot be."""
    stocked, clashes = with_stock(case)
    was, more = activity_as_it_was(stocked)
    sources = {
        i: replace(s, activity=was[i], expected=s.activity) if i in was else s
        for i, s in stocked.sources.items()
    }
    made = with_claims(replace(stocked, sources=sources))
    return as_done(made), [*clashes, *more, *beside_others(made)]


def beside_others(case: Case) -> list[Clash]:
    """Facts that cannot be beside others: claims of what is not there, tonnes of a source of which
    some are captured, or whose power is covered. ``case`` is with stock and claims as they were.
    """
    return [*unmet_claims(case), *_captured_beside(case), *_covered_beside(case)]


def _captured_beside(case: Case) -> Iterator[Clash]:
    """Emissions of sources of whose stack something is captured: whether they are told before or
    after that nobody can know.
    """
    for fact in (f for f in case.facts if f.quantity == "emissions"):
        for stack in (s for s in case.stacks.values() if not set(s.sources).isdisjoint(fact.of)):
            fitted = [case.options[o] for o in stack.captures]
            at_work = [o for o in fitted if locked_in(o)[fact.year] * o.done.get(fact.year, 1.0)]
            if at_work:
                yield Clash(fact, "captured-beside", {"option": at_work[0].id})
                break


def _covered_beside(case: Case) -> Iterator[Clash]:
    """Market-based emissions of power of a source in an account where some of it is covered: whose
    that is nobody can know.
    """
    told = (f for f in case.facts if f.quantity == "emissions" and f.method == "market")
    for fact in told:
        own = [case.sources[i] for i in fact.of if i in case.sources]
        at = {s.account for s in own if s.carrier == ELECTRICITY}
        covering = [
            o.id
            for o in case.yielding("clean")
            if any(o.done_at.get((a, fact.year), 0.0) > DIGIT for a in at)
        ]
        if covering:
            yield Clash(fact, "covered-beside", {"option": covering[0]})


class _Sum(NamedTuple):
    """A fact of activity, and the sources that are moved until it holds; whether finer facts tell
    of some of its sources.
    """

    fact: Fact
    moved: tuple[str, ...]
    parts: bool = False


def activity_as_it_was(case: Case) -> tuple[dict[str, Path], list[Clash]]:
    """Business as usual of each source that facts move, base year to end [carrier unit].

    The finer of two facts moves its sources; what is a sum of several moves the others of it, all
    in proportion to what the facts of years before let expect. From each fact on, a source goes on
    as it was expected to grow.
    """
    sums = list(_sums(case))
    activity: dict[str, Path] = {i: s.activity for i, s in case.sources.items()}
    was: dict[str, dict[int, float]] = {}
    for t in sorted({each.fact.year for each in sums}):
        own = [each for each in sums if each.fact.year == t]
        moved = _moved(case, own, activity)
        for i in (i for each in own for i in each.moved):
            was.setdefault(i, {})[t] = moved[i][t]
            activity[i] = going_on(case.sources[i].activity, was[i])
    at, base = _at(case, activity)
    clashes = [clash for each in sums for clash in _unmet(at, base, each)]
    return {i: activity[i] for i in was}, clashes


def _moved(
    case: Case, sums: Sequence[_Sum], expected: Mapping[str, Path]
) -> dict[str, dict[int, float]]:
    """Activity that is moved, step by step, until facts hold; what is next to nothing is none."""
    activity = _begun_with(case, sums, expected)
    earlier = [0.0] * len(sums)
    for turn in range(ROUNDS):
        at, base = _at(case, activity)
        moves = [_move(at, base, each) for each in sums]
        by = {
            (e.fact.year, i): m for e, own in zip(sums, moves, strict=True) for i, m in own.items()
        }
        if all(abs(m) <= CLOSE * activity[i][t] for (t, i), m in by.items()):
            break
        steps = [sum(own.values()) for own in moves]
        for each, before, step in zip(sums, earlier, steps, strict=True):
            times = _leap(before, step) if turn % 3 == 2 else 1.0
            for i in each.moved:
                t = each.fact.year
                activity[i][t] = max(0.0, activity[i][t] + times * by.get((t, i), 0.0))
        earlier = steps
    for t, i in ((each.fact.year, i) for each in sums for i in each.moved):
        if activity[i][t] <= CLOSE * case.sources[i].activity[t]:
            activity[i][t] = 0.0
    return activity


def _begun_with(
    case: Case, sums: Sequence[_Sum], expected: Mapping[str, Path]
) -> dict[str, dict[int, float]]:
    """What is expected by then; where that is none of all that a sum moves, what the case says."""
    activity = {i: dict(path) for i, path in expected.items()}
    for each in sums:
        t = each.fact.year
        if not any(activity[i][t] for i in each.moved):
            for i in each.moved:
                activity[i][t] = case.sources[i].activity[t]
    return activity


def _at(case: Case, activity: Mapping[str, Path]) -> tuple[Case, Base]:
    """The case with such activity, and what all stock of the past does then."""
    sources = {i: replace(s, activity=activity[i]) for i, s in case.sources.items()}
    made = replace(case, sources=sources)
    at = then(made)
    base = base_as_carried(made, at, as_told(case))
    return at, replace(base, clean=covered(made, base))


def _leap(before: float, step: float) -> float:
    """How many times a step is all that come, if each is to the last as this one is.

    Steps shrink slowly where levers serve most of all that there is more or less of.
    """
    ratio = step / before if before else 0.0
    return 1 / (1 - ratio) if 0 < ratio < 1 else 1.0


def _sums(case: Case) -> Iterator[_Sum]:
    """Facts of activity with what each moves, the finer ones first."""
    taken: set[tuple[str, int]] = set()
    facts = [f for f in case.facts if f.quantity in OF_ACTIVITY]
    sizes: dict[tuple[str, int], int] = {}
    for fact in sorted(facts, key=lambda f: (len(_inside(case, f)), f.place)):
        inside = [(i, fact.year) for i in _inside(case, fact)]
        moved = tuple(i for i, t in inside if (i, t) not in taken)
        taken |= {(i, fact.year) for i in moved}
        parts = any(sizes.get(key, len(inside)) < len(inside) for key in inside)
        sizes |= {key: len(inside) for key in inside if key not in sizes}
        yield _Sum(fact, moved, parts)


def _inside(case: Case, fact: Fact) -> list[str]:
    """The sources whose activity a fact says something of."""
    if fact.of[0] in case.sources:
        return [i for i in fact.of if i in case.sources]
    inside = {*fact.of}
    found = [s for s in case.sources.values() if s.account in inside]
    power = fact.quantity == "bought"
    return [s.id for s in found if not power or s.carrier == ELECTRICITY]


def measured(case: Case, base: Base, fact: Fact) -> float:
    """What a fact of activity is of, in a base [its unit]."""
    t, of = fact.year, fact.of
    if fact.quantity == "bought":
        made = [o for o in case.yielding("on_site") if o.accounts[0] in of]
        return sum(base.demand[a, t] for a in of) - sum(base.self_use[o.id, t] for o in made)
    if of[0] not in case.sources:
        return bau_emissions(case, base, of, t, fact.method, factors_of=t)
    each = {i: 1.0 if fact.quantity == "activity" else _factor(case, i, fact) for i in of}
    return sum(each[i] * base.activity[i, t] for i in of)


def _factor(case: Case, source: str, fact: Fact) -> float:
    """What a unit of activity of a source weighs in a fact: 1, or its emission factor."""
    s = case.sources[source]
    if fact.quantity != "emissions":
        return 1.0
    if s.carrier == ELECTRICITY and fact.method == "market":
        return case.residual_of(s.account)[fact.year]
    path = case.factors.get((s.carrier, s.region))
    return 0.0 if path is None else path[fact.year]


def _move(case: Case, base: Base, of: _Sum) -> dict[str, float]:
    """By how much the sources of a fact are moved, so that it holds [carrier unit]."""
    t, missing = of.fact.year, of.fact.value - measured(case, base, of.fact)
    weights = {i: _factor(case, i, of.fact) for i in of.moved}
    usual = {i: case.sources[i].activity[t] for i in of.moved}
    there = sum(weights[i] * usual[i] for i in of.moved)
    if there > 0:
        return {i: missing / there * usual[i] for i in of.moved if weights[i]}
    if len(of.moved) == 1 and weights[of.moved[0]]:
        return {of.moved[0]: missing / weights[of.moved[0]]}
    return {}


def _unmet(case: Case, base: Base, of: _Sum) -> Iterator[Clash]:
    """A fact that its sources cannot be moved to: beside finer ones, or with nothing to move."""
    fact, got = of.fact, measured(case, base, of.fact)
    room = rounding(fact.value, got, share=NEAR if of.moved else ROUNDED)
    # Where nothing is left, what levers took off leaves the last digits of what there was.
    digits = sum(
        CLOSE * _factor(case, i, fact) * case.sources[i].activity[fact.year]
        for i in _inside(case, fact)
    )
    if abs(fact.value - got) <= room + digits:
        return
    alike = len(_inside(case, fact)) > 1 and not of.parts
    none_moved = "parts-come-to" if of.parts else "in-another-mix" if alike else ""
    problem = (not of.moved and none_moved) or "as-near-as-it-comes"
    yield Clash(fact, problem, {"sum": fact.told(got)})


def going_on(expected: Path, was: Mapping[int, float]) -> Path:
    """A path through what was, which goes on from each year of it as it was expected to grow.

    What was where nothing was expected is of its year alone.
    """
    found, ratio = dict[int, float](), 1.0
    for t in sorted(expected):
        if t in was and expected[t]:
            ratio = was[t] / expected[t]
        found[t] = was[t] if t in was else ratio * expected[t]
    return found
