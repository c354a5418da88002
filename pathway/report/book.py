"""A workbook in the making: text that stays text, headers, widths, links, native charts."""

from __future__ import annotations

import io
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

from pathway.figures.kit.theme import INK
from pathway.locale import Count, Fact, Lang, message, say
from pathway.locale.errors import UsageError

from .printed import LINE, NAMED, WIDER, lay_out, spread
from .printed import ROWS as PRINTED

LONGEST, WIDEST = 32_000, 60
LINES, HEADS, SENTENCE = 110, 20, 120
"""Widths, in characters: of a text that is broken into lines, of a word in a head at most, and of
the column of sentences."""
YEAR = "0"
"""The format of a year, and of other whole numbers that are not added."""
ROWS = 1_048_575
"""Rows that a sheet holds below its header."""

HEAD = {
    "bold": True, "bg_color": "#1F4E5F", "font_color": "#FFFFFF", "text_wrap": True,
    "valign": "top",
}  # fmt: skip
"""Of a header."""


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
        """A cell format, made once; what is set in stands at the left, unless it says where."""
        if properties.get("indent"):
            properties.setdefault("align", "left")
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
        lay_out(made)
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
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, options)
    book.set_properties({"title": title[:250], "created": datetime(1980, 1, 1)})
    yield Book(book, lang, {})
    book.close()
    try:
        path.write_bytes(data.getvalue())
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
    folded: Sequence[int] = (),
    *,
    whole: bool = False,
) -> int:
    """A sheet of one table: ``heads`` on top, frozen, filtered; gives the rows written.

    ``by_row`` are the formats of columns whose unit differs from row to row, ``folded`` the columns
    that open at a press. What is longer than a page is printed ``whole``, or in its first rows, and
    says so.
    """
    sheet, shown = book.sheet(name), table.iloc[:ROWS]
    widths: list[float] = []
    for j, (column, head) in enumerate(zip(shown.columns, heads, strict=True)):
        values, shown_as, apart = shown[column], formats(str(column)), {"indent": int(j > 0)}
        left = not _is_number(values) or shown_as == YEAR  # apart from numbers at its left
        look = book.format(**HEAD, **apart) if left else book.number_head
        sheet.write_string(0, j, head, look)
        if by_row and str(column) in by_row:
            _write_mixed(book, sheet, j, values, by_row[str(column)])
        elif left:
            broken = {"text_wrap": True, "valign": "top"} if whole else {}
            year = {"num_format": shown_as, "align": "left"} if shown_as == YEAR else {}
            _write_column(sheet, j, values, book.format(**year, **apart, **broken))
        else:
            _write_column(sheet, j, values, book.format(num_format=shown_as))
        wide = _width(head, values, LINES if whole else WIDEST)
        fold = {"level": 1, "hidden": True} if j in folded else {}
        opens = {"collapsed": True} if j - 1 in folded and not fold else {}
        sheet.set_column(j, j, wide, None, {**fold, **opens})
        widths.append(0.0 if fold else wide)
    unfolded = [(head, wide) for head, wide in zip(heads, widths, strict=True) if wide]
    sheet.set_row(0, LINE * max(2, _high(*zip(*unfolded, strict=True))))
    for row, texts in enumerate(shown.itertuples(index=False), start=1) if whole else ():
        sheet.set_row(row, LINE * _high([str(text) for text in texts], widths))
    sheet.freeze_panes(1, keys)
    sheet.autofilter(0, 0, max(len(shown), 1), len(shown.columns) - 1)
    _print_table(book, sheet, len(shown), widths, keys, whole=whole)
    return len(shown)


def _print_table(
    book: Book, sheet: Any, rows: int, widths: Sequence[float], keys: int, *, whole: bool
) -> None:
    """Head and keys on each page; of a long table the first page of rows, if not the ``whole``."""
    long = rows > PRINTED and not whole
    sheet.repeat_rows(0)
    spread(sheet, widths, keys, down=int(long))
    if long:
        sheet.print_area(0, 0, PRINTED, len(widths) - 1)
        told = book.say("printed", n=Count(PRINTED), all=Count(rows))
        sheet.set_footer(f"&L{told}{NAMED}")


