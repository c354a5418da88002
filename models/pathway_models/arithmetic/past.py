"""The past as it was: facts of stock, activity and emissions become those of the case.

What is observed of a source is what levers left of it. Business as usual is that and what they
served; it goes on from the last fact as the case expects it to grow (formulation, 12).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pathway_models.arithmetic.base import Base, base_plan
from pathway_models.arithmetic.standing import bau_emissions
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import ELECTRICITY, Case, Fact, Option, Path

ROUNDS = 200
CLOSE = 1e-12
ROUNDED = 1e-3
"""Share by which a fact and what it is a sum of may differ, as numbers are rounded."""
NEAR = 1e-6
"""Share by which a fact that sources are moved to may be missed."""
OF_ACTIVITY = ("activity", "bought", "emissions")
"""Quantities that say how much there was of sources."""
OF_STOCK = ("stock", "added", "served", "covered", "retired", "spent")
"""Quantities that say what there was of levers, and what it did and cost."""

Told = dict[str, dict[int, tuple[float, Fact]]]
"""What is told of an option: quantity -> year -> amount, and the fact that says so."""


class Clash(NamedTuple):
    """A fact that cannot be beside the others."""

    fact: Fact
    problem: str
    remedy: str


def with_stock(case: Case) -> tuple[Case, list[Clash]]:
    """The case with what was added of its options, and what is said that they did."""
    clashes: list[Clash] = []
    told: dict[str, Told] = {}
    for fact in case.facts:
        if fact.quantity in OF_STOCK and fact.quantity != "spent":
            for o, amount in _shared(case, fact):
                years = told.setdefault(o, {}).setdefault(fact.quantity, {})
                before = years.get(fact.year, (0.0, fact))[0] if fact.at else 0.0
                years[fact.year] = before + amount, fact
    options = {
        o.id: _as_it_was(case, o, told.get(o.id, {}), clashes) for o in case.options.values()
    }
    for fact in case.facts:
        if fact.quantity == "spent":
            options |= _at_cost(options, fact, clashes)
    return replace(case, options=options), clashes


def _shared(case: Case, fact: Fact) -> Iterator[tuple[str, float]]:
    """What a fact of several options together says of each: by the room that each has."""
    room = {o: _room(case.options[o], fact.year) for o in fact.of}
    if not math.isfinite(sum(room.values())) or not sum(room.values()):
        room = dict.fromkeys(fact.of, 1.0)
    yield from ((o, fact.value * part / sum(room.values())) for o, part in room.items())


def _room(option: Option, year: int) -> float:
    of = option.max_add if option.potential is None else option.potential
    return math.inf if of is None else of[year]


def _as_it_was(case: Case, o: Option, told: Told, clashes: list[Clash]) -> Option:
    """An option with what was added in the past; nothing was of what nobody says."""
    added = _added(case, o, told, clashes)
    bought = [v for v, amount in added.items() if amount > 0]
    first, last = min([o.first_year, *bought]), max([o.last_year, *bought])
    for v in case.years:
        if v not in case.past and not o.first_year <= v <= o.last_year:
            added[v] = 0.0
    made = replace(o, added=added, first_year=first, last_year=last, min_add={**o.min_add, **added})
    stock, done = locked_in(made), dict[int, float]()
    for quantity in ("served", "covered", "retired"):
        for t, (amount, fact) in told.get(quantity, {}).items():
            most = able(made, t) * stock[t]
            if amount > most * (1 + ROUNDED):
                more = {"retired": "more is retired than was bought"}
                problem = more.get(quantity, f"more is {quantity} than what is in service can")
                problem += f": {_said(most)} of {o.id} in {t}"
                clashes.append(Clash(fact, problem, "Correct it, or say what was added"))
            done[t] = min(amount, most)
    return replace(made, done=done, potential=_widened(case, made, stock, told, clashes))


def as_it_was(case: Case) -> tuple[Case, list[Clash]]:
    """The case with its facts in place of what was expected; and those that cannot be."""
    stocked, clashes = with_stock(case)
    was, more = activity_as_it_was(stocked)
    sources = {
        s.id: replace(s, activity=was[s.id]) if s.id in was else s for s in case.sources.values()
    }
    return as_done(replace(stocked, sources=sources)), [*clashes, *more]


def able(option: Option, year: int) -> float:
    """What a unit of stock can do in a year: serve, yield, or neutralise [its unit]."""
    if option.source is not None:
        return option.displaces[year]
    return (1 - option.buffer) * option.yields[year]


def _added(case: Case, o: Option, told: Told, clashes: list[Clash]) -> dict[int, float]:
    """What was added in each year that is past: as told, or as what was in service shows."""
    given = {v: amount for v, (amount, _) in told.get("added", {}).items()}
    added = {v: given.get(v, o.min_add[v]) for v in case.past}
    for t in case.past:
        seen = _seen(o, told, t)
        if seen is None:
            continue
        amount, fact, exactly = seen
        v = t - o.lead
        others = {w: a for w, a in added.items() if w != v}
        there = locked_in(replace(o, added=others, min_add=others))[t]
        need, close = amount - there, ROUNDED * max(amount, there)
        if v in given:
            if exactly and abs(need - given[v]) > close:
                problem = f"{_said(there + given[v])} of {o.id} are in service in {t} by what "
                problem += "existed and was added"
                clashes.append(Clash(fact, problem, "Correct one of them"))
        elif v not in added:
            if need > close or (exactly and -need > close):
                problem = f"what is in service in {t} was bought in {v}, which is not in the plan"
                clashes.append(Clash(fact, problem, f"Let `existing` of {o.lever} say it"))
        elif exactly and -need > close:
            problem = f"{_said(there)} of {o.id} were added before or exist, and still serve in {t}"
            clashes.append(Clash(fact, problem, "Correct one of them, or `existing` of the lever"))
        else:
            added[v] = need if exactly else max(added[v], need)
            added[v] = max(0.0, added[v])
    return added


def _seen(o: Option, told: Told, t: int) -> tuple[float, Fact, bool] | None:
    """What is seen of the stock in a year: told, or at least what it takes to do what it did."""
    if t in told.get("stock", {}):
        return (*told["stock"][t], True)
    each = able(o, t)
    for quantity in ("served", "covered", "retired"):
        if t in told.get(quantity, {}) and each > 0:
            amount, fact = told[quantity][t]
            return amount / each, fact, False
    return None


def _widened(
    case: Case, o: Option, stock: Mapping[int, float], told: Told, clashes: list[Clash]
) -> Path | None:
    """Potential, which in years that are past is at least what there was."""
    if o.potential is None:
        return None
    over = [t for t in case.years if stock[t] > max(o.potential[t], o.existing[t]) + 1e-9]
    later = [t for t in over if t not in case.past]
    facts = [fact for by_year in told.values() for _, fact in by_year.values()]
    if later and facts:
        t = later[0]
        problem = f"{_said(stock[t])} of {o.id} will be in service in {t}, "
        problem += f"of a potential of {_said(o.potential[t])}"
        clashes.append(Clash(max(facts, key=lambda f: f.year), problem, "Raise the potential"))
    return {t: max(room, stock[t]) if t in over else room for t, room in o.potential.items()}


def _at_cost(options: Mapping[str, Option], fact: Fact, clashes: list[Clash]) -> dict[str, Option]:
    """Options at what was paid for what was added of them in a year, in proportion."""
    year, of = fact.year, [options[o] for o in fact.of]
    cost = {o.id: o.added[year] * (o.capex[year] + o.premium[year] * o.yields[year]) for o in of}
    planned = sum(cost.values())
    if planned <= 0:
        if fact.value:
            problem = f"nothing that costs was added in {year}"
            clashes.append(Clash(fact, problem, "Say what was added, or leave it out"))
        return {}
    paid = fact.value / planned
    return {
        o.id: replace(
            o,
            capex={**o.capex, year: paid * o.capex[year]},
            premium={**o.premium, year: paid * o.premium[year]},
        )
        for o in of
    }


def as_done(case: Case) -> Case:
    """The case with what all stock did in the past: as told, else what it can, in its order.

    Shared limits hold in the years that are to come.
    """
    if not case.past:
        return case
    base = base_plan(then(case))
    options = {o.id: replace(o, done=_done(case, o, base)) for o in case.options.values()}
    limits = {
        x.id: replace(x, at_most={t: most for t, most in x.at_most.items() if t not in case.past})
        for x in case.limits.values()
    }
    told = {key: o.done[key[1]] for o in case.options.values() for key in _years(o)}
    facts = tuple(_as_far(fact, told, options) if fact.at else fact for fact in case.facts)
    return replace(case, options=options, limits=limits, facts=facts)


def _years(o: Option) -> list[tuple[str, int]]:
    return [(o.id, t) for t in o.done]


def _as_far(
    fact: Fact, told: Mapping[tuple[str, int], float], options: Mapping[str, Option]
) -> Fact:
    """What was claimed somewhere, as far as all that was claimed of it goes, rounding apart."""
    own = [o for o in fact.of if (o, fact.year) in told]
    asked = sum(told[o, fact.year] for o in own)
    got = sum(options[o].done[fact.year] for o in own)
    return replace(fact, value=fact.value * got / asked) if asked else fact


def unmet_claims(case: Case) -> Iterator[Clash]:
    """Power that is told to be covered beyond what its accounts use, before and in ``as_done``."""
    done = as_done(case).options
    for fact in (f for f in case.facts if f.quantity == "covered"):
        t, own = fact.year, [case.options[o] for o in fact.of]
        asked = sum(o.done.get(t, 0.0) for o in own)
        got = sum(done[o.id].done.get(t, 0.0) for o in own)
        if got < asked * (1 - ROUNDED):
            problem = f"only {_said(got)} GWh are used there in {t}, beside what else covers some"
            yield Clash(fact, problem, "Correct it, or what was used")


def _done(case: Case, o: Option, base: Base) -> Path:
    if o.output == "credits":
        return {t: o.done.get(t, 0.0) for t in case.past}
    if o.source is not None:
        return {t: base.served[o.id, t] for t in case.past}
    if o.output == "captured":
        return {t: base.captured[o.id, t] for t in case.past}
    if o.is_fuelled:
        return {t: base.self_use[o.id, t] for t in case.past}
    if o.output == "clean":
        return {t: sum(base.clean.get((o.id, a, t), 0.0) for a in o.accounts) for t in case.past}
    return {}


def then(case: Case) -> Case:
    """The case as if what was in service in the past, or as much as did something, existed."""
    options = {}
    for o in case.options.values():
        stock = locked_in(o)
        seen = {t: stock[t] for t in case.past}
        seen |= {t: done / able(o, t) for t, done in o.done.items() if able(o, t) > 0}
        options[o.id] = replace(o, existing={**o.existing, **seen})
    return replace(case, options=options)


class _Sum(NamedTuple):
    """A fact of activity, and the sources that are moved until it holds."""

    fact: Fact
    moved: tuple[str, ...]


def activity_as_it_was(case: Case) -> tuple[dict[str, Path], list[Clash]]:
    """Business as usual of each source that facts move, base year to end [carrier unit].

    The finer of two facts moves its sources; what is a sum of several moves the others of it, all
    in proportion. Between facts, the ratio to what was expected is linear in time; from the last
    one on it stays.
    """
    sums, clashes = list(_sums(case)), list[Clash]()
    activity = {s.id: dict(s.activity) for s in case.sources.values()}
    seen = then(case)
    for _ in range(ROUNDS):
        at = replace(
            seen,
            sources={s.id: replace(s, activity=activity[s.id]) for s in seen.sources.values()},
        )
        base = base_plan(at)
        moves = [_move(at, base, each) for each in sums]
        for each, by in zip(sums, moves, strict=True):
            for i, more in by.items():
                t = each.fact.year
                activity[i][t] = max(0.0, activity[i][t] + more)
        if all(abs(m) <= CLOSE * activity[i][e.fact.year] for e, by in zip(sums, moves, strict=True)
               for i, m in by.items()):  # fmt: skip
            break
    for each in sums:
        clashes += _unmet(at, base, each)
    known: dict[str, set[int]] = {}
    for each in sums:
        for i in each.moved:
            known.setdefault(i, set()).add(each.fact.year)
    return {
        i: going_on(case.base_year, case.sources[i].activity, {t: activity[i][t] for t in years})
        for i, years in known.items()
    }, clashes


def _sums(case: Case) -> Iterator[_Sum]:
    """Facts of activity with what each moves, the finer ones first."""
    taken: set[tuple[str, int]] = set()
    facts = [f for f in case.facts if f.quantity in OF_ACTIVITY]
    for fact in sorted(facts, key=lambda f: (len(_inside(case, f)), f.place)):
        moved = tuple(i for i in _inside(case, fact) if (i, fact.year) not in taken)
        taken |= {(i, fact.year) for i in moved}
        yield _Sum(fact, moved)


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
    left = {i: base.activity[i, t] for i in of.moved}
    there = sum(weights[i] * left[i] for i in of.moved)
    if there > 0:
        return {i: missing / there * left[i] for i in of.moved if weights[i]}
    if len(of.moved) == 1 and weights[of.moved[0]]:
        return {of.moved[0]: missing / weights[of.moved[0]]}
    return {}


def _unmet(case: Case, base: Base, of: _Sum) -> Iterator[Clash]:
    """A fact that its sources cannot be moved to: beside finer ones, or with nothing to move."""
    fact, got = of.fact, measured(case, base, of.fact)
    room = NEAR if of.moved else ROUNDED
    if abs(fact.value - got) <= room * max(fact.value, got):
        return
    scale = fact.written / fact.value if fact.value else 1.0
    if of.moved:
        problem = f"with what else is said, {_said(got * scale)} {fact.unit} is as near as it comes"
    else:
        problem = f"its parts, which are given too, come to {_said(got * scale)} {fact.unit}"
    yield Clash(fact, problem, "Correct the one or the other")


def going_on(base_year: int, expected: Path, was: Mapping[int, float]) -> Path:
    """A path through what was, which goes on from there as it was expected to."""
    ratio = {base_year: 1.0}
    for t in sorted(was):
        ratio[t] = was[t] / expected[t] if expected[t] else 1.0
    return {t: was[t] if t in was else e * between(ratio, t) for t, e in expected.items()}


def between(given: Mapping[int, float], year: int) -> float:
    """Linear between the years given, and as in the last of them after it."""
    years: Sequence[int] = sorted(given)
    after = next((y for y in years if y >= year), years[-1])
    before = max(y for y in years if y <= year)
    weight = (year - before) / (after - before) if after > before else 0.0
    return given[before] + weight * (given[after] - given[before])


def _said(amount: float) -> str:
    return f"{amount:,.6g}"
