"""Regret: what it costs to have prepared for one world when another comes."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from pathway.locale import Lang

from .bars import fitted as broken
from .canvas import Canvas
from .figure import Chart, Spec
from .labels import Box
from .metrics import plain, text_size
from .regret_words import FIGURES, RegretWords, read_regrets
from .rows import fitted
from .sweep_info import SweepInfo
from .sweep_marks import NO_PLAN, mixed, on
from .sweep_speaker import SweepSpeaker
from .text import fit_title
from .theme import COLUMN_RIGHT, GRID, INK, LABEL, MARGIN, MUTED, SMALL

CELLS = Box(440, 330, 1330, 940)
FIGURES_X, FIGURE = 1360.0, 168.0
"""Where the figures over all worlds begin, and the width of one [px]."""

MOST_PLANS, MOST_WORLDS = 12, 8
"""Plans and worlds that there is room for."""


@Chart
def regret(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Spec:
    """Plans by worlds, from the tables ``regret`` and ``plans``; the safest plan is framed."""
    words = RegretWords(SweepSpeaker(info.run, lang, info), read_regrets(tables))
    return _Drawing(words).figure()


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: RegretWords) -> None:
        self.words, self.found = words, words.found
        self.canvas = Canvas(words.speaker.lang)
        # The safest plan is always drawn.
        first = [p for p in self.found.plans if p == self.found.safest]
        others = [p for p in self.found.plans if p != self.found.safest]
        kept = {*first, *others[: MOST_PLANS - len(first)]}
        self.plans = [p for p in self.found.plans if p in kept]
        self.worlds = self.found.worlds[:MOST_WORLDS]
        self.wide = (CELLS.x1 - CELLS.x0) / len(self.worlds)
        texts = [words.cell(p, w) for p in self.plans for w in self.worlds]
        fits = all(text_size(plain(text), LABEL)[0] <= self.wide - 12 for text in texts)
        self.size = LABEL if fits else SMALL
        self.high = min((CELLS.y1 - CELLS.y0) / len(self.plans), 110.0)

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        words, canvas = self.words, self.canvas
        self._draw_heads()
        for i, plan in enumerate(self.plans):
            self._draw_plan(plan, CELLS.y0 + self.high * i)
        title = fit_title(words.titles(), words.speaker.lang)
        footer = list(words.footer(len(self.plans), len(self.worlds)))
        canvas.write_frame(title, words.subtitle(), footer)
        meta = words.speaker.meta("regret", title, list(words.description()), words.table())
        return canvas.page_figure(meta)

    def _draw_heads(self) -> None:
        canvas, say = self.canvas, self.words.speaker.say
        top = CELLS.y0 - 96
        heads = (("plan", MARGIN, CELLS.x0 - MARGIN - 20),
                 ("worlds", CELLS.x0, CELLS.x1 - CELLS.x0),
                 ("overall", FIGURES_X, COLUMN_RIGHT - FIGURES_X))  # fmt: skip
        for key, x, room in heads:
            canvas.write(fitted(say(f"regret.{key}"), SMALL, room, bold=True), x, top, SMALL)
        names = [self.words.world(w) for w in self.worlds]
        boxes = [(CELLS.x0 + self.wide * (i + 0.5), self.wide - 16) for i in range(len(names))]
        names += map(self.words.head, FIGURES)
        boxes += [(FIGURES_X + FIGURE * (i + 0.5), FIGURE - 10) for i in range(len(FIGURES))]
        for text, (x, room) in zip(names, boxes, strict=True):
            _, markup = broken(text, room, [SMALL], 2)
            canvas.write(markup, x, CELLS.y0 - 44, SMALL, color=MUTED, align="center")
        canvas.ground((MARGIN, CELLS.y0 - 12), (COLUMN_RIGHT, CELLS.y0 - 12), GRID)

    def _draw_plan(self, plan: str, y: float) -> None:
        canvas, words, middle = self.canvas, self.words, y + self.high / 2
        safest = plan == self.found.safest
        tall = self.high >= 70
        lines = 2 if tall and not safest else 1
        _, markup = broken(words.plan(plan), CELLS.x0 - MARGIN - 24, [LABEL, SMALL], lines, safest)
        size = LABEL if text_size(markup, LABEL)[0] <= CELLS.x0 - MARGIN - 24 else SMALL
        shift = 13 if safest and tall else 0
        canvas.write(markup, MARGIN, middle - shift, size)
        if safest and tall:
            text = plain(words.speaker.say("regret.least"))
            canvas.write(text, MARGIN, middle + 15, SMALL, color=MUTED)
        for i, world in enumerate(self.worlds):
            x = CELLS.x0 + self.wide * i
            self._draw_cell(plan, world, Box(x, y, x + self.wide, y + self.high))
        for i, key in enumerate(FIGURES):
            text = fitted(words.figure(plan, key), SMALL, FIGURE - 8, bold=safest)
            canvas.write(text, FIGURES_X + FIGURE * (i + 0.5), middle, SMALL, align="center")
        if safest:
            right, low = COLUMN_RIGHT + 6, y + self.high
            frame = [(MARGIN - 12, y), (right, y), (right, low), (MARGIN - 12, low)]
            canvas.line("safest", [*frame, frame[0]], INK, 3)

    def _draw_cell(self, plan: str, world: str, box: Box) -> None:
        canvas, value = self.canvas, self.found.regret[plan, world]
        lost = math.isnan(value)
        color = mixed(value / self.found.largest if not lost and self.found.largest else 0.0)
        text = self.words.cell(plan, world)
        hover = plain(f"{self.words.plan(plan)} · {self.words.world(world)}: {text}")
        inner = Box(box.x0 + 2, box.y0 + 2, box.x1 - 2, box.y1 - 2)
        canvas.block(f"cell-{plan}-{world}", inner, NO_PLAN if lost else color, hover)
        middle = ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
        ink = INK if lost else on(color)
        markup = fitted(text, self.size, box.x1 - box.x0 - 12)
        canvas.write(markup, *middle, self.size, color=ink, align="center", card=lost)
