"""Of plans that are equally good one is chosen by rule, whatever the noise and the order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

import pathway.solve.made
from cases import case, credit, flat, green, retrofit, source, target
from pathway.solve import solve
from pathway.solve.engine.program import Program
from pathway.solve.engine.translate import Arrays, translate
from pathway.tables import tabulate
from pathway_models.case import Case, Hierarchy
from pathway_models.program.build import build


def tied() -> Case:
    """Three retrofits of 3 million a GWh may save 4 of 10 GWh each; a cap of 1.0 kt asks for 5.

    The optimum is the same however the 5 are split, and in whichever of five years they are bought.
    """
    return case(
        [source("boiler", "gas", 10), source("shop", "electricity", 20)],
        [
            *(retrofit(f"{k}@boiler", "boiler", capex=3, max_share=0.4) for k in "abc"),
            *(green(k, premium=0.3, potential=8) for k in ("sun", "wind")),
            *(credit(k, "removal", 0.5) for k in ("forest", "soil")),
        ],
        [
            target("cap", "gross_emissions", {2025: 1.0}, accounts=("b/r/1",)),
            target("clean", "clean_electricity_share", {2025: 0.5}, accounts=("b/r/2",)),
            target("neutral", "net_emissions", {2024: 0.5, 2025: 0.5}, accounts=("b/r/1",)),
        ],
        hierarchy=Hierarchy("lexicographic", flat(1), flat(1)),
    )


def tables(made: Case) -> dict[str, str]:
    return {
        name: table.round(6).to_csv() for name, table in tabulate(made, solve(made).plan).items()
    }


def test_the_noise_of_a_last_digit_leaves_the_plan(monkeypatch: pytest.MonkeyPatch):
    """Costs times 1 ± 2.3e-16, the rounding of one operation, are the same costs."""
    expected = tables(tied())
    for seed in range(8):
        rng = np.random.default_rng(seed)

        def noisy(model: Any, rng: np.random.Generator = rng) -> Arrays:
            arrays = translate(model)
            return replace(
                arrays,
                objectives={
                    name: costs * (1 + 2.3e-16 * rng.choice([-1, 1], len(costs)))
                    for name, costs in arrays.objectives.items()
                },
            )

        monkeypatch.setattr(pathway.solve.made, "translate", noisy)
        assert tables(tied()) == expected


def test_the_order_of_rows_leaves_the_plan():
    """Sources, options and targets the other way round; accounts are named by what is in them."""
    made = tied()
    other = replace(
        made,
        **{
            name: dict(reversed(getattr(made, name).items()))
            for name in ("businesses", "regions", "carriers", "sources", "options", "targets")
        },
    )
    plan, turned = solve(made).plan, solve(other).plan
    assert dict(turned.added) == pytest.approx(dict(plan.added), abs=1e-9)
    assert dict(turned.claims) == pytest.approx(dict(plan.claims), abs=1e-9)
    assert dict(turned.clean) == pytest.approx(dict(plan.clean), abs=1e-9)


def test_the_program_is_the_same_in_any_order():
    """Columns, rows and entries of the matrix are sorted by name."""
    made = tied()
    other = replace(made, options=dict(reversed(made.options.items())))
    models = build(made), build(other)
    ours, theirs = map(translate, models)
    assert [v.name for v in ours.columns] == [v.name for v in theirs.columns]
    assert list(ours.rows) == list(theirs.rows)
    for name in ("starts", "indices", "values", "lower", "upper", "row_lower", "weights"):
        assert np.array_equal(getattr(ours, name), getattr(theirs, name)), name


def test_ties_are_settled_by_the_weights_of_the_columns():
    """Weights by hand: b is the lightest in 2023, so all that one may save is bought there, 4 of
    the 5 GWh; the rest is the next lightest."""
    made = case(
        [source("boiler", "gas", 10)],
        [retrofit(f"{k}@boiler", "boiler", capex=3, max_share=0.4) for k in "ab"],
        [target("cap", "gross_emissions", {2025: 1.0}, accounts=("b/r/1",))],
    )
    model = build(made)
    arrays = translate(model)
    weights = np.full(len(arrays.columns), 1.0)
    for key, weight in {("b@boiler", 2023): 0.0, ("a@boiler", 2025): 0.1}.items():
        weights[arrays.column_of[id(model.add[key])]] = weight
    for family in (model.stock, model.quantity["served"], model.activity):
        for member in family.values():
            weights[arrays.column_of[id(member)]] = 0.0
    program = Program(replace(arrays, weights=weights))
    costs = arrays.objectives["outlay"]
    found = program.search(costs, 1e-9, 60)
    assert found.values is not None
    point = program.polish(costs, found.values)
    assert point is not None
    assert float(costs @ point) == pytest.approx(5 * 3)
    bought = {k: point[arrays.column_of[id(v)]] for k, v in model.add.items()}
    assert {k: x for k, x in bought.items() if x > 1e-9} == pytest.approx(
        {("b@boiler", 2023): 4.0, ("a@boiler", 2025): 1.0}
    )


def test_settling_ties_does_not_pay_for_it():
    """3.000001 a GWh is dearer than 3, by a millionth and not by nothing: it is not bought."""
    made = case(
        [source("boiler", "gas", 10)],
        [
            retrofit("a@boiler", "boiler", capex=3.000001, max_share=0.9, life=1),
            retrofit("b@boiler", "boiler", capex=3, max_share=0.9, life=1),
        ],
        [target("cap", "gross_emissions", {2025: 1.0}, accounts=("b/r/1",))],
    )
    solved = solve(made, gap=1e-9)
    bought = {key: x for key, x in solved.plan.added.items() if x > 0}
    assert bought == pytest.approx({("b@boiler", 2025): 5.0})
