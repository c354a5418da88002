"""What is closed before its time, a line each: of which vintage, when, and what that leaves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arrays import Floats, Places


@dataclass(frozen=True, slots=True)
class Closings:
    """Where each line stands among years and options, and its amount [stock unit].

    ``bought``: the year of purchase, 0 for existing stock; ``until``: the last year it would serve.
    """

    year: Places
    option: Places
    bought: Places
    until: Places
    amount: Floats

    @staticmethod
    def none() -> Closings:
        """No line at all."""
        nowhere = np.zeros(0, dtype=np.intp)
        return Closings(nowhere, nowhere, nowhere, nowhere, np.zeros(0))

    def out(self, numbers: Numbers) -> Floats:
        """What would be in service if it were not closed [stock unit]."""
        return self._each_year(numbers, self.amount)

    def of_existing(self, numbers: Numbers) -> Floats:
        """Of it what existed [stock unit]."""
        return self._each_year(numbers, self.amount * (self.bought == 0))

    def of_vintage(self, numbers: Numbers) -> Floats:
        """All that is closed of each vintage; existing stock in the base year [stock unit]."""
        total = np.zeros(numbers.existing.shape)
        np.add.at(total, (self.bought, self.option), self.amount)
        return total

    def cost(self, numbers: Numbers) -> Floats:
        """What each line costs; what was bought in the plan earns nothing by it [million]."""
        each = numbers.closure_cost[self.year, self.option]
        least = np.where(self.bought > 0, 0.0, -np.inf)
        cost: Floats = self.amount * np.maximum(least, each)
        return cost

    def paid(self, numbers: Numbers) -> Floats:
        """The same by year and option [million]."""
        total = np.zeros(numbers.existing.shape)
        np.add.at(total, (self.year, self.option), self.cost(numbers))
        return total

    def early(self, numbers: Numbers) -> Floats:
        """What closed stock bears at once of its capex, less its annuities after it [million]."""
        rate, own = numbers.case.discount_rate, (self.bought, self.option)
        yearly = self._spent(numbers) * numbers.borne(np.full(len(numbers.options), rate))[own]
        left = self.bought + numbers.lead[self.option] + numbers.serves[own] - self.year
        # The annuities that are left, paid at the start of each year.
        due = left if rate == 0 else (1 - (1 + rate) ** -left) * (1 + rate) / rate
        total = -self._each_year(numbers, yearly)
        np.add.at(total, (self.year, self.option), yearly * due)
        return total

    def capex(self, numbers: Numbers) -> Floats:
        """What closed stock had cost, in the years in which it would have served [million]."""
        return self._each_year(numbers, self._spent(numbers))

    def _spent(self, numbers: Numbers) -> Floats:
        """What each line had cost; nothing of existing stock [million]."""
        spent: Floats = numbers.capex[self.bought, self.option] * self.amount * (self.bought > 0)
        return spent

    def _each_year(self, numbers: Numbers, amount: Floats) -> Floats:
        """An amount of each line in all years in which it would have served."""
        total = np.zeros(numbers.existing.shape)
        for line, value in enumerate(amount):
            total[self.year[line] : self.until[line] + 1, self.option[line]] += value
        return total
