"""What is said about the marginal abatement cost curve, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway_models.case import Name

from .abatement_data import Curve, Step
from .metrics import brief, plain
from .numbers import Unit, decimals_for, half_up, show
from .speaker import Money, Speaker, share_of, short
from .text import CO2E
from .theme import SUBTITLE

_SAVING = {
    "part": Name(
        "{saving} {unit} of the {year} reduction ({share}) pays for itself; "
        "the rest costs {rest} on average",
        "{year}年减排量中{saving}{unit}（{share}）可自行收回成本；其余平均成本{rest}",
    ),
    "all": Name(
        "All of the {year} reduction pays for itself: {saving} {unit}",
        "{year}年减排量全部可自行收回成本：{saving}{unit}",
    ),
    "none": Name(
        "No part of the {year} reduction pays for itself: it costs {rest} on average",
        "{year}年减排量均不能自行收回成本：平均成本{rest}",
    ),
    "credits": Name(
        "Nothing is reduced in {year}, only credits are bought: {rest} on average",
        "{year}年未实施减排，仅购买碳信用：平均成本{rest}",
    ),
}
_UNDER = Name(
    "; {share} costs less than the internal carbon price of {price}",
    "；{share}低于内部碳价{price}",
)
NOTHING = Name("No lever reduces emissions in {year}", "{year}年没有减排措施")
NO_PLAN = Name("No lever is planned", "规划中没有减排措施")


@dataclass(frozen=True, slots=True)
class CurveWords:
    """Everything that is said about one curve in one language."""

    speaker: Speaker
    curve: Curve

    def say(self, words: Name, /, **values: object) -> str:
        """A sentence with its blanks filled."""
        return self.speaker.say(words, **values)

    @property
    def unit(self) -> Unit:
        """Of tonnes."""
        return self.speaker.mass(max(self.curve.total, self.curve.merit_total))

    @property
    def unit_name(self) -> str:
        """Mt, 百万吨 …"""
        return self.say(self.unit.name)

    @property
    def money(self) -> Money:
        """Of what it costs in the year."""
        return self.speaker.money(max(abs(self.curve.money), abs(self.curve.merit_money)))

    @property
    def price(self) -> float | None:
        """The internal carbon price of the year [currency / t]."""
        return self.speaker.info.details.carbon_price.get(self.curve.year)

    @property
    def decimals(self) -> int:
        """Of tonnes in the chart's unit."""
        largest = max(self.curve.total, self.curve.merit_total)
        return decimals_for(largest / self.unit.tonnes)

    def tonnes(self, tonnes: float) -> str:
        """In the chart's unit."""
        return show(half_up(tonnes / self.unit.tonnes, self.decimals))

    def amount(self, tonnes: float) -> str:
        """In a sentence: 4.6 for 4.60, and never 0 for something."""
        text = short(self.tonnes(tonnes))
        if text != "0" or tonnes <= 0:
            return text
        return f"<{10.0**-self.decimals:g}"

    def cost(self, value: float) -> str:
        """Money per tonne, as in the key."""
        exact = round(value, 6)
        return show(half_up(exact, 0 if abs(exact) >= 1 or exact == 0 else 2))

    def lever(self, step: Step) -> str:
        """Its name."""
        return self.speaker.name(self.speaker.info.names.levers, step.lever)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        curve = self.curve
        cut = sum(s.tonnes for s in curve.cuts)
        paid, saving = [s for s in (curve.cuts or curve.steps) if s.cost >= 0], curve.saving
        if not paid and curve.needed + curve.money > 0:  # what they need costs more than they save
            paid, saving = list(curve.steps), 0.0
        money = sum(s.money for s in paid) + curve.needed
        rest = money / sum(s.tonnes for s in paid) * 1e6 if paid else 0.0
        kind = "credits" if not cut else "none" if not saving else "part" if paid else "all"
        blanks: dict[str, object] = {
            "saving": self.amount(saving),
            "unit": self.unit_name,
            "year": curve.year,
            "share": share_of(saving, cut),
            "rest": self.speaker.price(rest),
        }
        message = self.say(_SAVING[kind], **blanks)
        if self.price is not None and cut:
            under = sum(s.tonnes for s in curve.cuts if s.cost < self.price)
            price = self.speaker.price(self.price)
            yield message + self.say(_UNDER, share=share_of(under, cut), price=price)
        yield message
        yield message.partition("; " if self.speaker.lang == "en" else "；")[0]

    def subtitle(self) -> str:
        """What is drawn, in which units, as markup."""
        text = Name(
            "{subject}: cost of a tonne in {year}, {per_tonne} (height), "
            "by reduction, market-based, {unit} {co2} (width)",
            "{subject}{year}年边际减排成本：高为{per_tonne}，宽为减排量（基于市场，{unit} {co2}）",
        )
        subject = plain(brief(self.say(self.speaker.info.subject), SUBTITLE, 680))
        return self.say(
            text, subject=subject, year=self.curve.year, unit=self.unit_name,
            per_tonne=self.speaker.per_tonne, co2=CO2E,
        )  # fmt: skip

    def saves(self) -> str:
        """Beside the crossing."""
        text = Name("← {saving} {unit} saves money", "← {saving}{unit}净节省费用")
        return self.say(text, saving=self.amount(self.curve.saving), unit=self.unit_name)

    def merit(self) -> Iterator[str]:
        """What the merit order would have done, sentence by sentence."""
        curve = self.curve
        blanks: dict[str, object] = {
            "unit": self.unit_name,
            "merit": self.tonnes(curve.merit_total),
            "plan": self.tonnes(curve.total),
            "cost": self._paid(curve.merit_money),
            "own": self._paid(curve.money),
            "year": curve.year,
        }
        reached = blanks["merit"] == blanks["plan"]
        yield self.say(_SAME_TONNES if reached else _FEWER_TONNES, **blanks)
        own = sum(s.tonnes for s in curve.steps if s.credit)
        if self.tonnes(own) != self.tonnes(curve.merit_credits):
            credits = {"merit": self.tonnes(curve.merit_credits), "plan": self.tonnes(own)}
            yield self.say(_CREDITS, **credits, unit=self.unit_name)
        late = curve.followed is not None and self.tonnes(curve.followed) != blanks["merit"]
        if curve.followed is not None and late:
            yield self.say(_FOLLOWED, reached=self.tonnes(curve.followed), unit=self.unit_name)
        yield self.say(_BLIND)

    def _paid(self, millions: float) -> str:
        text = (
            Name("{money} saved", "净节省{money}") if millions < 0 else Name("{money}", "{money}")
        )
        return self.say(text, money=self.money.text(abs(millions)))

    def footer(self, cut_off: int, unnamed: int) -> Iterator[str]:
        """The audit trail and the known weaknesses, sentence by sentence."""
        details = self.speaker.info.details
        yield self.speaker.source(self.curve.years)
        rate = details.discount_rate
        at = self.say(_AT, rate=short(show(half_up(rate * 100, 2)))) if rate is not None else ""
        yield self.say(_METHOD, at=at)
        yield self.say(_WEAK)
        if any(s.credit for s in self.curve.steps):
            yield self.say(_HATCHED)
        if cut_off:
            yield self.say(_CUT, n=cut_off)
        if unnamed:
            yield self.say(_UNNAMED, n=unnamed)
        if self.curve.needed > 0:
            yield self.say(_NEEDED, cost=self.money.text(self.curve.needed))
        if self.curve.added >= 0.5:
            unit = self.speaker.mass(self.curve.added)
            amount = show(half_up(self.curve.added / unit.tonnes, 2))
            yield self.say(_ADDED, amount=amount, unit=self.say(unit.name))

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        yield self.say(
            Name("Steps by cost, {unit} at {per_tonne}.", "按成本排列，{unit}，{per_tonne}。"),
            unit=self.unit_name,
            per_tonne=self.speaker.per_tonne,
        )
        text = Name("{name}: {tonnes} at {cost}.", "{name}：{tonnes}，{cost}。")
        for s in self.curve.steps:
            cost, tonnes = self.cost(s.cost), self.tonnes(s.tonnes)
            yield self.say(text, name=self.lever(s), tonnes=tonnes, cost=cost)
        yield from self.merit()

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        caption = Name("Cost of a tonne in {year}", "{year}年减排成本")
        unit, per_tonne = self.unit_name, self.speaker.per_tonne
        columns = [
            self.say(MEASURE),
            f"{self.say(PLAN)} ({unit})",
            per_tonne,
            f"{self.say(MERIT)} ({unit})",
        ]
        names = {s.lever: s for s in self.curve.steps}
        picked = [k for k, t in self.curve.merit.items() if t >= 0.5 and k not in names]
        rows = [
            [
                self.lever(s), self.tonnes(s.tonnes), self.cost(s.cost),
                self.tonnes(self.curve.merit[s.lever]),
            ]
            for s in self.curve.steps
        ]  # fmt: skip
        for key in picked:
            name = self.speaker.name(self.speaker.info.names.levers, key)
            rows.append([name, self.tonnes(0.0), "", self.tonnes(self.curve.merit[key])])
        return {
            "caption": self.say(caption, year=self.curve.year),
            "columns": columns,
            "rows": rows,
        }


