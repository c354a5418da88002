"""Amounts of energy and fuel beside tonnes: in units to be asked for, of gas, of a carrier."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import write_case
from importer.files import brought
from pathway.cases.importer import Imported
from pathway.load.files.faults import Faults
from pathway.load.units.units import Units
from pathway.locale.errors import InputError

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


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("天然气,范围一,120,万标方,2594", ("natural-gas", 1_200_000, "m3", 2594)),
        ("天然气,范围一,3000,百万大卡,700", ("natural-gas", 3000, "Gcal", 700)),
        ("天然气,范围一,30000,万大卡,70", ("natural-gas", 300_000_000, "kcal", 70)),
    ],
)
def test_units_of_chinese_bills(
    tmp_path: Path, text: str, of: tuple[str, float, str, float]
) -> None:
    """A million kcal is a Gcal, 1,163 kWh; 万标方 are 10,000 m3 at normal conditions."""
    head = "排放源,范围,用量,单位,排放量 2024 (tCO2e)\n"
    found = brought(tmp_path, f"{head}{text}\n", "heating_value: 36 MJ/m3\n")
    [(carrier, amount, unit, tonnes)] = used(found)
    energy = 1_200_000 * 36 / 3600 if of[2] == "m3" else of[1]
    assert (carrier, amount, tonnes) == (of[0], energy, of[3])
    assert unit == ("MWh" if of[2] == "m3" else of[2])
    assert not found.understood.placed.left
    assert Units("CNY", Faults()).convert("Gcal", "kWh") == 1163


GAS = "排放源,范围,用量,单位,排放量 2024 (tCO2e)\n天然气,范围一,{},{},1081\n"


@pytest.mark.parametrize(
    ("number", "unit"), [("50", "万立方米"), ("500000", "m3"), ("500000", "Nm³"), ("50", "万Nm3")]
)
def test_gas_by_volume_is_energy(tmp_path: Path, number: str, unit: str) -> None:
    """48 GJ/t x 0.75 kg/m3 = 36 MJ/m3: 500,000 m3 are 18 TJ, 5,000 MWh; and 0.2162 t/MWh."""
    found = brought(tmp_path, GAS.format(number, unit))
    assert used(found) == [("natural-gas", 5000, "MWh", 1081)]
    (factor, _) = found.target.tables["factors.csv"].added
    assert (factor["value"], factor["unit"]) == ("0.2162", "t/MWh")
    (told,) = (about for key, about in found.filled.assumed if key == "heating_value")
    assert told["value"] == "36 MJ/m3"
    assert "36 MJ/m3 (lower heating value" in found.target.tables["sources.csv"].added[0]["source"]


def test_the_map_says_a_heating_value(tmp_path: Path) -> None:
    """38.93 MJ/m3, as in China: 500,000 x 38.93 / 3,600 = 5,406.9444 MWh."""
    found = brought(tmp_path, GAS.format("50", "万立方米"), "heating_value: 38.93 MJ/m3\n")
    assert used(found) == [("natural-gas", 5406.944444, "MWh", 1081)]
    with pytest.raises(InputError, match="heating_value"):
        brought(tmp_path, GAS.format("50", "m3"), "heating_value: 0 MJ/m3\n")


def test_gas_that_the_case_counts_by_volume_stays(tmp_path: Path) -> None:
    """Carriers that are called natural gas, in millions of cubic metres, have no need of it."""
    case = write_case(tmp_path / "tiny")
    map = "region: north\nbusiness: shop\nnames: {天然气: canteen}\n"
    found = brought(tmp_path, GAS.format("50", "m3").replace("2024", "2020"), map, into=case)
    assert [(activity, unit) for _, activity, unit, _ in used(found)] == [(50, "m3")]


TONNES = "Scope,t CO2e 2020\nScope 1,402.8\nScope 2,600\n"
OF_GAS = "lines: {Scope 1: {category: stationary, carrier: gas}}\nregion: north\nbusiness: shop\n"


def test_the_carrier_of_a_line_of_tonnes(tmp_path: Path) -> None:
    """Tonnes are those of the carrier that the map names, at its factor in the case; or a fault."""
    case = write_case(tmp_path / "tiny")
    with pytest.raises(InputError, match=r"B2: .*no factor of it in north, 2020 .*'gas'.*leave"):
        brought(tmp_path, TONNES, OF_GAS, into=case)
    with (case / "factors.csv").open("a", encoding="utf-8") as file:
        file.write("gas,north,2020,-,2014,t/Mm3,x,report\n")
    found = brought(tmp_path, TONNES, OF_GAS, into=case)
    assert used(found) == [("gas", 0.2, "Mm3", 402.8), ("co2e", 600, "t", 600)]
    with pytest.raises(InputError, match="no factor of it in home, 2020"):
        brought(tmp_path, TONNES, OF_GAS.partition("\n")[0] + "\n")


def test_technologies_are_no_inventory(tmp_path: Path) -> None:
    """Whatever year and unit the map gives: what technologies cost is no tonne."""
    text = (
        "technology,applies_to,elec_mwh_per_ton,trl,capex_2025_musd_per_mtco2,"
        "capex_2030_musd_per_mtco2,lifetime_years\nHeat pump,Steam,4.0,8,800,640,20\n"
        "Electric boiler,Steam,5.0,7,1500,1350,25\n"
    )
    for map in ("", "year: 2025\nunit: t\nscope: 1\n"):
        with pytest.raises(InputError, match="list of technologies, which is not imported"):
            brought(tmp_path, text, map)


def test_a_refrigerant_is_a_material_that_is_its_own_gas(tmp_path: Path) -> None:
    """12 kg of R-404A leak: a gas with a factor by its warming, and no energy that emits CO2."""
    text = "Source,Scope,Carrier,Use,Unit,t CO2e 2024\nLeaks,1,R404A,12,kg,47.3\n"
    found = brought(tmp_path, text, "lines: {Leaks: {carrier: r404a}}\n")
    (row,) = (r for r in found.target.table("carriers.csv").added if r["id"] == "r404a")
    assert (row["item"], row["gases"], row["scope"]) == ("materials", "R-404A", "1")
