"""The audit of the programmes' ledger, of turnover and carbon prices, and of what counts once."""

from __future__ import annotations

import dataclasses
from typing import Any

import pandas as pd
import pytest
import small_case as small
import small_plan as plan
from small_audit import books, changed, failed, option, promising

from pathway.audit import audit
from pathway_models.case import Hierarchy

BOILERS = "boilers@shop_gas"


def target(id_: str, **changes: Any) -> Any:
    """A target of the case, changed."""
    return dataclasses.replace(small.case().targets[id_], **changes)


def by_volume(id_: str, account: str, share: float) -> Any:
    """100 % clean by annual volume, of one account."""
    return target("volume", id=id_, accounts=(account,), value={2023: share})


# --- scope 3+: a ledger of its own --------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "check"),
    [
        ({"potential": small.path(2.9)}, "stock_is_within_potential"),
        ({"max_add": small.path(1.9)}, "allowances_lapse"),
        ({"unit_size": 0.6}, "lots_are_whole"),
        ({"last_year": 2022}, "additions_are_in_their_window"),
        ({"min_add": small.path(0, 0, 1, 0)}, "commitments_are_added"),
        ({"max_growth": 0.5, "seed": 1.4}, "stock_grows_within_its_rate"),  # 1.5 · 1 + 1.4 < 3
        ({"life": 3}, "stock_is_existing_and_additions_in_service"),
        ({"yields": small.path(2.0)}, "programmes_avoid_by_stock"),
        ({"attribution": small.path(0.6)}, "programmes_have_their_attribution"),
        ({"attribution": small.path(0.6)}, "programmes_count_their_share_less_what_is_sold"),
        ({"sold": small.path(0.4)}, "programmes_count_their_share_less_what_is_sold"),
        ({"sold": small.path(0.4)}, "programmes_accumulate"),
        ({"fom": small.path(0.3)}, "programmes_cost_what_they_add"),
        ({"capex": small.path(1.1)}, "programmes_have_a_cost_of_their_own"),
    ],
)
def test_another_programme_is_named(fields: Any, check: str) -> None:
    """The plan stays as it is, and the case says otherwise."""
    where = failed(option("travel", **fields))[check].where
    assert where.startswith(("ecosystem[", "summary[].npv_ecosystem_m")), where


def test_tonnes_that_are_sold_do_not_count_too() -> None:
    """Half of 6,000 t, of which 500 are the buyer's."""
    tables = changed("ecosystem", "tonnes", 3000.0, year=2021)
    where = failed(tables=tables)["programmes_count_their_share_less_what_is_sold"].where
    assert where == "ecosystem[2021, travel].tonnes: 3000, expected 2500"


def test_what_is_counted_adds_up_from_the_first_year() -> None:
    tables = changed("ecosystem", "cumulative_t", 3250.0, year=2022)
    where = failed(tables=tables)["programmes_accumulate"].where
    assert where == "ecosystem[2022, travel].cumulative_t: 3250, expected 5750"


def test_a_programme_is_never_netted() -> None:
    """The shop's net is 0: not 1,250 t less, for what its users avoid."""
    tables = changed("emissions", "net_t", lambda net: net - 1250, year=2023, account=small.SHOP)
    check = failed(tables=tables)["programmes_change_no_tonne_of_net"]
    assert check.where.startswith("emissions[2023, shop/north/2].net_t: -1250")
    assert check.worst == pytest.approx(1250)


def test_a_programme_stands_in_no_other_table() -> None:
    tables = plan.tables()
    row = tables["levers"].iloc[:1].assign(option="travel", kind="ecosystem")
    tables["levers"] = pd.concat([tables["levers"], row], ignore_index=True)
    assert failed(tables=tables)["rows_are_those_of_the_case"].where.startswith("levers[2020, trav")
    spent = changed("costs", "value_m", 18.0 + 2.0, year=2021, business="shop", item="capex")
    where = failed(tables=spent)["cash_follows_from_the_plan"].where
    assert where == "costs[2021, shop, capex].value_m: 20, expected 18"


