"""Emissions by both scope 2 methods, from the activity of a plan (formulation, 5.4)."""

from __future__ import annotations

from typing import Literal

from pathway.audit.plan import Plan, Yearly
from pathway_models.case import ELECTRICITY, Case, Option, Source

Method = Literal["market", "location"]


def power_factor(case: Case, account: str, year: int, method: Method) -> float:
    """Factor of an account's electricity: residual mix, or grid average [kt/GWh].

    A region in which nothing uses electricity has none, and needs none.
    """
    region = case.accounts[account].region
    if (ELECTRICITY, region) not in case.factors:
        return 0.0
    if method == "market":
        return case.residual[region][year]
    return case.factors[ELECTRICITY, region][year]


def own_factor(case: Case, source: Source, year: int) -> float:
    """Emission factor of a source's own carrier; of electricity the grid average."""
    if source.carrier == ELECTRICITY:
        return power_factor(case, source.account, year, "location")
    return case.factors[source.carrier, source.region][year]


def uncovered(plan: Plan, method: Method) -> Yearly:
    """Electricity that counts at a method's factor [GWh]."""
    if method == "location":
        return {key: demand - plan.self_use[key] for key, demand in plan.demand.items()}
    return {k: demand - plan.kept[k] - plan.clean[k] for k, demand in plan.demand.items()}


def electric(plan: Plan, method: Method, at: int | None = None) -> Yearly:
    """Electricity emissions of every account, with the factors of year ``at`` or each year [kt]."""
    return {
        (year, account): power_factor(plan.case, account, at or year, method) * energy
        for (year, account), energy in uncovered(plan, method).items()
    }


def burnt(plan: Plan, at: int | None = None) -> Yearly:
    """Emissions of every other carrier, those that switches use included [kt]."""
    case = plan.case
    total = dict.fromkeys(plan.demand, 0.0)
    for source in case.sources.values():
        if source.carrier != ELECTRICITY:
            for year in case.all_years:
                factor = own_factor(case, source, at or year)
                total[year, source.account] += factor * plan.activity[year, source.id]
    for option, source in switches(case):
        for year in case.all_years:
            served = plan.served.get((year, option.id), 0.0)
            factor = used_factor(case, option, source, year, at or year)
            total[year, source.account] += factor * served
    return total


def gross(plan: Plan, method: Method, at: int | None = None) -> Yearly:
    """Gross emissions of every account [kt]."""
    fuel = burnt(plan, at)
    return {key: fuel[key] + power for key, power in electric(plan, method, at).items()}


def bau(base: Plan, method: Method) -> Yearly:
    """Business as usual: the plan without additions at base-year factors [kt]."""
    return gross(base, method, base.case.base_year)


def net(plan: Plan) -> Yearly:
    """Market-based gross less the credits retired [kt]."""
    return {
        key: value - plan.removals[key] - plan.offsets[key]
        for key, value in gross(plan, "market").items()
    }


def by_source(plan: Plan) -> Yearly:
    """Market-based emissions of every source; electricity pro rata of its account's kWh [kt]."""
    power = electric(plan, "market")
    result: Yearly = {}
    for (year, source_id), activity in plan.activity.items():
        source = plan.case.sources[source_id]
        place = (year, source.account)
        if source.carrier != ELECTRICITY:
            result[year, source_id] = own_factor(plan.case, source, year) * activity
        else:
            demand = plan.demand[place]
            result[year, source_id] = power[place] * activity / demand if demand else 0.0
    return result


def switches(case: Case) -> list[tuple[Option, Source]]:
    """The options on activity that use other carriers, with their sources."""
    options = [o for o in case.serving if o.uses and o.source is not None]
    return [(option, case.sources[str(option.source)]) for option in options]


def used_factor(case: Case, option: Option, source: Source, year: int, at: int) -> float:
    """Emissions of the other carriers but electricity, a unit of activity served [kt]."""
    return sum(
        case.factors[carrier, source.region][at] * use[year]
        for carrier, use in option.uses.items()
        if carrier != ELECTRICITY
    )
