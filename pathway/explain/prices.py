"""A plan explained: what each commitment costs, the order of cuts and credits, and more room."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from pathway.locale import in_all
from pathway.solve import Solved
from pathway.solve.differences import cost_of_commitments, ends_of, price_of_hierarchy
from pathway.solve.margins import Margin
from pathway.tables.ecosystem import ecosystem_npv
from pathway_models.arithmetic.variations import (
    Bound,
    earlier,
    first_service,
    later,
    raised,
    weakened,
    with_target,
    without,
)
from pathway_models.case import Case, Target
from pathway_models.program.hierarchy import neutralised_sets
from pathway_models.promises import at_least, promise_of

from .quick import Estimate, estimates
from .rooms import Step, at_limit
from .rounds import Key, Rounds
from .solves import NO_PLAN, Cost, Solves, cost_of
from .units import TONNES, factor, path_of

Document = dict[str, Any]
ENDS = ("margin", "margin_stricter")
"""A price at the margin: of less that is asked for, and of more."""

ONE_PERCENT = 0.01
AGREE = 0.1
"""Two prices of the same thing agree within this share of the larger."""

TO_SPARE = 1e-6
"""A step that fits into what is to spare by less than this share of itself is solved."""

MOST_ROOM, MOST_DATES = 6, 3
"""So many limits, and levers that start late, are solved again with more room."""


@dataclass(slots=True)
class Explained:
    """What is asked of a plan and what has been answered; ``document`` can be made at any time."""

    case: Case
    solved: Solved
    targets: pd.DataFrame
    asked: Collection[str]
    costs: dict[Key, Cost] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)
    estimates: dict[str, Estimate] = field(default_factory=dict)
    """In place of the variations, where these are not solved."""

    def estimate(self) -> None:
        """Says what is known without solving again, and estimates what commitments cost."""
        self._find_steps()
        self.estimates = estimates(self.case, self.solved, self.asked)

    def solve(self, solves: Solves) -> None:
        """Solves every variation; what is known when it is cut short stays."""
        self._find_steps()
        margin = self.solved.margin
        idle = [k for k in self.asked if (m := margin.get(Bound("commitment", k))) and not m.less]
        variations = dict(self._variations())
        held = [key for key, case in variations.items() if self._holds(key, case)]
        Rounds(self.case, self.base, variations, idle, self.costs, held).solve(solves)

    def _holds(self, key: Key, stricter: Case) -> bool:
        """Whether the plan keeps a stricter commitment as it is, in every year with room to spare.

        Then it is the best with it, too: there are fewer plans, and it is among them. Where the
        same is neutralised, that is so of every stage.
        """
        k, how = key
        if how != "tighter" or neutralised_sets(stricter) != neutralised_sets(self.case):
            return False
        slack = self.targets.loc[self.targets["id"] == k, "slack"]
        more = self.step(self.case.targets[k]) * factor(self.case.targets[k])
        return bool(len(slack)) and float(slack.min()) > more * (1 + TO_SPARE)

    def _find_steps(self) -> None:
        known = {b: margin.less for b, margin in self.solved.margin.items()}
        self.steps = {s.key: s for s in at_limit(self.case, self.solved, known, MOST_ROOM)}

    @property
    def base(self) -> Cost:
        """The plan that is explained."""
        return cost_of(self.case, self.solved)

    def _variations(self) -> Iterator[tuple[Key, Case]]:
        """At most four of each commitment, one of the order, a few of room and of dates."""
        case = self.case
        for lever in self.started_first():  # the longest, first
            yield ("date", lever), earlier(case, lever, 1)
        for key, step_of_room in self.steps.items():
            yield ("room", key), raised(case, step_of_room.bound, step_of_room.share)
        if case.hierarchy.policy == "lexicographic":
            yield ("order", "cuts"), _cuts_only(case)
        for k in self.asked:
            target = case.targets[k]
            step = self.step(target)
            yield (k, "without"), without(case, {k})  # for which others wait
            yield (k, "looser"), with_target(case, weakened(case, target, step))
            if tighter(target, -step):
                yield (k, "tighter"), with_target(case, weakened(case, target, -step))
            if (moved := later(case, target, 1)) is not None:
                yield (k, "later"), with_target(case, moved)

    def started_first(self) -> list[str]:
        """Levers that the plan buys in the first year in which they can be bought."""
        late, added = first_service(self.case), self.solved.plan.added
        spent: dict[str, float] = {}
        for o in self.case.options.values():
            bought = added.get((o.id, o.first_year), 0.0)
            if o.lever in late and o.book == "company" and bought > o.min_add[o.first_year]:
                paid = o.capex[o.first_year]
                paid += o.premium[o.first_year] * o.yields[o.first_year + o.lead]
                spent[o.lever] = spent.get(o.lever, 0.0) + bought * paid
        return sorted(spent, key=lambda lever: -spent[lever])[:MOST_DATES]

    def step(self, target: Target) -> float:
        """One percent of what is promised, or of business as usual where that is nothing."""
        year = target.since or max(target.value)
        size = abs(target.value[year])
        if size == 0 and target.unit == "t":
            size = _usual(self.case, target, year)
        return ONE_PERCENT * (size or 1.0)

    def saved(self, key: Key) -> tuple[float | None, float | None]:
        """What a variation saves, and how exactly that is known [million]; None where unknown."""
        found = self.costs.get(key, NO_PLAN)
        if not found.possible:
            return None, None
        return self.base.cost - found.cost, self.base.gap + found.gap

    def document(self) -> Document:
        """As ``explain.json`` has it."""
        together = cost_of_commitments(self.solved)
        return {
            "plan": True,
            "quick": bool(self.estimates),
            "cost_m": self.base.cost,
            "ecosystem_m": ecosystem_npv(self.case, self.solved.plan),
            "gap_m": self.base.gap,
            "cost_of_commitments_m": together.value,
            "cost_of_commitments_range_m": ends_of(together),
            "commitments": [self._commitment(self.case.targets[k]) for k in self.asked],
            "hierarchy": self._order(),
            "room": [self._room(step) for step in self.steps.values()],
            "dates": [self._date(lever) for lever in self.started_first() if self.costs],
        }

    def _commitment(self, target: Target) -> Document:
        step = self.step(target)
        margin = self.solved.margin.get(Bound("commitment", target.id))
        looser, known_to = self.saved((target.id, "looser"))
        tighter_by, _ = self.saved((target.id, "tighter"))
        less = None if margin is None else margin.less * step
        more = None if margin is None or margin.more is None else margin.more * step
        without, without_known_to = self.saved((target.id, "without"))
        quick = self.estimates.get(target.id)
        estimated = (
            {"without_about_m": quick.about, "without_at_most_m": quick.at_most} if quick else {}
        )
        return estimated | {
            "id": target.id,
            "name": in_all(target.name),
            "section": target.section,
            "metric": target.metric,
            "unit": target.unit,
            "at_least": at_least(target),
            "years": self._years(target, margin),
            "price_path": self._price_path(target, margin),
            "step": step * factor(target),
            "margin_m": less,
            "margin_stricter_m": more,
            "stricter": tighter(target, -step),
            "looser_m": looser,
            "tighter_m": None if tighter_by is None else -tighter_by,
            "known_to_m": known_to,
            "agree": agree(less, looser, known_to),
            "anew": self.costs.get((target.id, "looser"), NO_PLAN).anew,
            "per_tonne": self._per_tonne(target, step, (less, more, looser)),
            "later_m": self.saved((target.id, "later"))[0],
            "without_m": without,
            "without_known_to_m": without_known_to,
        }

    def _years(self, target: Target, margin: Margin | None) -> list[Document]:
        """Year by year what is promised and kept, and what a tonne of it costs at the margin."""
        rows = self.targets[self.targets["id"] == target.id]
        return [
            {
                "year": int(row["year"]),
                "required": float(row["required"]),
                "achieved": float(row["achieved"]),
                "slack": float(row["slack"]),
                "binding": bool(row["binding"]),
                "per_tonne": self._in_year(target, margin, int(row["year"])),
            }
            for row in rows.to_dict("records")
        ]

    def _price_path(self, target: Target, margin: Margin | None) -> list[Document]:
        """Of a sum of tonnes, what one costs in each of its years: it rises at the discount rate.

        Not in an order of stages, which freeze each year by itself.
        """
        if margin is None or freezes(self.case) or not target.cumulative or target.unit != "t":
            return []
        return [
            {
                "year": year,
                **{
                    name: None if x is None else x * 1e6 / TONNES / self.case.discount(year)
                    for name, x in zip(ENDS, (margin.less, margin.more), strict=True)
                },
            }
            for year in sorted(target.value)
        ]

    def _in_year(self, target: Target, margin: Margin | None, year: int) -> Document | None:
        """In money of that year; None where it is not of tonnes, or moves in one year only."""
        if margin is None or year not in margin.years or promise_of(target).sums(target):
            return None
        if not target.unit.startswith("t"):
            return None
        worth = target.whole[year] if promise_of(target).of_whole else 1.0
        steep = abs(weakened(self.case, target, 1.0).value[year] - target.value[year])
        tonnes = TONNES * self.case.discount(year) * worth * steep
        if not tonnes:
            return None
        ends = [None if x is None else x * 1e6 / tonnes for x in margin.years[year]]
        return dict(zip(ENDS, ends, strict=True))

    def _per_tonne(
        self, target: Target, step: float, money: tuple[float | None, ...]
    ) -> Document | None:
        """The carbon price, by dual and by solving again: per tonne, discounted as the money is."""
        tonnes = discounted_tonnes(self.case, target, step)
        if not tonnes:
            return None
        per = [None if s is None else s * 1e6 / tonnes for s in money]
        return dict(zip((*ENDS, "solved"), per, strict=True))

    def _order(self) -> Document | None:
        """The price of the hierarchy in its two steps."""
        stages = {s.name: s for s in self.solved.stages}
        if "none" not in stages:
            return None
        saved, known_to = self.saved(("order", "cuts"))
        price = price_of_hierarchy(self.solved)
        total = price.value
        removals = None if saved is None else min(max(saved, 0.0), total)
        return {
            "total_m": total,
            "total_range_m": ends_of(price),
            "reductions_m": None if removals is None else total - removals,
            "removals_m": removals,
            "known_to_m": known_to,
        }

    def _room(self, step: Step) -> Document:
        saved, known_to = self.saved(("room", step.key))
        return {
            "kind": step.bound.kind,
            "id": step.bound.id,
            "name": in_all(step.name),
            "path": path_of(step.bound),
            "year": step.year,
            "now": step.now,
            "more": step.more,
            "unit": step.unit,
            "margin_m": step.worth * step.share,
            "saved_m": saved,
            "known_to_m": known_to,
        }

    def _date(self, lever: str) -> Document:
        option = next(o for o in self.case.options.values() if o.lever == lever)
        saved, known_to = self.saved(("date", lever))
        return {
            "lever": lever,
            "name": in_all(option.name),
            "from": option.first_year + option.lead,
            "saved_m": saved,
            "known_to_m": known_to,
        }


def agree(margin: float | None, solved: float | None, known_to: float | None) -> bool | None:
    """Whether two prices are the same, as far as the gaps tell; None where one is unknown."""
    if margin is None or solved is None or known_to is None:
        return None
    return abs(margin - solved) <= known_to + AGREE * max(abs(margin), abs(solved))


def tighter(target: Target, by: float) -> bool:
    """Whether it can be asked for at all: no share above one, nothing below nothing."""
    values = [v - by if at_least(target) else v + by for v in target.value.values()]
    share = target.unit == "share"
    return min(values) >= 0 and not (share and max(values) > 1)


def discounted_tonnes(case: Case, target: Target, by: float) -> float:
    """Tonnes that a weakening allows, discounted year by year; 0 where it is not of tonnes."""
    if not target.unit.startswith("t"):
        return 0.0
    weaker = weakened(case, target, by)
    if promise_of(target).sums(target):
        return by * TONNES * case.discount(max(target.value))
    per = target.whole or dict.fromkeys(target.value, 1.0)
    return TONNES * sum(
        case.discount(t) * abs(weaker.value[t] - v) * per[t] for t, v in target.value.items()
    )


def _cuts_only(case: Case) -> Case:
    """The order without its second step: removals are preferred over offsets at no price."""
    never = dict.fromkeys(case.years, 0.0)
    return replace(case, hierarchy=replace(case.hierarchy, remove_until=never))


def _usual(case: Case, target: Target, year: int) -> float:
    """Business-as-usual emissions of a perimeter, whole activity at base-year factors [kt]."""
    inside = set(target.accounts)
    return sum(
        case.factors[s.carrier, s.region][case.base_year] * s.activity[year]
        for s in case.sources.values()
        if s.account in inside
    )


def freezes(case: Case) -> bool:
    """Whether the first stages of an order settle what the last one keeps."""
    ordered = case.hierarchy.policy == "lexicographic"
    return ordered and any(promise_of(k).neutralises for k in case.targets.values())
