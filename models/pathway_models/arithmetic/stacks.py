"""What leaves a stack and may be captured, in plain arithmetic (formulation, 5.11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from pathway_models.arithmetic.grid import Grid, Vector, along
from pathway_models.case import Case, Option, Path, Stack
from pathway_models.vocabulary.reach import most_activity, most_treated


class Flow(NamedTuple):
    """CO2 of a stack: so much per unit of a source's activity, or of what an option serves [kt]."""

    source: str
    option: str
    per_unit: Path


def flows(case: Case, stack: Stack) -> Iterator[Flow]:
    """What a stack is made of, but for the fuel of what captures."""
    for i in stack.sources:
        source = case.sources[i]
        yield Flow(i, "", case.factors[source.carrier, source.region])
    region = case.accounts[stack.account].region
    for o, carrier in stack.uses:
        used, factor = case.options[o].uses[carrier], case.factors[carrier, region]
        yield Flow("", o, {t: used[t] * factor[t] for t in case.all_years})


def most_contents(case: Case, stack: Stack, year: int) -> float:
    """CO2 of a stack if all activity stays and all that uses fuels there serves its most [kt]."""
    total = 0.0
    for flow in flows(case, stack):
        if flow.option:
            most = most_treated(case, case.options[flow.option], year)
        else:
            most = most_activity(case, flow.source, year)
        total += flow.per_unit[year] * most
    return total


def own_fuel(case: Case, option: Option, year: int) -> float:
    """CO2 that what captures adds to its stack per tonne captured: 0 if it passes by [kt / kt]."""
    if not option.captures_own_fuel:
        return 0.0
    region = case.accounts[option.fitted_at].region
    return sum(
        path[year] * case.factors[carrier, region][year]
        for carrier, path in option.uses.items()
        if option.uses_in[carrier] == option.fitted_at
    )


def takes(case: Case, option: Option, year: int) -> float:
    """What a tonne captured takes of the flows of a stack: what passes it, less its own fuel."""
    rate = option.capture_rate[year]
    return 1 / rate - own_fuel(case, option, year) if rate else 0.0


def capture_existing(
    case: Case, stack: Stack, activity: Grid, served: Grid, captured: Grid
) -> None:
    """Fills in what existing stock captures of what a stack has left, in the order of ids [kt]."""
    years, left = case.all_years, contents(case, stack, activity, served)
    for o in (case.options[name] for name in sorted(stack.captures)):
        able = along(o.yields, years) * along(o.existing, years)
        each = np.array([takes(case, o, t) for t in years])
        fits = np.where(each > 0, left / np.where(each > 0, each, 1.0), 0.0)
        captured.at(o.id)[:] = np.minimum(able, np.maximum(0.0, fits))
        left = left - each * captured.at(o.id)


def contents(case: Case, stack: Stack, activity: Grid, served: Grid) -> Vector:
    """CO2 of the flows of a stack [kt]."""
    total: Vector = np.zeros(len(case.all_years))
    for flow in flows(case, stack):
        amount = activity.at(flow.source) if flow.source else served.at(flow.option)
        total = total + along(flow.per_unit, case.all_years) * amount
    return total
