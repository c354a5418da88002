"""Charts made of tables: as pictures, as figures, and as they are said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from pathway.figures.catalogue import CATALOGUE, SWEEP_FIGURES
from pathway.figures.charts.prices import prices as prices_figure
from pathway.figures.model import Figure
from pathway.figures.print.picture import spec
from pathway.figures.print.said import said
from pathway.locale import Lang, speaking


@dataclass(frozen=True)
class Drawing:
    """A chart: as a picture when it is called, as a figure, and as it is said."""

    make: Callable[..., Figure]

    def __call__(self, held: Any, info: Any, lang: Lang, *chosen: int | None) -> go.Figure:
        return go.Figure(spec(self.figure(held, info, lang, *chosen), lang))

    def figure(self, held: Any, info: Any, lang: Lang, *chosen: int | None) -> Figure:
        """What it shows."""
        with speaking(lang):
            return self.make(held, info, lang, *chosen)

    def said(self, held: Any, info: Any, lang: Lang, *chosen: int | None) -> dict[str, Any]:
        """What it shows, in a language."""
        return said(self.figure(held, info, lang, *chosen), lang)


def series(told: Mapping[str, Any], panel: int = 0) -> dict[str, Any]:
    """The series of a panel by their keys."""
    return {one["key"]: one for one in told["panels"][panel]["series"]}


def texts(of: go.Figure) -> list[str]:
    """Every text of a picture, as markup."""
    found = [note.text for note in of.layout.annotations]
    found += [trace.text for trace in of.data if isinstance(trace.text, str)]
    return found + [text for trace in of.data for text in trace.hovertext or ()]


neutrality_pathway = Drawing(CATALOGUE["neutrality-pathway"].make)
bridge = Drawing(CATALOGUE["bridge"].make)
pathways_by_business = Drawing(CATALOGUE["pathways-by-business"].make)
pathways_by_scope = Drawing(CATALOGUE["pathways-by-scope"].make)
composition = Drawing(CATALOGUE["composition"].make)
electricity = Drawing(CATALOGUE["electricity"].make)
scope2_ledgers = Drawing(CATALOGUE["scope2-ledgers"].make)
commitments = Drawing(CATALOGUE["commitments"].make)
abatement_cost = Drawing(CATALOGUE["abatement-cost"].make)
investment = Drawing(CATALOGUE["investment"].make)
roadmap = Drawing(CATALOGUE["roadmap"].make)
credits_used = Drawing(CATALOGUE["credits"].make)
scope3_intensity = Drawing(CATALOGUE["scope3-intensity"].make)
ecosystem_ledger = Drawing(CATALOGUE["ecosystem-ledger"].make)
prices = Drawing(prices_figure)
tornado = Drawing(SWEEP_FIGURES["tornado"])
regret = Drawing(SWEEP_FIGURES["regret"])
heat_map = Drawing(SWEEP_FIGURES["heat-map"])
sensitivity = Drawing(SWEEP_FIGURES["sensitivity"])
cumulative = Drawing(SWEEP_FIGURES["cumulative"])
fan_emissions = Drawing(SWEEP_FIGURES["fan-emissions"])
fan_cost = Drawing(SWEEP_FIGURES["fan-cost"])
robust_core = Drawing(SWEEP_FIGURES["robust-core"])
