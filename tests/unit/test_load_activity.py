"""The activity of a source by year: a site that opens, one that is sold."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import changed, write_case
from pathway.cases.export.workbook import write_workbook
from pathway.load import inventory, load_case
from pathway.locale.errors import InputError
from pathway.review.numbers import assumptions
from pathway.solve import solve
from pathway.tables import tabulate

HEAD = "of,year,value,unit,source,confidence\n"
DEPOT = "depot,fleet,north,1,,mobile_long_haul,diesel,,,,,Depot,场站,plans,assumption\n"
OPENS = "".join(
    f"depot,{year},{value},kL,plans,assumption\n"
    for year, value in ((2020, 0), (2022, 0), (2023, 4000), (2025, 5000))
)


def files(rows: str = OPENS, *edits: tuple[str, str, str]) -> dict[str, str | bytes]:
    """A depot that opens in 2023 with 4 ML, and has 5 in 2025."""
    made = changed(("sources.csv", "vans,", f"{DEPOT}vans,"), *edits)
    return {**made, "activity.csv": HEAD + rows}


def test_a_site_that_opens_has_no_activity_before(tmp_path: Path):
    """Nothing in the base year, whose totals are those of the others; 4.5 ML between 4 and 5."""
    made = load_case(write_case(tmp_path, files()))
    want = {2020: 0, 2021: 0, 2022: 0, 2023: 4, 2024: 4.5, 2025: 5}
    assert made.sources["depot"].activity == pytest.approx(want)
    assert inventory(made)[1] == pytest.approx(26.8)


def test_a_site_that_is_sold_leaves_the_plan(tmp_path: Path):
    """10 ML of vans until 2022, none from 2024: 26.8 kt, then 13.4 and 0."""
    rows = "".join(
        f"vans,{year},{value},ML,plans,assumption\n"
        for year, value in ((2020, 10), (2022, 10), (2024, 0), (2025, 0))
    )
    bare = ("sources.csv", "diesel,10,ML,flat,", "diesel,,,,")
    made = changed(bare, ("levers/electrify.yaml", "  max_share", "  last_year: 2022\n  max_share"))
    made |= {"activity.csv": HEAD + rows}
    sold = load_case(write_case(tmp_path, made), sets=["targets.vans-electric.value=0"])
    assert sold.sources["vans"].activity == pytest.approx(
        {2020: 10, 2021: 10, 2022: 10, 2023: 5, 2024: 0, 2025: 0}
    )
    rows_of = tabulate(sold, solve(sold).plan)["emissions"].query("account == 'fleet/north/1'")
    assert rows_of["bau_t"].tolist() == pytest.approx([26800, 26800, 26800, 13400, 0, 0])


def test_the_totals_of_the_base_year_count_it(tmp_path: Path):
    """1 ML of the base year is 2,680 t that the verified total does not have."""
    with pytest.raises(InputError) as told:
        load_case(write_case(tmp_path, files(OPENS.replace("2020,0", "2020,1000"))))
    (fault,) = told.value.faults
    assert (fault.file, fault.place[:15]) == ("company.yaml", "verified.scope1")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("depot,2020,0,kL,plans,assumption\n", "", "there is no row for 2020"),
        ("depot,2025,5000", "depot,2024,5000", "there is no row for 2025"),
        ("2023,4000,kL", "2023,4000,t", "this unit does not measure"),
        ("2023,4000", "2023,-1", "this may not be less than 0"),
        ("2023,4000", "2022,4000", "this year stands twice"),
        ("depot,2023", "depott,2023", "there is no such source"),
    ],
)
def test_what_is_wrong_with_a_row_is_told(tmp_path: Path, old: str, new: str, problem: str):
    with pytest.raises(InputError) as told:
        load_case(write_case(tmp_path, files(OPENS.replace(old, new))))
    (fault,) = told.value.faults
    assert fault.file == "activity.csv"
    assert problem in str(fault)


@pytest.mark.parametrize(
    ("cells", "column"),
    [("diesel,3,,,,Dep", "activity"), ("diesel,,kL,,,Dep", "activity_unit"),
     ("diesel,,,flat,,Dep", "growth")],
)  # fmt: skip
def test_it_is_given_once(tmp_path: Path, cells: str, column: str):
    both = ("sources.csv", "diesel,,,,,Dep", cells)
    with pytest.raises(InputError) as told:
        load_case(write_case(tmp_path, files(OPENS, both)))
    (fault,) = told.value.faults
    assert (fault.file, fault.place) == ("sources.csv", f"row 2, column {column}")
    assert "activity.csv gives the activity of depot by year" in str(fault)


def test_it_is_given_at_all(tmp_path: Path):
    made = files()
    del made["activity.csv"]
    with pytest.raises(InputError) as told:
        load_case(write_case(tmp_path, made))
    (fault,) = told.value.faults
    assert (fault.file, fault.place) == ("sources.csv", "row 2, column activity")
    assert "or give it by year in activity.csv" in fault.remedy


def test_years_after_the_last_follow_a_rule(tmp_path: Path):
    rule = ("company.yaml", "default_study:", "beyond: {activity: hold}\ndefault_study:")
    rows = OPENS.replace("depot,2025,5000,kL,plans,assumption\n", "")
    made = load_case(write_case(tmp_path, files(rows, rule)))
    assert made.sources["depot"].activity[2025] == pytest.approx(4)


def test_set_changes_a_year_or_all_of_the_plan(tmp_path: Path):
    folder = write_case(tmp_path, files())
    one = load_case(folder, sets=["activity.depot.2023=6000"]).sources["depot"].activity
    assert (one[2022], one[2023], one[2025]) == pytest.approx((0, 6, 5))
    all_ = load_case(folder, sets=["activity.depot=1000"]).sources["depot"].activity
    assert (all_[2020], all_[2021], all_[2025]) == pytest.approx((0, 0.5, 1))


def test_a_workbook_carries_it(tmp_path: Path):
    made = files()
    book = tmp_path / "case.xlsx"
    write_workbook({name: str(text).encode() for name, text in made.items()}, book)
    write_case(tmp_path / "case", made)
    assert load_case(book).sources == load_case(tmp_path / "case").sources


def test_its_numbers_are_listed_as_others(tmp_path: Path):
    made = load_case(write_case(tmp_path, files()))
    text = {name: str(text).encode() for name, text in files().items()}
    found = [n for n in assumptions(text, made, "en")[0] if "depot" in n.path]
    assert [(n.path, n.value, n.unit) for n in found] == [
        ("activity.depot", "2020: 0; 2022: 0; 2023: 4000; 2025: 5000", "kL")
    ]
