"""Headers of several groups and years, and columns of scopes: never the wrong year or number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import Workbook

from importer.files import brought, taken
from pathway.cases.importer import bring, tell
from pathway.locale.errors import InputError

ROWS = """\
1,Natural gas,9000000,8000000,1700,1644.3
2,Electricity,9000000,8000000,4400,4312.8
3,Purchased goods,,,48000,46875.5
"""
TAKEN = {(1, "Natural gas"): 1644.3, (2, "Electricity"): 4312.8, (3, "Purchased goods"): 46875.5}


@pytest.mark.parametrize(
    "header",
    [
        "Scope,Source,Energy [kWh],,Emissions [t CO2e],\n,,2023,2024,2023,2024",
        "Scope,Source,Energy [kWh],Energy [kWh],t CO2e,t CO2e\n,,2023,2024,2023,2024",
        "Scope,Source,Energy [kWh],,Emissions [t CO2e],\n,,FY2023,FY2024,FY2023,FY2024",
        "Scope,Source,Energy [kWh],,t CO2e,\n,,Base year 2019,2024,Base year 2019,2024",
        "Scope,Source,Energy [kWh],,t CO2e,\n,,Year,Year,Year,Year\n,,2023,2024,2023,2024",
        "Scope,Source,Energy [kWh],,t CO2e,\n,,prior,current,prior,current",
        ",,Energy [kWh],,Emissions [t CO2e],\nScope,Source,2023,2024,2023,2024",
        "Our inventory\n,,Energy,,Emissions,\nScope,Source,2023,2024,2023,2024\n,,kWh,kWh,t,t",
    ],
)
def test_years_below_groups(tmp_path: Path, header: str) -> None:
    """1,644.3 + 4,312.8 + 46,875.5 = 52,832.6 t in 2024, of which gas uses 8 GWh; no total."""
    found = brought(tmp_path, f"{header}\n{ROWS}", year=2024)
    assert taken(found) == TAKEN
    assert [s.activity for s in found.filled.sources][:2] == [8e6, 8e6]
    assert not found.understood.placed.totals
    assert not found.understood.placed.left


@pytest.mark.parametrize("merged", [True, False])
def test_years_below_groups_in_a_workbook(tmp_path: Path, *, merged: bool) -> None:
    """The years are numbers there, and the groups may be merged."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["Scope", "Source", "Energy [kWh]", None, "Emissions [t CO2e]"])
    sheet.append([None, None, 2023, 2024, 2023, 2024])
    for row in ROWS.splitlines():
        scope, name, *numbers = row.split(",")
        sheet.append([int(scope), name, *(float(n) if n else None for n in numbers)])
    if merged:
        sheet.merge_cells("C1:D1")
        sheet.merge_cells("E1:F1")
    made.save(tmp_path / "book.xlsx")
    found = bring(tmp_path / "book.xlsx", tmp_path / "case", year=2024)
    assert taken(found) == TAKEN


def test_years_above_groups(tmp_path: Path) -> None:
    """Years without a gap above, each over two columns that say what they are."""
    header = ",,2023,2023,2024,2024\nScope,Source,t CO2e,kWh,t CO2e,kWh\n"
    found = brought(tmp_path, header + "1,Natural gas,1700,9000000,1644.3,8000000\n")
    assert taken(found) == {(1, "Natural gas"): 1644.3}
    assert found.filled.sources[0].activity == 8e6


def test_a_row_of_years_that_is_not_understood_is_refused(tmp_path: Path) -> None:
    """A remark between the header and its years: the header must be said, and then is read."""
    header = "Scope,Source,Energy [kWh],,Emissions [t CO2e],\nas verified\n,,2023,2024,2023,2024\n"
    with pytest.raises(InputError, match=r"C3: this row of years is no header") as refused:
        brought(tmp_path, header + ROWS, year=2024)
    [said] = re.findall("`(header: .*)`", str(refused.value))
    assert taken(brought(tmp_path, header + ROWS, f"{said}\n", year=2024)) == TAKEN


