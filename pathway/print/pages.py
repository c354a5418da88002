"""The pages of figures, to lie beside the pictures of their charts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pathway.charts.info import ChartInfo
from pathway.charts.study import PRICES
from pathway.charts.sweep_info import SweepInfo
from pathway.figures.catalogue import (
    FIGURES,
    SWEEP_FIGURES,
    Tables,
    figure_of,
    prices_of,
    sweep_figure_of,
)
from pathway.figures.model import Figure
from pathway.locale import Lang

from .page import page

Made = Callable[[str, Lang], Figure]


def pages(
    charts: Iterable[str],
    tables: Tables,
    info: ChartInfo,
    langs: Iterable[Lang],
    explained: Mapping[str, Any] | None = None,
) -> dict[str, str]:
    """By ``<chart>.<lang>``: the pages of charts of a plan; prices are of ``explain.json``."""

    def made(chart: str, lang: Lang) -> Figure:
        if chart == PRICES:
            return prices_of(explained or {}, info, lang)
        return figure_of(chart, tables, info, lang)

    return _pages((c for c in charts if c in FIGURES or c == PRICES), langs, made)


def sweep_pages(
    charts: Iterable[str], tables: Tables, info: SweepInfo, langs: Iterable[Lang]
) -> dict[str, str]:
    """By ``<chart>.<lang>``: the pages of charts of a sweep."""
    known = (chart for chart in charts if chart in SWEEP_FIGURES)
    return _pages(known, langs, lambda chart, lang: sweep_figure_of(chart, tables, info, lang))


def _pages(charts: Iterable[str], langs: Iterable[Lang], made: Made) -> dict[str, str]:
    languages = tuple(langs)
    return {
        f"{chart}.{lang}": page(made(chart, lang), lang) for chart in charts for lang in languages
    }
