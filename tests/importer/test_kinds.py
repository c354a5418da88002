"""Files of each kind that companies have: what is taken of them, what is left, what is added up."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from importer.files import (
    ACTIVITY,
    CHINESE,
    COUNTRIES,
    DATABOOK,
    GERMAN,
    SCOPES,
    SECR,
    book,
    brought,
    left,
    table,
    taken,
)
from pathway.cases.importer import bring
from pathway.locale.errors import InputError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_german_years_across(tmp_path: Path, encoding: str) -> None:
    """Decimal commas, points of thousands, a total above its rows, both methods of scope 2."""
    found = bring(table(tmp_path / "bilanz.csv", GERMAN, encoding), tmp_path / "case")
    assert taken(found) == {
        (1, "Erdgas"): 1200,
        (1, "Fuhrpark"): 510,
        (2, "Scope 2"): 150,
        (3, "3.1 Eingekaufte Waren und Dienstleistungen"): 12345.6,
        (3, "3.6 Dienstreisen"): 300,
    }
    assert [s.category for s in found.filled.sources][3:] == [
        "cat1_goods_and_services",
        "cat6_business_travel",
    ]
    assert left(found) == {
        "Scope 2 (standortbasiert)": "other_method",
        "davon Flüge": "of_which",
        "3.7 Pendeln t CO2e k. A. – -": "empty",
        "Emissionsintensität": "no_amount",
        "Mitarbeitende": "no_amount",
        "* vorläufig": "note",
    }
    stated = {t.label: (t.stated, t.found) for t in found.understood.placed.totals if not t.beside}
    assert stated == {
        "Scope 1": (1710, 1710),
        "Summe Scope 3": (12645.6, pytest.approx(12645.6)),
        "Gesamtemissionen (marktbasiert)": (14505.6, pytest.approx(14505.6)),
    }
    assert found.target.languages == ("de",)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_chinese_merged_scopes(tmp_path: Path, encoding: str) -> None:
    """Scopes that are merged down, the unit in the header, a share that does not count."""
    found = bring(table(tmp_path / "清单.csv", CHINESE, encoding), tmp_path / "case")
    kinds = {(s.scope, s.category): s.tonnes for s in found.filled.sources}
    assert kinds == {
        (1, "stationary"): 12345.6,
        (1, "mobile"): 234.5,
        (1, "fugitive"): 56.7,
        (2, "purchased_electricity"): 23456.7,
        (3, "cat7_commuting"): 1000,
        (3, "cat6_business_travel"): 2000,
    }
    assert [t.agrees for t in found.understood.placed.totals] == [True]
    assert found.target.languages == ("zh",)
    assert "name_zh" in found.files["sources.csv"].decode().splitlines()[0]


def test_activity_beside_emissions(tmp_path: Path) -> None:
    """Carriers with activity; the factor of gas is 600 t / 3 GWh of both sites: 0.2 t/MWh."""
    found = brought(tmp_path, ACTIVITY, year=2023)
    used = {s.name: (s.carrier, s.activity, s.unit, s.tonnes) for s in found.filled.sources}
    assert used == {
        "Natural gas, Hamburg": ("natural-gas", 2000, "MWh", 400),
        "Natural gas, Munich": ("natural-gas", 1000, "MWh", 200),
        "Electricity, Hamburg": ("electricity", 5000, "MWh", 1900),
        "Diesel, Munich": ("diesel", 10000, "L", 26.8),
    }
    rows = found.target.tables["factors.csv"].added
    factors = {(r["carrier"], r["method"]): (float(r["value"]), r["unit"]) for r in rows}
    assert factors == {
        ("natural-gas", "-"): (0.2, "t/MWh"),
        ("electricity", "location"): (0.38, "t/MWh"),
        ("electricity", "residual"): (0.38, "t/MWh"),
        ("diesel", "-"): (0.00268, "t/L"),
    }
    assert ("price", {"carrier": "diesel", "region": "home"}) in found.filled.missing


def test_factors_that_differ_are_left_to_the_tonnes(tmp_path: Path) -> None:
    """Gas at 0.2 and 0.3 t/MWh in one region: the tonnes count, the activity is noted."""
    text = ACTIVITY.replace("0.2,200,1", "0.3,300,1").replace("2,526.8", "2,626.8")
    found = brought(tmp_path, text, year=2023)
    gas = [s for s in found.filled.sources if "gas" in s.name]
    assert [(s.carrier, s.activity, s.unit) for s in gas] == [
        ("co2e", 400, "t"),
        ("co2e", 300, "t"),
    ]
    assert "natural-gas: 2000 MWh" in found.files["sources.csv"].decode()


def test_scopes_across(tmp_path: Path) -> None:
    """A row a business, a column a scope, totals of both."""
    found = brought(tmp_path, SCOPES, "columns: {A: business}\nyear: 2023\n")
    assert {(s.business, s.scope): s.tonnes for s in found.filled.sources} == {
        ("retail", 1): 100,
        ("retail", 2): 150,
        ("retail", 3): 1000,
        ("logistics", 1): 300,
        ("logistics", 2): 50,
        ("logistics", 3): 500,
    }
    assert all(t.agrees or t.beside for t in found.understood.placed.totals)
    located = brought(tmp_path, SCOPES, "columns: {A: business}\nyear: 2023\nscope2: location\n")
    assert sum(s.tonnes for s in located.filled.sources if s.scope == 2) == 250


def test_countries_across(tmp_path: Path) -> None:
    """Names of countries over numbers are regions, and the scope is that of the category."""
    found = brought(tmp_path, COUNTRIES)
    assert sum(s.tonnes for s in found.filled.sources if s.region == "germany") == 460
    assert {s.scope for s in found.filled.sources} == {1, 2, 3}
    assert found.understood.year == 2023


def test_energy_beside_emissions_is_left(tmp_path: Path) -> None:
    """In a file of emissions, kWh are what these come from: 136.3 + 103.5 + 0.5 = 240.3 t."""
    found = brought(tmp_path, SECR)
    assert sum(taken(found).values()) == pytest.approx(240.3)
    assert left(found)["- gas"] == "energy"
    assert all(t.agrees for t in found.understood.placed.totals)


def test_a_databook(tmp_path: Path) -> None:
    """Codes, changes in percent, notes, other indicators and other sheets do not count."""
    social = [("Indicator", "Unit", "2022", "2023"), ("Employees", "FTE", 1000, 1100)]
    file = book(tmp_path / "book.xlsx", {"Cover": [("ESG",)], "GHG": DATABOOK, "Social": social})
    found = bring(file, tmp_path / "case")
    assert taken(found) == {
        (1, "Scope 1"): 1431,
        (2, "Scope 2"): 1490,
        (3, "Category 1: Purchased goods and services"): 30500,
        (3, "Category 2: Capital goods"): 5100,
    }
    assert found.understood.passed == ["Cover", "Social"]
    assert left(found)["Carbon offsets purchased"] == "outside"
    assert left(found)["Hazardous waste"] == "no_carrier"
    assert found.filled.verified == {
        "scope1": (1431, "GHG!F8"),
        "scope2_market": (1490, "GHG!F10"),
        "scope3": (35600, "GHG!F12"),
    } or found.filled.verified["scope3"] == (35600, "GHG!F12")


def test_a_sheet_for_each_scope(tmp_path: Path) -> None:
    """The name of a sheet says the scope; several that say none are asked for."""
    rows = [("Source", "tCO2e 2023"), ("Site A", 1200), ("Site B", 800)]
    file = book(tmp_path / "book.xlsx", {"Scope 1": rows, "Scope 2": rows})
    found = bring(file, tmp_path / "case")
    assert {(s.scope, s.name): s.tonnes for s in found.filled.sources} == {
        (1, "Site A, Scope 1"): 1200,
        (1, "Site B, Scope 1"): 800,
        (2, "Site A, Scope 2"): 1200,
        (2, "Site B, Scope 2"): 800,
    }
    rows = [("Source", "tCO2e 2023"), ("Natural gas", 1200), ("Diesel", 800)]
    file = book(tmp_path / "two.xlsx", {"North": rows, "South": rows})
    with pytest.raises(InputError, match=r"several sheets .*--sheet North,"):
        bring(file, tmp_path / "other")
    assert len(bring(file, tmp_path / "other", sheets=["South"]).filled.sources) == 2


def test_two_cuts_of_the_same_tonnes(tmp_path: Path) -> None:
    """A second table of a sheet that cuts the same 2,000 t by site is left, and told."""
    rows = [
        ("Scope 1 by fuel", None),
        ("Source", "t CO2e 2023"),
        ("Natural gas", 1200),
        ("Heating oil", 500),
        ("Diesel", 300),
        (),
        ("Scope 1 by site", None),
        ("Site", "t CO2e 2023"),
        ("Hamburg", 1500),
        ("Munich", 500),
    ]
    found = bring(book(tmp_path / "book.xlsx", {"S": rows}), tmp_path / "case")
    assert sum(taken(found).values()) == 2000
    assert left(found) == {"Hamburg": "second_cut", "Munich": "second_cut"}


def test_one_row_a_month_is_added_together(tmp_path: Path) -> None:
    """Twelve rows of 100 t are one source of 1,200 t that names its cells."""
    rows = "\n".join(f"2023,{m},Natural gas,100" for m in range(1, 13))
    found = brought(tmp_path, f"Year,Month no.,Fuel,Emissions (kg CO2e)\n{rows}\n")
    (source,) = found.filled.sources
    assert source.tonnes == pytest.approx(1.2)
    assert "12 rows added together" in found.files["sources.csv"].decode()


def test_a_difference_is_said_and_may_become_a_source(tmp_path: Path) -> None:
    """Rows of 900 t below a total of 1,000 t: 100 t are told, and entered if the map says so."""
    text = "Category,t CO2e 2023\nNatural gas,600\nDiesel,300\nTotal scope 1,1000\n"
    found = brought(tmp_path, text)
    (total,) = found.understood.placed.totals
    assert (total.stated, total.found, total.agrees) == (1000, 900, False)
    rest = brought(tmp_path, text, "rest: true\n")
    assert taken(rest)[1, "Rest of scope 1"] == 100


def test_year_without_a_word_is_asked_for(tmp_path: Path) -> None:
    """No year, no unit, a year that is not there: each with what to do."""
    with pytest.raises(InputError, match=r"it says no year.*--year"):
        brought(tmp_path, ACTIVITY)
    with pytest.raises(InputError, match=r"no numbers of 2019.*2021, 2022, 2023"):
        brought(tmp_path, GERMAN, year=2019)
    with pytest.raises(InputError, match=r"B2.*unit of this number.*unit: t"):
        brought(tmp_path, "Category,2023\nNatural gas,600\nDiesel,300\n")
    assert taken(brought(tmp_path, "Category,2023\nNatural gas,6\n", "unit: kt\n")) == {
        (1, "Natural gas"): 6000
    }


def test_numbers_of_two_readings_are_asked_for(tmp_path: Path) -> None:
    """1.234 between semicolons may be a thousand or one; a smaller number beside settles it."""
    text = "Kategorie;t CO2e 2023\nErdgas;1.234\nDiesel;2.345\n"
    with pytest.raises(InputError, match=r"B2.*two ways.*'1\.234'.*decimal"):
        brought(tmp_path, text)
    assert taken(brought(tmp_path, text, 'decimal: ","\n'))[1, "Erdgas"] == 1234
    assert taken(brought(tmp_path, text.replace("2.345", "345")))[1, "Erdgas"] == 1234
    with pytest.raises(InputError, match="two ways"):
        brought(tmp_path, "Kategorie;t CO2e 2023\nErdgas;1.234,5\nDiesel;2,345.6\n")


def test_no_inventory_says_what_it_may_be(tmp_path: Path) -> None:
    """A list of technologies, of factors, of growth: the reason is said."""
    for text, reason in (
        ("technology,cop,capex_2025,lifetime\nHeat pump,4.0,800,20\n", "technologies"),
        ("Country,gCO2/kWh\nGermany,350\nFrance,60\n", "into: factors"),
        ("year,growth_index\n2025,1.0\n2026,1.1\n", "into: growth"),
        ("product,company,capacity_kt\nSteel,ACME,100\n", "into: outputs"),
    ):
        with pytest.raises(InputError, match=reason):
            brought(tmp_path, text)


def test_a_row_a_company_with_all_in_columns(tmp_path: Path) -> None:
    """Names with underscores; the total of scope 3 is no source beside its categories."""
    text = (
        "company,scope_1,scope_2_location_based,scope_2_market_based,"
        "scope_3_purchased_goods_and_services,scope_3_business_travel,scope_3_total,"
        "reporting_year,unit\nACME,100,200,150,3000,40,3040,2023,tCO2e\n"
    )
    found = brought(tmp_path, text)
    assert {(s.scope, s.category): s.tonnes for s in found.filled.sources} == {
        (1, "direct"): 100,
        (2, "purchased_energy"): 150,
        (3, "cat1_goods_and_services"): 3000,
        (3, "cat6_business_travel"): 40,
    }
    assert [t.stated for t in found.understood.placed.totals if not t.beside] == [3040]


def test_columns_that_are_alike_are_all_taken(tmp_path: Path) -> None:
    """Two columns of tonnes of one year and scope are two sources: nothing is lost."""
    text = "Site,Boilers tCO2e 2023,Process heat tCO2e 2023\nA,100,20\nB,200,30\n"
    found = brought(tmp_path, text, "scope: 1\n")
    assert sum(s.tonnes for s in found.filled.sources) == 350
    assert len(found.filled.sources) == 4


def test_months_across_are_added_together(tmp_path: Path) -> None:
    """1000 + 1100 + 1200 kWh of power; the sum at the end is no month."""
    text = (
        "Standort;Zähler;Einheit;Jan 23;Feb 23;Mrz 23;Summe\n"
        "Berlin;Strom;kWh;1000;1100;1200;3300\nBerlin;Erdgas;kWh;5000;4500;4000;13500\n"
    )
    found = brought(tmp_path, text)
    used = {s.carrier: (s.activity, s.unit) for s in found.filled.sources}
    assert used == {"electricity": (3300, "kWh"), "natural-gas": (13500, "kWh")}
    assert found.understood.year == 2023


def test_a_heading_over_both_methods(tmp_path: Path) -> None:
    """Scope 2 as a heading, its methods below, in thousand tonnes; a part of scope 3 is left."""
    text = (
        'in thousand metric tons CO2e,2023,2022\nDirect emissions (Scope 1),"1,204","1,310"\n'
        "Indirect emissions (Scope 2),,\n– market-based,350,400\n– location-based,610,640\n"
        'Other indirect emissions (Scope 3),"15,800","16,100"\n'
        'thereof use of sold products,"9,900","10,200"\nBiogenic emissions,55,50\n'
    )
    found = brought(tmp_path, text)
    assert taken(found) == {
        (1, "Scope 1"): 1_204_000,
        (2, "Scope 2"): 350_000,
        (3, "Scope 3"): 15_800_000,
    }
    assert left(found)["Biogenic emissions"] == "outside"


def test_tables_side_by_side(tmp_path: Path) -> None:
    """A blank column sets two tables apart, each with labels of its own."""
    text = (
        "Scope 1 (t CO2e 2023),,,Scope 2 (t CO2e 2023),\n"
        "Natural gas,1200,,Purchased electricity,900\n"
        "Diesel,300,,District heating,100\nTotal scope 1,1500,,Total scope 2,1000\n"
    )
    found = brought(tmp_path, text)
    assert taken(found) == {
        (1, "Natural gas"): 1200,
        (1, "Diesel"): 300,
        (2, "Purchased electricity"): 900,
        (2, "District heating"): 100,
    }
    assert {t.stated: t.agrees for t in found.understood.placed.totals} == {1500: True, 1000: True}


def test_merged_headers_and_shown_units(tmp_path: Path) -> None:
    """A year merged over two columns, units in the format of cells, a share in percent."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (
        ("Source", "2022", None, "2023", None),
        (None, "Emissions", "Share", "Emissions", "Share"),
        ("Natural gas", 1500, 0.6, 1200, 0.6),
        ("Diesel", 1000, 0.4, 800, 0.4),
    ):
        sheet.append(row)
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("D1:E1")
    for cell in ("B3", "B4", "D3", "D4"):
        sheet[cell].number_format = '#,##0 "t CO2e"'
    for cell in ("C3", "C4", "E3", "E4"):
        sheet[cell].number_format = "0%"
    made.save(tmp_path / "book.xlsx")
    found = bring(tmp_path / "book.xlsx", tmp_path / "case")
    assert taken(found) == {(1, "Natural gas"): 1200, (1, "Diesel"): 800}


def test_figures_of_the_balance_sheet_are_no_tonnes(tmp_path: Path) -> None:
    """Beside emissions what a company is worth is not taken for any; leased assets are."""
    text = "company_name,ghg_s1,Upstream leased assets,company_market_cap,company_total_assets\n"
    found = brought(tmp_path, text + "A,100,900,5e6,81461.8\n", map="unit: t\nyear: 2023\n")
    assert {s.scope: s.tonnes for s in found.filled.sources} == {1: 100, 3: 900}
    assert not found.understood.placed.totals
