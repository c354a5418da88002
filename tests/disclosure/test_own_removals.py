"""What a company captures of its own biomass is a removal of its own, and no credit that it bought.

500 kt of board and 500 of wood go up one stack, of which a plant captures 450: 225 kt of it were
wood and are claimed for scopes 1 and 2. Of the 550 kt that are left 20 more are to be gone, which
are bought outside.
"""

from __future__ import annotations

import pytest

from cases import credit
from disclosure.filled import Cells, about, cells, lacks, number
from levers.test_biogenic_capture import burning, net, plant
from pathway.disclosure.plan import disclose
from pathway.solve import solve
from pathway.tables import tabulate

LEFT = 500 - 225 - 225 - 20


def filled(standard: str, *, own: bool = True) -> Cells:
    none = {} if own else {"accounts": (), "quality": "", "durability": 0}
    options = [plant(0.5, potential=450, **none), credit("outside", "removal", 0.4)]
    made = burning({"board": 500.0, "wood": 500.0}, options, net(LEFT if own else 255))
    return cells(disclose(tabulate(made, solve(made).plan), made, [standard], 2025))


@pytest.fixture(scope="module")
def esrs() -> Cells:
    return filled("esrs-e1-2026")


def test_own_removals_stand_apart_from_credits(esrs: Cells) -> None:
    assert number(esrs, "own-removals", 2025) == about(225_000)
    assert number(esrs, "cancelled", 2025) == about(20_000)
    assert number(esrs, "credit-tonnes", 2025, "outside") == about(20_000)
    assert ("credit-tonnes", "amine", 2025) not in esrs
    assert number(esrs, "removal-share", 2025) == 1
    assert number(esrs, "net", 2025) == about(LEFT * 1000)


def test_gri_102_has_them_in_the_chain() -> None:
    assert number(filled("gri-102"), "chain-removals", 2025) == about(225_000)


def test_without_a_claim_they_are_not_known() -> None:
    assert lacks(filled("gri-102", own=False), "chain-removals", 2025) == (
        "which removals are the company’s own"
    )
