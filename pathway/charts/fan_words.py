"""What is said about a fan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.locale import Count

from .fan_data import Fan
from .quantities import Quantity
from .sweep_speaker import SweepSpeaker, exact


@dataclass(frozen=True, slots=True)
class FanWords:
    """Everything that is said about a fan in one language."""

    speaker: SweepSpeaker
    found: Fan

    @property
    def amounts(self) -> Quantity:
        """How values are written."""
        return self.speaker.amounts(self.found.unit, self.found.drawn)

    @property
    def unit(self) -> str:
        """In the subtitle."""
        return " ".join(self.amounts.pattern.replace("{}", "").split())

    def number(self, value: float) -> str:
        """A value, with all its decimals."""
        return exact(self.amounts, value)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, found, sweep, amounts = self.speaker.say, self.found, self.speaker.sweep, self.amounts
        at = found.telling
        low, high = (amounts.number(column[at]) for column in found.outer)
        kind = "same" if low == high else "four" if found.likely else "range"
        facts = {
            "reading": found.reading, "year": str(found.years[at]), "n": Count(found.with_plan),
            "span": amounts.pattern.format(say("fan.span", low=low, high=high)),
            "low": amounts.text(found.outer[0][at]),
            "k": Count(sweep.no_plan), "all": Count(sweep.scenarios),
        }  # fmt: skip
        if sweep.no_plan:
            yield say(f"fan.{kind}-without", **facts)
        yield say(f"fan.{kind}", **facts)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        return self.speaker.say(
            "fan.subtitle" if self.found.likely else "fan.subtitle.cases",
            sweep=self.speaker.sweep_name, reading=self.found.reading, unit=self.unit,
            n=Count(self.found.with_plan),
        )  # fmt: skip

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield from self.speaker.trail("fan.how")
        yield self.speaker.say("fan.bands" if self.found.likely else "fan.lines")
        if self.found.reading == "cost_m":
            yield self.speaker.say("fan.residual")

    def names(self) -> list[str]:
        """Of the columns that are drawn, from the highest."""
        inner = ["p90", "p75", "p25", "p10"]
        return inner if self.found.likely else ["maximum", "minimum"]

    def label(self, column: str) -> str:
        """What a column that is drawn is called."""
        return self.speaker.say("fan.band", column=column)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        found = self.found
        key = "fan.in-year" if found.likely else "fan.in-year.cases"
        for at in dict.fromkeys((found.telling, len(found.years) - 1)):
            values = {n: self.amounts.text(found.columns[n][at]) for n in self.names()}
            yield self.speaker.say(key, year=str(found.years[at]), **values)

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        found = self.found
        rows = []
        for i, year in enumerate(found.years):
            base = self.number(found.base[i]) if found.based else "–"
            columns = [self.number(found.columns[name][i]) for name in self.names()]
            rows.append([str(year), base, *columns])
        heads = [self.speaker.say("fan.year"), self.speaker.say("fan.base")]
        heads += [self.label(name) for name in self.names()]
        return {"caption": self.unit, "columns": heads, "rows": rows}
