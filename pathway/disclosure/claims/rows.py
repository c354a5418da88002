"""Rows of the files of rules and of fields: cells, and what is wrong with them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import NoReturn, TypeVar

from pathway.load.files.faults import Faults, Invalid, Location, Step, nearest
from pathway.locale import is_said
from pathway.tables.expressions import Unreadable

T = TypeVar("T")
WORDS = "pathway/locale/*/claims.ftl"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a file and where it stands; what is wrong with a cell is told and ends the row."""

    spot: Location
    cells: Mapping[str, str]
    faults: Faults

    def refuse(self, column: str, problem: str, remedy: str) -> NoReturn:
        """Tell what is wrong with a cell."""
        spot = self.spot / Step("column", column)
        self.faults.put(spot, self.cells[column], problem, remedy)
        raise Invalid

    def listed(self, column: str, by: str = ";") -> tuple[str, ...]:
        """The parts of a cell."""
        return tuple(part.strip() for part in self.cells[column].split(by) if part.strip())

    def among(self, column: str, known: Iterable[str]) -> tuple[str, ...]:
        """The parts of a cell, all of them known."""
        names = list(known)
        for part in self.listed(column):
            if part not in names:
                self.refuse(column, f"there is no {part!r}", nearest(part, names))
        return self.listed(column)

    def needs(self, column: str) -> tuple[str, ...]:
        """The parts of a cell, each with a message that says what it is."""
        for part in self.listed(column):
            if not is_said(f"claims.needs-{part}"):
                self.refuse(column, f"no message says {part!r}", f"Write needs-{part} in {WORDS}")
        return self.listed(column)

    def one(self, column: str, known: Iterable[str]) -> str:
        """A cell with one of these."""
        found = self.among(column, known)
        if len(found) != 1:
            self.refuse(column, "one is asked", nearest("", known))
        return found[0]

    def day(self, column: str) -> date | None:
        """A date in a cell; None where it is empty."""
        try:
            return date.fromisoformat(self.cells[column]) if self.cells[column] else None
        except ValueError:
            self.refuse(column, "this is no date", "Write it as YYYY-MM-DD")

    @contextmanager
    def reading(self, column: str) -> Iterator[None]:
        """Tells what cannot be read of a cell."""
        try:
            yield
        except Unreadable as wrong:
            self.refuse(column, wrong.problem, wrong.remedy)


def rows_of(
    name: str, text: str, columns: Sequence[str], folder: str, faults: Faults
) -> Iterator[Row]:
    """Each row of a file; what is wrong with it as a table is told."""
    reader = csv.DictReader(io.StringIO(text), strict=True)
    whole = Location(f"{folder}/{name}")
    try:
        if tuple(reader.fieldnames or ()) != tuple(columns):
            faults.put(whole / Step("row", 1), "", "the columns are others", ",".join(columns))
            return
        for row in reader:
            spot = whole / Step("line", reader.line_num)
            if None in row or None in row.values():
                faults.put(spot, "", "there are more or fewer cells than columns", "Quote commas")
            else:
                cells = {key: value.strip() for key, value in row.items()}
                yield Row(spot, cells, faults)
    except csv.Error as fault:
        faults.put(whole / Step("line", reader.line_num), "", str(fault), "Mend the quotes")


def each(
    rows: Iterable[Row],
    key: str,
    shape: re.Pattern[str],
    read: Callable[[Row, set[str]], T],
    known: set[str],
) -> Iterator[tuple[str, T]]:
    """What each row says, by its id."""
    seen: set[str] = set()
    for row in rows:
        name = row.cells[key]
        with row.faults.skipping():
            if not shape.fullmatch(name):
                row.refuse(key, "this is no id", f"Write it as {shape.pattern}")
            if name in seen:
                row.refuse(key, "this stands twice", "Take one of them out")
            seen.add(name)
            yield name, read(row, known)
