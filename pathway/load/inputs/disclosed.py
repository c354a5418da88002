"""What disclosures need of the tables and no plan depends on: energy of carriers, categories."""

from __future__ import annotations

import re

from pathway.load.files.csvfile import Row
from pathway.load.files.faults import listed
from pathway.load.units.measures import MEASURES
from pathway.load.units.units import Units
from pathway_models.case import ELECTRICITY, ENERGY_CLASSES

ENERGY = ("mwh_per_unit", "energy_class")
CATEGORY = "ghg_category"
NUMBERED = re.compile(r"cat0?(\d{1,2})(?!\d)", re.ASCII)
CATEGORIES = tuple(str(number) for number in range(1, 16))


def energy_of(units: Units, row: Row, name: str, unit: str) -> tuple[float | None, str]:
    """Read the energy of a unit of a carrier [MWh], and what it is of; None: nobody says so."""
    amount, kind = (row.cells.get(column, "") for column in ENERGY)
    if name == ELECTRICITY:
        for column in ENERGY:
            if row.cells.get(column):
                row.faults.fail(row.at(column), row.cells[column], "electricity-by-contracts")
        return None, ""
    if kind:
        row.one_of("energy_class", ENERGY_CLASSES)
    is_energy = unit in MEASURES and MEASURES[unit].dimension == "energy"
    if amount:
        return _given(row, unit, kind, is_energy), kind
    if kind and not is_energy:
        row.faults.fail(row.at("mwh_per_unit"), amount, "no-heating-value", unit=unit)
    return (units.factor(unit, "MWh", row.at("unit")) if kind else None), kind


def _given(row: Row, unit: str, kind: str, is_energy: bool) -> float:
    """Read what is typed of a unit [MWh]."""
    if is_energy:
        at = row.at("mwh_per_unit")
        row.faults.fail(at, row.cells["mwh_per_unit"], "energy-already", unit=unit)
    if not kind:
        classes = listed(ENERGY_CLASSES)
        row.faults.fail(row.at("energy_class"), kind, "no-energy-class", classes=classes)
    found = row.number("mwh_per_unit")
    if not found:
        row.faults.fail(row.at("mwh_per_unit"), found, "no-energy-in-it")
    return found


def category_of(row: Row, scope: int, category: str) -> int:
    """Read the category of scope 3 of a source: as typed, or off its ``category``; 0: of none."""
    typed = row.cells.get(CATEGORY, "")
    known = named_category(category) if scope == 3 else 0
    if not typed:
        return known
    if scope != 3:
        row.faults.fail(row.at(CATEGORY), typed, "no-category-here")
    if typed not in CATEGORIES:
        row.faults.fail(row.at(CATEGORY), typed, "no-category-of-scope-3")
    number = int(typed)
    if known and number != known:
        facts = {"category": category, "number": str(known)}
        row.faults.fail(row.at(CATEGORY), typed, "category-by-name", **facts)
    return number


def named_category(category: str) -> int:
    """The category of scope 3 that a name says, as ``cat4_air_freight``; 0 where it says none."""
    named = NUMBERED.match(category)
    return int(named[1]) if named and named[1] in CATEGORIES else 0
