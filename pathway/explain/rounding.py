"""Amounts in sentences: rounded to the side on which there is a plan; plurals, spans of years."""

from __future__ import annotations

import math
from collections.abc import Iterable

from pathway_models.case import Target
from pathway_models.promises import at_least

SPARE = 1e-6
"""Amounts are stated with a little to spare, which does not make 30.1 of 30."""


def rounded_up(value: float) -> float:
    """Rounded up to three digits: what is said is to be enough when it is typed in."""
    if value <= 0:
        return value
    step = 10.0 ** (math.floor(math.log10(value)) - 2)
    return math.ceil(value / step * (1 - SPARE)) * step


def plural(unit: str) -> str:
    """The plural of a unit that is a word; others, as GWh, have none."""
    if not unit.replace(" ", "").isalpha() or not unit.islower() or len(unit) < 3:
        return unit
    if unit.endswith(("s", "ch", "sh", "x")):
        return f"{unit}es"
    return f"{unit[:-1]}ies" if unit.endswith("y") and unit[-2] not in "aeiou" else f"{unit}s"


def on_the_safe_side(value: float, target: Target) -> float:
    """Rounded to what is shown, on the side on which there is a plan."""
    step = {"share": 1e-4, "t": 1.0}.get(target.unit)
    if step is None:
        step = 10.0 ** (math.floor(math.log10(abs(value))) - 3) if value else 1.0
    away = math.floor if at_least(target) else math.ceil
    return max(0.0, away(value / step * (1 + (SPARE if at_least(target) else -SPARE) / 10)) * step)


def spans(years: Iterable[int]) -> list[str]:
    """2030, 2031, 2032, 2035 as 2030-2032, 2035."""
    spans: list[list[int]] = []
    for year in sorted(years):
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return [str(s[0]) if len(s) == 1 else f"{s[0]}–{s[-1]}" for s in spans]
