"""The years of an entry -> the years of a case, and what is said of those that it lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pathway.cases.adding.draft import Cells, Draft, text_of
from pathway.cases.adding.wanted import Needed
from pathway.library import Row
from pathway.locale import message

CONFIDENCE = {"high": "literature", "medium": "literature"}
"""Of the library -> of a case; all else is an assumption there."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of one year, as it is written."""

    year: int
    value: float
    unit: str
    source: str
    confidence: str
    note: str = ""
    price_year: str = ""

    def cells(self) -> Cells:
        """Its cells, by column of the table."""
        return {
            "year": str(self.year),
            "value": text_of(self.value),
            "unit": self.unit,
            "source": self.source,
            "confidence": self.confidence,
            "note": self.note,
            "price_year": self.price_year,
        }

    def held(self, year: int) -> Number:
        """The same number for a year that its source says nothing of."""
        source = f"{self.source}, the number of {self.year} held"
        return replace(self, year=year, source=source, confidence="assumption")


def cited(row: Row, extra: str = "") -> str:
    """What a row says of where it is from, with the id and basis that it has in the library."""
    tag = "; ".join(filter(None, (row.id, row.basis)))
    said = row.source.startswith(row.licence)
    return f"{row.source}{extra}{'' if said else f'; {row.licence}'} [library: {tag}]"


def number_of(row: Row, year: int) -> Number:
    """A row of the library, for a year."""
    confidence = CONFIDENCE.get(row.confidence, "assumption")
    return Number(year, row.value, row.unit, cited(row), confidence, row.note)


def from_start(name: str, numbers: Sequence[Number], years: range, *, hold: bool) -> list[Number]:
    """The numbers that matter in these years: from the last at their start to their end.

    One that is the last of all, and older, holds: it is written for their start.

    Raises:
        UsageError: they begin later, and nothing says that the first holds before.

    """
    found = sorted(numbers, key=lambda n: n.year)
    start, end = years[0], years[-1]
    if found[0].year > start:
        if not hold:
            told = {"name": name, "first": str(found[0].year), "start": str(start)}
            raise Needed(message("library.begins-late", **told), {"hold": True})
        found.insert(0, found[0].held(start))
    last = [n for n in found if n.year <= start][-1]
    later = [n for n in found if start < n.year <= end]
    return [last if later or last.year == start else last.held(start), *later]


def tell_older(draft: Draft, name: str, numbers: Sequence[Number], ready: Sequence[Number]) -> None:
    """Say so where an older number was written for the start."""
    first, known = ready[0], [n.year for n in numbers]
    if len(ready) == 1 and first.year not in known and max(known) <= first.year:
        draft.tell("older", entry=name, year=str(max(known)), first=str(first.year))


def at(path: Mapping[int, float], year: int) -> float | None:
    """What a path is in a year, linear between those given; None outside."""
    known = sorted(path)
    if not known[0] <= year <= known[-1]:
        return None
    low = max(y for y in known if y <= year)
    high = min(y for y in known if y >= year)
    if low == high:
        return path[low]
    return path[low] + (path[high] - path[low]) * (year - low) / (high - low)
