"""What is said about a promise of intensity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pathway.figures.data.intensity import IntensityPath
from pathway.figures.kit.metrics import brief
from pathway.figures.kit.numbers import decimals_for, half_up
from pathway.figures.kit.speaker import Speaker
from pathway.locale import Fact
from pathway.locale.numbers import number, per_one, percent

SHORT = 10
"""Room for a name where the title is too long with more of it [characters as wide as high]."""
LATER = 0.05
"""Tonnes that rise after the milestone by this share of the first year's are told in the title."""


@dataclass(frozen=True, slots=True)
class RateWords(Speaker):
    """Everything that is said about one promise of intensity in one language."""

    path: IntensityPath

    @property
    def largest(self) -> float:
        """Of what is drawn [t / million]."""
        return max(*self.path.rates, *self.path.bau_rates, *self.path.limits.values(), 1e-12)

    @property
    def factor(self) -> float:
        """From t per million to the chart's unit: kg for those who emit little."""
        return 1.0 if self.largest >= 0.1 or self._per_many else 1000.0

    @property
    def _per_many(self) -> bool:
        """Whether it is of a thousand or a million of them, and said in kg or g of one."""
        return bool(self.path.unit) and per_one(self.path.unit, "en")[0] != "t"

    @property
    def unit(self) -> str:
        """T per million CNY, 吨／百万元; g per tkm of freight."""
        mass = self.say("intensity.unit.tonne" if self.factor == 1.0 else "intensity.unit.kilogram")
        if not self.path.unit:
            return self.say("intensity.unit", mass=mass, currency=self.currency)
        of, one = per_one(self.path.unit, self.lang)
        mass, product = of if self._per_many else mass, self.path.product
        return self.say("intensity.unit.product", mass=mass, one=one, product=product)

    @property
    def of(self) -> dict[str, Fact]:
        """What is emitted for: revenue, or the output of a product."""
        return {"of": "output" if self.path.unit else "revenue", "product": self.path.product}

    def number(self, rate: float) -> str:
        """An intensity [t / million] in the chart's unit."""
        return number(rate * self.factor, decimals_for(self.largest * self.factor), self.lang)

    @property
    def covered(self) -> str:
        """What is covered, on one short line."""
        return brief(self.say(self.path.name), 1, 24)

    def goal(self) -> tuple[str, str]:
        """The two lines beside the diamond."""
        goal = self.path.goal
        facts = {"required": self.number(goal.required), "unit": self.unit, "when": goal.when}
        plan = self.say("intensity.goal-plan", plan=self.number(goal.achieved))
        return self.say("intensity.goal", **facts), plan

    @property
    def change(self) -> float:
        """Of intensity, from the first year to the milestone."""
        return self.path.growth(self.path.rates)

    @property
    def yearly_growth(self) -> float:
        """Of revenue or output, on average to the milestone."""
        years = self.path.goal.year - self.path.years[0]
        return float((1 + self.path.growth(self.path.of)) ** (1 / years) - 1)

    def short(self, said: int | None = None) -> str:
        """The promise in a clause: Scope 3 intensity 50% lower in 2030; not a year just said."""
        year, change = self.path.goal.year, self.change
        return self.say(
            "intensity.short",
            name=self.covered,
            share=percent(abs(change), self.lang),
            sense="lower" if change <= 0 else "higher",
            said="yes" if year == said else "no",
            year=str(year),
        )

    def messages(self) -> Iterator[str]:
        """The message in a title, the fullest first."""
        path, goal = self.path, self.path.goal
        facts: dict[str, Fact] = {
            "name": self.covered,
            "year": str(goal.year),
            "unit": self.unit,
            **self.of,
            **self._sense(self.change, "change", "changed"),
            **self._sense(self.yearly_growth, "growth", "grown", 1),
            **self._sense(path.growth(path.gross), "tonnes", "emitted"),
            **self._later(),
        }
        if goal.missed:
            facts |= {"when": goal.when, "miss": self.number(goal.missed_by)}
            yield self.say("intensity.missed-though", **facts)
            yield self.say("intensity.missed", **facts)
            return
        value = self.number(path.rates[path.milestone])
        yield self.say("intensity.message", **facts, value=value)
        for name in (self.covered, brief(self.covered, 1, SHORT)):
            yield self.say("intensity.message.brief", **{**facts, "name": name})
        yield self.short()

    def _sense(self, change: float, sense: str, size: str, decimals: int = 0) -> dict[str, Fact]:
        """Which way something goes, and by how many percent, as facts of these names."""
        size_text = percent(abs(change), self.lang, decimals)
        flat = not half_up(change * 100, decimals)
        return {sense: "same" if flat else "rise" if change > 0 else "fall", size: size_text}

    def _later(self) -> dict[str, Fact]:
        """What tonnes are at the end, where that is more than at the milestone."""
        path = self.path
        end = path.gross[-1] / path.gross[0] - 1 if path.gross[0] > 0 else 0.0
        more = end - path.growth(path.gross) >= LATER
        last = percent(end, self.lang, plus=True)
        return {"later": "yes" if more else "no", "last": last, "end": str(path.years[-1])}
