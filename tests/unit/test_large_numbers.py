"""Limits so wide, and lots so fine, that the solver's tolerances do not carry them."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import write_case
from pathway.load import load_case
from pathway.solve import solve


def least_cost(folder: Path, *sets: str) -> float:
    solved = solve(load_case(write_case(folder), sets=sets), compare=False)
    return solved.npv


@pytest.mark.parametrize("parks", ["3e6", "3e7"])
def test_a_wider_limit_removes_no_plan(tmp_path: Path, parks: str):
    """A park costs 10 million, less salvage, and earns on what it sends out at 0.3: 3 GWh a year
    are 0.9 of 0.726 (the annuity 10 * 0.06 / 1.06 / (1 - 1.06^-25) = 0.738 at its start): each one
    more pays, so ten times the parks cost less, and there is a plan as long as the world has them.
    """
    fewer = least_cost(tmp_path / "a", "levers.roofs.potential=1000")
    more = least_cost(tmp_path / "b", f"levers.roofs.potential={parks}")
    assert more < 1000 * fewer < 0


def test_fine_lots_of_what_only_a_shared_limit_bounds(tmp_path: Path):
    """80 GWh of wind in lots of a milliwatt-hour are 8e10 lots: as good as divisible."""
    divisible = least_cost(tmp_path / "a", "levers.wind.unit_size=0")
    assert least_cost(tmp_path / "b", "levers.wind.unit_size=1e-9") == pytest.approx(divisible)
