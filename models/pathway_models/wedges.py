"""The wedges between business as usual and net emissions (formulation, section 8).

They add up exactly, per account and year; how much each lever is credited with depends on the
order, which is that of ``Case.wedges``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pathway_models.base import Base, base_plan
from pathway_models.case import ELECTRICITY, Case, Option
from pathway_models.plan import Balance, Plan, balance, doing_nothing, home

Table = dict[tuple[str, int, str], float]
"""(account, year, wedge) [kt]."""


@dataclass(frozen=True, slots=True)
class Wedges:
    """``bau`` (account, year), ``wedges``, and what each option is credited with [kt]."""

    bau: Mapping[tuple[str, int], float]
    wedges: Table
    by_option: Mapping[tuple[str, int], float]


def attribute(case: Case, plan: Plan, *, location: bool = False) -> Wedges:
    """The wedges by the market-based or the location-based method."""
    base = base_plan(case)
    before = balance(case, doing_nothing(case, base))
    after = balance(case, plan)
    wedges: Table = {
        (a, t, w): 0.0 for a in case.accounts for t in case.all_years for w in case.wedges
    }
    credited: dict[tuple[str, int], float] = defaultdict(float)
    then, now = _switched(case, before), _switched(case, after)
    supply = {
        (a, t): _Supply(
            case,
            before,
            after,
            a,
            t,
            now.get((a, t), 0.0) - then.get((a, t), 0.0),
            location=location,
        )
        for a in case.accounts
        for t in case.all_years
    }
    _activity_wedges(case, plan, base, wedges, credited, supply)
    _grid_mix(case, base, after, wedges, supply)
    _supply_wedges(case, plan, base, wedges, credited, supply, location=location)
    for (o, a, t), claimed in plan.claims.items():
        wedges[a, t, case.options[o].kind] += claimed
        credited[o, t] += claimed
    return Wedges(_bau(case, before, supply), wedges, credited)


class _Supply:
    """Electricity of an account in a year, net of what existing stock serves (section 8)."""

    def __init__(
        self,
        case: Case,
        before: Balance,
        after: Balance,
        a: str,
        t: int,
        added: float,
        *,
        location: bool,
    ) -> None:
        region = case.accounts[a].region
        path = (
            case.factors.get((ELECTRICITY, region), {})
            if location
            else case.residual.get(region, {})
        )
        self.factor, self.base_factor = path.get(t, 0.0), path.get(case.base_year, 0.0)
        self.existing = _covered(before, a, t, location=location)
        self.demand = after.demand[a, t] - self.existing  # D
        self.added = added  # E
        self.kept = self.demand - self.added  # D1
        covered = _covered(after, a, t, location=location) - self.existing
        self.bau = before.demand[a, t] - self.existing
        # Outside this a ratio means nothing: an existing switch stands idle, or all is covered.
        if self.demand > 1e-6 and 0 <= self.kept <= self.demand:
            self.ratio = self.kept / self.demand
            self.reached = self.factor * (1 - covered / self.demand)  # eff
        else:
            self.ratio, self.reached = 1.0, self.factor


def _covered(balance: Balance, a: str, t: int, *, location: bool) -> float:
    """Electricity that counts as clean: roofs, and by the market-based method contracts."""
    on_site = balance.on_site.get((a, t), 0.0)
    if location:
        return on_site + balance.grey.get((a, t), 0.0)
    return on_site + balance.clean.get((a, t), 0.0)


def _switched(case: Case, balance: Balance) -> Mapping[tuple[str, int], float]:
    """Electricity that switches use, by account and year [GWh]."""
    switched: dict[tuple[str, int], float] = defaultdict(float)
    for (o, carrier, t), used in balance.uses.items():
        if carrier == ELECTRICITY:
            switched[case.options[o].accounts[0], t] += used
    return switched


def _bau(
    case: Case, before: Balance, supply: Mapping[tuple[str, int], _Supply]
) -> dict[tuple[str, int], float]:
    """The base at base-year factors, so that in the base year it is the inventory."""
    t0 = case.base_year
    bau = {(a, t): s.base_factor * s.bau for (a, t), s in supply.items()}
    for s in case.sources.values():
        if s.carrier != ELECTRICITY:
            for t in case.all_years:
                bau[s.account, t] += (
                    case.factors[s.carrier, s.region][t0] * before.activity[s.id, t]
                )
    for (o, carrier, t), used in before.uses.items():
        if carrier != ELECTRICITY:
            account = home(case, case.options[o], carrier)
            factor = case.factors[carrier, case.accounts[account].region][t0]
            bau[account, t] += factor * used
    return bau


def _activity_wedges(
    case: Case,
    plan: Plan,
    base: Base,
    wedges: Table,
    credited: dict[tuple[str, int], float],
    supply: Mapping[tuple[str, int], _Supply],
) -> None:
    """Activity served at base-year factors, less the carriers that a switch uses instead."""
    for o in case.serving:
        source = case.sources[str(o.source)]
        factor = _base_factor(case, source.carrier, source.account, supply)
        for t in case.all_years:
            served = plan.served.get((o.id, t), 0.0) - base.served[o.id, t]
            wedges[source.account, t, o.kind] += factor * served
            credited[o.id, t] += factor * served
            for carrier, per_activity in o.uses.items():
                account = home(case, o, carrier)
                if carrier == ELECTRICITY:
                    rate = supply[account, t].reached
                else:
                    rate = case.factors[carrier, case.accounts[account].region][t]
                added = rate * per_activity[t] * served
                wedges[account, t, o.kind] -= added
                credited[o.id, t] -= added


def _base_factor(
    case: Case, carrier: str, account: str, supply: Mapping[tuple[str, int], _Supply]
) -> float:
    if carrier == ELECTRICITY:
        return supply[account, case.base_year].base_factor
    return case.factors[carrier, case.accounts[account].region][case.base_year]


def _grid_mix(
    case: Case,
    base: Base,
    after: Balance,
    wedges: Table,
    supply: Mapping[tuple[str, int], _Supply],
) -> None:
    """What supply does by itself: the change of factors, on what is not switched to."""
    t0 = case.base_year
    for (a, t), s in supply.items():
        wedges[a, t, "grid_mix"] += (s.base_factor - s.factor) * s.kept
    for source in case.sources.values():
        if source.carrier != ELECTRICITY:
            path = case.factors[source.carrier, source.region]
            for t in case.all_years:
                change = (path[t0] - path[t]) * after.activity[source.id, t]
                wedges[source.account, t, "grid_mix"] += change
    for o in case.switches:
        _existing_switch_mix(case, base, o, wedges)


def _existing_switch_mix(case: Case, base: Base, option: Option, wedges: Table) -> None:
    """Other carriers that existing switches use are part of the base, and so is their change."""
    for carrier, per_activity in option.uses.items():
        if carrier == ELECTRICITY:
            continue
        account = home(case, option, carrier)
        path = case.factors[carrier, case.accounts[account].region]
        for t in case.all_years:
            used = per_activity[t] * base.served[option.id, t]
            wedges[account, t, "grid_mix"] += (path[case.base_year] - path[t]) * used


def _supply_wedges(
    case: Case,
    plan: Plan,
    base: Base,
    wedges: Table,
    credited: dict[tuple[str, int], float],
    supply: Mapping[tuple[str, int], _Supply],
    *,
    location: bool,
) -> None:
    """Roofs and, by the market-based method, green power: EF[t] * kWh * D1 / D."""
    for o in case.yielding("on_site"):
        if o.keeps_certificates or location:
            a = o.accounts[0]
            for t in case.all_years:
                used = plan.self_use.get((o.id, t), 0.0) - base.self_use[o.id, t]
                tonnes = supply[a, t].factor * used * supply[a, t].ratio
                wedges[a, t, "rooftop_pv"] += tonnes
                credited[o.id, t] += tonnes
    if location:
        return
    for key in sorted({*plan.clean, *base.clean}):
        o_id, a, t = key
        claimed = plan.clean.get(key, 0.0) - base.clean.get(key, 0.0)
        tonnes = supply[a, t].factor * claimed * supply[a, t].ratio
        wedges[a, t, "green_power"] += tonnes
        credited[o_id, t] += tonnes
