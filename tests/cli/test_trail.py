"""``pathway runs``, ``runs accept`` and ``reproduce``, end to end on the small case."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from casefiles import FILES, write_case
from cli.running import Pathway, apart, contents
from pathway.locale import LANGUAGES
from pathway.locale.errors import UsageError
from pathway.runs.result import KEPT
from pathway.runs.trail.record import MARKS, plan_of_record

REPRODUCED = "is reproduced: summary, audit, manifest and 15 tables, each the same byte for byte."
TOLD = """\
year,quantity,of,value,unit,source,confidence
2021,activity,vans,11,ML,meters,measured
2021,added,ev,100,vehicle,books,measured
"""
WHAT_IS_LEFT = (
    "Not compared: charts, which are drawn from the tables; who asked, when, and how long it took."
)


@pytest.fixture
def reports(solved: Path, tmp_path: Path) -> Path:
    """A folder with two runs of the small case, the second written a day later."""
    folder = tmp_path / "reports"
    for name, day in (("first", "01"), ("second", "02")):
        shutil.copytree(solved, folder / name)
        _told(folder / name, written=f"2026-03-{day}T08:00:00+00:00")
    return folder


def _told(run: Path, **says: Any) -> None:
    """Puts other words into a manifest."""
    path = run / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **says}), "utf-8")


def test_the_register_has_the_newest_first(reports: Path, pathway: Pathway) -> None:
    """The run says net of 2025, the year in which nothing net is promised, and who asked."""
    _told(reports / "first", asked_by="Ada\x1b[31m Löwe", options={"set": ["prices.diesel=*2"]})
    said = pathway("runs", reports)
    assert said.code == 0, said.err
    heads = [line for line in said.out.splitlines() if "tiny" in line]
    assert [head.split()[0] for head in heads] == ["second", "first"]
    assert "Asked by Ada [31m Löwe." in said.out.replace("  ", " ")
    assert "\x1b" not in said.out
    assert "Set: prices.diesel=*2." in said.out
    assert said.err.strip() == f"2 runs in {reports}."


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_speaks_every_language(reports: Path, lang: str, pathway: Pathway) -> None:
    said = pathway("runs", reports, "--lang", lang)
    assert said.code == 0, said.err
    assert len(said.out.splitlines()) == 4


def test_programs_get_the_numbers(reports: Path, solved: Path, pathway: Pathway) -> None:
    entries = json.loads(pathway("runs", "list", reports, "--json").out)
    summary = json.loads((solved / "summary.json").read_text("utf-8"))
    for entry in entries:
        assert entry["npv_cost_m"] == summary["npv_cost_mcny"]
        assert (entry["case"], entry["status"], entry["fault"]) == ("tiny", "optimal", "")
        assert entry["of_record"] is False
    assert entries[0]["case_hash"] == entries[1]["case_hash"]


def test_what_is_no_run_is_told_and_hides_nothing(reports: Path, pathway: Pathway) -> None:
    (reports / "second" / "summary.json").write_text("{", "utf-8")
    (reports / "third").mkdir()
    for name, head in (("sweep", "kind"), ("run-compare", "compared"), ("run-track", "tracked")):
        (reports / name).mkdir()
        (reports / name / "manifest.json").write_text(f'{{"{head}": "this"}}', "utf-8")
    said = pathway("runs", reports)
    assert said.code == 0
    assert "second  cannot be read" in said.out
    assert "first  2026-03-01 08:00" in said.out
    assert not any(name in said.out for name in ("sweep", "compare", "track"))
    missing = pathway("runs", reports / "nowhere")
    assert missing.code == 2
    assert "is no folder" in missing.err


def test_a_plan_of_record_outlives_its_folder(reports: Path, case: Path, pathway: Pathway) -> None:
    assert plan_of_record(case, reports) is None
    before = contents(reports / "first")
    said = pathway("runs", "accept", reports / "first")
    assert said.code == 0, said.err
    kept = plan_of_record(case, reports)
    assert kept is not None
    assert kept.parent == reports / KEPT
    shutil.rmtree(reports / "first")
    shutil.copytree(reports / "second", reports / "first")
    assert contents(kept) == before
    listed = pathway("runs", reports).out
    assert f"* {KEPT}/{kept.name}" in listed
    assert listed.count("Plan of record of tiny.") == 1


def test_one_a_case_and_undone_step_by_step(reports: Path, case: Path, pathway: Pathway) -> None:
    first, second = reports / "first", reports / "second"
    assert pathway("runs", "accept", first).code == 0
    said = pathway("runs", "accept", second)
    assert "Until now it was first-" in said.err
    assert "already" in pathway("runs", "accept", second).err
    assert pathway("runs", "accept", first, "--undo").code == 2
    assert pathway("runs", "accept", second, "--undo").code == 0
    held = plan_of_record(case, reports)
    assert held is not None
    assert held.name.startswith("first-")
    assert pathway("runs", "accept", held, "--undo").code == 0
    assert plan_of_record(case, reports) is None


def test_a_mark_is_data(reports: Path, case: Path, pathway: Pathway) -> None:
    """It names no place elsewhere, and a plan that was changed since is no plan of record."""
    assert pathway("runs", "accept", reports / "first").code == 0
    kept = plan_of_record(case, reports)
    assert kept is not None
    with (kept / "tables" / "costs.csv").open("a", encoding="utf-8") as table:
        table.write("2025,shop,capex,1.0,1.0\n")
    with pytest.raises(UsageError, match="is not what was accepted"):
        plan_of_record(case, reports)
    marks = json.loads((reports / MARKS).read_text("utf-8"))
    marks["tiny"][0]["folder"] = "../../elsewhere"
    (reports / MARKS).write_text(json.dumps(marks), "utf-8")
    said = pathway("runs", reports)
    assert said.code == 2
    assert "cannot be read as what it is" in said.err


@pytest.mark.parametrize("text", ["[]", '{"tiny": 3}', "", "[" * 9999])
def test_marks_that_are_none_are_told(reports: Path, pathway: Pathway, text: str) -> None:
    """In words of ours, not of Python's."""
    before = (reports / MARKS).read_text("utf-8") if (reports / MARKS).is_file() else None
    (reports / MARKS).write_text(text, "utf-8")
    said = pathway("runs", reports)
    (reports / MARKS).unlink() if before is None else (reports / MARKS).write_text(before, "utf-8")
    assert said.code == 2
    assert f"{MARKS} cannot be read as what it is: the plans of record" in said.err
    assert "object" not in said.err


