"""A plan in numbers: the decisions, and every balance that follows from them by arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from pathway_models.arithmetic.base import Base, base_plan
from pathway_models.arithmetic.grid import Grid, Matrix, Vector, along
from pathway_models.arithmetic.stacks import biogenic_part
from pathway_models.arithmetic.vintages import service_years, vintages
from pathway_models.case import ELECTRICITY, Case, Option, Path

ByYear = Mapping[tuple[str, int], float]
ByAccount = Mapping[tuple[str, str, int], float]
Closings = Mapping[tuple[str, int, int, int], float]
"""(option, vintage, last year it would have served, year)."""
Uses = Mapping[tuple[str, str], Vector]
"""(option, carrier) -> one number a year."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The decisions, base year to end.

    ``added`` (option, vintage) [stock unit]; ``served`` (option, year) [carrier unit];
    ``self_use`` (option, year) [GWh]; ``clean`` (option, account, year) [GWh];
    ``claims`` (option, account, year) [kt]; ``captured`` (option, year) [kt]; ``closed`` [stock
    unit], of existing stock too, whose vintage is the base year.
    """

    added: ByYear
    served: ByYear
    self_use: ByYear
    clean: ByAccount
    claims: ByAccount
    closed: Closings = field(default_factory=dict)
    captured: ByYear = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Balance:
    """What follows from a plan: by option, source or account, and year; base year to end.

    ``served``, ``self_use`` and ``captured`` are the plan's; ``uses`` (option, carrier), a number a
    year [carrier unit]; ``generated`` is all self-use, ``on_site`` and ``grey`` that of roofs with
    and without its certificates [GWh]; emissions, ``biogenic`` CO2 outside the scopes among them
    [kt].
    """

    stock: Grid
    served: Grid
    activity: Grid
    uses: Uses
    demand: Grid
    self_use: Grid
    generated: Grid
    on_site: Grid
    grey: Grid
    exported: Grid
    clean: Grid
    gross_market: Grid
    gross_location: Grid
    removals: Grid
    offsets: Grid
    biogenic: Grid
    captured: Grid

    def done(self, option: Option) -> Grid:
        """What an option does that others feel: what it serves, or generates."""
        return self.self_use if option.is_fuelled else self.served

    @property
    def all_done(self) -> Grid:
        """What all options serve, or use of what they generate."""
        return self.served.beside(self.self_use)


@dataclass(frozen=True, slots=True)
class Compared:
    """A plan beside the base: everything that tables are made of, worked out once."""

    case: Case
    plan: Plan
    base: Base
    before: Balance
    after: Balance


def compared(case: Case, plan: Plan) -> Compared:
    """The balances of a plan and of the base."""
    base = base_plan(case)
    return Compared(case, plan, base, balance(case, doing_nothing(case, base)), balance(case, plan))


def doing_nothing(case: Case, base: Base | None = None) -> Plan:
    """The base as a plan: no additions, existing stock until it retires."""
    base = base or base_plan(case)
    return Plan({}, base.served, base.self_use, base.clean, {}, captured=base.captured)


def balance(case: Case, plan: Plan) -> Balance:
    """Recomputes every balance of a plan."""
    years = case.all_years
    served = Grid.of((o.id for o in case.serving), years, plan.served)
    self_use = Grid.of((o.id for o in case.yielding("on_site")), years, plan.self_use)
    stock = _stock(case, plan)
    captured = Grid.of((o.id for o in case.yielding("captured")), years, plan.captured)
    activity, uses = _activity(case, served, self_use, captured, _removed(case, plan))
    demand = _demand(case, activity, uses)
    generated, on_site, grey, exported = _on_site(case, self_use, stock)
    clean = _by_account(case, plan.clean)
    market = _burnt(case, activity, uses, case.factors)
    biogenic = _burnt(case, activity, uses, case.biogenic)
    for o in captured.things:
        option, part = case.options[o], biogenic_part(case.options[o], years)
        market.at(option.fitted_at)[:] -= (1 - part) * captured.at(o)
        biogenic.at(option.fitted_at)[:] -= part * captured.at(o)
    location = market.like(market.matrix.copy())
    for a in demand.things:
        region = case.accounts[a].region
        if (ELECTRICITY, region) in case.factors:
            bought = demand.at(a) - generated.at(a)
            location.at(a)[:] += along(case.factors[ELECTRICITY, region], years) * bought
            residual = along(case.residual_of(a), years)
            market.at(a)[:] += residual * (bought + grey.at(a) - clean.at(a))
    if case.upstream:
        before = _upstream(case, activity, uses, demand.matrix - generated.matrix)
        market.matrix[:] += before.matrix
        location.matrix[:] += before.matrix
    removing = {o.id for o in case.removing}
    removals = {key: amount for key, amount in plan.claims.items() if key[0] in removing}
    offsets = {key: amount for key, amount in plan.claims.items() if key[0] not in removing}
    return Balance(
        stock, served, activity, uses, demand, self_use, generated, on_site, grey, exported, clean,
        market, location, _by_account(case, removals), _by_account(case, offsets),
        biogenic, captured,
    )  # fmt: skip


def _removed(case: Case, plan: Plan) -> Grid:
    """What removals that use carriers take out, the company's own margin included [kt]."""
    removed = Grid((o.id for o in case.using if o.output == "credits"), case.all_years)
    for key in sorted(plan.claims):
        o, _, t = key
        if o in removed.row:
            made = plan.claims[key] / (1 - case.options[o].buffer)
            removed.at(o)[t - case.base_year] += made
    return removed


