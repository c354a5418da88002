"""The decision: money as a CFO reads it, what must start, by whom, what breaks the plan."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
from pptx import Presentation

from casefiles import changed, write_case
from pathway.cases.export.workbook import write_workbook
from pathway.figures.data.roadmap import read_roadmap
from pathway.figures.kit.info import chart_info
from pathway.figures.kit.numbers import few
from pathway.load import load, load_case, read_files
from pathway.locale import LANGUAGES, Lang
from pathway.locale.amounts import money_above
from pathway.locale.errors import InputError
from pathway.report.decision import brief_of, decision_of
from pathway.report.decision.actions import Step, contracts_of, orders_of, steps_of, window
from pathway.report.decision.brief import Before, Brief
from pathway.report.decision.money import Spell, money_of, still_to_pay
from pathway.report.decision.risk_words import told_risk
from pathway.report.decision.risks import SHORTFALL, Reliance, Swing
from pathway.report.decision.spoken import Sum
from pathway.report.html.decision import shown
from pathway.report.html.page import report
from pathway.report.slides import write_slides
from pathway.report.terminal import tell
from pathway.review.remark import remark
from pathway.runs.run import Run
from pathway_models.case import Case, Fact, Name, Target
from report_run import Finished, figures_of, missing, solve_small, whole, zeros

__all__ = ["solve_small", "whole"]

COMMANDS = Path(__file__).parents[2] / "docs" / "commands.md"
LOCALE = Path(__file__).parents[2] / "pathway" / "locale"
Edit = tuple[str, str, str]
OWNED: tuple[Edit, ...] = (
    ("businesses.csv", "id,name_en,name_zh", "id,name_en,name_zh,owner"),
    ("businesses.csv", "shop,Shop,商店", "shop,Shop,商店,Stores (=A. Li)"),
    ("businesses.csv", "fleet,Fleet,车队", "fleet,Fleet,车队,"),
    ("levers/electrify.yaml", "  unit: vehicle\n", '  owner: "Fleet, B. Wu"\n  unit: vehicle\n'),
)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return load_case(write_case(tmp_path / "tiny", changed(*OWNED)), "whole")


def test_what_was_paid_in_years_that_are_over_needs_no_approval(whole: Finished) -> None:
    """Of 2 + 4 + 1 million from 2021 on, 4 + 1 are of 2023 and later; so are programmes."""
    result, case = whole
    rows = [(2021, 2.0, 1.0), (2023, 4.0, 0.5), (2024, 1.0, 0.0)]
    table = {"ecosystem": pd.DataFrame(rows, columns=["year", "capex_m", "fom_m"])}
    fact = Fact(2022, "activity", ("vans",), 10.0, "-", ("a", "b"), "", 10.0, "", "", "")
    told = replace(case, facts=(fact,), today=2023)
    money = money_of(table, told, own=False)
    ahead = still_to_pay(money, table, told)
    assert (money.capital, money.programmes) == (7, 8.5)
    assert (ahead.capital, ahead.programmes) == (5, 5.5)
    asked = replace(decision_of(result, case), money=money, ahead=ahead)
    first = brief_of(asked).tiles[0].value
    assert first == Sum(5.0, "CNY")
    assert contracts_of(result.tables, replace(case, facts=(fact,), today=2026)) == []


# Owners


def test_an_owner_is_that_of_the_lever_else_of_its_business(case: Case) -> None:
    assert case.businesses["shop"].owner == "Stores (=A. Li)"
    owners = {o.lever: o.owner for o in case.options.values()}
    assert owners["ev"] == "Fleet, B. Wu"
    assert owners["led"] == owners["roofs"] == "Stores (=A. Li)"
    assert owners["trees"] == ""  # of no business, and names nobody


def test_an_owner_survives_a_workbook(tmp_path: Path, case: Case) -> None:
    write_workbook(read_files(tmp_path / "tiny"), tmp_path / "case.xlsx")
    again = load(tmp_path / "case.xlsx", "whole").case
    assert {o.id: o.owner for o in again.options.values()} == {
        o.id: o.owner for o in case.options.values()
    }


def test_an_owner_that_names_nobody_is_told(tmp_path: Path) -> None:
    files = changed(
        ("levers/electrify.yaml", "  unit: vehicle\n", '  owner: ""\n  unit: vehicle\n')
    )
    with pytest.raises(InputError, match=r"levers/electrify\.yaml.*owner"):
        load_case(write_case(tmp_path / "tiny", files))


# Money


def costs(*rows: tuple[int, str, float]) -> dict[str, pd.DataFrame]:
    """The table ``costs`` [million]."""
    made = pd.DataFrame(rows, columns=["year", "item", "value_m"])
    return {"costs": made.assign(business="shop", discounted_m=0.0)}


MADE = costs(
    (2021, "capex", 10.0), (2021, "fom", 1.0), (2022, "capex", 5.0), (2022, "energy", -4.0),
    (2022, "fom", 1.0), (2023, "energy", -4.0), (2024, "energy", -9.0), (2025, "energy", -3.0),
    (2026, "salvage", -50.0),
)  # fmt: skip


def test_outlay_and_saved_are_told_apart(case: Case) -> None:
    """Need: 11, then 11 + 6 - 4 = 13, 9, 0 and -3: at most 13 in 2022, and paid back in 2024."""
    money = money_of(MADE, case)
    assert [y.need for y in money.years] == [11, 13, 9, 0, -3]
    assert (money.capital, money.running, money.saved) == (15, 2, 20)  # salvage is no cash
    assert money.years[1] == Spell(2022, 2022, capital=5, running=1, saved=4, need=13)
    assert money.peak == (2022, 13)
    assert money.paid_back == 2024
    assert money.budget is None


def test_nothing_is_owed_where_all_is_saved(case: Case) -> None:
    money = money_of(costs((2021, "energy", -1.0)), case)
    assert money.peak[1] == 0
    assert money.paid_back is None


def test_years_are_joined_before_today_and_after_five(case: Case) -> None:
    money = money_of(MADE, case)
    years = [replace(money.years[0], first=y, last=y) for y in range(2021, 2033)]
    money = replace(money, years=tuple(years))
    assert [s.span for s in money.spells(2023)] == [
        "2021–2022", "2023", "2024", "2025", "2026", "2027", "2028–2032",
    ]  # fmt: skip
    peak = replace(
        money, years=tuple(replace(y, need=1e6) if y.first == 2029 else y for y in years)
    )
    assert [s.span for s in peak.spells(2023)][-2:] == ["2028–2029", "2030–2032"]
    assert peak.spells(2023)[-2].need == 1e6


def capped(case: Case, options: tuple[str, ...], **more: Any) -> Case:
    cap = Target(
        "cap", Name("Cap", "上限"), "", "budget", {2021: 8.0, 2022: 9.0}, "MCNY", (), (), options,
        headline=False, items=("capex",), **more,
    )  # fmt: skip
    return replace(case, targets={**case.targets, "cap": cap})


def test_a_cap_on_all_capital_is_the_budget_and_one_on_a_part_is_not(case: Case) -> None:
    whole = money_of(MADE, capped(case, tuple(case.options)))
    assert [y.budget for y in whole.years] == [8, 9, None, None, None]
    assert whole.budget == 17
    assert money_of(MADE, capped(case, ("wind",))).budget is None
    assert money_of(MADE, capped(case, tuple(case.options), cumulative=True)).budget is None


def test_programmes_are_paid_for_and_save_the_company_nothing(whole: Finished) -> None:
    """2 + 1 in 2021 and 4 + 1 in 2023, the dearest: 8 paid by then, 6 of it capital."""
    rows = [(2021, 2.0, 1.0), (2023, 4.0, 0.5), (2023, 0.0, 0.5)]
    table = pd.DataFrame(rows, columns=["year", "capex_m", "fom_m"])
    result, case = whole
    money = money_of({"ecosystem": table}, case, own=False)
    assert [y.need for y in money.years][:3] == [3, 3, 8]
    assert (money.capital, money.running, money.saved) == (6, 2, 0)
    assert money.dearest.first == 2023
    paid = replace(money, programmes=8)
    decision = replace(decision_of(result, case), own=False, money=paid, ahead=paid)
    tile = brief_of(decision).tiles[0]
    assert (tile.value.in_("en"), tile.note.in_("en")) == ("CNY 8.00 million", "most of it in 2023")  # type: ignore[union-attr]
    part = brief_of(decision).part("money")
    assert part is not None
    assert part.table is not None
    assert part.title is not None
    heads = [column.name.in_("en") for column in part.table.columns]
    assert heads == ["Years", "Capital paid out", "Other outlay", "Paid out so far"]
    assert part.table.rows[-1][1:] == (6.0, 2.0, 8.0)
    assert part.title.in_("en") == (
        "CNY 8.00 million paid out for the ecosystem’s programmes to 2025, "
        "most in 2023: CNY 5.00 million"
    )


# What must start


def test_twelve_months_are_those_from_today_on(case: Case) -> None:
    assert window(case) == (2021, 2021)
    assert window(replace(case, today=2020)) == (2021, 2021)
    assert window(replace(case, today=2022)) == (2022, 2023)
    assert window(replace(case, today=2025)) == (2025, 2025)


def levers(*rows: tuple[int, str, float, float, float]) -> dict[str, pd.DataFrame]:
    """The table ``levers``: year, option, added, stock, tonnes."""
    made = pd.DataFrame(rows, columns=["year", "option", "added", "stock", "reduction_t"])
    return {"levers": made.assign(lever=[o.partition("@")[0] for o in made["option"]])}


def named(tables: dict[str, pd.DataFrame], case: Case) -> dict[str, pd.DataFrame]:
    rows = tables["levers"]
    return {"levers": rows.assign(kind=[case.options[o].kind for o in rows["option"]])}


def test_what_must_be_ordered_has_owner_date_and_money(case: Case) -> None:
    """20 vans at 50,000 and 10 GWh of wind at a premium of -10 a MWh: 1 million, -0.1 a year."""
    led = replace(case.options["led@shop-power"], lead=2)
    case = replace(case, options={**case.options, led.id: led}, today=2021)
    tables = named(
        levers(
            (2021, "ev@vans", 20.0, 20.0, 5.0), (2022, "wind", 10.0, 10.0, 90.0),
            (2022, "led@shop-power", 4.0, 0.0, 0.0), (2024, "led@shop-power", 0.0, 4.0, 30.0),
            (2023, "ev@vans", 99.0, 119.0, 5.0), (2025, "trees", 1.0, 1.0, 3.0),
        ),
        case,
    )  # fmt: skip
    vans, bulbs, wind = orders_of(tables, case, programmes=False)  # most capital first
    assert (wind.lever, wind.years, wind.market) == ("wind", (2022,), True)
    assert wind.yearly == pytest.approx(-0.1)
    assert (bulbs.lever, bulbs.owner) == ("led", "Stores (=A. Li)")
    assert (bulbs.years, bulbs.serves) == ((2022,), 2024)
    assert bulbs.capital == pytest.approx(0.8)
    assert (vans.owner, vans.amount, vans.unit) == ("Fleet, B. Wu", 20, "vehicle")
    assert vans.capital == pytest.approx(1.0)
    assert [(c.lever, c.first, c.peak, c.term) for c in contracts_of(tables, case)] == [
        ("wind", 2022, 10, 10), ("trees", 2025, 1, 1),
    ]  # fmt: skip
    steps = steps_of(tables, case, most=2)
    assert [s.lever for s in steps.named] == ["led", "wind"]  # of each kind the largest, first
    assert [s.lever for s in steps.rest] == ["ev", "trees"]


def test_orders_of_two_years_are_one_row_and_the_past_is_told(whole: Finished) -> None:
    """2 vans at 45,000 now, 3 at 40,000 next year: 0.21 million; what began says so."""
    result, made = whole
    case = replace(made, today=2022)
    bought = [(2021, 9.0, 9.0), (2022, 2.0, 11.0), (2023, 3.0, 14.0)]
    tables = named(levers(*((y, "ev@vans", added, stock, 1.0) for y, added, stock in bought)), case)
    (vans,) = orders_of(tables, case, programmes=False)
    assert (vans.years, vans.serves, vans.amount) == ((2022, 2023), 2022, 5)
    assert vans.capital == pytest.approx(0.21)
    brief = brief_of(
        replace(
            decision_of(result, case), case=case, orders=(vans,), roadmap=steps_of(tables, case)
        )
    )
    actions = brief.part("actions")
    assert actions
    assert actions.table
    assert "at once, Q1 2023" in actions.table.texts("en")[0]
    assert brief.roadmap
    assert brief.roadmap.table
    assert "since 2021, to 2023" in brief.roadmap.table.texts("en")[0]


# In words


def said(brief: Brief, lang: str) -> str:
    lines = [brief.ask, *(t.note for t in brief.tiles)]
    for part in (*brief.parts, *([brief.roadmap] if brief.roadmap else [])):
        lines += [part.head, *part.lines]  # type: ignore[list-item]
    text = [line.in_(lang) for line in lines]
    for part in brief.parts:
        text += [cell for row in (part.table.texts(lang) if part.table else []) for cell in row]
    return "\n".join(text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_run_is_told_in_every_language(lang: str, whole: Finished) -> None:
    result, case = whole
    brief = brief_of(decision_of(result, case))
    text = said(brief, lang)
    assert not re.search(r"\b(None|nan)\b|[{}<]", text)
    assert [part.key for part in brief.parts] == [
        "money", "actions", "contracts", "gain", "waits", "risks", "claims",
    ]  # fmt: skip


def test_counts_and_missed_promises_are_told_at_once(whole: Finished) -> None:
    run = missing(whole, "clean", 0.1)
    decision = decision_of(*run)
    assert [k.target.id for k in decision.missed] == ["clean"]
    brief = brief_of(decision)
    assert brief.ask.in_("en").endswith("; the plan misses 1 of 4 commitments")
    assert "Missed: Clean power" in said(brief, "en")


def test_what_is_not_fit_is_said_by_every_form_of_the_ask(whole: Finished) -> None:
    """A title that is too long leaves out what is ordered soon, never that inputs are wrong."""
    doubt: Any = SimpleNamespace(told=Name("Too much", "太多"))
    brief = brief_of(replace(decision_of(*missing(whole, "clean", 0.1)), grave=(doubt, doubt)))
    asks = [ask.in_("en") for ask in (brief.ask, *brief.shorter)]
    assert len(asks) == 3
    assert all("Not fit for a decision yet: 2 remarks" in ask for ask in asks)
    assert all("misses 1 of 4 commitments" in ask for ask in asks)
    assert [len(ask) for ask in asks] == sorted((len(ask) for ask in asks), reverse=True)


def test_no_promises_no_money_no_levers(whole: Finished) -> None:
    result, case = whole
    bare = {name: table.iloc[0:0] for name, table in result.tables.items()}
    bare |= {"emissions": result.tables["emissions"]}
    brief = brief_of(decision_of(replace(result, tables=bare), replace(case, targets={})))
    text = said(brief, "en")
    assert "nothing new for now" in text
    assert "makes no commitment" in text
    assert brief.roadmap is None


def test_where_no_money_moves_there_is_no_table_of_it(whole: Finished) -> None:
    result, case = zeros(whole)
    assert brief_of(decision_of(result, case)).part("money") is None


def test_commitments_have_room_only_where_there_are_any(whole: Finished) -> None:
    calm = replace(decision_of(*whole), risks=())
    for decision, told in ((calm, True), (replace(calm, kept=()), False)):
        part = brief_of(decision).part("risks")
        assert part is not None
        text = part.lines[0].in_("en")
        assert text.startswith("Nothing stands out: no measure carries much of the plan")
        assert ("kept without room" in text) == told


def test_waiting_is_told_from_an_explanation(whole: Finished) -> None:
    later = {"name": {"en": "Neutral"}, "later_m": 12.0, "known_to_m": 0.1}
    nothing = {"name": {"en": "Clean"}, "later_m": 0.05, "known_to_m": 0.1}
    sooner = {"name": {"en": "Roofs"}, "saved_m": 3.0, "known_to_m": 0.1}
    explained = {"plan": True, "commitments": [nothing, later], "dates": [sooner]}
    part = brief_of(decision_of(*whole, explained)).part("waits")
    assert part is not None
    first, second = (line.in_("en") for line in part.lines)
    assert first.startswith("“Neutral” a year later would save CNY 12.00 million")
    assert second.startswith("“Roofs” a year earlier would save CNY 3.00 million")
    none = brief_of(decision_of(*whole, {"plan": True, "commitments": [nothing], "dates": []}))
    about = none.part("waits")
    assert about is not None
    assert about.lines[0].in_("en").startswith("About nothing")
    unknown = brief_of(decision_of(*whole)).part("waits")
    assert unknown is not None
    assert "Not worked out" in unknown.lines[0].in_("en")


def test_risks_are_those_of_a_sweep_where_there_is_one(whole: Finished) -> None:
    decision = decision_of(*whole)
    assert 1 <= len(decision.risks) <= 3
    swings = [Swing(Name("Power", "电价"), 1.0, 2.0, n) for n in range(5)]
    swept = decision_of(*whole, None, swings)
    assert swept.risks == tuple(swings[:3])
    part = brief_of(swept).part("risks")
    assert part is not None
    assert part.lines[0].in_("en") == (
        "Power: at the worse end of the sweep it takes CNY 2.00 million more to keep the plan, "
        "at the better end CNY 1.00 million less."
    )
    assert "at one of its values no plan" in part.lines[1].in_("en")


def test_a_share_of_the_plan_is_of_business_as_usual_as_in_the_pathway(whole: Finished) -> None:
    """The kind that cuts most stands in the risks with the share that the pathway gives it."""
    result, case = whole
    risk = next(r for r in decision_of(*whole).risks if isinstance(r, Reliance))
    last = {name: t[t["year"] == case.end] for name, t in result.tables.items() if "year" in t}
    bau = float(last["emissions"]["bau_t"].sum())
    assert risk.share == pytest.approx(risk.short / SHORTFALL / bau)
    text = told_risk(risk, case).in_("en")
    assert text.startswith(f"{risk.name.in_('en')}: cuts {risk.share:.0%} of business as usual in ")


@pytest.fixture
def solve_owned(solve_small: Callable[..., Finished]) -> Finished:
    return solve_small("operations", *OWNED)


def test_owners_stand_beside_what_is_to_be_done(solve_owned: Finished) -> None:
    brief = brief_of(decision_of(*solve_owned))
    actions = brief.part("actions")
    assert actions is not None
    assert actions.table is not None
    assert "Owner" in [column.name.in_("en") for column in actions.table.columns]
    cells = [cell for row in actions.table.texts("en") for cell in row]
    assert "Stores (=A. Li)" in cells
    assert not any("Nobody is named" in line.in_("en") for line in actions.lines)


# What can hardly be right


def test_a_plan_on_what_can_hardly_be_right_is_not_fit_for_a_decision(whole: Finished) -> None:
    """A discount rate of 0.06 % for 6 %: said in the ask, and first of all, before any money."""
    result, case = whole
    company = result.inputs["company.yaml"].replace(b"value: 6,", b"value: 0.06,")
    assert company != result.inputs["company.yaml"]
    odd = replace(result, inputs={**result.inputs, "company.yaml": company})
    brief = brief_of(decision_of(odd, replace(case, discount_rate=0.0006)))
    ends = {
        "en": "Not fit for a decision yet: one remark says what can hardly be right",
        "zh": "尚不宜决策：有1项内容很可能有误",
        "de": "Noch nicht entscheidungsreif: Eine Anmerkung nennt, was kaum stimmen kann",
    }
    for lang, end in ends.items():
        assert brief.ask.in_(lang).endswith(end)
    assert brief.parts[0].key == "doubts"
    (line,) = brief.parts[0].lines
    assert "discount_rate" in line.in_("en")
    right = brief_of(decision_of(result, case))
    assert right.part("doubts") is None
    assert "Not fit" not in right.ask.in_("en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_remarks_for_which_there_is_no_room_stand_in_the_report(
    lang: Lang, whole: Finished
) -> None:
    """Of seven a sheet has five and a slide three, and say how many more; the page folds two."""
    result, case = whole
    named = [remark("cliff", str(i), 1.0, "share", share="", base="", credits="", a="", b="")
             for i in range(7)]  # fmt: skip
    brief = brief_of(replace(decision_of(result, case), grave=tuple(named)))
    part = brief.part("doubts")
    assert part
    assert len(part.briefly(7)) == 7
    assert [line.in_(lang).count("4") for line in part.briefly(3)[3:]] == [1]
    block = shown(brief, lang).block("doubts")
    assert block
    assert (len(block.lines), len(block.folded)) == (5, 2)
    assert "2" in block.fold


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_of_a_board_names_a_command(lang: Lang, whole: Finished) -> None:
    """What stands above the tables of the plan; “pathway claims” and “pathway review” did."""
    result, case = whole
    commands = re.findall(r"^## (pathway [\w-]+)$", COMMANDS.read_text("utf-8"), re.MULTILINE)
    assert "pathway claims" in commands
    page = report(result, case, figures_of(whole, LANGUAGES), lang)
    told = re.sub(r"<(style|script)[^>]*>.*?</\1>", "", page, flags=re.DOTALL)
    for words in re.split(r"<[^>]+>", told[: told.index('id="plan"')]):
        assert not [command for command in commands if command in words], words
    for room in ("claims", "claims-rules", "decision"):  # what other plans are told
        text = (LOCALE / lang / f"{room}.ftl").read_text("utf-8")
        said = "\n".join(line for line in text.split("\n") if not line.startswith("#"))
        assert not [command for command in commands if command in said], room


def test_two_kilograms_of_credits_are_no_contract(whole: Finished) -> None:
    """What the solver's tolerance leaves of a credit is neither signed nor on the roadmap."""
    result, case = whole
    levers = result.tables["levers"].copy()
    rows = levers["lever"] == "trees"
    assert rows.any()
    levers.loc[rows, ["stock", "added", "reduction_t"]] = 0.002
    tables = {**result.tables, "levers": levers}
    assert "trees" not in {c.lever for c in contracts_of(tables, case)}
    few = steps_of(tables, case)
    assert "trees" not in {step.lever for step in (*few.named, *few.rest)}


