"""The bridge: from the base year by growth to business as usual, and down by what cuts it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.figures.data.pathway import read_pathway
from pathway.figures.kit.goals import promised
from pathway.figures.kit.info import ChartInfo
from pathway.figures.model import Figure, Panel, Series, Span
from pathway.figures.parts import plain, plains, table_of
from pathway.figures.words.bridge import BridgeWords
from pathway.figures.words.bridge_steps import Kind, Step, chosen_year, read_steps
from pathway.locale import Lang

LOOKS = {"level": "level", "growth": "growth", "net": "level"}


def bridge(
    tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang, year: int | None = None
) -> Figure:
    """From the tables ``emissions``, ``wedges`` and ``targets``, for a year."""
    path = read_pathway(tables, info)
    i = path.years.index(chosen_year(path, year))
    words = BridgeWords.of(path, info, lang, i, promised(tables["targets"]))
    steps = read_steps(words.words, i)
    panel = Panel(
        x=tuple(range(len(steps))),
        names=tuple(words.name(step) for step in steps),
        series=tuple(_bar(step, words.name(step), i, len(steps)) for i, step in enumerate(steps)),
        spans=tuple(_spans(words, steps)),
    )
    return Figure(
        chart="bridge",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        panels=(panel,),
        notes=plains(words.footer()),
        about=plains(words.description(steps)),
        table=table_of(words.table(steps)),
    )


def _spans(words: BridgeWords, steps: list[Step]) -> Iterator[Span]:
    """Over what is reduced, and over what is neutralised."""
    heads: tuple[tuple[Kind, str], ...] = (
        ("cut", "bridge.reduced"),
        ("credit", "bridge.neutralised"),
    )
    for kind, name in heads:
        places = [i for i, step in enumerate(steps) if step.kind == kind]
        if places:
            total = f"{words.words.say(name)} {words.total(kind)}"
            yield Span(first=places[0], last=places[-1], name=total)


def _bar(step: Step, name: str, i: int, count: int) -> Series:
    """One bar at its place; a change begins at the level before it."""

    def here(value: float) -> tuple[float | None, ...]:
        return tuple(value if j == i else None for j in range(count))

    grows = step.kind == "growth"
    return Series(
        key=f"{i}-{step.key}",
        name=name,
        form="bar",
        look="growth" if grows else LOOKS.get(step.kind, step.key),
        start=here(step.start),
        y=here(step.end - step.start),
        told=tuple(step.share if j == i else "" for j in range(count)),
        valued=True,
        signed=step.kind not in ("level", "net"),
    )
