"""The workbook of a run: every table as it is, text that stays text, native charts."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pandas as pd
import pytest

from pathway.figures.kit.metrics import is_wide
from pathway.locale import Lang
from pathway.locale.errors import UsageError
from pathway.report.workbook import write_workbook
from pathway.tables.declared.schema import in_currency
from report_runs import UGLY, full, full_case, run_of, total

LANGS: tuple[Lang, Lang] = ("en", "zh")


@cache
def written(name: str, lang: Lang) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "results.xlsx"
        write_workbook(*UGLY[name](), lang, path)
        return path.read_bytes()


def book(name: str, lang: Lang, folder: Path, **how: Any) -> Any:
    path = folder / f"{name}.{lang}.xlsx"
    path.write_bytes(written(name, lang))
    return openpyxl.load_workbook(path, **how)


def column(sheet: Any, name: str) -> list[Any]:
    heads = [str(cell.value).splitlines()[0] for cell in sheet[1]]
    return [row[heads.index(name)].value for row in sheet.iter_rows(min_row=2)]


def test_every_table_with_rows_is_a_sheet_and_holds_what_the_table_holds(tmp_path: Path) -> None:
    result, _ = full()
    made = book("full", "en", tmp_path)
    for name, table in result.tables.items():
        assert (name in made.sheetnames) is not table.empty
        if table.empty:
            continue
        sheet = made[name]
        assert sheet.max_row - 1 == len(table)
        for header in table.columns:
            shown = [None if pd.isna(v) or v == "" else v for v in table[header].tolist()]
            assert column(sheet, in_currency(header, "CNY")) == shown, (name, header)


def test_headers_have_units_and_are_frozen_and_filtered(tmp_path: Path) -> None:
    sheet = book("full", "en", tmp_path)["emissions"]
    heads = [cell.value for cell in sheet[1]]
    assert "net_t\nNet\nt CO2e" in heads
    assert heads[0] == "year"
    assert sheet.freeze_panes == "C2"  # below the header, right of year and account
    assert sheet.auto_filter.ref == f"A1:O{sheet.max_row}"
    assert sheet["I2"].number_format == "#,##0"
    costs = book("full", "en", tmp_path)["costs"]
    assert "value_mcny\nOutlay\nmillion CNY" in [cell.value for cell in costs[1]]


@pytest.mark.parametrize("lang", LANGS)
def test_contents_link_to_every_sheet(tmp_path: Path, lang: Lang) -> None:
    made = book("full", lang, tmp_path)
    contents = made.worksheets[1]
    linked = {
        cell.value
        for (cell,) in contents.iter_rows(max_col=1)
        if cell.hyperlink and cell.hyperlink.location
    }
    assert linked == set(made.sheetnames) - {contents.title}
    words = [str(cell.value) for row in contents.iter_rows() for cell in row]
    assert "7f3c2a10" in words
    assert contents.title == {"en": "Contents", "zh": "目录"}[lang]


def test_the_summary_says_the_present_value_and_checks_it(tmp_path: Path) -> None:
    """The only formula is ours: the sum of the sheet costs, with its value beside it."""
    result, _ = full()
    npv = result.summary["npv_cost_m"]
    formulas = [
        cell
        for sheet in book("full", "en", tmp_path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert [cell.value for cell in formulas] == [
        f"=SUM(costs!G2:G{len(result.tables['costs']) + 1})"
    ]
    shown = book("full", "en", tmp_path, data_only=True)["Summary"]
    assert shown[formulas[0].coordinate].value == pytest.approx(npv, abs=1e-5)
    lines = {row[0].value: (row[1].value, row[2].value) for row in shown.iter_rows()}
    assert lines["The whole plan, against doing nothing"] == (pytest.approx(npv), "CNY million")
    assert lines["Net emissions in 2025"] == (pytest.approx(0.0, abs=1.0), "t")


def test_the_decision_is_the_first_sheet_in_numbers_with_their_unit(tmp_path: Path) -> None:
    """The capital of all years as a number, its unit beside it; years are numbers, too."""
    result, _ = full()
    sheet = book("full", "en", tmp_path).worksheets[0]
    assert sheet.title == "Decision"
    assert sheet["A1"].value.startswith("For approval: ")
    rows = {row[0].value: row for row in sheet.iter_rows()}
    costs = result.tables["costs"]
    capex = costs.loc[costs["item"] == "capex", "value_m"].sum()
    capital, unit = rows["Capital"][1], rows["Capital"][2].value
    assert unit == "CNY million"
    assert capital.value == pytest.approx(capex)
    assert capital.number_format.startswith("#,##0")
    years = [row[0].value for row in sheet.iter_rows() if isinstance(row[0].value, int)]
    assert 2021 in years
    started = [cell for row in sheet.iter_rows(min_col=2) for cell in row if cell.value == 2021]
    assert started
    assert {cell.alignment.horizontal for cell in started} == {"left"}  # apart from its right


def test_no_money_is_a_zero_among_the_numbers_of_its_column(tmp_path: Path) -> None:
    """Until 2023 nothing is paid but capital: a 0, not a text at the left of the column."""
    sheet = book("full", "en", tmp_path)["Decision"]
    lines = list(sheet.iter_rows())
    head = next(i for i, line in enumerate(lines) if line[0].value == "Years")
    assert lines[head][2].value == "Other outlay, CNY million"
    for year, line in enumerate(lines[head + 1 : head + 4], start=2021):
        assert line[0].value == year
        assert line[2].value == 0
        assert all(cell.alignment.horizontal != "left" for cell in line[1:5])


@pytest.mark.parametrize("lang", ["en", "zh", "de"])
def test_what_columns_hold_is_said_in_the_language_of_the_sheet(tmp_path: Path, lang: Lang) -> None:
    said = {"en": "Columns", "zh": "列说明", "de": "Spalten"}
    rows = list(book("full", lang, tmp_path)[said[lang]].iter_rows(values_only=True))
    found = {row[:2]: row[2:] for row in rows[1:]}
    assert (
        found["wedges", "tonnes"]
        == {
            "en": ("t CO2e", "what it takes off; negative where it adds"),
            "zh": ("t CO2e", "减少的吨数；增加时为负"),
            "de": ("t CO2e", "Was es mindert; negativ, wo es erhöht"),
        }[lang]
    )
    assert found["credits", "tonnes"][1] != found["wedges", "tonnes"][1]  # of its table
    unit = {"en": "million CNY", "zh": "百万元", "de": "Mio. CNY"}[lang]
    assert found["costs", "value_mcny"][0] == unit
    if lang == "zh":
        assert all(any(is_wide(c) for c in row[3]) for row in rows[1:])


def test_names_stand_beside_ids(tmp_path: Path) -> None:
    sheet = book("full", "zh", tmp_path)["levers"]
    heads = [str(cell.value).splitlines()[0] for cell in sheet[1]]
    at = heads.index("lever")
    told = {(row[at].value, row[at + 1].value) for row in sheet.iter_rows(min_row=2)}
    names = {o.lever: o.name.in_("zh") for o in full()[1].options.values()}
    assert told == {(lever, names[lever]) for lever, _ in told}


def test_promises_have_the_format_of_their_unit(tmp_path: Path) -> None:
    sheet = book("full", "en", tmp_path)["targets"]
    heads = [str(cell.value).splitlines()[0] for cell in sheet[1]]
    unit, required = heads.index("unit"), heads.index("required")
    shown = {(r[unit].value, r[required].number_format) for r in sheet.iter_rows(min_row=2)}
    assert {("t", "#,##0"), ("share", "0.0%")} & shown
    assert all(dict([told]).get("t", "#,##0") == "#,##0" for told in shown)


def test_it_prints_on_few_pages(tmp_path: Path) -> None:
    """As wide as the page; of a long table the first rows, which the footer says."""
    result, case = full()
    levers = pd.concat([result.tables["levers"]] * 40, ignore_index=True)
    path = tmp_path / "results.xlsx"
    write_workbook(replace(result, tables={**result.tables, "levers": levers}), case, "en", path)
    made = openpyxl.load_workbook(path)
    for sheet in made:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in (None, 1)
    sheet = made["levers"]
    assert sheet.print_area.endswith("$61")
    assert sheet.oddFooter.left.text.startswith(f"Printed are 60 of {len(levers):,} rows")


def test_the_main_three_have_native_charts_on_their_data(tmp_path: Path) -> None:
    result, _ = full()
    made = book("full", "en", tmp_path)
    sheet = made["Pathway"]
    heads = [cell.value for cell in sheet[38]]
    net = [row[heads.index("Net emissions")].value for row in sheet.iter_rows(min_row=39)]
    emissions = result.tables["emissions"]
    asked = [total(emissions, "net_t", y) / 1000 for y in range(2020, 2026)]
    assert net == pytest.approx(asked, abs=1e-6)
    with zipfile.ZipFile(tmp_path / "full.en.xlsx") as archive:
        drawn = [n for n in archive.namelist() if n.startswith("xl/charts/chart")]
        pathway = archive.read("xl/charts/chart1.xml").decode()
    assert len(drawn) == 3
    assert "<c:areaChart>" in pathway
    assert "<c:lineChart>" in pathway
    assert "'Pathway'" in pathway or "Pathway!" in pathway


def test_text_stays_text_whatever_it_begins_with(tmp_path: Path) -> None:
    made = book("evil", "en", tmp_path)
    evil = 0
    for sheet in made:
        for row in sheet.iter_rows():
            for cell in row:
                if str(cell.value).startswith(("=cmd", "=1+1")):
                    assert cell.data_type == "s"
                    evil += 1
    assert evil >= 5


def test_ids_that_look_like_formulas_stay_text(tmp_path: Path) -> None:
    result, case = full()
    signs = ("=A1", "+1", "-1", "@x")
    levers = result.tables["levers"].copy()
    levers.loc[:3, "option"] = list(signs)
    path = tmp_path / "results.xlsx"
    tables = {k: t for k, t in result.tables.items() if k != "abatement"}  # nothing looks them up
    write_workbook(replace(result, tables={**tables, "levers": levers}), case, "en", path)
    sheet = openpyxl.load_workbook(path)["levers"]
    cells = [row[1] for row in sheet.iter_rows(min_row=2, max_row=5)]
    assert [(cell.value, cell.data_type) for cell in cells] == [(sign, "s") for sign in signs]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", sorted(UGLY))
def test_ugly_cases_have_a_workbook(name: str, lang: Lang, tmp_path: Path) -> None:
    made = book(name, lang, tmp_path)
    tables = UGLY[name]()[0].tables
    assert {name for name, table in tables.items() if len(table)} <= set(made.sheetnames)


def test_money_is_called_as_in_the_files(tmp_path: Path) -> None:
    case = full_case(currency="EUR")
    path = tmp_path / "results.xlsx"
    write_workbook(run_of(case), case, "en", path)
    heads = [cell.value for cell in openpyxl.load_workbook(path)["costs"][1]]
    assert "value_meur\nOutlay\nmillion EUR" in heads
    assert "mcny" not in "".join(map(str, heads))


def test_an_explanation_gets_sheets_of_its_own(tmp_path: Path) -> None:
    """A row for each commitment and date; what is not known stays empty, and text is text."""
    explained = {
        "plan": True,
        "commitments": [
            {"id": "=x", "name": {"en": "=1", "zh": "零"}, "without_m": 1.5, "years": [1]},
            {"id": "y", "name": {"en": "y", "zh": "y"}, "without_m": None, "years": []},
        ],
        "dates": [{"lever": "led", "saved_m": 2.0}],
        "room": [],
    }
    path = tmp_path / "results.xlsx"
    write_workbook(*full(), "en", path, explained)
    made = openpyxl.load_workbook(path)
    sheet = made["explained_commitments"]
    assert column(sheet, "id") == ["=x", "y"]
    assert column(sheet, "name_en") == ["=1", "y"]
    assert column(sheet, "without_mcny") == [1.5, None]
    assert sheet["A2"].data_type == "s"
    assert column(made["explained_dates"], "saved_mcny") == [2.0]
    assert "explained_room" not in made.sheetnames


def test_the_same_run_makes_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "again.xlsx"
    write_workbook(*full(), "zh", path)
    assert path.read_bytes() == written("full", "zh")
    about = openpyxl.load_workbook(path).properties
    assert about.created is not None
    assert about.created.year == 1980
    assert not about.creator


def test_a_place_that_cannot_be_written_is_a_fault_of_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        write_workbook(*full(), "en", tmp_path / "nowhere" / "results.xlsx")
