"""The tables of a sheet: where their headers are, what stands above them, which rows are theirs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from pathway.cases.importer.read.dates import year_in
from pathway.cases.importer.read.mapping import MapText
from pathway.cases.importer.read.numbers import as_year, is_nothing, read_number
from pathway.cases.importer.read.sheets import Cell, Sheet
from pathway.cases.importer.read.words import NOTE, column_word

AHEAD = 12
"""Rows below a header in which its first numbers must stand."""
LONG = 80
"""Letters from which a text alone in its row is a note, and no heading."""
YEAR_IN_UNIT = re.compile(r"(19[89][0-9]|20[0-9]{2})\s*[^\W\d].*|1[0-2]\.20[0-9]{2}")
"""A year and a unit behind it, which may be a number in that unit; or 10.2026, a month."""


@dataclass
class Table:
    """One table of a sheet: its header rows, those of its body, and the headers of its columns."""

    sheet: Sheet
    title: str = ""
    header: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    heads: dict[int, str] = field(default_factory=dict)
    """Column -> its header, of all header rows."""
    decimal: str = "."
    starts: int = 1
    """The month with which the financial years of the case begin."""

    @property
    def span(self) -> tuple[int, int]:
        """Its first and last row."""
        rows = [*self.header, *self.body]
        return min(rows), max(rows)

    def numbers(self, row: int) -> set[int]:
        """Give the columns in which a row has numbers, years left out."""
        cells = self.sheet.rows[row]
        return {c for c, cell in cells.items() if is_data(cell, self.decimal)}


def is_data(cell: Cell, decimal: str) -> bool:
    """Whether a cell holds a number that is no year, or a formula without one."""
    if cell.formula:
        return True
    return as_year(cell) is None and read_number(cell, decimal) is not None


def find_tables(sheet: Sheet, decimal: str, said: MapText) -> list[Table]:
    """Give the tables of a sheet, top to bottom, each with the titles above it."""
    heads = _said(sheet, said) or _headers(sheet, decimal)
    found, titles, current = list[Table](), list[str](), Table(sheet, decimal=decimal)
    rows = _counting(sheet, said, min(heads, default=1))
    for row in rows:
        if row in heads:
            if said.header and not any(map(current.numbers, current.body)):
                current.body = []  # a remark between the rows of a header
            elif current.body or not current.header or row != current.header[-1] + 1:
                found.append(current)
                current = Table(sheet, " ".join(titles[-2:]), decimal=decimal)
            current.header.append(row)
        elif not current.header and not current.numbers(row):
            titles.append(_title(sheet.rows[row]))
        else:
            if not current.header and not current.body:
                current.title = " ".join(titles[-2:])
            current.body.append(row)
            titles = _titles_below(titles, sheet.rows[row], current.numbers(row))
    found.append(current)
    for table in found:
        table.heads = _joined(table)
    return [t for t in found if any(t.numbers(row) for row in t.body)]


def side_by_side(sheet: Sheet, decimal: str) -> list[Sheet]:
    """Split a sheet where a blank column sets tables apart that have labels of their own."""
    used = sorted({column for cells in sheet.rows.values() for column in cells})
    blocks: list[list[int]] = []
    for column in used:
        if blocks and column == blocks[-1][-1] + 1:
            blocks[-1].append(column)
        else:
            blocks.append([column])
    joined: list[list[int]] = []
    for block in blocks:
        if joined and not (
            _is_whole(sheet, block, decimal) and _is_whole(sheet, joined[-1], decimal)
        ):
            joined[-1] += block
        else:
            joined.append(block)
    return [sheet] if len(joined) < 2 else [_only(sheet, set(block)) for block in joined]


def _is_whole(sheet: Sheet, columns: list[int], decimal: str) -> bool:
    """Whether columns are a table: several rows with a label left of a number."""
    rows = 0
    for cells in sheet.rows.values():
        own = [cells[c] for c in columns if c in cells]
        first = own[0] if own else None
        is_label = first is not None and isinstance(first.value, str) and not is_nothing(first)
        is_label = is_label and first is not None and not is_data(first, decimal)
        rows += is_label and any(is_data(cell, decimal) for cell in own[1:])
    return rows >= 2


def _only(sheet: Sheet, columns: set[int]) -> Sheet:
    rows = {n: {c: x for c, x in cells.items() if c in columns} for n, cells in sheet.rows.items()}
    kept = {n: cells for n, cells in rows.items() if cells}
    return Sheet(sheet.name, kept, sheet.hidden, sheet.semicolons)


def _counting(sheet: Sheet, said: MapText, top: int) -> list[int]:
    """Give the rows that count: those that the map names, and the header's."""
    if said.rows is None:
        return list(sheet.rows)
    first, last = said.rows[0], said.rows[-1]
    return [row for row in sheet.rows if first <= row <= last or (row < first and row >= top)]


def _titles_below(titles: list[str], cells: dict[int, Cell], numbers: set[int]) -> list[str]:
    """Keep what stands alone in a row: it may be the title of the next table."""
    if numbers or len(cells) > 1:
        return []
    return [*titles, _title(cells)]


def _title(cells: dict[int, Cell]) -> str:
    texts = [cell.text for cell in cells.values() if isinstance(cell.value, str)]
    return " ".join(t for t in dict.fromkeys(texts) if len(t) <= LONG and not NOTE.match(t.lower()))


def _said(sheet: Sheet, said: MapText) -> set[int]:
    """Give the header rows that the map names."""
    if said.header is None:
        return set()
    return {said.header} if isinstance(said.header, int) else set(said.header) & set(sheet.rows)


