"""What a plan chooses and what hangs on it, on the smallest cases that have it, by hand.

The boiler burns 10 GWh of gas, 2 kt a year, at 0.4 million a GWh. ``pays`` saves a GWh for 0.1
million: 0.3 million less for 0.2 kt, 1,500 a tonne. ``dear`` replaces a GWh by 0.1 GWh of power,
0.15 kt less, for 5 million: 5 - 0.4 + 0.06 = 4.66 million for 0.15 kt, 31,067 a tonne.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from cases import SCOPE1, case, credit, electrify, flat, limit, retrofit, source, target
from pathway.review import Remark
from pathway.review.numbers import Assumption
from pathway.review.plan import review_plan
from pathway.review.stake import Stakes, carried, worth_measuring
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Case

PAYS = retrofit("pays", "boiler", capex=0.1, life=1)
DEAR = electrify("dear", "boiler", {"electricity": 0.1}, capex=5, life=1)
FEW = limit("few", ("pays",), "stock", 2)


def boiler(**changes: object) -> Case:
    """0.1 kt at most is emitted; two GWh of what pays may be had."""
    cut = target("cut", "gross_emissions", 0.1, accounts=(SCOPE1,))
    made = case([source("boiler", "gas", 10)], [PAYS, DEAR], [cut])
    return replace(made, **{"limits": {"few": FEW}, **changes})


def remarks(made: Case) -> dict[str, Remark]:
    tables = tabulate(made, solve(made, gap=1e-9).plan)
    return {r.key: r for r in review_plan(made, tables, {})}


def test_what_pays_and_is_held_back_is_told_with_what_holds_it() -> None:
    """2 GWh of it are taken, and 5.625 more would serve as ``dear`` does 7.5: 1,125 t at 1,500 are
    1.6875 million a year.
    """
    told = remarks(boiler())["pays_unused"]
    assert (told.place, told.file) == ("pays", "tables/abatement.csv")
    assert (told.number, told.unit) == (pytest.approx(1.6875), "MCNY")
    assert "1,500 CNY a tonne" in told.said.in_("en")
    assert "1,125 t of it are not taken: the limit few [few] holds for it" in told.said.in_("en")
    assert "受上限few [few]约束" in told.said.in_("zh")


def test_what_pays_and_is_taken_is_not_told() -> None:
    assert "pays_unused" not in remarks(boiler(limits={}))


def test_what_is_dear_beside_something_cheap_is_told_with_what_asks_for_it() -> None:
    """At 0.6 million a GWh what paid costs 1,000 a tonne, and stands beside the dear one."""
    costs = replace(PAYS, capex=flat(0.6))
    told = remarks(boiler(options={o.id: o for o in (costs, DEAR)}))["dear_bought"]
    assert (told.place, told.unit) == ("dear", "CNY/t")
    assert told.number == pytest.approx(4.66e6 / 150, rel=1e-3)
    said = told.said.in_("en")
    assert "cuts and removals come before offsets" in said or "for cut [cut]" in said
    assert "while pays [pays] at 1,000 stands unused: the limit few [few] holds for it" in said


def test_a_credit_that_nothing_is_left_for_is_no_miss() -> None:
    """Trees at 50 a tonne pay nothing, and forests at 10 neutralise all there is."""
    trees = credit("trees", "removal", 0.05)
    forests = credit("forests", "removal", 0.01)
    made = case(
        [source("boiler", "gas", 10)], [trees, forests], [target("net", "net_emissions", 0)]
    )
    assert not {"pays_unused", "dear_bought"} & remarks(made).keys()


def pump(**changes: object) -> Case:
    """A GWh of heat by 0.9 GWh of power costs 0.54 million, by gas 0.4; 4 a year can be bought."""
    made = electrify("pump", "boiler", {"electricity": 0.9}, capex=1, max_add=4, **changes)
    late = target("cut", "gross_emissions", {2025: 0.2}, accounts=(SCOPE1,))
    return case([source("boiler", "gas", 10)], [made], [late])


def test_stock_that_is_in_service_and_not_used_is_told() -> None:
    """0.2 kt from 2025 leave a GWh of gas: 9 units by then, of 4 a year: the first 1 in 2023."""
    told = remarks(pump())["idle_stock"]
    assert (told.place, told.number, told.severity) == ("pump", 2, "note")
    said = told.said.in_("en")
    assert "in service from 2023 and stands idle until 2025: CNY 5.0 million is paid" in said
    assert "自2023年起在用，却闲置至2025年" in told.said.in_("zh")
    assert "2023 in Betrieb und steht bis 2025 still" in told.said.in_("de")


def test_what_is_used_at_once_or_was_bought_in_time_is_not_idle() -> None:
    """Power at 0.3 GWh a GWh costs 0.18 million: used; and 10 can be bought in the year itself."""
    made = electrify("pump", "boiler", {"electricity": 0.3}, capex=1, max_add=4)
    assert "idle_stock" not in remarks(replace(pump(), options={"pump": made}))
    enough = replace(pump().options["pump"], max_add=flat(10), capex=flat(1))
    cheaper = {**flat(1), 2025: 0.5}
    assert "idle_stock" not in remarks(
        replace(pump(), options={"pump": replace(enough, capex=cheaper)})
    )


def number(path: str, confidence: str) -> Assumption:
    return Assumption("file", "about", path, "1", "", "", confidence)


def stakes(*numbers: Assumption, made: Case | None = None) -> Stakes:
    made = made or boiler()
    return Stakes(made, tabulate(made, solve(made, gap=1e-9).plan), numbers)


def test_what_hangs_on_a_number_are_the_tonnes_and_money_of_its_lever() -> None:
    """Over five years ``pays`` takes off 2,000 t and saves 3 million, ``dear`` 5,625 t for 174.75.
    Half of the numbers of ``dear`` are assumed, none of ``pays``: 5,625 / 7,625 / 2 = 37 %.
    """
    numbers = [
        number("levers.dear.capex", "assumption"),
        number("levers.dear.uses.electricity", "report"),
    ]
    numbers += [number("levers.pays.capex", "report"), number("prices.gas", "assumption")]
    found = stakes(*numbers)
    assert found.levers["pays"] == (pytest.approx(2000), pytest.approx(3))
    assert found.levers["dear"] == (pytest.approx(5625), pytest.approx(174.75))
    (told,) = worth_measuring(found)
    assert told.number == pytest.approx(5625 / 7625 / 2)
    assert (
        "37% of the numbers of levers are assumed; by the money that each moves, 49%"
        in told.said.in_("en")
    )
    assert "levers.dear: capex (CNY 175 million)" in told.advice.in_("en")
    assert "report" not in told.advice.in_("en")


def test_at_a_price_hangs_what_is_saved_at_it() -> None:
    """9.5 GWh of gas are saved each year, at 0.4 million: 19 million in five years."""
    assert stakes().of(number("prices.gas@*", "assumption")) == (0.0, pytest.approx(19.0))


def test_no_more_than_ten_are_named_and_nothing_that_is_known() -> None:
    (told,) = worth_measuring(stakes(*(number(f"levers.dear.uses.{i}", "") for i in range(30))))
    assert told.advice.in_("en").count("levers.") == 1
    assert not list(worth_measuring(stakes(number("levers.dear.capex", "literature"))))


def test_one_lever_that_carries_a_third_of_the_cost_is_told() -> None:
    """``dear`` moves 174.75 of 177.75 million, and takes off 74 % of the tonnes."""
    found = {r.key: r for r in carried(stakes(number("levers.dear.capex", "assumption")))}
    assert found["one_cost"].number == pytest.approx(174.75 / 177.75)
    assert found["one_assumption"].number == pytest.approx(5625 / 7625)
    assert not list(carried(stakes(number("levers.dear.capex", "report"))))
