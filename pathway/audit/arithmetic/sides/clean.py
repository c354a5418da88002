"""Contractual clean electricity, and what its claims take off (formulation, 5.3)."""

from __future__ import annotations

from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.numbers import Method, Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arrays import Floats


class Contracts:
    """The options that yield clean power."""

    def __init__(self, numbers: Numbers) -> None:
        own = numbers.case.yielding("clean")
        self.options = numbers.chosen(own)
        self.unbundled = numbers.chosen(o for o in own if not o.bundled)

    def reductions(self, plan: Plan, base: Plan, ratio: Floats, method: Method) -> Lines:
        """What claims take off in the market; by location they change nothing [kt]."""
        if method == "location":
            return Lines.none()
        more = Lines.together([plan.clean_of, base.clean_of.times(-1.0)])
        return more.times(ratio[more.year, more.account])
