"""What shares nothing with the rest is planned by itself, and costs what it costs in one plan."""

from __future__ import annotations

import math

import pytest

from cases import BASE, END, SCOPE1, case, credit, flat, programme, retrofit, source, target
from pathway.solve import solve
from pathway.solve.again import Cost, Variation, cost_of, plan_cost
from pathway.solve.apart import cost_apart
from pathway.solve.made import Made
from pathway_models.arithmetic.variations import weakened, with_target, without
from pathway_models.case import Case, Hierarchy


def with_friends(kt: float = 10.0) -> Case:
    """A company in lots and in stages, beside which programmes are to avoid 10 kt, 2 a year.

    A unit of ``friends`` costs 0.1 million for five years and avoids 1 kt a year: 0.02 million a
    kt, whenever it is bought. At most 4 are to be had.
    """
    avoided = {"options": ("friends",), "since": END, "cumulative": True}
    return case(
        [source("boiler", "gas", 100)],
        [
            retrofit("seal", "boiler", capex=3, life=3, unit_size=2.0, max_share=0.4),
            credit("redd", "offset", 0.2),
            programme("friends", capex=0.1, potential=4, life=END - BASE),
        ],
        [
            target("net", "net_emissions", flat(1.0, 2023), since=2023),
            target("cap", "gross_emissions", flat(18.0, 2023), accounts=(SCOPE1,), since=2023),
            target("avoided", "cumulative_avoided", {END: kt}, **avoided),
        ],
        hierarchy=Hierarchy("lexicographic", flat(3), flat(2)),
    )


def changed(made: Case, by: float) -> Case:
    return with_target(made, weakened(made, made.targets["avoided"], by))


@pytest.mark.parametrize("by", [-5.0, 2.5])
def test_other_promises_of_the_ecosystem_cost_what_they_cost_in_one_plan(by: float) -> None:
    """Of 5 kt more it is 0.1 million more, and of 2.5 less 0.05 less."""
    made = with_friends()
    whole = solve(made, gap=1e-6)
    base, varied = cost_of(made, whole), Variation(changed(made, by))
    apart = plan_cost(varied, whole.lots, 1e-6, Made.of(made), base)
    beside = plan_cost(varied, whole.lots, 1e-6, Made.of(made))
    assert apart.cost == pytest.approx(beside.cost, abs=1e-9)
    assert (apart.gap, apart.anew) == (base.gap, False)
    assert base.cost - apart.cost == pytest.approx(by * 0.02, abs=1e-9)


def test_what_cannot_be_has_no_cost() -> None:
    """4 units avoid 20 kt in five years."""
    made = with_friends()
    assert math.isnan(cost_apart(Made.of(made), changed(made, -11.0)) or 0.0)
    dear = plan_cost(Variation(changed(made, -11.0)), {}, 1.0, Made.of(made), Cost(5.0, 0.1))
    assert not dear.possible


def test_what_the_company_promises_is_not_by_itself() -> None:
    made = with_friends()
    program = Made.of(made)
    assert cost_apart(program, without(made, {"cap"})) is None
    assert cost_apart(program, without(made, {"avoided", "cap"})) is None
    assert cost_apart(program, without(made, {"avoided", "net"})) is None
    assert cost_apart(program, made) is None
    assert cost_apart(program, without(made, {"avoided"})) == pytest.approx(-0.2)
