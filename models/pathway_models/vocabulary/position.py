"""What a promise is about: the quantities of a plan, as numbers or as terms of the model.

Every promise is stated once, over a ``Position``. The model gives it affine expressions of its
variables (``Linear``) and makes a row of what comes out; tables, audit and loader give it numbers
and read what the plan achieves. So a row and its measure cannot differ.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import add
from typing import Protocol, TypeVar

from pathway_models.case import BudgetItem, Case
from pathway_models.vocabulary.components import Term

Ids = Sequence[str]


@dataclass(frozen=True, slots=True)
class Linear:
    """A sum of terms and a constant: what the model has in place of a number."""

    terms: list[Term] = field(default_factory=list)
    constant: float = 0.0

    def __add__(self, other: Linear | float) -> Linear:
        if isinstance(other, Linear):
            return Linear([*self.terms, *other.terms], self.constant + other.constant)
        return Linear(self.terms, self.constant + other)

    def __radd__(self, other: float) -> Linear:
        return self + other

    def __mul__(self, by: float) -> Linear:
        return Linear([(by * c, v) for c, v in self.terms], by * self.constant)

    def __rmul__(self, by: float) -> Linear:
        return self * by

    def __neg__(self) -> Linear:
        return self * -1.0

    def __sub__(self, other: Linear | float) -> Linear:
        return self + -other

    def __rsub__(self, other: float) -> Linear:
        return -self + other


N = TypeVar("N", float, Linear)
N_co = TypeVar("N_co", float, Linear, covariant=True)


def total(parts: Iterable[N]) -> N:
    """The sum of at least one quantity."""
    found: N = reduce(add, parts)
    return found


def known(amount: Linear | float) -> float:
    """The amount where no plan changes it; NaN where it depends on the plan."""
    if isinstance(amount, Linear):
        return math.nan if amount.terms else amount.constant
    return amount


class Position(Protocol[N_co]):
    """Where a plan stands in a year, in internal units: summed over the ids that are given.

    Ids are those of the case, years base year to end. Nothing is counted twice, and what a plan
    does not have is 0.
    """

    @property
    def case(self) -> Case:
        """The case, for what no plan changes."""

    def gross(self, accounts: Ids, year: int, method: str) -> N_co:
        """Gross emissions of accounts, by ``market`` or ``location`` [kt CO2e]."""

    def removals(self, accounts: Ids, year: int) -> N_co:
        """Removals retired for accounts [kt CO2e]."""

    def offsets(self, accounts: Ids, year: int) -> N_co:
        """Offsets retired for accounts [kt CO2e]."""

    def claimed(self, options: Ids, accounts: Ids, year: int) -> N_co:
        """Credits of these options retired for accounts [kt CO2e]."""

    def bau(self, accounts: Ids, year: int) -> float:
        """Business-as-usual emissions of accounts: the base at base-year factors [kt CO2e]."""

    def demand(self, accounts: Ids, year: int) -> N_co:
        """Electricity that accounts consume [GWh]."""

    def on_site(self, accounts: Ids, year: int) -> N_co:
        """Of it, generated and used on site with its certificates kept [GWh]."""

    def clean(self, accounts: Ids, year: int) -> N_co:
        """Of it, covered by contractual clean power that is claimed there [GWh]."""

    def unclaimed(self, year: int) -> N_co:
        """Contractual clean power of any market that no account claims [GWh]."""

    def activity(self, sources: Ids, year: int) -> N_co:
        """Activity left on sources [carrier unit]."""

    def served(self, options: Ids, year: int) -> N_co:
        """Activity that options on sources serve [carrier unit]."""

    def treated(self, options: Ids, year: int) -> N_co:
        """Activity that they treat, of which what they serve is a part [carrier unit]."""

    def stock(self, options: Ids, year: int) -> N_co:
        """Stock of options in service, existing stock with it [stock unit]."""

    def cash(self, options: Ids, items: Sequence[BudgetItem], year: int) -> N_co:
        """What options cost in a year under these items: what is added in the plan, undiscounted,
        before salvage; upkeep and contracts of existing stock are in the base [million].
        """
