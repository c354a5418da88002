"""Of which year the rows of a file are: what says none, and what is of two."""

from __future__ import annotations

from collections.abc import Sequence

from pathway.cases.importer.place.placing import is_left
from pathway.cases.importer.place.target import Target
from pathway.cases.importer.place.understood import Understood
from pathway.cases.importer.read.columns import Column
from pathway.cases.importer.read.entries import Entry
from pathway.cases.importer.read.mapping import flow
from pathway.load.files.faults import listed, shown
from pathway.locale import said as words
from pathway.locale.errors import Fault


def no_year(found: Understood, years: Sequence[int], asked_of: Target | None = None) -> Fault:
    """Ask for the year: for one that the case may have, where it is there already."""
    year, known = str(found.year), listed(map(str, years))
    problem = words("import.none-of-year" if found.year else "import.no-year-said", year=year)
    remedy = words("import.say-which-year" if years else "import.say-year", known=known)
    if asked_of is not None:
        remedy = words("import.say-one-year", known=known)
        if not asked_of.is_new and not any(asked_of.base_year <= y <= asked_of.end for y in years):
            last, base = years[-1], str(asked_of.base_year)
            begins = asked_of.begun_in(last)
            remedy = words(
                "import.begin-another", known=known, base=base, begins=begins, year=str(last)
            )
    return Fault(found.file, "", "", problem, remedy)


def drop_without_year(found: Understood) -> list[Entry]:
    """Leave out rows without a year in tables where a column says that of others; give them."""
    out = list[Entry]()
    for part in found.parts:
        dated = any(c.role == "year" for c in part.columns)
        entries = part.read.entries
        if dated and any(e.year for e in entries):
            part.read.entries = [e for e in entries if e.year or e.years]
            out += [e for e in entries if not (e.year or e.years) and not e.is_total]
    return out


def of_two_years(found: Understood, target: Target) -> list[Fault]:
    """Give a fault for each bill that is of the year that counts and of another one, too."""
    is_later = not target.is_new and found.year > target.base_year
    faults = dict[tuple[int, int], Fault]()
    for part in found.parts:
        dates = [c for c in part.columns if c.role == "year"]
        for entry in part.read.entries:
            before = not is_later and any(year < found.year for year in entry.years)
            if not (before or found.year in entry.years) or is_left(entry, found.said):
                continue
            cells = [x for c in dates if (x := part.table.sheet.rows[entry.row].get(c.number))]
            first = cells[0].address if cells else entry.where
            place = "!".join(filter(None, (part.table.sheet.name, first)))
            at = (found.file, place, shown(" – ".join(cell.text for cell in cells)))
            way = _by_date(dates[-1]) if len(dates) > 1 else "none"
            years = {"first": str(entry.years[0]), "last": str(entry.years[-1])}
            faults[id(part), entry.row] = Fault.of("import.of-two-years", *at, **years, way=way)
    return list(faults.values())


def _by_date(column: Column) -> str:
    return f"columns: {flow({column.header or column.letters: 'year'})}"
