"""A case as a workbook: it comes back as it was, and faults are told by sheet and cell."""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.chart import BarChart

from casefiles import FILES, write_case
from pathway.cases.examples import reference_case
from pathway.cases.export.workbook import build, read_content
from pathway.load import load_case, read_files
from pathway.load.files.faults import Faults
from pathway.load.workbook.reader import parse_workbook
from pathway.locale.errors import Fault, InputError, UsageError

Edit = Callable[[Book], Any]
TINY = {name: text.encode() for name, text in FILES.items()}
QUICK = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def tiny() -> bytes:
    return build(TINY)


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("book") / f"{reference_case().name}.xlsx"
    path.write_bytes(build(read_files(reference_case())))
    return path


def back(data: bytes) -> dict[str, bytes]:
    """The files in a sound workbook."""
    faults = Faults()
    files = parse_workbook(data, "case.xlsx", faults).files
    assert not faults.found
    return files


def content(files: dict[str, bytes]) -> dict[str, Any]:
    faults = Faults()
    found = read_content(files, faults)
    assert not faults.found
    return found


def edited(data: bytes, edit: Edit) -> bytes:
    book, out = load_workbook(io.BytesIO(data)), io.BytesIO()
    edit(book)
    book.save(out)
    return out.getvalue()


def set_to(sheet: str, cell: str, value: object, shown_as: str = "") -> Edit:
    def edit(book: Book) -> None:
        book[sheet][cell] = value
        if not isinstance(value, datetime.date):
            book[sheet][cell].number_format = shown_as or "General"

    return edit


def cell_of(data: bytes, sheet: str, ident: str, key: str, column: str = "value") -> str:
    """The cell of a line, so that a test does not depend on where it stands."""
    rows = list(load_workbook(io.BytesIO(data))[sheet].iter_rows())
    heads = {cell.value: cell.column_letter for cell in rows[0]}
    (row,) = [r for r in rows if r[0].value == ident and (r[1].value or "") == key]
    return f"{heads[column]}{row[0].row}"


def faults_of(data: bytes, folder: Path) -> list[Fault]:
    path = folder / "tiny.xlsx"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        load_case(path)
    return caught.value.faults


# --- the round trip --------------------------------------------------------------------------


@pytest.mark.parametrize("study", [p.stem for p in (reference_case() / "studies").iterdir()])
def test_every_study_of_the_reference_case_comes_back(reference: Path, study: str) -> None:
    assert load_case(reference, study) == load_case(reference_case(), study)


def test_what_comes_back_is_written_the_same_again(reference: Path) -> None:
    once = back(reference.read_bytes())
    assert back(build(once)) == once
    assert set(once) == set(read_files(reference_case()))


def test_the_files_of_a_workbook_are_a_case(tiny: bytes, tmp_path: Path) -> None:
    write_case(tmp_path / "again", back(tiny))
    (tmp_path / "again.xlsx").write_bytes(tiny)
    for study in ("operations", "whole"):
        assert load_case(tmp_path / "again", study) == load_case(tmp_path / "again.xlsx", study)


NASTY = st.sampled_from(
    ["=1+1", "+1", "-1", "@a", "'a", "01", "1e3", "1,5", "2020-01-01", "12:30", "yes", "TRUE",
     "true", "null", "~", "[a]", "[a", "[1] a [2]", "{}", '"', '""', '"a" b "c"', "'x'", "a: b",
     "#N/A", "# a", "a # b", "5 %", "1/2", "a,b", "a\nb", "a\n\nb", "a\tb", "_x0041_", "_x005F_",
     "_x005F_x000D_", "&amp;", "<b>", "]]>", "范围一", "😀", "é\u0301", "ß" * 150, ".", "1E400",
     "=cmd|' /c calc'!A1", "0", "-", "inf", "nan", "$", "%", "*", "\\n", "\\"]
)  # fmt: skip
LETTERS = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co"]
)
TEXTS = NASTY | st.text(LETTERS, min_size=1, max_size=40).filter(str.strip).map(str.strip)


