"""Shares of credits: how many, how many of them removals, how many of those durable."""

from __future__ import annotations

from pydantic import Field

from pathway_models.case import CreditMeasure, Target
from pathway_models.vocabulary.position import N, Position
from pathway_models.vocabulary.promise import Promise, Sense, promise
from pathway_models.vocabulary.schema import Selector


@promise
class CreditShare(Promise):
    """A bound on credits: at most a share of business as usual, or at least a share of better ones.

    Business as usual is the market-based one of the perimeter, existing stock taken off. Biogenic
    CO2 that the company captures is no credit, and one of the removals.
    """

    key = "credit_share"
    unit = "share"
    can_be_required = False
    most = 1.0
    sized = "usual"
    of_credits = True

    perimeter: Selector = Field(description="the accounts it is about")
    measure: CreditMeasure = Field(description="which share of credits")
    durable_years: int = Field(0, ge=0, description="a removal stored as long or longer is durable")

    def lacking(self) -> dict[str, str]:
        """How long a durable removal lasts."""
        unsaid = self.measure == "durable_of_removals" and self.durable_years < 1
        return {"durable_years": "durable_of_removals"} if unsaid else {}

    @classmethod
    def sense(cls, k: Target) -> Sense:
        """At most a share of business as usual; at least one of better credits."""
        return "<=" if k.measure == "credits_of_bau" else ">="

    @classmethod
    def varies(cls, k: Target) -> bool:
        """How many credits there are follows from the plan; business as usual does not."""
        return k.measure != "credits_of_bau"

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """Credits, removals among them, or durable ones among these [kt CO2e]."""
        if k.measure == "credits_of_bau":
            bought = [o.id for o in at.case.yielding("credits")]
            return at.claimed(bought, k.accounts, t)
        if k.measure == "removals_of_credits":
            return at.removals(k.accounts, t)
        durable = [o.id for o in at.case.removing if o.durability >= k.durable_years]
        return at.claimed(durable, k.accounts, t)

    @classmethod
    def whole(cls, at: Position[N], k: Target, t: int) -> N | float:
        """Business as usual, all that is retired, or removals [kt CO2e]."""
        if k.measure == "credits_of_bau":
            return at.bau(k.accounts, t)
        removals = at.removals(k.accounts, t)
        if k.measure == "removals_of_credits":
            return removals + at.offsets(k.accounts, t)
        return removals
