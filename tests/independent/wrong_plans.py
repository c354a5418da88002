"""Sorts of wrong plans, whose tables agree with each other: what each changes, and what is wrong.

Of a plan that is right some decisions are changed, or its tables are made of another case than was
asked. The product's own table maker does the rest, and what the last stage minimised is told as
what it then is: so nothing betrays the plan but the rule that it breaks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from typing import Any

from cases import (
    SCOPE1,
    SCOPE2,
    capture,
    case,
    credit,
    electrify,
    flat,
    green,
    infrastructure,
    limit,
    need,
    plant,
    programme,
    retrofit,
    roof,
    source,
    stack,
    target,
)
from pathway.audit import Books, Check, audit, stage_objective
from pathway.runs.run import summarise
from pathway.solve import Solved
from pathway.tables import tabulate
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.arithmetic.plan import Plan
from pathway_models.case import Account, Case, Fact, Hierarchy, Scheme

LAST = 2025
SHOP3 = "b/r/3"

Changes = Mapping[str, Mapping[Any, float]]
"""Of decisions, by how much each is another."""
SERVICE = range(2021, LAST + 1)


def company() -> Case:
    """Something of all: what is lumpy, loaded, required, excluded, closed, captured, free."""
    made = case(
        [source("boiler", "gas", 40), source("kiln", "gas", 30), source("shop", "electricity", 60)],
        [
            retrofit("led", "shop", capex=0.4, max_share=0.3, max_add=flat(6), potential=flat(16),
                     min_add={**flat(0), 2021: 1.0}, hurdle_rate=0.12),
            electrify("pump", "boiler", {"electricity": 0.3}, capex=0.2, unit_size=4.0,
                      min_load=0.5, max_share=0.6, requires={"wires": flat(2)}, incumbent_life=10,
                      incumbent_value=flat(0.3)),
            electrify("other", "boiler", {"electricity": 0.3}, capex=9.0, max_share=0.6),
            retrofit("fan", "kiln", existing=6, retirable=True, closure_cost=flat(0.1), fom=2.0,
                     potential=flat(6)),
            infrastructure("wires", capex=0.1, potential=100),
            roof("pv", capex=1.0, potential=flat(8), self_use_share=flat(0.1), fom=0.01,
                 first_year=2022),
            plant("chp", {"gas": 1.2}, capex=0.1, potential=flat(4), self_use_share=flat(0.2)),
            green("ppa", premium=0.05, potential=flat(20), max_growth=0.5, seed=6.0),
            green("far", premium=0.01, potential=flat(8), accounts=()),
            capture("ccs", {"electricity": 0.1}, capex=0.3, potential=flat(3),
                    biogenic_share=flat(0.0)),
            credit("forest", "removal", 0.2, potential=flat(2)),
            credit("redd", "offset", 0.1, potential=flat(100)),
            programme("travel", fom=0.5, yields=2, potential=flat(6), attribution=flat(0.5),
                      sold=flat(0.1)),
        ],
        [
            target("neutral", "net_emissions", {LAST: 0.0}),
            target("cap", "gross_emissions", {LAST: 24.0}),
            target("half", "lever_share", {LAST: 0.5}, options=("pump",), sources=("boiler",),
                   accounts=()),
            target("green", "clean_electricity_share", {LAST: 0.3}, accounts=(SCOPE2,)),
            target("spend", "budget", 60.0, options=("led", "pump"), items=("capex", "fom"),
                   accounts=()),
            target("beyond", "cumulative_avoided", {LAST: 9.0}, accounts=(), options=("travel",)),
        ],
        [limit("depth", ("ppa",), "yield", 18.0)],
        [need("wires", ("pump",), ("wires",))],
        [stack(("ccs",), ("kiln",))],
        excluded=(("other", "pump"),), discount_rate=0.05, internal_carbon_price=flat(0.05),
        hierarchy=Hierarchy("lexicographic", flat(1), flat(1)),
    )  # fmt: skip
    return paying(made, flat(0.1), flat(3))


def paying(made: Case, price: Any, free: Any) -> Case:
    return replace(
        made,
        carbon_price={SCOPE1: price},
        schemes={"tax": Scheme("tax", {SCOPE1: price}, {SCOPE1: free})},
    )


def with_a_past() -> Case:
    """A year that is over, biomass in a stack, and two that count power that nobody claims."""
    made = case(
        [
            source("kiln", "gas", 30), source("shop", "electricity", 60),
            source("leased", "electricity", 20, account=SHOP3, scope=3),
        ],
        [
            retrofit("led", "shop", capex=0.4, max_share=0.3),
            electrify("wood", "kiln", {"board": 0.05}, capex=900.0),
            green("ppa", premium=0.05, potential=flat(40), accounts=(SCOPE2, SHOP3)),
            capture("ccs", {"electricity": 0.1}, capex=0.3, potential=flat(3),
                    biogenic_share=flat(0.2), accounts=(SCOPE1, SCOPE2)),
            credit("redd", "offset", 0.1, potential=flat(100)),
        ],
        [
            target("neutral", "net_emissions", {LAST: 0.0}),
            target("whole", "clean_electricity_share", {LAST: 0.2}, accounts=(SCOPE2,),
                   matching="annual_volume"),
            target("leased", "clean_electricity_share", {LAST: 0.5}, accounts=(SHOP3,),
                   matching="annual_volume"),
        ],
        stacks=[replace(stack(("ccs",), ("kiln",)), uses=(("wood", "board"),))],
        biogenic={("gas", "r"): flat(0.05)},
        hierarchy=Hierarchy("lexicographic", flat(1), flat(1)),
    )  # fmt: skip
    facts = (
        fact("activity", "shop", 50.0), fact("added", "led", 4.0),
        fact("covered", "ppa", 6.0, SHOP3), fact("retired", "redd", 2.0, SCOPE1),
    )  # fmt: skip
    accounts = {**made.accounts, SHOP3: Account(SHOP3, "b", "r", 3)}
    told = replace(made, accounts=accounts, facts=facts, today=2022)
    was, clashes = as_it_was(told)
    assert clashes == []
    return was


def fact(quantity: str, of: str, value: float, *at: str) -> Fact:
    """What was in 2021."""
    words = ("-", ("ledger", quantity), quantity, value, "", "ledger", "measured")
    return Fact(2021, quantity, (of,), value, *words, at)  # type: ignore[arg-type]


# decisions

MISSED = "targets_are_met"
OVER = "no_account_is_over_credited"

DECIDED: dict[str, tuple[Changes, dict[str, str]]] = {
    "more than the allowance of its year": (
        {"added": {("led", 2021): 1.5, ("led", 2023): -1.5}},
        {"allowances_lapse": "levers[2022, led].added"},
    ),
    "more than there is room for": (
        {"added": {("led", 2023): 1.0}}, {"stock_is_within_potential": "levers[2023, led].stock"},
    ),
    "a quarter of a lot": (
        {"added": {("pump", 2023): 1.0}}, {"lots_are_whole": "levers[2023, pump].added"},
    ),
    "sold again": (
        {"added": {("far", 2023): -1.0}},
        {"additions_are_in_their_window": "levers[2023, far].added",
         "commitments_are_added": "levers[2023, far].added",
         "contracts_are_claimed_once": "contracts[2023, far].clean_gwh (sum)"},
    ),
    "less than is committed": (
        {"added": {("led", 2021): -5.5}, "served": {("led", t): -5.5 for t in SERVICE},
         "claims": {("redd", SCOPE2, LAST): 2.75},},
        {"commitments_are_added": "levers[2021, led].added",
         "credits_are_claimed_once": "credits[2025, redd].tonnes (sum)"},
    ),
    "more of a shared limit": (
        {"added": {("ppa", 2024): 4.0, ("ppa", LAST): 0.5}},
        {"shared_limits_hold": "levers[2025, depth].yield (sum)",
         "stock_grows_within_its_rate": "levers[2024, ppa].stock"},
    ),
    "from little to much": (
        {"added": {("ppa", 2024): 1.5}},
        {"stock_grows_within_its_rate": "levers[2024, ppa].stock"},
    ),
    "too little avoided at others": (
        {"added": {("travel", 2024): -0.5}}, {MISSED: "targets[beyond, 2025].slack"},
    ),
    "serves more than its stock can": (
        {"served": {("led", 2023): 0.5}, "self_use": {("pv", 2023): -0.05}},
        {"service_is_within_stock_and_share": "levers[2023, led].served"},
    ),
    "serves a larger share than may be": (
        {"served": {("pump", 2023): 1.0}, "added": {("pump", 2023): 4.0, ("wires", 2023): 1.0}},
        {"service_is_within_stock_and_share": "levers[2023, pump].served"},
    ),
    "two that exclude each other": (
        {"added": {("other", 2024): 1.0}, "served": {("other", 2024): 1.0}},
        {"one_of_two_is_in_service": "levers[2024, other and pump].stock (both)"},
    ),
    "two treat more than there is": (
        {"added": {("other", 2024): 20.0}, "served": {("other", 2024): 20.0}},
        {"one_of_two_is_in_service": "other and pump",
         "what_is_treated_was_left": "levers[2024, ",
         "activity_is_not_negative": "sources[2024, boiler].activity"},
    ),
    "below the load of a lot": (
        {"served": {("pump", 2023): -22.5}, "self_use": {("pv", 2023): -0.675}},
        {"lots_at_work_keep_their_load": "levers[2023, pump].served"},
    ),
    "less than is required": (
        {"added": {("wires", 2021): -1.0}},
        {"what_is_required_is_in_service": "levers[2021, wires@pump].at work (sum)"},
    ),
    "closed twice": (
        {"closed": {("fan", 2020, LAST, 2023): 1.0}},
        {"closed_is_what_was_open": "closures[2021, fan, 2020, 2025].closed (to date)",
         "service_is_within_stock_and_share": "levers[2023, fan].served"},
    ),
    "captured beyond what is there to capture with": (
        {"captured": {("ccs", 2023): 0.5}}, {"captured_is_within_stock": "levers[2023, ccs]"},
    ),
    "captured beyond the stack": (
        {"captured": {("ccs", 2023): 3.0}},
        {"captured_is_within_stock": "levers[2023, ccs]",
         "captures_share_their_stack": "levers[2023, ccs].served (sum)"},
    ),
    "a roof while the sun is down": (
        {"self_use": {("pv", 2022): 1.0}}, {"roofs_feed_their_account": "levers[2022, pv].served"},
    ),
    "a plant beyond its capacity": (
        {"self_use": {("chp", 2023): 0.5}}, {"roofs_feed_their_account": "levers[2023, chp]"},
    ),
    "a contract claimed beyond what it yields": (
        {"clean": {("ppa", SCOPE2, 2024): 1.0}},
        {"contracts_are_claimed_once": "contracts[2024, ppa].clean_gwh (sum)"},
    ),
    "clean power where none is used": (
        {"clean": {("ppa", SCOPE1, 2024): 1.0, ("ppa", SCOPE2, 2024): -1.0}},
        {"a_kwh_is_clean_once": "electricity[2024, b/r/1].clean_gwh",
         "claims_are_eligible": "contracts[2024, ppa, b/r/1].account"},
    ),
    "clean power of a market that is not open": (
        {"clean": {("far", SCOPE2, 2024): 1.0}, "added": {("far", 2024): 1.0}},
        {"claims_are_eligible": "contracts[2024, far, b/r/2].account"},
    ),
    "a credit in a year that promises nothing": (
        {"claims": {("redd", SCOPE1, 2024): 1.0}, "added": {("redd", 2024): 1.0}},
        {"credits_neutralise_what_is_promised": "credits[2024, redd, b/r/1].tonnes"},
    ),
    "a credit twice": (
        {"claims": {("forest", SCOPE1, LAST): 1.0, ("redd", SCOPE1, LAST): -1.0},
         "added": {("redd", LAST): -1.0}},
        {"credits_are_claimed_once": "credits[2025, forest].tonnes (sum)"},
    ),
    "an offset in the place of a removal": (
        {"claims": {("forest", SCOPE1, LAST): -1.0, ("redd", SCOPE1, LAST): 1.0},
         "added": {("forest", LAST): -1.0, ("redd", LAST): 1.0}},
        {"offsets_only_fill_what_removals_leave": "levers[2025, forest].removal unused"},
    ),
    "one account over-credited for another": (
        {"claims": {("redd", SCOPE1, LAST): -3.0, ("redd", SCOPE2, LAST): 3.0}},
        {OVER: "emissions[2025, b/r/2].net_t"},
    ),
    "a promise missed by a thousand tonnes": (
        {"claims": {("redd", SCOPE2, LAST): -1.0}, "added": {("redd", LAST): -1.0}},
        {MISSED: "targets[neutral, 2025].slack"},
    ),
    "a measure before the first year": (
        {"served": {("led", 2020): 1.0}},
        {"the_base_year_is_the_base_plan": "levers[2020, led].served",
         "service_is_within_stock_and_share": "levers[2020, led].served",
         "the_inventory_is_business_as_usual": "emissions[2020, b/r/2].gross_market_t"},
    ),
    "less than nothing served": (
        {"served": {("led", 2021): -7.0}},
        {"service_is_within_stock_and_share": "levers[2021, led].served"},
    ),
}  # fmt: skip
"""Decisions that are changed, what breaks by them and nothing else, and where that is."""

OF_THE_PAST: dict[str, tuple[Changes, dict[str, str]]] = {
    "bought in a year that is past": (
        {"added": {("led", 2021): 1.0}},
        {"nothing_past_is_bought_or_undone": "levers[2021, led].added"},
    ),
    "undone in a year that is past": (
        {"served": {("led", 2021): -1.0}},
        {"nothing_past_is_bought_or_undone": "levers[2021, led].served",
         "the_past_is_as_it_was": "actuals[ledger, activity].activity"},
    ),
    "covered elsewhere than it was": (
        {"clean": {("ppa", SHOP3, 2021): -2.0, ("ppa", SCOPE2, 2021): 2.0}},
        {"claims_were_where_they_were": "actuals[ledger, covered].covered"},
    ),
    "retired elsewhere than it was": (
        {"claims": {("redd", SCOPE1, 2021): -1.0, ("redd", SCOPE2, 2021): 1.0}},
        {"claims_were_where_they_were": "actuals[ledger, retired].retired"},
    ),
    "more removed than was biomass": (
        {"claims": {("ccs", SCOPE1, LAST): 0.2, ("redd", SCOPE1, LAST): -0.2},
         "added": {("redd", LAST): -0.2}},
        {"own_removals_are_captured": "credits[2025, ccs].tonnes (sum)"},
    ),
    "captured of another mix than is said": (
        {"added": {("wood", 2024): 6.0, ("ccs", 2024): 3.0, ("ccs", LAST): -3.0},
         "served": {("wood", 2024): 6.0}, "captured": {("ccs", 2024): 3.0}},
        {"captured_is_of_what_its_stack_is": "levers[2024, ccs].biogenic_share"},
    ),
}  # fmt: skip
"""Likewise, of the company with a past."""


def changed(plan: Plan, changes: Changes) -> Plan:
    """Another plan."""
    decisions: dict[str, Any] = {}
    for name, by in changes.items():
        of = getattr(plan, name)
        decisions[name] = {**of, **{key: of.get(key, 0.0) + more for key, more in by.items()}}
    return replace(plan, **decisions)


# accounts

FACTOR = ("gas", "r")


def of_option(o: str, **fields: tuple[int, float]) -> Callable[[Case], Case]:
    """A path of an option is higher by a share in one year."""

    def other(made: Case) -> Case:
        own = made.options[o]
        paths = {k: raised(getattr(own, k), *at) for k, at in fields.items()}
        return replace(made, options={**made.options, o: replace(own, **paths)})  # type: ignore[arg-type]

    return other


def having(o: str, **fields: Any) -> Callable[[Case], Case]:
    """Something else is said of an option."""
    return lambda made: replace(
        made, options={**made.options, o: replace(made.options[o], **fields)}
    )


def raised(path: Any, year: int, by: float) -> Any:
    return {**path, year: (1 + by) * path[year]}


def of_case(field: str, key: Any, year: int, by: float) -> Callable[[Case], Case]:
    """A path of the case is higher by a share in one year."""

    def other(made: Case) -> Case:
        paths = getattr(made, field)
        return replace(made, **{field: {**paths, key: raised(paths[key], year, by)}})

    return other


RECKONED: dict[str, tuple[Callable[[Case], Case], set[str]]] = {
    "another emission factor": (
        of_case("factors", FACTOR, 2023, 0.01),
        {"gross_emissions_follow_from_activity", "sources_emit_by_activity",
         "net_is_gross_less_credits", "programmes_change_no_tonne_of_net"},
    ),
    "another factor of the base year": (
        of_case("factors", FACTOR, 2020, 0.01), {"business_as_usual_is_the_base_plan"},
    ),
    "another residual mix": (
        of_case("residual", "r", 2023, 0.01), {"gross_emissions_follow_from_activity"},
    ),
    "another factor of the grid": (
        of_case("factors", ("electricity", "r"), 2023, 0.01),
        {"gross_emissions_follow_from_activity", "wedges_follow_their_rule"},
    ),
    "another price of a fuel": (
        of_case("prices", FACTOR, 2023, 0.01),
        {"cash_follows_from_the_plan", "levers_cost_their_yearly_equivalent"},
    ),
    "another price for what is sent out": (
        of_case("export_price", "r", 2023, 0.01), {"cash_follows_from_the_plan"},
    ),
    "another discount rate": (
        lambda made: replace(made, discount_rate=0.04),
        {"cash_is_discounted", "net_present_cost_is_the_sum"},
    ),
    "another capex": (of_option("led", capex=(2022, 0.01)), {"options_cost_what_they_add"}),
    "another upkeep": (of_option("pv", fom=(2023, 1.0)), {"options_cost_what_they_add"}),
    "another price of a contract": (
        of_option("ppa", premium=(2024, 0.1)), {"options_cost_what_they_add"},
    ),
    "another price of a credit": (
        of_option("redd", premium=(LAST, 0.1)),
        {"credits_cost_their_share", "credits_have_their_price"},
    ),
    "a longer life, which leaves more": (
        having("led", life=40),
        {"cash_follows_from_the_plan", "levers_cost_their_yearly_equivalent"},
    ),
    "another hurdle rate": (having("led", hurdle_rate=0.1), {"hurdle_rates_hide_their_cost"}),
    "another cost of closing": (
        of_option("fan", closure_cost=(2021, 1.0)), {"closing_costs_its_price"},
    ),
    "another attribution": (
        of_option("travel", attribution=(2024, 0.1)),
        {"programmes_have_their_attribution", "programmes_count_their_share_less_what_is_sold"},
    ),
    "sold and counted": (
        of_option("travel", sold=(2024, 1.0)),
        {"programmes_count_their_share_less_what_is_sold", "programmes_accumulate",
         "targets_are_recomputed"},
    ),
    "a programme that avoids more": (
        of_option("travel", yields=(2024, 0.1)), {"programmes_avoid_by_stock"},
    ),
    "a programme that costs more": (
        of_option("travel", fom=(2024, 0.1)),
        {"programmes_cost_what_they_add", "programmes_have_a_cost_of_their_own"},
    ),
    "a forest that stands longer": (having("forest", durability=50), {"credits_last_as_long"}),
    "incumbents of another value": (
        of_option("pump", incumbent_value=(2022, 0.5)), {"early_replacement_is_written_off"},
    ),
    "incumbents of another life": (
        having("pump", incumbent_life=8), {"incumbents_serve_until_they_are_due"},
    ),
    "another carbon price": (
        lambda made: paying(made, raised(flat(0.1), 2023, 0.1), flat(3)),
        {"carbon_prices_are_paid", "cash_follows_from_the_plan"},
    ),
    "more tonnes free": (
        lambda made: paying(made, flat(0.1), raised(flat(3), 2023, 0.1)),
        {"carbon_prices_are_on_gross", "carbon_prices_are_paid"},
    ),
    "another price that guides": (
        lambda made: replace(made, internal_carbon_price=flat(0.06)),
        {"the_objective_is_the_cash"},
    ),
    "more power used": (
        having("pump", uses={"electricity": raised(flat(0.3), 2023, 0.1)}),
        {"electricity_balances", "reductions_are_those_of_their_wedge",
         "levers_reduce_what_their_options_do"},
    ),
    "more activity": (
        lambda made: replace(made, sources={**made.sources, "shop": replace(
            made.sources["shop"], activity=raised(flat(60), 2023, 0.01))}),
        {"activity_is_what_is_left", "a_merit_order_picks_the_cheapest"},
    ),
    "more that exists": (
        of_option("fan", existing=(2020, 0.1)),
        {"stock_is_existing_and_additions_in_service", "wedges_close"},
    ),
    "in service a year later": (
        having("led", lead=1), {"stock_is_existing_and_additions_in_service"},
    ),
    "a promise made weaker": (
        lambda made: replace(made, targets={
            **made.targets, "cap": replace(made.targets["cap"], value={LAST: 25.0})}),
        {"targets_are_recomputed", "the_summary_has_the_worst_years"},
    ),
    "a promise of others": (
        lambda made: replace(made, targets={
            **made.targets, "cap": replace(made.targets["cap"], accounts=(SCOPE2,))}),
        {"targets_are_recomputed", "the_summary_has_the_worst_years"},
    ),
    "certificates that were sold": (
        having("pv", keeps_certificates=False),
        {"clean_share_is_of_demand", "gross_emissions_follow_from_activity",
         "verdicts_follow_from_the_slack"},
    ),
    "certificates of elsewhere": (
        having("ppa", bundled=False), {"words_are_those_of_the_case", "electricity_balances"},
    ),
    "biomass told of": (
        lambda made: replace(made, biogenic={FACTOR: flat(0.01)}), {"biogenic_is_told_beside"},
    ),
}  # fmt: skip
"""What is another than in the case, and what names it first: all numbers follow from it."""


def wrong(
    made: Case, solved: Solved, plan: Plan, of: Case | None = None, **told: float
) -> dict[str, Check]:
    """What the audit finds wrong where a plan is told by tables of a case, if not of this one.

    Its objective is told as it is, and that none is better; but for what is ``told`` of the stage.
    """
    other = made if of is None else of
    tables = tabulate(other, plan)
    value = stage_objective(Books(other, tables, {}, {}), "cost")
    npv = float(tables["costs"]["discounted_m"].sum())
    said: dict[str, Any] = {"objective": value, "bound": value, "gap_reached": 0.0, "npv": npv}
    stages = tuple(replace(s, **{**said, **told}) if s.name == "cost" else s for s in solved.stages)
    least = {
        s.name: s.npv for s in solved.stages if s.objective <= value
    }  # else it counts as theirs
    none = least.get("none", npv)
    beside = {"npv_without_hierarchy": none, "npv_without_commitments": least.get("free", none)}
    found = replace(solved, plan=plan, npv=npv, stages=stages, **beside)
    manifest = {"stages": [asdict(stage) for stage in stages]}
    checks = audit(made, tables, summarise(other, found, tables), manifest)
    return {check.name: check for check in checks if not check.passed}
