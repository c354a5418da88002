"""``disclosure.xlsx``: a sheet for each table of a standard, and one that says what is where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pathway.disclosure import said
from pathway.disclosure.filling import Cell, Line, Table
from pathway.disclosure.plan import Disclosure
from pathway.disclosure.said import SHARES
from pathway.figures.kit.theme import MUTED
from pathway.locale import Lang, language, speaks
from pathway.locale import say as told

from .book import Book, open_book, text_width

FIELD, CLAUSE, ITEM, UNIT, PERIOD, FROM, BESIDE, WORD = 46, 19, 34, 15, 14, 38, 38, 22
"""Widths of columns, in characters."""
FORBIDDEN = "[]:*?/\\"
LONGEST_NAME = 31
"""Characters of the name of a sheet."""


@speaks
def write_disclosure(disclosed: Disclosure, lang: Lang, path: Path) -> None:
    """Writes the tables of a disclosure as a workbook.

    Raises:
        UsageError: ``path`` cannot be written.

    """
    with open_book(path, lang, said.title(disclosed, lang)) as book:
        contents = book.sheet(told("disclosure.sheet-contents", lang))
        names: list[str] = []
        for table in disclosed.tables:
            name = sheet_name(table, lang, names)
            names.append(name)
            _Sheet(book, disclosed, table, lang, book.sheet(name)).write()
        _contents(book, contents, disclosed, names, lang)


def sheet_name(table: Table, lang: Lang, taken: Iterable[str]) -> str:
    """A name that Excel takes: at most 31 characters, and no other sheet's."""
    whole = "".join("_" if c in FORBIDDEN else c for c in called(table, lang))
    name, others, count = whole[:LONGEST_NAME], {n.lower() for n in taken}, 1
    while name.lower() in others:
        count += 1
        name = f"{whole[: LONGEST_NAME - 2]} {count}"
    return name


def called(table: Table, lang: Lang) -> str:
    """A table with the standard that it is of."""
    return f"{table.edition.short} {said.table_name(table, lang)}"


