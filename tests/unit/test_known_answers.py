"""What economics says of bounds and prices, asked of files and read in explanations.

A company burns 500 GWh of gas a year: 100 kt, free of charge, 2021 to 2025, at 5 % a year. For one
year at a time it can save up to 200 GWh (40 kt) for 20 million a GWh, 100 million a kt, and 300
(60 kt) for 26, 130 million a kt.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import pathway
from casefiles import write_case
from pathway.explain import Explanation
from pathway.locale.errors import InputError

RATE = 1.05
USUAL = dict.fromkeys(range(2020, 2026), 1e5)
FILES: Mapping[str, str] = {
    "company.yaml": """\
name: {en: Boilers}
currency: CNY
price_year: 2020
horizon: {base_year: 2020, end: 2025}
discount_rate: {value: 5, unit: "%"}
default_study: all
hierarchy:
  policy: none
  reduce_until: {value: 0, unit: CNY/t}
  remove_until: {value: 0, unit: CNY/t}
verified:
  scope1: {value: 100000, unit: t}
  scope2: {value: 0, unit: t}
  scope3: {value: 0, unit: t}
""",
    "businesses.csv": "id,name_en\nplant,Plant\n",
    "regions.csv": "id,name_en,market\nhere,Here,m\n",
    "carriers.csv": """\
id,name_en,unit,item,gases
electricity,Electricity,GWh,energy,CO2
gas,Gas,GWh,energy,CO2
""",
    "sources.csv": """\
id,business,region,scope,category,carrier,activity,activity_unit,growth,name_en,source,confidence
boiler,plant,here,1,stationary,gas,500,GWh,flat,Boiler,a,assumption
""",
    "growth.csv": """\
driver,year,index,source,confidence
flat,2020,1,a,assumption
flat,2025,1,a,assumption
""",
    "revenue.csv": """\
business,year,value,unit,source,confidence
plant,2020,1,MCNY,a,assumption
plant,2025,1,MCNY,a,assumption
""",
    "factors.csv": """\
carrier,region,year,method,value,unit,source,confidence
gas,*,2020,-,200,t/GWh,a,assumption
gas,*,2025,-,200,t/GWh,a,assumption
""",
    "prices.csv": """\
carrier,region,year,value,unit,source,confidence
gas,*,2020,0,CNY/kWh,a,assumption
gas,*,2025,0,CNY/kWh,a,assumption
""",
    "levers/retrofit.yaml": "".join(
        f"""\
{name}:
  name: {{en: {name}}}
  source: a
  confidence: assumption
  applies_to: {{source: [boiler]}}
  order: 1
  unit: GWh
  life: 1
  potential: {{value: {room}, unit: GWh}}
  displaces: {{value: 1, unit: GWh/GWh}}
  max_share: {{value: {room / 500}, unit: share}}
  capex: {{value: {price}, unit: MCNY/GWh}}
"""
        for name, room, price in (("cheap", 200, 20), ("dear", 300, 26))
    ),
    "studies/all.yaml": "name: {en: All}\nperimeter: {}\ntargets: all\n",
}


def budget(tonnes: float, metric: str = "gross_emissions", more: str = "") -> str:
    return f"""\
