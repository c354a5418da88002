"""Emissions by both scope 2 methods, and the wedges between business as usual and net."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pathway.audit.books import Books
from pathway.audit.check import Checker, Finding, at_least, equal, rule, same
from pathway.audit.emissions import Method, by_source
from pathway.audit.plan import Yearly
from pathway.audit.wedges import reductions, wedges

TONNES = 0.1
"""What the rounding of decisions in the tables may leave [t]."""
SHARE = 1e-7
"""The same relative to the number."""


@rule("t", TONNES, SHARE)
def business_as_usual_is_the_base_plan(books: Books) -> Iterator[Finding]:
    """Activity without any new lever at base-year factors."""
    yield from same(books, "emissions", "bau_t", books.bau["market"], 1000)


@rule("t", TONNES, SHARE)
def gross_emissions_follow_from_activity(books: Books) -> Iterator[Finding]:
    """Factors times activity and uncovered electricity, by both scope 2 methods."""
    yield from same(books, "emissions", "gross_market_t", books.gross["market"], 1000)
    yield from same(books, "emissions", "gross_location_t", books.gross["location"], 1000)


@rule("t", TONNES, SHARE)
def credits_are_those_of_the_accounts(books: Books) -> Iterator[Finding]:
    """Removals and offsets of an account are the credits retired in it."""
    yield from same(books, "emissions", "removals_t", books.plan.removals, 1000)
    yield from same(books, "emissions", "offsets_t", books.plan.offsets, 1000)


@rule("t", TONNES, SHARE)
def net_is_gross_less_credits(books: Books) -> Iterator[Finding]:
    """Net = market-based gross - removals - offsets."""
    yield from same(books, "emissions", "net_t", books.net, 1000)


@rule("t", 1.0, 1e-6)
def no_account_is_over_credited(books: Books) -> Iterator[Finding]:
    """Net >= 0."""
    for key, value in books.net.items():
        yield at_least("emissions", key, "net_t", 1000 * value, 0.0)


@rule("t", TONNES, SHARE)
def the_inventory_is_business_as_usual(books: Books) -> Iterator[Finding]:
    """In the base year business as usual, market-based gross and net are one number."""
    bau = books.numbers("emissions", "bau_t")
    for column in ("gross_market_t", "net_t"):
        for key, value in books.numbers("emissions", column).items():
            if key[0] == books.case.base_year:
                yield equal("emissions", key, column, value, bau[key])


@rule("t", TONNES, SHARE)
def sources_emit_by_activity(books: Books) -> Iterator[Finding]:
    """Factor times activity; electricity pro rata of the account's kWh."""
    yield from same(books, "sources", "gross_t", by_source(books.plan), 1000)


@rule("t", 5 * TONNES, 1e-6)
def wedges_follow_their_rule(books: Books) -> Iterator[Finding]:
    """Every wedge by the rule of attribution, by both scope 2 methods."""
    market, location = (wedges(books.plan, books.base, method) for method in METHODS)
    yield from same(books, "wedges", "tonnes", market, 1000)
    yield from same(books, "wedges_location", "tonnes", location, 1000)


@rule("t", TONNES, SHARE)
def wedges_close(books: Books) -> Iterator[Finding]:
    """Business as usual less all wedges is net, as the tables have them, by both methods."""
    credits_ = {key: books.plan.removals[key] + books.plan.offsets[key] for key in books.net}
    located = books.numbers("emissions", "gross_location_t")
    net = {"wedges": books.numbers("emissions", "net_t")}
    bau = {"wedges": books.numbers("emissions", "bau_t")}
    net["wedges_location"] = {k: g - 1000 * credits_[k] for k, g in located.items()}
    bau["wedges_location"] = {key: 1000 * kt for key, kt in books.bau["location"].items()}
    for table, left in net.items():
        tonnes = books.numbers(table, "tonnes")
        for (year, account), value in left.items():
            taken = sum(tonnes[year, account, wedge] for wedge in books.case.wedges)
            start = bau[table][year, account]
            yield equal(table, (year, account), "tonnes (bau - sum)", start - taken, value)


@rule("t", 5 * TONNES, 1e-6)
def reductions_are_those_of_their_wedge(books: Books) -> Iterator[Finding]:
    """What each option takes off; the options of a kind add up to its wedge."""
    each: Yearly = defaultdict(float)
    for (year, option, _), kt in reductions(books.plan, books.base, "market").items():
        each[year, option] += kt
    yield from same(books, "levers", "reduction_t", each, 1000)
    wedge: Yearly = defaultdict(float)
    for (year, _, name), tonnes in books.numbers("wedges", "tonnes").items():
        wedge[year, name] += tonnes
    total: Yearly = defaultdict(float)
    for (year, option), tonnes in books.numbers("levers", "reduction_t").items():
        total[year, books.case.options[option].kind] += tonnes
    for year in books.case.all_years:
        for kind in (name for name in books.case.wedges if name != "grid_mix"):
            got, want = total[year, kind], wedge[year, kind]
            yield equal("levers", (year, kind), "reduction_t (sum)", got, want)


METHODS: tuple[Method, Method] = ("market", "location")

CHECKS: tuple[Checker, ...] = (
    business_as_usual_is_the_base_plan,
    gross_emissions_follow_from_activity,
    credits_are_those_of_the_accounts,
    net_is_gross_less_credits,
    no_account_is_over_credited,
    the_inventory_is_business_as_usual,
    sources_emit_by_activity,
    wedges_follow_their_rule,
    wedges_close,
    reductions_are_those_of_their_wedge,
)
