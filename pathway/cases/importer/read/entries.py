"""The rows of a table -> entries: an amount of a year, with all that is said of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pathway.cases.importer.read.columns import NUMERIC, Column, meant
from pathway.cases.importer.read.dates import (
    Span,
    joined,
    months_of,
    span_of_cell,
    told_in,
    year_in,
)
from pathway.cases.importer.read.mapping import LineText, MapText
from pathway.cases.importer.read.numbers import as_year, is_nothing, read_number
from pathway.cases.importer.read.sheets import Cell
from pathway.cases.importer.read.tables import LONG, Table
from pathway.cases.importer.read.units import Unit, read_unit, unit_within
from pathway.cases.importer.read.words import (
    NOTE,
    OF_WHICH,
    SCOPE_3,
    TOTAL,
    Category,
    Method,
    carrier_in,
    category_in,
    is_scope_alone,
    likely_category,
    method_in,
    plain,
    quantity_in,
    refrigerant_in,
    scopes_in,
    where_burnt,
)
from pathway.tables.period import Year


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of one cell, in its unit."""

    cell: Cell
    value: float
    unit: Unit | None
    role: str


@dataclass
class Entry:
    """What one row says of one year, scope, business …: tonnes, or activity, or both."""

    table: Table
    row: int
    labels: tuple[str, ...]
    """Sections above, and what the row is called."""
    own: tuple[str, ...] = ()
    """By what of that a line of the map may name the row."""
    year: int | None = None
    is_financial: bool = False
    """Whether that is told as a financial one, or by months."""
    years: tuple[int, ...] = ()
    """Those of a bill that goes from one into the next."""
    months: Span | None = None
    """Those that it is of, where it says them."""
    scopes: frozenset[int] = frozenset()
    method: Method | None = None
    category: Category | None = None
    category_id: str = ""
    business: str = ""
    region: str = ""
    site: str = ""
    carrier: str = ""
    said_carrier: str = ""
    """The carrier, if the map says it of the row or of the column."""
    source: str = ""
    """Id of the source of the case that it is called by."""
    product: str = ""
    line: LineText | None = None
    amounts: list[Amount] = field(default_factory=list)
    is_emitted: bool = False
    """Whether its words say that it is of emissions: a bare tonne is then one of them."""
    is_weighed: bool = False
    """Whether a mass of it is one of fuel or gas, which is used or leaks, and none of emissions."""
    is_total: bool = False
    of_which: bool = False
    skipped: bool = False
    note: str = ""
    row_unit: str = ""
    """What stands in its column of units."""

    @property
    def name(self) -> str:
        """What the row is called."""
        return self.labels[-1] if self.labels else ""

    def of(self, *kinds: str) -> Amount | None:
        """Give the first of its amounts in units of these kinds."""
        return next((a for a in self.amounts if a.unit and a.unit.kind in kinds), None)

    @property
    def tonnes(self) -> Amount | None:
        """Its emissions, if it has any."""
        found = self.of("co2")
        if found is None and self.is_weighed:
            return None
        if found is None:
            found = next((a for a in self.amounts if _is_mass(a) and a.role == "emissions"), None)
        if found is None and self.is_emitted and not self.of("activity"):
            found = next((a for a in self.amounts if _is_mass(a) and a.role == "value"), None)
        return found

    @property
    def activity(self) -> Amount | None:
        """What is used, if it says so."""
        tonnes = self.tonnes
        known = (a for a in self.amounts if a is not tonnes and a.unit)
        return next((a for a in known if a.unit and a.unit.kind in ("activity", "mass")), None)

    @property
    def unread(self) -> Amount | None:
        """What is used, in a unit that is not understood."""
        roles = ("activity", "value") if self.carrier and self.tonnes is None else ("activity",)
        used = (a for a in self.amounts if a.role in roles and a is not self.tonnes)
        return next((a for a in used if a.unit is None or a.unit.kind == "other"), None)

    @property
    def where(self) -> str:
        """The cell that counts."""
        first = self.tonnes or next(iter(self.amounts), None)
        return first.cell.address if first else f"A{self.row}"

    @property
    def place(self) -> str:
        """Its sheet, where there are several, and that cell."""
        return "!".join(filter(None, (self.table.sheet.name, self.where)))


def _is_mass(amount: Amount) -> bool:
    return amount.unit is not None and amount.unit.kind == "mass"


