"""The base: the plan without additions, in plain arithmetic: cost 0, business as usual."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from pathway_models.arithmetic.grid import Grid, along
from pathway_models.case import ELECTRICITY, Case, Option


@dataclass(frozen=True, slots=True)
class Base:
    """What existing stock does until it retires, base year to end.

    ``served`` (option, year) [carrier unit]; ``activity`` (source, year) after it;
    ``demand`` (account, year), ``self_use`` and ``exported`` (option, year) [GWh];
    ``clean`` (option, account, year) [GWh], where there is some.
    """

    served: Grid
    activity: Grid
    demand: Grid
    self_use: Grid
    exported: Grid
    clean: Mapping[tuple[str, str, int], float]


def base_plan(case: Case) -> Base:
    """The base of a case; options on the same activity or demand come in the order of the case."""
    years = case.all_years
    activity = Grid(case.sources, years)
    for i in activity.things:
        activity.at(i)[:] = along(case.sources[i].activity, years)
    served = _serve(case, activity)
    demand = _demand(case, activity, served)
    uncovered = demand.like(demand.matrix.copy())
    roofs = [o.id for o in case.yielding("on_site")]
    self_use, exported = Grid(roofs, years), Grid(roofs, years)
    for o in case.yielding("on_site"):
        left = uncovered.at(o.accounts[0])
        generation = along(o.yields, years) * along(o.existing, years)
        fits = along(o.self_use_share, years) * demand.at(o.accounts[0])
        used = np.minimum(np.minimum(generation, fits), left)
        self_use.at(o.id)[:], exported.at(o.id)[:] = used, generation - used
        left -= used
    clean: dict[tuple[str, str, int], float] = {}
    for o in case.yielding("clean"):
        clean.update(_spread(o, uncovered))
    return Base(served, activity, demand, self_use, exported, clean)


def _serve(case: Case, activity: Grid) -> Grid:
    """What existing stock serves; ``activity`` is left without it."""
    years = case.all_years
    served = Grid((o.id for o in case.serving), years)
    for o in case.serving:
        left = activity.at(str(o.source))
        share = along(o.max_share, years) * along(case.sources[str(o.source)].activity, years)
        amount = np.minimum(along(o.displaces, years) * along(o.existing, years), share)
        served.at(o.id)[:] = np.minimum(amount, left)
        left -= served.at(o.id)
    return served


def _demand(case: Case, activity: Grid, served: Grid) -> Grid:
    demand = Grid(case.accounts, case.all_years)
    for i in activity.things:
        source = case.sources[i]
        if source.carrier == ELECTRICITY:
            demand.at(source.account)[:] += activity.at(i)
    for o in sorted(case.switches, key=lambda o: o.id):
        if ELECTRICITY in o.uses:
            used = along(o.uses[ELECTRICITY], case.all_years) * served.at(o.id)
            demand.at(o.accounts[0])[:] += used
    return demand


def _spread(o: Option, uncovered: Grid) -> dict[tuple[str, str, int], float]:
    """Existing green power, pro rata of the demand it may cover and nothing covers yet."""
    years = uncovered.years
    amount = along(o.yields, years) * along(o.existing, years)
    if not amount.any():
        return {}
    accounts = sorted(o.accounts)
    left = np.array([uncovered.at(a) for a in accounts])
    total = left.sum(axis=0)
    part = np.minimum(amount, total) * left / np.where(total > 0, total, 1.0)
    part *= total > 0
    for a, covered in zip(accounts, part, strict=True):
        uncovered.at(a)[:] -= covered
    return {
        (o.id, a, t): float(covered)
        for a, row in zip(accounts, part, strict=True)
        for t, covered in zip(years, row, strict=True)
    }
