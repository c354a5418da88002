"""A sweep from its file to its folder, in this process."""

from __future__ import annotations

import json
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from casefiles import FILES, changed
from pathway.locale.errors import SweepBroken, UsageError
from pathway.runs.run import Options
from pathway.sweep.progress import Tick
from pathway.sweep.result import SweepResult, open_sweep
from pathway.sweep.runner import merge_sweep, run_sweep
from pathway.sweep.spec import load_sweep
from pathway.sweep.words import tell_sweep
from solving import solve_case
from sweep.sweeps import DIESEL, HEAD, content, sweep, write_sweep

SHORT = f"""\
{HEAD}design: {{kind: one_at_a_time}}
readings: [npv_cost_mcny]
factors:
{DIESEL}"""


def asserting(*texts: str) -> str:
    """The short sweep with other thresholds: lists of them in the flow form hold any text."""
    return SHORT + "assert: " + json.dumps(list(texts), ensure_ascii=False) + "\n"


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> SweepResult:
    """The sweep of seven scenarios, run in one piece: read it, do not write into it."""
    folder = tmp_path_factory.mktemp("done")
    return run_sweep(sweep(folder), folder / "out", workers=1)


def value(result: SweepResult, scenario: str, reading: str, year: int | None = None) -> float:
    table = result.tables["readings"]
    rows = table[(table["scenario"] == scenario) & (table["reading"] == reading)]
    rows = rows[rows["year"].isna() if year is None else rows["year"] == year]
    assert len(rows) == 1
    return float(rows["value"].iloc[0])


def test_the_numbers_are_those_of_a_solve(done: SweepResult, tmp_path: Path) -> None:
    """``pathway solve --set prices.diesel=*2`` has the same figures, to the last digit."""
    case = done.folder.parent / "case"
    run = solve_case(case, tmp_path / "run", Options(pictures="no", set=("prices.diesel=*2",)))
    summary, tables = run.result.summary, run.result.tables
    assert value(done, "diesel.high", "npv_cost_m") == summary["npv_cost_m"]
    cost = summary["cost_of_commitments_m"]
    assert value(done, "diesel.high", "cost_of_commitments_m") == cost
    of_2023 = tables["emissions"][tables["emissions"]["year"] == 2023]
    for reading, column in (("gross_t", "gross_market_t"), ("net_t", "net_t"), ("bau_t", "bau_t")):
        assert value(done, "diesel.high", reading, 2023) == pytest.approx(of_2023[column].sum())
    levers = tables["levers"]
    vans = levers[(levers["lever"] == "ev") & (levers["year"] == 2022)]["added"].sum()
    assert value(done, "diesel.high", "added/ev", 2022) == vans
    slack = tables["targets"].set_index(["id", "year"])["slack"]
    assert value(done, "diesel.high", "slack/interim", 2024) == slack["interim", 2024]
    spent = tables["costs"].groupby("year")["value_m"].sum()
    assert value(done, "diesel.high", "cost_m", 2024) == pytest.approx(spent[2024])
    wedges = tables["wedges"]
    wind = wedges[(wedges["year"] == 2025) & (wedges["wedge"] == "green_power")]["tonnes"].sum()
    assert value(done, "diesel.high", "wedge/green_power", 2025) == pytest.approx(wind)


def test_no_plan_and_no_case_are_results(done: SweepResult) -> None:
    """Without room no van is bought: 80 % are missing. 200 times a share is none."""
    table = done.tables["scenarios"].set_index("scenario")
    assert table.loc["room.none", "status"] == "no_plan"
    assert "vans-electric" in table.loc["room.none", "message_en"]
    assert "没有" in table.loc["room.none", "message_zh"]
    assert table.loc["room.absurd", "status"] == "input_fault"
    assert "levers.ev.max_share" in table.loc["room.absurd", "message_en"]
    assert list(table["status"]).count("optimal") == 5
    short = done.tables["shortfalls"]
    assert short.values.tolist() == [["room.none", "vans-electric", 0.8]]
    summary = json.loads((done.folder / "summary.json").read_text("utf-8"))
    counted = {k: summary[k] for k in ("scenarios", "with_plan", "no_plan", "input_fault")}
    assert counted == {"scenarios": 6, "with_plan": 4, "no_plan": 1, "input_fault": 1}


