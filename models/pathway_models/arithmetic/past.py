"""The past as it was: what was added of levers, what they did, and where (formulation, 12)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from graphlib import CycleError

from pathway_models.arithmetic.base import Base, in_order
from pathway_models.arithmetic.carried import base_as_carried
from pathway_models.arithmetic.clashes import DIGIT, Clash, rounding
from pathway_models.arithmetic.limits import ahead, allowed, widened
from pathway_models.arithmetic.paid import at_cost
from pathway_models.arithmetic.sharing import Told, able, added_as_told, told_of
from pathway_models.arithmetic.variations import terms_beside
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import Case, Fact, Option, Path

ABLE = ("covered", "served", "retired")
"""What is bounded by what there is to do it to, beside the stock that does it."""


def with_stock(case: Case) -> tuple[Case, list[Clash]]:
    """The case with what was added of its options, and what is said that they did."""
    clashes: list[Clash] = []
    told = told_of(case, clashes)
    options = {o.id: _as_it_was(case, o, told[o.id], clashes) for o in case.options.values()}
    made = replace(case, options=at_cost(options, case.facts, clashes))
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


def _as_it_was(case: Case, o: Option, told: Told, clashes: list[Clash]) -> Option:
    """An option with what was added in the past; nothing was of what nobody says."""
    if told:
        served = range(case.base_year + 1, min(o.first_year + o.lead, case.past.stop))
        o = replace(o, **terms_beside(o, case.past, served))
    added = added_as_told(case, o, told, clashes)
    clashes += _never_in_service(case, o, told)
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


def _never_in_service(case: Case, o: Option, told: Told) -> Iterator[Clash]:
    """What was added and goes into service when the plan, or its use, is over."""
    end = min(case.end, o.useful_until or case.end)
    for v, (amount, fact) in told.get("added", {}).items():
        if amount > 0 and v + o.lead > end:
            facts = {"option": o.id, "serves": str(v + o.lead), "end": str(end)}
            yield Clash(fact, "never-in-service", facts)


def as_done(case: Case) -> Case:
    """The case with what all stock did in the past: as told, else what it can and what it requires
    carries, in its order.

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
    if o.output == "on_site":
        return {t: base.self_use[o.id, t] for t in case.past}
    if o.output in ("clean", "credits"):
        return {t: sum(o.done_at.get((a, t), 0.0) for a in o.accounts) for t in case.past}
    return {}


def base_then(case: Case) -> Base:
    """What all stock did in the past: as told, else what it can, and what it requires carries, in
    the order of the base.
    """
    return base_as_carried(case, then(case), as_told(case))


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
        if not o.sends_out:
            seen |= {t: done / able(o, t) for t, done in o.done.items() if able(o, t) > 0}
        load = 0.0 if o.done or any(o.added.values()) else o.min_load
        merit = o.merit if any(o.existing.values()) else -math.inf
        options[o.id] = replace(o, existing={**o.existing, **seen}, min_load=load, merit=merit)
    return replace(case, options=options)
