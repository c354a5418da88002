"""CO2 captured from stacks (formulation, 5.11)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arrays import Floats, Places
from pathway_models.case import Option


class Captured:
    """The options that capture: a column each, years down."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers, case = numbers, numbers.case
        own = case.yielding("captured")
        self.options = numbers.chosen(own)
        self.account = np.array([numbers.account[o.fitted_at] for o in own], dtype=np.intp)
        self.rate = numbers.paths(o.capture_rate for o in own)
        self.column = {o.id: column for column, o in enumerate(own)}
        self.biogenic = numbers.paths(o.biogenic_share for o in own)
        """Share of what is captured that the case says was biomass."""
        none = np.zeros((len(numbers.years), 2))
        passes = [sum((self._used(o, c) for c in _own_fuels(o)), none) for o in own]
        self.own_biogenic = numbers.columns(fuel[:, 1] for fuel in passes)
        """Biogenic CO2 that its own fuel adds to the stack for a kt captured [kt]."""
        own_fuel = numbers.columns(fuel.sum(axis=1) for fuel in passes)
        self.takes = 1 / np.where(self.rate > 0, self.rate, np.inf) - own_fuel
        """What a kt captured takes of the flows of its stack: less its own fuel, if that passes."""
        takes = np.where((self.takes > 0) & (self.rate > 0), self.takes, np.inf)
        all_of_it = self.biogenic / np.where(self.rate > 0, self.rate, 1.0)
        self.biogenic_of_flows = (all_of_it - self.own_biogenic) / takes
        """Share of biomass of what it takes of the flows, without its own fuel."""

    def _carbon(self, carrier: str, region: str) -> Floats:
        """Fossil and biogenic CO2 of a unit of a carrier, two columns [kt]."""
        case, pair = self.numbers.case, (carrier, region)
        named = "CO2" in case.carriers[carrier].gases
        fossil = case.factors.get(pair) if named else None
        return self.numbers.paths([fossil, case.biogenic.get(pair)])

    def _used(self, option: Option, carrier: str) -> Floats:
        """That of what an option uses of a carrier, per unit of what it does."""
        region = self.numbers.case.accounts[option.uses_in[carrier]].region
        return self._carbon(carrier, region) * self.numbers.paths([option.uses[carrier]])

    def of(self, plan: Plan) -> Floats:
        """What is captured [kt]."""
        return plan.served[:, self.options]

    def stacks(self) -> list[Places]:
        """The columns that share a stack."""
        stacks = self.numbers.case.stacks.values()
        return [np.array([self.column[o] for o in s.captures], dtype=np.intp) for s in stacks]

    def parts(self, activity: Floats, served: Floats) -> list[Floats]:
        """Fossil and biogenic CO2 of the flows of every stack, two columns each [kt]."""
        numbers, case = self.numbers, self.numbers.case
        stacks = []
        for stack in case.stacks.values():
            total = np.zeros((len(numbers.years), 2))
            for source in (case.sources[i] for i in stack.sources):
                amount = activity[:, [numbers.source[source.id]]]
                total += self._carbon(source.carrier, source.region) * amount
            for name, carrier in stack.uses:
                each = self._used(case.options[name], carrier)
                total += each * served[:, [numbers.option[name]]]
            stacks.append(total)
        return stacks

    def contents(self, activity: Floats, served: Floats) -> Floats:
        """CO2 of the flows of every stack, a column each [kt]."""
        return self.numbers.columns(p.sum(axis=1) for p in self.parts(activity, served))

    def was_biogenic(self, plan: Plan) -> Floats:
        """Share of what each captures that was biomass, as its stack is in a plan; not a number
        where there is nothing.
        """
        share = np.full(self.rate.shape, np.nan)
        parts = self.parts(plan.activity, plan.served)
        for columns, part in zip(self.stacks(), parts, strict=True):
            whole = part.sum(axis=1)
            some = np.where(whole > NOTHING, whole, np.nan)
            of_flows = (part[:, 1] / some)[:, None] * self.takes[:, columns]
            share[:, columns] = self.rate[:, columns] * (of_flows + self.own_biogenic[:, columns])
        return share

    def taken(self, plan: Plan) -> Floats:
        """What is captured and was fossil, and so not emitted, by account [kt]."""
        return self.numbers.by_account((1 - self.biogenic) * self.of(plan), self.account)

    def stored(self, plan: Plan) -> Floats:
        """What is captured and was biomass, by account [kt]."""
        return self.numbers.by_account(self.biogenic * self.of(plan), self.account)

    def reductions(self, plan: Plan, base: Plan) -> Lines:
        """What is captured beyond the base and was fossil; what that uses apart [kt]."""
        more = self.of(plan) - self.of(base)
        return Lines.each_year(self.options, self.account, (1 - self.biogenic) * more)


NOTHING = 1e-6
"""CO2 of a stack of which there is no share [kt]."""


def _own_fuels(option: Option) -> list[str]:
    """The carriers that it uses whose CO2 leaves by its own stack."""
    inside = option.captures_own_fuel
    return [c for c, account in option.uses_in.items() if inside and account == option.fitted_at]
