"""The inputs as they stand: rows and keys with their places, for remarks to point at."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pathway.library.bases import called
from pathway.load.files.csvfile import cells_by_column, lines_of
from pathway.load.files.faults import Faults, Invalid, Location
from pathway.load.files.folder import text_of
from pathway.load.files.yamlfile import read_yaml
from pathway.load.units.units import Units
from pathway_models.case import Case, Option, Source


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, with its number in the file."""

    file: str
    row: int
    cells: Mapping[str, str]

    @property
    def place(self) -> str:
        """As faults say it, with what the row is about."""
        return f"row {self.row}"

    @property
    def year(self) -> int:
        """The year of the row; 0 where it has none."""
        text = self.cells.get("year", "")
        return int(text) if text.isdigit() else 0

    @property
    def value(self) -> float:
        """The number of the row."""
        text = self.cells.get("value") or self.cells.get("index") or "0"
        return float(text)


@dataclass
class Book:
    """A case with its files as they were read: with what is set in them."""

    case: Case
    files: Mapping[str, bytes]
    _tables: dict[str, list[Line]] = field(default_factory=dict)
    _texts: dict[str, tuple[dict[str, Any], Location]] = field(default_factory=dict)

    @cached_property
    def units(self) -> Units:
        """The units of the case."""
        return Units(self.case.currency, Faults())

    def rows(self, file: str) -> list[Line]:
        """The rows of a table; none where it is not there."""
        if file not in self._tables:
            self._tables[file] = list(self._read(file)) if file in self.files else []
        return self._tables[file]

    def _read(self, file: str) -> list[Line]:
        spot, faults = Location(file), Faults()
        try:
            (_, header), *lines = lines_of(text_of(self.files[file], spot, faults), spot, faults)
        except (Invalid, ValueError):
            return []
        names = [cell.strip() for cell in header]
        return [Line(file, row, cells_by_column(names, cells)) for row, cells in lines]

    def series(self, file: str, *columns: str) -> dict[tuple[str, ...], list[Line]]:
        """The rows of a table with a year, by key, in the order of years."""
        found: dict[tuple[str, ...], list[Line]] = defaultdict(list)
        for line in self.rows(file):
            found[tuple(line.cells.get(column, "") for column in columns)].append(line)
        return {key: sorted(lines, key=lambda line: line.year) for key, lines in found.items()}

    def amounts(self, lines: Sequence[Line]) -> list[float]:
        """The numbers of rows of one series, in the unit of the first where that can be."""
        first = lines[0].cells.get("unit", "")
        sizes = (self._size(line.cells.get("unit", ""), first) for line in lines)
        return [line.value * size for line, size in zip(lines, sizes, strict=True)]

    def _size(self, unit: str, to: str) -> float:
        if unit == to:
            return 1.0
        counted = tuple(
            word for word in {*unit.split("/"), *to.split("/")} if not self.units.is_measure(word)
        )
        return self.units.convert(unit, to, counted) or 1.0

    def text(self, file: str) -> tuple[dict[str, Any], Location]:
        """What a YAML file says, and the spot that its places hang on."""
        if file not in self._texts:
            prefix = "" if file == "company.yaml" else file.partition("/")[0].removesuffix(".yaml")
            try:
                self._texts[file] = read_yaml(file, self.files.get(file, b""), prefix, Faults())
            except Invalid:
                self._texts[file] = {}, Location(file)
        return self._texts[file]

    def place(self, file: str, *steps: str) -> str:
        """The dotted path of a key, with the line of its number."""
        node, spot = self.text(file)
        for step in steps:
            node, spot = node.get(step, {}) if isinstance(node, dict) else {}, spot / step
        if not spot.lines or not isinstance(node, dict) or not _is_number(node.get("value")):
            return spot.place or ".".join(steps)
        path = ".".join(step for step in (spot.prefix, *spot.steps) if step)
        return f"{path} (line {(spot / 'value').line})"

    def at(self, option: Option, *steps: str) -> dict[str, str]:
        """File and place of a number of a lever."""
        file = f"levers/{option.kind}.yaml"
        return {"file": file, "place": self.place(file, option.lever, *steps)}

    def typed(self, option: Option, *steps: str) -> tuple[float, str] | None:
        """A number of a lever with its unit, as they stand in its file; None of a path of years."""
        node: Any = self.text(f"levers/{option.kind}.yaml")[0].get(option.lever)
        for step in steps:
            node = node.get(step) if isinstance(node, dict) else None
        if not isinstance(node, dict) or not _is_number(node.get("value")):
            return None
        return float(node["value"]), str(node.get("unit", ""))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)


def names_of(case: Case, carrier: str) -> Sequence[str]:
    """What a carrier is called: id, name in English, and its gas where it is one."""
    return called(case.carriers[carrier])


def is_bare(book: Book, s: Source) -> bool:
    """Whether its activity is what it emits: a tonne a tonne."""
    unit = book.case.carriers[s.carrier].unit
    size = book.units.convert(unit, "kt")
    factor = book.case.factors.get((s.carrier, s.region), {}).get(book.case.base_year, 0.0)
    return size is not None and math.isclose(factor, size)


def place_of(line: Line, key: Sequence[str]) -> str:
    """A row with what it is about, and its year."""
    parts = [part for part in (*key, line.cells.get("year", "")) if part not in ("-", "")]
    return f"{line.place} ({', '.join(parts)})"
