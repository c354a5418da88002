"""Net emissions: gross less the credits retired for it."""

from __future__ import annotations

from pydantic import Field

from pathway_models.case import Name, Target
from pathway_models.vocabulary.position import N, Position
from pathway_models.vocabulary.promise import Relative, promise
from pathway_models.vocabulary.schema import Selector


@promise
class NetEmissions(Relative):
    """Market-based emissions of the perimeter less the removals and offsets retired for it."""

    key = "net_emissions"
    label = Name("Net emissions", "净排放")
    unit = "t"
    can_be_required = False
    sized = "usual"
    neutralises = True

    perimeter: Selector = Field(description="the accounts it is about")

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """Gross less removals and offsets [kt CO2e]."""
        gross = at.gross(k.accounts, t, "market")
        return gross - at.removals(k.accounts, t) - at.offsets(k.accounts, t)
