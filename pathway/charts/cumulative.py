"""The distribution of a cost: in what share of the scenarios it is at most so much."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.locale import Lang
from pathway.numbers import percent

from .canvas import Canvas, ticks_of
from .cumulative_words import MARKS, SpreadWords, read_spread
from .figure import Chart, Spec
from .labels import Box
from .metrics import plain, text_size
from .numbers import grid_step
from .rows import fitted
from .statement import statement
from .sweep_info import SweepInfo
from .sweep_speaker import SweepSpeaker, exact
from .text import fit_title
from .theme import COLUMN_RIGHT, GRID, INK, LABEL, MUTED, NET, SMALL

PLOT = Box(130, 268, 1390, 930)
CURVE = "#0072B2"
MOST = 2000
"""Steps that are drawn: of more, some at even distances."""


@Chart
def cumulative(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Spec:
    """The cumulative distribution of the first reading in the table ``distribution``.

    Where no scenario has a plan, the figure says so.
    """
    speaker, found = SweepSpeaker(info.run, lang, info), read_spread(tables)
    if found is None:
        return statement("cumulative", speaker.say("cumulative.no-plan"), speaker, ())
    return _Drawing(SpreadWords(speaker, found)).figure()


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: SpreadWords) -> None:
        self.words, self.found = words, words.found
        self.canvas = Canvas(words.speaker.lang)
        ends = [*self.found.values, *([self.found.figures["base"]] if self.found.based else [])]
        room = 0.04 * (max(ends) - min(ends)) or max(abs(ends[0]) * 0.05, 1e-9)
        self.low, self.high = min(ends) - room, max(ends) + room

    def x(self, value: float) -> float:
        """Of a value."""
        return PLOT.x0 + (PLOT.x1 - PLOT.x0) * (value - self.low) / (self.high - self.low)

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        words, canvas = self.words, self.canvas
        self._draw_axes()
        if self.found.based:
            self._draw_base()
        canvas.line("curve", self._steps(), CURVE, 5)
        for key in MARKS:
            self._draw_mark(key)
        title = fit_title(words.titles(), words.speaker.lang)
        canvas.write_frame(title, words.subtitle(), list(words.footer()))
        meta = words.speaker.meta("cumulative", title, list(words.description()), words.table())
        return canvas.page_figure(meta)

    def _draw_axes(self) -> None:
        canvas, factor = self.canvas, self.words.amounts.factor
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            y = _y(share)
            canvas.ground((PLOT.x0, y), (PLOT.x1, y), GRID)
            canvas.write(
                percent(share, canvas.lang), PLOT.x0 - 14, y, SMALL, color=MUTED, align="right"
            )
        low, high = factor * self.low, factor * self.high
        for value, label in ticks_of(low, high, grid_step(high - low, 6)).items():
            x = self.x(value / factor)
            canvas.ground((x, PLOT.y1), (x, PLOT.y1 + 8), MUTED)
            canvas.write(label, x, PLOT.y1 + 26, LABEL, color=MUTED, align="center")
        canvas.line("ground", [(PLOT.x0, PLOT.y1), (PLOT.x1, PLOT.y1)], INK, 2)

    def _draw_base(self) -> None:
        x = self.x(self.found.figures["base"])
        self.canvas.line("base", [(x, PLOT.y0 - 12), (x, PLOT.y1)], NET, 3)
        markup = f"<b>{plain(self.words.base())}</b>"
        half = text_size(markup, SMALL)[0] / 2
        middle = min(max(x, PLOT.x0 + half), COLUMN_RIGHT - half)
        self.canvas.write(markup, middle, PLOT.y0 - 30, SMALL, align="center")

    def _steps(self) -> list[tuple[float, float]]:
        values = self.found.values
        points = [(PLOT.x0, _y(0.0)), (self.x(values[0]), _y(0.0))]
        every = max(1, len(values) // MOST)
        for i in range(0, len(values), every):
            upto = min(i + every, len(values))
            x = self.x(values[upto - 1])
            points += [(x, points[-1][1]), (x, _y(upto / len(values)))]
        return [*points, (PLOT.x1, _y(1.0))]

    def _draw_mark(self, key: str) -> None:
        """A ring on the curve, and its value in the column at the right."""
        canvas, words = self.canvas, self.words
        value, y = self.found.figures[key], _y(MARKS[key])
        x = self.x(value)
        canvas.line(f"guide-{key}", [(x, y), (PLOT.x1 + 10, y)], MUTED, 1.5, dash="dot")
        line = {"line": {"color": CURVE, "width": 4}}
        name = words.name(key)
        canvas.mark(f"mark-{key}", round(x), y, size=18, color="white", opacity=1, **line)
        canvas.traces[-1] |= {"hoverinfo": "text", "hovertext": [name]}
        number = f"<b>{plain(exact(words.amounts, value))}</b>"
        at = PLOT.x1 + 24
        canvas.write(number, at, y, LABEL)
        at += text_size(number, LABEL)[0] + 12
        canvas.write(fitted(name, LABEL, COLUMN_RIGHT - at), at, y, LABEL, color=MUTED)


def _y(share: float) -> float:
    return PLOT.y1 - (PLOT.y1 - PLOT.y0) * share
