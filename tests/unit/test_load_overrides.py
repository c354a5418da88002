"""``--set PATH=VALUE``: what it changes, what it leaves, and how its faults are told."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles import FILES, edited, write_case
from pathway.load import list_paths, load_case
from pathway.load.files.faults import Faults
from pathway.load.set.overrides import Override, apply, parse
from pathway.load.set.paths import Index
from pathway.locale.errors import Fault, InputError, UsageError
from pathway_models.case import Case

Files = dict[str, str | bytes]
YEARS = range(2021, 2026)
EV = "levers/electrify.yaml"
IS_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_case(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def plain(tiny: Path) -> Case:
    return load_case(tiny)


def faults_of(folder: Path, *sets: str) -> list[Fault]:
    with pytest.raises(InputError) as caught:
        load_case(folder, sets=sets)
    return caught.value.faults


def one_fault(folder: Path, *sets: str) -> Fault:
    faults = faults_of(folder, *sets)
    assert len(faults) == 1, faults
    return faults[0]


def index(files: dict[str, bytes], *sets: str) -> Index:
    """The places of these files after what is set."""
    faults = Faults()
    found = apply(files, parse(sets, faults), faults).whole()
    assert faults.found == []
    return found


CONTENT = {name: text.encode() for name, text in FILES.items()}
NUMBERS = sorted(
    name
    for name, places in index(CONTENT).listed().items()
    if all(p.kind == "value" and IS_NUMBER.fullmatch(p.text) for p in places)
)


# What is set


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("40000", 0.04, 0.04),
        ("=40000", 0.04, 0.04),
        ("*0.5", 0.025, 0.015),
        ("+1000", 0.051, 0.031),
        ("-1000", 0.049, 0.029),
        ("*1e-3", 0.00005, 0.00003),
    ],
)
def test_a_number_is_set_scaled_or_added_to_in_every_year(
    tiny: Path, value: str, first: float, last: float
) -> None:
    """An electric van costs 50,000 CNY in 2021 and 30,000 in 2025, in MCNY a 20th and so on."""
    option = load_case(tiny, sets=[f"levers.ev.capex={value}"]).options["ev@vans"]
    assert (option.capex[2021], option.capex[2025]) == pytest.approx((first, last))
    assert option.capex[2023] == pytest.approx((first + last) / 2)


def test_a_second_equals_sign_sets_a_negative_value(tiny: Path) -> None:
    """fom is -1,000: =-3 adds -3 to it, ==-3 makes it -3."""
    added = load_case(tiny, sets=["levers.ev.fom=-3"]).options["ev@vans"].fom
    becomes = load_case(tiny, sets=["levers.ev.fom==-3"]).options["ev@vans"].fom
    assert (added[2021], becomes[2021]) == pytest.approx((-1003e-6, -3e-6))


def test_one_year_and_one_form_of_a_number_have_paths_too(tiny: Path) -> None:
    """50,000 in 2021 and 20,000 in 2025 are 35,000 half way."""
    option = load_case(tiny, sets=["levers.ev.capex.path.2025=20000"]).options["ev@vans"]
    assert [option.capex[y] for y in (2021, 2023, 2025)] == pytest.approx([0.05, 0.035, 0.02])


def test_one_after_another(tiny: Path) -> None:
    """(7 + 1) * 2 = 16 CNY/L of diesel, but 7 * 2 + 1 = 15."""
    for order, price in ((("+1", "*2"), 16.0), (("*2", "+1"), 15.0)):
        case = load_case(tiny, sets=[f"prices.diesel={value}" for value in order])
        assert case.prices["diesel", "north"] == dict.fromkeys(YEARS, price)


def test_an_id_narrows_a_number_by_id(tmp_path: Path) -> None:
    """100 vans a year to buy for the fleet, 10 for the freight: the first alone is doubled."""
    text = FILES["levers/electrify.yaml"].replace("short_haul]", "short_haul, cat4_transport]")
    number = "max_add: {by: {vans: {2021: 100, 2025: 200}, freight: 10}, unit: vehicle}"
    text = text.replace("max_add: {value: 1000, unit: vehicle/yr}", number)
    case = write_case(tmp_path, {**FILES, "levers/electrify.yaml": text})

    def most(*sets: str) -> list[float]:
        options = load_case(case, "whole", sets).options
        return [(options[o].max_add or {})[2025] for o in ("ev@vans", "ev@freight")]

    assert most("levers.ev.max_add@vans=*2") == [400, 10]
    assert most("levers.ev.max_add=*2") == [400, 20]
    assert most("levers.ev.max_add@freight=7") == [200, 7]


def test_a_region_narrows_a_table(tmp_path: Path) -> None:
    """Power costs 0.7 CNY/kWh in 2021 everywhere, but 0.5 in the north: 0.02 more there alone."""
    rows = "".join(f"electricity,north,{y},0.5,CNY/kWh,a,report\n" for y in (2021, 2025))
    case = write_case(tmp_path, edited("prices.csv", "diesel,*,2021", f"{rows}diesel,*,2021"))
    found = load_case(case, sets=["prices.electricity@north=+0.02"]).prices
    assert found["electricity", "north"] == pytest.approx(dict.fromkeys(YEARS, 0.52))
    listed = list_paths(case, "s.electricity@", None, ["prices.electricity=+0.02"])
    assert {p.path: p.value for p in listed} == {
        "prices.electricity@*": "2021: 0.72, 2025: 0.82",
        "prices.electricity@north": "2021: 0.52, 2025: 0.52",
    }


def test_the_base_year_of_a_table_is_a_fact(tiny: Path, plain: Case) -> None:
    """Shops grow by half: doubled in 2025 they are 3 times 100 GWh, and still 100 in 2020."""
    case = load_case(tiny, sets=["growth.shops=*2"])
    activity = case.sources["shop-power"].activity
    assert (activity[2020], activity[2025]) == (100, 300)
    assert load_case(tiny, sets=["growth.shops.2020=*1"]) == plain
    assert "is not 1 in the base year" in one_fault(tiny, "growth.shops.2020=2").problem


def test_one_method_of_the_factors_of_electricity(tiny: Path) -> None:
    """Residual 0.65 kg in 2025 becomes 0.325, location stays 0.5; and 2020 stays as it is."""
    case = load_case(tiny, sets=["factors.electricity.residual@north=*0.5"])
    residual = case.residual["north"]
    assert (residual[2020], residual[2025]) == pytest.approx((0.6, 0.325))
    assert case.factors["electricity", "north"][2025] == pytest.approx(0.5)
    case = load_case(tiny, sets=["factors.electricity@north=*0.5"])
    assert case.factors["electricity", "north"][2025] == pytest.approx(0.25)
    assert case.residual["north"][2025] == pytest.approx(0.325)


def test_words_years_lists_and_whole_numbers_are_set(tiny: Path) -> None:
    case = load_case(
        tiny,
        sets=[
            "hierarchy.policy=none",
            "levers.ev.life=12",
            "targets.interim.line=2023",
            "targets.clean.perimeter.business=[shop, fleet]",
            "hierarchy.remove_until=inf",
            "name.en=A name: with # signs, and 'quotes'",
            "levers.wind.premium={path: {2021: 10, 2025: 30}, unit: CNY/MWh}",
        ],
    )
    assert case.hierarchy.policy == "none"
    assert case.hierarchy.remove_until is None
    assert case.options["ev@vans"].life == 12
    assert min(case.targets["interim"].value) == 2021
    assert case.targets["interim"].value[2023] == case.targets["interim"].value[2025]
    assert case.name.en == "A name: with # signs, and 'quotes'"
    assert case.options["wind"].premium[2023] == pytest.approx(0.02)


def test_a_key_that_the_file_leaves_out_may_be_set(tiny: Path) -> None:
    """Here in a mapping of lines, and in one of braces."""
    case = load_case(tiny, sets=["levers.ev.last_year=2023", "levers.ev.max_add.beyond=hold"])
    assert case.options["ev@vans"].last_year == 2023


def test_null_takes_a_key_away(tiny: Path) -> None:
    sets = ["targets.neutral.from=null", "targets.neutral.in=2025"]
    assert load_case(tiny, sets=sets).targets["neutral"].value == {2025: 0.0}
    assert load_case(tiny, sets=["levers.ev.max_add=null"]).options["ev@vans"].max_add is None


def test_the_horizon_ends_earlier(tiny: Path) -> None:
    sets = ["horizon.end=2024", "targets.neutral.from=2024", "targets.clean.line=2024"]
    case = load_case(tiny, sets=[*sets, "targets.intensity.in=2024"])
    assert (case.end, max(case.prices["diesel", "north"])) == (2024, 2024)


def test_the_horizon_ends_later_by_rules_that_are_set_too(tiny: Path) -> None:
    """Shops grow by a tenth of 2020 a year: twice as many in 2030."""
    held = ", ".join(f"{what}: hold" for what in ("factors", "prices", "levers", "company"))
    rules = f"beyond={{growth: trend, revenue: trend, {held}}}"
    case = load_case(tiny, sets=["horizon.end=2030", rules])
    assert case.sources["shop-power"].activity[2030] == pytest.approx(200)
    assert case.prices["electricity", "north"][2030] == pytest.approx(0.8)


# What is left


@settings(max_examples=30)
@given(
    names=st.lists(st.sampled_from(NUMBERS), max_size=8),
    idle=st.sampled_from(["*1", "+0", "-0"]),
)
def test_times_one_and_plus_nothing_change_nothing(
    tiny: Path, plain: Case, names: list[str], idle: str
) -> None:
    assert load_case(tiny, sets=[f"{name}={idle}" for name in names]) == plain


def test_there_and_back_changes_nothing(tiny: Path, plain: Case) -> None:
    """Every number of the case doubled and halved, in the texts of the files."""
    sets = [f"{name}={value}" for name in NUMBERS for value in ("*2", "*0.5")]
    assert len(NUMBERS) > 50
    assert load_case(tiny, sets=sets) == plain


TRICKY: dict[str, bytes] = {
    **CONTENT,
    "levers/offset.yaml": """\
