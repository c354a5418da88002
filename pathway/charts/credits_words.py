"""What is said about credits, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway_models.case import Name, Rank
from pathway_models.levers import LEVERS

from .credits_data import OTHER, CreditClass, Credits, Share
from .metrics import brief
from .numbers import Unit, decimals_for, half_up, show
from .speaker import Speaker, share_of, short
from .text import CO2E, inside

CLASS, STORED = Name("Credits", "信用"), Name("stored", "储存年限")
NOTHING = Name("No credits are used: no removals, no offsets", "不使用碳信用：无移除，无抵消")
HEADS = (Name("Credits retired a year, {unit}", "每年注销的碳信用，{unit}"), Name("Shares", "占比"))
MEASURES = {
    "removals_of_credits": Name("Removals, share of credits", "移除占碳信用比例"),
    "durable_of_removals": Name(
        "Durable ({n} years or more), share of removals", "长期移除（{n}年及以上）占移除比例"
    ),
    "credits_of_bau": Name("Credits, share of business as usual", "碳信用占照常情景排放比例"),
}
_TREND = {
    1: Name(
        "Removals rise from {a} of credits in {y0} to {b} in {y1}",
        "移除占碳信用比例：{y0}年为{a}，{y1}年升至{b}",
    ),
    -1: Name(
        "Removals fall from {a} of credits in {y0} to {b} in {y1}",
        "移除占碳信用比例：{y0}年为{a}，{y1}年降至{b}",
    ),
    0: Name(
        "Removals stay at {a} of credits from {y0} to {y1}",
        "{y0}–{y1}年移除占碳信用比例保持在{a}",
    ),
}
_ALL: dict[Rank, Name] = {
    "remove": Name("All credits are removals", "碳信用全部为移除"),
    "offset": Name("All credits are offsets, none are removals", "碳信用全部为抵消，没有移除"),
}
_ONE_YEAR = Name(
    "Removals are {a} of credits in {y0}, the only year", "移除占碳信用的{a}（仅{y0}年）"
)
_MOST = Name(": {most} {unit} in {year} at most", "：最多为{year}年的{most}{unit}")
_ONLY = Name(": {most} {unit} in {year}", "：{year}年{most}{unit}")
_DURABLE = Name("; {b} of them are durable by then", "；届时长期移除占{b}")
_MISSED = Name(
    "{name} is missed in {year}: {got} instead of {want}", "{name}{year}年未达成：{got}，要求{want}"
)
_PROMISED = Name(", promised {sign} {share}", "，承诺{sign}{share}")
_SUBTITLE = Name(
    "{subject}: credits by quality and durability, {unit} {co2}, and what share removals are",
    "{subject}：按质量与储存年限的碳信用（{unit} {co2}）及移除占比",
)  # fmt: skip
_METHOD = Name(
    "Credits neutralise what is left, and cut no emissions of the company's own; each is retired "
    "in the year of its vintage. Price: what all credits of a class cost over what is retired.",
    "碳信用用于中和剩余排放，不减少公司自身排放；均在其年份当年注销。价格＝该类信用总支出÷注销量。",
)
_GOALS = Name(
    "Diamonds: what is promised, joined as the line they belong to.",
    "菱形：承诺值，连线样式与所属曲线相同。",
)
_MORE = Name("Promises on credits not drawn: {n}.", "另有{n}项碳信用承诺未显示。")


@dataclass(frozen=True, slots=True)
class CreditWords:
    """Everything that is said about credits in one language."""

    speaker: Speaker
    data: Credits

    def say(self, words: Name, /, **values: object) -> str:
        """A sentence with its blanks filled."""
        return self.speaker.say(words, **values)

    @property
    def unit(self) -> Unit:
        """Of tonnes in a year."""
        return self.speaker.mass(max(self.data.total))

    @property
    def unit_name(self) -> str:
        """Mt, 百万吨 …"""
        return self.say(self.unit.name)

    def tonnes(self, tonnes: float) -> str:
        """In the chart's unit."""
        largest = sum(self.data.total) / self.unit.tonnes
        return show(half_up(tonnes / self.unit.tonnes, decimals_for(largest)))

    def name(self, found: CreditClass) -> str:
        """Its kind and quality: Removals, durable."""
        quality = found.quality.replace("_", " ")
        if found.quality == OTHER:
            quality = self.say(Name("other", "其他"))
        text = Name("{kind}, {quality}", "{kind}：{quality}")
        kind = self.say(LEVERS[found.kind].look.short)
        kind = kind[:1].upper() + kind[1:]
        return self.say(text, kind=kind, quality=brief(quality, 1, 40)) if quality else kind

    def stored(self, found: CreditClass) -> str:
        """How long: 30–40 years."""
        low, high = found.durability
        if high == 0:
            return self.say(Name("avoided", "避免排放"))
        span = f"{low:,}" if low == high else f"{low:,}–{high:,}"
        return self.say(Name("{span} years", "{span}年"), span=span)

    def price(self, found: CreditClass) -> str:
        """Money per tonne."""
        return show(half_up(1e6 * found.money / found.total, 0)) if found.total else ""

    def share(self, share: Share) -> str:
        """What it is a share of."""
        return self.say(MEASURES[share.measure], n=share.durable_years)

    def promised(self, share: Share, year: int) -> str:
        """What is promised in a year, after what is achieved."""
        if year not in share.required:
            return ""
        sign = "≥" if share.least else "≤"
        return self.say(_PROMISED, sign=sign, share=of(share.required[year]))

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        missed = [s for s in self.data.shares if s.missed]
        if missed:
            yield from self._missed(missed[0])
            return
        removals = self.data.removals
        ranks = {LEVERS[c.kind].rank for c in self.data.classes}
        if len(ranks) == 1:
            total = self.data.total
            i = total.index(max(total))
            most = short(self.tonnes(total[i]))
            said = _MOST if len(removals) > 1 else _ONLY
            amount = self.say(said, most=most, unit=self.unit_name, year=self.data.years[i])
            yield self.say(_ALL[ranks.pop()]) + amount
            return
        (y0, a), (y1, b) = min(removals.items()), max(removals.items())
        blanks: dict[str, object] = {"y0": y0, "y1": y1, "a": of(a), "b": of(b)}
        if len(removals) == 1:
            yield self.say(_ONE_YEAR, **blanks)
            return
        way = 0 if of(a) == of(b) else 1 if b > a else -1
        message = self.say(_TREND[way], **blanks)
        durable = [s for s in self.data.shares if s.measure == "durable_of_removals"]
        if durable and (then := durable[0].achieved.get(y1)) is not None:
            yield message + self.say(_DURABLE, b=of(then))
        yield message

    def _missed(self, share: Share) -> Iterator[str]:
        year = max(share.missed, key=lambda t: abs(share.achieved[t] - share.required[t]))
        name = self.speaker.name(self.speaker.info.names.targets, share.target)
        got, want = share.achieved[year], share.required[year]
        decimals = next(
            (d for d in range(4) if half_up(100 * got, d) != half_up(100 * want, d)), 4
        )  # fmt: skip
        shown = [f"{show(half_up(100 * v, decimals))}%" for v in (got, want)]
        for width in (30, 14):
            yield self.say(
                _MISSED, name=brief(name, 1, width), year=year, got=shown[0], want=shown[1]
            )

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        return self.say(_SUBTITLE, subject=self.speaker.subject, unit=self.unit_name, co2=CO2E)

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield self.speaker.source(self.data.plan)
        yield self.say(_METHOD)
        if any(s.required for s in self.data.shares):
            yield self.say(_GOALS)
        if self.data.more_shares:
            yield self.say(_MORE, n=self.data.more_shares)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        about = Name("Stacked columns by year, {unit}.", "按年份的堆积柱形图，单位：{unit}。")
        yield self.say(about, unit=self.unit_name)
        text = Name(
            "{name} ({stored}): {tonnes} in all years.", "{name}（{stored}）：各年共{tonnes}。"
        )
        for found in self.data.classes:
            name, stored = self.name(found), self.stored(found)
            yield self.say(text, name=name, stored=stored, tonnes=self.tonnes(found.total))
        for share in self.data.shares:
            pairs = ", ".join(f"{t} {of(v)}" for t, v in sorted(share.achieved.items()))
            said = Name("{name}: {pairs}.", "{name}：{pairs}。")
            name = self.share(share)
            yield self.say(said, name=inside(name) if not pairs else name, pairs=pairs)

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        promised = self.say(Name("{name}, promised", "{name}，承诺"), name="{}")
        shares = [self.share(s) for s in self.data.shares]
        columns = [
            self.say(Name("Year", "年份")),
            *(self.name(c) for c in self.data.classes),
            *shares,
            *(promised.format(name) for name in shares),
        ]
        rows = []
        for i, year in enumerate(self.data.years):
            cells = [self.tonnes(c.tonnes[i]) for c in self.data.classes]
            cells += [of(s.achieved[year]) if year in s.achieved else "" for s in self.data.shares]
            cells += [of(s.required[year]) if year in s.required else "" for s in self.data.shares]
            rows.append([str(year), *cells])
        caption = self.say(HEADS[0], unit=self.unit_name)
        return {"caption": caption, "columns": columns, "rows": rows}


def of(share: float) -> str:
    """A share as text."""
    return share_of(share, 1.0)
