"""CSV tables: header and rows checked, every cell with its place."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TypeVar

from pathway.load.files.faults import Faults, Invalid, Location, Step, amount, nearest
from pathway.load.files.folder import is_blank, text_of
from pathway.load.files.mistyped import is_year, year_remedy
from pathway.locale import Count, Digits

NUMBER = re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?")
LONGEST_TEXT = 200
LARGEST = 1e15
LONGEST_SOURCE = 2000
MOST_ROWS = 100_000
MOST_FAULTS = 300
"""Faults of one table after which it is not read on."""
ID = re.compile(r"[a-z0-9_-]+")
WHOLE_COLUMNS = ("year", "price_year", "scope")
"""Columns of whole numbers, which many programs write as 2021.0."""


CONFIDENCES = ("report", "derived", "literature", "assumption")

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; its cells are read, and checked, by the methods."""

    spot: Location
    cells: dict[str, str]
    faults: Faults

    def at(self, column: str) -> Location:
        """Give the place of a cell."""
        return self.spot / Step("column", column)

    def text(self, column: str, longest: int = LONGEST_TEXT) -> str:
        """Read the text of a cell that must not be empty.

        Raises:
            Invalid: it is empty or too long.

        """
        value = self.cells.get(column, "")
        if is_blank(value):
            self.faults.fail(self.at(column), None, "empty-cell")
        if len(value) > longest:
            self.faults.fail(self.at(column), value, "text-too-long", n=Count(longest))
        return value

    def id(self, column: str = "id") -> str:
        """Read the id in a cell. Raises Invalid where it is none."""
        value = self.text(column)
        if not ID.fullmatch(value):
            self.faults.fail(self.at(column), value, "no-id")
        return value

    def number(self, column: str, at_least: float | None = 0.0) -> float:
        """Read the number in a cell. Raises Invalid where it is none, not finite or too small."""
        value = self.text(column)
        if not NUMBER.fullmatch(value) or not math.isfinite(float(value)):
            self.faults.fail(self.at(column), value, "no-number")
        if abs(float(value)) > LARGEST:
            self.faults.fail(self.at(column), value, "number-too-large")
        if at_least is not None and float(value) < at_least:
            self.faults.fail(self.at(column), value, "below", least=amount(at_least))
        return float(value)

    def year(
        self, column: str = "year", before: Sequence[int] = (), after: Sequence[int] = ()
    ) -> int:
        """Read the year in a cell; ``before`` and ``after`` are those that stand beside it.

        Raises:
            Invalid: it is none.

        """
        value = self.text(column)
        if (year := self.year_or_none(column)) is None:
            remedy = year_remedy(value, before, after)
            self.faults.fail(self.at(column), value, "no-year", remedy)
        return year

    def year_or_none(self, column: str = "year") -> int | None:
        """Give the year in a cell, None where it is none; nothing is told."""
        value = self.cells.get(column, "")
        found = int(value) if re.fullmatch(r"[0-9]{4}", value) else None
        return found if found is not None and is_year(found) else None

    def one_of(self, column: str, known: tuple[str, ...]) -> str:
        """Read the word in a cell that must be one of a few. Raises Invalid where it is not."""
        value = self.text(column)
        if value not in known:
            remedy = nearest(value, known)
            self.faults.fail(self.at(column), value, "no-known-word", remedy, column=column)
        return value


def without_zeros(text: str) -> str:
    """Write a whole number as one: 2021.0 as 2021; any other text stays as it is."""
    whole = re.fullmatch(r"([0-9]{1,15})\.0*", text)
    return whole[1] if whole else text


def cells_by_column(header: list[str], cells: list[str]) -> dict[str, str]:
    """Give the cells of a row under their columns."""
    row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
    for column in WHOLE_COLUMNS:
        if "." in row.get(column, ""):
            row[column] = without_zeros(row[column])
    return row


