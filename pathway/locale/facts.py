"""Facts of messages that each language writes in its own way: numbers, and words in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .languages import language
from .messages import Lang, Message, Spoken, in_language, message, say


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
        return say(self.mark, lang).join(in_language(word, lang) for word in self.words)


@dataclass(frozen=True, slots=True)
class Lines:
    """Words below what is said of them: each on a line of its own, set in."""

    words: Sequence[str | Spoken]

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return "".join(f"\n  {in_language(word, lang)}" for word in self.words)


def percent(share: float, decimals: int = 0) -> Message:
    """A share in percent."""
    return message("units.percent", n=Digits(f"{share:,.{decimals}%}"[:-1]))
