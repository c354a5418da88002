"""Deployment: how much of the potential of levers is in service."""

from __future__ import annotations

from collections.abc import Iterator

from pathway_models.case import Option, Target
from pathway_models.vocabulary.position import N, Position
from pathway_models.vocabulary.promise import OfLevers, Sense, Void, promise


@promise
class Deployment(OfLevers):
    """Stock of levers as a share of their potential ("all suitable parks")."""

    key = "deployment"
    unit = "share"
    most = 1.0
    has_base_value = True

    def void(self, options: list[Option]) -> Iterator[Void]:
        """A share of the potential of levers that have none."""
        for o in options:
            if o.potential is None:
                yield Void("levers", o.id, "no-potential", {"lever": o.lever})

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
