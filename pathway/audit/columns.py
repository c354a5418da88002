"""Columns that are not the audit's own: each brings its check, and one without fails the audit.

The audit knows no schema of the tables, so that a column which nobody re-computes cannot pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pathway.audit import abatement
from pathway.audit.books import KEYS, Books
from pathway.audit.check import Checker, Finding, Key, equal, rule, word
from pathway.audit.hygiene import NUMBERS, OTHERS, text

Want = Callable[[Books], Mapping[Key, object]]
"""What a column must hold, by the key of its row."""

CHECKED: dict[tuple[str, str], Want] = {}
"""(table, column) -> what it must hold, for columns that were added."""


@rule("columns", 0)
def every_column_is_checked(books: Books) -> Iterator[Finding]:
    """No table has a column that the audit neither knows nor was told how to check."""
    for table, frame in books.tables.items():
        own = {*KEYS.get(table, ()), *NUMBERS.get(table, ()), *OTHERS.get(table, ())}
        known = set(abatement.COLUMNS) if table == abatement.TABLE else own
        for column in frame.columns:
            if column not in known and (table, column) not in CHECKED:
                yield word(table, (), str(column), "a column", "one that is checked")


@rule("of its own", 1e-5, 1e-6)
def added_columns_hold_what_they_must(books: Books) -> Iterator[Finding]:
    """Columns that were added are what their own check says."""
    for (table, column), want in CHECKED.items():
        if column not in books.tables[table].columns:
            yield word(table, (), column, "no column", "a column")
            continue
        found = books.column(table, column)
        for key, right in want(books).items():
            got = found.get(key)
            if isinstance(right, float) and isinstance(got, int | float):
                yield equal(table, key, column, got, right)
            elif text(got) != text(right):
                yield word(table, key, column, text(got), text(right))


CHECKS: tuple[Checker, ...] = (every_column_is_checked, added_columns_hold_what_they_must)
