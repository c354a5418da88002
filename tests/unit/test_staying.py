"""Staying close to an old plan: by hand, and as the command does it on the tiny case."""

from __future__ import annotations

import json
import math
import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pandas as pd
import pytest
from pptx import Presentation
from typer.testing import CliRunner

import pathway
from casefiles import FILES, changed, write_case
from cases import case, credit, flat, retrofit, source, target
from pathway.cli import app
from pathway.compare import standing
from pathway.locale.errors import InputError, UsageError
from pathway.report.terminal import _accuracy
from pathway.runs.run import Options, Run
from pathway.solve import solve
from pathway.solve.staying import frontier
from pathway_models.case import Case, Hierarchy, StayClose
from solving import audited, solve_case

DECIDED = {("old@boiler", 2025): 5.0}


def two_ways(price: float | None, **of_old: Any) -> Case:
    """10 GWh of gas are 2 kt; 1 kt must go in 2025: 5 GWh, by levers that serve for a year.

    A GWh saved costs 3 the old way and 2 the new one, less 0.4 of gas: 2.6 and 1.6. The old plan
    decided 5 GWh the old way. A GWh otherwise saves 1 and changes an outlay of 3 + 2 = 5, so
    changing pays below a price of 1 / 5.
    """
    ways = [
        retrofit("old@boiler", "boiler", capex=3, life=1, **of_old),
        retrofit("new@boiler", "boiler", capex=2, life=1),
    ]
    promise = target("cut", "gross_emissions", {2025: 1.0})
    made = StayClose(price, DECIDED, 2025) if price is not None else None
    return case([source("boiler", "gas", 10)], ways, [promise], stay_close=made)


def bought(made: Case) -> tuple[float, float]:
    added = audited(made).plan.added
    return added["old@boiler", 2025], added["new@boiler", 2025]


@pytest.mark.parametrize(("price", "old", "new"), [(None, 0, 5), (0.19, 0, 5), (0.21, 5, 0)])
def test_changing_pays_below_what_it_saves_for_each_outlay_it_moves(
    price: float | None, old: float, new: float
) -> None:
    assert bought(two_ways(price)) == pytest.approx((old, new))


def test_the_price_of_change_is_no_cash() -> None:
    """5 · 2.6 = 13 are paid to stay, 5 · 1.6 = 8 at the least cost, which changes 25."""
    solved = audited(two_ways(0.3))
    assert solved.npv == pytest.approx(13)
    assert solved.least.npv == pytest.approx(8)
    assert solved.changed_outlay == pytest.approx((0, 25))
    assert solved.last.objective == pytest.approx(13)
    assert audited(two_ways(0.1)).last.objective == pytest.approx(8 + 0.1 * 25)


def test_what_can_be_kept_is_kept() -> None:
    """Of 5 GWh 3 are left the old way: 2 change, an outlay of 2 · (3 + 2) = 10, for 11."""
    solved = audited(two_ways(1000, max_add=flat(3)))
    assert solved.plan.added["old@boiler", 2025] == pytest.approx(3)
    assert solved.npv == pytest.approx(3 * 2.6 + 2 * 1.6)
    assert solved.changed_outlay[0] == pytest.approx(10)


def test_what_can_no_more_be_bought_is_changed_at_any_price() -> None:
    """The old way is gone: 5 · 3 are not spent, and 5 · 2 are in their place."""
    solved = audited(two_ways(1000, max_add=flat(0)))
    assert solved.changed_outlay[0] == pytest.approx(25)


def test_years_that_the_old_plan_does_not_tell_of_are_free() -> None:
    made = two_ways(1000)
    early = replace(made, stay_close=StayClose(1000, DECIDED, 2024))
    assert solve(early, gap=1e-9).npv == pytest.approx(8)