@QUICK
@given(texts=st.lists(TEXTS, min_size=6, max_size=6))
def test_text_comes_back_as_it_is(texts: list[str]) -> None:
    """In a table, in a list, as a name, a unit's source, a note, and by the side of a number."""
    cell = texts[0].replace('"', '""')
    quoted = [json.dumps(text, ensure_ascii=False) for text in texts]
    limit = (
        FILES["limits.yaml"].replace("Wind there is", "X").replace("{en: X", f"{{en: {quoted[1]}")
    )
    files = {
        **TINY,
        "businesses.csv": FILES["businesses.csv"].replace("Shop", f'"{cell}"').encode(),
        "limits.yaml": (
            limit.replace("unit: GWh", f"unit: GWh, source: {quoted[2]}")
            + f"  note: {quoted[3]}\n  source: {quoted[4]}\n"
        ).encode(),
        "studies/whole.yaml": f"name: {{en: a, zh: b}}\ntargets: [{', '.join(quoted)}]\n".encode(),
    }
    again = content(back(build(files)))
    assert again == content(files)
    assert again["businesses.csv"][0]["name_en"] == texts[0]
    assert again["limits.yaml"]["wind-depth"]["note"] == texts[3]


NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**15), 10**15)


@QUICK
@given(numbers=st.lists(NUMBERS, min_size=3, max_size=3))
def test_numbers_come_back_to_the_last_bit(numbers: list[float]) -> None:
    files = {
        **TINY,
        "revenue.csv": f"business,year,value,unit\nshop,2020,{numbers[0]!r},MCNY\n".encode(),
        "limits.yaml": (
            f"a: {{value: {numbers[1]!r}, unit: t}}\nb: {{path: {{2021: {numbers[2]!r}}}, unit: t}}"
        ).encode(),
    }
    again = content(back(build({**TINY, "limits.yaml": files["limits.yaml"]})))
    assert float(again["limits.yaml"]["a"]["value"]) == float(numbers[1])
    assert float(again["limits.yaml"]["b"]["path"][2021]) == float(numbers[2])


LEAVES = st.none() | st.booleans() | st.integers(-9, 9) | TEXTS | st.just("")
KEYS = st.sampled_from(
    ["value", "path", "by", "unit", "source", "a", "a.b", "2021", " ", "t x"]
) | (st.integers(2020, 2023))
TREES = st.recursive(
    LEAVES,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(KEYS, below, max_size=4),
    max_leaves=8,
)


@QUICK
@given(tree=TREES)
def test_whatever_a_yaml_file_nests_comes_back(tree: object) -> None:
    """Sound or not: a number in a half-filled form, keys with points, lists of mappings."""
    files = {**TINY, "limits.yaml": f"thing: {_yaml(tree)}\n".encode()}
    assert content(back(build(files))) == content(files)


def _yaml(tree: object) -> str:
    """The tree in YAML's flow form, with all text in quotes."""
    if isinstance(tree, dict):
        pairs = (
            f"{k if isinstance(k, int) else json.dumps(k)}: {_yaml(v)}" for k, v in tree.items()
        )
        return "{" + ", ".join(pairs) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(_yaml, tree)) + "]"
    return json.dumps(tree, ensure_ascii=False)


def test_a_path_by_id_and_price_years_come_back() -> None:
    text = (
        "a:\n  capex: {by: {x: 1, y/z/2: {2021: 0.1, 2030: 3e-7}}, unit: t, price_year: 2015}\n"
        "  fom: {value: 1, unit: t, nominal: true}\n  uses: {}\n  note:\n  list: []\n"
    )
    files = {**TINY, "limits.yaml": text.encode()}
    assert content(back(build(files))) == content(files)


# --- what a person sees ----------------------------------------------------------------------


def test_a_number_is_one_line_with_its_years_unit_and_source(tiny: bytes) -> None:
    """capex: {path: {2021: 50000, 2025: 30000}, unit: CNY/vehicle} of the electric vans."""
    rows = [[c.value for c in row] for row in load_workbook(io.BytesIO(tiny))["electrify"].rows]
    assert rows[0] == [
        *("id", "key", "by", "value", "unit", 2021, 2025, "source", "confidence", "meaning")
    ]
    (capex,) = [row for row in rows if row[1] == "capex"]
    assert capex[:9] == ["ev", "capex", None, None, "CNY/vehicle", 50000, 30000, None, None]
    assert "investment" in capex[9]


