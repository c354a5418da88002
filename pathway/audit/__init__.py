"""The audit: a saved plan re-checked against the inputs in plain arithmetic.

It shares no code with the model: from the case and the decisions in the tables (additions, service,
claims) it recomputes every balance, emission, cost, wedge, target and objective, and compares.
``arithmetic`` recomputes, ``ledgers`` lays the tables on their keys, ``books`` has both on one
desk, and ``rules`` compares them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from pathway.audit.arithmetic.objective import stage_objective
from pathway.audit.arithmetic.position import Measure, Measures, Quantities
from pathway.audit.books import Books
from pathway.audit.check import Check, Checker
from pathway.audit.rules import AUDITABLE, OF_STAYING, OF_THE_PAST, RULES, TELLABLE
from pathway_models.case import Case

__all__ = [
    "Books",
    "Check",
    "Measure",
    "Quantities",
    "audit",
    "stage_objective",
    "to_json",
    "whole",
]


def audit(
    case: Case,
    tables: Mapping[str, pd.DataFrame],
    summary: Mapping[str, Any],
    manifest: Mapping[str, Any],
    measures: Measures | None = None,
) -> list[Check]:
    """Re-check a plan; where the tables are not whole, only what says so is returned.

    ``measures`` are of metrics that the audit has no arithmetic of its own for.
    """
    books = Books(case, tables, summary, manifest, measures)
    checks = list(_until_one_fails(books, AUDITABLE))
    if not checks[-1].passed:
        return checks
    rules = (*RULES, *(OF_THE_PAST if case.facts else ()))
    rules += OF_STAYING if case.stay_close is not None else ()
    return [*checks, *(checker(books) for checker in rules)]


def whole(
    case: Case,
    tables: Mapping[str, pd.DataFrame],
    summary: Mapping[str, Any],
    manifest: Mapping[str, Any],
    measures: Measures | None = None,
) -> list[Check]:
    """Whether a run can be told: its tables, and the figures of its summary, are all there."""
    books = Books(case, tables, summary, manifest, measures)
    return list(_until_one_fails(books, TELLABLE))


def _until_one_fails(books: Books, checkers: Iterable[Checker]) -> Iterator[Check]:
    """Each needs the ones before it."""
    for checker in checkers:
        check = checker(books)
        yield check
        if not check.passed:
            return


def to_json(checks: Iterable[Check]) -> dict[str, object]:
    """The checks as ``audit.json`` has them; a deviation that is no number becomes null."""
    checks = list(checks)
    return {
        "passed": all(check.passed for check in checks),
        "checks": [
            {
                "name": check.name,
                "passed": check.passed,
                "worst": check.worst if math.isfinite(check.worst) else None,
                "unit": check.unit,
                "where": check.where,
            }
            for check in checks
        ],
    }
