"""The bridge as steps: levels, and the changes that lead from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pathway.errors import UsageError
from pathway_models.case import Name
from pathway_models.levers import credit_kinds

from .numbers import percent, show
from .pathway_data import Pathway, Shown, Wedge
from .pathway_words import Words, change
from .text import inside

Kind = Literal["level", "growth", "added", "cut", "credit", "net"]

BASELINE = Name("{year}\nbaseline", "{year}年\n基准")
GROWTH = Name("Growth\n{rate} a year", "增长\n年均{rate}")
DECLINE = Name("Decline\n{rate} a year", "下降\n年均{rate}")
BUSINESS_AS_USUAL = Name("BAU\n{year}", "{year}年\n照常情景")
ADDED = Name("Added:\n{name}", "新增：\n{name}")
LEFT = Name("Left to\nneutralise", "待中和\n剩余量")
GROSS = Name("Gross\n{year}", "{year}年\n总排放")
NET = Name("Net\n{year}", "{year}年\n净排放")


@dataclass(frozen=True, slots=True)
class Step:
    """A bar between two levels [t]; a level starts at zero. ``value`` and ``share`` as printed.

    ``label`` is its name on one line or two.
    """

    key: str
    kind: Kind
    label: str
    start: float
    end: float
    value: str
    share: str = ""

    @property
    def name(self) -> str:
        """On one line."""
        first, _, second = self.label.partition("\n")
        return f"{first} {second}".strip() if self.label.isascii() else first + second


def chosen_year(path: Pathway, year: int | None) -> int:
    """The year asked for, else the first in which a net target holds, else the last.

    Raises ``UsageError`` where it is not planned.
    """
    planned = path.years[1:]
    if year is not None:
        if year not in planned:
            span = f"{planned[0]} to {planned[-1]}"
            raise UsageError(f"No chart of {year}: this run plans {span}.")
        return year
    goals = [*path.goals, *(part.goal for part in path.parts)]
    held = [goal.since or goal.year for goal in goals if not goal.gross]
    return min((y for y in held if y in planned), default=planned[-1])


def read_steps(words: Words, i: int) -> list[Step]:
    """From left to right; what prints as nothing is left out, but for levels."""
    return [*_levels(words, i), *_changes(words, i), _net(words, i)]


def _levels(words: Words, i: int) -> Iterator[Step]:
    """The base year, growth, business as usual."""
    path, shares = words.path, words.path.shares(i)
    base, bau = path.bau[0], path.bau[i]
    printed, later = words.shown(0).bau, words.shown(i).bau
    label = words.say(BASELINE, year=path.years[0])
    yield Step("baseline", "level", label, 0.0, base, show(printed))
    if grown := later - printed:
        yield Step("growth", "growth", _growth(words, i), base, bau, show(grown, plus=True))
    label = words.say(BUSINESS_AS_USUAL, year=path.years[i])
    yield Step("bau", "level", label, 0.0, bau, show(later), f"{shares.bau}%" if shares else "")


def _changes(words: Words, i: int) -> Iterator[Step]:
    """What measures add, what they cut, and after the gross the credits."""
    path, shown, shares = words.path, words.shown(i), words.path.shares(i)
    level = path.bau[i]
    seen = [(w, _kind(w, i)) for w in path.wedges if shown.parts[w.key]]
    for kind in ("added", "cut", "credit"):
        chosen = [w for w, found in seen if found == kind]
        if kind == "credit" and chosen:
            yield _left(words, i, shown, shares)
            level = path.gross[i]
        for wedge in chosen:
            label = words.wedge(wedge.key).replace("（", "\n（")
            if kind == "added":
                label = words.say(ADDED, name=inside(label))
            after, value = level - wedge.tonnes[i], change(shown.parts[wedge.key])
            share = f"{abs(shares.parts[wedge.key])}%" if shares else ""
            yield Step(wedge.key, _kind(wedge, i), label, level, after, value, share)
            level = after


def _kind(wedge: Wedge, i: int) -> Kind:
    if wedge.tonnes[i] < 0:
        return "added"
    return "credit" if wedge.key in credit_kinds() else "cut"


def _net(words: Words, i: int) -> Step:
    path, shares = words.path, words.path.shares(i)
    label, value = words.say(NET, year=path.years[i]), show(words.shown(i).net)
    seen = shares is not None and abs(path.net[i]) > path.nothing
    share = f"{show(shares.net)}%" if shares and seen else ""
    return Step("net", "net", label, 0.0, path.net[i], value, share)


def _left(words: Words, i: int, shown: Shown, shares: Shown | None) -> Step:
    """What stands before the credits: all of it is neutralised, or a part."""
    path = words.path
    neutral = path.net[i] <= path.nothing
    name = words.say(LEFT) if neutral else words.say(GROSS, year=path.years[i])
    share = f"{show(shares.gross)}%" if shares else ""
    return Step("left", "level", name, 0.0, path.gross[i], show(shown.gross), share)


def _growth(words: Words, i: int) -> str:
    path = words.path
    first, last = path.bau[0], path.bau[i]
    rate = 0.0
    if first > path.nothing and last > path.nothing:
        rate = (last / first) ** (1 / (path.years[i] - path.years[0])) - 1
    text = percent(rate, plus=True)
    if text == "0%":
        return words.say(Name("Growth", "增长") if last > first else Name("Decline", "下降"))
    if rate < 0:
        return words.say(DECLINE, rate=text if words.lang == "en" else percent(-rate))
    return words.say(GROWTH, rate=text if words.lang == "en" else percent(rate))


def total(steps: list[Step], kind: Kind, shown: Shown) -> Decimal:
    """The sum of the bars of a kind, as printed."""
    return sum((shown.parts[s.key] for s in steps if s.kind == kind), Decimal(0))
