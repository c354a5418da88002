"""A workbook in the making: text that stays text, headers, widths, links, native charts."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import xlsxwriter

from pathway.figures.kit.theme import GRID, INK, MUTED
from pathway.figures.print.series import Series
from pathway.locale import Count, Fact, Lang, message, say
from pathway.locale.errors import UsageError

LONGEST, WIDEST, A4 = 32_000, 60, 9
PRINTED = 60
"""Rows of a table of the run that are printed; all of them are in the sheet, and in its file."""
YEAR = "0"
"""The format of a year, and of other whole numbers that are not added."""
ROWS = 1_048_575
"""Rows that a sheet holds below its header."""

HEAD = {
    "bold": True, "bg_color": "#1F4E5F", "font_color": "#FFFFFF", "text_wrap": True,
    "valign": "top",
}  # fmt: skip
"""Of a header."""

_HATCHES = {"/": "wide_upward_diagonal", "\\": "wide_downward_diagonal", ".": "percent_20"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A number that is not shown as others of its column are."""

    value: float
    format: str
    align: str = "right"


@dataclass(slots=True)
class Book:
    """The workbook and its formats."""

    book: Any
    lang: Lang
    formats: dict[str, Any]

    def say(self, key: str, /, **facts: Fact) -> str:
        """A message of the workbook with its facts."""
        return say(f"workbook.{key}", self.lang, **facts)

    def format(self, **properties: Any) -> Any:
        """A cell format, made once."""
        key = repr(sorted(properties.items()))
        if key not in self.formats:
            self.formats[key] = self.book.add_format(properties)
        return self.formats[key]

    @property
    def head(self) -> Any:
        """Of a header."""
        return self.format(**HEAD)

    @property
    def number_head(self) -> Any:
        """Of a header over numbers."""
        return self.format(**HEAD, align="right")

    def sheet(self, name: str, *, one_page: bool = False) -> Any:
        """A new sheet, printed as wide as the page, or on one page."""
        made = self.book.add_worksheet(name)
        made.set_landscape()
        made.set_paper(A4)
        made.fit_to_pages(1, int(one_page))
        made.hide_gridlines(2)
        return made

    def text(self, sheet: Any, row: int, column: int, text: str, **properties: Any) -> None:
        """Text, whatever it begins with."""
        given = {"font_color": INK, **properties}
        sheet.write_string(row, column, text[:LONGEST], self.format(**given))


@contextmanager
def open_book(path: Path, lang: Lang, title: str) -> Iterator[Book]:
    """A workbook that is written when all is said; raises ``UsageError`` where it cannot be."""
    font = {"font_name": say("workbook.font", lang), "font_size": 10}
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
        "in_memory": True,
        "default_format_properties": font,
    }
    try:
        with path.open("wb") as file:
            book = xlsxwriter.Workbook(file, options)
            book.set_properties({"title": title[:250], "created": datetime(1980, 1, 1)})
            yield Book(book, lang, {})
            book.close()
    except OSError as fault:
        why = str(fault.strerror)
        raise UsageError(message("usage.write-file", path=str(path), why=why)) from fault


def write_table(
    book: Book,
    name: str,
    table: pd.DataFrame,
    heads: Sequence[str],
    keys: int,
    formats: Callable[[str], str],
    by_row: Mapping[str, Sequence[str]] | None = None,
) -> int:
    """A sheet of one table: ``heads`` on top, frozen, filtered; gives the rows written.

    ``by_row`` are the formats of columns whose unit differs from row to row. What is longer than a
    page is printed in its first rows, and says so.
    """
    long = len(table) > PRINTED
    sheet, shown = book.sheet(name, one_page=long), table.iloc[:ROWS]
    for j, (column, head) in enumerate(zip(shown.columns, heads, strict=True)):
        sheet.write_string(0, j, head, book.head)
        values = shown[column]
        if by_row and str(column) in by_row:
            _write_mixed(book, sheet, j, values, by_row[str(column)])
        else:
            shown_as = formats(str(column))
            year = {"align": "left"} if shown_as == YEAR else {}  # apart from words at its right
            _write_column(sheet, j, values, book.format(num_format=shown_as, **year))
        sheet.set_column(j, j, _width(head, values))
    sheet.set_row(0, 15 * max([2, *(head.count("\n") + 1 for head in heads)]))
    sheet.freeze_panes(1, keys)
    sheet.autofilter(0, 0, max(len(shown), 1), len(shown.columns) - 1)
    sheet.repeat_rows(0)
    if long:
        sheet.print_area(0, 0, PRINTED, len(shown.columns) - 1)
        told = book.say("printed", n=Count(PRINTED), all=Count(len(shown)))
        sheet.set_footer(f"&L{told}&R{name}")
    return len(shown)


def _write_mixed(
    book: Book, sheet: Any, column: int, values: pd.Series, formats: Sequence[str]
) -> None:
    """Numbers of a column, each in the format of its row."""
    for i, (value, shown) in enumerate(zip(values.tolist(), formats, strict=True), start=1):
        if math.isfinite(value):
            sheet.write_number(i, column, value, book.format(num_format=shown))


def _write_column(sheet: Any, column: int, values: pd.Series, shown: Any) -> None:
    """The cells of a column, as truths, numbers or text; what is nothing stays empty."""
    if values.dtype == np.bool_:
        for i, value in enumerate(values.tolist(), start=1):
            sheet.write_boolean(i, column, value)
    elif pd.api.types.is_numeric_dtype(values.dtype):
        for i, value in enumerate(values.tolist(), start=1):
            if math.isfinite(value):
                sheet.write_number(i, column, value, shown)
    else:
        for i, value in enumerate(values.fillna("").tolist(), start=1):
            if value != "":
                sheet.write_string(i, column, str(value)[:LONGEST])


