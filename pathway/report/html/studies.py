"""The charts of a study as data for the page: every view, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pathway.charts.figure import Spec
from pathway.charts.info import scope_name
from pathway.charts.study import draw_study
from pathway.charts.views import ALL, View, draw_views
from pathway.locale import Lang
from pathway.result import Result
from pathway_models.case import Case

from .figures import figure_data

Figures = Mapping[str, Mapping[Lang, Spec]]


def study_data(
    result: Result, case: Case, lang: Lang, figures: Figures | None = None
) -> dict[str, Any]:
    """A study: names to choose from, and its charts by view.

    With ``figures``, its charts, they are seen in every part as well; without,
    they are drawn as a whole.
    """
    run_id, views = str(result.manifest["run"]), {}
    drawn = draw_study(case, result.tables, run_id, langs=(lang,)) if figures is None else figures
    whole = {name: langs[lang] for name, langs in drawn.items()}
    if figures is not None:
        views = draw_views(case, result.tables, run_id, lang, list(whole))
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
                ALL.key: figure_data(figure),
                **{view.key: figure_data(f) for view, f in views.get(name, {}).items()},
            }
            for name, figure in whole.items()
        },
    }
