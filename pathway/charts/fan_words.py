"""What is said about a fan, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway_models.case import Name

from .fan_data import Fan
from .quantities import Quantity
from .sweep_speaker import SweepSpeaker, exact

NOTHING = Name("No scenario has a plan: there is nothing to spread", "没有任何情景有可行方案")
BASE = Name("as the case", "基准")
ALIKE = Name("all cases alike", "各情景相同")
LABELS = {
    "p90": Name("90th percentile", "第90百分位"),
    "p75": Name("75th", "第75百分位"),
    "p25": Name("25th", "第25百分位"),
    "p10": Name("10th", "第10百分位"),
    "maximum": Name("highest case", "最高"),
    "minimum": Name("lowest case", "最低"),
}
_WHAT = {
    "net_t": Name("net emissions", "净排放"),
    "cost_m": Name("cost", "费用"),
}
_FOUR = Name(
    "In {year} four futures in five have {what} of {span}",
    "五分之四的情景在{year}年的{what}为{span}",
)
_RANGE = Name(
    "Over {n} cases, {what} in {year} is {span}",
    "{n}个情景中，{year}年{what}为{span}",
)
_RANGE_PLURAL = Name(
    "Over {n} cases, {what} in {year} are {span}",
    "{n}个情景中，{year}年{what}为{span}",
)
_SPAN = Name("{low} to {high}", "{low}至{high}")
_SAME = Name("{What} in {year}: {low} in every case", "{year}年{What}：所有情景均为{low}")
_WITHOUT = Name("; no plan in {k} of {n}", "；{n}个中{k}个无可行方案")
_SUBTITLE = Name(
    "{sweep}: {what} of each year, {unit}, {how}", "{sweep}：逐年{what}（{unit}），{how}"
)
_DRAWN = Name("over {n} sampled futures", "{n}个抽样情景")
_CASES = Name("range of {n} cases", "{n}个情景的范围")
_HOW = Name("not in the figure", "未绘入图中")
_BANDS = Name(
    "Bands: the central 50% and 80% of the scenarios with a plan; a fifth lies outside. Line: the "
    "unchanged case, not the median.",
    "色带：有方案情景的中间50%与80%，五分之一在其外。实线：基准情景，非中位数。",
)
_LINES = Name(
    "Cases have no probabilities: thin lines are cases, the ground their range; the thick line is "
    "the unchanged case.",
    "情景不含概率：细线为各情景，底色为其范围，粗线为基准情景。",
)
_RESIDUAL = Name(
    "Not discounted; what equipment is still worth at the end is not drawn.",
    "未贴现；期末设备余值未绘入。",
)
_YEAR = Name("Year", "年份")


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
    def what(self) -> str:
        """The reading, inside a sentence."""
        return self.speaker.say(_WHAT[self.found.reading])

    @property
    def unit(self) -> str:
        """In the subtitle."""
        return " ".join(self.amounts.pattern.replace("{}", "").split())

    def number(self, value: float) -> str:
        """A value, with all its decimals."""
        return exact(self.amounts, value)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, found = self.speaker.say, self.found
        at = found.telling
        amounts = self.amounts
        low, high = (amounts.number(column[at]) for column in found.outer)
        span = amounts.pattern.format(say(_SPAN, low=low, high=high))
        year = found.years[at]
        if low == high:
            what = self.what[:1].upper() + self.what[1:]
            head = say(_SAME, What=what, year=year, low=amounts.text(found.outer[0][at]))
        elif found.likely:
            head = say(_FOUR, what=self.what, span=span, year=year)
        else:
            words = _RANGE_PLURAL if found.reading == "net_t" else _RANGE
            head = say(words, n=found.with_plan, what=self.what, span=span, year=year)
        if self.speaker.sweep.no_plan:
            yield head + say(_WITHOUT, k=self.speaker.sweep.no_plan, n=self.speaker.sweep.scenarios)
        yield head

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        how = self.speaker.say(_DRAWN if self.found.likely else _CASES, n=self.found.with_plan)
        return self.speaker.say(
            _SUBTITLE, sweep=self.speaker.sweep_name, what=self.what, unit=self.unit, how=how
        )

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield from self.speaker.trail(_HOW)
        yield self.speaker.say(_BANDS if self.found.likely else _LINES)
        if self.found.reading == "cost_m":
            yield self.speaker.say(_RESIDUAL)

    def names(self) -> list[str]:
        """Of the columns that are drawn, from the highest."""
        inner = ["p90", "p75", "p25", "p10"]
        return inner if self.found.likely else ["maximum", "minimum"]

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        text = Name("In {year}: {values}.", "{year}年：{values}。")
        joint = "，" if self.speaker.lang == "zh" else ", "
        for at in dict.fromkeys((self.found.telling, len(self.found.years) - 1)):
            values = [
                f"{self.speaker.say(LABELS[n])} {self.amounts.text(self.found.columns[n][at])}"
                for n in self.names()
            ]
            yield self.speaker.say(text, year=self.found.years[at], values=joint.join(values))

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        found = self.found
        rows = []
        for i, year in enumerate(found.years):
            base = self.number(found.base[i]) if found.based else "–"
            columns = [self.number(found.columns[name][i]) for name in self.names()]
            rows.append([str(year), base, *columns])
        heads = [self.speaker.say(name) for name in (_YEAR, BASE)]
        heads += [self.speaker.say(LABELS[name]) for name in self.names()]
        return {"caption": self.unit, "columns": heads, "rows": rows}
