"""The wedges between business as usual and net emissions (formulation, section 8).

They add up exactly, per account and year; how much each lever is credited with depends on the
order, which is that of ``Case.wedges``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from pathway_models.arithmetic.grid import Grid, Matrix, Vector, along, exceeds
from pathway_models.arithmetic.plan import Balance, Compared
from pathway_models.arithmetic.stacks import biogenic_part
from pathway_models.case import ELECTRICITY, GRID_MIX, Case, Option, Path


@dataclass(frozen=True, slots=True)
class Wedges:
    """``bau`` by account and year, each wedge likewise, and each option's credit [kt]."""

    bau: Grid
    wedges: Mapping[str, Grid]
    by_option: Grid

    def credit(self, option: Option, account: str, tonnes: Vector) -> None:
        """Enters what an option takes off an account, year by year."""
        self.wedges[option.kind].at(account)[:] += tonnes
        self.by_option.at(option.id)[:] += tonnes


def attribute(at: Compared, *, location: bool = False) -> Wedges:
    """The wedges by the market-based or the location-based method."""
    case, years = at.case, at.case.all_years
    found = Wedges(
        Grid(case.accounts, years),
        {w: Grid(case.accounts, years) for w in case.wedges},
        Grid(case.options, years),
    )
    for factors in factors_of(case, location=location):
        supply = Supply(at, factors)
        _enter_bau(case, at.before, found.bau, supply)
        _credit_activity(at, found, supply)
        _credit_co_effects(at, found, supply)
        _charge_uses(at, found, supply)
        _credit_grid_mix(at, found.wedges[GRID_MIX], supply)
        _credit_roofs(at, found, supply)
        if factors.is_market:
            _credit_contracts(at, found, supply)
    _credit_captured(at, found)
    _credit_claims(at, found)
    return found


@dataclass(frozen=True, slots=True)
class Factors:
    """What a unit of a carrier emits, and for each account it is used in, where that counts."""

    fuels: Mapping[tuple[str, str], Path]
    power: Callable[[str], Path | None]  # of an account's electricity
    into: Mapping[str, str]
    is_market: bool  # whether contracts cover electricity, and a grey roof does not


def factors_of(case: Case, *, location: bool) -> Iterator[Factors]:
    """Those of a method of scope 2, and those of what comes before (``upstream``)."""

    def power(account: str) -> Path | None:
        grid = case.factors.get((ELECTRICITY, case.accounts[account].region))
        return grid if location or grid is None else case.residual_of(account)

    def before(account: str) -> Path | None:
        return case.upstream.get((ELECTRICITY, case.accounts[account].region))

    yield Factors(case.factors, power, {a: a for a in case.accounts}, is_market=not location)
    if case.upstream:
        into = {a.id: a.upstream for a in case.accounts.values() if a.upstream}
        yield Factors(case.upstream, before, into, is_market=False)


class Supply:
    """Electricity of accounts, net of what existing stock serves (section 8)."""

    def __init__(self, at: Compared, factors: Factors) -> None:
        case, before, after = at.case, at.before, at.after
        self.of, self.case = factors, case
        self.factor = Grid(case.accounts, case.all_years)
        for a in factors.into:
            path = factors.power(a)
            if path is not None:
                self.factor.at(a)[:] = along(path, case.all_years)
        self.base_factor = self.factor.matrix[:, :1]
        existing = self._covered(before)
        demand = after.demand.matrix - existing  # D
        added = _switched(case, after).matrix - _switched(case, before).matrix  # E
        self.kept = demand - added  # D1
        self.bau = self.factor.like(self.base_factor * (before.demand.matrix - existing))
        self.mix = self.factor.like((self.base_factor - self.factor.matrix) * self.kept)
        # Outside this a ratio means nothing: an existing switch stands idle, or all is covered.
        operands = (after.demand.matrix, existing, added)
        within = ~exceeds(0.0 * self.kept, self.kept, *operands)
        within &= ~exceeds(self.kept, demand, *operands) & (demand > NOTHING)
        whole = np.where(within, demand, 1.0)
        covered = self._covered(after) - existing
        self.ratio = self.factor.like(np.where(within, self.kept / whole, 1.0))
        clean = np.where(within, covered / whole, 0.0)
        self.reached = self.factor.like(self.factor.matrix * (1 - clean))  # eff

    def _covered(self, balance: Balance) -> Matrix:
        """Electricity that does not count: of roofs, and by the market-based method contracts."""
        if self.of.is_market:
            return balance.generated.matrix - balance.grey.matrix + balance.clean.matrix
        return balance.generated.matrix

    def fuel(self, carrier: str, account: str) -> Vector | None:
        """What a unit of another carrier emits that is used in an account, if that counts."""
        path = self.of.fuels.get((carrier, self.case.accounts[account].region))
        if path is None or account not in self.of.into:
            return None
        return along(path, self.case.all_years)


NOTHING = 1e-6
"""Electricity of which there is no share: solver noise [GWh]."""


def _switched(case: Case, balance: Balance) -> Grid:
    """Electricity that switches use, or bring to other sources, by account and year [GWh]."""
    switched = Grid(case.accounts, case.all_years)
    for (o, carrier), used in balance.uses.items():
        if carrier == ELECTRICITY:
            switched.at(case.options[o].uses_in[carrier])[:] += used
    for s in case.sources.values():
        for o, path in s.co_effects.items() if s.carrier == ELECTRICITY else ():
            added = np.maximum(0.0, -along(path, case.all_years))
            switched.at(s.account)[:] += added * balance.done(case.options[o]).at(o)
    return switched


