"""Every figure, by its chart: how it is made of the tables of a plan, or of those of a sweep."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from pathway.charts.info import ChartInfo
from pathway.charts.sweep_info import SweepInfo
from pathway.figures.abatement_cost import abatement_cost
from pathway.figures.bridge import bridge
from pathway.figures.commitments import commitments
from pathway.figures.composition import composition
from pathway.figures.credits import credits_used
from pathway.figures.cumulative import cumulative
from pathway.figures.ecosystem_ledger import ecosystem_ledger
from pathway.figures.electricity import electricity
from pathway.figures.fan import fan_cost, fan_emissions
from pathway.figures.heat_map import heat_map
from pathway.figures.investment import investment
from pathway.figures.model import Figure
from pathway.figures.neutrality_pathway import neutrality_pathway
from pathway.figures.panels import pathways_by_business, pathways_by_scope
from pathway.figures.prices import prices
from pathway.figures.regret import regret
from pathway.figures.roadmap import roadmap
from pathway.figures.robust_core import robust_core
from pathway.figures.scope2_ledgers import scope2_ledgers
from pathway.figures.scope3_intensity import scope3_intensity
from pathway.figures.sensitivity import sensitivity
from pathway.figures.tornado import tornado
from pathway.locale import Lang, speaking

Tables = Mapping[str, pd.DataFrame]

FIGURES: Mapping[str, Callable[..., Figure]] = {
    "neutrality-pathway": neutrality_pathway,
    "bridge": bridge,
    "pathways-by-business": pathways_by_business,
    "pathways-by-scope": pathways_by_scope,
    "composition": composition,
    "electricity": electricity,
    "scope2-ledgers": scope2_ledgers,
    "commitments": commitments,
    "abatement-cost": abatement_cost,
    "investment": investment,
    "roadmap": roadmap,
    "credits": credits_used,
    "scope3-intensity": scope3_intensity,
    "ecosystem-ledger": ecosystem_ledger,
}
"""Each takes ``(tables, info, lang)``, and ``year=`` where it is of a year."""


SWEEP_FIGURES: Mapping[str, Callable[[Tables, SweepInfo, Lang], Figure]] = {
    "tornado": tornado,
    "regret": regret,
    "heat-map": heat_map,
    "sensitivity": sensitivity,
    "cumulative": cumulative,
    "fan-emissions": fan_emissions,
    "fan-cost": fan_cost,
    "robust-core": robust_core,
}
"""Charts of a sweep, in the order in which they are looked at."""


def sweep_figure_of(chart: str, tables: Tables, info: SweepInfo, lang: Lang) -> Figure:
    """The figure of a chart of a sweep."""
    with speaking(lang):
        return SWEEP_FIGURES[chart](tables, info, lang)


def prices_of(explained: Mapping[str, Any], info: ChartInfo, lang: Lang) -> Figure:
    """The figure of what commitments cost, from ``explain.json``."""
    with speaking(lang):
        return prices(explained, info, lang)


def figure_of(
    chart: str, tables: Tables, info: ChartInfo, lang: Lang, year: int | None = None
) -> Figure:
    """The figure of a chart; of its own year where none is given."""
    chosen: dict[str, Any] = {} if year is None else {"year": year}
    with speaking(lang):
        return FIGURES[chart](tables, info, lang, **chosen)
