"""IFRS S2, GRI 305 and 302, and China's exchanges filled in by hand: a year that is over, and 2030.

Of 2022 the small case is told: 9 ML of diesel in vans, 121 GWh in the shop, of which the roof of
old makes 3 and wind covers 20, freight sold, and 1,480 million earned. A GWh is 600 t in 2020 and
500 in 2025 by location, 600 and 650 where nothing is contracted: 560 and 620 in 2022.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from casefiles import write_case
from disclosure.filled import Cells, about, cells, number, of_run
from disclosure.test_small import ENERGY, changed
from pathway.disclosure.plan import disclose
from pathway.disclosure.said import expectation
from pathway.load import load_case
from pathway.solve import solve
from pathway.tables import tabulate

FACTS = """\
year,quantity,of,business,value,unit,source,confidence
2022,activity,vans,,9,ML,ledger,measured
2022,activity,shop-power,,121,GWh,ledger,measured
2022,activity,freight,,0,kL,ledger,measured
2022,covered,wind,,20,GWh,ledger,measured
2022,stock,roofs,,1,park,ledger,measured
2022,stock,ev,,0,vehicle,ledger,measured
2022,revenue,,shop,1300,MCNY,ledger,measured
2022,revenue,,fleet,180,MCNY,ledger,measured
"""
SALE = """\
sold:
  name: {en: Freight is sold}
  year: 2022
  cause: divestment
  moves: [{of: {business: [fleet], scope: [3]}, tonnes: {value: -13400, unit: t}}]
  revenue: [{business: fleet, value: {value: -20, unit: MCNY}}]
  source: memo
  confidence: verified
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Cells]:
    files = {**changed(*ENERGY), "actuals/facts.csv": FACTS, "changes.yaml": SALE}
    case = load_case(write_case(tmp_path_factory.mktemp("case"), files), "whole")
    tables, day = tabulate(case, solve(case).plan), date(2026, 3, 1)
    asked = ("ifrs-s2", "gri-305", "cn")
    return {name: cells(disclose(tables, case, [name], 2022, day)) for name in asked}


LOCATION = (121 - 3) * 560.0
MARKET = (121 - 3 - 20) * 620.0
OWN = 9 * 2680 + MARKET
BY_HAND = [
    ("ifrs-s2", "scope1", "", 24_120),  # 29(a)(i)(1): 9 ML of 2,680 t
    ("ifrs-s2", "scope2-location", "", 66_080),  # 29(a)(v)
    ("ifrs-s2", "scope3", "", 0),  # 29(a)(i)(3): freight is gone
    ("ifrs-s2", "power-in-contracts", "", 20_000),  # 29(a)(v)
    ("ifrs-s2", "all-levers", "", 20 * 620),  # 14(a)(v): what wind covers
    ("ifrs-s2", "target-base-value", "neutral", 85_000),  # 33(d): nothing of it was sold
    ("ifrs-s2", "target-progress", "neutral", (85_000 - 84_880) / 85_000),  # 35
    ("ifrs-s2", "target-share-1", "neutral", 26_800 / 85_000),  # 36(a)
    ("gri-305", "scope1", "", 24_120),  # 305-1
    ("gri-305", "scope2-market", "", 60_760),  # 305-2 b
    ("gri-305", "own-per-revenue", "", 84_880 / 1480),  # 305-4
    ("gri-305", "grid-effect", "", -(121 - 3) * 20.0),  # 305-5: the residual mix went up by 20 t
    ("gri-305", "power-bought", "", 118_000),  # 302-1 c
    ("gri-305", "energy-total", "", 9 * 10_000 + 121_000),  # 302-1 e
    ("gri-305", "energy-intensity", "", 211_000 / 1480),  # 302-3
    ("cn", "scope2-market", "", 60_760),
    ("cn", "region-scope2-location", "shop", 66_080),
    ("cn", "energy-tce", "", 211_000 / 8.141),
    ("cn", "clean-share", "", 23 / 121),
    ("cn", "fuel-by-carrier", "diesel", 90_000),
]


@pytest.mark.parametrize(("standard", "field", "item", "value"), BY_HAND)
def test_a_year_that_is_told(
    told: Mapping[str, Cells], standard: str, field: str, item: str, value: float
) -> None:
    """66,080 t by location and 60,760 by market; 84,880 t in scopes 1 and 2."""
    assert (LOCATION, MARKET, OWN) == (66_080, 60_760, 84_880)
    assert number(told[standard], field, 2022, item) == pytest.approx(value, rel=1e-5, abs=0.01)


def test_the_base_year_stays_as_published_beside_it(told: Mapping[str, Cells]) -> None:
    """26,800 and 58,200 t, and 13,400 of freight; of 2021 nothing is told."""
    for standard, found in told.items():
        for field, tonnes in (("scope1", 26_800), ("scope2-location", 58_200), ("scope3", 13_400)):
            assert number(found, field, 2020) == about(tonnes)
            assert expectation(found[field, "", 2021]) == "expected", standard
            assert expectation(found[field, "", 2022]) == "", standard


@pytest.mark.parametrize("standard", ["ifrs-s2", "gri-305", "cn"])
def test_the_year_of_the_promise_of_the_reference_case(reference_run: Path, standard: str) -> None:
    """2030, by the reader of CSV files alone."""
    found = of_run(reference_run, standard, 2030)
    emissions = rows(reference_run, "emissions")
    gross, credits = (
        math.fsum(float(r[c]) for c in columns for r in emissions)
        for columns in (("gross_market_t",), ("removals_t", "offsets_t"))
    )
    own = [r for r in rows(reference_run, "electricity") if r["scope"] == "2"]
    used = math.fsum(float(r["demand_gwh"]) for r in own)
    clean = math.fsum(float(r["clean_gwh"]) + float(r["self_use_gwh"]) for r in own)
    cloud = [r for r in emissions if r["business"] == "cloud" and r["scope"] == "2"]
    costs = [r for r in rows(reference_run, "costs") if r["item"] == "capex"]
    right = {
        "ifrs-s2": {
            ("net", ""): gross - credits,
            ("credit-reliance", ""): credits / gross,
            ("capital", ""): math.fsum(float(r["value_mcny"]) for r in costs),
        },
        "gri-305": {  # GRI 103 by then
            ("power-contract", ""): 1000 * math.fsum(float(r["clean_gwh"]) for r in own),
            ("generation-renewable", ""): 1000
            * math.fsum(float(r["self_use_gwh"]) + float(r["export_gwh"]) for r in own),
        },
        "cn": {
            ("cancelled", ""): credits,
            ("clean-share", ""): clean / used,
            ("region-scope2-location", "cloud"): math.fsum(
                float(r["gross_location_t"]) for r in cloud
            ),
        },
    }[standard]
    for (field, item), value in right.items():
        assert number(found, field, 2030, item) == pytest.approx(value, rel=1e-6), field


def rows(run: Path, table: str) -> list[dict[str, str]]:
    """The rows of 2030 of a table of the run."""
    with (run / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["year"] == "2030"]
