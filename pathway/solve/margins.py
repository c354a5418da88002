"""What commitments cost at the margin: duals of the linear program with the lots as they are."""

from __future__ import annotations

from typing import Any

from pathway.solve.program import Outcome, Program
from pathway.solve.translate import Floats
from pathway_models.base import base_plan
from pathway_models.case import Case, Limit, Target
from pathway_models.limits import limit_terms
from pathway_models.promises import target_years
from pathway_models.targets import commitment_row
from pathway_models.variations import Bound, weakened


def margins_at(model: Any, program: Program, point: Floats) -> dict[Bound, float]:
    """What is saved at the margin of a plan where each bound gives way (``Bound``) [million].

    Commitments by the linear program with the lots of the plan; room by that with divisible lots,
    as whole ones leave no margin. Bounds worth nothing are left out, but for commitments.
    """
    costs = program.arrays.objectives["cost"]
    whole, divisible = program.with_lots(costs, point), program.relaxation(costs)
    if whole.values is None or divisible.values is None:
        return {}
    found = _commitments(model, program, whole)
    room = _room(model, program, divisible, divisible.values)
    return found | {b: worth for b, worth in room.items() if worth > 0}


def _commitments(model: Any, program: Program, found: Outcome) -> dict[Bound, float]:
    """A row ``r(x) + by * s(x) <= 0`` is worth its dual times ``s``, its change per unit, at x."""
    margins = {Bound("commitment", k): 0.0 for k in model.case.targets}
    for (name, key), row in program.arrays.rows.items():
        dual = float(found.row_duals[row]) if name == "commitment" else 0.0
        if dual and found.values is not None:
            promised = model.case.targets[key[0]]
            worth = dual * _row(model, program, promised, key[1], found.values)[1]
            margins[Bound("commitment", promised.id)] += worth
    return margins


def _room(m: Any, program: Program, found: Outcome, point: Floats) -> dict[Bound, float]:
    """Shared limits and allowances by their rows, potential by the bound of the stock."""
    case: Case = m.case
    margins: dict[Bound, float] = {}

    def add(bound: Bound, dual: float, amount: float) -> None:
        if dual < 0:
            margins[bound] = margins.get(bound, 0.0) - dual * amount

    for (name, key), row in program.arrays.rows.items():
        dual = float(found.row_duals[row])
        if name == "shared_limit":
            limit, year = case.limits[key[0]], key[1]
            served = [m.demand[a, year] for a in limit.electricity_of if (a, year) in m.DEMANDS]
            whole = program.value(((1.0, v) for v in served), point) if served else 1.0
            add(Bound("limit", limit.id), dual, limit.at_most[year] * whole)
        elif name == "additions_within_allowance":
            option = case.options[key[0]]
            allowed = sum(v for t, v in (option.max_add or {}).items() if t <= key[1])
            add(Bound("allowance", option.lever), dual, allowed)
    for o, t in m.STOCKS:
        option = case.options[o]
        potential = (option.potential or {}).get(t)
        column = program.arrays.column_of[id(m.stock[o, t])]
        if potential and program.arrays.upper[column] <= potential * (1 + 1e-9):
            add(Bound("potential", option.lever), float(found.column_duals[column]), potential)
    return margins


def exceeded(model: Any, program: Program, case: Case, bound: Bound, point: Floats) -> float:
    """By how much a bound must give way to hold at a point (``Bound``); negative: it has room.

    Of commitments, and of limits that are a share of electricity; the worst of their years.
    """
    if bound.kind == "limit":
        rows = _limit_rows(model, program, case.limits[bound.id], point)
    else:
        target = case.targets[bound.id]
        rows = [_row(model, program, target, year, point) for year in target_years(target)]
    return max((over / -per_unit for over, per_unit in rows if per_unit < -1e-9), default=0.0)


def _limit_rows(m: Any, program: Program, limit: Limit, point: Floats) -> list[tuple[float, float]]:
    """A limit's rows at a point, and by how much they fall per share that it is raised by."""
    found = []
    for year, share in limit.at_most.items():
        served = [m.demand[a, year] for a in limit.electricity_of if (a, year) in m.DEMANDS]
        most = share * program.value(((1.0, v) for v in served), point)
        used = program.value(limit_terms(m, m.case, limit, year), point)
        found.append((used - most, -most))
    return found


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
