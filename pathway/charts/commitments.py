"""The commitments: required, achieved, slack, and met or missed as word and sign."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.locale import Lang

from .canvas import Canvas
from .commitments_data import Standing, chosen, read_caps, read_standings
from .commitments_words import HEADS, CommitmentWords
from .figure import Chart, Spec
from .info import ChartInfo
from .rows import Column, fitted
from .speaker import Speaker
from .statement import statement
from .text import fit_title
from .theme import COLUMN_RIGHT, GRID, INK, MARGIN, MUTED, NET, SMALL, TARGET, TARGET_TEXT

TOP, BOTTOM = 236, 985
LOW, HIGH = 36.0, 56.0
SIGN = MARGIN + 18
EDGES = (
    (MARGIN + 42, 130, "left"), (230, 640, "left"), (950, 60, "right"), (1256, 290, "right"),
    (1410, 140, "right"), (1634, 210, "right"), (1664, 200, "left"),
)  # fmt: skip
"""Of each column: its edge, its width [px], its side."""


@Chart
def commitments(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Spec:
    """The status of every commitment, from the table ``targets``.

    Of more than twenty, those missed and the headlines are drawn and the others counted. Where
    nothing is promised, the figure says so.
    """
    speaker, found = Speaker(info, lang), read_standings(tables, info)
    years = [int(t) for t in tables["targets"]["year"]]
    if not found:
        return statement("commitments", speaker.say("commitments.nothing"), speaker, years)
    words, canvas = CommitmentWords(speaker, found, read_caps(tables, info)), Canvas(lang)
    drawn = chosen(found, info)
    _draw(canvas, words, drawn)
    title = fit_title(words.titles(), lang)
    requirements = len({s.id for s in (*found, *words.caps)} ^ set(tables["targets"]["id"]))
    canvas.write_frame(title, words.subtitle(), list(words.footer(years, drawn, requirements)))
    meta = speaker.meta("commitments", title, list(words.description()), words.table())
    return canvas.page_figure(meta)


def _draw(canvas: Canvas, words: CommitmentWords, drawn: list[Standing]) -> None:
    heads = [*map(words.say, HEADS[:-1]), ""]
    columns = [Column(h, x, w, side) for h, (x, w, side) in zip(heads, EDGES, strict=True)]  # type: ignore[arg-type]
    for column in columns:
        head = fitted(column.head, SMALL, column.width)
        canvas.write(head, column.x, TOP - 22, SMALL, color=MUTED, align=column.align)
    pitch = min(HIGH, max(LOW, (BOTTOM - TOP) / len(drawn)))
    for i, standing in enumerate(drawn):
        top = TOP + pitch * i
        canvas.ground((MARGIN, top), (COLUMN_RIGHT, top), GRID)
        _draw_row(canvas, columns, words.cells(standing), standing, top + pitch / 2)


def _draw_row(
    canvas: Canvas, columns: list[Column], cells: list[str], standing: Standing, y: float
) -> None:
    _draw_sign(canvas, standing, y)
    color = INK if standing.met else TARGET_TEXT
    for k, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        bold = k in {0, 1, 6} or (k == 5 and not standing.met)
        said = color if k in {0, 5} else INK
        size = SMALL if k == 6 else 20
        text = fitted(cell, size, column.width, bold)
        canvas.write(text, column.x, y, size, color=said, align=column.align)


def _draw_sign(canvas: Canvas, standing: Standing, y: float) -> None:
    """A disc with a tick, or a diamond with a cross: told apart by shape, in grey too."""
    x = SIGN
    if standing.met:
        marker = {"symbol": "circle", "size": 26, "color": NET, "opacity": 1}
        strokes = [[(x - 6, y), (x - 2, y + 5), (x + 6, y - 5)]]
    else:
        marker = {"symbol": "diamond", "size": 32, "color": TARGET, "opacity": 1}
        strokes = [[(x - 5, y - 5), (x + 5, y + 5)], [(x - 5, y + 5), (x + 5, y - 5)]]
    canvas.mark(f"sign-{standing.id}", x, y, **marker)
    for k, stroke in enumerate(strokes):
        canvas.line(f"sign-{standing.id}-{k}", stroke, "white", 3)