def test_cells_are_typed_and_text_is_no_formula() -> None:
    shop = FILES["businesses.csv"].replace("Shop", "=1+1").encode()
    book = load_workbook(io.BytesIO(build({**TINY, "businesses.csv": shop})))
    assert (book["businesses"]["B2"].data_type, book["businesses"]["B2"].value) == ("s", "=1+1")
    assert book["sources"]["H2"].value == 10
    assert book["targets"][cell_of(build(TINY), "targets", "neutral", "section")].value == "01"
    assert book["targets"][cell_of(build(TINY), "targets", "neutral", "headline")].value is True


def test_what_is_enumerated_has_a_drop_down_list(tiny: bytes) -> None:
    book = load_workbook(io.BytesIO(tiny))

    def offered(sheet: str, cell: str) -> str:
        rules = [r for r in book[sheet].data_validations.dataValidation if cell in r.sqref]
        return rules[0].formula1 if rules else ""

    assert offered("sources", "B2") == "'businesses'!$A$2:$A$203"
    assert offered("prices", "A2") == "'carriers'!$A$2:$A$204"
    assert offered("prices", "G2") == '"report,derived,literature,assumption"'
    assert offered("factors", "D3") == '"location,residual,-,upstream,biogenic"'
    assert offered("sources", "F2") == ""
    metric = cell_of(tiny, "targets", "neutral", "metric")
    assert '"gross_emissions,net_emissions,' in offered("targets", metric)
    assert offered("targets", cell_of(tiny, "targets", "neutral", "headline")) == '"TRUE,FALSE"'
    growth = offered("sources", "J2")
    sheet, _, cells = growth.partition("!")
    names = [c.value for (c,) in book[sheet.strip("'")][cells.replace("$", "")]]
    assert names == ["flat", "shops"]


def test_sheets_have_a_header_that_stays_and_notes(tiny: bytes) -> None:
    sheet = load_workbook(io.BytesIO(tiny))["prices"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:G7")
    assert "price of one unit" in sheet["D1"].comment.text


# --- faults ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "problem"),
    [
        ("prices", "D6", "seven", "this is not a number"),
        ("prices", "D6", "=1+1", "this is a formula"),
        ("prices", "D6", "#N/A", "an error of the spreadsheet"),
        ("prices", "D6", datetime.date(2020, 1, 7), "a date"),
        ("prices", "A6", True, "true or false"),
        ("prices", "A6", "deisel", "there is no such carrier"),
        ("prices", "G6", "guess", "no known confidence"),
        ("prices", "J6", "a note", "the column has no header"),
        ("prices", "D1", "valeu", "there is no such column"),
        ("prices", "E1", "value", "this column stands twice"),
        ("prices", "F6", "a\u202eb", "control character U+202E"),
        ("electrify", "K1", "meaning", "this column stands twice"),
        ("electrify", "K1", "capex", "there is no such column"),
        ("electrify", "A3", None, "the cell is empty"),
        ("electrify", "B3", "name..zh", "this is no key"),
        ("studies", "A2", "../../x", "this is no id"),
        ("studies", "A2", "operations/x", "this is no id"),
    ],
)
def test_a_fault_names_its_sheet_and_cell(
    tiny: bytes, tmp_path: Path, sheet: str, cell: str, value: object, problem: str
) -> None:
    faults = faults_of(edited(tiny, set_to(sheet, cell, value)), tmp_path)
    assert any(problem in f.problem and f.file == f"{sheet}!{cell}" for f in faults), faults
    assert len([f for f in faults if f.file == f"{sheet}!{cell}"]) == 1


@pytest.mark.parametrize(
    ("sheet", "ident", "key", "value", "problem", "remedy"),
    [
        ("electrify", "ev", "life", -8, "may not be less than 1", ""),
        ("electrify", "ev", "life", 8.5, "not a whole number", ""),
        ("electrify", "ev", "life", "8", "not a whole number", "General"),
        ("electrify", "ev", "max_add", "many", "not a number", ""),
        ("electrify", "ev", "applies_to.category", "[mobile", "no list", "[one, two]"),
        ("electrify", "ev", "applies_to.category", "[mobile]]", "cannot be read", "[one, two]"),
        ("electrify", "ev", "applies_to.category", "[mobile_long]", "", "mobile_short_haul"),
        ("targets", "neutral", "metric", "net", "not one of the words", "net_emissions"),
        ("targets", "neutral", "section", 1, "not text", "double quotes"),
        ("targets", "neutral", "from", 2052, "", ""),
        ("company", "hierarchy", "policy", "lexical", "words", "lexicographic"),
        ("studies", "operations", "targets", "[neutral, clear]", "no such target", "clean"),
    ],
)
def test_a_fault_in_a_line_names_the_cell_of_its_value(
    tiny: bytes, tmp_path: Path, sheet: str, ident: str, key: str, value: object, problem: str,
    remedy: str,
) -> None:  # fmt: skip
    cell = cell_of(tiny, sheet, ident, key)
    faults = faults_of(edited(tiny, set_to(sheet, cell, value)), tmp_path)
    at = [f for f in faults if f.file == f"{sheet}!{cell}"]
    assert any(problem in f.problem and remedy in f.remedy for f in at), faults