def _write_mixed(
    book: Book, sheet: Any, column: int, values: pd.Series, formats: Sequence[str]
) -> None:
    """Numbers of a column, each in the format of its row."""
    numbers = values.astype(float).tolist()  # a column of nothing is of no kind
    for i, (value, shown) in enumerate(zip(numbers, formats, strict=True), start=1):
        if math.isfinite(value):
            sheet.write_number(i, column, value, book.format(num_format=shown))


def _is_number(values: pd.Series) -> bool:
    kind = values.dtype
    return pd.api.types.is_numeric_dtype(kind) and not pd.api.types.is_bool_dtype(kind)


def _write_column(sheet: Any, column: int, values: pd.Series, shown: Any) -> None:
    """The cells of a column, as truths, numbers or text; what is nothing stays empty."""
    if values.dtype == np.bool_:
        for i, value in enumerate(values.tolist(), start=1):
            sheet.write_boolean(i, column, value, shown)
    elif pd.api.types.is_numeric_dtype(values.dtype):
        for i, value in enumerate(values.tolist(), start=1):
            if math.isfinite(value):
                sheet.write_number(i, column, value, shown)
    else:
        for i, value in enumerate(values.fillna("").tolist(), start=1):
            if value != "":
                sheet.write_string(i, column, str(value)[:LONGEST], shown)


def _width(head: str, values: pd.Series, widest: int) -> int:
    """Of a column, so that no number and no word of its head is cut."""
    words = (math.ceil(WIDER * text_width(word)) for word in head.split())  # they are bold
    needed = [9, *(min(word, HEADS) for word in words)]
    if _is_number(values):
        finite = values.to_numpy(dtype=float)
        most = np.abs(finite[np.isfinite(finite)]).max(initial=0.0)
        needed.append(len(f"{most:,.2f}"))
    else:
        needed += [text_width(str(value)) for value in values.unique()[:2000].tolist()]
    return min(max(needed) + 3, widest)


def _high(texts: Sequence[str], widths: Sequence[float]) -> int:
    """How many lines the fullest of cells takes."""
    return max(
        sum(-int(-text_width(line) // (wide - 1)) or 1 for line in text.split("\n"))
        for text, wide in zip(texts, widths, strict=True)
    )


def text_width(text: str) -> int:
    """In characters; Chinese ones are twice as wide."""
    return sum(2 if ord(c) > 0x2E80 else 1 for c in text)


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a column."""
    return max(1, -int(-text_width(text) * 1.05 // width))


def write_across(
    book: Book, sheet: Any, row: int, text: str, widths: Sequence[float], **properties: Any
) -> float:
    """A sentence across columns of these widths, as high as it needs, which it gives [pt]."""
    look = book.format(text_wrap=True, valign="top", **properties)
    sheet.merge_range(row, 0, row, len(widths) - 1, "", look)
    sheet.write_string(row, 0, text[:LONGEST], look)
    size: float = properties.get("font_size", 10) / 10
    height = LINE * size * max(1, -int(-size * text_width(text) // math.fsum(widths)))
    sheet.set_row(row, height)
    return height


def write_sentences(book: Book, sheet: Any, first: int, head: str, lines: Sequence[str]) -> int:
    """Sentences under a head, each as high as it is; gives the row after them."""
    after = write_lines(book, sheet, first, [head], [[line] for line in lines], ["@"])
    for row, line in enumerate(lines, start=first + 1):
        sheet.set_row(row, LINE * lines_of(line, SENTENCE))
    sheet.set_column(0, 0, SENTENCE)
    return after


def write_lines(
    book: Book, sheet: Any, first: int, heads: Sequence[str], rows: Sequence[Sequence[object]],
    formats: Sequence[str], *, wrap: bool | Sequence[int] = True,
) -> int:  # fmt: skip
    """A small table from a row on: numbers are numbers, text is text; gives the row after it.

    Text is broken into lines, or where not to ``wrap`` (in these columns) goes on over the empty
    cells beside it.
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
                side = {"indent": int(j > 0)} if shown == "@" else {"align": "right"}
                broken = wrap if isinstance(wrap, bool) else j in wrap
                look = book.format(text_wrap=broken, valign="top", **side)
                sheet.write_string(i, j, str(value)[:LONGEST], look)
    return first + len(rows) + 2
