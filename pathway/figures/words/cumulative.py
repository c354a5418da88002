"""What is said about the distribution of a reading."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway.figures.kit.quantities import Quantity
from pathway.figures.kit.sweep_speaker import SweepSpeaker
from pathway.locale import Count
from pathway.locale.numbers import percent

MARKS = {"p95": 0.95, "p50": 0.50, "p5": 0.05}
FIGURES = ("minimum", "p5", "p50", "mean", "p95", "maximum", "base")


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
    figures = {name: float(top[name]) for name in FIGURES}
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

    def name(self, figure: str) -> str:
        """What one of the figures is called."""
        return self.speaker.say(f"cumulative.{figure}")

    def amount(self, figure: str) -> str:
        """One of the figures, as it is written."""
        return self.amounts.text(self.found.figures[figure])

    def point(self, figure: str) -> str:
        """One of the figures with its name."""
        return self.speaker.say(
            "cumulative.point", name=self.name(figure), amount=self.amount(figure)
        )

    def base(self) -> str:
        """Over the line of the unchanged case."""
        return self.speaker.say("cumulative.as-case", amount=self.amount("base"))

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, found, sweep = self.speaker.say, self.found, self.speaker.sweep
        low, high = (self.amounts.number(found.figures[k]) for k in ("p5", "p95"))
        key = "cumulative.same" if low == high else "cumulative.most"
        above = sum(value > found.figures["base"] for value in found.values)
        facts = {
            "reading": self.speaker.reading(found.reading),
            "span": self.amounts.pattern.format(say("cumulative.span", low=low, high=high)),
            "amount": self.amount("p50"),
            "share": percent(above / len(found.values), self.speaker.lang),
            "k": Count(sweep.no_plan),
            "n": Count(sweep.scenarios),
        }
        if sweep.no_plan:
            yield say(f"{key}.no-plan", **facts)
        elif found.based and low != high:
            yield say("cumulative.most.dearer", **facts)
        yield say(key, **facts)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        return self.speaker.say(
            "cumulative.subtitle",
            sweep=self.speaker.sweep_name,
            reading=self.speaker.reading(self.found.reading),
            unit=" ".join(self.amounts.pattern.replace("{}", "").split()),
            saves="yes" if min(self.found.values) < 0 else "no",
        )

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield from self.speaker.trail("cumulative.how")
        yield self.speaker.say("cumulative.mean-is", amount=self.amount("mean"))
        yield self.speaker.say("cumulative.curve")

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        say = self.speaker.say
        for key in MARKS:
            yield say("cumulative.figure", name=self.name(key), amount=self.amount(key))
        if self.found.based:
            yield say("cumulative.as-case-alone", amount=self.amount("base"))

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        known = [key for key in FIGURES if not math.isnan(self.found.figures[key])]
        return {
            "caption": self.speaker.reading_first(self.found.reading),
            "columns": [self.speaker.say(f"cumulative.{key}") for key in ("measure", "value")],
            "rows": [[self.name(key), self.amount(key)] for key in known],
        }