def test_what_does_a_little_in_one_of_many_years_is_told(whole: Finished) -> None:
    """What all levers take off counts each once, not once a year."""
    result, case = whole
    levers = result.tables["levers"].copy()
    rows = levers["lever"] == "trees"
    levers.loc[rows, "reduction_t"] = 0.0
    others = float(levers.groupby("option")["reduction_t"].sum().abs().sum())
    last = levers.index[rows][-1]
    levers.loc[last, ["stock", "added", "reduction_t"]] = [1.0, 1.0, 1.5 * few(others)]
    tables = {**result.tables, "levers": levers}
    assert "trees" in {c.lever for c in contracts_of(tables, case)}


def test_what_is_at_first_is_in_the_unit_of_the_most() -> None:
    """120 GWh of 900 are 1.2 of 9亿千瓦时."""
    step = Step(
        "wind", "green_power", Name("Wind", "风电"), "", 2026, 2026, 2026, 120.0, 900.0, "GWh", 1
    )
    assert Before(step).in_("zh") == "1.2"
    assert Before(step).in_("en") == "120"


def test_what_is_there_at_first_is_alike_in_chart_and_table(whole: Finished) -> None:
    """9 of which 4 are bought in the first year: 5."""
    result, case = whole
    rows = result.tables["levers"].copy()
    wind = rows["lever"] == "wind"
    first = rows.index[wind & (rows["year"] == case.base_year)][0]
    rows.loc[first, ["stock", "added"]] = [9.0, 4.0]
    tables = {**result.tables, "levers": rows}
    few = steps_of(tables, case)
    (step,) = (s for s in (*few.named, *few.rest) if s.lever == "wind")
    figure = read_roadmap(tables, chart_info(case, "run"))
    (track,) = (t for t in figure.all if t.lever == "wind")
    assert step.before == track.before == 5.0


