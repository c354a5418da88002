"""Years written as many programs write them: 2021.0 is 2021, and 2021.5 is none."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from casefiles import FILES, changed, edited, write_case
from pathway.cases.export.workbook import write_workbook
from pathway.load import list_paths, load_case, read_files
from pathway.locale.errors import InputError

YEARS = re.compile(r"\b(20[0-9][0-9])\b(?![-.0-9])")


def as_floats(name: str, text: str) -> str:
    """The text with every year, and every scope of a table, as a float."""
    if name == "sources.csv":
        return re.sub(r",([123]),", r",\1.0,", text)
    return YEARS.sub(r"\1.0", text)


@pytest.mark.parametrize("zeros", [".0", ".", ".00"])
def test_every_year_of_every_file_may_have_a_point(tmp_path: Path, zeros: str) -> None:
    plain = load_case(write_case(tmp_path / "plain" / "case"), "whole")
    files = {n: as_floats(n, t).replace(".0", zeros) for n, t in FILES.items()}
    files["levers/rooftop_pv.yaml"] = FILES["levers/rooftop_pv.yaml"]  # has a 3.0 of its own
    written = load_case(write_case(tmp_path / "case", files), "whole")
    assert "2021." in files["prices.csv"]
    assert "{2021." in files["levers/electrify.yaml"]
    assert "base_year: 2020." in files["company.yaml"]
    assert written == plain


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("prices.csv", "diesel,*,2021,", "diesel,*,2021.5,", "this is not a year"),
        ("prices.csv", "diesel,*,2021,", "diesel,*,2021.01,", "this is not a year"),
        ("prices.csv", "diesel,*,2021,", "diesel,*,2.021e3,", "this is not a year"),
        ("levers/electrify.yaml", "2021: 50000", "2021.5: 50000", "the key '2021.5' is no year"),
        ("targets.yaml", "from: 2025", "from: 2025.5", "this is not a whole number"),
        ("company.yaml", "end: 2025", "end: 2025.5", "this is not a whole number"),
        ("sources.csv", "north,1,", "north,1.5,", "this is no known scope"),
    ],
)
def test_half_a_year_is_none(tmp_path: Path, name: str, old: str, new: str, problem: str) -> None:
    with pytest.raises(InputError, match=re.escape(problem)):
        load_case(write_case(tmp_path / "case", edited(name, old, new)))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("prices.csv", "diesel,*,2025,7", "diesel,*,2021.0,7"),
        ("levers/electrify.yaml", "2025: 30000", "2021.0: 30000"),
    ],
)
def test_a_year_stands_twice_however_written(tmp_path: Path, name: str, old: str, new: str) -> None:
    with pytest.raises(InputError, match="stands twice"):
        load_case(write_case(tmp_path / "case", edited(name, old, new)))


def test_paths_name_the_year_without_a_point(tmp_path: Path) -> None:
    """8 CNY/L in 2021 is 8 MCNY/ML; the base year of growth, 2020.0, is a fact all the same."""
    folder = write_case(tmp_path / "case", {n: as_floats(n, t) for n, t in FILES.items()})
    sets = ["prices.diesel.2021=8", "levers.ev.capex.path.2021=60000", "growth.shops=*2"]
    case = load_case(folder, None, sets)
    assert case.prices["diesel", "north"][2021] == pytest.approx(8)
    assert case.options["ev@vans"].capex[2021] == pytest.approx(0.06)
    assert case.sources["shop-power"].activity[2025] == pytest.approx(300)
    listed = [p.value for p in list_paths(folder, "growth.shops")]
    assert listed == ["2025: 1.5", "2020: 1"]


def test_a_workbook_may_hold_years_as_text_or_floats(tmp_path: Path) -> None:
    """Headers and cells as pandas writes them: 2021.0, in text or as a number."""
    folder = write_case(tmp_path / "case")
    write_workbook(read_files(folder), tmp_path / "case.xlsx")
    book = load_workbook(io.BytesIO((tmp_path / "case.xlsx").read_bytes()))
    sheet = book["electrify"]
    heads = [cell for cell in sheet[1] if re.fullmatch("20[0-9][0-9]", str(cell.value))]
    assert heads
    for cell in heads:
        cell.value = f"{cell.value}.0"
    for row in book["prices"].iter_rows(min_row=2, min_col=3, max_col=3):
        row[0].value = f"{row[0].value}.0"
    for row in book["growth"].iter_rows(min_row=2, min_col=2, max_col=2):
        row[0].value = float(str(row[0].value))
    book.save(tmp_path / "case.xlsx")
    assert load_case(tmp_path / "case.xlsx") == load_case(folder)


def test_money_of_a_year_with_a_point(tmp_path: Path) -> None:
    """Prices of 2021.0 at a price level of 1.25 are divided by it: 7 / 1.25 = 5.6."""
    prices = FILES["prices.csv"].replace("confidence\n", "confidence,price_year\n")
    prices = re.sub(r"(diesel.*)\n", r"\1,2021.0\n", prices)
    prices = re.sub(r"(electricity.*)\n", r"\1,\n", prices)
    files = changed(
        (
            "company.yaml",
            "verified:",
            "deflator: {path: {2020: 1, 2021: 1.25}, unit: index}\nverified:",
        )
    )
    case = load_case(write_case(tmp_path / "case", {**files, "prices.csv": prices}))
    assert case.prices["diesel", "north"][2021] == pytest.approx(5.6)