def test_the_frontier_by_hand() -> None:
    """At 0 and 0.1 the new way, at 0.3 the old one."""
    stay = StayClose(1.0, DECIDED, 2025)
    points = frontier(two_ways(None), stay, [0.3, 0, 0.1])
    told = [(p.price, p.npv, p.changed) for p in points]
    assert told == [pytest.approx(x) for x in ((0, 8, 25), (0.1, 8, 25), (0.3, 13, 0))]


def test_staying_close_gives_up_no_cut() -> None:
    """Cuts for 13 a kt come before offsets for 1, up to 20; the old plan had bought offsets."""
    made = case(
        [source("boiler", "gas", 10)],
        [
            retrofit("cut@boiler", "boiler", capex=3, life=1),
            credit("offsets", "offset", 1.0),
        ],
        [target("neutral", "net_emissions", {2025: 0.0})],
        hierarchy=Hierarchy("lexicographic", flat(20), flat(20)),
        stay_close=StayClose(1000, {("offsets", 2025): 2.0}, 2025),
    )
    added = audited(made).plan.added
    assert added["cut@boiler", 2025] == pytest.approx(10, abs=1e-3)
    # Paid for as decided, and of no use: what stays is the purchase, never the claim.
    assert sum(audited(made).plan.claims.values()) == pytest.approx(0, abs=1e-3)


def test_a_decision_is_what_is_bought_of_a_lever_in_a_year() -> None:
    """Of 5 the old way 3 are bought: 3 of 5 of the outlay is kept, 2 · 3 and 2 · 2 are moved."""
    made = two_ways(None)
    found = standing(made, DECIDED, made, {("old@boiler", 2025): 3.0, ("new@boiler", 2025): 2.0})
    rows = found.table.set_index("lever")
    assert rows["state"].to_dict() == {"old@boiler": "smaller", "new@boiler": "new"}
    assert rows["moved_m"].to_dict() == pytest.approx({"old@boiler": 6, "new@boiler": 4})
    assert (found.decisions, found.kept_share) == (1, pytest.approx(0.6))
    none = standing(made, DECIDED, made, {})
    assert (none.count("dropped"), none.kept_share) == (1, 0)
    same = standing(made, DECIDED, made, DECIDED)
    assert (same.count("stands"), same.kept_share) == (1, 1)
    # Beside 5 in 2025, a thousandth of one in 2023 is none: it is told as 0, before 1 and after.
    old = ("old@boiler", 2023)
    little, more = {**DECIDED, old: 1e-3}, {**DECIDED, old: 1.0}
    for before, after, state, was, now in (
        (little, more, "new", 0, 1),
        (more, little, "dropped", 1, 0),
    ):
        own = standing(made, before, made, after).table.set_index("year").loc[2023]
        assert (own["state"], own["decided"], own["added"]) == (state, was, now)
    near = standing(made, DECIDED, made, {("old@boiler", 2025): 5 * (1 - 2e-6)})
    assert (near.count("stands"), near.kept_share) == (1, 1)  # all is all, whatever is rounded


@pytest.mark.parametrize(
    ("now", "state"),
    [((12, 0), "elsewhere"), ((4, 8), "stands"), ((12, 1), "larger"), ((11, 0), "smaller")],
)
def test_as_much_of_a_lever_elsewhere_is_neither_larger_nor_smaller(
    now: tuple[float, float], state: str
) -> None:
    """4 of the boiler and 8 of the oven were decided; all 12 of the boiler are as many."""
    seals = [retrofit(f"seal@{i}", i, lever="seal", capex=2) for i in ("boiler", "oven")]
    made = case([source("boiler", "gas", 20), source("oven", "gas", 20)], seals)
    decided, added = (
        {(o.id, 2025): float(x) for o, x in zip(seals, of, strict=True)} for of in ((4, 8), now)
    )
    [row] = standing(made, decided, made, added).table.to_dict("records")
    assert (row["decided"], row["added"], row["state"]) == (12, sum(now), state)


# the command

