"""What is said about the distribution of a reading, in both languages."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway_models.case import Name

from .numbers import percent
from .quantities import Quantity
from .sweep_speaker import SweepSpeaker

NOTHING = Name("No scenario has a plan: there is no distribution", "没有任何情景有可行方案")
MARKS = {"p95": 0.95, "p50": 0.50, "p5": 0.05}
NAMES = {
    "p95": Name("95th percentile", "第95百分位"),
    "p50": Name("median", "中位数"),
    "p5": Name("5th percentile", "第5百分位"),
}
BASE = Name("As the case: {money}", "基准：{money}")
_TITLE = Name(
    "Nine futures in ten put the {reading} at {span}", "十分之九的情景中，{reading}为{span}"
)
_SPAN = Name("{low} to {high}", "{low}至{high}")
_SAME = Name("The {reading} is {money} in every scenario", "{reading}在所有情景中均为{money}")
_DEARER = Name("; {share} are dearer than the case", "；{share}高于基准")
_WITHOUT = Name("; no plan in {k} of {n}", "；{n}个中{k}个无可行方案")
_SUBTITLE = Name(
    "{sweep}: share of scenarios in which the {reading} is at most so much, {unit}",
    "{sweep}：{reading}不超过某值的情景占比（{unit}）",
)
_HOW = Name("shares are of those with a plan", "占比按有方案的情景计")
_CURVE = Name(
    "Each step is one scenario. Percentiles lie between neighbours.",
    "每一台阶为一个情景，百分位在相邻值间插值。",
)
_MEAN = Name("Mean: {money}.", "均值：{money}。")
_COLUMNS = (Name("Measure", "指标"), Name("Value", "数值"))
_MORE = {
    "minimum": Name("least", "最小"), "mean": Name("mean", "均值"),
    "maximum": Name("most", "最大"), "base": Name("as the case", "基准"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spread:
    """One reading [its unit] over all scenarios with a plan, in rising order.

    ``figures`` are minimum, p5, p50, p95, maximum, mean and base (nan where it has no plan).
    """

    reading: str
    unit: str
    values: tuple[float, ...]
    figures: Mapping[str, float]

    @property
    def based(self) -> bool:
        """Whether the unchanged case has a plan."""
        return not math.isnan(self.figures["base"])


def read_spread(tables: Mapping[str, pd.DataFrame]) -> Spread | None:
    """The first reading of the table ``distribution``; None where no scenario has a plan."""
    table = tables["distribution"]
    if table.empty or int(table["with_plan"].iloc[0]) == 0:
        return None
    top, readings = table.iloc[0], tables["readings"]
    rows = readings[(readings["reading"] == top["reading"]) & (readings["scenario"] != "base")]
    values = tuple(sorted(map(float, rows["value"])))
    figures = {name: float(top[name]) for name in (*MARKS, *_MORE)}
    return Spread(str(top["reading"]), str(top["unit"]), values, figures)


@dataclass(frozen=True, slots=True)
class SpreadWords:
    """Everything that is said about a distribution in one language."""

    speaker: SweepSpeaker
    found: Spread

    @property
    def amounts(self) -> Quantity:
        """How values are written."""
        return self.speaker.amounts(self.found.unit, list(self.found.figures.values()))

    def base(self) -> str:
        """Over the line of the unchanged case."""
        return self.speaker.say(BASE, money=self.amounts.text(self.found.figures["base"]))

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, found, sweep = self.speaker.say, self.found, self.speaker.sweep
        reading = self.speaker.reading(found.reading)
        low, high = (self.amounts.number(found.figures[k]) for k in ("p5", "p95"))
        span = self.amounts.pattern.format(say(_SPAN, low=low, high=high))
        head = say(_TITLE, reading=reading, span=span)
        if low == high:
            head = say(_SAME, reading=reading, money=self.amounts.text(found.figures["p50"]))
        if sweep.no_plan:
            yield head + say(_WITHOUT, k=sweep.no_plan, n=sweep.scenarios)
        elif found.based and low != high:
            above = sum(value > found.figures["base"] for value in found.values)
            yield head + say(_DEARER, share=percent(above / len(found.values)))
        yield head

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        return self.speaker.say(
            _SUBTITLE,
            sweep=self.speaker.sweep_name,
            reading=self.speaker.reading(self.found.reading),
            unit=" ".join(self.amounts.pattern.replace("{}", "").split()),
        )

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield from self.speaker.trail(_HOW)
        yield self.speaker.say(_MEAN, money=self.amounts.text(self.found.figures["mean"]))
        yield self.speaker.say(_CURVE)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        text = Name("{name}: {money}.", "{name}：{money}。")
        for key, name in NAMES.items():
            money = self.amounts.text(self.found.figures[key])
            yield self.speaker.say(text, name=self.speaker.say(name), money=money)
        if self.found.based:
            yield self.base() + self.speaker.say(Name(".", "。"))

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        order = ("minimum", "p5", "p50", "mean", "p95", "maximum", "base")
        names = {**NAMES, **_MORE}
        rows = [
            [self.speaker.say(names[k]), self.amounts.text(self.found.figures[k])]
            for k in order
            if not math.isnan(self.found.figures[k])
        ]
        columns = [self.speaker.say(name) for name in _COLUMNS]
        reading = self.speaker.reading_first(self.found.reading)
        return {"caption": reading, "columns": columns, "rows": rows}
