"""The robust core: what is bought now whatever comes, what depends, and what can wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from pathway.locale import Count, Lang

from .canvas import Canvas
from .figure import Chart, Spec
from .labels import Box
from .metrics import cut, plain, text_size, wrap
from .robust_core_words import Decision, RobustWords, read_decisions
from .rows import fitted
from .statement import statement
from .sweep_info import SweepInfo
from .sweep_speaker import SweepSpeaker
from .text import fit_title
from .theme import COLUMN_RIGHT, GRID, LABEL, MARGIN, MUTED, PART, SMALL

TOP, BOTTOM = 212, 970
PITCH, HEDGE_PITCH = 29.0, 60.0
"""Height of a line, and of a hedge with its rule under it [px]."""

COLORS = {"no_regret": "#0072B2", "hedge": "#E69F00", "wait": "#98A2AD"}

WAIT_LINES = 5
"""Lines that the names of what can wait may take."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A column of the page."""

    x0: float
    x1: float


LEFT, RIGHT = Lane(MARGIN, 936), Lane(992, COLUMN_RIGHT)


@Chart
def robust_core(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Spec:
    """The decisions of the table ``robust_core`` in three groups.

    Where no scenario has a plan, the figure says so.
    """
    speaker, table = SweepSpeaker(info.run, lang, info), tables["robust_core"]
    if table.empty:
        return statement("robust-core", speaker.say("robust-core.nothing"), speaker, ())
    first = table.iloc[0]
    span = (int(first["from_year"]), int(first["to_year"]))
    of = (int(first["scenarios"]), int(first["with_plan"]))
    words = RobustWords(speaker, read_decisions(table), span, *of)
    return _Drawing(words).figure()


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: RobustWords) -> None:
        self.words, self.canvas = words, Canvas(words.speaker.lang)

    def figure(self) -> Spec:
        """Two columns: what is sure at the left, what is not at the right."""
        words, canvas = self.words, self.canvas
        self._draw_sure()
        waiting = self._waiting()
        self._draw_waiting(waiting, self._draw_hedges(70 + 26 * len(waiting)))
        title = fit_title(words.titles(), words.speaker.lang)
        canvas.write_frame(title, words.subtitle(), list(words.footer()))
        meta = words.speaker.meta("robust-core", title, list(words.description()), words.table())
        return canvas.page_figure(meta)

    def _draw_head(self, kind: str, lane: Lane, y: float) -> float:
        """A band in its colour and its name; returns the ``y`` under it."""
        canvas, count = self.canvas, len(self.words.of(kind))
        canvas.block(f"head-{kind}", Box(lane.x0, y, lane.x0 + 10, y + 34), COLORS[kind])
        say = self.words.speaker.say
        head = fitted(say("robust-core.head", kind=kind), LABEL, lane.x1 - lane.x0 - 360, True)
        canvas.write(head, lane.x0 + 24, y + 17, LABEL)
        canvas.write(f"<b>{count}</b>", lane.x1, y + 17, LABEL, align="right")
        if kind == "no_regret" and count:
            amounts = fitted(say("robust-core.amounts"), SMALL, 260)
            canvas.write(amounts, lane.x1 - 60, y + 17, SMALL, color=MUTED, align="right")
        canvas.ground((lane.x0, y + 42), (lane.x1, y + 42), GRID)
        return y + 44

    def _draw_sure(self) -> None:
        canvas, words = self.canvas, self.words
        y = self._draw_head("no_regret", LEFT, TOP) + PITCH / 2
        decisions = words.of("no_regret")
        shown = _shown(decisions, int((BOTTOM - TOP - 44) / PITCH))
        for decision in decisions[:shown]:
            name = fitted(words.lever(decision), SMALL, 520)
            canvas.write(name, LEFT.x0 + 24, y, SMALL)
            text = fitted(words.amount(decision), SMALL, LEFT.x1 - LEFT.x0 - 560)
            canvas.write(text, LEFT.x1, y, SMALL, color=MUTED, align="right")
            y += PITCH
        self._draw_rest(len(decisions) - shown, LEFT, y, nothing=not decisions)

    def _draw_hedges(self, below: float) -> float:
        """Hedges with their rule; ``below`` is kept free; returns the ``y`` under them."""
        words = self.words
        y = self._draw_head("hedge", RIGHT, TOP)
        decisions = words.of("hedge")
        shown = _shown(decisions, int((BOTTOM - below - y) / HEDGE_PITCH))
        for decision in decisions[:shown]:
            self._draw_hedge(decision, y + HEDGE_PITCH / 2)
            y += HEDGE_PITCH
        self._draw_rest(len(decisions) - shown, RIGHT, y + PITCH / 2, nothing=not decisions)
        return y + (PITCH if len(decisions) > shown or not decisions else 0)

    def _draw_hedge(self, decision: Decision, y: float) -> None:
        canvas, words = self.canvas, self.words
        share = words.bought(decision)
        width = text_size(share, SMALL)[0]
        canvas.write(share, RIGHT.x1, y - 14, SMALL, color=MUTED, align="right")
        bar = Box(RIGHT.x1 - 360, y - 21, RIGHT.x1 - 230, y - 7)
        name = fitted(words.lever(decision), SMALL, bar.x0 - RIGHT.x0 - 40, True)
        canvas.write(name, RIGHT.x0 + 24, y - 14, SMALL)
        if bar.x1 < RIGHT.x1 - width - 10:
            filled = bar.x0 + (bar.x1 - bar.x0) * decision.share
            canvas.block(f"rest-{decision.lever}", bar, PART)
            own = Box(bar.x0, bar.y0, filled, bar.y1)
            canvas.block(f"share-{decision.lever}", own, COLORS["hedge"])
        rule = fitted(words.depends(decision), SMALL, RIGHT.x1 - RIGHT.x0 - 24)
        canvas.write(rule, RIGHT.x0 + 24, y + 12, SMALL, color=MUTED)

    def _draw_rest(self, count: int, lane: Lane, y: float, *, nothing: bool) -> None:
        """What there is no room for is counted; that there is nothing is said."""
        if count or nothing:
            key = "robust-core.none" if nothing else "robust-core.more"
            text = self.words.speaker.say(key, n=Count(count))
            self.canvas.write(plain(text), lane.x0 + 24, y, SMALL, color=MUTED)

    def _waiting(self) -> list[str]:
        """The names of what can wait, in a few lines."""
        words, say = self.words, self.words.speaker.say
        joint = say("robust-core.between")
        names = [words.lever(d) for d in words.of("wait")] or [say("robust-core.none")]
        lines: list[str] = []
        for kept in range(len(names), 0, -1):
            text = joint.join(cut(name, SMALL, 420) for name in names[:kept])
            if kept < len(names):
                text += joint + say("robust-core.more", n=Count(len(names) - kept))
            lines = wrap(text, SMALL, RIGHT.x1 - RIGHT.x0 - 30)
            if len(lines) <= WAIT_LINES:
                break
        return lines[:WAIT_LINES]

    def _draw_waiting(self, lines: Sequence[str], y: float) -> None:
        top = self._draw_head("wait", RIGHT, y + 22)
        texts = [plain(line) for line in lines]
        self.canvas.texts_at(texts, RIGHT.x0 + 24, top + 18, SMALL, color=MUTED, pitch=26 / SMALL)


def _shown(decisions: Sequence[Decision], room: int) -> int:
    """How many are drawn: all, or one less than there is room for, to say how many more."""
    return len(decisions) if len(decisions) <= room else max(room - 1, 0)
