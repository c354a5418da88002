"""Stock turnover, by hand: what is due costs nothing more, what is early is written off."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casefiles import changed, write_case
from cases import case, electrify, flat, retrofit, source, target
from pathway.load import load_case
from pathway.locale.errors import InputError
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.case import Case
from solving import wrong

ALL = 1.0
FREE = {(carrier, "r"): flat(0) for carrier in ("gas", "electricity")}


def fleet(share: dict[int, float], activity: Any = 10, **changes: Any) -> tuple[Case, Solved]:
    """10 GWh of gas a year, by vans that serve 10 years each: 1 GWh of them is due every year.
    A like-for-like van of 1 GWh costs 5, that is 0.5 for each of its years."""
    van = electrify(
        "vans", "gas", {"electricity": 0.0}, capex=1,
        **{"incumbent_life": 10, "incumbent_value": 5, **changes},
    )  # fmt: skip
    made = case(
        [source("gas", "gas", activity)],
        [van],
        [target("fleet", "lever_share", share, sources=("gas",), options=("vans",))],
        prices=FREE,
    )
    return made, solve(made, gap=1e-9)


def early(made: Case, solved: Solved) -> dict[int, float]:
    rows = tabulate(made, solved.plan)["turnover"]
    return {int(t): e for t, e in zip(rows["year"], rows["early"], strict=True) if e}


def write_off(made: Case, solved: Solved) -> float:
    costs = tabulate(made, solved.plan)["costs"]
    return float(costs[costs["item"] == "write_off"]["value_m"].sum())


def test_what_is_due_is_replaced_without_a_write_off():
    """By 2025 five of ten years have gone by: half the fleet is due."""
    made, solved = fleet({2025: 0.5})
    assert early(made, solved) == {}
    assert write_off(made, solved) == 0


def test_what_is_early_costs_the_years_it_would_still_serve():
    """The whole fleet in 2024: 40 % is due, 6 GWh are early; in 2025, 5 GWh still are.
    (6 + 5) * 0.5 = 5.5 million."""
    made, solved = fleet({2024: ALL, 2025: ALL})
    assert early(made, solved) == pytest.approx({2024: 6.0, 2025: 5.0})
    assert write_off(made, solved) == pytest.approx(5.5)


def test_growth_needs_new_vans_anyway():
    """Activity grows from 10 to 15 in 2025: 5 due and 5 of growth make 10 of 15."""
    path = {2020: 10, 2021: 11, 2022: 12, 2023: 13, 2024: 14, 2025: 15}
    made, solved = fleet({2025: 10 / 15}, activity=path)
    assert early(made, solved) == {}
    made, solved = fleet({2025: 11 / 15}, activity=path)
    assert early(made, solved) == pytest.approx({2025: 1.0})


def test_stock_that_exists_has_replaced_its_incumbents_already():
    """2 of 10 GWh are electric: 8 are left, of which 8 * 0.5 are due by 2025: 6 in all."""
    made, solved = fleet({2025: 0.6}, existing=2)
    assert early(made, solved) == {}
    made, solved = fleet({2025: 0.7}, existing=2)
    assert early(made, solved) == pytest.approx({2025: 1.0})


def test_switches_of_one_source_replace_the_same_incumbents():
    """Battery and hydrogen may serve half each. Both are needed for 80 % in 2025, of which 50 % is
    due: of 10 GWh, 3 are early."""
    switches = [
        electrify(
            o, "gas", {"electricity": 0.0}, potential=5, capex=1, incumbent_life=10,
            incumbent_value=5,
        )
        for o in ("battery", "hydrogen")
    ]  # fmt: skip
    promise = target(
        "fleet", "lever_share", {2025: 0.8}, sources=("gas",), options=("battery", "hydrogen")
    )
    made = case([source("gas", "gas", 10)], switches, [promise], prices=FREE)
    assert early(made, solve(made, gap=1e-9)) == pytest.approx({2025: 3.0})


def test_a_discount_rate_makes_the_years_an_annuity():
    """At 10 % a like-for-like price of 5 over 10 years, paid at the start of each, is
    5 * (1 - 1/1.1) / (1 - 1.1^-10) = 0.7398 a year; 5 GWh are early in 2025."""
    made = replace(fleet({2025: ALL})[0], discount_rate=0.1)
    solved = solve(made, gap=1e-9)
    assert write_off(made, solved) == pytest.approx(5 * 0.73976, rel=1e-4)


def test_a_retrofit_has_incumbents_of_its_own():
    """Chillers: a retrofit may save 4 of 10 GWh; 2 of them by 2025 are due, all 4 are 2 early."""
    made = case(
        [source("shop", "gas", 10)],
        [
            retrofit(
                "chillers", "shop", max_share=0.4, capex=1, incumbent_life=10, incumbent_value=5
            )
        ],
        [target("cap", "gross_emissions", {2025: 10 * 0.2 - 4 * 0.2})],
    )
    solved = solve(made, gap=1e-9)
    assert early(made, solved)[2025] == pytest.approx(2.0)


# --- dates, renewal and the years after the plan ------------------------------------------------

FURNACE = (2022, 2045)
DUE_IN_2029 = {t: float(t < 2029) for t in range(2022, 2030)}


def furnace(year: int, left: Any = DUE_IN_2029) -> tuple[Case, Solved]:
    """One furnace, 1 a year to 2045, 6 %; a switch of 100 more for 20 years, from a year on and
    not sooner. A reline like for like costs 80 for 20 years."""
    first, last = FURNACE
    numbers = {"capex": 100.0, "fom": 0.0, "premium": 0.0, "displaces": 1.0, "max_share": 1.0,
               "existing": 0.0, "min_add": 0.0, "yields": 0.0, "self_use_share": 0.0,
               "attribution": 1.0, "sold": 0.0, "incumbent_value": 80.0}  # fmt: skip
    paths = {name: flat(value, first, last) for name, value in numbers.items()}
    switch = electrify("dri", "steel", {}, life=20, first_year=year, last_year=last,
                       incumbent_life=20, incumbent_left=left, **paths)  # fmt: skip
    zero = {(carrier, "r"): flat(0, first, last) for carrier in ("gas", "electricity")}
    shares = dict.fromkeys(range(year, last + 1), ALL)
    promise = target("dri", "lever_share", shares, sources=("steel",), options=("dri",))
    made = case(
        [source("steel", "gas", flat(1, first, last))], [switch], [promise], base_year=first,
        end=last, discount_rate=0.06, prices=zero, factors=zero,
        residual={"r": flat(0, first, last)},
        export_price={"r": flat(0, first, last)}, revenue={"b": flat(1, first, last)},
    )  # fmt: skip
    solved = solve(made, gap=1e-9)
    assert wrong(made, solved) == {}
    return made, solved


def present(first: int, last: int) -> float:
    return sum(1.06 ** (2022 - t) for t in range(first, last + 1))


A_YEAR = (1 - 1 / 1.06) / (1 - 1.06**-20)
"""What each of 20 years bears of a price of 1: 0.08225."""


def test_what_is_due_at_a_date_is_replaced_then_without_a_write_off():
    """Its campaign ends in 2029. In service from then on: 100 * 0.08225 a year of 2029 to 2045, in
    money of 2022: 60.75."""
    made, solved = furnace(2029)
    assert 100 * A_YEAR * present(2029, 2045) == pytest.approx(60.75, abs=0.005)
    assert solved.npv == pytest.approx(100 * A_YEAR * present(2029, 2045))
    assert early(made, solved) == {}


def test_what_was_due_is_renewed_and_then_scrapped():
    """A year later the reline of 2029 has been made. It would serve to 2048: 80 * 0.08225 is lost
    in each of 2030 to 2048, three of them after the plan: 104.1 in all. (Without renewal it was
    55.3: a new reline scrapped for nothing.)"""
    made, solved = furnace(2030)
    switch = 100 * A_YEAR * present(2030, 2045)
    assert switch == pytest.approx(55.28, abs=0.005)
    assert solved.npv == pytest.approx(switch + 80 * A_YEAR * present(2030, 2048))
    assert solved.npv == pytest.approx(104.1, abs=0.02)
    rows = tabulate(made, solved.plan)["turnover"].set_index("year")
    assert rows["renewed"].to_dict() == {t: float(t == 2029) for t in range(2023, 2046)}
    assert write_off(made, solved) == pytest.approx(16 * 80 * A_YEAR)


def test_what_is_not_due_by_the_end_is_worth_something_after_it():
    """Due in 2050: switched in 2044, six of its years are lost, four of them after the plan."""
    left = {t: float(t < 2050) for t in range(2022, 2051)}
    made, solved = furnace(2044, left)
    assert solved.npv == pytest.approx(
        100 * A_YEAR * present(2044, 2045) + 80 * A_YEAR * present(2044, 2049)
    )
    assert early(made, solved) == pytest.approx({2044: 1.0, 2045: 1.0})


def test_a_fleet_with_dates_is_renewed_too():
    """10 GWh of vans for 10 years each, of which one is due each year (dates that are not steps),
    switched as a whole in 2025 and not before. In 2021 to 2024 one GWh is renewed each year; in
    2025 5 that were there and these 4 are idle, then 8, 7, 6, 5, 4; the first of the renewed are
    due in 2031: 3, 2, 1. 45 years of 0.5 are lost, 36 of them after the plan."""
    left = {2020 + n: 1 - n / 10 for n in range(11)}
    van = electrify("vans", "gas", {"electricity": 0.0}, capex=1, incumbent_life=10,
                    incumbent_value=5, incumbent_left=left, first_year=2025)  # fmt: skip
    promise = target("fleet", "lever_share", {2025: ALL}, sources=("gas",), options=("vans",))
    made = case([source("gas", "gas", 10)], [van], [promise], prices=FREE)
    solved = solve(made, gap=1e-9)
    assert wrong(made, solved) == {}
    assert early(made, solved) == pytest.approx({2025: 9.0})
    assert write_off(made, solved) == pytest.approx(4.5)
    assert solved.npv == pytest.approx(10 * 1 / 30 + 0.5 * (9 + 8 + 7 + 6 + 5 + 4 + 3 + 2 + 1))


def test_a_price_that_outruns_money_does_not():
    """Without interest a price that rises from 5 to 10 is taken as 5: else vans would be renewed
    ahead of time, to be idle while that is cheap."""
    path = {t: float(t - 2015) for t in range(2020, 2026)}
    made, solved = fleet({2024: ALL, 2025: ALL}, incumbent_value=path, first_year=2024)
    rows = tabulate(made, solved.plan)["turnover"].set_index("year")
    assert wrong(made, solved) == {}
    assert (rows["write_off_m"] / rows["early"])[2025] == pytest.approx(0.9)


ROWS = "of,year,share,stepped,source,confidence\n"
AGES = "  incumbent_life: 8\n  incumbent_value: {value: 60000, unit: CNY/vehicle}\n"
EV = "levers/electrify.yaml", "  life: 8\n"


def dated(rows: str, *edits: tuple[str, str, str]) -> dict[str, str | bytes]:
    files = changed((*EV, EV[1] + AGES), *edits)
    return {**files, "incumbents.csv": ROWS + rows}


def test_dates_are_read_and_set(tmp_path: Path):
    """30 % are due in 2023, all at once; the rest evenly from then to 2027."""
    rows = "vans,2023,0.3,yes,fleet list,report\nvans,2027,0.7,no,fleet list,report\n"
    folder = write_case(tmp_path, dated(rows))
    vans = load_case(folder).options["ev@vans"]
    assert vans.incumbent_left == pytest.approx(
        {2020: 1, 2021: 1, 2022: 1, 2023: 0.7, 2024: 0.525, 2025: 0.35, 2026: 0.175, 2027: 0}
    )
    sets = ["incumbents.vans.2023=0.5", "incumbents.vans.2027=0.5"]
    vans = load_case(folder, sets=sets).options["ev@vans"]
    assert vans.incumbent_left[2023] == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("rows", "ages", "told"),
    [
        ("vans,2023,0.3,yes,a,report\n", True, "the shares of vans add up to 0.3, not to 1"),
        ("vans,2019,1,yes,a,report\n", True, "what was due by 2020, the base year"),
        ("van,2023,1,yes,a,report\n", True, "there is no such source"),
        ("vans,2023,1,maybe,a,report\n", True, "no known stepped"),
        ("vans,2023,-1,no,a,report\n", True, "less than 0"),
        ("vans,2023,0.5,no,a,report\nvans,2023,0.5,no,a,report\n", True, "stands twice"),
        ("freight,2023,1,no,a,report\n", True, "no lever that switches this source"),
        ("vans,2023,1,no,a,report\n", False, "no lever that switches this source"),
    ],
)
def test_dates_that_cannot_be_are_told(tmp_path: Path, rows: str, ages: bool, told: str):
    files = {**(dated(rows) if ages else changed()), "incumbents.csv": ROWS + rows}
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, files))
    assert [f for f in caught.value.faults if f.file == "incumbents.csv" and told in f.problem]
