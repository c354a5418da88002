"""A page of 1920 × 1080 px on which a chart is drawn: a plot, and text and marks anywhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import plotly.graph_objects as go

from pathway.locale import Lang, language

from .figure import Spec
from .labels import Box
from .metrics import plain, text_size, wrap
from .theme import (
    COLUMN_RIGHT,
    FOOTER,
    GRID,
    HEIGHT,
    INK,
    MARGIN,
    MUTED,
    PLOT,
    SUBTITLE,
    TICK,
    TITLE,
    WIDTH,
    Style,
    page_layout,
)

Align = Literal["left", "center", "right"]
Points = Sequence[tuple[float, float]]
BELOW_ZERO = 10
"""Height kept under the lowest tick, so that a thick line on it is not cut [px]."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From years and values to the page [px]; ``bottom`` and ``top`` are the plot's edges."""

    first: int
    last: int
    bottom: float
    top: float

    def x(self, year: float) -> float:
        """Of a year."""
        return PLOT.x0 + (PLOT.x1 - PLOT.x0) * (year - self.first) / (self.last - self.first)

    def y(self, value: float) -> float:
        """Of a value."""
        return PLOT.y1 - (PLOT.y1 - PLOT.y0) * (value - self.bottom) / (self.top - self.bottom)


@dataclass(slots=True)
class Sheet:
    """Collects traces and texts in the order in which they are drawn, then makes the figure."""

    lang: Lang
    scale: Scale
    traces: list[dict[str, Any]] = field(default_factory=list)
    texts: list[dict[str, Any]] = field(default_factory=list)
    rules: list[dict[str, Any]] = field(default_factory=list)

    def area(self, uid: str, points: Points, style: Style) -> None:
        """A closed area of the plot, in the colour and pattern of a wedge."""
        pattern: dict[str, Any] = {"fillcolor": style.color}
        if style.pattern:
            shape = {
                "shape": style.pattern,
                "bgcolor": style.color,
                "fgcolor": style.pattern_ink,
                "fgopacity": 1,
                "size": 9 if style.pattern == "." else 18,
                "solidity": 0.25 if style.pattern == "." else 0.2,
            }
            pattern = {"fillcolor": style.color, "fillpattern": shape}
        self._trace(uid, points, False, mode="none", fill="toself", **pattern)

    def fill(self, uid: str, points: Points, color: str) -> None:
        """A closed area of one colour in the plot."""
        self._trace(uid, points, False, mode="none", fill="toself", fillcolor=color)

    def hatch(self, uid: str, points: Points, *, on: str = "", page: bool = False) -> None:
        """Lines over a closed area; what lies under it is seen unless it is painted (``on``)."""
        pattern = {"shape": "\\", "fgcolor": INK, "fgopacity": 1, "size": 12, "solidity": 0.15}
        pattern["bgcolor"] = on or "rgba(0,0,0,0)"
        self._trace(
            uid,
            points,
            page,
            mode="none",
            fill="toself",
            fillcolor=pattern["bgcolor"],
            fillpattern=pattern,
        )

    def line(
        self,
        uid: str,
        points: Points,
        color: str,
        width: float,
        *,
        dash: str = "solid",
        page: bool = False,
        hover: Sequence[str] = (),
    ) -> None:
        """A line through points of the plot; ``page``: of the column at its right [px]."""
        line = {"color": color, "width": width, "dash": dash}
        texts = {"hoverinfo": "text", "hovertext": list(hover)} if hover else {}
        self._trace(uid, points, page, mode="lines", line=line, **texts)

    def mark(self, uid: str, year: float, value: float, **marker: Any) -> None:
        """A marker in the plot, never cut at its edge."""
        self._trace(uid, [(year, value)], False, mode="markers", marker=marker, cliponaxis=False)

    def _trace(self, uid: str, points: Points, page: bool, **more: Any) -> None:
        axes = {"xaxis": "x2", "yaxis": "y2"} if page else {}
        trace = {
            "type": "scatter",
            "uid": uid,
            "x": [x if isinstance(x, int) else round(x, 3) for x, _ in points],
            "y": [round(y, 6) for _, y in points],
            "hoverinfo": "skip",
            "showlegend": False,
            **axes,
            **more,
        }
        self.traces.append(trace)

    def write(
        self,
        markup: str,
        x: float,
        y: float,
        size: float,
        *,
        color: str = INK,
        align: Align = "left",
        card: bool = False,
    ) -> None:
        """Text at ``x`` [px] (its left, middle or right), ``y`` its middle. ``card``: on white."""
        background = {"bgcolor": "rgba(255,255,255,0.94)", "borderpad": 5} if card else {}
        self.texts.append(
            {
                "text": markup,
                "x": round(x / WIDTH, 6),
                "y": round(1 - y / HEIGHT, 6),
                "xref": "paper",
                "yref": "paper",
                "xanchor": align,
                "yanchor": "middle",
                "align": align,
                "showarrow": False,
                "font": {"size": size, "color": color},
                **background,
            }
        )

    def rule(self, start: tuple[float, float], end: tuple[float, float], color: str) -> None:
        """A thin straight line anywhere on the page [px]."""
        (x0, y0), (x1, y1) = start, end
        self.rules.append(
            {
                "type": "line",
                "xref": "paper",
                "yref": "paper",
                "x0": round(x0 / WIDTH, 6),
                "x1": round(x1 / WIDTH, 6),
                "y0": round(1 - y0 / HEIGHT, 6),
                "y1": round(1 - y1 / HEIGHT, 6),
                "line": {"color": color, "width": 1.5},
            }
        )

    def write_frame(self, title: Sequence[str], subtitle: str, footer: Sequence[str]) -> None:
        """Title (one or two lines) and footer (sentences) as text, the subtitle as markup."""
        for i, line in enumerate(title):
            self.write(f"<b>{plain(line)}</b>", MARGIN, 63 + 50 * i, TITLE)
        self.write(subtitle, MARGIN, 69 + 50 * len(title), SUBTITLE, color=MUTED)
        lines = wrap(language(self.lang).join(footer), FOOTER, COLUMN_RIGHT - MARGIN)
        for i, line in enumerate(lines):
            self.write(
                plain(line), MARGIN, 1047 + 21 * (i + 1 - max(len(lines), 2)), FOOTER, color=MUTED
            )

    def figure(
        self, ticks: Mapping[float, str], years: Mapping[int, str], meta: Mapping[str, Any]
    ) -> Spec:
        """The figure: ``ticks`` and ``years`` label the axes; ``meta`` travels with it."""
        layout = {
            **page_layout(self.lang),
            **self._plot_axes(ticks, years),
            **_COLUMN_AXES,
            "annotations": self.texts,
            "shapes": self.rules,
            "meta": dict(meta),
        }
        return {"data": self.traces, "layout": layout}

    def _plot_axes(self, ticks: Mapping[float, str], years: Mapping[int, str]) -> dict[str, Any]:
        scale = self.scale
        below = BELOW_ZERO * (scale.top - scale.bottom) / (PLOT.y1 - PLOT.y0)
        axis = {"showgrid": False, "zeroline": False, "fixedrange": True}
        spike = {
            "spikemode": "across",
            "spikethickness": 1,
            "spikecolor": INK,
            "spikedash": "solid",
        }
        across = {
            **axis,
            "domain": [PLOT.x0 / WIDTH, PLOT.x1 / WIDTH],
            "range": [scale.first, scale.last],
            "tickvals": list(years),
            "ticktext": list(years.values()),
            "tickfont": {"size": TICK},
            "ticks": "",
            "showspikes": True,
            "spikethickness": 1,
            **spike,
        }
        up = {
            **axis,
            "domain": [1 - (PLOT.y1 + BELOW_ZERO) / HEIGHT, 1 - PLOT.y0 / HEIGHT],
            "range": [scale.bottom - below, scale.top],
            "tickvals": list(ticks),
            "ticktext": list(ticks.values()),
            "tickfont": {"size": TICK, "color": MUTED},
            "showgrid": True,
            "gridcolor": GRID,
            "gridwidth": 1.5,
            "ticklabelstandoff": 18,
        }
        return {"xaxis": across, "yaxis": up}


