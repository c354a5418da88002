"""Plan against actual, by hand on the tiny case, and as a law on random ones."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from math import inf
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from pptx import Presentation
from typer.testing import CliRunner

import pathway
from casefiles import ENGINE, FILES, write_case
from cases import target
from pathway.cli import app
from pathway.compare import insist_on_same
from pathway.figures.kit.text import title_lines
from pathway.load.build.loader import load
from pathway.locale import LANGUAGES, Lang, say
from pathway.locale.errors import UsageError
from pathway.report.terminal import missed_lines
from pathway.runs.result import Result
from pathway.runs.run import Options
from pathway.tables.known import Unsure, how_known, missed, unsure
from pathway.track import Tracked, track
from pathway.track.figures import drivers, levers, promises, years
from pathway.track.levers import _state
from pathway.track.lines import lines
from pathway.track.page import page
from pathway.track.said import Teller
from pathway.track.standings import _left, _met_in, _pace
from pathway.track.write import write_tracked
from pathway_models.arithmetic.told import known
from solving import solve_case

HEAD = "year,quantity,of,business,scope,carrier,method,value,unit,source,confidence\n"
ROWS = (
    "2021,activity,vans,,,,,11,ML",
    "2021,added,ev,,,,,100,vehicle",
    "2021,activity,shop-power,,,,,121,GWh",
    "2021,revenue,,shop,,,,1210,MCNY",
)
NO_VANS = "2021,stock,ev,,,,,0,vehicle"
"""No van is electric, so that none of them uses power."""
DEAL = """\
depot-bought:
  name: {en: A depot is bought, zh: 收购车队}
  year: 2021
  cause: acquisition
  moves:
    - of: {business: [fleet], scope: [1]}
      tonnes: {value: 3000, unit: t}
