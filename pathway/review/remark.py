"""A remark: what somebody who plans would look at twice, with its number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from pathway.locale import (
    FIRST,
    LANGUAGES,
    Count,
    Digits,
    Fact,
    Lang,
    Listed,
    Message,
    message,
    say,
)
from pathway.locale.amounts import quantity

Severity = Literal["grave", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""Grave: it can hardly be right, and the plan rests on it. Warning: look at it before the plan is
shown. Note: worth knowing."""

BENEATH = 6
"""How many of what follows from a mistake are told."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place, of a file if one is named, its rows and lines in the words of a language."""

    place: str
    file: str = ""

    def in_(self, lang: Lang) -> str:
        """In a language."""
        place = re.sub(
            r"\b(row|line) (\d+)\b",
            lambda found: say(f"review.place-{found[1]}", lang, n=found[2]),
            self.place,
        )
        return say("faults.at-place", lang, file=self.file, place=place) if self.file else place


@dataclass(frozen=True, slots=True)
class Remark:
    """What is remarkable, where, by how much, and what to do about it.

    ``key`` says which remark it is, ``place`` the id, row or key that it is about, in ``file`` (of
    the inputs, or a table of the plan); ``number`` is in ``unit``. ``said`` and ``advice`` are
    sentences. ``about`` names what its number is made of (``price diesel``, ``lever vans``), and
    ``fits`` the least and the most that it must be divided by to lie in its range: by these
    ``causes`` finds what else ``follows`` from the same mistake.
    """

    key: str
    place: str
    number: float
    unit: str
    said: Message
    advice: Message
    severity: Severity = "note"
    file: str = ""
    about: frozenset[str] = frozenset()
    fits: tuple[float, float] | None = None
    follows: tuple[Remark, ...] = ()

    @property
    def where(self) -> str:
        """File and place."""
        return self.seen.in_(FIRST)

    @property
    def seen(self) -> Where:
        """The same, in any language."""
        return Where(self.place, self.file)

    @property
    def told(self) -> Message:
        """The sentence, to be said in any language, with where else the same mistake shows."""
        told = message("review.told", where=self.seen, said=self.said, advice=self.advice)
        if not self.follows:
            return told
        places = Listed(tuple(o.seen for o in self.follows[:BENEATH]), "language.semicolon")
        left = Count(len(self.follows) - len(places.words))
        return message("review.told-with", told=told, places=places, left=left)

    def sentence(self, lang: Lang) -> str:
        """As it is told: ``place: what it is. What to do.``"""
        return say("review.told", lang, where=self.seen, said=self.said, advice=self.advice)

    def line(self, lang: Lang) -> str:
        """The sentence behind the word for its severity; beneath, a line each, what follows."""
        word = message("review." + self.severity)
        lines = [say("review.line", lang, severity=word, told=self.sentence(lang))]
        if self.key == "money_off":  # of each place the same would be said
            return "\n      ".join([*lines, *_places(self.follows, lang)])
        lines += [
            say("review.follows", lang, where=one.seen, said=one.said)
            for one in self.follows[:BENEATH]
        ]
        if left := self.follows[BENEATH:]:
            lines.append(say("review.follow-more", lang, n=Count(len(left))))
        return "\n      ".join(lines)

    def document(self) -> dict[str, object]:
        """For other programs: sentences in every language."""
        words = {"said": self.said, "advice": self.advice}
        plain = {
            key: getattr(self, key)
            for key in ("key", "severity", "file", "place", "number", "unit")
        }
        told = {k: {lang: m.in_(lang) for lang in LANGUAGES} for k, m in words.items()}
        follows = [one.document() for one in self.follows]
        return plain | told | ({"follows": follows} if follows else {})


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
    about: Iterable[str] = (),
    fits: tuple[float, float] | None = None,
    **facts: Fact,
) -> Remark:
    """A remark in the words of its messages.

    These are ``review.KEY`` and its attribute ``advice``; or ``review.SAYS``, ``review.ADVICE``.
    """
    own = "review." + (says or key)
    told = message("review." + advice if advice else own + ".advice", **facts)
    said, of = message(own, **facts), frozenset(about)
    return Remark(key, place, value, unit, said, told, severity, file, of, fits)


def _places(remarks: Sequence[Remark], lang: Lang) -> list[str]:
    """Their places, a line each file."""
    files = {r.file: [Where(o.place) for o in remarks if o.file == r.file] for r in remarks}
    return [
        say("review.places", lang, file=file, places=Listed(tuple(places), "language.semicolon"))
        for file, places in files.items()
    ]


def counted(remarks: Sequence[Remark], lang: Lang, noted: int = 0) -> str:
    """How many there are of each severity; ``noted`` are told beside them as notes on files."""
    found = {key: sum(r.severity == key for r in remarks) for key in SEVERITIES}
    found["note"] += noted
    counts = {key: Count(n) for key, n in found.items()}
    return say("review.remarks", lang, n=Count(sum(found.values())), **counts)


def number(value: float, digits: int = 4) -> Digits:
    """A number to some digits, or whole, in plain digits where people write it so."""
    short = float(f"{value:.{digits}g}")
    if 1000 <= abs(short) < 1e15:
        return Digits(f"{short:,.0f}")
    if 1e-9 <= abs(short) < 1e-4:
        return Digits(f"{short:.15f}".rstrip("0"))
    return Digits(f"{short:,.{digits}g}")


@dataclass(frozen=True, slots=True)
class Amount:
    """Tonnes, money in millions or another amount, in a unit that shows it."""

    value: float
    unit: str
    currency: str

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return quantity(self.value, self.unit, self.currency, lang)
