"""A remark: what somebody who plans would look at twice, with its number."""

from __future__ import annotations

from dataclasses import dataclass

from pathway.amounts import Lang
from pathway_models.case import Name


@dataclass(frozen=True, slots=True)
class Remark:
    """What is remarkable, where, by how much, and what to do about it.

    ``key`` says which remark it is, ``place`` the id or key that it is about; ``number`` is in
    ``unit``. ``said`` and ``advice`` are sentences.
    """

    key: str
    place: str
    number: float
    unit: str
    said: Name
    advice: Name

    def sentence(self, lang: Lang) -> str:
        """As it is told: ``place: what it is. What to do.``"""
        colon, space = ("：", "") if lang == "zh" else (": ", " ")
        return f"{self.place}{colon}{self.said.in_(lang)}{space}{self.advice.in_(lang)}"


def both(en: str, zh: str, **blanks: tuple[str, str] | str | int) -> Name:
    """A sentence in both languages; a blank that differs is given in both."""
    said = [
        text.format(**{k: v[i] if isinstance(v, tuple) else v for k, v in blanks.items()})
        for i, text in enumerate((en, zh))
    ]
    return Name(*said)
