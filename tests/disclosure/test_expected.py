"""Years that are over: what is a fact in a disclosure, and what is but expected; by hand.

The small case has vans (scope 1), the power of a shop (2) and freight (3). Actuals tell of 2022;
of 2021 nobody says anything.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from casefiles import FILES, write_case
from disclosure.filled import Cells, about, cells, lacks, number
from disclosure.test_small import ENERGY, changed
from pathway.api.disclosures import Disclosures
from pathway.disclosure.plan import Disclosure, disclose
from pathway.disclosure.said import expectation, untold, untold_of
from pathway.disclosure.said import lacks as lacks_of
from pathway.load import load_case
from pathway.locale import LANGUAGES, Lang, say
from pathway.report.disclosure import write_disclosure
from pathway.report.html.disclosure import disclosure_page
from pathway.solve import solve
from pathway.tables import tabulate

HEAD = "year,quantity,of,business,scope,carrier,method,value,unit,source,confidence\n"
POWER = "2022,activity,shop-power,,,,,121,GWh"


def told(
    folder: Path, *rows: str, standard: str = "esrs-e1", year: int = 2022, **more: str
) -> Disclosure:
    text = HEAD + "".join(f"{row},ledger,measured\n" for row in rows)
    files = {**changed(*ENERGY), "actuals/ledger.csv": text, **more}
    case = load_case(write_case(folder, files), "whole")
    tables = tabulate(case, solve(case).plan)
    return disclose(tables, case, [standard], year, date(2027, 1, 1))


def states(found: Cells, year: int, *fields: str) -> list[str]:
    return [expectation(found[field, "", year]) for field in fields]


def said(told: Disclosure, field: str, lang: str = "en") -> str:
    lines = [line for table in told.tables for line in table.lines]
    return untold(next(line for line in lines if line.field.name == field), lang)


def test_a_year_is_past_where_something_is_told_of_it(tmp_path: Path) -> None:
    disclosed = told(tmp_path, POWER)
    assert {t: disclosed.periods[t] for t in (2020, 2021, 2022, 2025)} == {
        2020: "base", 2021: "expected", 2022: "past", 2025: "plan",
    }  # fmt: skip


def test_only_what_is_told_is_a_fact(tmp_path: Path) -> None:
    """Of 2022 power is told, but for wind by location too; nothing of diesel and freight."""
    disclosed = told(tmp_path, POWER, "2022,stock,roofs,,,,,1,park", "2022,stock,ev,,,,,0,vehicle")
    found = cells(disclosed)
    assert states(found, 2022, "scope1", "scope2-location", "scope2-market", "scope3") == [
        "expected", "", "partly", "expected",
    ]  # fmt: skip
    assert states(found, 2021, "scope1", "scope2-location", "scope3") == ["expected"] * 3
    assert states(found, 2020, "scope1", "scope2-market") == ["", ""]
    assert states(found, 2025, "scope1", "scope2-market") == ["", ""]
    assert said(disclosed, "scope2-market") == "2021: all of it; 2022: Wind contracts"
    power = number(found, "power-own", 2022) + number(found, "power-grid", 2022)
    assert power + number(found, "power-contract", 2022) == about(121_000)


def test_a_part_of_a_sum_that_is_told_is_no_fact(tmp_path: Path) -> None:
    """80,000 t of scopes 1 and 2 are told together: either is its part of it, both are a fact."""
    both = "2022,emissions,,,1;2,,market,80000,t"
    disclosed = told(tmp_path, both, "2022,revenue,,,,,,1500,MCNY", standard="gri-305")
    found = cells(disclosed)
    assert states(found, 2022, "scope1", "scope2-market") == ["partly", "partly"]
    assert states(found, 2022, "own-per-revenue") == [""]
    assert number(found, "own-per-revenue", 2022) == pytest.approx(80_000 / 1500)
    assert said(disclosed, "scope1") == "2021: all of it; 2022: its part of a sum that is told"


def test_what_was_achieved_is_told_by_facts_alone(tmp_path: Path) -> None:
    """Of no lever something is said: nothing was achieved as far as anybody knows."""
    found = cells(told(tmp_path / "no", POWER))
    assert lacks(found, "achieved-reduction", 2022) == "actual emissions of past years"
    found = cells(told(tmp_path / "led", POWER, "2022,added,led,,,,,10,store"))
    assert states(found, 2022, "achieved-reduction") == ["partly"]


def test_there_is_a_value_or_what_it_needs(tmp_path: Path) -> None:
    """A year yet to come needs no actual; of 2021 it is said that it does, and of no other year."""
    rows = POWER, "2022,added,led,,,,,10,store"
    disclosed = told(tmp_path, *rows)
    lines = [line for table in disclosed.tables for line in table.lines]
    progress = next(line for line in lines if line.field.name == "plan-progress")
    assert lacks_of(progress, "en") == "2021: actual emissions of past years"
    assert not progress.cells[2025].needs
    found = cells(disclosed)
    assert number(found, "comparatives", 2022) == 2020
    assert not found["comparatives", "", 2022].needs
    assert lacks(found, "reversals", 2022) == "what was released again of removals"


def test_what_a_case_has_not_is_no_zero(tmp_path: Path) -> None:
    """No source is of cloud services, and no programme is for others."""
    for standard, field in ("esrs-e1", "cloud-services"), ("cdp", "avoided"):
        found = cells(told(tmp_path / standard, POWER, standard=standard))
        assert [found[field, "", t].value for t in (2020, 2022, 2025)] == [None] * 3
        none = found[field, "", 2022].none
        assert none is not None
        assert none.in_("en").startswith("no ")


@pytest.mark.parametrize(
    ("starts", "year", "period", "which"),
    [
        ("april", "FY2023", "2022-04-01/2023-03-31", "financial_year"),
        ("october", "FY2022", "2021-10-01/2022-09-30", "financial_year"),
        ("january", "2022", "2022-01-01/2022-12-31", "financial_year"),
        ("april", "2022", "2022-01-01/2022-12-31", "calendar_year"),
    ],
)
def test_the_period_is_that_of_the_actuals(
    tmp_path: Path, starts: str, year: str, period: str, which: str
) -> None:
    company = FILES["company.yaml"] + f"year_starts: {starts}\n"
    found = cells(told(tmp_path, POWER.replace("2022", year), **{"company.yaml": company}))
    assert found["reporting-period", "", 2022].value == (f"{period};{which}",)
    if starts == "october":
        found = cells(told(tmp_path / "not", POWER))
        assert (
            lacks(found, "reporting-period", 2022) == "the month in which the financial year ends"
        )


STANDS = {
    "en": ("not known by itself", "not said", "known in part ("),
    "de": ("nicht einzeln bekannt", "ohne Angabe", "teils bekannt ("),
    "zh": ("无单独数据", "未报告", "部分已知（"),
}


@pytest.mark.parametrize("lang", STANDS)
def test_a_target_that_no_fact_tells_by_itself_has_no_value_as_track_has_none(
    tmp_path: Path, lang: str
) -> None:
    """Scopes 1 to 3 are told together: what is of scopes 1 and 2 is but a part; of the clean share
    nothing is said. It is in words beside the row, on the page and in the workbook."""
    disclosed = told(tmp_path, "2022,emissions,,,1;2;3,,market,80000,t")
    shared, silent, _ = STANDS[lang]
    found = cells(disclosed)
    for field in ("target-now", "target-progress"):
        for item, how in (("neutral", shared), ("clean", silent)):
            cell = found[field, item, 2022]
            assert cell.value is None
            [need] = cell.needs
            assert "2022" in need.in_(lang)
            assert how in need.in_(lang)
        assert found["target-value", "neutral", 2022].value == 0
    targets = [x for t in disclosed.tables if t.name.startswith("targets-") for x in t.lines]
    for item, how in (("neutral", shared), ("clean", silent)):
        own = [x for x in targets if x.item == item]
        assert untold_of(own, 2022, lang).startswith(how)
    page = disclosure_page(disclosed, lang)
    assert re.search(f'<td class="beside lacks"[^>]*>{silent}', page)
    write_disclosure(disclosed, lang, tmp_path / "told.xlsx")
    book = load_workbook(tmp_path / "told.xlsx")
    assert any(str(c.value).startswith(silent) for s in book for row in s.iter_rows() for c in row)


@pytest.mark.parametrize("lang", STANDS)
def test_of_a_target_that_is_told_in_part_nobody_knows_the_way(tmp_path: Path, lang: str) -> None:
    """Of vans and green power nothing is said. Where all is, 80,000 of 85,000 t are left: 5.9 % of
    the way to none is done.
    """
    disclosed = told(tmp_path, POWER)
    found = cells(disclosed)
    assert found["target-now", "neutral", 2022].value is not None
    assert found["target-progress", "neutral", 2022].value is None
    targets = [x for t in disclosed.tables if t.name.startswith("targets-") for x in t.lines]
    own = [x for x in targets if x.item == "neutral"]
    assert untold_of(own, 2022, lang).startswith(STANDS[lang][2])
    found = cells(told(tmp_path / "both", "2022,emissions,,,1;2,,market,80000,t"))
    assert found["target-now", "neutral", 2022].value == pytest.approx(80_000)
    assert found["target-progress", "neutral", 2022].value == pytest.approx(5 / 85)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page_and_workbook_mark_what_is_expected(tmp_path: Path, lang: str) -> None:
    disclosed = told(tmp_path, POWER, standard="gri-305")
    page = disclosure_page(disclosed, lang)
    assert 'data-period="2022" data-status="expected"' in page
    assert "†" in page
    write_disclosure(disclosed, lang, tmp_path / "told.xlsx")
    book = load_workbook(tmp_path / "told.xlsx")
    marked = [c for s in book for row in s.iter_rows() for c in row if "†" in c.number_format]
    assert marked
    assert all(isinstance(c.value, int | float) for c in marked)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_values_that_are_copied_keep_words_beside_them(tmp_path: Path, lang: Lang) -> None:
    """In rows of plain values, as a CSV file or another sheet has them, and in the table of Python:
    each value that is marked has the words in its row."""
    disclosed = told(tmp_path, POWER, standard="cdp")
    lines = [line for table in disclosed.tables for line in table.lines]
    told_of = {untold(x, lang) for x in lines} | {
        untold_of([x for x in table.lines if x.item == line.item], 2022, lang)
        for table in disclosed.tables
        for line in table.lines
    }
    write_disclosure(disclosed, lang, tmp_path / "told.xlsx")
    book = load_workbook(tmp_path / "told.xlsx")
    marked = [
        [str(c.value) for c in row]
        for sheet in book
        for row in sheet.iter_rows()
        if any("†" in c.number_format or "‡" in c.number_format for c in row)
    ]
    assert len(marked) > 10
    for row in marked:
        assert (told_of - {""}).intersection(row), row
    table = Disclosures(disclosed).cells(lang)
    assert set(table.loc[table["not_told"] != "", "status"]) == {"expected", "partly"}
    own = [expectation(c) for line in lines for c in line.cells.values()]
    assert (table["not_told"] != "").sum() == len([state for state in own if state]) > 10
    one = table[(table["field"] == "scope1") & (table["period"] == 2021)]
    assert one["not_told"].tolist()[0] == say("disclosure.untold-all", lang)


def test_what_all_levers_cost_is_expected_where_none_is_told(tmp_path: Path) -> None:
    """Capital and write-offs of 2022 (IFRS S2 29): no lever is told; then 10 stores are."""
    disclosed = told(tmp_path / "no", POWER, standard="ifrs-s2")
    assert states(cells(disclosed), 2022, "capital", "write-off") == ["expected", "expected"]
    led = told(tmp_path / "led", POWER, "2022,added,led,,,,,10,store", standard="ifrs-s2")
    assert states(cells(led), 2022, "capital", "write-off") == ["partly", "partly"]


SALE = """\
fleet-sold:
  name: {en: The fleet is sold, zh: 出售车队}
  year: 2022
  cause: divestment
  moves:
    - of: {business: [fleet], scope: [1, 3]}
      tonnes: {value: -40200, unit: t}
  revenue: [{business: fleet, value: {value: -200, unit: MCNY}}]
  source: closing memo