@dataclass
class _Sheet:
    """The sheet of one table."""

    book: Book
    told: Disclosure
    table: Table
    lang: Lang
    sheet: Any

    def write(self) -> None:
        """Its title, then a line for each field, or for each thing."""
        edition = self.table.edition
        about = said.table_name(self.table, self.lang)
        title = told("terms.label", self.lang, label=edition.name, text=about)
        self.book.text(self.sheet, 0, 0, title, bold=True, font_size=14)
        marks = language(self.lang).join(said.marks(self.table, self.lang))
        self.book.text(self.sheet, 1, 0, marks, font_color=MUTED, italic=True)
        if self.table.each is None:
            self._by_year()
        else:
            self._by_thing()
        self.sheet.set_footer(f"&L{edition.short}&R&P / &N")

    def _say(self, key: str) -> str:
        return told(f"disclosure.{key}", self.lang)

    def _by_year(self) -> None:
        """Fields down, periods across."""
        years = [t for t in self.told.periods if any(t in line.cells for line in self.table.lines)]
        names = [self._say(key) for key in ("head-field", "head-clause", "head-unit")]
        periods = [said.period(self.told, t, self.lang) for t in years]
        untold = ["head-untold"] if said.is_untold(self.table) else []
        last = [self._say(key) for key in (*untold, "head-missing", "head-of")]
        for column, name in enumerate([*names, *periods, *last]):
            self._head(2, column, name, number=name in periods)
        self.sheet.set_row(2, 32)
        for row, line in enumerate(self.table.lines, start=3):
            self._line(row, line, years)
        widths = [
            FIELD,
            CLAUSE,
            UNIT,
            *[PERIOD] * len(years),
            *[BESIDE] * len(untold),
            BESIDE,
            FROM,
        ]
        for column, width in enumerate(widths):
            self.sheet.set_column(column, column, width)
        self.sheet.freeze_panes(3, 1)
        self.sheet.repeat_rows(2)

    def _line(self, row: int, line: Line, years: list[int]) -> None:
        lang, case = self.lang, self.told.case
        field, of = said.label(line, lang), said.item(line, case, lang)
        name, clause = f"{field}: {of}" if of else field, said.clause(line.field)
        texts = [name, clause, said.unit(line, case, lang)]
        first, beside = len(texts), len(texts) + len(years) + said.is_untold(self.table)
        for column, text in enumerate(texts):
            self._text(row, column, text)
        lacks = said.lacks(line, lang)
        height = max(_lines(texts[0], FIELD), _lines(texts[1], CLAUSE), _lines(texts[2], UNIT))
        if line.filled:
            for column, year in enumerate(years, start=first):
                if year in line.cells:
                    self._value(row, column, line, line.cells[year])
            self._text(row, beside, lacks, font_color=MUTED, italic=True)
            untold = said.untold(line, lang)
            if untold:
                self._text(row, beside - 1, untold, font_color=MUTED, italic=True)
            height = max(height, _lines(lacks, BESIDE), _lines(untold, BESIDE))
        else:
            self._across(row, first, beside, lacks)
            height = max(height, _lines(lacks, PERIOD * len(years) + BESIDE))
        computed_from = said.of(line, lang)
        self._text(row, beside + 1, computed_from, font_color=MUTED)
        self.sheet.set_row(row, 14.5 * max(height, _lines(computed_from, FROM)))

    def _across(self, row: int, first: int, last: int, text: str) -> None:
        look = self.book.format(
            text_wrap=True, valign="top", italic=True, font_color=MUTED, indent=1
        )
        if last > first:
            self.sheet.merge_range(row, first, row, last, text, look)
        else:
            self.sheet.write_string(row, first, text, look)

    def _value(self, row: int, column: int, line: Line, cell: Cell) -> None:
        if isinstance(cell.value, float | int):
            told_as = self._format(line) + (f'" {said.mark(cell)}"' if said.mark(cell) else "")
            look = self.book.format(num_format=told_as.replace('""', ""), valign="top")
            self.sheet.write_number(row, column, cell.value, look)
        else:
            text = said.value(line, cell, self.told.case, self.lang) or "–"
            text = f"{text} {said.mark(cell)}".rstrip()
            self._text(row, column, text, align="left" if cell.value else "right")

    def _format(self, line: Line) -> str:
        """Of a number; one whose unit differs from thing to thing brings it along."""
        if line.unit in SHARES:
            return "0.0%"
        if line.unit == "year":
            return "0"
        plain = "#,##0" + ("." + "0" * said.decimals(line) if said.decimals(line) else "")
        if line.field.unit[:1] != "@" or self.table.each is None:
            return plain
        return f'{plain} "{said.unit(line, self.told.case, self.lang)}"'.replace('" "', " ")

    def _text(self, row: int, column: int, text: str, **properties: Any) -> None:
        look = {"text_wrap": True, "valign": "top", "indent": int(column > 0), **properties}
        self.book.text(self.sheet, row, column, text, **look)

    def _head(self, row: int, column: int, text: str, *, number: bool = False) -> None:
        look = {"align": "right"} if number else {"indent": int(column > 0)}
        head = self.book.format(
            bold=True,
            bg_color="#1F4E5F",
            font_color="#FFFFFF",
            text_wrap=True,
            valign="top",
            **look,
        )
        self.sheet.write_string(row, column, text, head)

    def _by_thing(self) -> None:
        """Things down, fields across: each with clause, unit and what it is computed from."""
        columns = _columns(self.table)
        things = list(dict.fromkeys(line.item for line in self.table.lines if line.item))
        first = self._heads(columns)
        if not things:
            cell = next(iter(columns[0][0].cells.values()))
            self._across(first, 0, len(columns), said.missing(cell, self.lang))
        for row, item in enumerate(things, start=first):
            self._thing(row, item, columns)
        self.sheet.set_column(0, 0, ITEM)
        self.sheet.set_column(1, len(columns), WORD)
        if said.is_untold(self.table):
            self._head(2, len(columns) + 1, self._say("head-untold"))
            self.sheet.set_column(len(columns) + 1, len(columns) + 1, BESIDE)
        self.sheet.freeze_panes(first, 1)
        self.sheet.repeat_rows(2, first - 1)

    def _heads(self, columns: list[list[Line]]) -> int:
        """Above each column what it is, and what is missing in all of it; gives the row below."""
        names = [said.period(self.told, self.told.year, self.lang)]
        names += [self._say(f"head-{key}") for key in ("clause", "unit", "of", "missing")]
        above = zip(*(self._above(lines) for lines in columns), strict=True)
        row = 2
        for name, texts in zip(names, above, strict=True):
            if not any(texts):
                continue
            for column, text in enumerate((name, *texts)):
                if row == 2:
                    self._head(row, column, text)
                else:
                    self._text(row, column, text, font_color=MUTED, italic=name == names[-1])
            self.sheet.set_row(row, 14.5 * max(_lines(text, WORD) for text in texts))
            row += 1
        return row

    def _above(self, lines: list[Line]) -> tuple[str, ...]:
        """What stands above a column: name, clause, unit, what it is computed from, and lacks."""
        lang, line = self.lang, lines[0]
        units = {said.unit(each, self.told.case, lang) for each in lines}
        unit = units.pop() if len(units) == 1 else ""
        lacks = said.all_lack(lines, lang)
        return said.label(line, lang), said.clause(line.field), unit, said.of(line, lang), lacks

    def _thing(self, row: int, item: str, columns: list[list[Line]]) -> None:
        lang, case, height = self.lang, self.told.case, 1
        for column, lines in enumerate(columns, start=1):
            line = next(line for line in lines if line.item == item)
            if column == 1:
                name = said.item(line, case, lang)
                self._text(row, 0, name)
                height = _lines(name, ITEM)
            cell = line.cells[self.told.year]
            self._value(row, column, line, cell)
            if isinstance(cell.value, tuple):
                height = max(height, _lines(said.value(line, cell, case, lang), WORD))
        own = (line for lines in columns for line in lines if line.item == item)
        untold = said.untold_of(own, self.told.year, lang)
        if untold:
            self._text(row, len(columns) + 1, untold, font_color=MUTED, italic=True)
            height = max(height, _lines(untold, BESIDE))
        self.sheet.set_row(row, 14.5 * height)


