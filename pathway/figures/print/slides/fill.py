"""Colours, hatches and dashes as a presentation has them."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE, MSO_PATTERN

HATCHES = {
    "/": MSO_PATTERN.WIDE_UPWARD_DIAGONAL,
    "\\": MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL,
    ".": MSO_PATTERN.PERCENT_20,
}
DASHES = {"dotted": MSO_LINE.ROUND_DOT, "dashed": MSO_LINE.DASH}


def rgb(color: str) -> RGBColor:
    """A colour that is written ``#RRGGBB``."""
    digits = "FFFFFF" if color == "white" else color.removeprefix("#")
    return RGBColor(*bytes.fromhex(digits))  # type: ignore[no-untyped-call]


def fill(target: Any, color: str, pattern: str = "", ink: str = "") -> None:
    """Fills a shape, a series or a point in a colour, hatched or not."""
    if pattern not in HATCHES:
        target.solid()
        target.fore_color.rgb = rgb(color)
        return
    target.patterned()
    target.pattern = HATCHES[pattern]
    target.fore_color.rgb, target.back_color.rgb = rgb(ink), rgb(color)
