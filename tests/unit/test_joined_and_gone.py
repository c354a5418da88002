"""A plan beside what was, and beside a later plan, where accounts came or went in between."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

import pathway
from casefiles import FILES, write_case
from cases import SCOPE1, case
from cases import name as named
from pathway.cli import app
from pathway.compare.boundary import Apart, moved_by_changes
from pathway.load.build.loader import load
from pathway.locale import LANGUAGES, Lang
from pathway.locale.errors import UsageError
from pathway.runs.result import Result
from pathway.runs.run import Options
from pathway.solve import solve
from pathway.tables import tabulate
from pathway.track import Tracked, track
from pathway.track.figures import levers
from pathway.track.page import page
from pathway.track.said import Teller
from pathway_models.case import Case, Change
from solving import solve_case

HEAD = "year,quantity,of,business,scope,carrier,method,value,unit,source,confidence\n"
ROWS = "2021,activity,vans,,,,,11,ML", "2021,added,ev,,,,,100,vehicle"
CARS = "2021,activity,cars,,,,,1.1,ML"
"""Of business as usual as far as no lever serves it: 2,948 t."""
BOUGHT = """\
cars-bought:
  name: {en: Cars are bought}
  year: 2021
  cause: acquisition
  moves:
    - of: {business: [shop], scope: [1]}
      tonnes: {value: 2500, unit: t}
  revenue: []
