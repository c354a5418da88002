"""The small case filled in by hand: energy, targets, levers with money, prices, contracts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

import pathway
from casefiles import changed as edited
from casefiles import write_case
from disclosure.filled import Cells, about, cells, lacks, number, of_case
from pathway.disclosure.plan import disclose, editions_on, told_year
from pathway.load import load_case
from pathway.locale import LANGUAGES
from pathway.locale.errors import UsageError
from pathway.report.disclosure import write_disclosure
from pathway.report.html.disclosure import disclosure_page
from pathway.solve import solve
from pathway.tables import tabulate

ENERGY = (
    ("carriers.csv", "gases,scope", "gases,scope,mwh_per_unit,energy_class"),
    ("carriers.csv", "CO2,2", "CO2,2,,"),
    ("carriers.csv", "N2O,1", "N2O,1,10000,oil"),
    ("carriers.csv", "CO2,1", "CO2,1,9800,gas"),
)
KEPT = ("targets.yaml", "value: 60, unit: t/MCNY", "value: 70, unit: t/MCNY")
PRICE = ("company.yaml", "verified:", "internal_carbon_price: {value: 300, unit: CNY/t}\nverified:")
WIND = ("levers/green_power.yaml", "  market: cn", "  market: cn\n  technology: wind")


def changed(*edits: tuple[str, str, str]) -> dict[str, str | bytes]:
    """The small case with an intensity of freight that can be kept: 67 t per million in 2020."""
    return edited(KEPT, *edits)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small case with the energy of its carriers, a technology and an internal price."""
    return write_case(tmp_path_factory.mktemp("case"), changed(*ENERGY, PRICE, WIND))


@pytest.fixture(scope="module")
def esrs(folder: Path) -> Cells:
    """ESRS E1 of 2022."""
    return of_case(folder, "esrs-e1", 2022)


def test_energy_of_the_base_year(esrs: Cells) -> None:
    """10 ML of 10,000 MWh, 97 GWh of the grid and 3 of the roof: 200,000 MWh.

    What the grid is made of is not known, so that fossil and nuclear are not either. By market no
    more is renewable than the roof and what a contract says: power of none is not.
    """
    assert number(esrs, "energy-total", 2020) == about(10 * 10_000 + 97_000 + 3_000)
    assert number(esrs, "energy-oil", 2020) == about(100_000)
    assert number(esrs, "energy-gas", 2020) == 0
    assert number(esrs, "renewable-own", 2020) == about(3_000)
    assert number(esrs, "renewable-fuel", 2020) == 0
    assert number(esrs, "energy-renewable", 2020) == about(3_000)
    wind = number(esrs, "contract-energy", 2022, "wind")
    own = number(esrs, "renewable-own", 2022)
    assert wind >= 10_000
    assert number(esrs, "energy-renewable", 2022) == about(own + wind)
    for field in ("energy-fossil", "energy-nuclear"):
        assert lacks(esrs, field, 2020) == "the mix of grid power that no contract covers"
    per = (100_000 + 97_000 + 3_000) / (1000 + 200)
    assert number(esrs, "energy-intensity", 2020) == about(per)


def test_what_is_not_renewable_is_all_that_no_contract_says(folder: Path, tmp_path: Path) -> None:
    """Of 200,000 MWh of 2020 the roof's 3,000 are; of a contract that says not what it is nobody
    knows.
    """
    for standard, day in ("cdp", date(2026, 1, 1)), ("gri-305", date(2027, 1, 1)):
        found = of_case(folder, standard, 2022, day)
        assert number(found, "energy-renewable", 2020) == about(3_000)
        assert number(found, "energy-nonrenewable", 2020) == about(197_000)
        parts = [number(found, f"energy-{which}", 2022) for which in ("renewable", "nonrenewable")]
        assert sum(parts) == about(number(found, "energy-total", 2022))
    bare = of_case(write_case(tmp_path, changed(*ENERGY)), "cdp", 2022)
    assert number(bare, "energy-renewable", 2020) == about(3_000)
    for field in ("energy-renewable", "energy-nonrenewable"):
        assert "technology" in lacks(bare, field, 2022)


