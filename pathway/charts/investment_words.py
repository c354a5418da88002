"""What is said about capital and cash, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway_models.case import Name

from .investment_data import LEAST, OTHER, OTHER_NAME, Investment, Purse
from .metrics import brief
from .speaker import Money, Speaker, share_of
from .text import and_list

CAPEX, CASH = Name("Capital", "资本支出"), Name("Cash", "现金")
HEADS = (
    Name("Capital a year", "年度资本支出"),
    Name(
        "All cash a year, against doing nothing: spent up, saved down; line: net",
        "年度现金（与不采取行动相比）：支出向上，节省向下；横线为净额",
    ),
    Name("So far", "累计"),
)
BUSINESS, MOST = Name("Business", "业务"), Name("Most capital", "资本支出最多的措施")
TOTAL = Name("All", "合计")
NOTHING = Name("The plan spends nothing and saves nothing", "规划没有支出，也没有节省")

_CAPITAL = Name("{capex} of capital by {end}", "至{end}年资本支出{capex}")
_NO_CAPITAL = Name("No capital is spent by {end}", "至{end}年没有资本支出")
_WHERE = Name(", {share} of it in {business}", "，其中{business}占{share}")
_CASH = {
    "back": Name("; savings have paid all costs back by {year}", "；至{year}年节省已收回全部支出"),
    "never": Name("; savings exceed costs from the start", "；节省从一开始就高于支出"),
    "owed": Name("; {cash} more is spent than saved", "；支出比节省多{cash}"),
    "even": Name("; costs and savings are even", "；支出与节省相抵"),
}
_METHOD = Name(
    "Cash of the year against doing nothing, undiscounted, {currency} of {year}: capital, running "
    "cost, contracts and credits, carbon prices and early write-offs, less energy and materials "
    "saved (what reaches the company) and power sold.",
    "与不采取行动相比的当年现金，未折现，以{year}年不变价计（{currency}）：资本、运行、合同、信用、碳价与提前报废"
    "支出，减去节省的能源与材料（归公司部分）及售电收入。",
)
_SALVAGE = Name(
    "Not counted: {money} that equipment is still worth after the end.",
    "未计入：期末设备剩余价值{money}。",
)
_OTHERS = Name("Other businesses: {names}.", "其他业务：{names}。")


@dataclass(frozen=True, slots=True)
class InvestmentWords:
    """Everything that is said about one plan's money in one language."""

    speaker: Speaker
    data: Investment

    def say(self, words: Name, /, **values: object) -> str:
        """A sentence with its blanks filled."""
        return self.speaker.say(words, **values)

    @property
    def money(self) -> Money:
        """One unit for all panels."""
        data = self.data
        return self.speaker.money(max(map(abs, (*data.capex_so_far, *data.cash_so_far))))

    def business(self, purse: Purse) -> str:
        """Its name."""
        if purse.key == OTHER:
            return self.say(OTHER_NAME)
        return self.speaker.name(self.speaker.info.names.businesses, purse.key)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        data, money = self.data, self.money
        capex, cash, end = sum(data.capex), sum(data.cash), data.years[-1]
        spent = capex > LEAST
        first = self.say(
            _CAPITAL if spent else _NO_CAPITAL, capex=money.text(capex), end=end
        )  # fmt: skip
        even = money.number(cash) == money.number(0.0)
        back = data.paid_back
        kind = "owed" if cash > 0 else "never"
        kind = "even" if even else "back" if back is not None else kind
        last = self.say(_CASH[kind], year=back, cash=money.text(cash))
        if spent and len(data.purses) > 1:
            best = max((p for p in data.purses if p.key != OTHER), key=lambda p: sum(p.capex))
            name = brief(self.business(best), 1, 20)
            share = share_of(sum(best.capex), capex)
            yield first + self.say(_WHERE, share=share, business=name) + last
        yield first + last
        yield first

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        text = Name(
            "{subject}: capital and cash by year and business, {money}",
            "{subject}：按年份和业务的资本支出与现金，{money}",
        )
        return self.say(text, subject=self.speaker.subject, money=self.money.label)

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        speaker = self.speaker
        yield speaker.source(self.data.years)
        yield self.say(_METHOD, currency=speaker.currency, year=speaker.info.price_year)
        if self.data.salvage > LEAST:
            yield self.say(_SALVAGE, money=speaker.money(self.data.salvage).text(self.data.salvage))
        for purse in self.data.purses:
            if purse.members:
                names = speaker.info.names.businesses
                found = [brief(speaker.name(names, key), 1, 12) for key in purse.members[:8]]
                more = Name("{n} more", "另{n}项")
                left = len(purse.members) - len(found)
                found += [self.say(more, n=left)] if left else []
                yield self.say(_OTHERS, names=and_list(found, speaker.lang))

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        money = self.money
        about = Name(
            "Three column charts one above the other, {a}–{b}, {unit}.",
            "上下三幅图，{a}–{b}年，单位：{unit}。",
        )
        yield self.say(about, a=self.data.years[0], b=self.data.years[-1], unit=money.label)
        text = Name(
            "{name}: capital {capex}, all cash {cash}.", "{name}：资本支出{capex}，全部现金{cash}。"
        )
        for purse in self.data.purses:
            yield self.say(
                text,
                name=self.business(purse),
                capex=money.number(sum(purse.capex)),
                cash=money.number(sum(purse.cash)),
            )
        yield self.say(
            text,
            name=self.say(TOTAL),
            capex=money.number(sum(self.data.capex)),
            cash=money.number(sum(self.data.cash)),
        )

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        data, money = self.data, self.money
        capex, cash = self.say(CAPEX), self.say(CASH)
        names = [self.business(p) for p in data.purses]
        so_far = self.say(HEADS[2])
        columns = [
            self.say(Name("Year", "年份")),
            *(f"{capex}: {name}" for name in names),
            *(f"{cash}: {name}" for name in names),
            *(f"{what}: {self.say(TOTAL)}" for what in (capex, cash)),
            *(f"{what}: {so_far}" for what in (capex, cash)),
        ]
        series = [
            *(p.capex for p in data.purses), *(p.cash for p in data.purses), data.capex, data.cash,
            data.capex_so_far, data.cash_so_far,
        ]  # fmt: skip
        rows = [
            [str(t), *(money.number(values[i]) for values in series)]
            for i, t in enumerate(data.years)
        ]
        return {"caption": money.label, "columns": columns, "rows": rows}
