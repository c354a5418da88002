"""A disclosure as a plain mapping, to be held against numbers that are worked by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pathway.disclosure.filling import Cell
from pathway.disclosure.plan import Disclosure, disclose
from pathway.load import load_case
from pathway.runs.finished import open_run
from pathway.solve import solve
from pathway.tables import tabulate

Cells = dict[tuple[str, str, int], Cell]


def of_run(folder: Path, standard: str, year: int) -> Cells:
    """Of a finished run: each cell by field, thing and year."""
    result, case = open_run(folder)
    return cells(disclose(result.tables, case, [standard], year))


def of_case(folder: Path, standard: str, year: int, on: date | None = None) -> Cells:
    """Of a case that is solved now."""
    case = load_case(folder, "whole")
    return cells(disclose(tabulate(case, solve(case).plan), case, [standard], year, on))


def cells(disclosed: Disclosure) -> Cells:
    """Each cell by field, thing and year; a field that stands in two tables says the same."""
    return {
        (line.field.name, line.item, year): cell
        for table in disclosed.tables
        for line in table.lines
        for year, cell in line.cells.items()
    }


def number(found: Cells, field: str, year: int, item: str = "") -> float:
    """A number; fails where there is none."""
    value = found[field, item, year].value
    assert isinstance(value, float), (field, item, year, found[field, item, year])
    return value


def lacks(found: Cells, field: str, year: int, item: str = "") -> str:
    """What is missing in place of a value; fails where there is one."""
    cell = found[field, item, year]
    assert cell.value is None, (field, cell)
    return "; ".join(need.in_("en") for need in cell.needs)


def about(value: float) -> object:
    """To what the tables are rounded to, summed over many rows: of shares and millions, too."""
    return pytest.approx(value, rel=1e-9, abs=min(0.01, max(1e-5, 1e-6 * abs(value))))
