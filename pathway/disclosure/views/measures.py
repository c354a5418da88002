"""What a disclosure asks of levers: class, stage, money saved, payback, money yet to be spent."""

from __future__ import annotations

import csv
import math
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from pathway.disclosure.claims.given import Given
from pathway.tables.merit_order.abatement import saved_by_lever
from pathway_models.case import Case

CLASSES = Path(__file__).parents[1] / "data" / "classes.csv"
APART = ("removal", "offset", "ecosystem")
"""Kinds that take nothing off gross emissions."""
SUMMED = ["added", "stock", "reduction_t", "capex_m", "opex_m"]
SAME = 1e-6
"""What decisions in tables, with six decimals, may differ by."""
HORIZONS = {"short": (1, 1), "medium": (2, 5), "long": (6, math.inf)}
"""Years from the one that is told: the next one, five, and all later ones."""


def measures(at: Given) -> pd.DataFrame:
    """A row for each lever that is ever in service and each year, base year too.

    ``saved_m`` is energy and materials that are not bought, less what is bought in their place;
    ``payback_years`` all capex of what serves by then over what a year saves beyond its running
    cost; ``full_t`` the most it takes off in any year; ``stage`` as the plan has it by then.
    """
    case, table = at.case, at.tables["levers"]
    own = table[~table["kind"].isin(APART)]
    by_lever = own.groupby(["lever", "year"], sort=False)
    made = by_lever[SUMMED].sum().reset_index()
    for column in ("kind", "business", "region", "scope", "unit"):
        told = by_lever[column].agg(lambda words: ";".join(dict.fromkeys(map(str, words))))
        made[column] = told.to_numpy()
    used = made.groupby("lever")[["added", "stock"]].transform("max").max(axis=1) > 0
    made = made[used].sort_values(["lever", "year"], kind="stable").reset_index(drop=True)
    made["class"] = [_class(case, lever) for lever in made["lever"]]
    made["life"] = [_life(case, lever) for lever in made["lever"]]
    saved = saved_by_lever(case, table)
    pairs = zip(made["lever"], made["year"], strict=True)
    made["saved_m"] = [saved.get((str(lever), int(year)), 0.0) for lever, year in pairs]
    of_lever = made.groupby("lever")
    made["full_t"] = of_lever["reduction_t"].transform("max")
    made["spent_m"] = of_lever["capex_m"].cumsum()
    gain, paid = made["saved_m"] - made["opex_m"], _in_service(case, own, made)
    made["payback_years"] = paid / gain.where((gain > 0) & (paid > 0))
    return made.assign(stage=_stage(made))


def _in_service(case: Case, own: pd.DataFrame, made: pd.DataFrame) -> pd.Series:
    """Capex of a lever by each year, of what is in service then: bought as long before as takes."""
    lead = own["option"].map(lambda option: case.options[str(option)].lead)
    served = own.assign(year=own["year"] + lead).groupby(["lever", "year"])["capex_m"].sum()
    paid = served.reindex(pd.MultiIndex.from_frame(made[["lever", "year"]]), fill_value=0.0)
    return pd.Series(paid.to_numpy(), made.index).groupby(made["lever"]).cumsum()


def _stage(made: pd.DataFrame) -> list[str]:
    """Of each row: to be implemented (nothing is bought yet), commenced (more is to be in service
    than is), implemented, or ended.
    """
    of_lever = made.groupby("lever")
    begun = of_lever["added"].cumsum() + of_lever["stock"].cummax() > 0
    most_later = made[::-1].groupby("lever")["stock"].cummax().sort_index()
    grows = most_later > made["stock"] * (1 + SAME) + SAME
    words = np.select(
        [~begun, grows, made["stock"] > 0],
        ["to-be-implemented", "commenced", "implemented"],
        "ended",
    )
    return [str(word) for word in words]


def _class(case: Case, lever: str) -> str:
    """By its kind, and of a retrofit by whether it saves energy or materials."""
    of = [o for o in case.options.values() if o.lever == lever]
    carriers = {case.sources[o.source].carrier for o in of if o.source}
    items = {case.carriers[carrier].item for carrier in carriers} or {"energy"}
    item = "energy" if "energy" in items else "materials"
    return _classes().get((of[0].kind, item), "other")


@cache
def _classes() -> dict[tuple[str, str], str]:
    rows = csv.DictReader(CLASSES.read_text("utf-8").splitlines())
    return {(row["kind"], row["item"]): row["class"] for row in rows}


def _life(case: Case, lever: str) -> float:
    """Years in service; not one number where its options differ."""
    lives = {o.life for o in case.options.values() if o.lever == lever}
    return float(lives.pop()) if len(lives) == 1 else math.nan


def spending(at: Given) -> pd.DataFrame:
    """Capex and running cost of levers in the years after each one, by horizon [million]."""
    case, table = at.case, at.tables["levers"]
    own = table[table["kind"] != "ecosystem"].groupby("year")[["capex_m", "opex_m"]].sum()
    rows = []
    for year in case.all_years:
        for horizon, (first, last) in HORIZONS.items():
            later = own[(own.index >= year + first) & (own.index <= year + last)]
            reached = year + first <= case.end
            sums = later.sum() if reached else later.sum() * math.nan
            rows.append((year, horizon, float(sums["capex_m"]), float(sums["opex_m"])))
    return pd.DataFrame(rows, columns=["year", "horizon", "capex_m", "opex_m"])
