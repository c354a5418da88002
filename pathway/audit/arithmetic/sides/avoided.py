"""Tonnes avoided at other parties, on a ledger of their own (formulation, 5.9)."""

from __future__ import annotations

from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arrays import Floats


class Avoided:
    """The programmes: a column each, years down."""

    def __init__(self, numbers: Numbers) -> None:
        own = numbers.case.booked("programme")
        self.numbers = numbers
        self.options = numbers.chosen(own)
        self.attribution = numbers.paths(o.attribution for o in own)
        self.sold = numbers.paths(o.sold for o in own)

    def counted(self, plan: Plan) -> Floats:
        """The share of what others avoid that is the programme's, less what is sold [kt]."""
        return self.attribution * plan.output[:, self.options] - self.sold
