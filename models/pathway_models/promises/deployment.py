"""Deployment: how much of the potential of levers is in service."""

from __future__ import annotations

from pathway_models.case import Name, Target
from pathway_models.position import N, Position
from pathway_models.promise import OfLevers, Sense, promise


@promise
class Deployment(OfLevers):
    """Stock of levers as a share of their potential ("all suitable parks")."""

    key = "deployment"
    label = Name("Share of potential", "潜力占比")
    unit = "share"
    has_base_value = True

    @classmethod
    def sense(cls, k: Target) -> Sense:
        """At least."""
        return ">="

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """Stock in service [stock unit]."""
        return at.stock(k.options, t)

    @classmethod
    def whole(cls, at: Position[N], k: Target, t: int) -> float:
        """Potential; in the base year that of the first plan year [stock unit]."""
        year = max(t, at.case.years.start)
        paths = (at.case.options[o].potential or {} for o in k.options)
        return sum(path.get(year, 0.0) for path in paths)
