"""What commitments cost at the margin: duals of the linear program with the lots as they are."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from pathway.solve.engine.program import Outcome, Program
from pathway.solve.engine.translate import Arrays, Floats
from pathway_models.arithmetic.variations import Bound, moving, weakened
from pathway_models.arithmetic.vintages import allowances, in_lots, most_kept, most_room
from pathway_models.case import Case, Limit, Target
from pathway_models.program.limits import limit_terms
from pathway_models.program.targets import commitment_row
from pathway_models.promises import held_years, promise_of

ACTIVE = 3e-6
"""A bound is active that is this near, as a share of it and in its unit: freezes leave a room."""


@dataclass(frozen=True, slots=True)
class Margin:
    """What a bound is worth at the margin of a plan, per unit that it moves by [million].

    ``less``: what is saved where it gives way, ``more``: what it costs where it is tighter; None:
    there is no such plan with these lots, or it is room, of which nobody asks for less. The two
    differ where the plan is at a kink of the cost: then duals are not unique, and any number
    between them is one. ``years``: the same for a commitment of tonnes that moves in one year
    only, of those in which it binds.
    """

    less: float
    more: float | None
    years: Mapping[int, tuple[float, float | None]] = field(default_factory=dict)


def margins_at(
    model: Any, program: Program, point: Floats, objective: str = "cost"
) -> dict[Bound, Margin]:
    """What every bound is worth at the margin of a plan (``Bound`` has the units).

    Commitments by the linear program with the lots of the plan; room by that with divisible lots,
    as whole ones leave no margin. Bounds worth nothing are left out, but for commitments.
    """
    costs = program.arrays.objectives[objective]
    whole, divisible = program.with_lots(costs, point), program.relaxation(costs)
    if whole.values is None or divisible.values is None:
        return {}
    found = _commitments(model, program, costs, whole.values)
    return found | _rooms(model, program, costs, divisible)


def _commitments(model: Any, program: Program, costs: Floats, point: Floats) -> dict[Bound, Margin]:
    """A row ``r(x) + by * s(x) <= 0`` falls by ``-s`` per unit, its change, at x."""
    slopes = _Slopes(program, costs, point)
    per_unit: dict[str, dict[int, tuple[int, float]]] = {k: {} for k in model.case.targets}
    for (name, key), row in program.arrays.rows.items():
        if name == "commitment" and row in slopes.active:
            promised = model.case.targets[key[0]]
            falls = -_row(model, program, promised, key[1], point)[1]
            per_unit[promised.id][key[1]] = (row, falls)
    margins = {}
    for k, rows in per_unit.items():
        by_year = len(rows) > 1 and _of_tonnes_a_year(model.case.targets[k])
        years = {t: slopes.both({row: falls}) for t, (row, falls) in rows.items() if by_year}
        margins[Bound("commitment", k)] = Margin(*slopes.both(dict(rows.values())), years)
    return margins


def _of_tonnes_a_year(target: Target) -> bool:
    return target.unit.startswith("t") and not promise_of(target).sums(target)


_Moved = tuple[Callable[[int, float], None], int, float]
"""How a bound is moved, which, and by how much."""


class _Slopes:
    """How fast the least cost rises or falls from an optimal point as bounds are moved.

    The linear program of directions: what is active at the point stays within its bounds, all
    else is free, and lots stay as they are. Its least cost is the one-sided derivative, exactly.
    """

    def __init__(
        self, program: Program, costs: Floats, point: Floats, *, whole: bool = True
    ) -> None:
        arrays = program.arrays
        self.costs = costs
        columns = _cone(point, arrays.lower, arrays.upper)
        used = _products(arrays, point)
        rows = _cone(used, arrays.row_lower, arrays.row_upper)
        for bounds in columns if whole else ():
            bounds[arrays.integer] = 0.0
        self.active, self.full = (
            frozenset(np.flatnonzero(upper == 0.0).tolist()) for upper in (rows[1], columns[1])
        )
        self.program = Program(
            replace(
                arrays, lower=columns[0], upper=columns[1], row_lower=rows[0], row_upper=rows[1],
                integer=np.zeros_like(arrays.integer),
            )
        )  # fmt: skip

    def both(self, rows: Mapping[int, float]) -> tuple[float, float | None]:
        """Saved where upper bounds of rows have so much more room, and the cost of so much less."""
        bounds = self._bounds(rows, {})
        more = self._cost(bounds, -1.0)
        return self._saved(bounds), None if more is None else max(0.0, more)

    def less(self, rows: Mapping[int, float], columns: Mapping[int, float]) -> float:
        """Saved where upper bounds of rows and columns have so much more room."""
        return self._saved(self._bounds(rows, columns))

    def _bounds(self, rows: Mapping[int, float], columns: Mapping[int, float]) -> list[_Moved]:
        room, space = self.program.room, self.program.space
        bounds: list[_Moved] = [(room, row, by) for row, by in rows.items() if row in self.active]
        bounds += [(space, column, by) for column, by in columns.items() if column in self.full]
        return bounds

    def _saved(self, bounds: Sequence[_Moved]) -> float:
        return max(0.0, -(self._cost(bounds, 1.0) or 0.0))

    def _cost(self, bounds: Sequence[_Moved], sign: float) -> float | None:
        if not bounds:
            return 0.0
        for move, index, by in bounds:
            move(index, sign * by)
        found = self.program.relaxation(self.costs)
        for move, index, _ in bounds:
            move(index, 0.0)
        return None if found.values is None else found.objective


def _cone(at: Floats, lower: Floats, upper: Floats) -> tuple[Floats, Floats]:
    """Bounds of directions: nothing goes beyond a bound that it is at."""
    with np.errstate(invalid="ignore"):
        low = np.where(at - lower <= ACTIVE * (1 + np.abs(lower)), 0.0, -np.inf)
        high = np.where(upper - at <= ACTIVE * (1 + np.abs(upper)), 0.0, np.inf)
    low[np.isneginf(lower)], high[np.isposinf(upper)] = -np.inf, np.inf
    return low, high


def _products(arrays: Arrays, point: Floats) -> Floats:
    """The value of every row at a point."""
    row_of = np.repeat(np.arange(len(arrays.row_lower)), np.diff(arrays.starts))
    products = arrays.values * point[arrays.indices]
    summed = np.bincount(row_of, weights=products, minlength=len(arrays.row_lower))
    return summed.astype(np.float64)


def _rooms(m: Any, program: Program, costs: Floats, found: Outcome) -> dict[Bound, Margin]:
    """What more of it is worth; where no dual says so, nothing."""
    point = found.values
    if point is None:
        return {}
    moved = _moved(m, program, point)
    duals = (found.row_duals, found.column_duals)
    slopes = _Slopes(program, costs, point, whole=False)
    margins: dict[Bound, Margin] = {}
    for bound, (rows, columns) in moved.items():
        at_work = [duals[0][row] for row in rows] + [duals[1][column] for column in columns]
        if min(at_work, default=0.0) < 0:
            margins[bound] = Margin(slopes.less(rows, columns), None)
    return {bound: margin for bound, margin in margins.items() if margin.less > 0}


Moved = tuple[dict[int, float], dict[int, float]]
"""Rows and columns with what their upper bounds gain per share that a bound is raised by."""


def _moved(m: Any, program: Program, point: Floats) -> dict[Bound, Moved]:
    """Shared limits and allowances by their rows, potential by the bound of the stock."""
    case: Case = m.case
    found: dict[Bound, Moved] = {}
    for (name, key), row in program.arrays.rows.items():
        if name == "shared_limit":
            limit, year = case.limits[key[0]], key[1]
            served = [m.demand[a, year] for a in limit.electricity_of if (a, year) in m.DEMANDS]
            whole = program.value(((1.0, v) for v in served), point) if served else 1.0
            rows, _ = found.setdefault(Bound("limit", limit.id), ({}, {}))
            rows[row] = limit.at_most[year] * whole
        elif name == "additions_within_allowance":
            option = case.options[key[0]]
            rows, _ = found.setdefault(Bound("allowance", option.lever), ({}, {}))
            rows[row] = moving(option, key[1], allowances(case, option)[key[1]])
    for o, t in m.STOCKS:
        option = case.options[o]
        room = {Bound("potential", option.lever): (option.potential or {}).get(t, math.inf)}
        _gains(found, room, program.arrays.column_of[id(m.stock[o, t])], program)
    allowed = {o: most_room(case, case.options[o]) for o in {o for o, _ in m.ADDITIONS}}
    for o, v in m.ADDITIONS:
        option = case.options[o]
        if v in option.added:
            continue
        saved = option.added if (o, v) in m.SAVINGS else ()
        past = sum((option.max_add or {}).get(w, 0.0) for w in saved)
        room = {
            Bound("potential", option.lever): (option.potential or {}).get(
                v + option.lead, math.inf
            ),
            Bound("allowance", option.lever): in_lots(
                allowed[o].get(v, math.inf), option.unit_size
            ),
        }
        _gains(found, room, program.arrays.column_of[id(m.add[o, v])], program, past)
    for o, v in m.SAVINGS:
        option = case.options[o]
        room = {Bound("allowance", option.lever): most_kept(case, option)[v]}
        _gains(found, room, program.arrays.column_of[id(m.saved[o, v])], program)
    return found


def _gains(
    found: dict[Bound, Moved],
    room: Mapping[Bound, float],
    column: int,
    program: Program,
    past: float = 0.0,
) -> None:
    """Enters a column under the one bound that its upper bound is from; under none if two are.

    It may gain what moves of the ``past``, too: rows say how much of that is left.
    """
    upper = program.arrays.upper[column]
    finite = [(bound, most) for bound, most in room.items() if 0 < most < math.inf]
    near = [(bound, most) for bound, most in finite if most <= upper * (1 + 1e-9)]
    if len(near) == 1:
        bound, most = near[0]
        found.setdefault(bound, ({}, {}))[1][column] = most + past


def exceeded(model: Any, program: Program, case: Case, bound: Bound, point: Floats) -> float:
    """By how much a bound must give way to hold at a point (``Bound``); negative: it has room.

    Of commitments, and of limits that are a share of electricity; the worst of their years.
    """
    if bound.kind == "limit":
        rows = _limit_rows(model, program, case.limits[bound.id], bound.absolute, point)
    else:
        target = case.targets[bound.id]
        years = held_years(case, target)
        rows = [_row(model, program, target, year, point) for year in years]
    return max((over / -per_unit for over, per_unit in rows if per_unit < -1e-9), default=0.0)


def _limit_rows(
    m: Any, program: Program, limit: Limit, absolute: bool, point: Floats
) -> list[tuple[float, float]]:
    """A limit's rows at a point, and by how much they fall per share that it is raised by.

    ``absolute``: per unit that every year is raised by.
    """
    found = []
    for year, share in limit.at_most.items():
        served = [m.demand[a, year] for a in limit.electricity_of if (a, year) in m.DEMANDS]
        whole = program.value(((1.0, v) for v in served), point)
        used = program.value(limit_terms(m, m.case, limit, year), point)
        found.append((used - share * whole, -whole * (1.0 if absolute else share)))
    return found


def _row(
    model: Any, program: Program, target: Target, year: int, point: Floats
) -> tuple[float, float]:
    """A commitment's row at a point, and by how much it falls per unit of weakening."""
    strong, weak = (
        program.value(row.terms, point) + row.constant
        for row in (
            commitment_row(model, model.base, form, year)
            for form in (target, weakened(model.case, target, 1.0))
        )
    )
    return strong, weak - strong
