"""What was understood of a file: its tables, their columns, and where rows go."""

from __future__ import annotations

from dataclasses import dataclass, field

from pathway.cases.importer.place.placing import Placed
from pathway.cases.importer.read.columns import NUMERIC, Column
from pathway.cases.importer.read.dates import year_in
from pathway.cases.importer.read.entries import Entry, Read
from pathway.cases.importer.read.mapping import MapText
from pathway.cases.importer.read.tables import Table

MOST_COLUMNS_TOLD = 9
"""Columns that a map names: the others say what they are."""


@dataclass
class Part:
    """One table, what its columns are, and what its rows say."""

    table: Table
    columns: list[Column]
    read: Read


@dataclass
class Understood:
    """What was understood of a file."""

    file: str
    said: MapText
    map_name: str = ""
    """The file in which ``said`` stands."""
    parts: list[Part] = field(default_factory=list)
    idle: list[Part] = field(default_factory=list)
    """Tables in which nothing counts."""
    passed: list[str] = field(default_factory=list)
    """Sheets that hold nothing that counts."""
    year: int = 0
    is_financial: bool = False
    """Whether that was asked for as a financial one."""
    placed: Placed = field(default_factory=Placed)

    @property
    def entries(self) -> list[Entry]:
        """All entries, of whatever year."""
        return [entry for part in self.parts for entry in part.read.entries]

    def map(self) -> MapText:
        """Give the map that says what was understood, for next year's file."""
        sheets = dict.fromkeys(part.table.sheet.name for part in self.parts)
        columns = dict(self.said.columns)
        for part in self.parts:
            for column in self._told(part):
                plain = column.year is None and column.role != "value"
                if column.header and plain and len(columns) < MOST_COLUMNS_TOLD:
                    role = "skip" if column.role in ("gas_amount", "no_year") else column.role
                    columns.setdefault(column.header, role)  # type: ignore[arg-type]
        named = tuple(name for name in sheets if name and not year_in(name))
        return self.said.model_copy(
            update={"columns": columns, "sheets": self.said.sheets or named or None}
        )

    def _told(self, part: Part) -> list[Column]:
        """The columns to be named in a map: of numbers those alone that were, where some were."""
        figures = [c for c in part.columns if c.role in NUMERIC]
        if self.said.into == "inventory" or not any(c.said for c in figures):
            return list(part.columns)
        return [c for c in part.columns if c.said or c not in figures]
