"""The audit passes a plan worked out by hand, and names whatever is changed in it.

The case, its plan and the arithmetic of every number stand in ``small_case.py`` and
``small_plan.py``; ``test_audit_ledgers.py`` is on the programmes, turnover, carbon and what counts
once.
"""

from __future__ import annotations

import dataclasses
import json
import math
import subprocess
import sys
from typing import Any

import pandas as pd
import pytest
import small_case as small
import small_plan as plan
from small_audit import books, cell, changed, failed, largest, option

from pathway.audit import Check, audit, to_json
from pathway.audit.arithmetic.wedges import wedges
from pathway.audit.columns import KEYS, NUMBERS, OTHERS
from pathway_models.case import Hierarchy, Limit

ELSEWHERE = {"closures"}
"""Tables of which this plan has no rows: tests/levers/test_closing.py."""
NUMERIC = [(table, c) for table, columns in NUMBERS.items() for c in columns]
NUMERIC += [("targets", "achieved"), ("targets", "slack"), ("electricity", "clean_share")]
NUMERIC += [("abatement", "cost_per_t")]
NOT_NOTHING = 1e-3
"""What is changed of a number that is 0 in all rows: nothing is generated with fuel here."""
WORDS = [
    (table, c) for table, columns in OTHERS.items() for c in columns if (table, c) not in NUMERIC
]
NUMERIC, WORDS = ([k for k in found if k[0] not in ELSEWHERE] for found in (NUMERIC, WORDS))


def test_a_plan_worked_out_by_hand_passes() -> None:
    assert failed() == {}


def test_every_check_has_a_name_of_its_own_and_a_sentence() -> None:
    names = [
        check.name for check in audit(small.case(), plan.tables(), plan.summary(), plan.manifest())
    ]
    assert len(set(names)) == len(names)


