"""Capex over construction, things that are of use until a year, upkeep by capex: by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from casefiles import changed, write_case
from cases import case, flat, limit, programme, retrofit, source, target
from pathway.load import load_case
from pathway.locale.errors import InputError, NoPlan
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway.tables.money import hidden_npv
from pathway_models.arithmetic.variations import earlier
from pathway_models.case import Case
from pathway_models.program.build import build
from solving import wrong

FREE = {("gas", "r"): flat(0), ("electricity", "r"): flat(0)}
LATE = (0.0, 0.0, 0.0, 0.0, 1.0)


def due(rate: float, life: int) -> float:
    """What each of the years bears of a price of 1, the first of them paid at once."""
    return (1 - 1 / (1 + rate)) / (1 - (1 + rate) ** -life)


def bought(year: int, rate: float = 0.06, **changes: Any) -> tuple[Case, Solved]:
    """A unit committed in a year, and what it comes to; the audit has nothing to say."""
    committed = {t: float(t == year) for t in range(2020, 2026)}
    made = case(
        [source("boiler", "gas", 1)],
        [retrofit("saving", "boiler", first_year=year, last_year=year,
                  **{"min_add": committed, **changes})],
        discount_rate=rate,
        prices=FREE,
    )  # fmt: skip
    solved = solve(made, gap=1e-9)
    assert wrong(made, solved) == {}
    return made, solved


def paid(made: Case, solved: Solved, item: str) -> dict[int, float]:
    costs = tabulate(made, solved.plan)["costs"]
    rows = costs[costs["item"] == item]
    return {int(t): float(v) for t, v in zip(rows["year"], rows["value_m"], strict=True)}


def test_what_is_paid_when_service_starts_bears_no_interest():
    """Capex 100 for 40 years at 6 %, ordered 4 years ahead and all paid as service starts, in the
    last year: a year of it is 100 * (1 - 1/1.06) / (1 - 1.06^-40) = 6.27. (With salvage on
    1.06^4 of the capex: -18.3, a money machine.)"""
    _, solved = bought(2021, capex=100, life=40, lead=4, capex_profile=LATE)
    assert 100 * due(0.06, 40) == pytest.approx(6.27, abs=0.005)
    assert solved.npv * 1.06**5 == pytest.approx(100 * due(0.06, 40))


@pytest.mark.parametrize("year", [2021, 2022, 2023])
def test_capex_is_paid_while_it_is_built(year: int):
    """30, 50 and 20 in the year of decision and the two after. When service starts that is
    0.3 * 1.06^2 + 0.5 * 1.06 + 0.2 = 1.06708 of the capex; each year of service bears its annuity
    over 12 years, whenever it is bought."""
    made, solved = bought(year, capex=100, life=12, lead=2, capex_profile=(0.3, 0.5, 0.2))
    assert paid(made, solved, "capex") == pytest.approx({year: 30, year + 1: 50, year + 2: 20})
    grown = 0.3 * 1.06**2 + 0.5 * 1.06 + 0.2
    assert grown == pytest.approx(1.06708)
    yearly = 100 * grown * due(0.06, 12)
    expected = sum(yearly * 1.06 ** (2020 - t) for t in range(year + 2, 2026))
    assert solved.npv == pytest.approx(expected)
    levers = tabulate(made, solved.plan)["levers"]
    assert levers["capex_m"].to_list()[-5:] == pytest.approx(
        [{year: 30, year + 1: 50, year + 2: 20}.get(t, 0.0) for t in range(2021, 2026)]
    )


def test_abatement_costs_add_up_to_the_plan():
    """Interest before service is part of what a year bears, so that years add up to the NPV."""
    made, solved = bought(2021, capex=100, life=12, lead=2, capex_profile=(0.3, 0.5, 0.2))
    rows = tabulate(made, solved.plan)["abatement"]
    present = sum(v * 1.06 ** (2020 - t) for t, v in zip(rows["year"], rows["cost_m"], strict=True))
    assert present == pytest.approx(solved.npv)


def test_a_hurdle_rate_charges_instalments_too():
    """At a hurdle of 15 % they are 0.3 * 1.15^2 + 0.5 * 1.15 + 0.2 = 1.17175 at the start."""
    profile = (0.3, 0.5, 0.2)
    made, solved = bought(2021, capex=100, life=12, lead=2, capex_profile=profile, hurdle_rate=0.15)
    grown = 0.3 * 1.15**2 + 0.5 * 1.15 + 0.2
    assert grown == pytest.approx(1.17175)
    dearer = 100 * (grown * due(0.15, 12) - 1.06708 * due(0.06, 12))
    expected = sum(dearer * 1.06 ** (2020 - t) for t in (2023, 2024, 2025))
    assert hidden_npv(made, solved.plan) == pytest.approx(expected)


def test_limits_and_budgets_of_capex_count_payments():
    """A unit of 10 for each of 2023 and 2024, half paid at once and half a year later: 5, 10 and 5
    are paid in 2022 to 2024. A limit, or a budget, of 9 in 2023 forbids it."""
    saving = retrofit("saving", "boiler", capex=10, life=1, lead=1, capex_profile=(0.5, 0.5))
    promise = target("cap", "gross_emissions", {2023: 0.0, 2024: 0.0})
    made = case([source("boiler", "gas", 1)], [saving], [promise],
                [limit("money", ("saving",), "capex", 10)], prices=FREE)  # fmt: skip
    solved = solve(made, gap=1e-9)
    assert wrong(made, solved) == {}
    assert paid(made, solved, "capex") == pytest.approx({2022: 5, 2023: 10, 2024: 5})
    less = case([source("boiler", "gas", 1)], [saving], [promise],
                [limit("money", ("saving",), "capex", 9)], prices=FREE)  # fmt: skip
    assert has_no_plan(less)
    budget = target("budget", "budget", {2023: 9.0}, options=("saving",), items=("capex",),
                    accounts=())  # fmt: skip
    assert has_no_plan(case([source("boiler", "gas", 1)], [saving], [promise, budget]))


def test_a_budget_of_upkeep_counts_shares_of_capex(tmp_path: Path):
    """3 % of 50,000 a van in 2021: a budget of upkeep is no promise of nothing."""
    budget = """\
