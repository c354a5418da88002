"""A Pyomo model as arrays: walked once, all objectives at once (docs/decisions: translation)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyomo.core as pyo
from numpy.typing import NDArray
from pyomo.repn.linear import LinearRepnVisitor
from pyomo.repn.util import OrderedVarRecorder

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Arrays:
    """Rows ``lower <= A x <= upper`` (row-wise sparse), columns with bounds, and objectives."""

    columns: list[Any]  # Pyomo variables: components as the model has them, members by index
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
    weights: Floats  # from 1 to 2, by the names of the columns: what settles ties

    @property
    def largest(self) -> float:
        """The largest number that the bounds let a term of a row, or a bound of one, be."""
        most = np.where(np.isfinite(self.upper), np.abs(self.upper), 0.0)
        terms = np.abs(self.values) * most[self.indices]
        rows = np.abs(np.concatenate([self.row_lower, self.row_upper]))
        return float(max(terms.max(initial=0.0), rows[np.isfinite(rows)].max(initial=0.0)))

    def copy(self) -> Arrays:
        """The same program, whose bounds can be moved apart."""
        return replace(self, lower=self.lower.copy(), upper=self.upper.copy())


def translate(model: Any) -> Arrays:
    """Walks the model's active constraints and all its objectives, active or not.

    Members of a component are sorted, so that the order of rows in a case does not matter.
    """
    columns, names = [], []
    for variable in model.component_objects(pyo.Var):
        name = variable.name
        for index, member in _sorted(variable):
            columns.append(member)
            names.append(f"{name}{index}")
    column_of = {id(v): j for j, v in enumerate(columns)}
    recorder = OrderedVarRecorder({id(v): v for v in columns}, dict(column_of), None)
    visitor = LinearRepnVisitor({}, var_recorder=recorder)

    rows: dict[tuple[str, Any], int] = {}
    row_lower: list[float] = []
    row_upper: list[float] = []
    starts, indices, values = [0], [], []
    for name, index, con in _constraints(model):
        low, body, up = con.to_bounded_expression(True)
        found = visitor.walk_expression(body)
        rows[name, index] = len(row_lower)
        row_lower.append(-np.inf if low is None else low - found.constant)
        row_upper.append(np.inf if up is None else up - found.constant)
        indices += [column_of[v] for v in found.linear]
        values += found.linear.values()
        starts.append(len(indices))
    row_of = np.repeat(np.arange(len(row_lower)), np.diff(starts))
    order = np.lexsort((np.array(indices, dtype=np.int32), row_of))
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
        np.array(indices, dtype=np.int32)[order],
        np.array(values, dtype=float)[order],
        {
            objective.local_name: _costs(visitor, objective, column_of)
            for objective in model.component_data_objects(pyo.Objective, sort=False)
        },
        np.array([_weight(name) for name in names], dtype=float),
    )


Member = tuple[Mapping[int, float], float]
"""Of a constraint: the coefficients of its columns, and the most that they come to together."""


def exchanged(arrays: Arrays, constraint: str, members: Mapping[Any, Member | None]) -> Arrays:
    """The program with these members of a constraint that it has; None stays as it is.

    What it has and is not among them holds nothing any more: a row that is open costs less than
    another number of rows, with which no basis begins. Rows are in the order of ``translate``.
    """
    had = {key: row for (name, key), row in arrays.rows.items() if name == constraint}
    if not had:
        return arrays
    first, after = min(had.values()), max(had.values()) + 1
    begin, end = arrays.starts[[first, after]]
    order = sorted({**had, **members})
    new = [
        _made(m) if (m := members.get(k)) else _kept(arrays, had[k], k in members) for k in order
    ]
    names = list(arrays.rows)
    names = [*names[:first], *((constraint, key) for key in order), *names[after:]]
    lengths = np.diff(arrays.starts)
    lengths = np.concatenate([lengths[:first], [len(row[0]) for row in new], lengths[after:]])

    def spliced(of: Any, start: int, stop: int, part: int) -> Any:
        return np.concatenate([of[:start], *(row[part] for row in new), of[stop:]])

    return replace(
        arrays,
        rows={name: row for row, name in enumerate(names)},
        row_lower=spliced(arrays.row_lower, first, after, 2),
        row_upper=spliced(arrays.row_upper, first, after, 3),
        starts=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32),
        indices=spliced(arrays.indices, begin, end, 0),
        values=spliced(arrays.values, begin, end, 1),
    )


def _kept(arrays: Arrays, row: int, held: bool) -> tuple[Any, ...]:
    """A row: its columns, their coefficients, and its bounds; none where it is not held."""
    terms, one = slice(arrays.starts[row], arrays.starts[row + 1]), slice(row, row + 1)
    bounds = arrays.row_lower[one], arrays.row_upper[one]
    ends = bounds if held else (np.array([-np.inf]), np.array([np.inf]))
    return (arrays.indices[terms], arrays.values[terms], *ends)


def _made(member: Member) -> tuple[Any, ...]:
    terms, most = member
    columns = np.array(sorted(terms), dtype=np.int32)
    values = np.array([terms[j] for j in sorted(terms)], dtype=float)
    return columns, values, np.array([-np.inf]), np.array([most])


def _sorted(component: Any) -> list[tuple[Any, Any]]:
    """The members of a component by their index: of one kind each, words or numbers or both."""
    return sorted(component.items()) if component.is_indexed() else list(component.items())


def _constraints(model: Any) -> Iterator[tuple[str, Any, Any]]:
    for component in model.component_objects(pyo.Constraint, active=True):
        name = component.local_name
        for index, member in _sorted(component):
            if member.active:
                yield name, index, member


def _weight(name: str) -> float:
    """Between 1 and 2, the same wherever and whenever it is asked."""
    digest = hashlib.blake2b(name.encode(), digest_size=8).digest()
    return 1 + int.from_bytes(digest, "big") / 2**64


def _costs(visitor: Any, objective: Any, column_of: Mapping[int, int]) -> Floats:
    costs = np.zeros(len(column_of))
    for v, coefficient in visitor.walk_expression(objective.expr).linear.items():
        costs[column_of[v]] = coefficient
    return costs
