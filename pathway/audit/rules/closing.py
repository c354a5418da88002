"""Stock that is closed before its life ends (formulation, 5.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from pathway.audit.arrays import Floats, Key, Places, Truths
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.columns import millions
from pathway.audit.findings import Finding, at_least, at_most, equal

TABLE = "closures"


@rule("stock unit", 1e-4, 1e-6)
def closed_is_what_was_open(books: Books) -> Iterator[Finding]:
    """Of each vintage, or of what would retire in a year, no more is closed than there is.

    Closed while it serves, after its first year, of what may be closed, in whole lots.
    """
    ledger, closed, numbers = books.ledgers[TABLE], books.plan.closings, books.numbers
    yield at_least(TABLE, ledger.key, "closed", closed.amount, 0.0)
    allowed = np.where(_may_be(books), np.inf, 0.0)
    yield at_most(TABLE, ledger.key, "closed", closed.amount, allowed)
    lot = np.array([o.unit_size for o in numbers.options], dtype=float)[closed.option]
    whole = np.where(lot > 0, lot, 1.0)
    near = np.where(lot > 0, np.round(closed.amount / whole) * whole, closed.amount)
    yield equal(TABLE, ledger.key, "closed", closed.amount, near)
    own = np.column_stack([closed.option, closed.bought, closed.until])
    kinds, first, at = np.unique(own, axis=0, return_index=True, return_inverse=True)
    total = np.bincount(at.ravel(), weights=closed.amount, minlength=len(kinds))
    key = _rows(ledger.key, first)
    yield at_most(TABLE, key, "closed (to date)", total, _there(books)[first])


@rule("million", 1e-3, 1e-6)
def closing_costs_its_price(books: Books) -> Iterator[Finding]:
    """What is closed times what closing costs that year; only existing stock may earn by it."""
    ledger, cost = books.ledgers[TABLE], books.plan.closings.cost(books.numbers)
    yield equal(TABLE, ledger.key, millions("cost"), ledger.numbers(millions("cost")), cost)


CHECKS: tuple[Checker, ...] = (closed_is_what_was_open, closing_costs_its_price)


def _rows(key: Callable[[int], Key], rows: Places) -> Callable[[int], Key]:
    return lambda place: key(int(rows[place]))


def _may_be(books: Books) -> Truths:
    """Whether a line is of a vintage that is in service before and at its year."""
    closed, numbers = books.plan.closings, books.numbers
    retirable = np.array([o.retirable for o in numbers.options], dtype=bool)[closed.option]
    starts = closed.bought + numbers.lead[closed.option]
    serves = numbers.serves[closed.bought, closed.option]
    ends = np.minimum(starts + serves, len(numbers.years)) - 1
    of_plan = (closed.bought > 0) & (closed.until == ends) & (closed.year > starts)
    existing = (closed.bought == 0) & (closed.year > 0)
    may: Truths = retirable & (of_plan | existing) & (closed.year <= closed.until)
    return may


def _there(books: Books) -> Floats:
    """What there is of the vintage of a line; of existing stock what retires after its year."""
    closed, numbers = books.plan.closings, books.numbers
    retires = numbers.existing - np.vstack([numbers.existing[1:], 0.0 * numbers.existing[:1]])
    existing = retires[closed.until, closed.option]
    return np.where(closed.bought > 0, books.plan.added[closed.bought, closed.option], existing)
