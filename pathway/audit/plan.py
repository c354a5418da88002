"""What follows from a plan's decisions: stock, activity, electricity, credits (formulation 5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from pathway_models.case import ELECTRICITY, Case, Option

Yearly = dict[tuple[int, str], float]
"""By year and account, source or option."""
Shared = dict[tuple[int, str, str], float]
"""By year, option and account."""

ON_ACTIVITY = ("retrofit", "electrify")
ON_SITE = (*ON_ACTIVITY, "rooftop_pv")
PROGRAMME = "ecosystem"
"""The kind whose tonnes, and cash, stand on a ledger of their own."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a plan decides; all else follows. Stock units, carrier units, GWh, kt."""

    added: Yearly = field(default_factory=dict)
    served: Yearly = field(default_factory=dict)  # activity taken off; of a roof: GWh used on site
    clean: Shared = field(default_factory=dict)
    claims: Shared = field(default_factory=dict)


class Plan:
    """The physical quantities of a plan, in internal units; base year and plan years."""

    def __init__(self, case: Case, decided: Decisions) -> None:
        self.case = case
        self.added = decided.added
        self.served = decided.served
        self.claim = decided.claims
        self.clean_of = decided.clean
        options = case.options.values()
        years = case.all_years
        self.stock: Yearly = {(y, o.id): self._stock(o, y) for y in years for o in options}
        self.activity = activity_left(case, self.served)
        self.demand = electricity_demand(case, self.activity, self.served)
        self._roofs()
        contracts = case.yielding("clean")
        self.clean = self._claimed(decided.clean, contracts)
        self.unbundled = self._claimed(decided.clean, [o for o in contracts if not o.bundled])
        self.removals = self._claimed(decided.claims, case.ranked("remove"))
        self.offsets = self._claimed(decided.claims, case.ranked("offset"))
        self.clean_by = _by_option(decided.clean)
        self.retired_by = _by_option(decided.claims)

    def vintages(self, option: Option, year: int) -> dict[int, float]:
        """The additions in service in a year, by their year of purchase [stock unit]."""
        years, newest = self.case.years, year - option.lead
        bought = range(max(years.start, newest - option.life + 1), min(years.stop, newest + 1))
        return {v: self.added.get((v, option.id), 0.0) for v in bought}

    def output(self, option: Option, year: int) -> float:
        """What the stock yields in a year [GWh; kt of credits, or avoided at others]."""
        return option.yields[year] * self.stock[year, option.id]

    def counted(self, programme: Option, year: int) -> float:
        """The share of what others avoid that is the programme's, less what is sold [kt]."""
        return programme.attribution[year] * self.output(programme, year) - programme.sold[year]

    def unclaimed(self, year: int) -> float:
        """Contracted clean power that no account claims [GWh]."""
        contracts = self.case.yielding("clean")
        return sum(self.output(o, year) - self.clean_by.get((year, o.id), 0.0) for o in contracts)

    def purchases(self, option: Option, year: int) -> float:
        """Premium on all that the vintages in service yield, fixed at signing [million]."""
        amount = (option.premium[v] * add for v, add in self.vintages(option, year).items())
        return option.yields[year] * sum(amount)

    def _stock(self, option: Option, year: int) -> float:
        return option.existing[year] + sum(self.vintages(option, year).values())

    def _roofs(self) -> None:
        self.self_use: Yearly = dict.fromkeys(self.demand, 0.0)
        self.kept: Yearly = dict.fromkeys(self.demand, 0.0)  # self-use that is clean in the market
        self.export: Yearly = dict.fromkeys(self.demand, 0.0)
        for option in self.case.yielding("on_site"):
            for year in self.case.all_years:
                place = (year, option.accounts[0])
                used = self.served.get((year, option.id), 0.0)
                self.self_use[place] += used
                self.kept[place] += used if option.keeps_certificates else 0.0
                self.export[place] += self.output(option, year) - used

    def _claimed(self, claims: Shared, options: list[Option]) -> Yearly:
        total = dict.fromkeys(self.demand, 0.0)
        ids = {option.id for option in options}
        for (year, option, account), amount in claims.items():
            if option in ids:
                total[year, account] += amount
        return total


def of_the_company(case: Case) -> list[Option]:
    """The options on the company's own ledger: all but ecosystem programmes."""
    return [option for option in case.options.values() if option.book == "company"]


def _by_option(claims: Shared) -> Yearly:
    total: Yearly = defaultdict(float)
    for (year, option, _), amount in claims.items():
        total[year, option] += amount
    return total


def activity_left(case: Case, served: Mapping[tuple[int, str], float]) -> Yearly:
    """Remaining activity of every source on its own carrier [carrier unit]."""
    left = {(y, s.id): s.activity[y] for y in case.all_years for s in case.sources.values()}
    for option in case.serving:
        for year in case.all_years:
            if option.source is not None:
                left[year, option.source] -= served.get((year, option.id), 0.0)
    return left


def electricity_demand(
    case: Case, activity: Yearly, served: Mapping[tuple[int, str], float]
) -> Yearly:
    """Electricity consumed in every account: its sources, and what switches add to it [GWh]."""
    demand = {(y, a): 0.0 for y in case.all_years for a in case.accounts}
    for source in case.sources.values():
        for year in case.all_years:
            if source.carrier == ELECTRICITY:
                demand[year, source.account] += activity[year, source.id]
    for option in case.serving:
        if ELECTRICITY in option.uses:
            for year in case.all_years:
                used = option.uses[ELECTRICITY][year] * served.get((year, option.id), 0.0)
                demand[year, option.accounts[0]] += used
    return demand


def without_additions(case: Case) -> Decisions:
    """The base plan: existing stock serves what it can, in the order of the options."""
    served = _existing_service(case)
    demand = electricity_demand(case, activity_left(case, served), served)
    open_demand = dict(demand)
    for roof in case.yielding("on_site"):
        for year in case.all_years:
            place = (year, roof.accounts[0])
            most = roof.self_use_share[year] * demand[place]
            used = min(roof.yields[year] * roof.existing[year], most, open_demand[place])
            served[year, roof.id] = used
            open_demand[place] -= used
    return Decisions(served=served, clean=_existing_contracts(case, open_demand))


def _existing_service(case: Case) -> Yearly:
    served: Yearly = {}
    left = {(y, s.id): s.activity[y] for y in case.all_years for s in case.sources.values()}
    for option in case.serving:
        for year in case.all_years if option.source is not None else ():
            place = (year, str(option.source))
            bau = case.sources[place[1]].activity[year]
            able = option.displaces[year] * option.existing[year]
            served[year, option.id] = min(able, option.max_share[year] * bau, left[place])
            left[place] -= served[year, option.id]
    return served


def _existing_contracts(case: Case, open_demand: Yearly) -> Shared:
    """Pro rata of the demand not yet covered, contract by contract."""
    clean: Shared = defaultdict(float)
    for option in case.yielding("clean"):
        for year in case.all_years:
            room = {a: open_demand[year, a] for a in option.accounts}
            total = sum(room.values())
            share = min(1.0, option.yields[year] * option.existing[year] / total) if total else 0.0
            for account, uncovered in room.items():
                clean[year, option.id, account] = share * uncovered
                open_demand[year, account] -= share * uncovered
    return dict(clean)
