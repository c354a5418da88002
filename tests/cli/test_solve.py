"""``pathway solve``: what it leaves, what it says, how it ends."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import pathway.runs.run as run_module
from casefiles import FILES, edited, write_case
from cli.running import Pathway, tree
from pathway.locale.errors import OutOfTime

TABLES = [
    "abatement", "carbon", "closures", "contracts", "costs", "credits", "ecosystem", "electricity",
    "emissions", "levers", "sources", "targets", "turnover", "wedges", "wedges_location",
]  # fmt: skip
CHARTS = ["neutrality-pathway.en.html", "neutrality-pathway.zh.html", "plotly-basic.min.js"]


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def test_a_run_leaves_what_the_contract_says(solved: Path) -> None:
    assert tree(solved) == sorted(
        [
            "audit.json",
            "charts",
            *(f"charts/{name}" for name in CHARTS),
            "inputs",
            "inputs/levers",
            "inputs/studies",
            *(f"inputs/{name}" for name in FILES),
            "manifest.json",
            "summary.json",
            "tables",
            *(f"tables/{name}.csv" for name in TABLES),
        ]
    )


def test_the_inputs_are_there_as_read(solved: Path) -> None:
    for name, text in FILES.items():
        assert (solved / "inputs" / name).read_bytes() == text.encode()


def test_the_summary_says_what_the_contract_says(solved: Path) -> None:
    """The worst year of ``neutral``, the only headline, is the one it holds in."""
    summary = read(solved / "summary.json")
    assert summary["status"] == "optimal"
    assert (summary["case"], summary["study"]) == ("tiny", "operations")
    assert summary["policy"] == "lexicographic"
    gap = summary["gap_mcny"]  # 1e-4 of an outlay of 306 million
    assert gap["reached"] <= gap["asked"] == pytest.approx(0.0306, abs=1e-4)
    assert summary["price_of_hierarchy_mcny"] >= 0
    assert summary["cost_of_commitments_mcny"] >= 0
    with (solved / "tables" / "costs.csv").open(encoding="utf-8") as table:
        npv = sum(float(row["discounted_mcny"]) for row in csv.DictReader(table))
    assert summary["npv_cost_mcny"] == pytest.approx(npv)
    assert summary["npv_value_chain_mcny"] == pytest.approx(npv)  # no scope 3 in this study
    assert summary["commitments"] == {
        "neutral": {
            "year": 2025,
            "required": 0.0,
            "achieved": pytest.approx(0, abs=1),  # the solver's tolerance
            "unit": "t",
            "met": True,
        }
    }


def test_the_worst_year_is_no_matter_of_the_last_digit(reference_run: Path) -> None:
    """Net 0 from 2030 on is met to some grams in every year: the first is as tight as any."""
    commitments = read(reference_run / "summary.json")["commitments"]
    assert commitments["scope12-neutral"]["year"] == 2030
    assert commitments["electricity-neutral"]["year"] == 2030


def test_the_manifest_says_how_the_run_was_made(solved: Path) -> None:
    manifest = read(solved / "manifest.json")
    assert manifest["inputs"] == {
        name: hashlib.sha256(text.encode()).hexdigest() for name, text in FILES.items()
    }
    assert {"python", "neutrality-pathway", "pyomo", "highspy"} <= manifest["versions"].keys()
    assert manifest["options"] == {
        "study": None, "gap": None, "time_limit": None, "pictures": "no", "set": [],
        "solver": "highs",
    }  # fmt: skip
    stages = {stage.pop("name"): stage for stage in manifest["stages"]}
    assert list(stages) == ["reduce", "remove", "cost", "none", "free"]
    for stage in stages.values():
        assert stage.keys() == {
            "unit", "status", "objective", "bound", "gap_asked", "gap_reached", "nodes", "seconds",
            "npv",
        }  # fmt: skip
        assert stage["unit"] == "million CNY"
    parts = ["load", "build", "translate", "solve", "tables", "audit", "charts"]
    assert list(manifest["seconds"]) == parts
    age = datetime.now(UTC) - datetime.fromisoformat(manifest["written"])
    assert timedelta() <= age < timedelta(hours=1)


def test_the_time_of_writing_stands_nowhere_else(solved: Path) -> None:
    written = read(solved / "manifest.json")["written"][:10]
    files = [solved / name for name in tree(solved) if (solved / name).is_file()]
    assert [f.name for f in files if written.encode() in f.read_bytes()] == ["manifest.json"]


def test_without_out_and_study_it_is_reports_and_the_case(
    case: Path, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = pathway("solve", case, "--no-pictures")
    assert (said.code, said.out) == (0, "")
    assert read(tmp_path / "reports/tiny/summary.json")["study"] == "operations"
    said = pathway("solve", case, "--no-pictures", "--study", "operations")
    assert said.code == 0
    assert (tmp_path / "reports/tiny-operations/manifest.json").is_file()
    chart = Path("reports", "tiny-operations", "charts", "neutrality-pathway.en.html")
    assert str(chart) in said.err


def test_the_options_arrive(
    case: Path, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "run"
    words = ("--gap", "3", "--time-limit", "60", "--pictures", "no", "--study", "operations")
    assert pathway("solve", case, "--out", out, *words).code == 0
    assert read(out / "manifest.json")["options"] == {
        "study": "operations", "gap": 3.0, "time_limit": 60.0, "pictures": "no", "set": [],
        "solver": "highs",
    }  # fmt: skip
    assert read(out / "summary.json")["gap_mcny"]["asked"] == 3.0


def test_a_gap_of_zero_is_a_gap_of_zero(case: Path, tmp_path: Path, pathway: Pathway) -> None:
    out = tmp_path / "run"
    assert pathway("solve", case, "--out", out, "--no-pictures", "--gap", "0").code == 0
    assert read(out / "summary.json")["gap_mcny"]["asked"] == 0.0


def test_json_is_all_that_stands_on_standard_output(
    case: Path, tmp_path: Path, pathway: Pathway
) -> None:
    said = pathway("solve", case, "--out", tmp_path / "run", "--no-pictures", "--json")
    assert json.loads(said.out) == read(tmp_path / "run" / "summary.json")
    assert "A plan that keeps every commitment" in said.err


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_speaks_both_languages(case: Path, tmp_path: Path, pathway: Pathway, lang: str) -> None:
    """One language on a line: no Chinese in English, and no English words in Chinese."""
    out = tmp_path / "run"
    said = pathway("solve", case, "--out", out, "--no-pictures", "--lang", lang)
    assert str(out / "charts" / f"neutrality-pathway.{lang}.html") in said.err
    chinese = [line for line in said.err.splitlines() if any("一" <= c <= "鿿" for c in line)]
    assert len(chinese) == (0 if lang == "en" else len(said.err.splitlines()))
    assert ("碳中和 [neutral]" if lang == "zh" else "Neutral [neutral]") in said.err


@pytest.mark.parametrize(
    "words",
    [
        ("--gap", "nan"),
        ("--gap", "-1"),
        ("--time-limit", "inf"),
        ("--pictures", "maybe"),
        ("--lang", "fr"),
        ("--set", "a=1"),
    ],
)
def test_wrong_usage_exits_2(
    case: Path, tmp_path: Path, pathway: Pathway, words: tuple[str, str]
) -> None:
    said = pathway("solve", case, "--out", tmp_path / "run", *words)
    assert said.code == 2
    assert words[0] in said.err
    assert tree(tmp_path) == []


def test_bad_input_exits_2_and_writes_nothing(tmp_path: Path, pathway: Pathway) -> None:
    case = write_case(tmp_path / "case", edited("prices.csv", "2025,7", "2025,seven"))
    said = pathway("solve", case, "--out", tmp_path / "deep" / "run")
    assert (said.code, said.out) == (2, "")
    assert "'seven'" in said.err
    assert [p.name for p in tmp_path.iterdir()] == ["case"]


def test_what_cannot_be_met_exits_3_and_is_named(
    case: Path, tmp_path: Path, pathway: Pathway
) -> None:
    """The study ``whole`` has a cap on the fleet's scope 3, and no lever there."""
    said = pathway("solve", case, "--study", "whole", "--out", tmp_path / "run", "--json")
    assert (said.code, said.out) == (3, "")
    assert "intensity" in said.err
    assert tree(tmp_path) == []


