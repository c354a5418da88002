"""The base year recalculated, by hand, on the tiny case: 26,800 t of scope 1, 58,200 of scope 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, write_case
from pathway.load import load_case
from pathway.load.build.loader import load
from pathway.load.files.faults import plain
from pathway.locale.errors import InputError
from pathway_models.case import Case

BOUGHT = """\
depot-bought:
  name: {en: A depot is bought, zh: 收购车队}
  year: 2022
  cause: acquisition
  source: closing memo
  moves:
    - of: {business: [fleet], scope: [1]}
      tonnes: {value: TONNES, unit: t}
"""


def made(folder: Path, changes: str, **more: str) -> Case:
    return load_case(write_case(folder, {**FILES, "changes.yaml": changes, **more}))


def bought(tonnes: float) -> str:
    return BOUGHT.replace("TONNES", str(tonnes))


def test_a_base_year_is_recalculated_for_what_is_significant(tmp_path: Path) -> None:
    """5,000 t are 18.7 % of scope 1. The interim promise is 60 % of the base by 2024.

    Published: 85,000 t; recalculated from 2022: 90,000 t, so that 54,000 are required, not 51,000.
    """
    case = made(tmp_path, bought(5000))
    assert case.changes[0].restated == 2022
    interim = case.targets["interim"]
    assert interim.value[2024] == pytest.approx(54.0)
    assert interim.base_value == pytest.approx(90.0)
    # 2021 is on the line from the published base: a quarter of the way from 85 to 51.
    assert interim.value[2021] == pytest.approx(85 - 34 / 4)
    assert interim.value[2022] == pytest.approx(90 - 36 / 2)


def test_what_is_small_is_logged_until_it_adds_up(tmp_path: Path) -> None:
    """1,000 t are 3.7 % of scope 1, another 500 make it 5.6: both count from the second on."""
    second = bought(500).replace("depot-bought", "yard-bought").replace("2022", "2023")
    assert made(tmp_path / "one", bought(1000)).changes[0].restated is None
    case = made(tmp_path / "two", bought(1000) + second)
    assert [c.restated for c in case.changes] == [2023, 2023]
    assert case.targets["interim"].value[2024] == pytest.approx(0.6 * 86.5)


@pytest.mark.parametrize("small", ["yard-bought", "a-yard-bought"])
def test_changes_of_one_year_are_judged_together_whatever_their_names(
    tmp_path: Path, small: str
) -> None:
    """In 2023, 500 t of 26,800 are 1.9 % and 3,000 of scope 2's 58,200 are 5.2: both count."""
    power = bought(3000).replace("depot-bought", "b-power").replace("scope: [1]", "scope: [2]")
    power = power.replace("2022", "2023").replace("[fleet]", "[shop]")
    second = bought(500).replace("depot-bought", small).replace("2022", "2023")
    case = made(tmp_path, power + second)
    assert [c.restated for c in case.changes] == [2023, 2023]
    assert case.targets["interim"].base_value == pytest.approx(88.5)


def test_what_comes_and_goes_does_not_make_up_for_each_other(tmp_path: Path) -> None:
    """In 2022 the fleet buys 1,500 t, 5.6 % of scope 1, and the shop sells as many that it bought:
    the sum stays 85,000 t, and a promise of the fleet alone is of 28,300.
    """
    stoves = "stoves,shop,north,1,,stationary,diesel,1,ML,flat,,Stoves,炉,report,report\n"
    company = FILES["company.yaml"].replace("value: 26800,", "value: 29480,")
    targets = FILES["targets.yaml"].replace("{scope: [1, 2]}", "{business: [fleet], scope: [1]}")
    sold = bought(-1500).replace("depot-bought", "stoves-sold").replace("[fleet]", "[shop]")
    more = {"sources.csv": FILES["sources.csv"] + stoves, "company.yaml": company}
    case = made(tmp_path, bought(1500) + sold, **more, **{"targets.yaml": targets})
    assert [c.restated for c in case.changes] == [2022, 2022]
    assert case.targets["interim"].base_value == pytest.approx(28.3)