def test_it_loads_no_model_and_no_solver() -> None:
    code = (
        "import sys, pathway.audit;"
        "own = {'pathway_models', 'pathway_models.case', 'pathway_models.frozen'};"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in ('pyomo', 'highspy')"
        " or m.startswith('pathway_models') and m not in own))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- one cell changed in each column of each table ----------------------------------------------


@pytest.mark.parametrize(("table", "column"), NUMERIC)
def test_a_number_one_percent_higher_is_named(table: str, column: str) -> None:
    tables = changed(table, column, lambda was: was * 1.01 + NOT_NOTHING, **largest(table, column))
    places = [check.where for check in failed(tables=tables).values()]
    named = {"added": "stock"}.get(column, column)  # nothing but the stock tells of an addition
    assert any(p.startswith(f"{table}[") and f".{named}" in p for p in places), places


@pytest.mark.parametrize(("table", "column"), NUMERIC)
def test_a_number_one_percent_lower_is_caught(table: str, column: str) -> None:
    where = largest(table, column)
    assert failed(tables=changed(table, column, lambda was: was * 0.99 - NOT_NOTHING, **where))


@pytest.mark.parametrize(("table", "column"), NUMERIC)
def test_a_number_that_is_missing_is_named(table: str, column: str) -> None:
    tables = changed(table, column, math.nan, **largest(table, column))
    places = [check.where for check in failed(tables=tables).values()]
    assert any(p.startswith(f"{table}[") and f".{column}: nan" in p for p in places), places


@pytest.mark.parametrize(("table", "column"), WORDS)
def test_another_word_is_named(table: str, column: str) -> None:
    key = dict(zip(KEYS[table], plan.tables()[table][list(KEYS[table])].iloc[-1], strict=True))

    def other(was: Any) -> Any:
        return not was if column in {"met", "binding", "unbundled"} else "other"

    places = [c.where for c in failed(tables=changed(table, column, other, **key)).values()]
    assert any(p.startswith(f"{table}[") and f".{column}:" in p for p in places), places


@pytest.mark.parametrize("table", sorted(KEYS.keys() - ELSEWHERE))
def test_a_table_that_is_not_whole_is_named(table: str) -> None:
    whole = plan.tables()
    twice = pd.concat([whole[table], whole[table].iloc[:1]])
    absent = {name: rows for name, rows in whole.items() if name != table}
    stranger = whole[table].copy()
    stranger.loc[0, KEYS[table][-1]] = 1999 if KEYS[table][-1] == "year" else "nobody"
    for tables, check in (
        (absent, "tables_have_their_columns"),
        (whole | {table: twice}, "keys_are_unique"),
        (whole | {table: stranger}, "rows_are_those_of_the_case"),
    ):
        found = failed(tables=tables)
        assert list(found) == [check]
        assert found[check].where.startswith(f"{table}[")


@pytest.mark.parametrize(
    ("table", "first"),
    [
        ("emissions", 2020),
        ("sources", 2020),
        ("wedges", 2020),
        ("wedges_location", 2020),
        ("levers", 2020),
        ("electricity", 2020),
        ("turnover", 2021),
        ("ecosystem", 2021),
    ],
)
def test_a_row_that_is_absent_is_named(table: str, first: int) -> None:
    tables = plan.tables()
    tables[table] = tables[table].iloc[1:]
    where = failed(tables=tables)["rows_are_those_of_the_case"].where
    assert where.startswith(f"{table}[{first}, ")


def test_a_target_that_nobody_mentions_is_named() -> None:
    tables = plan.tables()
    tables["targets"] = tables["targets"].query("id != 'roofs'")
    where = failed(tables=tables)["rows_are_those_of_the_case"].where
    assert where == "targets[roofs, 2023].id+year: 'no row', expected 'a row'"


def test_a_credit_or_cost_that_nobody_wrote_down_is_named() -> None:
    tables = plan.tables()
    tables["costs"] = tables["costs"].query("item != 'salvage'")
    tables["credits"] = tables["credits"].query("kind != 'removal'")
    found = failed(tables=tables)
    assert found["cash_follows_from_the_plan"].where.startswith("costs[2024, ")
    assert found["credits_are_those_of_the_accounts"].where.startswith("emissions[2023, shop/north")


@pytest.mark.parametrize("name", ["npv_cost_m", "npv_value_chain_m"])
@pytest.mark.parametrize("value", [1.0, None, "much"])
def test_a_wrong_net_present_cost_is_named(name: str, value: object) -> None:
    found = failed(summary=plan.summary() | {name: value})
    assert f"{name}:" in found["net_present_cost_is_the_sum"].where


# --- what a plan must not do --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "fields", "check"),
    [
        ("led@shop_power", {"potential": small.path(2.5)}, "stock_is_within_potential"),
        # 2 bought in 2021, and 1.4 allowed
        ("led@shop_power", {"max_add": small.path(1.4)}, "allowances_lapse"),
        ("led@shop_power", {"unit_size": 0.8}, "lots_are_whole"),
        ("led@shop_power", {"last_year": 2021}, "additions_are_in_their_window"),
        ("led@shop_power", {"first_year": 2022}, "additions_are_in_their_window"),
        ("led@shop_power", {"min_add": small.path(0, 0, 0, 1)}, "commitments_are_added"),
        # 1.5 · 0 + 1.9 < 2 in 2021
        ("routes@haulage", {"seed": 1.9}, "stock_grows_within_its_rate"),
        ("led@shop_power", {"displaces": small.path(1.9)}, "service_is_within_stock_and_share"),
        # 0.04 · 110 = 4.4 GWh, but 0.04 · 130 = 5.2 < 6
        ("led@shop_power", {"max_share": small.path(0.04)}, "service_is_within_stock_and_share"),
        (f"roof@{small.DEPOT}", {"self_use_share": small.path(0.2)}, "roofs_feed_their_account"),
        (f"roof@{small.DEPOT}", {"yields": small.path(0.8)}, "roofs_feed_their_account"),
        ("wind", {"yields": small.path(0.99)}, "contracts_are_claimed_once"),
        ("wind", {"accounts": (small.SHOP,)}, "claims_are_eligible"),
        ("wind", {"life": 1}, "stock_is_existing_and_additions_in_service"),
        ("boilers@shop_gas", {"lead": 0}, "stock_is_existing_and_additions_in_service"),
        ("forest", {"buffer": 0.2}, "credits_are_claimed_once"),
        ("protect", {"accounts": (small.SHOP, small.GAS)}, "claims_are_eligible"),
    ],
)
def test_an_option_beyond_its_limits_is_named(id_: str, fields: Any, check: str) -> None:
    """The plan stays as it is, and the option allows less."""
    found = failed(option(id_, **fields))
    assert check in found
    assert id_ in found[check].where


