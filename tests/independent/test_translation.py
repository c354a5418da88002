"""Our translation against Pyomo's own interface to HiGHS: the same optimum for every objective."""

from __future__ import annotations

import pyomo.environ as pyo
import pytest
from pyomo.contrib.solver.common.factory import SolverFactory

from cases import case, credit, electrify, flat, green, limit, retrofit, roof, source, target
from pathway.solve.engine.program import Program
from pathway.solve.engine.translate import translate
from pathway_models.case import Hierarchy
from pathway_models.program.build import build


@pytest.mark.parametrize("objective", ["cost", "reduce", "remove", "outlay"])
def test_the_stock_interface_finds_the_same_optimum(objective: str):
    made = case(
        [source("boiler", "gas", 10), source("shop", "electricity", 20)],
        [
            retrofit("led@shop", "shop", capex=3, life=3, unit_size=2.0, max_share=0.4),
            electrify("pump@boiler", "boiler", {"electricity": 0.3}, capex=2, max_add=2),
            roof("pv", capex=4, unit_size=3.0, self_use_share=0.4),
            green("ppa", premium=0.3, life=2, lead=1, unit_size=4.0),
            credit("forest", "removal", 0.5, potential=1, buffer=0.1),
            credit("redd", "offset", 0.2),
        ],
        [
            target("neutral", "net_emissions", {2024: 0.0, 2025: 0.0}),
            target("clean", "clean_electricity_share", {2025: 0.8}, accounts=("b/r/2",)),
        ],
        [limit("depth", ("ppa",), "yield", 14.0)],
        hierarchy=Hierarchy("lexicographic", flat(3), flat(2)),
        discount_rate=0.05,
    )
    model = build(made)
    program = Program(translate(model))
    ours = program.search(program.arrays.objectives[objective], 0.0, 60)
    for other in model.component_data_objects(pyo.Objective):
        other.deactivate()
    getattr(model, objective).activate()
    solver = SolverFactory("highs")
    theirs = solver.solve(model, tee=False, rel_gap=0.0, abs_gap=0.0)
    assert ours.objective == pytest.approx(theirs.incumbent_objective, abs=1e-6)