def test_without_energy_of_carriers_nothing_is_guessed(tmp_path: Path) -> None:
    """Electricity is told, and what no fuel needs; the total is not."""
    found = of_case(write_case(tmp_path, changed()), "cdp", 2021)
    assert lacks(found, "energy-total", 2020).startswith("energy content of every fuel")
    assert number(found, "power-bought", 2020) == about(97_000)
    assert number(found, "power-own", 2020) == about(3_000)


def test_a_target_with_its_base_value_and_its_way(esrs: Cells) -> None:
    """Neutral: 26,800 + 58,200 t in 2020, to nothing in 2025; 31.5 % of it is scope 1.

    Clean power: the roof's 3 of 100 GWh are 3 %, 50 % are asked in 2025.
    """
    assert number(esrs, "target-base-value", 2022, "neutral") == about(85_000)
    assert number(esrs, "target-value", 2022, "neutral") == 0
    assert number(esrs, "target-year", 2022, "neutral") == 2025
    assert number(esrs, "target-change", 2022, "neutral") == -1
    assert number(esrs, "target-share-1", 2022, "neutral") == about(26_800 / 85_000)
    assert number(esrs, "target-covered-3", 2022, "neutral") == 0
    now = number(esrs, "target-now", 2022, "neutral")
    assert number(esrs, "target-progress", 2022, "neutral") == about((85_000 - now) / 85_000)
    assert number(esrs, "target-base-value", 2022, "clean") == about(0.03)
    share = number(esrs, "target-now", 2022, "clean")
    assert number(esrs, "target-progress", 2022, "clean") == about((share - 0.03) / (0.5 - 0.03))
    electric = number(esrs, "target-now", 2022, "vans-electric")
    assert number(esrs, "target-progress", 2022, "vans-electric") == about(electric / 0.8)


def test_a_target_no_better_than_its_base_year_has_no_way(tmp_path: Path) -> None:
    """At most all of 85,000 t, and 70 t/MCNY where 67 were: nothing is to be done. Of 50 % of clean
    power nothing is done in the base year: 0, and not -0.
    """
    all_of_it = (
        "targets.yaml",
        "value: {value: 0.6, unit: share}",
        "value: {value: 1, unit: share}",
    )
    case = load_case(write_case(tmp_path, changed(all_of_it)), "whole")
    tables = tabulate(case, solve(case).plan)
    for standard in ("esrs-e1", "ifrs-s2", "cdp", "sbti"):
        told = disclose(tables, case, [standard], 2022)
        for target in ("interim", "intensity"):
            cell = cells(told)["target-progress", target, 2022]
            assert (cell.value, cell.needs) == (None, ())
            assert cell.none is not None
            said = [cell.none.in_(lang) for lang in LANGUAGES]
            assert "it asks for no more than the base year had" in said
    base = cells(disclose(tables, case, ["esrs-e1"], 2020))
    assert str(number(base, "target-progress", 2020, "clean")) == "0.0"


def test_levers_with_money_saved_and_payback(folder: Path) -> None:
    """What LED saves is its GWh at the price of the year: 0.7 CNY/kWh in 2021, 0.725 in 2022."""
    case = load_case(folder, "whole")
    tables = tabulate(case, solve(case).plan)
    found = cells(disclose(tables, case, ["cdp"], 2022))
    levers = tables["levers"]
    led = levers[levers["lever"] == "led"].set_index("year")
    assert led["served"][2022] > 0
    saved = led["served"][2022] * 0.725
    assert number(found, "lever-saving", 2022, "led") == about(saved)
    spent = led["capex_m"][2021] + led["capex_m"][2022]
    assert number(found, "lever-spent", 2022, "led") == about(spent)
    payback = number(found, "lever-payback", 2022, "led")
    assert payback == about(spent / (saved - led["opex_m"][2022]))
    assert number(found, "lever-life", 2022, "led") == 10
    assert found["lever-class", "led", 2022].value == ("energy-efficiency",)
    assert found["lever-class", "ev", 2022].value == ("electrification",)


def test_the_internal_price_is_of_every_tonne(folder: Path, esrs: Cells) -> None:
    """300 CNY/t in plan years, on all gross emissions; the base year has none."""
    assert number(esrs, "internal-price", 2022) == about(300)
    parts = ("scope1", "scope2-market", "scope3")
    assert number(esrs, "internal-covered", 2022) == about(
        sum(number(esrs, part, 2022) for part in parts)
    )
    assert number(esrs, "internal-share", 2022) == 1
    assert lacks(esrs, "internal-price", 2020).startswith("an internal carbon price")
    none = of_case(folder, "cdp", 2022)["paid-price", "", 2022].none
    assert none is not None
    assert none.in_("en") == "no carbon price is paid"


