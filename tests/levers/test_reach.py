"""What levers reach of a source: shares of what is treated, in their order, by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casefiles import changed, english, write_case
from cases import case, electrify, flat, retrofit, source, target
from pathway.load import load_case
from pathway.load.check.advice import warnings
from pathway.locale.errors import InputError, NoPlan
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.arithmetic.base import base_plan
from pathway_models.case import Case, Option
from solving import wrong

FREE = {(carrier, "r"): flat(0) for carrier in ("gas", "electricity", "hydrogen")}
ONE = {"gas": 1.0, "hydrogen": 0.0, "electricity": 0.5, "board": 1.0}


def kiln(options: list[Option], targets: list[Any] | tuple[()] = (), **changes: Any) -> Case:
    """1,000 kt from a kiln (gas at 1 kt/GWh), free prices."""
    factors = {(carrier, "r"): flat(factor) for carrier, factor in ONE.items()}
    sources = [source("kiln", "gas", 1000)]
    return case(sources, options, targets, prices=FREE, factors=factors, **changes)


def capture(name: str = "capture", **changes: Any) -> Option:
    """Takes 90 % off what it treats, at 1 million a kt and year."""
    own = {"capex": 1, "life": 1, "abatement_efficiency": 0.9}
    return electrify(name, "kiln", {"hydrogen": 1.0}, **{**own, **changes})


def audited(made: Case, solved: Solved) -> dict[str, Any]:
    """The tables of a plan that passes the audit."""
    assert not wrong(made, solved)
    return tabulate(made, solved.plan)


def least(made: Case) -> float:
    """Gross of 2025 where every tonne costs more than any cut [kt]."""
    dear = replace(made, carbon_price={"b/r/1": flat(1000)})
    tables = audited(dear, solve(dear, gap=1e-9))
    rows = tables["emissions"]
    return float(rows[rows["year"] == 2025]["gross_market_t"].sum()) / 1000


def test_a_retrofit_and_an_efficiency_leave_a_part_of_what_is_left():
    """A retrofit of 30 % leaves 700; 90 % off what is treated of that leaves 0.7 * 0.1 = 70, and a
    promise of 0 has no plan. (A max_share of 90 % of business as usual would leave 0.)"""
    saving = retrofit("saving", "kiln", max_share=0.3, capex=0.1, life=1)
    assert least(kiln([saving, capture()])) == pytest.approx(70)
    with pytest.raises(NoPlan):
        solve(kiln([saving, capture()], [target("zero", "gross_emissions", {2025: 0.0})]))
    loose = capture(abatement_efficiency={}, max_share=0.9)
    assert least(kiln([saving, loose])) == pytest.approx(0)


def test_a_switch_of_a_lower_order_comes_first():
    """A substitution of 30 % takes 300 of 1,000 kt; then 90 % of the 700 that it leaves are
    captured: 70 kt are left. (Side by side the two compete for 1,000: 300 + 0.9 * 700 as well, but
    capture alone would leave 100.)"""
    slag = electrify(
        "slag", "kiln", {"electricity": 0.0}, max_share=0.3, capex=0.1, life=1, order=1
    )
    assert least(kiln([slag, capture(order=2)])) == pytest.approx(70)
    assert least(kiln([capture()])) == pytest.approx(100)


def test_a_later_order_treats_what_the_earlier_one_missed():
    """80 % off what is treated leaves 200 of 1,000; a second stage takes half of that: 100. In the
    same order the two compete for the 1,000, and the better one alone leaves 200."""
    first = capture("first", abatement_efficiency=0.8, order=1)
    second = capture("second", abatement_efficiency=0.5, order=2)
    assert least(kiln([first, second])) == pytest.approx(100)
    assert least(kiln([first, replace(second, order=1)])) == pytest.approx(200)


def test_max_share_is_of_what_is_treated():
    """Half of 1,000 may be reached, 90 % of it is taken off: 550 are left."""
    assert least(kiln([capture(max_share=0.5)])) == pytest.approx(550)


def test_a_share_promised_is_of_what_is_treated():
    """All of 1,000 treated at 90 % keeps a promise of 100 %: 900 units at 1 million each."""
    promise = target("all", "lever_share", {2025: 1.0}, sources=("kiln",), options=("capture",))
    made = kiln([capture()], [promise])
    solved = solve(made, gap=1e-9)
    assert solved.npv == pytest.approx(900)
    rows = audited(made, solved)["targets"]
    assert rows["achieved"].to_list() == pytest.approx([1.0])


def test_what_is_treated_early_is_written_off():
    """Incumbents of 1,000 live 10 years: 500 are due by 2025. All is treated in 2025 by 800 units
    that take 80 % off: 500 are early (not 800 - 500 = 300). A unit replaces what did 1.25, at 5
    million over 10 years: 500 / 1.25 * 0.5 = 200 million."""
    made = kiln(
        [
            capture(
                abatement_efficiency=0.8, capex=0, incumbent_life=10, incumbent_value=5,
                first_year=2025,
            )
        ],
        [target("cap", "gross_emissions", {2025: 200.0})],
    )  # fmt: skip
    solved = solve(made, gap=1e-9)
    tables = audited(made, solved)
    turnover = tables["turnover"].set_index("year")
    assert turnover.loc[2025, ["served", "early"]].to_list() == pytest.approx([1000, 500])
    assert solved.npv == pytest.approx(200)


def test_where_all_are_due_none_is_early():
    """By 2025 all incumbents are due. The first switch treats half of the kiln and leaves
    a tenth of it, 50; the second treats the other half and these 50 again: 1,050 are treated of
    1,000, all of which are replaced once, and nothing stands idle."""
    aged = {"incumbent_life": 5, "incumbent_value": flat(1), "first_year": 2025}
    first = capture("first", max_share=0.5, order=1, **aged)
    made = kiln([first, capture("second", order=2, **aged)])
    dear = replace(made, carbon_price={"b/r/1": flat(1000)})
    solved = solve(dear, gap=1e-9)
    turnover = audited(dear, solved)["turnover"].set_index("year").loc[2025]
    assert turnover["served"] == pytest.approx(1000)
    assert turnover["early"] == pytest.approx(0)


FIVE_YEARS = {"incumbent_life": 5, "incumbent_value": 5 / 0.9, "capex": 0}
DUE_IN_2025 = {t: float(t < 2025) for t in range(2020, 2026)}


def in_two_orders(left: dict[int, float], **changes: Any) -> tuple[Case, Solved, dict[str, Any]]:
    """Two switches at 0.9 of a kiln with dated incumbents: half of it first, then all that is left,
    55 after it. A like-for-like unit treats 1/0.9 and costs 5/0.9: 1 a kt and year of five."""
    aged = {**FIVE_YEARS, "incumbent_left": left}
    first = capture("first", max_share=0.5, order=1, **{**aged, **changes})
    second = capture("second", order=2, **{**aged, **changes})
    made = kiln([first, second], [target("cap", "gross_emissions", {2025: 55.0})])
    solved = solve(made, gap=1e-9)
    return made, solved, audited(made, solved)


def test_what_a_later_order_treats_again_replaces_nothing_more():
    """All are due in 2025, when 500 are treated, of which 50 are left, and then 550: 1,000 of 1,000
    have been replaced, none early. (Counted twice, 50 were early in 2025 and 4 years more: tried.)
    """
    _, solved, tables = in_two_orders(DUE_IN_2025, first_year=2025)
    turnover = tables["turnover"].set_index("year")
    assert turnover.loc[2025, ["served", "renewed"]].to_list() == pytest.approx([1000, 0])
    assert turnover["early"].to_list() == pytest.approx([0] * 5)
    assert solved.npv == pytest.approx(0, abs=1e-6)


def test_what_is_not_due_is_early_once():
    """Half is due in 2025, half in 2026: 500 of the 1,000 that are replaced are early, for a year
    at 1 million a kt. Evenly half is left in 2025 of a life of ten years, at 0.5."""
    left = {**DUE_IN_2025, 2025: 0.5, 2026: 0.0}
    _, solved, tables = in_two_orders(left, first_year=2025)
    assert tables["turnover"].set_index("year").loc[2025, "early"] == pytest.approx(500)
    assert solved.npv == pytest.approx(500)
    _, solved, tables = in_two_orders({}, first_year=2025, incumbent_life=10)
    assert tables["turnover"].set_index("year").loc[2025, "early"] == pytest.approx(500)
    assert solved.npv == pytest.approx(250)


def test_renewal_is_not_spared_by_what_is_treated_twice():
    """In 2024, when all are due, the first treats 500 and the second 20 of the 50 that it leaves:
    500 are renewed all the same. In 2025 the other half is switched: those are early for
    the four years that they would still serve. (Counted twice, 480 were renewed.)"""
    left = {t: float(t < 2024) for t in range(2020, 2025)}
    aged = {**FIVE_YEARS, "incumbent_left": left, "first_year": 2024}
    first = capture("first", max_share=0.5, order=1, **aged)
    second = capture("second", order=2, max_add={**flat(1000), 2024: 18.0}, **aged)
    made = kiln([first, second], [target("cap", "gross_emissions", {2024: 532.0, 2025: 55.0})])
    solved = solve(made, gap=1e-9)
    turnover = audited(made, solved)["turnover"].set_index("year")
    assert turnover.loc[2024, ["served", "renewed"]].to_list() == pytest.approx([500, 500])
    assert turnover.loc[2025, ["served", "early"]].to_list() == pytest.approx([1000, 500])
    assert solved.npv == pytest.approx(500 * 4)


def test_early_counts_what_is_treated():
    """Half of 1,000 may be treated, and none of it is due for 1,000 years: 400 are taken off at
    80 %, and 500 are early (not 400), but for the 0.5 that one year of 1,000 makes due."""
    made = kiln(
        [
            capture(
                abatement_efficiency=0.8, capex=0, incumbent_life=1000, incumbent_value=1,
                max_share=0.5,
            )
        ],
        [target("cap", "gross_emissions", {2021: 600.0})],
    )  # fmt: skip
    turnover = audited(made, solve(made, gap=1e-9))["turnover"].set_index("year")
    assert turnover.loc[2021, "early"] == pytest.approx(499.5)


def test_existing_stock_treats_what_those_before_it_leave():
    """In the base a retrofit takes 300, and stock for 800 units treats the 700 left: 630 served."""
    saving = retrofit("saving", "kiln", max_share=0.3, existing=1000, merit=1)
    made = kiln([saving, capture(existing=800, merit=2)])
    base = base_plan(made)
    assert base.served["capture", 2025] == pytest.approx(630)
    assert base.activity["kiln", 2025] == pytest.approx(70)
    audited(made, solve(made, gap=1e-9))


EFFICIENCY = '  max_share: {value: 100, unit: "%"}\n'


def with_efficiency(tmp_path: Path, text: str) -> Path:
    more = f"{EFFICIENCY}  abatement_efficiency: {text}\n"
    return write_case(tmp_path, changed(("levers/electrify.yaml", EFFICIENCY, more)))


def test_an_efficiency_is_read_as_a_share(tmp_path: Path):
    folder = with_efficiency(tmp_path, '{path: {2021: 80, 2025: 90}, unit: "%"}\n  order: 2')
    ev = load_case(folder).options["ev@vans"]
    assert ev.abatement_efficiency[2023] == pytest.approx(0.85)
    assert ev.order == 2
    set_ = load_case(folder, sets=["levers.ev.abatement_efficiency=50"]).options["ev@vans"]
    assert set_.efficiency(2023) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{value: 110, unit: "%"}', "this may not be more than 1"),
        ("{value: 0, unit: share}", "this may not be 0"),
        ("{value: 0.9, unit: t}", "t"),
    ],
)
def test_an_efficiency_that_cannot_be_is_told_once(tmp_path: Path, text: str, problem: str):
    with pytest.raises(InputError) as told:
        load_case(with_efficiency(tmp_path, text))
    (fault,) = told.value.faults
    assert fault.file == "levers/electrify.yaml"
    assert "abatement_efficiency" in fault.place
    assert problem in str(fault)


def test_a_share_that_may_be_an_efficiency_is_noted():
    """Beside a retrofit, a constant max_share below 1; said as an efficiency it is silent."""
    saving = retrofit("saving", "kiln", max_share=0.3)
    said = english(warnings(kiln([saving, capture(max_share=0.9, abatement_efficiency={})])))
    assert any(s.startswith("capture: max_share") for s in said)
    for levers in ([saving, capture(max_share=0.9)], [capture(max_share=0.9)]):
        assert not any("max_share" in s for s in english(warnings(kiln(levers))))
