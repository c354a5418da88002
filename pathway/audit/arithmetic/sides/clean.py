"""Contractual clean electricity, and what its claims take off (formulation, 5.3)."""

from __future__ import annotations

from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.numbers import Factors, Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arrays import Floats


class Contracts:
    """The options that yield clean power."""

    def __init__(self, numbers: Numbers) -> None:
        own = numbers.case.yielding("clean")
        self.options = numbers.chosen(own)
        self.unbundled = numbers.chosen(o for o in own if not o.bundled)

    def reductions(self, plan: Plan, base: Plan, ratio: Floats, by: Factors) -> Lines:
        """What claims take off in the market; elsewhere they change nothing [kt]."""
        if by != "market":
            return Lines.none()
        more = Lines.together([plan.clean_of, base.clean_of.times(-1.0)])
        return more.times(ratio[more.year, more.account])
