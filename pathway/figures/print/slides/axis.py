"""The axis of values of a native chart."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pathway.figures.kit.numbers import grid_step
from pathway.figures.print.series import Series


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """From where to where it goes; ``hidden``: both axes are labelled by us."""

    low: float
    high: float
    step: float
    format: str
    hidden: bool = False

    @property
    def labels(self) -> list[str]:
        """About as a program writes them, which sets the marks of its own language."""
        decimals = len(self.format.partition(";")[0].partition(".")[2])
        steps = range(round((self.high - self.low) / self.step) + 1)
        return [f"{self.low + i * self.step:,.{decimals}f}" for i in steps]


def axis_over(series: Sequence[Series], decimals: int = 0) -> Axis:
    """The axis of values of stacked series and lines, with zero on it."""
    count = len(series[0].values)
    solid = [s for s in series if not (s.width or s.marker)]
    lines = [s for s in series if s.width or s.marker]
    highs, lows = [0.0], [0.0]
    for i in range(count):
        stack = [s.values[i] or 0.0 for s in solid]
        points = [s.values[i] or 0.0 for s in lines]
        highs += [sum(max(v, 0.0) for v in stack), *points]
        lows += [sum(min(v, 0.0) for v in stack), *points]
    high, low = max(highs), min(lows)
    span = high - low if high > low else 1.0
    step = grid_step(1.065 * span)
    top = step * math.ceil(1.03 * high / step) if high > 0 else (step if low == 0 else 0.0)
    bottom = -step * math.ceil(-1.03 * low / step) if low < 0 else 0.0
    return Axis(low=bottom, high=top, step=step, format=number_format(step, decimals))


def number_format(step: float, decimals: int = 0) -> str:
    """How Office writes the axis: as few decimals as the step needs, a true minus."""
    while decimals < 6 and abs(round(step, decimals) - step) > 1e-9:
        decimals += 1
    shown = "#,##0" + ("." + "0" * decimals if decimals else "")
    return f"{shown};\u2212{shown};0"
