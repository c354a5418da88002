"""How each language writes: its own name, its fonts, its marks; all from its folder."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from .messages import FIRST, HERE, Lang, Spoken, say

LANGUAGES: tuple[Lang, ...] = tuple(
    sorted(
        (p.name for p in HERE.iterdir() if (p / "language.ftl").is_file()),
        key=lambda lang: (lang != FIRST, lang),
    )
)
"""English first."""


@dataclass(frozen=True, slots=True)
class Language:
    """How a language writes.

    ``decimal`` and ``group`` are the marks in numbers, ``joint`` what stands between sentences,
    ``title_length`` how many characters a line of a title has room for, ``fonts`` a CSS stack.
    """

    lang: Lang
    name: str
    tag: str
    fonts: str
    title_length: int
    joint: str
    decimal: str
    group: str

    def join(self, sentences: Sequence[str]) -> str:
        """Sentences as one text."""
        return self.joint.join(sentences)

    def listed(self, words: Sequence[str], last: str = "and") -> str:
        """Words as a list: commas, and "and" (or "or") before the last."""
        if len(words) < 2:
            return "".join(words)
        comma, before = (say(f"language.{key}", self.lang) for key in ("comma", last))
        return comma.join(words[:-1]) + before + words[-1]


@cache
def language(lang: Lang) -> Language:
    """How it writes."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    def own(key: str) -> str:
        return say(f"language.{key}", lang)

    tag = own("tag")
    locale = tag.replace("-", "_")
    return Language(
        lang, own("name"), tag, own("fonts"), int(own("title-length")), own("joint"),
        get_decimal_symbol(locale), get_group_symbol(locale),
    )  # fmt: skip


def in_all(spoken: Spoken) -> dict[Lang, str]:
    """In every language, for documents that programs read."""
    return {lang: spoken.in_(lang) for lang in LANGUAGES}


def languages_of(languages: Collection[str]) -> tuple[Lang, ...]:
    """The languages in which is drawn: those of the case; where it has none of ours, English."""
    return tuple(lang for lang in LANGUAGES if lang in languages) or (FIRST,)
