"""Plans longer and shorter than what the files give: by stated rules, or refused, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, changed, english, write_case
from pathway.load import load_case, warnings
from pathway.locale.errors import Fault, InputError
from pathway_models.case import Case

COMPANY, EV, ROOFS = "company.yaml", "levers/electrify.yaml", "levers/rooftop_pv.yaml"
LIMITS, TARGETS, WIND = "limits.yaml", "targets.yaml", "levers/green_power.yaml"
WORDS = ("growth", "revenue", "factors", "prices", "levers", "limits", "targets", "company")
Edit = tuple[str, str, str]


def beyond(end: int, **rules: str) -> list[Edit]:
    """The plan to another year, each file by a rule: hold where none is named."""
    written = ", ".join(f"{word}: {rules.get(word, 'hold')}" for word in WORDS)
    return [
        (COMPANY, "end: 2025", f"end: {end}"),
        (COMPANY, "price_year", f"beyond: {{{written}}}\nprice_year"),
    ]


def loaded(folder: Path, *edits: Edit, study: str | None = None) -> Case:
    return load_case(write_case(folder, changed(*edits)), study)


def faults_of(folder: Path, *edits: Edit) -> list[Fault]:
    with pytest.raises(InputError) as caught:
        loaded(folder, *edits)
    return caught.value.faults


def test_hold_is_the_last_value(tmp_path: Path) -> None:
    """What is given to 2025 stays: 150 GWh, 0.8 CNY/kWh, 500 t/GWh, 30,000 CNY, 900 CNY/t."""
    case = loaded(tmp_path, *beyond(2033))
    assert case.sources["shop-power"].activity[2033] == pytest.approx(150)
    assert case.prices["electricity", "north"][2033] == pytest.approx(0.8)
    assert case.factors["electricity", "north"][2033] == pytest.approx(0.5)
    assert case.options["ev@vans"].capex[2033] == pytest.approx(0.03)
    assert case.hierarchy.reduce_until is not None
    assert case.hierarchy.reduce_until[2033] == pytest.approx(0.9)
    assert case.revenue["shop"][2033] == pytest.approx(1500)
    assert case.targets["neutral"].value == dict.fromkeys(range(2025, 2034), 0)


def test_trend_goes_straight_on_as_between_the_last_two_years(tmp_path: Path) -> None:
    """Growth: 1 to 1.5 in 2020-25, so 2 in 2030. Price: 0.7 to 0.8 in 2021-25, so 0.9 in 2029.

    Residual: 0.6 to 0.65 in five years, so 0.7 in 2030. Revenue: 1,000 to 1,500, so 2,000.
    """
    rules = dict.fromkeys(("growth", "prices", "factors", "revenue"), "trend")
    case = loaded(tmp_path, *beyond(2030, **rules))
    assert case.sources["shop-power"].activity[2030] == pytest.approx(200)
    assert case.prices["electricity", "north"][2029] == pytest.approx(0.9)
    assert case.residual["north"][2030] == pytest.approx(0.7)
    assert case.revenue["shop"][2030] == pytest.approx(2000)


def test_a_trend_ends_at_nothing_and_at_all(tmp_path: Path) -> None:
    """Capex falls by 5,000 CNY a year: 5,000 in 2030, 0 from 2031 on, never below.

    The share grows by 0.1 a year from 0.9 in 2025: 1 in 2026, and no more.
    """
    case = loaded(
        tmp_path,
        *beyond(2033, levers="trend"),
        (ROOFS, "value: 0.4,", "path: {2020: 0.4, 2025: 0.9},"),
    )
    capex = case.options["ev@vans"].capex
    assert [capex[y] for y in (2030, 2031, 2033)] == pytest.approx([0.005, 0, 0])
    share = case.options["roofs@shop/north/2"].self_use_share
    assert [share[y] for y in (2025, 2026, 2033)] == pytest.approx([0.9, 1, 1])


def test_a_number_may_have_a_rule_of_its_own(tmp_path: Path) -> None:
    """30,000 CNY in 2025 falls on by 5,000 a year, where the file holds: 20,000 in 2027."""
    own = (EV, "2025: 30000}, unit", "2025: 30000}, beyond: trend, unit")
    assert loaded(tmp_path, *beyond(2027), own).options["ev@vans"].capex[2027] == pytest.approx(
        0.02
    )


def test_without_rules_every_path_is_named_at_once(tmp_path: Path) -> None:
    """Both prices of the hierarchy, 2 drivers, 2 revenues, 3 factors, 3 prices, 2 of levers."""
    faults = faults_of(
        tmp_path,
        (COMPANY, "end: 2025", "end: 2030"),
        (COMPANY, "value: 400,", "path: {2021: 300, 2025: 400},"),
    )
    counts: dict[str, int] = {}
    for fault in faults:
        counts[fault.file] = counts.get(fault.file, 0) + 1
        assert "2026 to 2030" in fault.problem
    assert counts == {
        COMPANY: 2, "growth.csv": 2, "revenue.csv": 2, "factors.csv": 3, "prices.csv": 3,
        EV: 1, WIND: 1,
    }  # fmt: skip


@pytest.mark.parametrize("word", ["growth", "revenue", "factors", "prices", "levers", "company"])
def test_the_remedy_names_the_key_that_is_missing(tmp_path: Path, word: str) -> None:
    edits = beyond(2030)
    edits[1] = (COMPANY, edits[1][1], edits[1][2].replace(f"{word}: hold", f"{word}: null"))
    faults = faults_of(tmp_path, *edits)
    assert {f.file.split("/")[0].split(".")[0] for f in faults} == {word}
    assert all(f"beyond: {{{word}: hold}}" in f.remedy for f in faults)


def test_years_before_the_first_are_never_made_up(tmp_path: Path) -> None:
    faults = faults_of(
        tmp_path, *beyond(2030), (EV, "2021: 50000", "2022: 50000"), ("prices.csv", "*,2021,7,",
        "*,2022,7,"),
    )  # fmt: skip
    assert {(f.file, f.problem) for f in faults} == {
        (EV, "the path says nothing of 2021"),
        ("prices.csv", "there is no row for 2021"),
    }
    assert not any("beyond" in f.remedy for f in faults)


def test_a_trend_needs_two_years(tmp_path: Path) -> None:
    files = changed(*beyond(2030, revenue="trend"))
    rows = [row for row in FILES["revenue.csv"].splitlines() if not row.startswith("fleet,2025")]
    files["revenue.csv"] = "\n".join(rows) + "\n"
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, files))
    [fault] = caught.value.faults
    assert (fault.file, fault.value) == ("revenue.csv", "fleet")
    assert "a trend after 2020" in fault.problem


def test_a_wrong_rule_is_one_fault(tmp_path: Path) -> None:
    edits = beyond(2030, levers="holds")
    [fault] = faults_of(tmp_path, *edits)
    assert fault.place.startswith("beyond.levers")
    assert "'hold'" in fault.remedy


def test_a_wrong_file_offers_the_nearest(tmp_path: Path) -> None:
    edit = (COMPANY, "price_year", "beyond: {lever: hold}\nprice_year")
    [fault] = faults_of(tmp_path, edit)
    assert fault.place.startswith("beyond.lever")
    assert "'levers'" in fault.remedy


def test_a_limit_outlives_a_short_plan(tmp_path: Path) -> None:
    case = loaded(tmp_path, (LIMITS, "of: yield", "of: yield\n  from: 2022\n  until: 2031"))
    assert case.limits["wind-depth"].at_most == dict.fromkeys(range(2022, 2026), 80)


def test_a_limit_that_starts_after_a_short_plan_limits_nothing(tmp_path: Path) -> None:
    """The wind needs another limit then: a potential."""
    case = loaded(
        tmp_path,
        (LIMITS, "of: yield", "of: yield\n  from: 2031"),
        (WIND, "  life: 10", "  life: 10\n  potential: {value: 80, unit: GWh}"),
    )
    assert case.limits["wind-depth"].at_most == {}
    assert any(
        "wind-depth" in sentence and "2025" in sentence for sentence in english(warnings(case))
    )


def test_a_short_plan_drops_no_commitment(tmp_path: Path) -> None:
    """Three of five commitments hold from 2025: each is named, with the year that would do."""
    faults = faults_of(tmp_path, (COMPANY, "end: 2025", "end: 2024"))
    assert [f.place.split(" ")[0] for f in faults if f.file == TARGETS] == [
        "targets.clean.line",
        "targets.intensity.in",
        "targets.neutral.from",
    ]
    assert all("would be dropped" in f.problem for f in faults)
    assert all("2025 or later" in f.remedy for f in faults)
