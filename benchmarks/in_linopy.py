"""The program of ``synthetic.py`` in linopy, row for row, with other numbers: how fast is that?

Run by ``scale.py --linopy PYTHON`` in an environment that has linopy; it imports nothing of ours.
"""

from __future__ import annotations

import argparse
import json
import time
from typing import Any

import linopy
import numpy as np
import pandas as pd
import xarray as xr

YEARS = pd.Index(range(2021, 2036), name="year")
NEUTRAL = YEARS[-5:]
LUMPY = [n % 2 == 1 for n in range(24)] + [n % 2 == 1 for n in range(8)]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--one", type=int, required=True)
    segments = parser.parse_args().one
    began = time.perf_counter()
    model = build(segments)
    made = model.to_highspy()
    seconds = time.perf_counter() - began
    found = {"seconds": seconds, "rows": made.getNumRow(), "columns": made.getNumCol()}
    print(json.dumps({**found, "entries": made.getNumNz()}))


def build(segments: int) -> linopy.Model:
    """Retrofits and switches serve four sources; roofs, contracts and credits cover the rest."""
    m = linopy.Model()
    s = pd.Index(range(segments), name="segment")
    activity = m.add_variables(0, coords=[s, pd.Index(range(4), name="source"), YEARS])
    served, use = _activity(m, s, activity)
    demand = m.add_variables(0, coords=[s, YEARS], name="demand")
    power = activity.sel(source=[0, 1]).sum("source")
    m.add_constraints(demand - power - (use * served["switch"]).sum("option") == 0)
    uncovered, claims_el = _electricity(m, s, demand)
    scope1 = m.add_variables(0, coords=[s, YEARS])
    scope2 = m.add_variables(0, coords=[s, YEARS])
    m.add_constraints(scope1 - (2.1 * activity.sel(source=[2, 3])).sum("source") == 0)
    m.add_constraints(scope2 - 0.55 * uncovered == 0)
    credits = _credits(m, s, [scope1, scope2])
    gross = (scope1 + scope2).sel(year=NEUTRAL).sum("segment")
    neutralised = m.add_variables(0, coords=[NEUTRAL])
    removed = m.add_variables(0, coords=[s, NEUTRAL])
    offset = m.add_variables(0, coords=[NEUTRAL])
    m.add_constraints(neutralised - gross == 0)
    m.add_constraints(removed - credits.sel(kind=0).sum("account") == 0)
    m.add_constraints(offset - credits.sel(kind=1).sum(["segment", "account"]) == 0)
    m.add_constraints(gross - credits.sum(["segment", "account", "kind"]) <= 0)
    clean = (0.3 * demand - claims_el).sel(year=NEUTRAL).sum("segment")
    m.add_constraints(clean <= 0)
    return m


def _stock(
    m: Any, s: pd.Index, count: int, lumpy: list[bool], *, allowed: bool, life: int = 20
) -> tuple[Any, Any]:
    """Stock of options that all are alike in life: what is added is in service to the end."""
    options = pd.Index(range(count), name="option")
    add = m.add_variables(0, 45, coords=[s, options, YEARS])
    stock = m.add_variables(0, 60, coords=[s, options, YEARS])
    before = stock.shift(year=1) if life > len(YEARS) else 0.0 * stock
    m.add_constraints(stock - before - add == 0)
    if allowed:
        m.add_constraints(add.cumsum("year") <= xr.DataArray(np.arange(3.0, 48, 3), [YEARS]))
    whole = options[np.array(lumpy)]
    if len(whole):
        lots = m.add_variables(0, 60, coords=[s, whole, YEARS], integer=True)
        m.add_constraints(add.sel(option=whole) - 0.7 * lots == 0)
    return stock, whole


def _activity(m: Any, s: pd.Index, activity: Any) -> tuple[dict[str, Any], Any]:
    served = {}
    rng = np.random.default_rng(0)
    of = {"retrofit": np.repeat(range(4), 6), "switch": np.repeat([2, 3], 4)}
    for kind, lumpy in (("retrofit", LUMPY[:24]), ("switch", LUMPY[24:])):
        stock, whole = _stock(m, s, len(lumpy), lumpy, allowed=True)
        options = pd.Index(range(len(lumpy)), name="option")
        made = m.add_variables(0, 15, coords=[s, options, YEARS])
        m.add_constraints(made - stock <= 0)
        m.add_constraints(made.sel(option=whole) - 0.4 * stock.sel(option=whole) <= 0.3)
        served[kind] = made
    for n in range(4):  # a source at a time: sparse in the options
        taken = [served[k].sel(option=np.flatnonzero(of[k] == n)).sum("option") for k in of]
        used = taken[0] if n < 2 else taken[0] + taken[1]
        m.add_constraints(activity.sel(source=n) + used == 100.0)
    use = xr.DataArray(rng.uniform(0.5, 3, (len(s), 8)), [s, pd.Index(range(8), name="option")])
    return served, use


def _electricity(m: Any, s: pd.Index, demand: Any) -> tuple[Any, Any]:
    """Roofs and contracts; returns what nothing covers, and what is clean."""
    three = pd.Index(range(3), name="option")
    roofs, _ = _stock(m, s, 3, [False] * 3, allowed=True)
    contracts, _ = _stock(m, s, 3, [False] * 3, allowed=False)
    self_use = m.add_variables(0, coords=[s, three, YEARS])
    export = m.add_variables(0, coords=[s, three, YEARS])
    clean = m.add_variables(0, coords=[s, three, YEARS])
    uncovered = m.add_variables(0, coords=[s, YEARS])
    m.add_constraints(self_use + export - roofs == 0)
    m.add_constraints(self_use - 0.2 * demand <= 0)
    m.add_constraints(self_use.sum("option") - demand <= 0)
    m.add_constraints(clean - contracts <= 0)
    covered = self_use.sum("option") + clean.sum("option")
    m.add_constraints(uncovered - demand + covered == 0)
    return uncovered, covered


def _credits(m: Any, s: pd.Index, gross: list[Any]) -> Any:
    """A removal and an offset, bought for a year and retired in two accounts."""
    issued, _ = _stock(m, s, 2, [False] * 2, allowed=False, life=1)
    kinds, accounts = pd.Index(range(2), name="kind"), pd.Index(range(2), name="account")
    claim = m.add_variables(0, coords=[s, kinds, accounts, NEUTRAL])
    for k in kinds:
        bought = issued.sel(option=k, year=NEUTRAL)
        m.add_constraints(claim.sel(kind=k).sum("account") - bought <= 0)
    for a in accounts:
        m.add_constraints(claim.sel(account=a).sum("kind") - gross[a].sel(year=NEUTRAL) <= 0)
    return claim


if __name__ == "__main__":
    main()