"""


def case_of(folder: Path, *rows: str, **more: str) -> Path:
    text = HEAD + "".join(f"{row},ledger,measured\n" for row in rows)
    files = {**FILES, **more}
    return write_case(folder, {**files, "actuals/ledger.csv": text} if rows else files)


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("planned")
    case = case_of(folder / "tiny")
    solve_case(case, folder / "run", Options(study="operations", pictures="no"))
    return folder / "run"


def tracked(planned: Path, folder: Path, *rows: str, **more: str) -> Tracked:
    case = load(case_of(folder / "tiny", *rows, **more), "operations", actuals=True).case
    return track(Result.load(planned), pathway.open(planned).case.data, case)


def test_drivers_are_the_difference_whichever_way_it_is_cut(planned: Path, tmp_path: Path) -> None:
    found = tracked(planned, tmp_path, *ROWS)
    plan, actual = found.net(2021)
    for cut in ("driver", "business", "scope", "account"):
        assert found.drivers(2021, cut).sum() == pytest.approx(actual - plan, abs=1e-3)
    by_account = found.variance.groupby("account")["tonnes"].sum()
    nets = found.nets.set_index("account")
    apart = nets["net_t_actual"] - nets["net_t_plan"]
    assert by_account.reindex(apart.index).fillna(0.0).to_list() == pytest.approx(
        apart.to_list(), abs=1e-3
    )


def test_drivers_by_hand(planned: Path, tmp_path: Path) -> None:
    """Usual: vans burnt 11 ML and 100 electric ones served 0.4, of 10 planned: 1.4 · 2,680 t.

    Of the shop 121 GWh, 110 planned: 11 · 600 t of base-year factor; its revenue of 1,210 for 1,100
    is 10 % of what was planned, 110 less 3 of the roof: 6,420 t are volume, and 180 efficiency.
    """
    found = tracked(planned, tmp_path, *ROWS)
    own = found.variance.set_index(["account", "driver"])["tonnes"]
    assert own["fleet/north/1", "activity"] == pytest.approx(1.4 * 2680)
    assert own["shop/north/2", "activity"] == pytest.approx(0.1 * 107 * 600)
    assert own["shop/north/2", "efficiency"] == pytest.approx(11 * 600 - 0.1 * 107 * 600)


def test_of_a_firm_of_a_few_tonnes_half_a_tonne_is_not_nothing(
    planned: Path, tmp_path: Path
) -> None:
    """0.68 t where 0.34 were planned: what adds and takes off comes to that, and it is told."""
    found = tracked(planned, tmp_path, *ROWS)
    small = {}
    for name in ("variance", "nets", "base_year"):
        table = getattr(found, name).copy()
        tonnes = [c for c in table if c == "tonnes" or "_t" in c]
        table[tonnes] = table[tonnes] / 150_000
        small[name] = table
    few = Teller(replace(found, **small), "en")
    plan, actual = few.t.net(2021)
    assert (round(plan, 2), round(actual, 2)) == (0.34, 0.68)
    assert f"{actual - plan:.3g} t more than planned" in few.net(2021)
    assert sum(x for _, x in few.drivers(2021)) == pytest.approx(actual - plan, abs=1e-3)
    assert few.by_year()[1][0][1] == f"{plan:.3g} t".replace(" ", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(("most", "left", "met"), [(4.5, 0.4, 2022), (45_000.0, 0.4, 2021)])
def test_a_promise_of_nothing_is_not_met_with_what_is_left_of_little(
    most: float, left: float, met: int
) -> None:
    """0.4 t are as good as none of 45,000 t, and a tenth of 4.5 t: at this pace a year later."""
    promise, at = target("net", "net_emissions", 0.0), {2020: most, 2021: left}
    assert _met_in(_left(promise, at, 0.0, more=False), left - most, more=False) == met


def test_deals_are_told_from_activity(planned: Path, tmp_path: Path) -> None:
    found = tracked(planned, tmp_path, *ROWS, **{"changes.yaml": DEAL})
    own = found.variance.set_index(["account", "driver"])["tonnes"]
    assert own["fleet/north/1", "structure"] == pytest.approx(3000)
    assert own["fleet/north/1", "activity"] == pytest.approx(1.4 * 2680 - 3000)
    scope1 = found.base_year.set_index("scope").loc[1]
    assert (scope1["published_t"], scope1["recalculated_t"]) == (26800, 29800)


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("en", "Methods and corrections"),
        ("zh", "方法变更与差错更正"),
        ("de", "Methoden und Berichtigungen"),
    ],
)
def test_an_error_is_no_deal(planned: Path, tmp_path: Path, lang: Lang, name: str) -> None:
    """2,000 t were forgotten, and 1,000 came with a depot: 1.4 ML more of 2,680 t hold both."""
    found = DEAL.replace("depot-bought", "tank-found").replace("acquisition", "error")
    both = DEAL.replace("3000", "1000") + found.replace("3000", "2000")
    told = tracked(planned, tmp_path, *ROWS, **{"changes.yaml": both})
    own = told.variance.set_index(["account", "driver"])["tonnes"]
    assert own["fleet/north/1", "structure"] == pytest.approx(1000)
    assert own["fleet/north/1", "method"] == pytest.approx(2000)
    assert own["fleet/north/1", "activity"] == pytest.approx(1.4 * 2680 - 3000)
    teller = Teller(told, lang)
    assert dict(teller.drivers(2021))["method"] == pytest.approx(2000)
    assert teller.driver("method") == name
    assert name in page(teller, "run")


@pytest.mark.parametrize("lang", ["en", "zh", "de"])
def test_a_deal_of_the_future_is_not_in_the_base_year_of_today(
    planned: Path, tmp_path: Path, lang: Lang
) -> None:
    """In 2021 3,000 t are bought, in 2024 26,800 are to be sold: 29,800 t until then. Nor does it
    take the pace of years before it: 8 ML and 60 GWh are 28,790 t less than in 2020.
    """
    later = DEAL.replace("depot-bought", "fleet-sold").replace("acquisition", "divestment")
    later = later.replace("2021", "2024").replace("3000", "-26800")
    found = tracked(planned, tmp_path / "both", *ROWS, **{"changes.yaml": DEAL + later})
    by_scope = found.base_year.set_index("scope")
    own = by_scope.loc[1, ["published_t", "recalculated_t", "since"]]
    assert own.to_list() == pytest.approx([26800, 29800, 2021])
    assert by_scope.loc[2, "recalculated_t"] == pytest.approx(58200)
    assert pd.isna(by_scope.loc[2, "since"])
    assert not any("2024" in line for line in Teller(found, lang).base_year())
    less = ("2021,activity,vans,,,,,8,ML", "2021,bought,,shop,,,,57,GWh")
    found = tracked(planned, tmp_path / "later", *less, **{"changes.yaml": later})
    assert found.promises.set_index("id").loc["neutral", "pace"] == pytest.approx(-28790)
    assert Teller(found, lang).base_year() == []


def test_levers_are_late_done_or_not_said(planned: Path, tmp_path: Path) -> None:
    found = tracked(planned, tmp_path, *ROWS)
    levers = found.levers.set_index("lever")
    run = Result.load(planned).tables["levers"]
    stock = run[(run["option"] == "ev@vans") & (run["year"] == 2021)]["stock"].iloc[0]
    assert levers.loc["ev", "plan"] == stock
    assert stock > 100
    assert levers.loc["ev", "state"] == "late"
    assert levers.loc["ev", "late_years"] == 1
    # 45,000 CNY a van in 2022, half way from 50,000 to 40,000 of 2023.
    assert levers.loc["ev", "catch_up_m"] == pytest.approx((stock - 100) * 0.045)
    others = levers[levers.index != "ev"]
    assert set(others["state"]) <= {"unknown"}


def test_what_is_bought_and_not_yet_in_service_counts(tmp_path: Path) -> None:
    """With a year of lead no van is in service in 2021; half of those planned are bought."""
    name = "levers/electrify.yaml"
    lead = {name: FILES[name].replace("  unit: vehicle\n", "  unit: vehicle\n  lead: 1\n", 1)}
    assert lead[name] != FILES[name]
    folder = tmp_path / "run"
    solve_case(
        case_of(tmp_path / "plan" / "tiny", **lead),
        folder,
        Options(study="operations", pictures="no"),
    )
    run = Result.load(folder)
    added = run.tables["levers"].set_index(["option", "year"])["added"]
    bought = float(added.to_dict()[("ev@vans", 2021)])
    assert bought > 0
    half = f"2021,added,ev,,,,,{bought / 2!r},vehicle"
    case = load(case_of(tmp_path / "now" / "tiny", half, **lead), "operations", actuals=True).case
    found = track(run, pathway.open(folder).case.data, case)
    vans = found.levers.set_index("lever").loc["ev"]
    assert (vans["plan"], vans["actual"]) == pytest.approx((bought, bought / 2))
    assert (vans["state"], vans["late_years"]) == ("late", 1)
    assert vans["reduction_t_actual"] == 0


def test_money_of_a_table_is_in_one_unit(planned: Path, tmp_path: Path) -> None:
    found = tracked(planned, tmp_path, *ROWS)
    few = pd.DataFrame(
        [("capex", 3198.0, 48.1, -3149.9, 0.0), ("material", 0.008, 0.0, -0.008, 0.0)],
        columns=["item", "plan_m", "actual_m", "difference_m", "expected_m"],
    )
    _, rows = Teller(replace(found, money=few), "en").money()
    assert rows[0][1:] == ["CNY 3.20 bn", "CNY 0.05 bn", "CNY −3.15 bn"]
    assert {cell.rpartition(" ")[2] for row in rows for cell in row[1:]} == {"bn"}


def test_what_levers_nobody_speaks_of_cost_and_save_is_told(planned: Path, tmp_path: Path) -> None:
    """No lever is told: all that the plan has under each item is unsaid. Vans are told: 50 million
    of 238 are known, their upkeep, and 21 million that they save of 62.636.
    """
    vans, ev = "2021,activity,vans,,,,,11,ML", "2021,added,ev,,,,,100,vehicle"
    none = tracked(planned, tmp_path / "none", vans).money.groupby("item").sum(numeric_only=True)
    assert none["unsaid_m"].to_dict() == pytest.approx(none["plan_m"].to_dict(), abs=1e-3)
    assert {"capex", "energy", "fom"} <= {*none.index}
    found = tracked(planned, tmp_path / "ev", vans, ev)
    left = found.money.groupby("item").sum(numeric_only=True)["unsaid_m"]
    want = {"capex": 188, "energy": -62.636 + 21, "export": -0.396, "fom": 0}
    assert left.to_dict() == pytest.approx(want, abs=1e-3)
    for lang in ("en", "zh", "de"):
        assert Teller(found, lang).money_running() in page(Teller(found, lang), "run")


def test_what_was_bought_in_a_year_that_nobody_tells_is_in_the_money(tmp_path: Path) -> None:
    """With a year of lead 300 vans of 2023 were bought by 2022: 200 of them after 2021, of which
    nothing is told, at 45,000 CNY; the plan buys some of all levers in 2022, and of others nothing
    is said.
    """
    name = "levers/electrify.yaml"
    lead = {name: FILES[name].replace("  unit: vehicle\n", "  unit: vehicle\n  lead: 1\n", 1)}
    folder = tmp_path / "run"
    asked = Options(study="operations", pictures="no")
    solve_case(case_of(tmp_path / "plan" / "tiny", **lead), folder, asked)
    rows = "2021,added,ev,,,,,100,vehicle", "2023,stock,ev,,,,,300,vehicle"
    case = load(case_of(tmp_path / "now" / "tiny", *rows, **lead), "operations", actuals=True).case
    plan = Result.load(folder)
    found = track(plan, pathway.open(folder).case.data, case)
    assert found.years == (2021, 2023)
    between = found.money[found.money["year"] == 2022]
    assert set(between["item"]) == {"capex"}
    fleet = between.set_index("business").loc["fleet"]
    assert fleet["actual_m"] == pytest.approx(200 * 0.045)
    levers = plan.tables["levers"].query("year == 2022 and capex_m != 0").set_index("option")
    assert fleet["plan_m"] == pytest.approx(levers.loc["ev@vans", "capex_m"])
    assert fleet["unsaid_m"] == 0
    others = between[between["business"] != "fleet"]
    assert others["unsaid_m"].sum() == pytest.approx(levers.drop("ev@vans")["capex_m"].sum())


def test_investment_in_levers_nobody_speaks_of_is_told(planned: Path, tmp_path: Path) -> None:
    """Of all that the plan invests, what is of the one lever that a fact speaks of is known."""
    table = Result.load(planned).tables["levers"]
    bought = table[(table["year"] == 2021) & (table["capex_m"] != 0)]
    first = bought.iloc[0]
    told = tracked(
        planned, tmp_path, f"2021,added,{first.option},,,,,{float(first.added)!r},{first.unit}"
    )
    unsaid = bought["capex_m"].sum() - first.capex_m
    assert unsaid > 0
    capex = told.money[told.money["item"] == "capex"]
    assert capex["unsaid_m"].sum() == pytest.approx(unsaid, rel=1e-5)
    teller = Teller(told, "en")
    said = teller.money_unsaid()
    assert said.startswith("Of the planned investment of CNY ")
    assert f"  {said}" in list(lines(told, tmp_path, "en"))
    slide = levers(teller)
    assert slide is not None
    assert slide.titles[0].endswith(" of planned investment nothing is known")
    assert said in slide.notes


def test_promises_have_a_pace(planned: Path, tmp_path: Path) -> None:
    """Electric vans serve 0.4 of 11.4 ML: 3.5 % a year, of 80 % that are due in 2024."""
    found = tracked(planned, tmp_path, *ROWS)
    vans = found.promises.set_index("id").loc["vans-electric"]
    assert vans["actual"] == pytest.approx(0.4 / 11.4)
    assert vans["pace"] == pytest.approx(0.4 / 11.4)
    assert (vans["due"], vans["met_in"]) == (2024, 2021 + 22)  # 0.8 / 0.0351 = 22.8 years in all
    assert vans["state"] == "behind"


@pytest.mark.parametrize("lang", ["en", "zh", "de"])
def test_a_page_has_states_in_front_and_no_ids(planned: Path, tmp_path: Path, lang: Lang) -> None:
    """A terminal has the ids, which commands take."""
    teller = Teller(tracked(planned, tmp_path, *ROWS), lang)
    made = page(teller, "run")
    assert all("[neutral]" not in line for line in made.splitlines())
    assert f"<li><strong>{teller.promise_rows()[1][0].cells[1]}</strong> " in made


@pytest.mark.parametrize(
    ("years", "pace"),
    [
        # 2021 and 2022 are not told: from 2023 on
        ((2023, 2024), 67_000 - 80_400),
        # of the three years before it none is: from the base year, 26,800 t
        ((2024,), (67_000 - 26_800) / 4),
        ((2022, 2023, 2024), (67_000 - 80_400) / 2),
        ((2021, 2024), (67_000 - 80_400) / 3),
    ],
)
def test_a_pace_is_that_between_years_that_are_told(
    planned: Path, tmp_path: Path, years: tuple[int, ...], pace: float
) -> None:
    """30 ML of 2,680 t are burnt, 80,400 t, and 25 ML in 2024; other years are not told."""
    targets = FILES["targets.yaml"].replace("{scope: [1, 2]}", "{business: [fleet], scope: [1]}")
    assert targets != FILES["targets.yaml"]
    rows = [f"{t},activity,vans,,,,,{25 if t == 2024 else 30},ML" for t in years]
    found = tracked(planned, tmp_path, *rows, **{"targets.yaml": targets})
    assert found.promises.set_index("id").loc["neutral", "pace"] == pytest.approx(pace)


def test_a_line_is_met_when_what_is_due_is(planned: Path, tmp_path: Path) -> None:
    """8 ML at 2,680 t and 60 GWh at 579.5 t are 56,210 t, 28,790 t less than in 2020. A line to 0
    in 2025 asks at most 68,000 t of 2021, which holds; what is due is met after 1.95 years more.
    """
    less = ("2021,activity,vans,,,,,8,ML", "2021,bought,,shop,,,,57,GWh", NO_VANS)
    targets = FILES["targets.yaml"].replace("  from: 2025\n", "  line: 2025\n", 1)
    found = tracked(planned, tmp_path, *less, **{"targets.yaml": targets})
    neutral = found.promises.set_index("id").loc["neutral"]
    assert neutral["actual"] == pytest.approx(56_210)
    assert (neutral["due"], neutral["missed"], neutral["met_in"]) == (2025, "", 2023)


@pytest.mark.parametrize(("lang", "since"), [("en", "since 2021"), ("de", "seit"), ("zh", "起已")])
def test_what_is_met_already_is_told_with_its_first_year(
    planned: Path, tmp_path: Path, lang: Lang, since: str
) -> None:
    """56,210 t in 2021 and in 2022 and 83,000 of 70,000 in 2023: met since 2021, or in no year."""
    less = [f"{t},activity,vans,,,,,8,ML" for t in (2021, 2022)]
    less += [f"{t},bought,,shop,,,,57,GWh" for t in (2021, 2022)]
    less += [NO_VANS]
    old = "value: {value: 0, unit: t}\n  from: 2025\n"
    targets = FILES["targets.yaml"].replace(old, old.replace("0, unit", "70000, unit"), 1)
    assert targets != FILES["targets.yaml"]
    found = tracked(planned, tmp_path / "kept", *less, **{"targets.yaml": targets})
    assert found.promises.set_index("id").loc["neutral", "met_in"] == 2021
    [line] = [line for line in Teller(found, lang).promises() if "[neutral]" in line]
    assert since in line
    assert "2025" in line
    more = "2023,activity,vans,,,,,11,ML", "2023,bought,,shop,,,,87,GWh"
    found = tracked(planned, tmp_path / "lost", *less, *more, **{"targets.yaml": targets})
    neutral = found.promises.set_index("id").loc["neutral"]
    assert pd.isna(neutral["met_in"]) or neutral["met_in"] > 2023


def test_a_path_is_met_when_its_last_value_is(planned: Path, tmp_path: Path) -> None:
    """56,210 t, 28,790 t less than in 2020, are below what a path asks first; its end is 0."""
    less = ("2021,activity,vans,,,,,8,ML", "2021,bought,,shop,,,,57,GWh", NO_VANS)
    path = "value: {path: {2022: 60000, 2024: 0, 2025: 0}, unit: t}\n  from: 2022\n"
    targets = FILES["targets.yaml"].replace("value: {value: 0, unit: t}\n  from: 2025\n", path, 1)
    assert targets != FILES["targets.yaml"]
    found = tracked(planned, tmp_path, *less, **{"targets.yaml": targets})
    neutral = found.promises.set_index("id").loc["neutral"]
    assert (neutral["due"], neutral["required"], neutral["met_in"]) == (2024, 0, 2023)


def test_what_is_told_but_in_part_is_judged_where_the_rest_cannot_decide(
    planned: Path, tmp_path: Path
) -> None:
    """Vans burn 11 ML, 29,480 t, more than was planned; of the shop's power nothing is said, which
    is more tonnes than the plan is behind by. Of 60 ML it is not.
    """
    found = tracked(planned, tmp_path / "one", "2021,activity,vans,,,,,11,ML")
    shop = found.nets.set_index("account").loc["shop/north/2", "net_t_actual"]
    neutral = found.promises.set_index("id").loc["neutral"]
    assert neutral["expected"] == pytest.approx(shop)
    assert neutral["actual"] - neutral["expected"] == pytest.approx(11 * 2680)
    assert (neutral["state"], neutral["missed"]) == ("part", "")
    assert neutral[["behind", "pace", "met_in"]].isna().all()
    for lang, told in (("en", "29,480 t"), ("zh", "29,480吨"), ("de", "29.480 t")):
        teller = Teller(found, lang)
        [line] = [line for line in teller.promises() if "[neutral]" in line]
        assert told in line.replace("\xa0", " ")
        assert not [row for row in teller.promise_rows()[1] if row.warns]
        assert "0" not in teller.promises_heads()[0].replace("2021", "")
    found = tracked(planned, tmp_path / "two", "2021,activity,vans,,,,,60,ML")
    assert found.promises.set_index("id").loc["neutral", "state"] == "behind"


def test_what_a_plan_missed_before_is_what_track_says(planned: Path, tmp_path: Path) -> None:
    """No more than 60,000 t may be left in 2021: 11 ML of vans are 29,480 t, and 50 ML 134,000 t,
    beside 65,000 of the shop's power, of which nothing is said.
    """
    old = "value: {value: 0.6, unit: share}\n  relative_to: base_year\n  line: 2024\n"
    new = "value: {value: 60000, unit: t}\n  in: 2021\n"
    study = FILES["studies/operations.yaml"].replace("clean, vans-electric, ", "")
    targets = FILES["targets.yaml"].replace(old, new, 1)
    more = {"targets.yaml": targets, "studies/operations.yaml": study}
    for burnt, fails in ((11, False), (50, True)):
        row = f"2021,activity,vans,,,,,{burnt},ML"
        found = tracked(planned, tmp_path / str(burnt), row, **more)
        interim = found.promises.set_index("id").loc["interim"]
        assert interim["missed"] == ("2021" if fails else "")
        plan = pathway.read(tmp_path / str(burnt) / "tiny", "operations").solve(audit=False)
        for before in (None, Result.load(planned).tables):
            lines_of = missed_lines(found.case, plan.tables, "en", before)
            assert ["Interim (2021)" in line for line in lines_of] == [True] * fails


def test_an_intensity_over_what_is_expected_is_known_in_part(planned: Path, tmp_path: Path) -> None:
    """All is told of both sources, and only in the second case what the businesses earned."""
    rows = *ROWS[:3], "2021,revenue,,shop,,,,1210,MCNY", "2021,revenue,,fleet,,,,210,MCNY"
    plan = Result.load(planned).tables
    for n, whole in ((4, True), (5, False)):
        case = load(case_of(tmp_path / str(n), *rows[:n]), "operations", actuals=True).case
        k = replace(case.targets["neutral"], metric="intensity", whole={2021: 1420.0})
        found = unsure(case, k, plan, 2021, plan)
        assert (found.expected, found.whole) == (0, inf if whole else 0)


LEAN = """\
lean:
  name: {en: Lean, zh: 强度}
  metric: intensity
  perimeter: {business: [fleet], scope: [1]}
  value: {value: 90, unit: "%"}
  relative_to: base_year
  from: 2022
