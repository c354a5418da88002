"""The base: the plan without additions, in plain arithmetic: cost 0, business as usual."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pathway_models.case import ELECTRICITY, Case, Option

Indexed = Mapping[tuple[str, int], float]


@dataclass(frozen=True, slots=True)
class Base:
    """What existing stock does until it retires, base year to end.

    ``served`` (option, year) [carrier unit]; ``activity`` (source, year) after it;
    ``demand`` (account, year), ``self_use`` and ``exported`` (option, year) [GWh];
    ``clean`` (option, account, year) [GWh].
    """

    served: Indexed
    activity: Indexed
    demand: Indexed
    self_use: Indexed
    exported: Indexed
    clean: Mapping[tuple[str, str, int], float]


def base_plan(case: Case) -> Base:
    """The base of a case."""
    served: dict[tuple[str, int], float] = {}
    activity: dict[tuple[str, int], float] = {}
    self_use: dict[tuple[str, int], float] = {}
    exported: dict[tuple[str, int], float] = {}
    clean: dict[tuple[str, str, int], float] = {}
    demand: dict[tuple[str, int], float] = {}
    for t in case.all_years:
        left = {i: s.activity[t] for i, s in case.sources.items()}
        for o in case.serving:
            share = o.max_share[t] * case.sources[str(o.source)].activity[t]
            amount = min(o.displaces[t] * o.existing[t], share, left[str(o.source)])
            served[o.id, t] = amount
            left[str(o.source)] -= amount
        activity.update({(i, t): value for i, value in left.items()})
        need = _demand(case, left, served, t)
        demand.update({(a, t): value for a, value in need.items()})
        uncovered = dict(need)
        for o in case.yielding("on_site"):
            account = o.accounts[0]
            generation = o.yields[t] * o.existing[t]
            used = min(generation, o.self_use_share[t] * need[account], uncovered[account])
            self_use[o.id, t], exported[o.id, t] = used, generation - used
            uncovered[account] -= used
        for o in case.yielding("clean"):
            clean.update(_spread(o, uncovered, t))
    return Base(served, activity, demand, self_use, exported, clean)


def _demand(case: Case, left: Mapping[str, float], served: Indexed, t: int) -> dict[str, float]:
    need = dict.fromkeys(case.accounts, 0.0)
    for i, s in case.sources.items():
        if s.carrier == ELECTRICITY:
            need[s.account] += left[i]
    for o in case.switches:
        if ELECTRICITY in o.uses:
            need[o.accounts[0]] += o.uses[ELECTRICITY][t] * served[o.id, t]
    return need


def _spread(o: Option, uncovered: dict[str, float], t: int) -> dict[tuple[str, str, int], float]:
    """Existing green power, pro rata of the demand it may cover and nothing covers yet."""
    total = sum(uncovered[a] for a in o.accounts)
    amount = min(o.yields[t] * o.existing[t], total)
    spread = {}
    for a in o.accounts:
        part = amount * uncovered[a] / total if total > 0 else 0.0
        spread[o.id, a, t] = part
    for a in o.accounts:
        uncovered[a] -= spread[o.id, a, t]
    return spread
