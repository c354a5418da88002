"""Cash flows and net present cost as the tables and the summary have them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from pathway.audit.arithmetic.carbon import Carbon
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arrays import Floats
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.columns import millions
from pathway.audit.findings import Finding, equal

TONNES = 1.0
"""What the rounding of decisions in the tables may leave [t]."""
MONEY = 1e-3
"""What the rounding of decisions in the tables may leave [million]."""
SHARE = 1e-6
"""The same relative to the number."""


@rule("million", MONEY, SHARE)
def cash_follows_from_the_plan(books: Books) -> Iterator[Finding]:
    """Every item by business and year, as a difference from the plan without additions."""
    yield from books.same("costs", millions("value"), books.company_cash)


@rule("million", MONEY, SHARE)
def cash_is_discounted(books: Books) -> Iterator[Finding]:
    """Discounted = value · (1 + rate)^-(year - base year); salvage a year after the end."""
    want = books.cash.discounted(books.ledgers["costs"].cube(millions("value")))
    yield from books.same("costs", millions("discounted"), want)


@rule("million", 10 * MONEY, SHARE)
def net_present_cost_is_the_sum(books: Books) -> Iterator[Finding]:
    """The summary's two net present costs: company cash, and the value chain's."""
    company = books.cash.discounted(books.company_cash).sum()
    rows = books.ledgers["costs"].cube(millions("discounted")).sum()
    yield equal("costs", (), f"{millions('discounted')} (sum)", rows, company)
    chain = books.cash.discounted(books.cash.company(value_chain=True)).sum()
    for name, want in {"npv_cost": company, "npv_value_chain": chain}.items():
        figure = millions(name)
        yield equal("summary", (), figure, books.figure(figure), want)


@rule("million", MONEY, SHARE)
def options_cost_what_they_add(books: Books) -> Iterator[Finding]:
    """Capex of what is bought; fixed costs, premiums and credits of additions in service."""
    own, cash = np.flatnonzero(books.numbers.company), books.cash
    yield from books.same("levers", millions("capex"), cash.capex[:, own])
    yield from books.same("levers", millions("opex"), (cash.fom + cash.purchases)[:, own])


@rule("million", MONEY, SHARE)
def early_replacement_is_written_off(books: Books) -> Iterator[Finding]:
    """A year of an incumbent that stands idle costs the annuity of its like-for-like price."""
    own = books.incumbents
    want = own.annuity * own.early(books.plan)
    yield from books.same("turnover", millions("write_off"), want[1:])


@rule("t", TONNES, SHARE)
def carbon_prices_are_on_gross(books: Books) -> Iterator[Finding]:
    """Tonnes that have a price are the gross of those who pay it; what is free is as granted."""
    for column, of in {"priced_t": Carbon.priced, "free_t": Carbon.free}.items():
        yield from books.same("carbon", column, 1000 * _carbon(books, of, books.plan))


@rule("million", MONEY, SHARE)
def carbon_prices_are_paid(books: Books) -> Iterator[Finding]:
    """Price times what is not free, in the plan and in the one without additions."""
    for column, plan in {"paid": books.plan, "usual": books.base}.items():
        yield from books.same("carbon", millions(column), _carbon(books, Carbon.paid, plan))


def _carbon(books: Books, of: Callable[[Carbon, Plan], Floats], plan: Plan) -> Floats:
    """By plan year, scheme and business."""
    numbers, size = books.numbers, len(books.case.businesses)
    payers = np.array([numbers.business[a.business] for a in numbers.accounts], np.intp)
    found = [numbers.summed(of(own, plan), payers, size)[1:] for own in books.carbon]
    return np.stack([np.zeros((len(numbers.years) - 1, size)), *found], axis=1)[:, 1:]


@rule("million", 10 * MONEY, SHARE)
def hurdle_rates_hide_their_cost(books: Books) -> Iterator[Finding]:
    """The summary's hidden cost: the company's capex at hurdle rates, less at the discount rate."""
    figure = f"hidden_{millions('cost')}"
    want = books.cash.hidden[books.numbers.company].sum()
    yield equal("summary", (), figure, books.figure(figure), want)


CHECKS: tuple[Checker, ...] = (
    cash_follows_from_the_plan,
    cash_is_discounted,
    net_present_cost_is_the_sum,
    options_cost_what_they_add,
    early_replacement_is_written_off,
    carbon_prices_are_on_gross,
    carbon_prices_are_paid,
    hurdle_rates_hide_their_cost,
)
