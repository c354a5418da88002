"""A run whose case has changed since is told so, and a failed solve leaves it whole and says so."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from casefiles import changed, edited, write_case
from cli.running import Pathway, contents

DEARER = edited("prices.csv", "diesel,*,2021,7", "diesel,*,2021,8")


@pytest.fixture
def office(tmp_path: Path, solved: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the case ``tiny`` and its run in ``reports/tiny``, in which one is."""
    write_case(tmp_path / "tiny")
    shutil.copytree(solved, tmp_path / "reports" / "tiny")
    says(tmp_path, "../tiny")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def says(office: Path, place: str | None) -> None:
    """Lets the run say that its case lies elsewhere, or nothing of that."""
    path = office / "reports" / "tiny" / "manifest.json"
    own = {key: value for key, value in json.loads(path.read_text()).items() if key != "place"}
    path.write_text(json.dumps(own if place is None else {**own, "place": place}))


@pytest.mark.parametrize("command", ["review", "audit"])
def test_nothing_is_said_where_nothing_has_changed(
    command: str, office: Path, pathway: Pathway
) -> None:
    said = pathway(command, "reports/tiny")
    assert said.code == 0
    assert "no longer" not in said.err


@pytest.mark.parametrize("command", ["review", "audit"])
def test_the_files_that_have_changed_are_named_first(
    command: str, office: Path, pathway: Pathway
) -> None:
    write_case(office / "tiny", DEARER)
    (office / "tiny" / "limits.yaml").unlink()
    (office / "tiny" / "studies" / "other.yaml").write_text("name: Other\n")
    said = pathway(command, "reports/tiny")
    assert said.code == 0
    first = said.err.splitlines()[0]
    assert first.startswith("Note: tiny is no longer what reports/tiny was solved for: ")
    words = "limits.yaml is gone, prices.csv has changed, studies/other.yaml is new. "
    assert words in first


def test_it_is_said_in_chinese(office: Path, pathway: Pathway) -> None:
    write_case(office / "tiny", DEARER)
    said = pathway("review", "reports/tiny", "--lang", "zh")
    assert said.err.splitlines()[0].startswith(
        "注意：tiny 已不是求解 reports/tiny 时的内容：prices.csv"
    )


def test_a_report_says_it_too(office: Path, pathway: Pathway) -> None:
    write_case(office / "tiny", DEARER)
    (office / "reports" / "tiny" / "tables" / "costs.csv").write_text("year\n")  # ends it early
    said = pathway("report", "reports/tiny", "--no-pictures")
    assert said.code == 2
    assert "prices.csv has changed" in said.err


def test_a_case_of_the_same_name_elsewhere_is_another(
    tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = write_case(tmp_path / "d" / "D1" / "tiny")
    other = write_case(tmp_path / "tiny", DEARER)
    (other / "limits.yaml").unlink()
    monkeypatch.chdir(tmp_path)
    done = pathway("solve", "d/D1/tiny", "--out", "reports/D1", "--no-pictures")
    assert done.code == 0
    assert json.loads((tmp_path / "reports/D1/manifest.json").read_text())["place"] == (
        "../d/D1/tiny"
    )
    assert "no longer" not in pathway("review", "reports/D1").err
    assert pathway("runs", "accept", "reports/D1").code == 0
    (kept,) = (tmp_path / "reports" / "of-record").iterdir()
    write_case(own, DEARER)
    for run in ("reports/D1", kept.relative_to(tmp_path)):
        said = pathway("review", run).err.splitlines()[0]
        assert said.startswith(
            f"Note: d/D1/tiny is no longer what {run} was solved for: prices.csv"
        )
    shutil.rmtree(own)
    assert "no longer" not in pathway("review", "reports/D1").err


def test_a_run_says_nothing_of_a_case_outside_its_project(
    tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_case(tmp_path / "cases" / "tiny")
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    assert pathway("solve", "../cases/tiny", "--no-pictures").code == 0
    assert "place" not in json.loads((tmp_path / "work/reports/tiny/manifest.json").read_text())
    write_case(tmp_path / "work" / "tiny", DEARER)
    assert "no longer" not in pathway("review", "reports/tiny").err


def test_a_run_that_does_not_say_where_its_case_lies_is_of_none_here(
    office: Path, pathway: Pathway
) -> None:
    write_case(office / "tiny", DEARER)
    says(office, None)
    assert "no longer" not in pathway("review", "reports/tiny").err


def test_from_elsewhere_the_case_beside_the_reports_counts(
    office: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_case(office / "tiny", DEARER)
    (office / "elsewhere").mkdir()
    monkeypatch.chdir(office / "elsewhere")
    assert "prices.csv has changed" in pathway("review", office / "reports" / "tiny").err


@pytest.mark.parametrize("place", ["../../tiny", "/tiny", "a\0b", "x" * 5000, "gone", ""])
def test_a_manifest_names_no_place_outside_its_project(
    place: str, office: Path, pathway: Pathway
) -> None:
    write_case(office / "tiny", DEARER)
    write_case(office.parent / "tiny", DEARER)
    says(office, place)
    said = pathway("review", "reports/tiny")
    assert (said.code, "no longer" in said.err) == (0, False)


def test_a_solve_that_fails_says_that_the_run_is_of_an_earlier_one(
    office: Path, pathway: Pathway
) -> None:
    before = contents(office / "reports")
    (office / "tiny" / "prices.csv").write_text("carrier\n")
    said = pathway("solve", "tiny")
    assert said.code == 2
    assert "prices.csv" in said.err
    assert said.err.splitlines()[-1] == (
        "reports/tiny still holds the run of an earlier solve, and nothing of this one."
    )
    assert contents(office / "reports") == before


def test_so_does_one_without_a_plan(office: Path, pathway: Pathway) -> None:
    before = contents(office / "reports")
    files = changed(
        ("targets.yaml", "value: {value: 0.8, unit: share}", "value: {value: 1, unit: share}"),
        ("levers/electrify.yaml", "value: 1000, unit: vehicle/yr", "value: 0.4, unit: vehicle/yr"),
    )
    write_case(office / "tiny", files)
    said = pathway("solve", "tiny", "--lang", "zh")
    assert said.code == 3
    assert said.err.splitlines()[-1] == "reports/tiny 中仍是先前一次求解的结果，与本次无关。"
    assert contents(office / "reports") == before


def test_without_an_earlier_run_nothing_is_said_of_one(office: Path, pathway: Pathway) -> None:
    (office / "tiny" / "prices.csv").write_text("carrier\n")
    said = pathway("solve", "tiny", "--out", "reports/new")
    assert (said.code, "still holds" in said.err) == (2, False)
