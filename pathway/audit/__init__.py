"""The audit: a saved plan re-checked against the inputs in plain arithmetic.

It shares no code with the model: from the case and the decisions in the tables (additions, service,
claims) it recomputes every balance, emission, cost, wedge, target and objective, and compares.
``sides`` has what options do, a file a side; ``plan``, ``base``, ``emissions``, ``wedges``,
``turnover`` and ``money`` put the sides together; the other modules hold the rules.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from pathway.audit import (
    abatement,
    added,
    costs,
    emissions,
    figures,
    hierarchy,
    objective,
    structure,
    targets,
    wedges,
    words,
)
from pathway.audit.books import Books
from pathway.audit.check import Check, Checker
from pathway.audit.objective import stage_objective
from pathway.audit.position import Measure, Measures, Quantities
from pathway.audit.sides import activity, avoided, clean, on_site, stock
from pathway.audit.sides import credits as credits_
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

SIDES = (stock, activity, on_site, clean, credits_, avoided)
RULES = (
    words,
    added,
    *SIDES,
    emissions,
    wedges,
    costs,
    abatement,
    targets,
    hierarchy,
    objective,
    figures,
)


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
    checks = list(_until_one_fails(books, (*structure.STRUCTURE, targets.metrics_are_known)))
    if not checks[-1].passed:
        return checks
    return [*checks, *(checker(books) for module in RULES for checker in module.CHECKS)]


def whole(
    case: Case,
    tables: Mapping[str, pd.DataFrame],
    summary: Mapping[str, Any],
    manifest: Mapping[str, Any],
    measures: Measures | None = None,
) -> list[Check]:
    """Whether a run can be told: its tables, and the figures of its summary, are all there."""
    books = Books(case, tables, summary, manifest, measures)
    return list(_until_one_fails(books, (*structure.STRUCTURE, figures.figures_are_there)))


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
