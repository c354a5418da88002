"""Ecosystem ("scope 3+"): tonnes that other parties avoid because of a programme of the company."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field

from pathway_models.vocabulary.families import Programme
from pathway_models.vocabulary.lever import Look, Reader, lever_kind
from pathway_models.vocabulary.schema import Dim, Quantity, Share


@lever_kind
class Ecosystem(Programme):
    """A programme whose tonnes stand on a ledger of their own and are netted against nothing."""

    kind: ClassVar[str] = "ecosystem"
    look = Look("#332288")

    yields: Annotated[Quantity, Dim("tonnes/stock")] = Field(
        description="tonnes that a stock unit avoids at other parties in a year"
    )
    attribution: Share = Field(description="share of them that is the programme's doing")
    sold: Annotated[Quantity, Dim("tonnes")] | None = Field(
        None, description="tonnes a year sold as credits, which the buyer counts"
    )
    method: str = Field(min_length=1, description="how they are measured, against what baseline")
    double_count: str = Field(min_length=1, description="what keeps them from counting twice")

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What a stock unit avoids, how much of it counts, and what is sold."""
        return {
            "yields": read.yielded("kt"),
            "attribution": read.share("attribution"),
            "sold": read.amount("sold", "kt"),
        }
