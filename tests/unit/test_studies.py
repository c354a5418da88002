"""Studies that extend one another, and studies that set inputs for themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, write_case
from pathway.load import load, load_case
from pathway.load.set.extends import merge
from pathway.locale.errors import Fault, InputError

OPERATIONS = FILES["studies/operations.yaml"]
YEARS = range(2021, 2026)


def write(folder: Path, **studies: str) -> Path:
    """The small case with further studies."""
    more = {f"studies/{name.replace('_', '-')}.yaml": text for name, text in studies.items()}
    return write_case(folder, {**FILES, **more})


def faults_of(folder: Path, study: str | None = None, *sets: str) -> list[Fault]:
    with pytest.raises(InputError) as caught:
        load(folder, study, sets, every=True)
    return caught.value.faults


# Extending


def test_a_study_that_extends_another_says_only_what_is_other(tmp_path: Path) -> None:
    case = write(tmp_path, free="extends: operations\npolicy: none\n")
    free, base = load_case(case, "free"), load_case(case, "operations")
    assert (free.hierarchy.policy, base.hierarchy.policy) == ("none", "lexicographic")
    assert free.study == "free"
    assert (free.targets, free.sources) == (base.targets, base.sources)
    assert free.study_name == base.study_name


def test_mappings_merge_and_lists_and_words_of_the_later_win(tmp_path: Path) -> None:
    """{scope: [1, 2]} and {business: [shop]} together are the shop's part of the two scopes."""
    text = (
        "extends: operations\nname: {en: Shop}\nperimeter: {business: [shop]}\ntargets: [clean]\n"
    )
    case = load_case(write(tmp_path, shop=text), "shop")
    assert (case.study_name.en, case.study_name.zh) == ("Shop", "运营")
    assert [*case.sources] == ["shop-power"]
    assert [*case.targets] == ["clean"]


def test_null_removes(tmp_path: Path) -> None:
    """Without scopes the perimeter is all; without a policy that of company.yaml counts."""
    text = "extends: whole\nperimeter: {scope: null}\npolicy: null\n"
    whole = FILES["studies/whole.yaml"].replace("perimeter: {}", "perimeter: {scope: [1, 2, 3]}")
    case = write_case(tmp_path, {**FILES, "studies/whole.yaml": whole, "studies/all.yaml": text})
    found = load_case(case, "all")
    assert sorted(found.sources) == ["freight", "shop-power", "vans"]
    assert found.hierarchy.policy == "lexicographic"


def test_a_chain_is_as_long_as_one_likes(tmp_path: Path) -> None:
    """Each of ten extends the one before, and the last but one says which targets."""
    texts = {f"s{i}": f"extends: s{i - 1}\nname: {{en: Number {i}}}\n" for i in range(1, 10)}
    texts |= {"s0": OPERATIONS, "s8": "extends: s7\ntargets: [clean]\n"}
    case = load_case(write(tmp_path, **texts), "s9")
    assert (case.study_name.en, [*case.targets]) == ("Number 9", ["clean"])


@pytest.mark.parametrize(
    ("base", "own", "both"),
    [
        ({"a": 1, "b": 2}, {"b": 3, "c": 4}, {"a": 1, "b": 3, "c": 4}),
        ({"a": {"b": 1, "c": 2}}, {"a": {"c": 3}}, {"a": {"b": 1, "c": 3}}),
        ({"a": [1, 2]}, {"a": [3]}, {"a": [3]}),
        ({"a": {"b": 1}}, {"a": [3]}, {"a": [3]}),
        ({"a": 1}, {"a": {"b": 1}}, {"a": {"b": 1}}),
        ({"a": 1, "b": 2}, {"a": None}, {"b": 2}),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": None}}, {"a": {"c": 2}}),
        ({}, {"a": {"b": None, "c": 0}}, {"a": {"c": 0}}),
    ],
)
def test_merging(base: dict[str, object], own: dict[str, object], both: dict[str, object]) -> None:
    assert merge(base, own) == both
    assert merge({}, both) == both


# Faults of extending


def test_an_unknown_study_gets_the_nearest_name(tmp_path: Path) -> None:
    (fault,) = faults_of(write(tmp_path, free="extends: operation\n"))
    assert (fault.file, fault.place) == ("studies/free.yaml", "extends (line 1)")
    assert (fault.problem, fault.value) == ("there is no such study", "operation")
    assert fault.remedy == "Did you mean 'operations'?"


