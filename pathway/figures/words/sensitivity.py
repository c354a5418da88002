"""What is said about indices of Sobol and measures of Morris."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway.figures.kit.metrics import brief
from pathway.figures.kit.numbers import half_up, percent, show
from pathway.figures.kit.sweep_speaker import NAME_ROOM, SweepSpeaker
from pathway.locale import Count

HAS_PLAN = "has_plan"
SOBOL = ("total", "first")
MORRIS = ("mu_star", "sigma")


@dataclass(frozen=True, slots=True)
class Indices:
    """Of one reading: by index and factor the value and half its interval, and what was used."""

    reading: str
    unit: str
    values: Mapping[str, Mapping[str, tuple[float, float]]]
    blocks: int
    left_out: int
    decides_plan: str

    @property
    def main(self) -> str:
        """The index by which factors are ranked."""
        return "total" if "total" in self.values else "mu_star"

    @property
    def known(self) -> bool:
        """Whether there are any figures."""
        return any(not math.isnan(v) for v, _ in self.values[self.main].values())

    @property
    def ranked(self) -> list[str]:
        """Factors, the one that matters most in front."""
        own = self.values[self.main]
        return sorted(own, key=lambda k: -own[k][0] if self.known else 0.0)


def read_indices(table: pd.DataFrame) -> Indices | None:
    """The first reading of the table ``sensitivity``, and what decides whether there is a plan.

    None where no scenario has a plan.
    """
    if table.empty or table["reading"].iloc[0] == HAS_PLAN:
        return None
    first = table["reading"].iloc[0]
    rows = table[table["reading"] == first]
    values: dict[str, dict[str, tuple[float, float]]] = {}
    for row in rows.itertuples(index=False):
        pair = (float(str(row.value)), float(str(row.confidence)))
        values.setdefault(str(row.index), {})[str(row.factor)] = pair
    top = rows.iloc[0]
    decides = table[(table["reading"] == HAS_PLAN) & table["index"].isin(("total", "mu_star"))]
    known = decides.dropna(subset=["value"]).sort_values("value", ascending=False, kind="stable")
    who = "" if known.empty else str(known["factor"].iloc[0])
    blocks = (int(top["blocks"]), int(top["blocks_left_out"]))
    return Indices(str(first), str(top["unit"]), values, *blocks, who)


@dataclass(frozen=True, slots=True)
class IndexWords:
    """Everything that is said about indices in one language."""

    speaker: SweepSpeaker
    found: Indices

    @property
    def shown(self) -> tuple[str, str]:
        """The two indices that are drawn: the bar, and what stands on it."""
        return SOBOL if self.found.main == "total" else MORRIS

    def text(self, value: float) -> str:
        """An index or a measure, without its unit."""
        if math.isnan(value):
            return "–"
        if self.found.main == "total":
            return percent(value)
        largest = [v for v, _ in self.found.values["mu_star"].values()]
        amounts = self.speaker.amounts(self.found.unit, largest)
        return show(half_up(value * amounts.factor, amounts.decimals))

    def printed(self, factor: str, index: str) -> str:
        """With half its interval, where there is one."""
        value, half = self.found.values[index][factor]
        if math.isnan(half):
            return self.text(value)
        return self.speaker.say(
            "sensitivity.interval", value=self.text(value), half=self.text(half)
        )

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, found = self.speaker.say, self.found
        reading, ranked = self.speaker.reading(found.reading), found.ranked
        if not found.known:
            key = "sensitivity.undefined" if found.blocks < 4 else "sensitivity.flat"
            yield say(key, reading=reading)
            return
        values = [max(found.values[found.main][k][0], 0.0) for k in ranked[:2]]
        facts = {"reading": reading, "partly": "yes" if found.left_out else "no"}
        if found.main == "total":
            kind = "share"
            facts |= {"share": percent(values[0]), "next": percent(values[-1]),
                      "half": percent(found.values["total"][ranked[0]][1])}  # fmt: skip
        else:
            kind = "step"
            facts |= {"money": self.speaker.amounts(found.unit, values).text(values[0])}
        for width in NAME_ROOM:
            names = [brief(self.speaker.factor(k), 1, width) for k in ranked[:2]]
            if len(names) > 1:
                yield say(f"sensitivity.{kind}-then", a=names[0], b=names[1], **facts)
            yield say(f"sensitivity.{kind}", a=names[0], **facts)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        sobol = self.found.main == "total"
        values = [v for v, _ in self.found.values[self.found.main].values() if not math.isnan(v)]
        return self.speaker.say(
            "sensitivity.subtitle" if sobol else "sensitivity.subtitle.steps",
            sweep=self.speaker.sweep_name,
            reading=self.speaker.reading(self.found.reading),
            unit=self.speaker.money(max(values, default=0.0)).label,
        )

    def footer(self, hidden: int) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        say, found, sweep = self.speaker.say, self.found, self.speaker.sweep
        yield from self.speaker.trail("sensitivity.how")
        if found.left_out:
            yield say(
                "sensitivity.dropped", design=sweep.design, k=Count(found.left_out),
                n=Count(found.left_out + found.blocks),
            )  # fmt: skip
        if found.decides_plan:
            yield say("sensitivity.decides", a=self.speaker.factor(found.decides_plan))
        yield say("sensitivity.intervals")
        yield say("sensitivity.shares" if found.main == "total" else "sensitivity.steps")
        if hidden:
            yield say("sensitivity.left-out", n=Count(hidden))

    def head(self, index: str) -> str:
        """What an index is called."""
        return self.speaker.say("sensitivity.index", index=index)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        key = "sensitivity.row" if self.found.main == "total" else "sensitivity.row.steps"
        for k in self.found.ranked:
            values = {index: self.printed(k, index) for index in self.shown}
            yield self.speaker.say(key, name=self.speaker.factor(k), **values)

    def table(self) -> dict[str, Any]:
        """The data as printed, every index."""
        names = list(self.found.values)
        rows = [
            [self.speaker.factor(k), *(self.printed(k, name) for name in names)]
            for k in self.found.ranked
        ]
        heads = [self.speaker.say("sensitivity.factor"), *map(self.head, names)]
        reading = self.speaker.reading_first(self.found.reading)
        return {"caption": reading, "columns": heads, "rows": rows}
