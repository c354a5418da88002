"""A column that exists only here, in this one file, goes the whole way.

``per_unit_m``: what an option is paid for in a year, for each unit that it serves.
"""

from __future__ import annotations

import csv
import importlib.util
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import openpyxl
import pandas as pd
import pytest

from pathway.audit import audit
from pathway.audit.arrays import Floats
from pathway.audit.books import Books
from pathway.audit.rules.added import CHECKED
from pathway.figures.kit.info import chart_info
from pathway.locale.messages import HERE
from pathway.report.html.tables import plan_tables
from pathway.report.workbook import write_workbook
from pathway.runs.result import Result
from pathway.tables.declared.schema import MONEY, TABLES, Column, add_column, in_currency
from pathway_models.case import Case
from report_runs import full_case, run_of

DOCS = Path(__file__).resolve().parents[2] / "docs"


def paid_per_unit(case: Case, table: pd.DataFrame) -> pd.Series:
    """Upkeep, premium and purchase of the year over what is served; 0 where nothing is."""
    served = table["served"].where(table["served"] > 0)
    return (table["opex_m"] / served).fillna(0.0)


COLUMN = Column(
    "per_unit_m", "money", MONEY, value=paid_per_unit,
)  # fmt: skip
CALLED = {"en": "Paid a unit", "zh": "单位支出", "de": "Je Einheit gezahlt"}


def right(books: Books) -> Floats:
    """The audit's own arithmetic: purchases of the recomputed plan over the activity served."""
    ledger = books.ledgers["levers"]
    paid, served = ledger.numbers("opex_m"), ledger.numbers("served")
    return np.where(served > 0, paid, 0.0) / np.where(served > 0, served, 1.0)


@pytest.fixture
def column(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for lang, name in CALLED.items():
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "columns.ftl").write_text(
            f"per_unit_m = {name}\n    .holds = {name}\n", "utf-8"
        )
    monkeypatch.setattr("pathway.locale.messages._folders", [HERE, tmp_path])
    known = TABLES["levers"]
    add_column("levers", COLUMN)
    CHECKED["levers", COLUMN.name] = right
    yield
    TABLES["levers"] = known
    del CHECKED["levers", COLUMN.name]


def failed(case: Case, result: Result) -> set[str]:
    return {
        check.name
        for check in audit(case, result.tables, result.summary, result.manifest)
        if not check.passed
    }


def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_column_is_one_line_and_its_value(column: None, tmp_path: Path) -> None:
    """Offsets of 0.1 million a kt are paid 0.0001 million for each tonne that is retired.

    In euro the file calls it ``per_unit_meur``; read again it is the same; the audit checks it,
    and notices where one cell is another; the report, the workbook and the dictionary tell it.
    """
    made = full_case(currency="EUR")
    result = run_of(made, inputs={})
    table = result.tables["levers"]
    row = table[(table["option"] == "ccer") & (table["year"] == 2025)].iloc[0]
    assert row["served"] > 0
    assert row["per_unit_m"] == pytest.approx(1e-4)
    assert failed(made, result) == set()

    result.save(tmp_path)
    with (tmp_path / "tables" / "levers.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file))[-1] == "per_unit_meur"
    again = Result.load(tmp_path)
    pd.testing.assert_frame_equal(again.tables["levers"], table)
    wrong = table.assign(per_unit_m=np.where(table.index == 7, 5.0, table["per_unit_m"]))
    told = replace(again, tables={**again.tables, "levers": wrong})
    assert failed(made, told) == {"added_columns_hold_what_they_must"}

    for lang, label in (("en", "Paid a unit, MEUR"), ("zh", "单位支出（MEUR）")):
        pages = plan_tables(result.tables, chart_info(made, "7f3c2a10"), lang)
        [levers] = [page for page in pages if page["name"] == "levers"]
        assert levers["columns"][-1]["label"] == label
        assert levers["columns"][-1]["name"] == "per_unit_meur"
    write_workbook(result, made, "en", tmp_path / "results.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "results.xlsx")["levers"]
    head = [cell.value for row in sheet.iter_rows(max_row=2) for cell in row]
    assert any("per_unit_meur" in str(cell) for cell in head)
    assert f"`{in_currency(COLUMN.name, 'CNY')}`" in generate().dictionary()


def test_a_column_that_nobody_checks_fails_the_audit(column: None) -> None:
    del CHECKED["levers", COLUMN.name]
    made = full_case()
    result = run_of(made)
    assert failed(made, result) == {"every_column_is_checked"}
    CHECKED["levers", COLUMN.name] = right
