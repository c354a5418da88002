"""What is said about a fan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.figures.data.fan import Fan
from pathway.figures.kit.quantities import Quantity
from pathway.figures.kit.sweep_speaker import SweepSpeaker, exact
from pathway.locale import Count, Fact


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

    @property
    def at(self) -> int:
        """Place of the year to speak of: that of the promise, else the last."""
        return self.found.place(self.speaker.sweep.promised)

    @property
    def scope(self) -> str:
        """Over what the values are spread."""
        return "likely" if self.found.likely else "range"

    def told(self, low: float, high: float) -> dict[str, Fact]:
        """From low to high; of cost whether that is saved or spent."""
        say, amounts = self.speaker.say, self.amounts
        sense = "net"
        if self.found.reading == "cost_m":
            sense = "costs" if low >= 0 else "saves" if high <= 0 else "both"
        ends = (-high, -low) if sense == "saves" else (low, high)
        first, last = map(amounts.number, ends)
        span = amounts.pattern.format(say("fan.span", low=first, high=last))
        return {
            "sense": sense, "span": amounts.text(ends[0]) if first == last else span,
            "saved": amounts.text(-low), "cost": amounts.text(high),
        }  # fmt: skip

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, found, sweep, at = self.speaker.say, self.found, self.speaker.sweep, self.at
        low, high = (column[at] for column in found.outer)
        alike = self.amounts.number(low) == self.amounts.number(high)
        facts: dict[str, Fact] = {
            **self.told(low, high), "year": str(found.years[at]), "n": Count(found.with_plan),
            "scope": "alike" if alike else self.scope, "all": Count(sweep.scenarios),
        }  # fmt: skip
        base = "no"
        if found.based:
            base = say("fan.told", **self.told(found.base[at], found.base[at]))
            base = "no" if base == say("fan.told", **facts) else base
        why, other = found.other(at)
        there = self.amounts.text(found.outer[1][other])
        if why == "widest":
            there = say("fan.told", **self.told(*(column[other] for column in found.outer)))
        facts |= {"other": str(found.years[other]), "there": there, "lost": Count(sweep.no_plan)}
        for own, more in ((base, why), ("no", why), (base, "no"), ("no", "no")):
            yield say("fan.title", **facts, base=own, more=more)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        return self.speaker.say(
            "fan.subtitle", sweep=self.speaker.sweep_name, reading=self.found.reading,
            unit=self.unit, scope=self.scope, n=Count(self.found.with_plan),
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
        key = "fan.in-year" if found.likely else "fan.in-year.range"
        for at in dict.fromkeys((self.at, len(found.years) - 1)):
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
