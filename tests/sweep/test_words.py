"""What a sweep says of the values it sets: years are names, units have plurals."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

import sweep_tables as made
from casefiles import write_case
from cli.running import apart
from pathway.figures.kit.sweep_speaker import SweepSpeaker
from pathway.figures.words.regret import RegretWords, read_regrets
from pathway.locale import Lang
from pathway.locale.errors import InputError
from pathway.sweep.factors import Factor, FactorText
from pathway.sweep.readings.names import varied
from pathway.sweep.spec import load_sweep
from pathway_models.case import Name
from sweep.test_regret import TABLE, WEIGHTS

SWEEP = """
name: {en: S, zh: 扫}
case: tiny
design: {kind: one_at_a_time}
readings: [npv_cost_mcny]
factors:
  since:
    name: {en: Since, zh: 起始年}
    paths: [targets.neutral.from]
    change: set
    values: [2024, 2025]
    confidence: assumption
  life:
    name: {en: Life, zh: 寿命}
    paths: [levers.ev.life]
    change: add
    values: [-1, 2]
    unit: year
    confidence: assumption
  parks:
    name: {en: Parks, zh: 园区}
    paths: [levers.roofs.potential]
    change: set
    values: [1, 5]
    unit: park
    confidence: assumption
"""


def test_years_are_names_and_amounts_have_plurals(tmp_path: Path) -> None:
    """At 2024, not at 2,024 or 2,024 year; 1 year less and 2 years more; 1 park, 5 parks."""
    write_case(tmp_path / "tiny")
    (tmp_path / "s.yaml").write_text(SWEEP, "utf-8")
    said = apart("sweep", tmp_path / "s.yaml", "--out", tmp_path / "out").err
    assert " at 2024" in said
    assert "2,02" not in said
    assert " at -1 year" in said.replace("\N{MINUS SIGN}", "-")
    assert "1 years" not in said
    assert " at +2 years" in said
    assert " at 1 park" in said
    assert " at 5 parks" in said


@pytest.mark.parametrize(("unit", "refused"), [("share", True), ("'%'", False), ("", False)])
def test_values_in_another_unit_than_the_case_are_refused(
    tmp_path: Path, unit: str, refused: bool
) -> None:
    """The case has 6 %: 0.04, called a share, was solved as 0.04 % and drawn as 4 %."""
    write_case(tmp_path / "tiny")
    rate = SWEEP.partition("factors:")[0] + "factors:\n  rate:\n    name: {en: Rate, zh: 率}\n"
    rate += "    paths: [discount_rate]\n    change: set\n    values: [0.04, 0.08]\n"
    rate += f"    unit: {unit}\n" * bool(unit) + "    confidence: assumption\n"
    (tmp_path / "s.yaml").write_text(rate, "utf-8")
    told = pytest.raises(InputError, match="discount_rate is in % in the case")
    with told if refused else nullcontext():
        load_sweep(tmp_path / "s.yaml")


@pytest.mark.parametrize(
    ("path", "date"), [("targets.neutral.from", True), ("levers.ev.life", False)]
)
def test_dates_are_known_by_their_key(path: str, date: bool) -> None:
    text = FactorText.model_validate(
        {"name": {"en": "x", "zh": "x"}, "paths": [path], "change": "set", "values": [2030],
         "confidence": "assumption"}
    )  # fmt: skip
    found = varied(Factor("x", Name("x", "x"), text))
    assert found.date is date
    assert replace(found, unit="year").unit == "year"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "on average CNY 23.75 million below that of the best of the plans named"),
        ("zh", "比所列方案中最好的低2,375万元"),
    ],
)
def test_perfect_information_is_against_the_plans_named(lang: Lang, said: str) -> None:
    """122.5 of the better plan, less 98.75 with the world known: no claim beyond these plans."""
    found = made.regret_found(TABLE, WEIGHTS)
    info = made.info_of(found)
    words = RegretWords(SweepSpeaker(info.run, lang, info), read_regrets(made.told(found)))
    [told] = words.information()
    assert said in told
    assert "worth" not in told
    assert told in list(words.footer(3, 2))
