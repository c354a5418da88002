"""A part of a program that shares nothing with the rest: other commitments move it alone."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from pathway.solve.engine.program import Program
from pathway.solve.engine.translate import Arrays, Floats
from pathway.solve.extract import extract
from pathway.solve.made import Made
from pathway.tables.ecosystem import ecosystem_npv
from pathway_models.case import Case

Columns = NDArray[np.bool_]


def cost_apart(made: Made, case: Case) -> float | None:
    """What the plan of another form of a case costs above the plan of the case [million, NPV].

    None where the commitments that differ are not by themselves; NaN where there is no plan. They
    are where no row joins what they are about to the rest, it has no whole numbers, and every
    stage seeks the same in it: then all else is as it was, and it is a linear program.
    """
    if not made.frames(case) or case.stay_close is not None:
        return None
    before, now = made.case.targets, case.targets
    changed = {k for k in before.keys() | now.keys() if before.get(k) != now.get(k)}
    varied = made.to(case)
    part = _part(made.arrays, changed) | _part(varied.arrays, changed)
    if not part.any() or made.arrays.integer[part].any() or not _one_aim(made.arrays, part):
        return None
    return _worth(varied, part) - _worth(made, part)


def _part(arrays: Arrays, commitments: Collection[str]) -> Columns:
    """All columns that rows join to those of commitments."""
    row_of = _row_of(arrays)
    rows = np.zeros(len(arrays.row_lower), dtype=bool)
    for (name, key), row in arrays.rows.items():
        rows[row] = name == "commitment" and key[0] in commitments
    columns = np.zeros(len(arrays.columns), dtype=bool)
    before = -1
    while (count := int(rows.sum())) != before:
        before = count
        columns[arrays.indices[rows[row_of]]] = True
        rows[row_of[columns[arrays.indices]]] = True
    return columns


def _row_of(arrays: Arrays) -> NDArray[np.int64]:
    """The row of each entry."""
    return np.repeat(np.arange(len(arrays.row_lower)), np.diff(arrays.starts))


def _one_aim(arrays: Arrays, part: Columns) -> bool:
    """Whether every stage minimises in it what the last one does, or nothing."""
    cost = arrays.objectives["cost"][part]
    aims = [arrays.objectives[n][part] for n in ("reduce_location", "reduce", "remove")]
    return all(not aim.any() or bool(np.allclose(aim, cost, rtol=1e-12)) for aim in aims)


def _worth(made: Made, part: Columns) -> float:
    """What the part costs at its least, with all else at nothing; NaN where it cannot be."""
    a = made.arrays
    own = np.zeros(len(a.row_lower), dtype=bool)
    own[_row_of(a)[part[a.indices]]] = True
    program = Program(
        replace(
            a,
            lower=np.where(part, a.lower, 0.0),
            upper=np.where(part, a.upper, 0.0),
            row_lower=np.where(own, a.row_lower, -math.inf),
            row_upper=np.where(own, a.row_upper, math.inf),
            integer=np.zeros_like(a.integer),
        )
    )
    point = program.relaxation(a.objectives["cost"]).values
    return math.nan if point is None else _cash(made, program, point)


def _cash(made: Made, program: Program, point: Floats) -> float:
    company = float(made.arrays.objectives["npv"] @ point)
    return company + ecosystem_npv(made.case, extract(made.case, made.model, program, point))
