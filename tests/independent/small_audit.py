"""The audit of the small case and its plan, and of what is changed in them."""

from __future__ import annotations

import dataclasses
from typing import Any

import pandas as pd
import small_case as small
import small_plan as plan

from pathway.audit import Books, Check, audit
from pathway.audit.columns import KEYS
from pathway_models.case import Case, Target


def failed(
    case: Case | None = None,
    tables: dict[str, pd.DataFrame] | None = None,
    summary: dict[str, object] | None = None,
    manifest: dict[str, object] | None = None,
) -> dict[str, Check]:
    """What the audit finds wrong, by the name of the check."""
    checks = audit(
        case or small.case(),
        tables or plan.tables(),
        summary or plan.summary(),
        manifest or plan.manifest(),
    )
    return {check.name: check for check in checks if not check.passed}


def changed(table: str, column: str, value: Any, **key: Any) -> dict[str, pd.DataFrame]:
    """The tables with one cell replaced (a number, a word, or a function of what stood there)."""
    tables = plan.tables()
    rows = tables[table]
    row = rows.index[(rows[list(key)] == pd.Series(key)).all(axis=1)]
    assert len(row) == 1
    was = rows.loc[row[0], column]
    rows[column] = rows[column].astype(object)
    rows.loc[row[0], column] = value(was) if callable(value) else value
    return tables


def option(id_: str, **fields: Any) -> Case:
    """The case with an option changed."""
    case = small.case()
    other = dataclasses.replace(case.options[id_], **fields)
    return dataclasses.replace(case, options={**case.options, id_: other})


def largest(table: str, column: str) -> dict[str, Any]:
    """The key of the row with the largest number, in absolute value."""
    rows = plan.tables()[table]
    row = rows.loc[rows[column].abs().idxmax()]
    return {name: row[name] for name in KEYS[table]}


def promising(*targets: Target, **changes: Any) -> Case:
    """The case with targets changed or added."""
    case = small.case(**changes)
    return dataclasses.replace(case, targets={**case.targets, **{t.id: t for t in targets}})


def books(case: Case | None = None) -> Books:
    """The plan on the auditor's desk, in the case or in a changed one."""
    return Books(case or small.case(), plan.tables(), plan.summary(), plan.manifest())


def cell(of: Books, matrix: Any, year: int, account: str) -> float:
    """A number of an account and year."""
    return float(matrix[of.numbers.years.index(year), of.numbers.account[account]])
