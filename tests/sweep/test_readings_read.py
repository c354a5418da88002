"""A finished sweep is read: tables, charts and what a terminal says, in this process."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from pathway.locale import Lang
from pathway.locale.errors import UsageError
from pathway.locale.numbers import number
from pathway.sweep.readings.found import Found
from pathway.sweep.readings.read import charts_of, read_sweep
from pathway.sweep.result import SweepResult, open_sweep
from pathway.sweep.runner import run_sweep
from pathway.sweep.words import tell_sweep
from sweep.sweeps import DIESEL, HEAD, ONE_AT_A_TIME, VANS, content, sweep

DRAWN = f"""\
{HEAD}design: {{kind: latin_hypercube, seed: 1, size: 4}}
readings: [npv_cost_mcny, emissions, added, costs]
assert: [max(npv_cost_mcny) <= base - 1000, share_with_plan >= 0]
factors:
{DIESEL}{VANS}"""


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> SweepResult:
    """Six scenarios, one without a plan and one whose inputs do not fit: do not write into it."""
    folder = tmp_path_factory.mktemp("done")
    return run_sweep(sweep(folder, ONE_AT_A_TIME), folder / "out", workers=1)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> SweepResult:
    folder = tmp_path_factory.mktemp("drawn")
    return run_sweep(sweep(folder, DRAWN), folder / "out", workers=1)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_tables_and_charts_of_its_design_are_written(done: SweepResult, tmp_path: Path) -> None:
    written = read_sweep(done, tmp_path, pictures="no")
    assert set(written.files) <= set(content(tmp_path))
    names = {name.split(".")[0] for name in written.files}
    assert {"tornado", "robust_core", "fan", "distribution", "collisions"} <= names
    assert {"heat_map", "sensitivity", "plans"}.isdisjoint(names)
    for lang in done.sweep.languages:
        for chart in ("tornado", "fan-emissions", "fan-cost", "robust-core"):
            assert f"charts/{chart}.{lang}.html" in written.files
    assert not any("cumulative" in name for name in written.files)


def test_what_has_no_plan_is_in_the_tornado(done: SweepResult, tmp_path: Path) -> None:
    """Room for vans: without any there is no plan, and an absurd share is a fault of the inputs."""
    read_sweep(done, tmp_path, ["en"], pictures="no")
    ended = {row["scenario"]: row["status"] for row in rows(tmp_path / "tornado.csv")}
    assert ended["room.none"] == "no_plan"
    assert ended["room.absurd"] == "input_fault"
    assert len(ended) == 6
    assert int(rows(tmp_path / "collisions.csv")[0]["scenarios"]) == 1
    page = (tmp_path / "charts" / "tornado.en.html").read_text("utf-8")
    assert "can leave no plan at all" in page
    assert "inputs do not fit" in page


def test_read_again_from_its_folder_it_gives_the_same_bytes(
    done: SweepResult, tmp_path: Path
) -> None:
    read_sweep(done, tmp_path / "1", ["zh"], pictures="no")
    read_sweep(open_sweep(done.folder), tmp_path / "2", ["zh"], pictures="no")
    assert content(tmp_path / "1") == content(tmp_path / "2")


def test_money_is_called_after_the_currency(drawn: SweepResult, tmp_path: Path) -> None:
    read_sweep(drawn, tmp_path, ["en"], pictures="no")
    currency = drawn.sweep.currency
    row = rows(tmp_path / "distribution.csv")[0]
    assert row["reading"] == f"npv_cost_m{currency.lower()}"
    assert row["unit"] == f"M{currency}"


def test_a_drawn_design_has_a_distribution_and_no_tornado(drawn: SweepResult) -> None:
    found = Found(drawn.tables, drawn.sweep.made_of)
    names = charts_of(found, drawn.sweep.readings)
    assert names == ["cumulative", "fan-emissions", "fan-cost", "robust-core"]


def test_a_shard_is_refused(done: SweepResult, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Merge"):
        read_sweep(replace(done, whole=False), tmp_path)


WRITTEN: tuple[Lang, ...] = ("en", "zh", "de")
"""Languages whose sentences stand here."""


@pytest.mark.parametrize("lang", WRITTEN)
def test_the_terminal_tells_counts_bars_and_collisions(done: SweepResult, lang: Lang) -> None:
    """Six scenarios: four with a plan, one without, one whose inputs do not fit; one bar.

    The price of diesel and of vans moves nothing, and is not among what moves most.
    """
    lines = tell_sweep(done, lang)
    text = "\n".join(lines)
    counted = {
        "en": "6 scenarios beside the unchanged case: 4 with a plan, 1 without",
        "zh": "共 6 个场景：4 个有方案，1 个没有",
        "de": "6 Szenarien neben dem unveränderten Fall: 4 mit Plan, 1 ohne",
    }
    assert counted[lang] in text
    bar, still = ("车辆上限", "柴油") if lang == "zh" else ("Room for vans", "Diesel")
    assert any(line.startswith(f"  {bar}") for line in lines)
    assert not any(line.startswith(f"  {still}") for line in lines)
    assert {"en": "no plan", "zh": "无方案", "de": "kein Plan"}[lang] in text
    holds = {
        "en": "The one threshold holds.",
        "zh": "全部 1 个阈值成立。",
        "de": "Die eine Schwelle hält.",
    }
    assert holds[lang] in lines


@pytest.mark.parametrize("lang", WRITTEN)
def test_the_terminal_tells_what_is_broken(drawn: SweepResult, lang: Lang) -> None:
    """With the marks of the language: a decimal point, or a comma."""
    text = "\n".join(tell_sweep(drawn, lang))
    broken = {
        "en": "1 of 2 thresholds is broken",
        "zh": "2 个阈值中有 1 个未守住",
        "de": "1 von 2 Schwellen ist verletzt",
    }
    assert broken[lang] in text
    verdict = next(v for v in drawn.verdicts if not v.held)
    assert f"{verdict.text}: " in text
    assert number(verdict.by or 0.0, 6, lang).rstrip("0") in text


def test_a_shard_is_told_to_be_one(done: SweepResult) -> None:
    assert "Merge the shards" in tell_sweep(replace(done, whole=False), "en")[1]


@pytest.mark.pictures
def test_pictures_are_drawn(done: SweepResult, tmp_path: Path) -> None:
    written = read_sweep(done, tmp_path, ["en"], pictures="require")
    assert "charts/tornado.en.png" in written.files
    assert (tmp_path / "charts" / "tornado.en.png").read_bytes().startswith(b"\x89PNG")
