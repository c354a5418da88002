"""``pathway explain`` end to end, and what ``solve`` says where there is no plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from casefiles import changed, write_case
from cli.running import Pathway, tree

OUT_OF_REACH = ("--set", "targets.clean.value=100", "--set", "limits.wind-depth.at_most=20")


def test_solve_without_a_plan_says_what_collides_and_writes_nothing(
    case: Path, tmp_path: Path, pathway: Pathway
) -> None:
    """20 GWh of contracts and eleven roofs cannot cover a shop of 150 GWh."""
    said = pathway("solve", case, *OUT_OF_REACH, "--out", tmp_path / "run", "--json")
    assert (said.code, said.out) == (3, "")
    assert "Clean power [clean] (02)" in said.err
    assert "limits.wind-depth.at_most" in said.err
    assert tree(tmp_path) == []


def test_what_is_stated_makes_a_plan(case: Path, tmp_path: Path, pathway: Pathway) -> None:
    """The explanation names a limit and its new value; set, there is a plan."""
    said = pathway("explain", case, *OUT_OF_REACH, "--out", tmp_path / "run", "--json")
    assert said.code == 3
    told = json.loads(said.out)
    [conflict] = [c for c in told["conflicts"] if c["commitments"] == ["clean"]]
    [limit] = [m for m in conflict["limits"] if m["id"] == "wind-depth"]
    setting = f"{limit['path']}={limit['to'] + 1e-6}"
    again = pathway("solve", case, *OUT_OF_REACH[:2], "--set", setting, "--no-pictures", "--out",
                    tmp_path / "again")  # fmt: skip
    assert again.code == 0, again.err


def test_the_nearest_plan_is_a_run_that_says_what_it_misses(
    case: Path, tmp_path: Path, pathway: Pathway
) -> None:
    run = tmp_path / "run"
    said = pathway("explain", case, *OUT_OF_REACH, "--out", run)
    assert said.code == 3
    summary = json.loads((run / "summary.json").read_text("utf-8"))
    assert (summary["status"], summary["missed"]) == ("nearest", ["clean", "interim"])
    assert json.loads((run / "explain.json").read_text("utf-8"))["complete"] is True
    assert pathway("audit", run).code == 0
    assert (run / "charts" / "neutrality-pathway.zh.html").is_file()


def test_the_audit_of_a_nearest_plan_finds_a_miss_that_is_not_said(
    case: Path, tmp_path: Path, pathway: Pathway
) -> None:
    run = tmp_path / "run"
    pathway("explain", case, *OUT_OF_REACH, "--out", run)
    summary = json.loads((run / "summary.json").read_text("utf-8"))
    for told in ([], ["clean", "interim", "neutral"]):
        (run / "summary.json").write_text(json.dumps({**summary, "missed": told}), "utf-8")
        assert pathway("audit", run).code == 5


def test_a_plan_is_explained(case: Path, tmp_path: Path, pathway: Pathway) -> None:
    run = tmp_path / "run"
    said = pathway("explain", case, "--out", run)
    assert said.code == 0, said.err
    told = json.loads((run / "explain.json").read_text("utf-8"))
    assert told["plan"] is True
    assert [c["id"] for c in told["commitments"]] == ["neutral"]  # the headline
    assert told["solves"]["searches"] <= 5 * len(told["commitments"]) + 12
    assert "Neutral [neutral]" in said.err
    assert str(told["solves"]["searches"]) in said.err.splitlines()[-2]


def test_all_commitments_in_chinese(case: Path, tmp_path: Path, pathway: Pathway) -> None:
    said = pathway("explain", case, "--all", "--lang", "zh", "--out", tmp_path / "run")
    assert said.code == 0, said.err
    assert "每项承诺的成本" in said.err
    assert "绿电 [clean]" in said.err
    assert "Saved" not in said.err


def test_quickly_a_plan_is_explained_without_solving_again(
    case: Path, tmp_path: Path, pathway: Pathway
) -> None:
    run = tmp_path / "run"
    said = pathway("explain", case, "--quick", "--out", run)
    assert said.code == 0, said.err
    assert "nothing was solved again" in said.err
    told = json.loads((run / "explain.json").read_text("utf-8"))
    assert (told["quick"], told["complete"], "solves" in told) == (True, True, False)
    [neutral] = told["commitments"]
    assert neutral["without_about_mcny"] >= 0
    assert neutral["without_mcny"] is None
    assert neutral["without_at_most_mcny"] > 0
    assert pathway("audit", run).code == 0


def test_quickly_what_collides_is_said_and_nothing_written(
    case: Path, tmp_path: Path, pathway: Pathway
) -> None:
    run = tmp_path / "run"
    said = pathway("explain", case, *OUT_OF_REACH, "--quick", "--lang", "zh", "--out", run)
    assert said.code == 3
    assert "快速回答" in said.err
    assert "limits.wind-depth.at_most" in said.err
    assert tree(tmp_path) == []


def test_a_frontier_is_a_table(case: Path, tmp_path: Path, pathway: Pathway) -> None:
    run = tmp_path / "run"
    said = pathway("explain", case, "--frontier", "clean", "--points", "4", "--out", run)
    assert said.code == 0, said.err
    lines = (run / "frontier.csv").read_text("utf-8").splitlines()
    assert lines[0] == "varied,at,unit,possible,cost_mcny,gap_mcny"
    assert sum(line.startswith("value,") for line in lines) >= 4
    assert pathway("audit", run).code == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--frontier", "clena"), "clena"),
        (("--frontier", "clean", "--points", "1"), "--points"),
        (("--frontier", "clean", "--quick"), "--quick"),
        (("--study", "none"), "none"),
    ],
)
def test_wrong_usage_exits_2(
    case: Path, tmp_path: Path, pathway: Pathway, words: tuple[str, ...], told: str
) -> None:
    said = pathway("explain", case, *words, "--out", tmp_path / "run")
    assert said.code == 2
    assert told in said.err


def test_data_that_look_like_no_plan_are_named_with_file_and_line(
    tmp_path: Path, pathway: Pathway
) -> None:
    """Two roofs stand and there is room for one: no commitment is to blame."""
    files = changed(("levers/rooftop_pv.yaml", "{value: 11, unit: park}", "{value: 0, unit: park}"))
    case = write_case(tmp_path / "case", files)
    said = pathway("explain", case, "--out", tmp_path / "run")
    assert said.code == 2
    assert "levers/rooftop_pv.yaml, levers.roofs.existing (line " in said.err


def test_limits_that_contradict_purchases_already_made(
    case: Path, tmp_path: Path, pathway: Pathway
) -> None:
    """10 GWh of wind are committed, and there is depth for 5."""
    said = pathway("explain", case, "--set", "limits.wind-depth.at_most=5", "--out", tmp_path / "r")
    assert said.code == 3
    assert "whatever the commitments" in said.err
    assert "limits.wind-depth.at_most" in said.err
    assert tree(tmp_path) == []


def test_check_says_what_cannot_be_without_a_solver(tmp_path: Path, pathway: Pathway) -> None:
    """Operations neutral in 2021: the first contracts come in 2022, credits and vans in 2021."""
    edits = [
        ("levers/removal.yaml", "  unit: kt\n", "  unit: kt\n  first_year: 2023\n"),
        ("levers/offset.yaml", "  unit: t\n", "  unit: t\n  first_year: 2023\n"),
        ("levers/electrify.yaml", "  unit_size: 10\n", "  unit_size: 10\n  first_year: 2023\n"),
        ("levers/retrofit.yaml", "  order: 1\n", "  order: 1\n  first_year: 2023\n"),
        ("levers/retrofit.yaml", "  order: 2\n", "  order: 2\n  first_year: 2023\n"),
        ("levers/rooftop_pv.yaml", "  existing: {value: 1, unit: park}\n", "  first_year: 2023\n"),
        ("targets.yaml", "  from: 2025\n", "  from: 2021\n"),
        (
            "company.yaml",
            "  scope2: {value: 58.2, unit: kt}\n",
            "  scope2: {value: 60, unit: kt}\n",
        ),
    ]
    case = write_case(tmp_path / "case", changed(*edits))
    said = pathway("check", case)
    assert said.code == 0, said.err
    assert "neutral: it cannot hold in 2021" in said.err


CLIPPED = changed(
    ("levers/retrofit.yaml", "potential: {value: 0.2, unit: share}",
     "potential: {path: {2021: 0.2, 2025: 0.9}, unit: share}"),
    ("targets.yaml", "  value: {value: 0.6, unit: share}\n  relative_to: base_year\n  line: 2024",
     "  value: {value: 40, unit: kt}\n  in: 2022"),
    ("studies/operations.yaml", "[neutral, clean, vans-electric, interim]", "[interim]"),
)  # fmt: skip
NOTHING_ELSE = (
    "--set", "levers.ev.max_add=0", "--set", "levers.led.max_share=0.0001",
    "--set", "levers.roofs.potential=1", "--set", "limits.wind-depth.at_most=10",
)  # fmt: skip


def test_what_a_file_cannot_hold_is_said(tmp_path: Path, pathway: Pathway) -> None:
    """Cooling may save 37.5 % of the power in 2022 and 90 % in 2025; more than twice as much is
    needed in 2022, and no more than 100 / 90 of all years fits into the file.
    """
    case = write_case(tmp_path / "tiny", CLIPPED)
    words = ("explain", case, *NOTHING_ELSE, "--out", tmp_path / "run")
    told = json.loads(pathway(*words, "--json").out)
    [move] = [m for c in told["conflicts"] for m in c["limits"] if m["id"] == "hvac"]
    assert move["most_entered"] == pytest.approx(100 / 90, rel=1e-3)
    setting = f"{move['path']}=*{1 + move['by_share']}"
    assert pathway("check", case, *NOTHING_ELSE, "--set", setting).code == 2
    said = pathway(*words).err
    assert "the file holds 1.111 times as much at most, which is not enough" in said
