"""Rooftop PV: generates electricity on site, used there or sent out."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field

from pathway_models.case import Name, Option
from pathway_models.components import documented, index_set, linear, variable
from pathway_models.lever import (
    Dim,
    Lever,
    Look,
    MoneyPerStock,
    Quantity,
    Reader,
    Selector,
    Share,
    lever_kind,
)


@lever_kind
class RooftopPV(Lever):
    """Generation on the roofs of an account."""

    kind: ClassVar[str] = "rooftop_pv"
    look = Look(
        "#E69F00",
        Name("Rooftop PV", "屋顶光伏"),
        Name("rooftop PV", "屋顶光伏"),
        variable="Rooftop PV",
        invested="Investment|Energy Supply|Electricity|Solar",
    )
    output = "on_site"
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

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What is generated, and how much of it can be used on site."""
        return {
            "yields": read.yielded("GWh"),
            "self_use_share": read.share("self_use_share"),
            "keeps_certificates": self.keeps_certificates,
        }

    def selection(self) -> Selector:
        """The accounts whose roofs they are."""
        return self.applies_to

    @staticmethod
    def effect(block: Any, m: Any, options: list[Option]) -> None:
        """Splits generation into what is used on site and what is sent out."""
        by_id = {o.id: o for o in options}
        block.ROOFS = index_set(((o, t) for o, t in m.STOCKS if o in by_id), dimen=2)
        variable(block, "self_use", block.ROOFS, "generation used on site [GWh]")
        variable(block, "export", block.ROOFS, "generation sent out [GWh]")

        @documented(block.Constraint, block.ROOFS)
        def generation_used_or_exported(block: Any, o: str, t: int) -> object:
            """What a roof generates is used on site or sent out:
            self_use[o,t] + export[o,t] = yield[o,t] * stock[o,t]  [GWh]
            """
            used = [(1.0, block.self_use[o, t]), (1.0, block.export[o, t])]
            return linear([*used, (-by_id[o].yields[t], m.stock[o, t])]) == 0

        @documented(block.Constraint, block.ROOFS)
        def self_use_within_demand(block: Any, o: str, t: int) -> object:
            """A roof serves its site while the sun shines:
            self_use[o,t] <= self_use_share[o,t] * demand[a,t]  [GWh]
            """
            option = by_id[o]
            demand = m.demand[option.accounts[0], t]
            return linear([(1, block.self_use[o, t]), (-option.self_use_share[t], demand)]) <= 0

        for o, t in block.ROOFS:
            account = by_id[o].accounts[0]
            on_site = m.ledger.on_site if by_id[o].keeps_certificates else m.ledger.on_site_grey
            on_site[account, t].append((1.0, block.self_use[o, t]))
            m.ledger.exported[account, t].append((1.0, block.export[o, t]))
