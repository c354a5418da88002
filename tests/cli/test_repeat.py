"""The same inputs give the same run, byte for byte; and money is called by its own name."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

import pathway as face
from casefiles import FILES, write_case
from cli.running import Pathway, apart, contents
from pathway.runs.result import Result
from pathway.tables.declared.schema import read_in_currency, said_in_currency


def same(one: Path, other: Path) -> None:
    """All but what the manifest says of times and places."""
    before, after = contents(one), contents(other)
    assert before.pop("manifest.json") != after.pop("manifest.json")
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == []


@pytest.mark.trust
def test_the_reference_case_again_elsewhere_is_the_same(
    reference_run: Path, tmp_path: Path
) -> None:
    """Another process, another hash seed, another folder to stand in, no CASE and no --out."""
    said = apart("solve", "--no-pictures", cwd=tmp_path, env={"PYTHONHASHSEED": "4242"})
    assert said.code == 0, said.err
    same(reference_run, tmp_path / "reports" / "alibaba")


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_small_case_again_is_the_same(
    case: Path, solved: Path, tmp_path: Path, seed: str
) -> None:
    words = ("solve", case, "--out", "again", "--no-pictures")
    assert apart(*words, cwd=tmp_path, env={"PYTHONHASHSEED": seed}).code == 0
    same(solved, tmp_path / "again")


def test_a_run_can_be_repeated_from_its_inputs(
    solved: Path, tmp_path: Path, pathway: Pathway
) -> None:
    assert pathway("solve", solved / "inputs", "--out", tmp_path / "r", "--no-pictures").code == 0
    assert contents(tmp_path / "r" / "tables") == contents(solved / "tables")


@pytest.mark.parametrize("marked", ["\r\n", "\ufeff"])
def test_line_ends_and_byte_order_marks_change_no_table(
    solved: Path, tmp_path: Path, pathway: Pathway, marked: str
) -> None:
    other = {
        name: text.replace("\n", marked) if marked == "\r\n" else marked + text
        for name, text in FILES.items()
    }
    case = write_case(tmp_path / "tiny", {n: t.encode() for n, t in other.items()})
    assert pathway("solve", case, "--out", tmp_path / "run", "--no-pictures").code == 0
    assert contents(tmp_path / "run" / "tables") == contents(solved / "tables")
    assert (tmp_path / "run/summary.json").read_bytes() == (solved / "summary.json").read_bytes()


# Another currency


@pytest.mark.parametrize("currency", ["EUR", "CNY", "MXN", "PHP"])
@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("cost_m", "cost_m{}"),
        ("price_per_t", "price_{}_per_t"),
        ("per_tonne", "per_tonne_{}"),
        ("gap_m", "gap_m{}"),
        ("gross_t", "gross_t"),
        ("activity_bau", "activity_bau"),
        ("costs[2030, group].value_m: 3", "costs[2030, group].value_m{}: 3"),
    ],
)
def test_names_have_the_code_of_the_currency(name: str, shape: str, currency: str) -> None:
    shown = said_in_currency(name, currency)
    assert shown == shape.format(currency.lower())
    assert read_in_currency(shown, currency) == name


@pytest.fixture(scope="module")
def euros(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run of the small case, with euros for yuan."""
    folder = tmp_path_factory.mktemp("euros")
    case = write_case(folder / "tiny", {n: t.replace("CNY", "EUR") for n, t in FILES.items()})
    said = apart("solve", case, "--out", folder / "run", "--no-pictures", "--json")
    assert said.code == 0, said.err
    assert "EUR" in said.err
    assert "CNY" not in said.err
    assert json.loads(said.out)["npv_cost_meur"] < 0
    return folder / "run"


def test_nothing_of_a_run_in_euros_speaks_of_yuan(euros: Path) -> None:
    spoken = {name for name, data in contents(euros).items() if b"cny" in data.lower()}
    assert spoken - {"charts/plotly-basic.min.js"} == set()
    header = (euros / "tables" / "credits.csv").read_text("utf-8").partition("\n")[0]
    assert "price_eur_per_t,cost_meur" in header


def test_only_the_names_differ(euros: Path, solved: Path) -> None:
    """Read again, both are the same tables, under the names that the program uses."""
    there, here = Result.load(euros), Result.load(solved)
    for name, table in here.tables.items():
        pd.testing.assert_frame_equal(table, there.tables[name])
    assert there.summary == here.summary


def test_a_run_in_euros_is_audited(euros: Path, pathway: Pathway) -> None:
    assert face.open(euros).audit().passed
    path = euros / "tables" / "costs.csv"
    original = path.read_text("utf-8")
    try:
        path.write_text(original.replace("capex,", "capex,9", 1), "utf-8")
        said = pathway("audit", euros)
    finally:
        path.write_text(original, "utf-8")
    assert (said.code, "value_meur" in said.err) == (5, True)


def test_a_result_survives_being_saved_and_loaded(solved: Path, tmp_path: Path) -> None:
    result = Result.load(solved)
    (tmp_path / "again").mkdir()
    result.save(tmp_path / "again")
    before, after = contents(solved), contents(tmp_path / "again")
    assert after == {n: data for n, data in before.items() if not n.startswith("charts/")}
