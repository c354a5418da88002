"""Where the axes of a plot are labelled, and what they are from and to."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pathway.figures.kit.metrics import text_size
from pathway.locale import Lang
from pathway.locale.numbers import half_up, percents, plain_decimal, written

from .scene import Tick

DUST = 1e-4
"""Of what an axis spans: less than this beyond zero is as good as zero."""
EVERY = (1, 2, 5, 10, 20, 50, 100)


def reach(low: float, high: float, spare: float = 0.065) -> tuple[float, float]:
    """Ends of an axis with zero on it, a little beyond what is drawn; to 1 where all is zero."""
    if low == high == 0.0:
        return 0.0, 1.0
    span = high - low or 1.0
    below, above = low < -DUST * span, high > DUST * span
    return (low - spare * span if below else 0.0), (high + spare * span if above else 0.0)


def steps(ends: tuple[float, float], lines: int, lang: Lang, percent: bool) -> list[Tick]:
    """Round values between the ends, at most about so many, zero among them."""
    low, high = ends
    step = _round_step(min((high - low) / max(lines, 1), max(-low, high) / 2))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [
        Tick(at=round(k * step, 9), text=_label(k * step, lang, percent))
        for k in range(first, last + 1)
    ]


def _round_step(least: float) -> float:
    """The smallest of 1, 2, 2.5, 5 × 10^k that is not under ``least``."""
    power = 10.0 ** math.floor(math.log10(least)) if least > 0 else 1.0
    return next(m * power for m in (1.0, 2.0, 2.5, 5.0, 10.0) if m * power >= least * (1 - 1e-9))


def _label(value: float, lang: Lang, percent: bool) -> str:
    """With as few decimals as it needs."""
    rounded = plain_decimal(half_up(value, 6))
    return percents(rounded, lang) if percent else written(rounded, lang)


def years(
    panel: Mapping[str, Any], ends: tuple[float, float], room: float, size: float
) -> list[Tick]:
    """Years with room for their labels: bold ones and both ends before the round ones."""
    every_year = [x for x in panel["x"] if ends[0] <= x <= ends[1]]
    if not every_year:
        return []
    widest = text_size("<b>2000</b>", size)[0] + 0.6 * size
    step = next((n for n in EVERY if len(every_year) / n <= room / widest), EVERY[-1])
    bold = set(panel["bold"])
    span = max(ends[1] - ends[0], 1.0)
    kept: list[float] = []
    for year in _wanted(every_year, bold, step):
        if all(abs(year - other) / span * room >= widest for other in kept):
            kept.append(year)
    return [Tick(at=y, text=f"{y:.0f}", bold=y in bold) for y in sorted(set(kept))]


def _wanted(every: Sequence[float], bold: set[float], step: int) -> Iterator[float]:
    yield from (y for y in every if y in bold)
    yield from (every[0], every[-1])
    yield from (y for y in every if y % step == 0)


def numbers(ends: tuple[float, float], lang: Lang, lines: int = 8) -> list[Tick]:
    """Round numbers along an axis that is not of years."""
    return steps(ends, lines, lang, percent=False)
