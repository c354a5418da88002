"""A case solved into a run folder, by the face; the plan of a small case, audited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

import pathway
from pathway.audit import Books, Check, audit, stage_objective
from pathway.runs.run import Options, Run, summarise
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.case import Case


def solve_case(
    folder: Path, out: Path, options: Options, progress: Callable[[str], None] | None = None
) -> Run:
    """Whether its audit agrees is for the test to say."""
    case = pathway.read(folder, options.study, sets=options.set)
    asked = {"gap": options.gap, "time_limit": options.time_limit}
    plan = case.solve(**asked, audit=False, progress=progress)
    return plan.save(out, pictures=options.pictures, progress=progress)


def wrong(made: Case, solved: Solved) -> dict[str, Check]:
    """What the audit finds wrong with the plan of a small case, by the name of the check."""
    tables = tabulate(made, solved.plan)
    stages = {"stages": [asdict(stage) for stage in solved.stages]}
    checks = audit(made, tables, summarise(made, solved, tables), stages)
    return {check.name: check for check in checks if not check.passed}


def audited(made: Case) -> Solved:
    """The plan, once its audit agrees, and that each stage measured what the audit does."""
    solved = solve(made, gap=1e-9, keep_plans=True)
    assert wrong(made, solved) == {}
    objective = {stage.name: stage.objective for stage in solved.stages}
    for name, plan in solved.plans.items():
        if name in objective:
            books = Books(made, tabulate(made, plan), {}, {})
            assert stage_objective(books, name) == pytest.approx(objective[name], abs=1e-4), name
    return solved
