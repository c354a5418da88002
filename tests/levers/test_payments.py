"""What levers pay, by hand: interest before service, upkeep that is saved, ranks and stages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from casefiles import edited, write_case
from cases import case, credit, electrify, flat, green, programme, retrofit, source, target
from pathway.load import load_case
from pathway.locale.errors import InputError
from pathway.solve import solve
from pathway.solve.engine.program import Program
from pathway.solve.engine.translate import translate
from pathway.tables import tabulate
from pathway.tables.ecosystem import ecosystem_npv
from pathway.tables.money import hidden_npv
from pathway_models.case import Case, Hierarchy
from pathway_models.program.build import build

FREE = {("gas", "r"): flat(0), ("electricity", "r"): flat(0)}


def committed(amount: float, year: int = 2021) -> dict[int, float]:
    return {t: amount if t == year else 0.0 for t in range(2020, 2026)}


def paid(made: Case, item: str) -> float:
    table = tabulate(made, solve(made, gap=1e-9).plan)["costs"]
    return float(table.loc[table["item"] == item, "value_m"].sum())


@pytest.mark.parametrize("bought", [2021, 2022])
def test_what_is_paid_ahead_bears_interest_before_it_serves(bought: int):
    """Capex 1000 for 12 years at 4 %, ordered 3 years ahead: a year of service bears
    1000 * 1.04^3 * (1 - 1/1.04) / (1 - 1.04^-12) = 115.25, whenever it is bought: bought in 2021 it
    serves 2024 and 2025, bought in 2022 only 2025."""
    made = case(
        [source("boiler", "gas", 1)],
        [retrofit("saving@boiler", "boiler", capex=1000, life=12, lead=3, first_year=bought,
                  last_year=bought, min_add=committed(1, bought))],
        discount_rate=0.04,
        prices=FREE,
    )  # fmt: skip
    yearly = 1000 * 1.04**3 * (1 - 1 / 1.04) / (1 - 1.04**-12)
    assert yearly == pytest.approx(115.25, abs=0.005)
    expected = sum(yearly * 1.04 ** (2020 - t) for t in range(bought + 3, 2026))
    solved = solve(made, gap=1e-9)
    assert solved.npv == pytest.approx(expected)
    assert tabulate(made, solved.plan)["costs"]["discounted_m"].sum() == pytest.approx(expected)


def test_a_hurdle_rate_charges_the_years_before_service_too():
    """Capex 100 for 4 years, ordered 2 years ahead, at 5 % and a hurdle of 15 %: each of the years
    2023 to 2025 is charged 100 * (1.15^2 * a(15 %) - 1.05^2 * a(5 %)), a(r) the annuity paid at the
    start of the year: 1.3225 * 0.304578 - 1.1025 * 0.268583 = 0.106692 of the capex."""
    made = case(
        [source("boiler", "gas", 1)],
        [retrofit("saving@boiler", "boiler", capex=100, life=4, lead=2, hurdle_rate=0.15,
                  min_add=committed(1), last_year=2021)],
        discount_rate=0.05,
        prices=FREE,
    )  # fmt: skip
    yearly = 1.15**2 * (1 - 1 / 1.15) / (1 - 1.15**-4) - 1.05**2 * (1 - 1 / 1.05) / (1 - 1.05**-4)
    assert yearly == pytest.approx(0.106692, abs=1e-6)
    expected = 100 * yearly * sum(1.05 ** (2020 - t) for t in (2023, 2024, 2025))
    solved = solve(made, gap=1e-9)
    assert hidden_npv(made, solved.plan) == pytest.approx(expected)
    assert solved.last.objective == pytest.approx(solved.npv + expected)


def test_idle_stock_saves_no_upkeep():
    """A GWh by electricity costs 5 * 0.6 - 0.4 = 2.6 a year more and saves 2 of upkeep: driving
    does not pay, and owning without driving (capex 0.1, upkeep -2) earns nothing: NPV 0."""
    made = case(
        [source("vans", "gas", 10)],
        [electrify("ev", "vans", {"electricity": 5}, capex=0.1, fom=-2)],
    )
    solved = solve(made, gap=1e-9)
    assert solved.npv == pytest.approx(0, abs=1e-9)
    assert sum(solved.plan.added.values()) == pytest.approx(0, abs=1e-6)


def test_upkeep_is_saved_by_the_year_and_only_on_what_is_driven():
    """Four evs are driven, each saves 0.4 of gas, and 1 of upkeep in 2024 and 2025; in 2021 to 2023
    their upkeep is 0.25, driven or not: 4 * (3 * 0.25 - 2 * 1) = -5 of upkeep. They are 5 in stock
    (committed), and the idle one pays its 0.25 and saves nothing: 3 * 0.25 more."""
    upkeep = {t: 0.25 if t < 2024 else -1.0 for t in range(2020, 2026)}
    made = case(
        [source("vans", "gas", 4)],
        [electrify("ev", "vans", {}, min_add=committed(5), last_year=2021, fom=upkeep)],
    )
    assert paid(made, "fom") == pytest.approx(-5 + 0.75)
    assert solve(made, gap=1e-9).npv == pytest.approx(-5 + 0.75 - 5 * 4 * 0.4)


def test_what_is_committed_saves_upkeep_once():
    """Need 2, committed 2 at 1 each for 30 years, upkeep -0.5: 2 * 5/30 of capex borne, and
    2 * 0.5 * 5 saved: -4.6667. Two more, idle, would only cost."""
    made = case(
        [source("boiler", "gas", 2)],
        [retrofit("saving@boiler", "boiler", capex=1, fom=-0.5, min_add=committed(2))],
        prices=FREE,
    )
    solved = solve(made, gap=1e-9)
    assert solved.npv == pytest.approx(2 * 5 / 30 - 5)
    assert sum(solved.plan.added.values()) == pytest.approx(2)


def test_a_budget_counts_upkeep_saved_against_the_base():
    """4 of 10 are served by existing stock, whose upkeep is the base's. A budget of -3 on upkeep in
    2025, at -1 each, takes 3 more: 3 * (2 of capex - 1 - 0.4 of gas) = 1.8."""
    made = case(
        [source("vans", "gas", 10)],
        [retrofit("saving@vans", "vans", existing=4, capex=2, fom=-1, life=1)],
        [target("upkeep", "budget", {2025: -3.0}, options=("saving@vans",), items=("fom",))],
    )
    solved = solve(made, gap=1e-9)
    assert solved.npv == pytest.approx(1.8)
    reached = tabulate(made, solved.plan)["targets"]
    assert reached["achieved"].to_list() == pytest.approx([-3.0])


def test_power_below_the_grid_price_earns_on_what_is_resold_too():
    """A contract 0.1 below the grid's price for 30 GWh: 20 are used, and 10 are resold at the
    grid's price, as surplus is: 0.1 * 30 a year saved, for five years."""
    made = case([source("shop", "electricity", 20)], [green("ppa", premium=-0.1, potential=30)])
    assert solve(made, gap=1e-9).npv == pytest.approx(-0.1 * 30 * 5)


