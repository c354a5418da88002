"""``pathway review`` and ``--strict``, end to end, on a run with one mistake in it."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from casefiles import changed, edited, write_case
from cli.running import Pathway, Said, apart
from pathway import api
from pathway.locale import LANGUAGES

MISTAKE = ("prices.csv", "electricity_export,north,2021,0.3", "electricity_export,north,2021,300")
BROKEN = edited(*MISTAKE)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Said]:
    """A run of the small case with exported power at 300 CNY/kWh, and what was said of it."""
    folder = tmp_path_factory.mktemp("review")
    case = write_case(folder / "case", BROKEN)
    said = apart("solve", case, "--out", folder / "run", "--no-pictures")
    assert said.code == 0, said.err
    return folder / "run", said


def test_a_solve_ends_with_the_gravest(broken: tuple[Path, Said]) -> None:
    run, said = broken
    lines = said.err.splitlines()
    grave = [line for line in lines if line.startswith("Grave: ")]
    assert "prices.csv, row 4 (electricity_export, north, 2021)" in grave[0]
    assert len(grave) == 2
    assert any(f"more: `pathway review {run}`" in line for line in lines)


def test_the_first_of_a_review_stand_in_its_order_and_the_others_are_counted(
    broken: tuple[Path, Said], pathway: Pathway
) -> None:
    """What ``solve`` prints first are the first of ``review``: all that are grave, up to three with
    others, one of each kind; and it says how many there are beside them.
    """
    run, said = broken
    found = json.loads(pathway("review", run, "--json").out)
    heads = ("Grave: ", "Warning: ", "Note: ")
    of_review = [r for r in pathway("review", run).err.splitlines() if r.startswith(heads)]
    assert len(of_review) == len(found)
    lines = said.err.splitlines()
    end = next(i for i, line in enumerate(lines) if "more: `pathway review" in line)
    start = next(i for i, line in enumerate(lines) if line.startswith(heads))
    shown = [line for line in lines[start:end] if line.startswith(heads)]
    assert shown == [line for line in of_review if line in shown]
    grave = sum(one["severity"] == "grave" for one in found)
    assert len(shown) == max(3, grave)
    assert [line.startswith("Grave") for line in shown[:grave]] == [True] * grave
    assert lines[end].strip().startswith(f"{len(found) - len(shown)} more: ")


def test_it_says_the_gravest_first_and_how_many_there_are(
    broken: tuple[Path, Said], pathway: Pathway
) -> None:
    said = pathway("review", broken[0])
    assert (said.code, said.out) == (0, "")
    first, *rest = said.err.splitlines()
    assert first.startswith("Grave: prices.csv, row 4")
    assert "2 grave" in rest[-1]
    words = [line.split(":")[0] for line in (first, *rest[:-1])]
    assert words == sorted(words, key=["Grave", "Warning", "Note"].index)


def test_strict_fails_on_the_grave_ones_in_both_languages(
    broken: tuple[Path, Said], pathway: Pathway
) -> None:
    said = pathway("review", broken[0], "--strict", "--lang", "zh")
    assert said.code == 2
    assert said.err.startswith("严重：prices.csv")
    assert said.err.splitlines()[-1].endswith("条严重。")


def test_json_has_all_of_them(broken: tuple[Path, Said], pathway: Pathway) -> None:
    said = pathway("review", broken[0], "--json")
    found = json.loads(said.out)
    assert {"key", "severity", "file", "place", "number", "unit", "said", "advice"} == set(found[0])
    assert (found[0]["severity"], found[0]["file"]) == ("grave", "prices.csv")
    assert set(found[0]["said"]) == set(LANGUAGES)


def test_what_is_no_run_is_told_as_what_it_is(
    broken: tuple[Path, Said], tmp_path: Path, pathway: Pathway
) -> None:
    """A solve without a plan leaves no folder; others are a case, empty, or cut short."""
    run = broken[0]
    (tmp_path / "half" / "tables").mkdir(parents=True)
    (tmp_path / "empty").mkdir()
    for folder, told in (
        (run.parent / "none", f"there is no such folder. .*`pathway explain CASE`.*{run}"),
        (run.parent / "case", f"it is a case. Name the run that `pathway solve {run.parent}"),
        (tmp_path / "empty", "it is empty. `pathway solve CASE --out"),
        (tmp_path / "half", r"it holds tables, and no manifest.json.*solve again\."),
        (run / "manifest.json", "it is a file"),
    ):
        said = pathway("review", folder)
        assert said.code == 2
        assert re.match(f"{folder} is no run: {told}", said.err.replace("\n", " ")), said.err


def test_reports_and_explanations_tell_the_grave_ones(
    broken: tuple[Path, Said], tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two are grave, and an explanation says so first: what would settle it rests on them.

    A pack itself is made elsewhere (``test_packs.py``).
    """
    monkeypatch.setattr("pathway.cli.packs.make_pack", lambda folder, *_: api.open(folder))
    made = pathway("report", broken[0], "--no-pictures").err.splitlines()
    told = pathway("explain", broken[0].parent / "case", "--quick", "--out", tmp_path / "run")
    for lines in (made, told.err.splitlines()):
        assert sum(line.startswith("Grave: ") for line in lines) == 2
        assert not any(line.startswith(("Warning: ", "Note: ")) for line in lines)
    assert f"more: `pathway review {broken[0]}`" in made[-1]
    assert "Grave: prices.csv, row 4" in told.err[: told.err.index("Written")]


