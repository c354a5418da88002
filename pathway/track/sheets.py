"""Plan against actual as a workbook: the page as a sheet, then each table that has rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pandas as pd

from pathway.compare.boundary import STRUCTURE
from pathway.figures.kit import chart_info
from pathway.locale import numbers, say
from pathway.locale.messages import is_said
from pathway.report.book import YEAR, Book, open_book, write_sentences
from pathway.report.sheet_named import Called, Told, names_in, write_named
from pathway.tables.declared.schema import in_currency
from pathway.track.page import without_id
from pathway.track.said import Teller

KEYS = {
    "variance": ["driver"], "nets": ["account"], "parts": ["of"], "supposed": ["option"],
    "money": ["item"], "promises": ["id"], "levers": ["lever"], "base_year": ["scope"],
}  # fmt: skip
"""Up to which column each table stays where it is."""
YEARS = ("year", "due", "since", "met_in", "late_years", "scope")
"""Columns of numbers that nobody adds."""
OF_ROW = {
    "promises": ("plan", "moved", "required", "actual", "expected", "unsaid", "supposed",
                 "behind", "pace"),
    "levers": ("plan", "actual"),
    "supposed": ("served",),
}  # fmt: skip
"""Columns of which each row has a unit of its own."""
FORMATS = {"share": "0.0%", "t": "#,##0"}
"""How numbers of such a unit are shown, and others with decimals."""


def write_book(teller: Teller, path: Path) -> None:
    """The page as a sheet, then the tables."""
    t, say = teller.t, teller.say
    with open_book(path, teller.lang, teller.title) as book:
        sheet = book.sheet(say("planned") + " – " + say("actual"))
        book.text(sheet, 0, 0, teller.title, bold=True, font_size=16)
        row = 2
        for head, lines in (
            (say("of", name=STRUCTURE), teller.not_gone()),
            (say("years"), [line for year in t.years for line in teller.nets(year)]),
            (say("promises"), teller.promises()),
            (say("levers"), [*teller.levers(), teller.silent()]),
            (teller.base_year_head, teller.base_year()),
        ):
            told = [without_id(line) for line in lines if line]
            row = write_sentences(book, sheet, row, head, told) + 1 if told else row
        called = _called(teller)
        for name, table in t.tables.items():
            if not table.empty:
                _write_table(book, teller, name, pd.DataFrame(table), called)


def _write_table(
    book: Book, teller: Teller, name: str, table: pd.DataFrame, called: Called
) -> None:
    columns = [_told(teller, name, column, table) for column in map(str, table.columns)]
    write_named(book, name, table, columns, called, [k for k in KEYS[name] if k in table])


def _told(teller: Teller, table: str, column: str, rows: pd.DataFrame) -> Told:
    """What is said of a column: what track calls it, in this table or anywhere, else the plan."""
    keys = (f"track.column-{column}.{table}", f"track.column-{column}", f"columns.{column}")
    label = say(next(key for key in keys if is_said(key)), teller.lang)
    name = in_currency(column, teller.t.case.currency)
    if column in YEARS:
        return Told(name, label, format=YEAR)
    if column in OF_ROW.get(table, ()):
        unit = "served_unit" if table == "supposed" else "unit"
        shown = [FORMATS.get(str(of), "#,##0.00") for of in rows[unit]]
        return Told(name, label, f"[{unit}]", shown)
    if column == "tonnes" or "t" in column.split("_"):
        return Told(name, label, "t CO2e", "#,##0")
    if column.endswith("_m"):
        currency = numbers.currency(teller.t.case.currency, teller.lang)
        return Told(
            name, label, say("workbook.million", teller.lang, currency=currency), "#,##0.00"
        )
    return Told(name, label)


def _called(teller: Teller) -> Called:
    """What ids are called in the case, or in the plan where the case has them no longer."""
    infos = [chart_info(case, "") for case in (teller.t.planned, teller.t.case)]
    own = _own(teller)

    def called(column: str, values: Iterable[object]) -> Mapping[str, str]:
        if column in own:
            return {value: own[column](value) for value in {str(one) for one in values}}
        return names_in(column, values, infos, teller.lang)

    return called


def _own(teller: Teller) -> dict[str, Callable[[str], str]]:
    """What values are called of columns that only track has, or has otherwise."""

    def known(value: str) -> str:
        return teller.say("known-by", facts=value) if value in ("told", "expected") else ""

    return {
        "driver": teller.driver,
        "of": teller.part,
        "by": lambda value: say(f"columns.{value}", teller.lang),
        "state": lambda value: teller.say("state-of", state=value),
        "measure": lambda value: teller.say("measured", by=value),
        "lever": teller.lever_name,
        "accounts": lambda value: teller.places(value) if "/" in value else "",
        "whole": known,
        "power": known,
    }
