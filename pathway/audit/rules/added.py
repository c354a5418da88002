"""Columns that are not the audit's own: each brings its check, and one without fails the audit.

The audit knows no schema of the tables, so that a column which nobody recomputes cannot pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pathway.audit.arrays import Cells, Floats
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.columns import KEYS, NUMBERS, OTHERS
from pathway.audit.findings import Finding, equal, word
from pathway.audit.ledgers import texts

CHECKED: dict[tuple[str, str], Callable[[Books], Floats | Cells]] = {}
"""(table, column) -> what a column that was added must hold, row by row of its table."""


@rule("columns", 0)
def every_column_is_checked(books: Books) -> Iterator[Finding]:
    """No table has a column that the audit neither knows nor was told how to check."""
    for table, frame in books.tables.items():
        known = {*KEYS.get(table, ()), *NUMBERS.get(table, ()), *OTHERS.get(table, ())}
        for column in frame.columns:
            if column not in known and (table, column) not in CHECKED:
                yield word(table, _whole, str(column), "a column", "one that is checked")


@rule("of its own", 1e-5, 1e-6)
def added_columns_hold_what_they_must(books: Books) -> Iterator[Finding]:
    """Columns that were added are what their own check says."""
    for (table, column), want in CHECKED.items():
        ledger = books.ledgers[table]
        if column not in ledger.frame.columns:
            yield word(table, _whole, column, "no column", "a column")
            continue
        right = want(books)
        if right.dtype == object:
            yield word(table, ledger.key, column, texts(ledger.column(column)), texts(right))
        else:
            yield equal(table, ledger.key, column, ledger.numbers(column), right)


def _whole(_: int) -> tuple[str, ...]:
    """Not of one row."""
    return ()


CHECKS: tuple[Checker, ...] = (every_column_is_checked, added_columns_hold_what_they_must)
