"""Sheets of tables: every row of a table of the run, and what each column holds."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd

from pathway.locale import Lang, numbers
from pathway.locale import say as told
from pathway.report.html.tables import SEVERAL, VERDICTS, names_of
from pathway.tables.declared.schema import (
    FIGURES,
    MONEY,
    OF_DEMAND,
    PRICE,
    TABLES,
    Column,
    in_currency,
)
from pathway_models.case import GROUP

from .book import Book, write_table
from .story import Story


def sheet_name(name: str, book: Book) -> str:
    """A name that Excel takes: at most 31 characters, none of seven, no other sheet's."""
    taken = {sheet.get_name().lower() for sheet in book.book.worksheets()}
    plain = "".join("_" if c in "[]:*?/\\'" else c for c in name)[:28]
    while plain.lower() in taken:
        plain += "_"
    return plain


def unit_of(table: str, column: str, currency: str, lang: Lang) -> str:
    """The unit of a column, as its header says it."""
    known = _known(table, column)
    unit = known.unit if known else MONEY if FIGURES.get(column) == "money" else ""
    if known and _known(table, unit):
        return f"[{unit}]"  # it stands in that column
    called = numbers.currency(currency, lang)
    if unit in UNITS:
        return told(UNITS[unit], lang, currency=called)
    return unit


def _known(table: str, column: str) -> Column | None:
    return TABLES[table].find(column) if table in TABLES else None


FORMATS = {"year": "0", "whole": "0", "share": "0.0%", "money": "#,##0.00", "price": "#,##0.00"}
"""How the numbers of a column are shown, by its type; what is stored is exact."""

UNITS = {
    MONEY: "workbook.million", PRICE: "units.per-tonne.unit", "years": "workbook.years",
    "share": "workbook.share", OF_DEMAND: "workbook.share-of-demand",
}  # fmt: skip
"""Units of columns that are words; others are the same in every language."""

UNITS_OF_TARGETS = {"share": "0.0%", "t": "#,##0"}
"""The same of a promise, by its unit."""
BESIDE = (
    "id", "business", "region", "source", "category", "carrier", "lever", "kind", "option",
    "programme", "item", "metric", "wedge", "incumbents",
)  # fmt: skip
"""Columns of ids whose names stand beside them."""

PARTS = {"option": {"lever"}, "account": {"business", "region", "scope"}}
"""Columns of ids that are made of others."""
LAST = {"account": "scope"}
"""The last of these others."""

UNIT_FORMATS = {"t CO2e": "#,##0", "GWh": "#,##0.0"}
"""The same by its unit."""


def format_of(table: str, column: str) -> str:
    """How the numbers of a column are shown."""
    known = _known(table, column)
    type = known.type if known else FIGURES.get(column, "year" if column == "year" else "number")
    return FORMATS.get(type) or UNIT_FORMATS.get(known.unit if known else "", "#,##0.0##")


def write_run_table(book: Book, story: Story, name: str, table: pd.DataFrame, sheet: str) -> int:
    """A table of the run with names beside its ids, in whose place they are printed."""
    named, currency = with_names(name, table, story), story.case.currency
    heads = [_head(story, name, str(c)) if c in table.columns else str(c) for c in named.columns]
    formats = {in_currency(str(c), currency): format_of(name, str(c)) for c in table.columns}
    written = named.rename(columns=lambda column: in_currency(str(column), currency))
    keys = TABLES[name].keys if name in TABLES else (str(table.columns[0]),)
    folded = _folded(table, named)
    first = 1 + max(_told_at(list(named.columns), key, folded) for key in keys)
    mixed = None
    if name == "targets":
        by_unit = [UNITS_OF_TARGETS.get(str(u), "#,##0.0##") for u in table["unit"]]
        mixed = dict.fromkeys(("required", "achieved", "slack"), by_unit)
    return write_table(
        book, sheet, written, heads, first, lambda c: formats.get(c, "General"), mixed, folded
    )


def _folded(table: pd.DataFrame, named: pd.DataFrame) -> list[int]:
    """Columns of ids whose names, or whose parts, stand beside them in every row."""
    columns, there = list(named.columns), set(table.columns)
    parts = [c for c, of in PARTS.items() if c in there and of <= there]
    beside = [
        id
        for id, name in pairwise(columns)
        if name not in there and (named[name].ne("") | named[id].astype(str).eq("")).all()
    ]
    return [columns.index(column) for column in (*parts, *beside)]


def _told_at(columns: list[str], key: str, folded: list[int]) -> int:
    """The column that tells what a key is, where that itself is folded."""
    at = columns.index(LAST.get(key, key) if columns.index(key) in folded else key)
    return next(i for i in range(at, len(columns)) if i not in folded)


def _head(story: Story, table: str, column: str) -> str:
    """The name of a column in the file of its table, what it is called, and its unit."""
    known, currency = _known(table, column), story.case.currency
    label = known.label.in_(story.lang) if known else ""
    said = label if label.casefold() != column.casefold() else ""
    parts = in_currency(column, currency), said, unit_of(table, column, currency, story.lang)
    return "\n".join(part for part in parts if part)


def with_names(name: str, table: pd.DataFrame, story: Story) -> pd.DataFrame:
    """The table with what its ids are called beside them."""
    named = table.copy(deep=False)
    there = set(table.columns) - ({"option"} if "lever" in table.columns else set())
    truths = list(table.select_dtypes("bool").columns)
    for column in [c for c in (*BESIDE, *truths) if c in there and name in TABLES]:
        ids = [str(value) for value in table[column].tolist()]
        known = VERDICTS if column in truths else names_of(column, story.info, ids)
        of = TABLES[name].find(column)
        label = of.label.in_(story.lang) if of else column
        said = {id: called.in_(story.lang) for id, called in {GROUP: SEVERAL, **known}.items()}
        told = [said.get(id, "") for id in ids]
        if any(told) and label not in named.columns:
            named.insert(list(named.columns).index(column) + 1, label, told)
    return named


def write_dictionary(book: Book, story: Story) -> None:
    """What each column of each table that has a sheet holds."""
    currency = story.case.currency
    rows = [
        (
            table,
            in_currency(c.name, currency),
            unit_of(table, c.name, currency, story.lang),
            TABLES[table].holds(c.name).in_(story.lang),
        )
        for table, frame in story.tables.items()
        if table in TABLES and not frame.empty
        for c in TABLES[table].columns
    ]
    names = ["table", "column", "unit", "holds"]
    frame, heads = pd.DataFrame(rows, columns=names), [book.say(name) for name in names]
    write_table(book, book.say("columns"), frame, heads, 2, lambda _: "General", whole=True)
