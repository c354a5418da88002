"""Credits by quality and durability, and what share of them removals are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from pathway.locale import Lang
from pathway_models.case import Rank
from pathway_models.levers import LEVERS

from .annotate import DIAMOND
from .canvas import Canvas, Panel, ticks_of
from .credits_data import LEAST, CreditClass, Credits, Share, plan_years, read_credits
from .credits_words import CreditWords, of
from .figure import Chart, Spec
from .info import ChartInfo
from .labels import Box, spread
from .metrics import plain, wrap
from .numbers import grid_step
from .rows import Column, Line, draw_rows
from .sheet import year_labels
from .speaker import Speaker
from .statement import statement
from .text import fit_title
from .theme import (
    COLUMN_RIGHT,
    INK,
    MUTED,
    NET,
    PROGRAMME_STYLES,
    SMALL,
    TARGET,
    TARGET_TEXT,
    Style,
)

LEFT, RIGHT = 150, 1130
UPPER, LOWER = Box(LEFT, 256, RIGHT, 610), Box(LEFT, 690, RIGHT, 930)
KEY = 1180
"""Where the words at the right begin."""


def _shade(color: str, pattern: str, ink: str, text: str = PROGRAMME_STYLES[0].text) -> Style:
    return replace(PROGRAMME_STYLES[0], color=color, pattern=pattern, pattern_ink=ink, text=text)


SHADES: dict[Rank, tuple[Style, ...]] = {
    "remove": (
        _shade("#882255", "/", "white", "white"),
        _shade("#B4688E", "/", "white"),
        _shade("#DDB7C9", "/", "#882255"),
    ),
    "offset": (
        _shade("#C9CDD2", "\\", "#7F8A96"),
        _shade("#98A2AD", "\\", "white"),
        _shade("#ECEEF0", "\\", "#98A2AD"),
    ),
}
"""Removals are wine, offsets grey, hatched as in every chart; shades tell classes apart."""

LINES = ((NET, 6.0, "solid"), (NET, 4.0, "12px,6px"), (MUTED, 4.0, "3px,5px"))


@Chart
def credits_used(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Spec:
    """The chart of credits, from the tables ``credits``, ``emissions`` and ``targets``.

    Where none are used, the figure says so.
    """
    speaker, data = Speaker(info, lang), read_credits(tables, info)
    if data is None:
        return statement("credits", speaker.say("credits.nothing"), speaker, plan_years(tables))
    return _Drawing(CreditWords(speaker, data)).figure()


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: CreditWords) -> None:
        self.words, self.data = words, words.data
        self.canvas = Canvas(words.speaker.lang)
        self.styles = _styles(self.data)

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        words, canvas = self.words, self.canvas
        self._draw_columns()
        self._draw_shares()
        self._draw_key()
        title = fit_title(words.titles(), words.speaker.lang)
        canvas.write_frame(title, words.subtitle(), list(words.footer()))
        meta = words.speaker.meta("credits", title, list(words.description()), words.table())
        return canvas.page_figure(meta)

    def _draw_columns(self) -> None:
        """Removals at the bottom, the most durable lowest; totals above."""
        words, data, unit = self.words, self.data, self.words.unit.tonnes
        most = max(data.total) / unit
        step = grid_step(most * 1.08, 5)
        panel = Panel(UPPER, data.years, 0.0, max(most * 1.1, step))
        head = words.say("credits.retired", unit=words.unit_name)
        self.canvas.write(f"<b>{head}</b>", LEFT - 94, UPPER.y0 - 32, 20)
        panel.draw_axes(self.canvas, ticks_of(0.0, panel.top, step))
        floor = [0.0] * len(data.years)
        for found in data.classes:
            boxes, hovers = [], []
            for i, year in enumerate(data.years):
                roof = floor[i] + found.tonnes[i] / unit
                if found.tonnes[i] > LEAST:
                    hover = f"<b>{year}</b><br>{words.tonnes(found.tonnes[i])} {words.unit_name}"
                    hovers.append(f"{hover}<br>{plain(words.name(found))}")
                    boxes.append(panel.column(year, floor[i], roof))
                floor[i] = roof
            uid = f"{found.kind}-{found.quality}"
            self.canvas.bars(uid, boxes, self.styles[found], hovers)
        for i, year in enumerate(data.years if panel.pitch >= 60 else ()):
            if data.total[i] > LEAST:
                text = f"<b>{words.tonnes(data.total[i])}</b>"
                y = panel.y(floor[i]) - 16
                self.canvas.write(text, panel.x(year), y, SMALL, align="center")
        panel.draw_zero(self.canvas, "zero")

    def _draw_shares(self) -> None:
        words, data = self.words, self.data
        panel = Panel(LOWER, data.years, 0.0, 1.0)
        head = words.say("credits.shares")
        self.canvas.write(f"<b>{head}</b>", LEFT - 94, LOWER.y0 - 32, 20)
        panel.draw_axes(self.canvas, {v / 100: f"{v}%" for v in (0, 25, 50, 75, 100)})
        panel.draw_zero(self.canvas, "zero-shares")
        labels = year_labels(data.years, ())
        panel.draw_years(self.canvas, labels, LOWER.y1 + 30, SMALL)
        drawn = [s for s in data.shares if _inside(s.achieved, data)]
        for k, share in enumerate(drawn):
            self._draw_share(panel, k, share)
        self._name_shares(panel, drawn)

    def _draw_share(self, panel: Panel, k: int, share: Share) -> None:
        color, width, dash = LINES[k]
        achieved = _inside(share.achieved, self.data)
        points = panel.points([min(v, 1.0) for v in achieved.values()], list(achieved))
        hover = [f"{t}: {of(v)}" for t, v in achieved.items()]
        if len(points) == 1:
            (x, y), marker = points[0], {"size": 14, "color": color, "opacity": 1}
            self.canvas.mark(f"share-{k}", round(x), y, **marker)
        else:
            self.canvas.line(f"share-{k}", points, color, width, dash=dash, hover=hover)
        required = _inside(share.required, self.data)
        if len(required) > 1:
            joined = panel.points([min(v, 1.0) for v in required.values()], list(required))
            self.canvas.line(f"goals-{k}", joined, TARGET, 2, dash=dash)
        for t, v in required.items():
            marker = {**DIAMOND, "size": 18, "line": {"color": "white", "width": 2}}
            self.canvas.mark(f"goal-{k}-{t}", round(panel.x(t)), panel.y(min(v, 1.0)), **marker)

    def _name_shares(self, panel: Panel, drawn: list[Share]) -> None:
        """At the right of their lines' ends: what it is, achieved and required there."""
        words, blocks = self.words, []
        for share in drawn:
            achieved = _inside(share.achieved, self.data)
            last = max(achieved)
            at = panel.y(min(achieved[last], 1.0))
            room = COLUMN_RIGHT - KEY - 40
            rows = [plain(r) for r in wrap(words.share(share), SMALL, room)][:2]
            blocks.append((at, share, [*rows, words.achieved(share, last)]))
        blocks.sort(key=lambda block: block[0])
        tall = 26 * max((len(rows) for _, _, rows in blocks), default=1) + 14
        places = spread([at for at, *_ in blocks], tall, LOWER.y0 + 10, LOWER.y1 - tall / 2 + 20)
        for (at, share, rows), y in zip(blocks, places, strict=True):
            color, width, dash = LINES[drawn.index(share)]
            lead = [(RIGHT - panel.pitch / 2 + 12, at), (RIGHT + 8, y), (KEY - 10, y)]
            self.canvas.line(
                f"lead-{share.measure}-{share.target}", lead, color, min(width, 3), dash=dash
            )
            ink = TARGET_TEXT if share.missed else INK
            top = y - 13 * (len(rows) - 1)
            self.canvas.texts_at(rows, KEY, top, SMALL, ink, pitch=26 / SMALL)

    def _draw_key(self) -> None:
        words, data = self.words, self.data
        columns = [
            Column(words.say("credits.class"), KEY + 24, 256, "left"),
            Column(words.say("credits.stored"), 1648, 176),
            Column(words.unit_name, 1752, 96),
            Column(words.speaker.per_tonne, COLUMN_RIGHT, 100),
        ]
        lines = [
            Line(
                (words.name(c), words.stored(c), words.tonnes(c.total), words.price(c)),
                self.styles[c],
            )
            for c in reversed(data.classes)
        ]
        tonnes, money = sum(data.total), sum(c.money for c in data.classes)
        whole = CreditClass("", "", (0, 0), (tonnes,), money)
        total = (words.say("credits.all"), "", words.tonnes(tonnes), words.price(whole))
        draw_rows(self.canvas, columns, [*lines, Line(total, bold=True)], 240, 40, SMALL, KEY)


def _inside(values: Mapping[int, float], data: Credits) -> dict[int, float]:
    """Those of the years drawn, in their order."""
    return {t: values[t] for t in data.years if t in values}


def _styles(data: Credits) -> dict[CreditClass, Style]:
    seen = dict.fromkeys(SHADES, 0)
    styles = {}
    for found in data.classes:
        rank = LEVERS[found.kind].rank
        styles[found] = SHADES[rank][min(seen[rank], len(SHADES[rank]) - 1)]
        seen[rank] += 1
    return styles
