"""The charts of a study as data for the page: every view, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pathway.figures.catalogue import Tables, figure_of
from pathway.figures.kit.info import ChartInfo, scope_name
from pathway.figures.print.said import said
from pathway.figures.study import Figures, figures_of
from pathway.figures.views import ALL, View, made_views
from pathway.locale import Lang
from pathway.runs.result import Result
from pathway_models.case import Case


def study_data(
    result: Result,
    case: Case,
    lang: Lang,
    figures: Figures | None = None,
) -> dict[str, Any]:
    """A study: names to choose from, and its charts by view.

    With ``figures``, its charts, they are seen in every part as well; without,
    they are drawn as a whole.
    """
    run_id = str(result.manifest["run"])
    whole = figures_of(case, result.tables, run_id, langs=(lang,)) if figures is None else figures
    views: Mapping[str, Mapping[View, dict[str, Any]]] = {}

    def made(chart: str, tables: Tables, info: ChartInfo, year: int | None) -> dict[str, Any]:
        return said(figure_of(chart, tables, info, lang, year), lang)

    if figures is not None:
        views = made_views(case, result.tables, run_id, list(whole), made)
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
                ALL.key: said(langs[lang], lang),
                **{view.key: data for view, data in views.get(name, {}).items()},
            }
            for name, langs in whole.items()
        },
    }
