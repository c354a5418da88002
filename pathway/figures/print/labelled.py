"""Labels of the axes of a plot, placed on the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from .scene import Align, Plot, Tick, Write

STEP = 20.0
"""Size of the labels of values [px]."""


def labels(plot: Plot) -> Iterator[Write]:
    """Of values at the left; of years, numbers or names under the plot, or beside bars that lie."""
    left, low = plot.box.x0 - 14, plot.box.y1
    for tick in plot.steps:
        yield Write(
            lines=(tick.text,), x=left, y=plot.y(tick.at), size=STEP, look="muted", align="right"
        )
    for tick in plot.ticks:
        lines = tick.text.split("\n")
        if plot.flat:
            yield _label(plot, tick, left, plot.y(tick.at), "right")
        else:
            tall = 1.3 * plot.label * len(lines)
            yield _label(plot, tick, plot.x(tick.at), low + 12 + tall / 2, "center")


def _label(plot: Plot, tick: Tick, x: float, y: float, align: Align) -> Write:
    bold: Literal["", "all"] = "all" if tick.bold else ""
    lines = tuple(tick.text.split("\n"))
    return Write(lines=lines, x=x, y=y, size=plot.label, align=align, bold=bold)
