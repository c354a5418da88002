"""What a unit of service costs or saves in a year, at that year's prices."""

from __future__ import annotations

import numpy as np

from pathway_models.arithmetic.grid import Vector, along
from pathway_models.case import ELECTRICITY, Case, Option


def activity_cost(case: Case, option: Option) -> Vector:
    """A unit of activity served: what is bought instead, less what is not [million], plan years.

    The share of it that reaches the company, as in ``costs``.
    """
    source = case.sources[str(option.source)]
    saved = along(case.prices[source.carrier, source.region], case.years)
    return source.pass_through * (uses_cost(case, option) - saved)


def co_effects_cost(case: Case) -> dict[str, Vector]:
    """By option, what goes from other sources, or comes, with a unit of what it does [million].

    Plan years; what comes is paid in full, as in ``costs``.
    """
    found: dict[str, Vector] = {}
    for s in case.sources.values():
        for o, path in s.co_effects.items():
            each = along(path, case.years)
            share = np.where(each < 0, 1.0, s.pass_through)
            price = along(case.prices[s.carrier, s.region], case.years)
            found[o] = found.get(o, np.zeros(len(each))) - share * price * each
    return found


def uses_cost(case: Case, option: Option) -> Vector:
    """What an option buys for a unit of what it does [million], plan years."""
    cost = np.zeros(len(case.years))
    for carrier in sorted(option.uses):
        region = case.accounts[option.uses_in[carrier]].region
        used = along(option.uses[carrier], case.years)
        cost += along(case.prices[carrier, region], case.years) * used
    return cost


def roof_cost(case: Case, option: Option, used: Vector, sent: Vector) -> Vector:
    """What power used on site and sent out [GWh] saves, uses and earns, as a cost [million]."""
    region = case.accounts[option.accounts[0]].region
    saved = along(case.prices[ELECTRICITY, region], case.years) * used
    if option.is_fuelled:
        return uses_cost(case, option) * used - saved
    return -saved - along(case.export_price[region], case.years) * sent
