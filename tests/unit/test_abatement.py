"""What a tonne costs in the plan, and what a merit-order pick would have done, worked by hand.

Gas is 0.2 kt/GWh at 0.4 million/GWh, electricity 0.5 kt/GWh at 0.6; 2020 to 2025, no discounting
unless a test says so.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from cases import case, credit, electrify, flat, green, limit, retrofit, roof, source, target
from pathway.runs.result import Result
from pathway.tables import tabulate
from pathway.tables.merit_order.abatement import abatement
from pathway_models.arithmetic.plan import Plan
from pathway_models.case import Case


def rows_of(made: Case, **decided: Any) -> pd.DataFrame:
    """The table of a plan, by lever and year."""
    nothing: dict[str, Any] = {"added": {}, "served": {}, "self_use": {}, "clean": {}, "claims": {}}
    table = tabulate(made, Plan(**{**nothing, **decided}))["abatement"]
    return table.set_index(["lever", "year"])


def served(option: str, amount: float) -> dict[tuple[str, int], float]:
    return {(option, t): amount for t in range(2021, 2026)}


def test_a_retrofit_costs_its_annuity_and_upkeep_less_what_it_saves() -> None:
    """10 GWh of gas saved for 10 · 1.5 million over 30 years is 0.5 a year; upkeep 10 · 0.01 = 0.1;
    gas worth 10 · 0.4 = 4: 0.6 - 4 = -3.4 million for 10 · 0.2 kt = 2,000 t: -1,700 a tonne.
    """
    lamps = retrofit("lamps", "gas", capex=1.5, fom=0.01)
    made = case([source("gas", "gas", 100)], [lamps])
    row = rows_of(made, added={("lamps", 2021): 10.0}, served=served("lamps", 10.0))
    found = row.loc[("lamps", 2023)]
    assert found["cost_m"] == pytest.approx(-3.4)
    assert found["reduction_t"] == pytest.approx(2000)
    assert found["cost_per_t"] == pytest.approx(-1700)


def test_only_the_share_that_is_passed_through_is_saved() -> None:
    """Half of 4 million: 0.6 - 2 = -1.4 million."""
    lamps = retrofit("lamps", "gas", capex=1.5, fom=0.01)
    made = case([source("gas", "gas", 100, pass_through=0.5)], [lamps])
    row = rows_of(made, added={("lamps", 2021): 10.0}, served=served("lamps", 10.0))
    assert row.loc[("lamps", 2023), "cost_m"] == pytest.approx(-1.4)


def test_a_switch_pays_for_the_carrier_it_uses() -> None:
    """10 GWh of gas by 4 of electricity: 4 · 0.6 - 10 · 0.4 = -1.6; annuity 10 · 6 / 30 = 2: 0.4.
    Tonnes: 10 · 0.2 - 4 · 0.5 = 0, of which there is no cost a tonne; by 2 GWh they are 1 kt, and
    2 + 1.2 - 4 = -0.8 million is -800 a tonne.
    """
    rows = {}
    for used in (0.4, 0.2):
        pump = electrify("pump", "gas", {"electricity": used}, capex=6)
        made = case([source("gas", "gas", 100), source("power", "electricity", 50)], [pump])
        found = rows_of(made, added={("pump", 2021): 10.0}, served=served("pump", 10.0))
        rows[used] = found.loc[("pump", 2022)]
    assert rows[0.4]["cost_m"] == pytest.approx(0.4)
    assert pd.isna(rows[0.4]["cost_per_t"])
    assert rows[0.2]["cost_per_t"] == pytest.approx(-800)


def test_a_roof_saves_the_grid_price_and_earns_the_export_price() -> None:
    """8 of 10 GWh used on site at 0.6, 2 sent out at 0.3: -5.4; annuity 10 · 3 / 30 = 1: -4.4."""
    pv = roof("pv", capex=3)
    made = case([source("power", "electricity", 100)], [pv])
    used = {("pv", t): 8.0 for t in range(2021, 2026)}
    found = rows_of(made, added={("pv", 2021): 10.0}, self_use=used).loc[("pv", 2025)]
    assert found["cost_m"] == pytest.approx(-4.4)
    assert found["cost_per_t"] == pytest.approx(-4.4e6 / 4000)


def test_an_annuity_is_paid_at_the_start_of_each_year_at_the_discount_rate() -> None:
    """At 25 % over 2 years: (1 - 0.8) / (1 - 0.64) = 0.5556 of the price; 10 · 1.8 gives 10 a year,
    less gas for 4: 6, and 0 once it has retired.
    """
    lamps = retrofit("lamps", "gas", capex=1.8, life=2)
    made = case([source("gas", "gas", 100)], [lamps], discount_rate=0.25)
    two_years = {("lamps", t): 10.0 for t in (2022, 2023)}
    row = rows_of(made, added={("lamps", 2022): 10.0}, served=two_years)["cost_m"]["lamps"]
    assert list(row) == pytest.approx([0, 6, 6, 0, 0])


def test_premium_and_credits_are_what_they_cost_at_signing() -> None:
    """20 GWh at 0.05 are 1 million for 10 kt: 100 a tonne. 3 kt at 0.2 are 0.6: 200 a tonne."""
    made = case(
        [source("power", "electricity", 100)],
        [green("wind", premium=0.05), credit("trees", "removal", 0.2)],
        [target("zero", "net_emissions", 0)],
    )
    row = rows_of(
        made,
        added={("wind", 2024): 20.0, ("trees", 2024): 3.0},
        clean={("wind", "b/r/2", 2024): 20.0},
        claims={("trees", "b/r/2", 2024): 3.0},
    )
    assert row.loc[("wind", 2024), "cost_per_t"] == pytest.approx(100)
    assert row.loc[("trees", 2024), "cost_per_t"] == pytest.approx(200)


def test_incumbents_idle_early_are_paid_by_what_replaces_them() -> None:
    """Incumbents of 100 GWh worth 4 each and of 4 years: in 2021 75 are within their life. 60 new
    leave them 40 to serve: 35 idle at 4 / 4 = 1 a year, 35 million; gas saved 60 · 0.4 = 24.
    """
    boilers = electrify(
        "boilers", "gas", {"hydrogen": 0.0}, incumbent_life=4, incumbent_value=flat(4)
    )
    made = case([source("gas", "gas", 100)], [boilers])
    found = rows_of(made, added={("boilers", 2021): 60.0}, served=served("boilers", 60.0))
    assert found.loc[("boilers", 2021), "cost_m"] == pytest.approx(35 - 24)


def test_discounted_costs_of_all_levers_are_the_net_present_cost() -> None:
    """Nothing ordered ahead and no carbon price: capex less salvage is worth its annuities."""
    made = case(
        [source("gas", "gas", 100), source("power", "electricity", 80)],
        [
            retrofit("lamps", "power", capex=5, fom=0.1, life=12),
            electrify("pump", "gas", {"electricity": 0.3}, capex=4, life=20),
            roof("pv", capex=3, life=25),
            green("wind", premium=0.05),
        ],
        discount_rate=0.06,
    )
    tables = tabulate(
        made,
        Plan(
            added={
                ("lamps", 2021): 10.0,
                ("pump", 2022): 20.0,
                ("pv", 2023): 9.0,
                ("wind", 2025): 5.0,
            },
            served={
                **{("lamps", t): 10.0 for t in range(2021, 2026)},
                **{("pump", t): 20.0 for t in range(2022, 2026)},
            },
            self_use={("pv", t): 7.0 for t in range(2023, 2026)},
            clean={("wind", "b/r/2", 2025): 5.0},
            claims={},
        ),
    )
    yearly = tables["abatement"].groupby("year")["cost_m"].sum()
    npv = sum(made.discount(int(str(t))) * value for t, value in yearly.items())
    assert npv == pytest.approx(tables["costs"]["discounted_m"].sum(), abs=1e-4)


def test_it_is_told_from_saved_tables_as_it_was_when_solved() -> None:
    made = case([source("gas", "gas", 100)], [retrofit("lamps", "gas", capex=1 / 3)])
    tables = tabulate(
        made,
        Plan({("lamps", 2021): 10 / 3}, served("lamps", 10 / 3), {}, {}, {}),
    )
    again = abatement(made, {"levers": tables["levers"]}).round(6)
    ordered = again.sort_values(["year", "lever"], ignore_index=True)
    pd.testing.assert_frame_equal(ordered, tables["abatement"])


# --- the merit order ----------------------------------------------------------------------------


def merit(made: Case, **decided: Any) -> dict[str, float]:
    """Tonnes picked in 2022, in kt."""
    column = rows_of(made, **decided)["merit_t"].xs(2022, level="year") / 1000
    return {lever: pytest.approx(v) for lever, v in column.items() if v}


def test_the_cheapest_tonnes_are_taken_first_and_the_last_in_part() -> None:
    """A plan of 50 GWh (10 kt) by the dearer lever. Alone, `cheap` could save 30 GWh, 6 kt; the
    rest, 4 kt, is of `dear`. What they cost: 30 · (0.5 - 0.4) = 3 and 20 · (2 - 0.4) = 32.
    """
    cheap = retrofit("cheap", "gas", capex=0.5, life=1, potential=30)
    dear = retrofit("dear", "gas", capex=2, life=1, potential=1000)
    made = case([source("gas", "gas", 100)], [dear, cheap])
    decided = {"added": {("dear", 2022): 50.0}, "served": {("dear", 2022): 50.0}}
    assert merit(made, **decided) == {"cheap": 6, "dear": 4}
    paid = rows_of(made, **decided)["merit_m"]
    assert paid.loc[("cheap", 2022)] == pytest.approx(3)
    assert paid.loc[("dear", 2022)] == pytest.approx(32)


def test_no_tonne_is_cut_twice() -> None:
    """Both could serve all 100 GWh; 100 GWh are 20 kt, whoever asks: the plan's 20 are of `first`.
    Where the plan cuts more than there is (by hand: 30 kt), the pick ends with 20.
    """
    first = retrofit("first", "gas", potential=1000)
    second = retrofit("second", "gas", capex=1, potential=1000)
    made = case([source("gas", "gas", 100)], [first, second])
    for amount in (100.0, 150.0):
        served_so = {("second", 2022): amount}
        assert merit(made, added={("second", 2022): amount}, served=served_so) == {"first": 20}


def test_an_option_is_in_the_pick_only_within_its_window_and_allowance() -> None:
    """`late` is sold from 2024; `slow` grows by 5 GWh a year: 2 kt in 2022; the rest is `left`."""
    options = [
        retrofit("late", "gas", first_year=2024),
        retrofit("slow", "gas", capex=1, max_add=flat(5)),
        retrofit("left", "gas", capex=90),
    ]
    made = case([source("gas", "gas", 100)], options)
    assert merit(made, added={("left", 2022): 50.0}, served={("left", 2022): 50.0}) == {
        "slow": 2,
        "left": 8,
    }


def test_clean_power_is_picked_for_what_is_bought_and_credits_where_a_net_target_holds() -> None:
    """100 GWh are 50 kt. `wind` at 100 a tonne comes before `saving` and after `trees` at 50, which
    has 10 kt. Without the target nobody may retire them.
    """
    options = [
        green("wind", premium=0.05, potential=60),
        credit("trees", "removal", 0.05, potential=10),
        retrofit("saving", "power", capex=30),
    ]
    decided = {"added": {("saving", 2022): 100.0}, "served": {("saving", 2022): 100.0}}
    sources = [source("power", "electricity", 100)]
    promised = case(sources, options, [target("zero", "net_emissions", 0)])
    assert merit(promised, **decided) == {"trees": 10, "wind": 30, "saving": 10}
    assert merit(case(sources, options), **decided) == {"wind": 30, "saving": 20}


def test_what_the_pick_does_not_see() -> None:
    """A limit that two options share binds the plan (20 + 0) and not the pick."""
    options = [green("sun", premium=0.01, potential=20), green("wind", premium=0.02, potential=20)]
    shared = limit("both", ("sun", "wind"), "yield", 20)
    made = case(
        [source("power", "electricity", 100)], [*options, green("far", premium=1)], [], [shared]
    )
    decided = {
        "added": {("sun", 2022): 20.0, ("far", 2022): 20.0},
        "clean": {("sun", "b/r/2", 2022): 20.0, ("far", "b/r/2", 2022): 20.0},
    }
    assert merit(made, **decided) == {"sun": 10, "wind": 10}


def test_nothing_bought_costs_nothing_and_picks_nothing() -> None:
    table = rows_of(case([source("gas", "gas", 100)], [retrofit("lamps", "gas")]))
    assert list(table["cost_m"]) == [0.0] * 5
    assert list(table["merit_t"]) == [0.0] * 5
    assert table["cost_per_t"].isna().all()
    assert abatement(case([source("gas", "gas", 1)]), {"levers": _no_levers()}).empty


def _no_levers() -> pd.DataFrame:
    return pd.DataFrame(
        columns=["year", "option", "added", "served", "stock", "opex_m", "reduction_t"]
    )


def test_an_empty_cost_of_a_tonne_is_empty_in_the_file_and_no_number_when_read(
    tmp_path: Path,
) -> None:
    """In a case in euros the column is called `cost_eur_per_t`."""
    table = rows_of(case([source("gas", "gas", 100)], [retrofit("lamps", "gas")])).reset_index()
    manifest = {"case": "c", "study": "s", "currency": "EUR", "inputs": {}}
    result = Result({}, manifest, {"abatement": table}, {}, {})
    result.save(tmp_path)
    head, first, *_ = (tmp_path / "tables" / "abatement.csv").read_text().splitlines()
    assert "cost_eur_per_t" in head.split(",")
    assert ",," in first
    read = Result.load(tmp_path).tables["abatement"]
    assert read["cost_per_t"].dtype == float
    assert read["cost_per_t"].isna().all()
