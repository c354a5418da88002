"""Sums of variables, and the program that is made of them."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array

INFEASIBLE, UNBOUNDED = 2, 3
"""What SciPy calls a program without a point, and one without an end."""


class Sum:
    """Coefficients times columns, and a constant."""

    __slots__ = ("constant", "terms")

    def __init__(self, terms: dict[int, float] | None = None, constant: float = 0.0) -> None:
        self.terms, self.constant = terms or {}, constant

    def __add__(self, other: Number) -> Sum:
        return as_sum(total([self, other]))

    __radd__ = __add__

    def __sub__(self, other: Number) -> Sum:
        return self + -1.0 * other

    def __rsub__(self, other: Number) -> Sum:
        return -1.0 * self + other

    def __mul__(self, by: float) -> Sum:
        return Sum({j: by * c for j, c in self.terms.items()} if by else {}, by * self.constant)

    __rmul__ = __mul__

    def __truediv__(self, by: float) -> Sum:
        return self * (1 / by)

    def at(self, point: Any) -> float:
        """Its value where the columns have these."""
        return self.constant + math.fsum(c * point[j] for j, c in self.terms.items())


Number = float | Sum


def as_sum(number: Number) -> Sum:
    return number if isinstance(number, Sum) else Sum({}, number)


def total(parts: Iterable[Number]) -> Number:
    """The sum of all of them: a number where none has a variable."""
    terms: dict[int, float] = {}
    constant = 0.0
    for part in parts:
        if isinstance(part, Sum):
            constant += part.constant
            for j, c in part.terms.items():
                terms[j] = terms.get(j, 0.0) + c
        else:
            constant += part
    return Sum(terms, constant) if terms else constant


@dataclass(frozen=True)
class Found:
    """The least there is, and where; no point where there is none."""

    value: float
    point: Any = None

    @property
    def status(self) -> str:
        return "infeasible" if self.point is None else "optimal"


@dataclass
class Program:
    """Columns and rows; a row may have a tag by which a search lets it go."""

    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[tuple[Sum, str]] = field(default_factory=list)

    def variable(self, upper: float = math.inf, lower: float = 0.0, whole: bool = False) -> Sum:
        """A column of its own."""
        self.lower.append(lower)
        self.upper.append(upper)
        self.whole.append(whole)
        return Sum({len(self.lower) - 1: 1.0})

    def at_most(self, left: Number, right: Number, tag: str = "") -> None:
        """left <= right."""
        row = as_sum(left - right)
        row = Sum({j: c for j, c in row.terms.items() if c}, row.constant)
        if row.terms or row.constant > 1e-9:
            self.rows.append((row, tag))

    def equal(self, left: Number, right: Number) -> None:
        """left = right."""
        self.at_most(left, right)
        self.at_most(right, left)

    def least(self, objective: Number, without: Collection[str] = ()) -> Found:
        """The least of an objective, without the rows of these tags."""
        goal = as_sum(objective)
        costs = np.zeros(len(self.lower))
        costs[list(goal.terms)] = list(goal.terms.values())
        matrix, right = self._matrix(without)
        whole = np.array(self.whole)
        bounds = Bounds(np.array(self.lower), np.array(self.upper))
        rows = LinearConstraint(matrix, -np.inf, right)
        options = {"mip_rel_gap": 0.0}
        found = milp(costs, integrality=whole, bounds=bounds, constraints=rows, options=options)
        if found.status == INFEASIBLE:
            return Found(math.inf)
        if found.x is None:
            raise ArithmeticError(found.message)
        point = self._polished(costs, matrix, right, found.x)
        return Found(goal.at(point), point)

    def _matrix(self, without: Collection[str]) -> tuple[csr_array, Any]:
        rows = [row for row, tag in self.rows if tag not in without]
        sizes = [max((abs(c) for c in row.terms.values()), default=1.0) for row in rows]
        starts = np.cumsum([0, *(len(row.terms) for row in rows)])
        columns = [j for row in rows for j in row.terms]
        values = [
            c / size for row, size in zip(rows, sizes, strict=True) for c in row.terms.values()
        ]
        right = np.array([-row.constant / size for row, size in zip(rows, sizes, strict=True)])
        return csr_array((values, columns, starts), shape=(len(rows), len(self.lower))), right

    def _polished(self, costs: Any, matrix: Any, right: Any, point: Any) -> Any:
        """The best point with these whole numbers, to the last digits."""
        whole = np.array(self.whole)
        lower = np.where(whole, np.round(point), self.lower)
        upper = np.where(whole, np.round(point), self.upper)
        near = {"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10}
        bounds = np.column_stack([lower, upper])
        found = linprog(costs, A_ub=matrix, b_ub=right, bounds=bounds, method="highs", options=near)
        if found.x is None:
            raise ArithmeticError(found.message)
        return found.x
