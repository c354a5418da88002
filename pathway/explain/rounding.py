"""Numbers that are stated: round ones where they are enough, rounded to the safe side, spans."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from pathway.locale.amounts import tonne_step
from pathway_models.case import Target
from pathway_models.promises import at_least

EXACT = 1e-9
"""A number is one of those that are shown, as far as it can be computed."""

NEAR = 2e-6
"""So near, as a share of itself, a number that the solver found may be another."""

DIGITS = 3
"""Significant digits of what is added or taken off."""


def stated(start: float, low: float, high: float, step: float) -> Iterator[float]:
    """Numbers to state in place of ``high``, found to be enough, with ``low`` proven too little.

    Both are reached from ``start``, and shown in steps. The roundest between the two comes first
    if it can be shown, then ``high`` rounded on, away from ``start``; each is to be tried.
    """
    near = NEAR * max(abs(low), abs(high), abs(high - start))
    least, most = sorted((low, high))
    found = roundest(least - near, most + near)
    if abs(found / step - round(found / step)) < EXACT * max(1.0, abs(found / step)):
        yield found
    step = min(step, power_of(high - start, DIGITS))
    away = math.ceil if high >= start else math.floor
    for spare in (-EXACT, NEAR, 1e-4, 1e-3):
        moved = high + spare * (high - start)
        yield _tidy(away(moved / step) * step)


def _tidy(value: float) -> float:
    """Without what a computer's arithmetic adds in the last digits."""
    return float(f"{value:.12g}")


def roundest(low: float, high: float) -> float:
    """The number with the fewest digits from ``low`` to ``high``."""
    if low <= 0 <= high:
        return 0.0
    step = power_of(max(abs(low), abs(high)), 1) * 10
    while math.floor(high / step) * step < low:
        step /= 10
    if step < 1:  # a division by a whole number is exact where a product is not
        return math.floor(high / step) / round(1 / step)
    return math.floor(high / step) * step


def power_of(size: float, digits: int) -> float:
    """The power of ten that a number with so many digits is made of."""
    return 10.0 ** (math.floor(math.log10(abs(size))) - digits + 1) if size else 1.0


def shown_step(value: float, unit: str) -> float:
    """What a number is rounded to where it is shown."""
    if unit == "share":
        return 1e-4
    return tonne_step(value) if unit == "t" else min(1.0, power_of(value, 4))


def rounded_up(value: float) -> float:
    """Rounded up to what is shown, four digits: what is said is to be enough as it is typed in."""
    if value <= 0:
        return value
    step = min(1.0, power_of(value, 4))
    return math.ceil(value / step * (1 - EXACT)) * step


def on_the_safe_side(value: float, target: Target) -> float:
    """Rounded to what is shown, on the side on which there is a plan."""
    step = shown_step(value, target.unit)
    away, exact = (math.floor, EXACT) if at_least(target) else (math.ceil, -EXACT)
    return max(0.0, away(value / step * (1 + exact)) * step)


def spans(years: Iterable[int]) -> list[str]:
    """2030, 2031, 2032, 2035 as 2030-2032, 2035."""
    spans: list[list[int]] = []
    for year in sorted(years):
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return [str(s[0]) if len(s) == 1 else f"{s[0]}–{s[-1]}" for s in spans]
