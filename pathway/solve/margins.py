"""What commitments cost at the margin: duals of the linear program with the lots as they are."""

from __future__ import annotations

import math
from typing import Any

from pathway.solve.program import Program
from pathway.solve.translate import Floats
from pathway_models.base import base_plan
from pathway_models.case import Case, Target
from pathway_models.targets import commitment_row, target_years
from pathway_models.variations import weakened


def commitment_margins(model: Any, program: Program, point: Floats) -> dict[str, float]:
    """What is saved per unit of its value that each commitment is weakened by [million / unit].

    A row ``r(x) + by * s(x) <= 0`` of a commitment, with ``s`` its change per unit, is worth its
    dual times ``s`` at the point. Summed over the years in which it holds.
    """
    found = program.with_lots(program.arrays.objectives["cost"], point)
    if found.values is None:
        return {}
    margins: dict[str, float] = dict.fromkeys(model.case.targets, 0.0)
    for (name, key), row in program.arrays.rows.items():
        if name == "commitment":
            dual = float(found.row_duals[row])
            target, year = key
            if dual:
                promised = model.case.targets[target]
                margins[target] += dual * _row(model, program, promised, year, found.values)[1]
    return margins


def exceeded(model: Any, program: Program, case: Case, target: str, point: Floats) -> float:
    """By how much a commitment must be weakened to hold at a point; negative: it has room.

    The worst of its years [unit of its value].
    """
    worst = -math.inf
    for year in target_years(case.targets[target]):
        over, per_unit = _row(model, program, case.targets[target], year, point)
        if per_unit < -1e-9:
            worst = max(worst, over / -per_unit)
    return worst if math.isfinite(worst) else 0.0


def _row(
    model: Any, program: Program, target: Target, year: int, point: Floats
) -> tuple[float, float]:
    """A commitment's row at a point, and by how much it falls per unit of weakening."""
    base = base_plan(model.case)
    strong, weak = (
        program.value(row.terms, point) + row.constant
        for row in (
            commitment_row(model, base, form, year)
            for form in (target, weakened(model.case, target, 1.0))
        )
    )
    return strong, weak - strong