@dataclass
class _Context:
    """What stands above a row: title, sections; and in rows before, where cells are merged."""

    title: str
    sections: list[str] = field(default_factory=list)
    fresh: bool = False
    """Whether the row before was a section, too."""
    held: dict[int, str] = field(default_factory=dict)

    def enter(self, text: str) -> None:
        """Take up a section: a scope ends all others, another one those beside it."""
        if scopes_in(text):
            self.sections = [text]
        elif self.fresh:
            self.sections = [*self.sections, text]
        else:
            kept = self.sections[:1] if self.sections and scopes_in(self.sections[0]) else []
            self.sections = [*kept, text]
        self.fresh, self.held = True, {}

    @property
    def above(self) -> list[str]:
        """From the nearest to the farthest."""
        return [*reversed(self.sections), self.title]


@dataclass
class Read:
    """The entries of a table, and the rows that have none."""

    entries: list[Entry] = field(default_factory=list)
    empty: list[tuple[int, str]] = field(default_factory=list)
    """Row and label where there is no number."""
    notes: list[tuple[int, str]] = field(default_factory=list)
    unread: list[Cell] = field(default_factory=list)
    """Cells in columns of numbers that hold none."""


def read_entries(table: Table, columns: Sequence[Column], said: MapText) -> Read:
    """Read the rows of a table."""
    found = Read()
    words = ("label", "category", "scope", *_FILLED)
    heads = (c.header for c in columns if c.role in words and _tells(c.header))
    context = _Context(" ".join((table.title, *heads, _sheet_title(table))).strip())
    for row in table.body:
        cells = table.sheet.rows[row]
        numeric = [c for c in columns if c.role in NUMERIC]
        amounts = {c.number: _amount(cells.get(c.number), c, table, said) for c in numeric}
        found.unread += [
            cells[n] for n, a in amounts.items() if a is None and not is_nothing(cells.get(n))
        ]
        if any(amounts.values()):
            context.fresh = False
            found.entries += _entries(table, row, columns, amounts, context, said)
        elif not any(cell.row == row for cell in found.unread):
            _without(table, row, columns, context, found)
    return found


def settle(entries: Sequence[Entry]) -> None:
    """Tell what is used from what is emitted, once it is known what the rows are of."""
    _weigh(entries)
    _emit(entries)
    _fly(entries)


def _fly(entries: Sequence[Entry]) -> None:
    """Flights are a carrier of their own where a row says how far, and no tonnes."""
    for entry in entries:
        used = entry.activity
        far = used is not None and used.unit is not None and used.unit.name.endswith("pkm")
        if entry.carrier == FLIGHTS and (entry.tonnes is not None or not far):
            entry.carrier = ""


FLIGHTS = "flights"
PIPED = ("electricity", "natural-gas", "heat", "steam", "cooling", FLIGHTS)
"""Carriers that nobody weighs."""
WASTE = SCOPE_3[5]


def _weigh(entries: Sequence[Entry]) -> None:
    """Tell masses of fuels, gases and waste from emissions, where each row says its unit.

    Beside rows of tonnes CO2e a bare tonne is none of them; beside litres and MWh alone, one of
    emissions has to say so.
    """
    by_row = [e for e in entries if e.row_unit]
    kinds = {a.unit.kind for e in by_row for a in e.amounts if a.unit and a.role == "value"}
    for entry in by_row:
        says = any(quantity_in(text) in ("emissions", "gas") for text in entry.own)
        weighed = entry.carrier and entry.carrier not in PIPED
        beside = "co2" in kinds or ("activity" in kinds and not says)
        waste = entry.category is not None and entry.category.id == WASTE and "co2" in kinds
        entry.is_weighed = bool(weighed and beside) or waste


def _emit(entries: Sequence[Entry]) -> None:
    """Let bare tonnes be emissions where no other unit is, and some are of what nobody weighs."""
    open_ = [e for e in entries if not e.row_unit and not e.is_emitted]
    kinds = {a.unit.kind for e in entries for a in e.amounts if a.unit}
    if kinds == {"mass"} and any(map(_is_weightless, open_)):
        for entry in open_:
            entry.is_emitted = True


def _is_weightless(entry: Entry) -> bool:
    """Whether a row is of what has no mass of its own: power, travel, a fleet."""
    kind = entry.category
    weighed = (SCOPE_3[1], SCOPE_3[2], WASTE, "fugitive", "process")
    return kind is not None and (
        entry.carrier in PIPED if entry.carrier else kind.id not in weighed
    )


def _sheet_title(table: Table) -> str:
    name = table.sheet.name
    return name if _tells(name) or category_in(name) else ""


