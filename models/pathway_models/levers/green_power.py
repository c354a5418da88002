"""Green power: contractual clean electricity, claimed in the accounts of its market."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from pathway_models.case import Name, Option
from pathway_models.components import documented, index_set, linear, variable
from pathway_models.lever import Dim, Look, OnMarket, Quantity, Reader, Selector, lever_kind


@lever_kind
class GreenPower(OnMarket):
    """Long-term contracts, yearly trading, certificates, or equity in new capacity.

    It pays ``premium`` on all it yields, at the price of the year of signing, for its life; what
    is not claimed is resold at the grid price.
    """

    kind: ClassVar[str] = "green_power"
    look = Look(
        "#009E73",
        Name("Green-power purchase", "绿电采购"),
        Name("green power", "绿电采购"),
        variable="Green Power",
        invested="Pathway|Investment|Green Power",
    )
    output = "clean"
    of_electricity = True

    market: str = Field(description="as in regions.csv: where its certificates are valid")
    eligible: Selector | None = Field(None, description="narrows the accounts of that market")
    instrument: Literal["bundled", "unbundled"] = Field(
        description="with the electricity (contract, trading, equity), or a certificate alone"
    )
    yields: Annotated[Quantity, Dim("energy/stock")] | None = Field(
        None, description="clean electricity of a stock unit in a year"
    )
    premium: Annotated[Quantity, Dim("money/energy")] = Field(
        description="over the grid price, fixed at signing"
    )

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What is supplied, with its certificates or not, and at what premium (maybe negative)."""
        return {
            "yields": read.yielded("GWh"),
            "premium": read.price("premium", "GWh", negative=True),
            "bundled": self.instrument == "bundled",
        }

    def claimable(self) -> tuple[str | None, Selector | None]:
        """The accounts of its market."""
        return self.market, self.eligible

    @staticmethod
    def effect(block: Any, m: Any, options: list[Option]) -> None:
        """Claims its yield in the pools of accounts that may use it."""
        by_id = {o.id: o for o in options}
        pools = [(p, accounts[0]) for p, accounts in m.classes.pools.items()]
        block.CLAIMS = index_set(
            (
                (o, p, t)
                for o, t in m.STOCKS
                if o in by_id
                for p, a in pools
                if a in by_id[o].accounts
            ),
            dimen=3,
        )
        block.SUPPLIES = index_set(dict.fromkeys((o, t) for o, _, t in block.CLAIMS), dimen=2)
        variable(block, "clean", block.CLAIMS, "contractual clean power claimed [GWh]")
        claimed: dict[tuple[str, int], list[Any]] = {}
        for o, p, t in block.CLAIMS:
            claimed.setdefault((o, t), []).append(block.clean[o, p, t])
            m.ledger.clean[p, t].append((1.0, block.clean[o, p, t]))

        @documented(block.Constraint, block.SUPPLIES)
        def claims_within_supply(block: Any, o: str, t: int) -> object:
            """A kWh is claimed once; what is not claimed is resold:
            sum of clean[o,p,t] over p <= yield[o,t] * stock[o,t]  [GWh]
            """
            terms = [(1.0, clean) for clean in claimed[o, t]]
            return linear([*terms, (-by_id[o].yields[t], m.stock[o, t])]) <= 0