def test_groups_of_other_years_are_refused(tmp_path: Path) -> None:
    """Energy of 2024 alone beside two years of emissions, in a row with words: not understood."""
    text = (
        "Scope,Source,Energy [kWh],t CO2e,\nNo.,Name,2024,2023,2024\n1,Natural gas,8000,1700,1600\n"
    )
    with pytest.raises(InputError, match=r"C2: this row of years is no header"):
        brought(tmp_path, text, year=2024)


BARE = ("t", "(t)", "2024 (t)", "2024 t", "t 2024", "FY2024 [t]", "2024, t", "tCO2e 2024")
BESIDE = {
    "alone": "Source,{}\nNatural gas,500\nBusiness travel,20\n",
    "a scope beside it": "Scope,Source,{}\n1,Natural gas,500\n3,Business travel,20\n",
    "an amount": "Source,Amount,Unit,{}\nNatural gas,2500,MWh,500\nBusiness travel,,,20\n",
    "energy": "Source,MWh,{}\nNatural gas,2500,500\nBusiness travel,,20\n",
}


@pytest.mark.parametrize("header", BARE)
@pytest.mark.parametrize("beside", BESIDE)
def test_tonnes_below_a_bare_unit_or_year(beside: str, header: str, tmp_path: Path) -> None:
    """500 t of gas and 20 t of travel are emissions, whatever stands beside them; none is lost."""
    text = BESIDE[beside].format(f'"{header}"')
    found = brought(tmp_path, text, year=2024)
    assert {s.name: s.tonnes for s in found.filled.sources} == {
        "Natural gas": 500,
        "Business travel": 20,
    }
    assert not found.understood.placed.left
    used = {s.name: (s.activity, s.unit) for s in found.filled.sources}
    assert used["Natural gas"] == ((2500, "MWh") if "2500" in text else (500, "t"))


def test_masses_of_fuels_below_a_bare_unit_are_used(tmp_path: Path) -> None:
    """Coal and LPG are weighed; a column a unit has one number a row, and none is of emissions."""
    found = brought(tmp_path, "Fuel,t\nCoal,500\nLPG,20\n", year=2024)
    assert {s.name: (s.activity, s.tonnes) for s in found.filled.sources} == {
        "Coal": (500, 0),
        "LPG": (20, 0),
    }
    text = "Fuel,MWh,t\nNatural gas,2500,\nLPG,,20\n"
    found = brought(tmp_path, text, year=2024)
    assert {s.name: (s.activity, s.unit, s.tonnes) for s in found.filled.sources} == {
        "Natural gas": (2500, "MWh", 0),
        "LPG": (20, "t", 0),
    }


def test_an_amount_that_looks_like_a_year_is_no_header(tmp_path: Path) -> None:
    """2024 kt of one row and 500 kt of the next, in their unit: both count."""
    text = "What,GHG emissions\nNatural gas,2024 kt\nDiesel,500 kt\n"
    found = brought(tmp_path, text, year=2024)
    assert [s.tonnes for s in found.filled.sources] == [2_024_000, 500_000]


def test_years_of_a_column_of_years_are_no_header(tmp_path: Path) -> None:
    """2,010 t in 2023 look like a year, and 1,500 t in 2024 do not."""
    text = "Year,Scope 1 (t CO2e)\n2023,2010\n2024,1500\n"
    assert [s.tonnes for s in brought(tmp_path, text, year=2023).filled.sources] == [2010]


ACTIVITY = 'Source,Scope,Consumption,Unit,t CO2e 2025\nGas,1,"2,000,000",kWh,404\n'


@pytest.mark.parametrize(
    "header",
    ["Consumption,Unit,t CO2e 2025", "Consumption 2025,Unit,t CO2e", "Amount,Unit,t CO2e 2025"],
)
def test_a_year_of_one_column_is_of_the_others(tmp_path: Path, header: str) -> None:
    """One source of 2 GWh and 404 t, and not one of each."""
    text = ACTIVITY.replace("Consumption,Unit,t CO2e 2025", header)
    (source,) = brought(tmp_path, text).filled.sources
    assert (source.activity, source.unit, source.tonnes) == (2e6, "kWh", 404)