def test_an_order_of_nothing_is_none(whole: Finished) -> None:
    """2.5 L of a fuel are what the solver's tolerance leaves in ML.

    What is little in its unit and takes off a tonne is told: 1e-5 of a park may be much.
    """
    result, case = whole
    wind = result.tables["levers"]["lever"] == "wind"
    assert wind.any()

    def told(stock: float, tonnes: float) -> set[str]:
        rows = result.tables["levers"].copy()
        rows.loc[wind, ["stock", "added", "reduction_t"]] = 0.0
        first = rows.index[wind & (rows["year"] > case.base_year)][0]
        rows.loc[first, ["stock", "added", "reduction_t"]] = [stock, stock, tonnes]
        tables, today = {**result.tables, "levers": rows}, int(rows.loc[first, "year"])
        few = steps_of(tables, case)
        orders = orders_of(tables, replace(case, today=today), programmes=False)
        figure = read_roadmap(tables, chart_info(case, "run"))
        found = [
            {step.lever for step in (*few.named, *few.rest)},
            {contract.lever for contract in contracts_of(tables, case)},
            {order.lever for order in orders},
            {track.lever for track in figure.all},
        ]
        assert len({"wind" in one for one in found}) == 1
        return found[0]

    assert "wind" not in told(2.545e-6, 0.007)
    assert "wind" in told(1e-5, 2.0)
    assert "wind" in told(1.0, 0.0)


