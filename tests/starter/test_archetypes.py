"""Companies of eight kinds: each ends in a plan, in English and Chinese, and by the sizes given."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import pathway as face
from pathway import library
from pathway.cases.starter import ARCHETYPES, Wish, case_files, write_case
from pathway.cases.starter.templates import read_data
from pathway.locale.errors import UsageError
from starter.test_starter import levers, number_of, rows

ENGLISH = {"base_year": 2025, "rates": {"USD": 0.92}}
CHINESE = {"base_year": 2025, "lang": "zh", "countries": ("CN",), "currency": "CNY"}
CHINESE |= {"rates": {"EUR": 7.8, "USD": 7.1}}


@pytest.mark.parametrize("said", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("kind", ARCHETYPES)
def test_each_ends_in_a_plan_without_absurd_remarks(
    kind: str, said: dict[str, object], tmp_path: Path
) -> None:
    write_case(tmp_path / kind, Wish(kind, **said))  # type: ignore[arg-type]
    case = face.read(tmp_path / kind)
    assert case.notes == ()
    plan = case.solve()
    assert plan.audit().passed
    assert {remark.severity for remark in plan.review()} <= {"note"}
    net = plan.tables["emissions"].reset_index().groupby("year")["net_t"].sum()
    assert (net.diff().dropna() < 0.001 * net.iloc[0]).all()
    assert net.iloc[-1] < 0.5 * net.iloc[0]


@pytest.mark.parametrize("kind", ARCHETYPES)
def test_levers_and_intensities_are_of_the_library(kind: str) -> None:
    """Each template names measures of the library; every activity is an assumption, and why."""
    files = case_files(Wish(kind, base_year=2025, rates={"USD": 0.92}))
    entry = library.entry(
        f"archetype-{kind.removesuffix('s')}" if kind == "offices" else f"archetype-{kind}"
    )
    assert entry.id == read_data(kind)["home"]
    assert 6 <= len(rows(files, "sources.csv")) <= 8
    assert 7 <= len(levers(files)) <= 12
    for row in rows(files, "sources.csv"):
        assert row["confidence"] == "assumption"
        assert row["source"].startswith("assumption: ")


@pytest.mark.parametrize(
    ("kind", "size", "source", "activity"),
    [
        # 850 stores of 1,360 m2 with 0.27 kg a m2, of which 15 % leaks
        ("grocery", {"stores": 850}, "refrigerants", 850 * 1360 * 0.27 * 0.15 / 1000),
        # 10 million parcels of 0.25 kg on the last mile, by 2.6853 kg a litre
        ("parcel", {"parcels": 10}, "van-fuel", 10 * 250 / 2685.3),
        # 5 MW for 6,132 hours at a PUE of 1.58
        ("cloud", {"megawatts": 5}, "hall-power", 5 * 6.132 * 1.58),
        ("offices", {"employees": 500}, "office-power", 500 * 10 * 159 / 1e6),
        ("food", {"product": 40}, "plant-power", 40 * 0.2),
        ("steel", {"steel": 300}, "furnaces", 300),
        # 600 kt of cement with 0.743 of clinker
        ("cement", {"cement": 600}, "limestone", 600 * 0.743),
        ("shipping", {"ships": 3}, "ship-fuel", 3 * 20),
    ],
)
def test_sizes_scale_them(kind: str, size: dict[str, float], source: str, activity: float) -> None:
    files = case_files(Wish(kind, base_year=2025, rates={"USD": 0.92}, sizes=size))
    assert number_of(files, "sources.csv", id=source) == pytest.approx(activity, rel=1e-5)


@pytest.mark.parametrize("kind", ARCHETYPES)
def test_what_is_used_is_alike_in_all_countries(kind: str) -> None:
    """A mill needs as much power in Sweden as in Germany: its grid decides the tonnes alone."""
    given = {"base_year": 2025, "rates": {"USD": 0.92}, "prices": {"natural-gas": 0.05}}
    used = [
        {row["id"]: row["activity"] for row in rows(files, "sources.csv")}
        for code in ("DE", "SE")
        for files in [case_files(Wish(kind, countries=(code,), **given))]  # type: ignore[arg-type]
    ]
    assert used[0] == used[1]


def test_power_of_a_steel_works_and_of_terminals_by_hand() -> None:
    """2.434 t a tonne by 0.05 of 0.86 are 141.5 kg, at 0.49211 kg a kWh of the world 287.56 kWh.

    2 Mt need 575.1 GWh: in Sweden, at 35.26 t a GWh, 20,279 t. A ship of 20,000 t of fuel: 630.2 t
    ashore, 1.2806 GWh.
    """
    given = {"base_year": 2025, "rates": {"USD": 0.92}, "countries": ("SE",)}
    steel = case_files(Wish("steel", **given))  # type: ignore[arg-type]
    assert number_of(steel, "sources.csv", id="mill-power") == pytest.approx(575.12, rel=1e-4)
    scope2 = yaml.safe_load(steel["company.yaml"])["verified"]["scope2"]["value"]
    assert scope2 == pytest.approx(575.12 * 35.26, rel=1e-4)
    ships = case_files(Wish("shipping", sizes={"ships": 1}, **given))  # type: ignore[arg-type]
    assert number_of(ships, "sources.csv", id="terminal-power") == pytest.approx(1.2806, rel=1e-4)


def test_steel_pays_for_the_coal_and_ore_that_it_saves() -> None:
    """A tonne by furnace: 0.619 t of coal at 106.9, 1.539 t of ore at 85.7, 0.573 MWh at 7.82."""
    files = case_files(Wish("steel", base_year=2025, rates={"USD": 0.92}))
    price = number_of(files, "prices.csv", carrier="furnace-steel")
    assert price == pytest.approx(0.619 * 106.9 + 1.539 * 85.7 + 0.57294 * 7.82, rel=1e-3)
    # hydrogen at 4 USD a kg of 33.3 kWh
    assert number_of(files, "prices.csv", carrier="hydrogen") == pytest.approx(
        4 / 33.3 * 0.92, 1e-4
    )


def test_operations_are_a_study_of_their_own_where_the_goods_would_hide_them() -> None:
    files = case_files(Wish("grocery", base_year=2025))
    assert yaml.safe_load(files["company.yaml"])["default_study"] == "operations"
    study = yaml.safe_load(files["studies/operations.yaml"])
    assert study["perimeter"] == {"scope": [1, 2]}
    assert study["targets"] == ["scope12-cut", "green-power", "net-zero"]


def test_money_that_needs_a_rate_is_asked_for() -> None:
    with pytest.raises(UsageError, match=r"--rate USD=…  \(how many TWD one USD is worth: the"):
        case_files(Wish("shipping", currency="TWD", base_year=2025))
