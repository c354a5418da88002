"""How wide the columns of a native table are, so that no cell takes more lines than it may."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape

from pathway.figures.kit.metrics import WIDER, cut, plain, text_size
from pathway.figures.kit.rows import apart

from .canvas import Column, Row

AIR, MARGIN = 30.0, 26.0
"""Beside the widest text of a column, and beside one that is cut [px]."""
FILLED = 0.9
"""Of each of several lines: words that do not fit leave the rest."""
LEAST = 16.0
"""Of text, before any is cut [px]."""


def fitted(
    heads: Sequence[tuple[str, str]],
    rows: Sequence[Row],
    width: float,
    largest: float,
    lines: int = 1,
) -> tuple[list[Column], list[Row], float]:
    """Columns (head, side of its text) as wide as what is in them, rows with cells that fit, and
    the size of text.

    What is spare goes to all alike; what lacks is taken from the size, then from the widest, whose
    texts take so many ``lines``, and are cut.
    """
    size, widths = largest, _widths(heads, rows, largest)
    while sum(widths) > width and size > LEAST:
        size -= 1
        widths = _widths(heads, rows, size)
    spare = (width - sum(widths)) / len(widths)
    if spare < 0:
        widths = _narrowed(widths, width)
    columns = [
        Column(head, wide + max(spare, 0.0), align)
        for (head, align), wide in zip(heads, widths, strict=True)
    ]
    cells = [_shown(column, i, rows, size, lines) for i, column in enumerate(columns)]
    fitting = [
        Row([column[k] for column in cells], row.look, row.bold) for k, row in enumerate(rows)
    ]
    return columns, fitting, size


def _widths(heads: Sequence[tuple[str, str]], rows: Sequence[Row], size: float) -> list[float]:
    """What each column takes where nothing is cut [px]."""
    widths = []
    for i, (head, _) in enumerate(heads):
        texts = [head, *(row.cells[i] for row in rows)]
        widest = max(text_size(f"<b>{plain(text)}</b>", size)[0] for text in texts)
        widths.append(WIDER * widest + AIR)
    return widths


def _shown(column: Column, i: int, rows: Sequence[Row], size: float, lines: int) -> list[str]:
    """Cells as they fit; words that are cut still differ where they differed."""
    texts, room = [unescape(plain(row.cells[i])) for row in rows], (column.width - MARGIN) / WIDER
    room *= lines if lines == 1 else lines * FILLED
    if column.align == "left" and not any(row.bold for row in rows):
        return apart(texts, size, room)
    return [cut(text, size, room, row.bold) for text, row in zip(texts, rows, strict=True)]


def _narrowed(widths: list[float], room: float) -> list[float]:
    """The widest cut to what the others leave, until all have room."""
    most = max(widths)
    while sum(min(width, most) for width in widths) > room and most > 1:
        most *= 0.99
    return [min(width, most) for width in widths]
