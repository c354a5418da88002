"""``pathway disclose``, end to end on the small case: workbook, page, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from casefiles import write_case
from cli.running import Pathway, apart, tree
from pathway.locale import LANGUAGES


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of the small case."""
    folder = tmp_path_factory.mktemp("disclose")
    said = apart("solve", write_case(folder / "case"), "--out", folder / "run", "--no-pictures")
    assert said.code == 0, said.err
    return folder / "run"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_writes_a_sheet_for_each_table(
    run: Path, tmp_path: Path, lang: str, pathway: Pathway
) -> None:
    words = ("--standard", "esrs-e1", "--standard", "gri-305", "--out", tmp_path, "--lang", lang)
    said = pathway("disclose", run, *words)
    assert said.code == 0, said.err
    assert tree(tmp_path) == ["disclosure.html", "disclosure.xlsx"]
    book = load_workbook(tmp_path / "disclosure.xlsx")
    assert len(book.sheetnames) > 15
    assert all(len(name) <= 31 for name in book.sheetnames)
    sheet = next(book[name] for name in book.sheetnames if name.startswith("GRI 305"))
    assert sheet["B4"].value == "305-1 a\N{NO-BREAK SPACE}*"  # of general knowledge, and so said
    assert sheet["A2"].value.startswith("* ")
    esrs = next(book[name] for name in book.sheetnames if name.startswith("ESRS E1"))
    assert not esrs["A2"].value
    assert not esrs["B4"].value.endswith("*")
    assert sheet["D4"].value == pytest.approx(26_800)
    assert all(c.data_type != "f" for s in book for row in s.iter_rows() for c in row)
    page = (tmp_path / "disclosure.html").read_text("utf-8")
    assert 'data-clause="305-1 a" data-known="general"' in page
    assert re.search('<td class="clause"[^>]*>305-1 a\N{NO-BREAK SPACE}[*]</td>', page)
    assert page.count('<p class="muted">* ') == sum(n.startswith("GRI") for n in book.sheetnames)
    lines = said.err.splitlines()[-3:]  # each standard, and what was written
    assert [line.count("GRI 302") for line in lines] == [0, 1, 0]


def test_it_stands_in_the_run_and_is_made_anew(run: Path, pathway: Pathway) -> None:
    assert pathway("disclose", run, "--standard", "cdp").code == 0
    first = (run / "disclosure.xlsx").read_bytes()
    assert pathway("disclose", run, "--standard", "cdp").code == 0
    assert (run / "disclosure.xlsx").read_bytes() == first
    assert pathway("audit", run).code == 0


def test_a_day_takes_another_edition(run: Path, tmp_path: Path, pathway: Pathway) -> None:
    words = ("--standard", "esrs-e1", "--year", "2025", "--out", tmp_path)
    assert "2023/2772" in pathway("disclose", run, *words).err
    assert "C(2026) 5010" in pathway("disclose", run, *words, "--on", "2027-01-01").err
    page = (tmp_path / "disclosure.html").read_text("utf-8")
    assert "from 2027-01-01" in page


def test_an_edition_can_be_named(run: Path, tmp_path: Path, pathway: Pathway) -> None:
    """GRI 102 is for periods from 2027 on, and one of two that stand for GRI 305 and 302 then."""
    words = ("--year", "2025", "--out", tmp_path)
    said = pathway("disclose", run, "--standard", "gri-102", *words)
    assert said.code == 0, said.err
    page = (tmp_path / "disclosure.html").read_text("utf-8")
    assert "GRI 102: Climate Change (2025)" in page
    assert "GRI 103" not in page
    assert "GRI 305: Emissions" not in page


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--standard", "esrs-e2"), "--standard esrs-e2: no tables are known of it. Did you mean"),
        (("--standard", "gri-305", "--year", "2040"), "--year 2040: the plan is of 2020 to 2025."),
        (("--standard", "gri-305", "--on", "soon"), "does not match"),
        ((), "Missing option '--standard'"),
    ],
)
def test_what_it_cannot_do_is_refused(
    run: Path, words: tuple[str, ...], said: str, pathway: Pathway
) -> None:
    found = pathway("disclose", run, *words)
    assert found.code == 2
    assert said in " ".join(found.err.split())
    assert "Traceback" not in found.err


def test_a_folder_that_is_no_run_is_refused(tmp_path: Path, pathway: Pathway) -> None:
    said = pathway("disclose", tmp_path, "--standard", "all")
    assert said.code == 2
    assert "is no run" in said.err


def test_a_folder_that_cannot_be_written(run: Path, tmp_path: Path, pathway: Pathway) -> None:
    (tmp_path / "file").write_text("here", "utf-8")
    said = pathway("disclose", run, "--standard", "cdp", "--out", tmp_path / "file")
    assert said.code == 2
    assert "cannot be written" in said.err
    assert "Name another" in said.err


def test_a_run_without_a_table_is_refused(run: Path, tmp_path: Path, pathway: Pathway) -> None:
    import shutil

    broken = tmp_path / "broken"
    shutil.copytree(run, broken)
    (broken / "tables" / "sources.csv").unlink()
    said = pathway("disclose", broken, "--standard", "cdp")
    assert said.code == 2
    assert "sources" in said.err
    assert "Traceback" not in said.err
