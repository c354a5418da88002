"""Why actual and planned net emissions differ: additive by account and year, without a rest.

Net is business as usual less wedges, in the plan and in what was (formulation, 8). So the variance
is that of business as usual, in parts, less that of each wedge; and whichever way it is cut, by
business, scope, year or driver, it comes to the same sum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from pathway.compare.boundary import METHOD, STRUCTURE, Apart, is_gone, joined
from pathway.tables.known import expected_of, used_untold
from pathway.tables.supposed import supposed
from pathway.tables.unsaid import OF_FACTORS, told_kinds
from pathway.track.told import untold
from pathway_models.case import Case

ACTIVITY, EFFICIENCY = "activity", "efficiency"
OF_USUAL = (STRUCTURE, METHOD, ACTIVITY, EFFICIENCY)
"""Drivers of business as usual: deals and boundaries, methods and errors, volume, and need per unit
of it."""
NOT_TOLD = "not_told"
"""Wedges of the plan of kinds of which no fact says anything: what was done of them is part of what
was observed, and so of activity."""
KEYS = ["year", "account", "business", "region", "scope"]
Tables = Mapping[str, pd.DataFrame]


def variance(
    plan: Tables, actual: Tables, planned_case: Case, case: Case, years: Sequence[int]
) -> pd.DataFrame:
    """A row for each year, account and driver: what it adds to net, market-based [t].

    ``planned_case`` is that of the plan, ``case`` of what was. Planned net and all drivers of an
    account come to its actual net.
    """
    planned, was = (_net(tables, years) for tables in (plan, actual))
    both = planned.add_suffix("_plan").join(was.add_suffix("_was"), how="outer").fillna(0.0)
    account = both.index.get_level_values("account")
    left = pd.Series([is_gone(planned_case, case, a) for a in account], index=both.index)
    usual = (both["bau_t_was"] - both["bau_t_plan"]).mask(left, -both["net_t_plan"])
    apart = {t: Apart.of(planned_case, case, t) for t in years}
    method = _moved({t: a.only(lambda c: c.is_recount) for t, a in apart.items()}, both.index)
    every = _moved(apart, both.index)
    structure = every - method
    came = joined(planned_case, case)
    structure = (structure + [came.get(a, 0.0) for a in account]).mask(left, usual)
    volume = _volume(planned_case, case, both["bau_t_plan"])
    told = volume.notna()
    activity = volume.where(told, usual - structure - method)
    parts: dict[str, pd.Series] = {
        STRUCTURE: structure,
        METHOD: method,
        ACTIVITY: activity,
        EFFICIENCY: usual - structure - method - activity,
    }
    known = {OF_FACTORS, *told_kinds(case)}
    for wedge in case.wedges:
        before, after = (_wedge(tables, wedge, both.index) for tables in (plan, actual))
        name = wedge if wedge in known else NOT_TOLD
        parts[name] = parts.get(name, 0.0 * before) + (before - after).mask(left, 0.0)
    rows = pd.concat(parts, names=["driver"]).rename("tonnes").reset_index()
    rows = rows[rows["tonnes"].abs() > 0]
    found = pd.DataFrame(rows[[*KEYS, "driver", "tonnes"]])
    return found.sort_values([*KEYS, "driver"], kind="stable").reset_index(drop=True)


def nets(plan: Tables, actual: Tables, case: Case, years: Sequence[int]) -> pd.DataFrame:
    """Planned and actual net of each year and account, market-based, and gross by location [t].

    ``net_t_expected`` is what of the actual net was emitted by sources of which no fact says
    anything, or of what levers use that is not told, whatever credits, which are told by name, were
    retired for it.
    """
    frames = []
    for name, tables in (("plan", plan), ("actual", actual)):
        e = tables["emissions"]
        e = e[e["year"].isin(years)].set_index(KEYS)[["bau_t", "gross_location_t", "net_t"]]
        frames.append(e.add_suffix(f"_{name}"))
    found = frames[0].join(frames[1], how="outer").fillna(0.0).reset_index()
    keys, all_ = ["year", "account"], tuple(case.accounts)
    expected: dict[tuple[int, str], float] = {}
    for t in years:
        of_sources = expected_of(case, actual, untold(case, t), t)
        of_levers, _ = used_untold(case, all_, actual, t, plan)
        for a, tonnes in (*of_sources.items(), *of_levers.items()):
            expected[t, a] = expected.get((t, a), 0.0) + tonnes
    own = [expected.get((t, a), 0.0) for t, a in zip(*(found[key] for key in keys), strict=True)]
    return found.assign(net_t_expected=own)


def only_supposed(plan: Tables, actual: Tables, case: Case, years: Sequence[int]) -> pd.DataFrame:
    """What of wedges is of stock that no fact says was used, and the plan leaves idle: a row for
    each year and option, with what it served and took off [t].
    """
    rows = []
    for year in years:
        idle = supposed(case, actual, year, plan)
        levers = actual["levers"]
        own = levers[(levers["year"] == year) & levers["option"].isin(idle)]
        for row in own.to_dict("records"):
            part, keys = idle[str(row["option"])], ("year", "option", "lever", "kind")
            did = {"served": part * row["served"], "tonnes": part * row["reduction_t"]}
            rows.append({key: row[key] for key in (*keys, "served_unit")} | did)
    columns = ("year", "option", "lever", "kind", "served_unit", "served", "tonnes")
    return pd.DataFrame(rows, columns=[*columns])


def _net(tables: Tables, years: Sequence[int]) -> pd.DataFrame:
    e = tables["emissions"]
    return pd.DataFrame(e[e["year"].isin(years)].set_index(KEYS)[["bau_t", "net_t"]])


def _wedge(tables: Tables, wedge: str, index: pd.Index[Any]) -> pd.Series:
    w = tables["wedges"]
    own = w[w["wedge"] == wedge].set_index(["year", "account"])["tonnes"]
    keys = pd.MultiIndex.from_arrays(
        [index.get_level_values("year"), index.get_level_values("account")]
    )
    return pd.Series(own.reindex(keys).fillna(0.0).to_numpy(), index=index)


def _moved(apart: Mapping[int, Apart], index: pd.Index[Any]) -> pd.Series:
    """What changes moved that the plan had not, at the size of the base year [t]."""
    years, accounts = (index.get_level_values(key) for key in ("year", "account"))
    moved = [1000 * apart[t].kt(a) for t, a in zip(years, accounts, strict=True)]
    return pd.Series(moved, index=index, dtype=float)


def _volume(planned: Case, case: Case, usual: pd.Series) -> pd.Series:
    """What more or less of a business's revenue adds, where a fact tells it; else nothing [t].

    Of accounts that the plan or the case has not, and of those that a change since moves whose
    revenue is not told, volume cannot be told apart.
    """
    told = {(b, f.year) for f in case.facts if f.quantity == "revenue" for b in f.of}
    in_both = planned.accounts.keys() & case.accounts.keys()
    found: list[float | None] = []
    for row in usual.rename("bau").reset_index().to_dict("records"):
        year, account, business = int(row["year"]), str(row["account"]), str(row["business"])
        bau = float(row["bau"])
        changes = Apart.of(planned, case, year)
        silent = account not in in_both
        silent = silent or any(account in c.kt and c.revenue is None for c in changes.all)
        before = planned.revenue.get(business, {}).get(year, 0.0)
        if silent or not before or (business, year) not in told:
            found.append(None)
            continue
        moved = changes.revenue(business)
        found.append(bau * ((case.revenue[business][year] - moved) / before - 1))
    return pd.Series(found, index=usual.index, dtype=float)
