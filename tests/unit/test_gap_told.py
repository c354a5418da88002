"""Who watches a long search of whole numbers is told how far it has come."""

from __future__ import annotations

import numpy as np
import pytest

from pathway.solve.engine import solver
from pathway.solve.engine.translate import Arrays

ROWS, COLUMNS = 6, 60


def market_split() -> Arrays:
    """Hard for its size: which half of the columns weighs most, within six budgets."""
    random = np.random.default_rng(0)
    weights = random.integers(10, 100, (ROWS, COLUMNS)).astype(float)
    return Arrays(
        columns=list(range(COLUMNS)),
        column_of={},
        lower=np.zeros(COLUMNS),
        upper=np.ones(COLUMNS),
        integer=np.ones(COLUMNS, dtype=bool),
        rows={},
        row_lower=np.full(ROWS, -np.inf),
        row_upper=np.floor(weights.sum(axis=1) / 2),
        starts=np.arange(0, ROWS * COLUMNS + 1, COLUMNS, dtype=np.int32),
        indices=np.tile(np.arange(COLUMNS, dtype=np.int32), ROWS),
        values=weights.ravel(),
        objectives={"cost": -weights.mean(axis=0)},
        weights=np.ones(COLUMNS),
    )


def test_the_gap_of_a_search_is_told_while_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a share: never below nothing, and that of a plan that is there."""
    monkeypatch.setattr(solver, "_SECONDS_TO_TELL", 0.0)
    arrays, told = market_split(), list[float]()
    search = solver.Solver(arrays)
    search.costs(arrays.objectives["cost"])
    search.watcher = told.append
    search.ask(integer=True, seconds=1.0, once=True)
    assert told
    assert all(0 <= gap < 1 for gap in told)
