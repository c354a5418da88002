"""Whether a program has no point, by its certificate: arithmetic, and nothing to believe."""

from __future__ import annotations

from typing import Any

import highspy
import numpy as np

from pathway.solve.engine.translate import Floats

_ROUNDING = 1e-12
"""A sum is known to this share of its terms."""


def proven_infeasible(lp: Any, ray: Floats, tolerance: float) -> bool:
    """Whether a linear program has no point that holds to the tolerance (Farkas' lemma).

    The rows in the proportions of ``ray`` are one row more, which every point keeps. There is none
    where the bounds of the columns and those of the rows let it take no value in common.
    """
    lower, upper = (np.asarray(b) for b in (lp.row_lower_, lp.row_upper_))
    idle = np.isneginf(lower) & np.isposinf(upper)
    ray = np.where(idle | (np.abs(ray) <= _ROUNDING * np.abs(ray).max(initial=0.0)), 0.0, ray)
    slopes, sizes = _row_of(lp, ray)
    slopes = np.where(np.abs(slopes) <= _ROUNDING * sizes, 0.0, slopes)
    columns = _span(slopes, np.asarray(lp.col_lower_), np.asarray(lp.col_upper_))
    rows = _span(ray, lower, upper)
    spare = tolerance * float(np.abs(ray).sum() + np.abs(slopes).sum())
    spare += _ROUNDING * (_size(rows) + _size(columns))
    least = max(rows[0].sum(), columns[0].sum())
    most = min(rows[1].sum(), columns[1].sum())
    return bool(least - most > spare)


def _row_of(lp: Any, ray: Floats) -> tuple[Floats, Floats]:
    """The coefficients of the combined row, and the sizes of what they are sums of."""
    matrix = lp.a_matrix_
    values, inner = np.asarray(matrix.value_), np.asarray(matrix.index_, dtype=int)
    starts = np.asarray(matrix.start_)
    outer = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    by_column = matrix.format_ == highspy.MatrixFormat.kColwise
    row, column = (inner, outer) if by_column else (outer, inner)
    terms = values * ray[row]
    summed, sizes = (
        np.bincount(column, weights=w, minlength=lp.num_col_) for w in (terms, np.abs(terms))
    )
    return summed.astype(float), sizes.astype(float)


def _span(slopes: Floats, lower: Floats, upper: Floats) -> tuple[Floats, Floats]:
    """The least and the most of each term, within bounds."""
    with np.errstate(invalid="ignore"):
        low, high = (np.where(slopes == 0.0, 0.0, slopes * end) for end in (lower, upper))
    return np.minimum(low, high), np.maximum(low, high)


def _size(ends: tuple[Floats, Floats]) -> float:
    finite = [np.abs(end[np.isfinite(end)]).sum() for end in ends]
    return float(sum(finite))
