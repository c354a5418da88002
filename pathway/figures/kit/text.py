"""Words that several charts share, in English and Chinese, and how titles break into lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pathway import locale
from pathway.locale import Lang, Spoken, language

from .info import scope_name
from .metrics import pieces

CO2E = "CO<sub>2</sub>e"
"""As markup: Chinese fonts have no lowered 2."""

_LINE_ENDS_WELL = (",", ":", ";", "，", "：", "；", "。")

_GOOD_END = 0.45, 2.0
"""What such an end of a line is worth, in line lengths; more where words have no spaces, for there
a line would else split one."""


_SPLIT = 0.3
"""What it costs to end a line after a number, in line lengths."""


def say(name: Spoken, lang: Lang) -> str:
    """A name in one language."""
    return name.in_(lang)


def phrase(words: Spoken | str, lang: Lang, facts: Mapping[str, Any]) -> str:
    """A message by its key, or a name with blanks, with its facts."""
    if isinstance(words, str):
        return locale.say(words, lang, **facts)
    text = say(words, lang)
    return text.format(**facts) if facts else text


def sentence(text: str, lang: Lang) -> str:
    """With its full stop, but after what has one, or is cut short."""
    return (
        text if text.endswith(("…", ".", "。")) else locale.say("terms.sentence", lang, text=text)
    )


def scopes(numbers: Sequence[int], lang: Lang) -> str:
    """Scope 1 + 2 / 范围一＋范围二."""
    return scope_name(numbers).in_(lang)


def fit_title(candidates: Iterable[str], lang: Lang) -> list[str]:
    """The first candidate (the fullest first) that fits a title, as its one or two lines.

    The last is cut short when none fits.
    """
    text = ""
    for text in candidates:
        lines = title_lines(text, lang)
        if lines:
            return lines
    return [text[: language(lang).title_length - 1] + "…"]


def title_lines(text: str, lang: Lang) -> list[str]:
    """One line, or two that break after punctuation if they can, or none if it takes more."""
    limit, good = language(lang).title_length, _GOOD_END[not language(lang).joint]
    if title_length(text, lang) <= limit:
        return [text]
    parts = pieces(text)
    breaks = []
    for i in range(1, len(parts)):
        first, second = "".join(parts[:i]).rstrip(), "".join(parts[i:])
        one, two = title_length(first, lang), title_length(second, lang)
        if max(one, two) <= limit:
            uneven = abs(one - two) / limit
            worth = good if first.endswith(_LINE_ENDS_WELL) else 0.0
            if first[-1:].isdigit() or first.endswith("%"):
                worth -= _SPLIT  # a number stays with its unit
            breaks.append((uneven - worth, first, second))
    return list(min(breaks)[1:]) if breaks else []


def title_length(text: str, lang: Lang) -> float:
    """In characters of the language: of Latin names among Chinese a letter is half as wide."""
    if language(lang).joint:
        return len(text)
    return len(text) - 0.4 * sum(char.isascii() and char.isalpha() for char in text)
