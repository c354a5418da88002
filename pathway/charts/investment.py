"""Capital and cash by year and business, and so far: three panels, one above the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from pathway.locale import Lang
from pathway_models.case import GROUP

from .canvas import Canvas, Panel, ticks_of
from .figure import Chart, Spec
from .info import ChartInfo
from .investment_data import OTHER, Investment, Purse, read_investment
from .investment_words import InvestmentWords
from .labels import Box, spread
from .metrics import plain
from .numbers import grid_step
from .rows import Column, Line, draw_rows
from .sheet import year_labels
from .speaker import Speaker
from .statement import statement
from .text import fit_title
from .theme import BAU, COLUMN_RIGHT, NET, PROGRAMME_STYLES, SMALL, Style

LEFT, RIGHT = 150, 1180
TOPS = ((250, 440), (506, 716), (782, 946))
"""Upper and lower edge of each panel [px]."""

HEADS = ("investment.capital.head", "investment.cash.head", "investment.so-far")

SHARED = {
    key: replace(PROGRAMME_STYLES[0], color=color)
    for key, color in ((OTHER, "#98A2AD"), (GROUP, "#3C4650"))
}


@Chart
def investment(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Spec:
    """The chart of a plan's money, from the tables ``costs`` and ``levers``.

    Where nothing is spent and nothing saved, the figure says so.
    """
    speaker = Speaker(info, lang)
    data = read_investment(tables, info)
    if not data.purses:
        return statement("investment", speaker.say("investment.nothing"), speaker, data.years)
    return _Drawing(InvestmentWords(speaker, data)).figure()


def _styles(data: Investment, info: ChartInfo) -> dict[str, Style]:
    """A business has the same colour in every study, as long as there are colours for all."""
    order = list(info.names.businesses)
    drawn = [p.key for p in data.purses if p.key not in SHARED]
    if len(order) > len(PROGRAMME_STYLES) or not set(drawn) <= set(order):
        order = drawn
    return {key: PROGRAMME_STYLES[order.index(key)] for key in drawn} | SHARED


class _Drawing:
    """One chart in the making; values are in the chart's unit."""

    def __init__(self, words: InvestmentWords) -> None:
        self.words, self.data = words, words.data
        self.canvas = Canvas(words.speaker.lang)
        self.unit = words.money.millions
        self.styles = _styles(self.data, words.speaker.info)

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        words, canvas, data = self.words, self.canvas, self.data
        self._columns(0, [p.capex for p in data.purses], ())
        self._columns(1, [p.cash for p in data.purses], data.cash)
        self._so_far()
        self._key()
        title = fit_title(words.titles(), words.speaker.lang)
        canvas.write_frame(title, words.subtitle(), list(words.footer()))
        meta = words.speaker.meta("investment", title, list(words.description()), words.table())
        return canvas.page_figure(meta)

    def _panel(self, i: int, low: float, high: float, lines: int = 4) -> Panel:
        """With a heading over it and axes in it."""
        if high - low <= 0:
            high = low + 1.0
        step = grid_step(high - low, lines)
        bottom = -step * -(low // step) if low < 0 else 0.0
        top = max(step * -(-high // step), 0.0 if low < 0 else step)
        panel = Panel(Box(LEFT, TOPS[i][0], RIGHT, TOPS[i][1]), self.data.years, bottom, top)
        head = f"<b>{self.words.say(HEADS[i])}</b>"
        self.canvas.write(head, LEFT - 94, TOPS[i][0] - 30, 20)
        panel.draw_axes(self.canvas, ticks_of(bottom, top, step))
        return panel

    def _columns(self, i: int, parts: Sequence[Sequence[float]], net: Sequence[float]) -> None:
        """Stacked from zero, up what is positive, down the rest; ``net`` as a short line."""
        data, count = self.data, len(self.data.years)
        scaled = [[v / self.unit for v in part] for part in parts]
        high = max(sum(max(p[t], 0.0) for p in scaled) for t in range(count))
        low = min(sum(min(p[t], 0.0) for p in scaled) for t in range(count))
        panel = self._panel(i, low, high)
        floor = {t: [0.0, 0.0] for t in range(count)}
        for purse, part in zip(data.purses, scaled, strict=True):
            boxes, hovers = [], []
            for t, year in enumerate(data.years):
                start = floor[t][part[t] < 0]
                floor[t][part[t] < 0] += part[t]
                if abs(panel.y(part[t]) - panel.y(0.0)) >= 0.25:
                    boxes.append(panel.column(year, start, start + part[t]))
                    hovers.append(self._hover(year, purse, part[t]))
            if boxes:
                uid = f"part-{i}-{purse.key}"
                self.canvas.bars(uid, boxes, self.styles[purse.key], hovers, 1)
        for t, year in enumerate(data.years if net else ()):
            box = panel.column(year, 0.0, net[t] / self.unit, 0.86)
            y = panel.y(net[t] / self.unit)
            self.canvas.line(f"net-{year}", [(box.x0, y), (box.x1, y)], NET, 5)
        panel.draw_zero(self.canvas, f"zero-{i}")

    def _hover(self, year: int, purse: Purse, value: float) -> str:
        name = plain(self.words.business(purse))
        return f"<b>{year}</b><br>{self.words.money.text(value * self.unit)}<br>{name}"

    def _so_far(self) -> None:
        """Two lines, named at their ends."""
        data, canvas, words = self.data, self.canvas, self.words
        series = (
            ("investment.capital", data.capex_so_far, BAU),
            ("investment.cash", data.cash_so_far, NET),
        )
        values = [v / self.unit for _, line, _ in series for v in line]
        panel = self._panel(2, min(*values, 0.0), max(*values, 0.0), 3)
        ends = [panel.y(line[-1] / self.unit) for _, line, _ in series]
        order = sorted(range(2), key=lambda k: ends[k])
        places = spread([ends[k] for k in order], 30, TOPS[2][0] - 10, TOPS[2][1] + 10)
        for k, y in zip(order, places, strict=True):
            name, line, color = series[k]
            points = panel.points([v / self.unit for v in line])
            hover = [f"{t}: {words.money.number(v)}" for t, v in zip(data.years, line, strict=True)]
            canvas.line(f"so-far-{k}", points, color, 6 if k else 4, hover=hover)
            markup = f"{words.say(name)} <b>{words.money.number(line[-1])}</b>"
            canvas.write(markup, RIGHT + 12, y, 20, color=color)
        panel.draw_zero(canvas, "zero-2")
        labels = year_labels(data.years, ())
        panel.draw_years(canvas, labels, TOPS[2][1] + 30, SMALL)

    def _key(self) -> None:
        """Businesses with their totals, and the levers with the most capital."""
        words, data, money = self.words, self.data, self.words.money
        columns = [
            Column(words.say("investment.business"), 1412, 250, "left"),
            Column(words.say("investment.capital"), 1758, 90),
            Column(words.say("investment.cash"), COLUMN_RIGHT, 90),
        ]
        lines = [
            Line(
                (words.business(p), money.number(sum(p.capex)), money.number(sum(p.cash))),
                self.styles[p.key],
            )
            for p in data.purses
        ]
        total = (
            words.say("investment.all"),
            money.number(sum(data.capex)),
            money.number(sum(data.cash)),
        )
        y = draw_rows(self.canvas, columns, [*lines, Line(total, bold=True)], 224, 34, SMALL, 1388)
        if data.levers:
            names = words.speaker.info.names.levers
            most = [Line((words.speaker.name(names, k), money.number(v))) for k, v in data.levers]
            columns = [
                Column(words.say("investment.most"), 1412, 330, "left"),
                Column(words.say("investment.capital"), COLUMN_RIGHT, 110),
            ]
            room = int((940 - (y + 90)) / 34)
            draw_rows(self.canvas, columns, most[: min(room, 8)], y + 50, 34, SMALL)