def test_the_tables_are_written_twice_the_same(done: SweepResult) -> None:
    for name in ("scenarios", "readings", "factors", "shortfalls"):
        text = pd.read_csv(done.folder / f"{name}.csv")
        binary = pd.read_parquet(done.folder / f"{name}.parquet")
        assert list(text.columns) == list(binary.columns)
        assert len(text) == len(binary)
    scenarios = pd.read_csv(done.folder / "scenarios.csv", keep_default_na=False)
    assert list(scenarios["scenario"]) == [
        "base", "diesel.low", "diesel.high", "vans.0.5", "vans.2", "room.none", "room.absurd"
    ]  # fmt: skip
    assert list(scenarios["diesel"]) == ["", "0.5", "2.0", "", "", "", ""]
    assert list(scenarios["room"]) == ["", "", "", "", "", "none", "absurd"]


def test_a_finished_sweep_is_opened_again(done: SweepResult) -> None:
    again = open_sweep(done.folder)
    assert again.records == done.records
    assert again.verdicts == done.verdicts
    for name, table in done.tables.items():
        pd.testing.assert_frame_equal(again.tables[name], table)


def test_the_same_command_again_changes_nothing(done: SweepResult) -> None:
    before, ticks = content(done.folder), list[Tick]()
    run_sweep(load_sweep(done.folder.parent / "small.yaml"), done.folder, progress=ticks.append)
    assert content(done.folder) == before
    assert [t.note and t.note.in_("en") for t in ticks] == ["7 of 7 scenarios are solved already."]


def cut_short(text: bytes) -> bytes:
    return text[:-20]


def no_end_of_line(text: bytes) -> bytes:
    return text.splitlines()[0]


def nothing(text: bytes) -> bytes:
    return b""


def turned(text: bytes) -> bytes:
    """What other workers would have left: another order, some missing, one half written."""
    lines = text.splitlines(keepends=True)
    return b"".join([*lines[5:2:-1], lines[0][:30]])