def test_a_circle_is_told_once_with_its_studies(tmp_path: Path) -> None:
    """b, c and d go round; a leads into them."""
    case = write(tmp_path, a="extends: b\n", d="extends: b\n", b="extends: c\n", c="extends: d\n")
    (fault,) = faults_of(case)
    assert (fault.file, fault.place) == ("studies/b.yaml", "extends (line 1)")
    assert fault.problem == "the studies extend one another in a circle: b, c, d, b"
    assert "extend nothing" in fault.remedy


def test_a_study_cannot_extend_itself(tmp_path: Path) -> None:
    (fault,) = faults_of(write(tmp_path, a=f"{OPERATIONS}extends: a\n"))
    assert fault.problem.endswith("in a circle: a, a")


@pytest.mark.parametrize("word", ["3", "[operations]", "{a: b}", "true"])
def test_what_is_extended_is_one_name(tmp_path: Path, word: str) -> None:
    (fault,) = faults_of(write(tmp_path, a=f"extends: {word}\n"))
    assert (fault.place, fault.remedy) == ("extends (line 1)", "Write one name")


def test_a_case_extends_nothing(tmp_path: Path) -> None:
    text = FILES["company.yaml"] + "extends: other\n"
    (fault,) = faults_of(write_case(tmp_path, {**FILES, "company.yaml": text}))
    assert (fault.file, fault.problem) == ("company.yaml", "there is no such key here")


def test_a_fault_is_told_in_the_file_that_holds_it(tmp_path: Path) -> None:
    """Each of the two has one: in what the first writes, and in what the second adds to it."""
    case = write(
        tmp_path,
        a="name: {en: A, zh: A}\nperimeter: {scope: [4]}\ntargets: [clean]\n",
        b="extends: a\nperimeter:\n  business: [shopp]\n",
    )
    told = [(f.file, f.place, f.value) for f in faults_of(case)]
    assert ("studies/a.yaml", "perimeter.scope (line 2)", "4") in told
    assert ("studies/b.yaml", "perimeter.business (line 3)", "shopp") in told
    assert len(told) == 2


def test_what_is_missing_in_all_is_told_in_the_last(tmp_path: Path) -> None:
    case = write(tmp_path, a="extends: whole\ntargets: null\n")
    (fault,) = faults_of(case)
    assert (fault.file, fault.problem) == ("studies/a.yaml", "this key is missing")
    assert fault.place.startswith("targets")


def test_a_broken_study_is_told_once_however_many_extend_it(tmp_path: Path) -> None:
    case = write(tmp_path, a="name: [\n", b="extends: a\n", c="extends: b\n")
    (fault,) = faults_of(case)
    assert (fault.file, "not YAML" in fault.problem) == ("studies/a.yaml", True)


def test_without_a_readable_company_the_form_of_extending_studies_is_checked(
    tmp_path: Path,
) -> None:
    studies = {"studies/a.yaml": "extends: whole\npolcy: none\n", "company.yaml": "a: [\n"}
    told = {f.file: f.problem for f in faults_of(write_case(tmp_path, {**FILES, **studies}))}
    assert told["studies/a.yaml"] == "there is no such key here"
    assert "not YAML" in told["company.yaml"]


# Setting


SET = """\
extends: operations
set:
  levers.ev.capex: "*0.5"
  prices.diesel@*: 9
  levers.ev.fom: -2000
  levers.led.capex: "+0.1"
  levers.hvac.capex: "=4"
  horizon.end: 2024
  targets.neutral.from: 2024
  targets.clean.line: 2024
  targets.intensity.in: 2024
  levers.ev.applies_to: {category: [mobile_short_haul]}
"""


def test_a_study_sets_inputs_for_itself_alone(tmp_path: Path) -> None:
    """A van costs 25,000 CNY in 2021, diesel 9 CNY/L; the other studies know nothing of it."""
    case = write(tmp_path, other=SET)
    plain, other = load_case(case, "operations"), load_case(case, "other")
    van = other.options["ev@vans"]
    assert (van.capex[2021], van.fom[2021]) == pytest.approx((0.025, -0.002))
    assert other.prices["diesel", "north"][2024] == pytest.approx(9)
    assert other.options["led@shop-power"].capex[2021] == pytest.approx(0.3)
    assert other.options["hvac@shop-power"].capex[2021] == pytest.approx(4)
    assert (other.end, plain.end) == (2024, 2025)
    assert plain == load_case(write_case(tmp_path / "as-it-was" / tmp_path.name), "operations")


