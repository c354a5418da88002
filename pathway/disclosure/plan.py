"""Disclosures of a finished plan: which standards, which editions of them, which year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from pathway.disclosure.book import Edition
from pathway.disclosure.claims.facts import Facts
from pathway.disclosure.claims.given import Given
from pathway.disclosure.filling import Status, Table, fill
from pathway.disclosure.reading import STANDARDS, book
from pathway.disclosure.views import Tables
from pathway.load.files.faults import nearest
from pathway.locale import Listed, message
from pathway.locale.errors import UsageError
from pathway_models.case import Case

ALL = "all"
STEP = 5
"""Years between the milestones that are shown, as standards ask for targets."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What standards ask of a plan in a year, filled in.

    ``periods``: the years that are shown beside it, each with what it is. ``day``: the date by
    which editions were chosen.
    """

    case: Case
    year: int
    day: date
    periods: Mapping[int, Status]
    tables: tuple[Table, ...]

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The texts that it is filled in by."""
        return tuple({table.edition.id: table.edition for table in self.tables}.values())

    def counted(self, standard: str) -> tuple[int, int]:
        """How many fields of a standard have a value in some line, and how many there are."""
        filled: dict[tuple[str, str, str], bool] = {}
        for table in self.tables:
            if table.edition.standard == standard:
                for line in table.lines:
                    key = (line.field.table, line.field.name, line.field.clause)
                    filled[key] = filled.get(key, False) or line.filled
        return sum(filled.values()), len(filled)


def disclose(
    tables: Mapping[str, pd.DataFrame],
    case: Case,
    standards: Iterable[str],
    year: int | None = None,
    on: date | None = None,
) -> Disclosure:
    """Fills in the tables of standards from a plan.

    ``tables`` with money in columns ``…_m`` (``Result.tables``). ``year``: the last with facts
    (``actuals/``), else ``today`` of the case, else the first of the plan, if left out. ``on``:
    the date by which the editions of a standard are chosen; the first day of that year, if left
    out.

    Raises:
        UsageError: there is no such standard, or no such year in the plan.

    """
    chosen, told = known_standards(standards), told_year(case, year)
    day, held = on or date(told, 1, 1), book()
    facts = Facts(Tables(Given(tables, case)), case, held.facts, {})
    periods = _periods(case, told)
    found: list[Table] = []
    for edition in editions_on(chosen, day):
        fields = [field for field in held.fields if field.edition == edition.id]
        found += fill(edition, fields, facts, told, periods)
    return Disclosure(case, told, day, periods, tuple(found))


def known_standards(asked: Iterable[str]) -> list[str]:
    """The standards that are asked for, in their order, then editions by name; ``all`` is all.

    Raises:
        UsageError: there is none of this name, with the nearest; or none is asked for.

    """
    names = [text.strip().lower() for text in asked]
    editions = [edition for edition in book().editions if edition not in STANDARDS]
    for text in names:
        if text not in (*STANDARDS, *editions, ALL):
            remedy = nearest(text, [*STANDARDS, ALL])
            raise UsageError(message("usage.no-tables-of", standard=text, remedy=remedy))
    if not names:
        raise UsageError(message("usage.no-standard", names=Listed((*STANDARDS, ALL))))
    standards = [name for name in STANDARDS if ALL in names or name in names]
    return [*standards, *(name for name in editions if name in names)]


def told_year(case: Case, year: int | None) -> int:
    """The year that is told; raises ``UsageError`` where the plan has no such year."""
    first, last = case.base_year, case.end
    if year is None:
        own = max((f.year for f in case.facts), default=case.today)
        return own if own is not None and first <= own <= last else case.years[0]
    if year not in case.all_years:
        years = {"year": str(year), "first": str(first), "last": str(last)}
        raise UsageError(message("usage.no-disclosed-year", **years))
    return year


def editions_on(standards: Iterable[str], day: date) -> list[Edition]:
    """The editions of standards for a period that begins on a day.

    Before the first of a standard it is the first that is taken; after the last, the last. One
    that is named itself is taken on any day.
    """
    found = list[Edition]()
    for standard in standards:
        if standard not in STANDARDS:
            found += [e for e in [book().editions[standard]] if e not in found]
            continue
        known = [e for e in book().editions.values() if e.standard == standard]
        valid = [e for e in known if e.covers(day)]
        if not valid:
            past = [e for e in known if e.start <= day]
            edge = max(e.start for e in past) if past else min(e.start for e in known)
            valid = [e for e in known if e.start == edge]
        found += valid
    return found


def _periods(case: Case, year: int) -> dict[int, Status]:
    """Base year, the year before, the year, and milestones to the end of the plan."""
    steps = {t for t in case.years if t > year and t % STEP == 0}
    shown = {case.base_year, max(year - 1, case.base_year), year, case.end} | steps
    return {t: _status(case, t) for t in sorted(shown)}


def _status(case: Case, year: int) -> Status:
    if year == case.base_year:
        return "base"
    if year not in case.past:
        return "plan"
    return "past" if any(f.year == year for f in case.facts) else "expected"