def test_nothing_is_not_zero(esrs: Cells) -> None:
    """No lever says how old what it replaces is: locked-in emissions are missing, not nothing."""
    assert lacks(esrs, "locked-to-come", 2022).startswith("age, life and emissions of key assets")


def test_a_contract_says_what_it_is(esrs: Cells) -> None:
    """At least 10 GWh of wind from 2022 on."""
    assert esrs["contract-technology", "wind", 2022].value == ("wind",)
    assert esrs["contract-instrument", "wind", 2022].value == ("bundled",)
    assert number(esrs, "contract-energy", 2022, "wind") >= 10_000
    assert lacks(esrs, "contract-tracking", 2022, "wind").startswith("the tracking system")


def test_a_category_without_a_number_stands_apart(tmp_path: Path) -> None:
    """Freight of 13,400 t: category 4 as typed, else of no category that is known."""
    bare = [("sources.csv", "cat4_transport", "haulage_of_others")]
    files = changed(*bare)
    found = of_case(write_case(tmp_path / "bare", files), "esrs-e1", 2021)
    assert number(found, "no-category", 2020) == about(13_400)
    typed = [
        ("sources.csv", "source,confidence", "source,confidence,ghg_category"),
        ("sources.csv", "report,report\nshop", "report,report,\nshop"),
        ("sources.csv", "report,report\nfreight", "report,report,\nfreight"),
        ("sources.csv", "a guess,assumption", "a guess,assumption,4"),
    ]
    found = of_case(write_case(tmp_path / "typed", changed(*bare, *typed)), "esrs-e1", 2021)
    assert number(found, "category", 2020, "4") == about(13_400)
    assert number(found, "no-category", 2020) == 0


def test_the_inputs_of_disclosures_change_no_plan(folder: Path, tmp_path: Path) -> None:
    """The same tables with and without them, but for the internal price, which is taken out."""
    plain = load_case(write_case(tmp_path, changed()), "whole")
    other = load_case(write_case(tmp_path / "more", changed(*ENERGY, WIND)), "whole")
    one, two = (tabulate(case, solve(case).plan) for case in (plain, other))
    for name, table in one.items():
        assert table.equals(two[name]), name


@pytest.mark.parametrize(
    ("standard", "day", "ids"),
    [
        ("esrs-e1", date(2025, 1, 1), ["esrs-e1-2023"]),
        ("esrs-e1", date(2027, 1, 1), ["esrs-e1-2026"]),
        ("esrs-e1", date(2020, 1, 1), ["esrs-e1-2023"]),  # before the first: the first
        ("gri-305", date(2026, 12, 31), ["gri-305", "gri-302"]),
        ("gri-305", date(2027, 1, 1), ["gri-102", "gri-103"]),
        ("ifrs-s2", date(2027, 1, 1), ["ifrs-s2-2025"]),
        ("sbti", date(2027, 1, 30), ["sbti-near-term"]),
        ("sbti", date(2028, 1, 31), ["sbti-near-term", "sbti-v2"]),
        ("sbti", date(2028, 2, 1), ["sbti-v2"]),
        ("cn", date(2025, 1, 1), ["cn-exchanges", "cn-mee"]),
    ],
)
def test_the_day_chooses_the_edition(standard: str, day: date, ids: list[str]) -> None:
    assert [edition.id for edition in editions_on([standard], day)] == ids


def test_the_year_is_today_or_the_plans_first(folder: Path) -> None:
    case = load_case(folder, "whole")
    assert told_year(case, None) == 2021
    assert told_year(load_case(folder, "whole", ["today=2023"]), None) == 2023
    assert told_year(case, 2020) == 2020
    with pytest.raises(UsageError, match="--year 2030: the plan is of 2020 to 2025"):
        told_year(case, 2030)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_are_no_markup(tmp_path: Path, lang: str) -> None:
    """A lever and a company may be called anything: it is text on the page."""
    hostile = (
        ("company.yaml", "en: Tiny, zh: 小", "en: '<b>&\"Tiny', zh: '<b>小'"),
        ("levers/retrofit.yaml", "en: Lighting", "en: '=1+1<script>'"),
    )
    case = load_case(write_case(tmp_path, changed(*hostile)), "whole")
    told = disclose(tabulate(case, solve(case).plan), case, ["cdp"], 2022)
    page = disclosure_page(told, lang)
    assert "<b>" not in page
    assert "<script" not in page
    write_disclosure(told, lang, tmp_path / "told.xlsx")
    book = load_workbook(tmp_path / "told.xlsx")
    assert all(c.data_type != "f" for s in book for row in s.iter_rows() for c in row)


