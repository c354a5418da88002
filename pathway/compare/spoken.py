"""Names and amounts as facts of messages: each language says them in its own way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pathway.figures.kit.metrics import brief
from pathway.locale import Lang, language
from pathway.locale.messages import Spoken
from pathway.locale.numbers import mass, money


@dataclass(frozen=True, slots=True)
class Short:
    """A name from the inputs, on one line."""

    name: Spoken

    def in_(self, language: Lang) -> str:
        """In a language."""
        return brief(self.name.in_(language), 20, 600)


@dataclass(frozen=True, slots=True)
class Listed:
    """Names as a list."""

    names: Sequence[Spoken]

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return language(lang).listed([name.in_(lang) for name in self.names])


@dataclass(frozen=True, slots=True)
class Amount:
    """Tonnes, or a sum [million] of a currency, in the unit of the larger one beside it."""

    value: float
    like: float
    currency: str = ""
    plus: bool = False
    """Whether it is a change, with its sign."""

    def in_(self, language: Lang) -> str:
        """In a language."""
        if self.currency:
            return money(self.value, self.currency, language, self.like, self.plus)
        return mass(self.value, language, self.like, self.plus)
