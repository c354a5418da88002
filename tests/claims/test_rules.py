"""Each rule that can be judged, on a plan of which it holds and on one of which it does not.

The plan is that of ``made.py``; what a test changes is all that it is about. A rule that needs
what a plan has not cannot be judged where its condition holds, until evidence tells it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from casefiles import FILES, write_case
from cases import SCOPE1, SCOPE2, credit, flat, green, name, source
from claims.made import ACCOUNTS, FIRST, LAST, SCOPE3, YEARS, Made
from pathway.disclosure.claims.evidence import Shown
from pathway.disclosure.claims.reading import book
from pathway.disclosure.claims.said import why
from pathway.load import load_case
from pathway_models.case import Change as Moved
from pathway_models.case import Hierarchy

Change = Callable[[Made], None]


def plain(made: Made) -> None:
    """The plan as it is made."""


def put(table: str, column: str, value: object, **where: object) -> Change:
    return lambda made: made.put(table, column, value, **where)


def failed(check: str) -> Change:
    return lambda made: made.checks.update({check: False})


def without(*keys: str) -> Change:
    def change(made: Made) -> None:
        for k in keys:
            made.promise(k)

    return change


def both(*changes: Change) -> Change:
    def change(made: Made) -> None:
        for each in changes:
            each(made)

    return change


def base_year(first: int) -> Change:
    """The years before are taken away: the base year emits what the plan did in it."""

    def change(made: Made) -> None:
        made.change(base_year=first)
        for key, table in made.tables.items():
            made.tables[key] = table[table["year"] >= first].reset_index(drop=True)

    return change


def offsets(by_year: dict[int, float]) -> Change:
    """So many tonnes of scope 1 are offset, not removed."""

    def change(made: Made) -> None:
        for year, tonnes in by_year.items():
            where = {"account": SCOPE1, "year": year}
            made.put("emissions", "offsets_t", tonnes, **where)
            made.put("emissions", "removals_t", 5000.0 - tonnes, **where)

    return change


def intensity(per: str = "", **more: object) -> Change:
    values = dict.fromkeys(range(2030, LAST + 1), 1.0)
    given = {"accounts": (SCOPE3,), "per": per, **more}
    return lambda made: made.also("rate", "intensity", values, **given)


def cloud(made: Made) -> None:
    for table in ("emissions", "electricity"):
        made.put(table, "business", "cloud")


def lever_share(met: bool) -> Change:
    cells = {"id": "vans", "metric": "lever_share", "required": 1.0, "requirement": False}
    return lambda made: made.add("targets", year=2030, met=met, **cells)


def growing(to: float) -> Change:
    """Electricity grows to so many GWh by 2025; the target of scope 2 is about clean power."""
    return put("electricity", "demand_gwh", to, year=2025)


def of_the_grid(method: str) -> Change:
    """A promise about the emissions of scope 2, by a method."""
    value = dict.fromkeys(range(2030, LAST + 1), 5.0)
    return lambda m: m.also("grid", "gross_emissions", value, accounts=(SCOPE2,), method=method)


def contract_of(technology: str) -> Change:
    """The contract is with a plant of this kind; of none that is said."""
    return lambda made: made.change(options={"wind": green("wind", technology=technology)})


def zero_from(year: int) -> Change:
    """The whole company is promised to be at nothing net from a year on."""
    value = dict.fromkeys(range(year, LAST + 1), 0.0)
    return lambda made: made.promise("zero", value=value)


def avoided(made: Made) -> None:
    made.also("giga", "cumulative_avoided", {2035: 1500.0})


def more_of_scope3(made: Made) -> None:
    made.put("emissions", "gross_market_t", 200_000.0, year=FIRST, scope=3)


def moved(kt: float, restated: int | None, cause: Any = "boundary", year: int = 2025) -> Change:
    """Scope 1 of the base year gains so much in a year, and scope 3 loses it."""
    moves = {SCOPE1: kt, SCOPE3: -kt}
    change = Moved("wider", name("Wider"), year, cause, moves, None, restated)
    return lambda made: made.change(changes=(change,))


def told(*years: int) -> Change:
    """What was in these years, of the one source and of green power; of promises all but those of
    power and scope 3.
    """
    return both(
        without("goods", "power"),
        lambda made: made.tell(*years),
        lambda made: made.tell(*years, of="wind", unit="GWh", what="covered"),
    )


def starts(month: int) -> Change:
    """A financial year begins in a month."""
    return lambda made: made.change(year_starts=month)


def coolant(made: Made) -> None:
    """Another source of scope 1, of which nothing is told."""
    made.change(sources={**made.case.sources, "coolant": source("coolant", "gas", 1)})


FLAT = {
    column: put("emissions", column, 100_000.0) for column in ("gross_location_t", "gross_market_t")
}
"""Nothing is cut."""
LESS_REMOVED = put("emissions", "removals_t", 0.0, scope=1)
CASES: dict[str, tuple[Change, Change]] = {
    # 5 of 100 kt are significant until the base year has them, 4.9 are not
    "INV-03": (moved(4.9, None), moved(5.0, None)),
    "INV-05": (moved(9.0, 2025), moved(9.0, 2025, cause="growth")),
    "S3-04": (moved(9.0, 2025), moved(9.0, None)),
    "SB1-17": (moved(9.0, 2025), moved(9.0, None)),
    "SB2-20": (moved(4.9, 2025), moved(5.0, 2025)),
    "AT-1": (
        both(moved(4.9, None), told(2021, 2022)),
        both(moved(9.0, None, year=2022), told(2021, 2022)),
    ),
    # of 2021 nothing is told
    "IF-3": (told(2021, 2022), told(2022)),
    "CA-1": (both(told(2021), starts(4)), both(told(2021), starts(4), coolant)),
    # the financial year begins in April, and 2021 is told from January to December
    "INV-11": (both(told(2021), starts(1)), both(told(2021), starts(4))),
    "AT-2": (
        told(2021),
        both(told(2021), put("emissions", "bau_t", 100_002.0, year=2021, scope=1)),
    ),
    # to 30 kt in 2030, a straight line is at 279 of 300 kt in 2021; the plan is at 271.5
    "AT-3": (told(2021), both(told(2021), FLAT["gross_market_t"])),
    "CR-11": (told(2021), both(told(2021), FLAT["gross_market_t"])),
    # gross - removals - offsets is 0 t, and 2 t of an account are lost
    "INV-01": (plain, put("emissions", "net_t", 2.0, year=2031, scope=1)),
    # 100 GWh are used; 1 GWh is used on site and bought as well
    "INV-04": (plain, put("electricity", "self_use_gwh", 1.0, year=2031)),
    "INV-10": (plain, put("emissions", "net_t", 2.0, year=2031, scope=1)),
    "S2-01": (plain, put("emissions", "gross_location_t", None, year=2031, scope=2)),
    "S2-02": (plain, put("wedges_location", "wedge", "green_power", year=2025, wedge="retrofit")),
    # a residual factor of 0.6 t/MWh beside 0.5, and of 0.4
    "S2-06": (plain, lambda m: m.change(residual={"r": flat(0.4, last=LAST)})),
    "S2-09": (plain, put("contracts", "account", "elsewhere", year=2031)),
    "S3-05": (plain, put("wedges", "wedge", "ecosystem", year=2031, wedge="retrofit")),
    "SB1-01": (plain, lambda m: m.change(base_year=2014)),
    # -95 % in 2030, where -42 % is asked; 0 %
    "SB1-02": (plain, FLAT["gross_market_t"]),
    "SB1-02L": (plain, FLAT["gross_location_t"]),
    "SB1-03": (plain, FLAT["gross_market_t"]),
    # from 2025 on: 5,000 of 52,500 t are -90 %
    "SB1-04": (base_year(2025), both(FLAT["gross_market_t"], base_year(2025))),
    "SB1-05": (plain, FLAT["gross_market_t"]),
    # scope 3 is a third; with 200 of 400 kt it is half, and needs a target
    "SB1-06": (plain, both(more_of_scope3, without("goods", "half"))),
    "SB1-08": (plain, FLAT["gross_market_t"]),
    # scopes 1 and 2 net at nothing, but gross as ever
    "SB1-11": (plain, FLAT["gross_market_t"]),
    "SB1-12": (plain, put("electricity", "clean_share", 0.79, year=2025)),
    "SB1-13": (plain, put("emissions", "gross_market_t", 100_000.0, scope=3)),
    # 10,001 of 100,000 t are left in 2050
    "SB1-14": (plain, put("emissions", "gross_market_t", 10_001.0, year=LAST, scope=3)),
    "SB1-15": (plain, LESS_REMOVED),
    "SB2-02": (plain, without("fuel")),
    "SB2-04": (plain, put("emissions", "gross_market_t", 90_000.0, scope=1, year=2030)),
    "SB2-05": (of_the_grid("location"), both(of_the_grid("location"), FLAT["gross_location_t"])),
    # 248 of 100 GWh are 19.9 % a year, 249 are 20.02 %
    "SB2-07": (growing(248.0), growing(249.0)),
    "SB2-11": (plain, put("electricity", "clean_gwh", 101.0, year=2031)),
    "SB2-12": (plain, put("contracts", "clean_gwh", 99.0, year=2031)),
    "SB2-16": (plain, without("goods", "half")),
    "SB2-17": (intensity(per="steel"), intensity()),
    "SB2-22": (plain, without("half", "goods", "fuel")),
    # in 2040, a third of the way: 34 % of 15,000 t are 5,100
    "SB2-26": (plain, both(LESS_REMOVED, put("emissions", "removals_t", 2500.0, scope=[2, 3]))),
    "SB2-28": (plain, put("credits", "vintage", 2029, year=2031)),
    "NZ-01": (plain, put("emissions", "gross_location_t", 10_001.0, scope=3)),
    "NZ-02": (plain, put("credits", "durability_years", 999)),
    "NZ-03": (plain, put("emissions", "removals_t", 4998.0, scope=1)),
    "NZ-05": (plain, offsets({2030: 2.0})),
    "NZ-07": (plain, without("half", "goods", "fuel")),
    "CN-01": (plain, put("emissions", "net_t", 1.1, year=2030, scope=1)),
    # 4,000 of 15,000 t, then 3,000; then 4,500
    "CN-03": (offsets({2030: 4000.0, 2031: 3000.0}), offsets({2030: 4000.0, 2031: 4500.0})),
    "CN-05": (plain, failed("offsets_only_fill_what_removals_leave")),
    "CN-06": (plain, lambda m: m.change(hierarchy=Hierarchy("none", None, None))),
    # 5,000 of 100,000 t at 1.63 times the revenue; 100,000 t are 0.61 of the rate of 2020
    "CO-01": (intensity(), both(intensity(), FLAT["gross_market_t"])),
    "CO-02": (cloud, both(cloud, put("electricity", "clean_share", 0.99, year=2030))),
    "CO-03": (lever_share(True), lever_share(False)),
    # 0.1 Gt a year: 1.5 Gt in 2035
    "CO-04": (avoided, both(avoided, put("ecosystem", "cumulative_t", 1.4e9, year=2035))),
    "CO-05": (plain, put("targets", "met", False, year=2031)),
    "RE-01": (plain, put("electricity", "clean_share", 0.99, year=2030)),
    "RE-04": (plain, put("electricity", "clean_share", 0.59, year=2030)),
    "RE-05": (plain, put("contracts", "account", "elsewhere", year=2031)),
    "RE-06": (plain, put("electricity", "clean_unbundled_gwh", 101.0, year=2030)),
    "CR-01": (plain, failed("credits_are_claimed_once")),
    "CR-03": (
        plain,
        lambda m: m.change(options={"stone": credit("stone", "removal", 1, buffer=0.09)}),
    ),
    "CR-07": (plain, put("emissions", "gross_market_t", 6000.0, year=LAST, scope=1)),
    # removals are 11 of 15 kt, then 12; then 10.5
    "CR-08": (offsets({2030: 4000.0, 2031: 3000.0}), offsets({2030: 4000.0, 2031: 4500.0})),
    "CR-09": (plain, put("credits", "durability_years", 100)),
    "UK-02": (plain, put("targets", "met", False, year=2030)),
    "E26-1": (plain, without("half", "goods", "fuel")),
    "E26-2": (
        intensity(),
        both(intensity(), put("emissions", "gross_market_t", None, year=2031, scope=3)),
    ),
    "E26-6": (plain, contract_of("nuclear")),
    "E26-3": (plain, put("emissions", "gross_market_t", 0.0, year=FIRST)),
    # three accounts of 95,000 t that a lever cuts in 2030, and 2 t that none does
    "E26-5": (plain, put("levers", "reduction_t", 284_998.0, year=2030)),
    "E23-1": (plain, without("half", "fuel")),
    "IF-1": (plain, put("emissions", "gross_location_t", None, year=2031, scope=2)),
    "PR-2": (plain, put("levers", "reduction_t", None, year=2031)),
    "AU-1": (plain, failed("electricity_balances")),
    "AU-2": (plain, put("emissions", "bau_t", 100_002.0, year=2031, scope=1)),
    "AU-3": (plain, failed("service_is_within_stock_and_share")),
    "AU-4": (plain, failed("stock_is_existing_and_additions_in_service")),
}
IN = {"SB2-26": 2040}
"""The year that is judged, where it is not 2030."""
RULES = book().rules


def test_every_rule_holds_and_fails_by_a_plan_or_by_evidence() -> None:
    assert all(rule.conditions or rule.needs for rule in RULES.values())
    assert sorted(CASES) == sorted(rule.id for rule in RULES.values() if rule.conditions)


@pytest.mark.parametrize("rule", CASES)
def test_it_holds(rule: str) -> None:
    made = Made()
    CASES[rule][0](made)
    verdict = made.judge(rule, IN.get(rule, 2030))
    assert verdict.says == ("unknown" if RULES[rule].needs else "holds"), verdict
    told = [need.key.removeprefix("claims.needs-") for need in verdict.needs]
    assert told == list(RULES[rule].needs)


@pytest.mark.parametrize("rule", CASES)
def test_it_fails(rule: str) -> None:
    made = Made()
    CASES[rule][1](made)
    verdict = made.judge(rule, IN.get(rule, 2030))
    assert verdict.says == "fails", verdict
    assert verdict.number is not None


@pytest.mark.parametrize(
    ("rule", "change", "says"),
    [
        # 5 % is significant where the company says no other share
        (
            "INV-03",
            both(moved(9.0, None), lambda m: m.change(recalculation_threshold=0.1)),
            "holds",
        ),
        (
            "SB1-17",
            both(moved(9.0, None), lambda m: m.change(recalculation_threshold=0.1)),
            "fails",
        ),
        # a share of clean power is no target for emissions, and one by market is none by location
        ("SB2-07", both(growing(249.0), of_the_grid("market")), "holds"),
        ("SB2-05", of_the_grid("market"), "fails"),
        # clean power is renewable where it is not nuclear, and known where contracts say it
        ("RE-01", contract_of("nuclear"), "fails"),
        ("SB1-12", contract_of("nuclear"), "fails"),
        ("SB1-12", contract_of(""), "unknown"),
        ("E26-6", contract_of(""), "unknown"),
        # promises ask something new in 2030 and 2035, and then in 2040 or in 2045
        ("NZ-05", zero_from(2040), "holds"),
        ("NZ-05", zero_from(2045), "fails"),
        # a line to 2030 is that of a base year to 2020; from a later one SB1-04 asks for more
        ("SB1-02L", base_year(2021), "apart"),
    ],
)
def test_what_else_a_rule_turns_on(rule: str, change: Change, says: str) -> None:
    made = Made()
    change(made)
    assert made.judge(rule).says == says


@pytest.mark.parametrize("rule", [rule.id for rule in RULES.values() if not rule.conditions])
def test_what_lacks_an_input_is_never_said_to_hold(rule: str) -> None:
    verdict = Made().judge(rule)
    assert verdict.says == "unknown"
    assert verdict.needs
    assert not verdict.holds


BY_CASE = {
    *("INV-05", "INV-11", "S2-06", "S3-04", "SB2-02", "SB2-17", "SB2-22"),
    *("CN-06", "E26-1", "E23-1", "CA-1"),
}
"""Rules that ask the case alone."""


@pytest.mark.parametrize("rule", CASES)
def test_without_its_tables_and_its_audit_a_plan_holds_nothing(rule: str) -> None:
    made = Made()
    CASES[rule][0](made)
    made.tables.clear()
    made.checks.clear()
    says = made.judge(rule, IN.get(rule, 2030)).says
    assert says == ("holds" if rule in BY_CASE else "unknown")


def test_the_threshold_of_a_company_is_that_of_its_file(tmp_path: Path) -> None:
    """INV-03 is judged by it."""
    share = "recalculation_threshold: {value: 10, unit: '%'}\n"
    files = {**FILES, "company.yaml": FILES["company.yaml"] + share}
    assert load_case(write_case(tmp_path / "a", files)).recalculation_threshold == 0.1
    assert load_case(write_case(tmp_path / "b")).recalculation_threshold == 0.05


@pytest.mark.parametrize("rule", [rule.id for rule in RULES.values() if rule.needs])
def test_what_no_plan_shows_is_as_evidence_tells(rule: str) -> None:
    """That of the year counts before that of all years, and none in place of the plan's numbers."""
    kept, broken = CASES.get(rule, (plain, None))
    made, every = Made(), {(rule, None): Shown(True, "register")}
    kept(made)
    made.evidence.update(every)
    verdict = made.judge(rule, IN.get(rule, 2030))
    assert (verdict.says, verdict.source, verdict.needs) == ("holds", "register", ())
    made.evidence[rule, verdict.year] = Shown(False, "auditor")
    verdict = made.judge(rule, IN.get(rule, 2030))
    assert (verdict.says, verdict.source, verdict.number) == ("fails", "auditor", None)
    if broken:
        made = Made()
        broken(made)
        made.evidence.update(every)
        verdict = made.judge(rule, IN.get(rule, 2030))
        assert (verdict.says, verdict.source) == ("fails", "")


