"""Every integer plan of a small case, tried one by one: none is better than the solver's."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import case, credit, electrify, green, retrofit, source, target
from pathway.locale.errors import NoPlan
from pathway.solve import solve

YEARS = (2021, 2022, 2023)
PRICES = st.integers(1, 40).map(lambda n: n / 10)


def cheapest(saving: float, pump: float, premium: float, offset: float, cap: float) -> float | None:
    """Best of all plans by enumeration, in plain arithmetic, over 2021 to 2023.

    Gas 6 GWh (0.2 kt, 0.4 million each), electricity 8 GWh (0.5 kt, 0.6 million). Lots: saving
    2 GWh of gas for two years, pump 2 GWh of gas to 0.6 GWh of electricity for two years, green
    power 4 GWh for one year; offsets fill what is above the cap in 2023, up to 1 kt.
    """
    best: float | None = None
    for saves, pumps in product(product(range(3), repeat=3), product(range(3), repeat=3)):
        money, gas_left, demand = 0.0, 6.0, 8.0
        feasible = True
        for k in range(3):
            saved = 2 * sum(saves[max(0, k - 1) : k + 1])
            pumped = 2 * sum(pumps[max(0, k - 1) : k + 1])
            feasible &= saved <= 4 and pumped <= 4 and saved + pumped <= 6
            money += 2 * saves[k] * saving + 2 * pumps[k] * pump
            money += -0.4 * (saved + pumped) + 0.6 * 0.3 * pumped
            gas_left, demand = 6.0 - saved - pumped, 8.0 + 0.3 * pumped
        if not feasible:
            continue
        money -= saving * saves[2] + pump * pumps[2]  # one of two years unused: half of 2 GWh
        for blocks in range(4):
            green_power = min(4 * blocks, demand)
            above = 0.2 * gas_left + 0.5 * (demand - green_power) - cap
            credits = max(0.0, above)
            if credits <= 1.0 + 1e-12:
                total = money + 4 * blocks * premium + credits * offset
                best = total if best is None else min(best, total)
    return best


@settings(max_examples=30)
@given(PRICES, PRICES, PRICES, PRICES, st.integers(0, 50).map(lambda n: n / 10))
def test_no_plan_is_better(saving: float, pump: float, premium: float, offset: float, cap: float):
    horizon = {"last_year": 2023}
    made = case(
        [source("boiler", "gas", 6), source("shop", "electricity", 8)],
        [
            retrofit("saving@boiler", "boiler", capex=saving, life=2, unit_size=2.0,
                     max_share=4 / 6, **horizon),
            electrify("pump@boiler", "boiler", {"electricity": 0.3}, capex=pump, life=2,
                      unit_size=2.0, max_share=4 / 6, **horizon),
            green("ppa", premium=premium, unit_size=4.0, potential=12, **horizon),
            credit("redd", "offset", offset, potential=1, **horizon),
        ],
        [target("k", "net_emissions", {2023: cap})],
        end=2023,
    )  # fmt: skip
    expected = cheapest(saving, pump, premium, offset, cap)
    if expected is None:
        with pytest.raises(NoPlan):
            solve(made, gap=1e-9)
    else:
        assert solve(made, gap=1e-9).npv == pytest.approx(expected, abs=1e-6)
