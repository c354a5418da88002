"""The neutrality pathway: business as usual, what cuts it, and what is left, year by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from pathway.figures.charts.pathway_column import rows
from pathway.figures.data.pathway import PartPath, Pathway, read_pathway
from pathway.figures.kit.goals import Goal
from pathway.figures.kit.info import ChartInfo
from pathway.figures.model import Figure, Mark, Panel, Row, Rule, Series
from pathway.figures.parts import plain, plains, table_of
from pathway.figures.words.pathway import Words
from pathway.figures.words.pathway_notes import description, footer, table
from pathway.figures.words.pathway_title import title
from pathway.locale import Count, Lang, language
from pathway.locale.numbers import mass

CLOSER = 0.25
"""Of the most that is emitted: changes that are never more are drawn once more, enlarged."""
APART = 0.002
"""Of the most that is emitted: by less, both ways of counting power are the same line."""


def neutrality_pathway(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """From the tables ``emissions``, ``wedges`` and ``targets``."""
    path = read_pathway(tables, info)
    words = Words.of(path, info, lang)
    location = _location(tables, path)
    today = [t for t in (info.details.today,) if t and path.years[0] < t <= path.years[-1]]
    begun = [Rule(at=t, name=_today(t, words), upright=True) for t in today]
    if path.before and not begun:
        first = path.years[0]
        begun = [Rule(at=first, name=_today(first + 1, words), upright=True)]
    return Figure(
        chart="neutrality-pathway",
        titles=(language(lang).join(title(words)),),
        subtitle=plain(words.subtitle()),
        panels=(
            Panel(
                x=(*path.before, *path.years),
                series=tuple(
                    _with_past(series, path)
                    for series in (
                        *_series(path, words),
                        *_spread(path, words),
                        *_by_location(location, words),
                        _net(path, words),
                    )
                ),
                hangs="bau",
                marks=tuple(_marks(path, words)),
                rules=tuple(begun),
                bold=tuple(sorted({*(goal.year for goal in _goals(path)), *today})),
            ),
            *_closer(path, words, begun),
        ),
        header=words.year_and_unit(path.years[-1]),
        share=words.say("pathway.share"),
        column=(*rows(words, enlarged=_thin(path)), *_beside(location, words)),
        notes=(
            *_sum(path, words),
            *(words.say("pathway.band", name=band.name) for band in _spread(path, words)),
            *([words.say("pathway.before", base=str(path.years[0]))] if path.before else []),
            *footer(words),
        ),
        about=tuple(description(words)),
        table=table_of(table(words)),
    )


def _series(path: Pathway, words: Words) -> Iterator[Series]:
    yield Series(
        key="bau", name=words.say("terms.business-as-usual"), form="line", y=path.bau, look="bau"
    )
    for wedge in path.wedges:
        name = words.wedge(wedge.key)
        yield Series(key=wedge.key, name=name, form="wedge", y=wedge.tonnes, look=wedge.key)
    if path.credits_used:
        yield Series(
            key="gross", name=words.left, form="line", y=path.gross, look="net", dash="dot"
        )
    for i, part in enumerate(path.parts):
        yield Series(
            key=f"part-{i}",
            name=words.part(part),
            form="line",
            y=part.net,
            look="level",
            dash="dash" if i else "solid",
        )
    if path.limit:
        limits = dict(path.limit.limit_tonnes)
        name = words.rates(path.limit).goal()[0]
        y = tuple(limits.get(year) for year in path.years)
        yield Series(key="limit", name=name, form="line", y=y, look="target", dash="dash")


def _thin(path: Pathway) -> bool:
    """Whether the wedges are hairlines beside what is emitted."""
    moved = [sum(abs(w.tonnes[i]) for w in path.wedges) for i in range(len(path.years))]
    return 0.0 < max(moved) < CLOSER * max(path.bau)


def _closer(path: Pathway, words: Words, begun: Sequence[Rule]) -> Iterator[Panel]:
    """The wedges on a scale of their own, as they hang from business as usual."""
    if _thin(path):
        series = [s for s in (*_series(path, words), _net(path, words)) if s.key in _hanging(path)]
        yield Panel(
            title=words.say("pathway.closer"),
            x=path.years,
            series=tuple(s if s.form == "wedge" else _below(s, path.bau) for s in series),
            hangs="bau",
            rules=tuple(replace(rule, name="") for rule in begun if rule.at > path.years[0]),
            bold=tuple(goal.year for goal in _goals(path)),
        )


def _hanging(path: Pathway) -> set[str]:
    return {"bau", "gross", "net", *path.wedges_of}


def _below(series: Series, bau: Sequence[float]) -> Series:
    """A line by how far it lies from business as usual."""
    pairs = zip(series.y, bau, strict=True)
    return replace(series, y=tuple(None if y is None else y - b for y, b in pairs), signed=True)


def _with_past(series: Series, path: Pathway) -> Series:
    """The series with years before the first: what was emitted, with nothing taken off."""
    emitted: dict[int, float] = {}
    if series.key in ("bau", "net"):
        emitted = dict(path.before)
    elif series.key.startswith("part-"):
        emitted = dict(path.parts[int(series.key.removeprefix("part-"))].before)
    past = tuple(emitted.get(year) for year in path.before)
    if series.start:
        past = tuple(path.before.values())
        return replace(series, start=(*past, *series.start), y=(*past, *series.y))
    return replace(series, y=(*past, *series.y))


def _net(path: Pathway, words: Words) -> Series:
    name = words.say("terms.net-emissions")
    return Series(key="net", name=name, form="line", y=path.net, look="net")


def _spread(path: Pathway, words: Words) -> Iterator[Series]:
    """How far net emissions lie apart in a sweep of the case, behind their line."""
    spread = words.info.spread
    if spread is None or not set(path.years) <= set(spread.bounds):
        return
    scope = "likely" if spread.likely else "range"
    yield Series(
        key="spread",
        name=words.say("pathway.spread", scope=scope, n=Count(spread.scenarios), sweep=spread.name),
        form="area",
        look="spread",
        start=tuple(spread.bounds[year][0] for year in path.years),
        y=tuple(spread.bounds[year][1] for year in path.years),
    )


def _location(tables: Mapping[str, pd.DataFrame], path: Pathway) -> tuple[float, ...]:
    """Net emissions where no contract for power counts [t], by year; none where it is the same."""
    columns = ["gross_location_t", "gross_market_t"]
    sums = tables["emissions"].groupby("year")[columns].sum().sort_index()
    more = sums["gross_location_t"] - sums["gross_market_t"]
    if more.abs().max() <= APART * max(path.bau):
        return ()
    return tuple(net + float(x) for net, x in zip(path.net, more, strict=True))


def _by_location(location: tuple[float, ...], words: Words) -> Iterator[Series]:
    if location:
        name = words.say("pathway.by-location")
        yield Series(key="location", name=name, form="line", y=location, look="net", dash="dash")


def _today(year: int, words: Words) -> str:
    return words.say("pathway.today", year=str(year))


def _beside(location: tuple[float, ...], words: Words) -> Iterator[Row]:
    """Net by location beside that by market."""
    if location:
        yield Row(
            name=words.say("pathway.by-location"),
            value=words.number(location[-1]),
            share=words.share(location[-1], -1),
            key="net",
        )


def _sum(path: Pathway, words: Words) -> Iterator[str]:
    """What all years of the plan come to."""
    if len(path.years) > 1:
        span, total = f"{path.years[1]}–{path.years[-1]}", sum(path.net[1:])
        amount = mass(total, words.lang, max(path.bau))
        yield words.say("pathway.cumulative", span=span, amount=amount)


def _marks(path: Pathway, words: Words) -> Iterator[Mark]:
    for goal in path.goals:
        yield Mark(x=goal.year, y=goal.required, lines=words.goal(goal), rank=1, shape="diamond")
    same: dict[tuple[int, float], list[PartPath]] = {}
    for part in path.parts:
        same.setdefault((part.goal.year, part.goal.required), []).append(part)
    for (year, required), parts in same.items():
        lines = plains(words.part_goals(parts))
        yield Mark(x=year, y=required, lines=lines, rank=1, shape="diamond")
    if path.limit:
        goal = path.limit.goal
        tonnes, lines = dict(path.limit.limit_tonnes)[goal.year], plains(words.limit(path.limit))
        yield Mark(x=goal.year, y=tonnes, lines=lines, rank=1, shape="diamond")
    first = f"{path.years[0]}: {words.number(path.net[0])}"
    yield Mark(x=path.years[0], y=path.net[0], lines=(first,))
    for year in [*path.before][:1]:
        text = f"{year}: {words.number(path.before[year])}"
        yield Mark(x=year, y=path.before[year], lines=(text,), rank=3)
    peak = path.net.index(max(path.net))
    if 0 < peak < len(path.net) - 1:
        text = f"{path.years[peak]}: {words.number(path.net[peak])}"
        yield Mark(x=path.years[peak], y=path.net[peak], lines=(text,), rank=3)


def _goals(path: Pathway) -> Iterator[Goal]:
    """Of all that is drawn, of its parts, and of its intensity."""
    yield from path.goals
    yield from (part.goal for part in path.parts)
    if path.limit:
        yield path.limit.goal