@pytest.mark.parametrize(
    ("rule", "year", "change"),
    [
        ("SB1-03", 2030, base_year(2021)),
        ("SB1-04", 2030, plain),
        ("SB2-26", 2034, plain),
        ("CO-02", 2030, plain),
        ("CO-04", 2030, plain),
        ("CO-03", 2030, plain),
        ("S2-06", 2030, lambda m: m.change(regions={})),
    ],
)
def test_a_rule_that_does_not_apply_is_said_so(rule: str, year: int, change: Change) -> None:
    made = Made()
    change(made)
    assert made.judge(rule, year).says == "apart"


def test_the_number_is_that_of_the_condition_that_fails() -> None:
    """Net zero: -95 % of gross is enough; 10,000 t are removed of 15,000 t."""
    made = Made()
    LESS_REMOVED(made)
    number = made.judge("SB1-15").number
    assert number is not None
    assert (number.value, number.sign, number.limit, number.unit) == (10_000, ">=", 14_999, "t")


def test_one_of_every_year_is_told_in_the_first_that_fails() -> None:
    made = Made()
    for year in (2033, 2040):
        made.put("emissions", "net_t", 100.0, year=year, scope=2)
    verdict = made.judge("INV-01")
    assert (verdict.says, verdict.year) == ("fails", 2033)
    assert Made().judge("INV-01").year == 2030