def read_csv(
    name: str,
    data: bytes,
    required: tuple[str, ...],
    optional: tuple[str, ...],
    faults: Faults,
) -> list[Row]:
    """Read the rows of a table; rows with a wrong number of cells are told and left out.

    Raises:
        Invalid: the table as a whole cannot be read; a fault has been added.

    """
    spot = Location(name)
    lines = lines_of(text_of(data, spot, faults), spot, faults)
    if not lines:
        faults.fail(spot, None, "empty-file")
    header = [cell.strip() for cell in lines[0][1]]
    _check_header(header, spot / Step("row", lines[0][0]), required, optional, faults)
    rows = []
    for number, cells in until_many(lines[1:], name, faults):
        at = spot / Step("row", number)
        if len(cells) != len(header):
            _tell_count(cells, header, at, faults)
        if len(cells) < len(header) or any(c.strip() for c in cells[len(header) :]):
            continue
        rows.append(Row(at, cells_by_column(header, cells), faults))
    if not lines[1:]:
        faults.fail(spot, None, "no-rows")
    return rows


def until_many(rows: Sequence[Item], file: str, faults: Faults) -> Iterator[Item]:
    """Give the rows of a table for as long as not too many of them are at fault.

    Raises:
        Invalid: some hundreds are; that the rest has not been read is told.

    """
    before = len(faults.found)
    for place, row in enumerate(rows):
        if len(faults.found) - before >= MOST_FAULTS:
            faults.fail(Location(file), None, "rows-unread", n=Count(len(rows) - place))
        yield row


WIDE = "，"


def _tell_count(cells: list[str], header: list[str], at: Location, faults: Faults) -> None:
    """Tell a row with a wrong number of cells, and the likeliest cause of it."""
    if len(cells) > len(header) and not any(cell.strip() for cell in cells[len(header) :]):
        faults.add(at, None, "comma-at-end")
    elif len(cells) < len(header) and any(WIDE in cell for cell in cells):
        faults.add(at, None, "wide-commas", mark=WIDE)
    else:
        count, asked = Count(len(cells)), Count(len(header))
        faults.add(at, None, "cell-count", cells=count, header=asked)


def lines_of(text: str, spot: Location, faults: Faults) -> list[tuple[int, list[str]]]:
    """Line number and cells of every row that is not blank."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found, start = list[tuple[int, list[str]]](), 1
    try:
        for cells in reader:
            if len(found) > MOST_ROWS:
                faults.fail(spot, None, "too-many-rows", most=Digits(f"{MOST_ROWS:,}"))
            if any(cell.strip() for cell in cells):
                found.append((start, cells))
            start = reader.line_num + 1
    except csv.Error as error:
        at = spot / Step("row", start)
        faults.fail(at, None, "no-csv", why=str(error))
    return found


def _check_header(
    header: list[str],
    at: Location,
    required: tuple[str, ...],
    optional: tuple[str, ...],
    faults: Faults,
) -> None:
    known = (*required, *optional)
    missing = [c for c in required if c not in header]
    unknown = [c for c in header if not any(fnmatchcase(c, k) for k in known)]
    if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
        faults.fail(at, header[0], "no-commas")
    wide = [c for c in unknown if WIDE in c]
    if missing and wide:
        faults.fail(at, wide[0], "wide-commas", mark=WIDE)
    if "" in unknown:
        faults.fail(at, None, "nameless-column")
    for column in unknown:
        free = [c for c in known if c not in header] or known
        faults.add(at, column, "unknown-column", nearest(column, free))
    for column in sorted({c for c in header if header.count(c) > 1}):
        faults.add(at, column, "column-twice")
    for column in missing:
        faults.add(at, column, "column-missing")
    if missing or unknown or len(set(header)) < len(header):
        raise Invalid


def check_notes(
    rows: Sequence[Row], file: str, faults: Faults, confidences: tuple[str, ...]
) -> None:
    """Tell what is wrong with where numbers are from and how far to trust them.

    ``confidences`` are the words that may say so.

    Raises:
        Invalid: too much is wrong to read on.

    """
    for row in until_many(rows, file, faults):
        _check_notes(row, confidences)


def _check_notes(row: Row, confidences: tuple[str, ...]) -> None:
    for column in ("source", "note"):
        text = row.cells.get(column, "")
        if text and (len(text) > LONGEST_SOURCE or is_blank(text)):
            with row.faults.skipping():
                row.text(column, LONGEST_SOURCE)
    if row.cells.get("confidence", "") not in ("", *confidences):
        with row.faults.skipping():
            row.one_of("confidence", confidences)
