"""Cash flows, prices of credits, and net present cost as the tables and the summary have them."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.audit import money, turnover
from pathway.audit.books import Books
from pathway.audit.check import Checker, Finding, equal, rule, same
from pathway.audit.plan import Yearly, of_the_company
from pathway_models.case import Option

MONEY = 1e-3
"""What the rounding of decisions in the tables may leave [million]."""
SHARE = 1e-6
"""The same relative to the number."""


@rule("million", MONEY, SHARE)
def cash_follows_from_the_plan(books: Books) -> Iterator[Finding]:
    """Every item by business and year, as a difference from the plan without additions."""
    yield from same(books, "costs", "value_m", books.company_cash)


@rule("million", MONEY, SHARE)
def cash_is_discounted(books: Books) -> Iterator[Finding]:
    """Discounted = value · (1 + rate)^-(year - base year); salvage a year after the end."""
    values = books.numbers("costs", "value_m")
    want = {key: books.case.discount(key[0]) * value for key, value in values.items()}
    yield from same(books, "costs", "discounted_m", want)


@rule("million", 10 * MONEY, SHARE)
def net_present_cost_is_the_sum(books: Books) -> Iterator[Finding]:
    """The summary's two net present costs: company cash, and the value chain's."""
    reported = books.figure("npv_cost_m")
    company = money.present_value(books.case, books.company_cash)
    rows = sum(books.numbers("costs", "discounted_m").values())
    chain = money.company(books.plan, books.base, value_chain=True)
    whole = money.present_value(books.case, chain)
    yield equal("summary", (), "npv_cost_m", reported, company)
    yield equal("costs", (), "discounted_m (sum)", rows, company)
    yield equal("summary", (), "npv_value_chain_m", books.figure("npv_value_chain_m"), whole)


@rule("million", MONEY, SHARE)
def options_cost_what_they_add(books: Books) -> Iterator[Finding]:
    """Capex of what is bought; fixed costs, premiums and credits of additions in service."""
    capex: Yearly = {}
    opex: Yearly = {}
    for option in of_the_company(books.case):
        for year in books.case.all_years:
            key = (year, option.id)
            capex[key] = money.capex(books.plan, option, year)
            opex[key] = money.fixed(books.plan, option, year)
            opex[key] += books.plan.purchases(option, year)
    yield from same(books, "levers", "capex_m", capex)
    yield from same(books, "levers", "opex_m", opex)


@rule("million", MONEY, SHARE)
def credits_cost_their_share(books: Books) -> Iterator[Finding]:
    """An account bears the purchase of a credit pro rata of the tonnes retired in it."""
    retired = books.plan.retired_by
    want = {}
    for (year, name, account), tonnes in books.plan.claim.items():
        spent = books.plan.purchases(books.case.options[name], year)
        share = tonnes / retired[year, name] if retired[year, name] else 0.0
        want[year, name, account] = spent * share
    yield from same(books, "credits", "cost_m", want)


@rule("million", MONEY, SHARE)
def early_replacement_is_written_off(books: Books) -> Iterator[Finding]:
    """A year of an incumbent that stands idle costs the annuity of its like-for-like price."""
    want = {
        (year, group.id): group.annuity[year] * turnover.early(books.plan, group, year)
        for group in books.incumbents.values()
        for year in books.case.years
    }
    yield from same(books, "turnover", "write_off_m", want)


@rule("million", 10 * MONEY, SHARE)
def hurdle_rates_hide_their_cost(books: Books) -> Iterator[Finding]:
    """The summary's hidden cost: the company's capex at hurdle rates, less at the discount rate."""
    want = sum(money.hidden(books.plan, option) for option in of_the_company(books.case))
    yield equal("summary", (), "hidden_cost_m", books.figure("hidden_cost_m"), want)


@rule("money per t", 1e-3, SHARE)
def credits_have_their_price(books: Books) -> Iterator[Finding]:
    """The price of a credit as bought, averaged over the vintages in service."""
    keys = books.keys("credits")
    want = {k: _price(books, books.case.options[k[1]], k[0]) for k in keys}
    yield from same(books, "credits", "price_per_t", want, 1000)


@rule("years", 0)
def credits_last_as_long(books: Books) -> Iterator[Finding]:
    """The durability of a credit is its option's."""
    keys = books.keys("credits")
    want = {key: float(books.case.options[key[1]].durability) for key in keys}
    yield from same(books, "credits", "durability_years", want)


def _price(books: Books, option: Option, year: int) -> float:
    bought = option.yields[year] * sum(books.plan.vintages(option, year).values())
    return books.plan.purchases(option, year) / bought if bought else 0.0


CHECKS: tuple[Checker, ...] = (
    cash_follows_from_the_plan,
    cash_is_discounted,
    net_present_cost_is_the_sum,
    options_cost_what_they_add,
    early_replacement_is_written_off,
    hurdle_rates_hide_their_cost,
    credits_cost_their_share,
    credits_have_their_price,
    credits_last_as_long,
)
