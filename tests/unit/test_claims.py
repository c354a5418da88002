"""What is paid for is claimed as far as commitments leave room, under every policy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from cases import SCOPE1, SCOPE2, case, credit, flat, green, source, target
from pathway.audit import audit
from pathway.runs.run import summarise
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Case, Hierarchy

POLICIES = pytest.mark.parametrize("policy", ["none", "lexicographic"])
COMMITTED = {**flat(0), 2021: 30.0}


def under(policy: Any, made: Case) -> Case:
    return replace(made, hierarchy=Hierarchy(policy, flat(1.0), flat(1.0)))


def tables(made: Case) -> dict[str, pd.DataFrame]:
    """Of the plan, which must be audited."""
    solved = solve(made)
    found = tabulate(made, solved.plan)
    manifest = {"stages": [{**vars_of(stage)} for stage in solved.stages]}
    checks = audit(made, found, summarise(made, solved, found), manifest)
    assert [check for check in checks if not check.passed] == []
    return found


def vars_of(stage: Any) -> dict[str, Any]:
    return {name: getattr(stage, name) for name in stage.__slots__}


def in_2021(table: pd.DataFrame, column: str) -> float:
    return float(table.loc[table["year"] == 2021, column].sum())


@POLICIES
@pytest.mark.parametrize(
    "promised",
    [
        target("k", "net_emissions", flat(60.0, 2021), accounts=(SCOPE2,)),
        target("k", "gross_emissions", flat(60.0, 2021), accounts=(SCOPE2,)),
        target("k", "clean_electricity_share", flat(0.1, 2021), accounts=(SCOPE2,)),
        target(
            "k", "clean_electricity_share", flat(0.1, 2021), accounts=(SCOPE2,),
            matching="annual_volume",
        ),
    ],
    ids=["net", "gross", "share", "by_volume"],
)  # fmt: skip
def test_power_under_contract_is_claimed(policy: str, promised: Any):
    """30 of 100 GWh are under contract, of power at 0.5 kt/GWh: gross is 35 kt of 50, though 60
    are allowed."""
    made = case(
        [source("power", "electricity", 100)],
        [green("ppa", premium=0.01, potential=30, min_add=COMMITTED)],
        [promised],
    )
    found = tables(under(policy, made))
    assert in_2021(found["emissions"], "gross_market_t") == pytest.approx(35_000)
    assert in_2021(found["electricity"], "clean_gwh") == pytest.approx(30)


@POLICIES
@pytest.mark.parametrize("kind", ["removal", "offset"])
def test_credits_that_are_paid_for_are_retired(policy: str, kind: str):
    """3 of the 20 kt of gas are bought as credits in every year; the promise of 30 kt asks for
    none: net is 17 kt."""
    made = case(
        [source("heat", "gas", 100)],
        [
            credit("paid", kind, 0.1, potential=3, min_add=flat(3.0), accounts=(SCOPE1,)),
            credit("cheap", "removal", 0.2, potential=50, accounts=(SCOPE1,)),
        ],
        [target("k", "net_emissions", flat(30.0, 2021), accounts=(SCOPE1,))],
    )
    found = tables(under(policy, made))
    assert in_2021(found["emissions"], "net_t") == pytest.approx(17_000)


def test_no_more_is_claimed_than_a_promise_by_volume_leaves():
    """50 GWh are contracted, and half of the 100 GWh of another market's perimeter is promised by
    volume: what an account of the contract's own market claims would be missing there."""
    other = "b/q/2"
    made = case(
        [
            source("power", "electricity", 100),
            source("far", "electricity", 100, account=other, region="q"),
        ],
        [green("ppa", premium=0.01, potential=50, min_add={**flat(0), 2021: 50.0})],
        [
            target(
                "k", "clean_electricity_share", flat(0.5, 2021), accounts=(other,),
                matching="annual_volume",
            )
        ],
    )  # fmt: skip
    region = replace(made.regions["r"], id="q", market="m2")
    account = replace(made.accounts[SCOPE2], id=other, region="q")
    made = replace(
        made,
        regions={**made.regions, "q": region},
        accounts={**made.accounts, other: account},
        factors={**made.factors, ("electricity", "q"): flat(0.5)},
        residual={**made.residual, "q": flat(0.5)},
        prices={**made.prices, ("electricity", "q"): flat(0.6)},
    )
    found = tables(made)
    assert in_2021(found["electricity"], "clean_gwh") == pytest.approx(0, abs=1e-5)
    assert found["targets"]["met"].all()
