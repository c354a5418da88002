"""What a commitment of a plan costs as a whole, by linear relaxations, without a search."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np

from pathway.solve import Solved
from pathway.solve.engine.program import Program
from pathway.solve.engine.translate import translate
from pathway_models.case import Case
from pathway_models.program.build import build


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is saved without a commitment, as the objective counts it [million, NPV].

    ``about``: the difference of two linear relaxations, an estimate: lots are divisible, and
    there is no order of cuts, removals and offsets. ``at_most``: a bound, from the plan as it is
    to what no plan without the commitment is below.
    """

    about: float
    at_most: float


def estimates(case: Case, solved: Solved, asked: Collection[str]) -> dict[str, Estimate]:
    """Of each commitment asked about that is an inequality of the model."""
    model = build(case)
    arrays = translate(model)
    program = Program(replace(arrays, integer=np.zeros_like(arrays.integer)))
    costs, constant = arrays.objectives["cost"], float(model.constants["cost"])
    with_all = program.relaxation(costs).objective
    found = {}
    for k in asked:
        rows = [r for (name, key), r in arrays.rows.items() if (name, key[0]) == ("commitment", k)]
        for row in rows:
            program.room(row, math.inf)
        without = program.relaxation(costs).objective
        for row in rows:
            program.room(row, float(arrays.row_upper[row]))
        at_most = solved.least.objective - (without + constant)
        found[k] = Estimate(max(0.0, with_all - without), max(0.0, at_most))
    return found
