"""What can give way in a model that is asked why it has no plan: a variable for each bound."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pathway_models.arithmetic.variations import Bound
from pathway_models.case import Path
from pathway_models.vocabulary.components import Term


@dataclass(slots=True)
class Elastic:
    """The bounds that can give way; in a rigid model none. Each variable is fixed at 0 at first."""

    block: Any = None
    given: dict[Bound, Any] = field(default_factory=dict)
    size: dict[Bound, float] = field(default_factory=dict)
    """What a bound is measured by: to give way by this much is to give it up, more or less."""

    def __bool__(self) -> bool:
        """Whether anything can give way."""
        return self.block is not None

    def room(
        self, kind: Any, name: str, path: Path, amount: float, each: float = 1.0
    ) -> list[Term]:
        """What a row gains where room gives way: by a share of ``amount``; also by an amount in
        every year, of which the row gains ``each``, where in one year there is none.
        """
        more = each if min(path.values(), default=1.0) == 0 else 0.0
        shares = self.terms(kind, name, amount)
        return [*shares, *self.terms(kind, name, more, absolute=True)]

    def terms(
        self, kind: Any, name: str, weight: float, scale: float = 0.0, *, absolute: bool = False
    ) -> list[Term]:
        """What a row gains for each unit that a bound gives way: nothing in a rigid model.

        ``scale`` is the size of the row; without it the unit is a share of the bound.
        """
        if not self or weight == 0:
            return []
        bound = Bound(kind, name, absolute)
        if bound not in self.given:
            self.given[bound] = self.block.given.add()
        size = scale / weight if scale else 1.0
        self.size[bound] = max(size, self.size.get(bound, 0.0))
        return [(-weight, self.given[bound])]


def make_elastic(m: Any) -> Elastic:
    """Adds the list of variables that bounds give way by, each as ``Bound`` says."""
    import pyomo.core as pyo

    m.elastic_block = pyo.Block()
    m.elastic_block.given = pyo.VarList(domain=pyo.NonNegativeReals, bounds=(0, 0))
    return Elastic(m.elastic_block)
