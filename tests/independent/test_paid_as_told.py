"""What is told to have been spent in a year is what was paid in it, by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from second.order import solve as solved_again

from cases import case, flat, green, retrofit, source, target
from pathway.tables import tabulate
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.case import Case, Fact
from solving import audited

SEAL = retrofit(
    "seal", "boiler", capex=10.0, capex_profile=(0.5, 0.3, 0.2), lead=2, max_add=flat(0)
)
INSTALMENTS = case([source("boiler", "gas", 100)], [SEAL])
WIND = green("seal", premium=0.1, life=5, max_add=flat(0))
CONTRACT = case([source("shop", "electricity", 100)], [WIND])


def told(year: int, quantity: str, value: float) -> Fact:
    place = ("ledger", f"{quantity} in {year}")
    return Fact(
        year, quantity, ("seal",), value, "-", place, "seal", value, "", "ledger", "measured"
    )


@pytest.mark.parametrize(
    ("made", "spent", "item", "later"),
    [
        (INSTALMENTS, {2021: 22, 2022: 12, 2023: 10}, "capex", 0.0),
        (CONTRACT, {2021: 0.6, 2022: 0.3, 2023: 0.3}, "contracts", 0.4),
    ],
    ids=["instalments", "contract"],
)
def test_each_year_is_as_told(made: Case, spent: dict[int, float], item: str, later: float) -> None:
    """20, 12 and 8 fell due of seals; 0.4 a year of a contract, which cost 1.2 in three years, as
    it goes on to do. Tables, audit and the second model say so.
    """
    facts = (told(2021, "added", 4), *(told(t, "spent", x) for t, x in spent.items()))
    told_of = replace(made, facts=facts, today=2024)
    was, clashes = as_it_was(told_of)
    assert clashes == []
    solved = audited(was)
    costs = tabulate(was, solved.plan)["costs"]
    paid = costs[costs["item"] == item].set_index("year")["value_m"]
    assert {t: paid[t] for t in spent} == pytest.approx(spent)
    assert paid.get(2024, 0.0) == pytest.approx(later, abs=1e-9)
    ours = {stage.name: stage.objective for stage in solved.stages}["cost"]
    assert solved_again(told_of)["cost"].value == pytest.approx(ours)


def test_a_budget_counts_what_was_paid() -> None:
    """0.2 and 0.1 were paid in two years, and 0.15 a year from then on: 0.6 of at most 1."""
    years = dict.fromkeys(range(2021, 2025), 1.0)
    most = target("most", "budget", years, unit="money", cumulative=True, accounts=(),
                  options=("seal",), items=("contracts",))  # fmt: skip
    facts = told(2021, "added", 4), told(2021, "spent", 0.2), told(2022, "spent", 0.1)
    made = replace(CONTRACT, targets={"most": most}, facts=facts, today=2023)
    was, clashes = as_it_was(made)
    assert clashes == []
    solved = audited(was)
    targets = tabulate(was, solved.plan)["targets"].set_index("year")
    assert targets.loc[2024, "achieved"] == pytest.approx(0.2 + 0.1 + 2 * 0.15)
