"""Names, amounts and money in an explanation, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pathway.locale import Lang, say
from pathway.locale.amounts import amount, money, money_asked, quantity
from pathway_models.case import Case, Target

from .rounding import spans

Document = Mapping[str, Any]


class Speaker:
    """Says things of one case in one language; ``briefly`` without ids, files and what is typed."""

    def __init__(self, case: Case, lang: Lang, *, briefly: bool = False) -> None:
        self.case, self.lang, self.briefly = case, lang, briefly

    def say(self, key: str, **values: object) -> str:
        """A phrase with its values."""
        return say(f"explain.{key}", self.lang, **{name: str(v) for name, v in values.items()})

    def name(self, target: str) -> str:
        """Of a commitment or requirement, with its id."""
        return self.named(self.case.held[target].name.in_(self.lang), target)

    def named(self, name: str, key: str) -> str:
        """A name with its id."""
        return name if self.briefly else f"{name} [{key}]"

    def names(self, targets: Iterable[str]) -> str:
        """Of several commitments."""
        return self.say("comma").join(self.name(k) for k in targets)

    def years_of(self, target: str, years: Iterable[int]) -> str:
        """Years in which a commitment is at stake; of a sum of years all of them."""
        held = self.case.held[target]
        return self.say("comma").join(spans(sorted(held.value) if held.cumulative else years))

    def money(self, value: float) -> str:
        """A sum [million]."""
        return money(value, self.case.currency, self.lang)

    def value(self, target: Target, value: float, like: float = 0.0) -> str:
        """A number of a commitment, with its unit: that of a larger one beside it."""
        currency = self.case.currency
        if target.unit == f"M{currency}":
            return money_asked(value, currency, self.lang)
        return quantity(value, target.unit, currency, self.lang, noise=0.0, like=like)

    def amount(self, value: float, unit: str) -> str:
        """An amount of stock, with its unit."""
        return amount(value, unit, self.lang)

    def solves(self, document: Document) -> list[str]:
        """How much was solved, and how long it took."""
        told = document.get("solves") or {}
        solves, checks = told.get("searches", 0), told.get("relaxations", 0)
        if not solves and not checks:
            return []
        key = "solved" if "relaxations" not in told else "asked" if solves else "checked"
        n = self.say("once" if solves == 1 else "times", n=solves)
        m = self.say("check" if checks == 1 else "checks", n=checks)
        return [self.say(key, n=n, m=m, s=round(told["seconds"]))]

    def _bullet(self, text: str) -> str:
        return f"  - {text}"
