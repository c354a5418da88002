"""Electricity: demand over the years, how it is covered, and how much of it is clean."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.locale import Lang

from . import column
from .annotate import Annotator
from .column import Row
from .electricity_data import COVERS, read_electricity
from .electricity_words import ElectricityWords
from .figure import Chart, Spec
from .info import ChartInfo
from .labels import Box
from .metrics import plain, text_size
from .numbers import grid_step, grid_ticks, show
from .sheet import Scale, Sheet, year_labels
from .text import fit_title
from .theme import INK, LABEL, NET, PLOT, TARGET_TEXT

RING = {"size": 14, "color": "white", "opacity": 1, "line": {"color": NET, "width": 4}}


def applies(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> bool:  # noqa: ARG001
    """Whether any electricity is used, and in more than one year."""
    table = tables.get("electricity", pd.DataFrame())
    if table.empty or table["year"].nunique() < 2:
        return False
    return bool(table.groupby("year")["demand_gwh"].sum().max() > 1e-3)


@Chart
def electricity(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Spec:
    """The chart of one plan, from the tables ``electricity`` and ``targets``."""
    return _Drawing(ElectricityWords.of(read_electricity(tables, info), info, lang)).figure()


class _Drawing:
    """One chart in the making; values in the chart's unit."""

    def __init__(self, words: ElectricityWords) -> None:
        self.words, self.power = words, words.power
        self.years = self.power.years
        self.demand = self._values(self.power.demand)
        high = 1.15 * max(self.demand)
        self.step = grid_step(high)
        self.sheet = Sheet(words.lang, Scale(self.years[0], self.years[-1], 0.0, high))
        self.edges = self._stack()
        zero = [0.0] * len(self.years)
        self.notes = Annotator.over(self.sheet, self._points(self.demand), self._points(zero))
        plot = self.notes.placer.plot
        self.notes.placer.plot = Box(plot.x0, PLOT.y0 - 16, plot.x1, plot.y1)  # under the subtitle

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        sheet, words = self.sheet, self.words
        for key, (floor, roof) in self.edges.items():
            outline = [*self._points(roof), *reversed(self._points(floor))]
            sheet.area(key, outline, COVERS[key])
            sheet.line(f"edge-{key}", self._points(roof), "white", 1.5)
        sheet.line("demand", self._points(self.demand), NET, 6, hover=words.hover())
        sheet.line("zero", [(self.years[0], 0), (self.years[-1], 0)], INK, 2)
        self._write_shares()
        self._write_goals()
        i = len(self.years) // 5
        name = f"<b>{words.wording.say('electricity.demand')}</b>"
        self.notes.label(name, self.years[i], self.demand[i], zones=("above",), reach=160)
        header = words.wording.year_and_unit(self.years[-1])
        column.draw(sheet, header, words.wording.say("electricity.share"), self._rows(), size=20)
        title = fit_title(words.titles(), words.lang)
        sheet.write_frame(title, words.subtitle(), list(words.footer()))
        meta = words.wording.meta("electricity", title, words.description(), words.table())
        ticks = grid_ticks(0.0, sheet.scale.top, self.step)
        return sheet.figure(ticks, year_labels(self.years, self._milestones()), meta)

    def _values(self, gwh: tuple[float, ...]) -> list[float]:
        return [value / self.words.wording.unit.tonnes for value in gwh]

    def _points(self, values: list[float]) -> list[tuple[float, float]]:
        return list(zip(self.years, values, strict=True))

    def _milestones(self) -> set[int]:
        return {goal.year for goal in self.power.goals}

    def _stack(self) -> dict[str, tuple[list[float], list[float]]]:
        """Floor and roof of what covers demand, from the bottom."""
        floor, edges = [0.0] * len(self.years), {}
        for key in reversed(self.power.used):
            more = self._values(self.power.covers[key])
            roof = [y + m for y, m in zip(floor, more, strict=True)]
            edges[key] = (floor, roof)
            floor = roof
        return edges

    def _write_shares(self) -> None:
        """The clean share over demand, at the milestones and at the ends."""
        shown = {self.years[0], self.years[-1], *self._milestones()}
        for i, year in enumerate(self.years):
            share = self.power.share(i)
            if year not in shown or share is None:
                continue
            self.notes.mark(f"share-{year}", year, self.demand[i], RING)
            markup = f"<b>{self.words.clean(i)}</b>"
            self.notes.label(markup, year, self.demand[i], zones=("above",), reach=90)

    def _write_goals(self) -> None:
        """A line down from demand in each year of a promise, and a card that lists them all."""
        for year in sorted(self._milestones()):
            ends = [(year, 0.0), (year, self.demand[self.years.index(year)])]
            self.sheet.line(f"milestone-{year}", ends, INK, 1.5, dash="2px,4px")
        if not self.power.goals:
            return
        head, *lines = self.words.goals()
        markup = "<br>".join([f"<b>{plain(head)}</b>", *map(plain, lines)])
        size = text_size(markup, LABEL)
        x, y = self.sheet.scale.x(self.years[0]) + size[0] / 2 + 60, PLOT.y0 + size[1] / 2
        for zone, reach in (("above", 260), ("between", 260), ("anywhere", 500)):
            if box := self.notes.placer.put(size, x, y - size[1] / 2 - 24, zone, reach):
                middle = (box.y0 + box.y1) / 2
                self.sheet.write(markup, box.x0, middle, LABEL, color=TARGET_TEXT, card=True)
                return

    def _rows(self) -> list[Row]:
        words, power = self.words, self.power
        unit, decimals = words.wording.unit.tonnes, words.wording.decimals
        demand, parts = power.shown(-1, unit, decimals)
        shares = words.shares()
        rows = [
            Row(
                self.demand[-1],
                words.wording.say("electricity.demand"),
                show(demand),
                shares[0],
                line=NET,
            )
        ]
        for key in power.used:
            floor, roof = self.edges[key]
            at, name = (floor[-1] + roof[-1]) / 2, words.name(key)
            rows.append(Row(at, name, show(parts[key]), shares[1].get(key, ""), style=COVERS[key]))
        return rows
