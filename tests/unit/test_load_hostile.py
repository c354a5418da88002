"""Input that nobody would write by hand: hidden characters, endless tables, years without end."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from casefiles import FILES, changed, edited, english, write_case
from pathway.cases.export.workbook import write_workbook
from pathway.load import load, read_files, warnings
from pathway.load.files.csvfile import MOST_FAULTS, MOST_ROWS
from pathway.load.levers.draft import LONGEST_LIFE
from pathway.load.workbook.grid import MOST_ROWS as MOST_ROWS_OF_A_SHEET
from pathway.locale.errors import Fault, InputError, UsageError

Files = dict[str, str | bytes]
STEEL = Path(__file__).resolve().parents[2] / "inputs" / "steel"


def faults_of(folder: Path, files: Files, *sets: str) -> list[Fault]:
    with pytest.raises(InputError) as caught:
        load(write_case(folder / "case", files), None, sets, every=True)
    return caught.value.faults


@pytest.mark.parametrize(
    ("escape", "code"),
    [(r"\0", "U+0000"), (r"\e[31m", "U+001B"), (r"\u202e", "U+202E"), (r"\x7f", "U+007F")],
)
@pytest.mark.parametrize("name", ["targets.yaml", "levers/offset.yaml", "studies/whole.yaml"])
def test_an_escape_stands_for_what_may_not_stand(
    tmp_path: Path, name: str, escape: str, code: str
) -> None:
    """The text of the file is clean: what it says is not."""
    files = changed((name, "name: {en: ", f'name: {{en: "{escape}", zh: x}}\nmore: {{x: '))
    found = faults_of(tmp_path, files)
    assert [(f.file, f.problem) for f in found] == [
        (name, f"this stands for the control character {code}")
    ]


def test_a_text_of_several_lines_is_none(tmp_path: Path) -> None:
    files = edited("targets.yaml", 'section: "01"', 'section: "01"\n  note: "one\\n\\ttwo"')
    assert load(write_case(tmp_path / "case", files)).case.targets


@pytest.mark.parametrize("blank", ["   ", "\u200b", "\u200b \u2060", "\u00a0"])
@pytest.mark.parametrize(
    ("name", "old", "place"),
    [
        ("targets.yaml", "en: Neutral,", "targets.neutral.name.en (line 2)"),
        ("levers/electrify.yaml", "source: assumed", "levers.ev.source (line 3)"),
        ("company.yaml", "en: Tiny,", "name.en (line 1)"),
        ("businesses.csv", "Shop,", "row 2, column name_en"),
    ],
)
def test_a_name_that_cannot_be_seen_is_none(
    tmp_path: Path, blank: str, name: str, old: str, place: str
) -> None:
    head, word = old.split(": ") if ": " in old else ("", old)
    text = f'{head}: "{blank}"{"," * word.endswith(",")}' if head else f"{blank},"
    found = faults_of(tmp_path, edited(name, old, text))
    assert [(f.place, "empty" in f.problem) for f in found] == [(place, True)]


@pytest.mark.parametrize("gases", ["carbon", "CO2;air", "co2", "CO2,CH4", ";", "C02"])
def test_a_gas_is_a_greenhouse_gas(tmp_path: Path, gases: str) -> None:
    cell = f'"{gases}"' if "," in gases else gases
    (fault,) = faults_of(tmp_path, edited("carriers.csv", "CO2;CH4;N2O", cell))
    assert (fault.place, fault.problem) == ("row 3, column gases", "this is no greenhouse gas")


@pytest.mark.parametrize("gases", ["CO2", "HFCs; PFCs", "NF3;SF6", "HFC-134a", "R-410A", "CF4"])
def test_families_and_substances_are_gases(tmp_path: Path, gases: str) -> None:
    files = edited("carriers.csv", "CO2;CH4;N2O", gases)
    carrier = load(write_case(tmp_path / "case", files)).case.carriers["diesel"]
    assert carrier.gases == tuple(g.strip() for g in gases.split(";"))


@pytest.mark.parametrize("key", ["life", "lead", "incumbent_life"])
@pytest.mark.parametrize("years", [LONGEST_LIFE + 1, 1_000_000_000])
def test_nothing_serves_for_ever(tmp_path: Path, key: str, years: int) -> None:
    """`life: 1000000000` took for ever."""
    own = f"life: {years}" if key == "life" else f"life: 8\n  {key}: {years}"
    if key == "incumbent_life":
        own += "\n  incumbent_value: {value: 1, unit: CNY/vehicle}"
    found = faults_of(tmp_path, edited("levers/electrify.yaml", "life: 8", own))
    assert found[0].place.startswith(f"levers.ev.{key} ")
    assert found[0].problem == f"this is more than {LONGEST_LIFE} years"


@pytest.mark.parametrize(("each", "told"), [("1000000", False), ("1000001", True)])
def test_one_unit_serves_no_more_than_ten_thousand_sources(
    tmp_path: Path, each: str, told: bool
) -> None:
    """The shop grows from 100 to 150 GWh, of which roofs serve 3 in the beginning. A millionth of
    a store would do, which no table tells: the audit disagreed with the plan."""
    files = edited(
        "levers/retrofit.yaml",
        "value: 0.1, unit: GWh/store",
        f"value: {float(each) * 1.5}, unit: GWh/store",
    )
    if not told:
        assert load(write_case(tmp_path / "case", files)).case
        return
    (fault,) = faults_of(tmp_path, files)
    assert fault.place.startswith("levers.led.displaces")
    assert "one store serves" in fault.problem


def test_a_carrier_at_fault_is_told_where_a_lever_is_felt_by_what_uses_it() -> None:
    """A traceback until fuzzing found it: its row was left out, and its unit asked for."""
    files = dict(read_files(STEEL))
    files["carriers.csv"] = files["carriers.csv"].replace(b",GWh,energy,", b",GWh,half,", 1)
    with pytest.raises(InputError, match=r"carriers\.csv, row 2, column item"):
        load(files, name="steel", every=True)


def test_a_carrier_at_fault_is_told_where_tonnes_are_free_by_its_unit() -> None:
    files = dict(read_files(STEEL))
    files["carriers.csv"] = files["carriers.csv"].replace(
        b"\nfurnace_charge,", b"\nfurnace charge,"
    )
    with pytest.raises(InputError, match=r"carriers\.csv.*column id"):
        load(files, name="steel", every=True)


def test_a_column_that_a_table_lacks_is_told_where_something_is_set_in_it() -> None:
    """A table without the column of its numbers was an error where something is set in it."""
    files = dict(read_files(STEEL))
    files["history.csv"] = files["history.csv"].replace(b",tonnes,", b",tons,", 1)
    with pytest.raises(InputError, match=r"history\.csv"):
        load(files, sets=["history.2018.duisburg.1=5"], name="steel", every=True)


@pytest.mark.parametrize("year", ["1", "99999999999"])
def test_a_price_level_is_of_a_year(tmp_path: Path, year: str) -> None:
    path = f"deflator: {{path: {{{year}: 1, 2020: 1}}, unit: index}}\nverified:"
    (fault,) = faults_of(tmp_path, edited("company.yaml", "verified:", path))
    assert (fault.value, fault.problem) == (year, "this is not a year")


def test_a_price_level_that_a_trend_takes_to_nothing(tmp_path: Path) -> None:
    """Down by 0.3 a year from 1 in 2020: 0.4 in 2022, 0.1 in 2023, and nothing in 2024."""
    path = "deflator: {path: {2020: 1, 2021: 0.7}, unit: index, beyond: trend}\nverified:"
    (fault,) = faults_of(tmp_path, edited("company.yaml", "verified:", path))
    assert fault.problem == "the price level falls to 0 by 2024"


def test_a_table_is_not_read_to_its_end_where_all_of_it_is_wrong(tmp_path: Path) -> None:
    """Two faults a row: 150 rows are told, and how many are left."""
    rows = "".join(f"dieesel,*,{2000 + i % 100},x,CNY/L,a,report\n" for i in range(1000))
    found = faults_of(tmp_path, {**FILES, "prices.csv": FILES["prices.csv"] + rows})
    assert len(found) == MOST_FAULTS + 1
    assert [f.problem for f in found if not f.place] == ["the last 850 rows have not been read"]


@pytest.mark.parametrize("name", ["businesses.csv", "prices.csv"])
def test_a_table_without_end_is_refused_before_it_is_read(tmp_path: Path, name: str) -> None:
    began = time.process_time()
    files = {**FILES, name: FILES[name] + "a\n" * (MOST_ROWS + 50_000)}
    (fault,) = faults_of(tmp_path, files)
    assert fault.problem == "the table has more than 100,000 rows"
    assert time.process_time() - began < 20


def workbook(folder: Path) -> Path:
    write_workbook(read_files(write_case(folder / "case")), folder / "case.xlsx")
    return folder / "case.xlsx"


def test_a_sheet_of_blank_rows_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = workbook(tmp_path)
    book = load_workbook(path)
    book["regions"].row_dimensions[MOST_ROWS_OF_A_SHEET + 9].height = 20
    book.save(path)
    with pytest.raises(InputError, match="regions!A50001: the sheet has more than 50000 rows"):
        load(path)


def test_a_part_that_is_larger_than_it_says_is_refused(tmp_path: Path) -> None:
    """A part of 300 MB of zeros, which the list of contents says is of 10 bytes."""
    path = workbook(tmp_path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("xl/media/x.bin", "w") as part:
            for _ in range(300):
                part.write(bytes(1_000_000))
        archive.getinfo("xl/media/x.bin").file_size = 10
    assert zipfile.ZipFile(io.BytesIO(path.read_bytes())).getinfo("xl/media/x.bin").file_size == 10
    with pytest.raises(UsageError):
        load(path)


def test_what_numbers_are_from_is_noted_where_it_is_missing(tmp_path: Path) -> None:
    """Of the levers, `led` and `hvac` name none; rows of tables are remarked, and told once."""
    old = "diesel,*,2021,7,CNY/L,assumed,assumption\ndiesel,*,2025,7,CNY/L,assumed,"
    files = edited("prices.csv", old, "diesel,*,2021,7,CNY/L,,\ndiesel,*,2025,7,CNY/L, ,")
    notes = english(load(write_case(tmp_path / "case", files)).notes)
    assert not [note for note in notes if note.startswith("prices.csv")]
    assert "levers/retrofit.yaml: led, hvac: numbers without source and confidence." in notes
    assert not [note for note in notes if note.startswith("levers/electrify.yaml")]


def test_a_factor_that_falls_to_nothing_is_noted(tmp_path: Path) -> None:
    files = edited("factors.csv", "2025,-,2680", "2025,-,0")
    case = load(write_case(tmp_path / "case", files)).case
    said = "diesel@north: its emission factor falls to 0"
    assert [w for w in english(warnings(case)) if w.startswith(said)]


def test_a_fault_is_told_once_for_all_studies(tmp_path: Path) -> None:
    """Twice the diesel misses the verified total in every study, whatever else a study sets."""
    more = "extends: whole\nset: {discount_rate: 5}\n"
    files: Files = {**FILES, "studies/a.yaml": more, "studies/b.yaml": more.replace("5", "4")}
    (fault,) = faults_of(tmp_path, files, "sources.vans.activity=20")
    assert fault.problem.endswith(", with --set sources.vans.activity=20")
