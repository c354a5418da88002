"""A page on which everything is drawn in its pixels: bars, and more than one plot."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .figure import Spec
from .labels import Box
from .metrics import cut, plain, text_size, wrap
from .sheet import Align, Scale, Sheet
from .theme import HEIGHT, INK, WIDTH, Style, page_layout

LEVEL, GROWTH, CONNECTOR = "#3C4650", "#8C510A", "#98A2AD"
"""Bars that stand on zero, what growth adds, and lines between bars."""

LEAST = 3
"""Height of a bar of something, however little [px]."""


@dataclass(slots=True)
class Page(Sheet):
    """A sheet whose traces are in pixels of the page, y downwards."""

    scale: Scale = field(default=Scale(0, WIDTH, 0.0, 1.0), repr=False)
    hovers: list[tuple[float, float, str]] = field(default_factory=list)

    def bar(self, uid: str, box: Box, look: str | Style, hover: str = "") -> None:
        """A rectangle in a colour or in the colour and pattern of a wedge."""
        corners = [(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)]
        if isinstance(look, Style):
            self.area(uid, corners, look)
        else:
            self.fill(uid, corners, look)
        if hover:
            self.hovers.append(((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, hover))

    def paint(self, meta: Mapping[str, Any]) -> Spec:
        """The figure; ``meta`` travels with it."""
        if self.hovers:
            points = [(x, y) for x, y, _ in self.hovers]
            texts = [text for *_, text in self.hovers]
            self.line("hover", points, "rgba(0,0,0,0)", 1, hover=texts)
        axis = {"visible": False, "fixedrange": True, "domain": [0, 1]}
        layout = {
            **page_layout(self.lang),
            "hovermode": "closest",
            "xaxis": {**axis, "range": [0, WIDTH]},
            "yaxis": {**axis, "range": [HEIGHT, 0]},
            "annotations": self.texts,
            "shapes": self.rules,
            "meta": dict(meta),
        }
        return {"data": self.traces, "layout": layout}

    def write_name(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        *,
        sizes: Sequence[int],
        lines: int = 1,
        bold: bool = False,
        color: str = INK,
        align: Align = "left",
        top: bool = False,
    ) -> float:
        """Text in the largest of ``sizes`` in which it fits a width, else cut; its height [px].

        ``y`` is its middle, or its upper edge (``top``).
        """
        size, markup = fitted(text, width, sizes, lines, bold)
        height = text_size(markup, size)[1]
        self.write(markup, x, y + height / 2 if top else y, size, color=color, align=align)
        return height


def fitted(
    text: str, width: float, sizes: Sequence[int], lines: int, bold: bool = False
) -> tuple[int, str]:
    """Text as markup of so many lines at most, in the largest size that fits; else cut.

    It breaks at line breaks of its own, and where it must.
    """
    for size in sizes:
        found = _broken(text, size, width, bold)
        if len(found) <= lines and all(_wide(line, size, bold) <= width for line in found):
            return size, _markup(found, bold)
    size = sizes[-1]
    found = _broken(text, size, width, bold)
    rest = found[lines - 1 :]
    joint = " " if text.isascii() else ""
    kept = [*found[: lines - 1], joint.join(rest)] if rest else found
    return size, _markup([cut(line, size, width, bold) for line in kept], bold)


def _broken(text: str, size: float, width: float, bold: bool) -> list[str]:
    room = width / (1.08 if bold else 1.0)
    return [
        line for part in text.split("\n") for line in wrap(html.unescape(plain(part)), size, room)
    ]


def _wide(line: str, size: float, bold: bool) -> float:
    return text_size(_markup([line], bold), size)[0]


def _markup(lines: Sequence[str], bold: bool) -> str:
    text = "<br>".join(plain(line) for line in lines)
    return f"<b>{text}</b>" if bold else text
