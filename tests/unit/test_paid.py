"""What was spent on what was added, in instalments, contracts, and of several together, by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cases import case, green, retrofit, source
from pathway_models.arithmetic.clashes import Clash
from pathway_models.arithmetic.paid import due
from pathway_models.arithmetic.past import with_stock
from pathway_models.case import Case, Fact

INSTALMENTS = (0.5, 0.3, 0.2)


def told(year: int, quantity: str, value: float, *of: str) -> Fact:
    place = ("ledger", f"{quantity} of {of} in {year}")
    of = of or ("seal",)
    return Fact(year, quantity, of, value, "-", place, "", value, "", "ledger", "measured")


def sealed(**changes: Any) -> Case:
    """Seals of 10 a unit, of which half is paid at once and the rest in two years."""
    own = {"capex": 10.0, "capex_profile": INSTALMENTS, "lead": 2, **changes}
    return case([source("boiler", "gas", 100)], [retrofit("seal", "boiler", **own)])


def capex(made: Case, *facts: Fact) -> tuple[dict[int, float], list[Clash]]:
    """What a unit cost that was bought in a year, and what cannot be."""
    was, clashes = with_stock(replace(made, facts=facts, today=2024))
    o = was.options["seal"]
    return {v: o.capex[v] for v in was.past if o.added[v]}, clashes


def test_an_instalment_of_an_earlier_year_is_told_in_its_own() -> None:
    """Of 4 bought in 2021 for 40, 12 fell due in 2022: 15 were paid, so that each cost 12.5."""
    found, clashes = capex(sealed(), told(2021, "added", 4), told(2022, "spent", 15))
    assert (found, clashes) == ({2021: pytest.approx(12.5)}, [])


def test_instalments_of_several_years_say_what_it_cost_together() -> None:
    """20, 12 and 8 fell due; 22, 12 and 10 were paid: a tenth more of all."""
    rows = [told(2021, "added", 4), told(2021, "spent", 22)]
    assert capex(sealed(), *rows)[0] == {2021: pytest.approx(11)}
    rows += [told(2022, "spent", 12), told(2023, "spent", 10)]
    assert capex(sealed(), *rows) == ({2021: pytest.approx(11)}, [])


def test_what_is_bought_has_the_price_that_earlier_instalments_leave() -> None:
    """12 of 27 in 2022 were the second instalment of 4; 15 the first of 2, of half their 30."""
    rows = told(2021, "added", 4), told(2022, "added", 2), told(2022, "spent", 27)
    assert capex(sealed(), *rows) == ({2021: 10, 2022: pytest.approx(15)}, [])


def test_less_than_earlier_instalments_makes_all_of_them_cheaper() -> None:
    """22 fell due in 2022, 12 of it of the year before; 11 were paid: half of either."""
    rows = told(2021, "added", 4), told(2022, "added", 2), told(2022, "spent", 11)
    assert capex(sealed(), *rows) == ({2021: pytest.approx(5), 2022: pytest.approx(5)}, [])


def test_what_is_committed_may_be_paid_in_instalments() -> None:
    """Nothing says that 4 were added in 2021 but the plan, which had committed them."""
    committed = {t: 4.0 if t == 2021 else 0.0 for t in range(2021, 2026)}
    found, clashes = capex(sealed(min_add=committed), told(2023, "spent", 12))
    assert (found, clashes) == ({2021: pytest.approx(15)}, [])


def test_a_contract_of_an_earlier_year_is_paid_while_it_serves() -> None:
    """4 GWh for 3 years at 0.1 more: 0.6 were paid in the second in place of 0.4."""
    made = case([source("shop", "electricity", 100)], [green("seal", premium=0.1, life=3)])
    facts = told(2021, "added", 4), told(2022, "spent", 0.6)
    was, clashes = with_stock(replace(made, facts=facts, today=2024))
    assert clashes == []
    o = was.options["seal"]
    assert [4 * due(o, 2021, t) for t in range(2021, 2025)] == pytest.approx([0.6, 0.6, 0.6, 0])


def test_nothing_is_due_of_what_was_paid_or_was_never_bought() -> None:
    """All of the price is paid within three years; and nothing was added before 2021."""
    made = sealed(capex_profile=(1.0,))
    for rows in ([told(2021, "added", 4), told(2022, "spent", 1)], [told(2022, "spent", 1)]):
        _, [clash] = capex(made, *rows)
        assert (clash.fact, clash.problem) == (rows[-1], "nothing-that-costs")


@pytest.mark.parametrize("finer", [0, 1])
def test_the_finer_of_two_sums_holds(finer: int) -> None:
    """3 each of seals and lids, at 1 and 1: 9 of 12 were spent on seals, and 3 are left."""
    levers = [retrofit(o, "boiler", capex=1.0) for o in ("seal", "lid")]
    made = case([source("boiler", "gas", 100)], levers)
    rows = [told(2021, "added", 3, o) for o in ("seal", "lid")]
    spent = [told(2021, "spent", 12, "seal", "lid")]
    spent.insert(finer, told(2021, "spent", 9, "seal"))
    was, clashes = with_stock(replace(made, facts=(*rows, *spent), today=2024))
    assert clashes == []
    assert [was.options[o].capex[2021] for o in ("seal", "lid")] == [3, 1]
    spent[finer] = told(2021, "spent", 15, "seal")
    _, [clash] = with_stock(replace(made, facts=(*rows, *spent), today=2024))
    assert (clash.problem, clash.facts) == ("parts-come-to", {"sum": "15 "})
