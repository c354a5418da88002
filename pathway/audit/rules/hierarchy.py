"""Reduction before removal before offset: no offset while a cheaper removal stands unused."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pathway.audit.arithmetic.sides.stock import limit_use, limit_weight, room_to_add
from pathway.audit.arithmetic.sides.stock import standing as standing_stock
from pathway.audit.arithmetic.standings import standing
from pathway.audit.arrays import Floats, Truths
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, at_most
from pathway_models.case import Option, Target

FREEZE = 1e-4
"""Room that the freezes between the stages may leave, of the year's removals."""


@rule("t", 1.0)
def offsets_only_fill_what_removals_leave(books: Books) -> Iterator[Finding]:
    """A one-year, divisible removal below the ceiling is at a limit where offsets are retired."""
    if books.case.hierarchy.policy != "lexicographic":
        return
    offsets = np.where(books.neutralised, np.maximum(0.0, books.plan.offsets), 0.0)
    offsets = np.where(_paid_anyway(books, offsets)[:, None], 0.0, offsets)
    offsets[: len(books.case.past) + 1] = 0.0
    slack = 1.0 + 1000 * FREEZE * books.plan.removals.sum(axis=1)
    for option in books.case.ranked("remove"):
        own = [books.numbers.account[a] for a in option.accounts]
        replaceable = offsets[:, own].sum(axis=1)
        first = np.array([_comes_first(books, option, year) for year in books.numbers.years])
        if not (first & (replaceable > 0)).any():
            continue
        unused = 1000 * np.minimum(replaceable, _unused(books, option))
        unused = np.where(first & (replaceable > 0), unused, 0.0)
        key = [(year, option.id) for year in books.numbers.years]
        yield at_most("levers", key.__getitem__, "removal unused", unused, 0.0, allowed=slack)


def _paid_anyway(books: Books, offsets: Floats) -> Truths:
    """Years in which all that is retired was there or committed before anything was decided."""
    numbers = books.numbers
    own = numbers.chosen(books.case.ranked("offset"))
    least = np.where(np.arange(len(offsets))[:, None] > 0, numbers.of("min_add"), 0.0)
    there = (numbers.existing + standing_stock(numbers, least))[:, own]
    kept = np.array([1 - numbers.options[o].buffer for o in own], dtype=float)
    paid = (kept * numbers.yields[:, own] * there).sum(axis=1)
    enough: Truths = offsets.sum(axis=1) <= paid * (1 + 1e-6) + 1e-6
    return enough


def _comes_first(books: Books, option: Option, year: int) -> bool:
    """One year, divisible, on sale, and cheaper per retired tonne than the ceiling, whatever it
    uses apart.
    """
    simple = option.life == 1 and option.lead == 0 and option.unit_size == 0 and not option.uses
    on_sale = option.first_year <= year <= option.last_year and option.yields[year] > 0
    if not (simple and on_sale and option.buffer < 1) or year == books.case.base_year:
        return False
    ceiling = books.case.hierarchy.remove_until
    upkeep = option.fom[year] + option.fom_share.get(year, 0.0) * option.capex[year]
    stock_cost = (option.capex[year] + upkeep) / option.yields[year]
    cost = (option.premium[year] + stock_cost) / (1 - option.buffer)
    return ceiling is None or cost < ceiling[year] * (1 - 1e-6)


def _unused(books: Books, option: Option) -> Floats:
    """Credits bought and not retired, and those that nothing forbids to buy, by year [kt]."""
    numbers, plan, own = books.numbers, books.plan, books.numbers.option[option.id]
    per_unit = (1 - option.buffer) * numbers.yields[:, own]
    idle = per_unit * plan.stock[:, own] - plan.retired_by[:, own]
    room = np.minimum(_own_room(books, option), _shared_room(books, option))
    left = np.maximum(0.0, idle) + per_unit * np.maximum(0.0, room)
    forbidden = np.zeros(len(left), dtype=bool)
    for target in books.case.held.values():
        forbidden |= _forbids(books, target, option)
    for pair in books.case.excluded:
        if option.id in pair:
            [other] = {*pair} - {option.id}
            forbidden |= plan.stock[:, numbers.option[other]] > 0
    return np.where(forbidden, 0.0, left)


def _shared_room(books: Books, option: Option) -> Floats:
    """What shared limits leave [stock unit]."""
    numbers, own = books.numbers, books.numbers.option[option.id]
    room = np.full(len(numbers.years), np.inf)
    for limit in books.case.limits.values():
        if option.id in limit.options:
            used, bound = limit_use(books.plan, limit)
            weight = limit_weight(numbers, limit)[:, own]
            there = np.array([y in limit.at_most for y in numbers.years]) & (weight > 0)
            left = np.where(there, (bound - used) / np.where(weight > 0, weight, 1.0), np.inf)
            room = np.minimum(room, left)
    return room


def _own_room(books: Books, option: Option) -> Floats:
    """What the option's allowance, potential and growth leave [stock unit]."""
    numbers, own = books.numbers, books.numbers.option[option.id]
    stock, added = books.plan.stock[:, own], books.plan.added[:, own].copy()
    room = np.full(len(stock), np.inf)
    if option.max_add is not None:
        room = room_to_add(numbers, books.plan.added)[:, own] - added
        if option.carry_over:  # what is bought in a year may be missing in later ones
            room = np.minimum.accumulate(room[::-1])[::-1]
    if option.potential is not None:
        room = np.minimum(room, numbers.paths([option.potential])[:, 0] - stock)
    if option.max_growth is not None:
        before = np.append(np.nan, stock[:-1])
        most = (1 + option.max_growth) * before + option.seed
        room = np.minimum(room, np.where(np.isnan(most), np.inf, most - stock))
    return room


def _forbids(books: Books, target: Target, option: Option) -> Truths:
    """The years in which a binding commitment leaves no room for more of this removal."""
    years = books.numbers.years
    short_lived = (
        target.metric == "credit_share"
        and target.measure == "durable_of_removals"
        and option.durability < target.durable_years
        and bool(set(target.accounts) & set(option.accounts))
    )
    paid = target.metric == "budget" and option.id in target.options
    if not (short_lived or paid):
        return np.zeros(len(years), dtype=bool)
    binds: Truths = _binds(books, target) & np.array([year in target.value for year in years])
    if target.cumulative or target.carry_over:  # money spent now is missing later
        binds = np.logical_or.accumulate(binds[::-1])[::-1]
    return binds


def _binds(books: Books, target: Target) -> Truths:
    """No room left; a share of no removals at all has none for the first of the wrong sort."""
    at = standing(books, target, books.measures)
    tight = at.slack <= np.maximum(at.close, 1e-4 * abs(at.required))
    return np.where(at.applies, tight, at.required > 0)


CHECKS: tuple[Checker, ...] = (offsets_only_fill_what_removals_leave,)
