"""Rows with what is used beside tonnes of both methods of scope 2, or of a column a scope."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from importer.files import book, brought, left, table
from pathway.cases.importer import Imported, bring, tell
from pathway.cases.starter import Wish, write_case
from pathway.locale.errors import InputError

SHEETS = {
    "en": {
        "Scope 1": [
            ("Source", "Consumption", "Unit", "Emissions (t CO2e)"),
            ("Natural gas", 4.7, "GWh", 950.2),
            ("Diesel", 700_000, "L", 1879.7),
        ],
        "Scope 2": [
            ("Source", "Consumption", "Unit", "market-based t CO2e", "location-based t CO2e"),
            ("Electricity", 9800, "MWh", 2800, 3120),
        ],
        "Fleet": [
            ("Vehicle", "Drive", "Number", "Year"),
            ("Truck 26t", "electric", 12, 2026),
            ("Truck 26t", "Diesel", 48, 2026),
        ],
    },
    "de": {
        "Scope 1": [
            ("Quelle", "Verbrauch", "Einheit", "Emissionen (t CO2e)"),
            ("Erdgas", 4.7, "GWh", 950.2),
            ("Diesel", 700_000, "L", 1879.7),
        ],
        "Scope 2": [
            ("Quelle", "Verbrauch", "Einheit", "marktbasiert t CO2e", "standortbasiert t CO2e"),
            ("Strom", 9800, "MWh", 2800, 3120),
        ],
        "Fuhrpark": [
            ("Fahrzeug", "Antrieb", "Anzahl", "Jahr"),
            ("Lkw 26t", "elektrisch", 12, 2026),
            ("Lkw 26t", "Diesel", 48, 2026),
        ],
    },
    "zh": {
        "范围一": [
            ("排放源", "消耗量", "单位", "排放量（吨CO2e）"),
            ("天然气", 4.7, "GWh", 950.2),
            ("柴油", 700_000, "升", 1879.7),
        ],
        "范围二": [
            ("排放源", "消耗量", "单位", "基于市场（吨CO2e）", "基于位置（吨CO2e）"),
            ("电力", 9800, "MWh", 2800, 3120),
        ],
        "车队": [
            ("车辆", "动力", "数量", "年份"),
            ("26吨卡车", "电动", 12, 2026),
            ("26吨卡车", "柴油", 48, 2026),
        ],
    },
}
IDS = ("heating", "truck-fuel", "buildings")
ACTS = {"heating": (4.7, "GWh"), "truck-fuel": (700_000, "L"), "buildings": (9800, "MWh")}
LANGS = tuple(SHEETS)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("starter") / "case"
    write_case(folder, Wish(base_year=2025))
    return folder


def later(case: Path, here: Path, lang: str, more: str = "") -> Imported:
    """The workbook of a language as what was in 2026, each row named by a source of the case."""
    labels = [row[0] for name in list(SHEETS[lang])[:2] for row in SHEETS[lang][name][1:]]
    lines = ", ".join(f"{a}: {{id: {b}}}" for a, b in zip(labels, IDS, strict=True))
    said = table(here / "map.yaml", f"lines: {{{lines}}}\n{more}")
    return bring(book(here / "book.xlsx", SHEETS[lang]), case, year=2026, map=said)


def rows(found: Imported) -> dict[str, tuple[float, str]]:
    """Source, or scope -> value and unit."""
    own = csv.DictReader(io.StringIO(found.files["actuals/2026.csv"].decode()))
    return {r["of"] or r["scope"]: (float(r["value"]), r["unit"]) for r in own}


@pytest.mark.parametrize("lang", LANGS)
def test_what_a_row_uses_is_taken_beside_tonnes_of_both_methods(
    case: Path, tmp_path: Path, lang: str
) -> None:
    """And the factor that its tonnes make is told: 2,800 t / 9,800 MWh = 0.2857 t/MWh."""
    found = later(case, tmp_path, lang)
    assert rows(found) == ACTS
    factors = dict(found.filled.missing)
    assert factors["actual_factor"]["factor"] == "0.2857 t/MWh"
    assert [x.value for x in found.understood.placed.left] == ["3120 t CO2e ; 9800 MWh"]


def test_the_other_method_makes_the_other_factor(case: Path, tmp_path: Path) -> None:
    """3,120 t / 9,800 MWh = 0.31837 t/MWh, which is that of the starter: none is told."""
    found = later(case, tmp_path, "en", "scope2: location\n")
    assert rows(found) == ACTS
    assert found.filled.sources[-1].tonnes == 3120
    assert "actual_factor" not in dict(found.filled.missing)


def test_without_a_map_the_tonnes_of_the_scopes_are_taken(case: Path, tmp_path: Path) -> None:
    """950.2 + 1,879.7 = 2,829.9 t, and 2,800 t by market."""
    found = bring(book(tmp_path / "book.xlsx", SHEETS["de"]), case, year=2026)
    assert rows(found) == {"1": (pytest.approx(2829.9), "t"), "2": (2800, "t")}


@pytest.mark.parametrize("lang", LANGS)
def test_a_list_of_vehicles_is_passed_over(case: Path, tmp_path: Path, lang: str) -> None:
    found = later(case, tmp_path, lang)
    fleet = list(SHEETS[lang])[2]
    assert found.understood.passed == [fleet]
    assert f"Sheets in which nothing counts: {fleet}." in tell(found, "en")


@pytest.mark.parametrize("header", ["Emissions", "Consumption"], ids=["emissions", "what is used"])
def test_a_sheet_that_may_count_is_not_passed_over(tmp_path: Path, header: str) -> None:
    """Numbers called emissions or consumption count, be they without a unit."""
    more = {"Sites": [("Source", header), ("Natural gas", 120), ("Diesel", 80)]}
    file = book(tmp_path / "book.xlsx", SHEETS["en"] | more)
    with pytest.raises(InputError, match=r"several sheets .*Scope 1, Scope 2, Sites"):
        bring(file, tmp_path / "new", year=2026)


BOTH = """\
Source,Scope,Consumption,Unit,market-based tCO2e,location-based tCO2e
Natural gas,1,4700,MWh,950,950
Electricity,2,9800,MWh,2800,3120
"""
ACROSS = """\
Source,Consumption,Unit,Scope 1 (tCO2e),Scope 2 (tCO2e),Scope 3 (tCO2e)
Natural gas,4700,MWh,950,0,140
Electricity,9800,MWh,,2800,
"""


def test_a_new_case_has_one_source_of_a_row_of_both_methods(tmp_path: Path) -> None:
    """Gas at 950 t, once, and power at 2,800: 3,750 t; no source of its activity beside."""
    found = brought(tmp_path, BOTH, year=2026)
    assert [(s.scope, s.carrier, s.activity, s.tonnes) for s in found.filled.sources] == [
        (1, "natural-gas", 4700, 950),
        (2, "electricity", 9800, 2800),
    ]
    assert set(left(found).values()) == {"other_method"}


def test_what_is_used_is_of_the_scope_that_it_is_burnt_in(tmp_path: Path) -> None:
    """Gas: 950 t of scope 1 by 4,700 MWh, and 140 t of scope 3 alone."""
    found = brought(tmp_path, ACROSS, year=2026)
    made = {(s.scope, s.carrier): (s.activity, s.tonnes) for s in found.filled.sources}
    assert made == {
        (1, "natural-gas"): (4700, 950),
        (2, "electricity"): (9800, 2800),
        (3, "co2e"): (140, 140),
    }