def test_a_run_that_its_audit_doubts_is_not_accepted(reports: Path, pathway: Pathway) -> None:
    costs = reports / "first" / "tables" / "costs.csv"
    head, first, *rest = costs.read_text("utf-8").splitlines()
    year, business, item, *_ = first.split(",")
    costs.write_text("\n".join([head, f"{year},{business},{item},9e9,9e9", *rest]), "utf-8")
    said = pathway("runs", "accept", reports / "first")
    assert said.code == 5
    assert not (reports / MARKS).exists()


def test_a_run_is_reproduced_byte_for_byte(copy: Path, pathway: Pathway) -> None:
    said = pathway("reproduce", copy)
    assert said.code == 0, said.err
    assert said.err.strip().splitlines() == [
        WHAT_IS_LEFT,
        f"{copy} {REPRODUCED}",
    ]


def test_a_new_plan_is_not_laid_over_the_one_beside_it(
    case: Path, copy: Path, pathway: Pathway
) -> None:
    before = contents(copy)
    said = pathway("replan", case, "--plan", copy, "--out", copy / ".." / copy.name)
    assert said.code == 2
    assert "holds the old plan" in said.err
    assert contents(copy) == before


def test_a_run_with_other_inputs_is_reproduced_with_them(
    case: Path, tmp_path: Path, pathway: Pathway
) -> None:
    asked = ("--set", "prices.diesel=*2", "--gap", "0.5", "--out", tmp_path / "run")
    assert pathway("solve", case, *asked, "--no-pictures").code == 0
    assert pathway("reproduce", tmp_path / "run").code == 0


@pytest.mark.parametrize(
    "asked",
    [
        ("solve", "--study", "whole", "--set", "targets.intensity.value=+7"),
        ("replan",),
        ("replan", "--stay-close", "0.5", "--set", "prices.diesel=*2"),
    ],
)
def test_a_study_and_a_plan_from_today_on_are_reproduced(
    asked: tuple[str, ...], solved: Path, tmp_path: Path, pathway: Pathway
) -> None:
    """With what was of 2021, and the old plan that it stays close to."""
    files = {**FILES, "actuals/a.csv": TOLD}
    folder, (command, *more) = write_case(tmp_path / "tiny", files), asked
    plan = ("--plan", solved) if command == "replan" else ()
    run = tmp_path / "run"
    said = pathway(command, folder, *plan, *more, "--out", run, "--no-pictures")
    assert said.code == 0, said.err
    again = pathway("reproduce", run)
    assert again.code == 0, again.err
    assert "each the same byte for byte" in again.err