"""


@pytest.mark.parametrize(("earned", "state"), [(0, "void"), (210, "on_course")])
def test_nothing_over_nothing_is_no_intensity(tmp_path: Path, earned: int, state: str) -> None:
    """All of the fleet is sold in 2022: what it emits a million of nothing is nobody's success."""
    study = FILES["studies/operations.yaml"].replace("interim]", "interim, lean]")
    more = {"targets.yaml": FILES["targets.yaml"] + LEAN, "studies/operations.yaml": study}
    solve_case(case_of(tmp_path / "tiny", **more), tmp_path / "run", Options(pictures="no"))
    rows = (
        *("2022,activity,vans,,,,,0,ML", "2022,activity,freight,,,,,0,ML"),
        *(NO_VANS.replace("2021", "2022"), f"2022,revenue,,fleet,,,,{earned},MCNY"),
    )
    case = load(case_of(tmp_path / "now" / "tiny", *rows, **more), actuals=True).case
    plan = tmp_path / "run"
    found = track(Result.load(plan), pathway.open(plan).case.data, case)
    [lean] = found.promises[found.promises["id"] == "lean"].to_dict("records")
    assert lean["state"] == state
    assert pd.isna(lean["actual"]) is (state == "void")
    for lang, word in (("en", "does not apply"), ("zh", "不适用"), ("de", "entfällt")):
        [line] = [line for line in Teller(found, lang).promises() if "[lean]" in line]
        assert (word in line) is (state == "void")


MONEY = """\
money:
  name: {en: Money, zh: 资金}
  metric: budget
  levers: {kind: [electrify]}
  items: [capex]
  value: {value: 0.02, unit: MCNY}
  from: 2021
"""


@pytest.mark.parametrize("told", [0.01, 0.03])
def test_a_cap_on_money_is_broken_where_more_was_spent(tmp_path: Path, told: float) -> None:
    """Of at most 0.02 million a year; less than was planned keeps it."""
    study = FILES["studies/operations.yaml"].replace("interim]", "money]")
    study = study.replace("neutral, clean, vans-electric, ", "")
    more = {"targets.yaml": FILES["targets.yaml"] + MONEY, "studies/operations.yaml": study}
    solve_case(case_of(tmp_path / "tiny", **more), tmp_path / "run", Options(pictures="no"))
    rows = "2021,added,ev,,,,,1,vehicle", f"2021,spent,ev,,,,,{told},MCNY"
    case = load(case_of(tmp_path / "now" / "tiny", *rows, **more), actuals=True).case
    plan = tmp_path / "run"
    found = track(Result.load(plan), pathway.open(plan).case.data, case)
    [row] = found.promises.to_dict("records")
    assert row["actual"] == pytest.approx(told)
    broken = told > 0.02
    assert (row["state"], row["missed"]) == (("behind", "2021") if broken else ("on_course", ""))
    solve_case(tmp_path / "now" / "tiny", tmp_path / "again", Options(pictures="no"))
    lines_of = missed_lines(case, Result.load(tmp_path / "again").tables, "en")
    assert any("Money (2021)" in line for line in lines_of) is broken


def test_what_credits_undo_of_what_nobody_told_is_not_met(tmp_path: Path) -> None:
    """26,800 t of the vans are told by nobody, and all is offset, which facts tell: net is 0, and
    nothing is said of when that is met.
    """
    solve_case(case_of(tmp_path / "tiny"), tmp_path / "run", Options(pictures="no"))
    rows = (
        *("2022,activity,shop-power,,,,,100,GWh", "2022,covered,wind,shop,,,,0,GWh"),
        *("2022,added,forests,,,,,500,kt", "2022,retired,forests,,,,,86940,t"),
        NO_VANS.replace("2021", "2022"),
    )
    files = case_of(tmp_path / "now" / "tiny", *rows)
    case = load(files, actuals=True).case
    found = track(Result.load(tmp_path / "run"), pathway.open(tmp_path / "run").case.data, case)
    [row] = [r for r in found.promises.to_dict("records") if r["id"] == "neutral"]
    assert row["state"] == "on_course"
    assert row["expected"] == pytest.approx(26_800, rel=0.2)
    assert pd.isna(row["pace"])
    assert "met" not in next(x for x in Teller(found, "en").promises() if "[neutral]" in x)


REUSE = """\
reuse:
  name: {en: Reuse, zh: 再利用}
  source: assumed
  confidence: assumption
  business: shop
  unit: kt
  life: 3
  yields: {value: 1, unit: kt/kt}
  attribution: {value: 50, unit: "%"}
  max_add: {value: 6, unit: kt}
  method: against new goods
  double_count: none
  capex: {value: 1, unit: CNY/t}
"""
AVOIDED = """\
avoided:
  name: {en: Avoided, zh: 避免}
  metric: cumulative_avoided
  levers: {kind: [ecosystem]}
  value: {value: 6, unit: kt}
  in: 2024
"""


def test_a_programme_that_is_told_is_among_the_levers(tmp_path: Path) -> None:
    """9 kt were in service in 2022, more than any plan buys for 6 kt avoided by 2024, at a half."""
    study = FILES["studies/operations.yaml"].replace("interim]", "avoided]")
    study = study.replace("neutral, clean, vans-electric, ", "")
    more = {"targets.yaml": FILES["targets.yaml"] + AVOIDED, "studies/operations.yaml": study}
    more["levers/ecosystem.yaml"] = REUSE
    solve_case(case_of(tmp_path / "tiny", **more), tmp_path / "run", Options(pictures="no"))
    rows = "2021,added,reuse,,,,,5,kt", "2022,stock,reuse,,,,,9,kt"
    case = load(case_of(tmp_path / "now" / "tiny", *rows, **more), actuals=True).case
    plan = tmp_path / "run"
    found = track(Result.load(plan), pathway.open(plan).case.data, case)
    [row] = found.levers[found.levers["lever"] == "reuse"].to_dict("records")
    assert (row["state"], row["actual"], row["unit"]) == ("ahead", 9, "kt")
    assert any("Reuse" in line for line in Teller(found, "en").levers())


POWER = "2022,covered,wind,shop,,,,9,GWh"
DEMAND = "2022,activity,shop-power,,,,,108,GWh"
ROOFS = "2022,stock,roofs,,,,,1,park"
CLEAN = (9 + 3) / 108


@pytest.mark.parametrize(
    ("rows", "state", "unsaid", "whole"),
    [
        # of a demand that may be none, all may be clean
        ((POWER, ROOFS), "part", 0, 1 - 12 / 120),
        # roofs alone are less than the plan is behind by, and more than is missing
        ((POWER, DEMAND), "behind", 1 - CLEAN, 0),
        ((POWER, DEMAND, ROOFS), "behind", 0, 0),
    ],
)
def test_a_share_of_which_not_all_is_told_is_known_in_part(
    planned: Path, tmp_path: Path, rows: tuple[str, ...], state: str, unsaid: float, whole: float
) -> None:
    """From 3 % in 2020 to 50 % in 2025 are 21.8 % in 2022; wind and a roof are half of that."""
    plan = Result.load(planned).tables
    found = tracked(planned, tmp_path, *rows)
    clean, all_told = found.promises.set_index("id").loc["clean"], len(rows) == 3
    assert (clean["state"], clean["missed"]) == (state, "2022" if all_told else "")
    assert pd.isna(clean["behind"]) == (state == "part")
    assert (clean["whole"] == "expected") == bool(whole)
    case, k = found.case, found.case.targets["clean"]
    mine = pathway.read(tmp_path / "tiny", "operations").solve(audit=False).tables
    doubt = unsure(case, k, mine, 2022)
    assert (doubt.unsaid, doubt.whole) == (pytest.approx(unsaid), pytest.approx(whole))
    assert how_known(case, k, mine, 2022) == ("told" if all_told else "part")
    assert ("clean" in missed(case, mine, plan)) == all_told


def test_purchases_of_a_year_that_nobody_tells_are_no_part_of_what_is_known(
    planned: Path, tmp_path: Path
) -> None:
    """100 vans of 2021 and of 2023 serve 0.8 ML beside 9 that are left. Of 2022 nothing is told:
    1,000 were planned of 2,500, which serve 4 of the 10 ML.
    """
    rows = [f"{t},added,ev,,,,,100,vehicle" for t in (2021, 2023)]
    rows += ["2023,activity,vans,,,,,9,ML"]
    plan = Result.load(planned).tables
    of = plan["levers"].set_index(["option", "year"])
    assert (of["added"]["ev@vans", 2022], of["stock"]["ev@vans", 2023]) == (1000, 2500)
    less = {"targets.yaml": FILES["targets.yaml"].replace("{value: 0.8,", "{value: 0.1,")}
    found = tracked(planned, tmp_path / "1", *rows, **less)
    vans = found.promises.set_index("id").loc["vans-electric"]
    assert vans["actual"] == pytest.approx(0.8 / 9.8)
    assert vans["unsaid"] == pytest.approx(4 / 10)
    bare = pathway.read(tmp_path / "1" / "tiny", "operations").solve(audit=False).tables
    k = found.case.targets["vans-electric"]
    assert unsure(found.case, k, bare, 2023).unsaid == pytest.approx(1 - 0.8 / 9.8)
    assert how_known(found.case, k, bare, 2023) == "part"
    rows += ["2022,added,ev,,,,,0,vehicle"]
    case = load(case_of(tmp_path / "2", *rows, **less), "operations", actuals=True).case
    assert unsure(case, k, bare, 2023, plan).unsaid == 0
    assert how_known(case, k, bare, 2023) == "told"


