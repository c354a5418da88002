"""What is said about the two ledgers of scope 2."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pathway.figures.data.scope2 import Ledgers
from pathway.figures.kit.info import ChartInfo, scope_name
from pathway.figures.kit.numbers import half_up, percent, show
from pathway.figures.kit.wording import Wording
from pathway.locale import Lang
from pathway.locale.numbers import share_of


@dataclass(frozen=True, slots=True)
class LedgersWords:
    """Everything that is said about the two ledgers in one language."""

    ledgers: Ledgers
    wording: Wording

    @classmethod
    def of(cls, ledgers: Ledgers, info: ChartInfo, lang: Lang) -> LedgersWords:
        """In the unit of the largest value drawn."""
        return cls(ledgers, Wording.tonnes(ledgers.largest, info, lang))

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.wording.lang

    def name(self, key: str) -> str:
        """What a line or a part of the gap is called."""
        return self.wording.say(f"scope2.{key}")

    def shares(self) -> Callable[[str], str]:
        """Of business as usual in the last year."""
        bau = self.ledgers.bau[-1]

        def share(key: str) -> str:
            tonnes = float(getattr(self.ledgers, key)[-1])
            return share_of(tonnes, bau, self.lang) if bau > self.ledgers.nothing else ""

        return share

    def gap(self, i: int = -1) -> tuple[Decimal, Decimal]:
        """What the residual mix adds and contracts take off in a year, as printed."""
        parts = (self.ledgers.mix[i], self.ledgers.contracts[i])
        mix, contracts = (0.0 if abs(x) <= self.ledgers.nothing else x for x in parts)
        return self.wording.rounded(mix), self.wording.rounded(contracts)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        wording = self.wording
        return wording.say("scope2.subtitle", subject=wording.subject, unit=wording.unit_name)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first; each is true by itself."""
        ledgers, wording = self.ledgers, self.wording
        market, location = ledgers.market, ledgers.location
        facts = {
            "unit": wording.unit_name,
            "end": str(ledgers.years[-1]),
            "market": wording.amount(market[-1]),
            "location": wording.amount(location[-1]),
        }
        if ledgers.same:
            yield wording.say("scope2.title-same", **facts)
            return
        if min(location[0], market[0]) > ledgers.nothing:
            facts |= self._trends()
            yield wording.say("scope2.title", gap=self._explained(), **facts)
            yield wording.say("scope2.title", gap="unsaid", **facts)
        yield wording.say("scope2.title-values", **facts)

    def _explained(self) -> str:
        """How the gap of the last year comes about."""
        mix, contracts = self.gap()
        if contracts > 0 and mix >= 0:
            return "both" if mix else "contracts"
        return "mix" if mix > 0 and not contracts else "open"

    def _trends(self) -> dict[str, str]:
        """Both ledgers from the first year to the last, whether they go apart, and by how much."""
        ledgers, (mix, contracts) = self.ledgers, self.gap()
        market_way, market_by = self._trend(ledgers.market)
        location_way, location_by = self._trend(ledgers.location)
        ways = [(s[-1] > s[0]) - (s[-1] < s[0]) for s in (ledgers.market, ledgers.location)]
        return {
            "market_way": market_way, "market_by": market_by,
            "location_way": location_way, "location_by": location_by,
            "apart": "yes" if ways[0] * ways[1] < 0 else "no",
            "difference": self.wording.amount(abs(ledgers.location[-1] - ledgers.market[-1])),
            "mix": show(abs(mix)), "contracts": show(abs(contracts)),
        }  # fmt: skip

    def _trend(self, series: tuple[float, ...]) -> tuple[str, str]:
        change = series[-1] / series[0] - 1
        by = half_up(abs(change), 2)
        if by == 1 and series[-1] > self.ledgers.nothing and change < 0:
            return "down", self.wording.say("scope2.over", share=percent(0.99))
        return "level" if not by else "up" if change > 0 else "down", percent(float(by))

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield self.wording.source(self.ledgers.years)
        yield self.wording.say("scope2.method", scope=scope_name([2]))
        yield self.wording.say("scope2.gap")
        yield self.wording.say("pathway.rounded")

    def _rows(self, i: int) -> list[tuple[str, str]]:
        """What is drawn, with its name, in a year."""
        number, ledgers = self.wording.number, self.ledgers
        mix, contracts = self.gap(i)
        values = {
            "bau": number(ledgers.bau[i]),
            "location": number(ledgers.location[i]),
            "mix": show(mix, plus=True),
            "contracts": show(-contracts if contracts else contracts, plus=True),
            "market": number(ledgers.market[i]),
        }
        return [(self.name(key), value) for key, value in values.items()]

    def description(self) -> Iterator[str]:
        """The text alternative after the title."""
        wording, years = self.wording, self.ledgers.years
        yield wording.say(
            "scope2.about", first=str(years[0]), last=str(years[-1]), unit=wording.unit_name
        )
        for name, value in self._rows(-1):
            yield wording.say("scope2.about-row", name=name, value=value)

    def table(self) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        say = self.wording.say
        return {
            "caption": say("scope2.caption", unit=self.wording.unit_name),
            "columns": [say("scope2.year"), *(name for name, _ in self._rows(-1))],
            "rows": [
                [str(year), *(value for _, value in self._rows(i))]
                for i, year in enumerate(self.ledgers.years)
            ],
        }
