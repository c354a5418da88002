"""The figures of a plan's levers, money, commitments, credits and prices, as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import pytest

import plan_tables as made
from chart_tables import BOTH
from conftest import Golden
from pathway.charts.abatement_cost import abatement_cost
from pathway.charts.commitments import commitments
from pathway.charts.credits import credits_used
from pathway.charts.investment import investment
from pathway.charts.prices import prices
from pathway.charts.roadmap import roadmap
from pathway.locale import Lang

EXPLAINED = {
    "commitments": [
        {"id": "zero", "without_m": 2310.4, "later_m": 410.0,
         "name": {"en": "Carbon neutral", "zh": "碳中和"}},
        {"id": "clean", "without_m": 84.0, "later_m": None,
         "name": {"en": "Clean power", "zh": "清洁电力"}},
        {"id": "budget", "without_m": 0.4, "later_m": 0.0,
         "name": {"en": "Capital budget", "zh": "资本预算"}},
    ],
    "hierarchy": {"reductions_m": 640.0, "removals_m": 24.5},
    "gap_m": 5.0,
    "currency": "CNY",
}  # fmt: skip

Draw = Callable[[Lang], go.Figure]
CHARTS: dict[str, Draw] = {
    "abatement-cost": lambda lang: abatement_cost(made.plain(), made.INFO, lang),
    "investment": lambda lang: investment(made.plain(), made.INFO, lang),
    "roadmap": lambda lang: roadmap(made.plain(), made.INFO, lang),
    "commitments": lambda lang: commitments(made.plain(), made.INFO, lang),
    "credits": lambda lang: credits_used(made.plain(), made.INFO, lang),
    "prices": lambda lang: prices(EXPLAINED, made.INFO, lang),
}


@pytest.mark.parametrize("lang", BOTH)
@pytest.mark.parametrize("chart", CHARTS)
def test_the_charts_of_a_plan(golden: Golden, chart: str, lang: Lang) -> None:
    figure = json.loads(CHARTS[chart](lang).to_json())
    assert figure["layout"]["meta"]["chart"] == chart
    golden(f"{chart}.plain.{lang}.json", json.dumps(_rounded(figure)))


def _rounded(value: Any) -> Any:
    """Floats to 5 decimals: the last bits of a sum differ between machines."""
    if isinstance(value, float):
        return round(value, 5) + 0.0
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_rounded(inner) for inner in value]
    return value