def _burnt(case: Case, balance: Balance, supply: Supply) -> Iterator[tuple[str, Vector, Vector]]:
    """Where other carriers count, what a unit of them emits, and how much of them is used, by
    sources and by options.
    """
    into, activity = supply.of.into, balance.activity
    for i in activity.things:
        s = case.sources[i]
        if s.carrier != ELECTRICITY:
            factor = supply.fuel(s.carrier, s.account)
            if factor is not None:
                yield into[s.account], factor, activity.at(i)
    for (o, carrier), used in balance.uses.items():
        if carrier != ELECTRICITY:
            account = case.options[o].uses_in[carrier]
            factor = supply.fuel(carrier, account)
            if factor is not None:
                yield into[account], factor, used


def _enter_bau(case: Case, before: Balance, bau: Grid, supply: Supply) -> None:
    """The base at base-year factors, so that in the base year it is the inventory."""
    for a, booked in supply.of.into.items():
        bau.at(booked)[:] += supply.bau.at(a)
    for booked, factor, used in _burnt(case, before, supply):
        bau.at(booked)[:] += factor[0] * used


def _credit_activity(at: Compared, found: Wedges, supply: Supply) -> None:
    """Activity served at base-year factors."""
    case, into = at.case, supply.of.into
    for o in at.after.served.things:
        option = case.options[o]
        source = case.sources[str(option.source)]
        electric = source.carrier == ELECTRICITY and source.account in into
        factor = supply.fuel(source.carrier, source.account)
        factor = supply.factor.at(source.account) if electric else factor
        served = at.after.served.at(o) - at.base.served.at(o)
        if factor is not None:
            found.credit(option, into[source.account], factor[0] * served)


def _credit_co_effects(at: Compared, found: Wedges, supply: Supply) -> None:
    """What goes from other sources, or comes, at base-year factors; power that comes at that
    reached.
    """
    case, into = at.case, supply.of.into
    for s in case.sources.values():
        factor = supply.fuel(s.carrier, s.account)
        electric = s.carrier == ELECTRICITY and s.account in into
        factor = supply.factor.at(s.account) if electric else factor
        if factor is None:
            continue
        reached = supply.reached.at(s.account) if electric else factor[0]
        for o, path in s.co_effects.items():
            option, each = case.options[o], along(path, case.all_years)
            more = at.after.done(option).at(o) - at.before.done(option).at(o)
            rate = np.where(each < 0, reached, factor[0])
            found.credit(option, into[s.account], rate * each * more)


def _charge_uses(at: Compared, found: Wedges, supply: Supply) -> None:
    """The carriers that options use, at base-year factors; electricity at that reached."""
    into = supply.of.into
    for (o, carrier), used in at.after.uses.items():
        option = at.case.options[o]
        account, more = option.uses_in[carrier], used - at.before.uses[o, carrier]
        if carrier == ELECTRICITY and account in into:
            found.credit(option, into[account], -supply.reached.at(account) * more)
        elif carrier != ELECTRICITY:
            factor = supply.fuel(carrier, account)
            if factor is not None:
                found.credit(option, into[account], -factor[0] * more)


def _credit_grid_mix(at: Compared, wedge: Grid, supply: Supply) -> None:
    """What supply does by itself: the change of factors, on electricity that no switch added, and
    on all other carriers.
    """
    for a, booked in supply.of.into.items():
        wedge.at(booked)[:] += supply.mix.at(a)
    for booked, factor, used in _burnt(at.case, at.after, supply):
        wedge.at(booked)[:] += (factor[0] - factor) * used


def _credit_roofs(at: Compared, found: Wedges, supply: Supply) -> None:
    """Roofs: EF[t] * kWh * D1 / D."""
    for o in at.after.self_use.things:
        option = at.case.options[o]
        a = option.accounts[0]
        if a in supply.of.into and (option.keeps_certificates or not supply.of.is_market):
            used = at.after.self_use.at(o) - at.base.self_use.at(o)
            tonnes = supply.factor.at(a) * used * supply.ratio.at(a)
            found.credit(option, supply.of.into[a], tonnes)


def _credit_captured(at: Compared, found: Wedges) -> None:
    """Fossil CO2 that is captured, and so not emitted; that of biomass is no cut."""
    for o in at.after.captured.things:
        option = at.case.options[o]
        fossil = 1 - biogenic_part(option, at.case.all_years)
        before, after = fossil * at.before.captured.at(o), fossil * at.after.captured.at(o)
        found.bau.at(option.fitted_at)[:] -= before
        found.credit(option, option.fitted_at, after - before)


def _credit_claims(at: Compared, found: Wedges) -> None:
    """Credits that are retired, and biogenic CO2 that was captured, which is a removal."""
    for o_id, a, t in sorted(at.plan.claims):
        claimed, column = at.plan.claims[o_id, a, t], t - at.case.base_year
        by_account = found.wedges[at.case.options[o_id].claimed_as]
        by_account.matrix[by_account.row[a], column] += claimed
        found.by_option.matrix[found.by_option.row[o_id], column] += claimed


def _credit_contracts(at: Compared, found: Wedges, supply: Supply) -> None:
    """Green power, by the market-based method: EF[t] * kWh * D1 / D."""
    worth = supply.factor.matrix * supply.ratio.matrix
    for key in sorted({*at.plan.clean, *at.base.clean}):
        o_id, a, t = key
        claimed = at.plan.clean.get(key, 0.0) - at.base.clean.get(key, 0.0)
        row, column = supply.factor.row[a], t - at.case.base_year
        tonnes = worth[row, column] * claimed
        found.wedges[at.case.options[o_id].kind].matrix[row, column] += tonnes
        found.by_option.matrix[found.by_option.row[o_id], column] += tonnes
