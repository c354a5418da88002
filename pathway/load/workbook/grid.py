"""The cells of one sheet, as they stand; what no input may hold is told with its cell."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pathway.load.files.csvfile import without_zeros
from pathway.load.files.faults import Faults, Location
from pathway.load.files.folder import is_control
from pathway.load.workbook.sheets import number_text
from pathway.locale import Digits, Fact

MOST_ROWS, MOST_COLUMNS = 50_000, 300

Value = str | float | bool | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not blank."""

    at: Location
    value: Value

    @property
    def text(self) -> str:
        """What it says, a number without ado."""
        if isinstance(self.value, int | float) and not isinstance(self.value, bool):
            return number_text(self.value)
        return str(self.value)


@dataclass
class Grid:
    """The header of a sheet and, by header, the cells of each row that is not blank."""

    name: str
    header: dict[str, Cell] = field(default_factory=dict)
    top: int = 0
    """The row of the header."""
    rows: list[tuple[int, dict[str, Cell]]] = field(default_factory=list)

    def at(self, row: int) -> Location:
        """Give the place of a row."""
        return Location(f"{self.name}!A{row}")


def read_grid(sheet: Any, faults: Faults, bad: set[str]) -> Grid:
    """Read a sheet that openpyxl has opened; cells that cannot be used are told, and ``bad``.

    Raises:
        Invalid: it has no header, or too many rows.

    """
    grid, heads = Grid(sheet.title), dict[int, str]()
    for number, cells in _rows(sheet, faults, bad):
        if number > MOST_ROWS or max(cells) > MOST_COLUMNS:  # blank rows beyond cost time, too
            most = {"rows": str(MOST_ROWS), "columns": str(MOST_COLUMNS)}
            faults.fail(grid.at(number), None, "sheet-too-large", **most)
        if not grid.header:
            grid.top, heads = number, _header(grid, cells, faults)
            continue
        for column in cells.keys() - heads.keys():
            at = cells[column].at
            bad.add(at.file)
            faults.add(at, cells[column].text, "column-without-header")
        grid.rows.append((number, {heads[c]: cells[c] for c in cells if c in heads}))
    if not grid.header:
        faults.fail(Location(grid.name), None, "sheet-empty")
    return grid


def _header(grid: Grid, cells: dict[int, Cell], faults: Faults) -> dict[int, str]:
    heads = {}
    for column, cell in cells.items():
        name = without_zeros(cell.text.strip())
        if name in grid.header:
            faults.add(cell.at, name, "column-twice")
        grid.header.setdefault(name, cell)
        heads[column] = name
    return heads


def _rows(sheet: Any, faults: Faults, bad: set[str]) -> Iterator[tuple[int, dict[int, Cell]]]:
    """Give the rows that are not blank, with their cells by column."""
    sheet.reset_dimensions()  # what a file says of its own size may be wrong
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = {}
        for column, raw in enumerate(row, start=1):
            if raw.value is not None and str(raw.value).strip():
                at = Location(f"{sheet.title}!{raw.coordinate}")
                cells[column] = Cell(at, _value(raw, at, faults, bad))
        if cells or number > MOST_ROWS:
            yield number, cells


def _value(raw: Any, at: Location, faults: Faults, bad: set[str]) -> Value:
    value: Value = _plain(raw.value)
    if raw.data_type == "f" and value in ("=TRUE()", "=FALSE()"):
        return bool(value == "=TRUE()")  # as LibreOffice writes them
    refused = REFUSED.get(raw.data_type) or _unfit(value, raw.number_format)
    if refused:
        bad.add(at.file)
        key, facts = refused
        faults.add(at, value, key, **facts)
        return str(value)
    return value


def _plain(value: Any) -> Any:
    """Give text as it was before what XML cannot hold was escaped."""
    if not isinstance(value, str):
        return value
    escape = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)|_x000D_", re.IGNORECASE)
    return escape.sub(lambda found: "\r" if found[0][-2] in "Dd" else "_", value)


Refused = tuple[str, Mapping[str, Fact]]
"""A message of the faults, and its facts."""

REFUSED: Mapping[str, Refused] = {
    "f": ("formula", {}),
    "e": ("spreadsheet-error", {}),
    "d": ("made-date", {}),
}
"""Kind of cell that no sheet may hold -> what is told."""


def _unfit(value: Value, shown_as: str) -> Refused | None:
    """Say what is wrong with a text or number whatever it is for."""
    if isinstance(value, str):
        lines = (line.removesuffix("\r") for line in value.split("\n"))
        bad = next((c for line in lines for c in line if is_control(c)), None)
        return ("cell-control-character", {"code": f"U+{ord(bad):04X}"}) if bad else None
    if value is None or not math.isfinite(value):
        return "no-finite-number", {}
    if "%" in shown_as:
        return "cell-percentage", {"value": Digits(f"{value:g}")}
    return None
