"""Electricity generated on site: used there, or sent out (formulation, 5.3)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.numbers import Factors, Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arrays import Floats
from pathway_models.case import ELECTRICITY


class OnSite:
    """The options that generate on site: a column each, years down."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers, case = numbers, numbers.case
        own = case.yielding("on_site")
        accounts = [case.accounts[o.accounts[0]] for o in own]
        self.options = numbers.chosen(own)
        self.account = np.array([numbers.account[a.id] for a in accounts], dtype=np.intp)
        self.business = np.array([numbers.business[a.business] for a in accounts], dtype=np.intp)
        self.fuelled = np.array([o.is_fuelled for o in own], dtype=bool)
        self.grey = np.array([not o.keeps_certificates for o in own], dtype=float)
        self.keeps = np.where(self.fuelled, 0.0, 1 - self.grey)
        """Whether what is used is clean in the market."""
        self.share = numbers.paths(o.self_use_share for o in own)
        """Share of the account's demand that can be served."""
        self.price = numbers.paths(
            (case.prices.get((ELECTRICITY, a.region)) for a in accounts), np.nan
        )
        """What power used on site saves [million / GWh]."""
        self.earns = numbers.paths((case.export_price.get(a.region) for a in accounts), np.nan)
        """What is earned by power sent out [million / GWh]."""

    def used(self, plan: Plan, base: Plan) -> Floats:
        """Power used on site beyond that in the base [GWh]."""
        return plan.served[:, self.options] - base.served[:, self.options]

    def sent(self, plan: Plan, base: Plan) -> Floats:
        """Power sent out beyond that in the base [GWh]."""
        return self.left(plan) - self.left(base)

    def left(self, plan: Plan) -> Floats:
        """Power that is not used on site, and sent out; with fuel it is not made [GWh]."""
        own = self.options
        return np.where(self.fuelled, 0.0, plan.output[:, own] - plan.served[:, own])

    def reductions(self, plan: Plan, base: Plan, ratio: Floats, by: Factors) -> Lines:
        """What self-use takes off; in the market only where it keeps its certificates [kt]."""
        counts = 1 - self.grey if by == "market" else np.ones(len(self.grey))
        tonnes = ratio[:, self.account] * self.used(plan, base) * counts
        return Lines.each_year(self.options, self.account, tonnes)
