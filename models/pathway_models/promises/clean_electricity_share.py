"""Share of electricity that is clean, kWh by kWh or by annual volume."""

from __future__ import annotations

from pydantic import Field

from pathway_models.case import Matching, Target
from pathway_models.vocabulary.position import N, Position
from pathway_models.vocabulary.promise import Promise, Sense, promise
from pathway_models.vocabulary.schema import Selector


@promise
class CleanElectricityShare(Promise):
    """On-site and contracted clean power as a share of demand.

    By annual volume, contracts count by what they yield less what is claimed outside: the kWh may
    be from any market, and still count once.
    """

    key = "clean_electricity_share"
    unit = "share"
    most = 1.0
    has_base_value = True

    perimeter: Selector = Field(description="the accounts it is about")
    matching: Matching = Field(
        "market", description="annual_volume: power bought in any market counts"
    )

    def booked_nowhere(self) -> str:
        """Power that is matched by volume and claimed nowhere is in no account."""
        return "power" if self.matching == "annual_volume" else ""

    @classmethod
    def sense(cls, k: Target) -> Sense:
        """At least."""
        return ">="

    @classmethod
    def varies(cls, k: Target) -> bool:
        """Demand follows from the plan."""
        return True

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """On-site and claimed power, by volume with what nobody claims [GWh]."""
        own = at.on_site(k.accounts, t) + at.clean(k.accounts, t)
        return own + at.unclaimed(t) if k.matching == "annual_volume" else own

    @classmethod
    def whole(cls, at: Position[N], k: Target, t: int) -> N:
        """Demand [GWh]."""
        return at.demand(k.accounts, t)
