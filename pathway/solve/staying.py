"""Cost against how close a plan stays to an old one: the best plans at several prices of change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pathway.solve.stages import Lots, Progress, _Solver, gap_at
from pathway_models.arithmetic.plan import Plan
from pathway_models.case import Case, StayClose


@dataclass(frozen=True, slots=True)
class Point:
    """The plan at a price of change: what it costs, and what outlay it changes [million].

    ``minimised``: cash with what guides the choice, without the price of change; ``npv`` the
    company's cash against the base; ``gap``: how far from the best it may be.
    """

    price: float
    minimised: float
    npv: float
    changed: float
    gap: float
    plan: Plan


def frontier(
    case: Case,
    stay: StayClose,
    prices: Iterable[float],
    *,
    time_limit: float | None = None,
    progress: Progress = lambda _: None,
    start: Lots | None = None,
) -> list[Point]:
    """The best plan at each price, lowest first; all of them keep every commitment.

    The stages before the last are those of the case, and searched once. Of all plans found each
    price takes the best, so the dearer a change, the less is changed, and the more is paid.
    Raises ``NoPlan``, ``OutOfTime``, ``Unsettled``.
    """
    free = replace(case, stay_close=replace(stay, price=0.0))
    return _Frontier(free, None, time_limit, progress).points_at(sorted(set(prices)), start or {})


class _Frontier(_Solver):
    @property
    def _last(self) -> str:
        return "cost"

    def points_at(self, prices: list[float], start: Lots) -> list[Point]:
        self._feasible_in_principle()
        self._search_all(self._point(start))
        cost, changed = self.costs["cost"], self.costs["changed_outlay"]
        constant = float(self.model.constants["cost"])
        searches = self.searches
        searches.program.watch(lambda _: None)
        found = [self.points["cost"]]
        gaps = {0.0: self.stages["cost"].gap_reached}
        for k, price in enumerate(prices, start=1):
            self.progress(f"staying closer|{k}|{len(prices)}")
            costs = cost + price * changed
            if price > 0:
                best = min(found, key=lambda x: float(costs @ x))
                point, gaps[price] = searches.other(costs, gap_at(self.gap, price), best)
                found.append(point)
        told = []
        for price in prices:
            costs = cost + price * changed
            point = min(found, key=lambda x: (float(costs @ x), float(changed @ x)))
            minimised = float(cost @ point) + constant
            about = self._npv(point), self._changed(point), gaps[price], self._plan(point)
            told.append(Point(price, minimised, *about))
        return told
