"""A change of nothing is told as none: no tonnes, no money, in charts and in the decision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from cases import BASE, case, credit, electrify, flat, green, retrofit, roof, source, target
from pathway.figures.model import Figure
from pathway.figures.print.said import said
from pathway.figures.study import Figures, figures_of
from pathway.locale import LANGUAGES, Count, Lang, say
from pathway.report.decision import brief_of, decision_of
from pathway.report.html.summary import costs, tonnes
from pathway.report.slides import write_slides
from pathway.report.workbook import write_workbook
from pathway.review.plan import review_plan
from pathway.runs.result import Result
from pathway_models.case import Case, Hierarchy
from report_runs import run_of, zero

Run = tuple[Result, Case]
IN_ALL = pytest.mark.parametrize("lang", LANGUAGES)


@cache
def closed() -> Run:
    """20 kt of gas that end by themselves in 2022, and a measure that nobody buys."""
    burnt = {BASE: 100.0, **flat(0.0, BASE + 1), BASE + 1: 50.0}
    made = case([source("heat", "gas", burnt)], [retrofit("seal", "heat", capex=50.0)])
    return run_of(made), made


@cache
def unused() -> Run:
    """70 kt, and a measure that nobody buys."""
    sources = [source("power", "electricity", 100), source("heat", "gas", 100)]
    made = case(sources, [retrofit("seal", "heat", capex=50.0)])
    return run_of(made), made


@cache
def free() -> Run:
    """70 kt, and neutral by what costs nothing where energy costs nothing."""
    options = [
        roof("pv", potential=10),
        green("ppa", potential=100, life=5),
        electrify("pump", "heat", {"electricity": 0.3}, max_share=0.5, potential=50),
        credit("tree", "removal", 0.0, potential=80, durability=40),
    ]
    made = case(
        [source("power", "electricity", 100), source("heat", "gas", 100)],
        options,
        [target("neutral", "net_emissions", {2024: 0.0, 2025: 0.0})],
        prices=dict.fromkeys((("electricity", "r"), ("gas", "r")), flat(0.0)),
        export_price={"r": flat(0.0)},
    )
    return run_of(made), made


def charts(run: Run) -> Figures:
    result, made = run
    return figures_of(made, result.tables, "7f3c2a10", None, LANGUAGES)


def title(figure: Figure, lang: Lang) -> str:
    return str(said(figure, lang)["titles"][0])


@IN_ALL
def test_where_nothing_is_emitted_nothing_falls_and_no_wedge_is_told(lang: Lang) -> None:
    """It said “Net falls 0.00 in 2021, 2022 … alone”, and every kind of lever with 0.00."""
    found = said(charts(zero())["neutrality-pathway"][lang], lang)
    assert "<b>" not in found["subtitle"]
    assert len(found["table"]["columns"]) == 5  # year, as usual, gross twice, net
    assert len(found["notes"]) == 3  # sum, source, boundary: no wedge is attributed or dotted


@pytest.mark.parametrize(
    ("run", "gain"),
    [
        (zero, "are 0 t in 2020 and in 2025."),
        (unused, "are 70.00 kt in 2020 and in 2025."),
        (closed, "go from 20.00 kt in 2020 to 0 t in 2025, 100% less."),
    ],
)
def test_a_decision_of_nothing_buys_nothing(run: Callable[[], Run], gain: str) -> None:
    """No “0 t less”, “0% less” or “0 t are removed”; nothing is paid, so nothing is paid back."""
    result, made = run()
    brief = brief_of(decision_of(result, made))
    part = brief.part("gain")
    assert part
    assert [line.in_("en") for line in part.lines] == [
        f"As much is emitted as in business as usual by 2025. Net emissions {gain}",
        "The study makes no commitment, so the plan keeps none.",
    ]  # fmt: skip
    notes = [tile.note.in_("en") for tile in brief.tiles]
    assert notes[1:3] == ["nothing is paid out", "nothing to pay back"]


def test_what_ends_by_itself_breaks_no_plan() -> None:
    """20 kt are gone in two years without any measure: none has to be in service by then."""
    result, made = closed()
    part = brief_of(decision_of(result, made)).part("risks")
    assert part
    assert [line.in_("en") for line in part.lines] == [
        "Nothing stands out: no measure carries much of the plan."
    ]
    assert not [r for r in review_plan(made, result.tables, {}) if r.kind == "cliff"]


def test_figures_that_are_alike_are_not_told_apart_in_percent() -> None:
    """70.00 kt without action and 70.00 kt net are no “0% against” anything."""
    result, made = unused()
    assert [fact.note for fact in tonnes(result, made, "en")][1:3] == [
        "as in 2020", "as in business as usual",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Scope 1: nothing is emitted in 2025, with the plan or without"),
        ("zh", "范围一：2025年没有排放，有无方案都一样"),
        ("de", "Scope 1: 2025 wird nichts emittiert, mit dem Plan wie ohne ihn"),
    ],
)
def test_nothing_is_not_below_nothing(lang: Lang, told: str) -> None:
    """It said “net emissions of 0.00 kt, none of it below business as usual”."""
    assert title(charts(closed())["pathways-by-scope"][lang], lang) == told


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "The 2024 reduction costs nothing: 50 kt"),
        ("zh", "2024年减排5万吨，不增加成本"),
        ("de", "Die Minderung 2024 kostet nichts: 50 Tsd. t"),
    ],
)
def test_what_is_free_costs_nothing(lang: Lang, told: str) -> None:
    """It said “No part pays for itself: it costs CNY 0/t on average”."""
    assert title(charts(free())["abatement-cost"][lang], lang) == told


@IN_ALL
@pytest.mark.parametrize("run", [zero, unused, closed, free])
def test_documents_of_nothing_can_be_made(
    run: Callable[[], Run], lang: Lang, tmp_path: Path
) -> None:
    """A native chart without a single area is one of lines."""
    write_workbook(*run(), lang, tmp_path / "results.xlsx")
    write_slides(*run(), lang, tmp_path / "board.pptx")
    assert load_workbook(tmp_path / "results.xlsx").sheetnames
    assert len(Presentation(tmp_path / "board.pptx").slides) > 2


def test_no_promise_has_no_price_in_any_order() -> None:
    """“Cutting first, then removing costs CNY 0” beside “this study makes no commitment”."""
    made = replace(unused()[1], hierarchy=Hierarchy("lexicographic", flat(500.0), None))
    facts = costs(run_of(made), made, "en")
    assert [fact.label for fact in facts] == ["Invested, 2021–2025", "The whole plan costs"]


@IN_ALL
def test_orders_without_capital_are_not_told_with_none(lang: Lang) -> None:
    """“One more measure starts too, with EUR 0 of capital.”"""
    told = {paid: say("decision.actions-more", lang, n=Count(1), paid=paid, x="0 EUR")
            for paid in ("yes", "no")}  # fmt: skip
    assert "0 EUR" in told["yes"]
    assert "0" not in told["no"]