budget:
  name: {{en: Budget}}
  metric: {metric}
  perimeter: {{scope: [1]}}
  cumulative: true
  value: {{value: {tonnes}, unit: t}}
  from: 2021
  headline: true
{more}"""


def files(targets: str, **others: str) -> dict[str, str | bytes]:
    return {**FILES, "targets.yaml": targets, **others}


def explained(folder: Path, of: Mapping[str, str | bytes]) -> dict[str, Any]:
    """The commitment as ``explain.json`` has it; the run passes its audit."""
    asked = Explanation(pathway.read(write_case(folder / "case", of)), folder / "run")
    asked.explain()
    assert asked.run is not None
    assert asked.run.audited
    return asked.document["commitments"][0]  # type: ignore[no-any-return]


def emitted(folder: Path, of: Mapping[str, str | bytes]) -> dict[int, float]:
    """Gross emissions by year [t]."""
    case = pathway.read(write_case(folder, of))
    table = case.solve(gap=1e-9).tables["emissions"]
    return {int(y): float(t) for y, t in table.groupby("year")["gross_market_t"].sum().items()}


def test_the_price_of_a_budget_rises_at_the_discount_rate(tmp_path: Path) -> None:
    """350 kt of 500 may be emitted: 150 are cut.

    Today's cost of a kt is 100 / 1.05^t or 130 / 1.05^t: the cheap one of 2025 to 2021 is 78.4,
    82.3, 86.4, 90.7, 95.2, the dear one of 2025 101.9. So 40 kt are cut in 2025, 2024 and 2023, and
    the last 30 in 2022, which sets the price: 100,000 CNY/t then, and 5 % more a year later.
    """
    told = explained(tmp_path, files(budget(350_000)))
    path = told["price_path"]
    assert [point["year"] for point in path] == list(range(2021, 2026))
    for point in path:
        price = 100_000 * RATE ** (point["year"] - 2022)
        assert point["margin"] == pytest.approx(price, rel=1e-9)
        assert point["margin_stricter"] == pytest.approx(price, rel=1e-9)
    assert told["years"][0]["year"] == 2025
    assert told["years"][0]["achieved"] == pytest.approx(350_000)
    assert told["per_tonne"]["margin"] == pytest.approx(path[-1]["margin"], rel=1e-9)
    assert told["later_m"] is None  # a budget has no date


TAX = """\
carbon_price:
  perimeter: {scope: [1]}
  price: {path: {%s}, unit: CNY/t}
"""
NOTHING = """\
nothing:
  name: {en: Nothing}
  metric: gross_emissions
  perimeter: {scope: [1]}
  value: {value: 1000000, unit: t}
  from: 2025
"""


def taxed(price: Mapping[int, float]) -> dict[str, str | bytes]:
    """No bound, and a tax on each tonne."""
    path = ", ".join(f"{year}: {x!r}" for year, x in price.items())
    return files(NOTHING, **{"company.yaml": FILES["company.yaml"] + TAX % path})


def test_a_budget_its_price_and_that_price_as_a_tax_emit_the_same(tmp_path: Path) -> None:
    """380 kt: all that is cheap from 2023 on is cut, and no more: 120 kt.

    A tonne less saves the cheap one of 2023, 100 / 1.05^3 = 86.4 today; a tonne more costs that of
    2022, 90.7. Any price between the two is one; as a tax it cuts the same.
    """
    told = explained(tmp_path / "bound", files(budget(380_000)))
    ends = told["price_path"][0]
    assert ends["margin"] == pytest.approx(100_000 / RATE**2, rel=1e-9)
    assert ends["margin_stricter"] == pytest.approx(100_000 / RATE, rel=1e-9)
    bound = emitted(tmp_path / "again", files(budget(380_000)))
    assert bound == pytest.approx(
        {2020: 1e5, 2021: 1e5, 2022: 1e5, 2023: 6e4, 2024: 6e4, 2025: 6e4}
    )
    price = {p["year"]: (p["margin"] + p["margin_stricter"]) / 2 for p in told["price_path"]}
    assert emitted(tmp_path / "tax", taxed(price)) == pytest.approx(bound)


CAP = """\
cap:
  name: {en: Cap}
  metric: gross_emissions
  perimeter: {scope: [1]}
  value: {path: {2024: 60000, 2025: 30000}, unit: t}
  from: 2024
  headline: true
