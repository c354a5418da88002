"""Totals of which no row is taken, and lists of targets: told, with what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from importer.files import book, brought, taken
from pathway.cases.importer import bring, tell
from pathway.cases.starter import Wish, write_case
from pathway.load import load
from pathway.locale.errors import InputError

COMPANIES = "company_name,ghg_s1s2,ghg_s3\nNorth Ltd,1000,5000\nSouth Ltd,400,700\n"
MAP = "unit: t\nyear: 2024\ncolumns: {company_name: business}\n"


def test_scopes_in_one_number_are_told_and_taken_where_the_map_says_which(tmp_path: Path) -> None:
    """1,000 + 400 t of scopes 1 and 2 together: no source, until the map says `rest: 1`, or 2."""
    found = brought(tmp_path, COMPANIES, MAP)
    assert sum(s.tonnes for s in found.filled.sources) == 5700
    told = "\n".join(tell(found, "en"))
    assert (
        "B2 states 1,000 t of Scope 1 + 2, of which no row is taken (2 such totals): say in a map "
        "`rest: 1`, and they are sources"
    ) in told
    assert "范围一＋范围二共 1,000 t" in "\n".join(tell(found, "zh"))
    for scope in (1, 2):
        found = brought(tmp_path, COMPANIES, f"{MAP}rest: {scope}\n")
        own = {s.business: s.tonnes for s in found.filled.sources if s.scope == scope}
        assert own == {"north-ltd": 1000, "south-ltd": 400}
        assert not [key for key, _ in found.filled.missing if key == "rest"]
    with pytest.raises(
        InputError, match=r"B2: the map takes the rest .*1\+2.*`rest: 1` or `rest: 2`"
    ):
        brought(tmp_path, COMPANIES, f"{MAP}rest: true\n")


def test_a_total_beside_rows_leaves_what_they_do_not_have(tmp_path: Path) -> None:
    """Of 1,000 t of scope 1 gas has 600; of 1,500 of both, power has 300: 400 and 200 are left."""
    text = "Category,t CO2e 2024\nScope 1,1000\nNatural gas,600\nScope 2,300\nScope 1 and 2,1500\n"
    found = brought(tmp_path, text, "rest: 2\n")
    assert taken(found) == {
        (1, "Natural gas"): 600,
        (1, "Rest of scope 1"): 400,
        (2, "Scope 2"): 300,
        (2, "Rest of scope 1+2"): 200,
    }
    assert found.map.rest == 2


def test_a_file_of_such_totals_alone(tmp_path: Path) -> None:
    """The only number is of two scopes: refused, and taken where the map says in which."""
    text = "company,ghg_s1s2\nNorth Ltd,1000\n"
    assert taken(brought(tmp_path, text, "unit: t\nyear: 2024\nrest: 1\n")) == {
        (1, "Scope 1+2"): 1000
    }
    with pytest.raises(InputError, match=r"B2: its numbers are totals.*`rest: 1` or `rest: 2`"):
        brought(tmp_path, text, "unit: t\nyear: 2024\n")


TARGETS = (
    (
        "company_name",
        "target_type",
        "scope",
        "reduction_ambition",
        "base_year",
        "end_year",
        "ghg_s1",
    ),
    ("North Ltd", "Intensity", "S3", 0.15, 2019, 2040, 900),
    ("North Ltd", "Absolute", "S1+S2", 0.42, 2025, 2030, 900),
    ("North Ltd", "Absolute", "S1+S2", 0.9, 2025, 2035, 900),
)


def test_a_list_of_targets_is_no_inventory(tmp_path: Path) -> None:
    """The sheet beside it counts; by itself it is refused, with 58 % left of 2025 as a promise."""
    inventory = (("Category", "t CO2e 2024"), ("Natural gas", 600))
    file = book(tmp_path / "file.xlsx", {"data": inventory, "targets": TARGETS})
    found = bring(file, tmp_path / "case")
    assert taken(found) == {(1, "Natural gas"): 600}
    assert found.understood.passed == ["targets"]
    with pytest.raises(InputError, match="list of targets") as refused:
        bring(file, tmp_path / "case", sheets=["targets"])
    told = re.search(r"`(cut-2030: .*)`", str(refused.value))
    assert told
    promise = yaml.safe_load(told[1])["cut-2030"]
    assert promise["value"]["value"] == 58
    assert (promise["perimeter"], promise["relative_to"], promise["from"]) == (
        {"scope": [1, 2]},
        2025,
        2030,
    )


def test_the_target_that_is_told_is_of_the_rows_that_the_map_picks(tmp_path: Path) -> None:
    """South promises 30 % of its tonnes, 70 % are left; North has an intensity alone."""
    rows = (
        ("company", "type", "scope", "base year", "target year", "reduction"),
        ("West", "Absolute", "Scope 1+2", 2020, 2030, 0.5),
        ("North", "Intensity", "Scope 1", 2019, 2030, 0.2),
        ("South", "Absolute", "Scope 1", 2019, 2034, 0.3),
    )
    inventory = (("company", "Category", "t CO2e 2024"), ("South", "Natural gas", 600))
    file = book(tmp_path / "file.xlsx", {"data": inventory, "targets": rows})
    map = tmp_path / "map.yaml"
    map.write_text("only: {business: [South]}\n")
    told = "\n".join(tell(bring(file, tmp_path / "case", map=map), "en"))
    assert "targets 1-4: a list of targets" in told
    assert "`cut-2034: {name: {en: 30 % less by 2034}" in told
    assert "value: {value: 70.0, unit: '%', source: 'file.xlsx, targets row 4'" in told
    with pytest.raises(InputError, match=r"cut-2034: .*targets row 4"):
        bring(file, tmp_path / "case", map=map, sheets=["targets"])
    map.write_text("only: {business: [North]}\n")
    with pytest.raises(InputError, match=r"No row that the map picks is of absolute emissions"):
        bring(file, tmp_path / "case", map=map, sheets=["targets"])


@pytest.mark.parametrize(
    "text",
    [
        "Unternehmen;Basisjahr;Zieljahr;Minderungsziel;Scope\nXY;2019;2030;42 %;Scope 1 und 2\n",
        "公司,基准年,目标年,减排目标,范围\n某公司,2019,2030,42%,范围一和二\n",
        "company,base year,target year,reduction (%),scopes\nMuster,2019,2030,42,Scope 1+2\n",
    ],
)
def test_lists_of_targets_in_three_languages(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match=r"cut-2030: .*scope: \[1, 2\].*value: 58.0"):
        brought(tmp_path, text)


def test_such_a_promise_is_read(tmp_path: Path) -> None:
    """What the command writes of a list of targets can be copied into targets.yaml."""
    starter, file = tmp_path / "starter", book(tmp_path / "file.xlsx", {"targets": TARGETS})
    write_case(starter, Wish(base_year=2025))
    with pytest.raises(InputError) as refused:
        bring(file, starter)
    told = re.search(r"`(cut-2030: .*)`", str(refused.value))
    assert told
    text = (starter / "targets.yaml").read_text()
    (starter / "targets.yaml").write_text(f"{text}{told[1]}\n")
    assert "cut-2030" in load(starter).case.targets
