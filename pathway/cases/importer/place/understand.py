"""A file -> what was understood of it: sheets, tables, columns, the year, and where rows go."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path

from pathway.cases.importer.place.placing import Left, place
from pathway.cases.importer.place.recognise import Sources
from pathway.cases.importer.place.target import Target
from pathway.cases.importer.place.understood import Part, Understood
from pathway.cases.importer.place.unlike import is_promises, is_technology, likely
from pathway.cases.importer.place.unmatched import unmatched
from pathway.cases.importer.place.years import drop_without_year, no_year, of_two_years
from pathway.cases.importer.read.advice import Pieces, ways_of_rest
from pathway.cases.importer.read.columns import NUMERIC, Column, columns_of
from pathway.cases.importer.read.companies import many_companies
from pathway.cases.importer.read.entries import Entry, read_entries, settle
from pathway.cases.importer.read.mapping import MapText
from pathway.cases.importer.read.numbers import Doubt, decimal_sign
from pathway.cases.importer.read.sheets import Sheet, read_sheets
from pathway.cases.importer.read.tables import Table, find_tables, side_by_side, stray_years
from pathway.cases.importer.read.words import scopes_in
from pathway.load.files.faults import listed, nearest, shown
from pathway.locale import Listed, Said, Spoken, message
from pathway.locale import said as words
from pathway.locale.errors import Fault, InputError, UsageError
from pathway.tables.period import Year


def understand(
    path: Path,
    said: MapText,
    sheets: Sequence[str],
    year: Year | None,
    map_name: str,
    target: Target,
) -> Understood:
    """Read a file as far as it can be understood; ``map_name`` is where ``said`` stands.

    ``target`` is the case that it goes into.

    Raises:
        UsageError: it cannot be read, or has no such sheet.
        InputError: what it says is in doubt.

    """
    found, faults = Understood(path.name, said, map_name), list[Fault]()
    chosen = _chosen(read_sheets(path), sheets or said.sheets or (), path)
    known = Sources(target, said, is_later=bool(year and year.year > target.base_year))
    for sheet in chosen:
        parts = _parts(sheet, said, path, known, target.starts)
        useful = [p for p in parts if any(map(_counts, p.read.entries)) and not _is_other(p)]
        if said.into != "inventory" or sheets or said.sheets:
            useful = useful or parts
        found.parts += useful
        found.idle += [part for part in parts if part not in useful]
        if not useful:
            found.passed.append(sheet.name)
    if said.into == "inventory" and not (sheets or said.sheets):
        _pass_over(found)
    _one_sheet(found, path, named=bool(sheets or said.sheets))
    if said.into == "inventory":
        faults += _place(found, year, target)
        faults += many_companies(found.file, found.said, found.parts)
    tables = [(part.table, part.columns, part.read) for part in (*found.parts, *found.idle)]
    faults += unmatched(map_name, said, tables, found.placed)
    if faults:
        raise InputError(faults)
    return found


def _counts(entry: Entry) -> bool:
    """Whether an entry may be of an inventory."""
    known = entry.scopes or entry.category or entry.carrier
    return bool(
        known and (entry.tonnes or entry.activity or not any(a.unit for a in entry.amounts))
    )


def _pass_over(found: Understood) -> None:
    """Pass over sheets of bare numbers, as counts of vehicles are, beside those that count."""
    names = dict.fromkeys(part.table.sheet.name for part in found.parts)
    measured = {e.table.sheet.name for e in found.entries if _measures(e)}
    measured |= {name for name in names if scopes_in(name)}
    bare = [name for name in names if name not in measured]
    if measured and bare:
        found.passed += bare
        found.idle += [part for part in found.parts if part.table.sheet.name in bare]
        found.parts = [part for part in found.parts if part.table.sheet.name in measured]


def _measures(entry: Entry) -> bool:
    """Whether a row says its scope, or has tonnes or something used, be it without a unit."""
    headed = any(amount.role in ("emissions", "activity") for amount in entry.amounts)
    says_scope = entry.scopes and not entry.source
    emits = entry.tonnes or entry.is_emitted
    return bool(says_scope or emits or entry.activity or headed)


def _is_other(part: Part) -> bool:
    """Whether a table is a list of technologies or of targets, whatever numbers it has."""
    return is_technology(part.columns) or is_promises(part.columns)


def _chosen(found: list[Sheet], names: Sequence[str], path: Path) -> list[Sheet]:
    """Give the sheets that are named, else those that are shown."""
    if not names:
        return [sheet for sheet in found if not sheet.hidden and sheet.rows]
    by_name = {sheet.name: sheet for sheet in found}
    for name in names:
        if name not in by_name:
            if by_name.keys() == {""}:
                raise UsageError(message("import.no-sheets", file=str(path)))
            told = {"file": str(path), "sheet": repr(shown(name))}
            raise UsageError(message("import.no-sheet", **told, remedy=nearest(name, by_name)))
    return [by_name[name] for name in dict.fromkeys(names)]


def _parts(sheet: Sheet, said: MapText, path: Path, known: Sources, starts: int) -> list[Part]:
    cells = (cell for row in sheet.rows.values() for cell in row.values())
    try:
        decimal = said.decimal or decimal_sign(cells, semicolons=sheet.semicolons)
    except Doubt as doubt:
        fault = Fault(
            path.name,
            "!".join(filter(None, (sheet.name, doubt.cell.address))),
            shown(doubt.cell.text),
            _two_ways(doubt),
            words("import.say-decimal"),
        )
        raise InputError([fault]) from None
    found = []
    for beside in side_by_side(sheet, decimal):
        for table in find_tables(beside, decimal, said):
            _no_stray_years(table, said, path)
            table.starts = starts
            columns = columns_of(table, said)
            read = read_entries(table, columns, said)
            known.recognise(read.entries)
            settle(read.entries)
            found.append(Part(table, columns, read))
    return found


def _two_ways(doubt: Doubt) -> Said:
    if doubt.other is None:
        return words("import.two-ways")
    other, cell = shown(doubt.other.text), doubt.other.address
    return words("import.two-ways-beside", other=other, cell=cell)


def _no_stray_years(table: Table, said: MapText, path: Path) -> None:
    """Refuse a row of years that is not understood: numbers below would be of a wrong year."""
    cell = None if said.header else stray_years(table)
    if cell is not None:
        place = "!".join(filter(None, (table.sheet.name, cell.address)))
        rows = str([*table.header, cell.row])
        at = (path.name, place, shown(cell.text))
        raise InputError([Fault.of("import.stray-years", *at, rows=rows)])


def _one_sheet(found: Understood, path: Path, *, named: bool) -> None:
    """Insist on one sheet, or several that are of a scope each."""
    names = list(dict.fromkeys(part.table.sheet.name for part in found.parts))
    scopes = [scopes_in(name) for name in names]
    apart = len(set(scopes)) == len(scopes) and all(len(s) == 1 for s in scopes)
    if named or len(names) < 2 or apart:
        return
    at, first = (path.name, "", ", ".join(names)), shlex.quote(names[0])
    raise InputError([Fault.of("import.several-sheets", *at, first=first)])


def _place(found: Understood, year: Year | None, target: Target) -> list[Fault]:
    """Sort the entries of the year that counts; give what is at fault."""
    said = found.said
    undated = drop_without_year(found)
    entries = found.entries
    years = sorted({e.year for e in entries if e.year and _counts(e)})
    if not any(map(_counts, entries)) or any(map(_is_other, found.parts)):
        return [_nothing(found, target)]
    found.year = (year.year if year else said.year) or (years[-1] if years else 0)
    found.is_financial = bool(year and year.financial)
    if years and found.year not in years:
        return [no_year(found, years, target if year else None)]
    faults = [] if found.year else [no_year(found, years)]
    faults += of_two_years(found, target)
    found.placed = place(entries, found.year, said)
    for entry in undated:
        found.placed.leave(entry, "no_year")
    _tell_rest(found)
    if found.placed.unitless:
        return faults + _unitless(found)
    if not found.placed.taken and not (said.rest and found.placed.rests):
        faults.append(_nothing(found, target))
    return faults


def _unitless(found: Understood) -> list[Fault]:
    """Tell numbers of which no unit is said: the first of each column."""
    faults: dict[tuple[int, int], Fault] = {}
    for entry in found.placed.unitless:
        amount = next(a for a in entry.amounts if not a.unit)
        place = "!".join(filter(None, (entry.table.sheet.name, amount.cell.address)))
        at = (found.file, place, shown(amount.cell.text))
        label = " / ".join(entry.labels) or message("import.no-label")
        fault = Fault.of("import.nothing-says-unit", *at, label=label)
        faults.setdefault((id(entry.table), amount.cell.column), fault)
    return list(faults.values())


def _nothing(found: Understood, target: Target) -> Fault:
    rests = found.placed.rests
    if rests:
        total = rests[0].total
        pieces = Pieces((r.total.entry for r in rests), found.placed.counted, found.said)
        ways = ways_of_rest(r.total.scopes for r in rests)
        ways = ways or [pieces.or_label_of(total.entry, {"scope": min(total.scopes)})]
        known = Listed([f"`{way}`" for way in ways], "language.or")
        at = (found.file, total.entry.place, f"{total.stated:.10g} t")
        return Fault.of("import.all-totals", *at, known=known)
    parts = (*found.parts, *found.idle)
    tables = [(p.table, p.columns) for p in parts]
    heads = [c.header for _, columns in tables for c in columns if c.header]
    remedy: Spoken = likely(found.file, tables, found.said.only, target)
    if heads:
        seen = listed(shown(h) for h in heads[:12])
        remedy = message("import.columns-seen", seen=seen, likely=remedy)
    return Fault(found.file, "", "", words("import.no-inventory"), Said(remedy))


def _tell_rest(found: Understood) -> None:
    """Leave out rows without numbers, notes, and cells that could not be read."""
    left = found.placed.left
    for part in found.parts:
        name = part.table.sheet.name
        left += [Left(name, f"A{row}", text, "", "empty") for row, text in part.read.empty]
        left += [Left(name, f"A{row}", text, "", "note") for row, text in part.read.notes]
        for cell in part.read.unread:
            why = "formula" if cell.formula else "unread"
            left.append(Left(name, cell.address, "", cell.text, why))


def numeric(columns: Iterable[Column]) -> list[Column]:
    """Give the columns whose numbers count."""
    return [c for c in columns if c.role in NUMERIC]