def test_out_of_time_exits_4(
    case: Path, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(*_: object, **__: object) -> None:
        raise OutOfTime("The time limit came before any plan.")

    monkeypatch.setattr(run_module, "solve", late)
    said = pathway("solve", case, "--out", tmp_path / "run")
    assert (said.code, said.err.strip()) == (4, "The time limit came before any plan.")
    assert tree(tmp_path) == []


def test_hardly_any_time_gives_no_plan_or_one_with_its_gap(
    tmp_path: Path, pathway: Pathway
) -> None:
    out = tmp_path / "run"
    said = pathway("solve", "--time-limit", "0.01", "--no-pictures", "--out", out)
    if said.code == 0:
        summary = read(out / "summary.json")
        assert summary["status"] == "time_limit"
        assert summary["gap_mcny"]["reached"] > 0
    else:
        assert said.code == 4
        assert "--time-limit" in said.err
        assert tree(tmp_path) == []


def test_a_plan_at_the_time_limit_is_called_one(
    case: Path, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    solve = run_module.solve

    def ended_early(*a: Any, **k: Any) -> Any:
        found = solve(*a, **k)
        stages = tuple(replace(stage, status="time_limit") for stage in found.stages)
        return replace(found, status="time_limit", stages=stages)

    monkeypatch.setattr(run_module, "solve", ended_early)
    out = tmp_path / "run"
    said = pathway("solve", case, "--out", out, "--no-pictures")
    assert said.code == 0
    assert "The time limit ended the search" in said.err
    assert read(out / "summary.json")["status"] == "time_limit"


def test_where_the_audit_disagrees_it_exits_5_and_keeps_the_run(
    case: Path, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    tabulate = run_module.tabulate

    def wrong(*args: Any) -> Any:
        tables = tabulate(*args)
        tables["costs"].loc[0, "value_m"] += 5.0
        return tables

    monkeypatch.setattr(run_module, "tabulate", wrong)
    out = tmp_path / "run"
    said = pathway("solve", case, "--out", out, "--no-pictures", "--json")
    assert said.code == 5
    assert "costs[" in said.err.partition("The audit disagrees")[2]
    assert json.loads(said.out)["case"] == "tiny"
    assert read(out / "audit.json")["passed"] is False


def test_a_bug_exits_1_and_is_said_as_one(
    case: Path, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("off by one")

    monkeypatch.setattr(run_module, "tabulate", broken)
    said = pathway("solve", case, "--out", tmp_path / "run")
    assert said.code == 1
    assert "bug of pathway: RuntimeError: off by one" in said.err
    assert "report it" in said.err
    assert "Traceback" not in said.err
    monkeypatch.setenv("PATHWAY_DEBUG", "1")
    said = pathway("solve", case, "--out", tmp_path / "run")
    assert (said.code, "Traceback" in said.err) == (1, True)
    assert tree(tmp_path) == []


def test_without_a_browser_it_notes_so_in_one_line(
    case: Path, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/browser")
    said = pathway("solve", case, "--out", tmp_path / "run")
    assert said.code == 0
    notes = [line for line in said.err.splitlines() if line.startswith("Note:")]
    assert sum("No pictures" in note for note in notes) == 1
    assert sorted(p.name for p in (tmp_path / "run" / "charts").iterdir()) == CHARTS


def test_required_pictures_that_cannot_be_drawn_are_refused_before_the_search(
    case: Path, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/browser")
    monkeypatch.setattr(run_module, "solve", lambda *_, **__: pytest.fail("it searched"))
    said = pathway("solve", case, "--out", tmp_path / "run", "--pictures", "require")
    assert (said.code, "No pictures" in said.err) == (2, True)
    assert tree(tmp_path) == []


@pytest.mark.pictures
def test_pictures_are_drawn_where_they_can(case: Path, tmp_path: Path, pathway: Pathway) -> None:
    said = pathway("solve", case, "--out", tmp_path / "run", "--pictures", "require")
    assert said.code == 0
    assert {p.suffix for p in (tmp_path / "run" / "charts").iterdir()} == {
        ".html", ".js", ".png", ".svg",
    }  # fmt: skip
