"""A plan in numbers: the decisions, and every balance that follows from them by arithmetic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pathway_models.base import Base, base_plan
from pathway_models.case import ELECTRICITY, Case, Option, Source
from pathway_models.vintages import in_service

ByYear = Mapping[tuple[str, int], float]
ByAccount = Mapping[tuple[str, str, int], float]


@dataclass(frozen=True, slots=True)
class Plan:
    """The decisions, base year to end.

    ``added`` (option, vintage) [stock unit]; ``served`` (option, year) [carrier unit];
    ``self_use`` (option, year) [GWh]; ``clean`` (option, account, year) [GWh];
    ``claims`` (option, account, year) [kt].
    """

    added: ByYear
    served: ByYear
    self_use: ByYear
    clean: ByAccount
    claims: ByAccount


@dataclass(frozen=True, slots=True)
class Balance:
    """What follows from a plan: by option, source or account, and year; base year to end.

    ``uses`` (option, carrier, year) [carrier unit]; ``on_site`` and ``grey`` are self-use with and
    without its certificates [GWh]; emissions [kt].
    """

    stock: ByYear
    activity: ByYear
    uses: Mapping[tuple[str, str, int], float]
    demand: ByYear
    on_site: ByYear
    grey: ByYear
    exported: ByYear
    clean: ByYear
    gross_market: ByYear
    gross_location: ByYear
    removals: ByYear
    offsets: ByYear


def doing_nothing(case: Case, base: Base | None = None) -> Plan:
    """The base as a plan: no additions, existing stock until it retires."""
    base = base or base_plan(case)
    return Plan({}, base.served, base.self_use, base.clean, {})


def home(case: Case, option: Option, carrier: str) -> str:
    """The account in which a carrier that a switch uses is booked."""
    if carrier == ELECTRICITY:
        return option.accounts[0]
    return case.sources[str(option.source)].account


def balance(case: Case, plan: Plan) -> Balance:
    """Recomputes every balance of a plan."""
    stock = {
        (o.id, t): o.existing[t] + _added_in_service(case, o, plan, t)
        for o in case.options.values()
        for t in case.all_years
    }
    activity, uses = _activity(case, plan)
    demand = _demand(case, activity, uses)
    on_site: dict[tuple[str, int], float] = defaultdict(float)
    grey: dict[tuple[str, int], float] = defaultdict(float)
    exported: dict[tuple[str, int], float] = {}
    for o in case.yielding("on_site"):
        for t in case.all_years:
            used = plan.self_use.get((o.id, t), 0.0)
            (on_site if o.keeps_certificates else grey)[o.accounts[0], t] += used
            exported[o.id, t] = o.yields[t] * stock[o.id, t] - used
    clean: dict[tuple[str, int], float] = defaultdict(float)
    for (_, a, t), amount in plan.clean.items():
        clean[a, t] += amount
    fuel = _fuel_emissions(case, activity, uses)
    market, location = dict(fuel), dict(fuel)
    for (a, t), need in demand.items():
        region = case.accounts[a].region
        if (ELECTRICITY, region) in case.factors:
            bought = need - on_site[a, t] - grey[a, t]
            location[a, t] += case.factors[ELECTRICITY, region][t] * bought
            market[a, t] += case.residual[region][t] * (bought + grey[a, t] - clean[a, t])
    removals: dict[tuple[str, int], float] = defaultdict(float)
    offsets: dict[tuple[str, int], float] = defaultdict(float)
    for (o_id, a, t), claimed in plan.claims.items():
        (removals if case.options[o_id].rank == "remove" else offsets)[a, t] += claimed
    return Balance(
        stock, activity, uses, demand, on_site, grey, exported, clean, market, location, removals,
        offsets,
    )  # fmt: skip


def _added_in_service(case: Case, option: Option, plan: Plan, t: int) -> float:
    if t == case.base_year:
        return 0.0
    return sum(plan.added.get((option.id, v), 0.0) for v in in_service(case, option, t))


def _activity(
    case: Case, plan: Plan
) -> tuple[dict[tuple[str, int], float], dict[tuple[str, str, int], float]]:
    activity = {(s.id, t): s.activity[t] for s in case.sources.values() for t in case.all_years}
    uses: dict[tuple[str, str, int], float] = {}
    for o in case.serving:
        for t in case.all_years:
            served = plan.served.get((o.id, t), 0.0)
            activity[str(o.source), t] -= served
            for carrier, per_activity in o.uses.items():
                uses[o.id, carrier, t] = per_activity[t] * served
    return activity, uses


def _demand(
    case: Case, activity: ByYear, uses: Mapping[tuple[str, str, int], float]
) -> dict[tuple[str, int], float]:
    demand = {(a, t): 0.0 for a in case.accounts for t in case.all_years}
    for s in _electric(case):
        for t in case.all_years:
            demand[s.account, t] += activity[s.id, t]
    for (o, carrier, t), used in uses.items():
        if carrier == ELECTRICITY:
            demand[case.options[o].accounts[0], t] += used
    return demand


def _electric(case: Case) -> list[Source]:
    return [s for s in case.sources.values() if s.carrier == ELECTRICITY]


def _fuel_emissions(
    case: Case, activity: ByYear, uses: Mapping[tuple[str, str, int], float]
) -> dict[tuple[str, int], float]:
    fuel = {(a, t): 0.0 for a in case.accounts for t in case.all_years}
    for s in case.sources.values():
        if s.carrier != ELECTRICITY:
            for t in case.all_years:
                fuel[s.account, t] += case.factors[s.carrier, s.region][t] * activity[s.id, t]
    for (o, carrier, t), used in uses.items():
        if carrier != ELECTRICITY:
            account = home(case, case.options[o], carrier)
            fuel[account, t] += case.factors[carrier, case.accounts[account].region][t] * used
    return fuel
