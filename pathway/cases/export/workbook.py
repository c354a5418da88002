"""The files of a case -> one workbook: a sheet a table, what may be chosen in drop-down lists."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from openpyxl import Workbook as Book
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from pathway.cases.export import hints
from pathway.cases.export.hints import CONFIDENCE, NAMED
from pathway.cases.export.sheet import BOLD, FIRST, FONT, Sheet, width_of
from pathway.load.files.csvfile import NUMBER
from pathway.load.files.faults import Faults
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs import actuals
from pathway.load.inputs.tables import rows_of, table_of
from pathway.load.workbook.reader import parse_workbook
from pathway.load.workbook.sheets import (
    BY,
    FILES,
    ID,
    KEY,
    MEANING,
    NUMERIC,
    SOURCED,
    STUDIES,
    UNIT,
    VALUE,
    Line,
    lines_of,
    prefix_of,
    sheet_of,
    written,
)
from pathway.locale import message
from pathway.locale.errors import InputError, UsageError
from pathway.machine.disk import write_whole

SPARE = 200
"""Lines below the last one that have drop-down lists, too."""

README = """\
Change what you like, save, then: pathway check FILE, and pathway solve FILE.
A fault is told with its sheet and cell. docs/workbook.md says more.

Not read: this sheet, sheets whose names begin with _, the column meaning, notes and colours.
Hidden sheets, rows and columns are read. A sheet of another name than those below is a fault.

Numbers are numbers, not text. No formulas, dates or percentages: write 0.06 with the unit share,
or 6 with the unit %.

