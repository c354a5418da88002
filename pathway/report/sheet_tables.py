"""Sheets of tables: every row of a table of the run, and what each column holds."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import pandas as pd

from pathway.locale import Lang, numbers
from pathway.locale import say as told
from pathway.report.html.tables import VERDICTS
from pathway.tables.declared.schema import (
    FIGURES,
    MONEY,
    OF_DEMAND,
    PRICE,
    TABLES,
    Column,
    in_currency,
)

from .book import Book, write_table
from .sheet_decision import decimals
from .sheet_named import Called, Told, names_in, with_names, write_named
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

UNIT_FORMATS = {"t CO2e": "#,##0", "GWh": "#,##0.0"}
"""The same by its unit."""


def format_of(table: str, column: str) -> str:
    """How the numbers of a column are shown."""
    known = _known(table, column)
    type = known.type if known else FIGURES.get(column, "year" if column == "year" else "number")
    return FORMATS.get(type) or UNIT_FORMATS.get(known.unit if known else "", "#,##0.0##")


def finer(shown: str, values: Iterable[object]) -> str:
    """A format with so many decimals that the largest of values has three digits, at most six."""
    sizes = [abs(v) for v in values if isinstance(v, int | float) and math.isfinite(v) and v]
    if max(sizes, default=0.0) < 1e-6 or shown not in map(decimals, range(3)):
        return shown
    wanted = 2 - math.floor(math.log10(max(sizes)))
    return decimals(min(6, max(wanted, len(shown.partition(".")[2]))))


def write_run_table(book: Book, story: Story, name: str, table: pd.DataFrame, sheet: str) -> int:
    """A table of the run with names beside its ids, in whose place they are printed."""
    keys = TABLES[name].keys if name in TABLES else (str(table.columns[0]),)
    return write_named(book, sheet, table, _told(story, name, table), _called(story, table), keys)


def _told(story: Story, name: str, table: pd.DataFrame) -> list[Told]:
    """What is said of its columns."""
    mixed: dict[str, list[str]] = {}
    if name == "targets":
        columns = ["required", "achieved", "slack"]
        shown = {
            unit: finer(UNITS_OF_TARGETS.get(str(unit), "#,##0.0##"), rows[columns].stack())
            for unit, rows in table.groupby("unit")
        }
        mixed = {column: [shown[unit] for unit in table["unit"]] for column in columns}
    currency, lang = story.case.currency, story.lang
    return [
        Told(
            in_currency(column, currency),
            known.label.in_(lang) if (known := _known(name, column)) else "",
            unit_of(name, column, currency, lang),
            mixed.get(column) or finer(format_of(name, column), table[column].tolist()),
        )
        for column in map(str, table.columns)
    ]


def _called(story: Story, table: pd.DataFrame) -> Called:
    """Names of ids and words for yes and no; an option beside its lever needs none."""
    truths = set(table.select_dtypes("bool").columns)

    def called(column: str, values: Iterable[object]) -> Mapping[str, str]:
        if column in truths:
            return {key: verdict.in_(story.lang) for key, verdict in VERDICTS.items()}
        if column == "option" and "lever" in table.columns:
            return {}
        return names_in(column, values, [story.info], story.lang)

    return called


def place_of(story: Story, name: str, column: str) -> int:
    """Which column of its sheet a column of a table is."""
    table = story.tables[name]
    told = _told(story, name, table)
    labels = {str(c): of.label for c, of in zip(table.columns, told, strict=True)}
    return list(with_names(table, labels, _called(story, table)).columns).index(column)


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
