"""Rows of one year in place of others: later years of the case go on from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import write_case
from importer.files import brought
from pathway.cases.importer import Imported
from pathway.locale.errors import InputError

MAP = "into: factors\ncolumns: {Country: region}\ncarrier: electricity\n"
ONE_YEAR = "Country,kg/kWh\nNorth,0.3\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case of 600 and 500 t a GWh in 2020 and 2025."""
    return write_case(tmp_path / "tiny")


def grid(found: Imported) -> dict[tuple[str, str], tuple[float, str]]:
    table = found.target.tables["factors.csv"]
    rows = [r for r in (*table.rows, *table.added) if r["carrier"] == "electricity"]
    return {
        (r["year"], r["method"]): (float(r["value"]), r["unit"])
        for r in rows
        if r["region"] == "north"
    }


def test_later_years_stay_in_proportion(case: Path, tmp_path: Path) -> None:
    """0.3 kg/kWh are half of 600 t/GWh: 2025 has half of 500, and nothing is held at 0.3."""
    found = brought(tmp_path, ONE_YEAR, f"{MAP}year: 2020\n", into=case, replace=True)
    rows = grid(found)
    assert rows["2020", "location"] == (0.3, "kg/kWh")
    assert rows["2025", "location"][0] == 250
    told = [about for key, about in found.filled.assumed if key == "onwards"]
    assert {about["what"] for about in told} == {
        "electricity, north, location",
        "electricity, north, residual",
    }
    assert ("factors.csv", "500") in [(f, r["value"]) for f, r in found.target.replaced]


def test_a_small_move_is_told_in_digits_that_show_it(case: Path, tmp_path: Path) -> None:
    """1,924.4 t a GWh in place of 1,924: in four digits both are 1,924."""
    factors = case / "factors.csv"
    factors.write_text(factors.read_text().replace(",600,", ",1924,"))
    text = "Country,t/GWh\nNorth,1924.4\n"
    found = brought(tmp_path, text, f"{MAP}year: 2020\n", into=case, replace=True)
    told = [a for k, a in found.filled.assumed if k == "onwards" and "location" in str(a["what"])]
    assert [(a["before"], a["after"]) for a in told] == [(1924, 1924.4)]


def test_a_year_between_is_compared_with_what_the_case_says_of_it(
    case: Path, tmp_path: Path
) -> None:
    """2023 is 600 - 3/5 x 100 = 540: 0.27 in its place halves 2025; without --replace refused."""
    text, map = ONE_YEAR.replace("0.3", "0.27"), f"{MAP}year: 2023\n"
    with pytest.raises(
        InputError, match=r"file\.csv, B2: factors.csv of the case has 540 .*--repl"
    ):
        brought(tmp_path, text, map, into=case)
    rows = grid(brought(tmp_path, text, map, into=case, replace=True))
    assert (rows["2020", "location"][0], rows["2025", "location"][0]) == (600, 250)


def test_a_year_before_the_case_is_refused(case: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nothing to compare 2019.*`year: 2020`"):
        brought(tmp_path, ONE_YEAR, f"{MAP}year: 2019\n", into=case, replace=True)


def test_rows_between_years_of_the_file_are_taken_out(case: Path, tmp_path: Path) -> None:
    """A file of 2020 and 2030 says all between: the case's 2025 is no zigzag in it."""
    text = "Country,Year,kg/kWh\nNorth,2020,0.3\nNorth,2030,0.2\n"
    rows = grid(brought(tmp_path, text, MAP, into=case, replace=True))
    years = {year for year, method in rows if method == "location"}
    assert years == {"2020", "2030"}


def test_other_factors_of_the_base_year_remind_of_the_verified_totals(
    case: Path, tmp_path: Path
) -> None:
    """58.2 kt of scope 2 were by 600 t/GWh; of 2025 no total is verified."""
    for year, reminded in ((2020, True), (2025, False)):
        found = brought(tmp_path, ONE_YEAR, f"{MAP}year: {year}\n", into=case, replace=True)
        assert ("verified_by" in dict(found.filled.missing)) == reminded


def test_where_no_region_is_known_the_map_is_shown(case: Path, tmp_path: Path) -> None:
    text = "Country,kg/kWh\nAfghanistan,0.3\nKorea (North),0.2\nKorea (South),0.1\n"
    with pytest.raises(
        InputError, match=r"2: no region.*which it is, `names: {Korea \(North\): north}`"
    ):
        brought(tmp_path, text.replace("Korea (South),0.1\n", ""), f"{MAP}year: 2020\n", into=case)
    with pytest.raises(InputError, match=r"docs/import.md\)$"):
        brought(tmp_path, "Country,kg/kWh\nChad,0.3\n", f"{MAP}year: 2020\n", into=case)