def _tells(header: str) -> bool:
    """Whether a header over words tells something of the numbers beside them."""
    return bool(scopes_in(header) or year_in(header) or unit_within(header))


def _amount(cell: Cell | None, column: Column, table: Table, said: MapText) -> Amount | None:
    number = None if is_nothing(cell) else read_number(cell, table.decimal)
    if cell is None or number is None:
        return None
    own = meant(read_unit(number.unit), said) if number.unit else None
    if number.unit == "%":  # the cell holds the share itself
        own = Unit("share", 1.0, "share")
    return Amount(cell, number.value, own or column.unit, column.role)


def _without(
    table: Table, row: int, columns: Sequence[Column], context: _Context, found: Read
) -> None:
    """Take a row without numbers: a heading, a note, or a line that is empty."""
    cells = table.sheet.rows[row]
    text = " ".join(c.text for c in cells.values() if isinstance(c.value, str))
    is_line = any(c.number in cells for c in columns if c.role in (*NUMERIC, "unit"))
    if NOTE.match(plain(text)) or len(text) > LONG:
        found.notes.append((row, text))
    elif is_line or not any(not is_nothing(c) for c in cells.values()):
        found.empty.append((row, text))
    else:
        context.enter(text)


def _entries(
    table: Table,
    row: int,
    columns: Sequence[Column],
    amounts: dict[int, Amount | None],
    context: _Context,
    said: MapText,
) -> list[Entry]:
    """Give an entry for each year, scope, business … of which a row has numbers."""
    base = _base(table, row, columns, context, said)
    groups: dict[tuple[object, ...], Entry] = {}
    for column in columns:
        amount = amounts.get(column.number)
        if amount is None:
            continue
        entry = _with(base, column, table.starts)
        unit = amount.unit or _unit_of(entry, column, table, row, columns, context, said)
        of = (entry.year, entry.scopes, entry.method, entry.business, entry.region, entry.site)
        key = (*of, entry.category_id, column.role == "total", column.month, column.label)
        groups.setdefault(key, entry).amounts.append(replace(amount, unit=unit))
    return _used_beside(list(groups.values()))


def _used_beside(entries: list[Entry]) -> list[Entry]:
    """Let what a row uses stand beside its tonnes, where their columns are of a scope or method.

    Of tonnes in several scopes it is beside those in the scope of what it is.
    """
    for used in [e for e in entries if all(a.role == "activity" for a in e.amounts)]:
        beside = [e for e in entries if _may_be_of(e, used)]
        told = [e for e in beside if any(a.value for a in e.amounts)] or beside
        scopes = {e.scopes for e in told}
        if len(scopes) > 1 and used.category:
            scopes &= {frozenset({used.category.scope})}
        if len(scopes) == 1:
            for entry in beside:
                entry.amounts += used.amounts if entry.scopes in scopes else []
            entries = [e for e in entries if e is not used]
    return entries


def _may_be_of(entry: Entry, used: Entry) -> bool:
    """Whether an entry of a row has tonnes that may be of what the row uses."""
    if any(a.role != "emissions" for a in entry.amounts) or used.method:
        return False
    words = ("year", "months", "business", "region", "site", "category_id", "is_total", "labels")
    alike = all(getattr(entry, w) == getattr(used, w) for w in words)
    return alike and used.scopes in (frozenset(), entry.scopes)


def _with(base: Entry, column: Column, starts: int) -> Entry:
    """Give the entry of a row for the numbers of one column."""
    entry = replace(base, amounts=[])
    entry.year = column.year or base.year
    entry.is_financial = column.is_financial if column.year else base.is_financial
    entry.years = () if column.year else base.years
    entry.months = months_of([column.header], starts) if column.month else base.months
    entry.scopes = column.scopes or base.scopes
    entry.is_emitted = base.is_emitted or bool(column.scopes)
    entry.method = column.method or base.method
    entry.category_id = column.category or base.category_id
    entry.is_total = base.is_total or column.role == "total"
    if column.label:
        entry.labels = (*base.labels, column.label)
        entry.is_total = entry.is_total or bool(TOTAL.search(plain(column.label)))
        scope = next(iter(entry.scopes)) if len(entry.scopes) == 1 else None
        entry.category = base.category or category_in(column.label, scope)
        if column.role == "activity" and not base.carrier and entry.category:
            entry.carrier = entry.category.carrier
    for what in ("business", "region", "site", "carrier"):
        setattr(entry, what, getattr(column, what) or getattr(entry, what))
    entry.said_carrier = column.carrier or (base.line.carrier if base.line else "") or ""
    return entry


