"""What facts say of several options of a lever together, by hand."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from cases import case, flat, green, retrofit, source
from pathway_models.arithmetic.clashes import Clash
from pathway_models.arithmetic.past import with_stock
from pathway_models.case import Case, Fact

BOTH = ("a", "b")
GROWING = 200


def told(year: int, quantity: str, value: float, *of: str) -> Fact:
    place = ("ledger", f"{quantity} of {of} in {year}")
    return Fact(year, quantity, of or BOTH, value, "-", place, "", value, "", "ledger", "measured")


def two(a: dict[str, Any], b: dict[str, Any]) -> Case:
    """Seals of a boiler, and of an oven; 2021 to 2023 are over."""
    sources = [source("boiler", "gas", 100), source("oven", "gas", 100)]
    return case(sources, [retrofit("a", "boiler", **a), retrofit("b", "oven", **b)])


def with_facts(made: Case, *facts: Fact) -> tuple[dict[str, dict[int, float]], list[Clash]]:
    """What was added of each, and what cannot be."""
    was, clashes = with_stock(replace(made, facts=facts, today=2024))
    return {o: dict(was.options[o].added) for o in BOTH}, clashes


def test_stock_that_grows_stays_where_it_is() -> None:
    """2 and 2 of 4; of the 2 more all are of the one that is on offer. By the room of 2022 alone
    there were none of the other any more."""
    most = {2021: 2.0, 2022: 0.0, 2023: 0.0, 2024: 0.0, 2025: 0.0}
    made = two({"max_add": most}, {"max_add": {**most, 2022: 5.0}})
    added, clashes = with_facts(made, told(2021, "stock", 4), told(2022, "stock", 6))
    assert clashes == []
    assert added == {"a": {2021: 2, 2022: 0, 2023: 0}, "b": {2021: 2, 2022: 2, 2023: 0}}


def test_what_exists_is_where_it_is() -> None:
    """10 of 14 are there, and the rest of 4 is shared by the room that is left, 2 and 6."""
    made = two({"existing": 10.0, "potential": 12.0}, {"potential": 6.0})
    added, clashes = with_facts(made, told(2021, "stock", 14))
    assert clashes == []
    assert [added[o][2021] for o in BOTH] == pytest.approx([1, 3])


def test_what_is_committed_is_bought_where_it_is() -> None:
    """5 were committed of the one in 2021, of which nothing is told; 3 more of 11 are of each."""
    made = two({"min_add": {**flat(0), 2021: 5.0}}, {})
    added, clashes = with_facts(made, told(2022, "stock", 11))
    assert clashes == []
    assert added == {"a": {2021: 5, 2022: 3, 2023: 0}, "b": {2021: 0, 2022: 3, 2023: 0}}


@pytest.mark.parametrize("finer", [0, 1])
def test_the_finer_row_holds_whichever_comes_first(finer: int) -> None:
    rows = [told(2021, "stock", 10)]
    rows.insert(finer, told(2021, "stock", 3, "a"))
    added, clashes = with_facts(two({}, {}), *rows)
    assert clashes == []
    assert [added[o][2021] for o in BOTH] == [3, 7]


def test_a_finer_row_of_a_later_year_leaves_what_it_says() -> None:
    """Of 14 no more than 3 were of the one that has 3 a year later; 1 of its 3 existed."""
    made = two({"existing": 1.0}, {})
    added, clashes = with_facts(made, told(2021, "stock", 14), told(2022, "stock", 3, "a"))
    assert clashes == []
    assert added["a"] == {2021: 2, 2022: 0, 2023: 0}
    assert added["b"] == {2021: 11, 2022: 0, 2023: 0}


@pytest.mark.parametrize("year", [2021, 2022])
def test_of_what_was_bought_together_each_has_what_its_stock_leaves(year: int) -> None:
    """Of 4, one that has 1 in service then, or a year later, had 1, and not the half; of 3 it had
    0.5 by then, beside 0.5 that existed.
    """
    rows = told(2021, "added", 4), told(year, "stock", 1, "a")
    for existing, want in ((0.0, [1, 3]), (0.5, [0.5, 3.5])):
        added, clashes = with_facts(two({"existing": existing}, {}), *rows)
        assert clashes == []
        assert [added[o][2021] for o in BOTH] == want


def test_what_was_bought_of_each_is_what_is_in_service() -> None:
    """5 and 1 were bought; of the 6 that are told together neither has another part."""
    rows = told(2021, "added", 5, "a"), told(2021, "added", 1, "b"), told(2021, "stock", 6)
    added, clashes = with_facts(two({}, {}), *rows)
    assert clashes == []
    assert [added[o][2021] for o in BOTH] == [5, 1]


def test_together_they_served_what_each_could() -> None:
    """9 and 1 were in service; 8 were served, 7.2 and 0.8 and not 4 each."""
    rows = told(2021, "stock", 9, "a"), told(2021, "stock", 1, "b"), told(2021, "served", 8)
    was, clashes = with_stock(replace(two({}, {}), facts=rows, today=2024))
    assert clashes == []
    assert [was.options[o].done[2021] for o in BOTH] == pytest.approx([7.2, 0.8])


def test_together_they_covered_what_each_could() -> None:
    """Of two contracts alike 30 and none were in service: all of 20 GWh is of the one."""
    made = case([source("shop", "electricity", 100)], [green("a"), green("b")])
    rows = told(2021, "stock", 30, "a"), told(2021, "stock", 0, "b"), told(2021, "covered", 20)
    was, clashes = with_stock(replace(made, facts=rows, today=2024))
    assert clashes == []
    assert [was.options[o].done[2021] for o in BOTH] == [20, 0]


def test_parts_beyond_their_total_are_told() -> None:
    rows = told(2021, "stock", 10), told(2021, "stock", 12, "a")
    _, clashes = with_facts(two({}, {}), *rows)
    assert [(c.fact, c.problem, c.facts) for c in clashes] == [
        (rows[0], "parts-come-to", {"sum": "12 "})
    ]


def test_stock_that_only_grows_is_never_refused() -> None:
    """Whatever exists, is committed, allowed or on order of each."""
    for seed in range(GROWING):
        rng = random.Random(seed)  # noqa: S311
        made = two(_some(rng), _some(rng))
        there = sum(o.existing[2022] + o.min_add[2021] for o in made.options.values())
        first = there + rng.uniform(0, 10)
        grown = first + rng.choice((0.0, rng.uniform(0, 20)))
        rows = told(2022, "stock", first), told(2023, "stock", grown)
        assert with_facts(made, *rows)[1] == [], seed


def _some(rng: random.Random) -> dict[str, Any]:
    most = {t: float(rng.choice((0, 0, 1, 3, 8))) for t in range(2021, 2026)}
    bound: dict[str, Any] = {"max_add": most} if rng.random() < 0.7 else {}
    if rng.random() < 0.4:
        bound["potential"] = rng.uniform(40, 60)
    committed = {**flat(0), 2021: rng.uniform(0, 3)}
    return {
        **bound,
        "min_add": committed,
        "existing": rng.uniform(0, 6),
        "lead": rng.choice((0, 0, 1)),
    }
