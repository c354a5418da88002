"""A remark: what somebody who plans would look at twice, with its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from pathway.amounts import quantity
from pathway.locale import LANGUAGES, Count, Fact, Lang, Message, Spoken, language, message, say

Severity = Literal["grave", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""Grave: it can hardly be right, and the plan rests on it. Warning: look at it before the plan is
shown. Note: worth knowing."""

MANY, NAMED = 6, 3
"""How many remarks of a kind in one file are told as one, and how many of their places."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file, its rows and lines in the words of a language."""

    place: str

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return re.sub(
            r"\b(row|line) (\d+)\b",
            lambda found: say(f"review.place-{found[1]}", lang, n=found[2]),
            self.place,
        )


@dataclass(frozen=True, slots=True)
class Remark:
    """What is remarkable, where, by how much, and what to do about it.

    ``key`` says which remark it is, ``place`` the id, row or key that it is about, in ``file`` (of
    the inputs, or a table of the plan); ``number`` is in ``unit``. ``said`` and ``advice`` are
    sentences.
    """

    key: str
    place: str
    number: float
    unit: str
    said: Message
    advice: Message
    severity: Severity = "note"
    file: str = ""

    @property
    def where(self) -> str:
        """File and place."""
        return f"{self.file}, {self.place}" if self.file else self.place

    @property
    def told(self) -> Message:
        """The sentence, to be said in any language."""
        return message("review.told", where=Where(self.where), said=self.said, advice=self.advice)

    def sentence(self, lang: Lang) -> str:
        """As it is told: ``place: what it is. What to do.``"""
        return say("review.told", lang, where=Where(self.where), said=self.said, advice=self.advice)

    def line(self, lang: Lang) -> str:
        """The sentence behind the word for its severity."""
        word = message("review." + self.severity)
        return say("review.line", lang, severity=word, told=self.sentence(lang))

    def document(self) -> dict[str, object]:
        """For other programs: sentences in every language."""
        words = {"said": self.said, "advice": self.advice}
        plain = {
            key: getattr(self, key)
            for key in ("key", "severity", "file", "place", "number", "unit")
        }
        return plain | {k: {lang: m.in_(lang) for lang in LANGUAGES} for k, m in words.items()}


def remark(
    key: str,
    place: str,
    value: float,
    unit: str,
    /,
    severity: Severity = "note",
    file: str = "",
    *,
    says: str = "",
    advice: str = "",
    **facts: Fact,
) -> Remark:
    """A remark in the words of its messages.

    These are ``review.KEY`` and its attribute ``advice``; or ``review.SAYS``, ``review.ADVICE``.
    """
    own = "review." + (says or key)
    told = message("review." + advice if advice else own + ".advice", **facts)
    return Remark(key, place, value, unit, message(own, **facts), told, severity, file)


def counted(remarks: Sequence[Remark], lang: Lang, noted: int = 0) -> str:
    """How many there are of each severity; ``noted`` are told beside them as notes on files."""
    found = {key: sum(r.severity == key for r in remarks) for key in SEVERITIES}
    found["note"] += noted
    counts = {key: Count(n) for key, n in found.items()}
    return say("review.remarks", lang, n=Count(sum(found.values())), **counts)


def in_order(remarks: list[Remark]) -> list[Remark]:
    """The graver first, else as they were found; each of a kind and place once.

    Many of a kind in one file are one, but notes: each of these says another thing.
    """
    once = {(remark.key, remark.where): remark for remark in reversed(remarks)}
    kept = [once[key] for key in dict.fromkeys((r.key, r.where) for r in remarks)]
    return sorted(_gathered(kept), key=lambda remark: SEVERITIES.index(remark.severity))


def _gathered(remarks: list[Remark]) -> list[Remark]:
    """Those of a kind, file and severity that say the same as one, where there are many."""
    alike: dict[tuple[str, ...], list[Remark]] = {}
    for one in remarks:
        own = one.where if one.severity == "note" else ""
        alike.setdefault((one.said.key, one.file, one.severity, own), []).append(one)
    found = []
    for many in alike.values():
        found += many if len(many) < MANY else [_as_one(many)]
    return found


def _as_one(many: Sequence[Remark]) -> Remark:
    """The first, with the places of the next two and how many there are."""
    first, places = many[0], Listed(tuple(Where(one.place) for one in many[:NAMED]))
    counts = {"n": Count(len(many)), "left": Count(len(many) - NAMED)}
    return replace(first, said=message("review.many", said=first.said, places=places, **counts))


@dataclass(frozen=True, slots=True)
class Digits:
    """A number as English writes it, said with the marks of each language."""

    text: str

    def in_(self, lang: Lang) -> str:
        """In a language."""
        own = language(lang)
        return self.text.translate({ord(","): own.group, ord("."): own.decimal})


def number(value: float, digits: int = 4) -> Digits:
    """A number to some digits, or whole, in plain digits where people write it so."""
    short = float(f"{value:.{digits}g}")
    if 1000 <= abs(short) < 1e12:
        return Digits(f"{short:,.0f}")
    if 1e-9 <= abs(short) < 1e-4:
        return Digits(f"{short:.15f}".rstrip("0"))
    return Digits(f"{short:,.{digits}g}")


def percent(share: float, decimals: int = 0) -> Message:
    """A share in percent."""
    return message("units.percent", n=Digits(f"{share:,.{decimals}%}"[:-1]))


@dataclass(frozen=True, slots=True)
class Amount:
    """Tonnes, money in millions or another amount, in a unit that shows it."""

    value: float
    unit: str
    currency: str

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return quantity(self.value, self.unit, self.currency, lang)


@dataclass(frozen=True, slots=True)
class Listed:
    """Words with a mark between them."""

    words: Sequence[str | Spoken]
    mark: str = "language.comma"

    def in_(self, lang: Lang) -> str:
        """In a language."""
        told = (word if isinstance(word, str) else word.in_(lang) for word in self.words)
        return say(self.mark, lang).join(told)
