"""Green power: contractual clean electricity, claimed in the accounts of its market."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from pathway_models.vocabulary.families import CLEAN
from pathway_models.vocabulary.flows import Flow
from pathway_models.vocabulary.lever import Look, OnMarket, Reader, lever_kind
from pathway_models.vocabulary.schema import Dim, Quantity, Selector


@lever_kind
class GreenPower(OnMarket):
    """Long-term contracts, yearly trading, certificates, or equity in new capacity.

    It pays ``premium`` on all it yields, at the price of the year of signing, for its life; what
    is not claimed is resold at the grid price.
    """

    kind: ClassVar[str] = "green_power"
    look = Look(
        "#009E73",
        variable="Green Power",
        invested="Pathway|Investment|Green Power",
    )
    output = "clean"
    of_electricity = True
    decisions = (CLEAN,)
    flows = (Flow("clean", "clean"),)

    market: str = Field(description="as in regions.csv: where its certificates are valid")
    eligible: Selector | None = Field(None, description="narrows the accounts of that market")
    instrument: Literal["bundled", "unbundled"] = Field(
        description="with the electricity (contract, trading, equity), or a certificate alone"
    )
    technology: (
        Literal["wind", "solar", "hydro", "biomass", "geothermal", "marine", "nuclear"] | None
    ) = Field(None, description="what generates it; disclosures tell it, and no plan depends on it")
    yields: Annotated[Quantity, Dim("energy/stock")] | None = Field(
        None, description="clean electricity of a stock unit in a year"
    )
    premium: Annotated[Quantity, Dim("money/energy")] = Field(
        description="over the grid price, fixed at signing"
    )

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What is supplied, with its electricity or not, and at what premium.

        Only what comes with its electricity may cost less than the grid: that is resold at the
        grid's price where no one claims it, and a certificate alone is not.
        """
        bundled = self.instrument == "bundled"
        return {
            "yields": read.yielded("GWh"),
            "premium": read.price("premium", "GWh", negative=bundled),
            "bundled": bundled,
            "technology": self.technology or "",
        }

    def claimable(self) -> tuple[str | None, Selector | None]:
        """The accounts of its market."""
        return self.market, self.eligible
