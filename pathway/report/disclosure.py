"""``disclosure.xlsx``: a sheet for each table of a standard, and one that says what is where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pathway.disclosure import said
from pathway.disclosure.digits import decimals
from pathway.disclosure.filling import Cell, Line, Table
from pathway.disclosure.plan import Disclosure
from pathway.disclosure.said import SHARES
from pathway.figures.kit.theme import MUTED
from pathway.locale import Lang, language, speaks
from pathway.locale import say as told

from .book import Book, lines_of, open_book, text_width
from .disclosure_contents import LONGEST_NAME, called, write_contents

FIELD, CLAUSE, ITEM, UNIT, FROM, BESIDE = 42, 17, 32, 14, 30, 30
"""Widths of columns, in characters."""
LEAST, MOST = 11, 24
"""The same of a period, or of a field that has a column, by what is in it."""
FORBIDDEN = "[]:*?/\\"


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
        write_contents(book, contents, disclosed, names, lang)


def sheet_name(table: Table, lang: Lang, taken: Iterable[str]) -> str:
    """A name that Excel takes: at most 31 characters, and no other sheet's."""
    whole = called(table, lang)
    if len(whole) > LONGEST_NAME:
        whole = called(table, lang, short=True)
    whole = "".join("_" if c in FORBIDDEN else c for c in whole)
    name, others, count = whole[:LONGEST_NAME], {n.lower() for n in taken}, 1
    while name.lower() in others:
        count += 1
        name = f"{whole[: LONGEST_NAME - 2]} {count}"
    return name


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
        edition = said.edition_name(self.table.edition, self.lang)
        about = said.table_name(self.table, self.lang)
        title = told("terms.label", self.lang, label=edition, text=about)
        self.book.text(self.sheet, 0, 0, title, bold=True, font_size=14)
        marks = language(self.lang).join(said.marks(self.table, self.lang))
        self.book.text(self.sheet, 1, 0, marks, font_color=MUTED, italic=True)
        if self.table.each is None:
            self._by_year()
        else:
            self._by_thing()
        short = said.edition_name(self.table.edition, self.lang, short=True)
        self.sheet.set_footer(f"&L{short}&R&P / &N")

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
        spans = [self._period(t) for t in years]
        for row, line in enumerate(self.table.lines, start=3):
            self._line(row, line, years, sum(spans))
        widths = [FIELD, CLAUSE, UNIT, *spans]
        widths += [*[BESIDE] * len(untold), BESIDE, FROM]
        for column, width in enumerate(widths):
            self.sheet.set_column(column, column, width)
        self.sheet.freeze_panes(3, 1)
        self.sheet.repeat_rows(2)

    def _period(self, year: int) -> int:
        """How wide the column of a year is."""
        cells = [(line, line.cells[year]) for line in self.table.lines if year in line.cells]
        told = (said.value(line, cell, self.told.case, self.lang) for line, cell in cells)
        return max([LEAST, *(min(MOST, text_width(text) + 3) for text in told)])

    def _line(self, row: int, line: Line, years: list[int], wide: int) -> None:
        lang, case = self.lang, self.told.case
        field, of = said.label(line, lang), said.item(line, case, lang)
        name, clause = f"{field}: {of}" if of else field, said.clause(line.field, lang)
        texts = [name, clause, said.unit(line, case, lang)]
        first, beside = len(texts), len(texts) + len(years) + said.is_untold(self.table)
        for column, text in enumerate(texts):
            self._text(row, column, text)
        lacks = said.lacks(line, lang)
        height = max(
            lines_of(texts[0], FIELD), lines_of(texts[1], CLAUSE), lines_of(texts[2], UNIT)
        )
        if line.filled:
            for column, year in enumerate(years, start=first):
                if year in line.cells:
                    self._value(row, column, line, line.cells[year])
            self._text(row, beside, lacks, font_color=MUTED, italic=True)
            untold = said.untold(line, lang)
            if untold:
                self._text(row, beside - 1, untold, font_color=MUTED, italic=True)
            height = max(height, lines_of(lacks, BESIDE), lines_of(untold, BESIDE))
        else:
            self._across(row, first, beside, lacks)
            height = max(height, lines_of(lacks, wide + BESIDE))
        computed_from = said.of(line, lang)
        self._text(row, beside + 1, computed_from, font_color=MUTED)
        self.sheet.set_row(row, 14.5 * max(height, lines_of(computed_from, FROM)))

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
            told_as = self._format(line, cell.value) + (
                f'" {said.mark(cell)}"' if said.mark(cell) else ""
            )
            look = self.book.format(num_format=told_as.replace('""', ""), valign="top")
            self.sheet.write_number(row, column, cell.value, look)
        else:
            text = said.value(line, cell, self.told.case, self.lang) or "–"
            text = f"{text} {said.mark(cell)}".rstrip()
            self._text(row, column, text, align="left" if cell.value else "right")

    def _format(self, line: Line, value: float) -> str:
        """Of a number; one whose unit differs from thing to thing brings it along."""
        if line.unit in SHARES:
            return "0.0%"
        if line.unit == "year":
            return "0"
        digits = decimals(line) if value else 0
        plain = "#,##0" + ("." + "0" * digits if digits else "")
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
        widths = [ITEM, *(self._wide(lines) for lines in columns)]
        first = self._heads(columns, widths)
        if not things:
            cell = next(iter(columns[0][0].cells.values()))
            self._across(first, 0, len(columns), said.missing(cell, self.lang))
        for row, item in enumerate(things, start=first):
            self._thing(row, item, columns, widths)
        if said.is_untold(self.table):
            self._head(2, len(columns) + 1, self._say("head-untold"))
            widths.append(BESIDE)
        for column, width in enumerate(widths):
            self.sheet.set_column(column, column, width)
        self.sheet.freeze_panes(first, 1)
        self.sheet.repeat_rows(2, first - 1)

    def _wide(self, lines: list[Line]) -> int:
        """The width in which no number is cut, and no word of a head is broken."""
        name, clause, unit, *_ = self._above(lines)
        cells = [(line, line.cells[self.told.year]) for line in lines]
        values = [said.value(line, cell, self.told.case, self.lang) for line, cell in cells]
        if lines[0].field.unit.startswith("@"):  # numbers bring it along
            units = [said.unit(line, self.told.case, self.lang) for line in lines]
            values = [f"{value} {of}" for value, of in zip(values, units, strict=True)]
        texts = [*values, *(word for text in (name, clause, unit) for word in text.split())]
        return min(MOST, max(LEAST, *(text_width(text) + 3 for text in texts)))

    def _heads(self, columns: list[list[Line]], widths: list[int]) -> int:
        """Above each column what it is, and what is missing in all of it; gives the row below."""
        names = [said.period(self.told, self.told.year, self.lang)]
        names += [self._say(f"head-{key}") for key in ("clause", "unit", "of", "missing")]
        above = zip(*(self._above(lines) for lines in columns), strict=True)
        numbers = [any(self._is_number(line) for line in lines) for lines in columns]
        row = 2
        for name, texts in zip(names, above, strict=True):
            if not any(texts):
                continue
            for column, text in enumerate((name, *texts)):
                number = column > 0 and numbers[column - 1]
                if row == 2:
                    self._head(row, column, text, number=number)
                else:
                    look = {"align": "right", "indent": 0} if number else {}
                    muted = {"font_color": MUTED, "italic": name == names[-1]}
                    self._text(row, column, text, **muted, **look)
            high = (lines_of(text, wide) for text, wide in zip(texts, widths[1:], strict=True))
            self.sheet.set_row(row, 14.5 * max(high))
            row += 1
        return row

    def _is_number(self, line: Line) -> bool:
        return isinstance(line.cells[self.told.year].value, float | int)

    def _above(self, lines: list[Line]) -> tuple[str, ...]:
        """What stands above a column: name, clause, unit, what it is computed from, and lacks."""
        lang, line = self.lang, lines[0]
        units = {said.unit(each, self.told.case, lang) for each in lines}
        unit = units.pop() if len(units) == 1 else ""
        lacks = said.all_lack(lines, lang)
        return (
            said.label(line, lang),
            said.clause(line.field, lang),
            unit,
            said.of(line, lang),
            lacks,
        )

    def _thing(self, row: int, item: str, columns: list[list[Line]], widths: list[int]) -> None:
        lang, case, height = self.lang, self.told.case, 1
        for column, lines in enumerate(columns, start=1):
            line = next(line for line in lines if line.item == item)
            if column == 1:
                name = said.item(line, case, lang)
                self._text(row, 0, name)
                height = lines_of(name, ITEM)
            cell = line.cells[self.told.year]
            self._value(row, column, line, cell)
            if isinstance(cell.value, tuple):
                height = max(height, lines_of(said.value(line, cell, case, lang), widths[column]))
        own = (line for lines in columns for line in lines if line.item == item)
        untold = said.untold_of(own, self.told.year, lang)
        if untold:
            self._text(row, len(columns) + 1, untold, font_color=MUTED, italic=True)
            height = max(height, lines_of(untold, BESIDE))
        self.sheet.set_row(row, 14.5 * height)


def _columns(table: Table) -> list[list[Line]]:
    """The lines of a table by field."""
    found: dict[tuple[str, str], list[Line]] = {}
    for line in table.lines:
        found.setdefault((line.field.name, line.field.clause), []).append(line)
    return list(found.values())
