"""Rows that are sources of a case by what they are called: they are of its scope and carrier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pathway.cases.importer.place.known import CARRIERS, is_called, is_region, means
from pathway.cases.importer.place.sources import DIRECT, slug
from pathway.cases.importer.place.target import Row, Target
from pathway.cases.importer.read.entries import Entry
from pathway.cases.importer.read.mapping import MapText
from pathway.load.files.faults import Faults
from pathway.load.units.measures import MEASURES
from pathway.load.units.units import Units


class Sources:
    """The sources of a case, by id and by their names."""

    def __init__(self, target: Target, said: MapText, *, is_later: bool) -> None:
        self._target, self._said, self._is_later = target, said, is_later
        self._units = Units(target.currency, Faults())
        self._rows: dict[str, list[Row]] = defaultdict(list)
        carriers = [] if target.is_new else target.table("carriers.csv").rows
        self._carriers: Mapping[str, Row] = {row["id"]: row for row in carriers}
        for row in [] if target.is_new else target.table("sources.csv").rows:
            for word in {
                t.casefold() for c, t in row.items() if c.startswith(("id", "name_")) and t
            }:
                self._rows[word].append(row)

    def recognise(self, entries: Sequence[Entry]) -> None:
        """Say of rows that are sources of the case what the case says of them."""
        for entry in entries:
            found = self._called(entry)
            if found:
                self._take(entry, found)
            elif entry.said_carrier in self._carriers and not entry.scopes and not entry.category:
                of = self._carriers[entry.said_carrier]
                entry.scopes = frozenset({int(of["scope"])} if of["scope"] else ())
                entry.category_id = entry.category_id or of.get("category", "")

    def _called(self, entry: Entry) -> list[Row]:
        """Give the sources that a row may be: those of its words, where it says it is."""
        for word in self._words(entry):
            rows = [row for row in self._rows.get(word.casefold(), ()) if self._fits(entry, row)]
            if rows:
                return rows
        return []

    def _words(self, entry: Entry) -> list[str]:
        """Give what a row is called; without its site only in a later year, as a part of it."""
        if entry.line and entry.line.id:
            return [entry.line.id]
        name = entry.name.lstrip("-–—•·* ")
        site = entry.site if entry.site != name else ""
        words = [f"{name}, {site}"] if site else []
        words += [name] if not site or self._is_later else []
        named = [self._said.names[word] for word in words if word in self._said.names]
        return named or [w for word in words for w in (word, slug(word)) if w]

    def _fits(self, entry: Entry, row: Row) -> bool:
        """Whether a row of the file says no other scope, business or region than a source has."""
        if entry.scopes and int(row["scope"]) not in entry.scopes:
            return False
        return all(self._is_of(entry, row, what) for what in ("business", "region"))

    def _is_of(self, entry: Entry, row: Row, what: str) -> bool:
        word = getattr(entry, what)
        if not word:
            return True
        table = self._target.table("businesses.csv" if what == "business" else "regions.csv")
        known, named = (
            next(r for r in table.rows if r["id"] == row[what]),
            self._said.names.get(word),
        )
        is_it = is_called if what == "business" else is_region
        return named == row[what] if named else is_it(known, word)

    def _take(self, entry: Entry, rows: Sequence[Row]) -> None:
        """Take scope, category and carrier of sources, unless they differ in that."""
        first = rows[0]
        if any(r[k] != first[k] for r in rows for k in ("scope", "category", "carrier")):
            return
        entry.source = first["id"] if len(rows) == 1 else ""
        if not entry.scopes:
            entry.scopes = frozenset({int(first["scope"])})
            entry.category_id = first["category"]
        by_word = entry.category.carrier if entry.category else ""
        is_open = entry.carrier in ("", by_word) and not entry.said_carrier
        units = [a.unit.name for a in entry.amounts if a.unit and a.unit.kind in USED]
        if is_open and first["carrier"] != DIRECT and units:
            carrier = self._carriers[first["carrier"]]
            word = next((w for w, known in CARRIERS.items() if means(carrier, w, known)), "")
            to = carrier["unit"]
            if (word, _dimension(units[0])) in MADE or self._units.convert(units[0], to, (to,)):
                entry.carrier = word or first["carrier"]


USED = ("activity", "mass")
MADE = (("natural-gas", "volume"), ("diesel", "mass"), ("gasoline", "mass"))
"""What becomes energy or litres before it is compared with what the case counts."""


def _dimension(unit: str) -> str:
    return MEASURES[unit].dimension if unit in MEASURES else ""
