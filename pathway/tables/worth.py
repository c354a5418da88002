"""What a unit of service costs or saves in a year, at that year's prices."""

from __future__ import annotations

from pathway_models.case import ELECTRICITY, Case, Option
from pathway_models.plan import home


def activity_cost(case: Case, option: Option, year: int) -> float:
    """A unit of activity served: what is bought instead, less what is not [million].

    The share of it that reaches the company, as in ``costs``.
    """
    source = case.sources[str(option.source)]
    cost = -case.prices[source.carrier, source.region][year]
    for carrier, per_activity in option.uses.items():
        region = case.accounts[home(case, option, carrier)].region
        cost += case.prices[carrier, region][year] * per_activity[year]
    return source.pass_through * cost


def roof_cost(case: Case, option: Option, year: int, used: float, sent: float) -> float:
    """What roof power used on site and sent out [GWh] saves and earns, as a cost [million]."""
    region = case.accounts[option.accounts[0]].region
    cost = -case.prices[ELECTRICITY, region][year] * used if used else 0.0
    return cost - (case.export_price[region][year] * sent if sent else 0.0)