def test_exactly_the_threshold_is_significant(tmp_path: Path) -> None:
    """1,340 t are 5 % of 26,800."""
    assert made(tmp_path / "yes", bought(1340)).changes[0].restated == 2022
    assert made(tmp_path / "no", bought(1339.9)).changes[0].restated is None


def test_a_company_may_have_another_threshold(tmp_path: Path) -> None:
    company = FILES["company.yaml"] + 'recalculation_threshold: {value: 3, unit: "%"}\n'
    case = made(tmp_path, bought(1000), **{"company.yaml": company})
    assert case.changes[0].restated == 2022


def test_what_is_sold_takes_its_tonnes_along(tmp_path: Path) -> None:
    case = made(tmp_path, bought(-26800).replace("acquisition", "divestment"))
    assert case.targets["interim"].base_value == pytest.approx(58.2)


def test_an_intensity_is_recalculated_with_its_revenue(tmp_path: Path) -> None:
    """13,400 t over 200 MCNY are 67 t; 16,400 over 300 are 54.7, and without revenue it stays."""
    targets = FILES["targets.yaml"].replace(
        "value: {value: 60, unit: t/MCNY}\n  in: 2025",
        'value: {value: 50, unit: "%"}\n  relative_to: base_year\n  in: 2025',
    )
    moved = bought(3000).replace("scope: [1]", "scope: [3]")
    revenue = "  revenue: [{business: fleet, value: {value: 100, unit: MCNY}}]\n"
    for folder, changes, base in (("no", moved, 67.0), ("yes", moved + revenue, 16400 / 300)):
        files = {**FILES, "changes.yaml": changes, "targets.yaml": targets}
        case = load_case(write_case(tmp_path / folder, files), "whole")
        assert case.targets["intensity"].value[2025] == pytest.approx(base / 2 / 1000)


def test_a_plan_as_it_was_made_knows_of_no_change(tmp_path: Path) -> None:
    study = FILES["studies/operations.yaml"] + "actuals: false\n"
    case = made(tmp_path, bought(5000), **{"studies/operations.yaml": study})
    assert case.changes == ()
    assert case.targets["interim"].base_value == pytest.approx(85.0)


REFUSED = {
    bought(-27000): "more is moved than the 26800 t that there are",
    bought(5000).replace("2022", "2020"): "this is no year of the plan, 2021 to 2025",
    bought(5000).replace("acquisition", "luck"): "acquisition",
    bought(5000).replace("[fleet]", "[ships]"): "there is no such business",
    bought(5000).replace("unit: t", "unit: GWh"): "this unit does not measure tonnes",
}


def faults_of(folder: Path, files: dict[str, str]) -> str:
    with pytest.raises(InputError) as error:
        load_case(write_case(folder, {**FILES, **files}))
    return "\n".join(f"{f.file} {f.place}: {f.problem}" for f in error.value.faults)


def test_all_that_is_wrong_with_a_change_is_told_at_once(tmp_path: Path) -> None:
    """Year, cause, accounts, tonnes, and revenue: no one of them hides another."""
    wrong = bought(5).replace("2022", "2020").replace("acquisition", "luck")
    wrong = wrong.replace("[fleet]", "[ships]").replace("unit: t}", "unit: GWh}")
    wrong += "  revenue: [{business: moon, value: {value: 1, unit: kL}}]\n"
    told = faults_of(tmp_path, {"changes.yaml": wrong})
    for place in (
        "year",
        "cause",
        "of.business",
        "tonnes",
        "revenue.0.business",
        "revenue.0.value",
    ):
        assert f"changes.depot-bought.{place}" in told.replace("moves.0.", ""), (place, told)


