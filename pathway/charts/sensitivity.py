"""How much each factor matters when all move at once: Sobol's shares or Morris's steps."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from pathway.locale import Lang

from .canvas import Canvas, ticks_of
from .figure import Chart, Spec
from .labels import Box
from .metrics import plain, text_size
from .numbers import grid_step
from .rows import fitted
from .sensitivity_words import IndexWords, read_indices
from .statement import statement
from .sweep_info import SweepInfo
from .sweep_marks import draw_key
from .sweep_speaker import SweepSpeaker
from .text import fit_title
from .theme import COLUMN_RIGHT, GRID, INK, LABEL, MARGIN, MUTED, SMALL

TOP, BOTTOM = 268, 944
LOW, HIGH = 40.0, 84.0
MOST = int((BOTTOM - TOP) / LOW)
"""Factors that there is room for."""

BARS = Box(600, TOP, 1470, BOTTOM)
PALE, DEEP = "#9CC3E0", "#0072B2"
"""The larger index, and the one that stands on it."""


@Chart
def sensitivity(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Spec:
    """The indices of the first reading in the table ``sensitivity``, with their confidence.

    Where none is defined, the figure says why.
    """
    speaker, found = SweepSpeaker(info.run, lang, info), read_indices(tables["sensitivity"])
    if found is None:
        return statement("sensitivity", speaker.say("sensitivity.undefined"), speaker, ())
    words = IndexWords(speaker, found)
    if not words.found.known:
        return statement("sensitivity", next(words.titles()), words.speaker, ())
    return _Drawing(words).figure()


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: IndexWords) -> None:
        self.words, self.found = words, words.found
        self.canvas = Canvas(words.speaker.lang)
        self.factors = self.found.ranked[:MOST]
        self.pitch = min(HIGH, (BOTTOM - TOP) / len(self.factors))
        self.bottom = TOP + self.pitch * len(self.factors)
        pairs = [self.found.values[index][k] for index in words.shown for k in self.factors]
        self.high = max([1e-9, *(v + (0.0 if math.isnan(c) else c) for v, c in pairs)])

    def x(self, value: float) -> float:
        """Of an index; a negative one is nothing."""
        return BARS.x0 + (BARS.x1 - BARS.x0) * max(value, 0.0) / self.high

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        words, canvas = self.words, self.canvas
        self._draw_axis()
        for i, factor in enumerate(self.factors):
            self._draw_factor(factor, TOP + self.pitch * (i + 0.5))
        canvas.line("zero", [(BARS.x0, TOP - 8), (BARS.x0, self.bottom + 6)], INK, 2)
        title = fit_title(words.titles(), words.speaker.lang)
        hidden = len(self.found.ranked) - len(self.factors)
        canvas.write_frame(title, words.subtitle(), list(words.footer(hidden)))
        about, table = list(words.description()), words.table()
        return canvas.page_figure(words.speaker.meta("sensitivity", title, about, table))

    def _draw_axis(self) -> None:
        canvas, words = self.canvas, self.words
        sobol = self.found.main == "total"
        factor = 100.0 if sobol else words.speaker.amounts(self.found.unit, [self.high]).factor
        top = self.high * factor
        for value, label in ticks_of(0.0, top, grid_step(top, 5)).items():
            x = self.x(value / factor)
            canvas.ground((x, TOP - 8), (x, self.bottom + 6), GRID)
            text = f"{label}%" if sobol else label
            canvas.write(text, x, self.bottom + 24, SMALL, color=MUTED, align="center")
        larger, inner = map(words.head, words.shown)
        key = [(DEEP, inner), (PALE, larger)] if sobol else [(DEEP, larger)]
        x = draw_key(canvas, key, BARS.x0, TOP - 32, COLUMN_RIGHT)
        if not sobol:
            canvas.mark("key-ring", round(x + 8), TOP - 32, **_RING)
            canvas.write(plain(inner), x + 26, TOP - 32, SMALL, color=MUTED)

    def _draw_factor(self, factor: str, y: float) -> None:
        words, canvas = self.words, self.canvas
        name = words.speaker.factor(factor)
        canvas.write(fitted(name, LABEL, BARS.x0 - MARGIN - 30, bold=True), MARGIN, y, LABEL)
        larger, inner = words.shown
        sobol = self.found.main == "total"
        half = min(20.0, self.pitch / 2 - 7)
        hover = f"<b>{plain(name)}</b><br>" + "<br>".join(
            plain(f"{words.head(i)}: {words.printed(factor, i)}") for i in words.shown
        )
        end = self._draw_value(factor, larger, y, half, PALE if sobol else DEEP, hover)
        if sobol:
            end = max(end, self._draw_value(factor, inner, y, half * 0.55, DEEP, hover))
        else:
            x = self.x(self.found.values[inner][factor][0])
            canvas.mark(f"ring-{factor}", round(x), y, **_RING)
            end = max(end, x + 9)
        first, second = (words.text(self.found.values[i][factor][0]) for i in (larger, inner))
        bold = f"<b>{plain(first)}</b>"
        canvas.write(bold, end + 14, y, SMALL)
        what = words.head(inner) if sobol else "σ"
        rest = fitted(f"{what} {second}", SMALL, 270)
        canvas.write(rest, end + 24 + text_size(bold, SMALL)[0], y, SMALL, color=MUTED)

    def _draw_value(
        self, factor: str, index: str, y: float, half: float, color: str, hover: str
    ) -> float:
        """A bar and its confidence interval; returns where they end."""
        value, wide = self.found.values[index][factor]
        x = self.x(value)
        if x - BARS.x0 >= 1:
            box = Box(BARS.x0, y - half, x, y + half)
            self.canvas.block(f"{index}-{factor}", box, color, hover)
        if math.isnan(wide) or wide <= 0:
            return x
        ends = (self.x(value - wide), self.x(value + wide))
        at = y + (half * 0.78 if index == "total" else 0.0)
        self.canvas.line(f"interval-{index}-{factor}", [(ends[0], at), (ends[1], at)], INK, 2)
        return max(x, ends[1])


_RING = {"size": 14, "color": "white", "opacity": 1, "line": {"color": INK, "width": 3}}
