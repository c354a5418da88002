"""Reduction before removal before offset: no offset while a cheaper removal stands unused."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from pathway.audit.books import Books
from pathway.audit.check import Checker, Finding, at_most, rule
from pathway.audit.stocks import limit_use, limit_weight
from pathway.audit.targets import Standing, standing
from pathway_models.case import Limit, Option, Target

FREEZE = 1e-4
"""Room that the freezes between the stages may leave, of the year's removals."""


@rule("t", 1.0)
def offsets_only_fill_what_removals_leave(books: Books) -> Iterator[Finding]:
    """A one-year, divisible removal below the ceiling is at a limit where offsets are retired."""
    if books.case.hierarchy.policy != "lexicographic":
        return
    removals = books.case.ranked("remove")
    shared = _SharedRoom(books, removals)
    for year in books.case.years:
        offsets = _offsets(books, year)
        removed = sum(books.plan.removals[year, account] for account in books.case.accounts)
        slack = 1.0 + 1000 * FREEZE * removed
        for option in removals:
            replaceable = sum(offsets.get(account, 0.0) for account in option.accounts)
            if replaceable > 0 and _comes_first(books, option, year):
                unused = 1000 * min(replaceable, _unused(books, option, year, shared))
                finding = at_most("levers", (year, option.id), "removal unused", unused, 0.0)
                yield replace(finding, allowed=slack)


class _SharedRoom:
    """What shared limits leave to removals, worked out once."""

    def __init__(self, books: Books, removals: list[Option]) -> None:
        self._left: dict[tuple[str, int], float] = {}
        self._limits: dict[str, list[Limit]] = {option.id: [] for option in removals}
        for limit in books.case.limits.values():
            limited = [name for name in limit.options if name in self._limits]
            for name in limited:
                self._limits[name].append(limit)
            for year in limit.at_most if limited else ():
                used, bound = limit_use(books, limit, year)
                self._left[limit.id, year] = bound - used

    def of(self, option: Option, year: int) -> float:
        """Of an option in a year [stock unit]."""
        room = [math.inf]
        for limit in self._limits[option.id]:
            weight = limit_weight(option, limit, year)
            if year in limit.at_most and weight > 0:
                room.append(self._left[limit.id, year] / weight)
        return min(room)


def _offsets(books: Books, year: int) -> dict[str, float]:
    """Offsets retired in the neutralised accounts, by account [kt]."""
    neutralised = {
        account
        for target in books.case.targets.values()
        if target.metric == "net_emissions" and year in target.value
        for account in target.accounts
    }
    retired = {account: books.plan.offsets[year, account] for account in neutralised}
    return {account: tonnes for account, tonnes in retired.items() if tonnes > 0}


def _comes_first(books: Books, option: Option, year: int) -> bool:
    """One year, divisible, on sale, and cheaper per retired tonne than the ceiling."""
    simple = option.life == 1 and option.lead == 0 and option.unit_size == 0
    on_sale = option.first_year <= year <= option.last_year and option.yields[year] > 0
    if not (simple and on_sale and option.buffer < 1):
        return False
    ceiling = books.case.hierarchy.remove_until
    stock_cost = (option.capex[year] + option.fom[year]) / option.yields[year]
    cost = (option.premium[year] + stock_cost) / (1 - option.buffer)
    return ceiling is None or cost < ceiling[year] * (1 - 1e-6)


def _unused(books: Books, option: Option, year: int, shared: _SharedRoom) -> float:
    """Credits bought and not retired, and those that no limit forbids to buy [kt]."""
    per_unit = (1 - option.buffer) * option.yields[year]
    key = (year, option.id)
    idle = per_unit * books.plan.stock[key] - books.plan.retired_by.get(key, 0.0)
    if any(_forbids(books, target, option, year) for target in books.case.targets.values()):
        return 0.0
    room = min(_own_room(books, option, year), shared.of(option, year))
    return max(0.0, idle) + per_unit * max(0.0, room)


def _own_room(books: Books, option: Option, year: int) -> float:
    """What the option's allowance, potential and growth leave [stock unit]."""
    stock, added = books.plan.stock, books.plan.added
    room = [math.inf]
    if option.max_add is not None:
        left = 0.0
        for y in books.case.years:
            left += option.max_add[y] - added[y, option.id]
            room += [left] if y >= year else []
    if option.potential is not None:
        room.append(option.potential[year] - stock[year, option.id])
    if option.max_growth is not None:
        most = (1 + option.max_growth) * stock[year - 1, option.id] + option.seed
        room.append(most - stock[year, option.id])
    return min(room)


def _forbids(books: Books, target: Target, option: Option, year: int) -> bool:
    """Whether a binding commitment leaves no room for more of this removal."""
    short_lived = (
        target.metric == "credit_share"
        and target.measure == "durable_of_removals"
        and option.durability < target.durable_years
        and bool(set(target.accounts) & set(option.accounts))
    )
    paid = target.metric == "budget" and option.id in target.options
    if not (short_lived or paid):
        return False
    later = target.cumulative or target.carry_over  # money spent now is missing then
    years = [y for y in target.value if y == year or (later and y > year)]
    return any(_binds(standing(books, target, y)) for y in years)


def _binds(at: Standing) -> bool:
    """No room left; a share of no removals at all has none for the first of the wrong sort."""
    if not at.applies:
        return at.required > 0
    return at.slack <= max(at.close, 1e-4 * abs(at.required))


CHECKS: tuple[Checker, ...] = (offsets_only_fill_what_removals_leave,)