"""


def files_of(*rows: str, cars: float | None = None, **more: str) -> dict[str, str]:
    """The tiny case; with ``cars`` of the shop, which burn so much diesel in the base year [ML]."""
    files = {**FILES, **more}
    if cars is not None:
        row = f"cars,shop,north,1,,mobile,diesel,{cars},ML,flat,,Cars,车,report,report\n"
        files["sources.csv"] += row
        whole = f"scope1: {{value: {26800 + 2680 * cars}, unit: t"
        files["company.yaml"] = files["company.yaml"].replace(
            "scope1: {value: 26800, unit: t", whole
        )
    if rows:
        lines = "".join(f"{row},ledger,measured\n" for row in rows)
        files["actuals/ledger.csv"] = HEAD + lines
    return files


def run_of(folder: Path, files: dict[str, str]) -> Path:
    case = write_case(folder / "plan" / "tiny", files)
    solve_case(case, folder / "run", Options(study="operations", pictures="no"))
    return folder / "run"


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return run_of(tmp_path_factory.mktemp("without"), files_of())


@pytest.fixture(scope="module")
def with_cars(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return run_of(tmp_path_factory.mktemp("with"), files_of(cars=1))


def known(folder: Path, files: dict[str, str]) -> Case:
    return load(write_case(folder / "tiny", files), "operations", actuals=True).case


def tracked(run: Path, case: Case) -> Tracked:
    return track(Result.load(run), pathway.open(run).case.data, case)


def by_driver(found: Tracked, account: str) -> dict[str, float]:
    """Each driver of an account; whatever the year, all of them come to the difference of nets."""
    sums = found.variance.groupby("account")["tonnes"].sum()
    nets = found.nets.set_index("account")
    apart = nets["net_t_actual"] - nets["net_t_plan"]
    pd.testing.assert_series_equal(
        sums.reindex(apart.index, fill_value=0.0), apart, check_names=False, atol=1e-5, rtol=0
    )
    own = found.variance[found.variance["account"] == account]
    return dict(zip(own["driver"], own["tonnes"], strict=True))


@pytest.mark.parametrize(
    ("cars", "changes", "came"),
    [(0.0, {"changes.yaml": BOUGHT}, 2500), (1.0, {}, 2680), (0.0, {}, 0)],
    ids=["bought", "of-the-base-year", "built"],
)
def test_an_account_that_the_plan_has_not_is_a_deal_at_its_size_of_the_base_year(
    without: Path, tmp_path: Path, cars: float, changes: dict[str, str], came: float
) -> None:
    """What is more of it, or was built since, is activity; promises take what came alone."""
    now = known(tmp_path, files_of(*ROWS, CARS, cars=cars, **changes))
    found = tracked(without, now)
    own = by_driver(found, "shop/north/1")
    assert own.get("structure", 0.0) == pytest.approx(came)
    assert own["activity"] == pytest.approx(1.1 * 2680 - came)
    neutral = found.promises.set_index("id").loc["neutral"]
    assert neutral["moved"] == pytest.approx(came)
    plan = Result.load(without).tables["emissions"]
    meant = plan.loc[plan["year"] == 2021, "net_t"].sum()
    assert neutral["plan"] == pytest.approx(meant + came)


def test_an_account_that_is_no_longer_there_takes_its_part_of_the_plan(
    with_cars: Path, tmp_path: Path
) -> None:
    found = tracked(with_cars, known(tmp_path, files_of(*ROWS)))
    plan = Result.load(with_cars).tables["emissions"]
    left = plan.set_index(["account", "year"])["net_t"]["shop/north/1", 2021]
    assert left > 0
    assert by_driver(found, "shop/north/1") == pytest.approx({"structure": -left})
    assert found.promises.set_index("id").loc["neutral", "moved"] == pytest.approx(-left)


def test_an_intensity_takes_the_revenue_of_a_business_that_came_or_is_gone(tmp_path: Path) -> None:
    """2,680 t and 100 million of rail beside the fleet's freight, per 200 million."""
    targets = FILES["targets.yaml"].replace("{business: [fleet], scope: [3]}", "{scope: [3]}")
    targets = targets.replace("{value: 60, unit: t/MCNY}", "{value: 80, unit: t/MCNY}")
    row = "haul,rail,north,3,,cat4_transport,diesel,1,ML,flat,0,Rail,铁路,report,report\n"
    earned = "".join(f"rail,{year},100,MCNY,report,report\n" for year in (2020, 2025))
    alone = files_of(*ROWS, **{"targets.yaml": targets})
    both = {
        **alone,
        "businesses.csv": FILES["businesses.csv"] + "rail,Rail,铁路\n",
        "sources.csv": FILES["sources.csv"] + row,
        "revenue.csv": FILES["revenue.csv"] + earned,
        "company.yaml": FILES["company.yaml"].replace("13400", "16080"),
    }
    for name, old, new in (("came", alone, both), ("gone", both, alone)):
        before = {file: text for file, text in old.items() if not file.startswith("actuals/")}
        planned = load(write_case(tmp_path / name / "old" / "tiny", before), "whole").case
        now = load(write_case(tmp_path / name / "tiny", new), "whole", actuals=True).case
        plan = tabulate(planned, solve(planned, compare=False).plan)
        found = track(Result({}, {}, plan, {}, {}), planned, now).promises.set_index("id")
        e = plan["emissions"]
        own = e[(e["year"] == 2021) & (e["scope"] == 3)].set_index("business")["gross_market_t"]
        freight, other = own["fleet"], 2680 if name == "came" else 0
        want = (freight + other) / (300 if name == "came" else 200)
        assert found.loc["intensity", "plan"] == pytest.approx(want)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_came_and_went_is_said_in_every_language(
    without: Path, with_cars: Path, tmp_path: Path, lang: Lang
) -> None:
    for run, cars in ((without, 1.0), (with_cars, None)):
        now = known(tmp_path / str(cars), files_of(*ROWS, cars=cars))
        teller = Teller(tracked(run, now), lang)
        assert teller.driver("structure") in page(teller, "run")


def test_the_command_takes_a_plan_from_before_a_deal(
    without: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = files_of(*ROWS, CARS, cars=0.0, **{"changes.yaml": BOUGHT})
    case = write_case(tmp_path / "tiny", files)
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, ["track", str(case), "--plan", str(without)])
    assert done.exit_code == 0, done.output
    told = pd.read_csv(tmp_path / "reports" / "tiny-track" / "tables" / "variance.csv")
    own = told.set_index(["account", "driver"])["tonnes"]
    assert own["shop/north/1", "structure"] == pytest.approx(2500)


def moved(old: Path, new: Case) -> dict[str, float]:
    """What deals and boundaries move in a comparison, year for year of 2021 to 2025."""
    result, case = Result.load(old), pathway.open(old).case.data
    return dict(moved_by_changes(result.tables, case, new, range(2021, 2026))["structure"])


