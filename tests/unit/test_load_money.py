"""Money of other years, carbon prices and hurdle rates, worked by hand.

The price level is 0.9 in 2015, 1 in 2020 and 1.2 in 2025, so 1.04 in 2021; the case is in CNY of
2020.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, changed, write_case
from pathway.load import load_case
from pathway.locale.errors import Fault, InputError
from pathway_models.case import Case

COMPANY, EV, LED = "company.yaml", "levers/electrify.yaml", "levers/retrofit.yaml"
TREES, TARGETS = "levers/removal.yaml", "targets.yaml"
DEFLATOR = (
    COMPANY,
    "price_year: 2020",
    "price_year: 2020\ndeflator: {path: {2015: 0.9, 2020: 1, 2025: 1.2}, unit: index}",
)
BUDGET = """\
cap:
  name: {en: Cap, zh: 上限}
  section: own
  metric: budget
  value: {value: 90, unit: MCNY, price_year: 2015}
  items: [capex]
  from: 2021
"""
Edit = tuple[str, str, str]


def loaded(folder: Path, *edits: Edit, study: str | None = None) -> Case:
    return load_case(write_case(folder, changed(*edits)), study)


def faults_of(folder: Path, *edits: Edit) -> list[Fault]:
    with pytest.raises(InputError) as caught:
        loaded(folder, *edits)
    return caught.value.faults


def with_price_year(name: str, *values: str) -> Edit:
    """A column price_year for a table: these values, empty in the rows that are left."""
    head, *rows = FILES[name].splitlines()
    cells = [*values, *[""] * (len(rows) - len(values))]
    lines = [f"{head},price_year", *(f"{r},{c}" for r, c in zip(rows, cells, strict=True))]
    return name, FILES[name], "\n".join(lines) + "\n"


def with_budget(text: str = BUDGET) -> Edit:
    return TARGETS, "neutral:", f"{text}neutral:"


def test_money_of_another_year(tmp_path: Path) -> None:
    """0.2 million of 2015 is 0.2 x 1 / 0.9 of 2020, in every year."""
    case = loaded(
        tmp_path, DEFLATOR, (LED, "unit: MCNY/store", "unit: MCNY/store, price_year: 2015")
    )
    assert case.options["led@shop-power"].capex == pytest.approx(
        dict.fromkeys(range(2021, 2026), 0.2 / 0.9)
    )


def test_nominal_money_is_deflated_year_by_year(tmp_path: Path) -> None:
    """50,000 of 2021 is 50,000 / 1.04; 30,000 of 2025 is 25,000; 2023 lies between the two."""
    nominal = (EV, "2025: 30000}, unit", "2025: 30000}, nominal: true, unit")
    capex = loaded(tmp_path, DEFLATOR, nominal).options["ev@vans"].capex
    assert capex[2021] == pytest.approx(0.05 / 1.04)
    assert capex[2025] == pytest.approx(0.025)
    assert capex[2023] == pytest.approx((0.05 / 1.04 + 0.025) / 2)


def test_one_nominal_price_is_worth_less_every_year(tmp_path: Path) -> None:
    """200 CNY of the day: 200 / 1.04 in 2021, 200 / 1.2 in 2025."""
    nominal = (TREES, "value: 200,", "value: 200, nominal: true,")
    premium = loaded(tmp_path, DEFLATOR, nominal).options["trees"].premium
    assert [premium[y] for y in (2021, 2025)] == pytest.approx([0.2 / 1.04, 0.2 / 1.2])


def test_tonnes_per_money_go_the_other_way(tmp_path: Path) -> None:
    """A million of 2015 is 1.11 million of 2020: 60 t per million are 54."""
    edit = (TARGETS, "unit: t/MCNY", "unit: t/MCNY, price_year: 2015")
    target = loaded(tmp_path, DEFLATOR, edit, study="whole").targets["intensity"]
    assert target.value == pytest.approx({2025: 0.054})


def test_rows_may_be_of_another_year(tmp_path: Path) -> None:
    """0.7 CNY of 2015 is 0.7778 of 2020; 0.8 of the day in 2025 is 0.8 / 1.2.

    Revenue: 1,000 of 2020 stays; 1,500 of the day in 2025 is 1,250.
    """
    case = loaded(
        tmp_path,
        DEFLATOR,
        with_price_year("prices.csv", "2015", "nominal"),
        with_price_year("revenue.csv", "2020", "nominal"),
        study="whole",
    )
    price = case.prices["electricity", "north"]
    assert [price[y] for y in (2021, 2025)] == pytest.approx([0.7 / 0.9, 0.8 / 1.2])
    assert [case.revenue["shop"][y] for y in (2020, 2025)] == pytest.approx([1000, 1250])
    assert case.prices["diesel", "north"][2021] == pytest.approx(7)


def test_money_of_the_case_needs_no_deflator(tmp_path: Path) -> None:
    edits = [
        (LED, "unit: MCNY/store", "unit: MCNY/store, price_year: 2020"),
        with_price_year("prices.csv", "2020"),
    ]
    case = loaded(tmp_path, *edits)
    assert case.options["led@shop-power"].capex[2021] == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        ((LED, "unit: MCNY/store", "unit: MCNY/store, price_year: 2015"), "capex.price_year"),
        ((EV, "2025: 30000}, unit", "2025: 30000}, nominal: true, unit"), "capex.nominal"),
        (with_price_year("prices.csv", "2015"), "row 2, column price_year"),
        (with_price_year("revenue.csv", "", "nominal"), "row 3, column price_year"),
        (with_budget(), "targets.cap.value.price_year"),
        ((COMPANY, "value: 400,", "value: 400, price_year: 2015,"), "remove_until.price_year"),
    ],
)
def test_without_a_deflator_it_is_refused(tmp_path: Path, edit: Edit, place: str) -> None:
    [fault] = faults_of(tmp_path, edit)
    assert place in fault.place
    assert "the case's is of 2020" in fault.problem
    assert "`deflator:`" in fault.remedy


def test_a_budget_of_another_year_is_deflated(tmp_path: Path) -> None:
    """90 million of 2015 are 100 of 2020."""
    case = loaded(tmp_path, DEFLATOR, with_budget(), study="whole")
    assert case.targets["cap"].value[2021] == pytest.approx(100)


@pytest.mark.parametrize(
    ("edits", "place", "problem"),
    [
        (
            [(EV, "unit: L/vehicle", "unit: L/vehicle, price_year: 2015")],
            "displaces.price_year",
            "no money",
        ),
        ([(COMPANY, "value: 6,", "value: 6, nominal: true,")], "discount_rate.nominal", "no money"),
        (
            [(LED, "unit: MCNY/store", "unit: MCNY/store, price_year: 2020, nominal: true")],
            "capex.nominal",
            "of one year or of the day",
        ),
        (
            [(LED, "unit: MCNY/store", "unit: MCNY/store, price_year: 2014")],
            "capex.price_year",
            "the deflator says nothing of 2014",
        ),
        ([with_price_year("prices.csv", "real")], "column price_year", "not a year"),
        ([(COMPANY, "2025: 1.2}", "2025: 0}")], "deflator.path", "above 0"),
        (
            [(COMPANY, "{path: {2015: 0.9, 2020: 1, 2025: 1.2}", "{value: 1")],
            "deflator",
            "each year",
        ),
        ([(COMPANY, "unit: index", "unit: t")], "deflator.unit", "does not measure index"),
    ],
)
def test_what_is_wrong_with_money(
    tmp_path: Path, edits: list[Edit], place: str, problem: str
) -> None:
    [fault] = faults_of(tmp_path, DEFLATOR, *edits)
    assert place in fault.place
    assert problem in fault.problem


def test_the_deflator_must_reach_the_years_of_use(tmp_path: Path) -> None:
    """It ends in 2023; a nominal price of all years misses 2024 and 2025. With a rule it goes on.

    At 0.04 a year after 1 in 2020 it is 1.2 in 2025, so 200 of the day are 166.67.
    """
    short = (DEFLATOR[0], DEFLATOR[1], DEFLATOR[2].replace("2025: 1.2", "2023: 1.12"))
    nominal = (TREES, "value: 200,", "value: 200, nominal: true,")
    [fault] = faults_of(tmp_path / "short", short, nominal)
    assert "nothing of 2024 to 2025" in fault.problem
    ruled = (short[0], short[1], short[2].replace("unit: index", "unit: index, beyond: trend"))
    premium = loaded(tmp_path / "ruled", ruled, nominal).options["trees"].premium
    assert premium[2025] == pytest.approx(0.2 / 1.2)


def test_a_carbon_price_is_for_accounts(tmp_path: Path) -> None:
    """50 to 90 CNY/t in 2021-25 is 0.07 million/kt in 2023; a study has that of its accounts."""
    price = "{by: {fleet: {2021: 50, 2025: 90}, shop: 60}, unit: CNY/t}"
    text = f"carbon_price: {{perimeter: {{scope: [1]}}, price: {price}}}\nprice_year"
    edit = (COMPANY, "price_year", text)
    [fault] = faults_of(tmp_path / "a", edit)  # the shop has no scope 1
    assert fault.place.startswith("carbon_price.price.by.shop")
    edit = (COMPANY, "price_year", text.replace("[1]", "[1, 3]").replace(", shop: 60", ""))
    case = loaded(tmp_path / "b", edit)
    assert list(case.carbon_price) == ["fleet/north/1"]
    assert case.carbon_price["fleet/north/1"][2023] == pytest.approx(0.07)
    whole = loaded(tmp_path / "b", edit, study="whole")
    assert list(whole.carbon_price) == ["fleet/north/1", "haulage"]


def test_a_carbon_price_is_missing_for_an_account(tmp_path: Path) -> None:
    price = "{by: {fleet: 50}, unit: CNY/t}"
    edit = (COMPANY, "price_year", f"carbon_price: {{perimeter: {{}}, price: {price}}}\nprice_year")
    [fault] = faults_of(tmp_path, edit)
    assert fault.place.startswith("carbon_price.price.by")
    assert "business shop" in fault.remedy


def test_an_internal_carbon_price_and_the_method_of_cuts(tmp_path: Path) -> None:
    """300 CNY/t is 0.3 million/kt in every plan year."""
    case = loaded(
        tmp_path,
        (COMPANY, "price_year", "internal_carbon_price: {value: 300, unit: CNY/t}\nprice_year"),
        (COMPANY, "policy: lexicographic", "policy: lexicographic\n  reduce_method: location"),
    )
    assert case.internal_carbon_price == pytest.approx(dict.fromkeys(range(2021, 2026), 0.3))
    assert case.hierarchy.reduce_method == "location"


def test_without_them_there_is_no_carbon_price_and_cuts_are_market_based(tmp_path: Path) -> None:
    case = loaded(tmp_path)
    assert (case.carbon_price, case.internal_carbon_price) == ({}, None)
    assert case.hierarchy.reduce_method == "market"


def test_a_hurdle_rate_is_below_one(tmp_path: Path) -> None:
    """12 % is 0.12; 12 as a share is a slip."""
    hurdle = (EV, "  life: 8", '  life: 8\n  hurdle_rate: {value: 12, unit: "%"}')
    assert loaded(tmp_path / "a", hurdle).options["ev@vans"].hurdle_rate == pytest.approx(0.12)
    slip = (EV, "  life: 8", "  life: 8\n  hurdle_rate: {value: 12, unit: share}")
    [fault] = faults_of(tmp_path / "b", slip)
    assert fault.place.startswith("levers.ev.hurdle_rate")
    assert "less than 1" in fault.problem


def test_what_is_replaced_has_a_life_and_a_price(tmp_path: Path) -> None:
    """120,000 CNY a vehicle, like for like; one of the two alone is refused."""
    both = "incumbent_life: 10\n  incumbent_value: {value: 120000, unit: CNY/vehicle}"
    van = loaded(tmp_path / "a", (EV, "  life: 8", f"  life: 8\n  {both}")).options["ev@vans"]
    assert (van.incumbent_life, van.incumbent_value[2021]) == (10, pytest.approx(0.12))
    [fault] = faults_of(tmp_path / "b", (EV, "  life: 8", "  life: 8\n  incumbent_life: 10"))
    assert "go together" in fault.problem
    below = both.replace("120000", "-1")
    [fault] = faults_of(tmp_path / "c", (EV, "  life: 8", f"  life: 8\n  {below}"))
    assert "less than 0" in fault.problem