UPKEEP = "  unit_size: 1\n", "  unit_size: 1\n  fom: {value: -1, unit: CNY/park/yr}\n"
UNBUNDLED = "instrument: bundled", "instrument: unbundled"


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        (("levers/rooftop_pv.yaml", *UPKEEP), "roofs.fom"),
        (("levers/green_power.yaml", *UNBUNDLED), "wind.premium"),
    ],
)
def test_nothing_is_earned_by_owning(tmp_path: Path, edit: tuple[str, str, str], place: str):
    """A roof saves no upkeep, and nobody is paid to take a certificate: both are refused."""
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path / "case", edited(*edit)))
    fault = caught.value.faults[0]
    assert place in fault.place
    assert fault.problem == "this may not be less than 0"


MONEY = ("npv", "cost", "reduce", "reduce_location", "remove", "outlay")


def coefficients(made: Case, option: str, year: int = 2025) -> dict[str, float]:
    """What a unit of an option added in a year costs, by objective."""
    model: Any = build(made)
    arrays = translate(model)
    column = arrays.column_of[id(model.add[option, year])]
    return {name: float(arrays.objectives[name][column]) for name in MONEY}


def test_a_stage_leaves_out_later_credits_with_all_that_they_cost():
    """A credit project bought in 2025: capex 12 for 2 years (6 salvaged), upkeep 1, 3 credits at 2,
    and 12 * (a(100 %) - 1/2) of hidden cost, a = (1 - 1/2) / (1 - 1/4) = 2/3: 2. In cash it is
    12 - 6 + 1 + 6 = 13; it guides by 15. The stage of removals leaves out offsets alike."""
    project = {"yields": 3, "capex": 12, "fom": 1, "life": 2, "hurdle_rate": 1.0}
    made = case(
        [source("boiler", "gas", 10)],
        [
            credit("trees", "removal", 2, **project),
            credit("stoves", "offset", 2, **project),
            programme("travel", capex=12, fom=1, life=2, hurdle_rate=1.0),
        ],
        [target("neutral", "net_emissions", {2025: 0.0})],
        hierarchy=Hierarchy("lexicographic", flat(5), flat(4)),
    )
    removal = coefficients(made, "trees")
    assert removal == pytest.approx(
        {"npv": 13, "cost": 15, "reduce": 0, "reduce_location": 0, "remove": 15, "outlay": 19}
    )
    offset = coefficients(made, "stoves")
    assert offset == pytest.approx({**removal, "remove": 0})
    beside = coefficients(made, "travel")  # on a ledger apart, in every stage
    stages = ("cost", "reduce", "reduce_location", "remove")
    assert [beside[name] for name in stages] == pytest.approx([9, 9, 9, 9])
    assert (beside["npv"], beside["outlay"]) == (0, 0)