def test_rounded_stock_of_a_large_unit_is_no_deviation() -> None:
    """A unit of 2 Mt a year, a sixth decimal of it written down as 0."""
    case = option("travel", yields=small.path(2e3), sold=small.path(0.0))
    tables = plan.tables()
    rows = tables["ecosystem"]
    kt = rows["stock"] * 2e3 + 4e-7 * 2e3
    rows["avoided_t"], rows["sold_t"] = 1000 * kt, 0.0
    rows["tonnes"] = 1000 * kt / 2
    rows["cumulative_t"] = rows["tonnes"].cumsum()
    assert not [name for name in failed(case, tables) if name.startswith("programmes")]
    rows["avoided_t"] += 100
    assert "programmes_avoid_by_stock" in failed(case, tables)


@pytest.mark.parametrize(
    ("figure", "check"),
    [
        ("npv_ecosystem_m", "programmes_have_a_cost_of_their_own"),
        ("hidden_cost_m", "hurdle_rates_hide_their_cost"),
    ],
)
@pytest.mark.parametrize("value", [0.0, None, "much"])
def test_a_wrong_figure_of_the_summary_is_named(figure: str, check: str, value: object) -> None:
    found = failed(summary=plan.summary() | {figure: value})
    assert list(found) == [check]
    assert found[check].where.startswith(f"summary[].{figure}: ")


def test_another_hurdle_rate_is_named_and_changes_no_cash() -> None:
    assert list(failed(option("led@shop_power", hurdle_rate=0.1))) == [
        "hurdle_rates_hide_their_cost",
        "the_objective_is_the_cash",
    ]


# --- turnover and carbon prices -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "value", "check"),
    [
        ("early", 0.0, "incumbents_serve_until_they_are_due"),
        ("renewed", 0.5, "incumbents_serve_until_they_are_due"),
        ("left", 1.5, "incumbents_serve_until_they_are_due"),  # none has retired
        ("need", 2.0, "incumbents_serve_until_they_are_due"),  # without the growth
        ("write_off_m", 1.15 * 8 / 10, "early_replacement_is_written_off"),  # without interest
    ],
)
def test_a_wrong_turnover_is_named(column: str, value: float, check: str) -> None:
    found = failed(tables=changed("turnover", column, value, year=2022))
    assert list(found) == [check]
    assert found[check].where.startswith(f"turnover[2022, shop_gas].{column}: ")


@pytest.mark.parametrize("item", ["write_off", "carbon_price"])
def test_a_write_off_or_carbon_price_that_nobody_pays_is_named(item: str) -> None:
    tables = plan.tables()
    tables["costs"] = tables["costs"].query("item != @item")
    found = failed(tables=tables)
    assert set(found) == {"cash_follows_from_the_plan", "net_present_cost_is_the_sum"}
    assert f"shop, {item}].value_m: 0, expected" in found["cash_follows_from_the_plan"].where


@pytest.mark.parametrize(
    ("fields", "check"),
    [
        ({"incumbent_left": {}}, "incumbents_serve_until_they_are_due"),
        ({"incumbent_value": small.path(5.0)}, "early_replacement_is_written_off"),
    ],
)
def test_other_incumbents_are_named(fields: Any, check: str) -> None:
    found = failed(option(BOILERS, **fields))
    assert found[check].where.startswith("turnover[")
    assert "costs[2024, shop, salvage]" in found["cash_follows_from_the_plan"].where


def test_what_stands_idle_without_any_addition_is_written_off_by_nobody() -> None:
    """Gas falls to 3.6 Mm3 in 2022: boilers may serve 20 % of it, 0.72, and of the 1.2 that are
    left and the 0.35 renewed in 2021 0.83 are idle anyway; with 2 served, 2.83 are. Two Mm3 are the
    plan's doing."""
    case = small.case()
    gas = dataclasses.replace(case.sources["shop_gas"], activity=small.path(10, 11, 3.6, 3.6))
    case = dataclasses.replace(case, sources={**case.sources, "shop_gas": gas})
    a_year = 8 * (1 - 1 / 1.1) / (1 - 1.1**-10)
    assert books(case).cash.written_off[2] == pytest.approx([2 * a_year])


