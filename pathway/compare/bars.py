"""Differences as bars to the left and to the right of zero: a picture that needs no script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from pathway.charts.metrics import cut
from pathway.charts.theme import GRID, INK, MUTED

WIDTH, NAME, LABEL, ROW, TOP = 1080, 300, 130, 38, 8


@dataclass(frozen=True, slots=True)
class Bar:
    """A name, a value, how it is written, its colour."""

    name: str
    value: float
    text: str
    color: str


def draw_bars(bars: Sequence[Bar], message: str) -> str:
    """An SVG of bars on one scale; ``message`` is its text alternative."""
    height = TOP + ROW * len(bars) + 8
    lowest = min((min(bar.value, 0.0) for bar in bars), default=0.0)
    highest = max((max(bar.value, 0.0) for bar in bars), default=0.0)
    left = NAME + (LABEL if lowest < 0 else 0)
    scale = (WIDTH - left - LABEL) / ((highest - lowest) or 1.0)
    zero = left - lowest * scale
    rows = "".join(_row(bar, TOP + i * ROW, zero, scale * bar.value) for i, bar in enumerate(bars))
    described = escape("; ".join(f"{bar.name}: {bar.text}" for bar in bars))
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(message)}">'
        f"<title>{escape(message)}</title><desc>{described}</desc>{rows}"
        f'<line x1="{zero:.1f}" y1="{TOP - 4}" x2="{zero:.1f}" y2="{height - 4}" stroke="{INK}" '
        'stroke-width="2"/></svg>'
    )


def _row(bar: Bar, y: float, zero: float, length: float) -> str:
    name, middle = escape(cut(bar.name, 18, NAME - 16)), y + ROW / 2 + 6
    x, right = (zero + length if length < 0 else zero), length >= 0
    at, anchor = (zero + length + 8, "start") if right else (zero + length - 8, "end")
    return (
        f'<line x1="0" y1="{y + ROW}" x2="{WIDTH}" y2="{y + ROW}" stroke="{GRID}"/>'
        f'<text x="0" y="{middle}" font-size="18" fill="{INK}">{name}</text>'
        f'<rect x="{x:.1f}" y="{y + 7}" width="{abs(length):.1f}" height="{ROW - 14}" '
        f'fill="{bar.color}"/>'
        f'<text x="{at:.1f}" y="{middle}" font-size="18" font-weight="600" text-anchor="{anchor}" '
        f'fill="{INK if abs(length) > 0.05 else MUTED}">{escape(bar.text)}</text>'
    )