def test_activity_beside_emissions_of_several_years_is_left(tmp_path: Path) -> None:
    """Of which of the two it is, nothing says: the map does."""
    text = ACTIVITY.replace("\n", ",t CO2e 2024\n", 1).replace("404\n", "404,390\n")
    found = brought(tmp_path, text)
    (source,) = found.filled.sources
    assert (source.carrier, source.activity, source.tonnes) == ("co2e", 404, 404)
    assert "C       Consumption  not taken: its year is not said" in "\n".join(tell(found, "en"))
    map = "columns: {Consumption: {is: activity, year: 2024}}\n"
    (source,) = brought(tmp_path, text, map, year=2024).filled.sources
    assert (source.carrier, source.activity, source.tonnes) == ("natural-gas", 2e6, 390)


def test_scopes_do_not_vote_for_the_decimal_sign(tmp_path: Path) -> None:
    """3.1 is a category; 12,4 and 140,2 have decimal commas."""
    text = (
        'Source,Scope,"2024 (t CO2e)"\nNatural gas,1,"12,4"\nElectricity,2,"8,25"\n'
        'Purchased goods,3.1,"140,2"\n'
    )
    found = brought(tmp_path, text)
    assert taken(found) == {
        (1, "Natural gas"): 12.4,
        (2, "Electricity"): 8.25,
        (3, "Purchased goods"): 140.2,
    }
    assert found.filled.sources[2].category == "cat1_goods_and_services"


def test_numbers_of_one_reading_settle_it(tmp_path: Path) -> None:
    """8.450.000 and 1.711,0 have one reading: 1.234 beside them is a thousand, 3.1 a mark."""
    text = (
        "Position;Scope;Verbrauch kWh;Ref;t CO2e 2024\nErdgas;1;8.450.000;3.1;1.711,0\n"
        "Heizöl;1;1.234;2.5;400,5\n"
    )
    sources = brought(tmp_path, text).filled.sources
    assert [(s.activity, s.tonnes) for s in sources] == [(8_450_000, 1711), (1234, 400.5)]


def test_numbers_of_two_halves_of_the_world_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"B2: numbers can be read in two ways: 2\.5 in B3"):
        brought(tmp_path, 'Scope 1,t CO2e 2024\nErdgas,"1,25"\nHeizöl,2.5\n')


USED = ("Consumption", "Quantity", "Amount", "Value", "Wert", "数值", "2024")
EMITTED = (
    *("t CO2e", "CO2e (t)", "CO2e [t]", "Emissions (t)", "Emissions (tCO2e)", "THG (t)"),
    *("GHG emissions [t]", "排放量（吨）", "CO2 (t)"),
)


@pytest.mark.parametrize("emitted", EMITTED)
@pytest.mark.parametrize("used", USED)
def test_tonnes_beside_amounts_are_never_lost(tmp_path: Path, used: str, emitted: str) -> None:
    """229 + 148.5 + 36.6 t of scope 1, 2,976 of scope 2, whatever the two columns are called."""
    rows = (
        'Scope 1,Heating oil,"85,000",litres,229.0\nScope 1,Petrol of cars,"64,000",l,148.5\n'
        'Scope 1,LPG,12.4,t,36.6\nScope 2,Electricity,"18,600",MWh,"2,976.0"\n'
    )
    found = brought(tmp_path, f"Scope,Source,{used},Unit,{emitted}\n{rows}", year=2024)
    assert sorted(taken(found).values()) == [36.6, 148.5, 229.0, 2976.0]
    assert [s.activity for s in found.filled.sources][:2] == [85_000, 64_000]


@pytest.mark.parametrize("emitted", ["CO2", "Emissions", "Emissionen"])
@pytest.mark.parametrize("used", ["Consumption", "Amount"])
def test_emissions_without_a_unit_beside_amounts_are_asked_about(
    tmp_path: Path, used: str, emitted: str
) -> None:
    """Litres were taken and the tonnes beside them dropped; a map that says the unit takes them."""
    text = f"Scope,Source,{used},Unit,{emitted}\nScope 1,Heating oil,85000,litres,229\n"
    with pytest.raises(InputError, match=r"E2: nothing says the unit.*'229'.*unit: t"):
        brought(tmp_path, text, year=2024)
    assert list(taken(brought(tmp_path, text, "unit: t\n", year=2024)).values()) == [229]
