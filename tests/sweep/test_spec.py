"""What is wrong with a sweep is told before the first solve, all of it, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casefiles import changed
from pathway.locale.errors import InputError, PathwayError, UsageError
from pathway.sweep.spec import load_sweep, read_sweep
from sweep.sweeps import DIESEL, HEAD, ONE_AT_A_TIME, VANS, sweep, write_sweep


def faults(folder: Path, text: str) -> str:
    with pytest.raises(InputError) as told:
        sweep(folder, text)
    return str(told.value)


def edited(*edits: tuple[str, str]) -> str:
    text = ONE_AT_A_TIME
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_what_a_sweep_holds(tmp_path: Path) -> None:
    found = sweep(tmp_path)
    assert (found.id, found.case_id, found.study, found.currency) == (
        "small", "case", "operations", "CNY"
    )  # fmt: skip
    assert list(found.made_of.factors) == ["diesel", "vans", "room"]
    assert found.years["added/ev"] == (2021, 2022, 2023, 2024, 2025)
    assert found.years["slack/neutral"] == (2025,)


def test_the_reference_case_is_the_default(tmp_path: Path) -> None:
    text = ONE_AT_A_TIME.replace("case: case\n", "study: ecosystem\n").replace(
        VANS, "").replace("    paths: [prices.diesel]", "    paths: [discount_rate]")  # fmt: skip
    text = text[: text.index("  room:")]
    assert sweep(tmp_path, text).case_id == "alibaba"


def test_every_fault_at_once(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        edited(
            ("prices.diesel]", "prices.deisel]"),
            ("levers.ev.fom", "levers.ev.fo"),
            ("levers.ev.max_add: 0", "levers.ev.max_ad: 0"),
        ),
    )
    assert "3 faults" in told
    assert (
        "small.yaml, factors.diesel.paths.0 (line 10): there is no such path ('prices.deisel')"
        in told
    )
    assert "Did you mean 'prices.diesel'?" in told
    assert "factors.vans.paths.levers.ev.fo (line 16)" in told
    assert "factors.room.levels.none.set.levers.ev.max_ad (line 24)" in told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("design:", "desgin:", "Did you mean 'design'?"),
        ("one_at_a_time", "one_at_time", "Did you mean 'one_at_a_time'?"),
        ("kind: one_at_a_time", "kind: one_at_a_time, seed: 1", "has no seed"),
        ("kind: one_at_a_time", "kind: latin_hypercube, seed: 1", "needs size"),
        ("kind: one_at_a_time", "kind: grid", "needs steps for the range of diesel"),
        ("kind: one_at_a_time", "kind: sobol, seed: 1, size: 100", "Write 128"),
        ("kind: one_at_a_time", "kind: morris, seed: 1, size: 4, levels: 3", "even number"),
        ("kind: one_at_a_time", "kind: scenarios", "has no factors"),
        ("kind: one_at_a_time", "kind: regret, fixed_until: 2022", "there are no worlds"),
        ("high: 2}", "high: 0.5}", "nothing varies"),
        ("[0.5, 1, 2]", "[]", "there is nothing in it"),
        ("[0.5, 1, 2]", "[1, 1]", "a value stands twice"),
        ("[0.5, 1, 2]", "[1, two]", "this is not a number"),
        ("paths: [prices.diesel]", "paths: []", "there is nothing in it"),
        ("paths: [prices.diesel]", "note: x", "it changes no input"),
        ("change: multiply", "change: divide", "Use one of: multiply, add, set"),
        ("change: multiply", "note: x", "does not say how its paths change"),
        ("    range: {low: 0.5, high: 2}", "    note: x", "it varies in no way"),
        ("    range: {low: 0.5, high: 2}", "    range: {low: 0, high: 2}\n    values: [1]",
         "it varies as range and values"),
        ("confidence: assumption", "confidence: literature", "the source of what is called"),
        ("  diesel:\n", "  status:\n", "this is the name of a column"),
        ("  diesel:\n", "  Diesel!:\n", "this is no id"),
        ("levers.ev.max_add: 0", "levers.ev.max_add: +0", "a plus without quotes adds nothing"),
        ("  as-is: {set", "  '=cmd()': {set", "this is no id"),
        ("[npv_cost_mcny, cost", "[npv_cost, cost", "not one of the words"),
        ("case: case", "case: case\nstudy: !!python/name:os.system x", "tags (!) are not read"),
        ("share_with_plan >= 0.5", "share_with_plan >= ", "a number or a reading is missing"),
        ("share_with_plan >= 0.5", "npv_cost_mcny <= base", "a reading of each of 6 scenarios"),
        ("range: {low: 0.5, high: 2}", "distribution: {kind: normal, low: 0, high: 1}",
         "a normal distribution needs mean"),
        ("range: {low: 0.5, high: 2}",
         "distribution: {kind: triangular, low: 0, high: 1, mode: 3}", "outside low and high"),
    ],
)  # fmt: skip
def test_a_fault_and_its_remedy(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert told in faults(tmp_path, edited((old, new)))


def test_what_cannot_be_set_is_told(tmp_path: Path) -> None:
    told = faults(tmp_path, edited(("[prices.diesel]", "[levers.ev.unit]")))
    assert "only a number can be changed by *" in told


def test_faults_of_the_case_are_told_with_its_files(tmp_path: Path) -> None:
    path = write_sweep(tmp_path, files=changed(("targets.yaml", "net_emissions", "neat")))
    with pytest.raises(InputError, match=r"targets\.yaml"):
        load_sweep(path)


def test_named_things_are_checked(tmp_path: Path) -> None:
    head = f"{HEAD}readings: [npv_cost_mcny]\n"
    told = faults(
        tmp_path,
        f"{head}design: {{kind: scenarios}}\n"
        "scenarios:\n"
        "  base: {name: {en: B, zh: B}}\n"
        "  heavy: {name: {en: H, zh: H}, weight: 2}\n",
    )
    assert "base is the unchanged case" in told
    assert "only worlds have a weight" in told
    plans = "plans: {a: {name: {en: A, zh: A}}}\n"
    told = faults(
        tmp_path,
        f"{head}design: {{kind: regret, fixed_until: 2022}}\n{plans}"
        "worlds:\n"
        "  x: {name: {en: X, zh: X}, weight: 1}\n"
        "  y: {name: {en: Y, zh: Y}}\n",
    )
    assert "Give all or none a weight" in told
    told = faults(
        tmp_path,
        f"{head}design: {{kind: regret, fixed_until: 2040}}\n{plans}"
        "worlds: {x: {name: {en: X, zh: X}, study: wohle}}\n",
    )
    assert "Did you mean 'whole'?" in told


def test_no_file_no_case_no_study(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        load_sweep(tmp_path / "none.yaml")
    with pytest.raises(UsageError, match="holds no case"):
        sweep(tmp_path, edited(("case: case", "case: nowhere")))
    with pytest.raises(UsageError, match="has no study"):
        sweep(tmp_path, edited(("case: case", "case: case\nstudy: nothing")))


def test_a_year_outside_the_plan(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        f"{HEAD}readings: [npv_cost_mcny]\ndesign: {{kind: regret, fixed_until: 2040}}\n"
        "plans: {a: {name: {en: A, zh: A}}}\nworlds: {x: {name: {en: X, zh: X}}}\n",
    )
    assert "the plan has no such year, but 2021 to 2025" in told


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tiny")
    write_sweep(folder)
    return folder


LINES = st.lists(st.sampled_from(ONE_AT_A_TIME.splitlines()), max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(lines=LINES, cut=st.integers(0, 200), junk=st.text(max_size=10))
def test_any_file_is_a_sweep_or_told(tiny: Path, lines: list[str], cut: int, junk: str) -> None:
    text = "\n".join([*ONE_AT_A_TIME.splitlines()[: cut % 25], junk, *lines])
    try:
        said = read_sweep("x.yaml", text.encode("utf-8", "ignore"), tiny).id
    except PathwayError as told:
        said = str(told)
    assert said


def test_names_are_data(tmp_path: Path) -> None:
    name = "<script>alert(1)</script> | =cmd()"
    found = sweep(tmp_path, edited(("{en: Small", f"{{en: '{name}'")))
    assert found.name.en == name


def test_a_factor_can_be_everything(tmp_path: Path) -> None:
    """Six more scenarios than the two ends of the diesel price: 8 beside the base."""
    wide = DIESEL.replace("diesel:", "power:").replace("prices.diesel", "prices.electricity")
    assert len(sweep(tmp_path, ONE_AT_A_TIME + wide).scenarios) == 9
