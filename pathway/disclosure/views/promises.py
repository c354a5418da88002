"""What a disclosure asks of targets, which ``targets.yaml`` says and no table holds."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from pathway.disclosure.claims.given import Given
from pathway.disclosure.claims.recalculated import of_year, recalculated
from pathway.disclosure.views.position import Standing, measured
from pathway.disclosure.views.used import TONNES
from pathway_models.case import Case, Change, Target
from pathway_models.promises import promise_of

SCOPES = (1, 2, 3)
KINDS = {
    "gross_emissions": "absolute",
    "net_emissions": "net",
    "intensity": "intensity",
    "clean_electricity_share": "energy",
    "credit_share": "credits",
}
"""Metric -> the table of a standard that a target stands in; of any other: ``other``."""

OF_TONNES = ("gross_emissions", "net_emissions", "intensity")


def promises(at: Given) -> pd.DataFrame:
    """A row for each commitment and year, base year too; numbers in the unit of ``targets``.

    ``base_value``, ``target_value`` and ``target_year`` (the first from which its last value is
    asked) are the same in all years, as are shares and coverage. All are of the base year as it
    counts when the target is due, recalculated for what has moved it; so is what was reached in it.
    """
    case = at.case
    table, standing = at.tables["targets"], Standing(case, at.tables)
    bases: dict[tuple[Change, ...], Standing] = {}
    told = {
        (str(i), int(y)): (float(r), float(a))
        for i, y, r, a in zip(
            table["id"], table["year"], table["required"], table["achieved"], strict=True
        )
    }
    rows = []
    for k in at.promises:
        every, counts = of_year(case, max(k.value)), _of_its_value(case, k)
        for done in {every, counts} - bases.keys():
            tables, then = recalculated(at.tables, case, done)
            bases[done] = Standing(then, tables)
        fixed = {**_fixed(case, bases[counts], k), **_parts(case, bases[every], k)}
        for year in case.all_years:
            required, achieved = told.get((k.id, year), (math.nan, math.nan))
            value = achieved if (k.id, year) in told else measured(standing, k, year)
            if year == fixed["base_year"] and not k.cumulative:
                value = fixed["base_value"]
            own = _tonnes(standing, k, year, required)
            rows.append({"year": year, "required": required, "value": value, **own, **fixed})
    made = pd.DataFrame(rows)
    return made.assign(**_progress(made)) if rows else pd.DataFrame(columns=["year", "id"])


def _of_its_value(case: Case, k: Target) -> tuple[Change, ...]:
    """The changes that move its value of the base year; none of what a product is made with."""
    if k.per:
        return ()
    return of_year(case, max(k.value), with_revenue=k.metric == "intensity")


def _fixed(case: Case, at: Standing, k: Target) -> dict[str, Any]:
    promise, per_unit = promise_of(k), 1.0
    if promise.unit.startswith("t"):
        per_unit = TONNES
    due = max(k.value)
    last = k.value[due]
    base = per_unit * k.bases[due] if k.bases else _in_base_year(at, k)
    value = per_unit * promise.required(k, due)
    return {
        "id": k.id,
        "metric": k.metric,
        "kind": _kind(k),
        "unit": k.unit,
        "sense": promise.sense(k),
        "method": k.method if k.metric in ("gross_emissions", "intensity") else "market",
        "perimeter": ";".join(sorted({case.accounts[a].business for a in k.accounts})),
        "scopes": ";".join(str(s) for s in sorted({case.accounts[a].scope for a in k.accounts})),
        "base_year": float(k.past_year or case.base_year),
        "base_value": base,
        "target_year": float(min(t for t, v in k.value.items() if v == last)),
        "target_value": value,
        **_due(at, k, value * k.whole.get(due, math.nan)),
    }


def _kind(k: Target) -> str:
    """``budget``: of gross tonnes over years."""
    if k.cumulative and k.metric == "gross_emissions":
        return "budget"
    return KINDS.get(k.metric, "other")


def _due(at: Standing, k: Target, tonnes: float) -> dict[str, float]:
    """Of an intensity the tonnes of the base year, and what it comes to when it is due [t]."""
    if k.metric != "intensity":
        return dict.fromkeys(("base_t", "target_t", "change_t"), math.nan)
    base = math.nan if k.past_year else TONNES * at.gross(k.accounts, at.case.base_year, k.method)
    change = tonnes / base - 1 if base > 0 else math.nan
    return {"base_t": base, "target_t": tonnes, "change_t": change}


def _tonnes(at: Standing, k: Target, year: int, required: float) -> dict[str, float]:
    """Of an intensity what it asks and what is emitted in a year [t]."""
    if k.metric != "intensity":
        return {"required_t": math.nan, "reached_t": math.nan}
    reached = TONNES * at.gross(k.accounts, year, k.method)
    return {"required_t": required * k.whole.get(year, math.nan), "reached_t": reached}


def _in_base_year(at: Standing, k: Target) -> float:
    base = at.case.base_year
    if k.metric == "intensity" and not k.per:
        businesses = {at.case.accounts[a].business for a in k.accounts}
        k = replace(k, whole={base: sum(at.case.revenue[b][base] for b in businesses)})
    return measured(at, k, base)


def _parts(case: Case, at: Standing, k: Target) -> Mapping[str, float]:
    """Of each scope: its share of the perimeter's tonnes, and the share of it that is covered."""
    base, found = case.base_year, {}
    if k.metric not in OF_TONNES:
        return dict.fromkeys((f"{of}{s}" for of in ("share", "covered") for s in SCOPES), math.nan)
    whole = at.gross(k.accounts, base, k.method)
    for scope in SCOPES:
        inside = [a for a in k.accounts if case.accounts[a].scope == scope]
        every = [a.id for a in case.accounts.values() if a.scope == scope]
        part, total = (at.gross(of, base, k.method) for of in (inside, every))
        found[f"share{scope}"] = part / whole if whole > 0 else math.nan
        found[f"covered{scope}"] = part / total if total > 0 else math.nan
    return found


def _progress(made: pd.DataFrame) -> dict[str, pd.Series]:
    """The way from base to target that is done, and the change that is asked for.

    There is no way where the base year is as good as is asked.
    """
    ahead = (made["sense"] == ">=").map({True: 1.0, False: -1.0})
    way = ahead * (made["target_value"] - made["base_value"])
    change = made["target_value"] / made["base_value"].where(made["base_value"] > 0) - 1
    done = ahead * (made["value"] - made["base_value"]) / way.where(way > 0) + 0.0
    return {"progress": done, "change": change}
