"""Tonnes that programmes avoid at other parties, and what they cost (formulation, 5.9)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pathway.audit.arithmetic.sides.avoided import Avoided
from pathway.audit.arrays import Floats
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.columns import millions
from pathway.audit.findings import Finding, equal

TONNES, SHARE = 0.1, 1e-7
"""What rounding may leave [t], and the same relative to the number."""
STOCK = 1e-5
"""What the rounding of additions may leave in a stock [stock unit]."""


@rule("t", TONNES, SHARE)
def programmes_avoid_by_stock(books: Books) -> Iterator[Finding]:
    """Avoided = yield · stock, at other parties."""
    side = books.numbers.side(Avoided)
    want = 1000 * books.plan.output[1:, side.options]
    yield _beside(books, "avoided_t", want, _room(side, want))


@rule("t", TONNES, SHARE)
def programmes_count_their_share_less_what_is_sold(books: Books) -> Iterator[Finding]:
    """Counted = attribution · avoided - sold: what is sold as credits is its buyer's."""
    side = books.numbers.side(Avoided)
    yield _beside(books, "sold_t", 1000 * side.sold[1:])
    want = 1000 * side.counted(books.plan)[1:]
    yield _beside(books, "tonnes", want, _room(side, want))


@rule("t", TONNES, SHARE)
def programmes_accumulate(books: Books) -> Iterator[Finding]:
    """Cumulative: what was counted from the first plan year on."""
    side = books.numbers.side(Avoided)
    more = 1000 * side.counted(books.plan)[1:]
    room = np.cumsum(_room(side, more), axis=0)
    yield _beside(books, "cumulative_t", np.cumsum(more, axis=0), room)


@rule("share", 1e-6)
def programmes_have_their_attribution(books: Books) -> Iterator[Finding]:
    """The share of what is avoided that counts is the case's."""
    yield _beside(books, "attribution_share", books.numbers.side(Avoided).attribution[1:])


@rule("million", 1e-3, 1e-6)
def programmes_cost_what_they_add(books: Books) -> Iterator[Finding]:
    """Capex of what is bought, and fixed costs of the additions in service."""
    own, cash = books.numbers.side(Avoided).options, books.cash
    yield _beside(books, millions("capex"), cash.capex[1:, own])
    yield _beside(books, millions("fom"), cash.fom[1:, own])


@rule("million", 1e-2, 1e-6)
def programmes_have_a_cost_of_their_own(books: Books) -> Iterator[Finding]:
    """The summary's net present cost of all programmes, salvage deducted."""
    figure = f"npv_{millions('ecosystem')}"
    want = books.cash.programmes.sum()
    yield equal("summary", (), figure, books.figure(figure), want)


@rule("t", TONNES, SHARE)
def programmes_change_no_tonne_of_net(books: Books) -> Iterator[Finding]:
    """Gross and net are those of the company's options alone."""
    if books.case.booked("programme"):
        for column, want in books.of_the_company().items():
            yield from books.same("emissions", column, 1000 * want)


def _room(side: Avoided, tonnes: Floats) -> Floats:
    """What rounding may leave; a stock unit can be millions of users, and as many tonnes."""
    yields = side.numbers.yields[1:, side.options]
    return TONNES + SHARE * abs(tonnes) + 1000 * STOCK * abs(yields)


def _beside(books: Books, column: str, want: Floats, room: Floats | None = None) -> Finding:
    got = books.ledgers["ecosystem"].cube(column)
    return equal("ecosystem", books.cells("ecosystem"), column, got, want, allowed=room)


CHECKS: tuple[Checker, ...] = (
    programmes_avoid_by_stock,
    programmes_count_their_share_less_what_is_sold,
    programmes_accumulate,
    programmes_have_their_attribution,
    programmes_cost_what_they_add,
    programmes_have_a_cost_of_their_own,
    programmes_change_no_tonne_of_net,
)
