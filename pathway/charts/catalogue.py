"""Every chart of a plan: how it is drawn, when it applies, in which parts it can be seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from . import bridge, composition, electricity, panels, scope2_ledgers
from .abatement_cost import abatement_cost
from .commitments import commitments
from .credits import credits_used
from .figure import Chart
from .info import ChartInfo
from .intensity import scope3_intensity
from .investment import investment
from .ledger import ecosystem_ledger
from .neutrality_pathway import neutrality_pathway
from .roadmap import roadmap

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Viewed:
    """How a chart can be seen: for ``years``; and by business and scope, from the tables ``parts``.

    ``draw`` takes ``(tables, info, lang)``, and ``year=`` where it can be seen for a year.
    ``applies``: whether there is anything to draw in such tables.
    """

    draw: Chart[...]
    applies: Callable[[Tables, ChartInfo], bool]
    parts: tuple[str, ...] = ()
    years: Literal["", "some", "all"] = ""


def _several(column: str) -> Callable[[Tables, ChartInfo], bool]:
    def applies(tables: Tables, info: ChartInfo) -> bool:
        return panels.applies(tables, info) and tables["emissions"][column].nunique() > 1

    return applies


def _any(table: str, column: str, least: float) -> Callable[[Tables, ChartInfo], bool]:
    def applies(tables: Tables, info: ChartInfo) -> bool:  # noqa: ARG001
        held = tables.get(table, pd.DataFrame())
        return not held.empty and bool((held[column].abs() >= least).any())

    return applies


def _always(tables: Tables, info: ChartInfo) -> bool:  # noqa: ARG001
    return True


OF_PATHWAY = ("emissions", "wedges", "targets", "electricity")

CATALOGUE: dict[str, Viewed] = {
    "neutrality-pathway": Viewed(neutrality_pathway, _always, parts=OF_PATHWAY),
    "bridge": Viewed(bridge.bridge, bridge.applies, years="all"),
    "pathways-by-business": Viewed(panels.pathways_by_business, _several("business")),
    "pathways-by-scope": Viewed(panels.pathways_by_scope, _several("scope")),
    "composition": Viewed(composition.composition, composition.applies, years="some"),
    "electricity": Viewed(electricity.electricity, electricity.applies),
    "scope2-ledgers": Viewed(scope2_ledgers.scope2_ledgers, scope2_ledgers.applies),
    "commitments": Viewed(commitments, _any("targets", "year", 0)),
    "abatement-cost": Viewed(abatement_cost, _any("abatement", "reduction_t", 1), years="some"),
    "investment": Viewed(investment, _any("costs", "value_m", 1e-6)),
    "roadmap": Viewed(roadmap, _any("levers", "stock", 1e-6)),
    "credits": Viewed(credits_used, _any("credits", "tonnes", 1)),
    "scope3-intensity": Viewed(scope3_intensity, _any("targets", "year", 0)),
    "ecosystem-ledger": Viewed(ecosystem_ledger, _any("ecosystem", "year", 0)),
}
"""In the order in which they are shown."""

OF_EMISSIONS = (
    "neutrality-pathway", "bridge", "pathways-by-business", "pathways-by-scope", "composition",
    "electricity", "scope2-ledgers", "abatement-cost", "investment", "credits",
)  # fmt: skip
"""Charts of the company's own emissions: not drawn for a study of other parties' alone."""