def test_an_unknown_confidence_hides_nothing_of_a_change(tmp_path: Path) -> None:
    """Neither alone nor beside an unknown cause."""
    sure = bought(5).replace("2022", "2044").replace("  source:", "  confidence: sure\n  source:")
    for n, wrong in enumerate((sure, sure.replace("acquisition", "gift"))):
        told = faults_of(
            tmp_path / str(n), {"changes.yaml": wrong.replace("unit: t}", "unit: m2}")}
        )
        for place in ("confidence", "year", "moves.0.tonnes"):
            assert f"changes.depot-bought.{place}" in told, (place, told)


def test_a_fault_of_one_change_hides_none_of_another(tmp_path: Path) -> None:
    """Of 26,800 t 20,000 leave with the first, whatever else is wrong with it; 6,800 are left."""
    second = bought(-7000).replace("depot-bought", "more").replace("2022", "2023")
    moon = "  revenue: [{business: moon, value: {value: 1, unit: MCNY}}]\n"
    for n, first in enumerate(
        (bought(-20000).replace("acquisition", "gift"), bought(-20000) + moon)
    ):
        told = faults_of(tmp_path / str(n), {"changes.yaml": first + second})
        assert "changes.depot-bought." in told
        assert "changes.more.moves.0.tonnes" in told, told
        assert "more is moved than the 6800 t that there are" in told


def test_what_is_wrong_elsewhere_hides_no_change(tmp_path: Path) -> None:
    """In actuals/, and in a table without which the base year cannot be told."""
    rows = "year,quantity,of,value,unit,source,confidence\n2021,activity,moon,1,ML,s,verified\n"
    table = {"actuals/a.csv": rows, "changes.yaml": bought(-27000)}
    told = faults_of(tmp_path / "actuals", table)
    assert "actuals/a.csv" in told
    assert "more is moved than the 26800 t" in told
    sources = FILES["sources.csv"].replace(",10,ML,", ",ten,ML,")
    late = {"sources.csv": sources, "changes.yaml": bought(1).replace("2022", "2020")}
    told = faults_of(tmp_path / "table", late)
    assert "sources.csv" in told
    assert "changes.depot-bought.year" in told


@pytest.mark.parametrize(("value", "refused"), [(-200, False), (-201, True)])
def test_no_more_revenue_is_moved_than_there_is(tmp_path: Path, value: int, refused: bool) -> None:
    """Of the 200 MCNY of the fleet."""
    revenue = f"  revenue: [{{business: fleet, value: {{value: {value}, unit: MCNY}}}}]\n"
    files = {"changes.yaml": bought(-3000) + revenue}
    if refused:
        assert "more is moved than the 200 MCNY of revenue" in faults_of(tmp_path, files)
    else:
        assert made(tmp_path, files["changes.yaml"]).changes


@pytest.mark.parametrize("changes", REFUSED)
def test_a_change_that_cannot_be_is_told(tmp_path: Path, changes: str) -> None:
    with pytest.raises(InputError) as error:
        made(tmp_path, changes)
    told = [f"{f.file} {f.place}: {f.problem} {f.remedy}" for f in error.value.faults]
    assert len(told) == 1, told
    assert told[0].startswith("changes.yaml"), told
    assert REFUSED[changes] in told[0], told


SOLD = bought(-26800).replace("depot-bought", "fleet-sold").replace("acquisition", "divestment")
FACTS = "year,quantity,of,business,value,unit,source,confidence\n"
OF_REVENUE = "  revenue: [{business: fleet, value: {value: -100, unit: MCNY}}]\n"


def notes_of(folder: Path, changes: str, facts: str = "") -> str:
    more = {"actuals/a.csv": FACTS + facts} if facts else {}
    files = {**FILES, "changes.yaml": changes, **more}
    notes = load(write_case(folder, files)).notes
    return "\n".join(note.in_("en") for note in notes)


