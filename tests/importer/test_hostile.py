"""Input is data: nothing is evaluated, followed or believed, and no fault is a traceback."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from importer.files import ACTIVITY, CHINESE, GERMAN, SECR, book, brought, table
from pathway.cases.importer import bring
from pathway.locale.errors import PathwayError, UsageError

ROWS = [("Category", "t CO2e 2023"), ("Natural gas", 1200), ("Diesel", 800)]


def test_formulas_are_not_evaluated(tmp_path: Path) -> None:
    """A formula counts as it was last worked out; one without a value is left, and told."""
    file = book(tmp_path / "book.xlsx", {"S": [*ROWS, ("Heating oil", "=1+1")]})
    found = bring(file, tmp_path / "case")
    assert sum(s.tonnes for s in found.filled.sources) == 2000
    assert [(x.cell, x.why) for x in found.understood.placed.left] == [("B4", "formula")]


def test_texts_do_not_become_formulas(tmp_path: Path) -> None:
    """What begins with = + - @ is written so that no spreadsheet takes it for a formula."""
    text = "Category,t CO2e 2023\n=HYPERLINK(1) natural gas,5\n@SUM diesel,6\n+cmd,7\n"
    found = brought(tmp_path, text)
    for name, data in found.files.items():
        if name.endswith(".csv"):
            cells = [c for row in csv.reader(io.StringIO(data.decode())) for c in row]
            assert not [c for c in cells if c[:1] in ("=", "+", "@")], name


def test_names_are_no_paths(tmp_path: Path) -> None:
    """Labels, sheets and files with dots and slashes name nothing outside of the case."""
    rows = [("Business", *ROWS[0]), ("../../etc", *ROWS[1]), ("a/b", *ROWS[2])]
    file = book(tmp_path / "..book..xlsx", {"..S": rows})
    bring(file, tmp_path / "case").write()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["..book..xlsx", "case"]
    names = {p.relative_to(tmp_path / "case").as_posix() for p in (tmp_path / "case").rglob("*")}
    assert "imports/book.yaml" in names


def test_links_out_of_a_case_are_refused(tmp_path: Path) -> None:
    brought(tmp_path, SECR).write()
    outside = table(tmp_path / "outside.csv", (tmp_path / "case" / "sources.csv").read_text())
    (tmp_path / "case" / "sources.csv").unlink()
    (tmp_path / "case" / "sources.csv").symlink_to(outside)
    with pytest.raises(PathwayError, match="link out of the folder"):
        brought(tmp_path, SECR)


def test_bombs(tmp_path: Path) -> None:
    """A workbook that unpacks to too much, one with entities, one of a million blank rows."""
    zeros = tmp_path / "zeros.xlsx"
    with zipfile.ZipFile(zeros, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 120_000_000)
    with pytest.raises(UsageError, match="unpacks to more than"):
        bring(zeros, tmp_path / "case")
    entities = tmp_path / "entities.xlsx"
    with zipfile.ZipFile(entities, "w") as archive:
        archive.writestr("xl/workbook.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>")
    with pytest.raises(UsageError, match="defines entities"):
        bring(entities, tmp_path / "case")
    far = Workbook()
    assert far.active is not None
    far.active.cell(60_000, 1, "x")
    far.save(tmp_path / "far.xlsx")
    with pytest.raises(UsageError, match="more than 50000 rows"):
        bring(tmp_path / "far.xlsx", tmp_path / "case")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "no table that can be read"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old workbook"),
        ("a.xlsx", b"PK\x03\x04nonsense", "cannot be read as a workbook"),
        ("a.xlsx", b"", "cannot be read as a workbook"),
        ("a.pdf", b"%PDF", "no table that can be read"),
        ("a.csv", b"", "no row of it"),
        ("a.csv", b"\0\0\0\1" * 50, "no text"),
        ("a.csv", b'"never closed,1\n2,3\n', "no row of it"),
        ("a.csv", b"x," * 400 + b"\n", "300 columns"),
        ("a.csv", b"x\n" * 60_000, "50000 rows"),
    ],
)
def test_what_is_no_table(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(PathwayError, match=told):
        bring(file, tmp_path / "case")
    assert not (tmp_path / "case").exists()


def test_there_is_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no file"):
        bring(tmp_path / "none.csv", tmp_path / "case")
    with pytest.raises(UsageError, match=r"no sheet 'S2'.*'S'"):
        bring(book(tmp_path / "b.xlsx", {"S": ROWS}), tmp_path / "case", sheets=["S2"])
    with pytest.raises(UsageError, match="is no map"):
        bring(book(tmp_path / "b.xlsx", {"S": ROWS}), tmp_path / "case", map=tmp_path / "m.yaml")


def test_what_cannot_be_seen_is_left_out(tmp_path: Path) -> None:
    """Control characters, marks of direction and of zero width do not come into the case."""
    text = "Category,t CO2e 2023\nNatural\u202e\u200b gas\x07,5\nDiesel,6\n"
    found = brought(tmp_path, text)
    assert [s.name for s in found.filled.sources] == ["Natural gas", "Diesel"]


CELLS = st.sampled_from(
    [
        *(
            "Scope 1",
            "Scope 2 (market)",
            "Total",
            "tCO2e",
            "2023",
            "2022",
            "1,5",
            "1.5",
            "-",
            "n/a",
        ),
        *(
            "合计",
            "davon",
            "Year",
            "Category",
            "Unit",
            "5 %",
            "=A1",
            "1e999",
            "-7",
            "1.234.567",
            "",
        ),
        *("Natural gas", "Electricity", "MWh", "kg", "Category 99", "3.99", "*", "(5)", "\u202e"),
    ]
) | st.text(max_size=8)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(CELLS, max_size=6), max_size=12))
def test_any_table_is_taken_or_told(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    """Whatever stands in a table: it is taken, or there is an error with a remedy."""
    folder = tmp_path_factory.mktemp("any")
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    _taken_or_told(folder, stream.getvalue())


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([GERMAN, CHINESE, ACTIVITY, SECR]), st.data())
def test_any_cell_may_be_wrong(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    """A table of which one cell is something else is taken, or told."""
    delimiter = ";" if text is GERMAN else ","
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    row = data.draw(st.integers(0, len(rows) - 1))
    rows[row][data.draw(st.integers(0, len(rows[row]) - 1))] = data.draw(CELLS)
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    _taken_or_told(tmp_path_factory.mktemp("cell"), stream.getvalue())


def _taken_or_told(folder: Path, text: str) -> None:
    told: PathwayError | None = None
    try:
        brought(folder, text.replace("\0", ""), year=2023).write()
    except PathwayError as error:
        told = error
    assert told is None or told.exit_code == 2
