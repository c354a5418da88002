"""Service of options on activity, what it leaves, and the base year (formulation, 5.2, 5.8)."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import numpy as np

from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.loads import below
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, at_least, at_most, equal

ACTIVITY = 1e-3
"""Feasibility: what the solver's tolerance may leave [carrier unit]."""
FEASIBLE = 1e-6
"""The same relative to the bound."""


@rule("carrier unit", ACTIVITY, FEASIBLE)
def service_is_within_stock_and_share(books: Books) -> Iterator[Finding]:
    """0 <= served <= displaces stock; what is treated <= max_share of the activity as usual that
    co-effects leave.
    """
    side = books.numbers.side(Activity)
    served = books.plan.served[:, side.options]
    key = books.option_cells(side.options)
    yield at_least("levers", key, "served", served, 0.0)
    yield at_most(
        "levers", key, "served", served, side.displaces * books.plan.stock[:, side.options]
    )
    reached = side.share * side.whole(books.plan.served)[:, side.source]
    yield at_most("levers", key, "served", served, reached)


@rule("carrier unit", ACTIVITY, FEASIBLE)
def lots_at_work_keep_their_load(books: Books) -> Iterator[Finding]:
    """What lots serve is at least the minimum load of the fewest that can; of the past, a fact."""
    side = books.numbers.side(Activity)
    own = np.flatnonzero(side.least.any(axis=0))
    served = books.plan.served[:, side.options[own]]
    key = books.option_cells(side.options[own])
    least = below(served, side.lot[:, own], side.least[:, own])
    least[1 : len(books.case.past) + 1] = 0.0
    yield at_least("levers", key, "served", served, least)


@rule("carrier unit", ACTIVITY, FEASIBLE)
def what_is_treated_was_left(books: Books) -> Iterator[Finding]:
    """Levers of one order treat no more than those of a lower order leave."""
    side = books.numbers.side(Activity)
    whole = side.whole(books.plan.served)[:, side.source]
    key = books.option_cells(side.options)
    yield at_most("levers", key, "treated (sum)", side.claimed(books.plan), whole)


@rule("carrier unit", 1e-4, 1e-7)
def activity_is_what_is_left(books: Books) -> Iterator[Finding]:
    """activity_bau is the case's; activity is that less all that is served, and co-effects."""
    yield from books.same("sources", "activity_bau", books.numbers.activity)
    yield from books.same("sources", "activity", books.plan.activity)


@rule("carrier unit", ACTIVITY, FEASIBLE)
def activity_is_not_negative(books: Books) -> Iterator[Finding]:
    """No more is served than there is."""
    yield at_least("sources", books.cells("sources"), "activity", books.plan.activity, 0.0)


@rule("carrier unit", 1e-4, 1e-7)
def incumbents_serve_until_they_are_due(books: Books) -> Iterator[Finding]:
    """Early: treated, once, + left + renewed - need; what has dates and is missing is renewed."""
    own, years = books.incumbents, len(books.numbers.years)
    renewed, idle = own.turned_over(books.plan)
    for name, want in {
        "served": own.treated(books.plan),
        "need": own.needed(books.plan),
        "left": own.left[:years],
        "renewed": renewed,
        "early": idle[:years],
    }.items():
        yield from books.same("turnover", name, want[1:])


@rule("carrier unit", ACTIVITY, FEASIBLE)
def the_base_year_is_the_base_plan(books: Books) -> Iterator[Finding]:
    """In the base year existing stock alone serves, and no credit is retired."""
    plan, base, numbers = books.plan, books.base, books.numbers
    year, options = numbers.years[0], numbers.options
    got, want = plan.served[0], base.served[0]
    yield equal("levers", lambda i: (year, options[i].id), "served", got, want)
    retired = plan.credits.only(plan.credits.year == 0)
    key = functools.partial(retired.where, numbers)
    yield equal("credits", key, "tonnes", 1000 * retired.amount, 0.0)
    claims = Lines.together([plan.clean_of, base.clean_of.times(-1.0)])
    claims = claims.only(claims.year == 0)
    pair, first, at = np.unique(
        claims.option * len(numbers.accounts) + claims.account,
        return_index=True,
        return_inverse=True,
    )
    more = np.bincount(at, weights=claims.amount, minlength=len(pair))
    key = functools.partial(claims.only(first).where, numbers)
    yield equal("contracts", key, "clean_gwh (beyond the base)", more, 0.0)


CHECKS: tuple[Checker, ...] = (
    service_is_within_stock_and_share,
    lots_at_work_keep_their_load,
    what_is_treated_was_left,
    activity_is_what_is_left,
    activity_is_not_negative,
    incumbents_serve_until_they_are_due,
    the_base_year_is_the_base_plan,
)
