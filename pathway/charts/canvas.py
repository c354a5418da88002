"""A page on which everything is placed in pixels: panels of columns, tables, bars."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .figure import Spec
from .labels import Box
from .numbers import axis_number
from .sheet import Align, Points, Scale, Sheet
from .theme import COLUMN_RIGHT, GRID, HEIGHT, INK, MARGIN, MUTED, SMALL, WIDTH, Style, page_layout

AREA = Box(MARGIN, 190, COLUMN_RIGHT, 1000)
"""What is between subtitle and footer."""

_PIXELS = Scale(0, 1, 0.0, 1.0)


@dataclass(slots=True)
class Canvas(Sheet):
    """A sheet whose traces are drawn in pixels of the page, ``y`` downwards."""

    scale: Scale = _PIXELS

    def block(self, uid: str, box: Box, style: Style | str, hover: str = "") -> None:
        """A rectangle in the style of a wedge, or of one colour; ``hover`` is said over it."""
        corners = corners_of(box)
        if isinstance(style, str):
            self.fill(uid, corners, style)
        else:
            self.area(uid, corners, style)
        if hover:
            self.traces[-1] |= {"hoveron": "fills", "hoverinfo": "text", "text": hover}

    def bars(
        self,
        uid: str,
        boxes: Sequence[Box],
        style: Style,
        hovers: Sequence[str],
        edges: Sequence[float] | float = 1.5,
    ) -> None:
        """Rectangles of one style, each with what is said over it and a white edge."""
        marker: dict[str, Any] = {"color": style.color}
        marker["line"] = {
            "color": "white",
            "width": edges if isinstance(edges, int | float) else list(edges),
        }
        if style.pattern:
            marker["pattern"] = {
                "shape": style.pattern,
                "bgcolor": style.color,
                "fgcolor": style.pattern_ink,
                "fgopacity": 1,
                "size": 14,
                "solidity": 0.2,
            }
        self.traces.append(
            {
                "type": "bar",
                "uid": uid,
                "x": [round((b.x0 + b.x1) / 2, 3) for b in boxes],
                "width": [round(b.x1 - b.x0, 3) for b in boxes],
                "base": [round(b.y1, 3) for b in boxes],
                "y": [round(b.y0 - b.y1, 3) for b in boxes],
                "marker": marker,
                "hoverinfo": "text",
                "hovertext": list(hovers),
                "showlegend": False,
            }
        )

    def ground(
        self, start: tuple[float, float], end: tuple[float, float], color: str, width: float = 1.5
    ) -> None:
        """A straight line behind everything."""
        self.rule(start, end, color)
        self.rules[-1] |= {"layer": "below", "line": {"color": color, "width": width}}

    def texts_at(
        self, rows: Iterable[str], x: float, y: float, size: float, color: str = INK,
        align: Align = "left", pitch: float = 1.35,
    ) -> float:  # fmt: skip
        """Lines of markup under each other; returns the ``y`` after the last."""
        for row in rows:
            self.write(row, x, y, size, color=color, align=align)
            y += pitch * size
        return y

    def page_figure(self, meta: Mapping[str, Any]) -> Spec:
        """The figure; ``meta`` travels with it."""
        hidden = {"visible": False, "fixedrange": True}
        layout = {
            **page_layout(self.lang),
            "hovermode": "closest",
            "hoverdistance": 20,
            "barmode": "overlay",
            "xaxis": {**hidden, "domain": [0, 1], "range": [0, WIDTH]},
            "yaxis": {**hidden, "domain": [0, 1], "range": [HEIGHT, 0]},
            "annotations": self.texts,
            "shapes": self.rules,
            "meta": dict(meta),
        }
        return {"data": self.traces, "layout": layout}


def ticks_of(bottom: float, top: float, step: float) -> dict[float, str]:
    """Multiples of a step between two values, with their labels."""
    first, last = math.ceil(bottom / step - 1e-9), math.floor(top / step + 1e-9)
    return {round(k * step, 9): axis_number(k * step) for k in range(first, last + 1)}


def corners_of(box: Box) -> list[tuple[float, float]]:
    """Of a rectangle, as an outline."""
    return [
        (box.x0, box.y0),
        (box.x1, box.y0),
        (box.x1, box.y1),
        (box.x0, box.y1),
        (box.x0, box.y0),
    ]


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the page with a column for each year and an axis of values."""

    box: Box
    years: Sequence[int]
    bottom: float
    top: float

    @property
    def pitch(self) -> float:
        """Width of a year [px]."""
        return (self.box.x1 - self.box.x0) / len(self.years)

    def x(self, year: int) -> float:
        """The middle of a year."""
        return self.box.x0 + self.pitch * (self.years.index(year) + 0.5)

    def y(self, value: float) -> float:
        """Of a value."""
        share = (value - self.bottom) / (self.top - self.bottom)
        return self.box.y1 - (self.box.y1 - self.box.y0) * share

    def column(self, year: int, low: float, high: float, width: float = 0.66) -> Box:
        """A part of the year's column, between two values."""
        half = self.pitch * width / 2
        x, (y0, y1) = self.x(year), sorted((self.y(low), self.y(high)))
        return Box(x - half, y0, x + half, y1)

    def points(self, values: Sequence[float], years: Sequence[int] = ()) -> Points:
        """A line through the middles of years, of all or of these."""
        return [(self.x(t), self.y(v)) for t, v in zip(years or self.years, values, strict=True)]

    def draw_axes(self, canvas: Canvas, ticks: Mapping[float, str]) -> None:
        """Grid lines with their values."""
        for value, label in ticks.items():
            y = self.y(value)
            canvas.ground((self.box.x0, y), (self.box.x1, y), GRID)
            canvas.write(label, self.box.x0 - 14, y, SMALL, color=MUTED, align="right")

    def draw_zero(self, canvas: Canvas, uid: str) -> None:
        """The zero line, over what has been drawn."""
        y = self.y(0.0)
        canvas.line(uid, [(self.box.x0, y), (self.box.x1, y)], INK, 2)

    def draw_years(self, canvas: Canvas, labels: Mapping[int, str], y: float, size: float) -> None:
        """Years under the panel: every one, or those there is room for."""
        for year, label in labels.items():
            canvas.write(label, self.x(year), y, size, align="center")
