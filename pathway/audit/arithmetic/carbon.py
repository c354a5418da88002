"""Carbon prices that are paid, less what is free of them (formulation, section 6)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic import emissions
from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arrays import Floats
from pathway_models.case import Scheme


class Carbon:
    """A scheme: its price and what it leaves free, a column for each account, years down."""

    def __init__(self, numbers: Numbers, scheme: Scheme) -> None:
        self.numbers, self.scheme = numbers, scheme
        self.price = numbers.paths(scheme.price.get(a.id) for a in numbers.accounts)
        """[million / kt]"""
        self.pays = np.array([a.id in scheme.price for a in numbers.accounts], dtype=bool)
        self.granted = np.zeros(self.price.shape)
        """Free whatever the plan; of a business it stands at the first of its accounts [kt]."""
        for owner, path in scheme.free.items():
            own = [owner in (a.id, a.business) for a in numbers.accounts]
            first = int(np.flatnonzero(np.array(own) & self.pays)[0])
            self.granted[:, first] += numbers.paths([path])[:, 0]

    def follows(self, plan: Plan) -> Floats:
        """Free by what is left on sources, and by what options serve there [kt]."""
        numbers, free = self.numbers, np.zeros(self.price.shape)
        for source, path in self.scheme.free_left.items():
            column = numbers.source[source]
            amount = numbers.paths([path])[:, 0] * plan.activity[:, column]
            free[:, numbers.source_account[column]] += amount
        for option, path in self.scheme.free_served.items():
            column = numbers.option[option]
            at = numbers.source_account[numbers.source[str(numbers.options[column].source)]]
            free[:, at] += numbers.paths([path])[:, 0] * plan.served[:, column]
        return free

    def priced(self, plan: Plan) -> Floats:
        """Tonnes that have the price [kt]."""
        return np.where(self.pays, emissions.gross(plan, "market"), 0.0)

    def free(self, plan: Plan) -> Floats:
        """Tonnes that are free [kt]."""
        return self.granted + self.follows(plan)

    def paid(self, plan: Plan) -> Floats:
        """What is paid; below 0 where more is free than emitted, which is sold [million]."""
        return self.price * (self.priced(plan) - self.free(plan))
