"""What was of a drawn case: some of its quantities in some years, with gaps, and what moved since.

It need not be like the plan. What cannot be beside the rest, as the loader would tell, is left out.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import get_args

from cases import name
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.observed import as_it_was, going_on
from pathway_models.arithmetic.plan import Plan
from pathway_models.arithmetic.standing import bau_emissions
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import ELECTRICITY, Case, Cause, Change, Fact, Option

TOLD = 0.4
"""Of all that might be told of a year so much is."""
TRIES = 20


def actual_of(made: Case, plan: Plan, seed: int, gap: bool = False) -> Case:
    """The case some years later, with other prices and factors than were expected.

    ``gap``: of one of several years nothing is told at all, and every other change, of any cause,
    has its base year recalculated.
    """
    rng = random.Random(seed)  # noqa: S311
    until = rng.randint(made.base_year + 1, made.end - 1)
    moved = replace(
        made,
        today=until + 1,
        changes=tuple(_changes(made, rng, until)),
        factors={k: _other(rng, path, until) for k, path in made.factors.items()},
        residual={k: _other(rng, path, until) for k, path in made.residual.items()},
        prices={k: _other(rng, path, until) for k, path in made.prices.items()},
    )
    told = tuple(
        f for t in range(made.base_year + 1, until + 1) for f in _facts(made, plan, rng, t)
    )
    if gap:
        silent = rng.choice(sorted({f.year for f in told})[:-1] or [made.base_year])
        told = tuple(f for f in told if f.year != silent)
        moved = replace(moved, changes=tuple(_recalculated(moved.changes, rng)))
    moved = replace(moved, revenue=_revenue(moved, told))
    for _ in range(TRIES):
        found, clashes = as_it_was(replace(moved, facts=told))
        if not clashes:
            return found
        cannot = {clash.fact for clash in clashes}
        told = tuple(f for f in told if f not in cannot)
    raise AssertionError([clash.problem for clash in clashes])


def _other(rng: random.Random, path: dict[int, float], until: int) -> dict[int, float]:
    """A path that went another way since its first year, and goes on from there."""
    first = min(path)
    by = rng.uniform(0.8, 1.3) if rng.random() < TOLD else 1.0
    return {t: v if t == first else v * by for t, v in path.items()}


def _changes(made: Case, rng: random.Random, until: int) -> Iterator[Change]:
    base = base_plan(made)
    for n in range(rng.choice((0, 0, 1, 2))):
        accounts = rng.sample(sorted(made.accounts), rng.randint(1, 2))
        there = {a: bau_emissions(made, base, (a,), made.base_year) for a in accounts}
        kt = {a: rng.uniform(-0.4, 0.6) * there[a] for a in accounts}
        revenue = rng.choice((None, {}, {"b": rng.uniform(-5, 5)}))
        year = rng.randint(made.base_year + 1, until + 1)
        yield Change(f"deal{n}", name(f"deal{n}"), year, "acquisition", kt, revenue)


def _recalculated(changes: Iterable[Change], rng: random.Random) -> Iterator[Change]:
    for n, change in enumerate(changes):
        other = replace(change, cause=rng.choice(get_args(Cause)))
        yield other if n % 2 else other.as_of(other.year)


def fact_of(t: int, quantity: str, of: tuple[str, ...], value: float, method: str = "-") -> Fact:
    """A fact in internal units."""
    place = ("drawn", f"{quantity} of {', '.join(of)} in {t}, {method}")
    return Fact(t, quantity, of, value, method, place, "", value, "", "drawn", "measured")


def _facts(made: Case, plan: Plan, rng: random.Random, t: int) -> Iterator[Fact]:
    """Some of what might be told of a year."""
    levers = (list(_of_lever(o, plan, rng, t)) for o in made.options.values())
    might = [[fact] for fact in (*_of_activity(made, rng, t), *_together(made, rng, t))]
    yield from (fact for facts in (*might, *levers) if rng.random() < TOLD for fact in facts)


def _of_activity(made: Case, rng: random.Random, t: int) -> Iterator[Fact]:
    """Of sources, accounts and businesses, and of all of them together."""
    base, sources = base_plan(made), [*made.sources.values()]
    for i in sorted(made.sources):
        by = rng.choice((0.0, 1.0, rng.uniform(0.5, 1.6)))
        yield fact_of(t, "activity", (i,), by * float(base.activity[i, t]))
    some = tuple(sorted({s.account for s in sources}))
    for accounts in (*((a,) for a in sorted(made.accounts)), some):
        for method in ("market", "location"):
            kt = bau_emissions(made, base, accounts, t, method)
            yield fact_of(t, "emissions", accounts, rng.uniform(0.7, 1.4) * kt, method)
    powered = tuple(sorted({s.account for s in sources if s.carrier == ELECTRICITY}))
    demand = float(sum(base.demand[a, t] for a in powered))
    yield fact_of(t, "bought", powered, rng.uniform(0.8, 1.3) * demand)
    for b in sorted(made.businesses):
        yield fact_of(t, "revenue", (b,), rng.uniform(0.7, 1.4) * made.revenue[b][t])


def _together(made: Case, rng: random.Random, t: int) -> Iterator[Fact]:
    """Of several levers at once."""
    for quantity, output in (("covered", "clean"), ("retired", "credits")):
        options = tuple(o.id for o in made.yielding(output))
        if len(options) > 1:
            yield fact_of(t, quantity, options, rng.uniform(0, 5))


def _of_lever(o: Option, plan: Plan, rng: random.Random, t: int) -> Iterator[Fact]:
    """Stock bought, or in service, or what it did; and what it cost."""
    added = rng.choice((0.0, plan.added.get((o.id, t), 0.0), rng.uniform(0, 4)))
    sorts = ["added", "added", "stock"]
    if o.source is not None:
        sorts.append("served")
    sorts += {"clean": ["covered"], "credits": ["retired"]}.get(o.output, [])
    sort = rng.choice(sorts)
    stock = locked_in(o)[t] + added
    each = {"added": added, "stock": stock, "served": 0.8 * stock * o.displaces[t]}
    at = (rng.choice(o.accounts),) if sort in ("covered", "retired") and rng.random() < TOLD else ()
    told = fact_of(t, sort, (o.id,), each.get(sort, 0.8 * stock * o.yields[t]))
    yield replace(told, at=at)
    if sort == "added" and added and rng.random() < TOLD:
        cost = added * (o.capex[t] + o.premium[t] * o.yields[t])
        yield fact_of(t, "spent", (o.id,), rng.uniform(0.5, 1.6) * cost)


def _revenue(made: Case, told: tuple[Fact, ...]) -> dict[str, dict[int, float]]:
    was: dict[str, dict[int, float]] = {}
    for f in told:
        if f.quantity == "revenue":
            was.setdefault(f.of[0], {})[f.year] = f.value
    known = {b: going_on(made.revenue[b], years) for b, years in was.items()}
    return {**made.revenue, **known}