def test_what_is_set_merges_and_null_takes_it_back(tmp_path: Path) -> None:
    """a sets two prices, b another value for one of them and none for the other."""
    a = 'extends: operations\nset: {prices.diesel: 9, prices.electricity: "*2"}\n'
    b = "extends: a\nset: {prices.diesel: 11, prices.electricity: null}\n"
    prices = load_case(write(tmp_path, a=a, b=b), "b").prices
    assert prices["diesel", "north"] == dict.fromkeys(YEARS, 11.0)
    assert prices["electricity", "north"][2021] == pytest.approx(0.7)


def test_the_command_line_comes_after_the_study(tmp_path: Path) -> None:
    """(7 + 1) * 2 = 16, where 7 * 2 + 1 would be 15."""
    case = write(tmp_path, a='extends: operations\nset: {prices.diesel: "+1"}\n')
    assert load_case(case, "a", ["prices.diesel=*2"]).prices["diesel", "north"][2021] == 16


def test_the_default_study_may_be_set(tmp_path: Path) -> None:
    assert load_case(write_case(tmp_path), sets=["default_study=whole"]).study == "whole"


def test_a_default_study_that_is_set_and_unknown_is_told(tmp_path: Path) -> None:
    (fault,) = faults_of(write_case(tmp_path), None, "default_study=hole")
    assert (fault.place, fault.value) == ("default_study (line 6)", "hole")
    assert fault.remedy == "Did you mean 'whole'?"


# Faults of setting


def test_check_reads_every_study_with_what_it_sets(tmp_path: Path) -> None:
    """A capex of -50,000 is wrong in the study b alone; to read a says nothing of it."""
    b = 'extends: operations\nset: {levers.ev.capex.path.2021: "*-1"}\n'
    case = write(tmp_path, a="extends: operations\n", b=b)
    assert load(case, "a").case.study == "a"
    (fault,) = faults_of(case, "a")
    assert (fault.file, fault.value) == ("levers/electrify.yaml", "-50000")
    assert fault.problem.endswith(", with levers.ev.capex.path.2021: *-1 of studies/b.yaml")


def test_a_fault_that_the_files_have_is_told_once(tmp_path: Path) -> None:
    """Three worlds are read of the same wrong file."""
    studies = {
        f"studies/{n}.yaml": f"extends: operations\nset: {{prices.diesel: {n}}}\n" for n in (8, 9)
    }
    broken = FILES["levers/electrify.yaml"].replace("life: 8", "life: -8")
    files = {**FILES, **studies, "levers/electrify.yaml": broken}
    (fault,) = faults_of(write_case(tmp_path, files))
    assert (fault.place, fault.value) == ("levers.ev.life (line 8)", "-8")


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("levers.ev.capx: 5", "set.levers.ev.capx (line 3)", "there is no such path"),
        ('levers.ev.capex: "*x"', "set.levers.ev.capex (line 3)", "no number behind the *"),
        ("levers.ev.capex: cheap", "set.levers.ev.capex (line 3)", "a number belongs here"),
        ("levers.ev.capex: +5", "set.levers.ev.capex", "a plus without quotes"),
    ],
)
def test_what_cannot_be_set_is_told_in_the_study(
    tmp_path: Path, text: str, place: str, problem: str
) -> None:
    (fault,) = faults_of(write(tmp_path, a=f"extends: operations\nset:\n  {text}\n"))
    assert (fault.file, fault.place) == ("studies/a.yaml", place)
    assert problem in fault.problem


def test_set_is_a_mapping(tmp_path: Path) -> None:
    (fault,) = faults_of(write(tmp_path, a="extends: operations\nset: [a, b]\n"))
    assert (fault.place, fault.problem) == ("set (line 2)", "this is no mapping")


def test_a_misspelt_key_of_a_study_gets_the_nearest(tmp_path: Path) -> None:
    (fault,) = faults_of(write(tmp_path, a=f"{OPERATIONS}extend: whole\n"))
    assert (fault.place, fault.remedy) == ("extend (line 4)", "Did you mean 'extends'?")
