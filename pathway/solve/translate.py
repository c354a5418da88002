"""A Pyomo model as arrays: walked once, all objectives at once (docs/decisions: translation)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyomo.environ as pyo
from numpy.typing import NDArray
from pyomo.repn.linear import LinearRepnVisitor
from pyomo.repn.util import OrderedVarRecorder

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Arrays:
    """Rows ``lower <= A x <= upper`` (row-wise sparse), columns with bounds, and objectives."""

    columns: list[Any]  # Pyomo variables, in the order of the model
    column_of: Mapping[int, int]  # id(variable) -> column
    lower: Floats
    upper: Floats
    integer: NDArray[np.bool_]
    rows: Mapping[tuple[str, Any], int]  # (constraint, index) -> row
    row_lower: Floats
    row_upper: Floats
    starts: Ints
    indices: Ints
    values: Floats
    objectives: Mapping[str, Floats]  # costs of the columns; constants stay out


def translate(model: Any) -> Arrays:
    """Walks the model's active constraints and all its objectives, active or not."""
    columns = list(model.component_data_objects(pyo.Var, sort=False))
    column_of = {id(v): j for j, v in enumerate(columns)}
    recorder = OrderedVarRecorder({id(v): v for v in columns}, dict(column_of), None)
    visitor = LinearRepnVisitor({}, var_recorder=recorder)

    rows: dict[tuple[str, Any], int] = {}
    row_lower: list[float] = []
    row_upper: list[float] = []
    starts, indices, values = [0], [], []
    for con in model.component_data_objects(pyo.Constraint, active=True, sort=False):
        low, body, up = con.to_bounded_expression(True)
        found = visitor.walk_expression(body)
        rows[con.parent_component().local_name, con.index()] = len(row_lower)
        row_lower.append(-np.inf if low is None else low - found.constant)
        row_upper.append(np.inf if up is None else up - found.constant)
        indices += [column_of[v] for v in found.linear]
        values += found.linear.values()
        starts.append(len(indices))
    return Arrays(
        columns,
        column_of,
        np.array([-np.inf if v.lb is None else v.lb for v in columns], dtype=float),
        np.array([np.inf if v.ub is None else v.ub for v in columns], dtype=float),
        np.array([v.is_integer() for v in columns], dtype=bool),
        rows,
        np.array(row_lower, dtype=float),
        np.array(row_upper, dtype=float),
        np.array(starts, dtype=np.int32),
        np.array(indices, dtype=np.int32),
        np.array(values, dtype=float),
        {
            objective.local_name: _costs(visitor, objective, column_of)
            for objective in model.component_data_objects(pyo.Objective, sort=False)
        },
    )


def _costs(visitor: Any, objective: Any, column_of: Mapping[int, int]) -> Floats:
    costs = np.zeros(len(column_of))
    for v, coefficient in visitor.walk_expression(objective.expr).linear.items():
        costs[column_of[v]] = coefficient
    return costs
