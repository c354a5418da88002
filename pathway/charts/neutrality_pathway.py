"""The neutrality pathway: business as usual, the wedges that cut it, and what is left."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from pathway.locale import Lang
from pathway_models.levers import credit_kinds

from . import pathway_column, theme
from .annotate import DIAMOND, RING, Annotator
from .figure import Chart, Spec
from .info import ChartInfo
from .metrics import plain
from .numbers import grid_step, grid_ticks
from .pathway_data import PartPath, Pathway, Series, read_pathway
from .pathway_notes import description, footer, table
from .pathway_title import title
from .pathway_words import Words
from .sheet import Scale, Sheet, year_labels
from .theme import BAU, INK, MUTED, NET, TARGET, TARGET_TEXT, WEDGE_STYLES


@Chart
def neutrality_pathway(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Spec:
    """The chart of one plan, from its tables ``emissions``, ``wedges`` and ``targets``."""
    path = read_pathway(tables, info)
    words = Words.of(path, info, lang)
    return _Drawing(path, words).figure()


class _Drawing:
    """One chart in the making; values are in the chart's unit."""

    def __init__(self, path: Pathway, words: Words) -> None:
        self.path, self.words = path, words
        self.top, self.bau, self.net, self.gross = (
            self._values(series) for series in (path.top, path.bau, path.net, path.gross)
        )
        self.limit = (
            [(y, t / words.unit.tonnes) for y, t in path.limit.limit_tonnes] if path.limit else []
        )
        largest = max(*self.top, *self.net, *(v for _, v in self.limit))
        high = 1.065 * (largest if largest > 0 else 1.0)
        low = min(self.net) if min(path.net) < -path.nothing else 0.0
        self.step = grid_step(high)
        self.bottom = -self.step * math.ceil(-low / self.step)
        scale = Scale(path.years[0], path.years[-1], self.bottom, high)
        self.sheet = Sheet(words.lang, scale)
        upper = [max(top, net) for top, net in zip(self.top, self.net, strict=True)]
        others = [self.gross, *(self._values(part.net) for part in path.parts)]
        self.notes = Annotator.over(
            self.sheet,
            self._points(upper),
            self._points(self.net),
            (*map(self._points, others), *([self.limit] if self.limit else [])),
        )

    def figure(self) -> Spec:
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
        said = title(words)
        sheet.write_frame(said, words.subtitle(), footer(words))
        ticks = grid_ticks(self.bottom, sheet.scale.top, self.step)
        meta = words.meta("neutrality-pathway", said, description(words), table(words))
        return sheet.figure(ticks, year_labels(self.path.years, self._milestones()), meta)

    def _values(self, tonnes: Series) -> list[float]:
        return [t / self.words.unit.tonnes for t in tonnes]

    # Areas and lines

    def _draw_areas(self) -> None:
        """What is left, then the cuts from net up, then what is added on top."""
        zero = [0.0] * len(self.net)
        left = [max(net, 0.0) for net in self.net]
        self._band("remaining", zero, left, theme.REMAINING)
        for part in self.path.parts[:1]:
            self._band("part", zero, self._values(part.net), theme.PART)
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
        for i, part in enumerate(self.path.parts):
            dash = "solid" if i == 0 else "12px,5px"
            self.sheet.line(f"part-{i}", points(self._values(part.net)), NET, 4, dash=dash)
        if self.limit:
            self.sheet.line("limit-edge", self.limit, "white", 8)
            self.sheet.line("limit", self.limit, TARGET, 4, dash="12px,6px")
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
            words, say = self.words, self.words.say
            shown, written = words.shown(i), words.written
            rows = [(written(shown.bau), say("terms.business-as-usual"))]
            left = [(written(shown.gross), words.left)] if self.path.credits_used else []
            for key, part in shown.parts.items():
                if key in credit_kinds():
                    rows, left = rows + left, []
                rows.append((words.change(part), words.wedge(key)))
            rows += [*left, (written(shown.net), say("terms.net-emissions"))]
            lines = [f"<b>{number}</b>  {plain(name)}" for number, name in rows]
            head = words.year_and_unit(f"<b>{year}</b>")
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
        years = self.path.years
        self.notes.mark("baseline", years[0], self.net[0], RING)
        if (peak := self._peak()) is not None:
            self.notes.mark("peak", years[peak], self.net[peak], RING)
        for i, (year, value, _) in enumerate(self._targets()):
            self.notes.mark(f"target-{i}", year, value, DIAMOND)

    def _targets(self) -> list[tuple[int, float, list[str]]]:
        """Where each diamond stands, and the lines beside it; parts promised the same share one."""
        words, path, unit = self.words, self.path, self.words.unit.tonnes
        found = [(g.year, g.required / unit, list(words.goal(g))) for g in path.goals]
        same: dict[tuple[str, float], list[PartPath]] = {}
        for part in path.parts:
            same.setdefault((part.goal.when, round(part.goal.required)), []).append(part)
        for parts in same.values():
            goal = parts[0].goal
            found.append((goal.year, goal.required / unit, words.part_goals(parts)))
        if path.limit:
            goal = path.limit.goal
            tonnes = dict(path.limit.limit_tonnes)[goal.year]
            found.append((goal.year, tonnes / unit, list(words.limit(path.limit))))
        return found

    def _milestones(self) -> set[int]:
        return {year for year, *_ in self._targets()}

    def _peak(self) -> int | None:
        """Where net emissions turn: not in the first nor in the last year."""
        peak = self.net.index(max(self.net))
        printed = [self.words.number(t) for t in self.path.net]
        inside = 0 < peak < len(self.net) - 1
        return peak if inside and printed[peak] != printed[0] else None

    def _write_goals(self) -> None:
        for year, value, (limit, *plans) in self._targets():
            markup = "<br>".join([f"<b>{plain(limit)}</b>", *map(plain, plans)])
            self.notes.label(markup, year, value, color=TARGET_TEXT, reach=80, card=True)

    def _write_points(self) -> None:
        """Where net emissions start and where they turn."""
        path, words = self.path, self.words
        points = [(0, "baseline", ("above", "below"))]
        if (turn := self._peak()) is not None:
            points.append((turn, "peak", ("below", "above")))
        for i, key, zones in points:
            year, value = path.years[i], words.number(path.net[i])
            markup = words.say(f"pathway.{key}", value=value, year=str(year))
            self.notes.label(markup, year, self.net[i], zones=zones)

    def _write_lines(self) -> None:
        """The names of the lines and of what is left, each only where there is room."""
        words, years, notes = self.words, self.path.years, self.notes
        i = len(years) * 2 // 5
        name = words.say("terms.net-emissions")
        notes.label(f"<b>{name}</b>", years[i], self.net[i])
        i = len(years) * 3 // 5
        notes.label(words.without_action(), years[i], self.top[i], color=MUTED, zones=("above",))
        self._write_added()
        self._write_parts()
        if self.path.parts:
            return
        at = years[0] + (years[-1] - years[0]) * 0.2
        remaining = words.say("pathway.remaining")
        notes.label(remaining, at, max(self.net) * 0.35, color=MUTED, zones=("below",))

    def _write_parts(self) -> None:
        """The names of the parts, where their lines are furthest apart."""
        parts = [self._values(part.net) for part in self.path.parts]
        early = range(1, max(2, len(self.net) // 2))
        for part, net in zip(self.path.parts, parts, strict=True):
            others = [other for other in parts if other is not net] or [[0.0] * len(net)]
            i = max(early, key=lambda i: min(abs(net[i] - other[i]) for other in others))
            name = self.words.say("pathway.net-part", part=plain(self.words.part(part)))
            self.notes.label(
                name, self.path.years[i], net[i], zones=("below",), reach=70, leader=True
            )

    def _write_added(self) -> None:
        """Names what is added above business as usual where the column does not."""
        for wedge in self.path.wedges:
            least = min(wedge.tonnes)
            if wedge.tonnes[-1] < 0 or -least < 0.005 * max(self.path.bau):
                continue
            i = wedge.tonnes.index(least)
            text, year = self.words.adds(wedge.key, i), self.path.years[i]
            self.notes.label(text, year, self.top[i], color=MUTED, zones=("above",), reach=200)
