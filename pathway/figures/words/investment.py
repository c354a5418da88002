"""The facts that are said about capital and cash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.figures.data.investment import LEAST, OTHER, Investment, Purse
from pathway.figures.kit.metrics import brief
from pathway.figures.kit.speaker import Speaker, share_of
from pathway.locale import Count, Fact, language
from pathway.locale.numbers import MoneyScale


@dataclass(frozen=True, slots=True)
class InvestmentWords:
    """Everything that is said about one plan's money in one language."""

    speaker: Speaker
    data: Investment

    def say(self, key: str, /, **facts: Fact) -> str:
        """A message of this chart."""
        return self.speaker.say(key, **facts)

    @property
    def money(self) -> MoneyScale:
        """One unit for all panels."""
        data = self.data
        return self.speaker.money(max(map(abs, (*data.capex_so_far, *data.cash_so_far))))

    def business(self, purse: Purse) -> str:
        """Its name."""
        if purse.key == OTHER:
            return self.say("investment.others")
        return self.speaker.name(self.speaker.info.names.businesses, purse.key)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        data, money = self.data, self.money
        capex, cash, back = sum(data.capex), sum(data.cash), data.paid_back
        even = money.number(cash) == money.number(0.0)
        loses = data.loses_from
        owed = "owed" if cash < 0 else "turns" if loses is not None else "never-owed"
        peak_year, peak = data.peak
        facts = {
            "spent": "yes" if capex > LEAST else "no",
            "capex": money.text(capex),
            "end": str(data.years[-1]),
            "outcome": "even" if even else "back" if back is not None else owed,
            "year": str(loses if back is None else back),
            "cash": money.text(abs(cash)),
            "peak": self.speaker.money(peak).text(peak),
            "peak-year": str(peak_year),
        }
        if capex > LEAST and len(data.purses) > 1:
            best = max((p for p in data.purses if p.key != OTHER), key=lambda p: sum(p.capex))
            name, share = brief(self.business(best), 1, 20), share_of(sum(best.capex), capex)
            yield self.say("investment.title-where", **facts, share=share, business=name)
        yield self.say("investment.title", **facts)
        yield self.say("investment.title-brief", **facts)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        subject, money = self.speaker.subject, self.money.label
        return self.say("investment.subtitle", subject=subject, money=money)

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        speaker, data = self.speaker, self.data
        yield speaker.source(data.years)
        currency, year = speaker.currency, str(speaker.info.price_year)
        yield self.say("investment.method", currency=currency, year=year)
        if data.salvage > LEAST:
            money = speaker.money(data.salvage).text(data.salvage)
            yield self.say("investment.salvage", money=money)
        for purse in data.purses:
            if purse.members:
                names = speaker.info.names.businesses
                found = [brief(speaker.name(names, key), 1, 12) for key in purse.members[:8]]
                if left := len(purse.members) - len(found):
                    found.append(self.say("investment.more", n=Count(left)))
                yield self.say("investment.members", names=language(speaker.lang).listed(found))

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        data, money = self.data, self.money
        first, last = str(data.years[0]), str(data.years[-1])
        yield self.say("investment.about", first=first, last=last, unit=money.label)
        lines = [(self.business(p), p.capex, p.cash) for p in data.purses]
        for name, capex, cash in [*lines, (self.say("investment.all"), data.capex, data.cash)]:
            yield self.say(
                "investment.line",
                name=name,
                capex=money.number(sum(capex)),
                cash=money.number(sum(cash)),
            )

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        data, money = self.data, self.money
        names = [self.business(p) for p in data.purses]
        sums = [self.say("investment.all"), self.say("investment.so-far")]
        heads = ("investment.capital.of", "investment.cash.of")
        columns = [
            self.say("investment.year"),
            *(self.say(head, name=name) for head in heads for name in names),
            *(self.say(head, name=name) for name in sums for head in heads),
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