HEAD = "year,quantity,of,value,unit,source,confidence\n"
WAS = ("2021,activity,vans,11,ML", "2021,added,ev,100,vehicle", "2021,activity,shop-power,121,GWh")


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("planned")
    solve_case(write_case(folder / "tiny"), folder / "run", Options(pictures="no"))
    return folder / "run"


def was(folder: Path, *edits: tuple[str, str, str]) -> Path:
    rows = "".join(f"{row},ledger,measured\n" for row in WAS)
    return write_case(folder, {**changed(*edits), "actuals/a.csv": HEAD + rows})


def test_the_command_writes_what_stands_and_the_frontier(planned: Path, tmp_path: Path) -> None:
    out, made = tmp_path / "new", was(tmp_path / "tiny")
    asked = ["replan", str(made), "--plan", str(planned), "--out", str(out), "--no-pictures"]
    done = CliRunner().invoke(app, [*asked, "--stay-close", "0.5", "--frontier"])
    assert done.exit_code == 0, done.output
    run = pathway.open(out)
    assert run.audit().passed
    assert run.reproduce().same
    assert run.changed_since() is None  # what the command put into the run is no change of the case
    stayed = run.summary
    assert stayed["stay_close"] == 0.5
    assert stayed["changed_outlay_mcny"] <= stayed["changed_outlay_at_least_cost_mcny"] + 1e-6
    beside = tmp_path / "new-compare"
    points = pd.read_csv(beside / "tables" / "frontier.csv")
    assert points["cost_mcny"].is_monotonic_increasing
    assert points["changed_mcny"].is_monotonic_decreasing
    own = points[points["price"] == 0.5].iloc[0]
    assert own["changed_mcny"] == pytest.approx(stayed["changed_outlay_mcny"], abs=1e-3)
    assert "What still stands of the old plan" in (beside / "compare.html").read_text("utf-8")
    assert f"pathway runs accept {out}" in done.output
    assert "Keeping the commitments costs" in done.output
    titles = titles_of(beside / "compare.pptx")
    assert titles[2] == "The one commitment is kept from 2022 on"
    assert "decisions of the old plan still stand" in titles[3]
    assert titles[4].startswith("Staying close to the old plan costs up to CNY")
    assert len(titles) == 8  # plans, figures, these three, moves, tonnes, money


def titles_of(deck: Path) -> list[str]:
    """The titles of slides, in their order."""
    slides = Presentation(str(deck)).slides
    return [str(slide.shapes.title.text_frame.text) for slide in slides]


def test_where_no_plan_keeps_all_the_nearest_stands_beside_the_old(
    planned: Path, tmp_path: Path
) -> None:
    """So few electric vans are left to buy that 80 % in 2024 cannot be: what would settle it is on
    the terminal, the page and a slide.
    """
    few = ("levers/electrify.yaml", "max_add: {value: 1000,", "max_add: {value: 100,")
    out, made = tmp_path / "new", was(tmp_path / "tiny", few)
    asked = ["replan", str(made), "--plan", str(planned), "--out", str(out), "--no-pictures"]
    done = CliRunner().invoke(app, asked)
    assert done.exit_code == 3, done.output
    assert pathway.open(out).status == "nearest"
    beside = tmp_path / "new-compare"
    assert f"The nearest plan beside the old one: {beside / 'compare.html'}" in done.output
    page = (beside / "compare.html").read_text("utf-8")
    assert "No plan keeps every commitment" in page
    assert "B does not keep every commitment: no plan does" in page
    assert "<p>Any one of these makes a plan possible" in page  # it heads the list below
    said = json.loads((out / "explain.json").read_text("utf-8"))["said"]
    factors = re.findall(r"([\d.,]+)fache", " ".join(said["de"]))
    assert factors
    assert "." not in "".join(factors)
    titles = titles_of(beside / "compare.pptx")
    found = pathway.open(out)
    assert found.audit().passed
    assert [*found.summary["missed"]] == ["vans-electric"]  # of 2021 nothing is asked any more
    assert titles[2] == "One of 2 commitments is not kept"
    assert titles[3] == "No plan keeps every commitment"
    slide = Presentation(str(beside / "compare.pptx")).slides[3]
    board = "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert "The nearest plan asks for the least in all" in board
    for raw in ("--set", ".yaml", "[vans-electric]", "max_share"):  # those are for who sets it
        assert raw not in board
        assert raw in page or raw == "max_share"
    assert "So set, the same command finds a plan" in done.output


