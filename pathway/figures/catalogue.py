"""Every figure, by its chart: how it is made of the tables of a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from pathway.charts.info import ChartInfo
from pathway.figures.abatement_cost import abatement_cost
from pathway.figures.bridge import bridge
from pathway.figures.commitments import commitments
from pathway.figures.composition import composition
from pathway.figures.credits import credits_used
from pathway.figures.ecosystem_ledger import ecosystem_ledger
from pathway.figures.electricity import electricity
from pathway.figures.investment import investment
from pathway.figures.model import Figure
from pathway.figures.neutrality_pathway import neutrality_pathway
from pathway.figures.panels import pathways_by_business, pathways_by_scope
from pathway.figures.roadmap import roadmap
from pathway.figures.scope2_ledgers import scope2_ledgers
from pathway.figures.scope3_intensity import scope3_intensity
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


def figure_of(
    chart: str, tables: Tables, info: ChartInfo, lang: Lang, year: int | None = None
) -> Figure:
    """The figure of a chart; of its own year where none is given."""
    chosen: dict[str, Any] = {} if year is None else {"year": year}
    with speaking(lang):
        return FIGURES[chart](tables, info, lang, **chosen)
