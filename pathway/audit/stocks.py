"""The vintaged stock that every option is: its windows, allowances and limits."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.audit.books import Books, ledger
from pathway.audit.check import Checker, Finding, at_least, at_most, equal, rule
from pathway_models.case import Limit, Option

STOCK = 1e-4
"""Feasibility: what the solver's tolerance may leave [stock unit]."""
FEASIBLE = 1e-6
"""The same relative to the bound."""


@rule("stock unit", 1e-5, 1e-7)
def stock_is_existing_and_additions_in_service(books: Books) -> Iterator[Finding]:
    """stock[t] = existing[t] + additions of v with v + lead <= t < v + lead + life."""
    for table in ("levers", "ecosystem"):
        column = books.numbers(table, "stock")
        for key, got in column.items():
            yield equal(table, key, "stock", got, books.plan.stock[key])


@rule("stock unit", STOCK, FEASIBLE)
def additions_are_in_their_window(books: Books) -> Iterator[Finding]:
    """No addition outside first_year ... last_year, or that lands after the end, or below zero."""
    for option, year in _option_years(books):
        table, add = ledger(option), books.plan.added[year, option.id]
        window = option.first_year <= year <= option.last_year
        lands = window and year in books.case.years and year + option.lead <= books.case.end
        yield at_least(table, (year, option.id), "added", add, 0.0)
        if not lands:
            yield at_most(table, (year, option.id), "added", add, 0.0)


@rule("stock unit", STOCK, FEASIBLE)
def lots_are_whole(books: Books) -> Iterator[Finding]:
    """Additions are whole multiples of unit_size."""
    for option, year in _option_years(books):
        if option.unit_size > 0:
            add = books.plan.added[year, option.id]
            lots = round(add / option.unit_size) * option.unit_size
            yield equal(ledger(option), (year, option.id), "added", add, lots)


@rule("stock unit", STOCK, FEASIBLE)
def commitments_are_added(books: Books) -> Iterator[Finding]:
    """Add >= min_add."""
    for option in books.case.options.values():
        for year in books.case.years:
            add, key = books.plan.added[year, option.id], (year, option.id)
            yield at_least(ledger(option), key, "added", add, option.min_add[year])


@rule("stock unit", STOCK, FEASIBLE)
def allowances_cumulate(books: Books) -> Iterator[Finding]:
    """Additions to date <= allowances to date."""
    for option in books.case.options.values():
        added = allowed = 0.0
        for year in books.case.years if option.max_add is not None else ():
            added += books.plan.added[year, option.id]
            allowed += option.max_add[year] if option.max_add is not None else 0.0
            key = (year, option.id)
            yield at_most(ledger(option), key, "added (to date)", added, allowed)


@rule("stock unit", STOCK, FEASIBLE)
def stock_is_within_potential(books: Books) -> Iterator[Finding]:
    """Stock <= potential."""
    for option in books.case.options.values():
        if option.potential is not None:
            for year in books.case.years:
                key = (year, option.id)
                room, stock = option.potential[year], books.plan.stock[key]
                yield at_most(ledger(option), key, "stock", stock, room)


@rule("stock unit", STOCK, FEASIBLE)
def stock_grows_within_its_rate(books: Books) -> Iterator[Finding]:
    """stock[t] <= (1 + max_growth) stock[t-1] + seed."""
    stock = books.plan.stock
    for option in books.case.options.values():
        if option.max_growth is not None:
            for year in books.case.years:
                key = (year, option.id)
                most = (1 + option.max_growth) * stock[year - 1, option.id] + option.seed
                yield at_most(ledger(option), key, "stock", stock[key], most)


@rule("limit's unit", 1e-3, FEASIBLE)
def shared_limits_hold(books: Books) -> Iterator[Finding]:
    """The sum over a limit's options is within it, in every year it has."""
    for limit in books.case.limits.values():
        for year in sorted(set(limit.at_most) & set(books.case.years)):
            used, bound = limit_use(books, limit, year)
            yield at_most("levers", (year, limit.id), f"{limit.of} (sum)", used, bound)


def limit_use(books: Books, limit: Limit, year: int) -> tuple[float, float]:
    """What a limit's options use of it in a year, and the limit [its unit]."""
    used = sum(
        limit_weight(books.case.options[o], limit, year)
        * (books.plan.added if limit.of in {"added", "capex"} else books.plan.stock)[year, o]
        for o in limit.options
    )
    bound = limit.at_most[year]
    if limit.electricity_of:
        bound *= sum(books.plan.demand[year, account] for account in limit.electricity_of)
    return used, bound


def limit_weight(option: Option, limit: Limit, year: int) -> float:
    """What a unit of stock (or of addition) uses of a limit."""
    return {"yield": option.yields, "capex": option.capex}.get(limit.of, {year: 1.0})[year]


def _option_years(books: Books) -> Iterator[tuple[Option, int]]:
    """Every option and year of its table: a programme's has no base year."""
    for option in books.case.options.values():
        years = books.case.years if ledger(option) == "ecosystem" else books.case.all_years
        yield from ((option, year) for year in years)


CHECKS: tuple[Checker, ...] = (
    stock_is_existing_and_additions_in_service,
    additions_are_in_their_window,
    lots_are_whole,
    commitments_are_added,
    allowances_cumulate,
    stock_is_within_potential,
    stock_grows_within_its_rate,
    shared_limits_hold,
)
