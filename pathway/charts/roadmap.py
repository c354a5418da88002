"""The roadmap: which levers start, grow and end when, and when contracts are signed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from pathway.amounts import counted
from pathway.locale import Lang

from .canvas import Canvas, Panel
from .figure import Chart, Spec
from .info import ChartInfo
from .labels import Box
from .metrics import plain, text_size
from .roadmap_data import LEAST, Track, read_roadmap
from .roadmap_words import RoadmapWords, amount, signed, style
from .rows import apart, fitted
from .sheet import year_labels
from .speaker import Speaker
from .statement import statement
from .text import fit_title
from .theme import COLUMN_RIGHT, GRID, MARGIN, MUTED, NET, SMALL

TOP, BOTTOM = 236, 992
LOW, HIGH = 24.0, 42.0
"""Least and greatest height of a line [px]."""

MOST = int((BOTTOM - TOP) / LOW)
"""Lines that a lane has room for."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Where one list of levers stands: from ``x0`` the names, then the years, then the stocks."""

    x0: float
    left: float
    right: float
    stock: float
    terms: float | None
    x1: float


WIDE = (Lane(MARGIN, 470, 1270, 1292, 1606, COLUMN_RIGHT),)
HALVES = (
    Lane(MARGIN, 376, 700, 728, None, 944),
    Lane(976, 1296, 1620, 1648, None, COLUMN_RIGHT),
)

Part = tuple[str, tuple[Track, ...], bool]
"""Levers of a kind in a lane; whether it began in the lane before."""