def test_nothing_is_paid_for_change_where_nothing_is_asked(planned: Path, tmp_path: Path) -> None:
    """A price of 0 is the plain replan."""
    made, old = pathway.read(was(tmp_path / "tiny")), pathway.open(planned)
    assert made.staying_close(old, 0) == made
    paid = made.staying_close(old, 0.5)
    assert paid.staying_close(old, 0).data == made.data


def test_it_is_told_in_every_language(planned: Path, tmp_path: Path) -> None:
    made, old = pathway.read(was(tmp_path / "tiny")), pathway.open(planned)
    found = old.compare(made.solve(), frontier=made.closeness(old, [0, 0.1, 10]))
    for lang, said in (("en", "stand"), ("zh", "保持不变"), ("de", "weiter")):
        told = found.standing(lang)
        assert said in told[0]
        assert len(told) == 7  # a sentence, the first five, how many more there are
        assert len(found.frontier(lang)) >= 4


def test_a_plan_that_was_followed_stands_whole(planned: Path, tmp_path: Path) -> None:
    """Facts are what the plan had for 2021; whoever stays close then keeps all of it."""
    old = pathway.open(planned)
    rows = [
        f"2021,activity,{r.source},{r.activity!r},{r.activity_unit}"
        for r in old.tables["sources"].query("year == 2021").itertuples()
    ]
    rows += [
        f"2021,added,{r.option},{r.added!r},{r.unit}"
        for r in old.tables["levers"].query("year == 2021").itertuples()
    ]
    text = HEAD + "".join(f"{row},plan,measured\n" for row in rows)
    made = pathway.read(write_case(tmp_path / "tiny", {**FILES, "actuals/a.csv": text}))
    new = made.staying_close(old, 10).solve()
    assert new.summary["changed_outlay_mcny"] == pytest.approx(0, abs=1e-3)
    found = old.compare(new)
    assert set(found.tables["standing"]["state"]) == {"stands"}
    table = found.tables["summary"].set_index("figure")
    of_what_is_open = ("cost_of_commitments_mcny", "price_of_hierarchy_mcny")
    assert all(math.isnan(table.loc[key, "b_minus_a"]) for key in of_what_is_open)
    assert table.loc["npv_cost_mcny", "b_minus_a"] == pytest.approx(0, abs=1e-3)
    for lang, said in SPENT.items():
        assert any(said in note for note in found.notes(lang))
        assert any("2022" in line and "2021" in line for line in found.sentences(lang))


SPENT = {
    "en": "what was spent before is no part of it",
    "de": "Was zuvor ausgegeben wurde, ist darin nicht enthalten",
    "zh": "此前支出不在其中",
}
VANS = {"levers/electrify.yaml": FILES["levers/electrify.yaml"].replace("vehicle", "van")}
"""The same lever, counted in vans."""
SOONER = changed(
    ("company.yaml", "end: 2025", "end: 2024"),
    ("targets.yaml", "  from: 2025\n", "  from: 2024\n"),
    ("targets.yaml", "  line: 2025\n", "  line: 2024\n"),
    ("targets.yaml", "  in: 2025\n", "  in: 2024\n"),
)
IN_EURO = {name: text.replace("CNY", "EUR") for name, text in FILES.items()}


