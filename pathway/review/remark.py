"""A remark: what somebody who plans would look at twice, with its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pathway.locale import Lang
from pathway_models.case import Name

Severity = Literal["grave", "warning", "note"]
SEVERITIES: dict[Severity, Name] = {
    "grave": Name("Grave", "严重"),
    "warning": Name("Warning", "警告"),
    "note": Name("Note", "注意"),
}
"""Grave: it can hardly be right, and the plan rests on it. Warning: look at it before the plan is
shown. Note: worth knowing."""

MANY, NAMED = 6, 3
"""How many remarks of a kind in one file are told as one, and how many of their places."""


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
    said: Name
    advice: Name
    severity: Severity = "note"
    file: str = ""

    @property
    def where(self) -> str:
        """File and place."""
        return f"{self.file}, {self.place}" if self.file else self.place

    def sentence(self, lang: Lang) -> str:
        """As it is told: ``place: what it is. What to do.``"""
        colon, space = ("：", "") if lang == "zh" else (": ", " ")
        return f"{self.where}{colon}{self.said.in_(lang)}{space}{self.advice.in_(lang)}"

    def line(self, lang: Lang) -> str:
        """The sentence behind the word for its severity."""
        colon = "：" if lang == "zh" else ": "
        return f"{SEVERITIES[self.severity].in_(lang)}{colon}{self.sentence(lang)}"

    def document(self) -> dict[str, object]:
        """For other programs."""
        words = {"said": self.said, "advice": self.advice}
        plain = {
            key: getattr(self, key)
            for key in ("key", "severity", "file", "place", "number", "unit")
        }
        return plain | {k: {"en": name.en, "zh": name.zh} for k, name in words.items()}


def in_order(remarks: list[Remark]) -> list[Remark]:
    """The graver first, else as they were found; each of a kind and place once.

    Many of a kind in one file are one, but notes: each of these says another thing.
    """
    places = list(SEVERITIES)
    once = {(remark.key, remark.where): remark for remark in reversed(remarks)}
    kept = [once[key] for key in dict.fromkeys((r.key, r.where) for r in remarks)]
    return sorted(_gathered(kept), key=lambda remark: places.index(remark.severity))


def _gathered(remarks: list[Remark]) -> list[Remark]:
    """Those of a kind, file and severity that say the same as one, where there are many."""
    alike: dict[tuple[str, ...], list[Remark]] = {}
    for remark in remarks:
        own = remark.where if remark.severity == "note" else ""
        words = " ".join(re.sub(r"[\d.,]+", "", remark.said.en).split()[:4])
        key = (remark.key, remark.file, remark.severity, own, words)
        alike.setdefault(key, []).append(remark)
    found = []
    for many in alike.values():
        found += many if len(many) < MANY else [_as_one(many)]
    return found


def _as_one(many: Sequence[Remark]) -> Remark:
    """The first, with the places of the next two and how many there are."""
    first, others = many[0], [remark.place for remark in many[1:NAMED]]
    more = both(
        "So it is of {n} in all: {places} and {left} more.",
        "共{n}处如此：{places}等另有{left}处。",
        n=len(many), left=len(many) - NAMED,
        places=(", ".join([first.place, *others]), "、".join([first.place, *others])),
    )  # fmt: skip
    said = Name(f"{first.said.en} {more.en}", f"{first.said.zh}{more.zh}")
    return replace(first, said=said)


def both(en: str, zh: str, **blanks: tuple[str, str] | str | float) -> Name:
    """A sentence in both languages; a blank that differs is given in both."""
    said = [
        text.format(**{k: v[i] if isinstance(v, tuple) else v for k, v in blanks.items()})
        for i, text in enumerate((en, zh))
    ]
    return Name(*said)


def number(value: float, digits: int = 4) -> str:
    """A number to some digits, or whole, in plain digits where people write it so."""
    short = float(f"{value:.{digits}g}")
    if 1000 <= abs(short) < 1e12:
        return f"{short:,.0f}"
    if 1e-9 <= abs(short) < 1e-4:
        return f"{short:.15f}".rstrip("0")
    return f"{short:,.{digits}g}"