def test_contents_name_tables_and_standards_whole(folder: Path, tmp_path: Path) -> None:
    """The name of a sheet ends at 31 characters; its table's in the contents does not."""
    case = load_case(folder, "whole")
    told = disclose(tabulate(case, solve(case).plan), case, ["esrs-e1", "cdp"], 2022)
    for lang, name in (
        ("de", "ESRS E1 Entnahmen und Zertifikate"),
        ("zh", "ESRS E1 碳移除与碳信用"),
    ):
        write_disclosure(told, lang, tmp_path / "told.xlsx")
        sheet = load_workbook(tmp_path / "told.xlsx").worksheets[0]
        rows = {row[0].value: row for row in sheet.iter_rows()}
        assert name in rows
        assert all(cell.alignment.wrap_text for cell in rows[name][:2])
        prose = [str(row[0].value) for row in sheet.iter_rows(max_row=12)]
        assert any({"de": "in CNY von 2020", "zh": "按2020年元计"}[lang] in text for text in prose)
        assert lang != "zh" or not any("。 " in text for text in prose)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_number_of_a_sheet_is_wider_than_its_column(
    folder: Path, tmp_path: Path, lang: str
) -> None:
    """With the unit that it brings along; what is too wide is shown as ###."""
    case = load_case(folder, "whole")
    told = disclose(tabulate(case, solve(case).plan), case, ["esrs-e1", "cdp", "sbti"], 2022)
    write_disclosure(told, lang, tmp_path / "told.xlsx")
    for sheet in load_workbook(tmp_path / "told.xlsx").worksheets[1:]:
        spans = {c: one for one in sheet.column_dimensions.values() for c in _letters(one)}
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if isinstance(cell.value, int | float):
                unit = cell.number_format.split('"')[1] if '"' in cell.number_format else ""
                decimals = len(cell.number_format.split('"')[0].partition(".")[2].strip())
                shown = f"{cell.value:,.{decimals}f}{unit}"
                assert len(shown) < spans[cell.column_letter].width, (sheet.title, shown)


def _letters(columns: Any) -> list[str]:
    return [get_column_letter(i) for i in range(columns.min, columns.max + 1)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_tags_every_cell(folder: Path, lang: str) -> None:
    """Standard, clause, unit and period stand on each; numbers as programs read them."""
    case = load_case(folder, "whole")
    tables = tabulate(case, solve(case).plan)
    page = disclosure_page(disclose(tables, case, ["esrs-e1"], 2022), lang)
    cells_of = [part for part in page.split("<td")[1:] if " data-standard=" in part.split(">")[0]]
    assert len(cells_of) > 200
    for cell in cells_of:
        tags = cell.split(">")[0]
        assert all(f' data-{key}="' in tags for key in ("standard", "clause", "period", "unit"))
    assert 'data-value="85000.0"' in page
    assert "<script" not in page
    assert "—" not in page


def test_a_share_is_no_percent_to_a_program(folder: Path) -> None:
    """Cells of the face have shares as they are, in a unit that says so: 0.42, not 0.42 %."""
    found = pathway.read(folder, "whole").solve().disclose("esrs-e1", year=2022).cells()
    covered = found[found["field"] == "target-share-1"]
    assert set(covered["unit"]) == {"share"}
    assert covered["value"].dropna().between(0, 1).all()
    assert "%" not in set(found["unit"])


def test_a_table_that_a_run_lacks_is_named(folder: Path) -> None:
    """An older run without a table: what is of it is missing, and no fault."""
    case = load_case(folder, "whole")
    tables = {k: v for k, v in tabulate(case, solve(case).plan).items() if k != "credits"}
    found = cells(disclose(tables, case, ["esrs-e1"], 2025, date(2027, 1, 1)))
    assert lacks(found, "durable-removals", 2025) == "the table credits"
