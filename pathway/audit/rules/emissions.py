"""Emissions of accounts and sources as the tables have them (formulation, 5.4)."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.audit.arithmetic.emissions import biogenic, by_source
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, at_least, equal

TONNES = 0.1
"""What the rounding of decisions in the tables may leave [t]."""
SHARE = 1e-7
"""The same relative to the number."""


@rule("t", TONNES, SHARE)
def business_as_usual_is_the_base_plan(books: Books) -> Iterator[Finding]:
    """Activity without any new lever at base-year factors."""
    yield from books.same("emissions", "bau_t", 1000 * books.bau["market"])


@rule("t", TONNES, SHARE)
def gross_emissions_follow_from_activity(books: Books) -> Iterator[Finding]:
    """Factors times activity and uncovered electricity, by both scope 2 methods."""
    yield from books.same("emissions", "gross_market_t", 1000 * books.gross["market"])
    yield from books.same("emissions", "gross_location_t", 1000 * books.gross["location"])


@rule("t", TONNES, SHARE)
def credits_are_those_of_the_accounts(books: Books) -> Iterator[Finding]:
    """Removals and offsets of an account are the credits retired in it."""
    yield from books.same("emissions", "removals_t", 1000 * books.plan.removals)
    yield from books.same("emissions", "offsets_t", 1000 * books.plan.offsets)


@rule("t", TONNES, SHARE)
def net_is_gross_less_credits(books: Books) -> Iterator[Finding]:
    """Net = market-based gross - removals - offsets."""
    yield from books.same("emissions", "net_t", 1000 * books.net)


@rule("t", 1.0, 1e-6)
def no_account_is_over_credited(books: Books) -> Iterator[Finding]:
    """Net >= 0."""
    yield at_least("emissions", books.cells("emissions"), "net_t", 1000 * books.net, 0.0)


@rule("t", TONNES, SHARE)
def the_inventory_is_business_as_usual(books: Books) -> Iterator[Finding]:
    """In the base year business as usual, market-based gross and net are one number."""
    ledger = books.ledgers["emissions"]
    bau = ledger.cube("bau_t")[0]
    for column in ("gross_market_t", "net_t"):
        yield equal("emissions", ledger.grid.key, column, ledger.cube(column)[0], bau)


@rule("t", TONNES, SHARE)
def biogenic_is_told_beside(books: Books) -> Iterator[Finding]:
    """Its factor times activity, in no scope."""
    yield from books.same("emissions", "biogenic_t", 1000 * biogenic(books.plan))


@rule("t", TONNES, SHARE)
def sources_emit_by_activity(books: Books) -> Iterator[Finding]:
    """Factor times activity; electricity pro rata of the account's kWh."""
    yield from books.same("sources", "gross_t", 1000 * by_source(books.plan))


CHECKS: tuple[Checker, ...] = (
    business_as_usual_is_the_base_plan,
    gross_emissions_follow_from_activity,
    credits_are_those_of_the_accounts,
    net_is_gross_less_credits,
    no_account_is_over_credited,
    the_inventory_is_business_as_usual,
    biogenic_is_told_beside,
    sources_emit_by_activity,
)