def test_what_is_missing_is_told_where_it_should_stand(tiny: bytes, tmp_path: Path) -> None:
    """A unit in the line of its number; a key in the first line of its lever."""
    unit = cell_of(tiny, "electrify", "ev", "displaces", "unit")
    (fault,) = faults_of(edited(tiny, set_to("electrify", unit, None)), tmp_path)
    assert fault.file == f"electrify!{cell_of(tiny, 'electrify', 'ev', 'displaces')}"
    assert "unit" in fault.remedy
    row = int(cell_of(tiny, "electrify", "ev", "life")[1:])
    (fault,) = faults_of(edited(tiny, lambda b: b["electrify"].delete_rows(row)), tmp_path)
    first = cell_of(tiny, "electrify", "ev", "name.en")[1:]
    assert (fault.file, fault.place) == (f"electrify!A{first}", "levers.ev.life")


def test_a_line_that_stands_twice_is_told(tiny: bytes, tmp_path: Path) -> None:
    first = cell_of(tiny, "limits", "wind-depth", "at_most")
    line = {"A": "wind-depth", "B": "at_most", "D": 90, "E": "GWh"}
    faults = faults_of(edited(tiny, lambda b: b["limits"].append(line)), tmp_path)
    assert [(f.file[:8], f.problem) for f in faults] == [("limits!D", f"{first} says otherwise")]


def test_a_percentage_is_refused_as_what_it_holds_is_not_what_it_shows(
    tiny: bytes, tmp_path: Path
) -> None:
    """6 typed as 6% is 0.06: with the unit % beside it, a sixteenth of a percent."""
    rate = cell_of(tiny, "company", "discount_rate", "")
    faults = faults_of(edited(tiny, set_to("company", rate, 0.06, "0%")), tmp_path)
    assert [(f.file, "percentage and holds 0.06" in f.problem) for f in faults] == [
        (f"company!{rate}", True)
    ]


def test_all_faults_of_all_sheets_are_told_in_the_order_of_the_cells(
    tiny: bytes, tmp_path: Path
) -> None:
    def edit(book: Book) -> None:
        for cell in ("D7", "D2", "A6"):
            book["prices"][cell] = "x"
        book["regions"]["D2"] = "?"
        book.create_sheet("pricse")
        del book["revenue"]

    faults = faults_of(edited(tiny, edit), tmp_path)
    told = [f.file for f in faults]
    assert [f for f in told if f.startswith("prices!")] == ["prices!D2", "prices!A6", "prices!D7"]
    assert "regions!D2" in told
    assert [f for f in told if "!" not in f] == ["pricse", "revenue"]
    assert any("Did you mean 'prices'" in f.remedy for f in faults)


def test_an_empty_sheet_and_a_sheet_without_rows_are_told(tiny: bytes, tmp_path: Path) -> None:
    def clear(book: Book) -> None:
        book["growth"].delete_rows(1, 99)
        book["revenue"].delete_rows(2, 99)

    told = {(f.file, f.problem) for f in faults_of(edited(tiny, clear), tmp_path)}
    assert {("growth", "the sheet is empty"), ("revenue", "the table has no rows")} <= told


# --- what does no harm -----------------------------------------------------------------------


def blank_rows(book: Book) -> None:
    book["prices"].insert_rows(4, 3)
    book["electrify"].insert_rows(1, 2)
    book["electrify"].insert_rows(9)


def merged(book: Book) -> None:
    book["electrify"].merge_cells("H3:I3")


