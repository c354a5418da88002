"""What is said about a heat map, in both languages; its cells as numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway_models.case import Name

from .quantities import Quantity
from .sweep_speaker import PLAN_LESS, SweepSpeaker, exact
from .text import inside

NOTHING = Name("No combination has a plan", "没有任何组合有可行方案")
BASE, MIDDLE = Name("as the case", "与基准相同"), Name("median", "中位数")
_RANGE = Name("The {reading} runs from {span}", "{reading}介于{span}之间")
_SPAN = Name("{low} to {high}", "{low}至{high}")
_SAME = Name("The {reading} is {low} in every cell", "{reading}在所有组合中均为{low}")
_MORE = Name("; {a} matters more than {b}", "；{a}比{b}影响更大")
_MOST = Name("; {a} matters most", "；{a}影响更大")
_WITHOUT = Name("; no plan in {k} of {n} combinations", "；{n}个组合中{k}个无可行方案")
_SUBTITLE = Name("{sweep}: {reading}, {unit}", "{sweep}：{reading}（{unit}）")
_HOW = Name("hatched", "以斜线表示")
_COLOURS = Name(
    "Blue is cheaper and orange dearer than the unchanged case, which is grey.",
    "蓝色比基准便宜，橙色更贵，灰色与基准相同。",
)
_COLOURS_MIDDLE = Name(
    "Blue is cheaper and orange dearer than the median of the cells.",
    "蓝色低于中位数，橙色高于中位数。",
)
_THINNED = Name(
    "Drawn: {x} × {y} of {all_x} × {all_y} steps; all are in the table heat_map.",
    "仅绘制{all_x}×{all_y}个取值中的{x}×{y}个，全部见数据表heat_map。",
)

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
        span = amounts.pattern.format(say(_SPAN, low=low, high=high))
        head = say(_RANGE, reading=reading, span=span)
        if low == high:
            head = say(_SAME, reading=reading, low=amounts.text(found.known[0]))
        lost = len(found.values) - len(found.known)
        if lost:
            yield head + say(_WITHOUT, k=lost, n=len(found.values))
        elif low != high:
            order = sorted((0, 1), key=lambda axis: -found.sway(axis))
            a, b = (inside(self.speaker.factor((found.across, found.up)[i])) for i in order)
            yield head + say(_MORE, a=a, b=b)
            yield head + say(_MOST, a=a)
        yield head

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        values = [*self.found.known, *([] if math.isnan(self.found.base) else [self.found.base])]
        return self.speaker.say(
            _SUBTITLE,
            sweep=self.speaker.sweep_name,
            reading=self.speaker.reading(self.found.reading),
            unit=self.speaker.money(max(map(abs, values), default=0.0)).label,
        )

    def footer(self, shown: tuple[int, int]) -> Iterator[str]:
        """The audit trail, sentence by sentence; ``shown``: columns and rows drawn."""
        say, found = self.speaker.say, self.found
        yield from self.speaker.trail(_HOW)
        yield say(_COLOURS_MIDDLE if math.isnan(found.base) else _COLOURS)
        every = (len(found.xs), len(found.ys))
        if shown != every:
            yield say(_THINNED, x=shown[0], y=shown[1], all_x=every[0], all_y=every[1])

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        text = Name(
            "Columns: {x}; rows: {y}; {k} of {n} cells have no plan.",
            "列：{x}；行：{y}；{n}格中{k}格无可行方案。",
        )
        across, up = (self.speaker.factor(k) for k in (self.found.across, self.found.up))
        lost = len(self.found.values) - len(self.found.known)
        yield self.speaker.say(text, x=across, y=up, k=lost, n=len(self.found.values))

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
        word = self.speaker.say(MIDDLE if math.isnan(found.base) else BASE)
        if far == 0:
            return [(0.0, self.amounts.text(middle), word)]
        ends = [(s, self.amounts.text(middle + s * far), "") for s in (-1.0, 1.0)]
        return [*ends, (0.0, self.amounts.text(middle), word)]

    @property
    def no_plan(self) -> str:
        """Beside the hatched swatch."""
        return self.speaker.say(PLAN_LESS)
