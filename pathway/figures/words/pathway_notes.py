"""What stands under and behind the neutrality pathway: footer, text alternative, data table."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from pathway.figures.data.intensity import IntensityPath
from pathway.figures.data.pathway import OTHER
from pathway.figures.kit.goals import Goal
from pathway.locale import Fact, language
from pathway.locale.numbers import percent
from pathway_models.levers import credit_kinds

from .pathway import Words


def footer(words: Words) -> list[str]:
    """The audit trail, sentence by sentence."""
    return [*_footer(words), *_footer_marks(words), *_footer_sums(words)]


def table(words: Words) -> dict[str, Any]:
    """The data as printed: a caption, columns and rows of text."""
    path, say = words.path, words.say
    cuts = [words.wedge(w.key) for w in path.wedges if w.key not in credit_kinds()]
    neutralised = [words.wedge(w.key) for w in path.wedges if w.key in credit_kinds()]
    columns = [
        say("pathway.year"),
        say("terms.business-as-usual"),
        *cuts,
        say("pathway.gross-market"),
        *neutralised,
        say("terms.net-emissions"),
        say("pathway.gross-location"),
        *(say("pathway.net-part", part=part.name) for part in path.parts),
        *(say("pathway.rate", unit=words.rates(p).unit) for p in [path.limit] if p),
    ]
    net = len(path.wedges) + 3
    past = [[str(t), *["–"] * (net - 1), words.number(x), *["–"] * (len(columns) - net - 1)]
            for t, x in path.before.items()]  # fmt: skip
    rows = [*past, *(_row(words, i) for i in range(len(path.years)))]
    caption = say("pathway.caption", unit=words.unit_name)
    return {"caption": caption, "columns": columns, "rows": rows}


def _row(words: Words, i: int) -> list[str]:
    shown = words.shown(i)
    return [
        str(words.path.years[i]),
        words.written(shown.bau),
        *(words.change(part) for key, part in shown.parts.items() if key not in credit_kinds()),
        words.written(shown.gross),
        *(words.change(part) for key, part in shown.parts.items() if key in credit_kinds()),
        words.written(shown.net),
        words.number(words.path.gross_location[i]),
        *(words.number(part.net[i]) for part in words.path.parts),
        *(_rate(words, p, words.path.years[i]) for p in [words.path.limit] if p),
    ]


def _rate(words: Words, path: IntensityPath, year: int) -> str:
    """The rate of the plan in a year; a dash where there is no revenue to be measured by."""
    rates = dict(zip(path.years, path.rates, strict=True))
    return words.rates(path).number(rates[year]) if year in rates else "–"


def _footer(words: Words) -> Iterator[str]:
    path = words.path
    goals = [*path.goals, *(part.goal for part in path.parts)]
    goals += [path.limit.goal] if path.limit else []
    year = next((g.year for g in goals if not g.gross), path.years[-1])
    yield words.source(path.years)
    yield words.say(
        "pathway.boundary",
        scopes=words.scopes,
        year=str(year),
        location=words.number(path.gross_location[path.years.index(year)]),
        unit=words.unit_name,
        **_clean(words, year),
    )
    if path.wedges:
        yield words.say("pathway.attribution")


def _clean(words: Words, year: int) -> dict[str, Fact]:
    """How clean electricity is in a year; rounded down, so that 100% is every kWh."""
    path = words.path
    if not path.clean:
        return {"clean": "none", "clean_share": ""}
    share = path.clean[path.years.index(year)]
    known = math.floor(share * 100 + 1e-4) / 100
    return {"clean": "some", "clean_share": percent(known, words.lang)}


def _footer_marks(words: Words) -> Iterator[str]:
    path, limit = words.path, words.path.limit
    if path.credits_used:
        yield words.say("pathway.dotted")
    if any(path.added(i) > path.nothing for i in range(len(path.years))):
        yield words.say("pathway.hatched")
    if limit and limit.unit:
        yield words.say("pathway.limit-by-output")
    elif limit:
        currency, year = words.rates(limit).currency, str(words.info.price_year)
        yield words.say("pathway.limit-by-revenue", currency=currency, year=year)


def _footer_sums(words: Words) -> Iterator[str]:
    """What is counted together, and what does not add up."""
    path = words.path
    for wedge in path.wedges:
        if wedge.key == OTHER:
            yield words.say("pathway.other", names=words.listed(wedge.members))
    if path.overlap:
        names = language(words.lang).listed([words.part(part) for part in path.parts])
        yield words.say("pathway.overlap", parts=names)
    if any(_off(words, i) for i in range(len(path.years))):
        yield words.say("pathway.rounded")


def _off(words: Words, i: int) -> bool:
    """Whether the parts of a year do not add up as they are printed."""
    shown = words.shown(i)
    return bool(shown.bau - sum(shown.parts.values()) - shown.net)


def description(words: Words) -> Iterator[str]:
    """The text alternative after the title, sentence by sentence."""
    path, say, number = words.path, words.say, words.number
    first, last = str(path.years[0]), str(path.years[-1])
    yield say("pathway.chart", first=first, last=last, unit=words.unit_name)
    yield say("pathway.bau-goes", a=number(path.bau[0]), b=number(path.bau[-1]))
    yield from _changes(words)
    yield say("pathway.net-in", year=last, net=number(path.net[-1]))
    for goal in path.goals:
        yield _kept(words, goal, *words.goal(goal))
    for part in path.parts:
        yield _kept(words, part.goal, words.goal(part.goal)[0], words.part_plan(part))
    for promise in path.intensities:
        limit, plan = words.rates(promise).goal()
        limit = say("pathway.goal-of", name=words.rates(promise).covered, goal=limit)
        yield _kept(words, promise.goal, limit, plan)


def _kept(words: Words, goal: Goal, limit: str, plan: str) -> str:
    return words.say("terms.kept", limit=limit, plan=plan, met="no" if goal.missed else "yes")


def _changes(words: Words) -> Iterator[str]:
    """Each wedge of the last year, and what is left before the credits."""
    shown = words.shown(-1)
    left = [words.say("pathway.level", name=words.left, value=words.written(shown.gross))]
    for wedge in words.path.wedges:
        if wedge.key in credit_kinds():
            yield from left
            left = []
        share = words.share(wedge.tonnes[-1], -1)
        facts = {"wedge": words.wedge(wedge.key), "change": words.change(shown.parts[wedge.key])}
        yield words.say("pathway.change" if share else "pathway.change-alone", **facts, share=share)
