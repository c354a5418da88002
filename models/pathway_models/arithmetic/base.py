"""The base: the plan without additions, in plain arithmetic: cost 0, business as usual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from pathway_models.arithmetic.grid import Grid, Vector, along
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

    def done(self, option: Option) -> Grid:
        """What uses of an option are proportional to: what it serves, or generates."""
        return self.self_use if option.is_fuelled else self.served


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
        self_use.at(o.id)[:] = used
        exported.at(o.id)[:] = 0.0 if o.is_fuelled else generation - used
        left -= used
    clean: dict[tuple[str, str, int], float] = {}
    for o in case.yielding("clean"):
        clean.update(_spread(o, uncovered))
    return Base(served, activity, demand, self_use, exported, clean)


def _serve(case: Case, activity: Grid) -> Grid:
    """What existing stock serves; ``activity`` is left without it."""
    years = case.all_years
    served = Grid((o.id for o in case.serving), years)
    for source, options in by_source(case.options.values()).items():
        for o, amount in serve_in_order(options, activity.at(source), years):
            served.at(o.id)[:] = amount
            activity.at(source)[:] -= amount
    return served


def by_source(options: Iterable[Option]) -> dict[str, list[Option]]:
    """The options that act on the activity of a source, by source."""
    found: dict[str, list[Option]] = {}
    for o in options:
        if o.source is not None:
            found.setdefault(o.source, []).append(o)
    return found


def serve_in_order(
    options: Iterable[Option], activity: Vector, years: range
) -> Iterator[tuple[Option, Vector]]:
    """What existing stock of the options on one source takes off its activity, as it was.

    Each treats what those of a lower order, and those before it of the same one, leave.
    """
    whole, left = activity.copy(), activity.copy()
    for _, group in groupby(sorted(options, key=lambda o: o.order), key=lambda o: o.order):
        open_ = left.copy()
        for o in group:
            efficiency = np.array([o.efficiency(t) for t in years])
            able = along(o.displaces, years) * along(o.existing, years) / efficiency
            treated = np.minimum(np.minimum(able, along(o.max_share, years) * whole), open_)
            open_ -= treated
            left -= efficiency * treated
            yield o, efficiency * treated


def _demand(case: Case, activity: Grid, served: Grid) -> Grid:
    demand = Grid(case.accounts, case.all_years)
    for i in activity.things:
        source = case.sources[i]
        if source.carrier == ELECTRICITY:
            demand.at(source.account)[:] += activity.at(i)
    for o in sorted(case.switches, key=lambda o: o.id):
        if ELECTRICITY in o.uses:
            used = along(o.uses[ELECTRICITY], case.all_years) * served.at(o.id)
            demand.at(o.uses_in[ELECTRICITY])[:] += used
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
