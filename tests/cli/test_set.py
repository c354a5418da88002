"""``--set`` and ``--list-paths`` end to end: solved, recorded, audited, repeated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from casefiles import FILES, write_case
from cli.running import Pathway, Said, apart, contents

SETS = ("--set", "levers.ev.capex=*0.5", "--set", "prices.diesel=+1")
STUDY = """\
extends: operations
name: {en: What if}
set: {levers.ev.capex: "*0.5", prices.diesel: 8}
"""


@pytest.fixture(scope="module")
def what_if(case: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Said]:
    """The small case with electric vans at half the price and dearer diesel."""
    run = tmp_path_factory.mktemp("what-if") / "run"
    return run, apart("solve", case, *SETS, "--out", run, "--no-pictures", "--json")


def test_what_is_set_is_solved_said_and_recorded(
    what_if: tuple[Path, Said], solved: Path, case: Path
) -> None:
    """10 ML of diesel are 2,500 vans, electric sooner or later: a large difference."""
    run, said = what_if
    assert said.code == 0, said.err
    summary = json.loads(said.out)
    before = json.loads((solved / "summary.json").read_text("utf-8"))
    assert summary["npv_cost_mcny"] < before["npv_cost_mcny"] - 1
    assert "\n  levers.ev.capex=*0.5\n  prices.diesel=+1\n" in said.err
    manifest = json.loads((run / "manifest.json").read_text("utf-8"))
    assert manifest["options"]["set"] == ["levers.ev.capex=*0.5", "prices.diesel=+1"]
    assert manifest["run"] != json.loads((solved / "manifest.json").read_text("utf-8"))["run"]
    assert contents(run / "inputs") == contents(case)


def test_a_run_without_says_nothing_of_it(solved: Path) -> None:
    manifest = json.loads((solved / "manifest.json").read_text("utf-8"))
    assert manifest["options"]["set"] == []


def test_a_run_is_audited_with_what_was_set(what_if: tuple[Path, Said], pathway: Pathway) -> None:
    """And not without: with the prices of the files the money does not add up."""
    run, _ = what_if
    assert pathway("audit", run).code == 0
    path = run / "manifest.json"
    recorded = path.read_text("utf-8")
    manifest = json.loads(recorded)
    manifest["options"]["set"] = []
    try:
        path.write_text(json.dumps(manifest), "utf-8")
        said = pathway("audit", run)
    finally:
        path.write_text(recorded, "utf-8")
    assert (said.code, "costs" in said.err) == (5, True)


def test_a_run_is_repeated_from_its_inputs_and_what_was_set(
    what_if: tuple[Path, Said], tmp_path: Path, pathway: Pathway
) -> None:
    run, _ = what_if
    words = ("solve", run / "inputs", *SETS, "--out", tmp_path / "again", "--no-pictures")
    assert pathway(*words).code == 0
    assert contents(tmp_path / "again" / "tables") == contents(run / "tables")


def test_a_study_that_sets_the_same_gives_the_same(
    what_if: tuple[Path, Said], tmp_path: Path, pathway: Pathway
) -> None:
    """Diesel costs 7 in every year, so that 8 is one more; recorded with the inputs."""
    case = write_case(tmp_path / "tiny", {**FILES, "studies/what-if.yaml": STUDY})
    run = tmp_path / "run"
    words = ("--study", "what-if", "--out", run, "--no-pictures")
    assert pathway("solve", case, *words).code == 0
    tables = contents(what_if[0] / "tables")
    assert contents(run / "tables") == tables
    assert pathway("audit", run).code == 0


def test_set_in_chinese(case: Path, tmp_path: Path, pathway: Pathway) -> None:
    said = pathway("solve", case, *SETS, "--out", tmp_path / "r", "--no-pictures", "--lang", "zh")
    assert "本次运行改动的输入：\n  levers.ev.capex=*0.5\n" in said.err


@pytest.mark.parametrize("command", ["check", "solve"])
def test_what_cannot_be_set_is_bad_input(
    case: Path, tmp_path: Path, pathway: Pathway, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path misspelt, a value that is none, and one that is out of bounds: all at once."""
    monkeypatch.chdir(tmp_path)
    sets = ("levers.ev.capx=5", "levers.ev.fom=*x", "discount_rate=200", "nothing")
    said = pathway(command, case, *(word for text in sets for word in ("--set", text)))
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("4 faults in the input:")
    for told in ("Did you mean 'levers.ev.capex'?", "'*x'", "--set discount_rate=200", "'nothing'"):
        assert told in said.err
    assert not list(tmp_path.iterdir())


def test_check_takes_what_is_set_into_account(case: Path, pathway: Pathway) -> None:
    """Four years to 2024, when the commitments are in time for it."""
    sets = ("horizon.end=2024", "targets.neutral.from=2024", "targets.clean.line=2024")
    words = [word for text in (*sets, "targets.intensity.in=2024") for word in ("--set", text)]
    said = pathway("check", case, *words)
    assert (said.code, "2020 to 2024" in said.err) == (0, True)


def test_paths_are_listed_on_standard_output(case: Path, pathway: Pathway) -> None:
    said = pathway("check", case, "--list-paths", "prices.*", "--set", "prices.diesel=*2")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        "prices.diesel@*  2021: 14, 2025: 14  CNY/L  prices.csv",
        "prices.electricity@*  2021: 0.7, 2025: 0.8  CNY/kWh  prices.csv",
        "prices.electricity_export@north  2021: 0.3, 2025: 0.3  CNY/kWh  prices.csv",
    ]


def test_a_pattern_without_a_match_gets_the_nearest_path(case: Path, pathway: Pathway) -> None:
    said = pathway("check", case, "--list-paths", "price.diesel")
    assert (said.code, said.out) == (2, "")
    assert "Did you mean 'prices.diesel'?" in said.err


def test_every_path_of_the_reference_case_can_be_set(pathway: Pathway) -> None:
    """Each number to what it is; a hundred of them on one command line."""
    listed = pathway("check", "--list-paths", "levers.*").out.splitlines()
    rows = [line.split("  ") for line in listed]
    numbers = [(row[0], row[1]) for row in rows if row[1].replace(".", "", 1).isdigit()]
    assert len(numbers) > 100
    words = [word for path, value in numbers[:100] for word in ("--set", f"{path}={value}")]
    assert pathway("check", *words).code == 0
