"""A plan beside what was: variance of tonnes and money, promises, levers, and both base years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from pathway.audit import Books
from pathway.audit.arithmetic.position import sense
from pathway.audit.arithmetic.standings import standing
from pathway.audit.arrays import Floats
from pathway.errors import UsageError
from pathway.result import Result
from pathway.solve import solve
from pathway.tables import tabulate
from pathway.track.variance import nets, told_options, variance
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.past import OF_STOCK
from pathway_models.arithmetic.standing import bau_emissions
from pathway_models.case import Case, Hierarchy, Option, Target

PACE = 3
"""Years over which today's pace is taken."""
FAR = 50
"""Years within which a promise is looked for at that pace."""
LATE = 1e-3
"""Share of planned stock that may be missing of what is done."""
BEHIND = 1e-3
"""Share by which what is on course may be behind the plan."""


@dataclass(frozen=True, slots=True)
class Tracked:
    """Plan against actual in the years that are past.

    ``variance``: year, account, business, region, scope, driver, tonnes; ``nets``: by account;
    ``money``: year, business, item, plan, actual [million]; ``promises``, ``levers`` and
    ``base_year`` as docs/how-to/track.md describes them.
    """

    plan: Result
    planned: Case
    case: Case
    years: tuple[int, ...]
    variance: pd.DataFrame
    nets: pd.DataFrame
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
        names = ("variance", "nets", "money", "promises", "levers", "base_year")
        return {name: getattr(self, name) for name in names}

    def drivers(self, year: int, by: str = "driver") -> pd.Series:
        """The variance of a year, cut one way [t]."""
        own = self.variance[self.variance["year"] == year]
        return pd.Series(own.groupby(by, sort=False)["tonnes"].sum())

    def net(self, year: int) -> tuple[float, float]:
        """Planned and actual net of a year [t]."""
        own = self.nets[self.nets["year"] == year]
        return float(own["net_t_plan"].sum()), float(own["net_t_actual"].sum())


@dataclass(frozen=True, slots=True)
class _Beside:
    """A plan beside what was: the case and tables of each, and the years that are past.

    ``past`` is the case of what was, of which ``actual`` are the tables.
    """

    planned: Case
    plan: Mapping[str, pd.DataFrame]
    case: Case
    past: Case
    actual: Mapping[str, pd.DataFrame]
    years: tuple[int, ...]


def track(plan: Result, planned: Case, case: Case) -> Tracked:
    """Hold a plan against the facts of a case, which is of the same study.

    Raises:
        UsageError: the case has no facts, or the plan is of another company, base year or money.

    """
    _check(planned, case)
    years = tuple(t for t in case.past if t in planned.years)
    past = _past(case)
    actual = tabulate(past, solve(past, compare=False).plan)
    beside = _Beside(planned, plan.tables, case, past, actual, years)
    return Tracked(
        plan=plan,
        planned=planned,
        case=case,
        years=years,
        variance=variance(plan.tables, actual, planned, case, years),
        nets=nets(plan.tables, actual, years),
        money=_money(beside),
        promises=pd.DataFrame(_promises(beside)),
        levers=pd.DataFrame(_levers(beside)),
        base_year=pd.DataFrame(_base_year(case)),
    )


def _check(planned: Case, case: Case) -> None:
    if not case.past:
        raise UsageError(
            f"{case.id} says nothing of what was: there are no actuals. Put rows into actuals/ "
            "(docs/inputs.md, What was)."
        )
    for what, a, b in (
        ("case", planned.id, case.id),
        ("currency", planned.currency, case.currency),
        ("base year", planned.base_year, case.base_year),
        ("study", set(planned.accounts), set(case.accounts)),
    ):
        if a != b:
            told = "" if isinstance(a, set) else f": {a}, not {b}"
            raise UsageError(
                f"The plan is of another {what}{told}. Name a run of this case and study."
            )


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


def _money(beside: _Beside) -> pd.DataFrame:
    keys = ["year", "business", "item"]
    both = [
        t["costs"][t["costs"]["year"].isin(beside.years)].set_index(keys)["value_m"].rename(name)
        for name, t in (("plan_m", beside.plan), ("actual_m", beside.actual))
    ]
    joined = pd.concat(both, axis=1).fillna(0.0)
    joined["difference_m"] = joined["actual_m"] - joined["plan_m"]
    return joined.sort_index().reset_index()