@pytest.mark.parametrize(
    ("lang", "above", "counted"),
    [
        ("en", "each plan at most EUR 1 from the best", r"Of (\d+) numbers of the inputs, (.*)\."),
        ("de", "jeder Plan höchstens 1 EUR vom", r"Von (\d+) Zahlen der Eingaben stammen (.*)\."),
        ("zh", "各方案距最优不超过1欧元", r"输入数值共(\d+)项：(.*)。"),
    ],
)
def test_how_exact_a_plan_is_and_what_it_rests_on_is_told_whole(
    whole: Finished, tmp_path: Path, lang: Lang, above: str, counted: str
) -> None:
    """1e-6 million are 1 EUR, the most of any plan, as on the terminal (the slide told
    that of this plan alone); and the kinds of numbers add up to all of them.

    Of every number of prices.csv the confidence is taken out.
    """
    result, case = whole
    gap = {"asked": 1.0, "reached": 0.0, "without_hierarchy": 1e-6, "without_commitments": None}
    silent = re.sub(rb"(?m),[a-z]+\r?$", b",", result.inputs["prices.csv"])
    inputs = {**result.inputs, "prices.csv": silent}
    told = replace(result, summary={**result.summary, "gap_m": gap}, inputs=inputs)
    case, path = replace(case, currency="EUR"), tmp_path / "board.pptx"
    write_slides(told, case, lang, path)
    pages = [
        "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        for slide in Presentation(str(path)).slides
    ]
    page = next(one for one in pages if re.search(counted, one))
    assert above in page.replace("\N{NO-BREAK SPACE}", " ")
    least = money_above(1e-6, "EUR", lang)
    assert any(least in line for line in tell(Run(tmp_path, case, told, (), ()), lang))
    every, parts = next(m.groups() for m in re.finditer(counted, page))
    numbers = [int(n) for n in re.findall(r"\d+", parts)]
    assert int(every) == sum(numbers)
    assert len(numbers) > 3


def test_what_cuts_more_than_is_emitted_as_usual_is_told_in_tonnes(whole: Finished) -> None:
    """A grid that gets dirtier: "cuts 140% of business as usual" is no part of a whole."""
    case = whole[1]
    told = told_risk(Reliance(case.name, 2025, 1.4, 1.46e6, assumed=False), case)
    for lang, amount in (("en", "14.60 Mt"), ("zh", "1,460万吨"), ("de", "14,60 Mio. t")):
        assert amount in told.in_(lang)
        assert "140" not in told.in_(lang)
    usual = told_risk(Reliance(case.name, 2025, 0.4, 1.46e6, assumed=False), case)
    assert "40% of business as usual" in usual.in_("en")
