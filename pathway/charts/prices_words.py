"""What is said about prices, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway_models.case import Name

from .metrics import brief
from .prices_data import Price, Prices
from .speaker import Speaker

NOTHING = Name("No commitment has been priced", "尚未计算承诺的价格")
HEADS = (
    Name(
        "saved without it (bar); if it held one year later (ring)",
        "取消后节省（条形）；推迟一年（圆环）",
    ),
    Name("a year later saves", "推迟一年节省"),
)
_GROUPS = {
    True: Name("The hierarchy", "减排优先顺序"),
    False: Name("Each commitment", "各项承诺"),
}
_STEPS = {
    "reductions": Name("Reduce before credits", "先减排，后用碳信用"),
    "removals": Name("Remove before offsetting", "先移除，后抵消"),
}
_ABOUT_NOTHING, _UNKNOWN = Name("about nothing", "几乎为零"), Name("not known", "未知")
_DEAREST = Name("{name} costs most: {money}", "{name}代价最高：{money}")
_HIERARCHY = Name(
    "The hierarchy costs most: {name}, {money}", "减排优先顺序代价最高：{name}，{money}"
)
_FREE = Name("; {n} of {all} commitments cost about nothing", "；{all}项承诺中{n}项代价几乎为零")
_ALL_FREE = Name("No commitment costs anything by itself", "单独看，没有一项承诺有额外代价")
_WITHIN = Name(": all are within the gap of {gap}", "：均在求解误差{gap}之内")
_ALL_UNKNOWN = Name("No price is known", "价格均未知")
_SUBTITLE = Name(
    "{subject}: what the plan would save without each rule, present value, {currency}",
    "{subject}：取消各项规则后规划可节省的费用（现值，{currency}）",
)
_METHOD = Name(
    "Each is left out by itself and the plan solved again, so prices do not add up: commitments "
    "that ask for the same share their cost. Present value, {currency} of {year}.",
    "逐项取消并重新求解，各项价格不可相加：要求相同的承诺分担同一成本。现值，{year}年不变价（{currency}）。",
)
_GAP = Name(
    "About nothing: within the {gap} to which plans are solved.",
    "几乎为零：在规划求解误差{gap}之内。",
)
_GREY = Name("Grey: that much.", "灰色：误差范围。")
_LEFT_OUT = Name("Not drawn: the {n} cheapest.", "未显示：代价最低的{n}项。")


@dataclass(frozen=True, slots=True)
class PriceWords:
    """Everything that is said about prices in one language."""

    speaker: Speaker
    found: Prices

    def say(self, words: Name, /, **values: object) -> str:
        """A sentence with its blanks filled."""
        return self.speaker.say(words, **values)

    def group(self, step: bool) -> str:
        """Over the bars of a group."""
        return self.say(_GROUPS[step])

    def name(self, price: Price) -> str:
        """Of a commitment, or of a step of the hierarchy."""
        name = _STEPS[price.id] if price.step else price.name
        return brief(self.say(name), 1, 1000)

    def value(self, value: float | None) -> str:
        """A price, or that there is about none, or that it is not known."""
        if value is None:
            return self.say(_UNKNOWN)
        if self.found.nothing(value):
            return self.say(_ABOUT_NOTHING)
        return self.speaker.money(value).text(value)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        found = self.found
        known = [p for p in found.prices if p.without is not None]
        dear = [p for p in known if (p.without or 0.0) > found.gap]
        own = [p for p in known if not p.step]
        free = sum(found.nothing(p.without or 0.0) for p in own)
        if not known:
            yield self.say(_ALL_UNKNOWN)
            return
        if not dear:
            within = self.say(_WITHIN, gap=self.speaker.money(found.gap).text(found.gap))
            if all(found.nothing(p.without or 0.0) for p in known):
                yield self.say(_ALL_FREE) + within
            yield self.say(_ALL_FREE)
            return
        for width in (60, 34):
            name = brief(self.name(dear[0]), 1, width if self.speaker.lang == "en" else width / 3)
            said = _HIERARCHY if dear[0].step else _DEAREST
            message = self.say(said, name=name, money=self.value(dear[0].without))
            if free:
                yield message + self.say(_FREE, n=free, all=len(own))
            yield message

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        return self.say(_SUBTITLE, subject=self.speaker.subject, currency=self.speaker.currency)

    def footer(self, grey: bool) -> Iterator[str]:
        """The audit trail, sentence by sentence; ``grey``: the gap is drawn."""
        speaker, found = self.speaker, self.found
        yield speaker.source(())
        yield self.say(_METHOD, currency=speaker.currency, year=speaker.info.price_year)
        yield self.say(_GAP, gap=speaker.money(found.gap).text(found.gap))
        if grey:
            yield self.say(_GREY)
        if left := len(found.prices) - len(found.drawn):
            yield self.say(_LEFT_OUT, n=left)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        text = Name("{name}: {value}.", "{name}：{value}。")
        for price in self.found.prices:
            yield self.say(text, name=self.name(price), value=self.value(price.without))

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        rows = [
            [
                self.name(p),
                self.value(p.without),
                "" if p.step else self.value(p.later),
            ]
            for p in self.found.prices
        ]
        columns = [
            self.say(Name("Rule", "规则")),
            self.say(Name("Saved without it", "取消后节省")),
            self.say(HEADS[1]),
        ]
        return {"caption": self.speaker.currency, "columns": columns, "rows": rows}