def _promises(beside: _Beside) -> Iterator[dict[str, object]]:
    """Each promise: what the plan achieved by now, what was, and when it is met at this pace.

    Nothing is known of promises of levers of which no fact says anything; sums over years are told
    when they are over.
    """
    planned, case, years = beside.planned, beside.case, beside.years
    at_plan, at_now = Books(planned, beside.plan, {}, {}), Books(beside.past, beside.actual, {}, {})
    last, known = years[-1], told_options(case)
    for k in case.targets.values():
        if k.metric == "budget" or k.cumulative or not k.value or k.id not in planned.targets:
            continue
        told = not k.options or not known.isdisjoint(k.options)
        now = standing(at_now, k, {})
        was = now.achieved[: last - case.base_year + 1]
        meant = float(standing(at_plan, planned.targets[k.id], {}).achieved[len(was) - 1])
        more, scale = sense(k) == ">=", 1000.0 if k.unit.startswith("t") else 1.0
        behind = max(0.0, meant - float(was[-1]) if more else float(was[-1]) - meant)
        due = max(k.since, min(k.value))
        missed = [t for t in years if t in k.value and not now.met[t - case.base_year]]
        state = "on_course" if behind <= BEHIND * abs(meant) else "behind"
        yield {
            "id": k.id,
            "metric": k.metric,
            "unit": k.unit,
            "year": last,
            "state": state if told else "unknown",
            "plan": meant,
            "actual": float(was[-1]) if told else None,
            "behind": behind if told else None,
            "due": due,
            "required": scale * k.value[due],
            "missed": ";".join(map(str, missed)) if told else "",
            "pace": _pace(was) if told else None,
            "met_in": _met_in(k, was, last, scale, more) if told else None,
        }


def _pace(achieved: Floats) -> float:
    """What a year moves it by, of late [its unit]."""
    back = min(PACE, len(achieved) - 1)
    return float(achieved[-1] - achieved[-1 - back]) / back if back else 0.0


def _met_in(k: Target, achieved: Floats, last: int, scale: float, more: bool) -> int | None:
    """The first year in which it holds if it goes on as of late; None if it never does."""
    pace, first, end = _pace(achieved), min(k.value), max(k.value)
    for n in range(FAR + 1):
        year = last + n
        if year < first:
            continue
        asked = scale * k.value.get(min(year, end), k.value[end])
        at = float(achieved[-1]) + n * pace
        if at >= asked if more else at <= asked:
            return year
    return None


def _levers(beside: _Beside) -> Iterator[dict[str, object]]:
    """Each lever: planned and actual stock, how late it is, and what it costs to catch up."""
    planned, case, last = beside.planned, beside.case, beside.years[-1]
    known, both = told_options(case), (beside.plan, beside.actual)
    meant, was = (t["levers"].set_index(["option", "year"]) for t in both)
    for name, options in _together(case, planned).items():
        of = [o.id for o in options]
        path = {t: _sum(meant, of, t, "stock") for t in planned.all_years if t <= last}
        stock = _sum(was, of, last, "stock")
        if not path[last] and not stock:
            continue
        told = not known.isdisjoint(of)
        state, late = _state(path, stock, last) if told else ("unknown", None)
        short = max(0.0, path[last] - stock) / path[last] if path[last] else 0.0
        buy = min(last + 1, case.end)
        price = {o.id: o.capex[buy] + o.premium[buy] * o.yields[buy] for o in options}
        cost = short * sum(_sum(meant, [o], last, "stock") * price[o] for o in of)
        yield {
            "lever": name,
            "kind": options[0].kind,
            "unit": options[0].unit,
            "year": last,
            "stock_plan": path[last],
            "stock_actual": stock if told else None,
            "state": state,
            "late_years": late,
            "reduction_t_plan": _sum(meant, of, last, "reduction_t"),
            "reduction_t_actual": _sum(was, of, last, "reduction_t") if told else None,
            "catch_up_m": cost if told else None,
        }


def _together(case: Case, planned: Case) -> dict[str, list[Option]]:
    """Options by lever; by kind, where one fact is of levers together: which of them did it is an
    assumption then, and no lever is late for it.
    """
    shared: set[str] = set()
    for f in case.facts:
        if f.quantity in OF_STOCK:
            levers = {case.options[o].lever for o in f.of if o in case.options}
            shared |= levers if len(levers) > 1 else set()
    found: dict[str, list[Option]] = {}
    for o in case.options.values():
        if o.book == "company" and o.id in planned.options:
            found.setdefault(o.kind if o.lever in shared else o.lever, []).append(o)
    return found


def _sum(levers: pd.DataFrame, options: Sequence[str], year: int, column: str) -> float:
    own = levers[column].to_dict()
    return float(sum(own.get((o, year), 0.0) for o in options))


def _state(path: Mapping[int, float], stock: float, last: int) -> tuple[str, int]:
    """Whether a lever is done, ahead, or late, and by how many years it is."""
    if stock > path[last] * (1 + LATE):
        return "ahead", 0
    if stock >= path[last] * (1 - LATE):
        return "done", 0
    reached = [t for t, planned in path.items() if planned <= stock * (1 + LATE)]
    return "late", last - max(reached, default=min(path))


def _base_year(case: Case) -> Iterator[dict[str, object]]:
    """The base year as published and as recalculated, by scope [t]."""
    base = base_plan(case)
    for scope in (1, 2, 3):
        accounts = [a.id for a in case.accounts.values() if a.scope == scope]
        published = 1000 * bau_emissions(case, base, accounts, case.base_year)
        logged = 1000 * sum(c.moved(accounts) for c in case.changes)
        done = 1000 * sum(c.moved(accounts) for c in case.changes if c.restated is not None)
        yield {
            "scope": scope,
            "published_t": published,
            "logged_t": logged,
            "recalculated_t": published + done,
            "since": max((c.restated for c in case.changes if c.restated), default=None),
        }
