"""Intensity: gross emissions per revenue."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pathway_models.case import Name, Target
from pathway_models.lever import Selector
from pathway_models.position import N, Position
from pathway_models.promise import Relative, promise


@promise
class Intensity(Relative):
    """Gross emissions per million of real revenue of the businesses in the perimeter.

    In a year without revenue there is none, and it does not apply.
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
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """Gross emissions [kt CO2e]."""
        return at.gross(k.accounts, t, k.method)

    @classmethod
    def whole(cls, at: Position[N], k: Target, t: int) -> float:
        """Revenue [million]."""
        return k.revenue[t]
