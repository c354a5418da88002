"""What a tonne costs, lever by lever: the table ``abatement``."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pathway.audit.arithmetic.followed import followed
from pathway.audit.arithmetic.merit import Merit
from pathway.audit.arithmetic.sides.stock import standing
from pathway.audit.arithmetic.wedges import reductions
from pathway.audit.arrays import Floats
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.columns import a_tonne, millions
from pathway.audit.findings import Finding, equal, word

TABLE = "abatement"
NOTHING = 1.0
"""A reduction of which no cost per tonne is taken [t]."""


@rule("t", 1.0, 1e-6)
def levers_reduce_what_their_options_do(books: Books) -> Iterator[Finding]:
    """The reduction of a lever is that of its options."""
    yield from books.same(TABLE, "reduction_t", 1000 * _by_lever(books, _reduced(books)))


@rule("million", 1e-3, 1e-6)
def levers_cost_their_yearly_equivalent(books: Books) -> Iterator[Finding]:
    """Capex in service as an annuity, all other cash of the options with their write-offs, and in
    the year of closing what closed stock has not borne of its capex.
    """
    numbers, cash = books.numbers, books.cash
    rates = numbers.borne(np.full(len(numbers.options), books.case.discount_rate))
    cost = standing(numbers, rates * cash.invested) + cash.running
    cost += books.plan.closings.early(numbers)
    cost += books.incumbents.written_off_by_option(books.plan, books.base)
    yield from books.same(TABLE, millions("cost"), _by_lever(books, cost))


@rule("money per t", 1e-3, 1e-6)
def a_tonne_costs_its_share(books: Books) -> Iterator[Finding]:
    """Cost over reduction, where there is at least a tonne of it; else empty."""
    ledger, column = books.ledgers[TABLE], a_tonne("cost")
    tonnes, cost = ledger.numbers("reduction_t"), ledger.numbers(millions("cost"))
    got, some = ledger.numbers(column), tonnes >= NOTHING
    want = 1e6 * cost / np.where(some, tonnes, 1.0)
    # The table has six digits of a million.
    room = 1e-3 + 1.0 / np.where(some, tonnes, 1.0) + 1e-6 * abs(want)
    there = np.where(some, got, want)
    yield equal(TABLE, ledger.key, column, there, want, allowed=room)
    empty = ledger.frame[column].isna().to_numpy(dtype=bool)
    # Near a tonne rounding decides.
    less = tonnes < NOTHING * (1 - 1e-5)
    yield word(TABLE, ledger.key, column, less & ~empty, np.zeros(len(less), dtype=bool))


@rule("t or thousand", 1.0, 1e-5)
def a_merit_order_picks_the_cheapest(books: Books) -> Iterator[Finding]:
    """As many tonnes as the plan reduces, cheapest first, whatever else is promised or shared; each
    year by itself, and from year to year with what was bought before.
    """
    merit = Merit(books.numbers, books.base, books.neutralised)
    own = books.numbers.company
    total = books.levers("reduction_t")[:, own].sum(axis=1) / 1000
    tonnes, cost = merit.picked(total)
    yield from books.same(TABLE, "merit_t", 1000 * _by_lever(books, tonnes))
    want = _by_lever(books, cost)
    got = books.ledgers[TABLE].cube(millions("merit"))
    # The last tonne of a pick may come from either of two neighbours.
    room = 1e-3 + 1e-5 * abs(want)
    yield equal(TABLE, books.cells(TABLE), millions("merit"), got, want, allowed=room)
    reached = followed(merit, total)
    yield from books.same(TABLE, "followed_t", 1000 * _by_lever(books, reached))


def _reduced(books: Books) -> Floats:
    """What every option takes off, by year [kt]."""
    return reductions(books.plan, books.base, "market").by_option(books.numbers)


def _by_lever(books: Books, values: Floats) -> Floats:
    """Columns of options added up by lever, plan years."""
    numbers, own = books.numbers, np.flatnonzero(books.numbers.company)
    place = {lever: i for i, lever in enumerate(books.grids[TABLE].values[1])}
    at = np.array([place[numbers.options[o].lever] for o in own], dtype=np.intp)
    return numbers.summed(values[1:, own], at, len(place))


CHECKS: tuple[Checker, ...] = (
    levers_reduce_what_their_options_do,
    levers_cost_their_yearly_equivalent,
    a_tonne_costs_its_share,
    a_merit_order_picks_the_cheapest,
)
