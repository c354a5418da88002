"""The workbook of a run: every table as it is, text that stays text, native charts."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
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
from pathway.report.printed import keep_together
from pathway.report.sheet_tables import finer
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
    assert sheet.freeze_panes == "H2"  # right of the year and of what an account is made of
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


def test_the_summary_prints_its_title_and_where_promises_stand_whole(tmp_path: Path) -> None:
    """Words beyond the last column of a page are cut: what is long is broken into lines."""
    result, case = full()
    said = "A promise of the case; the company promises half by 2030 and nothing beyond it"
    targets = {k: replace(v, section=said) for k, v in case.targets.items()}
    path = tmp_path / "results.xlsx"
    write_workbook(result, replace(case, targets=targets), "en", path)
    sheet = openpyxl.load_workbook(path)["Summary"]
    assert "A1:G1" in map(str, sheet.merged_cells.ranges)
    assert sheet["A1"].alignment.wrap_text
    (cell,) = [row[6] for row in sheet.iter_rows() if row[6].value == said][:1]
    assert cell.alignment.wrap_text
    assert sheet.row_dimensions[cell.row].height == 30
    assert len(said) < 2 * sheet.column_dimensions["G"].width
    assert _across(sheet) <= 200


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


def test_words_of_the_decision_are_not_cut_by_the_cell_beside_them(tmp_path: Path) -> None:
    """A long name takes lines of its column, and its row is as high; the last column goes on."""
    sheet = book("evil", "en", tmp_path)["Decision"]
    width = sheet.column_dimensions["A"].width
    lines = list(sheet.iter_rows())
    head = next(i for i, line in enumerate(lines) if line[0].value == "Measure")
    name = lines[head + 1][0]
    assert len(name.value) > width
    assert name.alignment.wrap_text
    assert sheet.row_dimensions[name.row].height >= 15 * len(name.value) / width
    filled = [cell for cell in lines[head + 1] if cell.value is not None]
    assert not filled[-1].alignment.wrap_text


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


def test_small_amounts_have_decimals(tmp_path: Path) -> None:
    """Of a firm of a few tonnes and some thousands: no column of 0 or 0.00 for what is there."""
    result, made = full()
    small = {name: table.copy() for name, table in result.tables.items()}
    money = ["value_m", "discounted_m"]
    small["costs"][money] *= 1e-3 / small["costs"]["value_m"].abs().max()
    tonnes = [c for c in small["emissions"].columns if c.endswith("_t")]
    small["emissions"][tonnes] *= 6.41 / small["emissions"]["bau_t"].max()
    path = tmp_path / "small.xlsx"
    write_workbook(replace(result, tables=small), made, "en", path)
    book = openpyxl.load_workbook(path)

    def shown(sheet: str, name: str) -> str:
        heads = [str(cell.value).splitlines()[0] for cell in book[sheet][1]]
        return str(book[sheet].cell(2, heads.index(name) + 1).number_format)

    assert shown("costs", "value_mcny") == "#,##0.00000"
    assert shown("emissions", "bau_t") == "#,##0.00"
    assert [finer("#,##0", given) for given in ([600.0], [0.0], [1e-9], [float("nan"), 2.5])] == [
        "#,##0", "#,##0", "#,##0", "#,##0.00",
    ]  # fmt: skip


def test_it_prints_on_few_pages_in_a_size_that_can_be_read(tmp_path: Path) -> None:
    """All columns of a long table in its first rows, which the footer says; what each column
    holds in all of them; the decision as wide as a page."""
    result, case = full()
    levers = pd.concat([result.tables["levers"]] * 40, ignore_index=True)
    path = tmp_path / "results.xlsx"
    write_workbook(replace(result, tables={**result.tables, "levers": levers}), case, "en", path)
    made = openpyxl.load_workbook(path)
    for sheet in made.worksheets[1:]:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in (None, 1, 2)
        assert _across(sheet) <= 200 * (sheet.page_setup.fitToWidth or 1)
    sheet = made["levers"]
    assert sheet.print_area.endswith("$46")
    assert sheet.oddFooter.left.text.startswith(f"Printed are 45 of {len(levers):,} rows")
    assert not made["Columns"].print_area
    assert _across(made["Decision"]) * made["Decision"].page_setup.scale <= 200 * 70


def _across(sheet: Any) -> float:
    """Characters of the columns that are seen, without the edges of their cells."""
    columns = [one for one in sheet.column_dimensions.values() if not one.hidden]
    return sum(int(one.width) * (one.max - one.min + 1) for one in columns)


def test_what_is_wider_than_a_page_goes_on_with_what_tells_its_rows(tmp_path: Path) -> None:
    """Two pages across, the year and the name of the lever on each, not its id."""
    result, case = full()
    levers = result.tables["levers"].assign(unit="of a very long unit " * 4)
    path = tmp_path / "results.xlsx"
    write_workbook(replace(result, tables={**result.tables, "levers": levers}), case, "en", path)
    sheet = openpyxl.load_workbook(path)["levers"]
    assert sheet.page_setup.fitToWidth == 2
    assert sheet.print_title_cols == "$A:$D"
    assert [sheet.cell(1, j).value for j in (1, 4)] == ["year", "Lever"]
    folded = [one for one in sheet.column_dimensions.values() if one.hidden]
    assert (folded[0].min, folded[0].max) == (2, 3)  # option and lever


def test_ids_are_folded_where_their_names_stand_beside_them(tmp_path: Path) -> None:
    """They open at a press of the column of the name; an id without a name is in sight."""
    sheet = book("full", "en", tmp_path)["costs"]
    heads = {str(cell.value).splitlines()[0]: cell.column_letter for cell in sheet[1]}
    item, name = sheet.column_dimensions[heads["item"]], sheet.column_dimensions[heads["Item"]]
    assert (item.hidden, item.outlineLevel, name.hidden, name.collapsed) == (True, 1, False, True)
    assert {cell.value for cell in sheet[heads["Item"]][1:]} >= {"Investment"}
    result, case = full()
    costs = result.tables["costs"].copy()
    costs.loc[0, "item"] = "of_a_plugin"
    path = tmp_path / "results.xlsx"
    write_workbook(replace(result, tables={**result.tables, "costs": costs}), case, "en", path)
    assert not openpyxl.load_workbook(path)["costs"].column_dimensions[heads["item"]].hidden


def test_no_heading_of_the_decision_stands_alone_at_the_end_of_a_page(tmp_path: Path) -> None:
    """Pages end between parts: above the heading of the next one."""
    sheet = book("full", "en", tmp_path)["Decision"]
    heads = {row[0].row for row in sheet.iter_rows() if row[0].font.b and row[0].font.sz == 12}
    breaks = [found.id for found in sheet.row_breaks.brk]
    assert breaks
    assert {found + 1 for found in breaks} <= heads


@pytest.mark.parametrize(
    ("heights", "asked"),
    [
        ({}, []),
        ({3: 600.0}, [10]),
        ({3: 600.0, 12: 600.0}, [10, 20]),
        ({12: 900.0}, [10, 20]),
    ],
)
def test_a_part_goes_to_the_next_page_where_it_has_no_room(
    heights: dict[int, float], asked: list[int]
) -> None:
    """700 pt of rows a page: the part in row 3, with 600 pt, leaves no room for ten rows more."""

    class Sheet:
        breaks: Sequence[int] = ()

        def set_print_scale(self, scale: int) -> None:
            assert scale == 70

        def set_h_pagebreaks(self, breaks: Sequence[int]) -> None:
            self.breaks = breaks

    sheet = Sheet()
    keep_together(sheet, 100, [0, 10, 20], 25, heights)
    assert sheet.breaks == asked


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
    assert '<c:min val="0"/>' in pathway  # what all years have in common is not cut off
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
