"""Net emissions: gross less the credits retired for it."""

from __future__ import annotations

from pydantic import Field

from pathway_models.case import Target
from pathway_models.vocabulary.position import N, Position
from pathway_models.vocabulary.promise import OfTonnes, promise
from pathway_models.vocabulary.schema import Selector


@promise
class NetEmissions(OfTonnes):
    """Market-based emissions of the perimeter less the removals and offsets retired for it."""

    key = "net_emissions"
    unit = "t"
    can_be_required = False
    sized = "usual"
    neutralises = True

    perimeter: Selector = Field(description="the accounts it is about")

    @classmethod
    def tonnes(cls, at: Position[N], k: Target, t: int) -> N:
        """Gross less removals, and offsets but in a sum of years [kt CO2e].

        Early cheap offsets would buy late emissions.
        """
        gross = at.gross(k.accounts, t, "market") - at.removals(k.accounts, t)
        return gross if k.cumulative else gross - at.offsets(k.accounts, t)
