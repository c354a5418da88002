"""What one answer says of others: commitments that cost nothing are let go at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from cases import SCOPE1, case, credit, flat, retrofit, source, target
from pathway.explain.prices import Explained
from pathway.explain.rounds import TOGETHER, Rounds
from pathway.explain.solves import Cost, Solves, Variation, plan_cost
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.arithmetic.variations import weakened, with_target, without
from pathway_models.case import Case

Asked = list[tuple[str, str]]


def capped(*kt: float) -> Case:
    """200 kt of gas in 2025; 20 GWh can be saved at a net 0.5 million, any at 1: 2.5 and 5 a kt."""
    cheap = retrofit("cheap", "gas", capex=0.9, potential=20, first_year=2025, life=1)
    dear = retrofit("dear", "gas", capex=1.4, potential=500, first_year=2025, life=1)
    caps = [
        target(f"cap{n}", "gross_emissions", {2025: x}, accounts=(SCOPE1,), when="in", since=2025)
        for n, x in enumerate(kt)
    ]
    return case([source("gas", "gas", 1000)], [cheap, dear], caps)


def explained(made: Case, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, Any], Asked]:
    """The commitments as they are told, and what was solved for it."""
    asked: Asked = []

    def as_asked(
        self: Solves, more: Callable[[], dict[tuple[str, str], Variation]]
    ) -> Iterator[Any]:
        while cases := more():
            for key, varied in cases.items():
                asked.append(key)
                yield key, plan_cost(varied, self.lots, self.gap)

    monkeypatch.setattr(Solves, "as_asked", as_asked)
    solved = solve(made, gap=1e-6, margins=True)
    found = Explained(made, solved, tabulate(made, solved.plan)["targets"], list(made.targets))
    found.solve(Solves(made, solved.lots, solved.last.gap_asked, lambda *_: None))
    return {told["id"]: told for told in found.document()["commitments"]}, asked


def test_what_costs_nothing_together_costs_nothing_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside a cap of 195 kt those of 199 and 198 ask for nothing: one plan says so of both.

    5 kt are 25 GWh: 20 at 0.5 and 5 at 1 are 15 million. Without it 2 kt are left to do, 10 GWh, 5.
    """
    told, asked = explained(capped(195, 199, 198), monkeypatch)
    assert asked.count(TOGETHER) == 1
    assert ("cap0", "without") in asked
    assert not {(k, how) for k in ("cap1", "cap2") for how in ("without", "looser")} & set(asked)
    assert told["cap0"]["without_m"] == pytest.approx(10)
    for k in ("cap1", "cap2"):
        assert (told[k]["without_m"], told[k]["looser_m"]) == (0, 0)
        assert told[k]["without_known_to_m"] < 1e-5


def test_what_the_plan_holds_with_room_to_spare_is_stricter_for_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """198 kt, 1 % stricter, are 196.02, and the plan has 195: not solved; 196 are 194.04: solved.

    Of 0.96 kt less, 4.8 GWh at 1 million each are 4.8 million.
    """
    told, asked = explained(capped(195, 198, 196), monkeypatch)
    assert ("cap1", "tighter") not in asked
    assert {("cap0", "tighter"), ("cap2", "tighter")} <= set(asked)
    assert told["cap1"]["tighter_m"] == 0
    assert told["cap2"]["tighter_m"] == pytest.approx(4.8)


def test_what_stands_in_for_each_other_is_asked_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two caps of 195 kt: either may go, and both together save the 15 million."""
    told, asked = explained(capped(195, 195), monkeypatch)
    assert {TOGETHER, ("cap0", "without"), ("cap1", "without")} <= set(asked)
    assert ("cap0", "looser") not in asked
    for k in ("cap0", "cap1"):
        assert told[k]["without_m"] == pytest.approx(0, abs=1e-5)
        assert told[k]["looser_m"] == pytest.approx(0, abs=1e-5)


def twice(late: float) -> Case:
    """200 kt of gas in 2024 and 2025, 195 promised of both, and of 2025 once more."""
    cheap = retrofit("cheap", "gas", capex=0.9, potential=25, first_year=2024, life=1)
    caps = [
        target("early", "gross_emissions", flat(195.0, 2024), accounts=(SCOPE1,), since=2024),
        target("late", "gross_emissions", {2025: late}, accounts=(SCOPE1,), when="in", since=2025),
    ]
    return case([source("gas", "gas", 1000)], [cheap], caps)


@pytest.mark.parametrize("late", [195.0, 196.0])
def test_a_plan_without_a_promise_that_keeps_it_later_is_the_plan_of_later(
    late: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """25 GWh at a net 0.5 million a year. Without ``early`` 12.5 million of 2024 are saved, and if
    1 kt more is allowed in 2025, 2.5 of its 12.5, too: then later is another plan.
    """
    told, asked = explained(twice(late), monkeypatch)
    more = 2.5 * (late - 195)
    assert told["early"]["without_m"] == pytest.approx(12.5 + more)
    assert told["early"]["later_m"] == pytest.approx(12.5)
    assert (("early", "later") in asked) == bool(more)


def neutral() -> Case:
    """All of 20 kt net in 2024 and 2025 by offsets; of 2025 it is promised twice."""
    nets = [
        target(name, "net_emissions", flat(kt, since), accounts=(SCOPE1,), since=since)
        for name, kt, since in (("tight", 8.0, 2024), ("loose", 9.0, 2025))
    ]
    return case([source("gas", "gas", 100)], [credit("offsets", "offset", 0.1)], nets)


def test_without_what_says_where_credits_are_retired_nothing_lies_between() -> None:
    """Without ``tight`` nothing is neutral in 2024; without ``loose`` the same is as before."""
    made = neutral()
    rounds = Rounds(made, Cost(0.0, 0.0), {}, ["tight", "loose"], {})
    assert rounds._between(("loose", "looser"))
    assert not rounds._between(("tight", "looser"))
    assert not rounds._between(("loose", "without"))
    assert rounds._asked_together() == frozenset()  # one of the two is no group


def test_what_says_where_credits_are_retired_becomes_looser_with_what_is_let_go() -> None:
    """``tight`` of 8 kt becomes 8.08, and ``loose`` is gone: what it costs, both cost each."""
    made = neutral()
    looser = with_target(made, weakened(made, made.targets["tight"], 0.08))
    gone = without(made, {"loose"})
    variations = {("tight", "looser"): looser, ("loose", "without"): gone}
    rounds = Rounds(made, Cost(1.0, 0.1, stages=(2.0,)), variations, ["tight", "loose"], {})
    rounds._together = rounds._asked_together()
    assert rounds._together == set(variations)
    assert rounds._next() == {TOGETHER: Variation(without(looser, {"loose"}))}
    rounds._learn(TOGETHER, Cost(1.0, 0.2, stages=(2.0,)))
    assert rounds.costs == dict.fromkeys(variations, Cost(1.0, 0.2, stages=(2.0,)))


def test_a_group_says_something_only_where_every_stage_ends_as_it_did() -> None:
    made = capped(195, 199, 198)
    base = Cost(15.0, 0.1, stages=(20.0, 15.0))
    group = frozenset({("cap1", "without"), ("cap2", "without")})
    for found, known in (
        (replace(base, gap=0.2), True),
        (replace(base, anew=True), False),
        (replace(base, stages=(19.9, 15.0)), False),
        (replace(base, stages=(15.0,)), False),
    ):
        rounds = Rounds(made, base, {}, [], {}, _together=group)
        rounds._learn(TOGETHER, found)
        assert rounds.costs == (dict.fromkeys(group, found) if known else {})
