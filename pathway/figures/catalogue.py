"""Every figure, by its chart: how it is made of the tables of a plan, or of those of a sweep."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from pathway.figures import when
from pathway.figures.charts.abatement_cost import abatement_cost
from pathway.figures.charts.bridge import bridge
from pathway.figures.charts.commitments import commitments
from pathway.figures.charts.composition import composition
from pathway.figures.charts.credits import credits_used
from pathway.figures.charts.cumulative import cumulative
from pathway.figures.charts.ecosystem_ledger import ecosystem_ledger
from pathway.figures.charts.electricity import electricity
from pathway.figures.charts.fan import fan_cost, fan_emissions
from pathway.figures.charts.heat_map import heat_map
from pathway.figures.charts.investment import investment
from pathway.figures.charts.neutrality_pathway import neutrality_pathway
from pathway.figures.charts.panels import pathways_by_business, pathways_by_scope
from pathway.figures.charts.prices import prices
from pathway.figures.charts.regret import regret
from pathway.figures.charts.roadmap import roadmap
from pathway.figures.charts.robust_core import robust_core
from pathway.figures.charts.scope2_ledgers import scope2_ledgers
from pathway.figures.charts.scope3_intensity import scope3_intensity
from pathway.figures.charts.sensitivity import sensitivity
from pathway.figures.charts.tornado import tornado
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.sweep_info import SweepInfo
from pathway.figures.model import Figure
from pathway.locale import Lang, speaking

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Viewed:
    """How a chart can be seen: for ``years``; and by business and scope, from the tables ``parts``.

    ``make`` takes ``(tables, info, lang)``, and ``year=`` where it can be seen for a year.
    ``applies``: whether there is anything to draw in such tables.
    """

    make: Callable[..., Figure]
    applies: Callable[[Tables, ChartInfo], bool]
    parts: tuple[str, ...] = ()
    years: Literal["", "some", "all"] = ""


OF_PATHWAY = ("emissions", "wedges", "targets", "electricity")

CATALOGUE: Mapping[str, Viewed] = {
    "neutrality-pathway": Viewed(neutrality_pathway, when.always, parts=OF_PATHWAY),
    "bridge": Viewed(bridge, when.emits, years="all"),
    "pathways-by-business": Viewed(pathways_by_business, when.several("business")),
    "pathways-by-scope": Viewed(pathways_by_scope, when.several("scope")),
    "composition": Viewed(composition, when.composed, years="some"),
    "electricity": Viewed(electricity, when.powered),
    "scope2-ledgers": Viewed(scope2_ledgers, when.purchased),
    "commitments": Viewed(commitments, when.promised),
    "abatement-cost": Viewed(
        abatement_cost, when.any_in("abatement", "reduction_t", 1), years="some"
    ),
    "investment": Viewed(investment, when.any_in("costs", "value_m", 1e-6)),
    "roadmap": Viewed(roadmap, when.any_in("levers", "stock", 1e-6)),
    "credits": Viewed(credits_used, when.any_in("credits", "tonnes", 1)),
    "scope3-intensity": Viewed(scope3_intensity, when.any_in("targets", "year", 0)),
    "ecosystem-ledger": Viewed(ecosystem_ledger, when.any_in("ecosystem", "tonnes", 0.5)),
}
"""Charts of a plan, in the order in which they are shown."""

OF_EMISSIONS = (
    "neutrality-pathway", "bridge", "pathways-by-business", "pathways-by-scope", "composition",
    "electricity", "scope2-ledgers", "abatement-cost", "investment", "credits",
)  # fmt: skip
"""Charts of the company's own emissions: not drawn for a study of other parties' alone."""

PRICES = "prices"
"""The chart of what commitments cost, which is made of an explanation."""

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
        return CATALOGUE[chart].make(tables, info, lang, **chosen)
