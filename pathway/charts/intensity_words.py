"""What is said about a promise of intensity, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pathway.amounts import per_one
from pathway.locale import Lang
from pathway_models.case import Name

from .info import ChartInfo
from .intensity_data import IntensityPath
from .metrics import brief
from .numbers import decimals_for, half_up, percent, show
from .text import say

KILOGRAM, TONNE = Name("kg", "千克"), Name("t", "吨")

_MESSAGE = Name(
    "{name} intensity {rate} by {year}{to}: {revenue}, {tonnes}",
    "{year}年{name}强度{rate}{to}：{revenue}，{tonnes}",
)
_TO = Name(", to {value} {unit}", "，至{value}{unit}")
_MISSED = Name(
    "{when} target of {name} intensity missed{where} by {miss} {unit}: {revenue}, {tonnes}",
    "{name}{when}年强度目标{where}未达成，差{miss}{unit}：{revenue}，{tonnes}",
)
_CHANGED = {
    1: Name("rises {x}", "上升{x}"),
    0: Name("stays the same", "持平"),
    -1: Name("falls {x}", "下降{x}"),
}
_REVENUE = {
    1: Name("revenue grows {x} a year", "收入年增{x}"),
    0: Name("revenue does not grow", "收入不变"),
    -1: Name("revenue shrinks {x} a year", "收入年减{x}"),
}
_OUTPUT = {
    1: Name("output grows {x} a year", "产量年增{x}"),
    0: Name("output does not grow", "产量不变"),
    -1: Name("output shrinks {x} a year", "产量年减{x}"),
}
_TONNES = {
    1: Name("so tonnes still rise {x}", "排放量仍上升{x}"),
    0: Name("and tonnes stay the same", "排放量持平"),
    -1: Name("and tonnes fall {x}", "排放量下降{x}"),
}


@dataclass(frozen=True, slots=True)
class RateWords:
    """Everything that is said about one promise of intensity in one language."""

    path: IntensityPath
    info: ChartInfo
    lang: Lang

    def say(self, words: Name, /, **values: object) -> str:
        """A sentence with its blanks filled."""
        text = say(words, self.lang)
        return text.format(**values) if values else text

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
        mass = self.say(TONNE if self.factor == 1.0 else KILOGRAM)
        if self.path.unit:
            of, one = per_one(self.path.unit, self.lang)
            mass = of if self._per_many else mass
            per = Name("{mass} per {one} of {product}", "{mass}／{one} {product}")
            return self.say(per, mass=mass, one=one, product=self.path.product)
        if self.lang == "zh":
            return f"{mass}／百万{self.money}"
        return f"{mass} per million {self.money}"

    @property
    def money(self) -> str:
        """The currency as it is written."""
        return "元" if self.lang == "zh" and self.info.currency == "CNY" else self.info.currency

    def number(self, rate: float) -> str:
        """An intensity [t / million] in the chart's unit."""
        decimals = decimals_for(self.largest * self.factor)
        return show(half_up(rate * self.factor, decimals))

    @property
    def name(self) -> str:
        """What is covered, on one short line."""
        return brief(self.say(self.path.name), 1, 24)

    def goal(self) -> tuple[str, str]:
        """The two lines beside the diamond."""
        goal = self.path.goal
        blanks = {"required": self.number(goal.required), "unit": self.unit, "when": goal.when}
        head = Name("{when} target: ≤ {required} {unit}", "{when}年目标：≤{required}{unit}")
        plan = Name("plan {plan}", "规划值 {plan}")
        return self.say(head, **blanks), self.say(plan, plan=self.number(goal.achieved))

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
        year, lower = self.path.goal.year, self.change <= 0
        text = Name(
            "{name} intensity {x} lower{when}" if lower else "{name} intensity {x} higher{when}",
            "{when}{name}强度下降{x}" if lower else "{when}{name}强度上升{x}",
        )
        when = "" if year == said else self.say(Name(" in {year}", "{year}年"), year=year)
        return self.say(text, name=self.name, x=percent(abs(self.change)), when=when)

    def messages(self) -> Iterator[str]:
        """The message in a title, the fullest first."""
        goal = self.path.goal
        blanks: dict[str, object] = {
            "name": self.name,
            "year": goal.year,
            "when": goal.when,
            "unit": self.unit,
            "rate": self._changed(_CHANGED, self.change),
            "revenue": self._changed(
                _OUTPUT if self.path.unit else _REVENUE, self.yearly_growth, decimals=1
            ),
            "tonnes": self._changed(_TONNES, self.path.growth(self.path.gross)),
        }
        if goal.missed_in:
            where = Name(" in {year}", "在{year}年")
            apart = goal.missed_in != goal.year
            blanks["where"] = self.say(where, year=goal.missed_in) if apart else ""
            blanks["miss"] = self.number(goal.missed_by)
            yield self.say(_MISSED, **blanks)
            yield self.say(_MISSED, **blanks).partition(":" if self.lang == "en" else "：")[0]
            return
        to = self.say(_TO, value=self.number(self.path.rates[self.path.milestone]), unit=self.unit)
        yield self.say(_MESSAGE, **blanks, to=to)
        yield self.say(_MESSAGE, **blanks, to="")
        yield self.short()

    def _changed(self, words: dict[int, Name], change: float, decimals: int = 0) -> str:
        text = show(half_up(abs(change) * 100, decimals)) + "%"
        flat = not float(half_up(change * 100, decimals))
        return self.say(words[0 if flat else 1 if change > 0 else -1], x=text)