@pytest.mark.parametrize(
    ("of", "options", "at_most", "electricity_of"),
    [
        ("stock", ("wind", "forest"), {2023: 84.0}, ()),  # 64.8 + 20
        ("added", ("led@shop_power", "boilers@shop_gas"), {2021: 5.9}, ()),  # 2 + 4
        ("yield", ("wind",), {2022: 0.6}, (small.DEPOT, small.SHOP)),  # 93.8 > 0.6 · 150
        ("capex", ("led@shop_power", "boilers@shop_gas"), {2021: 17.9}, ()),  # 10 + 8
    ],
)
def test_a_broken_shared_limit_is_named(
    of: Any, options: tuple[str, ...], at_most: dict[int, float], electricity_of: tuple[str, ...]
) -> None:
    limit = Limit("tight", small.name("tight"), options, of, at_most, electricity_of)
    found = failed(small.case(limits={"tight": limit}))
    assert list(found) == ["shared_limits_hold"]
    assert f"{next(iter(at_most))}, tight" in found["shared_limits_hold"].where


def test_an_over_claimed_contract_is_named() -> None:
    """93.8 GWh in 2022; the shop claims 1 GWh more than its 82."""
    tables = changed("contracts", "clean_gwh", 83.0, year=2022, account=small.SHOP)
    where = failed(tables=tables)["contracts_are_claimed_once"].where
    assert where == "contracts[2022, wind].clean_gwh (sum): 94.8, expected at most 93.8"


def test_a_kwh_cannot_be_clean_twice() -> None:
    """The depot needs 20 GWh, has 6 from its roof, and claims 14.5 of the wind."""
    tables = changed("contracts", "clean_gwh", 14.5, year=2022, account=small.DEPOT)
    assert "electricity[2022, depot/north/2]" in failed(tables=tables)["a_kwh_is_clean_once"].where


def test_an_over_credited_account_is_named() -> None:
    """Net of the depot's electricity is 2,772 - 2,773 - 1 t of tolerance < 0."""
    tables = changed("credits", "tonnes", 2774.0, year=2023, account=small.DEPOT)
    found = failed(tables=tables)["no_account_is_over_credited"]
    assert found.where.startswith("emissions[2023, depot/north/2].net_t: -2")
    assert found.worst == pytest.approx(2)


def test_more_service_than_activity_is_named() -> None:
    tables = changed("levers", "served", 14.0, year=2023, option="boilers@shop_gas")
    found = failed(tables=tables)["activity_is_not_negative"]
    assert found.where == "sources[2023, shop_gas].activity: -1, expected at least 0"


def test_a_wrong_salvage_is_named() -> None:
    """Straight-line: 7/10 of 10, 8/10 of 5 and 1/3 of 8 are 13.67; the annuity gives more."""
    straight = -(10 * 0.7 + 5 * 0.8 + 8 / 3)
    tables = changed("costs", "value_m", straight, business="shop", item="salvage")
    where = failed(tables=tables)["cash_follows_from_the_plan"].where
    assert where.startswith("costs[2024, shop, salvage].value_m: -13.66")


def test_without_a_discount_rate_the_salvage_is_straight_line() -> None:
    """7/10 of 10, 8/10 of 5, 1/3 of 8 (bought in 2021, in service from 2022)."""
    made = books(small.case(discount_rate=0.0))
    worth = dict(zip(made.case.options, made.cash.salvage, strict=True))
    assert worth["led@shop_power"] == pytest.approx(10 * 0.7 + 5 * 0.8)
    assert worth["boilers@shop_gas"] == pytest.approx(8 / 3)


# --- both scope 2 methods, and the wedges -------------------------------------------------------