def test_a_later_plan_is_compared_within_its_own_boundary(
    without: Path, with_cars: Path, tmp_path: Path
) -> None:
    """What came is there in each of five years; what is gone takes its part of the plan along."""
    bought = known(tmp_path, files_of(*ROWS, CARS, cars=0.0, **{"changes.yaml": BOUGHT}))
    assert moved(without, bought) == pytest.approx({"bau": 5 * 2500, "net": 5 * 2500})
    cars = pathway.open(with_cars).case.data
    assert moved(without, cars) == pytest.approx({"bau": 5 * 2680, "net": 5 * 2680})
    left = moved(with_cars, pathway.open(without).case.data)
    plan = Result.load(with_cars).tables["emissions"]
    own = plan[(plan["account"] == "shop/north/1") & (plan["year"] > 2020)]
    assert left["bau"] == pytest.approx(-5 * 2680)
    assert left["net"] == pytest.approx(-own["net_t"].sum())
    wedges = sum(tonnes for key, tonnes in left.items() if key not in ("bau", "net"))
    assert left["bau"] - wedges == pytest.approx(left["net"])


def test_a_study_of_another_perimeter_is_no_deal(without: Path) -> None:
    """Of two studies of a company, one leaves accounts out that were always there."""
    whole = load(write_case(without.parent / "whole" / "tiny"), "whole").case
    assert moved(without, whole) == {}


def test_a_plan_of_another_study_is_refused(without: Path, tmp_path: Path) -> None:
    now = known(tmp_path, files_of(*ROWS))
    with pytest.raises(UsageError, match="plan is of another study: operations, not whole"):
        tracked(without, replace(now, study="whole"))


