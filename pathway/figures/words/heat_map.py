"""What is said about a heat map; its cells as numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway.figures.kit.quantities import Quantity
from pathway.figures.kit.sweep_speaker import SweepSpeaker, exact
from pathway.locale import Count

Setting = tuple[float, str]
"""A number, or nan and the id of a level."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One reading [its unit] over two factors; nan where there is no plan."""

    reading: str
    unit: str
    across: str
    up: str
    xs: tuple[Setting, ...]
    ys: tuple[Setting, ...]
    values: Mapping[tuple[int, int], float]
    status: Mapping[tuple[int, int], str]
    base: float

    @property
    def known(self) -> list[float]:
        """The values there are."""
        return [v for v in self.values.values() if not math.isnan(v)]

    @property
    def lost(self) -> int:
        """Cells without a plan."""
        return len(self.values) - len(self.known)

    @property
    def middle(self) -> float:
        """What colours are seen against: the unchanged case, else the median."""
        ranked = sorted(self.known)
        return ranked[len(ranked) // 2] if math.isnan(self.base) else self.base

    def sway(self, axis: int) -> float:
        """How far the reading moves along an axis (0 across, 1 up), on average."""
        lines: dict[int, list[float]] = {}
        for at, value in self.values.items():
            if not math.isnan(value):
                lines.setdefault(at[1 - axis], []).append(value)
        return sum(max(v) - min(v) for v in lines.values()) / max(len(lines), 1)


def read_grid(table: pd.DataFrame) -> Grid | None:
    """The first reading of the table ``heat_map``; None where there is nothing in it."""
    if table["value"].isna().all():
        return None
    first = table["reading"].iloc[0]
    rows = table[table["reading"] == first]
    xs, ys = _settings(rows, "x"), _settings(rows, "y")
    values: dict[tuple[int, int], float] = {}
    status: dict[tuple[int, int], str] = {}
    columns = ("x_value", "x_level", "y_value", "y_level", "value", "status")
    for xv, xl, yv, yl, value, ended in zip(*(rows[c] for c in columns), strict=True):
        at = (xs[_key(xv, xl)], ys[_key(yv, yl)])
        values[at], status[at] = float(value), str(ended)
    top = rows.iloc[0]
    factors = (str(top["x_factor"]), str(top["y_factor"]))
    across, up = tuple(map(_setting, xs)), tuple(map(_setting, ys))
    base = float(top["base"])
    return Grid(str(first), str(top["unit"]), *factors, across, up, values, status, base)


def _settings(rows: pd.DataFrame, axis: str) -> dict[str, int]:
    pairs = zip(rows[f"{axis}_value"], rows[f"{axis}_level"], strict=True)
    found = list(dict.fromkeys(_key(v, k) for v, k in pairs))
    return {key: i for i, key in enumerate(found)}


def _key(value: float, level: str) -> str:
    return f"={level}" if level else repr(float(value))


def _setting(key: str) -> Setting:
    return (math.nan, key[1:]) if key.startswith("=") else (float(key), "")


@dataclass(frozen=True, slots=True)
class GridWords:
    """Everything that is said about a heat map in one language."""

    speaker: SweepSpeaker
    found: Grid

    @property
    def amounts(self) -> Quantity:
        """How values are written."""
        return self.speaker.amounts(self.found.unit, [*self.found.known, self.found.base])

    def setting(self, axis: str, place: int) -> str:
        """What a factor is set to in a column or row."""
        across = axis == "x"
        factor = self.found.across if across else self.found.up
        return self.speaker.value(factor, *(self.found.xs if across else self.found.ys)[place])

    def cell(self, at: tuple[int, int]) -> str:
        """A value, or why there is none."""
        value = self.found.values.get(at, math.nan)
        if math.isnan(value):
            return self.speaker.ending(self.found.status.get(at, "no_plan"))
        return exact(self.amounts, value)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, found = self.speaker.say, self.found
        amounts, reading = self.amounts, self.speaker.reading(found.reading)
        low, high = (amounts.number(v) for v in (min(found.known), max(found.known)))
        kind = "same" if low == high else "range"
        order = sorted((0, 1), key=lambda axis: -found.sway(axis))
        a, b = (self.speaker.factor((found.across, found.up)[i]) for i in order)
        facts = {
            "reading": reading, "a": a, "b": b, "low": amounts.text(found.known[0]),
            "span": amounts.pattern.format(say("heat-map.span", low=low, high=high)),
            "k": Count(found.lost), "n": Count(len(found.values)),
        }  # fmt: skip
        if found.lost:
            yield say(f"heat-map.{kind}-without", **facts)
        elif low != high:
            yield say("heat-map.range-more", **facts)
            yield say("heat-map.range-most", **facts)
        yield say(f"heat-map.{kind}", **facts)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        values = [*self.found.known, *([] if math.isnan(self.found.base) else [self.found.base])]
        return self.speaker.say(
            "heat-map.subtitle",
            sweep=self.speaker.sweep_name,
            reading=self.speaker.reading(self.found.reading),
            unit=self.speaker.money(max(map(abs, values), default=0.0)).label,
            saves="yes" if min(values, default=0.0) < 0 else "no",
        )

    def footer(self, shown: tuple[int, int]) -> Iterator[str]:
        """The audit trail, sentence by sentence; ``shown``: columns and rows drawn."""
        say, found = self.speaker.say, self.found
        yield from self.speaker.trail("heat-map.how")
        yield say("heat-map.colours.middle" if math.isnan(found.base) else "heat-map.colours")
        every = (len(found.xs), len(found.ys))
        if shown != every:
            x, y, all_x, all_y = map(Count, (*shown, *every))
            yield say("heat-map.thinned", x=x, y=y, all_x=all_x, all_y=all_y)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        across, up = (self.speaker.factor(k) for k in (self.found.across, self.found.up))
        k, n = Count(self.found.lost), Count(len(self.found.values))
        yield self.speaker.say("heat-map.axes", x=across, y=up, k=k, n=n)

    def table(self) -> dict[str, Any]:
        """The data as printed, every cell."""
        columns = [self.setting("x", i) for i in range(len(self.found.xs))]
        rows = [
            [self.setting("y", j), *(self.cell((i, j)) for i in range(len(self.found.xs)))]
            for j in range(len(self.found.ys))
        ]
        factors = [self.speaker.factor(k) for k in (self.found.up, self.found.across)]
        reading = self.speaker.reading_first(self.found.reading)
        return {"caption": reading, "columns": [" \\ ".join(factors), *columns], "rows": rows}

    def key(self) -> list[tuple[float, str, str]]:
        """Shares of the colour scale with their values and, of the middle, what it is."""
        found, middle = self.found, self.found.middle
        far = max(abs(v - middle) for v in found.known)
        word = self.speaker.say("heat-map.middle" if math.isnan(found.base) else "heat-map.base")
        if far == 0:
            return [(0.0, self.amounts.text(middle), word)]
        ends = [(s, self.amounts.text(middle + s * far), "") for s in (-1.0, 1.0)]
        return [*ends, (0.0, self.amounts.text(middle), word)]
