"""A file of somebody else -> sheets of cells, as they stand: nothing is evaluated or followed."""

from __future__ import annotations

import csv
import datetime
import io
import re
import unicodedata
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pathway.load.files.folder import BIGGEST, is_control
from pathway.load.workbook.grid import MOST_COLUMNS, MOST_ROWS
from pathway.load.workbook.reader import OLD_OR_LOCKED, SUFFIXES, check_size
from pathway.locale import message
from pathway.locale.errors import UsageError

TEXTS = (".csv", ".tsv", ".txt")
ENCODINGS = ("gb18030", "cp1252", "big5")
"""Of a table that is neither UTF-8 nor UTF-16, as spreadsheet programs save it."""
DELIMITERS = ",;\t|，"
LONGEST_CELL = 2000
MOST = {"rows": str(MOST_ROWS), "columns": str(MOST_COLUMNS)}
"""Of a sheet, as messages say it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell says: text or a number, and the unit that its format shows."""

    row: int
    column: int
    value: str | float
    shown: str = ""
    formula: bool = False
    """Whether it is a formula of which the file holds no value."""

    @property
    def address(self) -> str:
        """As a spreadsheet names it."""
        return f"{letters(self.column)}{self.row}"

    @property
    def text(self) -> str:
        """In words, a number without ado."""
        return self.value if isinstance(self.value, str) else f"{self.value:.15g}"


@dataclass
class Sheet:
    """A sheet, or a whole CSV file: its cells by row and column, from 1."""

    name: str
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    hidden: bool = False
    semicolons: bool = False
    """Whether cells are set apart by semicolons, as where the decimal sign is a comma."""

    def text(self, row: int, column: int) -> str:
        """What stands in a cell; nothing where it is blank."""
        cell = self.rows.get(row, {}).get(column)
        return cell.text if cell else ""