def _base(
    table: Table, row: int, columns: Sequence[Column], context: _Context, said: MapText
) -> Entry:
    """Read what the words of a row say, and those above it."""
    own, texts = _texts(table, row, columns, context)
    total = any(TOTAL.search(plain(text)) for text in (*own, *map(texts.get, _FILLED)) if text)
    if all(is_scope_alone(text) and not TOTAL.search(plain(text)) for text in own):
        own += [t for t in (texts.get("carrier"), *map(texts.get, _FILLED)) if t][:1]
    line = next((said.lines[t] for t in reversed(own) if t in said.lines), None)
    entry = Entry(table, row, (*context.sections, *own), tuple(own))
    if isinstance(line, str):
        entry.skipped, entry.is_total = line == "skip", line == "total"
    elif line is not None:
        entry.line = line
    entry.is_total = entry.is_total or (line is None and total)
    entry.of_which = bool(own) and bool(OF_WHICH.match(plain(own[-1])))
    for what in ("business", "region", "site", "product", "note"):
        text = texts.get(what, "")
        setattr(entry, what, "" if total and TOTAL.search(plain(text)) else text)
    words = [*reversed(own), *context.above]
    entry.row_unit = texts.get("unit", "")
    years = _years(table, row, columns, words)
    entry.is_financial = any(year.financial for year in years)
    if len(years) == 1:
        entry.year = years[0].year
    else:
        entry.years = tuple(year.year for year in years)
    entry.months = months_of([cell.text for cell in _year_cells(table, row, columns)], table.starts)
    _place(entry, texts, words)
    if said.scope and not entry.scopes and not entry.category:
        entry.scopes = frozenset({said.scope})
        entry.category_id = entry.category_id or said.category or ""
    told = any(quantity_in(text) == "emissions" for text in words)
    entry.is_emitted = bool(entry.scopes) or told
    return entry


def _is_total(own: Sequence[str]) -> bool:
    return any(TOTAL.search(plain(text)) for text in own)


def _place(entry: Entry, texts: dict[str, str], words: Sequence[str]) -> None:
    """Find scope, category, method and carrier in the words of a row, nearest first."""
    line = entry.line or LineText()
    if line.scope:
        entry.scopes = frozenset({line.scope})
    else:
        found = (_scopes(text) for text in (texts.get("scope", ""), *words))
        entry.scopes = next((s for s in found if s), frozenset())
    scope = next(iter(entry.scopes)) if len(entry.scopes) == 1 else None
    number = texts.get("scope", "") if "." in texts.get("scope", "") else ""
    near = [line.category, number, *words[:-1], texts.get("category"), words[-1]]
    categories = (category_in(f"category {t}" if t.isdigit() else t, scope) for t in near if t)
    entry.category = next((c for c in categories if c), None)
    if entry.category is None and scope and words and not is_scope_alone(words[0]):
        entry.category = likely_category(words[0], scope)
    entry.category = where_burnt(entry.category, (*words[:-1], texts.get("category", "")))
    entry.category_id = line.category if line.category and not line.category.isdigit() else ""
    told = (texts.get("scope", ""), *words)
    entry.method = line.method or next((m for t in told if (m := method_in(t))), None)
    carrier = texts.get("carrier", "")
    fits = entry.category.carrier if entry.category else ""
    is_leak = entry.category is not None and entry.category.id == "fugitive"
    leaks = refrigerant_in(" ".join(words)) if is_leak else ""
    entry.carrier = line.carrier or carrier_in(carrier) or _slug(carrier) or fits or leaks
    entry.business, entry.region = line.business or entry.business, line.region or entry.region


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")


def _scopes(text: str) -> frozenset[int]:
    bare = plain(text)
    number = re.fullmatch(r"([123])(\.[0-9]{1,2})?([lm]b)?", bare)
    return frozenset({int(number[1])}) if number else scopes_in(text)


def _texts(
    table: Table, row: int, columns: Sequence[Column], context: _Context
) -> tuple[list[str], dict[str, str]]:
    """Give the labels of a row, and its words by role; merged cells hold for the rows below."""
    cells, own, texts = table.sheet.rows[row], list[str](), dict[str, str]()
    labels = [c for c in columns if c.role in ("label", "category", "scope", *_FILLED)]
    told = _held(cells, labels, context)
    for column in columns:
        text = told[column.number] if column in labels else _text(cells.get(column.number))
        if not text or column.role in NUMERIC:
            continue
        is_number = column.role == "scope" and re.fullmatch(r"[0-9.]+", text)
        if column.role == "scope" and not is_number:
            own.insert(0, text)  # above the label, wherever the column stands
        elif column.role in ("label", "category"):
            own.append(text)
        texts.setdefault(column.role, text)
    return own, texts