"""


def test_a_bound_of_each_year_its_price_and_that_price_as_a_tax(tmp_path: Path) -> None:
    """60 kt in 2024: all that is cheap, a price from 100,000 to 130,000 CNY/t. 30 in 2025: half of
    what is dear, 130,000; a tax of just that leaves open how much, so it is a hair more or less.
    """
    told = explained(tmp_path / "bound", files(CAP))
    by_year = {row["year"]: row["per_tonne"] for row in told["years"]}
    assert by_year[2024]["margin"] == pytest.approx(100_000)
    assert by_year[2024]["margin_stricter"] == pytest.approx(130_000)
    assert by_year[2025]["margin"] == pytest.approx(130_000)
    bound = emitted(tmp_path / "again", files(CAP))
    price = {2021: 0.0, 2023: 0.0, 2024: 115_000.0}
    less = emitted(tmp_path / "less", taxed(price | {2025: 130_000 * (1 - 1e-6)}))
    more = emitted(tmp_path / "more", taxed(price | {2025: 130_000 * (1 + 1e-6)}))
    assert {y: t for y, t in less.items() if y < 2025} == pytest.approx(
        {y: t for y, t in bound.items() if y < 2025}
    )
    assert more[2025] == pytest.approx(0, abs=1e-6)
    assert more[2025] <= bound[2025] <= less[2025] == pytest.approx(60_000)


OFFSETS = """\
trees:
  name: {{en: Trees}}
  source: a
  confidence: assumption
  quality: nature
  eligible: {{scope: [1]}}
  unit: t
  life: 1
  price: {{value: {price}, unit: CNY/t}}
  potential: {{value: 1000000, unit: t}}
  buffer: {{value: 0, unit: share}}
  durability: {years}
"""


def test_offsets_buy_no_later_tonnes(tmp_path: Path) -> None:
    """350 kt net of 500: offsets at 1 CNY/t do not count, and 150 kt are cut as without them;
    removals at 10 CNY/t do, and nothing is cut."""
    promised = budget(350_000, "net_emissions")
    offset = {"levers/offset.yaml": OFFSETS.format(price=1, years=0)}
    case = pathway.read(write_case(tmp_path / "offsets", files(promised, **offset)))
    plan = case.solve(gap=1e-9)
    assert plan.audit().passed
    assert plan.tables["targets"]["achieved"].tolist() == [pytest.approx(350_000)]
    assert plan.tables["emissions"]["gross_market_t"].sum() == pytest.approx(450_000)
    removal = {"levers/removal.yaml": OFFSETS.format(price=10, years=50)}
    case = pathway.read(write_case(tmp_path / "removals", files(promised, **removal)))
    plan = case.solve(gap=1e-9)
    assert plan.audit().passed
    assert plan.tables["emissions"]["gross_market_t"].sum() == pytest.approx(600_000)
    assert plan.tables["emissions"]["removals_t"].sum() == pytest.approx(150_000)


def test_a_budget_of_some_years(tmp_path: Path) -> None:
    """150 kt in 2022 and 2023, of 200: 40 kt of 2023 and 10 of 2022 are cut, and no other."""
    text = budget(150_000).replace("from: 2021", "from: 2022\n  until: 2023")
    gross = emitted(tmp_path, files(text))
    assert gross == pytest.approx(
        {2020: 1e5, 2021: 1e5, 2022: 9e4, 2023: 6e4, 2024: 1e5, 2025: 1e5}
    )


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (("from: 2021", "in: 2021"), "a sum is one of several years"),
        (("from: 2021", "line: 2024"), "a sum is one of several years"),
        (("from: 2021", "from: 2022\n  until: 2021"), "outside of the years 2022 to 2025"),
        (("from: 2021", "from: 2022\n  until: 2026"), "outside of the years 2022 to 2025"),
        (("cumulative: true", "until: 2024"), "only a sum of years ends before the plan"),
        (("value: 350000, unit: t", "path: {2021: 1, 2025: 2}, unit: t"), "is one number"),
        (
            ("value: 350000, unit: t}", "value: 3, unit: share}\n  relative_to: base_year"),
            "no share of one year",
        ),
    ],
)
def test_sums_that_cannot_be(tmp_path: Path, edit: tuple[str, str], said: str) -> None:
    with pytest.raises(InputError) as caught:
        pathway.read(write_case(tmp_path, files(budget(350000).replace(*edit))))
    assert said in str(caught.value)
