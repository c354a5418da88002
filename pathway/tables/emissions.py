"""Emissions, sources, wedges and electricity, by account."""

from __future__ import annotations

import pandas as pd

from pathway_models.case import ELECTRICITY, Account, Case, Option
from pathway_models.plan import Balance, Plan
from pathway_models.wedges import Wedges

TONNES = 1000.0
"""Tonnes in the kt that the model counts in."""


def place(account: Account) -> dict[str, object]:
    """The columns that say where an account is."""
    return {
        "account": account.id,
        "business": account.business,
        "region": account.region,
        "scope": account.scope,
    }


def emissions(case: Case, after: Balance, market: Wedges) -> pd.DataFrame:
    """Business as usual, gross by both scope 2 methods, credits and net, by account [t]."""
    rows = []
    for t in case.all_years:
        for a, account in case.accounts.items():
            removals, offsets = after.removals.get((a, t), 0.0), after.offsets.get((a, t), 0.0)
            rows.append(
                {
                    "year": t,
                    **place(account),
                    "bau_t": TONNES * market.bau[a, t],
                    "gross_location_t": TONNES * after.gross_location[a, t],
                    "gross_market_t": TONNES * after.gross_market[a, t],
                    "removals_t": TONNES * removals,
                    "offsets_t": TONNES * offsets,
                    "net_t": TONNES * (after.gross_market[a, t] - removals - offsets),
                }
            )
    return pd.DataFrame(rows)


def sources(case: Case, after: Balance) -> pd.DataFrame:
    """Activity of each source, and its gross emissions (electricity pro rata of kWh) [t]."""
    rows = []
    for t in case.all_years:
        for i, s in case.sources.items():
            activity = after.activity[i, t]
            if s.carrier == ELECTRICITY:
                gross = activity * _electricity_factor(case, after, s.account, t)
            else:
                gross = activity * case.factors[s.carrier, s.region][t]
            rows.append(
                {
                    "year": t,
                    "source": i,
                    **place(case.accounts[s.account]),
                    "category": s.category,
                    "carrier": s.carrier,
                    "activity_bau": s.activity[t],
                    "activity": activity,
                    "activity_unit": case.carriers[s.carrier].unit,
                    "gross_t": TONNES * gross,
                }
            )
    return pd.DataFrame(rows)


def _electricity_factor(case: Case, after: Balance, a: str, t: int) -> float:
    """What a kWh of the account really emits, market-based [kt/GWh]."""
    demand = after.demand[a, t]
    clean = after.on_site.get((a, t), 0.0) + after.clean.get((a, t), 0.0)
    factor = case.residual[case.accounts[a].region][t]
    return factor * (1 - clean / demand) if demand > 0 else 0.0


def wedge_table(case: Case, wedges: Wedges) -> pd.DataFrame:
    """The wedges by account [t]."""
    rows = [
        {"year": t, **place(account), "wedge": w, "tonnes": TONNES * wedges.wedges[a, t, w]}
        for t in case.all_years
        for a, account in case.accounts.items()
        for w in case.wedges
    ]
    return pd.DataFrame(rows)


def electricity(case: Case, plan: Plan, after: Balance) -> pd.DataFrame:
    """Demand and how it is covered, by account [GWh]."""
    unbundled = {o.id for o in case.yielding("clean") if not o.bundled}
    certificates: dict[tuple[str, int], float] = {}
    for (o, a, t), amount in plan.clean.items():
        if o in unbundled:
            certificates[a, t] = certificates.get((a, t), 0.0) + amount
    rows = []
    for t in case.all_years:
        for a, account in case.accounts.items():
            demand, clean = after.demand[a, t], after.clean.get((a, t), 0.0)
            kept = after.on_site.get((a, t), 0.0)
            self_use = kept + after.grey.get((a, t), 0.0)
            rows.append(
                {
                    "year": t,
                    **place(account),
                    "demand_gwh": demand,
                    "self_use_gwh": self_use,
                    "export_gwh": sum(after.exported[o.id, t] for o in _roofs(case, a)),
                    "clean_gwh": clean,
                    "clean_unbundled_gwh": certificates.get((a, t), 0.0),
                    "residual_gwh": demand - self_use - clean,
                    "clean_share": (kept + clean) / demand if demand > 0 else None,
                }
            )
    return pd.DataFrame(rows).astype({"clean_share": float})


def _roofs(case: Case, account: str) -> list[Option]:
    return [o for o in case.yielding("on_site") if o.accounts[0] == account]
