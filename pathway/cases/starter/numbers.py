"""Numbers of a template: worked out of rows of the library and of sizes, with where they are from.

A number is written as a sum on the library: ``floor * office electricity @archetype-office``. What
stands between `` + `` is added at last; else terms between `` * ``, `` / `` and `` - `` are taken
from the left. Each is a plain number, a size, or ``QUANTITY (YEAR) [UNIT] @ENTRY``: the measure
itself where no entry is named, all years where none is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import add, mul, sub, truediv

from pathway import library
from pathway.cases.adding.years import CONFIDENCE
from pathway.library import Row

OPERATORS: Mapping[str, tuple[Callable[[float, float], float], str]] = {
    "*": (mul, "×"),
    "/": (truediv, "÷"),
    "-": (sub, "−"),
    "+": (add, "+"),
}
TERM = re.compile(
    r"(?P<quantity>[^\[@]+?)( \((?P<year>\d{4})\))?( \[(?P<unit>[^\]]+)\])?( @(?P<entry>\S+))?$"
)
OWN = ("own assumption", "derived from the rows of this measure")
"""Sources of rows that name no publisher."""


@dataclass(frozen=True, slots=True)
class Size:
    """How big the company is, in one respect."""

    value: float
    unit: str
    label: str
    given: bool
    """Whether the user said it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A number, or one by year, with its sum in words and the rows that it is made of."""

    values: Mapping[int | None, float]
    said: str
    rows: tuple[Row, ...] = ()

    @property
    def confidence(self) -> str:
        """Literature where all rows are of high or medium confidence, else an assumption."""
        sure = self.rows and all(CONFIDENCE.get(r.confidence) for r in self.rows)
        return "literature" if sure else "assumption"

    def with_(self, sign: str, other: Found) -> Found:
        """Work out one with another; by year where either is."""
        operator, word = OPERATORS[sign]
        years = [year for year in self.values if year in other.values]
        if None in self.values:
            years = [*other.values]
        elif None in other.values:
            years = [*self.values]
        values = {
            year: operator(
                self.values.get(year, self.values.get(None, 0.0)),
                other.values.get(year, other.values.get(None, 0.0)),
            )
            for year in years
        }
        return Found(values, f"{self.said} {word} {other.said}", self.rows + other.rows)

    def at(self, year: int) -> float:
        """Give the number of a year: the last before it, else the first."""
        known = sorted(year for year in self.values if year is not None)
        before = [y for y in known if y <= year]
        return self.values[None if not known else before[-1] if before else known[0]]


def work_out(text: str, home: str, sizes: Mapping[str, Size]) -> Found:
    """Work out a number of a template; ``home`` is the entry of quantities that name none."""
    first, *others = text.split(" + ")
    if others:
        found = work_out(first, home, sizes)
        for other in others:
            found = found.with_("+", work_out(other, home, sizes))
        return found
    first, *rest = re.split(r" ([*/-]) ", text)
    found = _term(first, home, sizes)
    for sign, term in zip(rest[::2], rest[1::2], strict=True):
        found = found.with_(sign, _term(term, home, sizes))
    return found


def _term(text: str, home: str, sizes: Mapping[str, Size]) -> Found:
    if re.fullmatch(r"[\d.]+", text):
        return Found({None: float(text)}, text)
    if text in sizes:
        size = sizes[text]
        return Found({None: size.value}, f"{size.value:,.10g} {size.unit} ({size.label})")
    parts = TERM.match(text)
    if parts is None:
        raise ValueError(text)
    name = parts["entry"] or home
    year = int(parts["year"]) if parts["year"] else None
    rows = [
        row
        for row in library.entry(name).of(parts["quantity"])
        if parts["unit"] in (None, row.unit) and year in (None, row.year)
    ]
    if not rows:
        raise ValueError(f"{name} has no {text}")
    values = {row.year: row.value for row in rows}
    if len(rows) == 1:
        values = {None: rows[0].value}
    said = f"{parts['quantity']} {rows[0].value:g} {rows[0].unit}"
    return Found(values, said, tuple(rows))


def publishers(rows: tuple[Row, ...]) -> str:
    """Who says so, and the ids in the library."""
    named = {r.source.partition(";")[0]: r.source for r in reversed(rows) if r.source not in OWN}
    ids = ", ".join(dict.fromkeys(r.id for r in rows))
    return "; ".join([*reversed(named.values()), f"[library: {ids}]"])