def letters(column: int) -> str:
    """Name a column as a spreadsheet does: 1 is A, 28 is AB."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def number_of(name: str) -> int:
    """Give the number of a column by its letters."""
    found = 0
    for letter in name.upper():
        found = found * 26 + ord(letter) - 64
    return found


def clean(text: str) -> str:
    """Give text on one line, without what cannot be seen."""
    kept = (" " if c.isspace() else c for c in text if c.isspace() or not is_control(c))
    seen = "".join(c for c in kept if unicodedata.category(c) != "Cf")
    return re.sub(r" +", " ", seen).strip()[:LONGEST_CELL]


def read_sheets(path: Path) -> list[Sheet]:
    """Read the sheets of a workbook or the one of a text file.

    Raises:
        UsageError: it cannot be read, is too large, or is no such file.

    """
    suffix = path.suffix.lower()
    if suffix not in (*SUFFIXES, *TEXTS):
        raise UsageError(message("import.no-table", file=str(path)))
    try:
        if not path.is_file():
            raise UsageError(message("import.no-file", file=str(path)))
        if path.stat().st_size > BIGGEST:
            most = str(BIGGEST // 1_000_000)
            raise UsageError(message("import.file-too-large", file=str(path), most=most))
        data = path.read_bytes()
    except OSError as error:
        told = {"file": str(path), "why": str(error.strerror or error)}
        raise UsageError(message("import.file-unread", **told)) from error
    if suffix in SUFFIXES:
        return _book(data, str(path))
    return [_table(data, path)]


def _book(data: bytes, name: str) -> list[Sheet]:
    if data.startswith(OLD_OR_LOCKED):
        raise UsageError(message("import.old-workbook", file=name))
    try:
        check_size(data, name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what is left out: pictures, rules, extensions
            return _read_book(data)
    except UsageError:
        raise
    except Exception as error:  # a broken file breaks its reader anywhere
        raise UsageError(message("import.no-workbook", file=name, why=str(error))) from error


def _read_book(data: bytes) -> list[Sheet]:
    """Read values as the spreadsheet last worked them out; formulas only to know where they are."""
    from openpyxl import load_workbook  # takes a while

    values = load_workbook(io.BytesIO(data), read_only=True, keep_links=False, data_only=True)
    formulas = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    found = []
    for shown, written in zip(values.worksheets, formulas.worksheets, strict=True):
        sheet = Sheet(clean(shown.title), hidden=shown.sheet_state != "visible")
        for row, cells in _rows(shown):
            sheet.rows[row] = cells
        for row, cells in _rows(written):
            for column, cell in cells.items():
                if cell.formula and column not in sheet.rows.get(row, {}):
                    sheet.rows.setdefault(row, {})[column] = cell
        sheet.rows = dict(sorted(sheet.rows.items()))
        found.append(sheet)
    return found


def _rows(sheet: Any) -> Iterator[tuple[int, dict[int, Cell]]]:
    """Give the rows of a sheet that are not blank."""
    sheet.reset_dimensions()  # what a file says of its own size may be wrong
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), start=1):
        cells = {c: cell for c, raw in enumerate(row, 1) if (cell := _cell(raw, number, c))}
        if number > MOST_ROWS or (len(row) > MOST_COLUMNS and MOST_COLUMNS + 1 in cells):
            raise UsageError(message("import.sheet-too-large", sheet=repr(sheet.title), **MOST))
        if cells:
            yield number, cells


def _cell(raw: Any, row: int, column: int) -> Cell | None:
    value = raw.value
    if value is None or (isinstance(value, str) and not clean(value)):
        return None
    if raw.data_type == "f":
        return Cell(row, column, "formula", formula=True)
    if isinstance(value, bool):
        return Cell(row, column, str(value).lower())
    if isinstance(value, int | float):
        return Cell(row, column, float(value), _shown(raw.number_format or ""))
    if isinstance(value, datetime.date | datetime.datetime):
        return Cell(row, column, value.isoformat()[:10])
    return Cell(row, column, clean(str(value)))


def _shown(number_format: str) -> str:
    """Give the unit that a number format writes behind the number."""
    first = number_format.split(";", maxsplit=1)[0]
    if "%" in re.sub(r'"[^"]*"', "", first):
        return "%"
    return clean(" ".join(re.findall(r'"([^"]*)"', first)))


def _table(data: bytes, path: Path) -> Sheet:
    text = _text(data, path)
    first, _, rest = text.partition("\n")
    named = re.fullmatch(r"sep=(.)\r?", first.strip())
    delimiter = named[1] if named else _delimiter(text)
    sheet = Sheet("", semicolons=delimiter == ";")
    body = rest if named else text
    try:
        for number, row in enumerate(
            csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)
        ):
            if number > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise UsageError(message("import.table-too-large", file=str(path), **MOST))
            line = number + 1 + bool(named)
            cells = {c: Cell(line, c, clean(v)) for c, v in enumerate(row, 1) if clean(v)}
            if cells:
                sheet.rows[line] = cells
    except csv.Error as error:
        raise UsageError(message("import.no-csv", file=str(path), why=str(error))) from error
    return sheet


def _text(data: bytes, path: Path) -> str:
    """Read text in whatever encoding a spreadsheet program saved it."""
    for mark, name in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if data.startswith(mark) and (name != "utf-8-sig" or b"\0" not in data):
            try:
                return data.decode(name)
            except UnicodeDecodeError:
                continue
    if b"\0" in data[:4000]:
        even, odd = data[:4000:2].count(0), data[1:4000:2].count(0)
        if max(even, odd) > 5 * min(even, odd):
            return data.decode("utf-16-be" if even > odd else "utf-16-le", errors="replace")
        raise UsageError(message("import.no-text", file=str(path)))
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(ENCODINGS)).best()
    if best is None:
        raise UsageError(message("import.no-encoding", file=str(path)))
    return str(best)


def _delimiter(text: str) -> str:
    """Give what sets cells apart: what makes most rows of the same number of cells."""
    sample = "".join(text.splitlines(keepends=True)[:200])

    def fit(delimiter: str) -> tuple[int, int]:
        try:
            rows = list(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter))
        except csv.Error:
            return (0, 0)
        counts = Counter(len(row) for row in rows if len(row) > 1)
        width, rows_of_it = max(counts.items(), key=lambda p: (p[1], p[0]), default=(0, 0))
        return rows_of_it, width

    return max(DELIMITERS, key=fit)
