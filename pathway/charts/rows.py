"""A table drawn on a page: columns of text, a line under the head, a swatch where one is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .canvas import Canvas
from .labels import Box
from .metrics import cut, plain, text_size
from .sheet import Align
from .theme import GRID, INK, MUTED, SMALL, WIDTH, Style

SWATCH = 10
"""Width of a swatch [px]."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column at ``x`` [px] (its left, middle or right), with room for ``width``."""

    head: str
    x: float
    width: float
    align: Align = "right"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: its cells as text, bold or not, with a swatch or without."""

    cells: Sequence[str]
    style: Style | None = None
    bold: bool = False
    color: str = INK


def draw_rows(
    canvas: Canvas,
    columns: Sequence[Column],
    lines: Sequence[Line],
    top: float,
    pitch: float,
    size: float,
    swatch: float = 0.0,
) -> float:
    """Draws head and lines from ``top`` down, swatches at ``swatch``; returns the ``y`` below."""
    left = min([swatch or WIDTH, *(_edges(c)[0] for c in columns)])
    right = max(_edges(c)[1] for c in columns)
    for column in columns:
        head = fitted(column.head, SMALL, column.width)
        canvas.write(head, column.x, top, SMALL, color=MUTED, align=column.align)
    y = top + 22
    canvas.ground((left, y), (right, y), GRID, 2)
    y += pitch / 2 + 2
    for i, line in enumerate(lines):
        for column, cell in zip(columns, line.cells, strict=True):
            text = fitted(cell, size, column.width, line.bold)
            canvas.write(text, column.x, y, size, color=line.color, align=column.align)
        if line.style:
            half = min(13.0, pitch / 2 - 3)
            box = Box(swatch, y - half, swatch + SWATCH, y + half)
            canvas.block(f"rows-swatch-{top:g}-{i}", box, line.style)
        y += pitch
    return y - pitch / 2


def fitted(text: str, size: float, width: float, bold: bool = False) -> str:
    """A text as markup, cut to a width."""
    markup = plain(text)
    if text_size(f"<b>{markup}</b>" if bold else markup, size)[0] > width:
        markup = plain(cut(" ".join(text.split()), size, width, bold))
    return f"<b>{markup}</b>" if bold and markup else markup


def apart(texts: Sequence[str], size: float, width: float) -> list[str]:
    """Names cut to a width: at the end; in the middle where another one begins alike."""
    found = []
    for text in texts:
        end = cut(" ".join(text.split()), size, width)
        begun = text[: len(end) * 3 // 5]
        alike = any(other.startswith(begun) for other in texts if other != text)
        found.append(_cut_inside(text, size, width) if end.endswith("…") and alike else end)
    return found


def _cut_inside(text: str, size: float, width: float) -> str:
    """What it begins with, and the words that it ends with in half the width."""
    words = " ".join(text.split())
    tail = words
    while text_size(plain(tail), size)[0] > width / 2:
        tail = tail[1:]
    tail = tail[max(tail.find(" "), 0) :]
    return cut(words, size, width - text_size(plain(tail), size)[0] - size / 2) + tail


def _edges(column: Column) -> tuple[float, float]:
    shift = {"left": 0.0, "center": 0.5, "right": 1.0}[column.align] * column.width
    return column.x - shift, column.x - shift + column.width
