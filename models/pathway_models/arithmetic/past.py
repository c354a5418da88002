"""The past as it was: what was added of levers, what they did, and where (formulation, 12)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from graphlib import CycleError

from pathway_models.arithmetic.base import Base, base_plan, in_order
from pathway_models.arithmetic.clashes import DIGIT, OF_STOCK, Clash, rounding
from pathway_models.arithmetic.limits import ahead, allowed, widened
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import ELECTRICITY, Case, Fact, Option, Path

ABLE = ("covered", "served", "retired")
"""What is bounded by what there is to do it to, beside the stock that does it."""

Told = dict[str, dict[int, tuple[float, Fact]]]
"""What is told of an option: quantity -> year -> amount, and the fact that says so."""


def with_stock(case: Case) -> tuple[Case, list[Clash]]:
    """The case with what was added of its options, and what is said that they did."""
    clashes: list[Clash] = []
    told: dict[str, Told] = {}
    for fact in case.facts:
        if fact.quantity in OF_STOCK and fact.quantity != "spent":
            for o, amount in shared(case, fact):
                years = told.setdefault(o, {}).setdefault(fact.quantity, {})
                before = years.get(fact.year, (0.0, fact))[0] if fact.at else 0.0
                years[fact.year] = before + amount, fact
    options = {
        o.id: _as_it_was(case, o, told.get(o.id, {}), clashes) for o in case.options.values()
    }
    for fact in case.facts:
        if fact.quantity == "spent":
            options |= _at_cost(options, fact, clashes)
    made = replace(case, options=options)
    circle = _circle(made)
    if circle:
        way = {"circle": " > ".join(circle)}
        clashes.append(Clash(_about(made, circle), "co-effects-in-circle", way))
        sources = {i: replace(s, co_effects={}) for i, s in case.sources.items()}
        made = replace(made, sources=sources)
    return made, clashes


def _circle(case: Case) -> list[str]:
    """Places of which each hangs, by what was in service there, on the one before."""
    try:
        in_order(then(case))
    except CycleError as error:
        return [name for _, name in reversed(error.args[1])]
    return []


def _about(case: Case, places: Sequence[str]) -> Fact:
    """The fact that says most of the stock in some places: any, where none says anything."""

    def near(fact: Fact) -> int:
        own = [case.options[o] for o in fact.of if o in case.options]
        return sum(fact.value > 0 and not {o.source, *o.accounts}.isdisjoint(places) for o in own)

    return max(case.facts, key=near)


def shared(case: Case, fact: Fact) -> Iterator[tuple[str, float]]:
    """What a fact of several options together says of each: by the room that each has.

    Power is covered alike in all accounts that it may cover, and in each by the room of options.
    """
    rooms = {o: _room(case, case.options[o], fact) for o in fact.of}
    rooms = rooms if any(rooms.values()) else dict.fromkeys(rooms, 1.0)
    if fact.quantity == "covered" and len(rooms) > 1:
        yield from ((o, fact.value * share) for o, share in _alike(case, fact, rooms))
        return
    yield from ((o, fact.value * room / sum(rooms.values())) for o, room in rooms.items())


def _alike(case: Case, fact: Fact, rooms: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """The share of options in what they cover, which is alike in all accounts."""
    able = {o: {*case.options[o].accounts} & {*(fact.at or case.accounts)} for o in fact.of}
    sharing = {a: [o for o in fact.of if a in able[o] and rooms[o]] for a in case.accounts}
    demand = dict.fromkeys(case.accounts, 0.0)
    for s in case.sources.values():
        if s.carrier == ELECTRICITY and sharing[s.account]:
            demand[s.account] += s.activity[fact.year]
    whole = sum(demand.values())
    for o in fact.of:
        own = [a for a in case.accounts if o in sharing[a]]
        part = sum(demand[a] * rooms[o] / sum(rooms[q] for q in sharing[a]) for a in own)
        yield o, part / whole if whole else 1 / len(fact.of)


def _room(case: Case, o: Option, fact: Fact) -> float:
    """What room there was for an option, as a weight; all alike where it is not told of each."""
    year = fact.year if fact.quantity == "added" else fact.year - o.lead
    bounded = all(_bound(case.options[q]) is not None for q in fact.of)
    there = o.existing[fact.year]
    if year <= case.base_year or not o.first_year <= year <= o.last_year:
        return there
    bound = _bound(o)
    return there + (bound[fact.year] if bounded and bound is not None else 1.0)


def _bound(o: Option) -> Path | None:
    return o.max_add if o.potential is None else o.potential


def _as_it_was(case: Case, o: Option, told: Told, clashes: list[Clash]) -> Option:
    """An option with what was added in the past; nothing was of what nobody says."""
    added = _added(case, o, told, clashes)
    bought = [v for v, amount in added.items() if amount > 0]
    first, last = min([o.first_year, *bought]), max([o.last_year, *bought])
    for v in case.years:
        if v not in case.past and not o.first_year <= v <= o.last_year:
            added[v] = 0.0
    made = replace(o, added=added, first_year=first, last_year=last, min_add={**o.min_add, **added})
    made = replace(made, max_add=allowed(o, made))
    stock, done = locked_in(made), dict[int, float]()
    for quantity in ("served", "covered", "retired"):
        for t, (amount, fact) in told.get(quantity, {}).items():
            each = able(made, t)
            most = each * stock[t]
            if amount - most > rounding(most, each=each):
                of = {"quantity": quantity, "option": o.id, "year": str(t)}
                clashes.append(Clash(fact, "more-than-can", {**of, "most": fact.told(most)}))
            done[t] = min(amount, most) if min(amount, most) > DIGIT else 0.0
    facts = [fact for by_year in told.values() for _, fact in by_year.values()]
    potential = widened(case, made, stock, facts, clashes)
    return replace(made, done=done, potential=potential)


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
        amount, fact, exactly, each = seen
        v = t - o.lead
        of = {"option": o.id, "lever": o.lever, "year": str(t)}
        others = {w: a for w, a in added.items() if w != v}
        there = locked_in(replace(o, added=others, min_add=others))[t]
        need, close = amount - there, rounding(amount, there, each=each)
        if v in given:
            if exactly and abs(need - given[v]) > close:
                by_then = {**of, "there": fact.told(there + given[v])}
                clashes.append(Clash(fact, "stock-not-as-added", by_then, "where-closed"))
        elif v not in added:
            if need > close or (exactly and -need > close):
                clashes.append(Clash(fact, "bought-before-plan", {**of, "bought": str(v)}))
        elif exactly and -need > close:
            still = {**of, "there": fact.told(there)}
            clashes.append(Clash(fact, "stock-still-serves", still, "where-closed"))
        else:
            added[v] = need if exactly else max(added[v], need)
            added[v] = max(0.0, added[v])
    return added


def _seen(o: Option, told: Told, t: int) -> tuple[float, Fact, bool, float] | None:
    """What is seen of the stock in a year: told, or at least what it takes to do what it did; and
    how much stock a unit of what is told is.
    """
    if t in told.get("stock", {}):
        return (*told["stock"][t], True, 1.0)
    each = able(o, t)
    for quantity in ("served", "covered", "retired"):
        if t in told.get(quantity, {}) and each > 0:
            amount, fact = told[quantity][t]
            return amount / each, fact, False, 1 / each
    return None


def _at_cost(options: Mapping[str, Option], fact: Fact, clashes: list[Clash]) -> dict[str, Option]:
    """Options at what was paid for what was added of them in a year, in proportion."""
    year, of = fact.year, [options[o] for o in fact.of]
    cost = {o.id: o.added[year] * (o.capex[year] + o.premium[year] * o.yields[year]) for o in of}
    planned = sum(cost.values())
    if planned <= 0:
        if fact.value:
            clashes.append(Clash(fact, "nothing-that-costs", {"year": str(year)}))
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
    base = base_then(case)
    options = {o.id: replace(o, done=_done(case, o, base)) for o in case.options.values()}
    limits = {x.id: replace(x, at_most=ahead(case, x)) for x in case.limits.values()}
    told = {(o.id, t): done for o in case.options.values() for t, done in o.done.items()}
    facts = tuple(_as_far(fact, told, options) if fact.at else fact for fact in case.facts)
    return replace(case, options=options, limits=limits, facts=facts)


def _as_far(
    fact: Fact, told: Mapping[tuple[str, int], float], options: Mapping[str, Option]
) -> Fact:
    """What was claimed somewhere, as far as all that was claimed of it goes, rounding apart."""
    own = [o for o in fact.of if (o, fact.year) in told]
    asked = sum(told[o, fact.year] for o in own)
    got = sum(options[o].done[fact.year] for o in own)
    return replace(fact, value=fact.value * got / asked) if asked else fact


def unmet_claims(case: Case) -> Iterator[Clash]:
    """What is told to be covered or served beyond what could be, before and in ``as_done``."""
    done = as_done(case).options
    for fact in (f for f in case.facts if f.quantity in ABLE):
        t, own = fact.year, [case.options[o] for o in fact.of]
        asked = sum(o.done.get(t, 0.0) for o in own)
        got = sum(done[o.id].done.get(t, 0.0) for o in own)
        if asked - got > rounding(asked):
            bounded = sorted({o.lever for o in own if o.source and o.max_share[t] < 1})
            told = {"quantity": fact.quantity, "got": fact.told(got), "year": str(t)}
            remedy = "raise-max-share" if bounded else ""
            yield Clash(fact, "more-than-could-be", {**told, "levers": tuple(bounded)}, remedy)


def _done(case: Case, o: Option, base: Base) -> Path:
    if o.source is not None:
        return {t: base.served[o.id, t] for t in case.past}
    if o.output == "captured":
        return {t: base.captured[o.id, t] for t in case.past}
    if o.is_fuelled:
        return {t: base.self_use[o.id, t] for t in case.past}
    if o.output in ("clean", "credits"):
        return {t: sum(o.done_at.get((a, t), 0.0) for a in o.accounts) for t in case.past}
    return {}


def base_then(case: Case) -> Base:
    """What all stock did in the past: as told, else what it can, in the order of the base."""
    return base_plan(then(case), as_told(case))


def as_told(case: Case) -> set[tuple[str, int]]:
    """The options and years of which facts say what stock did; of a case before ``as_done``."""
    return {(o.id, t) for o in case.options.values() for t in o.done}


def then(case: Case) -> Case:
    """The case as if what was in service in the past, or as much as did something, existed.

    What was bought then is no lot, and so has no minimum load; nor has what is told of. An option
    of which nothing existed was bought to serve, and does so before those of which something did.
    """
    options = {}
    for o in case.options.values():
        stock = locked_in(o)
        seen = {t: stock[t] for t in case.past}
        seen |= {t: done / able(o, t) for t, done in o.done.items() if able(o, t) > 0}
        load = 0.0 if o.done or any(o.added.values()) else o.min_load
        merit = o.merit if any(o.existing.values()) else -math.inf
        options[o.id] = replace(o, existing={**o.existing, **seen}, min_load=load, merit=merit)
    return replace(case, options=options)
