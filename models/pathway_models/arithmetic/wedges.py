"""The wedges between business as usual and net emissions (formulation, section 8).

They add up exactly, per account and year; how much each lever is credited with depends on the
order, which is that of ``Case.wedges``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from pathway_models.arithmetic.grid import Grid, Matrix, Vector, along, exceeds
from pathway_models.arithmetic.plan import Balance, Compared
from pathway_models.case import ELECTRICITY, GRID_MIX, Case, Option


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
    supply = _Supply(at, location=location)
    found = Wedges(
        _bau(case, at.before, supply),
        {w: Grid(case.accounts, years) for w in case.wedges},
        Grid(case.options, years),
    )
    _credit_activity(at, found, supply)
    _credit_grid_mix(at, found.wedges[GRID_MIX], supply)
    _credit_roofs(at, found, supply, location=location)
    if not location:
        _credit_contracts(at, found, supply)
    for o_id, a, t in sorted(at.plan.claims):
        claimed, column = at.plan.claims[o_id, a, t], t - case.base_year
        by_account = found.wedges[case.options[o_id].kind]
        by_account.matrix[by_account.row[a], column] += claimed
        found.by_option.matrix[found.by_option.row[o_id], column] += claimed
    return found


class _Supply:
    """Electricity of accounts, net of what existing stock serves (section 8)."""

    def __init__(self, at: Compared, *, location: bool) -> None:
        case, before, after = at.case, at.before, at.after
        self.factor = Grid(case.accounts, case.all_years)
        for a in self.factor.things:
            region = case.accounts[a].region
            if (ELECTRICITY, region) in case.factors:
                path = case.factors[ELECTRICITY, region] if location else case.residual_of(a)
                self.factor.at(a)[:] = along(path, case.all_years)
        self.base_factor = self.factor.matrix[:, :1]
        existing = _covered(before, location=location)
        demand = after.demand.matrix - existing  # D
        added = _switched(case, after).matrix - _switched(case, before).matrix  # E
        self.kept = demand - added  # D1
        self.bau = self.base_factor * (before.demand.matrix - existing)
        # Outside this a ratio means nothing: an existing switch stands idle, or all is covered.
        operands = (after.demand.matrix, existing, added)
        within = ~exceeds(0.0 * self.kept, self.kept, *operands)
        within &= ~exceeds(self.kept, demand, *operands) & (demand > NOTHING)
        whole = np.where(within, demand, 1.0)
        covered = _covered(after, location=location) - existing
        self.ratio = self.factor.like(np.where(within, self.kept / whole, 1.0))
        clean = np.where(within, covered / whole, 0.0)
        self.reached = self.factor.like(self.factor.matrix * (1 - clean))  # eff


NOTHING = 1e-6
"""Electricity of which there is no share: solver noise [GWh]."""


def _covered(balance: Balance, *, location: bool) -> Matrix:
    """Electricity that counts as clean: roofs, and by the market-based method contracts."""
    return balance.on_site.matrix + (balance.grey if location else balance.clean).matrix


def _switched(case: Case, balance: Balance) -> Grid:
    """Electricity that switches use, by account and year [GWh]."""
    switched = Grid(case.accounts, case.all_years)
    for (o, carrier), used in balance.uses.items():
        if carrier == ELECTRICITY:
            switched.at(case.options[o].uses_in[carrier])[:] += used
    return switched


def _bau(case: Case, before: Balance, supply: _Supply) -> Grid:
    """The base at base-year factors, so that in the base year it is the inventory."""
    bau = Grid(case.accounts, case.all_years, supply.bau)
    for i in before.activity.things:
        s = case.sources[i]
        if s.carrier != ELECTRICITY:
            factor = case.factors[s.carrier, s.region][case.base_year]
            bau.at(s.account)[:] += factor * before.activity.at(i)
    for (o, carrier), used in before.uses.items():
        if carrier != ELECTRICITY:
            account = case.options[o].uses_in[carrier]
            factor = case.factors[carrier, case.accounts[account].region][case.base_year]
            bau.at(account)[:] += factor * used
    return bau


def _credit_activity(at: Compared, found: Wedges, supply: _Supply) -> None:
    """Activity served at base-year factors, less the carriers that a switch uses instead."""
    case = at.case
    for o in at.after.served.things:
        option = case.options[o]
        source = case.sources[str(option.source)]
        if source.carrier == ELECTRICITY:
            factor = supply.factor[source.account, case.base_year]
        else:
            factor = case.factors[source.carrier, source.region][case.base_year]
        served = at.after.served.at(o) - at.base.served.at(o)
        found.credit(option, source.account, factor * served)
        for carrier in sorted(option.uses):
            account = option.uses_in[carrier]
            if carrier == ELECTRICITY:
                rate = supply.reached.at(account)
            else:
                path = case.factors[carrier, case.accounts[account].region]
                rate = along(path, case.all_years)
            used = along(option.uses[carrier], case.all_years) * served
            found.credit(option, account, -rate * used)


def _credit_grid_mix(at: Compared, wedge: Grid, supply: _Supply) -> None:
    """What supply does by itself: the change of factors, on what is not switched to."""
    case = at.case
    wedge.matrix[:] += (supply.base_factor - supply.factor.matrix) * supply.kept
    for i in at.after.activity.things:
        s = case.sources[i]
        if s.carrier != ELECTRICITY:
            path = along(case.factors[s.carrier, s.region], case.all_years)
            wedge.at(s.account)[:] += (path[0] - path) * at.after.activity.at(i)
    # Other carriers that existing switches use are part of the base, and so is their change.
    for (o, carrier), used in at.before.uses.items():
        if carrier != ELECTRICITY:
            account = case.options[o].uses_in[carrier]
            path = along(case.factors[carrier, case.accounts[account].region], case.all_years)
            wedge.at(account)[:] += (path[0] - path) * used


def _credit_roofs(at: Compared, found: Wedges, supply: _Supply, *, location: bool) -> None:
    """Roofs: EF[t] * kWh * D1 / D."""
    for o in at.after.self_use.things:
        option = at.case.options[o]
        if option.keeps_certificates or location:
            a = option.accounts[0]
            used = at.after.self_use.at(o) - at.base.self_use.at(o)
            found.credit(option, a, supply.factor.at(a) * used * supply.ratio.at(a))


def _credit_contracts(at: Compared, found: Wedges, supply: _Supply) -> None:
    """Green power, by the market-based method: EF[t] * kWh * D1 / D."""
    worth = supply.factor.matrix * supply.ratio.matrix
    for key in sorted({*at.plan.clean, *at.base.clean}):
        o_id, a, t = key
        claimed = at.plan.clean.get(key, 0.0) - at.base.clean.get(key, 0.0)
        row, column = supply.factor.row[a], t - at.case.base_year
        tonnes = worth[row, column] * claimed
        found.wedges[at.case.options[o_id].kind].matrix[row, column] += tonnes
        found.by_option.matrix[found.by_option.row[o_id], column] += tonnes