HALL = "hall,fleet,north,2,,purchased_electricity,electricity,10,GWh,flat,,Hall,厅,r,report\n"
WITH_HALL = {
    "sources.csv": FILES["sources.csv"] + HALL,
    "company.yaml": FILES["company.yaml"].replace("value: 58.2,", "value: 64.2,"),
    "targets.yaml": FILES["targets.yaml"].replace(
        "perimeter: {business: [shop], scope: [2]}", "perimeter: {scope: [2]}"
    ),
}
SHOP, FLEET = "shop/north/2", "fleet/north/2"


@pytest.fixture(scope="module")
def halls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fleet has a hall of 10 GWh, and clean power is of both."""
    folder = tmp_path_factory.mktemp("halls")
    asked = Options(study="operations", pictures="no")
    solve_case(case_of(folder / "tiny", **WITH_HALL), folder / "run", asked)
    return folder / "run"


def test_what_is_told_of_some_accounts_is_held_against_the_plan_of_these(
    halls: Path, tmp_path: Path
) -> None:
    """The plan covers both; 9 GWh are told for the shop, and for the fleet nothing."""
    rows = Result.load(halls).tables["contracts"].set_index(["year", "account"])["clean_gwh"]
    meant = rows.to_dict()
    shop, fleet = meant[2022, SHOP], meant[2022, FLEET]
    assert shop > 9 < fleet
    told = DEMAND, "2022,activity,hall,,,,,10,GWh", ROOFS, "2022,stock,ev,,,,,0,vehicle"
    found = tracked(halls, tmp_path / "1", POWER, *told, **WITH_HALL)
    wind = found.levers[found.levers["lever"] == "wind"].set_index("accounts")
    assert (wind.loc[SHOP, "plan"], wind.loc[SHOP, "actual"]) == (shop, pytest.approx(9))
    assert wind.loc[SHOP, "state"] == "late"
    assert (wind.loc[FLEET, "plan"], wind.loc[FLEET, "state"]) == (fleet, "unknown")
    assert wind.loc[[FLEET], ["actual", "late_years", "catch_up_m"]].isna().all(axis=None)
    assert wind.loc[SHOP, "reduction_t_actual"] == pytest.approx(9 * 620)
    lines_of = {lang: Teller(found, lang).levers() for lang in ("en", "de", "zh")}
    assert any("(for Shop, North, Scope 2), a year behind" in line for line in lines_of["en"])
    assert all(any("(" in x or "（" in x for x in lines_of[lang]) for lang in ("de", "zh"))
    [silent] = [
        row for row in Teller(found, "en").silent_rows() if row.cells[0] == "Wind contracts"
    ]
    assert silent.cells[2].endswith("GWh (for Fleet, North, Scope 2)")
    # 9 and 3 of the roof are clean of 118 GWh, and the fleet's may be: so much as was planned.
    clean = found.promises.set_index("id").loc["clean"]
    assert clean["actual"] == pytest.approx(12 / 118)
    used = Result.load(halls).tables["electricity"].query("year == 2022 and scope == 2")
    assert clean["unsaid"] == pytest.approx(fleet / used["demand_gwh"].sum())
    k = found.case.targets["interim"]
    tables = Result.load(halls).tables
    wedges = tables["wedges"].query("year == 2022 and wedge == 'green_power'")
    at = wedges.set_index("account")["tonnes"]
    bare = pathway.read(tmp_path / "1" / "tiny", "operations").solve(audit=False).tables
    assert unsure(found.case, k, bare, 2022, tables).unsaid == pytest.approx(at[FLEET])
    # As much as the plan has in the shop is all that was to be there.
    as_planned = f"2022,covered,wind,shop,,,,{shop!r},GWh"
    found = tracked(halls, tmp_path / "2", as_planned, **WITH_HALL)
    wind = found.levers[found.levers["lever"] == "wind"].set_index("accounts")
    assert (wind.loc[SHOP, "state"], wind.loc[SHOP, "late_years"]) == ("done", 0)
    # Of all of it nothing is left to be told.
    found = tracked(
        halls, tmp_path / "3", f"2022,covered,wind,,,,,{shop + fleet!r},GWh", **WITH_HALL
    )
    [wind] = found.levers[found.levers["lever"] == "wind"].to_dict("records")
    assert (wind["state"], wind["accounts"]) == ("done", "")


def test_credits_told_for_some_accounts_are_held_against_those(halls: Path, tmp_path: Path) -> None:
    """100 t of trees are told for the shop, and for the fleet nothing."""
    credits = Result.load(halls).tables["credits"]
    trees = credits[credits["option"] == "trees"].set_index("account")["tonnes"].to_dict()
    assert trees[SHOP] > 100
    found = tracked(halls, tmp_path, "2025,retired,trees,shop,,,,100,t", **WITH_HALL)
    own = found.levers[found.levers["lever"] == "trees"].set_index("accounts")
    assert (own.loc[SHOP, "plan"], own.loc[SHOP, "state"]) == (trees[SHOP], "late")
    assert own.loc[SHOP, "actual"] == pytest.approx(100)
    assert (own.loc[FLEET, "plan"], own.loc[FLEET, "state"]) == (trees[FLEET], "unknown")


@pytest.mark.parametrize(
    ("more", "of_plan", "of_all"),
    [
        # the plan's vans use 8 ML · 2.5 GWh; all 10 ML would be 25 GWh
        ((), 0.9 - 9 / 30, 0.9 - 9 / 35),
        (("2022,stock,ev,,,,,0,vehicle",), 0, 0),
        # all that is bought in the fleet's accounts tells theirs, too
        (("2022,bought,,fleet,,,,10,GWh",), 0, 0),
    ],
)
def test_power_that_levers_draw_is_doubted_where_nothing_tells_it(
    halls: Path, tmp_path: Path, more: tuple[str, ...], of_plan: float, of_all: float
) -> None:
    """Of the hall's 10 GWh 9 are clean, and 1 emits 620 t; of electric vans nothing is said."""
    hall = "2022,activity,hall,,,,,10,GWh", "2022,covered,wind,fleet,,,,9,GWh"
    folder = case_of(tmp_path / "tiny", *hall, *more, **WITH_HALL)
    case = load(folder, "operations", actuals=True).case
    plan = Result.load(halls).tables
    served = plan["levers"].set_index(["option", "year"])["served"].to_dict()
    assert served["ev@vans", 2022] == pytest.approx(8)
    tables = pathway.read(folder, "operations").solve(audit=False).tables
    clean = replace(case.targets["clean"], accounts=(FLEET,))
    for before, doubt in ((plan, of_plan), (None, of_all)):
        assert unsure(case, clean, tables, 2022, before).whole == pytest.approx(doubt)
    assert how_known(case, clean, tables, 2022) == ("told" if more else "part")
    gross = replace(case.targets["interim"], accounts=(FLEET,), bases={}, method="market")
    for before, power in ((plan, 20), (None, 25)):
        found = unsure(case, gross, tables, 2022, before)
        assert found.more == pytest.approx(0 if more else power * 620)
        assert found.decides(1.0) == bool(more)
        assert found.decides(-1.0)  # more power only adds to what is missed by
    assert how_known(case, gross, tables, 2022) == ("told" if more else "part")


def test_what_levers_serve_of_an_activity_that_is_not_told_is_known_in_part(
    planned: Path, tmp_path: Path
) -> None:
    """100 vans serve 0.4 ML of the 10 that are expected, and of as many as there were."""
    found = tracked(planned, tmp_path, "2021,added,ev,,,,,100,vehicle")
    vans = found.promises.set_index("id").loc["vans-electric"]
    assert vans["actual"] == pytest.approx(0.04)
    assert (vans["state"], vans["missed"], vans["whole"]) == ("part", "", "expected")
    assert vans[["behind", "pace", "met_in"]].isna().all()


def test_what_a_plan_had_of_a_share_is_of_what_it_was_planned_to_be_of(
    planned: Path, tmp_path: Path
) -> None:
    """Of wind, of which nothing is said, 10 GWh are signed. What more the plan had of it is of the
    demand that it planned, and no larger part where 60 GWh were used.
    """
    plan = Result.load(planned).tables
    demand = plan["electricity"].set_index(["account", "year"])["demand_gwh"].to_dict()
    claims = plan["contracts"].set_index(["account", "year"])["clean_gwh"].to_dict()
    here = "shop/north/2", 2022
    found = tracked(planned, tmp_path, "2022,activity,shop-power,,,,,60,GWh", ROOFS)
    clean = found.promises.set_index("id").loc["clean"]
    assert clean["unsaid"] == pytest.approx((claims[here] - 10) / demand[here])
    assert clean["unsaid"] <= clean["plan"]


@pytest.mark.parametrize("lang", ["en", "zh", "de"])
def test_stock_that_a_plan_leaves_idle_is_only_supposed_to_be_used(
    planned: Path, tmp_path: Path, lang: Lang
) -> None:
    """100 vans can serve 0.4 ML, of which the plan has them do a quarter: of the 0.4 of 11.4 ML
    that they are taken to have served, 0.3 are supposed, and 0.1 are less than was meant. They are
    804 t at 2,680, less the 610 of each of 0.75 GWh: 346.5 t.
    """
    run = Result.load(planned)
    table, sources = (run.tables[name].copy() for name in ("levers", "sources"))
    ev = (table["option"] == "ev@vans") & (table["year"] == 2021)
    table.loc[ev, ["stock", "served"]] = 100.0, 0.1
    sources.loc[(sources["source"] == "vans") & (sources["year"] == 2021), "activity"] = 9.9
    idle = replace(run, tables={**run.tables, "levers": table, "sources": sources})
    planned_case = pathway.open(planned).case.data
    case = load(case_of(tmp_path / "tiny", *ROWS), "operations", actuals=True).case
    found = track(idle, planned_case, case)
    [row] = found.supposed.to_dict("records")
    assert (row["option"], row["year"]) == ("ev@vans", 2021)
    assert (row["served"], row["tonnes"]) == pytest.approx((0.3, 346.5))
    power = 0.75 * 100 * 0.01 * 610  # of a vehicle 10 MWh, at 610 t: what idle ones may not draw
    nets = found.nets.set_index("account")["net_t_expected"]
    assert nets["fleet/north/2"] == pytest.approx(power)
    assert found.promises.set_index("id").loc["neutral", "expected"] == pytest.approx(power)
    vans = found.promises.set_index("id").loc["vans-electric"]
    assert (vans["plan"], vans["actual"]) == pytest.approx((0.01, 0.4 / 11.4))
    assert vans["supposed"] == pytest.approx(0.3 / 11.4)
    assert vans["state"] == "part"
    teller = Teller(found, lang)
    [told] = teller.supposed()
    assert teller.tonnes(346.5) in told
    assert told in drivers(teller).notes
    assert told in [*lines(found, tmp_path, lang)]
    [line] = [line for line in teller.promises() if "[vans-electric]" in line]
    [note] = teller.promises_supposed()
    for text in (line, note):
        assert teller._of_unit(0.1 / 11.4, "share") in text
    served = "2021,served,ev,,,,,0.4,ML"
    said = load(case_of(tmp_path / "said" / "tiny", *ROWS, served), "operations", actuals=True).case
    assert track(idle, planned_case, said).supposed.empty
    used = tracked(planned, tmp_path / "used", *ROWS)
    assert used.supposed.empty
    teller = Teller(used, lang)
    assert [*teller.supposed(), *teller.promises_supposed()] == []


