"""CO2 captured from stacks (formulation, 5.11)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arrays import Floats, Places
from pathway_models.case import Case, Option


class Captured:
    """The options that capture: a column each, years down."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers, case = numbers, numbers.case
        own = case.yielding("captured")
        self.options = numbers.chosen(own)
        self.account = np.array([numbers.account[o.fitted_at] for o in own], dtype=np.intp)
        self.rate = numbers.paths(o.capture_rate for o in own)
        self.column = {o.id: column for column, o in enumerate(own)}
        passes = numbers.columns(
            sum((self._carbon(o, c) for c in _own_fuels(o)), np.zeros(len(numbers.years)))
            for o in own
        )
        self.takes = 1 / np.where(self.rate > 0, self.rate, np.inf) - passes
        """What a kt captured takes of the flows of its stack: less its own fuel, if that passes."""

    def _carbon(self, option: Option, carrier: str) -> Floats:
        """CO2 of what an option uses of a carrier, per unit of what it does [kt]."""
        case: Case = self.numbers.case
        pair = carrier, case.accounts[option.uses_in[carrier]].region
        each: Floats = self.numbers.paths([option.uses[carrier], case.factors[pair]]).prod(axis=1)
        return each

    def of(self, plan: Plan) -> Floats:
        """What is captured [kt]."""
        return plan.served[:, self.options]

    def stacks(self) -> list[Places]:
        """The columns that share a stack."""
        stacks = self.numbers.case.stacks.values()
        return [np.array([self.column[o] for o in s.captures], dtype=np.intp) for s in stacks]

    def contents(self, activity: Floats, served: Floats) -> Floats:
        """CO2 of the flows of every stack, a column each [kt]."""
        numbers, case = self.numbers, self.numbers.case
        columns = []
        for stack in case.stacks.values():
            total = np.zeros(len(numbers.years))
            for place in (numbers.source[i] for i in stack.sources):
                total += numbers.own_factor[:, place] * activity[:, place]
            for name, carrier in stack.uses:
                each = self._carbon(case.options[name], carrier)
                total += each * served[:, numbers.option[name]]
            columns.append(total)
        return numbers.columns(columns)

    def taken(self, plan: Plan) -> Floats:
        """What is captured and so not emitted, by account [kt]."""
        return self.numbers.by_account(self.of(plan), self.account)

    def reductions(self, plan: Plan, base: Plan) -> Lines:
        """What is captured beyond the base; what that uses apart [kt]."""
        return Lines.each_year(self.options, self.account, self.of(plan) - self.of(base))


def _own_fuels(option: Option) -> list[str]:
    """The carriers that it uses whose CO2 leaves by its own stack."""
    inside = option.captures_own_fuel
    return [c for c, account in option.uses_in.items() if inside and account == option.fitted_at]
