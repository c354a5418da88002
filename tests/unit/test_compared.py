"""Plans only compared with, on one core or two; and gaps in proportion to a case's money."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casefiles import write_case
from cases import case, flat, retrofit, source, target
from pathway.load import load_case
from pathway.solve import Solved, solve, stages
from pathway.solve.compared import FREE, NONE, Compared
from pathway.solve.engine.program import Program
from pathway.solve.engine.solver import Stopped
from pathway.solve.engine.translate import translate
from pathway_models.case import Case
from pathway_models.program.build import build


def lots(money: float, more: Case | None = None) -> Case:
    """30 of 100 GWh of gas are to be saved, in lots of 7 GWh for 5.0 net of the gas, 11 for 8.2
    and 13 for 9.1. Cheapest: one of each, 31 GWh for 22.3; two of 13 and one of 7 cost 23.2."""
    price = 0.4
    net = {7: 5.0, 11: 8.2, 13: 9.1}
    made = case(
        [source("boiler", "gas", 100)],
        [
            retrofit(
                f"lot{size}@boiler", "boiler", unit_size=float(size), life=1,
                capex=money * (price + cost / size), first_year=2025,
            )
            for size, cost in net.items()
        ],
        [target("cap", "gross_emissions", {2025: 14.0}, accounts=("b/r/1",))],
    )  # fmt: skip
    prices = {**made.prices, ("gas", "r"): flat(money * price)}
    return replace(made, prices=prices)


def cost_of_commitments(solved: Solved) -> float:
    return solved.npv - solved.npv_without_commitments


@pytest.mark.parametrize("money", [1.0, 1e-3, 1e-6])
def test_the_gap_follows_the_money_of_the_case(money: float):
    """22.3 in whatever is counted: a gap of a million would hide what a small firm pays."""
    solved = solve(lots(money))
    worth = cost_of_commitments(solved)
    assert worth == pytest.approx(22.3 * money, rel=1e-2)
    cost, free = solved.stages
    assert (cost.name, free.name) == ("cost", FREE)
    assert cost.gap_reached + free.gap_reached <= max(0.01 * worth, 1e-9)
    assert cost.gap_asked < 1e-3 * 31 * (0.4 + 0.7) * money


def test_a_search_is_sharpened_where_the_commitments_cost_little(monkeypatch: pytest.MonkeyPatch):
    """At a first gap of half the outlay anything passes; 1 % of 22.3 does not."""
    monkeypatch.setattr(stages, "GAP_SHARE", 0.5)
    solved = solve(lots(1.0))
    assert cost_of_commitments(solved) == pytest.approx(22.3, rel=1e-2)
    assert sum(s.gap_reached for s in solved.stages) <= 0.01 * cost_of_commitments(solved)
    assert solve(lots(1.0), gap=30.0).last.gap_asked == 30.0


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return load_case(Path(write_case(tmp_path_factory.mktemp("beside") / "tiny")))


def test_the_numbers_are_the_same_on_one_core_and_on_two(
    tiny: Case, monkeypatch: pytest.MonkeyPatch
):
    """All but the seconds."""
    found = {}
    for several in (False, True):
        monkeypatch.setattr(stages, "several_cores", lambda several=several: several)
        found[several] = solve(tiny)
    one, two = found[False], found[True]
    assert [s.name for s in one.stages] == ["reduce", "remove", "cost", NONE, FREE]
    assert [replace(s, seconds=0) for s in one.stages] == [
        replace(s, seconds=0) for s in two.stages
    ]
    assert one.plan == two.plan
    assert one.npv_without_hierarchy == two.npv_without_hierarchy
    assert one.npv_without_commitments == two.npv_without_commitments


def compared(made: Case) -> Compared:
    model = build(made)
    return Compared(made, model, translate(model), (FREE,), 1e-9, time.perf_counter() + 60)


def test_what_ends_the_plan_early_ends_the_search_beside_it(monkeypatch: pytest.MonkeyPatch):
    """A search that would go on for ever is told to stop, and has when the block is left."""
    ended: list[str] = []

    def endless(self: Program, *_: Any, **__: Any) -> None:
        try:
            while True:
                self.relaxation(self.arrays.objectives["cost"])
        except Stopped:
            ended.append("stopped")
            raise

    monkeypatch.setattr(Program, "search", endless)
    plan = Program(translate(build(lots(1.0))))
    with pytest.raises(KeyboardInterrupt), compared(lots(1.0)).beside(plan, threaded=True):
        raise KeyboardInterrupt
    assert ended == ["stopped"]


def test_the_cheaper_of_both_is_taken():
    """Without commitments nothing is bought and nothing paid; a plan that costs less than that
    shows that the search was not at the end, and it is searched again from there."""
    made = lots(1.0)
    model = build(made)
    arrays = translate(model)
    against = Compared(made, model, arrays, (FREE,), 1e-9, time.perf_counter() + 60)
    program = Program(arrays.copy())
    plan = program.search(arrays.objectives["cost"], 1e-9, 60).values
    assert plan is not None
    point, stage = against.finish(FREE, plan)
    assert stage.objective == pytest.approx(0.0, abs=1e-6)
    again, same = against.finish(FREE, point)
    assert float(arrays.objectives["cost"] @ (again - point)) == pytest.approx(0.0, abs=1e-9)
    assert same.objective == stage.objective