def test_a_share_of_potential_or_of_usual_is_in_part_what_is_told(tmp_path: Path) -> None:
    """One park of 11 stands, and nobody says so; credits are of business as usual, 85,000 t in
    2020, of which the vans' tonnes are told.
    """
    retired = "2021,retired,trees,,,,,1000,t"
    folder = case_of(tmp_path, "2021,added,trees,,,,,2000,t", retired, ROWS[0])
    case = load(folder, "operations", actuals=True).case
    tables = pathway.read(folder, "operations").solve(audit=False).tables
    [roof] = [o.id for o in case.options.values() if o.lever == "roofs"]
    parks = replace(case.targets["vans-electric"], metric="deployment", options=(roof,))
    assert unsure(case, parks, tables, 2021).unsaid == pytest.approx(10 / 11)
    usual = replace(case.targets["neutral"], metric="credit_share", measure="credits_of_bau")
    rows = tables["emissions"]
    own = rows[(rows["year"] == 2021) & rows["account"].isin(usual.accounts)]
    bau, power = own["bau_t"].sum(), own.set_index("account")["bau_t"]["shop/north/2"]
    found = unsure(case, usual, tables, 2021)
    assert found.whole == pytest.approx(1000 / (bau - power) - 1000 / bau)
    assert (found.expected, found.unsaid) == (0, 0)


def test_a_promise_is_held_against_the_plan_of_the_same_boundary(
    planned: Path, tmp_path: Path
) -> None:
    """What is bought adds its size of the base year; what is sold takes its part of the plan."""
    plan = Result.load(planned).tables["emissions"]
    own = plan[(plan["year"] == 2021) & plan["scope"].isin([1, 2])]
    meant, fleet = own["net_t"].sum(), own.set_index("account")["net_t"]["fleet/north/1"]
    assert 0 < fleet < meant
    found = tracked(planned, tmp_path / "bought", *ROWS, **{"changes.yaml": DEAL})
    assert found.promises.set_index("id").loc["neutral", "plan"] == pytest.approx(meant + 3000)
    for share in (0.5, 1.0):
        sold = DEAL.replace("acquisition", "divestment").replace("3000", str(-share * 26800))
        left = (f"2021,activity,vans,,,,,{11 * (1 - share)},ML", *ROWS[2:])
        found = tracked(planned, tmp_path / f"sold{share}", *left, **{"changes.yaml": sold})
        neutral = found.promises.set_index("id").loc["neutral"]
        assert neutral["moved"] == pytest.approx(-share * fleet)
        assert neutral["plan"] == pytest.approx(meant - share * fleet)
        [line] = [line for line in Teller(found, "en").promises() if "[neutral]" in line]
        assert "within today's boundary were planned" in line


def test_what_is_sold_and_goes_on_is_told_beside_the_title(planned: Path, tmp_path: Path) -> None:
    """The fleet is sold, and nobody says that its vans stand: 26,800 t of business as usual.

    A board reads names; the terminal, too, has the file and the id, and what to do there.
    """
    sold = DEAL.replace("acquisition", "divestment").replace("3000", "-26800")
    found = tracked(planned, tmp_path, *ROWS[2:], **{"changes.yaml": sold})
    for lang in ("en", "zh", "de"):
        teller = Teller(found, lang)
        [note] = teller.not_gone()
        change, vans = found.case.changes[0].name, found.case.sources["vans"].name
        assert note.startswith(change.in_(lang))
        assert vans.in_(lang) in note
        assert not any(word in note for word in ("depot-bought", "changes.yaml", "activity"))
        assert note in drivers(teller).notes
        assert note in page(teller, "run")
        told = [*lines(found, tmp_path, lang)][1]
        assert "changes.yaml" in told
        assert "depot-bought" in told


def test_of_what_nobody_says_nothing_is_claimed(planned: Path, tmp_path: Path) -> None:
    """No fact is of clean power, nor of the years after 2021."""
    company = FILES["company.yaml"] + "today: 2024\n"
    found = tracked(planned, tmp_path, *ROWS, **{"company.yaml": company})
    assert found.years == (2021,)
    assert set(found.nets["year"]) == {2021}
    clean = found.promises.set_index("id").loc["clean"]
    assert (clean["state"], clean["missed"]) == ("unknown", "")
    assert clean[["actual", "pace", "met_in"]].isna().all()


CAP = """\
cap:
  name: {en: Cap, zh: 上限}
  metric: net_emissions
  perimeter: {scope: [1, 2]}
  value: {value: 120, unit: kt}
  in: 2025
"""


def test_a_first_spring_before_anything_is_bought(tmp_path: Path) -> None:
    """No lever is in the plan by then, and none in what was: no sheet of them has heads alone."""
    study = "name: {en: A, zh: 店}\nperimeter: {scope: [1, 2]}\ntargets: all\n"
    others = {"levers/offset.yaml", "limits.yaml", "studies/whole.yaml"}
    kept = {k: v for k, v in FILES.items() if not k.startswith("levers/") and k not in others}
    kept["company.yaml"] = FILES["company.yaml"].replace("value: 58.2", "value: 60")
    kept |= {"targets.yaml": CAP, "studies/operations.yaml": study}
    kept["levers/offset.yaml"] = FILES["levers/offset.yaml"] + "  first_year: 2024\n"
    solve_case(write_case(tmp_path / "tiny", kept), tmp_path / "run", Options(pictures="no"))
    facts = {"actuals/a.csv": f"{HEAD}2021,activity,vans,,,,,11,ML,ledger,measured\n"}
    case = load(write_case(tmp_path / "was" / "tiny", {**kept, **facts}), actuals=True).case
    found = track(Result.load(tmp_path / "run"), pathway.open(tmp_path / "run").case.data, case)
    assert found.levers.empty
    write_tracked(found, tmp_path / "out", "en")
    sheets = load_workbook(next((tmp_path / "out").glob("*.xlsx")))
    assert "promises" in sheets.sheetnames
    assert "levers" not in sheets.sheetnames  # there are none


def test_a_deal_that_the_plan_has_is_no_news(tmp_path: Path) -> None:
    """A depot of 3,000 t (1.1194 ML) came with the plan, and the year was as planned: nothing is of
    deals, or activity. Had it moved 3,500 t, as is found out since, 500 t are.
    """
    size = 1 + 3000 / 26800
    index = ((2020, 1), (2021, size), (2025, size))
    rows = "".join(f"bought,{year},{value},assumed,assumption\n" for year, value in index)
    sources = FILES["sources.csv"].replace("diesel,10,ML,flat,,Vans", "diesel,10,ML,bought,,Vans")
    assert sources != FILES["sources.csv"]
    more = {"growth.csv": FILES["growth.csv"] + rows, "sources.csv": sources, "changes.yaml": DEAL}
    solve_case(case_of(tmp_path / "tiny", **more), tmp_path / "run", Options(pictures="no"))
    facts = f"2021,activity,vans,,,,,{10 * size},ML", "2021,revenue,,fleet,,,,200,MCNY"
    for tonnes in (3000, 3500):
        deal = {"changes.yaml": DEAL.replace("3000", str(tonnes))}
        found = tracked(tmp_path / "run", tmp_path / str(tonnes), *facts, **{**more, **deal})
        own = found.variance[found.variance["driver"] == "structure"]
        assert own["tonnes"].sum() == tonnes - 3000
        assert found.promises.set_index("id").loc["neutral", "moved"] == tonnes - 3000


TOTAL = "2021,emissions,,,1;2,,market,85000,t"
OF_FLEET = FILES["targets.yaml"].replace(
    "metric: gross_emissions\n  perimeter: {scope: [1, 2]}",
    "metric: gross_emissions\n  perimeter: {business: [fleet], scope: [1]}",
)


def test_a_part_of_a_larger_sum_is_not_known(planned: Path, tmp_path: Path) -> None:
    """What the company emitted says nothing of the fleet alone. Where 58,200 t of the 85,000 are of
    the shop's power, 1,830 of which its roof serves, the fleet has what is left.
    """
    found = tracked(planned, tmp_path / "one", TOTAL, **{"targets.yaml": OF_FLEET})
    states = found.promises.set_index("id")["state"]
    assert (states["interim"], states["neutral"]) == ("shared", "behind")
    assert found.promises.set_index("id").loc["interim", ["actual", "met_in"]].isna().all()
    for lang in ("en", "zh", "de"):
        [line] = [line for line in Teller(found, lang).promises() if "[interim]" in line]
        assert "85" not in line
    rows = TOTAL, "2021,emissions,shop-power,,,,market,58200,t"
    found = tracked(planned, tmp_path / "two", *rows, **{"targets.yaml": OF_FLEET})
    interim = found.promises.set_index("id").loc["interim"]
    assert interim["actual"] == pytest.approx(85_000 - 58_200 + 1_830)


def test_a_part_that_facts_tell_only_within_more_is_marked(planned: Path, tmp_path: Path) -> None:
    """85,000 t of scopes 1 and 2 together say neither of them, nor of a business; with the power
    of the shop, which is all of scope 2, both are told, and the business with them.
    """
    one = tracked(planned, tmp_path / "one", TOTAL)
    parts = one.parts.set_index(["by", "of"])["net_t_expected"]
    assert parts["scope", 1] == pytest.approx(one.parts.set_index("of").loc[1, "net_t_actual"])
    assert (parts > 0).all()
    assert one.nets["net_t_expected"].sum() == 0  # the sum is told
    two = tracked(planned, tmp_path / "two", TOTAL, "2021,emissions,shop-power,,,,market,58200,t")
    told = two.parts.set_index(["by", "of"])["net_t_expected"]
    assert told["scope", 1] == pytest.approx(0, abs=1e-9)
    assert told["scope", 2] == pytest.approx(0, abs=1e-9)
    for lang in ("en", "zh", "de"):
        teller = Teller(one, lang)
        rows = teller.cut("business")[1]
        assert all(row[2].endswith("†") and not row[1].endswith("†") for row in rows)
        assert teller.marked("tonnes", rows) in page(teller, "x")
        assert "†" not in "".join(map(str, Teller(two, lang).cut("scope")[1]))


def test_money_of_levers_that_facts_do_not_tell_is_marked(planned: Path, tmp_path: Path) -> None:
    """What inputs have bought (``min_add``) of a lever that nobody speaks of is no fact; 100 vans
    that are told are.
    """
    levers = FILES["levers/electrify.yaml"]
    assert "max_add: {value: 1000," in levers
    most = "  max_add: {value: 1000,"
    forced = levers.replace(most, f"  min_add: {{value: 5, unit: vehicle}}\n{most}")
    quiet = tracked(planned, tmp_path / "one", "2021,activity,vans,,,,,11,ML",
                    **{"levers/electrify.yaml": forced})  # fmt: skip
    capex = quiet.money[quiet.money["item"] == "capex"]
    assert capex["actual_m"].sum() > 0
    assert capex["expected_m"].sum() == pytest.approx(capex["actual_m"].sum())
    rows = Teller(quiet, "en").money()[1]
    assert any(row[2].endswith("†") for row in rows)
    told = tracked(planned, tmp_path / "two", *ROWS)
    own = told.money[told.money["item"] == "capex"]
    assert own["expected_m"].sum() == 0