@Chart
def roadmap(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Spec:
    """The chart of a plan's levers, from the tables ``levers`` and ``ecosystem``.

    Where there is no room for all, the largest of each kind are drawn and the others counted.
    Where nothing is in service, the figure says so.
    """
    speaker, found = Speaker(info, lang), read_roadmap(tables, info)
    if not found.tracks:
        return statement("roadmap", speaker.say("roadmap.nothing"), speaker, found.years)
    return _Drawing(RoadmapWords(speaker, found)).figure()


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: RoadmapWords) -> None:
        self.words, self.roadmap = words, words.roadmap
        self.canvas = Canvas(words.speaker.lang)
        kinds = len(self.roadmap.tracks)
        wide = kinds + len(self.roadmap.all) <= MOST
        self.lanes = WIDE if wide else HALVES
        self.shown = self.roadmap.largest(len(self.lanes) * (MOST - 1) - kinds + wide)
        self.parts = split(self.shown, len(self.lanes))
        lines = max(sum(1 + len(t) for _, t, _ in parts) for parts in self.parts)
        self.pitch = min(HIGH, (BOTTOM - TOP) / lines)

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        words, canvas = self.words, self.canvas
        for lane, parts in zip(self.lanes, self.parts, strict=True):
            self._draw_lane(lane, parts)
        title = fit_title(words.titles(), words.speaker.lang)
        shown = [track for tracks in self.shown.values() for track in tracks]
        canvas.write_frame(title, words.subtitle(), list(words.footer(shown)))
        meta = words.speaker.meta("roadmap", title, list(words.description()), words.table())
        return canvas.page_figure(meta)

    def _draw_lane(self, lane: Lane, parts: Sequence[Part]) -> None:
        bottom = TOP + self.pitch * sum(1 + len(tracks) for _, tracks, _ in parts)
        panel = Panel(Box(lane.left, TOP, lane.right, bottom), self.roadmap.years, 0.0, 1.0)
        self._draw_years(lane, panel)
        y = TOP + self.pitch / 2
        own = [track for _, tracks, _ in parts for track in tracks]
        room = lane.left - lane.x0 - 42
        names = iter(apart([*map(self.words.lever, own)], SMALL, room))
        for kind, tracks, goes_on in parts:
            self._draw_head(lane, (kind, tracks, goes_on), y)
            for track in tracks:
                y += self.pitch
                self.canvas.write(plain(next(names)), lane.x0 + 22, y, SMALL)
                self._draw_track(lane, panel, track, y)
            y += self.pitch

    def _draw_years(self, lane: Lane, panel: Panel) -> None:
        labels = year_labels(self.roadmap.years, ())
        if panel.pitch < 50:
            first = self.roadmap.years[0]
            labels = {t: text for t, text in labels.items() if t % 5 == 0 or t == first}
            second = min((t for t in labels if t > first), default=panel.years[-1])
            if panel.pitch * (second - first) < text_size(f" {first} ", SMALL)[0]:
                del labels[first]
        panel.draw_years(self.canvas, labels, TOP - 18, SMALL)
        for x in (*(panel.x(t) - panel.pitch / 2 for t in labels), lane.right):
            self.canvas.ground((x, TOP - 4), (x, panel.box.y1), GRID)
        heads = [
            ("roadmap.lever", lane.x0 + 22, lane.left),
            ("roadmap.stock", lane.stock, lane.terms or lane.x1),
        ]
        heads += [("roadmap.terms", lane.terms, lane.x1)] if lane.terms else []
        for head, x, end in heads:
            text = fitted(self.words.say(head), SMALL, end - x - 8)
            self.canvas.write(text, x, TOP - 18, SMALL, color=MUTED)

    def _draw_head(self, lane: Lane, part: Part, y: float) -> None:
        kind, tracks, goes_on = part
        top, bottom = y - self.pitch / 2 + 3, y + self.pitch * (len(tracks) + 0.5) - 3
        self.canvas.block(
            f"kind-{kind}-{lane.x0:g}", Box(lane.x0, top, lane.x0 + 8, bottom), style(kind)
        )
        self.canvas.ground((lane.x0, top - 3), (lane.x1, top - 3), GRID)
        room = lane.left - lane.x0 - 30
        head = fitted(self.words.head(kind, goes_on), SMALL, room, bold=True)
        self.canvas.write(head, lane.x0 + 22, y, SMALL)
        note = "" if goes_on else self.words.shown(kind, self.shown[kind])
        room = lane.x1 - (lane.stock if lane.terms else lane.left + 12)
        if note:
            text = fitted(note, SMALL, room)
            self.canvas.write(text, lane.x1, y, SMALL, color=MUTED, align="right")

    def _draw_track(self, lane: Lane, panel: Panel, track: Track, y: float) -> None:
        words, canvas = self.words, self.canvas
        for i, (outline, hover) in enumerate(self._spans(panel, track, y)):
            canvas.area(f"{track.kind}-{track.lever}-{i}", outline, style(track.kind))
            canvas.traces[-1] |= {"hoveron": "fills", "hoverinfo": "text", "text": hover}
        for year in track.bought if signed(track) else ():
            self._diamond(panel, track, year, y)
        stock = words.stock(track) if lane.terms else words.stock_and_term(track)
        room = (lane.terms or lane.x1 + 12) - lane.stock - 12
        canvas.write(fitted(stock, SMALL, room), lane.stock, y, SMALL)
        if lane.terms:
            terms = fitted(words.terms(track), SMALL, lane.x1 - lane.terms)
            canvas.write(terms, lane.terms, y, SMALL, color=MUTED)

    def _diamond(self, panel: Panel, track: Track, year: int, y: float) -> None:
        """A year in which a contract is signed."""
        if year in panel.years:
            marker = {"symbol": "diamond", "size": 11, "color": "white", "opacity": 1}
            line = {"line": {"color": NET, "width": 2}}
            uid = f"signed-{track.lever}-{year}"
            self.canvas.mark(uid, round(panel.x(year)), y, **marker, **line)

    def _spans(
        self, panel: Panel, track: Track, y: float
    ) -> list[tuple[list[tuple[float, float]], str]]:
        """Outlines of the years in service without a break: as high as the share in service."""
        stock = dict(zip(track.years, track.stock, strict=True))
        half, pitch = self.pitch / 2 - 3, panel.pitch / 2
        served = [t for t in self.roadmap.years if stock.get(t, 0.0) > LEAST]
        breaks = [b for a, b in pairwise(served) if b != a + 1]
        drawn = []
        for start in served[:1] + breaks:
            end = min((b for b in breaks if b > start), default=self.roadmap.years[-1] + 1)
            upper, lower = [], []
            for year in (t for t in served if start <= t < end):
                high = max(half * stock[year] / track.peak, 1.5)
                ends = (panel.x(year) - pitch, panel.x(year) + pitch)
                upper += [(x, y - high) for x in ends]
                lower += [(x, y + high) for x in ends]
            lines = [
                f"{t}: {plain(counted(amount(stock[t]), track.unit, self.canvas.lang))}"
                for t in served
                if start <= t < end
            ]
            hover = "<br>".join([f"<b>{plain(self.words.lever(track))}</b>", *lines])
            drawn.append(([*upper, *reversed(lower), upper[0]], hover))
        return drawn


def split(shown: Mapping[str, tuple[Track, ...]], lanes: int) -> list[list[Part]]:
    """The kinds in their order over lanes of about the same length; one may go on in the next."""
    if lanes == 1:
        return [[(kind, tracks, False) for kind, tracks in shown.items()]]
    lines = sum(1 + len(tracks) for tracks in shown.values())
    left = (lines + 2) // 2
    first: list[Part] = []
    second: list[Part] = []
    for kind, tracks in shown.items():
        fits = min(len(tracks), left - 1) if not second else 0
        if fits > 0:
            first.append((kind, tracks[:fits], False))
            left -= 1 + fits
        if fits < len(tracks):
            second.append((kind, tracks[max(fits, 0) :], fits > 0))
    return [first, second]
