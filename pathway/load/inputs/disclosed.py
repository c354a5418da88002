"""What disclosures need of the tables and no plan depends on: energy of carriers, categories."""

from __future__ import annotations

import re

from pathway.load.files.csvfile import Row
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
                problem = "electricity is counted in GWh, and its contracts say what makes it"
                row.faults.fail(row.at(column), row.cells[column], problem, "Leave it empty")
        return None, ""
    if kind:
        row.one_of("energy_class", ENERGY_CLASSES)
    is_energy = unit in MEASURES and MEASURES[unit].dimension == "energy"
    if amount:
        return _given(row, unit, kind, is_energy), kind
    if kind and not is_energy:
        problem = f"nothing says how many MWh a {unit} holds"
        row.faults.fail(row.at("mwh_per_unit"), amount, problem, "Give the lower heating value")
    return (units.factor(unit, "MWh", row.at("unit")) if kind else None), kind


def _given(row: Row, unit: str, kind: str, is_energy: bool) -> float:
    """Read what is typed of a unit [MWh]."""
    if is_energy:
        problem, remedy = f"a {unit} is energy already", "Leave it empty"
        row.faults.fail(row.at("mwh_per_unit"), row.cells["mwh_per_unit"], problem, remedy)
    if not kind:
        remedy = f"Write one of {', '.join(ENERGY_CLASSES)}"
        problem = "nothing says what this energy is of"
        row.faults.fail(row.at("energy_class"), kind, problem, remedy)
    found = row.number("mwh_per_unit")
    if not found:
        problem = "there is no energy in it"
        row.faults.fail(row.at("mwh_per_unit"), found, problem, "Leave both columns empty")
    return found


def category_of(row: Row, scope: int, category: str) -> int:
    """Read the category of scope 3 of a source: as typed, or off its ``category``; 0: of none."""
    typed = row.cells.get(CATEGORY, "")
    known = named_category(category) if scope == 3 else 0
    if not typed:
        return known
    if scope != 3:
        problem = "only scope 3 has categories"
        row.faults.fail(row.at(CATEGORY), typed, problem, "Leave it empty, or correct scope")
    if typed not in CATEGORIES:
        problem, remedy = "this is no category of scope 3", "Write a number from 1 to 15"
        row.faults.fail(row.at(CATEGORY), typed, problem, remedy)
    number = int(typed)
    if known and number != known:
        problem = f"{category} is category {known} by its name"
        row.faults.fail(row.at(CATEGORY), typed, problem, "Correct one of the two")
    return number


def named_category(category: str) -> int:
    """The category of scope 3 that a name says, as ``cat4_air_freight``; 0 where it says none."""
    named = NUMBERED.match(category)
    return int(named[1]) if named and named[1] in CATEGORIES else 0
