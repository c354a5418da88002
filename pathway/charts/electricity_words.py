"""What is said about electricity, in both languages."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.locale import Lang
from pathway_models.case import Name

from .electricity_data import COVERS, CleanGoal, Electricity
from .info import ChartInfo, scope_name
from .metrics import brief, plain
from .numbers import Unit, decimals_for, percent, show
from .text import scopes
from .wording import Wording

MOST_GOALS = 5
"""Promises that are listed in the plot."""

DEMAND = Name("Demand", "用电需求")
SHARE = Name("share", "占比")
TERAWATT_HOUR = Unit(1e3, Name("TWh", "十亿千瓦时"))
HUNDRED_GIGAWATT_HOURS = Unit(1e2, Name("TWh", "亿千瓦时"))
GIGAWATT_HOUR = Unit(1.0, Name("GWh", "百万千瓦时"))
MEGAWATT_HOUR = Unit(1e-3, Name("MWh", "兆瓦时"))

_TREND = {
    1: Name(
        "Electricity demand grows {change} to {demand} {unit} by {end}",
        "{end}年用电需求增长{change}，至{demand}{unit}",
    ),
    0: Name("Electricity demand stays at {demand} {unit}", "用电需求保持{demand}{unit}"),
    -1: Name(
        "Electricity demand falls {change} to {demand} {unit} by {end}",
        "{end}年用电需求下降{change}，至{demand}{unit}",
    ),
}
_NEW = Name(
    "Electricity demand reaches {demand} {unit} by {end}", "{end}年用电需求达{demand}{unit}"
)
_CLEAN = Name(", {share} of it clean", "，其中清洁电力占{share}")
_NOT_CLEAN = Name(", none of it clean", "，尚无清洁电力")
_ENDS = Name("{share} of electricity is clean in {end}", "{end}年清洁电力占{share}")
_COVERS = Name("; {cover} cover {part}", "，{cover}覆盖{part}")
_ROOFS = Name("; {cover} covers {part}", "，{cover}覆盖{part}")
_MISSED = Name(
    "{year} target of {required} clean electricity missed by {miss}: ",
    "{year}年{required}清洁电力目标未达成，差{miss}：",
)
_MISSED_MORE = Name(
    "{count} of {all} clean-electricity targets missed: ", "{all}项清洁电力目标中{count}项未达成："
)


@dataclass(frozen=True, slots=True)
class ElectricityWords:
    """Everything that is said about electricity in one language."""

    power: Electricity
    wording: Wording

    @classmethod
    def of(cls, power: Electricity, info: ChartInfo, lang: Lang) -> ElectricityWords:
        """In TWh or 亿千瓦时 where there is much, else in GWh or MWh."""
        largest = max(power.demand)
        if lang == "zh" and largest >= 100:
            unit = HUNDRED_GIGAWATT_HOURS
        elif largest >= 1000:
            unit = TERAWATT_HOUR
        else:
            unit = GIGAWATT_HOUR if largest >= 1 else MEGAWATT_HOUR
        decimals = decimals_for(largest / unit.tonnes)
        return cls(power, Wording(info, lang, unit, decimals))

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.wording.lang

    def clean_share(self, i: int) -> str:
        """Rounded down, so that 100% is every kWh."""
        share = self.power.share(i)
        return f"{math.floor((share or 0.0) * 100 + 1e-4)}%"

    def clean(self, i: int) -> str:
        """The clean share of a year, as a label."""
        text = Name("{share} clean", "清洁电力 {share}")
        return self.wording.say(text, share=self.clean_share(i))

    def shares(self) -> tuple[str, dict[str, str]]:
        """Of demand in the last year: itself, and what covers it, adding up to 100%."""
        demand = self.power.demand[-1]
        if demand <= 0:
            return "", {}
        _, parts = self.power.shown(-1, demand / 100, 0)
        return "100%", {key: f"{show(part)}%" for key, part in parts.items()}

    def goals(self) -> list[str]:
        """A heading and a line for each promise, the missed ones first where there are many."""
        goals = self.power.goals
        if len(goals) > MOST_GOALS:
            goals = tuple(sorted(goals, key=lambda goal: (-goal.missed_by, goal.year, goal.id)))
        lines = [self._goal(goal) for goal in goals[:MOST_GOALS]]
        if (more := len(goals) - MOST_GOALS) > 0:
            lines.append(self.wording.say(Name("and {n} more", "另{n}项"), n=more))
        one = Name("Clean-electricity target", "清洁电力目标")
        many = Name("Clean-electricity targets", "清洁电力目标")
        return [self.wording.say(one if len(goals) == 1 else many), *lines]

    def _goal(self, goal: CleanGoal) -> str:
        text = Name(
            "{year}, {name}: ≥ {required}, plan {achieved}{missed}",
            "{year}年，{name}：≥{required}，规划值 {achieved}{missed}",
        )
        missed = self.wording.say(Name(" (missed)", "（未达成）")) if goal.missed_by > 0 else ""
        return self.wording.say(
            text,
            year=goal.year,
            name=brief(self.wording.say(goal.name), 1, 22),
            required=percent(goal.required),
            achieved=f"{math.floor(goal.achieved * 100 + 1e-4)}%",
            missed=missed,
        )

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        wording = self.wording
        text = Name(
            "{subject}, electricity used in {scopes} and what covers it, {unit} per year",
            "{subject}{scopes}用电需求及其来源，{unit}／年",
        )
        used = [n for n in wording.info.scopes if n > 1] or list(wording.info.scopes)
        return wording.say(
            text,
            subject=wording.subject,
            scopes=scopes(used, self.lang) if self.lang == "zh" else scope_name(used).en.lower(),
            unit=wording.unit_name,
        )

    def titles(self) -> Iterator[str]:
        """The message, the fullest first; each is true by itself."""
        missed, trend = self._missed(), self._trend()
        if missed and self.lang == "en":
            trend = trend[:1].lower() + trend[1:]
        share, ends = self._clean_ends()
        yield f"{missed}{trend}{share}{self._largest_cover()}"
        yield f"{missed}{trend}{share}"
        if missed and ends:
            yield f"{missed}{ends}"
        yield f"{missed}{trend}"

    def _clean_ends(self) -> tuple[str, str]:
        """How clean the last year is, as a clause and as a sentence of its own."""
        clean, end = self.power.share(-1), self.power.years[-1]
        if clean is None:
            return "", ""
        share = self.clean_share(-1) if clean >= 0.01 else "<1%" if clean > 0 else "0%"
        ends = self.wording.say(_ENDS, share=share, end=end)
        return self.wording.say(_CLEAN if clean > 0 else _NOT_CLEAN, share=share), ends

    def _trend(self) -> str:
        first, last = self.power.demand[0], self.power.demand[-1]
        blanks: dict[str, object] = {
            "demand": self.wording.number(last), "unit": self.wording.unit_name,
            "end": self.power.years[-1],
        }  # fmt: skip
        if first <= 0 or last <= 0:
            return self.wording.say(_NEW, **blanks)
        change = percent(abs(last / first - 1))
        way = 0 if change == "0%" else 1 if last > first else -1
        return self.wording.say(_TREND[way], change=change, **blanks)

    def _largest_cover(self) -> str:
        """What makes most of the last year's power clean."""
        _, shares = self.shares()
        clean = {key: share for key, share in shares.items() if key != "residual"}
        best = max(clean, key=lambda key: self.power.covers[key][-1], default=None)
        if best is None or clean[best] == "0%":
            return ""
        text = _ROOFS if best == "rooftop" else _COVERS
        return self.wording.say(text, cover=self.wording.say(COVERS[best].short), part=clean[best])

    def _missed(self) -> str:
        missed = [goal for goal in self.power.goals if goal.missed_by > 0]
        if not missed:
            return ""
        if len(missed) > 1:
            return self.wording.say(_MISSED_MORE, count=len(missed), all=len(self.power.goals))
        points = math.ceil(missed[0].missed_by * 100 - 1e-6)
        one = Name("{n} point", "{n}个百分点")
        many = Name("{n} points", "{n}个百分点")
        miss = self.wording.say(one if points == 1 else many, n=points)
        required = percent(missed[0].required)
        return self.wording.say(_MISSED, year=missed[0].year, miss=miss, required=required)

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        wording, power = self.wording, self.power
        yield wording.source(power.years)
        yield wording.say(
            Name(
                "Clean, market-based: contracts, certificates and own rooftop power that keeps its "
                "certificates; the rest is the residual mix of the grid.",
                "清洁电力（基于市场）：合同、绿证，以及保留绿证的自有屋顶光伏；其余为电网剩余组合电力。",
            )
        )
        counted = sum(power.covers[k][-1] for k in ("unbundled", "bundled", "rooftop"))
        if (sold := counted - power.clean[-1]) > 1e-3 * power.demand[-1]:
            text = Name(
                "Rooftop power whose certificates are sold is not counted: {sold} {unit} in {end}.",
                "{end}年有{sold}{unit}屋顶光伏电量的绿证已出售，不计入。",
            )
            yield wording.say(
                text, sold=wording.amount(sold), unit=wording.unit_name, end=power.years[-1]
            )
        if power.exported > 1e-6 * power.demand[-1]:
            text = Name(
                "Sent out, not in demand: {sent} {unit} in {end}.",
                "{end}年外送{sent}{unit}，不计入需求。",
            )
            yield wording.say(
                text,
                sent=wording.amount(power.exported),
                unit=wording.unit_name,
                end=power.years[-1],
            )

    def description(self) -> Iterator[str]:
        """The text alternative after the title."""
        wording, years = self.wording, self.power.years
        yield wording.say(
            Name(
                "Stacked area chart, {first}–{last}, {unit} per year.",
                "堆积面积图，{first}–{last}年，单位：{unit}／年。",
            ),
            first=years[0],
            last=years[-1],
            unit=wording.unit_name,
        )
        _, parts = self.power.shown(-1, wording.unit.tonnes, wording.decimals)
        _, shares = self.shares()
        for key, part in parts.items():
            yield wording.say(
                Name("{name}: {part} ({share}).", "{name}：{part}（{share}）。"),
                name=wording.say(COVERS[key].name),
                part=show(part),
                share=shares.get(key, "–"),
            )
        for goal in self.power.goals:
            yield wording.say(Name("Target: {goal}.", "目标：{goal}。"), goal=self._goal(goal))

    def hover(self) -> list[str]:
        """What is said of each year."""
        wording, texts = self.wording, []
        for i, year in enumerate(self.power.years):
            demand, parts = self.power.shown(i, wording.unit.tonnes, wording.decimals)
            rows = [(show(demand), wording.say(DEMAND))]
            rows += [(show(part), wording.say(COVERS[key].name)) for key, part in parts.items()]
            lines = [f"<b>{number}</b>  {plain(name)}" for number, name in rows]
            lines.append(self.clean(i))
            texts.append("<br>".join([f"<b>{year}</b>, {wording.unit_name}", *lines]))
        return texts

    def table(self) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        wording, power = self.wording, self.power
        rows = []
        for i, year in enumerate(power.years):
            demand, parts = power.shown(i, wording.unit.tonnes, wording.decimals)
            share = self.clean_share(i) if power.demand[i] > 0 else ""
            rows.append([str(year), *(show(part) for part in parts.values()), show(demand), share])
        return {
            "caption": wording.say(Name("{unit} per year", "{unit}／年"), unit=wording.unit_name),
            "columns": [
                wording.say(Name("Year", "年份")),
                *(wording.say(COVERS[key].name) for key in power.used),
                wording.say(DEMAND),
                wording.say(Name("Clean share", "清洁电力占比")),
            ],
            "rows": rows,
        }
