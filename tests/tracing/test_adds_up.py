"""The terms of every number that can be traced add up to it, to what six decimals leave."""

from __future__ import annotations

from pathlib import Path

import pytest

from counting import count
from tracing.adding import cells, desk_of, insist


def test_of_the_reference_run(reference_run: Path) -> None:
    """In the year of neutrality, with what is left after the end (in all years: ``trust``)."""
    desk, tables = desk_of(reference_run)
    found = list(cells(desk, tables, (2030, desk.case.end + 1)))
    assert len(found) > 2000
    for where, cell in found:
        insist(where, cell)


def test_of_the_steel_works(steel_run: Path) -> None:
    """With co-effects, furnaces that are replaced early, free allowances and their own power."""
    desk, tables = desk_of(steel_run)
    for where, cell in cells(desk, tables, (2035, desk.case.end + 1)):
        insist(where, cell)


@pytest.mark.trust
@pytest.mark.parametrize("name", ["reference_run", "steel_run", "shipping_run"])
def test_of_every_cell(name: str, request: pytest.FixtureRequest) -> None:
    desk, tables = desk_of(request.getfixturevalue(name))
    for where, cell in cells(desk, tables):
        insist(where, cell)
        count("traced")
