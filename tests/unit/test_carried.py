"""What stock did in years that are over, no more than what it requires carries, by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cases import case, electrify, flat, green, infrastructure, need, retrofit, source
from pathway.solve import solve
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.case import Case, Fact, Need, Option
from solving import wrong

SUPPLY = infrastructure("supply", unit="kt")
NEED = need("supply", ("ship",), ("supply",))


def told(year: int, quantity: str, value: float, of: str) -> Fact:
    place = ("ledger", f"{quantity} of {of} in {year}")
    return Fact(year, quantity, (of,), value, "-", place, "", value, "", "ledger", "measured")


def was(made: Case, *facts: Fact) -> Case:
    found, clashes = as_it_was(replace(made, facts=facts, today=2024))
    assert clashes == []
    return found


def ship(o: str = "ship", of: str = "freight", **changes: object) -> Option:
    """Serves 2 a unit, on half a kt of supply each."""
    required = {"requires": {"supply": flat(2.0)}}
    return electrify(o, of, {"electricity": 1}, **{"displaces": 2, **required, **changes})


def sailing(options: list[Option], needs: list[Need], activity: float = 100) -> Case:
    sources = [source("freight", "gas", activity), source("ferry", "gas", activity)]
    return case(sources, [*options, SUPPLY], needs=needs)


def test_ships_stand_idle_without_what_they_require() -> None:
    """10 ships could serve 20: without supply none; in 2022 with 3 kt for 6 of them 12."""
    made = sailing([ship()], [NEED])
    found = was(made, told(2021, "stock", 10, "ship"), told(2022, "added", 3, "supply"))
    assert found.options["ship"].done == pytest.approx({2021: 0, 2022: 12, 2023: 12})
    solved = solve(found, gap=1e-9)
    assert wrong(found, solved) == {}
    assert [solved.plan.served["ship", t] for t in (2021, 2022)] == pytest.approx([0, 12])


def test_what_is_observed_is_what_they_left() -> None:
    """100 were left in 2021: so much there was, for no ship served, where 120 were supposed."""
    facts = told(2021, "stock", 10, "ship"), told(2021, "activity", 90, "freight")
    assert was(sailing([ship()], [NEED]), *facts).sources["freight"].activity[2021] == 90


def test_what_is_told_was_done_and_the_rest_is_shared_alike() -> None:
    """3 kt carry 6 ships, of which 1 is told to sail; 10 and 5 others have 5 in proportion."""
    names = ("ship", "cruiser", "ferry")
    ships = [ship(), ship("cruiser"), ship("ferry", "ferry")]
    made = sailing(ships, [need("supply", names, ("supply",))])
    facts = [told(2021, "stock", n, o) for o, n in zip(names, (4, 10, 5), strict=True)]
    facts += [told(2021, "served", 2, "ship"), told(2021, "added", 3, "supply")]
    done = [was(made, *facts).options[o].done[2021] for o in names]
    assert done == pytest.approx([2, 20 / 3, 10 / 3])


def test_more_than_is_carried_may_be_told() -> None:
    """What was, was: 8 were served without any supply."""
    facts = told(2021, "stock", 10, "ship"), told(2021, "served", 8, "ship")
    assert was(sailing([ship()], [NEED]), *facts).options["ship"].done[2021] == 8


def test_others_serve_what_idle_ships_leave() -> None:
    """Of 15 the new ships would take all, and leave none to the sails that were there for 10."""
    sails = retrofit("sails", "freight", existing=10)
    made = sailing([ship(), sails], [NEED], 15)
    facts = told(2021, "stock", 10, "ship"), told(2021, "added", 1, "supply")
    done = was(made, *facts).options
    assert [done[o].done[2021] for o in ("ship", "sails")] == pytest.approx([4, 10])
    done = was(made, facts[0], told(2021, "added", 9, "supply")).options
    assert [done[o].done[2021] for o in ("ship", "sails")] == pytest.approx([15, 0])


def test_it_is_carried_through_what_it_requires() -> None:
    """3 kt of supply carry 6 ships, and a pipe for 2 kt of it 4 of them."""
    pipe = infrastructure("pipe")
    supply = infrastructure("supply", requires={"pipe": flat(2.0)})
    needs = {n.id: n for n in (NEED, need("pipe", ("supply",), ("pipe",)))}
    made = sailing([ship()], [])
    options = {**made.options, "supply": supply, "pipe": pipe}
    made = replace(made, options=options, needs=needs)
    facts = [told(2021, "added", n, o) for o, n in (("ship", 10), ("supply", 3), ("pipe", 1))]
    assert was(made, *facts).options["ship"].done[2021] == pytest.approx(8)


def test_the_audit_tells_of_ships_that_sail_without_what_they_require() -> None:
    """As if 20 were served, with supply for 12; nothing is told where a fact tells so."""
    facts = told(2021, "stock", 10, "ship"), told(2021, "added", 3, "supply")
    found = was(sailing([ship()], [NEED]), *facts)
    served = told(2021, "served", 20, "ship")
    for known, rules in (((), {"what_is_required_is_in_service"}), ((served,), set())):
        own = replace(found.options["ship"], done={**found.options["ship"].done, 2021: 20.0})
        options = {**found.options, "ship": own}
        made = replace(found, options=options, facts=(*found.facts, *known))
        assert wrong(made, solve(made, gap=1e-9)).keys() == rules


def test_contracts_cover_what_is_carried() -> None:
    """10 GWh are contracted, over a line that carries 4."""
    own = [green("ship", life=10, requires={"supply": flat(2.0)}), SUPPLY]
    made = case([source("shop", "electricity", 100)], own, needs=[NEED])
    found = was(made, told(2021, "added", 10, "ship"), told(2021, "added", 2, "supply"))
    assert found.options["ship"].done[2021] == pytest.approx(4)
    assert wrong(found, solve(found, gap=1e-9)) == {}
