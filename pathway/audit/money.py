"""Cash flows, as differences from the plan without additions (formulation, section 6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pathway.audit.plan import ON_ACTIVITY, Plan
from pathway_models.case import ELECTRICITY, Case, Option

Entry = tuple[int, str, str, float]
"""Year, business, item, value [million]."""
Cash = dict[tuple[int, str, str], float]
"""By year, business and item [million]."""


def cash(plan: Plan, base: Plan, *, value_chain: bool = False) -> dict[str, Cash]:
    """Every cash flow by the option it is due to; the value chain's with full pass-through."""
    result: dict[str, Cash] = {}
    for option in plan.case.options.values():
        flows: Cash = defaultdict(float)
        for year, business, item, value in _entries(plan, base, option, value_chain):
            flows[year, business, item] += value
        result[option.id] = flows
    return result


def total(flows: dict[str, Cash]) -> Cash:
    """The cash of all options together."""
    result: Cash = defaultdict(float)
    for each in flows.values():
        for key, value in each.items():
            result[key] += value
    return dict(result)


def present_value(case: Case, flows: dict[str, Cash]) -> float:
    """Discounted to the base year [million]."""
    return sum(case.discount(year) * value for (year, _, _), value in total(flows).items())


def capex(plan: Plan, option: Option, year: int) -> float:
    """Investment, paid in the year of purchase [million]."""
    if year == plan.case.base_year:
        return 0.0
    return option.capex[year] * plan.added.get((year, option.id), 0.0)


def fixed(plan: Plan, option: Option, year: int) -> float:
    """Fixed operation and maintenance of the additions in service [million]."""
    if year == plan.case.base_year:
        return 0.0
    return option.fom[year] * (plan.stock[year, option.id] - option.existing[year])


def salvage(plan: Plan, option: Option) -> float:
    """Annuity value of the unused life in the year after the end [million]."""
    case = plan.case
    value = 0.0
    for year in case.years:
        left = min(option.life, year + option.lead + option.life - case.end - 1)
        if left > 0:
            value += capex(plan, option, year) * _unused(case.discount_rate, left, option.life)
    return value


def _unused(rate: float, left: int, life: int) -> float:
    if rate == 0:
        return left / life
    return (1 - (1 + rate) ** -left) / (1 - (1 + rate) ** -life)


def _entries(plan: Plan, base: Plan, option: Option, value_chain: bool) -> Iterator[Entry]:
    purchases = {"green_power": "contracts", "removal": "credits", "offset": "credits"}
    for year in plan.case.years:
        yield year, option.business, "capex", capex(plan, option, year)
        yield year, option.business, "fom", fixed(plan, option, year)
        if option.kind in purchases:
            yield year, option.business, purchases[option.kind], plan.purchases(option, year)
        elif option.kind in ON_ACTIVITY:
            yield from _carriers(plan, base, option, year, value_chain)
        elif option.kind == "rooftop_pv":
            yield from _roof(plan, base, option, year)
    yield plan.case.end + 1, option.business, "salvage", -salvage(plan, option)


def _carriers(
    plan: Plan, base: Plan, option: Option, year: int, value_chain: bool
) -> Iterator[Entry]:
    """What a source no longer buys on its own carrier, and buys on others."""
    case = plan.case
    source = case.sources[str(option.source)]
    own = case.accounts[source.account].region if source.carrier == ELECTRICITY else source.region
    change = {(source.carrier, own): -1.0}
    for carrier, use in option.uses.items():
        region = source.region
        if carrier == ELECTRICITY:
            region = case.accounts[option.accounts[0]].region
        bought = (carrier, region)
        change[bought] = change.get(bought, 0.0) + use[year]
    place = (year, option.id)
    more = plan.served.get(place, 0.0) - base.served.get(place, 0.0)
    more *= 1.0 if value_chain else source.pass_through
    for (carrier, region), amount in change.items():
        if more:
            price = case.prices[carrier, region][year]
            yield year, source.business, case.carriers[carrier].item, price * amount * more


def _roof(plan: Plan, base: Plan, option: Option, year: int) -> Iterator[Entry]:
    """Self-use saves the grid price; what is sent out earns the export price."""
    account = plan.case.accounts[option.accounts[0]]
    place = (year, option.id)
    used = plan.served.get(place, 0.0) - base.served.get(place, 0.0)
    sent = plan.output(option, year) - base.output(option, year) - used
    if used:
        price = plan.case.prices[ELECTRICITY, account.region][year]
        yield year, account.business, "energy", -price * used
    if sent:
        price = plan.case.export_price[account.region][year]
        yield year, account.business, "export", -price * sent
