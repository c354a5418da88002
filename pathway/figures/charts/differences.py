"""Differences between two plans: bars to the left and to the right of nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathway.figures.model import Bar, Figure, Line, Listing, Table, Text
from pathway_models.vocabulary.lever import Look


@dataclass(frozen=True, slots=True)
class Difference:
    """A name, a value, how it is written, its look."""

    name: Text
    value: float
    text: str
    look: str


def differences(
    chart: str,
    rows: Sequence[Difference],
    heads: tuple[Text, Text],
    titles: Sequence[Text],
    subtitle: Text,
    looks: Mapping[str, Look] | None = None,
) -> Figure:
    """``heads`` name what is listed and by how much it differs."""
    reach = [row.value for row in rows]
    return Figure(
        chart=chart,
        titles=tuple(titles),
        subtitle=subtitle,
        listing=Listing(
            columns=heads,
            lines=tuple(
                Line(
                    name=row.name,
                    cells=(row.text,),
                    bars=(Bar(first=0.0, end=row.value, look=row.look, told=row.text),),
                )
                for row in rows
            ),
            span=(min(0.0, *reach, 0.0), max(0.0, *reach, 0.0)),
        ),
        table=Table(
            caption=subtitle,
            columns=heads,
            rows=tuple((row.name, row.text) for row in rows),
            measures=("text", "text"),
        ),
        looks=looks or {},
    )
