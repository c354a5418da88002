"""Every number said is right: the same in every language, and what the figure holds, rounded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

import pytest
from test_figures import FIGURES

from pathway.figures.print.said import said
from pathway.locale import Lang, language

EVERY = pytest.mark.parametrize("name", FIGURES)

UNITS: Mapping[Lang, Mapping[str, tuple[str, float]]] = {
    "en": {
        "Gt": ("mass", 1e9), "Mt": ("mass", 1e6), "kt": ("mass", 1e3), "t": ("mass", 1.0),
        "bn": ("money", 1e9), "million": ("money", 1e6), "thousand": ("money", 1e3),
        "TWh": ("power", 1e6), "GWh": ("power", 1e3), "MWh": ("power", 1.0),
        "kWh": ("power", 1e-3),
    },
    "de": {
        "Mrd. t": ("mass", 1e9), "Mio. t": ("mass", 1e6), "Tsd. t": ("mass", 1e3),
        "t": ("mass", 1.0), "Mrd. CNY": ("money", 1e9), "Mio. CNY": ("money", 1e6),
        "Tsd. CNY": ("money", 1e3), "CNY": ("money", 1.0), "TWh": ("power", 1e6),
        "GWh": ("power", 1e3), "MWh": ("power", 1.0), "kWh": ("power", 1e-3),
    },
    "zh": {
        "亿吨": ("mass", 1e8), "万吨": ("mass", 1e4), "吨": ("mass", 1.0),
        "亿元": ("money", 1e8), "万元": ("money", 1e4), "元": ("money", 1.0),
        "亿千瓦时": ("power", 1e5), "万千瓦时": ("power", 1e1), "千瓦时": ("power", 1e-3),
    },
}  # fmt: skip
"""What one of a unit is of its measure."""
OTHERS = pytest.mark.parametrize("lang", [lang for lang in UNITS if lang != "en"])
NAMED: Mapping[Lang, re.Pattern[str]] = {
    lang: re.compile("|".join(rf"(?<![A-Za-z]){re.escape(unit)}(?![A-Za-z])" for unit in units))
    for lang, units in UNITS.items()
}
WORDS = re.compile(r"[Ss]cope [123](?: \+ [123])*|范围3|7f3c2a|[A-Za-z]+-?\d+")
"""What has digits and is no number."""


@dataclass(frozen=True)
class Number:
    """As it is written: its value, half its last digit, and the unit that stands after it."""

    text: str
    value: float
    half: float
    measure: str = ""
    size: float = 1.0

    @property
    def fixed(self) -> bool:
        """A year or a share: the same in every language."""
        return self.measure in ("year", "share")


def numbers(text: str, lang: Lang) -> Iterator[Number]:
    """Those of a text, read in the marks of its language."""
    marks = language(lang)
    group, decimal = re.escape(marks.group), re.escape(marks.decimal)
    written = re.compile(rf"[−+<>]?(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)(?:{decimal}\d+)?")
    text = WORDS.sub(" ", text)
    for found in written.finditer(text):
        yield _number(found[0], text[found.end() :].lstrip(" \N{NO-BREAK SPACE}"), lang)


def _number(written: str, after: str, lang: Lang) -> Number:
    marks = language(lang)
    plain = written.replace(marks.group, "").replace(marks.decimal, ".").replace("−", "-")
    digits = plain.lstrip("<>+")
    half = 0.5 * 10.0 ** -len(digits.partition(".")[2])
    if plain[0] in "<>":
        half = 2 * half
    value = float(digits)
    if re.match(r"-?%(?!-Punkt)", after):
        return Number(written, value, half, "share")
    if unit := NAMED[lang].match(after):
        return Number(written, value, half, *UNITS[lang][unit[0]])
    if re.fullmatch(r"(?:19|20|21)\d\d", written):
        return Number(written, value, half, "year")
    return Number(written, value, half)


@dataclass(frozen=True)
class Like:
    """When numbers of two languages are the same: in units that the figure names, each rounded.

    ``halves``: of a last digit by which each may be off. In a sentence a word may be the sign.
    """

    ratios: frozenset[float]
    halves: int = 1
    signed: bool = True

    def __call__(self, one: Number, other: Number) -> bool:
        if one.fixed or other.fixed:
            return one.measure == other.measure and abs(one.value) == abs(other.value)
        if one.measure and one.measure == other.measure:
            return self._near(one, other, one.size / other.size)
        return any(self._near(one, other, ratio) for ratio in self.ratios)

    def _near(self, one: Number, other: Number, ratio: float) -> bool:
        a, b = (v if self.signed else abs(v) for v in (one.value * ratio, other.value))
        return abs(a - b) <= self.halves * (one.half * ratio + other.half) * (1 + 1e-9)


def unmatched(first: Sequence[Number], second: Sequence[Number], like: Like) -> list[Number]:
    """Numbers of the first that have none of their own in the second (a matching of most)."""
    taken: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j, other in enumerate(second):
            if j not in seen and like(first[i], other):
                seen.add(j)
                if j not in taken or place(taken[j], seen):
                    taken[j] = i
                    return True
        return False

    return [number for i, number in enumerate(first) if not place(i, set())]


@cache
def told(name: str, lang: Lang) -> dict[str, Any]:
    return said(FIGURES[name](lang), lang)


def strings(found: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a figure that is said, with its place."""
    if isinstance(found, str):
        yield at, found
    elif isinstance(found, Mapping):
        for key, value in found.items():
            if key not in UNSAID:
                yield from strings(value, f"{at}.{key}")
    elif isinstance(found, list | tuple):
        for i, value in enumerate(found):
            yield from strings(value, f"{at}.{i}")


