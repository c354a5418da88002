"""A sheet of any table: heads as its file has them and as they are called, names beside its ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from pathway.figures.kit import ChartInfo
from pathway.locale import Lang
from pathway.locale.messages import Spoken
from pathway.report.html.tables import SEVERAL, names_of
from pathway_models.case import GROUP

from .book import Book, write_table

BESIDE = (
    "id", "business", "region", "source", "category", "carrier", "lever", "kind", "option",
    "programme", "item", "metric", "wedge", "incumbents",
)  # fmt: skip
"""Columns of ids whose names stand beside them, in every table."""

PARTS = {"option": {"lever"}, "account": {"business", "region", "scope"}}
"""Columns of ids that are made of others."""
LAST = {"account": "scope"}
"""The last of these others."""

Called = Callable[[str, Iterable[object]], Mapping[str, str]]
"""What the values of a column are called, of those that have a name."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a sheet says of a column: its name in the file, what it is called, its unit; and how its
    numbers are shown, where it is not by the row.
    """

    name: str
    label: str = ""
    unit: str = ""
    format: str | Sequence[str] = "#,##0.0##"

    @property
    def head(self) -> str:
        """All of it, line by line."""
        said = self.label if self.label.casefold() != self.name.casefold() else ""
        return "\n".join(part for part in (self.name, said, self.unit) if part)


def names_in(
    column: str, values: Iterable[object], infos: Sequence[ChartInfo], lang: Lang
) -> Mapping[str, str]:
    """What ids are called in the last of some plans that has them."""
    if column not in BESIDE:
        return {}
    known: dict[str, Spoken] = {GROUP: SEVERAL}
    for info in infos:
        known.update(names_of(column, info, values))
    return {id: name.in_(lang) for id, name in known.items()}


def write_named(
    book: Book,
    sheet: str,
    table: pd.DataFrame,
    columns: Sequence[Told],
    called: Called,
    keys: Sequence[str],
) -> int:
    """A table with names beside its ids, in whose place they are printed; gives its rows.

    ``columns`` are those of the table, in their order.
    """
    told = dict(zip(map(str, table.columns), columns, strict=True))
    named = with_names(table, {name: of.label for name, of in told.items()}, called)
    heads = [told[str(c)].head if c in told else str(c) for c in named.columns]
    folded = _folded(table, named)
    first = 1 + max(_told_at(list(named.columns), key, folded) for key in keys)
    mixed = {name: of.format for name, of in told.items() if not isinstance(of.format, str)}
    plain = {name: of.format for name, of in told.items() if isinstance(of.format, str)}
    return write_table(
        book, sheet, named, heads, first, lambda c: plain.get(c, "General"), mixed, folded
    )


def with_names(table: pd.DataFrame, labels: Mapping[str, str], called: Called) -> pd.DataFrame:
    """The table with what its ids are called beside them, under the ``labels`` of their columns."""
    named = table.copy(deep=False)
    for column in map(str, table.columns):
        said, label = called(column, table[column]), labels[column]
        names = [said.get(str(value), "") for value in table[column].tolist()] if said else []
        if any(names) and label and label not in named.columns:
            named.insert(list(named.columns).index(column) + 1, label, names)
    return named


def _folded(table: pd.DataFrame, named: pd.DataFrame) -> list[int]:
    """Columns of ids whose names, or whose parts, stand beside them in every row."""
    columns, there = list(named.columns), set(table.columns)
    parts = [c for c, of in PARTS.items() if c in there and of <= there]
    beside = [
        id
        for id, name in pairwise(columns)
        if name not in there and (named[name].ne("") | named[id].fillna("").eq("")).all()
    ]
    return [columns.index(column) for column in (*parts, *beside)]


def _told_at(columns: list[str], key: str, folded: list[int]) -> int:
    """The column that tells what a key is, where that itself is folded."""
    at = columns.index(LAST.get(key, key) if columns.index(key) in folded else key)
    return next(i for i in range(at, len(columns)) if i not in folded)