@pytest.mark.parametrize("share", [1.0, 0.5])
def test_what_is_sold_and_goes_on_is_noted(tmp_path: Path, share: float) -> None:
    """All, or a half, of 26,800 t leaves; nobody says that vans burn less."""
    there = plain(share * 26800)
    sold = SOLD.replace("-26800", f"-{there}")
    want = f"{there} t leave in 2022, and {there} t go on being emitted by vans"
    assert want in notes_of(tmp_path / "never", sold)
    before = "2021,activity,vans,,10,ML,ledger,measured\n"
    assert want in notes_of(tmp_path / "before", sold, before)
    gone = before + f"2022,activity,vans,,{10 - 10 * share},ML,ledger,measured\n"
    assert "being emitted" not in notes_of(tmp_path / "gone", sold, gone)


def test_the_part_of_a_sum_that_is_sold_goes_on(tmp_path: Path) -> None:
    """Diesel of scopes 1 and 3 together is shared as expected, with what is sold."""
    row = "2022,activity,,fleet,15,ML,ledger,measured\n"
    assert "t go on being emitted by vans" in notes_of(tmp_path, SOLD, row)


@pytest.mark.parametrize(("tonnes", "noted"), [(14000, True), (900, False)])
def test_what_is_bought_and_nowhere_is_noted(tmp_path: Path, tonnes: int, noted: bool) -> None:
    """A tenth more diesel is burnt from 2022 on, 2,680 t of 26,800."""
    row = "2021,activity,vans,,10,ML,ledger,measured\n2022,activity,vans,,11,ML,ledger,measured\n"
    text = f"{tonnes} t come in 2022, and vans emit 2680 t more than before"
    notes = notes_of(tmp_path, bought(tonnes), row)
    assert (text in notes) is noted
    assert ("more than before" in notes) is noted


def test_revenue_that_is_bought_and_nowhere_is_noted(tmp_path: Path) -> None:
    notes = notes_of(tmp_path, bought(900) + OF_REVENUE.replace("-100", "100"), "")
    assert "100 million CNY of revenue come to fleet in 2022, and 0 million CNY more" in notes


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (bought(-900), "an acquisition takes tonnes out of the company"),
        (bought(900).replace("acquisition", "divestment"), "a divestment brings tonnes"),
        (bought(900), ""),
    ],
)
def test_a_sign_against_its_cause_is_asked_about(tmp_path: Path, change: str, what: str) -> None:
    notes = notes_of(tmp_path, change, "")
    assert what in notes
    assert ("Is a sign wrong?" in notes) is bool(what)


def test_what_is_all_sold_is_not_told_as_being_there(tmp_path: Path) -> None:
    row = "2022,activity,vans,,9,ML,ledger,measured\n"
    with pytest.raises(InputError) as error:
        notes_of(tmp_path / "all", SOLD, row)
    [fault] = error.value.faults
    assert (fault.file, fault.place) == ("changes.yaml", "fleet-sold, year")
    assert "all of vans has left by then" in fault.problem
    assert "24,120 t" in fault.problem
    notes_of(tmp_path / "half", SOLD.replace("-26800", "-13400"), row)
    notes_of(tmp_path / "months", SOLD, row.replace(",9,", ",4,"))


def test_revenue_that_is_sold_and_goes_on_is_noted(tmp_path: Path) -> None:
    want = "100 million CNY of revenue leave fleet in 2022, and 100 million CNY go on"
    zero = "2022,activity,vans,,0,ML,ledger,measured\n"
    assert want in notes_of(tmp_path / "silent", SOLD + OF_REVENUE, zero)
    all_ = zero + "2022,revenue,,,1300,MCNY,ledger,measured\n"
    assert "of revenue leave fleet" in notes_of(tmp_path / "all", SOLD + OF_REVENUE, all_)
    own = zero + "2022,revenue,,fleet,100,MCNY,ledger,measured\n"
    assert "of revenue leave" not in notes_of(tmp_path / "own", SOLD + OF_REVENUE, own)
