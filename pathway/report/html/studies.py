"""The charts of a study as data for the page: every view, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pathway.charts.catalogue import CATALOGUE
from pathway.charts.figure import Spec
from pathway.charts.info import ChartInfo, Spread, chart_info, scope_name
from pathway.charts.study import PRICES, draw_study
from pathway.charts.views import ALL, View, draw_views
from pathway.figures.catalogue import FIGURES, Tables, figure_of, prices_of
from pathway.locale import Lang
from pathway.print.said import said
from pathway.result import Result
from pathway_models.case import Case

from .figures import figure_data

Figures = Mapping[str, Mapping[Lang, Spec]]


def study_data(
    result: Result,
    case: Case,
    lang: Lang,
    figures: Figures | None = None,
    explained: Mapping[str, Any] | None = None,
    spread: Spread | None = None,
) -> dict[str, Any]:
    """A study: names to choose from, and its charts by view.

    With ``figures``, its charts, they are seen in every part as well; without,
    they are drawn as a whole. ``explained`` is ``explain.json``, from which prices are drawn;
    ``spread`` lies behind the net line of the whole.
    """
    run_id, views = str(result.manifest["run"]), {}
    info = replace(chart_info(case, run_id), spread=spread)

    def draw(chart: str, tables: Tables, info: ChartInfo, year: int | None) -> dict[str, Any]:
        if chart in FIGURES:
            return said(figure_of(chart, tables, info, lang, year), lang)
        if chart == PRICES and explained:
            return said(prices_of(explained, info, lang), lang)
        return figure_data(
            CATALOGUE[chart].draw.spec(tables, info, lang, **({"year": year} if year else {}))
        )

    drawn = draw_study(case, result.tables, run_id, langs=(lang,)) if figures is None else figures
    whole = {name: langs[lang] for name, langs in drawn.items()}
    if figures is not None:
        views = draw_views(case, result.tables, run_id, list(whole), draw)
    chosen = {view for drawn in views.values() for view in drawn}
    return {
        "name": case.study_name.in_(lang),
        "run": run_id,
        "businesses": [
            {"id": b, "name": business.name.in_(lang)}
            for b, business in case.businesses.items()
            if View(b) in chosen
        ],
        "scopes": [
            {"id": str(s), "name": scope_name([s]).in_(lang)}
            for s in (1, 2, 3)
            if View(scope=s) in chosen
        ],
        "years": sorted({str(view.year) for view in chosen if view.year}),
        "parts": sorted(view.key for view in chosen),
        "charts": {
            name: {
                ALL.key: (
                    draw(name, result.tables, info, None)
                    if name in FIGURES or (name == PRICES and explained)
                    else figure_data(figure)
                ),
                **{view.key: data for view, data in views.get(name, {}).items()},
            }
            for name, figure in whole.items()
        },
    }