def test_the_month_of_the_financial_year_is_not_asked_where_it_is_told() -> None:
    made = Made()
    told(2021)(made)
    for rule in ("INV-11", "CA-1"):
        assert [need.key for need in made.judge(rule).needs] == ["claims.needs-fiscal-year"]
    facts = tuple(replace(f, financial=True) for f in made.case.facts)
    made.change(facts=facts, year_starts=4)
    assert [made.judge(rule).says for rule in ("INV-11", "CA-1")] == ["holds", "holds"]
    words = [why(made.judge("INV-11", 2040), "EUR", lang) for lang in ("en", "de", "zh")]
    assert words == [
        "Nothing speaks against it in 2021.",
        "Im Jahr 2021 spricht nichts dagegen.",
        "2021年未发现不符。",
    ]
    made.change(facts=(facts[0], replace(facts[0], financial=False)))
    one = "One case speaks against it in 2021, where none may."
    assert why(made.judge("INV-11", 2040), "EUR", "en") == one


def of_2021(made: Made, promise: str, slack: float) -> None:
    """How far a promise was kept in 2021, which is over."""
    cells = {"metric": "gross_emissions", "required": 1.0, "requirement": False}
    made.add("targets", id=promise, year=2021, met=slack >= 0, slack=slack, **cells)


