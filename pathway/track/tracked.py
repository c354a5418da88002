"""A plan beside what was: variance of tonnes and money, promises, levers, and both base years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from pathway.compare.boundary import base_years
from pathway.compare.standing import insist_on_same
from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway.runs.result import Result
from pathway.solve import solve
from pathway.tables import tabulate
from pathway.track import levers, standings
from pathway.track.cuts import parts
from pathway.track.standings import Beside
from pathway.track.unsaid import ONCE, unsaid
from pathway.track.variance import nets, only_supposed, variance
from pathway_models.case import Case, Hierarchy


@dataclass(frozen=True, slots=True)
class Tracked:
    """Plan against actual in the years that are past.

    ``variance``: year, account, business, region, scope, driver, tonnes; ``nets``: by account, and
    ``parts`` by business and by scope; ``money``: year, business, item, plan, actual, and what of
    each is of levers of which nothing is said [million]; ``supposed``: what of wedges is of stock
    that nobody says was used and the plan leaves idle; ``promises``, ``levers`` and ``base_year``
    as docs/how-to/track.md describes them.
    """

    plan: Result
    planned: Case
    case: Case
    years: tuple[int, ...]
    variance: pd.DataFrame
    nets: pd.DataFrame
    parts: pd.DataFrame
    supposed: pd.DataFrame
    money: pd.DataFrame
    promises: pd.DataFrame
    levers: pd.DataFrame
    base_year: pd.DataFrame

    @property
    def last(self) -> int:
        """The last year that is past."""
        return self.years[-1]

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """All of it, by name of the file."""
        names = (
            "variance", "nets", "parts", "supposed", "money", "promises", "levers", "base_year",
        )  # fmt: skip
        return {name: getattr(self, name) for name in names}

    def drivers(self, year: int, by: str = "driver") -> pd.Series:
        """The variance of a year, cut one way [t]."""
        own = self.variance[self.variance["year"] == year]
        return pd.Series(own.groupby(by, sort=False)["tonnes"].sum())

    def net(self, year: int) -> tuple[float, float]:
        """Planned and actual net of a year [t]."""
        own = self.nets[self.nets["year"] == year]
        return float(own["net_t_plan"].sum()), float(own["net_t_actual"].sum())

    def expected(self, year: int) -> float:
        """What of the actual net of a year is of sources of which no fact says anything [t]."""
        return float(self.nets.loc[self.nets["year"] == year, "net_t_expected"].sum())


def track(plan: Result, planned: Case, case: Case) -> Tracked:
    """Hold a plan against the facts of a case, which is of the same study, in years that have any.

    Raises:
        UsageError: the case has no facts, or the plan is of another company, study, base year or
            money.

    """
    _check(planned, case)
    insist_on_same(planned, case, planned.id)
    told = {fact.year for fact in case.facts}
    years = tuple(t for t in case.past if t in planned.years and t in told)
    past = _past(case)
    actual = tabulate(past, solve(past, compare=False).plan)
    beside = Beside(planned, plan.tables, case, past, actual, years)
    return Tracked(
        plan=plan,
        planned=planned,
        case=case,
        years=years,
        variance=variance(plan.tables, actual, planned, case, years),
        nets=(by_account := nets(plan.tables, actual, case, years)),
        parts=parts(by_account, actual, case, years),
        supposed=only_supposed(plan.tables, actual, case, years),
        money=_money(plan, beside),
        promises=_frame(standings.promises(beside), standings.COLUMNS),
        levers=_frame(levers.levers(beside), levers.COLUMNS),
        base_year=pd.DataFrame(base_years(case, max(years, default=case.base_year))),
    )


WORDS = {
    *("id", "metric", "unit", "state", "whole", "power", "missed"),
    *("lever", "kind", "measure", "bought_in", "accounts"),
}
"""Columns of promises and levers that are no numbers."""


def _frame(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> pd.DataFrame:
    """A table with these columns, whose numbers are such where none of them is known, too."""
    made = pd.DataFrame([*rows], columns=[*columns])
    for column in (c for c in columns if c not in WORDS and made[c].dtype == object):
        made[column] = pd.to_numeric(made[column])
    return made


def _check(planned: Case, case: Case) -> None:
    if not case.facts:
        raise UsageError(message("usage.no-actuals", case=case.id, folder="actuals"))
    for what, a, b in (
        ("case", planned.id, case.id),
        ("study", planned.study, case.study),
        ("currency", planned.currency, case.currency),
        ("base-year", str(planned.base_year), str(case.base_year)),
    ):
        if a != b:
            raise UsageError(message("usage.plan-of-another", what=what, plan=a, case=b))


def _past(case: Case) -> Case:
    """The case in which nothing is bought or promised from today on: its past is all fact."""
    last = case.past[-1]
    options = {
        o.id: replace(
            o,
            last_year=min(o.last_year, last),
            min_add={t: v if t <= last else 0.0 for t, v in o.min_add.items()},
        )
        for o in case.options.values()
    }
    return replace(
        case,
        options=options,
        targets={},
        requirements={},
        limits={},
        needs={},
        excluded=(),
        hierarchy=Hierarchy("none", None, None),
    )


def _money(plan: Result, beside: Beside) -> pd.DataFrame:
    """Cash of the years that are told; what was bought in years between them, too, for stock that
    is told later says so.
    """
    keys, last = ["year", "business", "item"], beside.years[-1] if beside.years else 0
    between = {t for t in beside.case.past if t in beside.planned.years and t < last}
    both = []
    for name, t in (("plan_m", beside.plan), ("actual_m", beside.actual)):
        costs = t["costs"]
        bought = costs["year"].isin(between) & costs["item"].isin(ONCE)
        own = costs[costs["year"].isin(beside.years) | bought]
        both.append(own.set_index(keys)["value_m"].rename(name))
    joined = pd.concat(both, axis=1).fillna(0.0)
    joined["difference_m"] = joined["actual_m"] - joined["plan_m"]
    years = sorted({*between, *beside.years})
    for name, tables, case in (
        ("unsaid_m", beside.plan, beside.planned),
        ("expected_m", beside.actual, beside.past),
    ):
        silent = unsaid(tables, plan.inputs, case, beside.case, years)
        joined[name] = [silent.get(key, 0.0) for key in joined.index]
    return joined.sort_index().reset_index()
