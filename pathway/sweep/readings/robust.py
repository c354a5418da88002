"""The robust core: what to decide in the next three years, whatever comes."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from pathway.sweep.assertions import quantile
from pathway.sweep.factors import Value
from pathway.sweep.readings.found import Found
from pathway.sweep.readings.split import Split, best_split

YEARS = 3
"""How far a decision of now reaches."""

NO_REGRET, WAIT = 0.9, 0.1
"""Bought in at least this share of the scenarios with a plan; in at most this share."""

BOUGHT = 1e-6
"""Less is nothing [unit of the lever]."""

SCENARIO = "scenario"
"""In place of a factor where scenarios or worlds are named: which of them it is."""

COLUMNS = [
    "lever", "unit", "from_year", "to_year", "scenarios", "with_plan", "bought_in", "share",
    "least", "median", "most", "decision", "factor", "threshold", "level", "share_there",
    "share_elsewhere", "explained",
]  # fmt: skip


def robust_core(found: Found) -> pd.DataFrame:
    """A row for each lever of the company: no_regret first, then hedge, then wait.

    A decision is to buy anything of a lever in the first three years of the plan. ``no_regret``:
    done in at least 90 % of the scenarios with a plan; ``wait``: in at most 10 %; ``hedge``: it
    depends, best told by ``factor``: at or above ``threshold`` (or at ``level``) it is done in
    ``share_there``, else in ``share_elsewhere``, which explains so much of the uncertainty. No
    factor is named that explains less than a fifth. ``least`` to ``most`` are amounts over the
    scenarios with a plan.
    """
    planned, units = found.planned, found.units()
    factors = _by_factor(found)
    rows = []
    for reading in (r for r in units if r.startswith("added/")):
        wide = found.yearly(reading)
        years = [int(t) for t in wide.columns[:YEARS]]
        amount = wide.reindex(planned)[years].fillna(0.0).sum(axis=1)
        added = {s: float(amount[s]) for s in planned}
        span = (years[0], years[-1], len(found.points), len(planned))
        row = (reading.removeprefix("added/"), units[reading], *span)
        rows.append((*row, *_decision(added, factors)))
    order = {"no_regret": 0, "hedge": 1, "wait": 2}
    rows.sort(key=lambda row: (order[str(row[11])], -float(str(row[7]))))
    return pd.DataFrame(rows if planned else [], columns=COLUMNS).round(6)


def _decision(
    added: Mapping[str, float], factors: Mapping[str, Mapping[str, Value]]
) -> tuple[object, ...]:
    done = {s: value > BOUGHT for s, value in added.items()}
    count = sum(done.values())
    share = count / len(done) if done else math.nan
    amounts = [quantile(list(added.values()), q) if added else math.nan for q in (0.0, 0.5, 1.0)]
    if share >= NO_REGRET or share <= WAIT:
        kind = "no_regret" if share >= NO_REGRET else "wait"
        return (count, share, *amounts, kind, *_told(None))
    return (count, share, *amounts, "hedge", *_told(best_split(done, factors)))


def _told(split: Split | None) -> tuple[object, ...]:
    if split is None:
        return ("", math.nan, "", math.nan, math.nan, math.nan)
    at = (split.factor, split.threshold, split.level)
    return (*at, split.there, split.elsewhere, split.explained)


def _by_factor(found: Found) -> dict[str, dict[str, Value]]:
    """Factor -> scenario -> its value, that of the case where only others are varied."""
    if not found.factors or found.kind in ("scenarios", "regret"):
        return {SCENARIO: _named(found)}
    everything = found.given()
    given = {s: everything[s] for s in found.planned}
    by_factor: dict[str, dict[str, Value]] = {}
    for key, factor in found.factors.items():
        values = {s: at.get(key, factor.unchanged) for s, at in given.items()}
        by_factor[key] = {s: v for s, v in values.items() if v is not None}
    return by_factor


def _named(found: Found) -> dict[str, Value]:
    table = found.tables["scenarios"].set_index("scenario")
    regret = found.kind == "regret"
    return {s: str(table.loc[s, "world"]) if regret else s for s in found.planned}