def _headers(sheet: Sheet, decimal: str) -> set[int]:
    """Give the rows that are headers: words or years above numbers."""
    rows = list(sheet.rows)
    data = {row: {c for c, x in sheet.rows[row].items() if is_data(x, decimal)} for row in rows}
    found = set[int]()
    for place, row in enumerate(rows):
        cells = sheet.rows[row]
        if len(cells) < 2 or (data[row] and (found or not _are_years(sheet, row, data))):
            continue
        below = [r for r in rows[place + 1 : place + 1 + AHEAD] if data[r]][:3]
        years = [y for cell in cells.values() if (y := as_year(cell)) is not None]
        twice = len(set(years)) < len(years) and not _are_groups(sheet, rows, place, found)
        if years and (twice or _is_line(sheet, row, found)):
            continue
        if any(_heads(cells[c], data[r], c, len(years)) for r in below for c in cells):
            found.add(row)
    return found | _plain_years(sheet, found, rows, data)


def _are_years(sheet: Sheet, row: int, data: dict[int, set[int]]) -> bool:
    """Whether all numbers of a row are years with a unit, or months, over bare numbers: 2024 kt."""
    below = [r for r in data if row < r <= row + AHEAD and data[r]]
    heads = [sheet.rows[row][column] for column in data[row]]
    under = [sheet.rows[r][c] for r in below for c in data[row] & data[r]]
    in_unit = [found for cell in under if (found := read_number(cell)) and found.unit]
    return bool(under) and not in_unit and all(YEAR_IN_UNIT.fullmatch(h.text) for h in heads)


def _are_groups(sheet: Sheet, rows: list[int], place: int, found: set[int]) -> bool:
    """Whether a row at the top or right below a header has each of its years once a group."""
    if place and rows[place - 1] not in found:
        return False
    cells = sheet.rows[rows[place]].values()
    counts = Counter(filter(None, map(_year_of, cells)))
    alike = len(counts) > 1 and len(set(counts.values())) == 1
    return alike or all(map(_year_of, cells))


def _year_of(cell: Cell) -> int | None:
    """Give the year that a cell names: 2019, or base year 2019."""
    named = year_in(cell.text) if isinstance(cell.value, str) and len(cell.text) < LONG else None
    return as_year(cell) or named


def stray_years(table: Table) -> Cell | None:
    """Give the first of a row of years that stands among the rows that count.

    That is one of nothing else, or the first with three, of which one stands twice.
    """
    heads = {c for c, text in table.heads.items() if column_word(text) == "year"}
    for row in table.body[:-1]:
        cells = table.sheet.rows[row]
        years = [cell for cell in cells.values() if _year_of(cell)]
        twice = len({_year_of(cell) for cell in years}) < len(years)
        is_first = row == table.body[0] and not table.numbers(row)
        is_alone = len(cells) > 1 and all(map(as_year, cells.values()))
        if (is_alone or (is_first and len(years) > 2 and twice)) and not heads & cells.keys():
            return years[0]
    return None


def _is_line(sheet: Sheet, row: int, found: set[int]) -> bool:
    """Whether what looks like years are amounts: others than those of the header above."""
    last = max(found, default=0)
    heads = sheet.rows[last] if last else {}
    years = [c for c, cell in sheet.rows[row].items() if as_year(cell) is not None]
    below = [c for c in years if c in heads and column_word(heads[c].text) == "year"]
    if 0 < len(below) < len(years):  # a column of years, and amounts beside it
        return True
    if not last or row - 1 not in sheet.rows or row - 1 == last:
        return False
    cells = sheet.rows[row]
    return all(c in heads and as_year(heads[c]) != as_year(cells[c]) for c in years)


def _heads(cell: Cell, below: set[int], column: int, years: int) -> bool:
    """Whether a cell stands above a number, and is no blank of a row without numbers."""
    if column not in below or is_nothing(cell):
        return False
    return years >= 1 if as_year(cell) is not None else isinstance(cell.value, str)


def _plain_years(
    sheet: Sheet, found: set[int], rows: list[int], data: dict[int, set[int]]
) -> set[int]:
    """Give a first row of words over a table of which all numbers look like years."""
    if found or not rows or any(data.values()):
        return set()
    first = sheet.rows[rows[0]]
    return (
        {rows[0]}
        if len(first) > 1 and all(isinstance(c.value, str) for c in first.values())
        else set()
    )


def _joined(table: Table) -> dict[int, str]:
    """Join the header rows of each column; what is merged over several holds for all of them."""
    if not table.header:
        return {}
    sheet, last = table.sheet, table.header[-1]
    columns = sorted({c for row in (*table.header, *table.body) for c in sheet.rows[row]})
    numeric = {c for row in table.body for c in table.numbers(row)}
    parts: dict[int, list[str]] = {c: [] for c in columns}
    for row in table.header:
        held = ""
        for column in columns:
            text = _head_text(sheet.rows[row].get(column))
            if text:
                held = text if column in numeric else ""
            elif row != last and column in numeric:
                text = held
            if text and text not in parts[column]:
                parts[column].append(text)
    return {c: " ".join(texts) for c, texts in parts.items()}


def _head_text(cell: Cell | None) -> str:
    if cell is None or cell.formula:
        return ""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", cell.text):  # a date: of a year, or a month
        return cell.text[:4] if cell.text.endswith("-12-31") else cell.text[:7]
    return cell.text