LOOMS = """\
looms:
  name: {en: Better looms, zh: 新机器}
  applies_to: {source: [shop-power]}
  order: 3
  unit: store
  life: 10
  displaces: {value: 0.1, unit: GWh/store}
  max_share: {value: 0.1, unit: share}
  capex: {value: 0.2, unit: MCNY/store}
"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_lever_that_came_after_the_plan_is_ahead_of_nothing(
    without: Path, tmp_path: Path, lang: Lang
) -> None:
    """20 stores of 0 that were planned, 2 GWh at 600 t, less by what lighting and cooling may take;
    what is offered and not told is no lever of the list.
    """
    offered = {"levers/retrofit.yaml": FILES["levers/retrofit.yaml"] + LOOMS}
    told = "2021,added,looms,,,,,20,store"
    found = tracked(without, known(tmp_path / "told", files_of(*ROWS, told, **offered)))
    own = found.levers.set_index("lever").loc["looms"]
    assert (own["state"], own["plan"], own["actual"]) == ("ahead", 0, 20)
    assert own["reduction_t_actual"] == pytest.approx(2 * 0.9 * 0.8 * 600)
    assert own["catch_up_m"] == 0
    name = "新机器" if lang == "zh" else "Better looms"
    assert any(name in line for line in Teller(found, lang).levers())
    silent = tracked(without, known(tmp_path / "silent", files_of(*ROWS, **offered)))
    assert "looms" not in set(silent.levers["lever"])


def test_an_option_that_came_with_its_source_is_of_its_lever(without: Path, tmp_path: Path) -> None:
    """Of electric vans the plan has those of the vans alone; 30 of the cars were bought beside."""
    files = files_of(*ROWS, "2021,added,ev@cars,,,,,30,vehicle", cars=1.0)
    files["sources.csv"] = files["sources.csv"].replace(",mobile,", ",mobile_short_haul,")
    files["actuals/ledger.csv"] = files["actuals/ledger.csv"].replace(",ev,", ",ev@vans,")
    found = tracked(without, known(tmp_path, files))
    own = found.levers.set_index("lever").loc["ev"]
    plan = Result.load(without).tables["levers"].set_index(["option", "year"])["stock"]
    assert own["actual"] == pytest.approx(130)
    assert own["plan"] == pytest.approx(plan["ev@vans", 2021])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_of_a_lever_that_the_case_has_no_longer_nothing_is_said(
    without: Path, tmp_path: Path, lang: Lang
) -> None:
    rest = FILES["levers/rooftop_pv.yaml"].replace("roofs:", "halls:").replace("Roofs", "Halls")
    files = files_of(*ROWS, **{"levers/rooftop_pv.yaml": rest.replace("屋顶", "厂房")})
    found = tracked(without, known(tmp_path, files))
    own = found.levers.set_index("lever").loc["roofs"]
    assert own["state"] == "unknown"
    assert own["plan"] > 0
    figure = levers(Teller(found, lang))
    assert figure is not None
    assert figure.listing is not None
    assert ("屋顶" if lang == "zh" else "Roofs") in [line.name for line in figure.listing.lines]


def of_a_year(folder: Path, *rows: str, lang: Lang = "en", **more: str) -> list[str]:
    """What the reading notes of what is told of a year alone."""
    files = files_of(*rows, cars=0.0, **{"changes.yaml": BOUGHT, **more})
    notes = load(write_case(folder / "tiny", files), "operations", every=True).notes
    return [text for text in (note.in_(lang) for note in notes) if "2948 t" in text]


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "2948 t of cars are told in 2021"), ("zh", "共2948 t"), ("de", "2948 t aus cars")],
)
def test_what_is_told_where_nothing_was_expected_and_is_gone_after_it_is_noted(
    tmp_path: Path, lang: Lang, told: str
) -> None:
    """1.1 ML of a purchase in 2021, of which nothing goes on in 2022."""
    [note] = of_a_year(tmp_path, *ROWS, CARS, lang=lang)
    assert told in note
    assert "2022" in note
    assert "activity.csv" in note


def test_it_is_that_of_the_last_year_that_is_told(tmp_path: Path) -> None:
    [note] = of_a_year(tmp_path / "on", *ROWS, CARS, CARS.replace("2021", "2022"))
    assert "are told in 2022" in note
    sold = CARS.replace("2021", "2022").replace("1.1", "0")
    assert of_a_year(tmp_path / "sold", *ROWS, CARS, sold) == []
    end = [CARS.replace("2021", str(t)) for t in range(2021, 2026)]
    assert of_a_year(tmp_path / "end", *ROWS, *end) == []


def test_what_is_told_of_its_activity_is_its_remedy(tmp_path: Path) -> None:
    """Half a ML was expected in 2021: it goes on as 1.1 / 0.5 of what is, and nothing is noted."""
    sources = FILES["sources.csv"] + "cars,shop,north,1,,mobile,diesel,,,,,Cars,车,report,report\n"
    path = "of,year,value,unit,source,confidence\n" + "".join(
        f"cars,{t},{x},ML,plan,assumption\n" for t, x in ((2020, 0), (2021, 0.5), (2025, 0.5))
    )
    files = files_of(*ROWS, CARS, **{"changes.yaml": BOUGHT, "sources.csv": sources})
    files["activity.csv"] = path
    found = load(write_case(tmp_path / "tiny", files), "operations", every=True)
    assert not [note for note in found.notes if "2948 t" in note.in_("en")]
    assert found.case.sources["cars"].activity[2025] == pytest.approx(1.1)


@pytest.mark.parametrize(
    ("then", "kt", "revenue"),
    [((2021, 5.0, 100.0), 0, 0), ((2021, 6.0, 120.0), 1, 20), ((2023, 5.0, 100.0), -5, -100)],
)
def test_only_what_a_case_adds_to_what_a_plan_knew_counts(
    then: tuple[int, float, float], kt: float, revenue: float
) -> None:
    """By 2022, beside a deal of 5 kt and 100 million in 2021: the same, more of it, or a later one;
    given up, it is taken back.
    """

    def with_deal(year: int, tonnes: float, million: float) -> Case:
        moved, earned = {SCOPE1: tonnes}, {"b": million}
        deal = Change("deal", named("Deal"), year, "acquisition", moved, earned, None)
        return replace(case([]), changes=(deal,))

    known = with_deal(2021, 5.0, 100.0)
    apart = Apart.of(known, with_deal(*then), 2022)
    assert (apart.kt(SCOPE1), apart.revenue("b")) == (kt, revenue)
    none = Apart.of(known, case([]), 2022)
    assert (none.kt(SCOPE1), none.revenue("b")) == (-5, -100)