@pytest.mark.parametrize("damage", [cut_short, no_end_of_line, nothing, turned])
def test_it_goes_on_where_it_was(
    done: SweepResult, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    """A killed run has no tables yet, and a journal that may end in the middle of a line."""
    shutil.copytree(done.folder.parent, tmp_path / "again")
    out = tmp_path / "again" / "out"
    for path in out.iterdir():
        if path.suffix in (".csv", ".parquet", ".md", ".xml") or path.name == "summary.json":
            path.unlink()
    journal = out / "records.jsonl"
    journal.write_bytes(damage(journal.read_bytes()))
    ticks: list[Tick] = []
    run_sweep(load_sweep(tmp_path / "again" / "small.yaml"), out, workers=1, progress=ticks.append)
    assert content(out) == content(done.folder)
    assert ticks[-1].done == ticks[-1].total == 7
    assert (ticks[-1].without_plan, ticks[-1].failed) == (1, 1)


@pytest.mark.parametrize(
    "left", [(".manifest.json-abcd1234.draft",), ("manifest.json", "inputs/levers")]
)
def test_it_goes_on_from_the_first_moment(
    done: SweepResult, tmp_path: Path, left: tuple[str, ...]
) -> None:
    """Killed while the manifest is written, or half way through the copies of the inputs."""
    shutil.copytree(done.folder.parent, tmp_path / "again")
    out, was = tmp_path / "again" / "out", done.folder
    shutil.rmtree(out)
    out.mkdir()
    for name in left:
        if name.startswith("."):
            (out / name).mkdir()
            (out / name / "new").write_bytes(b"{")
        elif name == "manifest.json":
            shutil.copy(was / name, out / name)
        else:
            shutil.copytree(was / name, out / name)
            (out / name / ".electrify.yaml-abcd1234.draft").mkdir()
            (out / name / "electrify.yaml").write_bytes(b"ev:")
    run_sweep(load_sweep(tmp_path / "again" / "small.yaml"), out, workers=1)
    assert content(out) == content(was)


def test_it_is_opened_with_other_versions_but_not_gone_on_with(
    done: SweepResult, tmp_path: Path
) -> None:
    """What has solved it is only of interest to whoever solves more of it."""
    out = tmp_path / "out"
    shutil.copytree(done.folder, out)
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    manifest["versions"]["highspy"] = "0.1"
    (out / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    assert open_sweep(out).records == done.records
    with pytest.raises(UsageError, match=r"begun with something else: highspy changed\.") as told:
        run_sweep(done.sweep, out, workers=1)
    assert "wurde mit anderem begonnen: highspy ist geändert. Beginnen" in told.value.in_("de")
    assert "开始时的内容与现在不同：highspy 已改动。请用 --fresh" in told.value.in_("zh")
    (out / "inputs/prices.csv").write_bytes((out / "inputs/prices.csv").read_bytes() + b"\n")
    with pytest.raises(UsageError, match=r"inputs/prices\.csv changed"):
        open_sweep(out)


def test_a_line_of_progress() -> None:
    """5 of 20 is a quarter of the bar; at 30 a minute the other 15 take half a minute."""
    tick = Tick(5, 20, 1, 2, 30.0, 30.0)
    bar = "█████░░░░░░░░░░░░░░░ 5/20"
    assert tick.bar("en") == f"{bar} · 30 a minute · 30 s left · 1 without a plan · 2 failed"
    assert tick.bar("zh") == f"{bar} · 每分钟 30 个 · 剩余 30 秒 · 1 个无方案 · 2 个失败"
    assert "3 h left" in Tick(1, 2, 0, 0, 0.0062, 9700.0).bar("en")


def test_shards_make_the_same_whole(done: SweepResult, tmp_path: Path) -> None:
    swept = load_sweep(done.folder.parent / "small.yaml")
    parts = []
    for n in (1, 2, 3):
        part = run_sweep(swept, tmp_path / f"part-{n}", workers=1, shard=f"{n}/3")
        parts.append(part.folder)
        assert not part.whole
        assert not (part.folder / "readings.csv").exists()
    with pytest.raises(UsageError, match=r"2 of 7 scenarios are in none of the shards"):
        merge_sweep(parts[:2], tmp_path / "early")
    assert not (tmp_path / "early").exists()
    merged = merge_sweep(parts[::-1], tmp_path / "merged")
    assert content(merged.folder) == content(done.folder)
    assert merged.verdicts == done.verdicts
    with pytest.raises(UsageError, match="it is for shard 1/3, not shard 2/3"):
        run_sweep(swept, parts[0], workers=1, shard="2/3")


def test_what_is_merged_must_be_of_one_sweep(done: SweepResult, tmp_path: Path) -> None:
    other = run_sweep(sweep(tmp_path, SHORT), tmp_path / "other", workers=1)
    with pytest.raises(UsageError, match="not of the same sweep"):
        merge_sweep([done.folder, other.folder], tmp_path / "merged")
    with pytest.raises(UsageError, match="holds no sweep"):
        merge_sweep([tmp_path], tmp_path / "merged")
    with pytest.raises(UsageError, match="Name the folders"):
        merge_sweep([], tmp_path / "merged")


@pytest.mark.parametrize("shard", ["0/3", "4/3", "1/", "a/b", "1/3/5", "１/3"])
def test_what_is_no_shard(done: SweepResult, tmp_path: Path, shard: str) -> None:
    with pytest.raises(UsageError, match="is no shard"):
        run_sweep(done.sweep, tmp_path / "out", shard=shard)


def test_changed_inputs_are_named(tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = run_sweep(sweep(tmp_path, SHORT), out, workers=1)
    files = changed(("prices.csv", "0.7,CNY/kWh", "0.9,CNY/kWh"))
    other = load_sweep(write_sweep(tmp_path, SHORT.replace("high: 2", "high: 3"), files))
    with pytest.raises(UsageError) as told:
        run_sweep(other, out, workers=1)
    assert "inputs/prices.csv changed; the sweep file changed. Begin anew" in str(told.value)
    assert content(out)["readings.csv"].decode().count("npv_cost_mcny") == 3
    fresh = run_sweep(other, out, workers=1, fresh=True)
    assert fresh.records["base"] != first.records["base"]
    assert (out / "inputs/prices.csv").read_bytes() == str(files["prices.csv"]).encode()


def test_other_folders_are_left_alone(done: SweepResult, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    for fresh in (False, True):
        with pytest.raises(UsageError, match="something that is no sweep"):
            run_sweep(done.sweep, tmp_path, fresh=fresh)
    assert (tmp_path / "mine.txt").read_text("utf-8") == "mine"
    with pytest.raises(UsageError, match="is no folder"):
        run_sweep(done.sweep, tmp_path / "mine.txt")
    with pytest.raises(UsageError, match="holds no sweep"):
        open_sweep(tmp_path)


def test_an_unfinished_sweep_is_not_opened(done: SweepResult, tmp_path: Path) -> None:
    shutil.copytree(done.folder, tmp_path / "out")
    (tmp_path / "out/records.jsonl").unlink()
    with pytest.raises(UsageError, match="7 of 7 scenarios are missing"):
        open_sweep(tmp_path / "out")


def test_a_broken_threshold_is_told_to_everyone(tmp_path: Path) -> None:
    """The diesel price moves the cost: it cannot stay below that of the case less a million."""
    broken, hostile = "max(npv_cost_mcny) <= base - 1", '"npv_cost_mcny" > 1 | <b>'
    with pytest.raises(Exception, match="means nothing here"):
        sweep(tmp_path, asserting(hostile))
    text = asserting(broken, "share_with_plan == 1").replace("Small", "'Small | <b>`'")
    result = run_sweep(sweep(tmp_path, text), tmp_path / "out", workers=1)
    with pytest.raises(SweepBroken) as told:
        result.insist()
    assert told.value.exit_code == 6
    assert "1 of 2 thresholds is broken" in str(told.value)
    with pytest.raises(SweepBroken, match="2 个阈值中有 1 个未守住"):
        result.insist("zh")
    assert "2 个阈值中有 1 个未守住。" in tell_sweep(result, "zh")
    assert f"{broken}: " in str(told.value)
    verdict = result.verdicts[0]
    assert verdict.left is not None
    assert verdict.right is not None
    base = value(result, "base", "npv_cost_m")
    assert verdict.right == pytest.approx(base - 1)
    assert verdict.by == pytest.approx(verdict.left - verdict.right)

    suite = ET.fromstring((tmp_path / "out/junit.xml").read_text("utf-8"))  # noqa: S314
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    failed = [c.get("name") for c in suite.iter("testcase") if c.find("failure") is not None]
    assert failed == [broken]
    for file, no in (("summary.md", "**no**"), ("summary.zh.md", "**否**")):
        shown = (tmp_path / "out" / file).read_text("utf-8")
        assert no in shown
        assert "\\| &lt;b&gt;\\`" in shown or file == "summary.zh.md"
        assert "<b>" not in shown


def test_thresholds_that_hold_are_silent(done: SweepResult) -> None:
    assert [v.held for v in done.verdicts] == [True]
    done.insist()


def test_a_baseline_takes_the_place_of_the_base(done: SweepResult, tmp_path: Path) -> None:
    """Against a run with diesel at twice its price, and against the sweep itself."""
    case = done.folder.parent / "case"
    solve_case(case, tmp_path / "run", Options(pictures="no", set=("prices.diesel=*2",)))
    text = asserting("max(npv_cost_mcny) <= base + 1", "base(net_t@2023) >= 0").replace(
        "[npv_cost_mcny]", "[npv_cost_mcny, emissions]"
    )
    swept = sweep(tmp_path, text)
    run = run_sweep(swept, tmp_path / "out", workers=1, baseline=tmp_path / "run")
    assert run.verdicts[0].right == pytest.approx(value(done, "diesel.high", "npv_cost_m") + 1)
    own = run_sweep(swept, tmp_path / "out", workers=1, baseline=tmp_path / "out")
    assert own.verdicts[0].right == pytest.approx(value(done, "base", "npv_cost_m") + 1)
    assert "取自" in (tmp_path / "out/summary.zh.md").read_text("utf-8")
    with pytest.raises(UsageError, match="neither a run nor a sweep"):
        run_sweep(swept, tmp_path / "out", baseline=tmp_path / "nothing")


def test_the_unchanged_case_alone_can_be_compared(tmp_path: Path) -> None:
    text = f"{HEAD}design: {{kind: scenarios}}\nreadings: [npv_cost_mcny]\n"
    text += "assert: [npv_cost_mcny <= base]\n"
    result = run_sweep(sweep(tmp_path, text), tmp_path / "out", workers=1)
    assert result.verdicts[0].held
    assert result.verdicts[0].left == result.verdicts[0].right


def test_files_speak_the_currency_of_the_case(tmp_path: Path) -> None:
    files = {k: str(v).replace("CNY", "EUR") for k, v in FILES.items()}
    text = SHORT + "assert: ['max(npv_cost_meur) <= 2 * base']\n"
    path = write_sweep(tmp_path, text, files)
    run_sweep(load_sweep(path), tmp_path / "out", workers=1)
    readings = pd.read_csv(tmp_path / "out/readings.csv")
    assert set(readings["reading"]) == {"npv_cost_meur"}
    assert set(readings["unit"]) == {"MEUR"}
    assert "gap_meur" in pd.read_csv(tmp_path / "out/scenarios.csv").columns


def test_plans_in_other_worlds(tmp_path: Path) -> None:
    """Regret is cost less the least in that world; what cannot be followed has none.

    In the world without vans there is no plan at all with the promise, so it is dropped there.
    """
    text = f"""\
{HEAD}design: {{kind: regret, fixed_until: 2022}}
readings: [npv_cost_mcny, added]
assert: [max(regret_mcny) >= 0]
plans:
  as-is: {{name: {{en: A, zh: A}}}}
  no-vans: {{name: {{en: B, zh: B}}, set: {{levers.ev.capex: "*100"}}}}
worlds:
  mild: {{name: {{en: M, zh: M}}, weight: 1}}
  harsh:
    name: {{en: H, zh: H}}
    weight: 1
    set: {{levers.ev.max_add: 0, targets.vans-electric.value: 0}}
"""
    result = run_sweep(sweep(tmp_path, text), tmp_path / "out", workers=1)
    table = result.tables["regret"].set_index(["plan", "world"])
    cost = {k: value(result, f"{k[0]}.{k[1]}", "npv_cost_m") for k in table.index
            if result.records[f"{k[0]}.{k[1]}"].planned}  # fmt: skip
    assert set(cost) == {("as-is", "mild"), ("no-vans", "mild"), ("no-vans", "harsh")}
    least = min(cost["as-is", "mild"], cost["no-vans", "mild"])
    least = min(least, value(result, "foresight.mild", "npv_cost_m"))
    for pair in (("as-is", "mild"), ("no-vans", "mild")):
        assert table.loc[pair, "regret_m"] == pytest.approx(cost[pair] - least)
    assert result.records["as-is.harsh"].status == "no_plan"
    assert table["regret_m"].isin([float("inf")]).sum() == 1
    told = json.loads((result.folder / "summary.json").read_text("utf-8"))["plans"]
    assert [row["plan"] for row in told] == list(result.sweep.made_of.plans)
    assert "worst_regret_mcny" in told[0]
    text = (result.folder / "summary.md").read_text("utf-8")
    assert "### Regret" in text
    assert "worst regret, MCNY" in text
    assert " worlds |" in text
    assert cost["no-vans", "mild"] > cost["as-is", "mild"]
    assert result.verdicts[0].held
