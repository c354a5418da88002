"""Thresholds: what is refused before the first solve, and how they are judged after the last."""

from __future__ import annotations

import pytest

from pathway.load.files.faults import Faults, Location
from pathway.sweep.assertions import Evidence, Verdict, judge, quantile, read_thresholds

YEARS = {"npv_cost_m": (), "net_t": (2021, 2022), "added/ev": (2021, 2022)}

BASE = {("npv_cost_m", None): 100.0, ("net_t", 2022): 40.0}
PLANNED = {
    "a": {("npv_cost_m", None): 90.0, ("net_t", 2022): 30.0},
    "b": {("npv_cost_m", None): 120.0, ("net_t", 2022): 60.0},
    "c": {("npv_cost_m", None): 105.0, ("net_t", 2022): 45.0},
}
EVIDENCE = Evidence(PLANNED, 4, BASE)


def judged(text: str, evidence: Evidence = EVIDENCE, currency: str = "CNY") -> Verdict:
    faults = Faults()
    read = read_thresholds([text], YEARS, evidence.scenarios, currency, Location("x"), faults)
    assert not faults.found, faults.found
    return judge(read[0], evidence)


def refused(text: str, scenarios: int = 4, currency: str = "CNY") -> str:
    faults = Faults()
    assert not read_thresholds([text], YEARS, scenarios, currency, Location("s.yaml"), faults)
    return str(faults.found[0])


@pytest.mark.parametrize(
    ("text", "left", "right", "held"),
    [
        ("max(npv_cost_mcny) <= 1.10 * base", 120, 110, False),
        ("mean(npv_cost_mcny) <= 1.10 * base", 105, 110, True),
        ("min(net_t@2022) >= base - 10", 30, 30, True),
        ("max(npv_cost_mcny - base) < 20", 20, 20, False),
        ("share_with_plan >= 0.75", 0.75, 0.75, True),
        ("max(net_t[2022]) / base(npv_cost_mcny) == 0.6", 0.6, 0.6, True),
        ("p50(npv_cost_mcny) != 105", 105, 105, False),
        ("-min(npv_cost_mcny) > -base(net_t@2022)", -90, -40, False),
        ("base(net_t@2022) <= 2 * (10 + 10)", 40, 40, True),
    ],
)
def test_thresholds_by_hand(text: str, left: float, right: float, held: bool) -> None:
    """Costs 90, 120, 105 against 100; net 30, 60, 45 against 40; three of four have a plan."""
    verdict = judged(text)
    assert verdict.left == pytest.approx(left)
    assert verdict.right == pytest.approx(right)
    assert verdict.held == held
    assert verdict.by == pytest.approx(0 if held else abs(left - right))


def test_quantiles_by_hand() -> None:
    """0, 10, 20: 95 % of the way over two steps is 1.9 steps, 19."""
    assert quantile([20, 0, 10], 0.95) == pytest.approx(19)
    assert quantile([7], 0.95) == 7


@pytest.mark.parametrize(
    ("text", "evidence", "why"),
    [
        ("max(npv_cost_mcny) <= base", Evidence({}, 4, BASE), "no scenario has a plan"),
        ("max(npv_cost_mcny) <= base", Evidence(PLANNED, 4, None), "unchanged case has no plan"),
        ("npv_cost_mcny <= base", Evidence({}, 1, BASE), "the scenario has no plan"),
        ("1 / (min(npv_cost_mcny) - 90) > 0", EVIDENCE, "divided by 0"),
        ("max(npv_cost_mcny) * 1e200 * 1e200 > 0", EVIDENCE, "too large"),
        ('max("added/ev"@2021) >= 0', EVIDENCE, "a scenario has no added/ev@2021"),
    ],
)
def test_what_has_no_value_does_not_hold(text: str, evidence: Evidence, why: str) -> None:
    verdict = judged(text, evidence)
    assert not verdict.held
    assert verdict.left is None
    assert verdict.why is not None
    assert why in verdict.why.in_("en")


def test_one_scenario_needs_no_function() -> None:
    assert judged("npv_cost_mcny <= base", Evidence({"a": PLANNED["a"]}, 1, BASE)).held


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("npv_cost_mcny <= 1", "a reading of each of 4 scenarios"),
        ("max(npv_cost) <= 1", "Did you mean 'npv_cost_mcny'?"),
        ("max(net_t) <= 1", "Write it as net_t@2022"),
        ("max(net_t@2050) <= 1", "Use one of 2021 to 2022"),
        ("max(npv_cost_mcny@2021) <= 1", "Leave the year out"),
        ("max(min(npv_cost_mcny)) <= 1", "taken of what is taken already"),
        ("max(1) <= 1", "taken of no reading"),
        ("max(share_with_plan) <= 1", "taken of no reading"),
        ("max(npv_cost_mcny + share_with_plan) <= 1", "of all scenarios already"),
        ("max(npv_cost_mcny) + max(net_t@2021) <= base", "base of what?"),
        ("1 <= base", "base stands beside no reading"),
        ("base(share_with_plan) <= 1", "of no single case"),
        ("max(npv_cost_mcny) <= 1e999", "a number is too large"),
    ],
)
def test_what_has_no_meaning_is_told_before(text: str, told: str) -> None:
    assert told in refused(text)


def test_money_is_called_by_the_currency_of_the_case() -> None:
    assert judged("max(npv_cost_meur) <= 1.2 * base", currency="EUR").held
    assert "npv_cost_meur" in refused("max(npv_cost) <= 1", currency="EUR")
