"""Tonnes per unit of revenue: the plan, the promise, and what growth makes of them in tonnes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from pathway.locale import Lang

from . import theme
from .annotate import DIAMOND, RING, Annotator
from .figure import Chart, Spec
from .info import ChartInfo
from .intensity_data import Series, read_intensity
from .intensity_notes import blocks, description, footer, subtitle, table
from .intensity_words import RateWords
from .metrics import plain
from .numbers import grid_step, grid_ticks
from .sheet import Scale, Sheet, year_labels
from .text import fit_title
from .theme import BAU, INK, LABEL, MUTED, NET, PLOT, SMALL, TARGET, VALUE

NAME_X, RIGHT = PLOT.x1 + 70, theme.COLUMN_RIGHT
COLUMNS = (RIGHT - 236, RIGHT - 112, RIGHT)


@Chart
def scope3_intensity(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Spec:
    """The chart of the first promise of intensity, from ``emissions`` and ``targets``.

    Raises ``ValueError`` where the tables hold none.
    """
    found = (read_intensity(tables, promise) for promise in info.intensities)
    path = next((promise for promise in found if promise), None)
    if path is None:
        raise ValueError("no promise of intensity")
    return _Drawing(RateWords(info, lang, path)).figure()


class _Drawing:
    """One chart in the making; values are in the chart's unit."""

    def __init__(self, words: RateWords) -> None:
        self.words, self.path = words, words.path
        self.years = self.path.years
        self.plan, self.bau = self._values(self.path.rates), self._values(self.path.bau_rates)
        self.limit = [(year, rate * words.factor) for year, rate in self.path.limits.items()]
        top = words.largest * words.factor * 1.1
        self.step = grid_step(top)
        self.sheet = Sheet(words.lang, Scale(self.years[0], self.years[-1], 0.0, top))
        upper = [max(a, b) for a, b in zip(self.plan, self.bau, strict=True)]
        lower = [min(a, b) for a, b in zip(self.plan, self.bau, strict=True)]
        self.notes = Annotator.over(
            self.sheet, self._points(upper), self._points(lower), (self.limit,)
        )

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        sheet, words = self.sheet, self.words
        self._draw_lines()
        self._write_notes()
        _write_blocks(sheet, words)
        title = fit_title(words.messages(), words.lang)
        sheet.write_frame(title, subtitle(words), list(footer(words)))
        meta = words.meta("scope3-intensity", title, list(description(words)), table(words))
        ticks = grid_ticks(0.0, sheet.scale.top, self.step)
        return sheet.figure(ticks, year_labels(self.years, {self.path.goal.year}), meta)

    def _values(self, rates: Series) -> list[float]:
        return [rate * self.words.factor for rate in rates]

    def _points(self, values: Sequence[float]) -> list[tuple[float, float]]:
        return list(zip(self.years, values, strict=True))

    def _draw_lines(self) -> None:
        sheet, plan, bau = self.sheet, self._points(self.plan), self._points(self.bau)
        zero = [(float(year), 0.0) for year in self.years]
        sheet.fill("saved", [*bau, *reversed(plan)], theme.SAVED)
        sheet.fill("remaining", [*plan, *reversed(zero)], theme.REMAINING)
        sheet.line("bau", bau, BAU, 5)
        if self.limit:
            sheet.line("limit", self.limit, TARGET, 4, dash="12px,6px")
        sheet.line("plan", plan, NET, 8, hover=list(self._hover()))
        sheet.line("zero", [(self.years[0], 0), (self.years[-1], 0)], INK, 2)
        self.notes.mark("baseline", self.years[0], self.plan[0], RING)
        goal = self.path.goal
        self.notes.mark("target", goal.year, goal.required * self.words.factor, DIAMOND)

    def _hover(self) -> Iterator[str]:
        words = self.words
        names = words.say("intensity.plan"), words.say("intensity.without-action")
        for year, *rates in zip(self.years, self.path.rates, self.path.bau_rates, strict=True):
            pairs = zip(map(words.number, rates), names, strict=True)
            lines = [f"<b>{rate}</b>  {name}" for rate, name in pairs]
            yield "<br>".join([f"<b>{year}</b>", *lines])

    def _write_notes(self) -> None:
        words, notes, path, years = self.words, self.notes, self.path, self.years
        goal = path.goal
        head, plan = words.goal()
        markup = f"<b>{plain(head)}</b><br>{plain(plan)}"
        value = goal.required * words.factor
        color = theme.TARGET_TEXT
        notes.label(markup, goal.year, value, color=color, reach=80, card=True)
        first = words.number(path.rates[0])
        text = words.say("intensity.baseline", value=first, year=str(years[0]))
        notes.label(text, years[0], self.plan[0], zones=("above", "below"))
        for key, values, shown, color, zones in (
            ("plan", self.plan, path.rates, INK, ("below", "above")),
            ("without-action", self.bau, path.bau_rates, MUTED, ("above", "below")),
        ):
            last = words.number(shown[-1])
            text = words.say("intensity.end", value=last, year=str(years[-1]))
            notes.label(text, years[-1], values[-1], color=color, zones=zones, reach=160)
            i = len(years) // 3
            name = f"<b>{words.say(f'intensity.{key}')}</b>"
            notes.label(name, years[i], values[i], color=color, zones=zones, reach=160)


def _write_blocks(sheet: Sheet, words: RateWords) -> None:
    """Intensity = tonnes / revenue, in the first year and at the milestone."""
    path = words.path
    heads = (str(path.years[0]), str(path.goal.year), words.say("intensity.changed"))
    for x, head in zip(COLUMNS, heads, strict=True):
        sheet.write(head, x, PLOT.y0 + 60, SMALL, color=MUTED, align="right")
    for i, (name, unit, values, change) in enumerate(blocks(words)):
        y = PLOT.y0 + 118 + 130 * i
        sheet.rule((NAME_X, y - 38), (RIGHT, y - 38), theme.GRID)
        sheet.write(words.say("intensity.block", name=name, unit=unit), NAME_X, y, LABEL)
        for x, value in zip(COLUMNS, (*values, change), strict=True):
            sheet.write(f"<b>{value}</b>" if x == RIGHT else value, x, y + 46, VALUE, align="right")
