"""Stock turnover: what was owned before, and is replaced before its time (formulation, 5.8)."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from pathway.audit.arithmetic.numbers import Numbers, annuity
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arrays import Floats, Places
from pathway_models.case import Option


class Incumbents:
    """What the switches of one source, or one option that saves, replace: a column each group.

    ``need`` is all that the options may serve, ``left`` what incumbents within their life still
    serve [carrier unit]; ``annuity`` is what a unit of that costs a year [million].
    """

    def __init__(self, numbers: Numbers) -> None:
        groups: dict[str, list[Option]] = defaultdict(list)
        for option in numbers.case.serving:
            if option.incumbent_life > 0:
                groups[str(option.source) if option.uses else option.id].append(option)
        self.numbers = numbers
        self.ids = list(groups)
        self.first = [options[0] for options in groups.values()]
        self.members = [numbers.chosen(options) for options in groups.values()]
        shape = (len(numbers.years), len(groups))
        self.need, self.left, self.annuity = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        side = numbers.side(Activity)
        self.treats = side.displaces / side.efficiency
        column = {int(option): place for place, option in enumerate(side.options)}
        for group, options in enumerate(self.members):
            own = np.array([column[int(option)] for option in options], dtype=np.intp)
            self._fill(group, side, own)
        self.business = np.array([numbers.business[o.business] for o in self.first], dtype=np.intp)

    def _fill(self, group: int, side: Activity, own: Places) -> None:
        numbers, first = self.numbers, self.first[group]
        passed = np.arange(len(numbers.years))
        need = self._may_treat(side, own)
        existing = self.treats[0, own] * numbers.existing[0, side.options[own]]
        owned = max(0.0, need[0] - existing.sum())
        left = np.maximum(0.0, owned - passed * (owned / first.incumbent_life))
        serves = self.treats[:, own[0]]
        value = numbers.paths([first.incumbent_value])[:, 0]
        rate = annuity(numbers.case.discount_rate, first.incumbent_life)
        price = np.where(serves != 0, rate * value / np.where(serves != 0, serves, 1.0), 0.0)
        self.need[:, group], self.left[:, group], self.annuity[:, group] = need, left, price

    def _may_treat(self, side: Activity, own: Places) -> Floats:
        """The most that options may treat together, at the largest share and potential."""
        numbers = self.numbers
        activity = numbers.activity[:, side.source[own[0]]]
        total = np.zeros(len(activity))
        for column in own:
            option = numbers.options[side.options[column]]
            shares = [option.max_share[year] for year in numbers.case.years]
            most = max(shares) * activity
            if option.potential is not None:
                room = self.treats[1:, column] * numbers.paths([option.potential])[1:, 0]
                most = np.minimum(most, room.max())
            total += most
        return np.minimum(activity, total)

    def treated(self, plan: Plan) -> Floats:
        """What the options of each group treat of the activity [carrier unit]."""
        side = self.numbers.side(Activity)
        treated = np.zeros(plan.served.shape)
        treated[:, side.options] = side.treated(plan)
        return self.numbers.columns(treated[:, own].sum(axis=1) for own in self.members)

    def early(self, plan: Plan) -> Floats:
        """Activity of incumbents that stand idle within their life [carrier unit]."""
        idle = np.maximum(0.0, self.treated(plan) + self.left - self.need)
        return np.where(np.arange(len(idle))[:, None] > 0, idle, 0.0)

    def written_off(self, plan: Plan, base: Plan) -> Floats:
        """What those beyond the ones idle in the base cost [million]."""
        return self.annuity * (self.early(plan) - self.early(base))

    def written_off_by_option(self, plan: Plan, base: Plan) -> Floats:
        """The same, by the options that stand in their place, pro rata of what they add."""
        total = np.zeros(plan.served.shape)
        cost = self.written_off(plan, base)
        for group, options in enumerate(self.members):
            more = plan.served[:, options] - base.served[:, options]
            sum_, size = more.sum(axis=1), abs(more).sum(axis=1)
            some = abs(sum_) > NOTHING * (1 + size)
            share = np.where(some, cost[:, group], 0.0) / np.where(some, sum_, 1.0)
            total[:, options] += share[:, None] * more
        return total


NOTHING = 1e-6
"""What is less has no parts: the rounding of decisions [carrier unit], or a share of them."""
