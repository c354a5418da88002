"""Credits of outside removals and offsets, and where they are retired (formulation, 5.5)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.captured import Captured
from pathway.audit.arithmetic.sides.credits import Credits
from pathway.audit.arithmetic.sides.on_site import OnSite
from pathway.audit.arithmetic.sides.stock import standing
from pathway.audit.arrays import Floats
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.columns import a_tonne, millions
from pathway.audit.findings import Finding, at_least, at_most, equal, word

FEASIBLE = 1e-6
"""What the solver's tolerance may leave, relative to the bound."""


@rule("t", 1.0, FEASIBLE)
def credits_are_claimed_once(books: Books) -> Iterator[Finding]:
    """0 <= claims of a credit, over all accounts <= (1 - buffer) yield stock."""
    side, plan = books.numbers.side(Credits), books.plan
    used = 1000 * plan.retired_by[:, side.options]
    most = 1000 * side.counts * plan.output[:, side.options]
    yield at_most("credits", books.option_cells(side.options), "tonnes (sum)", used, most)
    ledger = books.ledgers["credits"]
    yield at_least("credits", ledger.key, "tonnes", ledger.numbers("tonnes"), 0.0)


@rule("t", 1.0)
def credits_neutralise_what_is_promised(books: Books) -> Iterator[Finding]:
    """Credits are retired only where, and when, a target of net emissions holds."""
    ledger, claims = books.ledgers["credits"], books.plan.credits
    idle = np.where(books.neutralised[claims.year, claims.account], 0.0, ledger.numbers("tonnes"))
    yield at_most("credits", ledger.key, "tonnes", idle, 0.0)


@rule("claims", 0)
def claims_are_eligible(books: Books) -> Iterator[Finding]:
    """Clean power and credits are claimed only in accounts open to them."""
    numbers = books.numbers
    open_to = [frozenset(o.accounts) for o in numbers.options]
    for table, claims in {"contracts": books.plan.clean_of, "credits": books.plan.credits}.items():
        ledger = books.ledgers[table]
        names = np.array([a.id for a in numbers.accounts], dtype=object)[claims.account]
        fits = [
            not amount or name in open_to[option]
            for option, name, amount in zip(claims.option, names, claims.amount, strict=True)
        ]
        want = np.where(np.array(fits, dtype=bool), names, "an eligible account")
        yield word(table, ledger.key, "account", names, want)


@rule("GWh or t", 1e-2, 1e-7)
def claims_add_up_by_option(books: Books) -> Iterator[Finding]:
    """The service of a contract or credit is the sum of its claims; others claim nothing."""
    numbers, plan = books.numbers, books.plan
    total = plan.clean_by + 1000 * plan.retired_by
    serves = [numbers.side(Activity).options, numbers.side(OnSite).options]
    serves.append(numbers.side(Captured).options)
    own = np.setdiff1d(np.flatnonzero(numbers.company), np.concatenate(serves))
    got = books.levers("served")[:, own]
    yield equal("levers", books.option_cells(own), "served", got, total[:, own])


@rule("million", 1e-3, 1e-6)
def credits_cost_their_share(books: Books) -> Iterator[Finding]:
    """An account bears the purchase of a credit pro rata of the tonnes retired in it."""
    plan, claims, ledger = books.plan, books.plan.credits, books.ledgers["credits"]
    at = claims.year, claims.option
    retired = plan.retired_by[at]
    want = plan.purchases[at] * claims.amount / np.where(retired != 0, retired, 1.0)
    column = millions("cost")
    yield equal("credits", ledger.key, column, ledger.numbers(column), want)


@rule("money per t", 1e-3, 1e-6)
def credits_have_their_price(books: Books) -> Iterator[Finding]:
    """The price of a credit as bought, averaged over the vintages in service."""
    ledger, claims = books.ledgers["credits"], books.plan.credits
    want = 1000 * _price(books)[claims.year, claims.option]
    column = a_tonne("price")
    yield equal("credits", ledger.key, column, ledger.numbers(column), want)


@rule("years", 0)
def credits_last_as_long(books: Books) -> Iterator[Finding]:
    """The durability of a credit is its option's."""
    ledger = books.ledgers["credits"]
    lasts = np.array([o.durability for o in books.numbers.options], dtype=float)
    want = lasts[books.plan.credits.option]
    yield equal("credits", ledger.key, "durability_years", ledger.numbers("durability_years"), want)


def _price(books: Books) -> Floats:
    numbers, plan = books.numbers, books.plan
    bought = numbers.yields * standing(numbers, plan.added)
    return np.where(bought != 0, plan.purchases / np.where(bought != 0, bought, 1.0), 0.0)


CHECKS: tuple[Checker, ...] = (
    credits_are_claimed_once,
    credits_neutralise_what_is_promised,
    claims_are_eligible,
    claims_add_up_by_option,
    credits_cost_their_share,
    credits_have_their_price,
    credits_last_as_long,
)
