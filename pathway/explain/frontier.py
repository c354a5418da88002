"""Cost against how strictly, and how early, one commitment holds."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pathway.locale import Listed, in_all, message
from pathway.locale.errors import UsageError
from pathway.machine.disk import write_whole
from pathway.runs.run import Run
from pathway.solve import Solved, solve
from pathway.solve.feasibility import Feasibility
from pathway.solve.margins import exceeded
from pathway.tables import tabulate
from pathway_models.arithmetic.variations import Bound, later, weakened, with_target, without
from pathway_models.case import Case, Target
from pathway_models.promises import at_least, promise_of

from .solves import Cost, Solves, cost_of
from .units import factor

FEWEST, MOST = 3, 60
GAP_SHARE = 0.25


@dataclass(slots=True)
class Frontier:
    """One commitment held more and less strictly, and earlier and later, each plan solved anew.

    ``points``: how many values between what a plan without it achieves and the strictest possible.
    """

    case: Case
    target: Target
    points: int
    costs: dict[tuple[str, float], Cost] = field(default_factory=dict)
    loosest: float = 0.0
    strictest: float = 0.0
    """Both as how much the commitment is weakened; the strictest is not above 0."""
    gap: float = 0.0

    @staticmethod
    def of(case: Case, name: str, points: int) -> Frontier:
        """Raises ``UsageError`` for a commitment that the study does not have, or few points."""
        if name in case.requirements:
            raise UsageError(message("usage.price-of-requirement", name=name))
        if name not in case.targets:
            known = Listed(tuple(case.targets))
            raise UsageError(message("usage.no-commitment", name=repr(name), known=known))
        if not FEWEST <= points <= MOST:
            bounds = {"fewest": str(FEWEST), "most": str(MOST)}
            raise UsageError(message("usage.frontier-points", points=str(points), **bounds))
        return Frontier(case, case.targets[name], points)

    def solve(self, base: Solved, progress: Callable[[str], None]) -> None:
        """Finds the two ends, then solves every point from the lots of the plan."""
        progress("how loosely and how strictly it can hold")
        free = solve(without(self.case, {self.target.id}), start=base.lots, compare=False)
        self.loosest = max(0.0, -_slack(self.case, self.target, free))
        self.strictest = min(0.0, self._strictest())
        self.gap = GAP_SHARE * base.last.gap_asked
        self.costs[("value", 0.0)] = cost_of(self.case, base)
        if promise_of(self.target).has_date:
            self.costs[("years", 0.0)] = cost_of(self.case, base)

        def solved(done: int, total: int) -> None:
            progress(f"solving again|{done}|{total}")

        solves = Solves(self.case, base.lots, self.gap, solved)
        cases = {("value", by): self._weakened(by) for by in self._steps()}
        cases |= {("years", float(n)): c for n, c in self._years().items()}
        with solves.side_by_side():
            for key, cost in solves.each(cases):
                self.costs[key] = cost

    def _steps(self) -> list[float]:
        """How much the commitment is weakened at each point, without the one that is known."""
        width = self.loosest - self.strictest
        if width <= 0:
            return []
        steps = [self.strictest + width * i / (self.points - 1) for i in range(self.points)]
        return [by for by in steps if abs(by) > 1e-9 * width]

    def _weakened(self, by: float) -> Case:
        return with_target(self.case, weakened(self.case, self.target, by))

    def _years(self) -> dict[int, Case]:
        """The commitment earlier and later, in every year of the plan in which it could begin."""
        since = self.target.since or min(self.target.value)
        found = {}
        for year in self.case.years:
            moved = later(self.case, self.target, year - since) if year != since else None
            if moved is not None:
                found[year - since] = with_target(self.case, moved)
        return found

    def _strictest(self) -> float:
        """The furthest it can be tightened with all else as it is, within what can be asked for."""
        questions = Feasibility(self.case)
        bound = Bound("commitment", self.target.id)
        least = questions.least([bound], questions.commitments, floor=-math.inf)
        if least is None:
            return 0.0
        found = exceeded(questions.model, questions.program, self.case, bound, least.point)
        values = self.target.value.values()
        most = min(values)
        if at_least(self.target):
            most = 1 - max(values) if self.target.unit == "share" else math.inf
        return max(found * (1 - 1e-6), -most)

    def document(self) -> dict[str, Any]:
        """The points as ``explain.json`` has them: by value, and by year."""
        since = self.target.since or min(self.target.value)
        scale, now = factor(self.target), self.target.value[since]
        sign = -1.0 if at_least(self.target) else 1.0
        known = sorted(self.costs.items())
        return {
            "commitment": self.target.id,
            "name": in_all(self.target.name),
            "unit": self.target.unit,
            "at_least": at_least(self.target),
            "with_ecosystem": bool(self.case.booked("programme")),
            "since": since,
            "required": now * scale,
            "values": [
                {"value": (now + sign * by) * scale, **_told(cost)}
                for (kind, by), cost in known
                if kind == "value"
            ],
            "years": [
                {"year": since + int(n), **_told(cost)}
                for (kind, n), cost in known
                if kind == "years"
            ],
        }

    def write(self, run: Run) -> None:
        """The points as ``frontier.csv`` in the run folder."""
        document = self.document()
        rows = [("value", p["value"], document["unit"], p) for p in document["values"]]
        rows += [("year", p["year"], "", p) for p in document["years"]]
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        money = f"cost_m{self.case.currency.lower()}"
        writer.writerow(
            ["varied", "at", "unit", "possible", money, f"gap_m{self.case.currency.lower()}"]
        )
        for varied, at, unit, point in rows:
            cost = "" if point["cost_m"] is None else round(point["cost_m"], 6)
            writer.writerow([varied, at, unit, point["possible"], cost, round(point["gap_m"], 6)])
        write_whole(run.folder / "frontier.csv", text.getvalue().encode())


def _told(cost: Cost) -> dict[str, Any]:
    return {
        "possible": cost.possible,
        "cost_m": cost.cost if cost.possible else None,
        "gap_m": cost.gap,
    }


def _slack(case: Case, target: Target, solved: Solved) -> float:
    """The least slack of a commitment in a plan [unit of its value]; negative where missed."""
    rows = tabulate(case, solved.plan)["targets"]
    own = rows[rows["id"] == target.id]
    return float(own["slack"].min()) / factor(target)
