"""`pathway import`: from a spreadsheet to a case that can be checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.running import Pathway, contents
from importer.files import ACTIVITY, CHINESE, GERMAN, table


def test_from_a_spreadsheet_to_a_case(pathway: Pathway, tmp_path: Path) -> None:
    """It says what it understood, what it left and why, what adds up; and the case is sound."""
    file, case = table(tmp_path / "bilanz.csv", GERMAN, "cp1252"), tmp_path / "case"
    said = pathway("import", file, "--into", case)
    assert (said.code, said.out) == (0, "")
    for line in (
        r"bilanz.csv, rows 3-18: base year 2023",
        r"Taken: 5 rows, 14,505.6 t of emissions",
        r"history.csv has the tonnes of 2021, 2022",
        r"company.yaml: a discount rate of 6 %",
        f"Next: pathway check {case}",
    ):
        assert line in said.err
    left = case / "imports" / "bilanz.leftovers.csv"
    assert "Mitarbeitende" in left.read_text()
    (tmp_path / "other").mkdir()
    other = table(tmp_path / "other" / "bilanz.csv", GERMAN.replace("Mitarbeitende", "Köpfe"))
    again = pathway("import", other, "--into", case, "--lang", "de")
    assert again.code == 0, again.err
    assert "bilanz.leftovers-2.csv" in again.err
    assert "Mitarbeitende" in left.read_text()
    assert "Köpfe" in left.with_name("bilanz.leftovers-2.csv").read_text()
    checked = pathway("check", case)
    assert checked.code == 0, checked.err
    assert "5 sources" in checked.err


def test_in_chinese(pathway: Pathway, tmp_path: Path) -> None:
    file, case = table(tmp_path / "清单.csv", CHINESE, "gb18030"), tmp_path / "case"
    said = pathway("import", file, "--into", case, "--lang", "zh")
    assert said.code == 0
    assert "已采用：6 行，排放 39,093.5 t" in said.err
    assert pathway("check", case).code == 0


def test_a_dry_run_writes_nothing_and_prints_the_map(pathway: Pathway, tmp_path: Path) -> None:
    """The map that it prints may be kept, and says the same again."""
    file, case = table(tmp_path / "a.csv", ACTIVITY), tmp_path / "case"
    said = pathway("import", file, "--into", case, "--year", "2023", "--dry-run")
    assert said.code == 0
    assert not case.exists()
    map = table(tmp_path / "map.yaml", said.out)
    assert "Site: site" in said.out
    assert len(said.out.splitlines()) <= 20
    again = pathway("import", file, "--into", case, "--year", "2023", "--map", map)
    assert again.code == 0, again.err
    assert "Taken: 4 rows, 2,526.8 t" in again.err
    assert "the price of diesel in home" in again.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("none.csv",), "none.csv is no file"),
        (("a.csv", "--sheet", "S"), "has no sheets"),
        (("a.csv", "--map", "none.yaml"), "is no map"),
        (("a.csv",), "it says no year. Say which with --year"),
    ],
)
def test_what_is_wrong_is_told(
    pathway: Pathway, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    table(tmp_path / "a.csv", ACTIVITY)
    paths = [str(tmp_path / w) if w.endswith((".csv", ".yaml")) else w for w in words]
    said = pathway("import", *paths, "--into", tmp_path / "case")
    assert said.code == 2
    assert told in said.err
    assert "Traceback" not in said.err
    assert contents(tmp_path).keys() == {"a.csv"}


@pytest.mark.parametrize(
    ("words", "de", "zh"),
    [
        (("none.csv",), "none.csv ist keine Datei", "none.csv 不是文件"),
        (("a.csv", "--sheet", "S"), "hat keine Blätter", "没有工作表"),
        (("a.csv", "--map", "none.yaml"), "ist keine Zuordnung", "不是映射文件"),
        (("a.csv", "--map", "growth.yaml"), "enthält keinen Fall, in den growth", "可导入 growth"),
    ],
)
def test_what_is_wrong_is_told_in_the_language_asked_for(
    pathway: Pathway, tmp_path: Path, words: tuple[str, ...], de: str, zh: str
) -> None:
    table(tmp_path / "a.csv", ACTIVITY)
    table(tmp_path / "growth.yaml", "into: growth\n")
    paths = [str(tmp_path / w) if w.endswith((".csv", ".yaml")) else w for w in words]
    for lang, told in (("de", de), ("zh", zh)):
        said = pathway("import", *paths, "--into", tmp_path / "case", "--lang", lang)
        assert said.code == 2
        assert told in said.err