@pytest.mark.parametrize(
    ("promises", "says", "missed"),
    [
        ({"fuel": -10.0, "goods": -10.0}, "fails", 1),  # goods are of scope 3, which has no source
        ({"fuel": 10.0, "goods": -10.0}, "unknown", None),
        ({"fuel": 10.0, "goods": 10.0}, "unknown", None),
        ({"fuel": 10.0}, "holds", 0),
        # of the 100 kt in the coolant's account half is told: 20 kt above may be none, 60 are some
        ({"part": -20_000.0}, "unknown", None),
        ({"part": 20_000.0}, "unknown", None),
        ({"part": -60_000.0}, "fails", 1),
        ({"part": 60_000.0}, "holds", 0),
    ],
)
def test_what_no_fact_tells_is_neither_kept_nor_missed(
    promises: dict[str, float], says: str, missed: int | None
) -> None:
    made = Made()
    made.tell(2021)
    if "part" in promises:
        coolant(made)
        of = {"year": 2021, "account": SCOPE1, "category": ""}
        for name_of in ("heat", "coolant"):
            made.add("sources", source=name_of, gross_t=50_000.0, **of)
        made.put("emissions", "gross_market_t", 100_000.0, account=SCOPE1, year=2021)
    for promise, slack in promises.items():
        of_2021(made, "fuel" if promise == "part" else promise, slack)
    verdict = made.judge("CO-05")
    assert verdict.says == says, verdict
    if missed is None:
        assert [need.key for need in verdict.needs] == ["claims.needs-commitment-facts"]
    else:
        assert verdict.number is not None
        assert verdict.number.value == missed


