"""Cumulative avoided: tonnes that programmes have avoided at other parties so far."""

from __future__ import annotations

from pathway_models.case import Option, Target
from pathway_models.vocabulary.position import N, Position, total
from pathway_models.vocabulary.promise import OfLevers, Sense, promise


@promise
class CumulativeAvoided(OfLevers):
    """Counted tonnes of ecosystem programmes, from the first plan year on."""

    key = "cumulative_avoided"
    unit = "t"
    can_be_required = False
    sized = "asked"

    @classmethod
    def sense(cls, k: Target) -> Sense:
        """At least."""
        return ">="

    @classmethod
    def sums(cls, k: Target) -> bool:
        """Every year counts those before it."""
        return True

    def counts(self, option: Option) -> bool:
        """Programmes avoid tonnes at other parties."""
        return option.output == "avoided"

    def booked_nowhere(self) -> str:
        """Their tonnes are in no account."""
        return "programme"

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """The programmes' share of what others avoid, less what is sold [kt CO2e]."""
        options = [at.case.options[o] for o in k.options]
        return total(
            o.attribution[y] * o.yields[y] * at.stock((o.id,), y) - o.sold[y]
            for y in range(at.case.years.start, t + 1)
            for o in options
        )
