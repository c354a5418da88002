"""A case solved into a run folder, by the face; the plan of a small case, audited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pathway
from pathway.audit import Check, audit
from pathway.run import Options, Run, summarise
from pathway.solve import Solved
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
