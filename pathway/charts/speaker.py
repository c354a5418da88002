"""What the charts of a plan say alike: names, money, whose plan it is, which run it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pathway.locale import Lang
from pathway_models.case import GROUP, Name

from .info import ChartInfo
from .metrics import brief, plain
from .numbers import GIGATONNE, HUNDRED_MEGATONNES, Unit, half_up, mass_unit, percent, show
from .text import phrase
from .theme import FOOTER, FOOTER_ROOM, SUBJECT_ROOM, SUBTITLE

GROUP_NAME = Name("Group", "集团")
_SOURCE = Name(
    "Source: {company}, plan{years}; study “{study}”, case {case}, run {run}.",
    "资料来源：{company}{years}规划；情景“{study}”，案例{case}，运行编号{run}。",
)


@dataclass(frozen=True, slots=True)
class Money:
    """A unit of money: how many millions it is, and how it is written."""

    millions: float
    currency: str
    word: str
    lang: Lang
    decimals: int

    @property
    def label(self) -> str:
        """CNY bn, 亿元."""
        return (
            f"{self.word}{self.currency}" if self.lang == "zh" else f"{self.currency} {self.word}"
        )

    def number(self, value: float, plus: bool = False) -> str:
        """Millions in this unit."""
        return show(half_up(value / self.millions, self.decimals), plus)

    def text(self, value: float) -> str:
        """In a sentence: CNY 12.3 bn, 123亿元."""
        return self.pattern.format(short(self.number(value)))

    @property
    def pattern(self) -> str:
        """With a blank for the number."""
        if self.lang == "zh":
            return f"{{}}{self.word}{self.currency}"
        return f"{self.currency} {{}} {self.word}"


def short(number: str) -> str:
    """In a sentence: 1.5 for 1.50."""
    return number.rstrip("0").rstrip(".") if "." in number else number


def share_of(part: float, whole: float) -> str:
    """Whole percent: never 0% for something, nor 100% for less than all."""
    share = part / whole if whole else 0.0
    text = percent(share)
    if text == "0%" and share > 1e-7:
        return "<1%"
    return ">99%" if text == "100%" and share < 1 - 1e-6 else text


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says things about one run in one language."""

    info: ChartInfo
    lang: Lang

    def say(self, words: Name | str, /, **values: Any) -> str:
        """A message by its key, or a name, with its facts."""
        return phrase(words, self.lang, values)

    @property
    def joint(self) -> str:
        """What stands between sentences."""
        return "" if self.lang == "zh" else " "

    def name(self, names: Mapping[str, Name], key: str) -> str:
        """What an id is called, on one line; the id itself where nothing is known."""
        found = names.get(key, GROUP_NAME if key == GROUP else Name(key, key))
        return brief(self.say(found), 1, 1000)

    @property
    def currency(self) -> str:
        """As it is written: 元 for CNY in Chinese."""
        return "元" if self.lang == "zh" and self.info.currency == "CNY" else self.info.currency

    @property
    def per_tonne(self) -> str:
        """CNY/t, 元／吨."""
        return f"{self.currency}／吨" if self.lang == "zh" else f"{self.currency}/t"

    def price(self, value: float) -> str:
        """Money per tonne in a sentence: CNY 85/t, 85元／吨."""
        exact = round(value, 6)  # a sum of floats is no half
        number = show(half_up(exact, 0 if abs(exact) >= 10 or exact == 0 else 2))
        return (
            f"{number}{self.currency}／吨" if self.lang == "zh" else f"{self.currency} {number}/t"
        )

    def money(self, largest: float) -> Money:
        """The unit for values of at most so many millions."""
        units = (
            ((1000.0, "bn"), (1.0, "million"), (1e-3, "thousand"))
            if self.lang == "en"
            else ((100.0, "亿"), (1.0, "百万"), (1e-3, "千"))
        )
        size = abs(largest)
        millions, word = next((u for u in units if size >= 0.9995 * u[0]), units[-1])
        if size == 0:
            millions, word = units[1]
        scaled = size / millions
        decimals = 2 if scaled < 10 else 1 if scaled < 1000 else 0
        return Money(millions, self.currency, word, self.lang, decimals)

    def mass(self, largest: float) -> Unit:
        """The unit of mass for values of at most so many tonnes."""
        if self.lang == "zh" and largest >= 1e8:
            return HUNDRED_MEGATONNES
        if self.lang == "en" and largest >= 1e9:
            return GIGATONNE
        return mass_unit(largest, self.info.ten_kilotonnes and self.lang == "zh")

    @property
    def subject(self) -> str:
        """Whose plan it is, as markup for a subtitle."""
        return plain(brief(self.say(self.info.subject), SUBTITLE, SUBJECT_ROOM))

    def source(self, years: Sequence[int]) -> str:
        """The first sentence of a footer: whose plan, which study, case and run."""
        company, study, case_id = (
            brief(text, FOOTER, FOOTER_ROOM)
            for text in (self.say(self.info.company), self.say(self.info.study), self.info.case_id)
        )
        ends = dict.fromkeys((min(years), max(years))) if years else ()
        span = "–".join(map(str, ends))
        span = self.say(Name(" {span}", "{span}年"), span=span) if span else ""
        return self.say(
            _SOURCE, company=company, years=span, study=study, case=case_id, run=self.info.run_id
        )  # fmt: skip

    def meta(
        self, chart: str, title: Sequence[str], about: Sequence[str], table: Mapping[str, Any]
    ) -> dict[str, Any]:
        """What travels with a figure; ``about`` are the sentences after the title."""
        message = self.joint.join(title)
        first = f"{message}。" if self.lang == "zh" else f"{message}."
        return {
            "chart": chart,
            "lang": self.lang,
            "title": message,
            "description": self.joint.join([first, *about]),
            "table": dict(table),
        }