In the column value a list is written [one, two], and text that stands in brackets or quotes is
put in double quotes. A key without a value is as if it were left out.
"""


def write_workbook(files: Mapping[str, bytes], path: Path) -> None:
    """Write the files of a sound case as a workbook that holds all of them exactly.

    Raises:
        InputError: a file cannot be read, or holds what no workbook can.
        UsageError: there is something of that name already, or it cannot be written.

    """
    data = build(files)
    try:
        if path.exists() or path.is_symlink():
            raise UsageError(message("faults.there-already", path=str(path)))
        write_whole(path, data)
    except OSError as error:
        facts = {"path": str(path), "why": str(error.strerror or error)}
        raise UsageError(message("faults.not-written", **facts)) from error


def build(files: Mapping[str, bytes]) -> bytes:
    """Give the workbook of these files. Raises InputError where it could not be read back."""
    faults = Faults()
    files = _in_one(files, faults)
    content = read_content(files, faults)
    if faults.found:
        raise InputError(faults.found)
    data = _Builder(files, content).data()
    workbook = parse_workbook(data, "the workbook", faults)
    again = {} if faults.found else read_content(workbook.files, faults)
    if faults.found:
        raise InputError(workbook.located(faults.found))
    if again != content:
        raise AssertionError("the workbook does not hold what the files hold")
    return data


def _in_one(files: Mapping[str, bytes], faults: Faults) -> Mapping[str, bytes]:
    """The files of a case with those of actuals as one table, which is a sheet."""
    own = [file for file in sorted(files) if table_of(file) == actuals.FILE]
    if not own or own == [actuals.FILE]:
        return files
    rows: list[Mapping[str, str]] = []
    for file in own:
        with faults.skipping():
            rows += [row.cells for row in rows_of(file, files[file], faults)]
    text = io.StringIO(newline="")
    columns = list(dict.fromkeys(column for row in rows for column in row))
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    others = {file: data for file, data in files.items() if file not in own}
    return {**others, actuals.FILE: text.getvalue().encode()}


Content = dict[str, Any]
"""File -> its rows, or the mapping it holds."""


def read_content(files: Mapping[str, bytes], faults: Faults) -> Content:
    """Read what the files say, numbers as numbers; faults are told."""
    content: Content = {}
    for file, data in files.items():
        with faults.skipping():
            if file.endswith(".csv"):
                rows = rows_of(file, data, faults)
                content[file] = [{c: _typed(c, row.cells[c]) for c in row.cells} for row in rows]
            else:
                content[file], _ = read_yaml(file, data, prefix_of(file), faults)
    return content


def _typed(column: str, text: str) -> object:
    number = column in NUMERIC and NUMBER.fullmatch(text) and abs(float(text)) < 1e300
    return float(text) if number else text


class _Builder:
    """Makes the workbook of one case."""

    def __init__(self, files: Mapping[str, bytes], content: Content) -> None:
        self.files, self.content = files, content
        self.studies = {file: PurePosixPath(file).stem for file in files if _is_study(file)}
        self.book = Book()
        self.names: dict[tuple[str, str], str] = {}
        """Sheet and column -> the range that holds its names."""

    def data(self) -> bytes:
        """Make all sheets and save them."""
        self._readme()
        lists = self._name_lists()
        for sheet, file in FILES.items():
            if file not in self.content:
                continue
            if file.endswith(".csv"):
                self._table(sheet, file)
            else:
                self._outline(sheet, [(file, line) for line in lines_of(self.content[file])])
        lines = [
            (file, line)
            for file, name in self.studies.items()
            for line in lines_of(self.content[file], name)
        ]
        self._outline(STUDIES, lines)
        self.book.move_sheet(lists, len(self.book.sheetnames))
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()

    def _sheet(self, name: str) -> Sheet:
        return Sheet(self.book.create_sheet(name))

    def _readme(self) -> None:
        sheet = Sheet(self.book.worksheets[0])
        sheet.sheet.title = "readme"
        sheet.cell(1, 1, "A case of neutrality-pathway").font = Font(FONT, 14, bold=True)
        for row, text in enumerate(README.splitlines(), start=3):
            sheet.cell(row, 1, text)
        top = sheet.sheet.max_row + 2
        for column, text in enumerate(("sheet", "file", "what the file says first"), start=1):
            sheet.cell(top, column, text).font = BOLD
        order = (*FILES, STUDIES)
        files = sorted(self.files, key=lambda file: order.index(sheet_of(file)))
        for row, file in enumerate(files, start=top + 1):
            cell = sheet.cell(row, 1, sheet_of(file))
            place = f"{quote_sheetname(sheet_of(file))}!A1"
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
            said = _comment(self.files[file])
            for beside in (cell, sheet.cell(row, 2, file), sheet.cell(row, 3, said)):
                beside.alignment = Alignment(wrap_text=True, vertical="top")
            sheet.sheet.row_dimensions[row].height = 15 * (1 + width_of(said) // 90)
        for letter, width in (("A", 18), ("B", 32), ("C", 100)):
            sheet.sheet.column_dimensions[letter].width = width
        sheet.print_wide()

    def _name_lists(self) -> Worksheet:
        """Note where the ids stand that other cells name; those that repeat get a list."""
        lists = Sheet(self.book.create_sheet("_lists"))
        lists.sheet.sheet_state = "hidden"
        for column, (sheet, name) in enumerate(NAMED.values(), start=1):
            if sheet == STUDIES:
                ids = list(self.studies.values())
            else:
                ids = list(dict.fromkeys(row[name] for row in self.content[FILES[sheet]]))
            for row, text in enumerate((f"{sheet} {name}", *ids), start=1):
                lists.cell(row, column, text)
            own = name == ID and sheet != STUDIES
            letter = "A" if own else get_column_letter(column)
            last = len(ids) + 1 + own * SPARE
            where = quote_sheetname(sheet if own else "_lists")
            self.names[sheet, name] = f"{where}!${letter}$2:${letter}${last}"
        return lists.sheet

    def _table(self, name: str, file: str) -> None:
        sheet, rows = self._sheet(name), self.content[file]
        columns = list(rows[0])
        sheet.head(columns, (hints.of_column(file, column) for column in columns))
        for number, row in enumerate(rows, start=2):
            for column, value in enumerate(row.values(), start=1):
                sheet.cell(number, column, None if value == "" else value)
        for column, head in enumerate(columns, start=1):
            letter = get_column_letter(column)
            words = hints.words_of(file, head)
            formula = _words(words) if words else self.names.get(NAMED.get(head, ("", "")))
            if file == actuals.FILE and head == "of":  # of a source, a lever or a product
                formula = None
            if formula:
                sheet.offer(formula, f"{letter}2:{letter}{len(rows) + 1 + SPARE}")
        sheet.finish("B2")

    def _outline(self, name: str, lines: list[tuple[str, Line]]) -> None:
        sheet = self._sheet(name)
        years = [str(y) for y in sorted({y for _, line in lines for y in line.years})]
        columns = [ID, KEY, BY, VALUE, UNIT, *years, *SOURCED, MEANING]
        place = {column: number for number, column in enumerate(columns, start=1)}
        sheet.head(columns, (hints.OUTLINE.get(column, hints.YEARS) for column in columns))
        before = None
        for row, (file, line) in enumerate(lines, start=2):
            for column, value in _cells(file, line).items():
                cell = sheet.cell(row, place[column], value)
                if column == MEANING:
                    cell.font = Font(FONT, 11, italic=True, color="7F7F7F")
                if column in (VALUE, "source"):  # apart from the numbers before them
                    cell.alignment = Alignment(horizontal="left", indent=int(column != VALUE))
            if line.path[0] != before:
                self._mark(sheet, row, len(columns))
            before = line.path[0]
            formula = self._choices(file, line)
            if formula:
                sheet.offer(formula, f"{get_column_letter(place[VALUE])}{row}")
        letter = get_column_letter(place["confidence"])
        sheet.offer(_words(CONFIDENCE), f"{letter}2:{letter}{len(lines) + 1 + SPARE}")
        sheet.finish(f"{get_column_letter(place[VALUE])}2")

    def _mark(self, sheet: Sheet, row: int, width: int) -> None:
        """Show that a new id begins."""
        for column in range(1, width + 1):
            cell = sheet.sheet.cell(row, column)
            cell.fill = FIRST
        sheet.sheet.cell(row, 1).font = BOLD

    def _choices(self, file: str, line: Line) -> str:
        """Give what the drop-down list of a line's value holds; nothing where it has none."""
        words = hints.choices(file, line.path)
        if words:
            return _words(words)
        is_text = isinstance(line.value, str)
        return self.names.get(NAMED.get(str(line.path[-1]), ("", "")), "") if is_text else ""


def _cells(file: str, line: Line) -> dict[str, object]:
    """Give the cells of a line by column."""
    own = {ID: line.path[0], KEY: line.key, BY: line.by, UNIT: line.unit, **line.sourced}
    years = {str(year): number for year, number in line.years.items()}
    meaning = hints.of_line(file, line.path)
    cells = {VALUE: written(line.value), **years, MEANING: meaning, **own}
    return {column: value for column, value in cells.items() if value not in ("", None)}


def _is_study(file: str) -> bool:
    return sheet_of(file) == STUDIES


def _words(words: Iterable[str]) -> str:
    """Write the words of a list as Excel does; nothing where they are more than it takes."""
    said = ",".join(words)
    return f'"{said}"' if len(said) <= 255 else ""


def _comment(data: bytes) -> str:
    """Give the comment that a file begins with."""
    lines = []
    for line in data.decode("utf-8-sig").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# "))
    return " ".join(lines)
