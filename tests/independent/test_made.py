"""A program in which rows are exchanged is the one that is built and translated anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

import pathway.solve.made as made_module
from cases import SCOPE1, case, credit, electrify, flat, limit, programme, retrofit, source, target
from pathway.api import read
from pathway.solve import solve
from pathway.solve.engine.program import Bases
from pathway.solve.engine.solver import Solver
from pathway.solve.engine.translate import Arrays
from pathway.solve.made import Made
from pathway_models.arithmetic.variations import (
    Bound,
    earlier,
    later,
    raised,
    weakened,
    with_target,
    without,
)
from pathway_models.case import Case, Hierarchy


def company() -> Case:
    """Promises of every shape: within another's perimeter, by share, of stock, of a sum."""
    return case(
        [source("boiler", "gas", 100), source("shop", "electricity", 20)],
        [
            retrofit("led@shop", "shop", capex=3, life=3, unit_size=2.0, max_share=0.4),
            electrify("pump@boiler", "boiler", {"electricity": 0.3}, capex=2, max_add=20, lead=1),
            credit("forest", "removal", 0.5, potential=20),
            credit("redd", "offset", 0.2),
            programme("friends", capex=0.1),
        ],
        [
            target("net", "net_emissions", flat(1.0, 2023), since=2023),
            target("own", "net_emissions", flat(0.5, 2024), accounts=(SCOPE1,), since=2024),
            target("cap", "gross_emissions", flat(18.0, 2023), accounts=(SCOPE1,), since=2023),
            target("pumps", "lever_share", flat(0.1, 2024), options=("pump@boiler",),
                   sources=("boiler",), since=2024),
            target("leds", "deployment", flat(2.0, 2024), options=("led@shop",), since=2024),
            target("sum", "gross_emissions", flat(100.0, 2021), accounts=(SCOPE1,),
                   cumulative=True),
        ],
        [limit("fitters", ("pump@boiler",), "added", 30.0)],
        hierarchy=Hierarchy("lexicographic", flat(3), flat(2)),
        discount_rate=0.05,
    )  # fmt: skip


def forms(made: Case, step: float = 0.05) -> Iterator[tuple[str, Case]]:
    """Every kind of variation of an explanation."""
    for k, promised in made.targets.items():
        yield f"{k} looser", with_target(made, weakened(made, promised, step))
        yield f"{k} tighter", with_target(made, weakened(made, promised, -step))
        if (moved := later(made, promised, 1)) is not None:
            yield f"{k} later", with_target(made, moved)
        yield f"{k} gone", without(made, {k})
    yield "all gone", without(made, set(made.targets))
    yield "more at once", without(made, list(made.targets)[2:4])


OTHERS: Mapping[str, Any] = {
    "limit": lambda c: raised(c, Bound("limit", "fitters"), 0.1),
    "allowance": lambda c: raised(c, Bound("allowance", "pump@boiler"), 0.1),
    "date": lambda c: earlier(c, c.options["pump@boiler"].lever, 1),
}


def rows(arrays: Arrays) -> dict[Any, Any]:
    """Every row that holds, by its name: its terms by the names of columns, and its bounds."""
    names = [v.name for v in arrays.columns]
    found = {}
    for key, row in arrays.rows.items():
        terms = range(arrays.starts[row], arrays.starts[row + 1])
        sums = {names[arrays.indices[j]]: arrays.values[j] for j in terms}
        found[key] = (sums, arrays.row_lower[row], arrays.row_upper[row])
    return {key: row for key, row in found.items() if np.isfinite(row[1:]).any()}


def assert_equal(ours: Arrays, fresh: Arrays) -> None:
    """The same columns, rows and costs, in the same order; but for rows that are open."""
    assert [v.name for v in ours.columns] == [v.name for v in fresh.columns]
    assert list(rows(ours).items()) == list(rows(fresh).items())
    for name in ("lower", "upper", "integer", "weights"):
        np.testing.assert_array_equal(getattr(ours, name), getattr(fresh, name), name)
    assert ours.objectives.keys() == fresh.objectives.keys()
    for name, costs in fresh.objectives.items():
        np.testing.assert_array_equal(ours.objectives[name], costs, name)


@pytest.mark.parametrize("name", [name for name, _ in forms(company())])
def test_exchanged_rows_are_those_of_a_program_made_anew(name: str) -> None:
    """Where accounts are told apart for a commitment that is gone, the least cost is the same."""
    form = dict(forms(company()))[name]
    ours, fresh = Made.of(company()).to(form), Made.of(form)
    if len(ours.arrays.columns) == len(fresh.arrays.columns):
        assert_equal(ours.arrays, fresh.arrays)
        return
    assert name.endswith("gone")
    found = [
        solve(form, gap=1e-6, compare=False, made=made).npv for made in (Made.of(company()), None)
    ]
    assert found[0] == pytest.approx(found[1], abs=1e-5)


@pytest.mark.parametrize("kind", OTHERS)
def test_what_changes_more_than_commitments_is_made_anew(kind: str) -> None:
    form = OTHERS[kind](company())
    assert_equal(Made.of(company()).to(form).arrays, Made.of(form).arrays)


def test_only_what_has_to_be_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another year of neutrality has other columns; a commitment within another's perimeter not."""
    made, anew = Made.of(company()), []
    monkeypatch.setattr(made_module, "build", lambda case: anew.append(case) or made.model)
    form = dict(forms(company()))
    for name in ("net looser", "own later", "own gone", "cap later", "pumps tighter", "sum gone"):
        made.to(form[name])
    assert anew == []
    for name in ("net later", "net gone"):
        made.to(form[name])
    assert len(anew) == 2


@pytest.mark.parametrize("form", ["net later", "net gone", "date"])
def test_a_program_of_other_columns_starts_near_and_ends_at_the_same(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it begins is another basis; what it costs is what it costs from nothing."""
    varied = {**dict(forms(company())), "date": OTHERS["date"](company())}[form]
    made, near = replace(Made.of(company()), bases=(bases := Bases())), []
    lots = solve(company(), gap=1e-6, compare=False, made=made).lots
    bases.known = True
    real = Solver.start_near

    def start_near(solver: Solver, *at: Any) -> None:
        near.append(at)
        real(solver, *at)

    monkeypatch.setattr(Solver, "start_near", start_near)
    ours = solve(varied, gap=1e-6, compare=False, made=made, start=lots)
    assert near
    assert ours.npv == pytest.approx(solve(varied, gap=1e-6, compare=False).npv, abs=1e-5)


@pytest.mark.trust
@pytest.mark.parametrize("study", ["alibaba", "operations", "location-first"])
def test_rows_of_the_reference_case_are_exchanged_as_made_anew(study: str) -> None:
    company = read(study=study).data
    made = Made.of(company)
    for name, form in forms(company, 1e-3):
        ours, fresh = made.to(form).arrays, Made.of(form).arrays
        if len(ours.columns) == len(fresh.columns):
            assert_equal(ours, fresh)
        else:
            assert name.endswith(("gone", "at once")), name