def test_switches_of_one_source_share_their_incumbents() -> None:
    """Two kinds of boiler, 20 % each: 4 of 10 Mm3, less the 0.5 of the old one; a tenth a year."""
    case = small.case()
    other = dataclasses.replace(case.options[BOILERS], id="pumps@shop_gas", existing=small.path(0))
    case = dataclasses.replace(case, options={**case.options, other.id: other})
    made = books(case).incumbents
    (members,) = made.members
    assert made.ids == ["shop_gas"]
    assert [list(case.options)[o] for o in members] == [BOILERS, "pumps@shop_gas"]
    assert made.need[3] == pytest.approx([0.4 * 13])
    assert made.left[3] == pytest.approx([3.5 * 0.7])


def test_switches_serve_no_more_than_there_is() -> None:
    """60 % each is 100 %; a potential of 3 boilers serves 1.5 Mm3, also in the base year."""
    case = small.case()
    first = dataclasses.replace(case.options[BOILERS], max_share=small.path(0.6))
    other = dataclasses.replace(first, id="pumps@shop_gas", existing=small.path(0))
    for second, need in ((other, 10.0), (dataclasses.replace(other, potential=PLAN_YEARS), 7.5)):
        options = {**case.options, BOILERS: first, second.id: second}
        made = books(dataclasses.replace(case, options=options)).incumbents
        assert made.need[0] == pytest.approx([need])


PLAN_YEARS = dict.fromkeys((2021, 2022, 2023), 3.0)


def test_a_retrofit_has_incumbents_of_its_own() -> None:
    """Projects may save 20 % of 100 GWh; over 4 years, 15, 10 and 5 GWh are left."""
    case = option("led@shop_power", incumbent_life=4, incumbent_value=small.path(1.0))
    case = dataclasses.replace(
        case,
        options={
            **case.options,
            "led@shop_power": dataclasses.replace(case.options["led@shop_power"], potential=None),
        },
    )
    made = books(case).incumbents
    assert made.left[1:4, made.ids.index("led@shop_power")] == pytest.approx([15, 10, 5])


def test_the_carbon_price_is_of_what_changed() -> None:
    """19.04 kt of gas at 0.1 is 1.904; the company paid for 22.8 anyway."""
    tables = changed("costs", "value_m", 1.904, year=2022, item="carbon_price")
    where = failed(tables=tables)["cash_follows_from_the_plan"].where
    assert where == "costs[2022, shop, carbon_price].value_m: 1.904, expected -0.376"


def test_another_carbon_price_is_named() -> None:
    found = failed(small.case(carbon_price={small.GAS: small.path(0.1)}))
    assert "[2023, shop, carbon_price]" in found["cash_follows_from_the_plan"].where


def test_an_internal_carbon_price_is_paid_to_no_one() -> None:
    """It moves what is minimised by 0.5 of each discounted kt of gross, and no cash."""
    gross = [sum(of[n] for of in plan.MARKET.values()) / 1.1**n for n in (1, 2, 3)]
    manifest: Any = plan.manifest()
    for stage in manifest["stages"]:
        stage["objective"] += 0.5 * sum(gross)
        stage["bound"] += 0.5 * sum(gross)
    priced = small.case(internal_carbon_price=small.path(0.5))
    assert failed(priced, manifest=manifest) == {}
    assert list(failed(priced)) == ["the_objective_is_the_cash"]


# --- a kWh, a certificate and a credit count once -----------------------------------------------


def test_power_that_is_claimed_counts_for_nobody_else() -> None:
    """SHOP and DEPOT claim 64.8 GWh; the 10 of the sea are all that is left to count."""
    tables = changed("targets", "achieved", (70.8 + 74.8) / 160, id="volume")
    where = failed(tables=tables)["targets_are_recomputed"].where
    assert where.startswith("targets[volume, 2023].achieved: 0.91")


def test_power_that_nobody_claims_counts_in_one_place() -> None:
    """Each alone could have the sea's 10 GWh: the depot 20 - 15.8, the shop 0.45 · 140 - 55."""
    depot, shop = by_volume("a", small.DEPOT, 1.0), by_volume("b", small.SHOP, 0.45)
    assert "volumes_are_matched_once" not in volumes(depot)
    assert "volumes_are_matched_once" not in volumes(shop)
    where = volumes(depot, shop)["volumes_are_matched_once"].where
    assert where == "targets[volume+a+b, 2023].unclaimed power: 12.2, expected at most 10"