def test_doing_nothing_costs_nothing_in_every_stage():
    """Existing evs serve 4 of 10 GWh of gas with 0.8 GWh of electricity; nothing can be bought:
    6 * 0.2 + 0.8 * 0.5 = 1.6 kt are left in each year. Gas, electricity and a carbon price of 0.7
    are the base's, so the cost is 0, and stage 1 is the ceiling alone: 5 * 1.6 in 2025, where net
    holds with 1.6 kt of offsets, which stage 2 prices at 4 and the cost at 2."""
    made = case(
        [source("vans", "gas", 10)],
        [
            electrify("ev", "vans", {"electricity": 0.2}, existing=4, last_year=2020),
            credit("stoves", "offset", 2),
        ],
        [target("neutral", "net_emissions", {2025: 0.0})],
        hierarchy=Hierarchy("lexicographic", flat(5), flat(4)),
        carbon_price={a: flat(0.7) for a in ("b/r/1", "b/r/2")},
        prices={("gas", "r"): flat(0.4), ("electricity", "r"): flat(0.6)},
    )
    model: Any = build(made)
    program = Program(translate(model))
    found = {
        name: program.relaxation(program.arrays.objectives[name]).objective + constant
        for name, constant in model.constants.items()
    }
    assert found == pytest.approx(
        {"npv": 3.2, "cost": 3.2, "reduce": 8.0, "reduce_location": 0.0, "remove": 6.4}, abs=1e-6
    )


def test_a_stage_of_tonnes_has_no_constant():
    """Ceilings of `inf` make stages of tonnes, of which nothing is the base's."""
    made = case([source("vans", "gas", 10)], hierarchy=Hierarchy("lexicographic", None, None))
    model: Any = build(made)
    assert set(model.constants) == {"npv", "cost"}


def test_a_programme_pays_as_every_lever_does():
    """Bought in 2021 at 4 %, lead 3, life 12, capex 1000: 115.25 for each of 2024 and 2025."""
    made = case(
        [source("vans", "gas", 10)],
        [programme("travel", capex=1000, life=12, lead=3, min_add=committed(1), last_year=2021)],
        discount_rate=0.04,
    )
    yearly = 1000 * 1.04**3 * (1 - 1 / 1.04) / (1 - 1.04**-12)
    expected = yearly * (1.04**-4 + 1.04**-5)
    assert ecosystem_npv(made, solve(made, gap=1e-9).plan) == pytest.approx(expected)