@pytest.mark.parametrize("lang", ["en", "zh", "de"])
def test_how_exact_it_is_weighs_changes_at_their_price(lang: str) -> None:
    """What is allowed is a share of cost and change together: it is no gap of the cost."""
    summaries = ({"gap_m": {"asked": 436.0}, **more} for more in ({}, {"stay_close": 1e6}))
    euro = SimpleNamespace(currency="EUR")
    results = [SimpleNamespace(gap=3e-6, summary=summary) for summary in summaries]
    plain, close = (
        _accuracy(cast("Run", SimpleNamespace(result=r, case=euro)), lang) for r in results
    )
    assert plain != close
    assert {"en": "at their price", "zh": "按其代价", "de": "zu ihrem Preis"}[lang] in close


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (SOONER, "decisions of the old plan for 2022–2024"),
        (changed(("levers/retrofit.yaml", "led:", "lamps:")), "dropped"),
        ({**FILES, **VANS}, "Counted in another unit now, and left out: Electric vans."),
        (IN_EURO, "decisions of the old plan"),
    ],
    ids=["a shorter plan", "a lever that is gone", "another unit", "another currency"],
)
def test_an_old_plan_that_does_not_fit_is_followed_as_far_as_it_goes(
    planned: Path, tmp_path: Path, files: dict[str, str | bytes], said: str
) -> None:
    rows = "".join(f"{row},ledger,measured\n" for row in WAS)
    rows = (
        rows.replace("vehicle", "van") if "van\n" in str(files["levers/electrify.yaml"]) else rows
    )
    made = pathway.read(write_case(tmp_path / "tiny", {**files, "actuals/a.csv": HEAD + rows}))
    old = pathway.open(planned)
    new = made.staying_close(old, 0.5).solve()  # which audits it
    assert said in "\n".join(old.compare(new).standing())


def test_a_plan_of_another_case_is_told(planned: Path, tmp_path: Path) -> None:
    old, made = pathway.open(planned), pathway.read(was(tmp_path / "tiny"))
    with pytest.raises(UsageError, match=r"a number of 0 or more, not -1"):
        made.staying_close(old, -1)
    late = replace(made, data=replace(made.data, base_year=2026, end=2030, facts=()))
    with pytest.raises(UsageError, match=r"no year in common. Name a plan of these years"):
        late.staying_close(old, 1)
    other = replace(made, data=replace(made.data, options={}))
    with pytest.raises(UsageError, match=r"has no lever of tiny. Name a plan of this case"):
        other.staying_close(old, 1)


@pytest.mark.parametrize(
    ("decided", "said"),
    [
        ("year,option,added,unit\n2022,ev@van,10,vehicle\n", "there is no such option"),
        ("year,option,added,unit\n2022,ev@vans,10,GWh\n", "does not measure vehicle"),
        ("year,option,added,unit\n" + 2 * "2022,ev@vans,10,vehicle\n", "stands twice"),
        ("year,option,added,unit\n2022,ev@vans,-1,vehicle\n", "may not be less than 0"),
        ("", "does not tell of any decision"),
    ],
)
def test_what_was_decided_is_read_with_care(tmp_path: Path, decided: str, said: str) -> None:
    study = FILES["studies/operations.yaml"] + "stay_close: 0.1\n"
    files = {**FILES, "studies/operations.yaml": study}
    files |= {"decided.csv": decided} if decided else {}
    with pytest.raises(InputError, match=said):
        pathway.read(write_case(tmp_path / "tiny", files))


def test_a_price_beside_which_costs_are_lost_is_refused(tmp_path: Path) -> None:
    """At 1e15 the dearer of two plans that change as much was called the best."""
    study = FILES["studies/operations.yaml"] + "stay_close: 1e15\n"
    decided = "year,option,added,unit\n2022,ev@vans,10,vehicle\n"
    files = {**FILES, "studies/operations.yaml": study, "decided.csv": decided}
    with pytest.raises(InputError, match=r"stay_close.*1000000"):
        pathway.read(write_case(tmp_path / "tiny", files))
