"""The figures themselves, as JSON: what changes in a chart is read before it is accepted."""

from __future__ import annotations

import json
from typing import Any

import pytest

import chart_tables as made
from chart_tables import BOTH
from conftest import Golden
from pathway.charts import ChartInfo, ecosystem_ledger, neutrality_pathway, scope3_intensity
from pathway.locale import Lang


@pytest.mark.parametrize("lang", BOTH)
@pytest.mark.parametrize("tables", [made.neutral, made.negative_wedges], ids=lambda t: t.__name__)
def test_the_neutrality_pathway(golden: Golden, tables: Any, lang: Lang) -> None:
    figure = json.loads(neutrality_pathway(tables(), made.INFO, lang).to_json())
    golden(f"neutrality-pathway.{tables.__name__}.{lang}.json", json.dumps(_rounded(figure)))


@pytest.mark.parametrize("lang", BOTH)
@pytest.mark.parametrize(
    ("chart", "tables", "info"),
    [
        (neutrality_pathway, made.group, made.GROUP_INFO),
        (neutrality_pathway, made.value_chain, made.CHAIN_INFO),
        (scope3_intensity, made.value_chain, made.CHAIN_INFO),
        (ecosystem_ledger, made.ledger_met, made.LEDGER_INFO),
    ],
    ids=["group", "value_chain", "intensity", "ledger"],
)
def test_the_charts_of_the_studies(
    golden: Golden, chart: Any, tables: Any, info: ChartInfo, lang: Lang
) -> None:
    figure = json.loads(chart(tables(), info, lang).to_json())
    name = figure["layout"]["meta"]["chart"]
    golden(f"{name}.{tables.__name__}.{lang}.json", json.dumps(_rounded(figure)))


def _rounded(value: Any) -> Any:
    """Floats to 5 decimals: the last bits of a sum differ between machines."""
    if isinstance(value, float):
        return round(value, 5) + 0.0
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_rounded(inner) for inner in value]
    return value
