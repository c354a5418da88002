"""Facts that cannot be beside each other, and how near is near enough (formulation, 12)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pathway_models.case import Fact, Option

ROUNDED = 1e-3
"""Share by which a fact and what it is a sum of may differ, as numbers are rounded."""
DIGIT = 1e-6
"""And by the last digit that tables have, of which one alone is nothing."""
OF_STOCK = ("stock", "added", "served", "covered", "retired", "spent")
"""Quantities that say what there was of levers, and what it did and cost."""


class Clash(NamedTuple):
    """A fact that cannot be beside the others: the message of the faults with its facts.

    ``remedy``: a message too, where the problem's own does not say what to do.
    """

    fact: Fact
    problem: str
    facts: Mapping[str, str | tuple[str, ...]]
    remedy: str = ""


def rounding(*numbers: float, share: float = ROUNDED, each: float = 0.0) -> float:
    """By how much numbers of facts may miss each other: a share of them, and their last digit,
    with that of another of which each unit is so much.
    """
    return share * max(numbers) + DIGIT * (1 + each)


def stock_said(fact: Fact, o: Option, amount: float) -> str:
    """Stock of an option, in the unit of a fact of stock, else in its own."""
    return fact.told(amount) if fact.quantity in ("stock", "added") else _said(amount, o.unit)


def yield_said(_: Fact, o: Option, amount: float) -> str:
    """What an option yields: electricity, or tonnes."""
    power = o.output in ("clean", "on_site")
    return _said(amount, "GWh") if power else _said(1000 * amount, "t")


def _said(amount: float, unit: str) -> str:
    return f"{amount:,.6g} {unit}"