upkeep:
  name: {en: Upkeep, zh: 运维}
  metric: budget
  levers: {lever: [ev]}
  items: [fom]
  value: {value: 2, unit: MCNY}
  from: 2021
"""
    files = changed((EV, UPKEEP, '  fom: {value: 3, unit: "%/yr"}\n'))
    files["targets.yaml"] = str(files["targets.yaml"]) + budget
    assert "upkeep" in load_case(write_case(tmp_path, files), "whole").targets


def has_no_plan(made: Case) -> bool:
    try:
        solve(made)
    except NoPlan:
        return True
    return False


def test_what_is_of_use_until_a_year_bears_all_of_its_cost_by_then():
    """Capex 80 for 40 years at 6 %, in service from 2024, of use until 2028, plan to 2025: a life
    of five years, 80 * (1 - 1/1.06) / (1 - 1.06^-5) = 17.9 a year (and not 34.7, with the three
    unused years as ones of forty)."""
    _, solved = bought(2024, capex=80, life=40, useful_until=2028)
    assert 80 * due(0.06, 5) == pytest.approx(17.9, abs=0.05)
    yearly = solved.npv / sum(1.06 ** (2020 - t) for t in (2024, 2025))
    assert yearly == pytest.approx(80 * due(0.06, 5))


def test_what_is_of_use_no_more_is_out_of_service():
    """Bought in 2022, of use until 2023: two years, no salvage, upkeep in two years; and nothing
    can be bought after it."""
    made, solved = bought(2022, rate=0.0, capex=8, fom=1, useful_until=2023)
    levers = tabulate(made, solved.plan)["levers"].set_index("year")
    assert levers["stock"].to_dict() == {2020: 0, 2021: 0, 2022: 1, 2023: 1, 2024: 0, 2025: 0}
    assert solved.npv == pytest.approx(8 + 2)
    later = retrofit("saving", "boiler", capex=8, useful_until=2023)
    model = build(case([source("boiler", "gas", 1)], [later]))
    assert {v for _, v in model.ADDITIONS} == {2021, 2022, 2023}


def test_what_would_come_after_its_use_costs_nothing():
    """Of use until 2023, two years to build: an order of 2024 or later has no life to bear it."""
    late = retrofit("saving", "boiler", capex=8, lead=2, useful_until=2023)
    made = case([source("boiler", "gas", 1)], [late], discount_rate=0.06)
    assert {v for _, v in build(made).ADDITIONS} == {2021}


@pytest.mark.parametrize(("year", "upkeep"), [(2021, 30), (2025, 12)])
def test_upkeep_by_capex_is_that_of_its_vintage(year: int, upkeep: float):
    """3 % of a capex of 1,000 that falls to 400: what was bought for 1,000 pays 30 a year."""
    capex = {t: 1000 - 150 * max(0, t - 2021) for t in range(2020, 2026)}
    made, solved = bought(year, rate=0.0, capex=capex, life=10, fom_share=flat(0.03))
    assert paid(made, solved, "fom") == pytest.approx(
        dict.fromkeys(range(year, 2026), float(upkeep))
    )


def test_what_comes_sooner_is_paid_in_fewer_years():
    """Explanations ask for a lever a year earlier: before the plan that is a shorter lead."""
    saving = retrofit("saving", "boiler", lead=2, capex_profile=(0.3, 0.5, 0.2))
    made = earlier(case([source("boiler", "gas", 1)], [saving]), "saving", 1)
    assert made.options["saving"].lead == 1
    assert made.options["saving"].capex_profile == (0.3, 0.7)


def test_a_programme_is_paid_while_it_is_built():
    made = case(
        [source("boiler", "gas", 1)],
        [programme("trees", capex=10, lead=1, capex_profile=(0.4, 0.6), fom_share=flat(0.1),
                   life=1)],
        [target("beyond", "cumulative_avoided", {2025: 1.0}, accounts=(), options=("trees",))],
        prices=FREE,
    )  # fmt: skip
    solved = solve(made, gap=1e-9)
    assert wrong(made, solved) == {}
    rows = tabulate(made, solved.plan)["ecosystem"]
    assert rows["capex_m"].sum() == pytest.approx(10)
    assert rows["fom_m"].sum() == pytest.approx(1)


EV = "levers/electrify.yaml"
LIFE, UPKEEP = "  life: 8\n", "  fom: {value: -1000, unit: CNY/vehicle/yr}\n"


@pytest.mark.parametrize(
    ("edits", "place", "problem"),
    [
        ([(EV, LIFE, "  life: 8\n  capex_profile: [0.5, 0.4]\n  lead: 1\n")],
         "ev.capex_profile", "add up to 0.9, not to 1"),
        ([(EV, LIFE, "  life: 8\n  capex_profile: [0.5, 0.5]\n")],
         "ev.capex_profile", "service starts 0 years after purchase"),
        ([(EV, LIFE, "  life: 8\n  capex_profile: [1.5, -0.5]\n  lead: 1\n")],
         "ev.capex_profile", "between 0 and 1"),
        ([("levers/removal.yaml", "  life: 1\n", "  life: 1\n  capex_profile: [1]\n")],
         "trees.capex_profile", "no capex"),
        ([(EV, LIFE, "  life: 8\n  lead: 2\n  useful_until: 2022\n")],
         "ev.useful_until", "is in service from 2023"),
        ([(EV, LIFE, "  life: 8\n  useful_until: 9999\n")], "ev.useful_until", "no year"),
        ([("levers/rooftop_pv.yaml", "  life: 25\n", "  life: 25\n  useful_until: 2024\n")],
         "roofs.existing", "there is some in 2025, and it is of use until 2024"),
        ([("levers/green_power.yaml", "  life: 10\n", "  life: 10\n  useful_until: 2023\n"),
          ("levers/green_power.yaml", "2022: 10, 2023: 0", "2022: 10, 2024: 10")],
         "wind.min_add", "there is some in 2024, and it is of use until 2023"),
        ([(EV, UPKEEP, "  fom: {value: -3, unit: \"%/yr\"}\n")], "ev.fom", "less than 0"),
        ([("levers/removal.yaml", "  life: 1\n", "  life: 1\n  fom: {value: 3, unit: \"%\"}\n")],
         "trees.fom", "no capex of which this is a share"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(
    tmp_path: Path, edits: list[tuple[str, str, str]], place: str, problem: str
):
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, changed(*edits)))
    told = [f for f in caught.value.faults if place in f.place and problem in f.problem]
    assert len(told) == 1, caught.value.faults


def test_it_is_read_and_set(tmp_path: Path):
    new = "  life: 8\n  lead: 1\n  capex_profile: [0.3, 0.7]\n  useful_until: 2030\n"
    share = '  fom: {value: 3, unit: "%/yr"}\n'
    folder = write_case(tmp_path, changed((EV, LIFE, new), (EV, UPKEEP, share)))
    vans = load_case(folder).options["ev@vans"]
    assert (vans.capex_profile, vans.useful_until) == ((0.3, 0.7), 2030)
    assert set(vans.fom_share.values()) == {0.03}
    assert not any(vans.fom.values())
    sets = [
        "levers.ev.capex_profile=[0.5, 0.5]",
        "levers.ev.fom=4",
        "levers.ev.useful_until=2031",
    ]
    vans = load_case(folder, sets=sets).options["ev@vans"]
    assert (vans.capex_profile, vans.useful_until) == ((0.5, 0.5), 2031)
    assert set(vans.fom_share.values()) == {0.04}
