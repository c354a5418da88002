"""Intensity: gross emissions per revenue."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pathway_models.case import Name, Target
from pathway_models.vocabulary.position import N, Position
from pathway_models.vocabulary.promise import NOTHING, Relative, promise
from pathway_models.vocabulary.schema import Selector


@promise
class Intensity(Relative):
    """Gross emissions per million of real revenue of the businesses in the perimeter.

    It applies in the years in which there is revenue.
    """

    key = "intensity"
    label = Name("Intensity", "强度")
    unit = "t/money"
    of_revenue = True
    sized = "usual"

    perimeter: Selector = Field(description="the accounts it is about")
    method: Literal["market", "location"] = Field(
        "market", description="scope 2 method of gross emissions"
    )

    @classmethod
    def years(cls, k: Target) -> list[int]:
        """Those with revenue."""
        return [t for t in sorted(k.value) if k.revenue[t] > NOTHING]

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """Gross emissions [kt CO2e]."""
        return at.gross(k.accounts, t, k.method)

    @classmethod
    def whole(cls, at: Position[N], k: Target, t: int) -> float:
        """Revenue [million]."""
        return k.revenue[t]
