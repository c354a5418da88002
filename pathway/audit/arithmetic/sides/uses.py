"""Carriers that options use, each in the account in which it is booked (formulation, 5.3, 5.4)."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.numbers import Factors, Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arrays import Floats
from pathway_models.case import ELECTRICITY


class Uses:
    """Pairs of an option and a carrier that it uses: a column each, years down."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers, case = numbers, numbers.case
        pairs = [(o, carrier) for o in case.using for carrier in o.uses]
        accounts = [case.accounts[o.uses_in[carrier]] for o, carrier in pairs]
        self.carriers = carriers = [
            (carrier, a.region) for (_, carrier), a in zip(pairs, accounts, strict=True)
        ]
        self.options = numbers.chosen(o for o, _ in pairs)
        self.account = np.array([numbers.account[a.id] for a in accounts], dtype=np.intp)
        self.each = numbers.paths(o.uses[carrier] for o, carrier in pairs)
        """How much is used for a unit of what the option does [carrier unit]."""
        self.electric = np.array([carrier == ELECTRICITY for carrier, _ in carriers], dtype=bool)
        fuels = [None if pair[0] == ELECTRICITY else pair for pair in carriers]
        own = numbers.paths(pair and case.factors[pair] for pair in fuels)
        before = numbers.paths(
            pair and case.upstream.get(pair) if a.upstream else None
            for pair, a in zip(fuels, accounts, strict=True)
        )
        outside = numbers.paths(pair and case.biogenic.get(pair) for pair in fuels)
        self.factor: dict[Factors, Floats] = {
            "market": own,
            "location": own,
            "upstream": before,
            "biogenic": outside,
        }
        """What a unit of it emits; nothing of electricity, which is the account's [kt]."""

    @cached_property
    def worth(self) -> dict[str, Floats]:
        """What a unit of what each option does costs by it, by option and item [million]."""
        case, size = self.numbers.case, len(self.numbers.options)
        price = self.numbers.paths((case.prices.get(pair) for pair in self.carriers), np.nan)
        item = np.array([case.carriers[carrier].item for carrier, _ in self.carriers])
        cost: dict[str, Floats] = {}
        for name in {c.item for c in case.carriers.values()}:
            paid = np.where(item == name, price * self.each, 0.0)
            cost[name] = self.numbers.summed(paid, self.options, size)
        return cost

    def amount(self, plan: Plan, base: Plan | None = None) -> Floats:
        """How much is used, beyond what is in the base if one is given [carrier unit]."""
        done = plan.served if base is None else plan.served - base.served
        return self.each * done[:, self.options]

    def electricity(self, done: Floats) -> Floats:
        """Electricity among it, by account, of what options do [GWh]."""
        power = np.where(self.electric, self.each * done[:, self.options], 0.0)
        return self.numbers.by_account(power, self.account)

    def fuel(self, plan: Plan, by: Factors, *, at_base: bool = False) -> Floats:
        """Emissions of the rest, by account [kt]."""
        factor = self.factor[by][:1] if at_base else self.factor[by]
        return self.numbers.by_account(factor * self.amount(plan), self.account)

    def emitted(self, by: Factors) -> Floats:
        """What a unit of what each option does emits by it, by option [kt]."""
        power = self.numbers.power_factor[by][:, self.account]
        factor = np.where(self.electric, power, self.factor[by])
        return self.numbers.summed(factor * self.each, self.options, len(self.numbers.options))

    def moved(self, plan: Plan, by: Factors) -> Floats:
        """What factors that move take off the emissions of it, by account [kt]."""
        fall = (self.factor[by][:1] - self.factor[by]) * self.amount(plan)
        return self.numbers.by_account(fall, self.account)

    def reductions(self, plan: Plan, base: Plan, reached: Floats, by: Factors) -> Lines:
        """What it adds beyond the base: at base-year factors, power at what is reached [kt]."""
        factor = np.where(self.electric, reached[:, self.account], self.factor[by][:1])
        return Lines.each_year(self.options, self.account, -factor * self.amount(plan, base))
