"""The pages of a study's figures, to lie beside the pictures of its charts."""

from __future__ import annotations

from collections.abc import Iterable

from pathway.charts.info import ChartInfo
from pathway.figures.catalogue import FIGURES, Tables, figure_of
from pathway.locale import Lang

from .page import page


def pages(
    charts: Iterable[str], tables: Tables, info: ChartInfo, langs: Iterable[Lang]
) -> dict[str, str]:
    """By ``<chart>.<lang>``: the pages of those charts that are figures."""
    languages = tuple(langs)
    return {
        f"{chart}.{lang}": page(figure_of(chart, tables, info, lang), lang)
        for chart in charts
        if chart in FIGURES
        for lang in languages
    }