UNSAID = {
    "chart",
    "lang",
    "title",
    "looks",
    "look",
    "key",
    "form",
    "dash",
    "hangs",
    "line",
    "shape",
}
"""What is no text for readers; the title is the first of the titles."""


def ratios(name: str, lang: Lang) -> frozenset[float]:
    """Of the units that the figure names in English to those that it names in a language."""
    named = {
        of: {
            UNITS[of][unit]
            for _, text in strings(told(name, of))
            for unit in NAMED[of].findall(text)
        }
        for of in ("en", lang)
    }
    pairs = product(named["en"], named[lang])
    return frozenset({1.0, *(a / b for (of, a), (to, b) in pairs if of == to)})


@OTHERS
@EVERY
def test_every_language_says_the_same_numbers(name: str, lang: Lang) -> None:
    """Text by text; titles, of which each language has as full ones as fit, hold no others."""
    en, other = (dict(strings(told(name, of))) for of in ("en", lang))
    units = ratios(name, lang)
    sentences = Like(units, signed=False)
    assert {k for k in en if ".titles" not in k} == {k for k in other if ".titles" not in k}
    for place in en:
        if ".titles" not in place:
            cell = place.startswith((".table", ".column"))  # whose parts add up to their whole
            like = Like(units, halves=2) if cell else sentences
            first, second = [*numbers(en[place], "en")], [*numbers(other[place], lang)]
            assert len(first) == len(second), (place, en[place], other[place])
            assert not unmatched(first, second, like), (place, en[place], other[place])
    full = [[*numbers(title, "en")] for title in told(name, "en")["titles"]]
    for title in told(name, lang)["titles"]:
        held = [*numbers(title, lang)]
        assert any(len(unmatched(one, held, sentences)) + len(held) == len(one) for one in full), (
            title
        )


@EVERY
@pytest.mark.parametrize("lang", UNITS)
def test_what_is_written_of_a_series_is_its_value(name: str, lang: Lang) -> None:
    """Point by point, as far as it is rounded; what a wedge cuts has a minus."""
    for panel in told(name, lang)["panels"]:
        for series in panel["series"]:
            sign = -1 if series["form"] == "wedge" else 1
            for value, text in zip(series["y"], series["said"], strict=not series["quiet"]):
                if value is not None:
                    last = [*numbers(text, lang)][-1]
                    minus = -1 if "−" in last.text else 1
                    assert minus * abs(last.value) == pytest.approx(
                        sign * value, abs=last.half + 1e-6
                    )


@EVERY
@pytest.mark.parametrize("lang", UNITS)
def test_rows_beside_a_picture_are_what_its_series_end_at(name: str, lang: Lang) -> None:
    """As rounded, but for a last digit where parts are made to add up to their whole."""
    (panel, *more) = told(name, lang)["panels"] or [{"series": []}]
    ends = {s["name"]: s for s in panel["series"] if s["form"] in ("line", "wedge", "area")}
    for row in told(name, lang)["column"]:
        series = ends.get(row["name"])
        if series and not more and not panel["numbered"]:
            (number,) = numbers(row["value"], lang)
            assert abs(number.value) == pytest.approx(abs(series["y"][-1]), abs=3 * number.half)