def test_it_names_the_cell_and_the_version(copy: Path, pathway: Pathway) -> None:
    table = copy / "tables" / "emissions.csv"
    head, *rows = table.read_text("utf-8").splitlines()
    place = head.split(",").index("net_t")
    cells = rows[-1].split(",")
    cells[place] = "12.5"
    table.write_bytes("\n".join([head, *rows[:-1], ",".join(cells), ""]).encode())
    (copy / "tables" / "levers.csv").unlink()
    versions = json.loads((copy / "manifest.json").read_text("utf-8"))["versions"]
    _told(copy, versions={**versions, "highspy": "0.1"})
    said = pathway("reproduce", copy, "--json")
    assert said.code == 6
    found = json.loads(said.out)
    assert found["versions"] == {"highspy": ["0.1", versions["highspy"]]}
    assert [(t["table"], t["how"]) for t in found["tables"]] == [
        ("emissions", "changed"),
        ("levers", "new"),
    ]
    changed = found["tables"][0]
    assert (changed["rows"], changed["column"], changed["then"]) == (1, "net_t", "12.5")
    assert changed["key"] == f"{cells[0]}, {cells[1]}"
    assert "2 files of 17 differ" in said.err
    assert "changed within its version" not in said.err
    _told(copy, versions={k: v for k, v in versions.items() if k != "numpy"})
    said = pathway("reproduce", copy)
    assert f"numpy: not recorded then, {versions['numpy']} now" in said.err
    assert "changed within its version" in said.err


def test_a_summary_that_was_edited_is_told(copy: Path, pathway: Pathway) -> None:
    """Its tables are as ever: a headline that nobody computed is no reproduction."""
    path = copy / "summary.json"
    summary = json.loads(path.read_text("utf-8"))
    made = summary["npv_cost_mcny"]
    path.write_text(json.dumps({**summary, "npv_cost_mcny": -9e9}), "utf-8")
    said = pathway("reproduce", copy)
    assert said.code == 6
    assert "summary.json: one value differs" in said.err
    assert f"first npv_cost_mcny: -9000000000.0 in the run, {made} now" in said.err
    path.write_text(json.dumps(summary), "utf-8")  # written otherwise, and no other number
    assert pathway("reproduce", copy).code == 0


def test_an_audit_or_a_stage_that_was_edited_is_told(copy: Path, pathway: Pathway) -> None:
    """What the solver reached is a number as any other; when it was, is not."""
    audit, manifest = (json.loads((copy / f"{n}.json").read_text()) for n in ("audit", "manifest"))
    bound = manifest["stages"][0]["bound"]
    manifest["stages"][0] |= {"bound": 0.5, "seconds": 99.0}
    (copy / "audit.json").write_text(json.dumps({**audit, "passed": False}), "utf-8")
    _told(copy, stages=manifest["stages"], written="2020-01-01T00:00:00+00:00")
    said = pathway("reproduce", copy)
    assert said.code == 6
    assert "audit.json: one value differs\n  first passed: False in the run, True now" in said.err
    assert f"first stages.0.bound: 0.5 in the run, {bound} now" in said.err
    assert "manifest.json: one value differs" in said.err
    assert "2 files of 18 differ" in said.err
    (copy / "audit.json").write_text("{}", "utf-8")
    assert "audit.json: " in pathway("reproduce", copy).err


def test_where_inputs_were_changed_nothing_is_solved(copy: Path, pathway: Pathway) -> None:
    (copy / "inputs" / "prices.csv").unlink()
    said = pathway("reproduce", copy)
    assert said.code == 6
    assert "(prices.csv is missing)" in said.err
    assert "Nothing was solved." in said.err


def test_what_cannot_be_solved_again_is_refused(copy: Path, pathway: Pathway) -> None:
    manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
    _told(copy, options={**manifest["options"], "gap": "wide"})
    said = pathway("reproduce", copy)
    assert said.code == 2
    assert "'wide' of options.gap" in said.err
    summary = json.loads((copy / "summary.json").read_text("utf-8"))
    (copy / "summary.json").write_text(json.dumps({**summary, "status": "nearest"}), "utf-8")
    assert "`pathway explain CASE` makes it" in pathway("reproduce", copy).err


def test_who_asked_is_the_author_that_git_knows(case: Path, tmp_path: Path) -> None:
    env = {"GIT_AUTHOR_NAME": "Ada Löwe"}
    said = apart("solve", case, "--out", tmp_path / "run", "--no-pictures", env=env)
    assert said.code == 0, said.err
    manifest = json.loads((tmp_path / "run" / "manifest.json").read_text("utf-8"))
    assert manifest["asked_by"] == "Ada Löwe"
