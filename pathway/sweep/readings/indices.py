"""How much each factor matters where all move at once: indices of Sobol, measures of Morris."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

import numpy as np
import pandas as pd

from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway.sweep.designs import problem_of
from pathway.sweep.readings.found import Found

COLUMNS = [
    "reading", "unit", "factor", "index", "value", "confidence", "blocks", "blocks_left_out",
]  # fmt: skip
LEAST = 4
"""Blocks (Sobol) or paths (Morris) without which nothing is said."""

HAS_PLAN = "has_plan"
"""1 where a scenario has a plan, else 0: what decides that, where some have none."""

Measures = Mapping[str, tuple[Sequence[float], Sequence[float]]]
"""Index -> (its value, half the width of its 95 % confidence interval) by factor."""


def sensitivity(found: Found) -> pd.DataFrame:
    """A row for each reading of money, factor and index; none for another design.

    A scenario without a plan has no value, so its whole block (one point of Sobol's scheme with
    all that belong to it, or one path of Morris) is left out, and counted: the indices are then
    of the cases with a plan only. Where some have none, ``has_plan`` is measured as well, over
    all. Values are empty where fewer than four blocks are left, or the reading never moves.

    Raises:
        UsageError: SALib is not installed.

    """
    if found.kind not in ("sobol", "morris"):
        return pd.DataFrame(columns=COLUMNS)
    points, units = found.points, found.units()
    planned = set(found.planned)
    readings = {name: (units[name], found.values(name)) for name in found.money()}
    if len(planned) < len(points):
        readings[HAS_PLAN] = ("share", {s: float(s in planned) for s in points})
    positions = _positions(found)
    rows = []
    for reading, (unit, values) in readings.items():
        y = np.array([values.get(s, math.nan) for s in points])
        kept = _whole_blocks(y, _block(found))
        blocks, left = int(kept.sum()) // _block(found), len(y) // _block(found)
        measures = _measured(found, positions[kept], y[kept], blocks)
        for index, (value, confidence) in measures.items():
            for i, factor in enumerate(found.factors):
                own = (float(value[i]), float(confidence[i]))
                rows.append((reading, unit, factor, index, *own, blocks, left - blocks))
    return pd.DataFrame(rows, columns=COLUMNS).round(6)


def _positions(found: Found) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Of the points in the factors' distributions, a row a scenario."""
    table = found.tables["factors"]
    wide = table.pivot_table(index="scenario", columns="factor", values="position", sort=False)
    return wide.loc[found.points, list(found.factors)].to_numpy(float)


def _block(found: Found) -> int:
    """How many points in a row belong together."""
    count = len(found.factors)
    if found.kind == "morris":
        return count + 1
    return 2 * count + 2 if found.made_of.design.second_order else count + 2


def _whole_blocks(
    y: np.ndarray[Any, np.dtype[np.float64]], size: int
) -> np.ndarray[Any, np.dtype[np.bool_]]:
    whole = ~np.isnan(y.reshape(-1, size)).any(axis=1)
    return np.repeat(whole, size)


def _measured(found: Found, x: Any, y: Any, blocks: int) -> Measures:
    names = ("mu_star", "mu", "sigma") if found.kind == "morris" else ("first", "total")
    unknown = [math.nan] * len(found.factors)
    if blocks < LEAST or float(np.ptp(y)) == 0.0:
        return dict.fromkeys(names, (unknown, unknown))
    # A resample in which nothing varies has no index: it counts as not known.
    with np.errstate(divide="ignore", invalid="ignore"):
        return _ANALYSES[found.kind](found, x, y)


def _sobol(found: Found, _: Any, y: Any) -> Measures:
    pairs, seed = bool(found.made_of.design.second_order), found.made_of.design.seed
    got = _salib("sobol").analyze(problem_of(found.factors), y, calc_second_order=pairs, seed=seed)
    return {"first": (got["S1"], got["S1_conf"]), "total": (got["ST"], got["ST_conf"])}


def _morris(found: Found, x: Any, y: Any) -> Measures:
    design = found.made_of.design
    got = _salib("morris").analyze(
        problem_of(found.factors), x, y, num_levels=design.levels, seed=design.seed
    )
    unknown = [math.nan] * len(found.factors)
    return {
        "mu_star": (got["mu_star"], got["mu_star_conf"]),
        "mu": (got["mu"], unknown),
        "sigma": (got["sigma"], unknown),
    }


_ANALYSES: Mapping[str, Callable[[Found, Any, Any], Measures]] = {
    "sobol": _sobol,
    "morris": _morris,
}


def _salib(name: str) -> Any:
    try:
        return import_module(f"SALib.analyze.{name}")
    except ImportError as missing:
        raise UsageError(message("sweep-told.indices-need-salib")) from missing
