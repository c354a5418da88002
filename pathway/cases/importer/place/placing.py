"""Entries -> the sources that they make, the totals that the file states, and what is left."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pathway.cases.importer.read.advice import UNIT, Pieces, Says, likely_use, line_of
from pathway.cases.importer.read.entries import Entry
from pathway.cases.importer.read.mapping import MapText, flow
from pathway.cases.importer.read.subtotals import subtotals
from pathway.cases.importer.read.totals import (
    SAME,
    UNSPECIFIED,
    Rest,
    Total,
    add_up,
    is_alone,
    rests_of,
    tonnes_of,
    total_of,
)
from pathway.cases.importer.read.units import GALLON, Unit
from pathway.cases.importer.read.words import INTENSITY, OUTSIDE, plain
from pathway.locale import Lang, say


@dataclass(frozen=True, slots=True)
class Left:
    """A row that is not taken, and why: a key of the words."""

    sheet: str
    cell: str
    label: str
    value: str
    why: str
    map: str = ""
    """What a map could say to take it."""

    def in_(self, language: Lang) -> str:
        """Why, in a language."""
        return say(f"import.why-{self.why.replace('_', '-')}", language, map=self.map)


@dataclass
class Placed:
    """What is taken, by row of the file, and what is not."""

    counted: list[Entry] = field(default_factory=list)
    """What may count, of which some is a total, or left for what it is beside others."""
    taken: list[Entry] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    rests: list[Rest] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    zero: list[Entry] = field(default_factory=list)
    """Those left out for they emit nothing."""
    unitless: list[Entry] = field(default_factory=list)
    other_years: Counter[int] = field(default_factory=Counter)

    def leave(self, entry: Entry, why: str, map: str = "") -> None:
        """Leave an entry out."""
        amounts = " ; ".join(f"{a.value:.12g} {_unit(a.unit)}".strip() for a in entry.amounts)
        column = entry.amounts[0].cell.column if entry.amounts else 0
        label = " / ".join(entry.labels) or entry.table.heads.get(column, "")
        self.left.append(Left(entry.table.sheet.name, entry.where, label, amounts, why, map))

    def tell_unread(self, entry: Entry) -> None:
        """Tell what an entry uses in a unit that is not understood."""
        amount = entry.unread
        if amount is not None:
            value = f"{amount.value:.12g} {_unit(amount.unit)}".strip()
            label, sheet = " / ".join(entry.labels), entry.table.sheet.name
            why, way = _unread(amount.unit), _unit_said(entry, amount.unit)
            self.left.append(Left(sheet, amount.cell.address, label, value, why, way))


def _unread(unit: Unit | None) -> str:
    return "gallon" if unit == GALLON else "unknown_unit"


def _unit_said(entry: Entry, unit: Unit | None) -> str:
    """Give what a map may say of the unit of what is used."""
    column = entry.unread.cell.column if entry.unread else 0
    word = entry.row_unit or (unit.name if unit else "") or entry.table.heads.get(column, "")
    return f"units: {flow({word: 'US_gal' if unit == GALLON else UNIT})}"


def _unit(unit: Unit | None) -> str:
    return "" if unit is None else unit.written if unit.times == 1 else f"× {unit.written}"


def place(entries: Iterable[Entry], year: int, said: MapText) -> Placed:
    """Sort the entries of all tables into what is taken, totals, and what is left."""
    found = Placed()
    found.counted = [e for e in entries if _counts(e, year, said, found)]
    counted = _without_energy(found.counted, found)
    tables = _by_table(counted)
    sums = {id(e) for table in tables for e in subtotals(table, _is_border)}
    sums |= {id(e) for table in tables for e in _across(table)}
    sums |= {id(e) for e in counted if _says_total(e, said)}
    whole = [e for e in counted if not e.of_which] or counted
    parts = [e for e in whole if id(e) not in sums and not _is_border(e)]
    covered = _covered(parts, [e for e in whole if id(e) not in sums and not e.is_total])
    unsure = [e for e in counted if len(e.scopes) != 1 and not e.category]
    ways = Pieces(unsure, found.counted, said)
    for entry in counted:
        if entry.of_which and whole is not counted:
            found.leave(entry, "of_which")
        elif id(entry) in sums or (_is_border(entry) and not _stands_alone(entry, covered)):
            found.totals.append(total_of(entry))
        else:
            _take(entry, found, ways)
    _one_method(found, said)
    _no_second_cut(found)
    for total in found.totals:
        add_up(total, found.taken)
    found.rests = rests_of(found.totals, said)
    return found


def _without_energy(entries: list[Entry], found: Placed) -> list[Entry]:
    """Leave out rows of energy whose emissions other rows of the file are."""
    emitted = [e for e in entries if e.tonnes]
    kept = []
    for entry in entries:
        is_column = any(a.role == "activity" for a in entry.amounts)
        said = is_column or (entry.line and entry.line.carrier)
        if entry.tonnes is None and not said and any(_may_hold(e, entry) for e in emitted):
            found.leave(entry, "energy")
        else:
            kept.append(entry)
    return kept


BURNT = ("stationary", "mobile")


def _may_hold(emitted: Entry, entry: Entry) -> bool:
    """Whether emissions may be those of a row of energy, too.

    They are not where both say another scope; nor, where the row of energy says its own, where they
    are of another carrier or kind; nor of another source of the case than it is.
    """
    if entry.source:
        return emitted.source == entry.source
    scopes, own = _key(emitted)[0], _key(entry)[0]
    if scopes and own and not scopes & own:
        return False
    kind, other = emitted.category, entry.category
    if not entry.scopes or _is_border(emitted) or kind is None or other is None:
        return True
    if emitted.carrier and entry.carrier:
        return emitted.carrier == entry.carrier
    unsaid = kind.id == UNSPECIFIED[kind.scope]
    return unsaid or kind.id == other.id or {kind.id, other.id} <= {*BURNT}


def _is_border(entry: Entry) -> bool:
    """Whether an entry is a total by its name, or of a scope as a whole."""
    return entry.is_total or is_alone(entry)


def _across(entries: Sequence[Entry]) -> list[Entry]:
    """Give the totals of rows that have other columns, too."""
    rows = Counter(e.row for e in entries)
    return [e for e in entries if rows[e.row] > 1 and any(a.role == "total" for a in e.amounts)]


def _says_total(entry: Entry, said: MapText) -> bool:
    return any(said.lines.get(label) == "total" for label in entry.labels)


def _counts(entry: Entry, year: int, said: MapText, found: Placed) -> bool:
    """Whether an entry is of this year and of emissions or activity; else it is left, or told."""
    if (entry.year or year) != year or entry.years:
        found.other_years[entry.year or entry.years[-1]] += 1
        return False
    why = _why_not(entry, said)
    if why == "no_unit" and (entry.scopes or entry.category):
        found.unitless.append(entry)
    elif why:
        found.leave(entry, why, _way_of(entry, why))
    return not why


def _way_of(entry: Entry, why: str) -> str:
    """Give what a map may say to take an entry; nothing where it is left for good."""
    if why == "no_carrier":
        carrier, scope = likely_use(entry)
        says: Says = {"carrier": carrier} | ({} if entry.scopes or not scope else {"scope": scope})
        return line_of(entry.own[-1], says) if entry.own else f"carrier: {carrier}"
    unread = entry.unread if why in ("gallon", "unknown_unit") else None
    return _unit_said(entry, unread.unit) if unread else ""


def _why_not(entry: Entry, said: MapText) -> str:
    """Say why an entry cannot count; nothing if it can."""
    if is_left(entry, said):
        return "skipped"
    words = plain(entry.name)
    is_known = entry.line or entry.source
    if not is_known and OUTSIDE.search(words):
        return "outside"
    if not is_known and INTENSITY.search(words):
        return "no_amount"
    if entry.tonnes is None and (entry.activity is None or _emits_unitless(entry)):
        return _no_amount(entry)
    if entry.tonnes is None and not (entry.carrier or said.carrier or entry.is_total):
        return "no_carrier"
    return "negative" if any(a.value < 0 for a in (entry.tonnes, entry.activity) if a) else ""


def _no_amount(entry: Entry) -> str:
    if _emits_unitless(entry) or not any(a.unit for a in entry.amounts):
        return "no_unit"
    return _unread(entry.unread.unit) if entry.unread else "no_amount"


def _emits_unitless(entry: Entry) -> bool:
    """Whether it has emissions of which nothing says the unit."""
    return any(a.role == "emissions" and a.unit is None for a in entry.amounts)


def is_left(entry: Entry, said: MapText) -> bool:
    """Whether the map leaves an entry out."""
    return entry.skipped or not _wanted(entry, said)


def _wanted(entry: Entry, said: MapText) -> bool:
    """Whether the map wants what the words of an entry name."""
    for what, words in said.only.items():
        own = entry.labels if what == "label" else (str(getattr(entry, what, "")),)
        if not any(word in own for word in words):
            return False
    return True


def _stands_alone(entry: Entry, covered: set[Key]) -> bool:
    """Whether a row of a whole scope is all that the file says of it."""
    return len(entry.scopes) == 1 and _key(entry) not in covered


def _covered(parts: Sequence[Entry], named: Sequence[Entry]) -> set[Key]:
    """Give of which scopes, and where, there is something more special than the whole.

    That is a row below it, or that of a business or region for what is of all of them.
    """
    found = {_key(entry) for entry in parts}
    for scopes, business, region in [*found, *map(_key, named)]:
        wider = {(scopes, b, r) for b in ("", business) for r in ("", region)}
        found |= wider - {(scopes, business, region)}
    return found


Key = tuple[frozenset[int], str, str]
"""Scopes, business and region."""


def _key(entry: Entry) -> Key:
    scopes = entry.scopes or frozenset({entry.category.scope} if entry.category else ())
    return (scopes, entry.business, entry.region)


def _by_table(entries: Iterable[Entry]) -> list[list[Entry]]:
    tables: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        tables[id(entry.table)].append(entry)
    return list(tables.values())


def _take(entry: Entry, found: Placed, ways: Pieces) -> None:
    """Take an entry of which the scope is known; else tell in what ways a map may say it."""
    if not entry.scopes and entry.category:
        entry.scopes = frozenset({entry.category.scope})
    if len(entry.scopes) != 1:
        says: Says = {"scope": min(entry.scopes)} if entry.scopes else {"scope": 3, "category": "1"}
        why = "several_scopes" if entry.scopes else "no_scope"
        found.leave(entry, why, ways.or_label_of(entry, says))
        return
    if entry.tonnes is not None and not entry.tonnes.value and entry.activity is None:
        found.leave(entry, "zero")
        found.zero.append(entry)
        return
    scope = next(iter(entry.scopes))
    own = entry.category.id if entry.category and entry.category.scope == scope else ""
    entry.category_id = entry.category_id or own or UNSPECIFIED[scope]
    found.taken.append(entry)
    if entry.activity is None:
        found.tell_unread(entry)


def _one_method(found: Placed, said: MapText) -> None:
    """Keep one of the two methods of scope 2, where the file has both; of other scopes in a row."""
    methods = {e.method for e in found.taken if e.scopes == {2} and e.method}
    if len(methods) > 1:
        for total in found.totals:
            total.beside = total.method not in ("", said.scope2)
    rows = {_row(e) for e in found.taken if e.method == said.scope2}
    kept = []
    for entry in found.taken:
        is_both = _row(entry) in rows or (entry.scopes == {2} and len(methods) > 1)
        if is_both and entry.method not in (None, said.scope2):
            found.totals.append(total_of(entry))
            found.totals[-1].beside = True
            found.leave(entry, "other_method")
        else:
            kept.append(entry)
    found.taken = kept


def _row(entry: Entry) -> tuple[object, ...]:
    """Give of which row and what of it an entry is, by whatever method."""
    return id(entry.table), entry.row, entry.labels, _key(entry)


def _no_second_cut(found: Placed) -> None:
    """Leave out a table that cuts the same tonnes of a scope another way."""
    groups: dict[tuple[frozenset[int], int], list[Entry]] = defaultdict(list)
    for entry in found.taken:
        if entry.tonnes is not None:
            groups[entry.scopes, id(entry.table)].append(entry)
    dropped = set[int]()
    for (scopes, table), entries in groups.items():
        for (others, other), rivals in groups.items():
            if scopes != others or table == other or id(rivals[0]) in dropped:
                continue
            total, rival = sum(map(tonnes_of, entries)), sum(map(tonnes_of, rivals))
            fewer = len(entries) < len(rivals) or (
                len(entries) == len(rivals) and _order(entries, rivals)
            )
            if total and abs(total - rival) <= SAME * total and fewer:
                dropped |= {id(e) for e in entries}
                break
    for entry in [e for e in found.taken if id(e) in dropped]:
        found.leave(entry, "second_cut")
    found.taken = [e for e in found.taken if id(e) not in dropped]


def _order(entries: Sequence[Entry], rivals: Sequence[Entry]) -> bool:
    """Whether the first of two equal cuts comes later in the file."""
    return (
        entries[0].table.sheet.name == rivals[0].table.sheet.name and entries[0].row > rivals[0].row
    )