def sorted_by_key(book: Book) -> None:
    rows = [[c.value for c in row] for row in book["electrify"].iter_rows(min_row=2)]
    for number, row in enumerate(sorted(rows, key=lambda r: str(r[1])), start=2):
        for column, value in enumerate(row, start=1):
            book["electrify"].cell(number, column).value = value


def trailing_blanks(book: Book) -> None:
    book["prices"]["A2"] = "electricity  "
    book["electrify"]["A2"] = " ev "
    book["prices"]["J9"] = "  "


def sheets_of_ones_own(book: Book) -> None:
    book.create_sheet("_notes")["A1"] = "=1+1"
    book["prices"].sheet_state = "hidden"
    book["readme"]["A1"] = "mine"
    book.create_chartsheet("chart").add_chart(BarChart())


@pytest.mark.parametrize(
    "edit", [blank_rows, merged, sorted_by_key, trailing_blanks, sheets_of_ones_own]
)
def test_what_does_no_harm_is_let_be(tiny: bytes, edit: Edit) -> None:
    assert content(back(edited(tiny, edit))) == content(TINY)


def test_true_as_libreoffice_writes_it_is_true(tiny: bytes) -> None:
    cell = cell_of(tiny, "targets", "neutral", "headline")
    again = content(back(edited(tiny, set_to("targets", cell, "=TRUE()"))))
    assert again["targets.yaml"]["neutral"]["headline"] is True


# --- what is no workbook ---------------------------------------------------------------------


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda _: b"", "cannot be read as a workbook"),
        (lambda _: b"id,name\n", "cannot be read as a workbook"),
        (lambda d: d[: len(d) // 2], "cannot be read as a workbook"),
        (lambda _: packed({"content.xml": b"<a/>"}), "cannot be read as a workbook"),
        (lambda d: packed({**unpacked(d), "xl/workbook.xml": b"<a>"}), "cannot be read"),
        (lambda d: packed({**unpacked(d), "xl/worksheets/sheet2.xml": b"<a>"}), "cannot be read"),
        (lambda _: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "has a password"),
        (lambda d: packed({**unpacked(d), "a.xml": b"<!DOCTYPE a>"}), "defines entities"),
        (lambda d: packed({**unpacked(d), "a": bytes(101_000_000)}), "unpacks to more than 100"),
    ],
)
def test_what_is_no_workbook_is_a_wrong_argument_with_its_remedy(
    tiny: bytes, tmp_path: Path, damage: Callable[[bytes], bytes], words: str
) -> None:
    path = tmp_path / "case.xlsx"
    path.write_bytes(damage(tiny))
    with pytest.raises(UsageError, match=words) as caught:
        load_case(path)
    assert str(path) in str(caught.value)


def test_a_sheet_with_too_many_rows_or_columns_is_told(tiny: bytes, tmp_path: Path) -> None:
    for cell in ("A50001", "KP2"):
        faults = faults_of(edited(tiny, set_to("prices", cell, "x")), tmp_path)
        assert any("more than 50000 rows or 300 columns" in f.problem for f in faults)


def test_a_workbook_that_is_too_large_is_refused(
    tiny: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pathway.load.workbook.reader.BIGGEST", 100)
    (tmp_path / "case.xlsx").write_bytes(tiny)
    with pytest.raises(UsageError, match="is larger than"):
        load_case(tmp_path / "case.xlsx")


@QUICK
@given(data=st.data())
def test_whatever_a_workbook_holds_is_a_case_or_told(
    tiny: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """A few cells of any kind anywhere: loading ends in a case or in faults."""
    values = TEXTS | NUMBERS | st.booleans() | st.none() | st.dates(datetime.date(1990, 1, 1))
    book = load_workbook(io.BytesIO(tiny))
    for _ in range(data.draw(st.integers(1, 4))):
        sheet = book[data.draw(st.sampled_from([n for n in book.sheetnames if n != "readme"]))]
        row = data.draw(st.integers(1, sheet.max_row + 1))
        sheet.cell(row, data.draw(st.integers(1, 11))).value = data.draw(values)
    out = io.BytesIO()
    book.save(out)
    path = tmp_path_factory.mktemp("any") / "case.xlsx"
    path.write_bytes(out.getvalue())
    try:
        case = load_case(path)
    except InputError as error:
        unsaid = [fault for fault in error.faults if not fault.remedy]
    else:
        unsaid = [] if case.id == "case" else [case.id]
    assert not unsaid
