"""Pieces of a map that say more of a row, which work as they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pathway.importer.entries import Entry
from pathway.importer.mapping import ColumnText, LineText, MapText, flow
from pathway.importer.sheets import letters

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


def line_of(label: str, says: Says | str) -> str:
    """Say this of the rows of a label."""
    return f"lines: {flow({label: says})}"


def _told(known: LineText | ColumnText | str | None) -> Says:
    """Give what a map says already."""
    if known is None or isinstance(known, str):
        return {}
    return dict(known.model_dump(mode="json", by_alias=True, exclude_none=True))


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
