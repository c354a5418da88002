"""What the past has left of allowances, by hand: the second model and the audit find it, too."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from second.order import solve as solved_again

from cases import case, flat, retrofit, source
from pathway.solve import solve
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.arithmetic.variations import Bound
from pathway_models.arithmetic.vintages import most_added, most_in_service
from pathway_models.case import Case, Fact, Option, Path
from solving import audited

ONCE = {t: 100.0 if t == 2024 else 0.0 for t in range(2020, 2026)}
"""There is something to save in 2024 only."""


def followed_by(made: Option, activity: Path, *was_added: float) -> Case:
    """Savings of gas, so many of which were added in the first years."""
    facts = tuple(
        Fact(
            2021 + n, "added", (made.id,), each, "-", ("by hand", ""), "", each, "", "-", "measured"
        )
        for n, each in enumerate(was_added)
    )
    of = case([source("gas", "gas", activity)], [made])
    return replace(of, facts=facts, today=2021 + len(facts))


def added_from(made: Case) -> dict[int, float]:
    """What is added of them in years that are planned, once audit and second model agree."""
    now, clashes = as_it_was(made)
    assert clashes == []
    solved = audited(now)
    cost = {stage.name: stage.objective for stage in solved.stages}["cost"]
    assert solved_again(made)["cost"].value == pytest.approx(cost, abs=1e-6)
    own = {v: amount for (_, v), amount in solved.plan.added.items() if v >= now.open_years.start}
    most = most_added(now, now.options["s"])
    assert all(amount <= most[v] + 1e-6 for v, amount in own.items())
    return {v: round(amount, 6) for v, amount in own.items() if amount > 1e-6}


def allowed(carry_over: float, **changes: Any) -> Option:
    """Each saves 1 of the year in which it is bought; 4 a year are allowed."""
    numbers = {"capex": 0.1, "max_add": 4.0, "life": 1, "carry_over": carry_over}
    return retrofit("s", "gas", **{**numbers, **changes})


@pytest.mark.parametrize(
    ("was_added", "carry_over", "in_2024"),
    [
        ((0,), math.inf, 16),  # 4 of each year, of 2021 too
        ((3, 0), math.inf, 13),  # 1 and 4 are left, and 8 come
        ((3, 0), 2, 12),  # what 2021 left has lapsed by then: 4 of each of 2022 to 2024
        ((3, 0, 0), 1, 8),
        ((3, 0, 0), 0, 4),
        ((0, 7), math.inf, 9),  # of 8 there were 1 is left
        ((1, 9), math.inf, 8),  # 2 more than the 7 there were: nothing is left, and nothing owed
        ((30, 0), math.inf, 12),  # 26 more
        ((30, 0), 2, 12),
    ],
)
def test_what_the_past_left_of_allowances_is_kept(
    was_added: tuple[float, ...], carry_over: float, in_2024: float
) -> None:
    made = followed_by(allowed(carry_over), ONCE, *was_added)
    assert added_from(made) == {2024: in_2024}
    now = as_it_was(made)[0]
    assert most_added(now, now.options["s"])[2024] == in_2024


def test_what_was_committed_was_allowed() -> None:
    """2 a year, and 5 were committed for 2023. With those bought 2 + 2 are left, to 2 in 2024: 6;
    of 1 bought in their place 4 more.
    """
    committed = {t: 5.0 if t == 2023 else 0.0 for t in range(2020, 2026)}
    saving_all = allowed(math.inf, max_add=flat(2.0), min_add=committed)
    assert added_from(followed_by(saving_all, ONCE, 0, 0, 5)) == {2024: 6}
    assert added_from(followed_by(saving_all, ONCE, 0, 0, 1)) == {2024: 10}


def test_nothing_is_left_of_years_in_which_nothing_was_on_offer() -> None:
    """4 a year from 2023 on, and 1 was bought before: 4 of 2023 and 4 of 2024."""
    assert added_from(followed_by(allowed(math.inf, first_year=2023), ONCE, 1, 0)) == {2024: 8}
    assert added_from(followed_by(allowed(math.inf, first_year=2023), ONCE, 1)) == {2024: 8}


@pytest.mark.parametrize(
    ("was_added", "then"),
    [
        ((), {2022: 1, 2023: 1, 2024: 1}),  # 0.75, 1.5 - 1, 1.25 - 1, 1 - 1, 0.75
        ((0, 1), {2023: 1, 2024: 1}),  # the same
        ((0,), {2022: 1, 2023: 1, 2024: 1}),  # the same
        ((0, 0, 0), {2024: 1, 2025: 1}),  # 0.999 of a lot is left: 1.749 - 1, 1.499 - 1
        ((0.5,), {2022: 1, 2024: 1, 2025: 1}),  # 0.25 is left: 1 - 1, 0.75, 1.5 - 1, 1.25 - 1
        ((2, 0), {2023: 1, 2024: 1, 2025: 1}),  # more than 0.75: 0.75, 1.5 - 1, 1.25 - 1, 1 - 1
    ],
)
def test_lots_are_saved_for_from_the_past_on(
    was_added: tuple[float, ...], then: dict[int, float]
) -> None:
    """0.75 of a lot a year, and each is worth having."""
    lots = allowed(0, max_add=0.75, unit_size=1.0, life=60)
    assert added_from(followed_by(lots, flat(100), *was_added)) == then


def test_no_more_can_be_in_service_than_was_bought_and_is_left() -> None:
    """3 were bought, 1 + 4 are left, and 4 + 4 come: 16 in 2024. In 2021 there were 3."""
    now, _ = as_it_was(followed_by(allowed(math.inf, life=60), ONCE, 3, 0))
    most = {t: most_in_service(now, now.options["s"], t) for t in now.years}
    assert most == {2021: 3, 2022: 3, 2023: 12, 2024: 16, 2025: 20}


@pytest.mark.parametrize(
    ("was_added", "carry_over", "units"),
    [
        (4, 0, 4 + 3 + 2 + 1),
        (4, math.inf, 2 * 4 + 3 + 2 + 1),  # a larger 4 of 2021 would have left something for 2022
        (1, math.inf, 2 * 4 + 3 + 2 + 1),
        (9, math.inf, 4 + 3 + 2 + 1),  # and, after 9, would not
    ],
)
def test_what_more_of_an_allowance_is_worth(
    was_added: float, carry_over: float, units: float
) -> None:
    """As much again, 4 a year: what is bought in 2022 saves 0.4 and costs 20 / 60 in each of 4
    years, what is bought in 2025 in one.
    """
    lasting = allowed(carry_over, life=60, capex=20.0)
    now, _ = as_it_was(followed_by(lasting, flat(100), was_added))
    worth = solve(now, gap=1e-9, margins=True).margin[Bound("allowance", "s")]
    assert worth.less == pytest.approx(4 * units * (0.4 - 20 / 60))
