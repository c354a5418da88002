"""How large text is written, so that all of it has room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from pathway.figures.kit.metrics import LINE_HEIGHT, WIDER, plain, text_size

BULLET = "•  "
"""Before a line that is an item."""
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


def hang(paragraph: Any, indent: int) -> None:
    """Makes a paragraph an item, with a bullet that the lines below stand clear of [EMU]."""
    about = paragraph._p.get_or_add_pPr()
    about.set("marL", str(indent))
    about.set("indent", str(-indent))
    for told in ('buFont typeface="Arial"', f'buChar char="{BULLET.strip()}"'):
        about.append(parse_xml(f"<a:{told} {nsdecls('a')}/>"))
