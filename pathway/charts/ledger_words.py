"""What is said about the ecosystem's ledger, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.locale import Lang
from pathway_models.case import Name

from .info import ChartInfo
from .ledger_data import Ledger, Programme
from .metrics import brief, plain, text_size
from .numbers import (
    GIGATONNE,
    HUNDRED_MEGATONNES,
    Unit,
    decimals_for,
    half_up,
    mass_unit,
    percent,
    show,
)
from .text import CO2E, and_list, inside, say
from .theme import FOOTER, FOOTER_ROOM, SUBJECT_ROOM, SUBTITLE

_AVOIDED = Name(
    "Programmes help others avoid {total} {unit} by {end}", "至{end}年带动生态累计减碳{total}{unit}"
)
_KEPT = {
    True: Name(", above the {goal} {unit} promised", "，超过所承诺的{goal}{unit}"),
    False: Name(", as promised", "，兑现承诺"),
}
_SHORT = Name(
    "{year} target missed by {miss} {unit}: others avoid {total} {unit}, {goal} {unit} promised",
    "{year}年目标未达成，差{miss}{unit}：累计减碳{total}{unit}，承诺为{goal}{unit}",
)
_MOST = Name("{message}: {name} does most, {share}", "{message}：{name}贡献最大，占{share}")
_NOTHING = Name("Programmes avoid nothing by {end}", "至{end}年未带动生态减碳")


@dataclass(frozen=True, slots=True)
class LedgerWords:
    """Everything that is said about one ledger in one language."""

    ledger: Ledger
    info: ChartInfo
    lang: Lang

    def say(self, words: Name, /, **values: object) -> str:
        """A sentence with its blanks filled."""
        text = say(words, self.lang)
        return text.format(**values) if values else text

    @property
    def largest(self) -> float:
        """Of what is drawn [t]."""
        drawn = [
            sum(max(p.so_far[i], 0) for p in self.ledger.programmes)
            for i in range(len(self.ledger.years))
        ]
        return max(*drawn, *(goal.required for goal in self.ledger.goals))

    @property
    def unit(self) -> Unit:
        """Gt or 亿吨 for a sum over years that is large, else as in other charts."""
        if self.lang == "zh" and self.largest >= 1e8:
            return HUNDRED_MEGATONNES
        return GIGATONNE if self.largest >= 1e9 else mass_unit(self.largest)

    @property
    def unit_name(self) -> str:
        """Gt, 亿吨 …"""
        return self.say(self.unit.name)

    @property
    def decimals(self) -> int:
        """Of every number: a Gt has three, so that a programme of some Mt is seen."""
        return 3 if self.unit is GIGATONNE else decimals_for(self.largest / self.unit.tonnes)

    def number(self, tonnes: float) -> str:
        """Tonnes in the chart's unit."""
        return show(half_up(tonnes / self.unit.tonnes, self.decimals))

    def name(self, programme: Programme) -> str:
        """As it is written, on one short line."""
        return brief(self.say(programme.name), 1, 30)

    def shares(self) -> list[str]:
        """Of the total in the last year, adding up to 100%; none where there is no total."""
        total = self.ledger.total[-1]
        if total < 0.5:
            return [""] * len(self.ledger.programmes)
        _, parts = self.ledger.shown(-1, total / 100, 0)
        return [f"{show(part)}%" for part in parts]

    def span(self) -> str:
        """The years that are summed: 2021–2035."""
        return f"{self.ledger.years[1]}–{self.ledger.years[-1]}"

    def goal(self, i: int) -> tuple[str, str]:
        """The two lines beside a target's diamond."""
        goal = self.ledger.goals[i]
        head = Name("{when} target: ≥ {required}", "{when}年目标：≥{required}")
        required, plan = self.number(goal.required), self.number(goal.achieved)
        said = self.say(Name("plan {plan}", "规划值 {plan}"), plan=plan)
        return self.say(head, when=goal.when, required=required), said

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        company = plain(brief(self.say(self.info.company), SUBTITLE, SUBJECT_ROOM))
        text = Name(
            "{company}, scope 3+: tonnes avoided at other parties since {base}, {unit} {co2}",
            "{company}范围3+：{base}年后生态累计减碳量，{unit} {co2}",
        )
        base = self.ledger.years[0]
        return self.say(text, company=company, base=base, unit=self.unit_name, co2=CO2E)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        ledger = self.ledger
        missed = [goal for goal in ledger.goals if goal.missed_in]
        if missed:
            goal = max(missed, key=lambda goal: goal.missed_by)
            yield self.say(
                _SHORT,
                unit=self.unit_name,
                year=goal.missed_in,
                miss=self._round(goal.missed_by),
                total=self._round(goal.required - goal.missed_by),
                goal=self._round(goal.required),
            )
            return
        blanks: dict[str, object] = {"unit": self.unit_name, "end": ledger.years[-1]}
        total = ledger.total[-1]
        if total < 0.5:
            yield self.say(_NOTHING, **blanks)
            return
        message = self.say(_AVOIDED, total=self._round(total), **blanks)
        if ledger.goals:
            goal = max(ledger.goals, key=lambda goal: goal.required)
            required = self._round(goal.required)
            above = required != self._round(goal.achieved)
            message += self.say(_KEPT[above], goal=required, **blanks)
        named = [
            (p, x) for p, x in zip(ledger.programmes, self.shares(), strict=True) if not p.members
        ]
        best, share = max(named, key=lambda found: found[0].so_far[-1])
        name = inside(self.name(best))
        yield self.say(_MOST, message=message, name=name, share=share)
        yield message

    def _round(self, tonnes: float) -> str:
        """In a sentence: 1.5 for 1.500."""
        text = self.number(tonnes)
        return text.rstrip("0").rstrip(".") if "." in text else text

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        ledger, info = self.ledger, self.info
        company, study, case_id = (
            brief(text, FOOTER, FOOTER_ROOM)
            for text in (self.say(info.company), self.say(info.study), info.case_id)
        )
        blanks: dict[str, object] = {
            "company": company, "study": study, "case": case_id, "run": info.run_id,
            "years": self.span(), "low": percent(ledger.shares[0]),
            "high": percent(ledger.shares[1]),
        }  # fmt: skip
        yield self.say(_SOURCE, **blanks)
        yield self.say(_OWN_LEDGER)
        same = blanks["low"] == blanks["high"]
        yield self.say(_METHOD_ONE if same else _METHOD, **blanks)
        if ledger.sold > 0.5:
            unit = mass_unit(ledger.sold)
            amount = show(half_up(ledger.sold / unit.tonnes, 1))
            yield self.say(_SOLD, amount=amount, unit=self.say(unit.name))
        yield self._cost()
        for programme in ledger.programmes:
            if programme.members:
                yield self.say(_OTHERS, names=self._names(programme.members))

    def _names(self, members: tuple[Name, ...]) -> str:
        """As many as a line and a half hold, and how many more."""
        names = [brief(self.say(name), FOOTER, 320) for name in members]
        for count in range(len(names), 0, -1):
            more = Name("{n} more", "另{n}项")
            rest = [self.say(more, n=len(names) - count)] if count < len(names) else []
            text = and_list([*names[:count], *rest], self.lang)
            if text_size(plain(text), FOOTER)[0] <= 2000:
                return text
        return names[0]

    def _cost(self) -> str:
        cost, currency = self.ledger.cost, self.info.currency
        if self.lang == "zh":
            unit = "元" if currency == "CNY" else currency
            money = (
                f"{show(half_up(cost / 100, 1))}亿{unit}"
                if cost >= 100
                else f"{show(half_up(cost, 1))}百万{unit}"
            )
        elif cost >= 1000:
            money = f"{currency} {show(half_up(cost / 1000, 1))} bn"
        else:
            money = f"{currency} {show(half_up(cost, 1))} million"
        return self.say(_COST, money=money)

    def description(self, title: str) -> Iterator[str]:
        """The text alternative, sentence by sentence."""
        ledger = self.ledger
        yield self.say(Name("{title}.", "{title}。"), title=title)
        yield self.say(
            Name(
                "Stacked area chart, {first}–{last}, {unit} CO2e avoided so far.",
                "堆积面积图，{first}–{last}年，累计减碳，单位：{unit}CO2e。",
            ),
            first=ledger.years[0],
            last=ledger.years[-1],
            unit=self.unit_name,
        )
        _, parts = ledger.shown(-1, self.unit.tonnes, self.decimals)
        for programme, part, share in zip(ledger.programmes, parts, self.shares(), strict=True):
            text = Name("{name}: {part} ({share}).", "{name}：{part}（{share}）。")
            bare = Name("{name}: {part}.", "{name}：{part}。")
            name = self.name(programme)
            yield self.say(text if share else bare, name=name, part=show(part), share=share)
        total = Name("In total in {year}: {total}.", "{year}年合计：{total}。")
        yield self.say(total, year=ledger.years[-1], total=self.number(ledger.total[-1]))
        for i, goal in enumerate(ledger.goals):
            head, plan = self.goal(i)
            met = Name("missed", "未达成") if goal.missed_in else Name("met", "已达成")
            said = Name("{head}: {met} ({plan}).", "{head}，{met}（{plan}）。")
            yield self.say(said, head=head, met=self.say(met), plan=plan)

    def table(self) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        ledger = self.ledger
        rows = []
        for i, year in enumerate(ledger.years):
            total, parts = ledger.shown(i, self.unit.tonnes, self.decimals)
            rows.append([str(year), *(show(part) for part in parts), show(total)])
        caption = Name("{unit} CO₂e avoided so far", "累计减碳，{unit} CO₂e")
        return {
            "caption": self.say(caption, unit=self.unit_name),
            "columns": [
                self.say(Name("Year", "年份")),
                *(self.say(p.name) for p in ledger.programmes),
                self.say(TOTAL),
            ],
            "rows": rows,
        }


TOTAL = Name("Counted in total", "计入合计")
SHARE = Name("share", "占比")
_SOURCE = Name(
    "Source: {company}, programmes {years}; study “{study}”, case {case}, run {run}.",
    "资料来源：{company}{years}年项目；情景“{study}”，案例{case}，运行编号{run}。",
)
_OWN_LEDGER = Name(
    "A ledger of its own: what others avoid is never subtracted from the company's emissions.",
    "单独记账：他方减排量从不抵减公司自身排放。",
)
_METHOD = Name(
    "Counted: {low} to {high} of what is avoided (attribution share of the programme), "
    "less what is sold as credits.",
    "计入量＝减排量×归因比例（各项目{low}至{high}）－已作为碳信用出售的量。",
)
_METHOD_ONE = Name(
    "Counted: {low} of what is avoided (attribution share), less what is sold as credits.",
    "计入量＝减排量×归因比例（{low}）－已作为碳信用出售的量。",
)
_SOLD = Name("Sold and not counted: {amount} {unit}.", "已出售、不计入：{amount}{unit}。")
_COST = Name("Enabling cost, undiscounted: {money}.", "赋能成本（未折现）：{money}。")
_OTHERS = Name("Other programmes: {names}.", "其他项目：{names}。")
