"""A plan recomputed, beside the one without additions: emissions, turnover and cash of both."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from functools import cached_property

import numpy as np

from pathway.audit.arithmetic import emissions
from pathway.audit.arithmetic.carbon import Carbon
from pathway.audit.arithmetic.decided import base_plan, plan_of
from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.money import Cash
from pathway.audit.arithmetic.numbers import Method, Numbers
from pathway.audit.arithmetic.plan import Decisions, Plan
from pathway.audit.arithmetic.turnover import Incumbents
from pathway.audit.arrays import Floats, Truths
from pathway_models.case import Case


class Recomputed(ABC):
    """What follows from a case and what is decided; nothing is computed before it is asked for.

    ``plan`` is recomputed from the decisions, ``base`` (the plan without additions) from the case
    alone. Who has the tables says what is decided, and where credits neutralise.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.numbers = Numbers(case)

    @abstractmethod
    def decided(self) -> Decisions:
        """What the plan decides."""

    @property
    @abstractmethod
    def neutralised(self) -> Truths:
        """Whether an account is inside a target that credits are retired for, in a year."""

    @cached_property
    def plan(self) -> Plan:
        """The plan that is decided."""
        return plan_of(self.numbers, self.decided())

    @cached_property
    def base(self) -> Plan:
        """The plan without additions."""
        return base_plan(self.numbers)

    def of_the_company(self) -> dict[str, Floats]:
        """Emissions of the plan in a case that has no programme, by column [kt]."""
        own = np.flatnonzero(self.numbers.company)
        options = {self.numbers.options[i].id: self.numbers.options[i] for i in own}
        numbers = Numbers(replace(self.case, options=options))
        plan = self.plan
        clean, credits_ = (
            Lines(some.year, np.searchsorted(own, some.option), some.account, some.amount)
            for some in (plan.clean_of, plan.credits)
        )
        shut = replace(plan.closings, option=np.searchsorted(own, plan.closings.option))
        decided = Decisions(plan.added[:, own], plan.served[:, own], clean, credits_, shut)
        alone = plan_of(numbers, decided)
        return {
            "gross_market_t": emissions.gross(alone, "market"),
            "gross_location_t": emissions.gross(alone, "location"),
            "net_t": emissions.net(alone),
        }

    @cached_property
    def gross(self) -> dict[Method, Floats]:
        """Gross emissions by scope 2 method [kt]."""
        return {
            "market": emissions.gross(self.plan, "market"),
            "location": emissions.gross(self.plan, "location"),
        }

    @cached_property
    def bau(self) -> dict[Method, Floats]:
        """Business as usual by scope 2 method: the base plan at base-year factors [kt]."""
        return {
            "market": emissions.gross(self.base, "market", at_base=True),
            "location": emissions.gross(self.base, "location", at_base=True),
        }

    @cached_property
    def net(self) -> Floats:
        """Net emissions, market-based [kt]."""
        return emissions.net(self.plan)

    @cached_property
    def cash(self) -> Cash:
        """What the plan costs and earns."""
        return Cash(self.plan, self.base, self.incumbents)

    @cached_property
    def carbon(self) -> list[Carbon]:
        """The carbon prices that are paid, scheme by scheme."""
        return [Carbon(self.numbers, scheme) for scheme in self.case.schemes.values()]

    @cached_property
    def company_cash(self) -> Floats:
        """All cash of the company, by year, business and item [million]."""
        return self.cash.company()

    @cached_property
    def incumbents(self) -> Incumbents:
        """What the company owned before, and options replace."""
        return Incumbents(self.numbers, self.base)
