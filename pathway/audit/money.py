"""Cash flows, as differences from the plan without additions (formulation, section 6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pathway.audit import emissions, turnover
from pathway.audit.plan import ON_ACTIVITY, Plan, of_the_company
from pathway_models.case import ELECTRICITY, Case, Option

Entry = tuple[int, str, str, float]
"""Year, business, item, value [million]."""
Cash = dict[tuple[int, str, str], float]
"""By year, business and item [million]."""


def by_option(plan: Plan, base: Plan, *, value_chain: bool = False) -> dict[str, Cash]:
    """Cash flows by the option of the company that they are due to.

    The value chain's are those with full pass-through.
    """
    return {
        option.id: _booked(_entries(plan, base, option, value_chain))
        for option in of_the_company(plan.case)
    }


def company(plan: Plan, base: Plan, *, value_chain: bool = False) -> Cash:
    """All cash of the company: of its options, of carbon prices, and of what is written off."""
    options = by_option(plan, base, value_chain=value_chain).values()
    return total([*options, _booked(_carbon(plan, base)), _booked(_written_off(plan, base))])


def programmes(plan: Plan) -> Cash:
    """What the ecosystem programmes cost, on their own ledger."""
    return total(of_programme(plan, option) for option in plan.case.booked("programme"))


def of_programme(plan: Plan, option: Option) -> Cash:
    """What one of them costs."""
    return _booked(_stock(plan, option))


def total(flows: Iterable[Cash]) -> Cash:
    """Cash flows together."""
    return _booked((*key, value) for each in flows for key, value in each.items())


def present_value(case: Case, flows: Cash) -> float:
    """Discounted to the base year [million]."""
    return sum(case.discount(year) * value for (year, _, _), value in flows.items())


def hidden(plan: Plan, option: Option) -> float:
    """Present value of capex at the hurdle rate less at the discount rate, in the plan's years.

    As annuities over the option's life, for each year in service [million].
    """
    case = plan.case
    if option.hurdle_rate is None:
        return 0.0
    dearer = turnover.annuity(option.hurdle_rate, option.life)
    dearer -= turnover.annuity(case.discount_rate, option.life)
    return sum(
        case.discount(year) * dearer * option.capex[bought] * add
        for year in case.years
        for bought, add in plan.vintages(option, year).items()
    )


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


def _booked(entries: Iterable[Entry]) -> Cash:
    result: Cash = defaultdict(float)
    for year, business, item, value in entries:
        result[year, business, item] += value
    return result


def _stock(plan: Plan, option: Option) -> Iterator[Entry]:
    """What owning it costs: investment and upkeep, less what it is worth in the end."""
    for year in plan.case.years:
        yield year, option.business, "capex", capex(plan, option, year)
        yield year, option.business, "fom", fixed(plan, option, year)
    yield plan.case.end + 1, option.business, "salvage", -salvage(plan, option)


def _entries(plan: Plan, base: Plan, option: Option, value_chain: bool) -> Iterator[Entry]:
    purchases = {"green_power": "contracts", "removal": "credits", "offset": "credits"}
    yield from _stock(plan, option)
    for year in plan.case.years:
        if option.kind in purchases:
            yield year, option.business, purchases[option.kind], plan.purchases(option, year)
        elif option.kind in ON_ACTIVITY:
            yield from _carriers(plan, base, option, year, value_chain)
        elif option.output == "on_site":
            yield from _roof(plan, base, option, year)


def _carbon(plan: Plan, base: Plan) -> Iterator[Entry]:
    """The price on market-based gross, each year at its own factors; credits change nothing."""
    case = plan.case
    if not case.carbon_price:
        return
    now, before = emissions.gross(plan, "market"), emissions.gross(base, "market")
    for account, price in case.carbon_price.items():
        for year in case.years:
            more = now[year, account] - before[year, account]
            yield year, case.accounts[account].business, "carbon_price", price[year] * more


def _written_off(plan: Plan, base: Plan) -> Iterator[Entry]:
    """What incumbents replaced early still cost, beyond those idle without any addition."""
    for group in turnover.incumbents(plan.case):
        for year in plan.case.years:
            more = turnover.early(plan, group, year) - turnover.early(base, group, year)
            yield year, group.business, "write_off", group.annuity[year] * more


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