def test_a_financial_year_is_named_with_its_months(planned: Path, tmp_path: Path) -> None:
    """FY2022 of a year that begins in April is told as 2021, which holds nine of its months."""
    company = {"company.yaml": FILES["company.yaml"] + "year_starts: april\n"}
    found = tracked(planned, tmp_path / "fy", "FY2022,activity,vans,,,,,11,ML", **company)
    assert Teller(found, "en").financial() == [
        "2021 is the financial year 2022, April 2021 to March 2022."
    ]
    assert Teller(found, "zh").financial() == ["2021年为2022财年（2021年4月至2022年3月）。"]
    assert Teller(found, "de").financial() == [
        "2021 ist das Geschäftsjahr 2022, April 2021 bis März 2022."
    ]
    for line in Teller(found, "en").financial():
        assert line in lines(found, tmp_path, "en")
        assert line in page(Teller(found, "en"), "x")
    plain = tracked(planned, tmp_path / "plain", "2021,activity,vans,,,,,11,ML", **company)
    assert Teller(plain, "en").financial() == []


def test_of_a_study_nothing_is_known_by_what_the_company_told(tmp_path: Path) -> None:
    folder = case_of(tmp_path, TOTAL, **{"targets.yaml": OF_FLEET})
    study = "name: {en: A, zh: 店}\nperimeter: {business: [fleet]}\ntargets: [interim]\n"
    (folder / "studies" / "fleet.yaml").write_text(study, encoding="utf-8")
    case = load(folder, "fleet").case
    assert known(case, case.targets["interim"], 2021) == "shared"
    assert known(case, case.targets["interim"], 2022) == "silent"


def test_clean_power_is_known_where_it_is_told(tmp_path: Path) -> None:
    """Of the accounts that a fact names, or of all for which what it tells may be claimed."""
    hall = "hall,fleet,north,2,,purchased_electricity,electricity,10,GWh,flat,,Hall,厅,r,report\n"
    company = FILES["company.yaml"].replace("value: 58.2,", "value: 64.2,")
    more = {"sources.csv": FILES["sources.csv"] + hall, "company.yaml": company}
    for n, (where, want) in enumerate((("", "shared"), ("shop", "told"), ("fleet", "silent"))):
        case = load(case_of(tmp_path / str(n), f"2022,covered,wind,{where},,,,9,GWh", **more)).case
        assert known(case, case.targets["clean"], 2022) == want


@pytest.mark.parametrize(
    ("lang", "years", "shared"),
    [
        (
            "en",
            "behind the plan, each as last told (2021)",
            "one is told only within a larger sum",
        ),
        ("de", "hinter dem Plan (je letzter Stand, 2021)", "eine ist nur in einer Summe"),
        ("zh", "各取最近年份，2021年", "1项仅有合计数据"),
    ],
)
def test_a_title_counts_by_what_is_known_and_names_the_years(
    planned: Path, tmp_path: Path, lang: Lang, years: str, shared: str
) -> None:
    """What is behind is so in 2021; of what a larger sum tells, something is said."""
    found = tracked(planned, tmp_path, *ROWS, "2022,activity,vans,,,,,11,ML")
    rows = found.promises.assign(state="unknown")
    rows.loc[rows.index[0], ["state", "year"]] = "behind", 2021
    rows.loc[rows.index[1], ["state", "year"]] = "shared", 2022
    head = Teller(replace(found, promises=rows), lang).promises_heads()[0]
    assert years in head
    assert shared in head
    assert str(len(rows) - 2) in head or "one more" in head or "einer weiteren" in head
    rows.loc[rows.index[0], "year"] = 2022
    now = Teller(replace(found, promises=rows), lang).promises_heads()[0]
    assert years not in now
    assert "2022" in now


def test_what_is_only_expected_of_net_is_told(planned: Path, tmp_path: Path) -> None:
    found = tracked(planned, tmp_path, "2021,activity,vans,,,,,11,ML")
    nets = found.nets.set_index("account")
    others = nets.drop("fleet/north/1")["net_t_actual"].sum()
    assert nets.loc["fleet/north/1", "net_t_expected"] == 0
    assert nets["net_t_expected"].sum() == pytest.approx(others)
    for lang in ("en", "zh", "de"):
        teller = Teller(found, lang)
        assert teller.tonnes(others) in teller.net(2021)
        shown = replace(teller, board=True).nets(2021)[1]
        assert all(shown in figure.notes for figure in (years(teller), drivers(teller)))


def test_what_is_only_expected_is_tonnes_whatever_a_plant_burns_beside_them(tmp_path: Path) -> None:
    """Of scope 1 of the shop 9,380 t are of its engine, 5,360 of its boiler, both told, and 2,680
    of its kiln, of which nobody tells: 2,680 are expected, and not a share of 17,420.

    The rest is told: of 90,700 t of scopes 1 and 2 all but those.
    """
    sources = FILES["sources.csv"] + "".join(
        f"{name},shop,north,1,,stationary,diesel,{activity},ML,flat,,{name},{zh},report,report\n"
        for name, activity, zh in (("boiler", 2, "锅炉"), ("kiln", 1, "窑"))
    )
    verified = FILES["company.yaml"].replace("value: 26800", f"value: {26800 + 9380 + 5360 + 2680}")
    verified = verified.replace("value: 58.2", "value: 49.8")
    more = {"levers/generation.yaml": ENGINE, "sources.csv": sources, "company.yaml": verified}
    solve_case(case_of(tmp_path / "tiny", **more), tmp_path / "run", Options(pictures="no"))
    facts = (
        "2021,activity,vans,,,,,10,ML",
        "2021,activity,boiler,,,,,2,ML",
        "2021,activity,shop-power,,,,,97,GWh",
        "2021,stock,chp,,,,,2,MW",
        "2021,served,chp,,,,,14,GWh",
    )
    found = tracked(tmp_path / "run", tmp_path / "was", *facts, **more)
    shop = found.nets.set_index("account").loc["shop/north/1"]
    assert shop[["net_t_actual", "net_t_expected"]].to_list() == pytest.approx([17_420, 2680])
    assert found.nets["net_t_expected"].sum() == pytest.approx(2680)
    neutral = found.promises.set_index("id").loc["neutral"]
    assert neutral["expected"] == pytest.approx(2680)
    for lang in LANGUAGES:
        teller = Teller(found, lang)
        [line] = [line for line in teller.promises() if "[neutral]" in line]
        assert teller.tonnes(float(neutral["actual"]) - 2680) in line


@pytest.mark.parametrize(
    ("lang", "new", "given"),
    [("en", "new", "given up"), ("zh", "新增", "已取消"), ("de", "neu", "aufgegeben")],
)
def test_promises_of_one_side_alone_are_named(
    planned: Path, tmp_path: Path, lang: Lang, new: str, given: str
) -> None:
    """The plan had an interim promise, the case has another in its place."""
    text = FILES["targets.yaml"].replace("interim:", "halved:").replace("Interim", "Halved")
    study = FILES["studies/operations.yaml"].replace("interim", "halved")
    more = {"targets.yaml": text.replace("中期", "减半"), "studies/operations.yaml": study}
    found = tracked(planned, tmp_path, *ROWS, **more)
    assert "interim" not in set(found.promises["id"])
    teller = Teller(found, lang)
    *_, joined, left = teller.promises()
    assert joined.split("  ")[0] == new
    assert "[halved]" in joined
    assert left.split("  ")[0] == given
    assert "[interim]" in left
    names = [
        k.name.in_(lang) for k in (found.case.targets["halved"], found.planned.targets["interim"])
    ]
    figure = promises(teller)
    assert figure is not None
    for name, note in zip(names, figure.notes, strict=False):
        assert name in note
    assert joined.split("  ")[1].replace("[halved]", "").split()[0] in page(teller, "x")
    assert Teller(tracked(planned, tmp_path / "same", *ROWS), lang).promises_alone() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_of_nothing_a_plan_had_all(tmp_path: Path, lang: Lang) -> None:
    """The plan retires no credits before 2025, so all of those are removals: 100 % and not 0."""
    share = """\
nature-first:
  name: {en: Removals first, zh: 移除优先}
  metric: credit_share
  measure: removals_of_credits
  perimeter: {scope: [1, 2]}
  value: {value: 50, unit: "%"}
  from: 2021
"""
    files = {"targets.yaml": FILES["targets.yaml"] + share}
    study = FILES["studies/operations.yaml"].replace("interim]", "interim, nature-first]")
    files["studies/operations.yaml"] = study
    solve_case(case_of(tmp_path / "tiny", **files), tmp_path / "run", Options(pictures="no"))
    rows = Result.load(tmp_path / "run").tables["emissions"].groupby("year")
    credits = (rows["gross_market_t"].sum() - rows["net_t"].sum()).loc[2021]
    assert credits == pytest.approx(0)
    facts = "2021,added,trees,,,,,2000,t", "2021,retired,trees,,,,,1000,t"
    found = tracked(tmp_path / "run", tmp_path / "was", *facts, **files)
    own = found.promises.set_index("id").loc["nature-first"]
    assert own[["plan", "actual", "state"]].to_list() == [1, 1, "on_course"]
    [line] = [line for line in Teller(found, lang).promises() if "[nature-first]" in line]
    assert "0%" not in re.sub(r"100[\s\u202f\u00a0]?%", "", line)


def test_a_slide_says_tonnes_in_the_unit_of_its_columns(planned: Path, tmp_path: Path) -> None:
    """A terminal says them whole; below a title in tonnes the columns stood in kt."""
    found = tracked(planned, tmp_path, "2021,activity,vans,,,,,11,ML")
    for lang, unit in (("en", "kt"), ("zh", "万吨"), ("de", "Tsd. t")):
        teller = Teller(found, lang)
        figure = drivers(teller)
        assert unit in str(figure.subtitle)
        assert str(figure.titles[0]).count(unit) == 4
        assert str(figure.titles[0])[-1] not in ".。"
        assert unit not in teller.net(2021)


def test_a_lever_stands_at_the_last_year_that_is_told_of_it(planned: Path, tmp_path: Path) -> None:
    run = Result.load(planned).tables["levers"].set_index(["option", "year"])["added"].to_dict()
    rows = f"2021,added,ev,,,,,{run['ev@vans', 2021]!r},vehicle", "2022,activity,vans,,,,,9,ML"
    found = tracked(planned, tmp_path, *rows)
    ev = found.levers.set_index("lever").loc["ev"]
    assert (found.last, ev["year"], ev["state"]) == (2022, 2021, "done")
    assert any(line.endswith("(as of 2021)") for line in Teller(found, "en").levers())


def test_a_lever_is_not_later_than_since_it_was_as_planned() -> None:
    path = {2020: 0.0, 2021: 1.0, 2022: 2.0, 2023: 2.0}
    assert _state(path, 0.0, 2023, []) == ("late", 3)
    assert _state(path, 0.0, 2023, [2021, 2022]) == ("late", 1)