def test_a_roof_without_its_certificates_is_grey_in_the_market_only() -> None:
    """0.66 kt/GWh · (20 - 9.8) in the market, 0.54 · (20 - 6) by location, and no clean share."""
    made = books(option(f"roof@{small.DEPOT}", keeps_certificates=False))
    for matrix, want in (
        (made.gross["market"], 0.66 * (20 - 9.8)),
        (made.gross["location"], 0.54 * 14),
        (made.plan.kept, 0.0),
    ):
        assert cell(made, matrix, 2023, small.DEPOT) == pytest.approx(want)


@pytest.mark.parametrize("existing", [0.0, 14.0, 152.0, 1000.0])
def test_wedges_close_whatever_existing_stock_serves(existing: float) -> None:
    """BAU less the wedges is net, also where existing contracts cover all demand (D <= 0)."""
    made = books(option("wind", existing=small.path(existing)))
    taken = wedges(made.plan, made.base, "market").sum(axis=2)
    assert made.bau["market"] - taken == pytest.approx(made.net, abs=1e-9)


# --- commitments and the hierarchy --------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "value"),
    [
        ("neutral", {2022: 0.0, 2023: 0.0}),
        ("cut", {2022: 100.0, 2023: 80.0}),
        ("intensity", {2022: 0.45}),
        ("clean", {2023: 0.45}),
        ("boilers", {2023: 0.16}),
        ("roofs", {2023: 1.01}),
        ("removed", {2023: 0.23}),
        ("spend", {2021: 60.0, 2022: 60.0, 2023: 54.9}),
    ],
)
def test_a_missed_target_is_named(id_: str, value: dict[int, float]) -> None:
    case = small.case()
    target = dataclasses.replace(case.targets[id_], value=value)
    tables = plan.tables()
    if id_ == "neutral":
        extra = tables["targets"].query("id == 'neutral'").assign(year=2022)
        tables["targets"] = pd.concat([tables["targets"], extra], ignore_index=True)
    found = failed(dataclasses.replace(case, targets={**case.targets, id_: target}), tables)
    year = 2022 if id_ in {"neutral", "intensity"} else 2023
    assert found["targets_are_met"].where.startswith(f"targets[{id_}, {year}].slack: -")


def test_a_budget_carries_over_what_is_unused() -> None:
    """20 a year: of 40 until 2022, 19 + 35 are spent, 14 too many; 2023 would have sufficed."""
    case = small.case()
    changes = {
        "cumulative": False,
        "carry_over": True,
        "value": dict.fromkeys(range(2021, 2024), 20.0),
    }
    target = dataclasses.replace(case.targets["spend"], **changes)
    found = failed(dataclasses.replace(case, targets={**case.targets, "spend": target}))
    where = found["targets_are_met"].where
    assert where == "targets[spend, 2022].slack: -14, expected at least 0"


def test_a_durable_share_counts_the_long_lived_removals() -> None:
    """Forest is stored 40 years: all of the removals for 40, none for 41."""
    case = small.case()
    for years, met in ((40, True), (41, False)):
        target = dataclasses.replace(
            case.targets["removed"],
            measure="durable_of_removals",
            durable_years=years,
            value={2023: 1.0},
        )
        found = failed(dataclasses.replace(case, targets={**case.targets, "removed": target}))
        assert ("targets_are_met" not in found) == met


@pytest.mark.parametrize(
    ("field", "value"),
    [("year", 2022), ("required", 99_000), ("achieved", 86_000), ("unit", "kt"), ("met", False)],
)
def test_a_wrong_commitment_in_the_summary_is_named(field: str, value: object) -> None:
    summary: dict[str, Any] = plan.summary()
    summary["commitments"]["cut"][field] = value
    where = failed(summary=summary)["the_summary_has_the_worst_years"].where
    assert where.startswith("summary[cut") or "2022" in where


def test_a_commitment_left_out_of_the_summary_is_named() -> None:
    summary: dict[str, Any] = plan.summary()
    del summary["commitments"]["neutral"]
    assert "the_summary_has_the_worst_years" in failed(summary=summary)


