"""Figures of bars and parts as JSON: what changes in a chart is read before it is accepted."""

from __future__ import annotations

import json
from typing import Any

import pytest
from test_chart_figures import _rounded

import chart_parts as parted
import chart_tables as made
from chart_tables import BOTH
from conftest import Golden
from pathway.charts import ChartInfo
from pathway.charts.bridge import bridge
from pathway.charts.composition import composition
from pathway.charts.electricity import electricity
from pathway.charts.panels import pathways_by_business, pathways_by_scope
from pathway.charts.scope2_ledgers import scope2_ledgers
from pathway.locale import Lang


@pytest.mark.parametrize("lang", BOTH)
@pytest.mark.parametrize(
    ("chart", "tables", "info"),
    [
        (bridge, made.neutral, made.INFO),
        (pathways_by_business, parted.three, parted.INFO),
        (pathways_by_scope, parted.three, parted.INFO),
        (composition, parted.composition, parted.INFO),
        (electricity, parted.covered, parted.INFO),
        (scope2_ledgers, parted.two_ledgers, made.INFO),
    ],
    ids=["bridge", "by_business", "by_scope", "composition", "electricity", "scope2"],
)
def test_the_charts_of_parts(
    golden: Golden, chart: Any, tables: Any, info: ChartInfo, lang: Lang
) -> None:
    figure = json.loads(chart(tables(), info, lang).to_json())
    name = figure["layout"]["meta"]["chart"]
    golden(f"{name}.{tables.__name__}.{lang}.json", json.dumps(_rounded(figure)))
