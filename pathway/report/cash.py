"""Company cash: its items, and what is invested."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.locale import message
from pathway.locale.messages import FIRST, Spoken
from pathway_models.case import Name

COLORS = {
    "capex": "#8FA3B5", "fom": "#8C510A", "energy": "#0072B2", "materials": "#56B4E9",
    "contracts": "#009E73", "credits": "#882255", "carbon_price": "#E69F00",
    "write_off": "#AA4499", "closure": "#332288", "export": "#F0E442", "salvage": "#C9CDD2",
}  # fmt: skip
"""Of each item of company cash, in the order in which they are stacked."""


def item_name(item: str) -> Spoken:
    """What an item of company cash is called; one of a plug-in by its own word."""
    return message(f"slides.item-{item}") if item in COLORS else Name.of({FIRST: item})


def invested(tables: Mapping[str, pd.DataFrame]) -> float:
    """Capital of all years, undiscounted [million]."""
    costs = tables["costs"]
    return float(costs[costs["item"] == "capex"]["value_m"].sum())