# 注释
forests:
    name: {"en": "For: ests", 'zh': '森林'}  # both
    note: >-
      Folded
      over lines

    eligible:
      region:
      - north
      - abroad
      scope: [1,
              2]
    price:
        unit: CNY/t
        path:
            2021:   100 # now
            2025: 1.5e2
    potential: {by: {shop: 1, fleet: {2021: 1, 2025: .5}}, unit: t, source: a
      b}
    origin:
""".encode(),
    "prices.csv": b"""\
carrier,region,year,value,unit,source,confidence

electricity,*, 2021 , 0.7 ,CNY/kWh,"two
lines, ""quoted"" here",report
diesel,*,2021,"7",CNY/L,x,report
""",
}
CASES = [
    TRICKY,
    {name: data.replace(b"\n", b"\r\n") for name, data in TRICKY.items()},
    {name: b"\xef\xbb\xbf" + data for name, data in TRICKY.items()},
]


@pytest.mark.parametrize("files", CASES)
@pytest.mark.parametrize(
    ("path", "value", "becomes"),
    [
        ("levers.forests.price", "3", ["3", "3"]),
        ("levers.forests.price.path.2025", "*2", ["300"]),
        ("levers.forests.potential@fleet", "+1", ["2", "1.5"]),
        ("levers.forests.potential@shop", "9", ["9"]),
        ("levers.forests.note", "short: 短", ["short: 短"]),
        ("levers.forests.origin", "Brazil", ["Brazil"]),
        ("levers.forests.name.en", "x", ["x"]),
        ("levers.forests.potential.source", "y", ["y"]),
        ("prices.electricity", "*2", ["1.4"]),
        ("prices.diesel@*", "8", ["8"]),
    ],
)
def test_whatever_a_file_looks_like_only_that_place_changes(
    files: dict[str, bytes], path: str, value: str, becomes: list[str]
) -> None:
    """And every other place keeps its value, and its line as faults tell it."""
    before, after = index(files), index(files, f"{path}={value}")
    assert [p.text for p in after.values[path]] == becomes
    touched = {p.at for p in before.values[path]}
    for name, places in before.values.items():
        rest = [(p.at, p.text) for p in places if p.at not in touched]
        assert [(p.at, p.text) for p in after.values[name] if p.at not in touched] == rest


@pytest.mark.parametrize("files", CASES)
@pytest.mark.parametrize("key", ["region", "scope"])
def test_a_list_of_lines_or_of_brackets_is_replaced_whole(
    files: dict[str, bytes], key: str
) -> None:
    path = f"levers.forests.eligible.{key}"
    before, after = index(files), index(files, f"{path}=[cn, 3]")
    assert after.wholes[path].text == "[cn, 3]"
    assert after.values == {n: p for n, p in after.values.items() if n in before.values}
    assert {n: [q.text for q in p] for n, p in after.values.items()} == {
        n: [q.text for q in p] for n, p in before.values.items()
    }


def test_every_line_keeps_its_number(tmp_path: Path) -> None:
    """A fault in line 20 is told there, whatever is added or set above it."""
    files = edited("levers/electrify.yaml", "fom: {value: -1000, unit: CNY/vehicle/yr}", "fom: 3")
    case = write_case(tmp_path, files)
    sets = ["levers.ev.source=other", "levers.ev.note=new", "levers.ev.last_year=2024"]
    assert one_fault(case).place == "levers.ev.fom (line 15)"
    assert one_fault(case, *sets).place == "levers.ev.fom (line 15)"


# What is wrong


@pytest.mark.parametrize(
    ("text", "problem", "remedy"),
    [
        ("levers.ev.capx=5", "there is no such path", "Did you mean 'levers.ev.capex'?"),
        ("levers.ew.capex=5", "there is no such path", "Did you mean 'levers.ev.capex'?"),
        ("target.neutral.value=5", "there is no such path", "'targets.neutral.value'"),
        ("prices.diesle=5", "there is no such path", "'prices.diesel"),
        ("prices.diesel@north=5", "there is no such path", "'prices.diesel@*'"),
        ("levers.ev.capex@vans=5", "there is no such path", "'levers.ev.capex'"),
        ("horizon.ends=2030", "there is no such path", "'horizon.end'"),
        ("x=5", "there is no such path", "--list-paths"),
        ("levers.ev=5", "no single value", "levers.ev."),
        ("levers.ev.name=*2", "no single value", "levers.ev.name.en"),
        ("hierarchy=none", "no single value", "hierarchy.policy"),
        ("targets.clean.perimeter.scope=2", "no single value", "whole list"),
        ("levers.ev.unit=*2", "only a number can be changed by *", "Set a value"),
        ("hierarchy.policy=+1", "only a number can be changed by +", "Set a value"),
        ("levers.ev.note=*2", "there is no such path", ""),
        ("levers.ev.capex=*half", "no number behind the *", "*2 to scale"),
        ("levers.ev.capex=+-5", "no number behind the +", "*2 to scale"),
        ("levers.ev.capex=*", "no value to set", "*2 to scale"),
        ("levers.ev.capex=", "no value to set", "*2 to scale"),
        ("levers.ev.capex=cheap", "a number belongs here", "in the unit of the file"),
        ("levers.ev.capex={value: 1, unit", "no mapping or list on one line", "{a: 1}"),
        ("levers.ev.capex=[1, # x]", "no mapping or list on one line", "{a: 1}"),
        ("levers.ev.capex={value: *a, unit: x}", "no mapping or list", "{a: 1}"),
        ("levers.ev.life=\x1b[2J", "no value to set", ""),
        ("levers.ev.capex", "this is no PATH=VALUE", "levers.NAME.life=10"),
        ("=5", "this is no PATH=VALUE", "levers.NAME.life=10"),
    ],
)
def test_what_cannot_be_set_is_told_with_a_remedy(
    tiny: Path, text: str, problem: str, remedy: str
) -> None:
    fault = one_fault(tiny, text)
    assert fault.file == "--set"
    assert fault.value == text.partition("=")[0] or "no such path" not in fault.problem
    assert problem in fault.problem
    assert remedy in fault.remedy


@pytest.mark.parametrize(
    ("text", "file", "place", "value"),
    [
        ("levers.ev.capex.path.2021=*-1", EV, "levers.ev.capex.path.2021 (line 14)", "-50000"),
        ("levers.ev.life=*0.3", EV, "levers.ev.life (line 8)", "2.4"),
        ("hierarchy.policy=nonne", "company.yaml", "hierarchy.policy (line 8)", "nonne"),
        ("targets.neutral.from=2052", "targets.yaml", "targets.neutral.from (line 7)", "2052"),
        ("prices.diesel.2021=seven", "prices.csv", "row 6, column value", "seven"),
        ("sources.vans.carrier=disel", "sources.csv", "row 2, column carrier", "disel"),
        ("growth.shops.2020=2", "growth.csv", "", "shops: 2"),
        ("sources.vans.activity=11", "company.yaml", "verified.scope1 (line 12)", "26800"),
    ],
)
def test_a_fault_that_comes_of_it_names_it(
    tiny: Path, text: str, file: str, place: str, value: str
) -> None:
    """The inventory of scope 1 is 26,800 t with 10 ML, and 29,480 with 11."""
    fault = one_fault(tiny, text)
    assert (fault.file, fault.place, fault.value) == (file, place, value)
    assert fault.problem.endswith(f", with --set {text}")


def test_all_faults_are_told_at_once_and_each_names_its_own(tmp_path: Path) -> None:
    """One in a file, two that cannot be set, two that come of what is set."""
    case = write_case(tmp_path, edited("limits.yaml", "of: yield", "of: yeild"))
    sets = ["levers.ev.capex=*-1", "levers.ev.capx=1", "nothing", "levers.led.capex==-2"]
    faults = faults_of(case, *sets)
    assert [(f.file, f.problem.partition(", with ")[2]) for f in faults] == [
        ("--set", ""),
        ("--set", ""),
        (EV, "--set levers.ev.capex=*-1"),
        ("levers/retrofit.yaml", "--set levers.led.capex==-2"),
        ("limits.yaml", ""),
    ]


def test_a_path_in_a_file_that_cannot_be_read_is_no_further_fault(tmp_path: Path) -> None:
    case = write_case(tmp_path, {**FILES, "limits.yaml": "a: [1\n"})
    assert one_fault(case, "limits.wind-depth.at_most=3").file == "limits.yaml"


PATHS = sorted(index(CONTENT).values) + sorted(index(CONTENT).wholes)
PIECES = [
    "",
    "0",
    "5",
    "-1",
    "=-3",
    "*2",
    "+1",
    "*-1e9",
    "1e400",
    "nan",
    "inf",
    "null",
    "true",
    "x",
]
PIECES += ["{}", "[]", "{value: 1, unit: t}", "[1, 2]", "{a: {b: [c]}}", "{", "#", ": ", "- a", "'"]
PIECES += ["a, b", '"', "é", "中", "&a", "*a", "!!int 1", "9" * 40, "2030", "all", "%", "@", "|"]


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.sampled_from(PATHS), st.sampled_from(PIECES)), min_size=1, max_size=4),
    st.text(max_size=6),
)
def test_whatever_is_set_ends_in_a_case_or_in_faults(
    tiny: Path, sets: list[tuple[str, str]], more: str
) -> None:
    texts = [f"{path}={value}" for path, value in sets]
    with contextlib.suppress(InputError):
        load_case(tiny, sets=[*texts, f"{sets[0][0]}{more}", f"{sets[0][0]}={more}"])
    with contextlib.suppress(InputError):
        load_case(tiny, sets=texts)


def test_a_value_is_never_evaluated(tiny: Path) -> None:
    for value in ("__import__('os')", "1+1", "2**8", "$(ls)", "!!python/name:os.system"):
        assert one_fault(tiny, f"levers.ev.capex={value}").problem == "a number belongs here"


def test_two_of_the_same_are_equal_wherever_they_stand() -> None:
    """So that studies that set the same are read once."""
    one, other = parse(["a=1"], Faults())[0], parse(["b=2", "a=1"], Faults())[1]
    assert (one == other, hash(one) == hash(other)) == (True, True)
    assert isinstance(one, Override)


# Finding paths


def test_paths_are_found_by_a_part_or_a_pattern(tiny: Path) -> None:
    found = [(p.path, p.value, p.unit, p.file) for p in list_paths(tiny, "levers.*.capex")]
    assert found == [
        ("levers.ev.capex", "2021: 50000, 2025: 30000", "CNY/vehicle", "levers/electrify.yaml"),
        ("levers.hvac.capex", "3", "CNY/kWh", "levers/retrofit.yaml"),
        ("levers.led.capex", "0.2", "MCNY/store", "levers/retrofit.yaml"),
        ("levers.roofs.capex", "10", "MCNY/park", "levers/rooftop_pv.yaml"),
    ]
    assert [p.path for p in list_paths(tiny, "discount")] == ["discount_rate"]
    after = list_paths(tiny, "levers.hvac.capex", None, ["levers.hvac.capex=*2"])
    assert [p.value for p in after] == ["6"]


def test_every_path_that_is_listed_can_be_set(tiny: Path, plain: Case) -> None:
    """To what it is: 150 paths, and nothing changes."""
    listed = [p for p in list_paths(tiny, "*") if p.value and ": " not in p.value]
    assert len(listed) > 100
    sets = [f"{p.path}=={p.value}".replace("==[", "=[") for p in listed]
    assert load_case(tiny, sets=sets) == plain


def test_a_pattern_that_matches_nothing_is_told(tiny: Path) -> None:
    with pytest.raises(UsageError, match=r"Did you mean 'levers\.ev\.capex'"):
        list_paths(tiny, "levers.ew.capex")
