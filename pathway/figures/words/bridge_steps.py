"""The bridge as steps: levels, and the changes that lead from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pathway.figures.data.pathway import Pathway, Wedge
from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway.locale.numbers import percent, written
from pathway_models.levers import credit_kinds

from .pathway import LEAST, Words

Kind = Literal["level", "growth", "added", "cut", "credit", "net"]


CHANGES: tuple[Kind, ...] = ("added", "cut", "credit")


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
            span = {"first": str(planned[0]), "last": str(planned[-1])}
            raise UsageError(message("usage.no-chart-of-year", year=str(year), **span))
        return year
    goals = [*path.goals, *(part.goal for part in path.parts)]
    held = [goal.since or goal.year for goal in goals if not goal.gross]
    return min((y for y in held if y in planned), default=planned[-1])


def read_steps(words: Words, i: int) -> list[Step]:
    """From left to right; what prints as nothing is left out, but for levels."""
    return [*_levels(words, i), *_changes(words, i), _net(words, i)]


def _levels(words: Words, i: int) -> Iterator[Step]:
    """The base year, what moved its boundary, growth, business as usual."""
    path = words.path
    base, bau = path.bau[0], path.bau[i]
    alike = base + path.structure(i)
    label = words.say("bridge.baseline", year=str(path.years[0]))
    yield Step("baseline", "level", label, 0.0, base, words.number(base))
    if moved := words.rounded(alike - base):
        value = written(moved, words.lang, plus=True)
        yield Step("moved", "growth", words.say("bridge.moved"), base, alike, value)
    if grown := words.rounded(bau - alike):
        value = written(grown, words.lang, plus=True)
        yield Step("growth", "growth", _growth(words, i), alike, bau, value)
    label = words.say("bridge.bau", year=str(path.years[i]))
    yield Step("bau", "level", label, 0.0, bau, words.number(bau), words.share(bau, i))


def _changes(words: Words, i: int) -> Iterator[Step]:
    """What measures add, what they cut, and after the gross the credits."""
    path, shown = words.path, words.shown(i)
    level = path.bau[i]
    seen = [(w, _kind(w, i)) for w in path.wedges if shown.parts[w.key]]
    for kind in CHANGES:
        chosen = [w for w, found in seen if found == kind]
        if kind == "credit" and chosen:
            yield _left(words, i)
            level = path.gross[i]
        for wedge in chosen:
            label = words.wedge(wedge.key).replace("（", "\n（")
            if kind == "added":
                label = words.say("bridge.added", name=label)
            tonnes = wedge.tonnes[i]
            after, value = level - tonnes, words.change(shown.parts[wedge.key])
            yield Step(wedge.key, kind, label, level, after, value, words.share(tonnes, i))
            level = after


def _kind(wedge: Wedge, i: int) -> Kind:
    if wedge.tonnes[i] < 0:
        return "added"
    return "credit" if wedge.key in credit_kinds() else "cut"


def _net(words: Words, i: int) -> Step:
    path, net = words.path, words.path.net[i]
    label = words.say("bridge.net", year=str(path.years[i]))
    share = words.share(net, i) if net > path.nothing else ""
    return Step("net", "net", label, 0.0, net, words.number(net), share)


def _left(words: Words, i: int) -> Step:
    """What stands before the credits: all of it is neutralised, or a part."""
    path, gross = words.path, words.path.gross[i]
    key = "left" if path.net[i] <= path.nothing else "gross"
    name = words.say(f"bridge.{key}", year=str(path.years[i]))
    return Step("left", "level", name, 0.0, gross, words.number(gross), words.share(gross, i))


def _growth(words: Words, i: int) -> str:
    path, rate = words.path, words.path.yearly_growth(i)
    if abs(rate) < LEAST:
        grows = path.bau[i] - path.structure(i) > path.bau[0]
        return words.say("bridge.growth.alone" if grows else "bridge.decline.alone")
    key = "decline" if rate < 0 else "growth"
    return words.say(f"bridge.{key}", rate=percent(abs(rate), words.lang))


def total(words: Words, i: int, kind: Kind) -> Decimal:
    """The sum of the bars of a kind."""
    return words.rounded(sum(w.tonnes[i] for w in words.path.wedges if _kind(w, i) == kind))
