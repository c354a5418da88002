"""The plan of the reference case in figures that a person can review, to 0.1 kt and 0.1 million.

The same inputs with the pinned versions give the same tables, so these are compared as they stand.
When one moves, read the difference: what the plan does otherwise, and whether that was meant.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from goldens import Golden
from pathway_models.levers import wedge_order

MILESTONES = [2020, 2025, 2030, 2035]
KILO = 1000.0

Run = Callable[[str], pd.DataFrame]


def emissions_of_the_group(table: Run) -> pd.DataFrame:
    """Business as usual, gross, credits and net [kt]."""
    columns = [c for c in table("emissions").columns if c.endswith("_t")]
    return _kilo(table("emissions").groupby("year")[columns].sum())


def emissions_by_business(table: Run) -> pd.DataFrame:
    """Market-based gross by business and scope [kt]."""
    rows = table("emissions")
    rows = rows[rows["year"].isin(MILESTONES)]
    wide = rows.pivot_table("gross_market_t", ["business", "scope"], "year", aggfunc="sum")
    return (wide / KILO).round(1)


def wedges(table: Run) -> pd.DataFrame:
    """Wedges of the group, market-based, in the order of the chart [kt]."""
    return _wedges(table("wedges"))


def wedges_location(table: Run) -> pd.DataFrame:
    """The same, location-based [kt]."""
    return _wedges(table("wedges_location"))


def _wedges(rows: pd.DataFrame) -> pd.DataFrame:
    wide = rows.pivot_table("tonnes", "year", "wedge", aggfunc="sum")[list(wedge_order())]
    return (wide / KILO).round(1)


def electricity(table: Run) -> pd.DataFrame:
    """Demand of the group and what covers it [GWh]."""
    columns = [c for c in table("electricity").columns if c.endswith("_gwh")]
    return table("electricity").groupby("year")[columns].sum().round(1)


def credits(table: Run) -> pd.DataFrame:
    """Credits retired, by kind and option [kt]."""
    rows = table("credits")
    wide = rows.pivot_table("tonnes", ["kind", "option"], "year", aggfunc="sum", fill_value=0.0)
    return (wide / KILO).round(1)


def costs(table: Run) -> pd.DataFrame:
    """Cash by item against the plan without additions, and its present value [million]."""
    return table("costs").groupby("item")[["value_mcny", "discounted_mcny"]].sum().round(1)


def costs_by_year(table: Run) -> pd.DataFrame:
    """Cash by item and year [million]."""
    rows = table("costs")
    wide = rows.pivot_table("value_mcny", "year", "item", aggfunc="sum", fill_value=0.0)
    return wide.round(1)


def levers(table: Run) -> pd.DataFrame:
    """Stock of each lever [its unit], and what it takes off in 2030 [kt]."""
    rows = table("levers")
    keys = ["kind", "lever", "unit"]
    then = rows[rows["year"].isin(MILESTONES)]
    stock = then.pivot_table("stock", keys, "year", aggfunc="sum").add_prefix("stock_")
    off = rows[rows["year"] == 2030].groupby(keys)["reduction_t"].sum() / KILO
    return stock.join(off.rename("reduction_2030_kt")).round(1)


def abatement(table: Run) -> pd.DataFrame:
    """By kind in 2030: reduction [kt] and cost [million], in the plan and by merit order."""
    rows = table("abatement")
    columns = ["reduction_t", "cost_mcny", "merit_t", "merit_mcny"]
    sums = rows[rows["year"] == 2030].groupby("kind")[columns].sum()
    tonnes = {c: sums[c] / KILO for c in columns if c.endswith("_t")}
    return sums.assign(**tonnes).round(1).rename(columns=lambda c: c.replace("_t", "_kt"))


def targets(table: Run) -> pd.DataFrame:
    """What each commitment requires and what the plan achieves [its unit; emissions in kt]."""
    rows = table("targets").set_index(["id", "year"])
    rows = rows[["sense", "required", "achieved", "unit", "binding", "met"]].copy()
    tonnes = rows["unit"] == "t"
    for column in ("required", "achieved"):
        rows[column] = rows[column].where(~tonnes, rows[column] / KILO)
        rows[column] = rows[column].round(1).where(tonnes, rows[column].round(4))
    rows["unit"] = rows["unit"].where(~tonnes, "kt")
    return rows


def turnover(table: Run) -> pd.DataFrame:
    """What is replaced early: written off by source or retrofit [million]."""
    rows = table("turnover")
    written = rows.groupby("incumbents")["write_off_mcny"].sum().round(1)
    return written[written > 0].to_frame()


def ecosystem(table: Run) -> pd.DataFrame:
    """Counted tonnes of scope 3+ since the base year [Mt]."""
    rows = table("ecosystem")
    rows = rows[rows["year"].isin(MILESTONES)]
    wide = rows.pivot_table("cumulative_t", "programme", "year", aggfunc="sum")
    return (wide / 1e6).round(1)


SUMMARIES = (
    emissions_of_the_group,
    emissions_by_business,
    wedges,
    wedges_location,
    electricity,
    credits,
    costs,
    costs_by_year,
    levers,
    abatement,
    turnover,
    ecosystem,
    targets,
)


def _kilo(tonnes: pd.DataFrame) -> pd.DataFrame:
    thousands = (tonnes / KILO).round(1)
    return thousands.rename(columns=lambda name: name.removesuffix("_t") + "_kt")


@pytest.mark.parametrize("summarise", SUMMARIES, ids=lambda f: f.__name__)
def test_the_plan_is_the_one_that_was_reviewed(
    golden: Golden, reference_run: Path, summarise: Callable[[Run], pd.DataFrame]
) -> None:
    def table(name: str) -> pd.DataFrame:
        return pd.read_csv(reference_run / "tables" / f"{name}.csv", keep_default_na=False)

    found = summarise(table) + 0.0 if summarise is not targets else summarise(table)
    golden(f"reference/{summarise.__name__}.csv", found.to_csv(lineterminator="\n"))


def test_what_it_costs_is_what_was_reviewed(golden: Golden, reference_run: Path) -> None:
    """The headline: present values to 0.1 million, and the gap asked for."""
    summary = json.loads((reference_run / "summary.json").read_text("utf-8"))
    figures = {
        k: round(v, 1) for k, v in summary.items() if k.endswith("_mcny") and isinstance(v, float)
    }
    figures["gap_asked_mcny"] = round(summary["gap_mcny"]["asked"], 1)
    said = {"status": summary["status"], "policy": summary["policy"], **figures}
    golden("reference/summary.json", json.dumps(said))
