"""What is said after a solve, read as a strategist reads it."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from casefiles import FILES, write_case
from pathway.locale import Lang, say
from pathway.locale.amounts import money, money_above, quantity
from pathway.machine.steps import step
from pathway.report.terminal import tell
from pathway.runs.run import Options, Run
from solving import solve_case


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The small case with every commitment of ``operations`` a headline."""
    folder = tmp_path_factory.mktemp("words")
    targets = FILES["targets.yaml"].replace("  section:", "  headline: true\n  section:")
    targets = targets.replace("  headline: true\n", "", 1)  # one has it already
    case = write_case(folder / "tiny", {**FILES, "targets.yaml": targets})
    return solve_case(case, folder / "run", Options(pictures="no"))


@pytest.mark.parametrize(
    ("value", "unit", "en", "zh"),
    [
        (1234567.4, "t", "1,234,567 t", "1,234,567吨"),
        (-0.3, "t", "0 t", "0吨"),
        (2.684, "t", "2.68 t", "2.68吨"),
        (99.96, "t", "100 t", "100吨"),
        (15e6, "t", "15,000,000 t", "15,000,000吨"),
        (1.5e9, "t", "1.5 Gt", "15亿吨"),
        (123456789.0, "t", "123.456789 Mt", "1.23456789亿吨"),
        (1.0, "share", "100%", "100%"),
        (0.4256, "share", "42.56%", "42.56%"),
        (0.99996, "share", "100%", "100%"),
        (59.9571, "t/MCNY", "59.96 t per million CNY", "59.96吨／百万元"),
        (250.0, "MCNY", "CNY 250 million", "2.50亿元"),
    ],
)
def test_quantities(value: float, unit: str, en: str, zh: str) -> None:
    assert quantity(value, unit, "CNY", "en") == en
    assert quantity(value, unit, "CNY", "zh") == zh


def test_numbers_beside_each_other_have_one_unit() -> None:
    """Not 576.173 Mt, and 15,610,000 t beside it."""
    assert quantity(15_610_000, "t", "CNY", "en", like=576_173_000) == "15.61 Mt"
    assert quantity(576_173_000, "t", "CNY", "en", like=15_610_000) == "576.173 Mt"
    assert quantity(15_610_000, "t", "CNY", "zh", like=576_173_000) == "0.1561亿吨"
    assert quantity(0.0, "t", "CNY", "en", like=576_173_000) == "0 Mt"


@pytest.mark.parametrize(
    ("value", "currency", "en", "zh"),
    [
        (2086.55, "CNY", "CNY 2,087 million", "20.9亿元"),
        (614.7, "CNY", "CNY 615 million", "6.15亿元"),
        (1.4068, "CNY", "CNY 1.4 million", "141万元"),
        (0.0, "EUR", "EUR 0", "0欧元"),
        (-0.0, "EUR", "EUR 0", "0欧元"),
        (0.006339, "CNY", "CNY 6,339", "6,339元"),
        (0.0678749, "EUR", "EUR 67,870", "6.787万欧元"),
        (0.99999, "CNY", "CNY 1.0 million", "100万元"),
    ],
)
def test_money(value: float, currency: str, en: str, zh: str) -> None:
    assert money(value, currency, "en") == en
    assert money(value, currency, "zh") == zh


def test_what_is_promised_holds_as_it_is_shown() -> None:
    """A sum is at most what is shown: 1.41 million is at most 1.5, as tenths of one are shown."""
    assert money_above(1.41, "CNY", "en") == "CNY 1.5 million"
    assert money_above(1.4, "CNY", "en") == "CNY 1.4 million"
    assert money_above(614.2, "CNY", "en") == "CNY 615 million"
    assert money_above(0.0000004, "CNY", "en") == "CNY 1"


