"""The facts that are said about prices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.figures.data.prices import Price, Prices
from pathway.figures.kit.metrics import brief
from pathway.figures.kit.speaker import Speaker
from pathway.locale import Count, Fact, language


@dataclass(frozen=True, slots=True)
class PriceWords:
    """Everything that is said about prices in one language."""

    speaker: Speaker
    found: Prices

    def say(self, key: str, /, **facts: Fact) -> str:
        """A message of this chart."""
        return self.speaker.say(key, **facts)

    def name(self, price: Price) -> str:
        """Of a commitment, or of a step of the hierarchy."""
        return brief(self.speaker.say(price.name), 1, 1000)

    def value(self, value: float | None) -> str:
        """A price, or that there is about none, or that it is not known."""
        if value is None:
            return self.say("prices.unknown")
        if self.found.nothing(value):
            return self.say("prices.about-nothing")
        if value < 0:
            return self.say("prices.dearer", money=self._money(-value))
        return self._money(value)

    def _money(self, value: float) -> str:
        return self.speaker.money(value).text(value)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        found = self.found
        known = [p for p in found.prices if p.without is not None]
        dear = [p for p in known if (p.without or 0.0) > found.gap]
        own = [p for p in known if not p.step]
        free = sum(found.nothing(p.without or 0.0) for p in own)
        if not known:
            yield self.say("prices.unknown-all")
            return
        if not dear:
            if all(found.nothing(p.without or 0.0) for p in known):
                yield self.say("prices.all-within", gap=self._money(found.gap))
            yield self.say("prices.all-free")
            return
        plain, with_free = (
            ("prices.dearest-step", "prices.dearest-step-free")
            if dear[0].step
            else ("prices.dearest", "prices.dearest-free")
        )
        line, money = language(self.speaker.lang).title_length, self.value(dear[0].without)
        names = [brief(self.name(dear[0]), 1, share * line) for share in (0.8, 0.45)]
        counts = {"n": Count(free), "all": Count(len(own))}
        for name in names:  # a whole name tells more than how many are free
            if free:
                yield self.say(with_free, **counts, name=name, money=money)
            yield self.say(plain, name=name, money=money)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        subject, currency = self.speaker.subject, self.speaker.currency
        return self.say("prices.subtitle", subject=subject, currency=currency)

    def footer(self, grey: bool) -> Iterator[str]:
        """The audit trail, sentence by sentence; ``grey``: the gap is drawn."""
        speaker, found = self.speaker, self.found
        yield speaker.source(())
        year = str(speaker.info.price_year)
        yield self.say("prices.method", currency=speaker.currency, year=year)
        solved = "exactly" if found.exact else "within"
        yield self.say("prices.gap", gap=self._money(found.gap), solved=solved)
        if grey:
            yield self.say("prices.grey")
        if left := len(found.prices) - len(found.drawn):
            yield self.say("prices.left-out", n=Count(left))

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        for price in self.found.prices:
            value = self.value(price.without)
            yield self.say("prices.price", name=self.name(price), value=value)

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        rows = [
            [self.name(p), self.value(p.without), "" if p.step else self.value(p.later)]
            for p in self.found.prices
        ]
        columns = [self.say(head) for head in ("prices.rule", "prices.saved", "prices.later")]
        return {"caption": self.speaker.currency, "columns": columns, "rows": rows}
