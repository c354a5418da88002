"""``pathway report``, ``compare`` and ``solve --pack`` end to end."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cli.running import Pathway, apart, contents

DOCUMENTS = {"report.html", "board.pptx", "results.xlsx", "results.iamc.csv"}


def test_a_finished_run_becomes_a_pack(copy: Path, pathway: Pathway) -> None:
    """Tables, inputs and audit stay as they are; the run can still be audited."""
    before = {k: v for k, v in contents(copy).items() if not k.startswith("charts/")}
    said = pathway("report", copy, "--no-pictures")
    assert said.code == 0, said.err
    after = contents(copy)
    assert set(after) >= DOCUMENTS
    assert {k: after[k] for k in before} == before
    assert "charts/bridge.zh.html" in after
    assert not [name for name in after if name.endswith(".png")]
    assert pathway("audit", copy).code == 0


def test_a_pack_is_the_same_every_time(copy: Path, pathway: Pathway) -> None:
    pathway("report", copy, "--no-pictures")
    first = contents(copy)
    pathway("report", copy, "--no-pictures")
    assert {k for k, v in contents(copy).items() if first.get(k) != v} == set()


def test_the_language_is_that_of_the_documents(copy: Path, pathway: Pathway) -> None:
    said = pathway("report", copy, "--no-pictures", "--lang", "zh")
    assert said.code == 0, said.err
    assert "文件" in said.err
    report = (copy / "report.html").read_text("utf-8")
    assert 'lang="zh-CN"' in report


def test_solve_makes_the_pack_where_asked(case: Path, tmp_path: Path, pathway: Pathway) -> None:
    run = tmp_path / "run"
    said = pathway("solve", case, "--out", run, "--no-pictures", "--pack", "--json")
    assert said.code == 0, said.err
    assert json.loads(said.out)["status"] == "optimal"
    assert {p.name for p in run.iterdir()} >= DOCUMENTS


def test_plain_solve_draws_the_chart_to_look_at_first(solved: Path) -> None:
    names = {p.name for p in (solved / "charts").glob("*.html")}
    assert names == {"neutrality-pathway.en.html", "neutrality-pathway.zh.html"}


def test_the_chart_is_drawn_in_the_language_asked_for_too(
    case: Path, tmp_path: Path, pathway: Pathway
) -> None:
    said = pathway("solve", case, "--out", tmp_path / "run", "--no-pictures", "--lang", "de")
    names = {p.name for p in (tmp_path / "run" / "charts").glob("*.html")}
    assert names == {f"neutrality-pathway.{lang}.html" for lang in ("en", "zh", "de")}
    assert "neutrality-pathway.de.html" in said.err


def test_an_explained_run_shows_its_prices(case: Path, tmp_path: Path, pathway: Pathway) -> None:
    run = tmp_path / "run"
    assert pathway("explain", case, "--all", "--out", run).code == 0
    said = pathway("report", run, "--no-pictures")
    assert said.code == 0, said.err
    assert (run / "charts" / "prices.en.html").is_file()
    assert "What each commitment costs" in (run / "report.html").read_text("utf-8")


def test_without_a_browser_everything_else_is_made(copy: Path) -> None:
    """One line says what is missing and which command installs it; the exit code stays 0."""
    said = apart("report", copy, env={"BROWSER_PATH": "/no/such/browser"})
    assert said.code == 0, said.err
    [note] = [line for line in said.err.splitlines() if "No pictures" in line]
    assert "/no/such/browser" in note
    assert {p.name for p in copy.iterdir()} >= DOCUMENTS


def test_pictures_that_are_required_and_cannot_be_made_exit_2(copy: Path) -> None:
    environment = {"BROWSER_PATH": "/no/such/browser"}
    said = apart("report", copy, "--pictures", "require", env=environment)
    assert said.code == 2
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("report", "nowhere"), "nowhere"),
        (("report", "{run}", "--template", "nothing.pptx"), "nothing.pptx"),
        (("report", "{run}", "--also", "nowhere"), "nowhere"),
        (("compare", "{run}"), "two"),
        (("compare", "{run}", "nowhere"), "nowhere"),
    ],
)
def test_wrong_usage_exits_2(
    copy: Path, tmp_path: Path, pathway: Pathway, words: tuple[str, ...], told: str
) -> None:
    extra = ("--out", tmp_path / "out") if words[0] == "compare" else ("--no-pictures",)
    said = pathway(*(w.format(run=copy) for w in words), *extra)
    assert said.code == 2, said.err
    assert told in said.err
    assert "Traceback" not in said.err


def test_an_explanation_that_is_damaged_is_said(copy: Path, pathway: Pathway) -> None:
    (copy / "explain.json").write_text("{", "utf-8")
    said = pathway("report", copy, "--no-pictures")
    assert said.code == 2
    assert "explain.json" in said.err


def test_two_runs_are_compared(case: Path, solved: Path, tmp_path: Path, pathway: Pathway) -> None:
    """Dearer vans: what differs is named, and the folder holds page, book and slides."""
    other, out = tmp_path / "other", tmp_path / "out"
    words = ("--set", "levers.ev.capex=*3", "--no-pictures")
    assert pathway("solve", case, *words, "--out", other).code == 0
    said = pathway("compare", solved, other, "--out", out)
    assert said.code == 0, said.err
    assert {p.name for p in out.iterdir()} >= {"compare.html", "compare.xlsx", "compare.pptx"}
    page = re.sub(r"\s+", " ", (out / "compare.html").read_text("utf-8"))
    assert "levers.ev.capex" in page
