"""Green power: contractual clean electricity, claimed in the accounts of its market."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from pathway_models.lever import Dim, Lever, Quantity, Selector


class GreenPower(Lever):
    """Long-term contracts, yearly trading, certificates, or equity in new capacity.

    It pays ``premium`` on all it yields, at the price of the year of signing, for its life; what
    is not claimed is resold at the grid price.
    """

    kind: ClassVar[str] = "green_power"
    on = "market"

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
