"""The commitments: what each requires and what the plan achieves, year by year."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from pathway.tables.emissions import TONNES
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.plan import Balance, ByYear, Plan
from pathway_models.arithmetic.wedges import Wedges
from pathway_models.case import BudgetItem, Case, Target
from pathway_models.program.cost import cash_of
from pathway_models.promises import promise_of, target_years
from pathway_models.vocabulary.position import Ids
from pathway_models.vocabulary.promise import NOTHING

BINDING = 1e-4
"""A slack of at most this share of what is required binds."""

TOLERANCE = 1e-6
"""Relative room for the solver's feasibility tolerance."""

SPECK = 1e-3
"""Tonnes that are nothing are at most this share of what is promised about, ..."""

SPECKS = (0.01, 1.0)
"""... at least 10 kg, which the solver's tolerance is of, and at most 1 t."""

LOST = 1e-4
"""What a plan leaves out as nothing may be of the whole of a share so much [GWh, kt or stock]."""

COLUMNS = [
    "id", "section", "metric", "year", "sense", "required", "achieved", "unit", "slack",
    "binding", "met", "requirement",
]  # fmt: skip


def targets(case: Case, plan: Plan, after: Balance, market: Wedges) -> pd.DataFrame:
    """A row for each commitment or requirement and year in which it holds and applies."""
    at = Standing(case, plan, after, market.bau)
    rows = [
        _row(at, k, t)
        for k in sorted(case.held.values(), key=lambda k: k.id)
        for t in target_years(k)
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def _row(at: Standing, k: Target, t: int) -> dict[str, object]:
    """A commitment in a year."""
    promise = promise_of(k)
    per_unit = TONNES if promise.unit.startswith("t") else 1.0
    required, achieved = per_unit * promise.required(k, t), per_unit * promise.measured(at, k, t)
    slack = achieved - required if promise.sense(k) == ">=" else required - achieved
    usual = TONNES * at.bau(k.accounts, t)
    least = speck(abs(required), usual) if k.unit == "t" else 0.0
    whole = promise.whole(at, k, t) if k.unit == "share" else math.inf
    return {
        "id": k.id,
        "section": k.section,
        "metric": k.metric,
        "year": t,
        "sense": promise.sense(k),
        "required": required,
        "achieved": achieved,
        "unit": k.unit,
        "slack": slack,
        "binding": slack <= max(BINDING * abs(required), least),
        "met": slack >= -tolerance(k, required, usual) - (LOST / whole if whole > NOTHING else 0.0),
        "requirement": k.id in at.case.requirements,
    }


def tolerance(target: Target, *sizes: float) -> float:
    """How far the solver's tolerance may miss a target [its unit]: a millionth of what is required,
    the first of sizes; of tonnes, what is nothing beside all of them if that is more.
    """
    least = speck(*sizes) if target.unit == "t" else TOLERANCE
    return max(least, TOLERANCE * abs(sizes[0]))


def speck(*sizes: float) -> float:
    """Tonnes that are nothing beside the largest of these: a thousandth, from 10 kg to 1 t."""
    low, high = SPECKS
    return min(high, max(low, SPECK * max(map(abs, sizes))))


@dataclass(frozen=True)
class Standing:
    """The position of a plan that was found (``Position``)."""

    case: Case
    plan: Plan
    after: Balance
    usual: ByYear

    def gross(self, accounts: Ids, year: int, method: str) -> float:
        """See ``Position``."""
        after = self.after
        return _of(
            after.gross_location if method == "location" else after.gross_market, accounts, year
        )

    def removals(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return _of(self.after.removals, accounts, year)

    def offsets(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return _of(self.after.offsets, accounts, year)

    def claimed(self, options: Ids, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        claims = self.plan.claims
        return sum(claims.get((o, a, year), 0.0) for o in options for a in accounts)

    def bau(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return _of(self.usual, accounts, year)

    def demand(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return _of(self.after.demand, accounts, year)

    def on_site(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return _of(self.after.on_site, accounts, year)

    def clean(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return _of(self.after.clean, accounts, year)

    def unclaimed(self, year: int) -> float:
        """See ``Position``."""
        power = self.case.yielding("clean")
        yielded = sum(o.yields[year] * self.after.stock[o.id, year] for o in power)
        return yielded - self.clean(tuple(self.case.accounts), year)

    def activity(self, sources: Ids, year: int) -> float:
        """See ``Position``."""
        return _of(self.after.activity, sources, year)

    def served(self, options: Ids, year: int) -> float:
        """See ``Position``."""
        return _of(self.plan.served, options, year)

    def treated(self, options: Ids, year: int) -> float:
        """See ``Position``."""
        of = self.case.options
        return sum(self.served((o,), year) / of[o].efficiency(year) for o in options)

    def stock(self, options: Ids, year: int) -> float:
        """See ``Position``."""
        return _of(self.after.stock, options, year)

    def cash(self, options: Ids, items: Sequence[BudgetItem], year: int) -> float:
        """See ``Position``."""
        return sum(self._paid[o].get((item, year), 0.0) for o in options for item in items)

    @cached_property
    def _paid(self) -> dict[str, dict[tuple[str, int], float]]:
        base, bought = base_plan(self.case), self.case.years
        closed = {key: amount for key, amount in self.plan.closed.items() if key[1] in bought}
        plan = replace(self.plan, closed=closed)  # what existing stock saves is no part of budgets
        return {k: cash_of(self.case, o, plan, base) for k, o in self.case.options.items()}


def _of(amounts: Mapping[tuple[str, int], float], ids: Ids, year: int) -> float:
    return sum(amounts.get((i, year), 0.0) for i in ids)
