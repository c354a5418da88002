"""What a unit of service costs or saves in a year, at that year's prices."""

from __future__ import annotations

from pathway_models.arithmetic.grid import Vector, along
from pathway_models.case import ELECTRICITY, Case, Option


def activity_cost(case: Case, option: Option) -> Vector:
    """A unit of activity served: what is bought instead, less what is not [million], plan years.

    The share of it that reaches the company, as in ``costs``.
    """
    source = case.sources[str(option.source)]
    cost = -along(case.prices[source.carrier, source.region], case.years)
    for carrier in sorted(option.uses):
        region = case.accounts[option.uses_in[carrier]].region
        used = along(option.uses[carrier], case.years)
        cost += along(case.prices[carrier, region], case.years) * used
    return source.pass_through * cost


def roof_cost(case: Case, option: Option, used: Vector, sent: Vector) -> Vector:
    """What roof power used on site and sent out [GWh] saves and earns, as a cost [million]."""
    region = case.accounts[option.accounts[0]].region
    saved = along(case.prices[ELECTRICITY, region], case.years) * used
    return -saved - along(case.export_price[region], case.years) * sent
