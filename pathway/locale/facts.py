"""Facts of messages that each language writes in its own way: numbers, and words in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .languages import language
from .messages import Lang, Message, Spoken, message, say


@dataclass(frozen=True, slots=True)
class Digits:
    """A number as English writes it, said with the marks of each language."""

    text: str

    def in_(self, lang: Lang) -> str:
        """In a language."""
        own = language(lang)
        return self.text.translate({ord(","): own.group, ord("."): own.decimal})


@dataclass(frozen=True, slots=True)
class Listed:
    """Words with a mark between them."""

    words: Sequence[str | Spoken]
    mark: str = "language.comma"

    def in_(self, lang: Lang) -> str:
        """In a language."""
        told = (word if isinstance(word, str) else word.in_(lang) for word in self.words)
        return say(self.mark, lang).join(told)


def percent(share: float, decimals: int = 0) -> Message:
    """A share in percent."""
    return message("units.percent", n=Digits(f"{share:,.{decimals}%}"[:-1]))
