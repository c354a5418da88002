"""Intensity: gross emissions per revenue, or per unit of a product."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pathway_models.case import Target
from pathway_models.vocabulary.position import N, Position
from pathway_models.vocabulary.promise import NOTHING, Relative, promise
from pathway_models.vocabulary.schema import Selector


@promise
class Intensity(Relative):
    """Gross emissions per million of real revenue, or unit of output, of the businesses inside.

    It applies in the years in which there is any.
    """

    key = "intensity"
    unit = "t/money"
    of_whole = True
    sized = "usual"

    perimeter: Selector = Field(description="the accounts it is about")
    method: Literal["market", "location"] = Field(
        "market", description="scope 2 method of gross emissions"
    )
    per: str = Field("", description="a product of outputs.csv; left out: revenue")

    @property
    def product(self) -> str:
        """The one that it names."""
        return self.per

    @classmethod
    def years(cls, k: Target) -> list[int]:
        """Those with revenue, or output."""
        return [t for t in sorted(k.value) if k.whole[t] > NOTHING]

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """Gross emissions [kt CO2e]."""
        return at.gross(k.accounts, t, k.method)

    @classmethod
    def whole(cls, at: Position[N], k: Target, t: int) -> float:
        """Revenue [million], or output [unit of the product]."""
        return k.whole[t]