def _on_site(case: Case, self_use: Grid, stock: Grid) -> tuple[Grid, Grid, Grid, Grid]:
    """By account all that is used on site, that of roofs with and without certificates, and by
    option what is sent out.
    """
    years = case.all_years
    generated, on_site, grey = (Grid(case.accounts, years) for _ in range(3))
    exported = Grid(self_use.row, years)
    for o in self_use.things:
        roof, used = case.options[o], self_use.at(o)
        generated.at(roof.accounts[0])[:] += used
        if not roof.is_fuelled:
            (on_site if roof.keeps_certificates else grey).at(roof.accounts[0])[:] += used
            exported.at(o)[:] = along(roof.yields, years) * stock.at(o) - used
    return generated, on_site, grey, exported


def _upstream(case: Case, activity: Grid, uses: Uses, bought: Matrix) -> Grid:
    """What is emitted before carriers are used, in the accounts of scope 3 that it is booked in."""
    before = Grid(case.accounts, case.all_years)

    def enter(account: str, carrier: str, used: Vector) -> None:
        at = case.accounts[account]
        path = case.upstream.get((carrier, at.region))
        if at.upstream and path is not None:
            before.at(at.upstream)[:] += along(path, case.all_years) * used

    for i in activity.things:
        if case.sources[i].carrier != ELECTRICITY:
            enter(case.sources[i].account, case.sources[i].carrier, activity.at(i))
    for (o, carrier), used in uses.items():
        if carrier != ELECTRICITY:
            enter(case.options[o].uses_in[carrier], carrier, used)
    for a in before.things:
        enter(a, ELECTRICITY, bought[before.row[a]])
    return before


def _by_account(case: Case, amounts: ByAccount) -> Grid:
    """The sum over options."""
    summed = Grid(case.accounts, case.all_years)
    for key in sorted(amounts):
        _, a, t = key
        summed.matrix[summed.row[a], t - case.base_year] += amounts[key]
    return summed


def _stock(case: Case, plan: Plan) -> Grid:
    """Existing stock, and the additions in service, vintage by vintage."""
    stock = Grid(case.options, case.all_years)
    added = Grid.of(case.options, case.all_years, plan.added)
    for o in stock.things:
        option, bought = case.options[o], added.at(o)
        stock.at(o)[:] = along(option.existing, case.all_years)
        if bought.any():
            stock.at(o)[:] += in_use(case, option, bought)
    for (o, _, until, t), amount in sorted(plan.closed.items()):
        stock.at(o)[t - case.base_year : until + 1 - case.base_year] -= amount
    return stock


def in_use(case: Case, option: Option, bought: Vector) -> Vector:
    """What of the additions is in service, base year to end, oldest vintage first [as given].

    A sum over vintages, not a difference of running totals, whose last digits would remain.
    """
    amount, first = np.zeros(len(case.all_years)), case.base_year
    for v in vintages(case, option):
        if bought[v - first]:
            years = service_years(case, option, v)
            amount[years.start - first : years.stop - first] += bought[v - first]
    return amount


def _activity(case: Case, served: Grid, *others: Grid) -> tuple[Grid, Uses]:
    """What is left of sources, and what options use: those that serve, and others."""
    years = case.all_years
    activity = Grid(case.sources, years)
    for i in activity.things:
        activity.at(i)[:] = along(case.sources[i].activity, years)
    uses: dict[tuple[str, str], Vector] = {}
    for o in served.things:
        activity.at(str(case.options[o].source))[:] -= served.at(o)
    for source in case.sources.values():
        for o, path in source.co_effects.items():
            done = next(some for some in (served, *others) if o in some.row)
            activity.at(source.id)[:] -= along(path, years) * done.at(o)
    for done in (served, *others):
        for o in done.things:
            for carrier in sorted(case.options[o].uses):
                uses[o, carrier] = along(case.options[o].uses[carrier], years) * done.at(o)
    return activity, uses


def _demand(case: Case, activity: Grid, uses: Uses) -> Grid:
    demand = Grid(case.accounts, case.all_years)
    for i in activity.things:
        source = case.sources[i]
        if source.carrier == ELECTRICITY:
            demand.at(source.account)[:] += activity.at(i)
    for (o, carrier), used in uses.items():
        if carrier == ELECTRICITY:
            demand.at(case.options[o].uses_in[carrier])[:] += used
    return demand


def _burnt(case: Case, activity: Grid, uses: Uses, factors: Mapping[tuple[str, str], Path]) -> Grid:
    """What carriers but electricity emit, by factors that some may be without."""
    years = case.all_years
    burnt = Grid(case.accounts, years)
    for i in activity.things:
        s = case.sources[i]
        path = factors.get((s.carrier, s.region))
        if s.carrier != ELECTRICITY and path is not None:
            burnt.at(s.account)[:] += along(path, years) * activity.at(i)
    for (o, carrier), used in uses.items():
        account = case.options[o].uses_in[carrier]
        path = factors.get((carrier, case.accounts[account].region))
        if carrier != ELECTRICITY and path is not None:
            burnt.at(account)[:] += along(path, years) * used
    return burnt
