"""Targets that are relative to a year before the base year, by hand.

The tiny case has in 2020: scope 1 26,800 t (vans), scope 2 58,200 t (power), scope 3 13,400 t.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import pathway
from casefiles import FILES, changed, english, write_case
from pathway.cases.export import write_workbook
from pathway.figures.charts.neutrality_pathway import neutrality_pathway
from pathway.figures.data.pathway import read_pathway
from pathway.figures.kit import chart_info
from pathway.load import load, load_case
from pathway.locale.errors import InputError
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.arithmetic.variations import later, weakened
from pathway_models.case import Change

HISTORY = """\
year,business,scope,tonnes,method,category,source,confidence
2018,fleet,1,30000,-,mobile_short_haul,report,report
2018,fleet,1,5000,-,sold_before,report,report
2018,shop,2,60000,market,,report,report
2018,shop,2,70000,location,,report,report
2018,fleet,3,20000,-,,report,report
"""
OLD = "  relative_to: base_year\n  line: 2024"
LINE = "  relative_to: 2018\n  line: 2024"


def files(since: str = LINE, history: str = HISTORY) -> dict[str, str | bytes]:
    return {**changed(("targets.yaml", OLD, since)), "history.csv": history}


def interim(folder: Path, since: str = LINE, history: str = HISTORY) -> dict[int, float]:
    target = load_case(write_case(folder, files(since, history)), "whole").targets["interim"]
    return dict(target.value)


def test_a_line_from_a_past_year(tmp_path: Path) -> None:
    """95 kt in 2018 (30 + 5 + 60), 60 % of it are 57 from 2024 on: 38 in six years, 6.333 each."""
    value = interim(tmp_path)
    assert value[2021] == pytest.approx(95 - 3 * 38 / 6)
    assert value[2024] == value[2025] == pytest.approx(57)


def test_by_location(tmp_path: Path) -> None:
    """105 kt, of which 63 are left."""
    value = interim(tmp_path, LINE + "\n  method: location")
    assert value[2025] == pytest.approx(0.6 * 105)


def test_what_is_gone_leaves_the_past_where_it_recalculates(tmp_path: Path) -> None:
    """What was sold before the base year has no source: 90 kt are left of 2018."""
    value = interim(tmp_path, LINE + "\n  recalculate: true")
    assert value[2025] == pytest.approx(0.6 * 90)


SOLD = {
    "growth.csv": FILES["growth.csv"]
    + "sold,2020,1,a,assumption\nsold,2022,1,a,assumption\nsold,2023,0,a,assumption\n"
    + "sold,2025,0,a,assumption\n",
    "sources.csv": FILES["sources.csv"].replace("diesel,10,ML,flat", "diesel,10,ML,sold"),
}


def test_what_is_sold_in_the_plan_leaves_when_it_is_gone(tmp_path: Path) -> None:
    """The vans are sold in 2023: of 90 kt 60 are left then. In 2022, 4 of 6 years: 90 - 36·4/6."""
    made = {**files(LINE + "\n  recalculate: true"), **SOLD}
    made["targets.yaml"] = str(made["targets.yaml"]).replace("  in: 2024", "  in: 2021")
    case = load_case(write_case(tmp_path, made), "whole")
    target = case.targets["interim"]
    assert target.value[2022] == pytest.approx(90 - 36 * 4 / 6)
    assert target.value[2023] == pytest.approx(60 - 24 * 5 / 6)
    assert target.value[2025] == pytest.approx(36)
    assert later(case, target, 1) is None


def test_what_is_sold_leaves_the_base_year_too(tmp_path: Path) -> None:
    """85 kt in 2020, of which the 26.8 of the vans leave: 60 % of 58.2."""
    made = {**files("  relative_to: base_year\n  recalculate: true\n  line: 2024"), **SOLD}
    made["targets.yaml"] = str(made["targets.yaml"]).replace("  in: 2024", "  in: 2021")
    target = load_case(write_case(tmp_path, made), "whole").targets["interim"]
    assert target.value[2025] == pytest.approx(0.6 * 58.2)
    assert target.value[2021] == pytest.approx(85 * (1 - 0.4 / 4))


@pytest.mark.parametrize(
    ("moves", "base"),
    [
        ({"scope: [1]": -26800}, 58.2),
        ({"scope: [1]": -26800, "scope: [2]": -3200}, 55.0),
        ({"scope: [1]": 5000}, 63.2),
    ],
)
def test_what_is_gone_and_said_to_have_left_leaves_once(
    tmp_path: Path, moves: dict[str, int], base: float
) -> None:
    """The 26.8 kt of the vans, all of scope 1, are gone, and changes.yaml says so; 3.2 of the power
    leave beside, and what comes comes.
    """
    made = {**files("  relative_to: base_year\n  recalculate: true\n  line: 2024"), **SOLD}
    made["targets.yaml"] = str(made["targets.yaml"]).replace("  in: 2024", "  in: 2021")
    made["changes.yaml"] = (
        "sold:\n  name: {en: Sold, zh: 出售}\n  year: 2023\n  cause: boundary\n  moves:\n"
    ) + "".join(
        f"    - {{of: {{{of}}}, tonnes: {{value: {tonnes}, unit: t}}}}\n"
        for of, tonnes in moves.items()
    )
    target = load_case(write_case(tmp_path, made), "whole").targets["interim"]
    assert target.value[2025] == pytest.approx(0.6 * base)


def test_a_past_year_that_is_not_recalculated_is_noted(tmp_path: Path) -> None:
    made = {**files(LINE)}
    made["changes.yaml"] = (
        "sold:\n  name: {en: Sold, zh: 出售}\n  year: 2023\n  cause: divestment\n  moves:\n"
        "    - {of: {scope: [1]}, tonnes: {value: -5000, unit: t}}\n"
    )
    notes = [note.in_("en") for note in load(write_case(tmp_path, made), "whole").notes]
    assert any("interim is relative to 2018, which is not recalculated" in note for note in notes)


def test_what_a_lever_of_what_is_sold_does_elsewhere_leaves_with_it(tmp_path: Path) -> None:
    """A lever of the vans takes diesel off haulage. Where the vans have never been, nothing does:
    60 % of 58.2 and 13.4."""
    made = {**files("  relative_to: base_year\n  recalculate: true\n  line: 2024"), **SOLD}
    made["targets.yaml"] = str(made["targets.yaml"]).replace("  in: 2024", "  in: 2021")
    made["targets.yaml"] = str(made["targets.yaml"]).replace(
        "  metric: gross_emissions\n  perimeter: {scope: [1, 2]}",
        "  metric: gross_emissions\n  perimeter: {scope: [1, 2, 3]}",
    )
    felt = "  co_effects: {freight: {value: 0.1, unit: ML/ML}}\n  max_share:"
    made["levers/electrify.yaml"] = FILES["levers/electrify.yaml"].replace("  max_share:", felt)
    del made["studies/operations.yaml"]
    made["company.yaml"] = str(made["company.yaml"]).replace("study: operations", "study: whole")
    target = load_case(write_case(tmp_path, made), "whole").targets["interim"]
    assert target.value[2025] == pytest.approx(0.6 * (58.2 + 13.4))


def test_an_intensity_of_a_past_year(tmp_path: Path) -> None:
    """20 kt on 100 million in 2018 are 200 t a million; half of it is 0.1 kt a million."""
    relative = "relative_to: 2018\n  value: {value: 50, unit: '%'}"
    rate = ("targets.yaml", "value: {value: 60, unit: t/MCNY}", relative)
    revenue = ("revenue.csv", "fleet,2020", "fleet,2018,100,MCNY,a,assumption\nfleet,2020")
    made = {**changed(rate, revenue), "history.csv": HISTORY}
    target = load_case(write_case(tmp_path, made), "whole").targets["intensity"]
    assert target.value[2025] == pytest.approx(0.1)
    assert (target.base_value, target.past_year) == (pytest.approx(0.2), 2018)


def test_a_line_varies_as_if_the_file_said_another_number(tmp_path: Path) -> None:
    case = load_case(write_case(tmp_path, files()), "whole")
    target = case.targets["interim"]
    weaker = weakened(case, target, 6.0).value
    assert weaker[2021] - target.value[2021] == pytest.approx(3)
    moved = later(case, target, 1)
    assert moved is not None
    assert moved.value[2022] == pytest.approx(95 - 4 * 38 / 7)


def test_set_from_the_command_line(tmp_path: Path) -> None:
    write_case(tmp_path, files())
    sets = ["history.shop.2.market.2018=160000"]
    target = load_case(tmp_path, "whole", sets).targets["interim"]
    assert target.value[2025] == pytest.approx(0.6 * 195)


@pytest.mark.parametrize(
    ("since", "history", "said"),
    [
        ("  relative_to: 2017\n  line: 2024", HISTORY, "history.csv has no rows of this year"),
        ("  relative_to: 2020\n  line: 2024", HISTORY, "not before the base year 2020"),
        ("  recalculate: true\n  line: 2024", HISTORY, "recalculate needs this key"),
        (LINE, HISTORY.replace("2018,shop,2,60000", "2020,shop,2,60000"), "not before the base"),
        (LINE, HISTORY.replace("60000,market", "60000,location"), "this stands twice"),
        (LINE, HISTORY.replace("2018,shop,2,60000", "2017,shop,2,60000"), "says nothing of shop"),
        (LINE, HISTORY.replace(",sold_before", ","), "a total stands beside its parts"),
        (LINE, HISTORY.replace("5000", "-5"), "tonnes"),
        (LINE, HISTORY.replace("2018,shop", "2018,shops"), "no such business"),
    ],
)
def test_histories_that_cannot_be(tmp_path: Path, since: str, history: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, files(since, history)), "whole")
    assert said in str(caught.value)


def test_tonnes_of_what_is_not_there_are_noted(tmp_path: Path) -> None:
    history = HISTORY + "2018,shop,1,1000,-,,report,report\n"
    notes = english(load(write_case(tmp_path, files(history=history)), "whole").notes)
    assert any(
        "shop has nothing of scope 1 there now: its tonnes of 2018" in note for note in notes
    )


def test_a_workbook_has_the_past_too(tmp_path: Path) -> None:
    read = load(write_case(tmp_path / "case", files()), "whole")
    write_workbook(read.files, tmp_path / "case.xlsx")
    target = load_case(tmp_path / "case.xlsx", "whole").targets["interim"]
    assert target.value[2024] == pytest.approx(57)


def test_a_plan_keeps_a_line_from_a_past_year(tmp_path: Path) -> None:
    """57 kt of 95 from 2024 on, by plan and audit."""
    plan = pathway.read(write_case(tmp_path, files()), "operations").solve(gap=1e-6)
    rows = plan.tables["targets"].query("id == 'interim'").set_index("year")
    assert rows.loc[2024, "required"] == pytest.approx(57000)
    assert rows.loc[2024, "achieved"] <= 57000 * (1 + 1e-6)
    assert plan.audit().passed


def test_the_past_stands_left_of_the_plan(tmp_path: Path) -> None:
    """115 kt in 2018 (35 + 60 + 20) of all scopes, 20 of scope 3; a year of which not all is told
    is left out, and so are years as reported where the base year was changed.
    """
    more = HISTORY + "2019,fleet,1,33000,-,,report,report\n"
    case = load_case(write_case(tmp_path / "case", files(history=more)), "whole")
    assert [before.kt for before in case.before] == [30, 5, 60, 20, 33]
    case = replace(case, targets={})
    tables = tabulate(case, solve(case).plan)
    info = chart_info(case, "0")
    figure = neutrality_pathway(tables, info, "en")
    (panel,) = figure.panels
    assert panel.x == (2018, *case.all_years)
    by = {series.key: series.y for series in panel.series}
    assert by["net"][0] == by["bau"][0] == pytest.approx(115_000)
    assert by["net"][1] == pytest.approx(98_400)
    assert {by[key][0] for key in by if key not in ("net", "bau")} <= {None}
    assert [(rule.at, rule.name) for rule in panel.rules] == [(2020, "Actual | plan from 2021")]
    assert figure.notes[1] == "Years before 2020: as reported, market-based."
    row = figure.table.rows[0] if figure.table else ()
    assert (row[0], [cell for cell in row[1:] if cell != "–"]) == ("2018", ["115.0"])
    third = {**tables, "emissions": tables["emissions"].query("scope == 3")}
    assert read_pathway(third, info).before == {2018: 20_000}
    part = chart_info(replace(case, before=case.before[:-2]), "0")
    assert read_pathway(tables, part).before == {}


def test_a_base_year_that_was_changed_has_no_past_beside_it(tmp_path: Path) -> None:
    case = load_case(write_case(tmp_path, files()), "whole")
    change = Change("b", case.name, 2022, "divestment", {"fleet/north/1": -1.0}, None, None)
    assert chart_info(case, "0").details.before
    assert not chart_info(replace(case, changes=(change,)), "0").details.before
