"""The roadmap: which levers start, grow and end when, and when contracts are signed."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from .canvas import Canvas, Panel
from .info import ChartInfo, Lang
from .labels import Box
from .metrics import plain
from .roadmap_data import LEAST, Track, read_roadmap
from .roadmap_words import LEVER, NOTHING, STOCK, TERMS, RoadmapWords, amount, signed, style
from .rows import fitted
from .sheet import year_labels
from .speaker import Speaker
from .statement import statement
from .text import fit_title
from .theme import COLUMN_RIGHT, GRID, MARGIN, MUTED, NET, SMALL

TOP, BOTTOM = 236, 992
LEFT, RIGHT = 470, 1270
STOCK_X, TERMS_X = 1292, 1606
LOW, HIGH = 24.0, 42.0
"""Least and greatest height of a line [px]."""


def roadmap(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> go.Figure:
    """The chart of a plan's levers, from the tables ``levers`` and ``ecosystem``.

    Where there is no room for all, the largest of each kind are drawn and the others counted.
    Where nothing is in service, the figure says so.
    """
    speaker, found = Speaker(info, lang), read_roadmap(tables, info)
    if not found.tracks:
        return statement("roadmap", speaker.say(NOTHING), speaker, found.years)
    return _Drawing(RoadmapWords(speaker, found)).figure()


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: RoadmapWords) -> None:
        self.words, self.roadmap = words, words.roadmap
        self.canvas = Canvas(words.speaker.lang)
        kinds = len(self.roadmap.tracks)
        self.shown = self.roadmap.largest(int((BOTTOM - TOP) / LOW) - kinds)
        lines = kinds + sum(len(tracks) for tracks in self.shown.values())
        self.pitch = min(HIGH, (BOTTOM - TOP) / lines)
        self.bottom = TOP + self.pitch * lines
        area = Box(LEFT, TOP, RIGHT, self.bottom)
        self.panel = Panel(area, self.roadmap.years, 0.0, 1.0)

    def figure(self) -> go.Figure:
        """Draws from the back to the front."""
        words, canvas = self.words, self.canvas
        self._draw_years()
        y = TOP + self.pitch / 2
        for kind, tracks in self.shown.items():
            self._draw_head(kind, tracks, y)
            for track in tracks:
                y += self.pitch
                self._draw_track(track, y)
            y += self.pitch
        title = fit_title(words.titles(), words.speaker.lang)
        shown = [track for tracks in self.shown.values() for track in tracks]
        canvas.write_frame(title, words.subtitle(), list(words.footer(shown)))
        meta = words.speaker.meta("roadmap", title, list(words.description()), words.table())
        return canvas.page_figure(meta)

    def _draw_years(self) -> None:
        labels = year_labels(self.roadmap.years, ())
        self.panel.draw_years(self.canvas, labels, TOP - 18, SMALL)
        for year in labels:
            x = self.panel.x(year) - self.panel.pitch / 2
            self.canvas.line(f"year-{year}", [(x, TOP - 4), (x, self.bottom)], GRID, 1.5)
        edge = [(RIGHT, TOP - 4), (RIGHT, self.bottom)]
        self.canvas.line("year-end", edge, GRID, 1.5)
        for name, x in ((LEVER, MARGIN + 22), (STOCK, STOCK_X), (TERMS, TERMS_X)):
            self.canvas.write(self.words.say(name), x, TOP - 18, SMALL, color=MUTED)

    def _draw_head(self, kind: str, tracks: tuple[Track, ...], y: float) -> None:
        top, bottom = y - self.pitch / 2 + 3, y + self.pitch * (len(tracks) + 0.5) - 3
        self.canvas.block(f"kind-{kind}", Box(MARGIN, top, MARGIN + 8, bottom), style(kind))
        line = [(MARGIN, top - 3), (COLUMN_RIGHT, top - 3)]
        self.canvas.line(f"kind-line-{kind}", line, GRID, 1.5)
        text = fitted(self.words.head(kind, tracks), SMALL, LEFT - MARGIN + 240, bold=True)
        self.canvas.write(text, MARGIN + 22, y, SMALL, card=True)

    def _draw_track(self, track: Track, y: float) -> None:
        words, canvas = self.words, self.canvas
        name = fitted(words.lever(track), SMALL, LEFT - MARGIN - 40)
        canvas.write(name, MARGIN + 22, y, SMALL)
        for i, (outline, hover) in enumerate(self._spans(track, y)):
            uid = f"{track.kind}-{track.lever}-{i}"
            canvas.area(uid, outline, style(track.kind))
            canvas.traces[-1] |= {"hoveron": "fills", "hoverinfo": "text", "text": hover}
        if signed(track):
            for year in track.bought:
                self._diamond(track, year, y)
        canvas.write(fitted(words.stock(track), SMALL, TERMS_X - STOCK_X - 16), STOCK_X, y, SMALL)
        terms = fitted(words.terms(track), SMALL, COLUMN_RIGHT - TERMS_X)
        canvas.write(terms, TERMS_X, y, SMALL, color=MUTED)

    def _diamond(self, track: Track, year: int, y: float) -> None:
        if year in self.roadmap.years:
            marker = {"symbol": "diamond", "size": 12, "color": "white", "opacity": 1}
            line = {"line": {"color": NET, "width": 2}}
            uid = f"signed-{track.lever}-{year}"
            self.canvas.mark(uid, round(self.panel.x(year)), y, **marker, **line)

    def _spans(self, track: Track, y: float) -> list[tuple[list[tuple[float, float]], str]]:
        """Outlines of the years in service without a break: as high as the share in service."""
        stock = dict(zip(track.years, track.stock, strict=True))
        half, pitch = self.pitch / 2 - 3, self.panel.pitch / 2
        spans: list[list[int]] = []
        for year in self.roadmap.years:
            if stock.get(year, 0.0) <= LEAST:
                continue
            if spans and spans[-1][-1] == year - 1:
                spans[-1].append(year)
            else:
                spans.append([year])
        drawn = []
        for span in spans:
            upper, lower = [], []
            for year in span:
                high = max(half * stock[year] / track.peak, 1.5)
                ends = (self.panel.x(year) - pitch, self.panel.x(year) + pitch)
                upper += [(x, y - high) for x in ends]
                lower += [(x, y + high) for x in ends]
            lines = [f"{year}: {amount(stock[year])} {plain(track.unit)}" for year in span]
            hover = "<br>".join([f"<b>{plain(self.words.lever(track))}</b>", *lines])
            drawn.append(([*upper, *reversed(lower), upper[0]], hover))
        return drawn


