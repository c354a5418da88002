"""What commitments of a plan cost, by hand: duals, solving again, room and dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from cases import SCOPE1, case, credit, flat, retrofit, source, target
from pathway.explain.frontier import Frontier
from pathway.explain.prices import Explained, agree, discounted_tonnes, tighter
from pathway.explain.quick import estimates
from pathway.explain.rooms import at_limit, rounded
from pathway.explain.solves import Solves, Variation, plan_cost
from pathway.explain.words import tell_document
from pathway.locale import Lang
from pathway.runs.run import summarise
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.arithmetic.variations import Bound
from pathway_models.case import Case, Hierarchy


def priced(made: Case) -> Explained:
    solved = solve(made, gap=1e-6, margins=True)
    targets = tabulate(made, solved.plan)["targets"]
    explained = Explained(made, solved, targets, list(made.targets))
    for key, varied in dict(explained._variations()).items():
        explained.costs[key] = plan_cost(Variation(varied), solved.lots, 1e-6)
    return explained


def two_step_case(cap: float = 195) -> Case:
    """1,000 GWh of gas, 200 kt, at 0.4 million a GWh. 20 GWh can be saved for 0.9, any for 1.4
    million a GWh, in the one year 2025: net of gas 0.5 and 1.0, so 2.5 and 5 million a kt."""
    cheap = retrofit("cheap", "gas", capex=0.9, potential=20, first_year=2025, life=1)
    dear = retrofit("dear", "gas", capex=1.4, potential=500, first_year=2025, life=1)
    promised = target("cap", "gross_emissions", {2025: cap}, accounts=(SCOPE1,), when="in",
                      since=2025)  # fmt: skip
    return case([source("gas", "gas", 1000)], [cheap, dear], [promised])


def test_the_price_of_a_cap_is_that_of_the_last_tonne() -> None:
    """5 kt are 25 GWh: 20 cheap, 5 dear, 10 + 5 = 15 million. The last tonne costs 5 million a kt.

    Weaker by 1 % (1.95 kt): 15.25 GWh, all cheap, 7.625 million: 7.375 saved, of which 5 GWh
    were dear (5) and 4.75 cheap (2.375). Stricter: 9.75 GWh more, all dear: 9.75 million.
    """
    told = priced(two_step_case()).document()["commitments"][0]
    assert told["margin_m"] == pytest.approx(1.95 * 5)
    assert told["looser_m"] == pytest.approx(7.375)
    assert told["tighter_m"] == pytest.approx(9.75)
    assert told["without_m"] == pytest.approx(15)
    assert told["later_m"] is None  # it would hold after the plan
    assert told["agree"] is False  # 9.75 against 7.375: the last tonnes are dearer than most
    assert told["per_tonne"]["margin"] == pytest.approx(5000)
    assert told["per_tonne"]["solved"] == pytest.approx(7.375e6 / 1950)


def test_the_two_prices_agree_where_the_cost_is_straight() -> None:
    """A cap of 198 kt is met by 10 cheap GWh: weaker by 1.98 kt saves 9.9 of them, 4.95 million."""
    told = priced(two_step_case(198)).document()["commitments"][0]
    assert told["margin_m"] == pytest.approx(4.95)
    assert told["looser_m"] == pytest.approx(4.95)
    assert told["agree"] is True


def test_one_year_later_and_without() -> None:
    """Neutral from 2024 with offsets at 0.1 million a kt: 20 kt a year, 4 million in all."""
    made = case(
        [source("gas", "gas", 100)],
        [credit("offsets", "offset", 0.1)],
        [target("net", "net_emissions", flat(0, 2024), accounts=(SCOPE1,), since=2024)],
    )
    told = priced(made).document()["commitments"][0]
    assert told["later_m"] == pytest.approx(2)
    assert told["without_m"] == pytest.approx(4)
    # one percent of the usual 20 kt in each of two years, 0.1 million a kt
    assert told["looser_m"] == pytest.approx(0.04)
    assert told["per_tonne"]["solved"] == pytest.approx(100)


def test_the_price_of_the_order_has_two_steps() -> None:
    """20 kt, neutral in 2025. Offsets cost 0.1, removals 0.2 (10 kt), and a saving of 25 GWh
    (5 kt) nets 0.6 million a GWh, 3 million a kt, below the ceiling of 4.

    In no order: 20 offsets, 2. Cuts first: 15 + 15 offsets = 16.5. Then removals: 15 + 10 removed
    (2) + 5 offsets (0.5) = 17.5. So cuts cost 14.5 more and removals 1 more.
    """
    saving = retrofit("saving", "gas", capex=1.0, potential=25, first_year=2025, life=1)
    made = case(
        [source("gas", "gas", 100)],
        [
            saving,
            credit("offsets", "offset", 0.1),
            credit("removals", "removal", 0.2, potential=10),
        ],
        [target("net", "net_emissions", {2025: 0.0}, accounts=(SCOPE1,), since=2025)],
        hierarchy=Hierarchy("lexicographic", flat(4.0, 2021), flat(4.0, 2021)),
    )
    order = priced(made).document()["hierarchy"]
    assert order["total_m"] == pytest.approx(15.5, rel=1e-4)
    assert order["reductions_m"] == pytest.approx(14.5, rel=1e-4)
    assert order["removals_m"] == pytest.approx(1, rel=1e-4)


def test_more_room_is_worth_what_it_saves() -> None:
    """20 GWh are cheap; 2 more (a tenth, rounded) in place of dear ones save 0.5 million each."""
    explained = priced(two_step_case())
    worth = explained.solved.margin[Bound("potential", "cheap")]
    assert worth.less == pytest.approx(20 * 0.5)  # per share of itself


def test_steps_are_numbers_that_people_say() -> None:
    assert [rounded(x) for x in (147.0, 20.0, 7.3, 0.99, 5.0)] == [100, 20, 5, 0.5, 5]


def test_nothing_absurd_is_asked_for() -> None:
    """No share above all, no emissions below none."""
    assert not tighter(target("all", "lever_share", 1.0), -0.01)
    assert tighter(target("some", "lever_share", 0.5), -0.01)
    assert not tighter(target("none", "net_emissions", 0.0), -0.2)


def test_tonnes_are_discounted_as_the_money_is() -> None:
    """1 kt less in 2024 and in 2025 at 10 %: 1,000 / 1.1^4 + 1,000 / 1.1^5 tonnes."""
    made = case([source("gas", "gas", 100)], discount_rate=0.1)
    cap = target("cap", "gross_emissions", flat(10, 2024), since=2024)
    assert discounted_tonnes(made, cap, 1.0) == pytest.approx(1000 / 1.1**4 + 1000 / 1.1**5)


def test_prices_within_the_gap_agree() -> None:
    assert agree(1.0, 1.5, 0.6)
    assert not agree(1.0, 1.5, 0.1)
    assert agree(None, 1.0, 0.1) is None


def test_a_frontier_runs_from_no_promise_to_the_strictest() -> None:
    """Without the cap nothing is saved: 200 kt. The strictest saves 520 GWh: 96 kt, 510 million."""
    made = two_step_case()
    frontier = Frontier.of(made, "cap", 5)
    frontier.solve(solve(made, gap=1e-6), lambda _: None)
    values = frontier.document()["values"]
    found = {round(p["value"]): p["cost_m"] for p in values}
    assert found[200_000] == pytest.approx(0, abs=1e-3)
    assert min(found) == pytest.approx(96_000, abs=2)
    assert found[min(found)] == pytest.approx(510, rel=1e-3)
    costs = [p["cost_m"] for p in sorted(values, key=lambda p: -p["value"])]
    assert costs == sorted(costs)
    assert found[195_000] == pytest.approx(15)


def test_at_a_kink_the_price_is_an_interval() -> None:
    """A cap of 196 kt is met by the 20 cheap GWh exactly: a kt less is worth 2.5, one more costs 5.

    Any number between is a dual; in tonnes 2,500 to 5,000.
    """
    told = priced(two_step_case(196)).document()["commitments"][0]
    assert told["margin_m"] == pytest.approx(1.96 * 2.5)
    assert told["margin_stricter_m"] == pytest.approx(1.96 * 5)
    per = told["per_tonne"]
    assert (per["margin"], per["margin_stricter"]) == pytest.approx((2500, 5000))
    assert told["agree"] is True


def annuity_case(**changes: object) -> Case:
    """Half of 20 kt is saved from 2021 on by all there is room for: nothing stricter has a plan."""
    saving = retrofit("saving", "gas", **{"capex": 1.4, "potential": 50, "life": 2, **changes})
    cap = target("cap", "gross_emissions", 10, accounts=(SCOPE1,), since=2021)
    return case([source("gas", "gas", 100)], [saving], [cap], discount_rate=0.1)


def test_a_sum_is_said_with_all_its_years() -> None:
    """A budget of 990 kt for 2021 to 2025, of 1,000 as usual, has no plan without a lever; one of
    1,010 has 10 kt to spare in these years together, and in none of them alone."""
    years = dict.fromkeys(range(2021, 2026), 1010.0)
    budget = target("sum", "gross_emissions", years, accounts=(SCOPE1,), cumulative=True)
    made = case([source("gas", "gas", 1000)], [], [budget])
    said = "\n".join(tell_document(priced(made).document() | {"solves": {}}, made, "en"))
    assert "sum [sum]: 10,000 t to spare in 2021–2025 together" in said
    assert "tightest" not in said


def test_without_a_stricter_plan_the_price_has_one_side() -> None:
    """Capex of 1.4 million a GWh over two years at 10 % costs 1.4 / (1/1.1 + 1/1.21) = 0.80667 a
    year, as from the year after it is bought, so 0.73333 in the year itself, less gas of 0.4: a
    third of a million a GWh, 5 GWh a kt: 1,666.67 a tonne, in every year alike.
    """
    explained = priced(annuity_case())
    told = explained.document()["commitments"][0]
    assert told["per_tonne"]["margin"] == pytest.approx(5 * (1.4 / 2.1 * 1.1 - 0.4) * 1000)
    assert told["per_tonne"]["margin_stricter"] is None
    assert told["stricter"] is True
    assert told["anew"] is False
    said = "\n".join(tell_document(explained.document() | {"solves": {}}, explained.case, "en"))
    assert "carbon price at the margin, in CNY/t: 1,667 or more; by solving again: 1,667" in said
    assert "nothing stricter has a plan\n" in said
    assert "anew" not in said
    zh = "\n".join(tell_document(explained.document() | {"solves": {}}, explained.case, "zh"))
    assert "边际碳价（元／吨）：1,667" in zh


def test_where_the_order_settles_a_removal_the_two_prices_say_so() -> None:
    """20 kt are removed at 0.2 million a kt. A tonne weaker is worth nothing while the removals are
    those of their stage, and 200 where the stages are gone through anew."""
    trees = credit("trees", "removal", 0.2, potential=100)
    made = case(
        [source("gas", "gas", 100)],
        [trees],
        [target("net", "net_emissions", {2025: 0.0}, accounts=(SCOPE1,))],
        hierarchy=Hierarchy("lexicographic", flat(1), flat(1)),
    )
    explained = priced(made)
    told = explained.document()["commitments"][0]
    assert (told["per_tonne"]["margin"], told["anew"], told["agree"]) == (0, False, False)
    assert told["per_tonne"]["solved"] == pytest.approx(200)
    said = "\n".join(tell_document(explained.document() | {"solves": {}}, explained.case, "en"))
    assert "the first keeps what the order of cuts, removals and offsets has settled" in said


def test_prices_of_single_years_are_those_of_that_year() -> None:
    """Offsets at 0.1 million a kt, each year for itself: 100 a tonne in both years, both ways."""
    made = case(
        [source("gas", "gas", 100)],
        [credit("offsets", "offset", 0.1)],
        [target("net", "net_emissions", flat(2, 2024), accounts=(SCOPE1,), since=2024)],
        discount_rate=0.1,
    )
    years = priced(made).document()["commitments"][0]["years"]
    for year in years:
        assert year["per_tonne"] == {
            "margin": pytest.approx(100), "margin_stricter": pytest.approx(100),
        }  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [("en", "Keeping them all costs CNY 800,000; they overlap"), ("zh", "兑现全部承诺增加80万元")],
)
def test_several_commitments_are_told_together(lang: Lang, wanted: str) -> None:
    """Of 10 kt, 8 may be left in 2024 and in 2025, net: 2 kt of offsets in each year, at 0.2
    million a kt, 0.8 million. A second cap of 9 kt asks for nothing more."""
    caps = [
        target(name, "net_emissions", flat(kt, 2024), accounts=(SCOPE1,), since=2024)
        for name, kt in (("tight", 8.0), ("loose", 9.0))
    ]
    made = case([source("gas", "gas", 50)], [credit("offsets", "offset", 0.2)], caps)
    told = tell_document(priced(made).document() | {"solves": {}}, made, lang)
    assert any(wanted in line for line in told), "\n".join(told)


def test_what_explain_and_a_solve_say_together_is_the_same() -> None:
    explained = priced(two_step_case())
    document, solved = explained.document(), explained.solved
    tables = tabulate(explained.case, solved.plan)
    summary = summarise(explained.case, solved, tables)
    for key in ("cost_of_commitments_m", "cost_of_commitments_range_m"):
        assert document[key] == pytest.approx(summary[key], abs=1e-6)


def test_room_for_lumpy_things_is_stepped_by_whole_lots() -> None:
    """Furnaces are whole: there is room for two and a half, so for two; a step is one more."""
    furnace = retrofit(
        "furnace", "gas", displaces=10, unit_size=1, potential=2.5, unit="furnace", capex=1.0
    )
    dear = retrofit("dear", "gas", capex=9.0, potential=500)
    cap = target("cap", "gross_emissions", 190, accounts=(SCOPE1,))
    explained = priced(case([source("gas", "gas", 1000)], [furnace, dear], [cap]))
    worth = {Bound("potential", "furnace"): 100.0}
    [step] = at_limit(explained.case, explained.solved, worth, 5)
    assert (step.now, step.more, step.unit) == (2, 1, "furnace")
    assert 2.5 * (1 + step.share) == pytest.approx(3)


def test_quickly_what_a_commitment_costs_is_an_estimate_and_a_bound() -> None:
    """With divisible stock and no order the two are what it costs: 20 GWh at 0.5 and 5 at 1: 15.

    A little weaker is at the margin alone, 1.95 kt at 5 million.
    """
    made = two_step_case()
    solved = solve(made, gap=1e-6, margins=True)
    explained = Explained(made, solved, tabulate(made, solved.plan)["targets"], ["cap"])
    explained.estimate()
    document = explained.document()
    told = document["commitments"][0]
    assert document["quick"] is True
    assert told["without_about_m"] == pytest.approx(15)
    assert told["without_at_most_m"] == pytest.approx(15)
    assert (told["without_m"], told["looser_m"]) == (None, None)
    assert told["margin_m"] == pytest.approx(1.95 * 5)
    lines = {lang: "\n".join(tell_document(document, made, lang)) for lang in ("en", "zh")}
    assert "estimated at CNY 15.0 million; it saves CNY 15.0 million at most" in lines["en"]
    assert "weaker by 1,950 t saves CNY 9." in lines["en"]
    assert "估计" in lines["zh"]
    assert "最多节省" in lines["zh"]


def test_quickly_whole_lots_are_within_the_bound() -> None:
    """Lots of 50 GWh at 0.9: 25 GWh need one, 45 less 20 of gas: 25 million. Divisible: 25 GWh at
    0.5, 12.5: the estimate. Without the cap nothing is bought: 25 is saved, the bound."""
    saving = retrofit("saving", "gas", capex=0.9, potential=500, unit_size=50, first_year=2025,
                      life=1)  # fmt: skip
    promised = target("cap", "gross_emissions", {2025: 195}, accounts=(SCOPE1,), when="in",
                      since=2025)  # fmt: skip
    made = case([source("gas", "gas", 1000)], [saving], [promised])
    found = estimates(made, solve(made, gap=1e-6), ["cap"])["cap"]
    assert found.about == pytest.approx(12.5)
    assert found.at_most == pytest.approx(25)


def test_what_lies_between_two_plans_that_cost_the_same_is_not_solved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A cap of 199 kt beside one of 195 costs nothing: nor does it a little weaker."""
    asked: list[tuple[str, str]] = []

    def as_asked(
        self: Solves, more: Callable[[], dict[tuple[str, str], Variation]]
    ) -> Iterator[Any]:
        while cases := more():
            for key, varied in cases.items():
                asked.append(key)
                yield key, plan_cost(varied, self.lots, self.gap)

    monkeypatch.setattr(Solves, "as_asked", as_asked)
    loose = target("loose", "gross_emissions", {2025: 199}, accounts=(SCOPE1,), when="in",
                   since=2025)  # fmt: skip
    made = two_step_case()
    made = replace(made, targets={**made.targets, "loose": loose})
    solved = solve(made, gap=1e-6, margins=True)
    targets = tabulate(made, solved.plan)["targets"]
    explained = Explained(made, solved, targets, ["cap", "loose"])
    explained.solve(Solves(made, solved.lots, solved.last.gap_asked, lambda *_: None))
    assert ("loose", "without") in asked
    assert ("loose", "looser") not in asked
    assert ("cap", "looser") in asked
    told = {row["id"]: row for row in explained.document()["commitments"]}
    assert told["loose"]["looser_m"] == pytest.approx(0, abs=1e-5)
    assert told["cap"]["looser_m"] == pytest.approx(7.375)
