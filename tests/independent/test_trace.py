"""Numbers of cases drawn at random are traced: whatever a case has, the terms add up."""

from __future__ import annotations

import pytest
from drawn import case_of

from cases import case, electrify, flat, roof, source
from pathway.locale.errors import NoPlan
from pathway.solve import solve
from pathway.tables import tabulate
from pathway.trace.traced import Desk, trace
from pathway_models.case import Case
from tracing.adding import cells, insist


def insist_on_drawn(made: Case) -> bool:
    """Whether a case drawn at random has a plan; all of it adds up if it has."""
    try:
        solved = solve(made)
    except NoPlan:
        return False
    tables = tabulate(made, solved.plan)
    for where, cell in cells(Desk(made, tables, {}), tables):
        insist(where, cell)
    return True


def test_of_cases_drawn_at_random() -> None:
    """Closures, biomass, upstream, capture, heat, suppliers, buffers, programmes …"""
    assert sum(insist_on_drawn(case_of(seed)) for seed in range(12)) >= 4


def test_power_on_site_is_shared_with_what_a_switch_added() -> None:
    """A shop uses 100 GWh, and heat pumps in place of 40 of gas 20: of 30 from a new roof, at 500
    t/GWh, five sixths are its own. All of these numbers are explained by what is used there."""
    switch = electrify("pump", "boiler", {"electricity": 0.5}, min_add={**flat(0), 2021: 40})
    sources = [source("boiler", "gas", 40), source("shop", "electricity", 100)]
    made = case(sources, [switch, roof("roof", potential=30, min_add={**flat(0), 2021: 30})])
    tables = tabulate(made, solve(made).plan)
    desk = Desk(made, tables, {})
    [row] = trace(desk, "wedges", 2021, ["rooftop_pv", "b/r/2"]).cells
    insist("roof", row)
    [term] = row.terms
    assert term.value == pytest.approx(12_500)
    assert [f.value for f in term.factors] == pytest.approx([30, 500, 100, 1 / 120])
    kept, each = term.factors[2:]
    assert [t.value for t in kept.terms] == pytest.approx([100, 20, -20])
    assert each.over is not None
    assert [t.value for t in each.over.terms] == pytest.approx([100, 20])


@pytest.mark.trust
@pytest.mark.parametrize("seeds", [range(k, k + 20) for k in range(12, 132, 20)])
def test_of_more_of_them(seeds: range) -> None:
    assert sum(insist_on_drawn(case_of(seed)) for seed in seeds)