def volumes(*targets: Any) -> Any:
    """What is found wrong where these are promised too (the table has a row for each)."""
    tables = plan.tables()
    rows = tables["targets"].query("id == 'volume'")
    more = [rows.assign(id=t.id, required=t.value[2023]) for t in targets]
    tables["targets"] = pd.concat([tables["targets"], *more], ignore_index=True)
    return failed(promising(*targets), tables)


def test_power_counts_for_a_perimeter_and_those_inside_it() -> None:
    """The depot's 4.2 GWh are also the group's: 0.5 · 160 - 70.8 is 9.2 in all."""
    group = by_volume("group", small.DEPOT, 0.5)
    group = dataclasses.replace(group, accounts=(small.DEPOT, small.SHOP))
    assert "volumes_are_matched_once" not in volumes(group, by_volume("a", small.DEPOT, 1.0))


def test_power_of_another_market_is_claimed_nowhere() -> None:
    tables = plan.tables()
    row = tables["contracts"].query("year == 2023 and account == @small.SHOP")
    row = row.assign(option="sea", clean_gwh=1.0, unbundled=False)
    tables["contracts"] = pd.concat([tables["contracts"], row], ignore_index=True)
    found = failed(tables=tables)
    assert found["claims_are_eligible"].where.startswith("contracts[2023, sea, shop/north/2]")


def test_a_tonne_is_credited_once_where_net_targets_nest() -> None:
    """The group's offsets are 60.692 kt, the cloud's 2.772 among them: not once more."""
    tables = changed("credits", "tonnes", 2 * 2772.0, year=2023, account=small.DEPOT)
    where = failed(tables=tables)["credits_are_claimed_once"].where
    assert where == "credits[2023, protect].tonnes (sum): 63464, expected at most 60692"


def test_a_credit_where_nothing_is_promised_is_named() -> None:
    """Were the shop's electricity in no net target, its 18 kt of forest would be for nothing."""
    case = promising(target("neutral", accounts=(small.DEPOT, small.GAS)))
    check = failed(case)["credits_neutralise_what_is_promised"]
    assert check.where.startswith("credits[2023, ")
    assert ", shop/north/2].tonnes: " in check.where


@pytest.mark.parametrize(("column", "value"), [("vintage", 2022), ("quality", "avoided")])
def test_a_credit_of_another_vintage_or_class_is_named(column: str, value: object) -> None:
    tables = changed("credits", column, value, year=2023, option="forest")
    where = failed(tables=tables)["words_are_those_of_the_case"].where
    assert where.startswith(f"credits[2023, forest, shop/north/2].{column}: ")


# --- commitments --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "value", "where"),
    [
        ("beyond", {2022: 5.8, 2023: 7.0}, "targets[beyond, 2022].slack: -50"),
        ("volume", {2023: 0.51}, "targets[volume, 2023].slack: -0.005"),
        # 20 + 2.9 for 18 + 5; the depot's 30 million are not the shop's
        ("shop_spend", {2021: 20.0, 2022: 2.9, 2023: 9.0}, "targets[shop_spend, 2022].slack: -0.1"),
    ],
)
def test_a_missed_target_is_named(id_: str, value: dict[int, float], where: str) -> None:
    found = failed(promising(target(id_, value=value)))
    assert found["targets_are_met"].where.startswith(where)


def test_a_sum_of_avoided_tonnes_counts_its_own_programmes() -> None:
    found = failed(promising(target("beyond", options=())))
    assert found["targets_are_met"].where.startswith("targets[beyond, 2023].slack: -7000")


def test_either_method_may_come_first() -> None:
    """The order of cuts is a search's to find: the audit takes the plan of both."""
    case = small.case(hierarchy=Hierarchy("lexicographic", None, small.path(1.0), "location"))
    assert all(
        check.passed for check in audit(case, plan.tables(), plan.summary(), plan.manifest())
    )
