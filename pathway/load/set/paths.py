"""The dotted paths that name the values of a case, and the places they stand for.

``levers.ev.capex`` names every year of that number, ``levers.ev.capex@vans`` what its ``by`` gives
for one id, ``levers.ev.capex.path.2030`` one year; ``prices.diesel@north`` the rows of a region.
"""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from pathway.load.files.faults import Step, listed, nearest
from pathway.locale import CASE, Fact, Said, said

Kind = Literal["value", "list", "mapping"]
NOTES = ("source", "confidence", "note", "unit", "activity_unit")
"""Last words of paths that are not listed: what explains a number."""


@dataclass(frozen=True, slots=True)
class Place:
    """A value, a list or a mapping in a file."""

    file: str
    names: tuple[str, ...]
    """The paths that name it, alone or with others; first the one it is listed under."""
    at: str
    """The place as faults tell it, without the line."""
    text: str
    """As written; of a value in YAML, what it says."""
    span: tuple[int, int]
    """Start and end in the text of a YAML file; row and place in it of a table."""
    kind: Kind = "value"
    part: str = ""
    """The year, where it is one of several."""
    unit: str = ""
    column: int = -1
    """Where a mapping or list of one line an entry starts in its line; else -1."""
    plain: bool = True
    """Whether it is written without quotes."""

    @property
    def said(self) -> Fact:
        """The place, in the words of each language."""
        cell = re.fullmatch("row ([0-9]+), column (.*)", self.at)
        return listed([Step("row", cell[1]), Step("column", cell[2])]) if cell else self.at

    @property
    def is_block(self) -> bool:
        """Whether it is a mapping or list of one line an entry, which nothing may stand left of."""
        return self.column >= 0


@dataclass(frozen=True, slots=True)
class Index:
    """Places by the paths that name them."""

    values: Mapping[str, tuple[Place, ...]]
    wholes: Mapping[str, Place]
    """Lists and mappings, numbers of several years among them."""

    @staticmethod
    def of(places: Iterable[Place]) -> Index:
        """Make an index of these places."""
        values: dict[str, list[Place]] = {}
        wholes: dict[str, Place] = {}
        for place in places:
            for name in place.names:
                if place.kind == "value":
                    values.setdefault(name, []).append(place)
                else:
                    wholes[name] = place
        return Index({name: tuple(found) for name, found in values.items()}, wholes)

    def listed(self) -> dict[str, list[Place]]:
        """Give what may be changed, notes aside, by the path it is listed under."""
        found: dict[str, list[Place]] = {}
        for name, places in self.values.items():
            own = [p for p in places if p.names[0] == name and not _explains(name)]
            if own:
                found[name] = own
        return found | {n: [p] for n, p in self.wholes.items() if p.kind == "list"}


def _explains(path: str) -> bool:
    """Whether a path is that of a name, or of what explains a number."""
    *before, last = path.split(".")
    return last in NOTES or last.startswith("name_") or before[-1:] == ["name"]


def merged(indices: Iterable[Index]) -> Index:
    """Give the index of several files."""
    values: dict[str, tuple[Place, ...]] = {}
    wholes: dict[str, Place] = {}
    for index in indices:
        for name, places in index.values.items():
            values[name] = values.get(name, ()) + places
        wholes |= index.wholes
    return Index(values, wholes)


def nearest_path(path: str, index: Index) -> Said:
    """Give the remedy for a path that names nothing, or no single value."""
    head, mark, _ = path.partition("@")
    known = {name.partition("@")[0] for name in (*index.values, *index.wholes)}
    spelt = _spelt(head, known)
    if spelt.count(".") < head.count(".") or not spelt:  # one of its words is like none there
        near = get_close_matches(head, sorted(index.listed()), 1, 0.8)
        facts = {"case": str(CASE), "word": spelt or "WORD"}
        if near:
            return said("faults.did-you-mean-path", name=repr(near[0]), **facts)
        return said("faults.paths-listed", **facts)
    ids = [name for name in index.values if name.startswith(f"{spelt}@")]
    if mark and ids:
        return nearest(path, ids)
    if spelt in index.values:
        return said("faults.did-you-mean", name=repr(spelt))
    below = [n for n in (*index.listed(), *index.values) if n.startswith(f"{spelt}.")]
    if below:
        return said("faults.name-a-value", path=below[0])
    return said("faults.did-you-mean", name=repr(spelt))


def _spelt(path: str, known: Collection[str]) -> str:
    """Give the path with each of its words as a known one near it; up to one that has none."""
    found = ""
    for word in path.split("."):
        start = f"{found}." if found else ""
        words = {n[len(start) :].partition(".")[0] for n in known if n.startswith(start)} - {""}
        close = [word] if word in words else get_close_matches(word, sorted(words), 1)
        if not close:
            break
        found = start + close[0]
    return found


@dataclass(frozen=True, slots=True)
class Listed:
    """A path as it is shown to people."""

    path: str
    value: str
    unit: str
    file: str


def matching(index: Index, pattern: str) -> list[Listed]:
    """Give the paths that match a pattern: a part of the path, or one with ``*`` and ``?``."""
    found = []
    for name, places in sorted(index.listed().items()):
        is_glob = any(c in pattern for c in "*?[")
        if fnmatch.fnmatchcase(name, pattern) if is_glob else pattern in name:
            found.append(Listed(name, _said(places), places[0].unit, places[0].file))
    return found


def _said(places: list[Place]) -> str:
    """Give a value, or the first and the last years of several."""
    said = [f"{p.part}: {p.text}" if p.part else p.text for p in places]
    return ", ".join(said if len(said) <= 4 else [*said[:2], "…", said[-1]])
