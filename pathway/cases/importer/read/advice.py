"""Pieces of a map, which work as they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pathway.cases.importer.read.columns import Column
from pathway.cases.importer.read.entries import Entry
from pathway.cases.importer.read.mapping import ColumnText, LineText, MapText, flow
from pathway.cases.importer.read.sheets import letters
from pathway.load.units.measures import MEASURES

Says = dict[str, object]
"""Keys of a line of the map, or of a column, and their values."""


class Pieces:
    """What a map could say of some entries, and of no others."""

    def __init__(self, meant: Iterable[Entry], entries: Iterable[Entry], said: MapText) -> None:
        ids = set(map(id, meant))
        others = [entry for entry in entries if id(entry) not in ids]
        self._words = {word for entry in others for word in entry.own}
        self._heads = {head for entry in others for head in _heads(entry)}
        self._said = said

    def of(self, entry: Entry, says: Says) -> str:
        """Say this of an entry: by a label of its row, or else by its column.

        Nothing where neither is without others that are not meant.
        """
        for word in reversed(entry.own):
            if word not in self._words:
                there = self._said.lines.get(word)
                return f"lines: {flow({word: _told(there) | says})}"
        for head in _heads(entry):
            if head and head not in self._heads:
                there_too = self._said.columns.get(head)
                return f"columns: {flow({head: {'is': 'emissions'} | _told(there_too) | says})}"
        return ""

    def or_label_of(self, entry: Entry, says: Says) -> str:
        """Say this of an entry, if need be by a label that others have, too."""
        return self.of(entry, says) or line_of(entry.own[-1] if entry.own else entry.name, says)


UNIT, CARRIER = "UNIT", "CARRIER"
"""Blanks that a reader fills in: a map that holds them is refused."""


def likely_use(entry: Entry) -> tuple[str, int]:
    """Give a carrier that an entry may be of, and the scope of that.

    By what its amount is in, and only where its words are of nothing else; otherwise a blank, and
    no scope.
    """
    unit = entry.activity.unit.name if entry.activity and entry.activity.unit else ""
    scopes = entry.scopes or {entry.category.scope if entry.category else 1}
    kind = entry.category.id if entry.category else ""
    dimension = MEASURES[unit].dimension if unit in MEASURES else ""
    if scopes == {2} and unit.endswith("Wh"):
        return "electricity", 2
    if scopes == {1} and kind not in ("fugitive", "process"):
        if unit in ("L", "kL"):
            return "diesel", 1
        if dimension == "energy" or (unit == "m3" and kind == "stationary"):
            return "natural-gas", 1
    return CARRIER, 0


def is_open(columns: Sequence[Column]) -> bool:
    """Whether several columns have numbers that may count, and nothing tells which."""
    things = {(c.business, c.region, c.carrier, c.method, c.year) for c in columns}
    return len(things) < len(columns) and all(c.year is None for c in columns)


def column_that_counts(columns: Sequence[Column]) -> str:
    """Say that the last column counts; by its letters, for headers may be long."""
    return f"columns: {flow({columns[-1].letters: 'value'})}"


def line_of(label: str, says: Says | str) -> str:
    """Say this of the rows of a label."""
    return f"lines: {flow({label: says})}"


def _told(known: LineText | ColumnText | str | None) -> Says:
    """Give what a map says already."""
    if known is None or isinstance(known, str):
        return {}
    return dict(known.model_dump(mode="json", by_alias=True, exclude_none=True))


def told_of_lines(said: MapText) -> Says:
    """Give what a map says of lines already, so that it stays in what is pasted."""
    return {k: v if isinstance(v, str) else _told(v) for k, v in said.lines.items()}


def _heads(entry: Entry) -> Iterator[str]:
    """Give how a map may name the column of the number that counts: by its header, or letters."""
    amount = entry.tonnes or next(iter(entry.amounts), None)
    if amount is not None:
        yield entry.table.heads.get(amount.cell.column, "")
        yield letters(amount.cell.column)


def ways_of_rest(totals: Iterable[frozenset[int]]) -> list[str]:
    """Give what a map may say of the rest of totals of these scopes; nothing if none holds for all.

    A total of several scopes needs one that it is of.
    """
    several = [scopes for scopes in totals if len(scopes) > 1]
    common = sorted(frozenset.intersection(*several)) if several else ["true"]
    return [f"rest: {one}" for one in common]
