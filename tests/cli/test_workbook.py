"""``pathway export-inputs --xlsx``, and a workbook as the case of ``check`` and ``solve``."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from casefiles import edited, write_case
from cli.running import Pathway, contents, tree
from pathway.cases.examples import reference_case


@pytest.fixture
def book(case: Path, tmp_path: Path, pathway: Pathway) -> Path:
    """The small case as ``tiny.xlsx``."""
    said = pathway("export-inputs", case, tmp_path / "tiny.xlsx", "--xlsx")
    assert (said.code, said.out) == (0, ""), said.err
    return tmp_path / "tiny.xlsx"


def test_a_case_is_written_under_its_name_and_checked(
    case: Path, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = pathway("export-inputs", case, "--xlsx")
    assert said.code == 0
    assert "pathway solve tiny.xlsx" in said.err
    assert tree(tmp_path) == ["tiny.xlsx"]
    assert pathway("check", "tiny.xlsx").err == pathway("check", case).err


def test_without_a_case_it_is_the_reference_case(
    tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert pathway("export-inputs", "--xlsx").code == 0
    assert tree(tmp_path) == [f"{reference_case().name}.xlsx"]


def test_a_workbook_is_solved_as_its_folder_is(
    book: Path, solved: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same tables, byte for byte; the run keeps the inputs as files, to be audited and run."""
    monkeypatch.chdir(book.parent)
    said = pathway("solve", "tiny.xlsx", "--no-pictures")
    assert said.code == 0, said.err
    run = book.parent / "reports" / "tiny"
    assert contents(run / "tables") == contents(solved / "tables")
    manifest = json.loads((run / "manifest.json").read_text("utf-8"))
    assert manifest["case"] == "tiny"
    assert manifest["workbook"] == {"tiny.xlsx": hashlib.sha256(book.read_bytes()).hexdigest()}
    assert tree(run / "inputs") == tree(solved / "inputs")
    assert pathway("audit", run).code == 0
    assert pathway("check", run / "inputs").code == 0


def test_faults_are_told_by_sheet_and_cell(book: Path, pathway: Pathway) -> None:
    """All at once: a word for a price, a formula for revenue, a year outside, an unknown sheet."""
    workbook = load_workbook(book)
    workbook["prices"]["D6"] = "seven"
    workbook["revenue"]["C2"] = "=500*2"
    workbook["growth"]["B3"] = 20250
    workbook.create_sheet("price list")
    workbook.save(book)
    said = pathway("solve", book)
    assert (said.code, said.out) == (2, "")
    for line in (
        "prices!D6, column value: this is not a number ('seven').",
        "revenue!C2: this is a formula ('=500*2'). Put the value in its place",
        "growth!B3, column year: this is not a year ('20250').",
        "price list: no case has such a sheet.",
    ):
        assert line in said.err
    assert "Traceback" not in said.err


def test_a_workbook_of_a_workbook_is_the_same_case(
    book: Path, tmp_path: Path, pathway: Pathway
) -> None:
    again = tmp_path / "again" / "tiny.xlsx"
    again.parent.mkdir()
    assert pathway("export-inputs", book, again, "--xlsx").code == 0
    assert pathway("check", again).err == pathway("check", book).err


def test_what_is_there_is_left_alone(book: Path, case: Path, pathway: Pathway) -> None:
    before = book.read_bytes()
    said = pathway("export-inputs", case, book, "--xlsx")
    assert (said.code, "is left alone" in said.err) == (2, True)
    assert book.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new.xlsx",), "--xlsx"),
        (("new.csv", "--xlsx"), ".xlsx"),
        (("nowhere/new.xlsx", "--xlsx"), "cannot be written"),
    ],
)
def test_a_wrong_argument_writes_nothing(
    case: Path, tmp_path: Path, pathway: Pathway, words: tuple[str, ...], said: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    told = pathway("export-inputs", case, *words)
    assert (told.code, said in told.err) == (2, True), told.err
    assert tree(tmp_path) == []


def test_a_case_at_fault_is_not_written(tmp_path: Path, pathway: Pathway) -> None:
    folder = write_case(
        tmp_path / "bad", edited("prices.csv", "diesel,*,2021,7", "diesel,*,2021,x")
    )
    said = pathway("export-inputs", folder, tmp_path / "bad.xlsx", "--xlsx")
    assert (said.code, "prices.csv" in said.err) == (2, True)
    assert tree(tmp_path) == ["bad", *(f"bad/{name}" for name in tree(folder))]


@pytest.mark.parametrize("name", ["none.xlsx", "text.xlsx", "old.xls", "sheet.ods"])
def test_what_is_no_workbook_ends_with_2_and_a_remedy(
    tmp_path: Path, pathway: Pathway, name: str
) -> None:
    if not name.startswith("none"):
        (tmp_path / name).write_bytes(b"no workbook")
    said = pathway("check", tmp_path / name)
    assert said.code == 2
    assert name in said.err
    assert "xlsx" in said.err.replace(name, "")
    assert "bug" not in said.err
