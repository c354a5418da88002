"""A sentence for each big move between the first run and another, the largest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pathway.charts.metrics import brief
from pathway.charts.text import say
from pathway.charts.theme import WEDGE_STYLES
from pathway.locale import Lang
from pathway.report.amounts import mass, money
from pathway.report.pages_money import ITEMS
from pathway_models.case import Name

from .comparison import Comparison, Side

MOST, LEAST = 15, 0.002
"""Sentences of a pair, and the share of all tonnes or money from which a move is told."""


@dataclass(frozen=True, slots=True)
class Move:
    """A sentence, and how big what it tells is: the share of all tonnes or of all money."""

    weight: float
    text: Name


def moves(comparison: Comparison, letter: str) -> list[Move]:
    """What run ``letter`` does otherwise than the first, the largest first."""
    found = [*_commitments(comparison, letter), *_tonnes(comparison, letter)]
    found += [*_levers(comparison, letter), *_money(comparison, letter)]
    big = [move for move in found if move.weight >= LEAST]
    return sorted(big, key=lambda move: (-move.weight, move.text.en))[:MOST]


def wedge_name(key: str) -> Name:
    """The name of a wedge, of business as usual or of net emissions."""
    if key in WEDGE_STYLES:
        return WEDGE_STYLES[key].name
    return {
        "bau": Name("Business as usual", "照常情景"),
        "net": Name("Net emissions", "净排放"),
    }[key]


def item_name(key: str) -> Name:
    """The name of an item of company cash."""
    return ITEMS[key][0] if key in ITEMS else Name(key, key)


def lever_name(comparison: Comparison, lever: str) -> Name:
    """What a lever is called in the first run that has it."""
    for side in comparison.sides:
        for option in side.case.options.values():
            if option.lever == lever:
                return option.name
    return Name(lever, lever)


def sentence(
    en: str, zh: str, names: Name, more: bool, before: float, after: float, unit: str, **also: str
) -> Name:
    """Fills both languages: ``unit`` is t, or a currency; {more} is a word of each language."""

    def filled(text: str, lang: Lang) -> str:
        words = {"en": ("less", "more"), "zh": ("少", "多")}[lang]
        higher = {"en": ("lower", "higher"), "zh": ("低", "高")}[lang]

        def show(value: float) -> str:
            return mass(value, lang) if unit == "t" else money(value, unit, lang)

        return text.format(
            name=brief(say(names, lang), 20, 600), more=words[more], higher=higher[more],
            x=show(abs(after - before)), a=show(before), b=show(after), **also,
        )  # fmt: skip

    return Name(filled(en, "en"), filled(zh, "zh"))


def _tonnes(c: Comparison, letter: str) -> Iterator[Move]:
    sums = c.wedge_sums
    whole = _whole(c, letter)
    span = f"{c.years[0]}–{c.years[-1]}"
    for key, own in sums.items():
        before, after = own["a"], own[letter]
        levels = key in ("bau", "net")
        en = "{name} over {span} are {x} {higher}: {a} → {b}."
        zh = "{span}年{name}{higher}{x}：{a} → {b}。"
        if not levels:
            en = "{name} cuts {x} {more} over {span}: {a} → {b}."
            zh = "{span}年{name}{more}减{x}：{a} → {b}。"
        if key == "bau":
            en = en.replace("are", "is")
        name = wedge_name(key)
        text = sentence(en, zh, name, after > before, before, after, "t", span=span)
        yield Move(abs(after - before) / whole, text)


def _whole(c: Comparison, letter: str) -> float:
    """All tonnes of business as usual, of the run that has more."""
    return max(c.wedge_sums["bau"]["a"], c.wedge_sums["bau"][letter]) or 1.0


def _money(c: Comparison, letter: str) -> Iterator[Move]:
    if not c.same_money:
        return
    sums, currency = c.present_values, c.sides[0].case.currency
    whole = max(sum(abs(own[x]) for own in sums.values()) for x in ("a", letter)) or 1.0
    for item, own in sums.items():
        before, after = own["a"], own[letter]
        text = sentence(
            "{name}: {x} {more} in present value, {a} → {b}.", "{name}：现值{more}{x}，{a} → {b}。",
            item_name(item), after > before, before, after, currency,
        )  # fmt: skip
        yield Move(abs(after - before) / whole, text)
    before, after = (sum(own[x] for own in sums.values()) for x in ("a", letter))
    text = sentence(
        "The whole plan costs {x} {more} in present value: {a} → {b}.",
        "整个规划的现值成本{more}{x}：{a} → {b}。", Name("", ""), after > before, before, after,
        currency,
    )  # fmt: skip
    yield Move(abs(after - before) / whole, text)


def _levers(c: Comparison, letter: str) -> Iterator[Move]:
    """Levers that cut more or less, and when they are first bought."""
    whole = _whole(c, letter)
    for row in c.levers.to_dict("records"):
        before, after = float(row["a"]), float(row[letter])
        lever = str(row["lever"])
        en, zh = _when(c, letter, lever)
        text = sentence(
            "{name}: cuts {x} {more}, {a} → {b}{when_en}.",
            "{name}：{more}减{x}，{a} → {b}{when_zh}。",
            lever_name(c, lever), after > before, before, after, "t", when_en=en, when_zh=zh,
        )  # fmt: skip
        yield Move(abs(after - before) / whole, text)


def _when(c: Comparison, letter: str, lever: str) -> tuple[str, str]:
    """When it is first bought, where that is not the same."""
    starts = [first_year(side, lever, c.years) for side in c.sides if side.letter in ("a", letter)]
    if starts[0] == starts[1]:
        return "", ""
    en = [str(s) if s else "never" for s in starts]
    zh = [f"{s}年" if s else "从不" for s in starts]
    return f", first bought {en[0]} → {en[1]}", f"，首次购买{zh[0]} → {zh[1]}"


def first_year(side: Side, lever: str, years: tuple[int, ...]) -> int | None:
    """The first year in which any of a lever is bought."""
    table = side.result.tables["levers"]
    own = table[(table["lever"] == lever) & (table["added"] > 1e-9) & table["year"].isin(years)]
    return int(own["year"].min()) if len(own) else None


def _commitments(c: Comparison, letter: str) -> Iterator[Move]:
    """Promises that only one run keeps, or only one makes: they come first, whatever they weigh."""
    words = {"yes": ("met", "达成"), "no": ("missed", "未达成")}
    apart: dict[str, list[Name]] = {"a": [], letter: []}
    for row in c.commitments.to_dict("records"):
        before, after = str(row["met_a"]), str(row[f"met_{letter}"])
        name = target_name(c, str(row["id"]))
        if before and after and before != after:
            yield Move(
                3.0,
                Name(
                    f"{name.en}: {words[before][0]} → {words[after][0]}.",
                    f"{name.zh}：{words[before][1]} → {words[after][1]}。",
                ),
            )
        elif before != after:
            apart["a" if before else letter].append(name)
    for side, names in apart.items():
        if names:
            en, zh = ", ".join(n.en for n in names), "、".join(n.zh for n in names)
            upper = side.upper()
            yield Move(2.0, Name(f"Promised in {upper} only: {en}.", f"仅{upper}承诺：{zh}。"))


def target_name(c: Comparison, key: str) -> Name:
    """What a commitment is called in the first run that has it, on one line."""
    name = next(s.case.targets[key].name for s in c.sides if key in s.case.targets)
    return Name(brief(name.en, 20, 600), brief(name.zh, 20, 600))
