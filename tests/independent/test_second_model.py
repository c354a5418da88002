"""Every stage of random cases, by the product and by the second model: the same status and value.

``make trust SEED=N`` draws five hundred others. Features are drawn in pairs, too: what a kind, a
stock, an effect, a promise, a policy or a fact of the past is beside any other of them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
import small_case
from drawn import features_of, saving, told_of
from drawn.actuals import fact_of
from drawn.draw import FEATURES
from second.order import neutral_sets
from second.order import solve as solved_again
from second.past import past_of

from cases import case, flat, retrofit, source, target
from counting import count
from pathway.api import read
from pathway.solve import solve, stages
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.case import Case

CLOSE = 1e-6
"""Of a value, or of a million or kt where it is less."""

APART = 1e-5
"""Where sets of accounts are frozen apart: of splits that cost the same to the last digit each has
its own room, which the stages after it fill."""

ORDINARY, EXHAUSTIVE, AT_ONCE = 60, 500, 20

SAVED = (1035, 1036, 1050, 1070, 1080, 1088, 1089, 1110, 1115, 1123, 1138, 1139, 1146, 1193, 1560)
"""Where what the past has left of allowances makes a plan another, or possible at all; in 1560 what
was bought serves before what existed."""

ALONE = (70217,)
"""What was observed of a source of which nothing was expected."""

CARRIED = (63, 693, 1013, 1405, 3261, 3458)
"""Where what was required carried less than stock of the past could do."""

ROOT = Path(__file__).resolve().parents[2]
STUDIES = sorted(p.stem for p in (ROOT / "inputs" / "alibaba" / "studies").glob("*.yaml"))
SHIPPED = ["steel", "shipping", *STUDIES]


class NoPlanAtAll(Exception):
    """Why there is none is another question, and takes longer."""


@pytest.fixture(autouse=True)
def exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    """To the last digit, also where tonnes alone are minimised."""
    for share in ("GAP_SHARE", "LEAST_TONNES", "TONNES_SHARE"):
        monkeypatch.setattr(stages, share, 0.0)
    monkeypatch.setattr(stages._Solver, "_no_plan", lambda _: NoPlanAtAll())


def by_the_product(made: Case) -> dict[str, float]:
    """The value of each stage; nothing where there is no plan."""
    was, clashes = as_it_was(made)
    assert clashes == []
    try:
        return {s.name: s.objective for s in solve(was, gap=1e-9).stages}
    except NoPlanAtAll:
        return {}


def by_the_second(made: Case) -> dict[str, float]:
    """Likewise."""
    found = solved_again(made)
    without = any(stage.point is None for stage in found.values())
    return {} if without else {name: stage.value for name, stage in found.items()}


def assert_agree(made: Case, told: str = "") -> None:
    ours, theirs = by_the_product(made), by_the_second(made)
    assert list(ours) == list(theirs), told
    close = APART if several_sets(made) else CLOSE
    for name, value in ours.items():
        near = math.isclose(value, theirs[name], rel_tol=close, abs_tol=close)
        assert near, f"{name}: {value} here, {theirs[name]} by the second model; {told}"


def several_sets(made: Case) -> bool:
    """Whether accounts are neutralised apart in some year."""
    years = [t for _, t in neutral_sets(past_of(made))]
    return len(years) > len(set(years))


def assert_seed(seed: int) -> None:
    assert_agree(told_of(seed), f"seed {seed}: {', '.join(sorted(features_of(seed)))}")


def test_the_small_case_agrees():
    """Whose plan is written out in ``small_plan``, with and without the order of the hierarchy."""
    assert_agree(small_case.case())


def test_stock_that_is_told_together_agrees():
    """Of two levers by their room, with a finer row beside one fact, and a later one after it."""
    made = case(
        [source("boiler", "gas", 40), source("oven", "gas", 60), source("kiln", "gas", 30)],
        [
            retrofit("seal", "boiler", existing=4, potential=14, life=3),
            retrofit("lid", "oven", potential=30, life=3),
            retrofit("hood", "kiln", min_add={**flat(0), 2021: 1}, potential=9, capex=0.1),
        ],
        [target("cap", "gross_emissions", {2025: 18.0}, accounts=("b/r/1",))],
    )
    ids = "seal", "lid", "hood"
    of = [(2021, ids, 14), (2022, ids, 19), (2022, ("lid",), 7), (2023, ids, 24)]
    facts = tuple(fact_of(t, "stock", o, value) for t, o, value in of)
    told = replace(made, facts=facts, today=2024)
    assert_agree(told)
    ours = {(o, t): x for o in ids for t, x in as_it_was(told)[0].options[o].added.items()}
    assert ours == pytest.approx(past_of(told).added)
    assert ours["lid", 2021] + ours["lid", 2022] == pytest.approx(7)


@pytest.mark.parametrize("seed", range(ORDINARY))
def test_random_cases_agree(seed: int):
    assert_seed(seed)


@pytest.mark.parametrize("seed", [60405, *ALONE])
def test_cases_that_once_did_not_agree_do(seed: int):
    """In 60405 a contract cuts as much in one of two neutralised perimeters as in the other."""
    assert_seed(seed)


@pytest.mark.parametrize("seed", CARRIED)
def test_cases_whose_past_was_carried_agree(seed: int):
    assert_seed(seed)


@pytest.mark.parametrize("seed", SAVED)
def test_what_is_left_of_allowances_agrees(seed: int):
    assert_agree(saving(seed, told_of(seed)), f"saving, seed {seed}")


@pytest.mark.trust
@pytest.mark.parametrize("part", range(EXHAUSTIVE // AT_ONCE))
def test_many_random_cases_agree(part: int, request: pytest.FixtureRequest):
    first = int(request.config.getoption("--seed")) + part * AT_ONCE
    for seed in range(first, first + AT_ONCE):
        assert_seed(seed)
        count("second")


def pairs_of(seeds: Iterable[int]) -> set[tuple[str, ...]]:
    """Pairs of features that some of the cases have."""
    had = [sorted(features_of(seed) & set(FEATURES)) for seed in seeds]
    return {pair for each in had for pair in combinations(each, 2)}


def test_all_that_can_be_drawn_is():
    """In 60 cases every feature and most pairs; with 500 more all but some that hardly can be."""
    usual = range(ORDINARY)
    assert set(FEATURES) <= {name for seed in usual for name in features_of(seed)}
    all_pairs = math.comb(len(FEATURES), 2)
    assert len(pairs_of(usual)) >= 0.7 * all_pairs
    assert len(pairs_of([*usual, *range(1000, 1000 + EXHAUSTIVE)])) >= 0.98 * all_pairs


@pytest.mark.trust
@pytest.mark.parametrize("study", SHIPPED)
def test_shipped_cases_agree_where_all_is_divisible(study: str):
    """Without lots all of a company is a linear program, which both solve to the last digit."""
    folder = study if study in ("steel", "shipping") else "alibaba"
    made = read(
        ROOT / "inputs" / folder, None if study in ("steel", "shipping", "alibaba") else study
    ).data
    parts = {k: replace(o, unit_size=0.0, min_load=0.0) for k, o in made.options.items()}
    assert_agree(replace(made, options=parts), study)
    count("second-shipped")


def test_it_looks_at_nothing_that_it_judges():
    """Of the project it imports the input contract alone."""
    lines = [
        line
        for file in (ROOT / "tests" / "independent" / "second").glob("*.py")
        for line in file.read_text("utf-8").splitlines()
        if re.match(r"\s*(from|import) pathway", line)
    ]
    assert {re.split(r"\s+", line.strip())[1] for line in lines} == {"pathway_models.case"}
