"""The charts of one study: which there are, each in the languages of the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pathway.figures.kit.info import ChartInfo, Spread, chart_info, langs_of
from pathway.locale import Lang
from pathway.tables.known import as_told
from pathway_models.case import Case
from pathway_models.promises import target_years

from .catalogue import CATALOGUE, OF_EMISSIONS, PRICES, Tables, figure_of, prices_of
from .model import Figure

Figures = Mapping[str, Mapping[Lang, Figure]]
"""By chart and language."""


def chart_names(case: Case) -> list[str]:
    """The charts that a study is about, the one to look at first in front.

    A study that promises nothing but tonnes avoided at others has its ledger alone.
    """
    programmes = {o.id for o in case.booked("programme")}
    own = [k for k in case.targets.values() if not k.options or not programmes >= {*k.options}]
    metrics = {k.metric for k in own if target_years(k)} - {"budget"}
    names = ["neutrality-pathway"] if metrics or not programmes else []
    if "intensity" in metrics:
        names.append("scope3-intensity")
    if case.booked("programme"):
        names.append("ecosystem-ledger")
    return names


def first_figure(case: Case, tables: Tables, run_id: str, lang: Lang | None) -> Figures:
    """The one chart to look at first: who waits for a plan waits for it."""
    info, name = chart_info(case, run_id), chart_names(case)[0]
    tables = as_told(case, tables)
    langs = dict.fromkeys((*langs_of(case.languages), *([lang] if lang else [])))
    return {name: {lang: figure_of(name, tables, info, lang) for lang in langs}}


def charts_of(case: Case, tables: Tables, info: ChartInfo) -> list[str]:
    """The charts of the catalogue for which a study has something to draw."""
    about = chart_names(case)
    own = "neutrality-pathway" in about
    return [
        name
        for name, chart in CATALOGUE.items()
        if (name in about or name not in ("scope3-intensity", "ecosystem-ledger"))
        and (own or name not in OF_EMISSIONS)
        and chart.applies(tables, info)
    ]


def figures_of(
    case: Case,
    tables: Tables,
    run_id: str,
    explained: Mapping[str, Any] | None = None,
    langs: Sequence[Lang] = (),
    spread: Spread | None = None,
) -> Figures:
    """Every chart that a study has, in each language; ``run_id`` is the short hash of the run.

    Without ``langs`` in those of the case.

    ``explained`` is ``explain.json``: with the prices of a plan in it they are drawn, too;
    ``spread`` lies behind the net line.
    """
    info, tables = replace(chart_info(case, run_id), spread=spread), as_told(case, tables)
    langs = langs or langs_of(case.languages)
    made: dict[str, dict[Lang, Figure]] = {
        name: {lang: figure_of(name, tables, info, lang) for lang in langs}
        for name in charts_of(case, tables, info)
    }
    if explained and explained.get("plan") and explained.get("commitments"):
        made[PRICES] = {lang: prices_of(explained, info, lang) for lang in langs}
    return made