def test_a_commitment_has_its_name_year_and_what_is_asked(run: Run) -> None:
    """``line: 2025`` is tightest at its end: 50 % of the shop's power."""
    lines = [" ".join(line.split()) for line in tell(run, "en")]
    assert "met Neutral [neutral] 2025 0 t (at most 0 t)" in lines
    row = next(line for line in lines if "[vans-electric]" in line)
    assert row.startswith("met Electric vans [vans-electric] 2024 ")
    assert row.endswith("(at least 80%)")
    row = next(line for line in tell(run, "zh") if "[vans-electric]" in line)
    assert "达成  电动车 [vans-electric]" in row
    assert row.endswith("（要求不低于80%）")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "76,500 t (interim target: at most 76,500 t, 90% of 2020; 51,000 t by 2024)"),
        ("de", "76.500 t (Zwischenziel: höchstens 76.500 t, 90 % von 2020; 51.000 t bis 2024)"),
        ("zh", "76,500吨（阶段目标：不高于76,500吨，即2020年的90%；2024年为51,000吨）"),
    ],
)
def test_an_interim_target_is_told_as_one(run: Run, lang: Lang, told: str) -> None:
    """From 85,000 t in 2020 to 60 % in 2024 is 51,000 t, a tenth of the way each year."""
    kept = {"year": 2021, "required": 76500.0, "achieved": 76500.0, "unit": "t", "met": True}
    summary = {**run.result.summary, "commitments": {"interim": kept}}
    lines = tell(replace(run, result=replace(run.result, summary=summary)), lang)
    row = next(line for line in lines if "[interim]" in line)
    assert row.replace("\N{NO-BREAK SPACE}", " ").endswith(told)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_columns_stand_below_each_other(run: Run, lang: Lang) -> None:
    """Chinese characters are two places wide."""
    rows = [line for line in tell(run, lang) if "[" in line and line.startswith("  ")]
    years = {_width(row[: row.index(" 202")]) for row in rows}
    assert len(rows) == 4
    assert len(years) == 1


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def test_what_it_costs_and_saves(run: Run) -> None:
    summary = {
        **run.result.summary,
        "npv_cost_m": -7817.5,
        "cost_of_commitments_m": 2086.6,
        "cost_of_commitments_range_m": [2086.6, 2086.6],
        "price_of_hierarchy_m": 614.7,
        "price_of_hierarchy_range_m": [610.2, 615.3],
        "gap_m": {
            "asked": 1.0, "reached": 0.310022, "without_hierarchy": 0.0,
            "without_commitments": None,
        },
    }  # fmt: skip
    told = "\n".join(tell(replace(run, result=replace(run.result, summary=summary)), "en"))
    assert "Keeping the commitments       costs CNY 2,087 million" in told
    assert "The whole plan                saves CNY 7,818 million" in told
    assert "Cutting first, then removing  costs about CNY 615 million" in told
    assert "at most CNY 310,100 from the best" in told  # 310,022, rounded away from zero


def test_without_the_hierarchy_it_has_no_price(run: Run) -> None:
    summary = {**run.result.summary, "policy": "none"}
    told = "\n".join(tell(replace(run, result=replace(run.result, summary=summary)), "en"))
    assert "Cutting first" not in told


def test_a_missed_commitment_and_a_failed_check_stand_out(run: Run) -> None:
    missed = {"year": 2025, "required": 0.0, "achieved": 9.0, "unit": "t", "met": False}
    summary = {**run.result.summary, "commitments": {"neutral": missed}}
    audit = {"passed": False, "checks": [{"passed": False}, {"passed": True}]}
    result = replace(run.result, summary=summary, audit=audit)
    told = "\n".join(tell(replace(run, result=result), "en"))
    assert "MISSED  Neutral [neutral]  2025  9 t (at most 0 t)" in told
    assert "2 checks, 1 FAILED" in told


@pytest.mark.parametrize(
    ("lang", "first"),
    [
        ("en", "There is no lever, so nothing to decide: this is business as usual. "),
        ("de", "Es gibt keine Maßnahme, also nichts zu entscheiden: "),
        ("zh", "没有任何措施，无可决策：以下为照常情景。"),
    ],
)
def test_without_a_lever_nothing_is_said_to_cost_nothing(
    run: Run, lang: Lang, first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "pathway.report.terminal.review_plan", lambda *_: []
    )  # its tables have levers
    lines = tell(replace(run, case=replace(run.case, options={})), lang)
    assert lines[0].startswith(first)
    assert say("terminal.money", lang) not in lines


def test_without_a_headline_no_commitment_is_listed(run: Run) -> None:
    result = replace(run.result, summary={**run.result.summary, "commitments": {}})
    assert not any("Commitments" in line for line in tell(replace(run, result=result), "en"))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_ends_with_where_things_lie(run: Run, lang: Lang) -> None:
    chart, tables = tell(run, lang)[-2:]
    assert Path(chart.partition(" ")[2].strip()).is_file() or chart.endswith(f".{lang}.html")
    assert tables.endswith(str(run.folder / "tables"))
    assert (run.folder / "charts" / f"neutrality-pathway.{lang}.html").is_file()


def test_a_budget_is_money_and_an_unknown_step_is_said_as_it_is() -> None:
    assert step("reduce|2|7", "en") == "search 2 of 7: what to cut"
    assert step("tidying up", "zh") == "tidying up"


def test_every_step_of_a_solve_has_chinese_words(tmp_path: Path) -> None:
    said: list[str] = []
    solve_case(write_case(tmp_path / "tiny"), tmp_path / "run", Options(pictures="no"), said.append)
    assert len(said) >= 8
    assert [text for text in said if step(text, "zh") == text] == []


def test_a_plan_without_a_promise_keeps_none(tmp_path: Path) -> None:
    """Nothing is said of commitments, nor of what they cost."""
    study = FILES["studies/operations.yaml"].partition("targets:")[0] + "targets: []\n"
    case = write_case(tmp_path / "tiny", {**FILES, "studies/operations.yaml": study})
    run = solve_case(case, tmp_path / "run", Options(pictures="no"))
    told = "\n".join(tell(run, "en"))
    assert told.startswith("The plan that costs least; there is no commitment. Study: Operations")
    assert "ommitments" not in told.partition("Audit")[0]
    assert "成本最低的方案：该情景没有任何承诺" in "\n".join(tell(run, "zh"))
