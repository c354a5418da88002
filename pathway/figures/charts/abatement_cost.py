"""The cost of abatement: levers by what a tonne costs, as wide as what they take off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.figures.data.abatement import Step, limits, read_curve
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.speaker import Speaker
from pathway.figures.kit.theme import wedge_name
from pathway.figures.model import Figure, Mark, Panel, Row, Rule, Series
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.abatement import CurveWords
from pathway.locale import Count, Lang

CHART = "abatement-cost"
MOST = 15
"""Steps with a number; where there are more, the smallest have none."""


def abatement_cost(
    tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang, year: int | None = None
) -> Figure:
    """From the tables ``abatement`` and ``targets``, of a year."""
    speaker, curve = Speaker(info, lang), read_curve(tables, year)
    if curve is None:
        return nothing(CHART, speaker.say("abatement-cost.no-plan"), speaker.subject)
    if not curve.steps:
        text = speaker.say("abatement-cost.nothing", year=str(curve.year))
        return nothing(CHART, text, speaker.subject)
    words = CurveWords(speaker, curve)
    unit = words.unit.tonnes
    low, high = limits(curve, words.price)
    steps = [(step, min(max(step.cost, low), high)) for step in curve.steps]
    named = sorted(curve.steps, key=lambda s: -s.tonnes)[:MOST]
    unnamed = len(curve.steps) - len(named)
    cut_off = sum(not low <= step.cost <= high for step in curve.steps)
    done, middles = 0.0, []
    for step in curve.steps:
        middles.append((done + step.tonnes / 2) / unit)
        done += step.tonnes
    panel = Panel(
        x=tuple(middles),
        numbered=True,
        measure="rate",
        unit=words.speaker.per_tonne,
        series=tuple(_bars(words, steps, unit)),
        rules=tuple(_price(words)),
        marks=tuple(_numbers(steps, named, unit)),
        along=plain(words.say("abatement-cost.axis", year=str(curve.year), unit=words.unit_name)),
        span=(0.0, curve.total / unit),
    )
    return Figure(
        chart=CHART,
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        panels=(panel,),
        header=words.unit_name,
        share=words.speaker.per_tonne,
        column=tuple(_rows(words, [s for s in curve.steps if s in named])),
        notes=plains((*words.merit(), *words.footer(cut_off, unnamed))),
        about=plains(words.description()),
        table=table_of(words.table()),
        currency=info.currency,
    )


def _bars(words: CurveWords, steps: list[tuple[Step, float]], unit: float) -> Iterator[Series]:
    """A series for each kind, so that kinds can be switched on and off."""
    for kind in dict.fromkeys(step.kind for step, _ in steps):
        own = [step.kind == kind for step, _ in steps]
        yield Series(
            key=kind,
            name=wedge_name(kind),
            form="bar",
            look=kind,
            y=tuple(cost if is_own else None for (_, cost), is_own in zip(steps, own, strict=True)),
            start=tuple(0.0 if is_own else None for is_own in own),
            width=tuple(step.tonnes / unit for step, _ in steps),
            told=tuple(
                words.on_step(step) if is_own else ""
                for (step, _), is_own in zip(steps, own, strict=True)
            ),
        )


def _price(words: CurveWords) -> Iterator[Rule]:
    if words.price is not None:
        price = words.speaker.price(words.price)
        name = plain(words.say("abatement-cost.price", price=price))
        yield Rule(at=words.price, name=name, look="target")


def _numbers(steps: list[tuple[Step, float]], named: list[Step], unit: float) -> Iterator[Mark]:
    """At the steps that are named beside the picture: their numbers there."""
    done, count = 0.0, 0
    for step, cost in steps:
        middle, done = done + step.tonnes / 2, done + step.tonnes
        if step in named:
            count += 1
            yield Mark(x=middle / unit, y=cost, lines=(str(count),), rank=3, shape="none")


def _rows(words: CurveWords, steps: list[Step]) -> Iterator[Row]:
    for i, step in enumerate(steps, start=1):
        yield Row(
            name=f"{i} {words.lever(step)}",
            value=words.tonnes(step.tonnes),
            share=words.cost(step.cost),
            key=step.kind,
        )
    curve = words.curve
    if others := [step.tonnes for step in curve.steps if step not in steps]:
        name = words.say("abatement-cost.others", n=Count(len(others)))
        yield Row(name=name, value=words.tonnes(sum(others)))
    yield Row(name=words.say("abatement-cost.all"), value=words.tonnes(curve.total), level=True)
