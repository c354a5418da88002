"""How slides with a chart are laid out: the plot at the left, its key at the right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pathway.charts.labels import spread
from pathway.charts.numbers import grid_step
from pathway.charts.theme import COLUMN_RIGHT, INK, MARGIN, MUTED, PLOT, SMALL, VALUE

from .canvas import Frame
from .native import Axis, Series, add_chart
from .page import Page

AT = Frame(MARGIN - 40, 190, PLOT.x1 - MARGIN + 60, 800)
"""The frame of a chart with a key at its right."""
KEY_X, NAME_X = PLOT.x1 + 40, PLOT.x1 + 66


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the key: swatch (none if it has no colour), name, one or two numbers."""

    name: str
    values: tuple[str, ...]
    color: str = ""
    pattern: str = ""
    ink: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart of columns before it is drawn: title (in lines and as one), about, its data."""

    lines: list[str]
    title: str
    about: str
    years: list[str]
    series: list[Series]


def plot_frame(bottom: float = PLOT.y1) -> Frame:
    """The plot of a chart with a key [px]."""
    return Frame(PLOT.x0, PLOT.y0, PLOT.x1 - PLOT.x0, bottom - PLOT.y0)


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


def columns_with_key(
    page: Page,
    categories: Sequence[str],
    series: Sequence[Series],
    heads: Sequence[str],
    keys: Sequence[Key],
    alt: str,
) -> None:
    """Stacked columns, lines over them, and their key, the top of the stack first."""
    axis, plot = axis_over(series), plot_frame()
    add_chart(page, "column", AT, plot, categories, series, axis, alt)
    zero = plot.y + plot.height * axis.high / (axis.high - axis.low)
    page.line((plot.x, zero), (plot.x + plot.width, zero), INK, 2)
    write_key(page, heads, keys)


def write_key(page: Page, heads: Sequence[str], keys: Sequence[Key]) -> None:
    """Names and numbers in columns, under their heads."""
    rights = [COLUMN_RIGHT] if len(heads) == 1 else [COLUMN_RIGHT - 112, COLUMN_RIGHT]
    top, gap = 224.0, min(58.0, 700.0 / max(len(keys), 1))
    for head, right in zip(heads, rights, strict=True):
        at = Frame(right - 160, top - 38, 160, 30)
        page.write(head, at, SMALL, color=MUTED, align="right")
    room = (rights[0] - (100 if len(heads) == 2 else 130)) - NAME_X
    for i, key in enumerate(keys):
        _write_line(page, key, top + i * gap, room, rights)


def _write_line(page: Page, key: Key, y: float, room: float, rights: Sequence[float]) -> None:
    if key.color:
        page.rectangle(Frame(KEY_X, y + 4, 12, 30), key.color, key.pattern, key.ink)
    x = NAME_X if key.color else KEY_X
    size = VALUE - 4
    page.write(
        key.name,
        Frame(x, y, room + NAME_X - x, 38),
        size if len(key.name) < 24 else size - 3,
        bold=key.bold,
        anchor="middle",
    )
    for value, right in zip(key.values, rights, strict=True):
        at = Frame(right - 130, y, 130, 38)
        page.write(value, at, size, bold=key.bold, align="right", anchor="middle")


def spread_rows(wanted: Sequence[float], gap: float = 41) -> list[float]:
    """Places of labels beside a plot, near what they name and never over each other [px]."""
    return spread(wanted, gap, 234, PLOT.y1 + 4)


__all__ = ["AT", "INK", "Key", "columns_with_key", "number_format", "plot_frame", "spread_rows"]
