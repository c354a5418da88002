"""The neutrality pathway: business as usual, the wedges that cut it, and what is left."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from pathway_models.case import Name

from . import pathway_column, theme
from .info import ChartInfo, Lang
from .labels import Box, Placer
from .metrics import plain, text_size
from .numbers import axis_number, grid_step, show
from .pathway_data import CREDITS, Pathway, Series, read_pathway
from .pathway_notes import description, footer, table
from .pathway_title import title
from .pathway_words import (
    BUSINESS_AS_USUAL,
    LEFT,
    NET_EMISSIONS,
    REMAINING,
    YEAR_AND_UNIT,
    Words,
    change,
)
from .sheet import Align, Scale, Sheet
from .theme import (
    BAU,
    INK,
    LABEL,
    MUTED,
    NET,
    PLOT,
    TARGET,
    TARGET_TEXT,
    WEDGE_STYLES,
)

FAR = 70
"""A label further than this from its diamond gets a line to it [px]."""


def neutrality_pathway(
    tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang
) -> go.Figure:
    """The chart of one plan, from its tables ``emissions``, ``wedges`` and ``targets``."""
    path = read_pathway(tables, info.targets)
    words = Words.of(path, info, lang)
    return _Drawing(path, words).figure()


class _Drawing:
    """One chart in the making; values are in the chart's unit."""

    def __init__(self, path: Pathway, words: Words) -> None:
        self.path, self.words = path, words
        self.top, self.bau, self.net, self.gross = (
            self._values(series) for series in (path.top, path.bau, path.net, path.gross)
        )
        high = max(*self.top, *self.net, 1e-9) * 1.065
        low = min(self.net) if min(path.net) < -path.nothing else 0.0
        self.step = grid_step(high)
        self.bottom = -self.step * math.ceil(-low / self.step)
        scale = Scale(path.years[0], path.years[-1], self.bottom, high)
        self.sheet = Sheet(words.lang, scale)
        self.placer = Placer(
            Box(PLOT.x0 - 8, PLOT.y0 - 40, PLOT.x1 - 6, scale.y(0) - 6),
            [(scale.x(y), scale.y(max(v, n))) for y, v, n in self._each(self.top, self.net)],
            [(scale.x(y), scale.y(v)) for y, v in self._each(self.net)],
            [[(scale.x(y), scale.y(v)) for y, v in self._each(self.gross)]],
        )

    def figure(self) -> go.Figure:
        """Draws from the back to the front."""
        words, sheet = self.words, self.sheet
        self._draw_areas()
        self._draw_lines()
        self._draw_marks()
        self._draw_hover()
        self._write_goals()
        self._write_points()
        self._write_lines()
        pathway_column.draw(sheet, words)
        sheet.write_frame(title(words), words.subtitle(), footer(words))
        meta = {
            "chart": "neutrality-pathway",
            "lang": words.lang,
            "title": ("" if words.lang == "zh" else " ").join(title(words)),
            "description": description(words),
            "table": table(words),
        }
        return sheet.figure(self._ticks(), self._year_labels(), meta)

    def _values(self, tonnes: Series) -> list[float]:
        return [t / self.words.unit.tonnes for t in tonnes]

    def _each(self, *series: list[float]) -> list[tuple[float, ...]]:
        return list(zip(self.path.years, *series, strict=True))

    def _ticks(self) -> dict[float, str]:
        ticks, value = {}, self.bottom
        while value <= self.sheet.scale.top:
            ticks[round(value, 9)] = axis_number(value)
            value += self.step
        return ticks

    def _year_labels(self) -> dict[int, str]:
        years = self.path.years
        every = 1 if len(years) <= 16 else 5
        bold = {goal.year for goal in self.path.goals}
        shown = [y for y in years if y in bold or y in (years[0], years[-1]) or y % every == 0]
        near = {b + d for b in (*bold, years[-1]) for d in (-1, 1)} if every > 1 else set()
        return {y: f"<b>{y}</b>" if y in bold else str(y) for y in shown if y not in near - bold}

    # Areas and lines

    def _draw_areas(self) -> None:
        """What is left, then the cuts from net up, then what is added on top."""
        zero = [0.0] * len(self.net)
        left = [max(net, 0.0) for net in self.net]
        self._band("remaining", zero, left, theme.REMAINING)
        floor, edges = self.net, []
        for wedge in reversed(self.path.cuts):
            roof = [
                y + max(cut, 0) for y, cut in zip(floor, self._values(wedge.tonnes), strict=True)
            ]
            self._band(wedge.key, floor, roof)
            edges.append((wedge.key, roof))
            floor = roof
        for key, edge in edges[:-1]:
            self.sheet.line(f"edge-{key}", self._points(edge), "white", 1.5)
        self._draw_added()

    def _draw_added(self) -> None:
        """Hatches what negative wedges add, above business as usual."""
        floor = self.bau
        for wedge in self.path.wedges:
            added = [max(-cut, 0.0) for cut in self._values(wedge.tonnes)]
            if max(added) > 0:
                roof = [y + more for y, more in zip(floor, added, strict=True)]
                self.sheet.hatch(f"added-{wedge.key}", self._outline(floor, roof))
                self.sheet.line(f"edge-added-{wedge.key}", self._points(roof), BAU, 1.5)
                floor = roof

    def _draw_lines(self) -> None:
        points, scale = self._points, self.sheet.scale
        self.sheet.line("bau", points(self.bau), BAU, 5)
        if self.path.credits_used:
            self.sheet.line("gross", points(self.gross), NET, 3, dash="3px,5px")
        self.sheet.line("net", points(self.net), NET, 8)
        self.sheet.line(
            "zero", [(scale.first, 0), (scale.last, 0)], INK, 2.5 if self.bottom < 0 else 2
        )

    def _draw_hover(self) -> None:
        """What is said of each year when it is pointed at, at half the height of the plot."""
        middle = (self.sheet.scale.bottom + self.sheet.scale.top) / 2
        points = self._points([middle] * len(self.net))
        self.sheet.line("hover", points, "rgba(0,0,0,0)", 1, hover=self._hover())

    def _hover(self) -> list[str]:
        texts = []
        for i, year in enumerate(self.path.years):
            shown, say = self.words.shown(i), self.words.say
            rows = [(show(shown.bau), say(BUSINESS_AS_USUAL))]
            left = [(show(shown.gross), say(LEFT))] if self.path.credits_used else []
            for key, part in shown.parts.items():
                if key in CREDITS:
                    rows, left = rows + left, []
                rows.append((change(part), self.words.wedge(key)))
            rows += [*left, (show(shown.net), say(NET_EMISSIONS))]
            lines = [f"<b>{number}</b>  {plain(name)}" for number, name in rows]
            head = say(YEAR_AND_UNIT, year=f"<b>{year}</b>", unit=self.words.unit_name)
            texts.append("<br>".join([head, *lines]))
        return texts

    def _band(self, key: str, floor: list[float], roof: list[float], color: str = "") -> None:
        outline = self._outline(floor, roof)
        if color:
            self.sheet.fill(key, outline, color)
        else:
            self.sheet.area(key, outline, WEDGE_STYLES[key])

    def _points(self, values: list[float]) -> list[tuple[float, float]]:
        return list(zip(self.path.years, values, strict=True))

    def _outline(self, floor: list[float], roof: list[float]) -> list[tuple[float, float]]:
        return [*self._points(roof), *reversed(self._points(floor))]

    # Marks and words in the plot

    def _draw_marks(self) -> None:
        ring = {"size": 20, "color": "white", "opacity": 1, "line": {"color": NET, "width": 5}}
        years = self.path.years
        self._mark("baseline", years[0], self.net[0], ring)
        if (peak := self._peak()) is not None:
            self._mark("peak", years[peak], self.net[peak], ring)
        diamond = {
            "symbol": "diamond",
            "size": 30,
            "color": TARGET,
            "opacity": 1,
            "line": {"color": "white", "width": 3},
        }
        for i, goal in enumerate(self.path.goals):
            self._mark(f"target-{i}", goal.year, goal.required / self.words.unit.tonnes, diamond)

    def _mark(self, uid: str, year: int, value: float, marker: dict[str, object]) -> None:
        self.sheet.mark(uid, year, value, **marker)
        x, y = self.sheet.scale.x(year), self.sheet.scale.y(value)
        self.placer.taken.append(Box(x - 16, y - 16, x + 16, y + 16))

    def _peak(self) -> int | None:
        """Where net emissions turn: not in the first nor in the last year."""
        peak = self.net.index(max(self.net))
        printed = [self.words.number(t) for t in self.path.net]
        inside = 0 < peak < len(self.net) - 1
        return peak if inside and printed[peak] != printed[0] else None

    def _write_goals(self) -> None:
        scale = self.sheet.scale
        for goal in self.path.goals:
            limit, plan = (plain(text) for text in self.words.goal(goal))
            x, y = scale.x(goal.year), scale.y(goal.required / self.words.unit.tonnes)
            markup = f"<b>{limit}</b><br>{plan}"
            self._label(markup, x, y, color=TARGET_TEXT, reach=80, card=True)

    def _write_points(self) -> None:
        """Where net emissions start and where they turn."""
        path, words, scale = self.path, self.words, self.sheet.scale
        baseline, peak = (
            Name("{year} baseline", "{year}年基准"),
            Name("Peak {year}", "{year}年达峰"),
        )
        points = [(0, baseline, ("above", "below"))]
        if (turn := self._peak()) is not None:
            points.append((turn, peak, ("below", "above")))
        for i, name, zones in points:
            year = path.years[i]
            markup = f"<b>{words.number(path.net[i])}</b> {words.say(name, year=year)}"
            self._label(markup, scale.x(year), scale.y(self.net[i]), zones=zones)

    def _write_lines(self) -> None:
        """The names of the lines and of what is left, each only where there is room."""
        words, scale, years = self.words, self.sheet.scale, self.path.years
        i = len(years) * 2 // 5
        markup = f"<b>{words.say(NET_EMISSIONS)}</b>"
        self._label(markup, scale.x(years[i]), scale.y(self.net[i]))
        i = len(years) * 3 // 5
        x, y = scale.x(years[i]), scale.y(self.top[i])
        self._label(words.without_action(), x, y, color=MUTED, zones=("above",))
        self._write_added()
        x, y = scale.x(years[0] + (years[-1] - years[0]) * 0.2), scale.y(max(self.net) * 0.35)
        self._label(words.say(REMAINING), x, y, color=MUTED, zones=("below",))

    def _write_added(self) -> None:
        """Names what is added above business as usual where the column does not."""
        for wedge in self.path.wedges:
            least = min(wedge.tonnes)
            if wedge.tonnes[-1] < 0 or -least < 0.005 * max(self.path.bau):
                continue
            i = wedge.tonnes.index(least)
            x, y = self.sheet.scale.x(self.path.years[i]), self.sheet.scale.y(self.top[i])
            self._label(
                self.words.adds(wedge.key, i), x, y, color=MUTED, zones=("above",), reach=200
            )

    def _label(
        self,
        markup: str,
        x: float,
        y: float,
        *,
        color: str = INK,
        zones: tuple[str, ...] = ("below", "above"),
        reach: float = 120,
        card: bool = False,
    ) -> None:
        """Writes near a point, on plain ground; ``card``: else on a white card."""
        size = text_size(markup, LABEL)
        tries = [(zone, reach) for zone in zones]
        if card:
            tries += [("between", 260.0), ("anywhere", 400.0)]
        for zone, far in tries:
            if box := self.placer.put(size, x, y, zone, far):
                break
        else:
            return
        on_card = zone in {"between", "anywhere"}
        if box.distance(x, y) > FAR and card:
            near = (min(max(x, box.x0), box.x1), min(max(y, box.y0), box.y1))
            self.sheet.rule((x, y), near, color)
        align: Align = "right" if box.x1 < x else "left"
        at, middle = box.x1 if align == "right" else box.x0, (box.y0 + box.y1) / 2
        self.sheet.write(markup, at, middle, LABEL, color=color, align=align, card=on_card)
