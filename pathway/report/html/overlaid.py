"""The plans of all studies of a report over each other, to be seen whichever is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pathway.figures.charts.plans_overlaid import CHART, Laid, plans_overlaid
from pathway.figures.print.said import said
from pathway.locale import Count, Lang, say
from pathway.locale.numbers import mass
from pathway.runs.result import Result
from pathway_models.case import Case

AT = 1
"""Its place among the charts: after the pathway of the study that is chosen."""


def lay_over(
    studies: Sequence[dict[str, Any]], runs: Sequence[tuple[Result, Case]], lang: Lang
) -> None:
    """Puts it among the charts of each study; not where they have no plan year in common."""
    common = sorted(set.intersection(*(set(case.years) for _, case in runs)))
    if not common:
        return
    figure = said(_figure(runs, common, lang), lang)
    for study in studies:
        charts = list(study["charts"].items())
        study["charts"] = dict([*charts[:AT], (CHART, {"//": figure}), *charts[AT:]])


def _figure(runs: Sequence[tuple[Result, Case]], common: Sequence[int], lang: Lang) -> Any:
    plans = [_laid(result, case) for result, case in runs]
    last = common[-1]
    ends = [float(plan.net.loc[last]) for plan in plans]
    like = max(float(plan.bau.abs().max()) for plan in plans)
    least, most = (mass(end, lang, like) for end in (min(ends), max(ends)))
    span = f"{common[0]}–{last}"
    key = "overlay.title.alike" if least == most else "overlay.title"
    title = say(key, lang, n=Count(len(plans)), span=span, year=str(last), least=least, most=most)
    return plans_overlaid(plans, [title], say("overlay.subtitle", lang), common, lang)


def _laid(result: Result, case: Case) -> Laid:
    cost = result.summary.get("npv_cost_m")
    money = None if cost is None else float(cost)
    return Laid.of(case.study_name, result.tables["emissions"], money, case.currency)