MEASURE, PLAN, MERIT = (
    Name("Measure", "措施"),
    Name("plan", "规划"),
    Name("merit order", "择优排序"),
)
TOTAL, OTHERS = Name("All", "合计"), Name("Others ({n})", "其他{n}项")
_SAME_TONNES = Name(
    "Merit order: as many tonnes for {cost} in {year} (plan: {own}).",
    "择优排序：同样的减排量，{year}年{cost}（规划：{own}）。",
)
_FEWER_TONNES = Name(
    "Merit order: {merit} of the plan's {plan} {unit}, for {cost} in {year} (plan: {own}).",
    "择优排序：仅达到规划{plan}{unit}中的{merit}，{year}年{cost}（规划：{own}）。",
)
_CREDITS = Name(
    "{merit} {unit} of it would be credits (plan: {plan}).",
    "其中碳信用{merit}{unit}（规划：{plan}）。",
)
_FOLLOWED = Name(
    "Followed year by year, as fast as is allowed, it reaches {reached} {unit}.",
    "按允许速度逐年照此执行，可达到{reached}{unit}。",
)
_BLIND = Name(
    "It sees no commitment, hierarchy, shared limit or other year.",
    "它不考虑承诺、减排优先顺序、共享限额和其他年份。",
)
_AT = Name(" at {rate}% a year, real", "（实际年利率{rate}%）")
_METHOD = Name(
    "Cost: capex as an annuity over the lever's life{at}, plus running cost, premiums and credits, "
    "less energy and materials saved; negative saves money.",
    "成本＝投资按寿命折算的年金{at}＋运行、溢价与信用费用－节省的能源与材料；负值为净节省。",
)
_WEAK = Name(
    "A snapshot of one year of the solved plan, in the order of wedges; no transaction cost. "
    "The optimizer decides, not this curve; a negative cost asks why it has not been done.",
    "单一年份的规划快照，减排量按楔形顺序归因，不含交易成本；由优化模型而非本曲线决策，"
    "负成本措施为何尚未实施仍需追问。",
)
_HATCHED = Name(
    "Hatched: credits, which cut no emissions of the company's own.",
    "斜线：碳信用，不减少公司自身排放。",
)
_CUT = Name("Steps cut off at the axis limit: {n}.", "{n}个台阶超出坐标轴范围，已截断。")
_UNNAMED = Name(
    "Smallest steps, without a number: {n}.", "减排量最小的{n}个台阶未编号。"
)  # fmt: skip
_NEEDED = Name(
    "Infrastructure, which levers need, is in the average, on no step and in no merit order: "
    "{cost}.",
    "措施所需的基础设施计入平均成本，但不计入台阶和择优排序：{cost}。",
)
_ADDED = Name(
    "Levers that add emissions are no steps: {amount} {unit}.",
    "增加排放的措施不计入台阶：{amount}{unit}。",
)
