"""The years of a vintaged stock, and how much of it there may be: plain arithmetic."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from pathway_models.arithmetic.stacks import most_contents, takes
from pathway_models.case import Case, Limit, Option
from pathway_models.promises import at_least
from pathway_models.vocabulary.reach import most_served

MOST_LOTS = 1e6
"""Lots of which more than this may be bought in a year count as divisible."""


def vintages(case: Case, option: Option) -> range:
    """The years in which the option may be bought, so that it is in service before the end."""
    first, end = max(option.first_year, case.base_year + 1), case.end
    if option.useful_until is not None:
        end = min(end, option.useful_until)
    return range(first, min(option.last_year, end - option.lead) + 1)


def service_years(case: Case, option: Option, vintage: int) -> range:
    """The plan years in which what is bought in ``vintage`` is in service."""
    start = vintage + option.lead
    return range(start, min(start + option.useful_life(vintage), case.end + 1))


def in_service(case: Case, option: Option, year: int) -> range:
    """The vintages that are in service in ``year``."""
    all_vintages = vintages(case, option)
    oldest = max(all_vintages.start, year - option.lead - option.life + 1)
    newest = min(all_vintages.stop - 1, year - option.lead)
    if option.useful_until is not None and year > option.useful_until:
        newest = oldest - 1
    return range(oldest, newest + 1)


class Cohort(NamedTuple):
    """Stock that comes and goes together, and may be closed between: of a vintage, or existing.

    ``bought``: its vintage; the base year for what exists. ``until``: the last plan year in which
    it serves if not closed. ``size``: how much of it exists; 0 where it is still to be bought.
    """

    bought: int
    until: int
    size: float
    years: range
    """In which it may be closed: after its first year of service, or the base year; none past."""


def cohorts(case: Case, option: Option) -> Iterator[Cohort]:
    """What may be closed of an option that is ``retirable``; nothing of any other."""
    if not option.retirable:
        return
    before, start = option.existing, case.past.stop
    for until in case.years:
        left = before[until + 1] if until < case.end else 0.0
        if before[until] - left > 1e-9 * before[until]:
            years = range(start, until + 1)
            yield Cohort(case.base_year, until, before[until] - left, years)
    for v in vintages(case, option):
        served = service_years(case, option, v)
        if len(served) > 1:
            yield Cohort(v, served[-1], 0.0, range(max(served[1], start), served[-1] + 1))


def in_lots(amount: float, lot: float) -> float:
    """The most whole lots in an amount: what lumpy things can use of a bound.

    Rounding a bound down loses no plan and spares the solver the search for it.
    """
    return math.floor(amount / lot + 1e-9) * lot if lot and math.isfinite(amount) else amount


def most_stock(case: Case, option: Option) -> dict[int, float]:
    """The most stock that makes sense in a year, as a bound on the variable [stock unit].

    ``potential`` where there is one. On an activity: all that it needs in the year it needs most,
    in whole lots, and beside that as much again, or what is committed, which it replaces. What
    exists, or was added as facts say, is there whether it is whole lots or not.
    """
    needed = up_to_lots(_most_needed(case, option), option.unit_size)
    there = locked_in(replace(option, min_add=option.added)) if option.added else option.existing
    committed, bounds = 0.0, {}
    for t in case.years:
        committed += committed_in(option, t)
        bound = math.inf if option.potential is None else option.potential[t]
        bound = there[t] + in_lots(bound - there[t], option.unit_size)
        bounds[t] = min(bound, option.existing[t] + needed + max(needed, committed))
    return bounds


def _most_needed(case: Case, option: Option) -> float:
    """The stock that serves all it may in the year that needs most."""
    promised = _promised(case, option)
    if option.output == "captured" and not promised:
        return _most_fitted(case, option)
    serves = any(option.displaces[t] > 0 for t in case.years)
    if option.source is None or promised or not serves:
        return math.inf
    return max(
        most_served(case, option, t) / option.displaces[t]
        for t in case.years
        if option.displaces[t] > 0
    )


def _promised(case: Case, option: Option) -> bool:
    held = case.held.values()
    return any(option.id in k.options and at_least(k) and not k.sources for k in held)


def promised_as_such(case: Case) -> frozenset[str]:
    """The options that act on an activity and of which more than it needs may be wanted."""
    options = (o for o in case.options.values() if o.source or o.output == "captured")
    return frozenset(o.id for o in options if _promised(case, o))


def _most_fitted(case: Case, option: Option) -> float:
    """The stock that captures all that its stack can have in the year that has most of it."""
    [stack] = [s for s in case.stacks.values() if option.id in s.captures]
    needed = 0.0
    for t in case.years:
        each = takes(case, option, t) * option.yields[t]
        if each > 0:
            needed = max(needed, most_contents(case, stack, t) / each)
    return needed


def up_to_lots(amount: float, lot: float) -> float:
    """The fewest whole lots that hold an amount."""
    if not lot or math.isinf(amount):
        return max(0.0, amount)
    return max(0, math.ceil(amount / lot - 1e-9)) * lot


def committed_in(option: Option, year: int) -> float:
    """What is added in a year whatever is decided: a fact, or what is committed in whole lots."""
    if year in option.added:
        return option.added[year]
    return up_to_lots(option.min_add[year], option.unit_size)


def locked_in(option: Option) -> dict[int, float]:
    """Stock that exists or is committed, in whole lots, base year to end [stock unit]."""
    stock = dict(option.existing)
    for year in option.min_add:
        lot = committed_in(option, year)
        start = year + option.lead
        for served in range(start, start + option.useful_life(year)):
            if served in stock:
                stock[served] += lot
    return stock


def most_added(case: Case, option: Option) -> dict[int, float]:
    """The most that can be added in a vintage, as a bound on the variable [stock unit]."""
    stock, room = most_stock(case, option), most_room(case, option)
    return {
        v: option.added[v]
        if v in option.added
        else in_lots(min(room.get(v, math.inf), stock[v + option.lead]), option.unit_size)
        for v in vintages(case, option)
    }


LOT_KEPT = 0.999
"""Of a lot, what is saved for it lasts until the rest is there."""


def allowances(case: Case, option: Option) -> dict[int, float]:
    """What may be added afresh in each vintage: the allowance, and at least what is committed.

    What was added in the past beyond all that was left was allowed, too: it is a fact.
    """
    new: dict[int, float] = {}
    if option.max_add is None:
        return new
    left = 0.0
    for v in vintages(case, option):
        if v in option.added:
            new[v] = max(option.max_add[v], option.added[v] - left)
            left = min(left + new[v] - option.added[v], _kept(option, new, v))
        else:
            new[v] = max(option.max_add[v], committed_in(option, v))
    return new


def most_kept(case: Case, option: Option) -> dict[int, float]:
    """The most of unused allowances that is there after each vintage: all else has lapsed."""
    new = allowances(case, option)
    return {v: _kept(option, new, v) for v in new}


def _kept(option: Option, new: Mapping[int, float], v: int) -> float:
    carried = sum(amount for w, amount in new.items() if v - option.carry_over < w <= v)
    return LOT_KEPT * option.unit_size + carried


def saves(case: Case, option: Option) -> bool:
    """Whether what is left of an allowance can be of use later: else it is but a bound."""
    new, lot = allowances(case, option), option.unit_size
    return bool(new) and bool(option.carry_over or any(in_lots(a, lot) != a for a in new.values()))


def _rooms(case: Case, option: Option) -> dict[int, tuple[float, float]]:
    """By vintage, the most that is left of earlier allowances, and what is new [stock unit].

    Of one that is past there is what was added, and no more.
    """
    kept, unused, rooms = most_kept(case, option), 0.0, {}
    for v, new in allowances(case, option).items():
        was = option.added.get(v)
        rooms[v] = (unused, new) if was is None else (0.0, was)
        unused = min(unused + new - (was or 0.0), kept[v])
    return rooms


def most_room(case: Case, option: Option) -> dict[int, float]:
    """The most that allowances let be added in each vintage, if nothing was before."""
    return {v: unused + new for v, (unused, new) in _rooms(case, option).items()}


def most_in_service(case: Case, option: Option, year: int) -> float:
    """The most of what is bought that allowances let be in service in a year [stock unit]."""
    if option.max_add is None:
        return sum(option.added.get(v, math.inf) for v in in_service(case, option, year))
    rooms, serving = _rooms(case, option), in_service(case, option, year)
    left = next((rooms[v][0] for v in serving if v not in option.added), 0.0)
    return left + sum(rooms[v][1] for v in serving)


def largest_stock(case: Case, option: Option, year: int) -> float:
    """The most that can be in service in a year, allowances counted too [stock unit]."""
    added = most_added(case, option)
    bought = sum(added[v] for v in in_service(case, option, year))
    most = min(most_stock(case, option)[year], option.existing[year] + bought)
    return max(most, option.existing[year])


def with_lots_that_matter(case: Case) -> Case:
    """The case with lots that are too fine to count taken as divisible.

    Where more than ``MOST_LOTS`` may be bought in a year one lot is less than a millionth of it:
    whole numbers that large are beyond what a solver's tolerances carry.
    """
    fine = {
        o.id: replace(o, unit_size=0.0)
        for o in case.options.values()
        if o.unit_size and _most_lots(case, o) > MOST_LOTS
    }
    return replace(case, options={**case.options, **fine}) if fine else case


def _most_lots(case: Case, option: Option) -> float:
    added = most_added(case, option)
    shared = {v: _most_shared(case, option, v) for v in added}
    most = (min(amount, shared[v]) for v, amount in added.items())
    return max((m for m in most if math.isfinite(m)), default=0.0) / option.unit_size


def _most_shared(case: Case, option: Option, v: int) -> float:
    """The most of a vintage that what it shares a limit with leaves it, if all is its own."""
    room = math.inf
    for limit in (x for x in case.limits.values() if option.id in x.options):
        for t, each in _uses(option, limit, v):
            if t in limit.at_most and each > 0:
                room = min(room, limit.at_most[t] * _whole(case, limit, t) / each)
    return room


def _uses(option: Option, limit: Limit, v: int) -> list[tuple[int, float]]:
    """What a unit bought in ``v`` uses of a limit: when it is bought and paid, or first serves."""
    if limit.of == "capex":
        return instalments(option, v)
    if limit.of == "added":
        return [(v, 1.0)]
    return [(v + option.lead, option.yields[v + option.lead] if limit.of == "yield" else 1.0)]


def instalments(option: Option, vintage: int) -> list[tuple[int, float]]:
    """What of the capex of a unit bought in a year is paid when [million]."""
    capex = option.capex[vintage]
    return [(vintage + k, share * capex) for k, share in enumerate(option.capex_profile)]


def _whole(case: Case, limit: Limit, t: int) -> float:
    """What a limit is a share of: about the electricity of its accounts; else 1."""
    if not limit.electricity_of:
        return 1.0
    return sum(s.activity[t] for s in case.sources.values() if s.account in limit.electricity_of)
