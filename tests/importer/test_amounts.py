"""Amounts of energy and fuel beside tonnes: in units to be asked for, of gas, of a carrier."""

from __future__ import annotations

from pathlib import Path

import pytest

from importer.files import brought
from pathway.importer import Imported

GALLONS = "Source,Scope,Use,Unit,t CO2e 2024\nDiesel,1,5000,{},50\nNatural gas,1,200,MWh,40\n"


def used(found: Imported) -> list[tuple[str, float, str, float]]:
    """Carrier, activity, unit and tonnes of each source."""
    return [
        (s.carrier, round(s.activity, 6), s.unit, round(s.tonnes, 6)) for s in found.filled.sources
    ]


@pytest.mark.parametrize("word", ["gal", "gallons", "Gallonen", "加仑"])
def test_which_gallon_is_asked(tmp_path: Path, word: str) -> None:
    """The tonnes are taken, and the gallons told, until the map says which they are."""
    found = brought(tmp_path, GALLONS.format(word))
    assert used(found) == [("co2e", 50, "t", 50), ("natural-gas", 200, "MWh", 40)]
    (left,) = found.understood.placed.left
    assert (left.why, left.cell, left.value) == ("gallon", "C2", "5000 gallon")
    found = brought(tmp_path, GALLONS.format(word), "units: {gallons: US_gal}\n")
    assert used(found)[0] == ("diesel", 5000, "US_gal", 50)
    assert not found.understood.placed.left


@pytest.mark.parametrize(
    "text",
    [
        "Source,Scope,Usage (gal),t CO2e 2024\nDiesel,1,5000,50\n",
        "Source,Scope,Fuel use,t CO2e 2024\nDiesel,1,5000 gal,50\n",
    ],
)
def test_gallons_of_headers_and_cells(tmp_path: Path, text: str) -> None:
    found = brought(tmp_path, text)
    assert [x.why for x in found.understood.placed.left] == ["gallon"]
    found = brought(tmp_path, text, "units: {gal: imp_gal}\n")
    assert used(found) == [("diesel", 5000, "imp_gal", 50)]


def test_other_units_that_are_not_understood_are_told(tmp_path: Path) -> None:
    """Barrels beside tonnes, and hours without them: both are told, with the tonnes taken."""
    text = "Source,Scope,Use,Unit,t CO2e 2024\nDiesel,1,70,drums,50\nElectricity,2,8,xyz,\n"
    found = brought(tmp_path, text)
    assert used(found) == [("co2e", 50, "t", 50)]
    told = sorted((x.cell, x.value, x.why) for x in found.understood.placed.left)
    assert told == [("C2", "70 drums", "unknown_unit"), ("C3", "8 xyz", "unknown_unit")]
