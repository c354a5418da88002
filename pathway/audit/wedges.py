"""What stands between business as usual and net (formulation, section 8)."""

from __future__ import annotations

from collections import defaultdict
from typing import TypeVar

from pathway.audit.emissions import (
    Method,
    electric,
    own_factor,
    power_factor,
    switches,
    uncovered,
    used_factor,
)
from pathway.audit.plan import Plan, Shared, Yearly
from pathway_models.case import ELECTRICITY, Case, Option

NO_DEMAND = 1e-6
"""Demand below this is none: no ratio is taken of it [GWh]. Nor is one outside 0 to 1."""

K = TypeVar("K")


def reductions(plan: Plan, base: Plan, method: Method) -> Shared:
    """What every option takes off (adds to, if negative) every account's emissions [kt]."""
    case = plan.case
    ratio, reached = _split(plan, base, method)
    result: Shared = defaultdict(float)
    for option in case.serving:
        source = case.sources[str(option.source)]
        for year in case.all_years:
            more = _more(plan.served, base.served, (year, option.id))
            saved = own_factor(case, source, case.base_year)
            saved -= used_factor(case, option, source, year, year)
            result[year, option.id, source.account] += saved * more
            if ELECTRICITY in option.uses:
                landing = option.accounts[0]
                added = option.uses[ELECTRICITY][year] * more
                result[year, option.id, landing] -= reached[year, landing] * added
    for option in case.yielding("on_site") if method == "location" else _kept_roofs(case):
        for year in case.all_years:
            place = (year, option.accounts[0])
            more = _more(plan.served, base.served, (year, option.id))
            result[year, option.id, place[1]] += ratio[place] * more
    for key in {**plan.clean_of, **base.clean_of} if method == "market" else ():
        result[key] += ratio[key[0], key[2]] * _more(plan.clean_of, base.clean_of, key)
    for key, tonnes in plan.claim.items():
        result[key] += tonnes
    return dict(result)


def wedges(plan: Plan, base: Plan, method: Method) -> Shared:
    """The wedges of every account, by year, account and wedge [kt]."""
    case = plan.case
    result = {(y, a, w): 0.0 for y in case.all_years for a in case.accounts for w in case.wedges}
    for (year, option, account), amount in reductions(plan, base, method).items():
        result[year, account, case.options[option].kind] += amount
    for (year, account), amount in _supply(plan, base, method).items():
        result[year, account, "grid_mix"] += amount
    return result


def _supply(plan: Plan, base: Plan, method: Method) -> Yearly:
    """What the supply does by itself: factors that move, on activity without new switches [kt]."""
    case = plan.case
    start = case.base_year
    total = dict.fromkeys(plan.demand, 0.0)
    for (year, account), demand in _own_demand(plan, base, method).items():
        moved = power_factor(case, account, start, method) - power_factor(
            case, account, year, method
        )
        total[year, account] += moved * demand
    for (year, source_id), activity in plan.activity.items():
        source = case.sources[source_id]
        if source.carrier != ELECTRICITY:
            moved = own_factor(case, source, start) - own_factor(case, source, year)
            total[year, source.account] += moved * activity
    for option, source in switches(case):
        for year in case.all_years:
            moved = used_factor(case, option, source, year, start)
            moved -= used_factor(case, option, source, year, year)
            total[year, source.account] += moved * base.served.get((year, option.id), 0.0)
    return total


def _net_demand(plan: Plan, base: Plan, method: Method) -> Yearly:
    """D: demand net of what existing stock serves in the base plan [GWh]."""
    covered = {key: base.demand[key] - open_ for key, open_ in uncovered(base, method).items()}
    return {key: demand - covered[key] for key, demand in plan.demand.items()}


def _own_demand(plan: Plan, base: Plan, method: Method) -> Yearly:
    """D1: the same without what switches added [GWh]."""
    own = _net_demand(plan, base, method)
    for option, _ in switches(plan.case):
        for year in plan.case.all_years if ELECTRICITY in option.uses else ():
            more = _more(plan.served, base.served, (year, option.id))
            own[year, option.accounts[0]] -= option.uses[ELECTRICITY][year] * more
    return own


def _split(plan: Plan, base: Plan, method: Method) -> tuple[Yearly, Yearly]:
    """What a clean kWh takes off, EF·D1/D, and the factor really reached, gross/D [kt/GWh]."""
    own = _own_demand(plan, base, method)
    emitted = electric(plan, method)
    ratio, reached = {}, {}
    for key, demand in _net_demand(plan, base, method).items():
        factor = power_factor(plan.case, key[1], key[0], method)
        none = demand <= NO_DEMAND or not 0 <= own[key] <= demand
        ratio[key] = factor if none else factor * own[key] / demand
        reached[key] = factor if none else emitted[key] / demand
    return ratio, reached


def _kept_roofs(case: Case) -> list[Option]:
    return [option for option in case.yielding("on_site") if option.keeps_certificates]


def _more(plan: dict[K, float], base: dict[K, float], key: K) -> float:
    return plan.get(key, 0.0) - base.get(key, 0.0)
