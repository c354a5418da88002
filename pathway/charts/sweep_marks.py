"""How charts of sweeps look alike: colours of dearer and cheaper, what has no plan, a key."""

from __future__ import annotations

from collections.abc import Sequence

from .canvas import Canvas
from .labels import Box
from .metrics import text_size
from .rows import fitted
from .theme import MUTED, SMALL, Style

CHEAPER, DEARER = "#0072B2", "#E69F00"
"""By the direction of the cost, not of the input."""

NO_PLAN = Style("#E9ECEF", "/", "#7F8A96")
"""Where there is no plan."""

Key = Sequence[tuple[Style | str, str]]
"""Swatches, each with what it means."""


def draw_key(canvas: Canvas, key: Key, x: float, y: float, right: float) -> float:
    """Swatches and words in a line from ``x``; returns where it ends [px]."""
    for i, (look, words) in enumerate(key):
        canvas.block(f"key-{i}-{x:g}", Box(x, y - 9, x + 18, y + 9), look)
        markup = fitted(words, SMALL, max(right - x - 26, 40))
        canvas.write(markup, x + 26, y, SMALL, color=MUTED)
        x += 26 + text_size(markup, SMALL)[0] + 30
    return x


def mixed(share: float) -> str:
    """From cheaper (-1) over the unchanged case (0) to dearer (1), as a colour."""
    end = CHEAPER if share < 0 else DEARER
    part = min(abs(share), 1.0)
    white, full = (244, 246, 248), (int(end[i : i + 2], 16) for i in (1, 3, 5))
    parts = [round(w + (c - w) * part) for w, c in zip(white, full, strict=True)]
    return "#" + "".join(f"{p:02X}" for p in parts)


def on(color: str) -> str:
    """The colour of text on a ground: ink or white, whichever stands out more."""
    light = [_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5)]
    luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
    return "white" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.0592 else "#17202A"


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