def year_labels(years: Sequence[int], bold: Collection[int]) -> dict[int, str]:
    """Labels of the year axis: every year or every fifth; those with a target are bold."""
    every = 1 if len(years) <= 16 else 5
    shown = [y for y in years if y in bold or y in (years[0], years[-1]) or y % every == 0]
    near = {b + d for b in (*bold, years[-1]) for d in (-1, 1)} if every > 1 else set()
    return {y: f"<b>{y}</b>" if y in bold else str(y) for y in shown if y not in near - set(bold)}


_HIDDEN = {"visible": False, "fixedrange": True}
_COLUMN_AXES = {
    "xaxis2": {
        **_HIDDEN,
        "domain": [PLOT.x1 / WIDTH, 1],
        "range": [PLOT.x1, WIDTH],
        "anchor": "y2",
    },
    "yaxis2": {**_HIDDEN, "domain": [0, 1], "range": [HEIGHT, 0], "anchor": "x2"},
}


def text_boxes(figure: go.Figure) -> dict[str, Box]:
    """Where each text of a figure lies on the page [px], as far as its font can be foreseen."""
    boxes = {}
    for i, text in enumerate(figure.layout.annotations):
        width, height = text_size(text.text, text.font.size)
        x, y = text.x * WIDTH, (1 - text.y) * HEIGHT
        left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[text.xanchor] * width
        boxes[f"{i}: {text.text}"] = Box(left, y - height / 2, left + width, y + height / 2)
    return boxes
