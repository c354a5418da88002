"""A remark: what somebody who plans would look at twice, with its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pathway.amounts import Lang
from pathway_models.case import Name

Severity = Literal["grave", "warning", "note"]
SEVERITIES: dict[Severity, Name] = {
    "grave": Name("Grave", "严重"),
    "warning": Name("Warning", "警告"),
    "note": Name("Note", "注意"),
}
"""Grave: it can hardly be right, and the plan rests on it. Warning: look at it before the plan is
shown. Note: worth knowing."""


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
    """The graver first, else as they were found; each of a kind and place once."""
    places = list(SEVERITIES)
    once = {(remark.key, remark.where): remark for remark in reversed(remarks)}
    kept = [once[key] for key in dict.fromkeys((r.key, r.where) for r in remarks)]
    return sorted(kept, key=lambda remark: places.index(remark.severity))


def both(en: str, zh: str, **blanks: tuple[str, str] | str | float) -> Name:
    """A sentence in both languages; a blank that differs is given in both."""
    said = [
        text.format(**{k: v[i] if isinstance(v, tuple) else v for k, v in blanks.items()})
        for i, text in enumerate((en, zh))
    ]
    return Name(*said)


def number(value: float) -> str:
    """A number to four digits, or whole, in plain digits where people write it so."""
    if 1000 <= abs(value) < 1e12:
        return f"{float(f'{value:.4g}'):,.0f}"
    return f"{value:,.4g}"
