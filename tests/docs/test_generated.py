"""The generated pages say what the code says now: ``python docs/generate.py`` writes them."""

from __future__ import annotations

import csv
import difflib
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from pathway.load.inputs import columns as inputs
from pathway.load.inputs.tables import OPTIONAL, TABLES
from pathway.tables.declared.schema import TABLES as RESULTS
from pathway.tables.declared.schema import in_currency
from pathway.tables.figures import SUMMARY

DOCS = Path(__file__).resolve().parents[2] / "docs"


def not_stale(page: str, generated: str) -> None:
    """Without pytest's own comparison, which takes minutes for long lines."""
    lines = difflib.unified_diff(page.splitlines(), generated.splitlines(), lineterm="", n=0)
    if found := list(lines):
        pytest.fail("\n".join(["The page is stale: run `make docs`.", *found]), pytrace=False)


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_counts_of_the_library_are_not_stale(generate: ModuleType) -> None:
    page = (DOCS / "library.md").read_text("utf-8")
    not_stale(page, generate.shelf(page))


def test_the_reference_of_the_command_line_is_not_stale(generate: ModuleType) -> None:
    not_stale((DOCS / "commands.md").read_text("utf-8"), generate.command_line())


def test_every_command_and_option_is_in_the_reference(generate: ModuleType) -> None:
    page = generate.command_line()
    for command in ("init", "check", "solve", "explain", "library add", "merge-sweep"):
        assert f"\n## pathway {command}\n" in page
    assert "`--pictures <auto\\|require\\|no>`" in page


def test_the_list_of_remarks_is_not_stale(generate: ModuleType) -> None:
    page = (DOCS / "review.md").read_text("utf-8")
    not_stale(page, generate.remarks(page))


def test_the_list_of_disclosures_is_not_stale(generate: ModuleType) -> None:
    page = (DOCS / "disclosures.md").read_text("utf-8")
    not_stale(page, generate.disclosures(page))


def test_the_list_of_claims_is_not_stale(generate: ModuleType) -> None:
    page = (DOCS / "claims.md").read_text("utf-8")
    not_stale(page, generate.claims(page))


def test_the_list_of_constraints_is_not_stale(generate: ModuleType) -> None:
    page = (DOCS / "formulation.md").read_text("utf-8")
    not_stale(page, generate.formulation(page))


def test_the_list_has_every_module_with_rules_and_no_row_twice(generate: ModuleType) -> None:
    """Every module with rules is in it, so none can be missing for want of a lever."""
    page = (DOCS / "formulation.md").read_text("utf-8")
    rows = page.partition(generate.BEGIN)[2].partition(generate.END)[0].strip().splitlines()[2:]
    names = [row.split("`")[1] for row in rows]
    assert len(set(names)) == len(names) > 15
    modules = {"program.decide", "program.turnover", "vocabulary.effects", "vocabulary.families"}
    modules |= {"sides.credits", "sides.electricity"}
    assert modules <= {row.split("`")[-2] for row in rows}
    assert all(len(row.split(" | ")) == 5 for row in rows)


def test_the_list_of_tables_is_not_stale(generate: ModuleType) -> None:
    page = (DOCS / "outputs.md").read_text("utf-8")
    not_stale(page, generate.outputs(page))


def test_every_figure_of_the_summary_is_described(reference_run: Path) -> None:
    """``missed`` is of a nearest plan only, requirements cost only where there are some, and an old
    plan is stayed close to where that is asked for.
    """
    written = json.loads((reference_run / "summary.json").read_text("utf-8"))
    described = [in_currency(name, "CNY") for name in SUMMARY]
    assert [name for name in described if name in written] == list(written)
    assert {name for name in described if name not in written} == {
        "missed",
        "stay_close",
        "changed_outlay_mcny",
        "changed_outlay_at_least_cost_mcny",
        "price_of_staying_close_mcny",
        "cost_of_requirements_mcny",
        "cost_of_requirements_range_mcny",
        "requirements",
    }


def test_the_data_dictionary_is_not_stale(generate: ModuleType) -> None:
    not_stale((DOCS / "data-dictionary.md").read_text("utf-8"), generate.dictionary())


def test_every_column_written_is_described_and_every_one_described_is_written(
    reference_run: Path,
) -> None:
    written = {}
    for path in (reference_run / "tables").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            written[path.stem] = next(csv.reader(file))
    assert written == {
        name: [in_currency(c.name, "CNY") for c in table.columns] for name, table in RESULTS.items()
    }


def test_a_unit_that_names_a_column_names_one_of_its_table() -> None:
    """``served`` is in ``served_unit``: a unit with an underscore, or ``unit``, is a column."""
    for table in RESULTS.values():
        assert table.keys
        for column in table.columns:
            if column.unit == "unit" or "_" in column.unit:
                assert table.find(column.unit), (table.name, column)


def test_every_input_column_is_described_and_every_one_described_is_read() -> None:
    read = {t: {*columns, *OPTIONAL.get(t, ()), "note"} for t, columns in TABLES.items()}
    assert set().union(*read.values()) == {
        *inputs.SHARED,
        *(c for o in inputs.OWN.values() for c in o),
    }
    assert all(set(own) <= read[table] for table, own in inputs.OWN.items())
