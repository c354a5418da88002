"""The words of the neutrality pathway: names, numbers in the chart's unit, labels."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pathway.locale import Lang
from pathway_models.case import Name
from pathway_models.levers import credit_kinds

from .goals import Goal
from .info import ChartInfo
from .intensity_data import IntensityPath
from .intensity_words import RateWords
from .metrics import brief, plain
from .numbers import Unit, decimals_for, half_up, mass_unit, percent, show
from .pathway_data import PartPath, Pathway, Shown
from .text import AND, CO2E, and_list, inside, say, scopes
from .theme import SUBJECT_ROOM, SUBTITLE, WEDGE_STYLES

BUSINESS_AS_USUAL = Name("Business as usual", "照常情景（BAU）")
LEFT = Name("Left to neutralise", "待中和剩余量")
GROSS = Name("Gross emissions", "总排放")
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
        return self.say(Name("Added: {name}", "新增：{name}"), name=inside(name))

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
        subject = plain(brief(self.say(self.info.subject), SUBTITLE, SUBJECT_ROOM))
        drawn = scopes(self.info.scopes, self.lang)
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

    @property
    def left(self) -> str:
        """What stands before the credits: all of it is to be neutralised, or only a part."""
        return self.say(LEFT if self.path.net[-1] <= self.path.nothing else GROSS)

    @property
    def net_emissions(self) -> str:
        """What falls or rises in a sentence: in total, where parts have promises of their own."""
        if self.path.parts or any(not promise.whole for promise in self.path.intensities):
            return self.say(Name("total net emissions", "总净排放"))
        return self.say(Name("net emissions", "净排放"))

    def rates(self, promise: IntensityPath) -> RateWords:
        """The words of a promise of intensity."""
        return RateWords(promise, self.info, self.lang)

    def goal(self, goal: Goal) -> tuple[str, str]:
        """The two lines beside a target's diamond."""
        required, plan = self.number(goal.required), self.number(goal.achieved)
        if self.lang == "zh":
            kind = "总排放" if goal.gross else "净排放"
            return f"{goal.when}年目标：{kind}≤{required}", f"规划值 {plan}"
        kind = "gross" if goal.gross else "net"
        return f"{goal.when} target: {kind} ≤ {required}", f"plan {plan}"

    def part_goals(self, parts: list[PartPath]) -> list[str]:
        """The lines beside the diamond of parts that are promised the same in the same year."""
        head, _ = self.goal(parts[0].goal)
        return [head, *(self.part_plan(part) for part in parts)]

    def part(self, part: PartPath) -> str:
        """The name of a part, on one short line."""
        return brief(self.say(part.name), 1, 24)

    def part_plan(self, part: PartPath) -> str:
        """What the plan achieves of the promise of a part."""
        return self.say(
            Name("{part}: plan {plan}", "{part}：规划值 {plan}"),
            part=self.part(part),
            plan=self.number(part.goal.achieved),
        )

    def limit(self, promise: IntensityPath) -> tuple[str, str]:
        """The two lines beside the diamond of an intensity limit, drawn in tonnes."""
        head, plan = self.rates(promise).goal()
        tonnes = self.number(promise.gross[promise.milestone])
        said = Name("{plan}, or {tonnes} {unit}", "{plan}，即{tonnes}{unit}")
        return head, self.say(said, plan=plan, tonnes=tonnes, unit=self.unit_name)

    def credits(self, joint: Name = AND, at_end: bool = False) -> str:
        """Removals and offsets, whichever are used, ever or in the last year; both if none is."""
        used = [w for w in self.path.wedges if w.key in credit_kinds()]
        if at_end:
            zero = self.number(0.0)
            seen = [w for w in used if self.number(w.tonnes[-1]) != zero]
            used = seen or [w for w in used if w.tonnes[-1] > self.path.nothing]
        keys = [w.key for w in used] or credit_kinds()
        return and_list([self.wedge(key, short=True) for key in keys], self.lang, joint)


def change(cut: Decimal) -> str:
    """A wedge as a change: a cut is negative, what it adds has a plus."""
    return show(-cut if cut else cut, plus=True)
