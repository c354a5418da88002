"""How wide the columns of a native table are, so that no cell takes a second line."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape

from pathway.charts.metrics import cut, plain, text_size

from .canvas import Column, Row

AIR, MARGIN = 30.0, 26.0
"""Beside the widest text of a column, and beside one that is cut [px]."""


def fitted(
    heads: Sequence[tuple[str, str]], rows: Sequence[Row], width: float, size: float
) -> tuple[list[Column], list[Row]]:
    """Columns (head, side of its text) as wide as what is in them, and rows with cells that fit.

    What is spare goes to all alike; what lacks is taken from the widest, whose texts are cut.
    """
    widths = []
    for i, (head, _) in enumerate(heads):
        texts = [head, *(row.cells[i] for row in rows)]
        widths.append(max(text_size(f"<b>{plain(text)}</b>", size)[0] for text in texts) + AIR)
    spare = (width - sum(widths)) / len(widths)
    if spare < 0:
        widths = _narrowed(widths, width)
    columns = [
        Column(head, wide + max(spare, 0.0), align)
        for (head, align), wide in zip(heads, widths, strict=True)
    ]
    cells = (
        [cut(unescape(plain(t)), size, c.width - MARGIN, row.bold) for t, c in _pairs(row, columns)]
        for row in rows
    )
    return columns, [Row(one, row.look, row.bold) for one, row in zip(cells, rows, strict=True)]


def _pairs(row: Row, columns: Sequence[Column]) -> list[tuple[str, Column]]:
    return list(zip(row.cells, columns, strict=True))


def _narrowed(widths: list[float], room: float) -> list[float]:
    """The widest cut to what the others leave, until all have room."""
    most = max(widths)
    while sum(min(width, most) for width in widths) > room and most > 1:
        most *= 0.99
    return [min(width, most) for width in widths]