def test_check_can_be_strict_too(tmp_path: Path, pathway: Pathway) -> None:
    case = write_case(tmp_path / "case", BROKEN)
    said = pathway("check", case)
    assert said.code == 0
    assert "2 grave" in said.err.splitlines()[-1]
    said = pathway("check", case, "--strict")
    assert said.code == 2
    assert "No faults" in said.err
    said = pathway("check", write_case(tmp_path / "whole"), "--strict")
    assert (said.code, "0 grave" in said.err.splitlines()[-1]) == (0, True)


def test_what_is_set_is_reviewed_as_set(tmp_path: Path, pathway: Pathway) -> None:
    case = write_case(tmp_path / "case")
    said = pathway("check", case, "--set", "prices.diesel=*1000", "--lang", "zh")
    assert "严重：prices.csv" in said.err


def test_without_a_plan_the_numbers_that_may_be_wrong_are_told(
    tmp_path: Path, pathway: Pathway
) -> None:
    """All vans must be electric, and less than half a vehicle a year may be bought."""
    files = changed(
        ("targets.yaml", "value: {value: 0.8, unit: share}", "value: {value: 1, unit: share}"),
        ("levers/electrify.yaml", "value: 1000, unit: vehicle/yr", "value: 0.4, unit: vehicle/yr"),
        MISTAKE,
    )
    said = pathway("solve", write_case(tmp_path / "case", files), "--out", tmp_path / "run")
    assert said.code == 3
    first = said.err[: said.err.index("No plan")]
    assert first.count("Grave: ") == said.err.count("Grave: ") == 2
    assert "likely why there is no plan" in first[: first.index("Grave: ")]
    assert first.index("Grave: ") < first.index("Warning: levers/electrify.yaml, levers.ev.max_add")


def test_without_a_plan_what_may_not_be_meant_is_told_first(
    tmp_path: Path, pathway: Pathway
) -> None:
    """No number is grave: that less than half a van a year may be bought may yet be meant."""
    files = changed(
        ("targets.yaml", "value: {value: 0.8, unit: share}", "value: {value: 1, unit: share}"),
        ("levers/electrify.yaml", "value: 1000, unit: vehicle/yr", "value: 0.4, unit: vehicle/yr"),
    )
    for command in ("solve", "explain"):
        said = pathway(command, write_case(tmp_path / command, files), "--out", tmp_path / "run")
        assert said.code == 3
        first = said.err[: said.err.index("No plan")]
        assert "Look at this first: it may be why there is no plan" in first
        assert "Warning: levers/electrify.yaml, levers.ev.max_add" in first
        assert "Grave" not in said.err


def test_requirements_that_fail_on_a_grave_mistake_come_after_it(
    tmp_path: Path, pathway: Pathway
) -> None:
    """Electric vans as a requirement, of which less than half a van a year is on offer.

    To allow more is no advice where an input can hardly be right: that is told first.
    """
    files = changed(
        ("levers/electrify.yaml", "value: 1000, unit: vehicle/yr", "value: 0.4, unit: vehicle/yr"),
        ("targets.yaml", "  metric: lever_share", "  requirement: true\n  metric: lever_share"),
        MISTAKE,
    )
    said = pathway("solve", write_case(tmp_path / "case", files), "--out", tmp_path / "run")
    assert said.code == 3
    told = [line for line in said.err.splitlines() if not line.startswith("…")]
    assert "likely why there is no plan" in told[0]
    assert [line.startswith("Grave: ") for line in told[1:4]] == [True, True, False]
    assert "A requirement has no plan" in said.err
    assert "Allow more" not in said.err


NO_VAN = (
    ("levers/electrify.yaml", "mobile_short_haul", "cat4_transport"),
    ("targets.yaml", "mobile_short_haul", "cat4_transport"),
    ("studies/operations.yaml", "vans-electric, ", ""),
    ("targets.yaml", "{value: 0.6,", "{value: 0.2,"),
)
"""No lever acts on the vans, and a promise leaves less than they emit."""


def test_commands_name_the_case_and_can_be_pasted(tmp_path: Path, pathway: Pathway) -> None:
    """What ``check`` advises runs with its blanks filled in, on a case whose name has a space; and
    what that asks for, as it stands.
    """
    case = write_case(tmp_path / "our case", changed(*NO_VAN))
    said = pathway("check", case).err
    (command,) = re.findall(r"`pathway (library add [^`]*)`", said)
    assert "CASE" not in said
    blank = pathway(*shlex.split(command)).err
    for asked in ("Say how much of log-hvo there is room for", "how much of log-hvo can be bought"):
        assert asked in blank
    words = shlex.split(command.replace("P %", "50 %").replace("Y %", "10 %"))
    asked = pathway(*words).err
    assert asked.startswith("log-hvo uses 1.04 L HVO/L diesel. Say which carrier")
    (command,) = re.findall(r"`pathway (library add [^`]*)`", asked)
    assert pathway(*shlex.split(command)).code == 0
    assert pathway(*words, "--uses", "hvo").code == 0


def test_what_has_no_plan_names_how_it_was_asked(tmp_path: Path, pathway: Pathway) -> None:
    """With its study and what is set, which the explanation must have, too."""
    case = write_case(tmp_path / "case", changed(*NO_VAN))
    sets = ("--study", "whole", "--set", "targets.interim.value=*0.001")
    said = pathway("solve", case, *sets, "--out", tmp_path / "run")
    assert said.code == 3, said.err
    assert f"`pathway explain {shlex.join([str(case), *sets])}`" in said.err
