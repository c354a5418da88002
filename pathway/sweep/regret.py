"""Regret: what it costs to have prepared for one world when another comes. Plain arithmetic."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

Pair = tuple[str, str]
"""(plan, world)"""


@dataclass(frozen=True, slots=True)
class Matrix:
    """What each plan costs in each world [million]; a pair without a cost has no plan there.

    ``foresight`` is the cost where the world is known in advance.
    """

    plans: tuple[str, ...]
    worlds: tuple[str, ...]
    cost: Mapping[Pair, float]
    foresight: Mapping[str, float]

    def least(self, world: str) -> float:
        """The least cost that anything reaches in a world; infinite where nothing does.

        A plan may cost less than foresight: the hierarchy puts cuts before cost.
        """
        named = [self.cost[p, world] for p in self.plans if (p, world) in self.cost]
        return min([*named, self.foresight.get(world, math.inf)])


def regrets(matrix: Matrix) -> dict[Pair, float]:
    """Cost of a plan above the least in that world; infinite where it cannot be followed.

    A world in which nothing has a plan is left out: no plan is to blame for it.
    """
    return {
        (p, w): matrix.cost.get((p, w), math.inf) - matrix.least(w)
        for w in matrix.worlds
        if math.isfinite(matrix.least(w))
        for p in matrix.plans
    }


def worst_regret(matrix: Matrix) -> dict[str, float]:
    """The largest regret of each plan over the worlds."""
    found = regrets(matrix)
    return {
        p: max((r for (plan, _), r in found.items() if plan == p), default=0.0)
        for p in matrix.plans
    }


def minimax_regret(matrix: Matrix) -> str | None:
    """The plan whose largest regret is least, the first of equals; None where all are infinite."""
    worst = worst_regret(matrix)
    best = min(matrix.plans, key=lambda p: worst[p], default=None)
    return best if best is not None and math.isfinite(worst[best]) else None


def expected_cost(matrix: Matrix, weights: Mapping[str, float]) -> dict[str, float]:
    """Mean cost of each plan, worlds weighed; infinite where one of them leaves no plan."""
    return {p: _mean(_costs(matrix, p), weights) for p in matrix.plans}


def cvar(matrix: Matrix, weights: Mapping[str, float], share: float) -> dict[str, float]:
    """Mean cost of each plan in the dearest ``share`` (0 to 1] of the worlds, by their weight."""
    return {p: _tail(_costs(matrix, p), weights, share) for p in matrix.plans}


def perfect_information(matrix: Matrix, weights: Mapping[str, float]) -> float:
    """Least expected cost of the plans named, less the expected least.

    What knowing the world in advance saves against the best of these plans; a plan that is not
    named may leave less to save.
    """
    known = _mean({w: matrix.least(w) for w in matrix.worlds}, weights)
    unknown = min(expected_cost(matrix, weights).values())
    return unknown - known if math.isfinite(known) else math.nan


def _costs(matrix: Matrix, plan: str) -> dict[str, float]:
    return {w: matrix.cost.get((plan, w), math.inf) for w in matrix.worlds}


def _mean(costs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    total = math.fsum(weights[w] for w in costs)
    return math.fsum(weights[w] / total * cost for w, cost in costs.items())


def _tail(costs: Mapping[str, float], weights: Mapping[str, float], share: float) -> float:
    """Takes the dearest worlds first, the last of them in part, until the share is full."""
    if not 0 < share <= 1:
        raise ValueError("the share lies between 0 and 1")
    total, left, found = math.fsum(weights[w] for w in costs), share, 0.0
    for w in sorted(costs, key=lambda w: -costs[w]):
        taken = min(left, weights[w] / total)
        if taken > 0:
            found += taken * costs[w]
        left -= taken
    return found / share
