"""Numbers at the edge: what is measured in other units is the same plan, and what no solver can
hold is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

import counting
import pathway
from casefiles import write_case
from pathway.cases.starter import ARCHETYPES, Wish, case_files
from pathway.locale.errors import InputError
from pathway.solve import Solved, solve
from scaled import scaled

ROOM = 1e-5
"""Of the cost: what the freezes of stages leave open, as they are of a kilogram."""


def tiny(folder: Path) -> pathway.Case:
    return pathway.read(write_case(folder))


def planned(case: pathway.Case) -> Solved:
    """The plan, once its audit agrees."""
    solved = solve(case.data)
    assert case.plan_of(solved, case.ask()).audit().failed == ()
    return solved


@pytest.mark.parametrize("times", [1e-6, 1e-3, 1e3, 1e6])
def test_other_money_is_the_same_plan(tmp_path: Path, times: float) -> None:
    """All prices, costs, ceilings and sums times k: decisions stay, and every cost is k of it."""
    case = tiny(tmp_path)
    once, other = planned(case), planned(scaled(case, money=times))
    assert other.plan.added == pytest.approx(once.plan.added, abs=1e-6)
    assert other.npv / times == pytest.approx(once.npv, rel=1e-7)
    stages = [stage.objective for stage in once.stages]
    assert [stage.objective / times for stage in other.stages] == pytest.approx(stages, rel=1e-7)


@pytest.mark.parametrize("times", [1e-3, 1e3])
def test_a_company_of_another_size_is_the_same_plan(tmp_path: Path, times: float) -> None:
    """Activity, lots, limits and totals times k: so is every decision, but for the
    kilogram that a freeze leaves open, and the cost."""
    case = tiny(tmp_path)
    once, other = planned(case), planned(scaled(case, size=times))
    added = {key: amount / times for key, amount in other.plan.added.items()}
    assert added == pytest.approx(once.plan.added, rel=1e-3, abs=2e-3 / min(1.0, times))
    assert other.npv / times == pytest.approx(once.npv, rel=ROOM)


EDGES: list[dict[str, str]] = [
    {"discount_rate": "0"},
    {"discount_rate": "99"},
    {f"prices.{what}": "0" for what in ("diesel@*", "electricity@*", "electricity_export@north")},
    {"factors.electricity.residual@north": "0"},
    {"levers.ev.unit_size": "1e-9"},
    {"levers.trees.max_add": "1e12"},
    {"levers.forests.potential": "1e12"},
    {"levers.roofs.potential": "1e6"},
]


@pytest.mark.parametrize("sets", EDGES, ids=lambda sets: next(iter(sets)))
def test_a_number_at_the_edge_has_a_plan(tmp_path: Path, sets: dict[str, str]) -> None:
    planned(tiny(tmp_path).change(sets=sets))


def test_a_horizon_of_one_year_has_a_plan(tmp_path: Path) -> None:
    sets = {"horizon.end": "2021", "targets.neutral.from": "2021", "targets.clean.line": "2021"}
    sets |= {"targets.vans-electric.in": "2021", "targets.intensity.in": "2021"}
    sets |= {"targets.interim.line": "2021", "targets.vans-electric.value": "0.1"}
    sets |= {
        "targets.interim.value": "0.99",
        "targets.clean.value": "1",
        "hierarchy.reduce_until": "5",
    }
    sets |= {"levers.trees.max_add": "200", "levers.wind.min_add": "0"}
    planned(tiny(tmp_path).change(sets=sets))


REFUSED = [
    ({"horizon.end": "2120"}, "company.yaml", "horizon.end", "2120", "longer than 80 years"),
    ({"discount_rate": "100"}, "company.yaml", "discount_rate", "1.0", "between -1 and 1"),
    (
        {"levers.roofs.potential": "1e12"},
        "levers/rooftop_pv.yaml",
        "levers.roofs.potential",
        "roofs@shop/north/2, 2025: 3000000000000 GWh",
        "earns money without a limit",
    ),
    (
        {"levers.roofs.potential": "1e15"},
        "levers/rooftop_pv.yaml",
        "levers.roofs.potential",
        "1e+15",
        "takes no number so large",
    ),
    (
        {"levers.ev.unit_size": "1e15"},
        "levers/electrify.yaml",
        "levers.ev.unit_size",
        "1e+15",
        "takes no number so large",
    ),
    (
        {"levers.ev.displaces": "1e-3"},
        "levers/electrify.yaml",
        "levers.ev.displaces",
        "1e-09",
        "so small a number for nothing",
    ),
]


@pytest.mark.parametrize(
    ("sets", "file", "place", "value", "why"), REFUSED, ids=lambda of: str(of)[:40]
)
def test_what_no_solver_holds_is_refused_with_its_place(
    tmp_path: Path, sets: dict[str, str], file: str, place: str, value: str, why: str
) -> None:
    with pytest.raises(InputError) as raised:
        tiny(tmp_path).change(sets=sets).solve()
    found = {(f.file, f.place.split(" (")[0], f.value): f for f in raised.value.faults}
    assert why in found[file, place, value].problem
    assert found[file, place, value].remedy
    assert raised.value.exit_code == 2


@pytest.mark.parametrize(
    ("times", "value", "why"),
    [(1e-6, "0.1152 t", "less than a tonne"), (1e6, "115200000000 t", "more than the world emits")],
)
def test_a_company_of_no_size_is_refused(
    tmp_path: Path, times: float, value: str, why: str
) -> None:
    """The most a year, of 2025, in kt: 10 and 5 ML at 2.68, and 150 GWh at 0.5: 115.2."""
    with pytest.raises(InputError) as raised:
        scaled(tiny(tmp_path), size=times)
    [fault] = raised.value.faults
    assert (fault.file, fault.place, fault.value) == ("sources.csv", "column activity", value)
    assert why in fault.problem


def test_a_company_of_no_emissions_is_none_of_no_size(tmp_path: Path) -> None:
    case = tiny(tmp_path)
    factors = [p for p in case.paths("factors.*")["path"] if "." in p]
    zero = dict.fromkeys(factors, "0") | {f"verified.scope{s}": "0" for s in (1, 2, 3)}
    with pytest.raises(InputError) as raised:
        case.change(sets=zero)
    assert [fault.place.split(" (")[0] for fault in raised.value.faults] == [
        "targets.interim.relative_to"
    ]


@pytest.mark.trust
@pytest.mark.parametrize("kind", sorted(ARCHETYPES))
def test_companies_of_all_kinds_in_other_units(kind: str, tmp_path: Path) -> None:
    """Each in other money and of another size costs as much, and passes its audit."""
    case = pathway.read(write_case(tmp_path, case_files(Wish(kind=kind, rates={"USD": 0.9}))))
    once, tried = planned(case), 0
    for money, size in [(1e-6, 1), (1e-3, 1), (1e4, 1), (1e6, 1), (1, 1e-2), (1, 1e3), (1e6, 1e2)]:
        other = planned(scaled(case, money, size))
        gap = once.stages[-1].gap_reached + other.stages[-1].gap_reached / (money * size)
        assert other.npv / (money * size) == pytest.approx(once.npv, rel=10 * ROOM, abs=2 * gap)
        tried += 1
    counting.count("edges", tried)