def test_a_plan_that_ends_before_cannot_be_judged() -> None:
    """By 2050 each scope is to be 90 % lower; the plan ends in 2035."""
    made = Made()
    made.change(end=2035)
    verdict = made.judge("SB1-14")
    assert verdict.says == "unknown"
    assert {need.in_("en") for need in verdict.needs} == {"a plan that reaches 2050"}


def test_no_scope_3_is_no_scope_3_that_falls() -> None:
    made = Made()
    made.put("emissions", "gross_market_t", 0.0, scope=3)
    verdict = made.judge("SB1-08")
    assert verdict.says == "unknown"
    told = [need.in_("en") for need in verdict.needs]
    assert told == ["scope 3 in the inventory of the base year"]


@pytest.mark.parametrize(
    ("change", "lacks"),
    [
        (lambda m: m.tables.pop("credits"), "the table credits"),
        (lambda m: m.tables["credits"].pop("kind"), "the column kind of the table credits"),
        (lambda m: m.put("credits", "tonnes", None), "the number durable_removals_t in every row"),
        (lambda m: m.put("credits", "tonnes", "=1+1"), "the number durable_removals_t in every"),
    ],
)
def test_a_table_that_lacks_is_told(change: Callable[[Made], object], lacks: str) -> None:
    made = Made()
    made.tables["credits"] = made.tables["credits"].astype(object)
    change(made)
    verdict = made.judge("NZ-02")
    assert verdict.says == "unknown"
    assert verdict.needs[0].in_("en").startswith(lacks)


