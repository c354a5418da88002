"""Emissions, sources, wedges and electricity, by account."""

from __future__ import annotations

from typing import Any

import numpy as np

from pathway.tables.rows import Rows, place
from pathway_models.arithmetic.grid import Grid, Matrix, along
from pathway_models.arithmetic.plan import Balance, Compared
from pathway_models.arithmetic.wedges import Wedges
from pathway_models.case import ELECTRICITY, Case

Columns = dict[str, Any]

TONNES = 1000.0
"""Tonnes in the kt that the model counts in."""

NOTHING = 1e-6
"""Electricity of which there is no share: what a table shows as 0 [GWh]."""


def emissions(case: Case, after: Balance, market: Wedges) -> Columns:
    """Business as usual, gross by both scope 2 methods, credits and net, by account [t]."""
    rows = Rows(case.all_years, sorted(case.accounts))
    gross, removals, offsets = after.gross_market, after.removals, after.offsets
    return {
        "year": rows.year,
        **place(case.accounts, rows),
        "category": rows.words(lambda a: case.accounts[a].category),
        "bau_t": TONNES * rows.numbers(market.bau),
        "gross_location_t": TONNES * rows.numbers(after.gross_location),
        "gross_market_t": TONNES * rows.numbers(gross),
        "removals_t": TONNES * rows.numbers(removals),
        "offsets_t": TONNES * rows.numbers(offsets),
        "net_t": TONNES * rows.numbers(gross.matrix - removals.matrix - offsets.matrix),
        "biogenic_t": TONNES * rows.numbers(after.biogenic),
    }


def sources(case: Case, after: Balance) -> Columns:
    """Activity of each source, and its gross emissions (electricity pro rata of kWh) [t]."""
    rows = Rows(case.all_years, sorted(case.sources))
    of = case.sources
    usual = [along(of[i].activity, case.all_years) for i in rows.things]
    bau = np.array(usual).reshape(len(usual), len(case.all_years))
    return {
        "year": rows.year,
        "source": rows.words(str),
        "account": rows.words(lambda i: of[i].account),
        "business": rows.words(lambda i: case.accounts[of[i].account].business),
        "region": rows.words(lambda i: case.accounts[of[i].account].region),
        "scope": rows.whole(lambda i: case.accounts[of[i].account].scope),
        "category": rows.words(lambda i: of[i].category),
        "carrier": rows.words(lambda i: of[i].carrier),
        "activity_bau": rows.numbers(bau),
        "activity": rows.numbers(after.activity),
        "activity_unit": rows.words(lambda i: case.carriers[of[i].carrier].unit),
        "gross_t": TONNES * rows.numbers(_source_gross(case, after)),
    }


def _source_gross(case: Case, after: Balance) -> Matrix:
    """Emissions of each source: activity times what it really emits, market-based [kt]."""
    gross = after.activity.like(after.activity.matrix.copy())
    power = _electricity_factor(case, after)
    for i in gross.things:
        s = case.sources[i]
        if s.carrier == ELECTRICITY:
            gross.at(i)[:] *= power.at(s.account)
        else:
            gross.at(i)[:] *= along(case.factors[s.carrier, s.region], case.all_years)
    return gross.matrix


def _electricity_factor(case: Case, after: Balance) -> Grid:
    """What a kWh of an account really emits, market-based [kt/GWh]."""
    demand = after.demand.matrix
    clean = after.generated.matrix - after.grey.matrix + after.clean.matrix
    some = demand > NOTHING
    share = np.where(some, clean, 0.0) / np.where(some, demand, 1.0)
    factor = after.demand.like(np.where(some, 1 - share, 0.0))
    for a in {s.account for s in case.sources.values() if s.carrier == ELECTRICITY}:
        factor.at(a)[:] *= along(case.residual_of(a), case.all_years)
    return factor


def wedge_table(case: Case, wedges: Wedges) -> Columns:
    """The wedges by account [t]."""
    names = sorted(case.wedges)
    rows = Rows(case.all_years, [(a, w) for a in sorted(case.accounts) for w in names])
    tonnes = np.stack([wedges.wedges[w].matrix for w in names], axis=1)
    return {
        "year": rows.year,
        "account": rows.words(lambda pair: pair[0]),
        "business": rows.words(lambda pair: case.accounts[pair[0]].business),
        "region": rows.words(lambda pair: case.accounts[pair[0]].region),
        "scope": rows.whole(lambda pair: case.accounts[pair[0]].scope),
        "wedge": rows.words(lambda pair: pair[1]),
        "tonnes": TONNES * rows.numbers(tonnes.reshape(-1, tonnes.shape[2])),
    }


def electricity(at: Compared) -> Columns:
    """Demand and how it is covered, by account [GWh]."""
    case, after = at.case, at.after
    rows = Rows(case.all_years, sorted(case.accounts))
    demand, clean, kept = (g.matrix for g in (after.demand, after.clean, after.on_site))
    self_use, some = after.generated.matrix, demand > NOTHING
    certificates, exported = (Grid(case.accounts, case.all_years) for _ in range(2))
    for key in sorted(at.plan.clean):
        o, a, t = key
        if not case.options[o].bundled:
            row = certificates.row[a]
            certificates.matrix[row, t - case.base_year] += at.plan.clean[key]
    for o in after.exported.things:
        exported.at(case.options[o].accounts[0])[:] += after.exported.at(o)
    share = np.where(some, (kept + clean) / np.where(some, demand, 1.0), np.nan)
    return {
        "year": rows.year,
        **place(case.accounts, rows),
        "demand_gwh": rows.numbers(demand),
        "self_use_gwh": rows.numbers(self_use),
        "fuelled_gwh": rows.numbers(self_use - kept - after.grey.matrix),
        "export_gwh": rows.numbers(exported),
        "clean_gwh": rows.numbers(clean),
        "clean_unbundled_gwh": rows.numbers(certificates),
        "residual_gwh": rows.numbers(demand - self_use - clean),
        "clean_share": rows.numbers(share),
    }
