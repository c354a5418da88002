"""What a plan tells: what its end hides, cliffs, jumps, what is bought in years that are over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from pathway.locale import Count, message, percent
from pathway.review.causes import in_order
from pathway.review.choice import choices
from pathway.review.idle import NOTHING, idle_stock
from pathway.review.inputs import late_promise, late_promises, mostly_assumed, review_files
from pathway.review.numbers import assumptions
from pathway.review.remark import Amount, Remark, remark
from pathway.review.stake import Stakes, carried, worth_measuring
from pathway_models.case import Case, Option, Target

CLIFF = 0.25
"""Share of the base year's net by which it falls at once."""
SOME = 0.01
"""Share of the base year's net that a lever takes off at once, below which its jump is none."""
FULL = 0.9
"""Share of its limit by which a lever grows in one year."""
A_TONNE = 1.0
"""Below which nothing is emitted [t]."""

Tables = Mapping[str, pd.DataFrame]


def review_plan(
    case: Case,
    tables: Tables,
    files: Mapping[str, bytes],
) -> list[Remark]:
    """All that a plan and its inputs tell, the gravest first.

    ``files`` are those that the case was read from, with what is set in them.
    """
    numbers = assumptions(files, case, "en")[0]
    stakes = Stakes(case, tables, numbers)
    found = [*review_files(case, files)]
    found += [_late(case, target, tables) for target in late_promises(case)]
    found += [*_cliff(case, tables["emissions"]), *_past(case, tables["levers"])]
    found += [
        *_jumps(case, tables),
        *idle_stock(case, tables["levers"]),
        *carried(stakes),
        *choices(case, tables),
    ]
    found += [*worth_measuring(stakes), *mostly_assumed(case, files)]
    return in_order(found, case.currency)


def _late(case: Case, target: Target, tables: Tables) -> Remark:
    """With what the levers in its perimeter cost in the last year, capex as an annuity."""
    known = late_promise(case, target)
    levers = {o.lever for o in case.booked("company") if _serves(case, o, target)}
    last = tables["abatement"].query("year == @case.end")
    cost = float(last.loc[last["lever"].isin(levers), "cost_m"].sum())
    unit = f"M{case.currency}"
    if not len(last):
        return known
    said = message(
        "review.late-cost", said=known.said, sense="saves" if cost < 0 else "costs",
        cost=Amount(abs(cost), unit, case.currency),
    )  # fmt: skip
    return replace(known, number=cost, unit=unit, said=said)


def _serves(case: Case, option: Option, target: Target) -> bool:
    """Whether an option acts on what a promise is about."""
    if target.options:
        return option.id in target.options
    own = {case.sources[option.source].account} if option.source else set()
    return bool((own | {*option.accounts}) & {*target.accounts})


def _cliff(case: Case, emissions: pd.DataFrame) -> Iterator[Remark]:
    """Net that falls at once by more than a quarter of the base year's: where it falls most, of the
    years to come.
    """
    columns = ["net_t", "bau_t", "removals_t", "offsets_t"]
    sums = emissions.groupby("year")[columns].sum().sort_index()
    net, credits = sums["net_t"].to_numpy(), (sums["removals_t"] + sums["offsets_t"]).to_numpy()
    cut = sums["bau_t"].to_numpy() - net
    built = np.diff(cut) > CLIFF * abs(net[0])  # and not by what is closed or sold
    fall = np.where(built & (sums.index[1:] >= case.open_years.start), net[:-1] - net[1:], 0.0)
    if not len(fall) or fall.max() <= CLIFF * abs(net[0]) or net[0] < A_TONNE:
        return
    at = int(np.argmax(fall))
    share = float(fall[at] / net[0])
    bought = max(0.0, float(credits[at + 1] - credits[at])) / float(fall[at])
    before, after = (Amount(float(net[i]), "t", case.currency) for i in (at, at + 1))
    yield remark(
        "cliff", str(sums.index[at + 1]), share, "share", file="tables/emissions.csv",
        share=percent(share), base=str(case.base_year), credits=percent(min(1.0, bought)),
        a=before, b=after,
    )  # fmt: skip


def _past(case: Case, levers: pd.DataFrame) -> Iterator[Remark]:
    """What is bought, beyond what is committed, in years that are over."""
    if case.today is None:
        return
    rows = levers[(levers["year"] < case.today) & (levers["year"] > case.base_year)]
    committed = [
        case.options[o].min_add.get(int(t), 0.0)
        for o, t in zip(rows["option"], rows["year"], strict=True)
    ]
    more = rows["added"].to_numpy(float) - np.array(committed, dtype=float)
    own = rows[more > np.maximum(NOTHING, 1e-6 * rows["added"].to_numpy(float))]
    if not len(own):
        return
    cost = float(own["capex_m"].sum())
    names = sorted(set(own["option"]))
    unit = f"M{case.currency}"
    yield remark(
        "past_purchases", names[0], cost, unit, "warning", "tables/levers.csv",
        advice="start-later", more=Count(len(names) - 1), today=str(case.today),
        cost=Amount(cost, unit, case.currency),
    )  # fmt: skip


def _jumps(case: Case, tables: Tables) -> Iterator[Remark]:
    """A lever that takes nearly all there is of it in one year; the one of most tonnes is named.

    What is bought afresh each year is no stock that grows. A lot comes whole, and what needs one;
    and what takes off hardly anything is no jump, nor is what was.
    """
    found: dict[str, tuple[float, int]] = {}
    all_of = case.options.values()
    net = float(tables["emissions"].query("year == @case.base_year")["net_t"].sum())
    for name, rows in tables["levers"].sort_values("year").groupby("option"):
        option = case.options[str(name)]
        if option.life <= 1 or any(o.unit_size and o.lever in option.requires for o in all_of):
            continue
        columns = ("year", "stock", "served", "reduction_t")
        years, stock, served, cut = (rows[c].to_numpy(float) for c in columns)
        for i in range(1, len(years)):
            more = stock[i] - stock[i - 1]
            if (
                int(years[i]) >= case.open_years.start
                and more > option.unit_size + NOTHING
                and cut[i] - cut[i - 1] > SOME * net
                and _is_all(case, option, int(years[i]), more, served[i] - served[i - 1])
            ):
                found[option.id] = float(cut[i] - cut[i - 1]), int(years[i])
    if found:
        first = max(found, key=lambda o: (found[o][0], o))
        yield _jump(case, first, found)


def _jump(case: Case, first: str, found: Mapping[str, tuple[float, int]]) -> Remark:
    tonnes, year = found[first]
    return remark(
        "jump", first, len(found), "options", file="tables/levers.csv", year=str(year),
        tonnes=Amount(tonnes, "t", case.currency), more=Count(len(found) - 1),
    )  # fmt: skip


def _is_all(case: Case, option: Option, year: int, more: float, served: float) -> bool:
    """Whether an option grows by nearly its potential, or its share of the activity."""
    room = (option.potential or {}).get(year, 0.0)
    if room > NOTHING and more >= FULL * room:
        return True
    if option.source is None:
        return False
    activity = case.sources[option.source].activity[year]
    most = option.max_share[year] * activity * option.efficiency(year)
    return most > NOTHING and served >= FULL * most
