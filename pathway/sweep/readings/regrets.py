"""Plans that are followed in worlds they were not made for: the figures to choose by."""

from __future__ import annotations

import math

import pandas as pd

from pathway.sweep.readings.found import Found
from pathway.sweep.regret import (
    Matrix,
    cvar,
    expected_cost,
    minimax_regret,
    perfect_information,
    worst_regret,
)

TAIL = 0.2
"""The dearest share of the worlds, by weight, of which CVaR is the mean."""

COLUMNS = [
    "plan", "worlds", "worlds_with_plan", "worst_regret_m", "expected_cost_m", "cvar_m",
    "minimax", "perfect_information_m",
]  # fmt: skip


def plans(found: Found) -> pd.DataFrame:
    """A row for each plan, none for another design.

    Empty where the plan cannot be followed in one of the worlds. A world in which nothing has a
    plan is left out of every figure. ``perfect_information_m``: what is saved on average by who
    knows the world beforehand, the same for all plans; worlds weigh 1 where nothing is said.
    """
    if found.kind != "regret":
        return pd.DataFrame(columns=COLUMNS)
    matrix = matrix_of(found)
    weights = {w: text.weight or 1.0 for w, text in found.made_of.worlds.items()}
    worst, best = worst_regret(matrix), minimax_regret(matrix)
    mean, tail = expected_cost(matrix, weights), cvar(matrix, weights, TAIL)
    known = perfect_information(matrix, weights) if matrix.worlds else math.nan
    rows = []
    for p in matrix.plans:
        held = sum((p, w) in matrix.cost for w in matrix.worlds)
        figures = [worst[p], mean[p], tail[p]] if held else [math.inf] * 3
        row = [p, len(matrix.worlds), held, *figures, held > 0 and p == best, known]
        rows.append([math.nan if isinstance(v, float) and math.isinf(v) else v for v in row])
    return pd.DataFrame(rows, columns=COLUMNS).round(6)


def matrix_of(found: Found) -> Matrix:
    """Of the table ``regret``; without the worlds in which nothing has a plan."""
    table = found.tables["regret"]
    alive = table[table["least_cost_m"].map(math.isfinite)]
    worlds = tuple(dict.fromkeys(map(str, alive["world"])))
    rows = zip(alive["plan"], alive["world"], alive["npv_cost_m"], strict=True)
    cost = {(str(p), str(w)): float(c) for p, w, c in rows if not math.isnan(c)}
    least = dict(zip(map(str, alive["world"]), alive["least_cost_m"], strict=True))
    return Matrix(tuple(dict.fromkeys(map(str, table["plan"]))), worlds, cost, least)