def test_a_wider_boundary_is_no_pace(planned: Path, tmp_path: Path) -> None:
    """What is told of one year only, since the boundary moved, has no pace: it is not never met."""
    found = tracked(planned, tmp_path, *ROWS, **{"changes.yaml": DEAL})
    row = found.promises.set_index("id").loc["neutral"]
    assert row["state"] == "behind"
    assert row[["pace", "met_in"]].isna().all()
    line = next(line for line in Teller(found, "en").promises() if "[neutral]" in line)
    assert "pace" not in line


def test_roofs_of_which_nothing_is_said_may_have_taken_off_what_they_were_to(
    tmp_path: Path,
) -> None:
    """5 parks are built in 2021 by plan. Where demand is told, what they did is not; where what was
    bought is, they are in it.
    """
    roofs = FILES["levers/rooftop_pv.yaml"]
    assert "  unit_size: 1\n" in roofs
    text = roofs.replace("  unit_size: 1\n", "  unit_size: 1\n  min_add: {value: 5, unit: park}\n"
                         "  last_year: 2021\n")  # fmt: skip
    more = {"levers/rooftop_pv.yaml": text}
    solve_case(case_of(tmp_path / "tiny", **more), tmp_path / "run", Options(pictures="no"))
    wedges = Result.load(tmp_path / "run").tables["wedges"].set_index(["wedge", "account", "year"])
    saved = wedges["tonnes"]["rooftop_pv", "shop/north/2", 2021]
    assert saved > 0
    vans = "2021,activity,vans,,,,,10,ML"
    now = {"levers/rooftop_pv.yaml": roofs}
    for n, (power, unsaid) in enumerate(
        (("activity,shop-power,,,,,110", saved), ("bought,,shop,,,,107", 0.0))
    ):
        found = tracked(tmp_path / "run", tmp_path / str(n), vans, f"2021,{power},GWh", **now)
        interim = found.promises.set_index("id").loc["interim"]
        assert interim["unsaid"] == pytest.approx(unsaid, abs=1e-3)


def test_a_pace_begins_with_the_first_year_of_which_enough_is_told() -> None:
    """10, 8 and 6 in the last years; of the first of them the yardstick is as expected."""
    at = {2020: 12.0, 2023: 10.0, 2024: 8.0, 2025: 6.5}
    sure = {t: Unsure() for t in at}
    assert _pace(at, sure) == pytest.approx(-3.5 / 2)
    assert _pace(at, {**sure, 2023: Unsure(whole=inf)}) == pytest.approx(-1.5)
    assert _pace(at, {**sure, 2025: Unsure(whole=inf)}) is None


def test_what_is_not_begun_as_planned_has_no_pace(planned: Path, tmp_path: Path) -> None:
    """Nothing was planned of a promise by now, and nothing is done: it is not never met."""
    found = tracked(planned, tmp_path, *ROWS)
    later = found.promises.assign(state="later", met_in=None)
    teller = Teller(replace(found, promises=later), "en")
    assert all("not begun" in line and "never" not in line for line in teller.promises())
    assert {row.cells[1] for row in teller.promise_rows()[1]} == {"not begun, as planned"}
    assert {row.cells[4] for row in teller.promise_rows()[1]} == {"–"}


def test_a_list_of_levers_goes_on_with_those_of_which_nothing_is_said(
    planned: Path, tmp_path: Path
) -> None:
    """Most expected first; what is listed is not counted as left out."""
    found = tracked(planned, tmp_path, *ROWS)
    figure = levers(Teller(found, "en"))
    assert figure is not None
    assert figure.listing is not None
    silent = found.levers[found.levers["state"] == "unknown"]
    lines = figure.listing.lines
    assert len(lines) == len(found.levers)
    assert lines[0].cells[0] == "late"
    assert [line.cells[0] for line in lines[1:]] == ["not said"] * len(silent)
    assert not [note for note in figure.notes if "more levers nothing" in str(note)]


def test_facts_that_are_the_plan_differ_in_nothing(planned: Path, tmp_path: Path) -> None:
    run = {n: t[t["year"] == 2021] for n, t in Result.load(planned).tables.items() if "year" in t}
    rows = [
        f"2021,activity,{row.source},,,,,{row.activity!r},{row.activity_unit}"
        for row in run["sources"].itertuples()
    ]
    rows += [
        f"2021,added,{row.option},,,,,{row.added!r},{row.unit}"
        for row in run["levers"].itertuples()
    ]
    found = tracked(planned, tmp_path, *rows)
    plan, actual = found.net(2021)
    assert actual == pytest.approx(plan, rel=1e-6)
    assert found.drivers(2021).abs().sum() < 1.0
    assert found.money["difference_m"].abs().max() < 1e-3
    assert not Teller(found, "en").drivers(2021)
    assert not [line for line in lines(found, tmp_path, "en") if "What adds to" in line]


LEADS = {
    name: FILES[name].replace("  unit: vehicle\n", "  unit: vehicle\n  lead: 1\n", 1)
    if name.endswith("electrify.yaml")
    else FILES[name].replace("  unit: GWh\n", "  unit: GWh\n  lead: 2\n", 1)
    for name in ("levers/electrify.yaml", "levers/green_power.yaml")
}
"""A van is in service a year after it is bought, and wind after two."""


