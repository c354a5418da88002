"""Facts of what was, and of what moved the base year. None: the case says nothing of it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import get_args

import pandas as pd

from pathway.disclosure.claims.given import GIVEN, Given, given, identity_gap_t, yearly
from pathway.disclosure.claims.recalculated import of_year, recalculated
from pathway.tables.known import how_known, kept
from pathway_models.arithmetic.told import told_in
from pathway_models.case import Case, Cause, Change, Target
from pathway_models.promises import promise_of

__all__ = ["GIVEN"]
TONNES = 1000.0
"""In a kt."""
SCOPES = (1, 2, 3)


def _moved(case: Case, changes: Iterable[Change]) -> dict[int, float]:
    """What changes move, by scope [t]."""
    found = dict.fromkeys(SCOPES, 0.0)
    for change in changes:
        for account, kt in change.kt.items():
            found[case.accounts[account].scope] += TONNES * kt
    return found


def _share(at: Given, changes: Iterable[Change]) -> float:
    """The most that changes move of a scope of the base year as published, as a share."""
    table, moved = at.tables["emissions"], _moved(at.case, changes)
    base = table[table["year"] == at.case.base_year].groupby("scope")["gross_market_t"].sum()
    whole = {int(str(scope)): float(tonnes) for scope, tonnes in base.items()}
    some = [(abs(t), whole.get(s, 0.0)) for s, t in moved.items() if t]
    return max((t / of if of > 0 else math.inf for t, of in some), default=0.0)


def _so_far(case: Case, year: int) -> list[Change]:
    return [c for c in case.changes if c.year <= year]


def _pending(case: Case, year: int) -> list[Change]:
    """Changes for which the base year of a year is not recalculated."""
    return [c for c in _so_far(case, year) if c.restated is None or c.restated > year]


@given
def recalculation_threshold(at: Given) -> float | None:
    """The share of a scope's base year from which the company recalculates it."""
    return at.case.recalculation_threshold


@yearly
def pending_share(at: Given, year: int) -> float | None:
    """The most that moved of a scope of the base year for which it is not recalculated."""
    return _share(at, _pending(at.case, year)) if at.case.changes else None


@yearly
def moved_share(at: Given, year: int) -> float | None:
    """The most that has moved of a scope since the base year, recalculated for it or not."""
    return _share(at, _so_far(at.case, year)) if at.case.changes else None


@yearly
def growth_moved_t(at: Given, year: int) -> float | None:
    """What moved the base year and is no deal, boundary, method or error [t]."""
    if not at.case.changes:
        return None
    others = [c for c in _so_far(at.case, year) if c.cause not in get_args(Cause)]
    return sum(abs(t) for t in _moved(at.case, others).values())


@yearly
def scope_shift_t(at: Given, year: int) -> float | None:
    """What changes take from one scope and put into another, not in the base year yet [t]."""
    if not at.case.changes:
        return None
    each = [_moved(at.case, [c]).values() for c in _pending(at.case, year)]
    return sum(min(sum(max(0.0, s * t) for t in moved) for s in (1, -1)) for moved in each)


def told_years(case: Case) -> list[int]:
    """The years that are over of which an actual tells something."""
    return sorted({f.year for f in case.facts} & {*case.past})


@yearly
def untold_years(at: Given, year: int) -> float | None:
    """Years that are over, up to one that is told, of which no actual tells anything."""
    told = told_years(at.case)
    return float(sum(t not in told for t in at.case.past if t < year)) if year in told else None


@yearly
def untold_promises(at: Given, year: int) -> float | None:
    """Commitments of which no actual of the year tells, or but in part or in a larger sum."""
    if not told_in(at.case, year):
        return None
    return float(sum(how_known(at.case, k, at.tables, year) != "told" for k in at.promises))


@given
def year_starts(at: Given) -> float | None:
    """The month in which a financial year begins, where the case says it."""
    return None if at.case.year_starts is None else float(at.case.year_starts)


@given
def calendar_rows(at: Given) -> float | None:
    """Actuals that are told by calendar years, where the financial year is another."""
    starts = at.case.year_starts
    if starts is None:
        return None
    return float(sum(starts > 1 and not f.financial for f in at.case.facts))


@yearly
def missed_targets(at: Given, year: int) -> float | None:
    """Commitments that are missed; of a year that is over, as facts tell."""
    return _missed(at, year)


@yearly
def missed_lever_shares(at: Given, year: int) -> float | None:
    """Those of them about a share of a lever."""
    return _missed(at, year, "lever_share")


def _missed(at: Given, year: int, *metrics: str) -> float | None:
    """Not known where none is missed for certain, and facts do not tell it of all."""
    rows = at.tables["targets"]
    own = rows[(rows["year"] == year) & ~_true(rows["requirement"])]
    own = own[own["metric"].isin(metrics)] if metrics else own
    if year not in at.case.past:
        return float((~_true(own["met"])).sum())
    met = [kept(at.case, row, at.tables) for row in own.to_dict("records")]
    return None if None in met and False not in met else float(met.count(False))


def _true(column: pd.Series) -> pd.Series:
    return column.astype(str).str.lower() == "true"


@yearly
def untold_own_sources(at: Given, year: int) -> float | None:
    """Sources of scopes 1 and 2 of which no actual of the year tells anything."""
    told, own = told_in(at.case, year), at.accounts(1, 2)
    sources = [s for s in at.case.sources.values() if s.account in own and s.activity[year] > 0]
    return float(sum(("source", s.id) not in told for s in sources)) if told else None


@yearly
def causes_gap_t(at: Given, year: int) -> float | None:
    """What the causes of a year's change leave of it, in the worst account [t]."""
    if not told_in(at.case, year):
        return None
    return sum(identity_gap_t(at, t) or 0.0 for t in (year - 1, year))


@yearly
def behind_line(at: Given, year: int) -> float | None:
    """Commitments about gross tonnes above the straight line from base year to target."""
    gross = [k for k in at.of("gross_emissions") if not k.cumulative]
    return float(sum(_is_behind(at, k, year) for k in gross)) if told_in(at.case, year) else None


def _is_behind(at: Given, k: Target, year: int) -> bool:
    case, last = at.case, k.value[max(k.value)]
    end = min(t for t, v in k.value.items() if v == last)
    start = k.past_year or case.base_year
    tables, _ = recalculated(at.tables, case, of_year(case, year))
    column = f"gross_{k.method}_t"
    rows = tables["emissions"]
    own = rows[rows["account"].isin(k.accounts)].groupby("year")[column].sum()
    base = TONNES * k.bases[year] if year in k.bases else float(own[case.base_year])
    target = TONNES * promise_of(k).required(k, end)
    way = min(1.0, (year - start) / (end - start)) if end > start else 1.0
    return bool(float(own[year]) > (base + way * (target - base)) * (1 + 1e-6))
