"""Staying close to an old plan, on random cases: its laws, and what the second model says."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from drawn import case_of
from second.order import solve as solved_again

from pathway.locale.errors import NoPlan
from pathway.solve import solve, stages
from pathway.solve.staying import frontier
from pathway_models.case import Case, StayClose
from solving import wrong

CLOSE = 1e-6
PRICES = (0.0, 0.1, 0.3, 1.0, 100.0)
PRICE = 0.3
SEEDS = (2, 9, 15, 18, 25, 33, 36, 47, 62, 97, 98, 107)
"""Whose plans are others at these prices of change."""
MANY = range(2000, 2200)
KNOWN = {"the_summary_has_the_worst_years"}
"""Where several years are the tightest, the last digit of a slack says which of them it is."""


@pytest.fixture(autouse=True)
def exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    """To the last digit, also where tonnes alone are minimised."""
    for share in ("GAP_SHARE", "LEAST_TONNES", "TONNES_SHARE"):
        monkeypatch.setattr(stages, share, 0.0)


def revised(seed: int) -> tuple[Case, StayClose] | None:
    """A case whose prices have moved since its plan was made, and that plan; None without one.

    A share of biomass that is captured is typed for one plan, and is another in the next.
    """
    made = case_of(seed)
    if any(o.output == "captured" for o in made.options.values()):
        return None
    try:
        old = solve(made, gap=1e-9, compare=False)
    except NoPlan:
        return None
    moved = {
        key: {t: price * (2.0 if n % 2 else 0.5) for t, price in path.items()}
        for n, (key, path) in enumerate(sorted(made.prices.items()))
    }
    decided = {key: added for key, added in old.plan.added.items() if added}
    return replace(made, prices=moved), StayClose(PRICE, decided, made.end)


def near(a: float, b: float) -> bool:
    return math.isclose(a, b, rel_tol=CLOSE, abs_tol=CLOSE)


def assert_laws(seed: int) -> None:
    """The dearer a change, the less is changed and the more is paid; and the ends of it."""
    found = revised(seed)
    if found is None:
        return
    made, stay = found
    try:
        least = solve(made, gap=1e-9)
    except NoPlan:
        return
    points = frontier(made, stay, PRICES)
    if seed in SEEDS:
        assert len({round(point.changed, 6) for point in points}) > 1, seed
    for nearer, further in zip(points[1:], points, strict=False):
        assert nearer.minimised >= further.minimised - CLOSE, seed
        assert nearer.changed <= further.changed + CLOSE, seed
    assert near(points[0].minimised, least.last.objective), seed
    paid = replace(made, stay_close=stay)
    solved = solve(paid, gap=1e-9)
    assert wrong(paid, solved).keys() <= KNOWN | wrong(made, least).keys(), seed
    assert near(solved.least.objective, least.last.objective), seed
    own = points[PRICES.index(PRICE)]
    assert near(own.minimised + PRICE * own.changed, solved.last.objective), seed
    theirs = solved_again(paid)
    assert list(theirs) == [stage.name for stage in solved.stages], seed
    assert near(theirs["stay_close"].value, solved.last.objective), seed


@pytest.mark.parametrize("seed", SEEDS)
def test_laws_of_staying_close(seed: int) -> None:
    assert_laws(seed)


@pytest.mark.trust
@pytest.mark.parametrize("part", range(0, len(MANY), 20))
def test_many_laws_of_staying_close(part: int) -> None:
    for seed in MANY[part : part + 20]:
        assert_laws(seed)
