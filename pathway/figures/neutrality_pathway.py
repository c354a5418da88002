"""The neutrality pathway: business as usual, what cuts it, and what is left, year by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.charts import pathway_column
from pathway.charts.goals import Goal
from pathway.charts.info import ChartInfo
from pathway.charts.pathway_data import PartPath, Pathway, read_pathway
from pathway.charts.pathway_notes import description, footer, table
from pathway.charts.pathway_title import title
from pathway.charts.pathway_words import Words
from pathway.charts.theme import BAU
from pathway.figures.model import Figure, Mark, Panel, Row, Series
from pathway.figures.parts import plain, plains, table_of
from pathway.locale import Lang, language


def neutrality_pathway(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """From the tables ``emissions``, ``wedges`` and ``targets``."""
    path = read_pathway(tables, info)
    words = Words.of(path, info, lang)
    return Figure(
        chart="neutrality-pathway",
        titles=(language(lang).join(title(words)),),
        subtitle=plain(words.subtitle()),
        panels=(
            Panel(
                x=path.years,
                series=tuple(_series(path, words)),
                hangs="bau",
                marks=tuple(_marks(path, words)),
                bold=tuple(sorted({goal.year for goal in _goals(path)})),
            ),
        ),
        header=words.year_and_unit(path.years[-1]),
        share=words.say("pathway.share"),
        column=tuple(_rows(words)),
        notes=tuple(footer(words)),
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
    yield Series(
        key="net", name=words.say("terms.net-emissions"), form="line", y=path.net, look="net"
    )


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


def _rows(words: Words) -> Iterator[Row]:
    for row in pathway_column.rows(words):
        key = next((k for k, w in words.path.wedges_of.items() if words.wedge(k) in row.name), "")
        yield Row(
            name=row.name,
            value=row.value,
            share=row.share,
            key=key if row.style else "",
            level=row.style is None,
            at=row.at,
            look={BAU: "bau"}.get(row.line, "net"),
            dash="solid" if row.dash == "solid" else "dot",
        )
