"""Rooftop PV: generates electricity on site, used there or sent out."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from pathway_models.lever import Dim, Lever, MoneyPerStock, Quantity, Selector, Share


class RooftopPV(Lever):
    """Generation on the roofs of an account."""

    kind: ClassVar[str] = "rooftop_pv"
    on = "accounts"

    applies_to: Selector = Field(description="the accounts whose roofs they are; one option each")
    capex: MoneyPerStock = Field(description="investment, paid when bought")
    yields: Annotated[Quantity, Dim("energy/stock")] | None = Field(
        None, description="generation of a stock unit in a year; left out where the unit is energy"
    )
    self_use_share: Share = Field(description="most of the account's demand it can serve on site")
    keeps_certificates: bool = Field(
        True, description="false: its certificates are sold, and it counts as grey (market-based)"
    )
