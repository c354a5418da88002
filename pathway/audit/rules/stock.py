"""Every option's stock: windows, allowances and limits (formulation, 5.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from pathway.audit.arithmetic.sides.stock import limit_use, on_sale, room_to_add
from pathway.audit.arrays import Floats
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, at_least, at_most, equal

STOCK = 1e-4
"""Feasibility: what the solver's tolerance may leave [stock unit]."""
FEASIBLE = 1e-6
"""The same relative to the bound."""


@rule("stock unit", 1e-5, 1e-7)
def stock_is_existing_and_additions_in_service(books: Books) -> Iterator[Finding]:
    """stock[t] = existing[t] + additions of v with v + lead <= t < v + lead + life."""
    for table, own, rows in books.owners:
        key, got = books.cells(table), books.ledgers[table].cube("stock")
        yield equal(table, key, "stock", got, books.plan.stock[rows, own])


@rule("stock unit", STOCK, FEASIBLE)
def additions_are_in_their_window(books: Books) -> Iterator[Finding]:
    """No addition outside first_year ... last_year, or that lands after the end, or below zero."""
    open_ = on_sale(books.numbers)
    for table, own, rows in books.owners:
        key, added = books.cells(table), books.plan.added[rows, own]
        yield at_least(table, key, "added", added, 0.0)
        yield at_most(table, key, "added", np.where(open_[rows, own], 0.0, added), 0.0)


@rule("stock unit", STOCK, FEASIBLE)
def lots_are_whole(books: Books) -> Iterator[Finding]:
    """Additions are whole multiples of unit_size."""
    lot = np.array([o.unit_size for o in books.numbers.options], dtype=float)
    whole = np.where(lot > 0, lot, 1.0)
    planned = np.isnan(books.numbers.of("added", np.nan)) & (lot > 0)
    near = np.where(planned, np.round(books.plan.added / whole) * whole, books.plan.added)
    yield from _everywhere(books, "added", equal, books.plan.added, near)


@rule("stock unit", STOCK, FEASIBLE)
def commitments_are_added(books: Books) -> Iterator[Finding]:
    """Add >= min_add, in the years in which it may be bought."""
    least = np.where(on_sale(books.numbers), books.numbers.of("min_add"), -np.inf)
    yield from _everywhere(books, "added", at_least, books.plan.added, least)


@rule("stock unit", STOCK, FEASIBLE)
def allowances_lapse(books: Books) -> Iterator[Finding]:
    """Added <= the year's allowance, what is carried over, and what is saved for a lot."""
    added = books.plan.added
    room = np.maximum(0.0, room_to_add(books.numbers, added))
    yield from _everywhere(books, "added", at_most, added, _in_plan_years(room, np.inf))


@rule("stock unit", STOCK, FEASIBLE)
def stock_is_within_potential(books: Books) -> Iterator[Finding]:
    """Stock <= potential; what existed before may be more until it retires."""
    numbers = books.numbers
    room = np.maximum(numbers.of("potential", np.inf), numbers.existing)
    room = _in_plan_years(room, np.inf)
    yield from _everywhere(books, "stock", at_most, books.plan.stock, room)


@rule("stock unit", STOCK, FEASIBLE)
def stock_grows_within_its_rate(books: Books) -> Iterator[Finding]:
    """stock[t] <= (1 + max_growth) stock[t-1] + seed."""
    options, stock = books.numbers.options, books.plan.stock
    free = np.array([o.max_growth is None for o in options], dtype=bool)
    rate = np.array([1 + (o.max_growth or 0.0) for o in options], dtype=float)
    seed = np.array([o.seed for o in options], dtype=float)
    most = np.full(stock.shape, np.inf)
    most[1:] = np.where(free, np.inf, rate * stock[:-1] + seed)
    most[: len(books.case.past) + 1] = np.inf
    yield from _everywhere(books, "stock", at_most, stock, most)


@rule("limit's unit", 1e-3, FEASIBLE)
def shared_limits_hold(books: Books) -> Iterator[Finding]:
    """The sum over a limit's options is within it, in every year it has."""
    for limit in books.case.limits.values():
        used, bound = limit_use(books.plan, limit)
        years = books.numbers.years
        there = [row for row, year in enumerate(years) if row and year in limit.at_most]
        keys = [(years[row], limit.id) for row in there]
        yield at_most("levers", keys.__getitem__, f"{limit.of} (sum)", used[there], bound[there])


def _to_date(amounts: Floats) -> Floats:
    """Plan years added up."""
    later = np.where(np.arange(len(amounts))[:, None] > 0, amounts, 0.0)
    return np.cumsum(later, axis=0)


def _in_plan_years(bound: Floats, else_: float) -> Floats:
    return np.where(np.arange(len(bound))[:, None] > 0, bound, else_)


def _everywhere(
    books: Books, column: str, compare: Callable[..., Finding], got: Floats, want: Floats
) -> Iterator[Finding]:
    """A comparison of every option and year, in the table where the option stands."""
    for table, own, rows in books.owners:
        yield compare(table, books.cells(table), column, got[rows, own], want[rows, own])


CHECKS: tuple[Checker, ...] = (
    stock_is_existing_and_additions_in_service,
    additions_are_in_their_window,
    lots_are_whole,
    commitments_are_added,
    allowances_lapse,
    stock_is_within_potential,
    stock_grows_within_its_rate,
    shared_limits_hold,
)
