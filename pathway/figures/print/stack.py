"""Between which levels the areas and bars of a panel lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Level = tuple[list[float], list[float]]
"""Low and high, along the axis."""


@dataclass(slots=True)
class Stack:
    """Of a panel that is said: levels of its areas and bars by key.

    ``added``: what wedges put on top of the level they hang from; ``left``: what they leave.
    """

    levels: dict[str, Level] = field(default_factory=dict)
    added: dict[str, Level] = field(default_factory=dict)
    left: list[float] | None = None
    top: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, panel: Mapping[str, Any]) -> Stack:
        """Wedges hang from the panel's level, areas and bars stand on each other."""
        stack = cls()
        base = next((s for s in panel["series"] if s["key"] == panel["hangs"]), None)
        if base:
            stack._hang(_values(base), [s for s in panel["series"] if s["form"] == "wedge"])
        count = len(panel["x"])
        over, under = [0.0] * count, [0.0] * count
        for series in panel["series"]:
            if series["form"] in ("area", "bar"):
                stack.levels[series["key"]] = _stood(series, over, under)
        return stack

    def _hang(self, base: list[float], wedges: Sequence[Mapping[str, Any]]) -> None:
        top = list(base)
        for wedge in wedges:
            raised = [t + max(-v, 0.0) for t, v in zip(top, _values(wedge), strict=True)]
            if raised != top:
                self.added[wedge["key"]] = (top, raised)
            top = raised
        now = list(top)
        for wedge in wedges:
            low = [n - max(v, 0.0) for n, v in zip(now, _values(wedge), strict=True)]
            self.levels[wedge["key"]] = (low, now)
            now = low
        self.left, self.top = now, top

    def extent(self, panel: Mapping[str, Any]) -> tuple[float, float]:
        """The lowest and the highest of all that is drawn, zero among them."""
        values = [0.0, *self.top]
        for low, high in (*self.levels.values(), *self.added.values()):
            values += [*low, *high]
        for series in panel["series"]:
            if series["form"] == "line":
                values += [v for v in series["y"] if v is not None]
        values += [mark["y"] for mark in panel["marks"] if mark["y"] is not None]
        values += [rule["at"] for rule in panel["rules"] if not rule["upright"]]
        return min(values), max(values)


def _stood(series: Mapping[str, Any], over: list[float], under: list[float]) -> Level:
    """A series on those before it, up from zero or down; from its own start where it has one."""
    values = _values(series)
    if series["start"]:
        start = [v or 0.0 for v in series["start"]]
        if series["form"] == "area":
            return start, values
        return start, [a + v for a, v in zip(start, values, strict=True)]
    if not series["stacked"]:
        return [0.0] * len(values), values
    low = [under[i] if v < 0 else over[i] for i, v in enumerate(values)]
    high = [a + v for a, v in zip(low, values, strict=True)]
    for i, value in enumerate(values):
        (under if value < 0 else over)[i] = high[i]
    return low, high


def _values(series: Mapping[str, Any]) -> list[float]:
    return [0.0 if v is None else float(v) for v in series["y"]]
