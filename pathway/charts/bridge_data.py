"""The bridge as steps: levels, and the changes that lead from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pathway.errors import UsageError
from pathway_models.levers import credit_kinds

from .numbers import percent, show
from .pathway_data import Pathway, Shown, Wedge
from .pathway_words import Words, change

Kind = Literal["level", "growth", "added", "cut", "credit", "net"]


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
    label = words.say("bridge.baseline", year=str(path.years[0]))
    yield Step("baseline", "level", label, 0.0, base, show(printed))
    if grown := later - printed:
        yield Step("growth", "growth", _growth(words, i), base, bau, show(grown, plus=True))
    label = words.say("bridge.bau", year=str(path.years[i]))
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
                label = words.say("bridge.added", name=label)
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
    label, value = words.say("bridge.net", year=str(path.years[i])), show(words.shown(i).net)
    seen = shares is not None and abs(path.net[i]) > path.nothing
    share = f"{show(shares.net)}%" if shares and seen else ""
    return Step("net", "net", label, 0.0, path.net[i], value, share)


def _left(words: Words, i: int, shown: Shown, shares: Shown | None) -> Step:
    """What stands before the credits: all of it is neutralised, or a part."""
    path = words.path
    key = "left" if path.net[i] <= path.nothing else "gross"
    name = words.say(f"bridge.{key}", year=str(path.years[i]))
    share = f"{show(shares.gross)}%" if shares else ""
    return Step("left", "level", name, 0.0, path.gross[i], show(shown.gross), share)


def _growth(words: Words, i: int) -> str:
    path, rate = words.path, words.path.yearly_growth(i)
    text = percent(abs(rate))
    if text == "0%":
        grows = path.bau[i] > path.bau[0]
        return words.say("bridge.growth.alone" if grows else "bridge.decline.alone")
    return words.say("bridge.decline" if rate < 0 else "bridge.growth", rate=text)


def total(steps: list[Step], kind: Kind, shown: Shown) -> Decimal:
    """The sum of the bars of a kind, as printed."""
    return sum((shown.parts[s.key] for s in steps if s.kind == kind), Decimal(0))
