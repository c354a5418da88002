"""Stock turnover: what was owned before, and is replaced before its time (formulation, 5.8)."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from pathway.audit.arithmetic.numbers import Numbers, annuity
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.co_effects import CoEffects
from pathway.audit.arrays import Floats, Places
from pathway_models.case import Option


class Incumbents:
    """What the switches of one source, or one option that saves, replace: a column each group.

    ``need`` is all that the options may serve, ``left`` what was there before and is not yet due
    [carrier unit]; ``annuity`` is what a unit of that costs a year [million]. Where it has dates,
    so many years go on after the plan (``later``), with what serves at its end, until all is due.
    """

    def __init__(self, numbers: Numbers, base: Plan) -> None:
        self.numbers, self._base = numbers, base
        groups: dict[str, list[Option]] = defaultdict(list)
        for option in numbers.case.serving:
            if option.incumbent_life > 0:
                groups[str(option.source) if option.uses else option.id].append(option)
        self.ids = list(groups)
        self.first = [options[0] for options in groups.values()]
        self.members = [numbers.chosen(options) for options in groups.values()]
        end = numbers.case.end
        self.later = np.array(
            [max(o.incumbent_life - 1, *(t - end for t in o.incumbent_left))
             if o.incumbent_left else 0 for o in self.first], dtype=int
        )  # fmt: skip
        years = len(numbers.years)
        all_ = years + int(self.later.max(initial=0))
        self.need, self.annuity = (np.zeros((years, len(groups))) for _ in range(2))
        self.share = np.zeros(self.need.shape)
        """The need as a share of the activity, the same of what co-effects leave of that."""
        self.source = np.array([numbers.source[str(o.source)] for o in self.first], dtype=np.intp)
        self.left = np.zeros((all_, len(groups)))
        side = numbers.side(Activity)
        self.treats = side.displaces / side.efficiency
        column = {int(option): place for place, option in enumerate(side.options)}
        for group, options in enumerate(self.members):
            own = np.array([column[int(option)] for option in options], dtype=np.intp)
            self._fill(group, side, own)
        self.business = np.array([numbers.business[o.business] for o in self.first], dtype=np.intp)

    def _fill(self, group: int, side: Activity, own: Places) -> None:
        numbers, first = self.numbers, self.first[group]
        passed = np.arange(len(self.left))
        need, share = self._may_treat(side, own)
        self.share[:, group] = share
        before = self._once(self._base, side, own)[0]
        felt = numbers.side(CoEffects).taken(self._base.served)[0, side.source[own[0]]]
        owned = max(0.0, need[0] - share[0] * felt - before)
        left = np.maximum(0.0, 1 - passed / first.incumbent_life)
        if first.incumbent_left:
            base = numbers.case.base_year
            left = np.array([first.incumbent_left.get(base + int(t), 0.0) for t in passed])
        self.need[:, group], self.left[:, group] = need, owned * left
        self.annuity[:, group] = self._prices(first, self.treats[:, own[0]])

    def _prices(self, first: Option, serves: Floats) -> Floats:
        """A year of what is replaced: as at first service before it, and rising like money."""
        numbers = self.numbers
        value = numbers.paths([first.incumbent_value])[:, 0]
        rate = annuity(numbers.case.discount_rate, first.incumbent_life)
        price = np.where(serves != 0, rate * value / np.where(serves != 0, serves, 1.0), 0.0)
        base = numbers.case.base_year
        start = 1 if first.existing[base] else first.first_year + first.lead - base
        row = min(max(1, start), len(price) - 1)
        price[:row] = price[row]
        present = np.minimum.accumulate((numbers.discount * price)[1:])
        price[1:] = present / numbers.discount[1:]
        return price

    def _may_treat(self, side: Activity, own: Places) -> tuple[Floats, Floats]:
        """The most that options may treat together, at the largest share and potential; and that
        as a share of the activity.
        """
        numbers = self.numbers
        activity = numbers.activity[:, side.source[own[0]]]
        total, reached = np.zeros(len(activity)), 0.0
        for column in own:
            option = numbers.options[side.options[column]]
            shares = [option.max_share[year] for year in numbers.case.years]
            most = max(shares) * activity
            if option.potential is not None:
                room = self.treats[1:, column] * numbers.paths([option.potential])[1:, 0]
                most = np.minimum(most, room.max())
            total += most
            reached += max(shares)
        need = np.minimum(activity, total)
        some = activity != 0
        return need, np.where(some, need / np.where(some, activity, 1.0), min(1.0, reached))

    def needed(self, plan: Plan) -> Floats:
        """What co-effects leave of the need [carrier unit]."""
        felt = self.numbers.side(CoEffects).taken(plan.served)[:, self.source]
        return self.need - self.share * felt

    def treated(self, plan: Plan) -> Floats:
        """What the options of each group treat of the activity, once [carrier unit]."""
        side = self.numbers.side(Activity)
        column = {int(option): place for place, option in enumerate(side.options)}
        groups = (np.array([column[int(o)] for o in own], dtype=np.intp) for own in self.members)
        return self.numbers.columns(self._once(plan, side, own) for own in groups)

    def _once(self, plan: Plan, side: Activity, own: Places) -> Floats:
        """Order by order: first again what is left of what was touched, then what was not."""
        treated, served = side.treated(plan)[:, own], plan.served[:, side.options[own]]
        touched, left = (np.zeros(len(treated)) for _ in range(2))
        for order in np.unique(side.order[own]):
            beside = side.order[own] == order
            fresh = np.maximum(0.0, treated[:, beside].sum(axis=1) - left)
            touched = touched + fresh
            left = left + fresh - served[:, beside].sum(axis=1)
        return touched

    def turned_over(self, plan: Plan) -> tuple[Floats, Floats]:
        """What has dates and is renewed when missing, and what stands idle; years after, too.

        Of what does, the same is idle after the end as far as it is not due by then.
        """
        years = len(self.need)
        dated = np.array([bool(o.incumbent_left) for o in self.first], dtype=bool)
        life = np.array([o.incumbent_life for o in self.first], dtype=int)
        treated, need = self.treated(plan), self.needed(plan)
        renewed, idle = np.zeros(self.left.shape), np.zeros(self.left.shape)
        for row in range(1, len(idle)):
            age = row - np.arange(len(idle))[:, None]
            within = np.where((age > 0) & (age < life), renewed, 0.0).sum(axis=0)
            at = min(row, years - 1)
            beyond = treated[at] + self.left[row] + within - need[at]
            # Evenly, none is left to stand idle where all are due.
            there = (row < years + self.later) & (dated | (self.left[row] > 0))
            idle[row] = np.where(there, np.maximum(0.0, beyond), 0.0)
            if row < years:
                renewed[row] = np.where(dated, np.maximum(0.0, -beyond), 0.0)
        return renewed[:years], idle

    def early(self, plan: Plan) -> Floats:
        """Activity of incumbents that stand idle within their life [carrier unit]."""
        idle: Floats = self.turned_over(plan)[1][: len(self.need)]
        return idle

    def written_off(self, plan: Plan, base: Plan) -> Floats:
        """What those beyond the ones idle in the base cost [million]."""
        return self.annuity * (self.early(plan) - self.early(base))

    def lost_after(self, plan: Plan, base: Plan) -> Floats:
        """What the years after the plan of those are worth in the first of them, by group."""
        more = (self.turned_over(plan)[1] - self.turned_over(base)[1])[len(self.need) :]
        rate = self.numbers.case.discount_rate
        worth = (1 + rate) ** -np.arange(len(more), dtype=float)
        lost: Floats = self.annuity[-1] * (worth[:, None] * more).sum(axis=0)
        return lost

    def written_off_by_option(self, plan: Plan, base: Plan) -> Floats:
        """The same, by the options that stand in their place, pro rata of what they add, and those
        whose co-effects leave less to do, of that.
        """
        felt = self.numbers.side(CoEffects)
        total = np.zeros(plan.served.shape)
        cost = self.written_off(plan, base)
        for group, options in enumerate(self.members):
            elsewhere = np.flatnonzero(felt.source == self.source[group])
            acting = np.concatenate([options, felt.options[elsewhere]]).astype(np.intp)
            more = plan.served[:, acting] - base.served[:, acting]
            more[:, len(options) :] *= self.share[:, [group]] * felt.each[:, elsewhere]
            sum_, size = more.sum(axis=1), abs(more).sum(axis=1)
            some = abs(sum_) > NOTHING * (1 + size)
            share = np.where(some, cost[:, group], 0.0) / np.where(some, sum_, 1.0)
            total += self.numbers.summed(share[:, None] * more, acting, len(self.numbers.options))
        return total


NOTHING = 1e-6
"""What is less has no parts: the rounding of decisions [carrier unit], or a share of them."""
