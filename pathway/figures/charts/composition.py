"""What emissions are made of, by scope and category: in the base year and in another."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.figures import model
from pathway.figures.data.composition import read_composition
from pathway.figures.data.pathway import read_pathway
from pathway.figures.kit.info import ChartInfo
from pathway.figures.parts import plain, plains, table_of
from pathway.figures.words.bridge_steps import chosen_year
from pathway.figures.words.composition import CompositionWords, Line
from pathway.locale import Lang

BASE, THEN = "base", "level"
"""Looks of the base year and of the year that it is compared with."""


def composition(
    tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang, year: int | None = None
) -> model.Figure:
    """From the table ``sources``."""
    parts = read_composition(tables, chosen_year(read_pathway(tables, info), year))
    words = CompositionWords.of(parts, info, lang)
    lines = words.lines()
    base, then = (words.wording.year_and_unit(y) for y in parts.years)
    listing = model.Listing(
        columns=("", base, words.share, then, words.share),
        lines=tuple(map(_line, lines)),
        span=(0.0, max(max(line.tonnes) for line in lines if not line.total) or 1.0),
        rows=2,
        looks=(BASE, "", THEN, ""),
    )
    return model.Figure(
        chart="composition",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        listing=listing,
        notes=plains(words.footer()),
        about=plains(words.description()),
        table=table_of(words.table()),
    )


def _line(line: Line) -> model.Line:
    cells = (line.values[0], line.shares[0], line.values[1], line.shares[1])
    bars = tuple(
        model.Bar(first=0.0, end=tonnes, look=look, row=row, told=line.values[row])
        for row, (tonnes, look) in enumerate(zip(line.tonnes, (BASE, THEN), strict=True))
        if not line.total
    )
    return model.Line(
        name=plain(line.label), cells=cells, bars=bars, strong=line.head or line.total
    )
