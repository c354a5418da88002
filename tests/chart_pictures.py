"""Charts as figures of Plotly, made of tables; and where their texts lie."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go

from pathway.charts.labels import Box
from pathway.charts.metrics import text_size
from pathway.figures.catalogue import CATALOGUE, SWEEP_FIGURES
from pathway.figures.model import Figure
from pathway.figures.prices import prices as prices_figure
from pathway.locale import Lang, speaking
from pathway.print.picture import spec

Draw = Callable[..., go.Figure]


def _drawing(make: Callable[..., Figure]) -> Draw:
    def draw(held: Any, info: Any, lang: Lang, **chosen: Any) -> go.Figure:
        with speaking(lang):
            figure = make(held, info, lang, **chosen)
        return go.Figure(spec(figure, lang))

    return draw


neutrality_pathway = _drawing(CATALOGUE["neutrality-pathway"].make)
bridge = _drawing(CATALOGUE["bridge"].make)
pathways_by_business = _drawing(CATALOGUE["pathways-by-business"].make)
pathways_by_scope = _drawing(CATALOGUE["pathways-by-scope"].make)
composition = _drawing(CATALOGUE["composition"].make)
electricity = _drawing(CATALOGUE["electricity"].make)
scope2_ledgers = _drawing(CATALOGUE["scope2-ledgers"].make)
commitments = _drawing(CATALOGUE["commitments"].make)
abatement_cost = _drawing(CATALOGUE["abatement-cost"].make)
investment = _drawing(CATALOGUE["investment"].make)
roadmap = _drawing(CATALOGUE["roadmap"].make)
credits_used = _drawing(CATALOGUE["credits"].make)
scope3_intensity = _drawing(CATALOGUE["scope3-intensity"].make)
ecosystem_ledger = _drawing(CATALOGUE["ecosystem-ledger"].make)
prices = _drawing(prices_figure)
tornado = _drawing(SWEEP_FIGURES["tornado"])
regret = _drawing(SWEEP_FIGURES["regret"])
heat_map = _drawing(SWEEP_FIGURES["heat-map"])
sensitivity = _drawing(SWEEP_FIGURES["sensitivity"])
cumulative = _drawing(SWEEP_FIGURES["cumulative"])
fan_emissions = _drawing(SWEEP_FIGURES["fan-emissions"])
fan_cost = _drawing(SWEEP_FIGURES["fan-cost"])
robust_core = _drawing(SWEEP_FIGURES["robust-core"])


def text_boxes(figure: go.Figure) -> dict[str, Box]:
    """Where each text of a figure lies on the page [px], as far as its font can be foreseen."""
    boxes = {}
    for i, text in enumerate(figure.layout.annotations):
        width, height = text_size(text.text, text.font.size)
        x, y = text.x * 1920, (1 - text.y) * 1080
        left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[text.xanchor] * width
        boxes[f"{i}: {text.text}"] = Box(left, y - height / 2, left + width, y + height / 2)
    return boxes
