"""The audit: a saved plan re-checked against the inputs in plain arithmetic.

It shares no code with the model: from the case and the decisions in the tables (additions, service,
claims) it recomputes every balance, emission, cost, wedge and target, and compares. ``plan``,
``emissions``, ``wedges``, ``turnover`` and ``money`` recompute; the other modules hold the rules.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import pandas as pd

from pathway.audit import (
    abatement,
    balances,
    columns,
    costs,
    ecosystem,
    hierarchy,
    hygiene,
    stocks,
    targets,
    tonnes,
)
from pathway.audit.books import Books
from pathway.audit.check import Check
from pathway_models.case import Case

__all__ = ["Check", "audit", "to_json"]

RULES = (
    hygiene,
    columns,
    stocks,
    balances,
    tonnes,
    ecosystem,
    costs,
    abatement,
    targets,
    hierarchy,
)


def audit(
    case: Case, tables: Mapping[str, pd.DataFrame], summary: Mapping[str, object]
) -> list[Check]:
    """Re-check a plan; where the tables are not whole, only what says so is returned."""
    books = Books(case, tables, summary)
    checks = []
    for checker in hygiene.STRUCTURE:
        checks.append(checker(books))
        if not checks[-1].passed:
            return checks
    return [*checks, *(checker(books) for module in RULES for checker in module.CHECKS)]


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