_FILLED = ("business", "region", "site")


def _text(cell: Cell | None) -> str:
    return "" if cell is None or is_nothing(cell) else cell.text


def _held(cells: Mapping[int, Cell], labels: Sequence[Column], context: _Context) -> dict[int, str]:
    """Give what the cells of a row say, or those above of which they are a part.

    That is where nothing stands to the left of an empty cell; of a scope, also where the same does.
    """
    last = max((c.number for c in labels if c.number in cells), default=0)
    is_total = any(_is_total([cells[c.number].text]) for c in labels if c.number in cells)
    found, begun = dict[int, str](), False
    for column in labels:
        n, text = column.number, _text(cells.get(column.number))
        if text:
            begun = True
            if is_total or context.held.get(n) != text:
                context.held = {m: t for m, t in context.held.items() if m < n}
                context.held |= {} if is_total else {n: text}
        elif begun and column.role != "scope":
            context.held.pop(n, None)
        elif n < last and not is_total:
            text = context.held.get(n, "")
        found[n] = text
    return found


def _years(
    table: Table, row: int, columns: Sequence[Column], words: Sequence[str]
) -> tuple[Year, ...]:
    """Give the year of a row, by its dates or else by its words; those of a bill of two years."""
    cells, starts = _year_cells(table, row, columns), table.starts
    told = [year for cell in cells if (year := _year(cell, starts))]
    whole = joined([span for cell in cells if (span := span_of_cell(cell.text))])
    if whole is not None and (len(cells) > 1 or not told):
        return whole.told(starts)
    told = told or [year for text in words if (year := told_in(text, starts))]
    return tuple(told[:1])


def _year(cell: Cell, starts: int) -> Year | None:
    bare = as_year(cell)
    return Year(bare) if bare else told_in(cell.text, starts)


def _year_cells(table: Table, row: int, columns: Sequence[Column]) -> list[Cell]:
    at = [c.number for c in columns if c.role == "year"]
    return [cell for n in at if (cell := _year_cell(table, row, n)) is not None]


def _year_cell(table: Table, row: int, column: int) -> Cell | None:
    """Give the cell of a row, or of a first column the one above: cells are merged there."""
    rows = table.sheet.rows
    while column == min(table.heads, default=0) and column not in rows[row]:
        above = [one for one in table.body if one < row]
        if not above:
            break
        row = above[-1]
    return rows[row].get(column)


def _unit_of(
    entry: Entry,
    column: Column,
    table: Table,
    row: int,
    columns: Sequence[Column],
    context: _Context,
    said: MapText,
) -> Unit | None:
    """Find the unit of a number of which neither its cell nor its header says one."""
    cells = table.sheet.rows[row]
    own = {"activity": ("activity_unit", "unit"), "factor": ("factor_unit",)}
    for role in own.get(column.role, ("unit",)):
        cell = next(
            (cells[c.number] for c in columns if c.role == role and c.number in cells), None
        )
        if cell is not None:
            word = cell.text
            unit = read_unit(said.units.get(word, word)) or Unit(word, 1.0, "other")
            unit = meant(unit, said) or unit
            used = any(c.role in ("activity", "value") for c in columns)  # whose unit it is then
            kinds = ("co2",) if used else ("co2", "mass", "share", "other")
            fits = column.role != "emissions" or unit.kind in kinds
            if fits:
                return unit
    if column.role in ("activity", "factor"):
        return None
    found = _unit_above(entry, context, said)
    said_unit = read_unit(said.unit) if said.unit and found is None else None
    if said_unit and said_unit.kind == "mass" and said.into == "inventory":
        return replace(said_unit, kind="co2")
    return found or said_unit


def _unit_above(entry: Entry, context: _Context, said: MapText) -> Unit | None:
    for text in (*reversed(entry.labels), *context.above):
        money = said.into in ("revenue", "prices")
        unit = read_unit(said.units[text]) if text in said.units else _bracketed(text, money=money)
        if unit is None and text in context.above:
            unit = read_unit(text)
        if unit:
            return unit
    return None


def _bracketed(text: str, *, money: bool) -> Unit | None:
    """Find the unit that a label or title names; one letter alone is none."""
    unit = unit_within(text)
    alone = read_unit(text)
    return unit if unit and alone is None and (money or unit.kind != "money") else None
