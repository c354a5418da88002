"""The shelf: what data/*.csv hold, read once, as typed rows and entries."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from pathway.locale import message
from pathway.locale.errors import UsageError

DATA = Path(__file__).parent / "data"

Kind = Literal[
    "grid",
    "outlook",
    "fuels",
    "gwp",
    "process",
    "prices",
    "rates",
    "instruments",
    "measures",
    "archetypes",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
SHARED = (
    *("id", "name_en", "name_zh", "region", "year", "quantity", "value", "unit", "basis"),
    *("source", "licence", "confidence", "note"),
)
"""Columns of every kind; what else a kind has is in ``Row.more``."""


@dataclass(frozen=True, slots=True)
class Row:
    """A number: what it is of, where and when, in what unit and on what basis, and who says so.

    ``year`` is None where it holds for all; ``basis`` holds words separated by commas (CO2 or
    CO2e with its assessment report, life cycle, LHV or HHV). ``more`` has the columns that only
    its kind has: ``low``, ``high``, ``method``, ``price_year``, ``lever`` …
    """

    kind: Kind
    id: str
    names: Mapping[str, str]
    region: str
    year: int | None
    quantity: str
    value: float
    unit: str
    basis: str
    source: str
    licence: str
    confidence: str
    note: str
    more: Mapping[str, str]

    @property
    def bases(self) -> tuple[str, ...]:
        """The words of its basis."""
        return tuple(word.strip() for word in re.split("[,;]", self.basis) if word.strip())


@dataclass(frozen=True, slots=True)
class Entry:
    """All rows of one id, by quantity, unit and year."""

    kind: Kind
    id: str
    rows: tuple[Row, ...]

    def __repr__(self) -> str:
        return f"Entry({self.id}: {len(self.rows)} rows)"

    @property
    def region(self) -> str:
        """Code or name of the region of its first row."""
        return self.rows[0].region

    def name(self, lang: str = "en") -> str:
        """Its name in a language, or else in English."""
        names = self.rows[0].names
        return names.get(lang) or names["en"]

    def of(self, quantity: str) -> tuple[Row, ...]:
        """Its rows of one quantity."""
        return tuple(row for row in self.rows if row.quantity == quantity)

    def number(self, quantity: str, unit: str, year: int | None = None) -> float:
        """The one number of a quantity in a unit; of a year where there are several.

        Raises:
            UsageError: there is none, or more than one.

        """
        found = [r for r in self.of(quantity) if r.unit == unit and year in (None, r.year)]
        if len(found) != 1:
            told = {"id": self.id, "n": str(len(found)), "quantity": quantity, "unit": unit}
            raise UsageError(message("library.not-one-number", **told))
        return found[0].value


@cache
def rows(kind: Kind | None = None) -> tuple[Row, ...]:
    """All rows of a kind, or of all kinds, in the order of the files."""
    if kind is None:
        return tuple(row for each in KINDS for row in rows(each))
    with (DATA / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file)
        own = [column for column in table.fieldnames or () if column not in SHARED]
        return tuple(_row(kind, cells, own) for cells in table)


@cache
def _names() -> Mapping[str, Mapping[str, str]]:
    """Name in English -> its names in languages that the tables have no column of."""
    found: dict[str, dict[str, str]] = {}
    with (DATA / "names.csv").open(encoding="utf-8", newline="") as file:
        for cells in csv.DictReader(file):
            found.setdefault(cells["en"], {})[cells["lang"]] = cells["name"]
    return found


def _row(kind: Kind, cells: Mapping[str, str], own: Sequence[str]) -> Row:
    names = {code: cells[f"name_{code}"] for code in ("en", "zh") if cells[f"name_{code}"]}
    names |= _names().get(names["en"], {})
    return Row(
        kind,
        cells["id"],
        names,
        cells["region"],
        int(cells["year"]) if cells["year"] else None,
        cells["quantity"],
        float(cells["value"]),
        cells["unit"],
        cells["basis"],
        cells["source"],
        cells["licence"],
        cells["confidence"],
        cells["note"],
        {column: text for column in own if (text := cells[column])},
    )


@cache
def _shelf(kind: Kind) -> Mapping[str, Entry]:
    by_id: dict[str, list[Row]] = {}
    for row in rows(kind):
        by_id.setdefault(row.id, []).append(row)
    return {name: Entry(kind, name, tuple(found)) for name, found in by_id.items()}


def entries(kind: Kind | None = None) -> tuple[Entry, ...]:
    """All entries of a kind, or of all kinds."""
    kinds = KINDS if kind is None else (kind,)
    return tuple(entry for each in kinds for entry in _shelf(each).values())


def entry(name: str) -> Entry:
    """The entry of an id.

    Raises:
        UsageError: there is none; the nearest ids are named.

    """
    for kind in KINDS:
        if name in _shelf(kind):
            return _shelf(kind)[name]
    from difflib import get_close_matches

    near = get_close_matches(name, [e.id for e in entries()], n=3, cutoff=0.6)
    raise UsageError(message("library.no-entry", name=name, near=", ".join(near) or "none"))
