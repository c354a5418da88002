"""The recomputed quantities, by name: for a metric whose arithmetic is not the audit's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arithmetic.recomputed import Recomputed
from pathway.audit.arrays import Floats, Truths
from pathway_models.case import Case, Target

Ids = Sequence[str]


class Quantities:
    """Where a recomputed plan stands, summed over ids, in internal units.

    The audit's own numbers in the shape in which a promise asks for them.
    """

    def __init__(self, of: Recomputed) -> None:
        self._of = of
        self._row = {year: row for row, year in enumerate(of.numbers.years)}

    @property
    def case(self) -> Case:
        """The case."""
        return self._of.case

    def gross(self, accounts: Ids, year: int, method: str) -> float:
        """Gross emissions by a method of scope 2 [kt]."""
        gross = {str(name): kt for name, kt in self._of.gross.items()}
        return self._accounts(gross[method], accounts, year)

    def removals(self, accounts: Ids, year: int) -> float:
        """Removal credits retired [kt]."""
        return self._accounts(self._of.plan.removals, accounts, year)

    def offsets(self, accounts: Ids, year: int) -> float:
        """Offset credits retired [kt]."""
        return self._accounts(self._of.plan.offsets, accounts, year)

    def claimed(self, options: Ids, accounts: Ids, year: int) -> float:
        """Credits of these options retired [kt]."""
        numbers = self._of.numbers
        chosen = numbers.chosen(self.case.options[o] for o in options)
        return self._accounts(self._of.plan.credits.by_account(numbers, chosen), accounts, year)

    def bau(self, accounts: Ids, year: int) -> float:
        """Business-as-usual emissions, market-based [kt]."""
        return self._accounts(self._of.bau["market"], accounts, year)

    def demand(self, accounts: Ids, year: int) -> float:
        """Electricity consumed [GWh]."""
        return self._accounts(self._of.plan.demand, accounts, year)

    def on_site(self, accounts: Ids, year: int) -> float:
        """Power generated on site that keeps its certificates, and is used there [GWh]."""
        return self._accounts(self._of.plan.kept, accounts, year)

    def clean(self, accounts: Ids, year: int) -> float:
        """Contractual clean power claimed [GWh]."""
        return self._accounts(self._of.plan.clean, accounts, year)

    def unclaimed(self, year: int) -> float:
        """Contracted clean power that no account claims [GWh]."""
        return float(self._of.plan.unclaimed[self._row[year]])

    def activity(self, sources: Ids, year: int) -> float:
        """Activity left on the sources' own carrier [carrier unit]."""
        of = self._of.numbers.source
        return self._sum(self._of.plan.activity, [of[s] for s in sources], year)

    def served(self, options: Ids, year: int) -> float:
        """Activity taken off [carrier unit]; of what generates on site, power used there [GWh]."""
        return self._options(self._of.plan.served, options, year)

    def treated(self, options: Ids, year: int) -> float:
        """Activity of which what is served is a part [carrier unit]."""
        of = self.case.options
        return sum(self.served([o], year) / of[o].efficiency(year) for o in options)

    def stock(self, options: Ids, year: int) -> float:
        """Stock in service [stock unit]."""
        return self._options(self._of.plan.stock, options, year)

    def cash(self, options: Ids, items: Ids, year: int) -> float:
        """Capex, fom, contracts or credits of options, undiscounted [million]."""
        of, row = self._of.numbers.option, self._row[year]
        flows = (self._of.cash.item(of[o], item) for o in options for item in items)
        return float(sum(flow[row] for flow in flows))

    def _options(self, of: Floats, options: Ids, year: int) -> float:
        place = self._of.numbers.option
        return self._sum(of, [place[o] for o in options], year)

    def _accounts(self, of: Floats, accounts: Ids, year: int) -> float:
        place = self._of.numbers.account
        return self._sum(of, [place[a] for a in accounts], year)

    def _sum(self, of: Floats, places: list[int], year: int) -> float:
        return float(of[self._row[year], places].sum())


class Measure(NamedTuple):
    """How a metric is measured that the audit has no arithmetic of its own for."""

    at_least: Callable[[Target], bool]
    """Whether more is better."""
    years: Callable[[Target], Sequence[int]]
    """Those in which it applies."""
    measured: Callable[[Target, int, Quantities], tuple[float, float]]
    """What is required in a year and what a plan achieves, in the unit of the table."""
    neutralises: bool = False
    """Whether credits are retired for its perimeter."""


Measures = Mapping[str, Measure]
"""By metric."""

NO_REVENUE = 1e-6
"""Revenue of a year that is as good as none [million]."""

MORE = ("clean_electricity_share", "lever_share", "deployment", "cumulative_avoided")
LESS = ("gross_emissions", "net_emissions", "intensity", "budget")


def sense(target: Target, measures: Measures | None = None) -> str:
    """Whether more or less is better; empty for a metric that nobody knows."""
    if target.metric == "credit_share":
        return "<=" if target.measure == "credits_of_bau" else ">="
    if target.metric in MORE:
        return ">="
    if target.metric in LESS:
        return "<="
    told = (measures or {}).get(target.metric)
    return "" if told is None else ">=" if told.at_least(target) else "<="


def neutralises(target: Target, measures: Measures) -> bool:
    """Whether credits are retired for a target: it is one of net emissions."""
    told = measures.get(target.metric)
    return target.metric == "net_emissions" or (told is not None and told.neutralises)


def neutralised(numbers: Numbers, measures: Measures) -> Truths:
    """Whether an account is inside a target that credits are retired for, in a year."""
    inside = np.zeros((len(numbers.years), len(numbers.accounts)), dtype=bool)
    for target in numbers.case.targets.values():
        if neutralises(target, measures):
            rows = [row for row, year in enumerate(numbers.years) if year in target.value]
            inside[np.ix_(rows, [numbers.account[a] for a in target.accounts])] = True
    past = len(numbers.case.past)
    inside[1 : past + 1] = False
    for o in (o for o in numbers.case.options.values() if o.output == "credits"):
        retired = [row for row in range(1, past + 1) if o.done[numbers.years[row]]]
        inside[np.ix_(retired, [numbers.account[a] for a in o.accounts])] = True
    return inside


def applying(target: Target, measures: Measures) -> list[int]:
    """The years in which a target applies: an intensity needs revenue."""
    if target.metric in measures and target.metric not in (*MORE, *LESS, "credit_share"):
        return list(measures[target.metric].years(target))
    return [y for y in target.value if target.whole.get(y, 1.0) > NO_REVENUE]