@pytest.fixture(scope="module")
def ahead(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ahead")
    asked = Options(study="operations", pictures="no")
    solve_case(case_of(folder / "tiny", **LEADS), folder / "run", asked)
    return folder / "run"


@pytest.mark.parametrize("quantity", ["added", "stock", "served", "covered"])
@pytest.mark.parametrize("years", [(2021, 2022, 2023, 2024), (2024,), (2022, 2024)])
def test_facts_that_are_the_plan_make_no_lever_late(
    ahead: Path, tmp_path: Path, quantity: str, years: tuple[int, ...]
) -> None:
    """Whatever tells of it, orders that are not yet in service, and years that are not told."""
    table = Result.load(ahead).tables["levers"]
    column, levers = {
        "added": ("added", {"ev", "wind", "roofs"}),
        "stock": ("stock", {"ev", "wind", "roofs"}),
        "served": ("served", {"ev", "hvac"}),
        "covered": ("served", {"wind"}),
    }[quantity]
    own = table[table["lever"].isin(levers) & table["year"].isin(years)]
    rows = [
        f"{r['year']},{quantity},{r['option']},,,,,{r[column]!r},"
        + (r["unit"] if column != "served" else r["served_unit"])
        for r in own.to_dict("records")
    ]
    found = tracked(ahead, tmp_path, *rows, **LEADS).levers.set_index("lever")
    told = found[found["state"] != "unknown"]
    assert {*told.index} <= levers
    assert set(told["state"]) == {"done"}
    assert told["catch_up_m"].max() < 1e-6
    if quantity in ("served", "covered"):
        assert set(told["measure"]) == {"served"}


def test_what_is_missing_is_that_of_the_years_that_are_told(ahead: Path, tmp_path: Path) -> None:
    """Half of the vans that were to be in service in 2023 are: those bought in 2023 are not told,
    and not missing; nor are they known of the money.
    """
    run = Result.load(ahead).tables["levers"].set_index(["option", "year"])
    stock, added = (run[c].to_dict() for c in ("stock", "added"))
    assert added["ev@vans", 2023] > 0
    half = stock["ev@vans", 2023] / 2
    found = tracked(ahead, tmp_path / "1", f"2023,stock,ev,,,,,{half!r},vehicle", **LEADS)
    ev = found.levers.set_index("lever").loc["ev"]
    assert (ev["plan"], ev["actual"], ev["state"]) == (2 * half, pytest.approx(half), "late")
    # 35,000 CNY a van in 2024.
    assert ev["catch_up_m"] == pytest.approx(half * 0.035)
    unsaid = found.money.query("item == 'capex' and year == 2023")
    of_vans = run["capex_m"].to_dict()["ev@vans", 2023]
    assert unsaid.set_index("business").loc["fleet", "unsaid_m"] == pytest.approx(of_vans)
    # Of purchases of 2021 and 2023 alone, those of 2022 are no part, here or there.
    rows = (f"{t},added,ev,,,,,{added['ev@vans', t] - 10!r},vehicle" for t in (2021, 2023))
    found = tracked(ahead, tmp_path / "2", *rows, **LEADS)
    ev = found.levers.set_index("lever").loc["ev"]
    assert ev["plan"] == pytest.approx(added["ev@vans", 2021] + added["ev@vans", 2023])
    assert (ev["plan"] - ev["actual"], ev["bought_in"]) == (pytest.approx(20), "2021;2023")
    assert ev["catch_up_m"] == pytest.approx(20 * 0.035)
    for lang, told in (
        ("en", "2021 and 2023"),
        ("zh", "购于2021与2023年"),
        ("de", "2021 und 2023"),
    ):
        assert any(told in line for line in Teller(found, lang).levers())


@pytest.mark.parametrize("lang", ["en", "zh", "de"])
def test_what_costs_nothing_to_catch_up_names_no_money(
    planned: Path, tmp_path: Path, lang: Lang
) -> None:
    found = tracked(planned, tmp_path, *ROWS)
    teller = Teller(replace(found, levers=found.levers.assign(catch_up_m=0.0)), lang)
    assert not [line for line in teller.levers() if "CNY" in line or "元" in line]
    assert not [head for head in teller.levers_heads()[-1:] if "CNY" in head or "元" in head]
    assert teller.lever_rows()[1][0].cells[-1] == "–"


def test_no_track_folder_is_named_as_a_run(planned: Path, tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    shutil.copytree(planned, reports / "tiny")
    write_tracked(tracked(planned, tmp_path, *ROWS), reports / "tiny-track", "en")
    with pytest.raises(UsageError) as error:
        Result.load(reports / "none")
    assert f"Runs are {reports / 'tiny'}." in str(error.value)


def test_a_case_without_actuals_is_told(planned: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="says nothing of what was"):
        tracked(planned, tmp_path / "none")


@pytest.mark.parametrize("command", ["track", "replan"])
def test_a_plan_of_a_study_that_the_case_has_not_is_told(
    planned: Path, tmp_path: Path, command: str
) -> None:
    """Whose plan it is, and the remedy: not that a study is missing."""
    case = case_of(tmp_path / "tiny", *ROWS)
    (case / "studies" / "operations.yaml").unlink()
    done = CliRunner().invoke(app, [command, str(case), "--plan", str(planned)])
    assert isinstance(done.exception, UsageError)
    assert "is a plan of tiny, study 'operations', which" in str(done.exception)
    assert "Name a plan of this case with --plan." in str(done.exception)


@pytest.mark.parametrize("command", ["track", "replan"])
def test_a_plan_of_a_case_of_another_name_is_told(
    planned: Path, tmp_path: Path, command: str
) -> None:
    """Both have a study and levers of the same names, as all companies of one kind do."""
    case = case_of(tmp_path / "large", *ROWS)
    asked = [command, str(case), "--plan", str(planned), "--out", str(tmp_path / "out")]
    done = CliRunner().invoke(app, asked)
    assert isinstance(done.exception, UsageError)
    told = f"{planned} is a plan of tiny, not of large. Name a plan of this case with --plan."
    assert str(done.exception) == told
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["track", "replan"])
def test_a_plan_of_another_company_in_a_folder_of_the_same_name_is_told(
    planned: Path, tmp_path: Path, command: str
) -> None:
    """Companies of one kind have sources of the same names; a company may be renamed."""
    other = FILES["company.yaml"].replace("en: Tiny, zh: 小", "en: Another, zh: 另")
    assert other != FILES["company.yaml"]
    sources = FILES["sources.csv"].replace("diesel,10,ML", "diesel,9,ML")
    grown = other.replace("value: 26800,", "value: 24120,")
    more = {"company.yaml": grown, "sources.csv": sources}
    case = case_of(tmp_path / "tiny", *ROWS, **more)
    asked = [command, str(case), "--plan", str(planned), "--out", str(tmp_path / "out")]
    done = CliRunner().invoke(app, asked)
    assert isinstance(done.exception, UsageError)
    assert "is a plan of Tiny, and tiny is now of Another, with other" in str(done.exception)
    assert not (tmp_path / "out").exists()
    renamed = load(case_of(tmp_path / "1" / "tiny", *ROWS, **{"company.yaml": other})).case
    insist_on_same(pathway.open(planned).case.data, renamed, "run")


def test_a_plan_of_another_case_is_told(planned: Path, tmp_path: Path) -> None:
    case = load(case_of(tmp_path / "tiny", *ROWS), "operations", actuals=True).case
    plan = Result.load(planned), pathway.open(planned).case.data
    with pytest.raises(UsageError, match="plan is of another base year: 2020, not 2019"):
        track(*plan, replace(case, base_year=2019))


@pytest.mark.parametrize("lang", ["en", "zh", "de"])
def test_the_command_writes_a_page_a_book_and_tables(
    planned: Path, tmp_path: Path, lang: str
) -> None:
    levers = FILES["levers/electrify.yaml"].replace("Electric vans", "<script>alert(1)</script>")
    case = case_of(tmp_path / "tiny", *ROWS, **{"levers/electrify.yaml": levers})
    out = tmp_path / "out"
    asked = ["track", str(case), "--plan", str(planned), "--out", str(out), "--lang", lang]
    for _ in range(2):  # its own folder is replaced
        done = CliRunner().invoke(app, asked)
        assert done.exit_code == 0, done.output
    assert {p.name for p in out.iterdir()} == {
        "track.html",
        "track.xlsx",
        "track.pptx",
        "tables",
        "manifest.json",
    }
    table = pd.read_csv(out / "tables" / "variance.csv")
    assert list(table.columns)[-2:] == ["driver", "tonnes"]
    page = (out / "track.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert lang == "zh" or "&lt;script&gt;alert(1)" in page
    slides = Presentation(str(out / "track.pptx")).slides
    digits = ["".join(filter(str.isdigit, s.shapes.title.text_frame.text)) for s in slides]
    # 50.9 kt (5.09万吨) more than planned; 3 promises behind; catching up costs 40.5 million.
    assert [d in told for d, told in zip(("509", "3", "405"), digits, strict=True)] == [True] * 3
    assert all("tables/" in slide.notes_slide.notes_text_frame.text for slide in slides)


def test_a_bridge_goes_from_the_plan_to_what_was(planned: Path, tmp_path: Path) -> None:
    """Each bar begins where those before it end, and the last is all of them from nothing."""
    found = tracked(planned, tmp_path, *ROWS)
    [panel] = drivers(Teller(found, "en")).panels
    bars = [(s.start[i] or 0.0, s.y[i] or 0.0) for i, s in enumerate(panel.series)]
    plan, actual = found.net(2021)
    assert [start for start, _ in bars[1:-1]] == [sum(bar) for bar in bars[:-2]]
    assert bars[-1] == (0.0, pytest.approx(actual - plan))
    assert sum(bars[-2]) == pytest.approx(actual - plan)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_driver_that_would_print_as_nothing_is_named_in_the_notes(
    planned: Path, tmp_path: Path, lang: Lang
) -> None:
    """Two tonnes of the grid beside millions: no bar of 0.00, and in the table all the same."""
    found = tracked(planned, tmp_path, *ROWS)
    large = found.variance.assign(tonnes=1e3 * found.variance["tonnes"])
    others = large[large["driver"] != "grid_mix"]
    grid = others.head(1).assign(driver="grid_mix", tonnes=2.0)
    figure = drivers(Teller(replace(found, variance=pd.concat([others, grid])), lang))
    name = say("track.of", lang, name="grid_mix")
    [panel] = figure.panels
    assert name not in panel.names
    assert len(panel.names) == len(panel.series)
    assert say("bridge.unseen", lang, names=name) in figure.notes
    assert figure.table is not None
    assert name in {row[0] for row in figure.table.rows}


def test_a_line_divides_what_was_from_the_plan(planned: Path, tmp_path: Path) -> None:
    found = tracked(planned, tmp_path, *ROWS)
    [panel] = years(Teller(found, "en")).panels
    assert [(rule.at, rule.name) for rule in panel.rules] == [(2022, "Actual | plan from 2022")]


def test_a_template_that_is_none_is_told(planned: Path, tmp_path: Path) -> None:
    case, out = case_of(tmp_path / "tiny", *ROWS), tmp_path / "out"
    asked = ["track", str(case), "--plan", str(planned), "--out", str(out)]
    done = CliRunner().invoke(app, [*asked, "--template", str(case / "company.yaml")])
    assert "is no PowerPoint file" in str(done.exception)
    assert not out.exists()


def test_a_run_is_not_replaced(planned: Path, tmp_path: Path) -> None:
    case = case_of(tmp_path / "tiny", *ROWS)
    done = CliRunner().invoke(
        app, ["track", str(case), "--plan", str(planned), "--out", str(planned)]
    )
    assert done.exit_code != 0
    assert (planned / "summary.json").is_file()


def test_every_line_is_said_in_every_language(planned: Path, tmp_path: Path) -> None:
    found = tracked(planned, tmp_path, *ROWS)
    for lang in ("en", "zh", "de"):
        teller = Teller(found, lang)
        told = [*teller.promises(), *teller.levers(), teller.silent(), teller.net(2021)]
        assert all(told), told
        assert len(teller.by_year()[0]) == len(teller.by_year()[1][0])


def test_a_cell_of_nothing_is_empty_in_the_workbook(planned: Path, tmp_path: Path) -> None:
    """No base year was recalculated, and no promise of levers is met in any year."""
    write_tracked(tracked(planned, tmp_path, *ROWS), tmp_path / "out", "en")
    book = load_workbook(tmp_path / "out" / "track.xlsx")
    cells = [c.value for sheet in book for row in sheet.iter_rows() for c in row]
    assert {"None", "nan", "<NA>"}.isdisjoint(map(str, (c for c in cells if c is not None)))


@pytest.mark.parametrize("lang", ["zh", "de"])
def test_sheets_are_headed_in_the_readers_language_with_names_beside_ids(
    planned: Path, tmp_path: Path, lang: Lang
) -> None:
    """Each column but those of names says what it is below its name in the file; no id is left in
    the sentences, and no sheet has heads alone.
    """
    write_tracked(tracked(planned, tmp_path, *ROWS), tmp_path / "out", lang)
    first, *tables = load_workbook(tmp_path / "out" / "track.xlsx").worksheets
    assert "supposed" not in {sheet.title for sheet in tables}
    heads = [str(cell.value).split("\n") for sheet in tables for cell in sheet[1]]
    assert len(heads) > 40
    alone = {head[0] for head in heads if len(head) == 1 and re.fullmatch("[a-z_]+", head[0])}
    alike = {"scope", "region", "option"} if lang == "de" else set()  # the same word
    assert alone <= alike
    promises, levers = (
        next(sheet for sheet in tables if sheet.title == name) for name in ("promises", "levers")
    )
    assert levers.column_dimensions["A"].hidden
    named = {row[0].value: row[1].value for row in promises.iter_rows(min_row=2)}
    assert None not in named.values()
    assert promises.column_dimensions["A"].hidden
    lines = [str(cell.value) for (cell,) in first.iter_rows(max_col=1)]
    assert not [line for line in lines if re.search(r"\[[\w.-]+\]", line)]


def test_a_plan_from_today_on_knows_what_was(planned: Path, tmp_path: Path) -> None:
    """Whatever the study says of actuals; the old plan lies beside it, and its folder tells all."""
    study = FILES["studies/operations.yaml"] + "actuals: false\n"
    case = case_of(tmp_path / "tiny", *ROWS, **{"studies/operations.yaml": study})
    out = tmp_path / "new"
    asked = ["replan", str(case), "--plan", str(planned), "--out", str(out), "--no-pictures"]
    done = CliRunner().invoke(app, asked)
    assert done.exit_code == 0, done.output
    assert "A plan that keeps every commitment from 2022 on." in done.output
    assert "no plan can change: Interim (2021)\n" in done.output  # no fact tells of clean power
    slides = Presentation(str(tmp_path / "new-compare" / "compare.pptx")).slides
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert any(t.endswith(" kept from 2022 on") for t in titles), titles
    levers = Result.load(out).tables["levers"]
    ev = levers[(levers["option"] == "ev@vans") & (levers["year"] == 2021)]
    assert ev["added"].iloc[0] == 100
    assert pathway.open(out).case.data.sources["vans"].activity[2021] == pytest.approx(11.4)


def test_where_every_year_is_over_nothing_is_left_to_decide(planned: Path, tmp_path: Path) -> None:
    """Facts of 2025, the last year: check, solve and replan say so, and track tells them."""
    case = case_of(tmp_path / "tiny", "2025,activity,vans,,,,,11,ML")
    run, plan = CliRunner(), ["--plan", str(planned)]
    said = run.invoke(app, ["check", str(case)])
    assert said.exit_code == 0
    assert (
        "every year to 2025, the last of the horizon, is over: nothing is left to plan"
        in said.output
    )
    said = run.invoke(app, ["solve", str(case), "--out", str(tmp_path / "run"), "--no-pictures"])
    assert "Every year to 2025 is over: nothing was left to decide." in said.output
    said = run.invoke(app, ["replan", str(case), *plan, "--out", str(tmp_path / "new")])
    assert isinstance(said.exception, UsageError)
    assert "Every year of tiny to 2025, the last of its horizon, is over" in str(said.exception)
    assert not (tmp_path / "new").exists()
    assert tracked(planned, tmp_path / "again", "2025,activity,vans,,,,,11,ML").years == (2025,)


def test_a_replan_without_actuals_is_told(planned: Path, tmp_path: Path) -> None:
    case = case_of(tmp_path / "tiny")
    done = CliRunner().invoke(app, ["replan", str(case), "--plan", str(planned)])
    assert isinstance(done.exception, UsageError)
    assert "says nothing of what was" in str(done.exception)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_emitted_is_a_title_with_all_of_its_numbers(lang: Lang) -> None:
    """The German sentence was cut before the number that it is about."""
    tonnes = {
        "en": ("12.63 Mt", "2.52 Mt", "8.18 Mt"),
        "zh": ("1,263万吨", "252.0万吨", "818.0万吨"),
        "de": ("12,63 Mio. t", "2,52 Mio. t", "8,18 Mio. t"),
    }[lang]
    numbers = dict(zip(("actual", "x", "expected"), tonnes, strict=True))
    text = say("track.net-title", lang, year="2023", sense="more", silent="yes", **numbers)
    assert all(number in text for number in tonnes)
    assert 1 <= len(title_lines(text, lang)) <= 2
