"""The markup of a figure's texts, as text and as runs of it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_TAG = re.compile(r"(</?(?:b|sub)>)")


def runs_of(line: str) -> Iterator[tuple[str, bool, bool]]:
    """A line of a figure's markup as runs: text, whether bold, whether lowered."""
    bold = lowered = False
    for piece in _TAG.split(line):
        if piece in ("<b>", "</b>"):
            bold = piece == "<b>"
        elif piece in ("<sub>", "</sub>"):
            lowered = piece == "<sub>"
        elif piece:
            yield html.unescape(piece), bold, lowered


def plain_text(markup: str) -> str:
    """Markup as text, a lowered 2 as ₂."""
    text = markup.replace("<sub>2</sub>", "₂").replace("<br>", "\n")
    return html.unescape(re.sub(r"</?(b|sub)>", "", text))
