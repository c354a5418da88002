"""Prices as numbers: what the plan would save without a rule of the hierarchy or a commitment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pathway_models.case import Name

MOST = 20
"""Prices drawn; of more, the smallest are counted."""

ROUNDING = 1e-6
"""Of the largest price, and in millions: less tells nothing."""

STEPS = {"reductions": "prices.reduce-first", "removals": "prices.remove-first"}
"""Of the hierarchy, and what they are called."""


@dataclass(frozen=True, slots=True)
class Price:
    """What is saved without it, and with it a year later [million]; None: not known.

    ``step``: it is a step of the hierarchy, which is not postponed; its name is a message.
    """

    id: str
    name: Name | str
    without: float | None
    later: float | None = None
    step: bool = False


@dataclass(frozen=True, slots=True)
class Prices:
    """All prices, the dearest first; a difference within ``gap`` is about nothing [million].

    ``exact``: plans are solved so closely that the gap is that of rounding.
    """

    prices: tuple[Price, ...]
    gap: float
    exact: bool = False

    @property
    def drawn(self) -> tuple[Price, ...]:
        """Those there is room for."""
        steps = [p for p in self.prices if p.step]
        rest = [p for p in self.prices if not p.step]
        return (*steps, *rest[: MOST - len(steps)])

    def nothing(self, value: float) -> bool:
        """Whether a price is within the gap."""
        return abs(value) <= self.gap


def read_prices(explained: Mapping[str, Any]) -> Prices:
    """From ``explain.json``."""
    hierarchy = explained.get("hierarchy") or {}
    found = [
        Price(step, name, _number(hierarchy[f"{step}_m"]), step=True)
        for step, name in STEPS.items()
        if hierarchy.get(f"{step}_m") is not None
    ]
    for row in explained.get("commitments") or ():
        key = str(row["id"])
        name = Name.of(row.get("name") or {"en": key})
        found.append(Price(key, name, _number(row["without_m"]), _number(row["later_m"])))
    found.sort(key=lambda p: (p.without is None, -(p.without or 0.0), p.id))
    gap = float(explained.get("gap_m") or 0.0)
    least = ROUNDING * max((abs(p.without or 0.0) for p in found), default=1.0)
    return Prices(tuple(found), max(gap, least, ROUNDING), gap < max(least, ROUNDING))


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))
