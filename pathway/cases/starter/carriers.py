"""Carriers that templates use, and what a unit of each emits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pathway.cases.starter.draft import Draft, plain
from pathway.cases.starter.numbers import work_out
from pathway.cases.starter.places import grid_of
from pathway.cases.starter.templates import read_data
from pathway.library import Row
from pathway.load.files.faults import Faults
from pathway.load.units.units import Units

ELECTRICITY = "electricity"
DIRECT = "co2e"
"""The carrier of what is given in tonnes: a kilotonne is one."""


def specs() -> Mapping[str, Any]:
    """What templates use: unit, gases, where the factor and the price are from."""
    return read_data("carriers")


def factor_row(carrier: str) -> Row:
    """The row of the library that is the factor of a carrier but electricity."""
    spec = specs()[carrier]
    rows = work_out(spec["factor"], "", {}).rows
    return next(row for row in rows if spec.get("basis") in (None, row.basis))


def grid_row(draft: Draft, code: str) -> Row:
    """The factor of a country's grid in the base year, or the last before."""
    rows = sorted(grid_of(code).rows, key=lambda row: row.year or 0)
    known = [row for row in rows if (row.year or 0) <= draft.base_year]
    if not known:
        first = rows[0].year
        draft.lacking.tell(f"--base-year {first}", "grid-from", code=code, first=str(first))
    return known[-1] if known else rows[0]


def tonnes_per_unit(draft: Draft, carrier: str, code: str) -> float:
    """What a unit of a carrier emits in the base year [t], as its factor is written."""
    spec = specs()[carrier]
    if carrier == DIRECT:
        return 1000.0
    row = grid_row(draft, code) if carrier == ELECTRICITY else factor_row(carrier)
    unit = spec.get("counted", row.unit)
    size = Units("EUR", Faults()).convert(unit, f"t/{spec['unit']}", (spec["unit"],))
    if size is None:
        raise ValueError(f"{carrier}: {unit}")
    return plain(row.value) * float(size)