def test_as_good_as_the_limit_is_enough() -> None:
    """A plan keeps its limits to the tolerance of a solver: 42 % less a ten-millionth."""
    made = Made()
    left = 58_000.0 * (1 + 1e-7)
    made.put("emissions", "gross_market_t", left, year=2030, scope=[1, 2])
    assert made.judge("SB1-02").holds
    made.put("emissions", "gross_market_t", 58_001.0, year=2030, scope=[1, 2])
    assert made.judge("SB1-02").says == "fails"


def test_the_made_up_plan_is_whole() -> None:
    """Each account's business as usual less its wedges is its net."""
    made = Made()
    wedges = made.tables["wedges"].groupby(["year", "account"])["tonnes"].sum()
    table = made.tables["emissions"].set_index(["year", "account"])
    pd.testing.assert_series_equal(table["bau_t"] - wedges, table["net_t"], check_names=False)
    assert len(table) == len(YEARS) * len(ACCOUNTS)


@pytest.mark.parametrize(("left", "says"), [(0.5, "fails"), (0.0014, "holds")])
def test_half_a_tonne_of_three_is_not_nothing(left: float, says: str) -> None:
    """Of a company that emits 3 t a 2,000th, 0.0015 t, is as good as none."""
    made, table = Made(), "emissions"
    tonnes = [c for c in made.tables[table] if c.endswith("_t")]
    made.tables[table][tonnes] *= 1e-5
    made.put(table, "net_t", left, year=2030, scope=1)
    verdict = made.judge("CN-01", 2030)
    assert verdict.number is not None
    assert verdict.number.limit == pytest.approx(0.0015)
    shown = verdict.says if verdict.says != "unknown" else "holds"
    assert shown == says
