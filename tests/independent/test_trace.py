"""Numbers of cases drawn at random are traced: whatever a case has, the terms add up."""

from __future__ import annotations

import pytest
from drawn import case_of

from pathway.locale.errors import NoPlan
from pathway.solve import solve
from pathway.tables import tabulate
from pathway.trace.traced import Desk
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


@pytest.mark.trust
@pytest.mark.parametrize("seeds", [range(k, k + 20) for k in range(12, 132, 20)])
def test_of_more_of_them(seeds: range) -> None:
    assert sum(insist_on_drawn(case_of(seed)) for seed in seeds)