def _width(head: str, values: pd.Series) -> int:
    widest = max([9, *(text_width(line) for line in head.split("\n"))])
    if not pd.api.types.is_numeric_dtype(values.dtype):
        longest = (text_width(str(v)) for v in values.unique()[:2000].tolist())
        widest = max([widest, *longest])
    return min(widest + 3, WIDEST)


def text_width(text: str) -> int:
    """In characters; Chinese ones are twice as wide."""
    return sum(2 if ord(c) > 0x2E80 else 1 for c in text)


def write_lines(
    book: Book, sheet: Any, first: int, heads: Sequence[str], rows: Sequence[Sequence[object]],
    formats: Sequence[str], *, wrap: bool = True,
) -> int:  # fmt: skip
    """A small table from a row on: numbers are numbers, text is text; gives the row after it.

    Text is broken into lines, or where not to ``wrap`` goes on over the empty cells beside it.
    """
    for j, (head, shown) in enumerate(zip(heads, formats, strict=True)):
        text = book.format(**HEAD, indent=1) if j else book.head
        sheet.write_string(first, j, head, text if shown == "@" else book.number_head)
    for i, row in enumerate(rows, start=first + 1):
        for j, (value, shown) in enumerate(zip(row, formats, strict=True)):
            if isinstance(value, bool):
                sheet.write_boolean(i, j, value)
            elif isinstance(value, Shown):
                indent = {"indent": 1} if j and value.align == "left" else {}
                look = book.format(
                    num_format=value.format, align=value.align, valign="top", **indent
                )
                sheet.write_number(i, j, value.value, look)
            elif isinstance(value, int | float):
                sheet.write_number(i, j, value, book.format(num_format=shown, valign="top"))
            elif value is not None:
                look = book.format(text_wrap=wrap, valign="top", indent=1 if j else 0)
                sheet.write_string(i, j, str(value)[:LONGEST], look)
    return first + len(rows) + 2


def write_chart(
    book: Book,
    name: str,
    kind: str,
    title: str,
    about: str,
    years: Sequence[str],
    series: Sequence[Series],
    decimals: int = 2,
) -> None:
    """A sheet of one native chart, areas or columns with lines over them, above its data."""
    sheet, head = book.sheet(name, one_page=True), 37
    book.text(sheet, 0, 0, title, bold=True, font_size=14)
    book.text(sheet, 1, 0, about, font_color=MUTED)
    shown = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
    rows: list[list[object]] = [
        [_number(year), *(s.values[i] for s in series)] for i, year in enumerate(years)
    ]
    heads = [book.say("year"), *(s.name for s in series)]
    write_lines(book, sheet, head, heads, rows, ["0", *[shown] * len(series)])
    sheet.set_row(head, 32)
    sheet.set_column(0, len(series), 15)
    chart = _chart(book, name, kind, years, series, head)
    sheet.insert_chart(3, 0, chart, {"object_position": 2, "description": f"{title}. {about}"})


def _number(text: str) -> int | str:
    """A year as a number; names stay text."""
    return int(text) if text.isdecimal() else text


def _chart(
    book: Book, name: str, kind: str, years: Sequence[str], series: Sequence[Series], head: int
) -> Any:
    solid = book.book.add_chart({"type": kind, "subtype": "stacked"})
    lines = book.book.add_chart({"type": "line"})
    last, count = head + len(years), 0
    for j, one in enumerate(series, start=1):
        made = {
            "name": [name, head, j],
            "categories": [name, head + 1, 0, last, 0],
            "values": [name, head + 1, j, last, j],
        }
        if one.width or one.marker:
            lines.add_series(made | _line(one))
            count += 1
        else:
            solid.add_series(made | _fill(one) | ({"gap": 47} if kind == "column" else {}))
    if count:
        solid.combine(lines)
    font = {"name": book.say("font"), "size": 10, "color": INK}
    solid.set_title({"none": True})
    solid.set_legend({"position": "right", "font": font})
    grid = {"visible": True, "line": {"color": GRID}}
    solid.set_y_axis({"num_font": font, "major_gridlines": grid, "line": {"none": True},
                      "num_format": "#,##0.##;\u2212#,##0.##;0"})  # fmt: skip
    on_tick = {"position_axis": "on_tick"} if kind == "area" else {}
    solid.set_x_axis({"num_font": font, "label_position": "low", "text_axis": True, **on_tick})
    solid.show_blanks_as("gap")
    solid.set_size({"width": 1200, "height": 640})
    return solid


def _fill(one: Series) -> dict[str, Any]:
    edge = {"border": {"color": "#FFFFFF", "width": 0.75}}
    if one.pattern in _HATCHES:
        ink = "#FFFFFF" if one.ink == "white" else one.ink
        hatch = {"pattern": _HATCHES[one.pattern], "fg_color": ink, "bg_color": one.color}
        return {"pattern": hatch, **edge}
    return {"fill": {"color": one.color}, **edge}


def _line(one: Series) -> dict[str, Any]:
    if one.marker:
        mark = {"type": "diamond", "size": 11, "fill": {"color": one.color},
                "border": {"color": "#FFFFFF"}}  # fmt: skip
        return {"line": {"none": True}, "marker": mark}
    dashes = {"dotted": "round_dot", "dashed": "dash", "": "solid"}
    line = {"color": one.color, "width": one.width / 2, "dash_type": dashes[one.dash]}
    return {"line": line, "marker": {"type": "none"}}
