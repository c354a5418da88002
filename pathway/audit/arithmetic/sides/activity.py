"""Options on the activity of a source (formulation, 5.2, 5.8)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.loads import in_turn
from pathway.audit.arithmetic.numbers import Factors, Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arithmetic.sides.co_effects import CoEffects
from pathway.audit.arrays import Floats
from pathway_models.case import ELECTRICITY, Source


class Activity:
    """The options on activity: a column each, years down."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers, case = numbers, numbers.case
        own = case.serving
        self.options = numbers.chosen(own)
        self.source = np.array([numbers.source[str(o.source)] for o in own], dtype=np.intp)
        self.account = numbers.source_account[self.source]
        self.displaces = numbers.paths(o.displaces for o in own)
        self.efficiency = numbers.paths((o.abatement_efficiency for o in own), 1.0)
        """What is taken off (served) of what is treated."""
        self.share = self.efficiency * numbers.paths(o.max_share for o in own)
        """Share of what co-effects leave of its source that may be served."""
        self.most = self._most()
        """The most that may be served, with all that co-effects may add [carrier unit]."""
        self.order = np.array([o.order for o in own], dtype=np.intp)
        self.merit = np.array([np.inf if o.merit is None else o.merit for o in own], dtype=float)
        """Of what has the same order: the lowest serves first in the base plan."""
        lot = np.array([o.unit_size for o in own], dtype=float)
        self.lot = self.displaces * lot
        """What a lot can serve; 0 of what is divisible [carrier unit]."""
        self.least = np.array([o.min_load for o in own], dtype=float) * self.lot
        """Least that a lot at work serves [carrier unit]."""
        shares = [case.sources[str(o.source)].pass_through for o in own]
        self.pass_through = np.array(shares, dtype=float)
        sources = [numbers.sources[i] for i in self.source]
        self.business = np.array([numbers.business[s.business] for s in sources], dtype=np.intp)
        shape = self.displaces.shape
        self.worth: dict[str, Floats] = {c.item: np.zeros(shape) for c in case.carriers.values()}
        """Money that a unit less of its source's carrier costs, by item [million]."""
        self._prices: dict[tuple[str, str], Floats] = {}
        for column, source in enumerate(sources):
            self._enter(column, source)

    def _most(self) -> Floats:
        """Nothing adds to what it hangs on itself, so that this ends."""
        numbers, felt = self.numbers, self.numbers.side(CoEffects)
        most = np.zeros(numbers.existing.shape)
        for _ in range(1 + len(np.unique(felt.source))):
            activity = numbers.activity + felt.brought(most)
            most[:, self.options] = self.share * activity[:, self.source]
        return most[:, self.options]

    def whole(self, served: Floats) -> Floats:
        """What co-effects leave of the activity of every source as usual [carrier unit]."""
        return self.numbers.activity - self.numbers.side(CoEffects).taken(served)

    def _enter(self, column: int, source: Source) -> None:
        """What an option saves of its source's carrier."""
        numbers, case = self.numbers, self.numbers.case
        electric = source.carrier == ELECTRICITY
        own = case.accounts[source.account].region if electric else source.region
        self._buy(column, source.carrier, own, np.full(len(numbers.years), -1.0))

    def _buy(self, column: int, carrier: str, region: str, amount: Floats) -> None:
        if (carrier, region) not in self._prices:
            path = self.numbers.case.prices.get((carrier, region))
            self._prices[carrier, region] = self.numbers.paths([path], np.nan)[:, 0]
        item = self.numbers.case.carriers[carrier].item
        self.worth[item][:, column] += self._prices[carrier, region] * amount

    def in_base(self, whole: Floats) -> Floats:
        """What existing stock serves of activity without additions, by order and merit [carrier
        unit].
        """
        able = self.displaces * self.numbers.existing[:, self.options]
        most = np.minimum(able, self.share * whole[:, self.source]) / self.efficiency
        served, left = np.zeros(most.shape), whole.copy()
        there = np.flatnonzero(able.any(axis=0))
        for order in np.unique(self.order[there]):
            beside = there[self.order[there] == order]
            beside = beside[np.argsort(self.merit[beside], kind="stable")]
            open_ = left.copy()
            for source in np.unique(self.source[beside]):
                own = beside[self.source[beside] == source]
                lot, least = (x[:, own] / self.efficiency[:, own] for x in (self.lot, self.least))
                treated = in_turn(most[:, own], lot, least, open_[:, source])
                served[:, own] = self.efficiency[:, own] * treated
                left[:, source] -= served[:, own].sum(axis=1)
        return served

    def treated(self, plan: Plan) -> Floats:
        """Activity that each option treats [carrier unit]."""
        return plan.served[:, self.options] / self.efficiency

    def claimed(self, plan: Plan) -> Floats:
        """What each option, with all of its order, treats and those of a lower one take off."""
        served, treated = plan.served[:, self.options], self.treated(plan)
        claimed, sources = np.zeros(served.shape), len(self.numbers.sources)
        for order in np.unique(self.order):
            beside = self.order == order
            taken = np.where(beside, treated, np.where(self.order < order, served, 0.0))
            by_source = self.numbers.summed(taken, self.source, sources)
            claimed[:, beside] = by_source[:, self.source[beside]]
        return claimed

    def left(self, served: Floats) -> Floats:
        """Remaining activity of every source on its own carrier [carrier unit]."""
        numbers = self.numbers
        taken = numbers.summed(served[:, self.options], self.source, len(numbers.sources))
        return self.whole(served) - taken

    def electricity(self, activity: Floats) -> Floats:
        """Electricity that the sources of every account consume [GWh]."""
        own = np.where(self.numbers.electric, activity, 0.0)
        return self.numbers.by_account(own, self.numbers.source_account)

    def fuel(self, plan: Plan, by: Factors, *, at_base: bool = False) -> Floats:
        """Emissions of the sources of every account, but for their electricity [kt]."""
        numbers = self.numbers
        factor = numbers.fuel_factor[by][:1] if at_base else numbers.fuel_factor[by]
        return numbers.by_account(factor * plan.activity, numbers.source_account)

    def more(self, plan: Plan, base: Plan) -> Floats:
        """What is served beyond what is in the base [carrier unit]."""
        return plan.served[:, self.options] - base.served[:, self.options]

    def reductions(self, plan: Plan, base: Plan, by: Factors) -> Lines:
        """Activity saved, at base-year factors [kt]."""
        power = self.numbers.power_factor[by][0, self.account]
        fuel = self.numbers.fuel_factor[by][0, self.source]
        factor = np.where(self.numbers.electric[self.source], power, fuel)
        saved = factor * self.more(plan, base)
        return Lines.each_year(self.options, self.account, saved)
