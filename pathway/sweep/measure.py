"""What is read off a plan: figures with a name, a year where they have one, and a unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

import pandas as pd

from pathway.solve.repeat import Repeated
from pathway.tables.commitments import targets
from pathway.tables.decisions import levers, of_the_company, outlays
from pathway.tables.declared.schema import TABLES
from pathway.tables.emissions import emissions, wedge_table
from pathway.tables.money import costs
from pathway_models.arithmetic.plan import compared
from pathway_models.arithmetic.wedges import attribute
from pathway_models.case import Case
from pathway_models.promises import promise_of, target_years

Wanted = Literal[
    "npv_cost_m",
    "cost_of_commitments_m",
    "price_of_hierarchy_m",
    "costs",
    "emissions",
    "slack",
    "added",
    "wedges",
]
"""Groups of readings; ``npv_cost_m`` is always read."""

COST, COMMITMENTS, HIERARCHY = (
    "npv_cost_m",
    "cost_of_commitments_m",
    "price_of_hierarchy_m",
)
REGRET = "regret_m"
"""Of a plan that is followed in a world: its cost above the least there."""

MONEY = (COST, COMMITMENTS, HIERARCHY)
TONNES = ("bau_t", "gross_t", "gross_location_t", "removals_t", "offsets_t", "net_t")
DIGITS = 6


class Measured(NamedTuple):
    """One reading of one scenario; no year where it is of the whole plan."""

    reading: str
    year: int | None
    value: float
    unit: str


Years = Mapping[str, tuple[int, ...]]
"""Reading -> the years it has; none where it is of the whole plan."""


def available(case: Case, wanted: Iterable[str]) -> Years:
    """The readings that a plan of the case has, in the order in which they are read."""
    groups = {COST, *wanted}
    found: dict[str, tuple[int, ...]] = {name: () for name in MONEY if name in groups}
    every, plan = tuple(case.all_years), tuple(case.years)
    if "costs" in groups:
        found["cost_m"] = (*plan, case.end + 1)
    if "emissions" in groups:
        found |= dict.fromkeys(TONNES, every)
    if "slack" in groups:
        found |= {f"slack/{k.id}": tuple(target_years(k)) for k in case.held.values()}
    if "added" in groups:
        found |= {f"added/{o.lever}": plan for o in of_the_company(case)}
    if "wedges" in groups:
        found |= {f"wedge/{w}": (target_year(case),) for w in case.wedges}
    return found


def measure(case: Case, solved: Repeated, wanted: Iterable[str]) -> list[Measured]:
    """The readings of a plan; rounded as the tables of a run are, so that they are the same."""
    at = compared(case, solved.plan)
    market, paid = attribute(at), outlays(case, solved.plan)
    groups = set(wanted)
    tables = {"costs": TABLES["costs"].frame(case, costs(at))}
    if "emissions" in groups:
        tables["emissions"] = TABLES["emissions"].frame(case, emissions(case, at.after, market))
    if "slack" in groups:
        tables["targets"] = targets(case, solved.plan, at.after, market)
    if "added" in groups:
        tables["levers"] = TABLES["levers"].frame(case, levers(at, market, paid))
    if "wedges" in groups:
        tables["wedges"] = TABLES["wedges"].frame(case, wedge_table(case, market))
    money: dict[str, float] = {}
    if COMMITMENTS in groups and solved.npv_without_commitments is not None:
        money[COMMITMENTS] = solved.npv_least - solved.npv_without_commitments
    if HIERARCHY in groups and solved.npv_without_hierarchy is not None:
        money[HIERARCHY] = max(0.0, solved.npv_least - solved.npv_without_hierarchy)
    names = available(case, groups)
    return [m for m in read_tables(case, tables, money) if m.reading in names]


def read_tables(
    case: Case, tables: Mapping[str, pd.DataFrame], money: Mapping[str, float]
) -> Iterator[Measured]:
    """The readings that these tables of a run hold, and these figures of its summary."""
    cash = tables["costs"]
    yield _money(COST, float(cash["discounted_m"].round(DIGITS).sum()))
    yield from (_money(name, money[name]) for name in MONEY if name in money)
    by_year = cash["value_m"].round(DIGITS).groupby(cash["year"]).sum()
    for t in (*case.years, case.end + 1):
        yield _money("cost_m", float(by_year.get(t, 0.0)), t)
    if "emissions" in tables:
        yield from _emissions(tables["emissions"])
    if "targets" in tables:
        for row in tables["targets"].itertuples():
            name, year, unit = str(row.id), int(str(row.year)), str(row.unit)
            yield Measured(f"slack/{name}", year, _tidy(float(str(row.slack))), unit)
    if "levers" in tables:
        yield from _added(case, tables["levers"])
    if "wedges" in tables:
        yield from _wedges(case, tables["wedges"])


def _emissions(table: pd.DataFrame) -> Iterator[Measured]:
    summed = table.drop(columns=["account", "business", "region", "scope"])
    summed = summed.round(DIGITS).groupby("year").sum()
    for reading in TONNES:
        column = summed["gross_market_t" if reading == "gross_t" else reading]
        for t, value in column.items():
            yield Measured(reading, int(str(t)), _tidy(float(value)), "t")


def _added(case: Case, table: pd.DataFrame) -> Iterator[Measured]:
    unit = {o.lever: o.unit for o in of_the_company(case)}
    added = table["added"].round(DIGITS).groupby([table["lever"], table["year"]]).sum()
    for lever, name in unit.items():
        for t in case.years:
            yield Measured(f"added/{lever}", t, _tidy(float(added[lever, t])), name)


def _wedges(case: Case, table: pd.DataFrame) -> Iterator[Measured]:
    year = target_year(case)
    of_year = table[table["year"] == year]
    summed = of_year["tonnes"].round(DIGITS).groupby(of_year["wedge"]).sum()
    for wedge in case.wedges:
        yield Measured(f"wedge/{wedge}", year, _tidy(float(summed[wedge])), "t")


def target_year(case: Case) -> int:
    """The first year in which net emissions must be nothing; else the last of the plan."""
    nets = [k for k in case.headlines.values() if promise_of(k).neutralises]
    zeros = [t for k in nets if not k.cumulative for t, v in k.value.items() if v == 0]
    return min(zeros, default=case.end)


def _money(reading: str, value: float, year: int | None = None) -> Measured:
    return Measured(reading, year, _tidy(value), "MCNY")


def _tidy(value: float) -> float:
    return round(value, DIGITS) + 0.0