def _columns(table: Table) -> list[list[Line]]:
    """The lines of a table by field."""
    found: dict[tuple[str, str], list[Line]] = {}
    for line in table.lines:
        found.setdefault((line.field.name, line.field.clause), []).append(line)
    return list(found.values())


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column."""
    return max(1, -int(-text_width(text) * 1.05 // width))


def _contents(book: Book, sheet: Any, disclosed: Disclosure, names: list[str], lang: Lang) -> None:
    """Whose it is, by which editions, and what each sheet holds."""
    book.text(sheet, 0, 0, said.title(disclosed, lang), bold=True, font_size=16)
    row = 1
    for text in _prose(disclosed, lang):
        sheet.merge_range(row, 0, row, 3, "", book.format(text_wrap=True, valign="top"))
        book.text(sheet, row, 0, text, text_wrap=True, valign="top")
        sheet.set_row(row, 14.5 * _lines(text, 132))
        row += 1
    keys = ("head-table", "head-standard", "head-filled", "head-missing")
    for column, key in enumerate(keys):
        sheet.write_string(row + 1, column, told(f"disclosure.{key}", lang), book.head)
    sheet.freeze_panes(row + 2, 1)
    link = book.format(font_color="#0563C1", underline=1, valign="top", text_wrap=True)
    for at, (table, name) in enumerate(zip(disclosed.tables, names, strict=True), start=row + 2):
        whole = called(table, lang)
        sheet.write_url(at, 0, f"internal:'{name}'!A1", link, whole)
        book.text(sheet, at, 1, table.edition.name, valign="top", text_wrap=True)
        filled = sum(line.filled for line in table.lines)
        book.text(sheet, at, 2, f"{filled} / {len(table.lines)}", valign="top")
        needs = told("language.semicolon", lang).join(n.in_(lang) for n in table.missing)
        book.text(sheet, at, 3, needs, text_wrap=True, valign="top", font_color=MUTED)
        pairs = (whole, LONGEST_NAME), (table.edition.name, 42), (needs, 64)
        sheet.set_row(at, 14.5 * max(_lines(text, width) for text, width in pairs))
    for column, width in enumerate((LONGEST_NAME, 42, 12, 64)):
        sheet.set_column(column, column, width)


def _prose(disclosed: Disclosure, lang: Lang) -> Iterator[str]:
    yield from said.abouts(disclosed, lang)
    for edition in disclosed.editions:
        yield language(lang).join(list(said.edition(edition, disclosed, lang)))
