"""The fan: how far net emissions or cost spread over the years when assumptions move."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from pathway.locale import Lang

from .fan_data import read_fan
from .fan_words import FanWords
from .figure import Chart, Spec
from .labels import spread
from .metrics import plain, text_size
from .numbers import grid_step, grid_ticks
from .rows import fitted
from .sheet import Scale, Sheet, year_labels
from .statement import statement
from .sweep_info import SweepInfo
from .sweep_speaker import SweepSpeaker
from .text import fit_title
from .theme import COLUMN_RIGHT, INK, LABEL, MUTED, NET, PLOT

OUTER, INNER, LINES = "#C6DBEC", "#7FB2D6", "#9FB6C9"
ENVELOPE = "#EDF3F8"
GAP = 36
"""Between labels [px]."""


@Chart
def fan_emissions(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Spec:
    """The fan of net emissions, from the tables ``fan`` and ``readings``."""
    return _fan("net_t", "fan-emissions", tables, info, lang)


@Chart
def fan_cost(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Spec:
    """The fan of what each year costs, from the tables ``fan`` and ``readings``."""
    return _fan("cost_m", "fan-cost", tables, info, lang)


def _fan(
    reading: str, chart: str, tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang
) -> Spec:
    """Bands of 50 and 80 % where the cases have probabilities, else their range."""
    speaker, found = SweepSpeaker(info.run, lang, info), read_fan(tables, reading)
    if found is None:
        return statement(chart, speaker.say("fan.nothing"), speaker, ())
    return _Drawing(FanWords(speaker, found), chart).figure()


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: FanWords, chart: str) -> None:
        self.words, self.found, self.chart = words, words.found, chart
        factor = words.amounts.factor
        low, high = (factor * end for end in (min(self.found.drawn), max(self.found.drawn)))
        step = grid_step(max(high - low, 1e-9), 8)
        bottom = math.floor(low / step + 1e-9) * step
        top = max(high, bottom + step) + 0.05 * max(high - bottom, step)
        self.ticks = grid_ticks(bottom, top, step)
        first, last = self.found.years[0], self.found.years[-1]
        scale = Scale(first, max(last, first + 1), bottom, top)
        self.sheet = Sheet(words.speaker.lang, scale)

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        words, sheet, found = self.words, self.sheet, self.found
        if found.likely:
            self._draw_band("outer", "p10", "p90", OUTER)
            self._draw_band("inner", "p25", "p75", INNER)
        else:
            self._draw_band("envelope", "minimum", "maximum", ENVELOPE)
            sheet.traces.append(self._lines())
        ends = [(found.years[0], 0.0), (max(found.years[-1], found.years[0] + 1), 0.0)]
        sheet.line("zero", ends, INK, 2)
        if found.based:
            hover = [
                f"{t}: {words.amounts.text(v)}"
                for t, v in zip(found.years, found.base, strict=True)
            ]
            sheet.line("base", self._points(found.base), NET, 6, hover=hover)
        self._write_labels()
        title = fit_title(words.titles(), words.speaker.lang)
        sheet.write_frame(title, words.subtitle(), list(words.footer()))
        meta = words.speaker.meta(self.chart, title, list(words.description()), words.table())
        return sheet.figure(self.ticks, year_labels(found.years, ()), meta)

    def _points(self, values: tuple[float, ...]) -> list[tuple[float, float]]:
        factor = self.words.amounts.factor
        return [(t, factor * v) for t, v in zip(self.found.years, values, strict=True)]

    def _draw_band(self, uid: str, low: str, high: str, color: str) -> None:
        lower, upper = (self._points(self.found.columns[name]) for name in (low, high))
        self.sheet.fill(uid, [*upper, *reversed(lower), upper[0]], color)

    def _lines(self) -> dict[str, Any]:
        """All cases as one trace of thin lines."""
        xs: list[float | None] = []
        ys: list[float | None] = []
        for values in self.found.cases.values():
            points = self._points(values)
            xs += [*(x for x, _ in points), None]
            ys += [*(round(y, 6) for _, y in points), None]
        return {
            "type": "scatter",
            "uid": "cases",
            "mode": "lines",
            "x": xs,
            "y": ys,
            "line": {"color": LINES, "width": 1.5},
            "hoverinfo": "skip",
            "showlegend": False,
        }

    def _write_labels(self) -> None:
        """At the right, the values of the last year, pushed apart."""
        words, found, sheet = self.words, self.found, self.sheet
        say = words.speaker.say
        labels = [(found.columns[n][-1], words.label(n), False) for n in words.names()]
        if found.based:
            labels.append((found.base[-1], say("fan.base"), True))
        if len({words.number(value) for value, *_ in labels}) == 1:
            labels = [(labels[0][0], say("fan.alike"), True)]
        # The unchanged case beside its equals comes first.
        labels.sort(key=lambda label: (-label[0], not label[2]))
        wanted = [sheet.scale.y(words.amounts.factor * value) for value, *_ in labels]
        heights = spread(wanted, GAP, PLOT.y0, PLOT.y1)
        for (value, name, bold), y in zip(labels, heights, strict=True):
            number = f"<b>{plain(words.number(value))}</b>"
            x = PLOT.x1 + 24
            sheet.write(number, x, y, LABEL)
            x += text_size(number, LABEL)[0] + 12
            markup = fitted(name, LABEL, COLUMN_RIGHT - x, bold)
            sheet.write(markup, x, y, LABEL, color=INK if bold else MUTED)