"""


def test_revenue_of_what_is_sold_is_no_part_of_an_intensity_unless_it_is_told(
    tmp_path: Path,
) -> None:
    """Of 121 GWh the roof gives 3 and wind 10: 108 at 620 t. The shop earns 1,210 million, and the
    fleet, which is sold, 200 as if it were not; told as 0, or within all of 1,210, it is none.
    """
    gone = POWER, "2022,activity,vans,,,,,0,ML", "2022,activity,freight,,,,,0,ML"
    shop, fleet = "2022,revenue,,shop,,,,1210,MCNY", "2022,revenue,,fleet,,,,0,MCNY"
    for n, rows in enumerate(((shop,), (shop, fleet), ("2022,revenue,,,,,,1210,MCNY",))):
        more = {"changes.yaml": SALE}
        disclosed = told(tmp_path / str(n), *gone, *rows, standard="gri-305", **more)
        found = cells(disclosed)
        if n:
            assert number(found, "own-per-revenue", 2022) == about(108 * 620 / 1210)
        else:
            needs = "what Fleet earns from 2022 on (The fleet is sold)"
            assert lacks(found, "own-per-revenue", 2022) == needs
            assert lacks(found, "own-per-revenue", 2025) == needs
        assert found["own-per-revenue", "", 2020].value is not None
