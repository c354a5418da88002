"""One list of all that is used and emitted, a unit in each row: what a mass is of, what counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from importer.files import brought
from importer.test_amounts import used
from pathway.cases.importer import Imported, tell
from pathway.cases.starter import Wish
from pathway.cases.starter import write_case as write_starter

LIST = """\
What,Scope,Unit,2023,2024
Natural gas for boilers,1,MWh,1100,1000
"LPG, forklifts",1,t,50,43.1
"Refrigerant leakage, R-404A",1,kg,18.5,15.5
"Electricity, works",2,MWh,2100,2000
Purchased goods and services,3,t CO2e,310,300
Total scope 3,,t CO2e,310,300
"""


def why(found: Imported) -> dict[str, str]:
    return {left.label: left.why for left in found.understood.placed.left}


def test_a_mass_of_fuel_or_gas_beside_tonnes_of_co2e_is_no_emission(tmp_path: Path) -> None:
    """43.1 t of LPG and 15.5 kg of R-404A; energy of scopes 1 and 2 is in no tonnes of scope 3."""
    found = brought(tmp_path, LIST)
    assert used(found) == [
        ("natural-gas", 1000, "MWh", 0),
        ("lpg", 43.1, "t", 0),
        ("r404a", 15.5, "kg", 0),
        ("electricity", 2000, "MWh", 0),
        ("co2e", 300, "t", 300),
    ]
    assert why(found) == {}


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Was,Scope,Einheit,2024\nFlüssiggas,1,t,7\nStrom,2,MWh,9\n", "lpg"),
        ("Was,Scope,Einheit,2024\nHeizöl,1,t,7\nPendeln,3,t CO2e,9\n", "heating-oil"),
        ("Was,Scope,Einheit,2024\nKältemittel R 410A,1,t,7\nStrom,2,MWh,9\n", "r410a"),
        ("排放源,范围,单位,2024\n液化石油气,范围一,吨,7\n外购电力,范围二,兆瓦时,9\n", "lpg"),
        (
            "排放源,范围,单位,2024\n制冷剂泄漏HFC-134a,范围一,吨,7\n员工通勤,范围三,吨CO2e,9\n",
            "r134a",
        ),
    ],
)
def test_in_other_languages_and_beside_other_units(tmp_path: Path, text: str, carrier: str) -> None:
    assert used(brought(tmp_path, text))[0] == (carrier, 7, "t", 0)


@pytest.mark.parametrize(
    "text",
    [
        "What,Scope,Unit,2024\nNatural gas,1,t,7\nLPG,1,t,5\n",
        "What,Scope,Unit,2024\nCO2 of LPG,1,t,12\nElectricity,2,MWh,9\n",
        "What,Scope,Unit,2024\nFugitive emissions,1,t,12\nElectricity,2,MWh,9\n",
        "What,Scope,Unit,2024\nNatural gas,1,t,12\nCommuting,3,t CO2e,9\n",
    ],
)
def test_what_says_emissions_or_is_never_weighed_stays_one(tmp_path: Path, text: str) -> None:
    """Bare tonnes alone, words of emissions, a category without a carrier, gas from a pipe."""
    found = brought(tmp_path, text)
    assert sum(s.tonnes for s in found.filled.sources if s.scope == 1) == 12


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        ("Scope 1 emissions,1,t CO2e,200\nNatural gas,1,MWh,1000\n", ["Natural gas"]),
        ("Natural gas,1,t CO2e,200\nNatural gas,1,MWh,1000\n", ["Natural gas"]),
        ("Stationary combustion,1,t CO2e,200\nNatural gas,1,MWh,1000\n", ["Natural gas"]),
        ("Fuel combustion,1,t CO2e,200\nDiesel,1,L,1000\n", ["Diesel"]),
        (
            "Waste,3,t CO2e,1\nScope 1+2,1+2,t CO2e,200\nDiesel,1,L,1000\nElectricity,2,MWh,5\n",
            ["Diesel", "Electricity"],
        ),
        ("Process emissions,1,t CO2e,200\nNatural gas,1,MWh,1000\n", []),
        ("Diesel,1,t CO2e,200\nNatural gas,1,MWh,1000\n", []),
        ("Business travel,3,t CO2e,200\nNatural gas,1,MWh,1000\n", []),
        ("Direct,1,t CO2e,200\nNatural gas,,MWh,1000\n", ["Natural gas"]),
        ("Process emissions,1,t CO2e,200\nNatural gas,,MWh,1000\n", ["Natural gas"]),
    ],
)
def test_energy_is_left_where_emissions_may_be_those_of_it(
    tmp_path: Path, rows: str, left: list[str]
) -> None:
    found = brought(tmp_path, f"What,Scope,Unit,2024\n{rows}")
    assert why(found) == dict.fromkeys(left, "energy")


BESIDE = """\
Was,Scope,Einheit,2024
Erdgas,1,MWh,4200
Abfall zur Deponie,3,t,310
Flüge,3,pkm,2400000
Eingekaufte Waren,3,t CO2e,9100
"""


def test_waste_in_tonnes_is_no_emission_beside_tonnes_co2e(tmp_path: Path) -> None:
    """310 t of waste are told, not counted; how far one flew is an activity."""
    found = brought(tmp_path, BESIDE)
    counted = {s.name: (s.carrier, s.activity, s.unit) for s in found.filled.sources}
    assert "Abfall zur Deponie" not in counted
    assert why(found) == {"Abfall zur Deponie": "no_carrier"}
    assert counted["Flüge"] == ("flights", 2_400_000, "pkm")
    (flights,) = [r for r in found.target.tables["carriers.csv"].added if r["id"] == "flights"]
    assert (flights["scope"], flights["category"]) == ("3", "cat6_business_travel")
    assert counted["Eingekaufte Waren"][1] == 9100


FUELS = """\
Source,Scope,Consumption,Unit,t CO2e
Diesel: trucks,1,412,t,1277.2
Diesel: forklifts,1,38,t,117.8
Petrol: cars,1,50,t,149
Petrol: vans,1,10,t,29.8
LPG: kitchen,1,3,t,9
LPG: boiler,1,2,t,6
"""


@pytest.mark.parametrize("lang", ["en", "zh", "de"])
def test_a_fuel_is_one_carrier_in_every_language(lang: str, tmp_path: Path) -> None:
    """Carriers go by their names in the language of the case; the same file again is nothing."""
    write_starter(tmp_path / "mine", Wish(base_year=2024, lang=lang))
    found = brought(tmp_path, FUELS, into=tmp_path / "mine", alone=True)
    one, _, two, _, three, _ = carriers = [s.carrier for s in found.filled.sources]
    assert carriers == [one, one, two, two, three, three]
    found.write()
    again = brought(tmp_path, FUELS, into=tmp_path / "mine", alone=True)
    assert [s.carrier for s in again.filled.sources] == carriers
    assert dict(again.filled.verdicts) == {"same": 6}
    assert not again.files


def test_diesel_by_mass_is_litres_at_its_density(tmp_path: Path) -> None:
    """412 t at 0.84 kg/L are 490,476.2 L of 2.604 kg; the starter's diesel and its levers stay."""
    mine = tmp_path / "mine"
    write_starter(mine, Wish(base_year=2024, lang="zh"))
    found = brought(tmp_path, FUELS, into=mine, alone=True)
    trucks, forks, cars, vans, *lpg = used(found)
    assert trucks == ("diesel", pytest.approx(412e3 / 0.84), "L", 1277.2)
    assert forks == ("diesel", pytest.approx(38e3 / 0.84), "L", 117.8)
    assert cars == ("gasoline", pytest.approx(50e3 / 0.745), "L", 149)
    assert vans == ("gasoline", pytest.approx(10e3 / 0.745), "L", 29.8)
    assert [one[0] for one in lpg] == ["lpg", "lpg"]
    said = "\n".join(tell(found, "zh"))
    assert "按资料库中的密度 0.84 kg/L 折算为升（fuel-diesel-ipcc）" in said
    assert "0.745 kg/L" in "\n".join(tell(found, "en"))
    found.write()
    text = (mine / "sources.csv").read_text("utf-8")
    assert "412 t at 0.84 kg/L (density; library: fuel-diesel-ipcc" in text
    assert "electric-trucks:" in (mine / "levers/electrify.yaml").read_text("utf-8")


def test_what_the_case_weighs_stays_so(tmp_path: Path) -> None:
    """Diesel of the case in kt: its rows in t are of that carrier."""
    mine = tmp_path / "mine"
    write_starter(mine, Wish(base_year=2024))
    weighed = (
        (mine / "carriers.csv").read_text("utf-8").replace("diesel,Diesel,ML", "oil,Diesel,kt")
    )
    (mine / "carriers.csv").write_text(weighed)
    found = brought(tmp_path, FUELS, into=mine, alone=True)
    assert used(found)[0] == ("oil", 412, "t", 1277.2)
