"""How large text is written, so that all of it has room."""

from __future__ import annotations

from collections.abc import Sequence

from pathway.figures.kit.metrics import LINE_HEIGHT, WIDER, plain, text_size

SIZES = (34, 32, 30, 28, 26, 24, 22, 20)
"""Of the lines of a slide [px]."""


def line_count(text: str, width: float, size: float) -> int:
    """How many lines a text takes, as markup, with some room for other fonts."""
    return max(1, -int(-WIDER * text_size(text, size)[0] // width))


def largest(lines: Sequence[str], width: float, height: float, apart: float) -> float:
    """The largest size in which paragraphs, so far ``apart``, fit; else the least."""

    def high(size: float) -> float:
        counts = (line_count(plain(line), width, size) for line in lines)
        return sum(LINE_HEIGHT * size * count + apart for count in counts)

    return next((size for size in SIZES if high(size) <= height), SIZES[-1])
