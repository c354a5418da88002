"""Random inventories, and the many ways in which companies lay one out."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from openpyxl import Workbook

YEARS = (2021, 2022, 2023)

Line = tuple[int, str, str]
"""Scope, label in English, category that it is."""

LINES: Sequence[Line] = (
    (1, "Natural gas", "stationary"),
    (1, "Company vehicles", "mobile"),
    (1, "Refrigerants", "fugitive"),
    (2, "Purchased electricity", "purchased_electricity"),
    (2, "District heating", "purchased_heat"),
    (3, "Purchased goods and services", "cat1_goods_and_services"),
    (3, "Capital goods", "cat2_capital_goods"),
    (3, "Upstream transportation and distribution", "cat4_transport"),
    (3, "Waste generated in operations", "cat5_waste"),
    (3, "Business travel", "cat6_business_travel"),
    (3, "Employee commuting", "cat7_commuting"),
    (3, "Use of sold products", "cat11_use_of_products"),
)
PARTIES = ("Retail", "Logistics", "Cloud services")


@dataclass(frozen=True)
class Inventory:
    """Tonnes by business, line and year."""

    tonnes: dict[tuple[str, Line, int], int]
    parties: tuple[str, ...]
    lines: tuple[Line, ...]

    def of(self, year: int) -> dict[tuple[int, str, str], int]:
        """Scope, category and label (one of them per category) -> tonnes of all businesses."""
        found: dict[tuple[int, str, str], int] = {}
        for (_, (scope, label, category), at), value in self.tonnes.items():
            if at == year:
                key = (scope, category, label)
                found[key] = found.get(key, 0) + value
        return found

    def total(self, year: int, scope: int | None = None, party: str | None = None) -> int:
        """Tonnes of a year."""
        return sum(
            value
            for (business, line, at), value in self.tonnes.items()
            if at == year and scope in (None, line[0]) and party in (None, business)
        )

    def cell(self, line: Line, year: int, party: str | None = None) -> int:
        """Tonnes of one line."""
        return sum(
            v
            for (b, n, at), v in self.tonnes.items()
            if (n, at) == (line, year) and party in (None, b)
        )


@st.composite
def inventories(draw: st.DrawFn) -> Inventory:
    """An inventory of some lines and businesses; every number is 100 t or more."""
    lines = tuple(sorted(draw(st.sets(st.sampled_from(LINES), min_size=3)), key=LINES.index))
    parties = PARTIES[: draw(st.integers(2, 3))]
    keys = [(p, line, y) for p in parties for line in lines for y in YEARS]
    values = draw(st.lists(st.integers(1_000, 3_000_000), min_size=len(keys), max_size=len(keys)))
    return Inventory(dict(zip(keys, values, strict=True)), parties, lines)


Grid = list[list[Any]]


def years_across(inventory: Inventory) -> Grid:
    """Titles, sections by scope, a unit column, subtotals and a total, notes."""
    rows: Grid = [["ACME greenhouse gas inventory"], [], ["Category", "Unit", *YEARS]]
    for scope in sorted({line[0] for line in inventory.lines}):
        rows.append([f"Scope {scope}"])
        rows += [
            [line[1], "tCO2e", *(inventory.cell(line, y) for y in YEARS)]
            for line in inventory.lines
            if line[0] == scope
        ]
        rows.append([f"Total scope {scope}", "tCO2e", *(inventory.total(y, scope) for y in YEARS)])
    rows.append(["Total emissions", "tCO2e", *(inventory.total(y) for y in YEARS)])
    return [*rows, [], ["* Figures are preliminary, and may be restated in the years to come."]]


def totals_first(inventory: Inventory) -> Grid:
    """The total of a scope in its heading, its lines below; the unit in the header."""
    rows: Grid = [["Emissions (t CO2e)", *(f"FY{y}" for y in YEARS)]]
    for scope in sorted({line[0] for line in inventory.lines}):
        rows.append([f"Scope {scope}", *(inventory.total(y, scope) for y in YEARS)])
        rows += [
            [f"  {line[1]}", *(inventory.cell(line, y) for y in YEARS)]
            for line in inventory.lines
            if line[0] == scope
        ]
    return rows


def businesses_across(inventory: Inventory) -> Grid:
    """A column a business, and their total; in thousand tonnes, of the last year."""
    year = YEARS[-1]
    rows: Grid = [
        [f"Greenhouse gas emissions {year}, in kt CO2e"],
        ["Scope", "Source", *inventory.parties, "Total"],
    ]
    before = 0
    for line in inventory.lines:
        cells = [inventory.cell(line, year, party) / 1000 for party in inventory.parties]
        scope = f"Scope {line[0]}" if line[0] != before else ""  # merged down
        rows.append([scope, line[1], *cells, inventory.cell(line, year) / 1000])
        before = line[0]
    cells = [inventory.total(year, party=party) / 1000 for party in inventory.parties]
    return [*rows, ["Total", "", *cells, inventory.total(year) / 1000]]


def long(inventory: Inventory) -> Grid:
    """A row a number."""
    rows: Grid = [["Year", "Business unit", "Scope", "Category", "Emissions [tCO2e]"]]
    return rows + [
        [year, party, line[0], line[1], value]
        for (party, line, year), value in inventory.tonnes.items()
    ]


def businesses_down(inventory: Inventory) -> Grid:
    """A block a business, each with its header, side notes and a change in percent."""
    rows: Grid = []
    for party in inventory.parties:
        rows += [["Business", "Scope", "Category", "Unit", *YEARS, "Change in %"]]
        for line in inventory.lines:
            cells = [inventory.cell(line, y, party) for y in YEARS]
            change = f"{cells[-1] / cells[0] - 1:.1%}"
            rows.append([party, f"Scope {line[0]}", line[1], "t CO2e", *cells, change])
        rows.append([])
    return rows


LAYOUTS: Sequence[Callable[[Inventory], Grid]] = (
    years_across,
    totals_first,
    businesses_across,
    long,
    businesses_down,
)


def as_xlsx(grid: Grid, path: Path) -> Path:
    """Write a grid as a workbook, beside a sheet that is no inventory."""
    book = Workbook()
    cover = book.active
    assert cover is not None
    cover.title = "Read me"
    cover.append(["This workbook holds our inventory."])
    sheet = book.create_sheet("Inventory")
    for row in grid:
        sheet.append(row)
    book.save(path)
    return path


def as_csv(
    grid: Grid, path: Path, delimiter: str = ",", encoding: str = "utf-8", thousands: str = ""
) -> Path:
    """Write a grid as CSV; ``thousands`` are set apart, with the other sign for decimals."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter)
    for row in grid:
        writer.writerow([_written(cell, thousands) for cell in row])
    path.write_bytes(stream.getvalue().encode(encoding))
    return path


def _written(cell: Any, thousands: str) -> str:
    if isinstance(cell, str) or cell is None or cell in YEARS or not thousands:
        return str(cell)
    text = f"{cell:,.3f}" if isinstance(cell, float) else f"{cell:,}"
    return (
        text.replace(",", "_")
        .replace(".", "," if thousands == "." else ".")
        .replace("_", thousands)
    )
