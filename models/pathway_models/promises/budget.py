"""Budget: what may be paid for levers."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from pathway_models.case import BudgetItem, Option, Target
from pathway_models.vocabulary.position import N, Position, total
from pathway_models.vocabulary.promise import OfLevers, Void, promise


@promise
class Budget(OfLevers):
    """Cash of named items of all options selected, whatever ledger they stand on.

    It is what the options cost by themselves, and no difference from the base: energy that they
    save, and what existing stock costs anyway, are no part of it.
    """

    key = "budget"
    unit = "money"
    sized = "asked"
    has_date = False
    asks = False
    is_cap = True

    items: list[BudgetItem] = Field(min_length=1, description="cost items of a budget")
    cumulative: bool = Field(False, description="a budget for the sum of its years")
    carry_over: bool = Field(False, description="what a year leaves of a budget is the next one's")

    @classmethod
    def years(cls, k: Target) -> list[int]:
        """Every year, or the last for all of them."""
        return [max(k.value)] if k.cumulative else sorted(k.value)

    @classmethod
    def sums(cls, k: Target) -> bool:
        """Where it is cumulative."""
        return k.cumulative

    def void(self, options: list[Option]) -> Iterator[Void]:
        """A budget for what none of its levers costs."""
        for item in self.items:
            if not any(has_item(o, item) for o in options):
                yield Void("items", item, "budget-for-nothing")

    @classmethod
    def required(cls, k: Target, t: int) -> float:
        """What may be spent in a year, with what those before it may where that is carried over."""
        years = _to_date(k, t) if k.carry_over else [t]
        return sum(k.value[y] for y in years)

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """Cash in a year, or to date [million]."""
        years = _to_date(k, t) if k.cumulative or k.carry_over else [t]
        return total(at.cash(k.options, k.items, y) for y in years)


def has_item(option: Option, item: BudgetItem) -> bool:
    """Whether an option can cost anything under an item."""
    if item == "capex":
        return any(option.capex.values())
    if item == "fom":
        return any(option.fom.values()) or any(option.fom_share.values())
    credit = option.output == "credits"
    if item == "credits":
        return credit
    return option.output == "clean" or (any(option.premium.values()) and not credit)


def _to_date(k: Target, t: int) -> list[int]:
    return [y for y in sorted(k.value) if y <= t]
