"""What options take off other sources than theirs, or add to them (formulation, 5.2)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.numbers import Factors, Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arrays import Floats


class CoEffects:
    """Pairs of a source and an option elsewhere that it feels: a column each, years down."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers, case = numbers, numbers.case
        pairs = [(s, o) for s in numbers.sources for o in s.co_effects]
        self.options = np.array([numbers.option[o] for _, o in pairs], dtype=np.intp)
        self.source = np.array([numbers.source[s.id] for s, _ in pairs], dtype=np.intp)
        self.account = numbers.source_account[self.source]
        self.each = numbers.paths(s.co_effects[o] for s, o in pairs)
        """What goes with a unit of what the option does; below 0 what comes [carrier unit]."""
        self.come = np.maximum(0.0, -self.each)
        self.electric = numbers.electric[self.source]
        price = numbers.paths((case.prices.get((s.carrier, s.region)) for s, _ in pairs), np.nan)
        self.price = np.where(self.each == 0, 0.0, price)
        """[million / carrier unit]"""
        self.pass_through = np.array([s.pass_through for s, _ in pairs], dtype=float)
        self.item = np.array([case.carriers[s.carrier].item for s, _ in pairs], dtype=str)

    def taken(self, done: Floats) -> Floats:
        """What goes from every source with what options do [carrier unit]."""
        gone = self.each * done[:, self.options]
        return self.numbers.summed(gone, self.source, len(self.numbers.sources))

    def brought(self, most: Floats) -> Floats:
        """What comes to every source with the most that options may do [carrier unit]."""
        come = np.where(self.come > 0, self.come * most[:, self.options], 0.0)
        return self.numbers.summed(come, self.source, len(self.numbers.sources))

    def electricity(self, done: Floats) -> Floats:
        """Power that comes, by account [GWh]."""
        come = np.where(self.electric, self.come * done[:, self.options], 0.0)
        return self.numbers.by_account(come, self.account)

    def cost(self, item: str, *, value_chain: bool = False) -> Floats:
        """What a unit of what each option does costs by it, an item's; what comes is paid in full
        [million].
        """
        share = np.where((self.each < 0) | value_chain, 1.0, self.pass_through)
        paid = np.where(self.item == item, -self.price * share * self.each, 0.0)
        return self.numbers.summed(paid, self.options, len(self.numbers.options))

    def emitted(self, by: Factors, *, at_base: bool) -> Floats:
        """What a unit of each source's carrier emits, at the year's or the base year's [kt]."""
        power = self.numbers.power_factor[by][:, self.account]
        factor = np.where(self.electric, power, self.numbers.fuel_factor[by][:, self.source])
        return np.broadcast_to(factor[:1], factor.shape) if at_base else factor

    def reductions(self, plan: Plan, base: Plan, reached: Floats, by: Factors) -> Lines:
        """What goes, at base-year factors, less what comes, power at what is reached [kt]."""
        more = (plan.served - base.served)[:, self.options]
        comes = self.electric & (self.each < 0)
        factor = self.emitted(by, at_base=True)
        factor = np.where(comes, reached[:, self.account], factor)
        return Lines.each_year(self.options, self.account, factor * self.each * more)
