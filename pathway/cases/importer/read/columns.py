"""What the columns of a table mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pathway.cases.importer.read.countries import country_of
from pathway.cases.importer.read.dates import (
    ASIDE,
    are_dates,
    month_in,
    rank_of_dates,
    span_of_cell,
    told_in,
    year_in,
)
from pathway.cases.importer.read.mapping import MapText
from pathway.cases.importer.read.numbers import as_year, is_nothing, read_number
from pathway.cases.importer.read.sheets import Cell, letters
from pathway.cases.importer.read.tables import LONG, Table
from pathway.cases.importer.read.units import GALLON, YEAR, Unit, is_bare, read_unit, unit_within
from pathway.cases.importer.read.words import (
    CHANGE,
    INTENSITY,
    NO_AMOUNT,
    OUTSIDE,
    TOTAL,
    Method,
    category_in,
    column_word,
    is_co2,
    is_code,
    method_in,
    plain,
    quantity_in,
    says_value,
    scopes_in,
)

NUMERIC = ("emissions", "activity", "factor", "value", "total")
"""Roles of columns of numbers that count."""

TELLING = ("category", "carrier", "gas", "scope", "business", "region", "site", "product", "year")
"""Roles of columns that tell rows apart."""

PRODUCT = ("product", "products", "produkt", "produkte", "产品")
"""Headers over what is made, in a file of it."""


@dataclass
class Column:
    """A column: its role, and what holds for all numbers in it."""

    number: int
    header: str
    role: str
    unit: Unit | None = None
    year: int | None = None
    is_financial: bool = False
    """Whether that is told as a financial one."""
    scopes: frozenset[int] = frozenset()
    method: Method | None = None
    category: str = ""
    business: str = ""
    region: str = ""
    site: str = ""
    carrier: str = ""
    label: str = ""
    """What tells its numbers from those of columns that are alike in all else."""
    month: str = ""
    """Of which its numbers are, where the year is given by parts."""
    said: bool = False
    """Whether the map says what it is."""

    @property
    def letters(self) -> str:
        """As a spreadsheet names it."""
        return letters(self.number)


def columns_of(table: Table, said: MapText) -> list[Column]:
    """Say what each column of a table is."""
    numbers = sorted({c for row in (*table.header, *table.body) for c in table.sheet.rows[row]})
    found = [_column(table, number, said) for number in numbers]
    _dates(table, found)
    _labelled(table, found, said)
    _one_per_gas(found)
    _tonnes_beside(table, found)
    _values(table, found, said)
    _amounts(found)
    _of_one_year(found)
    _wholes(found)
    _carried(found)
    _apart(found)
    return found


def _dates(table: Table, columns: list[Column]) -> None:
    """Let the dates of what was used say the year of a row, where no other column does."""
    years = [c for c in columns if c.role == "year"]
    told = any(c.said or any(map(_says_year, _cells(table, c.number))) for c in years)
    dated = {c.number: rank_of_dates(c.header) for c in columns if c.role == "date"}
    near = [n for n, rank in dated.items() if rank < ASIDE and rank == min(dated.values())]
    for column in columns:
        if column.number in dated:
            column.role = "year" if column.number in near and not told else "skip"


def _says_year(cell: Cell) -> bool:
    return bool(as_year(cell) or year_in(cell.text) or span_of_cell(cell.text))


def _labelled(table: Table, columns: list[Column], said: MapText) -> None:
    """Let a column that cites or remarks by its header be what rows are called, if no other is.

    ``Quelle`` and ``来源`` are words for where emissions are from and for where numbers are. It is
    the label where it stands first, where most of its words are of fuels or categories, or where
    nothing else tells the rows apart, which would be added together.
    """
    if any(c.role == "label" for c in columns):
        return
    rows = [row for row in table.body if table.numbers(row)]
    texts = {c.number: [_text(table, row, c) for row in rows] for c in columns}
    open_ = [c for c in columns if not c.said and _is_full(texts[c.number])]
    telling = [texts[c.number] for c in columns if c.role in TELLING]
    is_alike = len(set(zip(*telling, strict=True))) < len(rows)
    for role in ("source", "note", "unit"):
        for column in (c for c in open_ if c.role == role):
            own = texts[column.number]
            if role == "unit" and any(read_unit(said.units.get(t, t)) for t in own):
                continue
            if is_alike or column is columns[0] or _are_of_carriers(own):
                column.role = "label"
                return


def _tonnes_beside(table: Table, columns: list[Column]) -> None:
    """Let a mass whose header is no more than a unit or year be emissions beside what is used.

    That is in rows that have both: a table with a column a unit has one number a row.
    """
    used = [c for c in columns if c.role in NUMERIC and (_is_used(c) or says_value(c.header))]
    units = any(c.role in ("unit", "activity_unit") for c in columns)
    if not units and not any(map(_is_used, used)):
        return
    for column in columns:
        is_mass = column.role == "value" and column.unit and column.unit.kind == "mass"
        if is_mass and not column.said and is_bare(column.header) and column not in used:
            rows = [row for row in map(table.numbers, table.body) if column.number in row]
            if any(c.number in row for row in rows for c in used):
                column.role = "emissions"
                _in_co2e(column)


def _is_used(column: Column) -> bool:
    """Whether the numbers of a column are of activity, by what it says."""
    return column.role == "activity" or bool(column.unit and column.unit.kind == "activity")


def _text(table: Table, row: int, column: Column) -> str:
    cell = table.sheet.rows[row].get(column.number)
    return "" if cell is None or is_nothing(cell) else cell.text


def _is_full(texts: Sequence[str]) -> bool:
    """Whether words stand in most rows, and not the same in all."""
    words = [text for text in texts if text]
    return 2 * len(words) > len(texts) and (len(set(words)) > 1 or len(texts) == 1)


def _are_of_carriers(texts: Sequence[str]) -> bool:
    """Whether most words name a fuel or a category."""
    return 2 * sum(bool(category_in(text)) for text in texts) > len(texts)


def _amounts(columns: list[Column]) -> None:
    """Let amounts with a column of units be activity, where others are emissions."""
    units = any(c.role in ("unit", "activity_unit") for c in columns)
    emitted = any(c.role == "emissions" and c.unit and c.unit.kind == "co2" for c in columns)
    for column in columns if units and emitted else ():
        is_open = column.role in ("value", "skip") and not column.said
        says = says_value(column.header) or re.fullmatch(r"(fy ?)?[0-9]{4}", plain(column.header))
        if is_open and column.unit is None and says:
            column.role = "activity"


def _of_one_year(columns: list[Column]) -> None:
    """Let activity and emissions be of one year if one of the two is; of several, it is not known.

    Else they would be two sources of a row, or activity of one year beside tonnes of another.
    """
    years = {c.year for c in columns if c.role in ("emissions", "activity") and c.year}
    roles = {c.role for c in columns if c.role in NUMERIC and c.year} | {"total", "value"}
    for column in [c for c in columns if c.role in NUMERIC and c.role not in roles and not c.month]:
        if len(years) == 1:
            column.year = next(iter(years))
            column.is_financial = any(c.is_financial for c in columns)
        elif years and column.role == "activity":
            column.role = "no_year"


def _carried(columns: list[Column]) -> None:
    """Label columns of what is used by their bare headers, where these name several carriers."""
    if any(c.role == "emissions" for c in columns):
        return
    used = [c for c in columns if c.role == "activity" and c.unit and not c.carrier]
    if len({known.carrier for c in used if (known := category_in(c.header))} - {""}) > 1:
        for column in used:
            words = re.sub(r"[(\[（].*?[)\]）]", "", YEAR.sub("", column.header))
            column.label = words.strip(" ,;:") or column.header


def _wholes(columns: list[Column]) -> None:
    """Let a column of a whole scope be a total, where others are of its categories."""
    parts = {(c.year, c.scopes) for c in columns if c.role in NUMERIC and c.category}
    for column in columns:
        is_open = column.role == "emissions" and not column.category and not column.said
        if is_open and (column.year, column.scopes) in parts:
            column.role = "total"


def _apart(columns: list[Column]) -> None:
    """Label columns that nothing but their header tells apart, so that none is lost."""
    alike: dict[tuple[object, ...], list[Column]] = defaultdict(list)
    for c in columns:
        if c.role in ("emissions", "value", "activity"):
            of = (c.year, c.scopes, c.method, c.category, c.business, c.region, c.site, c.month)
            alike[*of, c.role, c.unit].append(c)
    for group in alike.values():
        for column in group if len(group) > 1 else ():
            column.label = column.label or column.header or column.letters


def _column(table: Table, number: int, said: MapText) -> Column:
    header = table.heads.get(number, "")
    mapped = said.column(letters(number), header)
    column = Column(number, header, _role(table, number, header))
    if said.into == "outputs" and column.role == "label" and plain(header) in PRODUCT:
        column.role = "product"
    if column.role in (*NUMERIC, "gas_amount"):
        _aspects(column, said, table.starts)
    if mapped is None:
        _in_co2e(column)
        return column
    column.role, column.said = mapped.is_, True
    if mapped.is_ in NUMERIC:
        _aspects(column, said, table.starts)
        column.unit = _mapped(mapped.unit, said) or column.unit
        column.scopes = frozenset({mapped.scope}) if mapped.scope else column.scopes
        column.is_financial = column.is_financial and not mapped.year
        column.year, column.method = mapped.year or column.year, mapped.method or column.method
        for what in ("category", "business", "region", "carrier"):
            setattr(column, what, getattr(mapped, what) or getattr(column, what))
    _in_co2e(column)
    return column


def _in_co2e(column: Column) -> None:
    """Let a mass below a header of emissions be one of CO2e: ``CO2e (t)``, ``THG [kg]``."""
    if column.role == "emissions" and column.unit and column.unit.kind == "mass":
        column.unit = replace(column.unit, kind="co2")


def meant(unit: Unit | None, said: MapText) -> Unit | None:
    """Give the unit, where it is a gallon the one that the map says of any word for it."""
    words = (word for word in said.units if unit == GALLON and read_unit(word) == GALLON)
    return next((_mapped(word, said) for word in words), unit)


def _mapped(unit: str | None, said: MapText) -> Unit | None:
    return read_unit(said.units.get(unit, unit)) if unit else None


def _cells(table: Table, number: int) -> list[Cell]:
    rows = (table.sheet.rows[row] for row in table.body)
    return [row[number] for row in rows if number in row]


def _role(table: Table, number: int, header: str) -> str:
    """Give the role of a column by its header, and by what stands in it."""
    cells = [c for c in _cells(table, number) if not is_nothing(c)]
    figures = [c for c in cells if c.formula or read_number(c, table.decimal) is not None]
    is_figures = 2 * len(figures) >= len(cells) and bool(figures or year_in(header))
    word = column_word(header) or column_word(re.sub(r"[(\[（].*?[)\]）]", "", header))
    if word == "year" or (not header and cells and all(as_year(c) for c in cells)):
        return "year"
    if word == "scope" or word in ("skip", "note", "source", "activity_unit", "factor_unit"):
        return word
    if are_dates(header, [cell.text for cell in cells]):
        return "date"
    if is_figures:
        return _figures(table, header, word)
    return word or _words(cells)


def _figures(table: Table, header: str, word: str) -> str:
    """Give the role of a column of numbers."""
    if word or (table.header and not header):
        return "skip"  # counts of sites; a number of the row
    words, unit = plain(header), unit_within(header)
    quantity = quantity_in(header)
    by_unit = {"co2": "emissions", "activity": "activity", "ratio": "factor"}
    kind = "activity" if unit == GALLON else unit.kind if unit else ""
    if _does_not_count(words, unit):
        return "skip"
    if quantity == "gas":
        return "gas_amount"
    if TOTAL.search(words) and not scopes_in(header):
        return "total"
    if kind in by_unit:
        return by_unit[kind]
    return "emissions" if scopes_in(header) else quantity or "value"


def _does_not_count(words: str, unit: Unit | None) -> bool:
    """Whether a header is of shares, changes, intensities, targets …"""
    bare = re.sub(r"\(%\)", "", words)
    if NO_AMOUNT.search(words):
        return True
    known = INTENSITY.search(words) or OUTSIDE.search(words) or CHANGE.search(bare)
    other = unit and unit.kind in ("share", "other") and unit != GALLON
    return bool(known or other)


def _words(cells: list[Cell]) -> str:
    """Give the role of a column of words without a header that says it."""
    texts = [c.text for c in cells]
    if not texts:
        return "skip"
    if all(read_unit(t) for t in texts):
        return "unit"
    if all(map(is_code, texts)):
        return "skip"
    if all(scopes_in(t) and len(t) < 12 for t in texts) and len(set(texts)) > 1:
        return "scope"
    return "note" if sum(map(len, texts)) > LONG * len(texts) else "label"


def _aspects(column: Column, said: MapText, starts: int) -> None:
    """Read what a header says of all numbers below it."""
    header = column.header
    column.unit = (
        _mapped(header, said) if header in said.units else meant(unit_within(header), said)
    )
    year = told_in(header, starts)
    column.year, column.is_financial = year or (None, False)
    column.scopes = scopes_in(header)
    column.month = month_in(header)
    column.method = method_in(header) if column.role == "emissions" else None
    category = category_in(header, next(iter(column.scopes), None))
    if category and (column.role == "emissions" or len(column.scopes) == 1):
        column.category = category.id
        column.scopes = column.scopes or frozenset({category.scope})


def _values(table: Table, columns: list[Column], said: MapText) -> None:
    """Say what columns of numbers are whose headers are no year, scope or quantity."""
    _beside_emissions(columns, said)
    figures = [c for c in columns if c.role in NUMERIC and c.role != "total"]
    if not figures:  # the totals are the only numbers there are
        for column in [c for c in columns if c.role == "total"]:
            column.role = "emissions" if column.unit else "value"
        return
    open_ = [c for c in figures if c.role == "value" and not _is_known(c)]
    if sum(says_value(c.header) for c in open_) == 1:
        _drop([c for c in open_ if not says_value(c.header)], said)
        return
    named = _categories(open_, figures)
    rest = [c for c in open_ if c not in named and not (c.unit and len(open_) == 1)]
    across = said.across or ("business" if _is_inventory(table) else None)
    if len(rest) + len(named) < len(figures):
        _drop(rest, said)
    elif across and (len(rest) > 1 or said.across):
        of_country = across == "business" and all(country_of(c.header) for c in rest)
        for column in rest:
            setattr(column, "region" if of_country else across, column.header)


def _is_known(column: Column) -> bool:
    """Whether something says what the numbers of a column are."""
    return bool(column.year or column.month or column.scopes or column.said)


def _categories(open_: list[Column], figures: list[Column]) -> list[Column]:
    """Give the columns of which the header is a category, and say so."""
    found = [(c, category) for c in open_ if (category := category_in(c.header))]
    if len(figures) > 1:
        for column, category in found:
            column.category, column.scopes = category.id, frozenset({category.scope})
    return [column for column, _ in found]


def _beside_emissions(columns: list[Column], said: MapText) -> None:
    """Leave out numbers of years that are something else than the emissions beside them."""
    if any(c.role == "emissions" and c.year for c in columns):
        _drop([c for c in columns if c.role == "value" and c.year and _has_words(c)], said)


def _has_words(column: Column) -> bool:
    """Whether a header says more than a year."""
    words = re.sub(r"\b(fy|year|jahr)\b|年度?", "", plain(column.header))
    return bool(re.search(r"[^\W\d_]{2}", words)) and not column.said


def _drop(columns: list[Column], said: MapText) -> None:
    """Leave out numbers of which nothing is known beside those of which something is."""
    for column in columns:
        if said.across:
            setattr(column, said.across, column.header)
        else:
            column.role = "skip"


def _is_inventory(table: Table) -> bool:
    """Whether most of what stands before the numbers of a table are scopes and categories."""
    known = rows = 0
    for row in table.body:
        figures = table.numbers(row)
        if not figures:
            continue
        cells = table.sheet.rows[row]
        texts = [c.text for n, c in cells.items() if n < min(figures) and isinstance(c.value, str)]
        rows += 1
        known += any(scopes_in(t) or category_in(t) for t in texts)
    return 2 * known >= rows > 0


def _one_per_gas(columns: list[Column]) -> None:
    """Leave out single gases where there is a column of all; else they count as they stand."""
    gases = [c for c in columns if c.role == "gas_amount"]
    whole = any(c.role in ("emissions", "total") for c in columns)
    for column in gases:
        in_co2e = column.unit is not None and column.unit.kind == "co2"
        column.role = "skip" if whole or not (in_co2e or is_co2(column.header)) else "emissions"
        _in_co2e(column)
    totals = [c for c in columns if c.role == "total" and c.unit and c.unit.kind == "co2"]
    if gases and len(totals) == 1 and not any(c.role == "emissions" for c in columns):
        totals[0].role = "emissions"
