"""Plans whose answer is known beforehand, asked of files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

import pathway
from casefiles import write_case

COMPANY = """\
name: {{en: Known}}
currency: CNY
price_year: 2020
horizon: {{base_year: 2020, end: 2025}}
discount_rate: {{value: 5, unit: "%"}}
default_study: all
hierarchy: {{policy: none}}
verified:
  scope1: {{value: {scope1}, unit: t}}
  scope2: {{value: 0, unit: t}}
  scope3: {{value: 0, unit: t}}
"""
FILES: Mapping[str, str] = {
    "businesses.csv": "id,name_en\nfirm,Firm\n",
    "regions.csv": "id,name_en,market\nhere,Here,m\n",
    "carriers.csv": """\
id,name_en,unit,item,gases,scope
electricity,Electricity,GWh,energy,CO2,2
diesel,Diesel,ML,energy,CO2,1
gas,Gas,GWh,energy,CO2,1
""",
    "growth.csv": """\
driver,year,index,source,confidence
flat,2020,1,a,assumption
flat,2025,1,a,assumption
""",
    "revenue.csv": """\
business,year,value,unit,source,confidence
firm,2020,1,MCNY,a,assumption
firm,2025,1,MCNY,a,assumption
""",
    "prices.csv": """\
carrier,region,year,value,unit,source,confidence
electricity,*,2020,0.7,CNY/kWh,a,assumption
electricity,*,2025,0.7,CNY/kWh,a,assumption
diesel,*,2020,1.75,CNY/L,a,assumption
diesel,*,2025,1.75,CNY/L,a,assumption
gas,*,2020,0.01,CNY/kWh,a,assumption
gas,*,2025,0.01,CNY/kWh,a,assumption
""",
    "studies/all.yaml": "name: {en: All}\nperimeter: {}\ntargets: all\n",
}
SOURCES = """\
id,business,region,scope,category,carrier,activity,activity_unit,growth,name_en,source,confidence
"""
FACTORS = "carrier,region,year,method,value,unit,source,confidence\n"


def by_year(table: pd.DataFrame, column: str) -> list[float]:
    """Sums of the plan years."""
    sums = table.query("year > 2020").groupby("year")[column].sum()
    return [float(x) for x in sums]


TRUCKS = """\
trucks:
  name: {en: Electric trucks}
  source: a
  confidence: assumption
  applies_to: {source: [fleet]}
  unit: truck
  life: 10
  displaces: {value: 20000, unit: L/truck}
  uses: {electricity: {value: 2.5, unit: kWh/L}}
  max_share: {value: 100, unit: "%"}
  capex: {value: 0, unit: CNY/truck}
"""
CARBON = """\
carbon_price:
  perimeter: {scope: [1, 2]}
  price: {value: 100, unit: CNY/t}
"""
NO_MORE = """\
bound:
  name: {en: Bound}
  metric: gross_emissions
  perimeter: {scope: [1, 2]}
  value: {value: 1000000, unit: t}
  from: 2021
"""


def test_the_break_even_grid_factor_of_an_electric_truck(tmp_path: Path) -> None:
    """A litre of diesel is 2,680 g and costs 1.75, the 2.5 kWh in its place as much: only carbon
    decides, and breaks even at 2,680 / 2.5 = 1,072 g a kWh. The grid falls from 1,200 by 60 a year:
    1,080 in 2022, 1,020 in 2023, from when on all 10 ML are driven on power. At 100 CNY/t that
    saves 1,000 · (2.68 - 2.5 · (1.02, 0.96, 0.9)) t: 1.3, 2.8, 4.3 kt."""
    factors = FACTORS + "".join(
        f"electricity,*,{year},{method},{value},t/GWh,a,assumption\n"
        for year, value in ((2020, 1200), (2025, 900))
        for method in ("location", "residual")
    )
    factors += "".join(f"diesel,*,{year},-,2680,t/ML,a,assumption\n" for year in (2020, 2025))
    files = {
        **FILES,
        "company.yaml": COMPANY.format(scope1=26800) + CARBON,
        "sources.csv": SOURCES + "fleet,firm,here,1,mobile,diesel,10,ML,flat,Fleet,a,assumption\n",
        "factors.csv": factors,
        "targets.yaml": NO_MORE,
        "levers/electrify.yaml": TRUCKS,
    }
    plan = pathway.read(write_case(tmp_path, files)).solve(gap=1e-9)
    assert by_year(plan.tables["levers"], "served") == pytest.approx([0, 0, 10, 10, 10])
    gross = by_year(plan.tables["emissions"], "gross_market_t")
    assert gross == pytest.approx([26800, 26800, 25500, 24000, 22500])
    saved = sum(0.13 * n / 1.05**t for n, t in ((1, 3), (28 / 13, 4), (43 / 13, 5)))
    assert plan.summary["npv_cost_mcny"] == pytest.approx(-saved, abs=1e-5)
    assert plan.audit().passed


RETROFITS = "".join(
    f"""\
{name}:
  name: {{en: {name}}}
  source: a
  confidence: assumption
  applies_to: {{source: [boiler]}}
  order: 1
  unit: GWh
  life: 20
  max_share: {{value: {share}, unit: "%"}}
  max_add: {{value: {speed}, unit: GWh/yr}}
  capex: {{value: {price}, unit: MCNY/GWh}}
