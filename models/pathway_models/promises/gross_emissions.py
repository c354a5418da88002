"""Gross emissions: what is emitted, whatever is retired for it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pathway_models.case import Target
from pathway_models.vocabulary.position import N, Position
from pathway_models.vocabulary.promise import OfTonnes, promise
from pathway_models.vocabulary.schema import Selector


@promise
class GrossEmissions(OfTonnes):
    """Emissions of the perimeter, by either method of scope 2, before credits."""

    key = "gross_emissions"
    unit = "t"
    sized = "usual"

    perimeter: Selector = Field(description="the accounts it is about")
    method: Literal["market", "location"] = Field(
        "market", description="scope 2 method of gross emissions"
    )

    @classmethod
    def tonnes(cls, at: Position[N], k: Target, t: int) -> N:
        """Gross emissions [kt CO2e]."""
        return at.gross(k.accounts, t, k.method)
