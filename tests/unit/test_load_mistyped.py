"""A year that is none: the one that was meant, where the rows beside it leave no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pathway.load import load_case
from pathway.load.files.mistyped import year_remedy
from pathway.locale.errors import Fault, InputError
from tests.casefiles import edited, write_case

YEAR_FORM = "Write the year that it is of, in four digits (1900 to 2200)"


@pytest.mark.parametrize(
    ("typed", "before", "after", "meant"),
    [
        ("2205", [2023, 2024], [2026], 2025),  # digits swapped, one year is missing
        ("2205", [2023, 2024], [], 2025),  # and the last of the rows: 2024 + 1
        ("2205", [], [2026, 2027], 2025),  # and the first
        ("2205", [2020], [2030], 2025),
        ("3025", [2024], [2026], 2025),  # a digit wrong
        ("202", [2020, 2025], [2035], None),  # 2026 to 2029: which?
        ("202", [2024], [2026], 2025),  # a digit missing
        ("20255", [2024], [2026], 2025),  # one too many
        ("25", [2024], [2026], 2025),
        ("2205", [2020, 2030], [], None),  # 2040 is not one slip away
        ("2205", [2030], [2040], None),
        ("2205", [], [], None),  # alone, nothing says
        ("2205", [2024], [], None),  # one neighbour does not say how it goes on
        ("soon", [2024], [2026], None),
    ],
)
def test_a_year_is_proposed_only_where_no_other_fits(
    typed: str, before: list[int], after: list[int], meant: int | None
) -> None:
    said = f"Did you mean {meant}?" if meant else YEAR_FORM
    assert year_remedy(typed, before, after) == said


def fault_of(tmp_path: Path, name: str, old: str, new: str) -> Fault:
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path / "case", edited(name, old, new)))
    return next(f for f in caught.value.faults if f.problem == "this is not a year")


def test_no_remedy_names_a_year_that_nothing_says(tmp_path: Path) -> None:
    """Obeying "Write it as 2030" moved a price by years, in silence."""
    fault = fault_of(tmp_path, "prices.csv", "diesel,*,2021,", "diesel,*,2201,")
    assert fault.value == "2201"
    assert fault.remedy == YEAR_FORM
    assert re.findall(r"\d{4}", fault.remedy) == ["1900", "2200"]


def test_the_year_that_the_rows_lack_is_proposed(tmp_path: Path) -> None:
    rows = "flat,2020,1,a,derived\nflat,2021,1,a,derived\nflat,2202,1,a,derived\n"
    fault = fault_of(tmp_path, "growth.csv", "flat,2020,1,", rows + "flat,2023,1,")
    assert fault.remedy == "Did you mean 2022?"


def test_the_year_that_a_path_lacks_is_proposed(tmp_path: Path) -> None:
    typed = "{2021: 50000, 2202: 40000, 2023: 30000, 2025: 30000}"
    fault = fault_of(tmp_path, "levers/electrify.yaml", "{2021: 50000, 2025: 30000}", typed)
    assert fault.remedy == "Did you mean 2022?"