"""
    for name, share, speed, price in (("quick", 40, 200, 1), ("slow", 60, 50, 3))
)
CAP = """\
cap:
  name: {en: Cap}
  metric: gross_emissions
  perimeter: {scope: [1]}
  value: {value: 20000, unit: t}
  in: 2025
"""


def quick_and_slow(folder: Path) -> Path:
    """100 kt of gas, a quick lever and a slow one."""
    factors = "".join(f"gas,*,{year},-,200,t/GWh,a,assumption\n" for year in (2020, 2025))
    files = {
        **FILES,
        "company.yaml": COMPANY.format(scope1=100000),
        "sources.csv": SOURCES + "boiler,firm,here,1,heat,gas,500,GWh,flat,Boiler,a,assumption\n",
        "factors.csv": FACTORS + factors,
        "targets.yaml": CAP,
        "levers/retrofit.yaml": RETROFITS,
    }
    return write_case(folder, files)


def test_what_is_dear_and_slow_starts_first(tmp_path: Path) -> None:
    """100 kt of gas, of which 80 are to be cut in 2025. What is quick cuts 40 at 5 million a kt, as
    fast as one likes; what is slow costs 15 and cuts 10 more each year. So the slow one starts in
    2022, dear as it is, and the quick one in 2025: 10, 20, 30, then 40 + 40. Each year of service
    bears an annuity over 20 years at 5 %, of 150 million for each 10 kt of the slow one and of 200
    for the quick one; 5 GWh of gas for each kt are saved, 0.05 million."""
    plan = pathway.read(quick_and_slow(tmp_path)).solve(gap=1e-9)
    cut = plan.tables["abatement"].set_index("lever")["reduction_t"] / 1000
    assert list(cut["slow"]) == pytest.approx([0, 10, 20, 30, 40])
    assert list(cut["quick"]) == pytest.approx([0, 0, 0, 0, 40])
    annuity = (1 - 1 / 1.05) / (1 - 1.05**-20)
    borne = {2022: (150, 10), 2023: (300, 20), 2024: (450, 30), 2025: (600 + 200, 80)}
    cost = sum(
        (annuity * capex - 0.05 * kt) / 1.05 ** (t - 2020) for t, (capex, kt) in borne.items()
    )
    assert plan.summary["npv_cost_mcny"] == pytest.approx(cost, rel=1e-6)
    assert plan.audit().passed


def test_a_merit_order_followed_over_the_years_falls_short(tmp_path: Path) -> None:
    """As many tonnes a year as that plan: 10, 20 and 30 kt are bought of what is quick, so that of
    the 80 in 2025 it has 40 and the slow one, begun then, 10: 30 kt are missing. Of the year 2025
    alone a merit order thinks that it reaches all, for 50 of the slow one could stand by then."""
    plan = pathway.read(quick_and_slow(tmp_path)).solve(gap=1e-9)
    table = plan.tables["abatement"].set_index("lever")
    assert list(table.loc["quick", "followed_t"] / 1000) == pytest.approx([0, 10, 20, 30, 40])
    assert list(table.loc["slow", "followed_t"] / 1000) == pytest.approx([0, 0, 0, 0, 10])
    sums = table.groupby("year")[["reduction_t", "merit_t", "followed_t"]].sum()
    assert list(sums["merit_t"]) == pytest.approx(list(sums["reduction_t"]))
    short = (sums["reduction_t"] - sums["followed_t"]) / 1000
    assert list(short) == pytest.approx([0, 0, 0, 0, 30])
