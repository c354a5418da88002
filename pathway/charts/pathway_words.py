"""The words of the neutrality pathway: names, numbers in the chart's unit, labels."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pathway_models.case import Name

from .info import ChartInfo, Lang
from .metrics import plain
from .numbers import Unit, decimals_for, half_up, mass_unit, percent, show
from .pathway_data import CREDITS, Goal, Pathway, Shown
from .text import AND, CO2E, and_list, say, scopes
from .theme import WEDGE_STYLES

BUSINESS_AS_USUAL = Name("Business as usual", "照常情景（BAU）")
LEFT = Name("Left to neutralise", "待中和剩余量")
NET_EMISSIONS = Name("Net emissions", "净排放")
NEUTRAL = Name("Carbon neutral", "碳中和")
NET_REMOVAL = Name("Net removal", "净移除")
REMAINING = Name("Remaining emissions", "剩余排放")
SHARE = Name("share", "占比")
YEAR_AND_UNIT = Name("{year}, {unit}", "{year}年，{unit}")


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that is said about one pathway in one language."""

    path: Pathway
    info: ChartInfo
    lang: Lang
    unit: Unit
    decimals: int

    @classmethod
    def of(cls, path: Pathway, info: ChartInfo, lang: Lang) -> Words:
        """Chooses the unit and the decimals for the largest value drawn."""
        largest = max(*path.top, *path.net)
        unit = mass_unit(largest, info.ten_kilotonnes and lang == "zh")
        return cls(path, info, lang, unit, decimals_for(largest / unit.tonnes))

    def say(self, words: Name, /, **values: object) -> str:
        """A sentence with its blanks filled."""
        text = say(words, self.lang)
        return text.format(**values) if values else text

    def number(self, tonnes: float) -> str:
        """Tonnes in the chart's unit."""
        return show(half_up(tonnes / self.unit.tonnes, self.decimals))

    def amount(self, tonnes: float) -> str:
        """Like ``number``, but never 0 for something."""
        least = Decimal(1).scaleb(-self.decimals)
        text = self.number(tonnes)
        return f"<{least}" if tonnes > 0 and text == show(least * 0) else text

    def shown(self, i: int) -> Shown:
        """Year ``i`` as printed."""
        return self.path.shown(i, self.unit.tonnes, self.decimals)

    @property
    def unit_name(self) -> str:
        """Mt, 百万吨 …"""
        return self.say(self.unit.name)

    def wedge(self, key: str, short: bool = False) -> str:
        """The name of a wedge."""
        style = WEDGE_STYLES[key]
        return self.say(style.short if short else style.name)

    def added_name(self, key: str) -> str:
        """The name of a wedge that adds."""
        name = self.wedge(key)
        return self.say(Name("Added: {name}", "新增：{name}"), name=name[:1].lower() + name[1:])

    def adds(self, key: str, i: int) -> str:
        """What a wedge adds in year ``i``."""
        return self.say(
            Name("{name} adds {amount} in {year}", "{year}年{name}新增{amount}"),
            name=self.wedge(key),
            amount=self.number(-self.path.wedges_of[key].tonnes[i]),
            year=self.path.years[i],
        )

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        subject, drawn = plain(self.say(self.info.subject)), scopes(self.info.scopes, self.lang)
        if self.lang == "zh":
            return f"{subject}{drawn}排放（基于市场），{self.unit_name} {CO2E}／年"
        return f"{subject}, {drawn} emissions, market-based, {self.unit_name} {CO2E} per year"

    def without_action(self) -> str:
        """How business as usual grows on average, as markup."""
        bau, years = self.path.bau, self.path.years
        growth = 0.0
        if bau[0] > self.path.nothing and bau[-1] > self.path.nothing:
            growth = (bau[-1] / bau[0]) ** (1 / (years[-1] - years[0])) - 1
        rate = percent(growth, plus=True)
        if self.lang == "zh":
            steady = "持平" if rate == "0%" else f"年{'增' if growth > 0 else '减'}{rate[1:]}"
            return f"不采取行动：<b>{steady}</b>"
        return f"Without action: <b>{'no growth' if rate == '0%' else rate + ' a year'}</b>"

    def goal(self, goal: Goal) -> tuple[str, str]:
        """The two lines beside a target's diamond."""
        required, plan = self.number(goal.required), self.number(goal.achieved)
        if self.lang == "zh":
            kind = "总排放" if goal.gross else "净排放"
            return f"{goal.year}年目标：{kind}≤{required}", f"规划值 {plan}"
        kind = "gross" if goal.gross else "net"
        return f"{goal.year} target: {kind} ≤ {required}", f"plan {plan}"

    def credits(self, joint: Name = AND, at_end: bool = False) -> str:
        """Removals and offsets, whichever are used, ever or in the last year; both if none is."""
        used = [w for w in self.path.wedges if w.key in CREDITS]
        if at_end:
            used = [w for w in used if w.tonnes[-1] > self.path.nothing]
        keys = [w.key for w in used] or CREDITS
        return and_list([self.wedge(key, short=True) for key in keys], self.lang, joint)


def change(cut: Decimal) -> str:
    """A wedge as a change: a cut is negative, what it adds has a plus."""
    return show(-cut if cut else cut, plus=True)
