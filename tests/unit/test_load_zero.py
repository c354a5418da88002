"""What is 0 in the base year, or later: sites that open, businesses that are sold."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, changed, english, write_case
from pathway.load import inventory, load_case, warnings
from pathway.locale.errors import InputError
from pathway.solve import solve
from pathway_models.arithmetic.plan import balance
from pathway_models.case import Case

SITE = "newsite,shop,north,2,new,purchased_electricity,electricity,30,GWh,newg,,New,新,a,report\n"
GROWTH = "newg,2020,0,a,report\nnewg,2022,0,a,report\nnewg,2023,1,a,report\nnewg,2025,2,a,report\n"


def with_site(*edits: tuple[str, str, str], index: str = GROWTH) -> dict[str, str | bytes]:
    """The tiny case with a site that opens in 2023, in an account of its own."""
    files = changed(*edits)
    files["sources.csv"] = f"{files['sources.csv']}{SITE}"
    files["growth.csv"] = f"{files['growth.csv']}{index}"
    return files


def opened(folder: Path, *edits: tuple[str, str, str]) -> Case:
    return load_case(write_case(folder / "case", with_site(*edits)))


def refused(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    with pytest.raises(InputError) as caught:
        load_case(write_case(folder / "case", files))
    return [f"{f.place}: {f.problem}" for f in caught.value.faults]


def test_a_site_opens_in_2023(tmp_path: Path) -> None:
    """An index of 0, 0, 0, 1, 1.5, 2 times 30 GWh; the inventory of 2020 has none of it."""
    case = opened(tmp_path)
    assert case.sources["newsite"].activity == {
        2020: 0, 2021: 0, 2022: 0, 2023: 30, 2024: 45, 2025: 60,
    }  # fmt: skip
    assert inventory(case) == pytest.approx({1: 26.8, 2: 58.2, 3: 0})
    assert warnings(case) == []


def test_and_it_is_planned(tmp_path: Path) -> None:
    """The demand of its account in the plan: 0 before it opens, 60 GWh in 2025."""
    case = opened(tmp_path)
    demand = balance(case, solve(case, compare=False).plan).demand
    assert [demand["new", year] for year in (2020, 2022, 2025)] == pytest.approx([0, 0, 60])


@pytest.mark.parametrize("base", ["0.5", "2", "1e-6", "1.001"])
def test_an_index_is_1_or_0_in_the_base_year(tmp_path: Path, base: str) -> None:
    said = refused(tmp_path, with_site(index=GROWTH.replace("2020,0", f"2020,{base}")))
    assert said == [": the index is not 1 in the base year 2020"]


def test_an_activity_of_nothing_is_noted(tmp_path: Path) -> None:
    files = with_site(("targets.yaml", "neutral:", "neutral:"))
    files["sources.csv"] = str(files["sources.csv"]).replace("electricity,30,", "electricity,0,")
    (said,) = english(warnings(load_case(write_case(tmp_path / "case", files))))
    assert said.startswith("newsite: its activity is 0 in every year.")


def only_site(metric: str, rest: str) -> tuple[str, str, str]:
    """A target of the new site alone."""
    text = f"own:\n  name: {{en: Own, zh: 新}}\n  section: x\n  metric: {metric}\n"
    text += f"  perimeter: {{account: [new]}}\n  {rest}\n"
    return ("targets.yaml", "neutral:\n", f"{text}neutral:\n")


ALL = ("studies/operations.yaml", "[neutral,", "[own, neutral,")


def test_nothing_is_relative_to_nothing(tmp_path: Path) -> None:
    rest = "value: {value: 50, unit: '%'}\n  relative_to: base_year\n  in: 2025"
    for metric in ("gross_emissions", "net_emissions"):
        files = with_site(only_site(metric, rest), ALL)
        assert refused(tmp_path / metric, files) == [
            "targets.own.relative_to (line 7): there is nothing of it in 2020 to be a share of"
        ]


def test_a_line_from_nothing_is_noted(tmp_path: Path) -> None:
    """From 0 in 2020 to 20 kt in 2025 allows 4 kt in 2021, and 12 in 2023."""
    rest = "value: {value: 20, unit: kt}\n  line: 2025"
    case = opened(tmp_path, only_site("gross_emissions", rest), ALL)
    assert case.targets["own"].value[2023] == pytest.approx(12)
    assert [w.partition(":")[0] for w in english(warnings(case))] == ["own"]


def test_a_share_of_nothing_starts_at_nothing(tmp_path: Path) -> None:
    """No demand in 2020: the line to 50 % starts at 0, and asks for 30 % in 2023."""
    rest = "value: {value: 50, unit: '%'}\n  line: 2025"
    case = opened(tmp_path, only_site("clean_electricity_share", rest), ALL)
    assert case.targets["own"].value[2023] == pytest.approx(0.3)


NO_REVENUE = "fleet,2020,0,MCNY,report,report\nfleet,2021,200,MCNY,report,report\n"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("t/MCNY}\n  in: 2025", "t/MCNY}\n  line: 2025", "line"),
        ("60, unit: t/MCNY}", "9, unit: '%'}\n  relative_to: base_year", "relative_to"),
    ],
)  # fmt: skip
def test_an_intensity_needs_revenue_to_start_from(
    tmp_path: Path, old: str, new: str, place: str
) -> None:
    files = changed(("targets.yaml", old, new))
    files["revenue.csv"] = FILES["revenue.csv"].replace(
        "fleet,2020,200,MCNY,report,report\n", NO_REVENUE
    )
    (said,) = refused(tmp_path, files)
    assert said.startswith(f"targets.intensity.{place} (line ")
    assert "no revenue in 2020 to start from" in said


def test_a_business_that_is_sold_has_no_revenue(tmp_path: Path) -> None:
    """200 million in 2020, none in 2025; 60 t/MCNY is asked for of what there is."""
    files = changed(("revenue.csv", "fleet,2025,200", "fleet,2025,0"))
    case = load_case(write_case(tmp_path / "case", files), "whole")
    assert case.targets["intensity"].whole[2025] == 0
    assert case.targets["intensity"].value == {2025: 0.06}
