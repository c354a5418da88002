"""What serves first in a year of the past of which nothing is told, by hand: the second model finds
it, too, and the audit.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from second.order import solve as solved_again

from cases import case, electrify, source
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.case import Fact, Option
from solving import audited


def boiler(o: str, **changes: object) -> Option:
    """Each unit of stock serves 1, for 0.1 of electricity."""
    return electrify(o, "heat", {"electricity": 0.1}, **changes)


def fact(quantity: str, of: str, value: float) -> Fact:
    told = ("by hand", f"{quantity} of {of}"), "", value, "", "-", "measured"
    return Fact(2021, quantity, (of,), value, "-", *told)


def did(own: list[Option], *facts: Fact) -> dict[str, float]:
    """What each served of 10 in 2021, once product, second model and audit agree."""
    found = []
    for options in (own, own[::-1]):
        made = replace(case([source("heat", "gas", 10)], options), facts=facts, today=2022)
        now, clashes = as_it_was(made)
        assert clashes == []
        solved = audited(now)
        cost = {stage.name: stage.objective for stage in solved.stages}["cost"]
        assert solved_again(made)["cost"].value == pytest.approx(cost, abs=1e-6)
        found.append({o: round(now.options[o].done[2021], 6) for o in sorted(now.options)})
        assert all(solved.plan.served[o, 2021] == pytest.approx(v) for o, v in found[-1].items())
    assert found[0] == found[1]
    return found[0]


def test_what_was_bought_serves_before_what_existed() -> None:
    """`a` could serve all 10 by itself, with a merit or without; `b` and `c` were bought to serve,
    and do so in the order of their ids.
    """
    for merit in (None, -1.0):
        own = [boiler("a", existing=10, merit=merit), boiler("b"), boiler("c")]
        assert did(own, fact("added", "b", 4)) == {"a": 6, "b": 4, "c": 0}
        both = fact("added", "b", 4), fact("added", "c", 5)
        assert did(own, *both) == {"a": 1, "b": 4, "c": 5}
        both = fact("added", "b", 4), fact("added", "c", 8)
        assert did(own, *both) == {"a": 0, "b": 4, "c": 6}


def test_what_exists_keeps_its_merit_when_more_of_it_is_bought() -> None:
    """7 and 7 are there for 10, and 2 more of the second: 3 are left for that. `c` was bought."""
    own = [boiler("a", existing=7, merit=2), boiler("b", existing=7, merit=1), boiler("c")]
    assert did(own, fact("added", "a", 2)) == {"a": 3, "b": 7, "c": 0}
    assert did(own, fact("added", "b", 2)) == {"a": 1, "b": 9, "c": 0}
    both = fact("added", "b", 2), fact("added", "c", 4)
    assert did(own, *both) == {"a": 0, "b": 6, "c": 4}


def test_what_is_told_comes_before_what_was_bought() -> None:
    """8 are told of what existed, which leave 2 of the 4 that were bought something to serve."""
    own = [boiler("a", existing=10), boiler("b")]
    assert did(own, fact("added", "b", 4), fact("served", "a", 8)) == {"a": 8, "b": 2}


def test_each_order_has_its_turn() -> None:
    """What was bought of a later order serves what the earlier leaves."""
    own = [boiler("a", existing=7), boiler("b", order=1)]
    assert did(own, fact("added", "b", 4)) == {"a": 7, "b": 3}