def test_an_offset_before_a_cheaper_removal_is_named() -> None:
    """Forest costs 0.2 / 0.9 million a kt, below the ceiling of 1, and 25 kt may be bought."""
    roomy = option("forest", potential=small.path(25.0))
    found = failed(roomy)
    assert list(found) == ["offsets_only_fill_what_removals_leave"]
    check = found["offsets_only_fill_what_removals_leave"]
    assert (check.worst, check.unit) == (pytest.approx(0.9 * 5000), "t")
    assert check.where.startswith("levers[2023, forest]")


@pytest.mark.parametrize(
    "changes",
    [
        {"hierarchy": Hierarchy("none", None, small.path(1.0))},
        {"hierarchy": Hierarchy("lexicographic", None, small.path(0.22))},  # 0.2222 is dearer
        {"limits": {"f": Limit("f", small.name("f"), ("forest",), "yield", {2023: 20.0}, ())}},
    ],
)
def test_an_offset_may_come_first_where_removals_are_dear_or_limited(changes: Any) -> None:
    roomy = option("forest", potential=small.path(25.0))
    case = dataclasses.replace(roomy, **changes)
    summary = plan.summary() | {"policy": case.hierarchy.policy}
    assert failed(case, summary=summary) == {}


@pytest.mark.parametrize(
    "fields",
    [{"unit_size": 20.0}, {"max_add": small.path(0, 0, 0, 20)}, {"seed": 20.0, "max_growth": 1.0}],
)
def test_a_lumpy_or_limited_removal_may_stand_unused(fields: Any) -> None:
    assert failed(option("forest", potential=small.path(25.0), **fields)) == {}


def test_a_removal_may_stand_unused_where_what_it_excludes_is_in_service() -> None:
    """No more forest beside what protects; that both are there is another fault."""
    roomy = option("forest", potential=small.path(25.0))
    case = dataclasses.replace(roomy, excluded=(("forest", "protect"),))
    assert set(failed(case)) == {"one_of_two_is_in_service"}


def test_a_removal_may_stand_unused_where_a_commitment_leaves_no_room_for_it() -> None:
    """The forest is all removals, at 40 years too short-lived for any share of 41."""
    roomy = option("forest", potential=small.path(25.0))
    for changes in (
        {"measure": "durable_of_removals", "durable_years": 41, "value": {2023: 0.0}},
        # 4 of forest and 3.0346 of offsets: 7.0346 million in 2023, not a penny left
        {"metric": "budget", "options": ("forest", "protect"), "items": ("credits",)},
    ):
        own = (
            {"value": {2023: 7.0346}, "unit": "MCNY", **changes} if "items" in changes else changes
        )
        target = dataclasses.replace(roomy.targets["removed"], **own)
        case = dataclasses.replace(roomy, targets={**roomy.targets, "removed": target})
        assert "offsets_only_fill_what_removals_leave" not in failed(case)


def test_a_switch_that_uses_no_electricity_needs_no_account_to_land_in() -> None:
    """Boilers on biogas alone: 2 Mm3 less gas for 6, 0.2 Mm3 biogas for 0.8 million in 2023."""
    biogas = {"biogas": small.path(0.1)}
    made = books(option("boilers@shop_gas", uses=biogas))
    shop = made.numbers.business["shop"]
    cash = dict(zip(made.cash.items, made.company_cash[3, shop], strict=True))
    assert cash["energy"] == pytest.approx(-6 - 0.7 * 6)  # and the 6 GWh that LED saves
    assert cash["materials"] == pytest.approx(0.8)
    assert cell(made, made.plan.demand, 2023, small.SHOP) == 130 - 6


# --- audit.json ---------------------------------------------------------------------------------


def test_the_record_is_json_whatever_the_deviation() -> None:
    checks = [Check("a", True, 0.5, "", "t"), Check("b", False, math.inf, "levers[]", "words")]
    record = json.loads(json.dumps(to_json(checks), allow_nan=False))
    assert record == {
        "passed": False,
        "checks": [
            {"name": "a", "passed": True, "worst": 0.5, "unit": "t", "where": ""},
            {"name": "b", "passed": False, "worst": None, "unit": "words", "where": "levers[]"},
        ],
    }
