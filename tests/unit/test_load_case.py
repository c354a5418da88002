"""What a sound case becomes: units, paths, options, targets and the base year, worked by hand."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path

import pytest

from casefiles import FILES, edited, english, write_case
from pathway.load import base_year, inventory, load_case, warnings
from pathway_models.case import Case, Option

Files = dict[str, str | bytes]


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return load_case(write_case(tmp_path))


def loaded(folder: Path, files: Files, study: str | None = None) -> Case:
    return load_case(write_case(folder, files), study)


def test_the_company_in_internal_units(case: Case) -> None:
    """6 % is 0.06; 500 to 900 CNY/t in four years is 0.7 million/kt in the middle one."""
    assert (case.study, case.currency, case.base_year, case.end) == (
        "operations",
        "CNY",
        2020,
        2025,
    )
    assert case.discount_rate == pytest.approx(0.06)
    assert case.hierarchy.reduce_until is not None
    assert case.hierarchy.reduce_until[2023] == pytest.approx(0.7)
    assert case.verified == pytest.approx({"scope1": 26.8, "scope2": 58.2, "scope3": 13.4})


def test_the_inventory_by_hand(tmp_path: Path) -> None:
    """10 ML x 2.68; (100 - 3 of the roof) GWh x 0.6; 5 ML x 2.68 kt."""
    whole = loaded(tmp_path, dict(FILES), "whole")
    assert inventory(whole) == pytest.approx({1: 26.8, 2: 97 * 0.6, 3: 13.4})
    assert base_year(whole).accounts["shop/north/2"].self_use == pytest.approx(3)


def test_a_study_has_what_is_in_its_perimeter_and_nothing_else(case: Case) -> None:
    """Freight is scope 3; the vans' charging brings a scope 2 account that no source has."""
    assert list(case.sources) == ["shop-power", "vans"]
    assert list(case.accounts) == ["fleet/north/1", "fleet/north/2", "shop/north/2"]
    assert list(case.factors) == [("diesel", "north"), ("electricity", "north")]
    assert list(case.prices) == list(case.factors)
    assert list(case.export_price) == list(case.residual) == list(case.regions) == ["north"]
    assert list(case.targets) == ["neutral", "clean", "vans-electric", "interim"]


def test_a_source_may_name_a_finer_account(tmp_path: Path) -> None:
    whole = loaded(tmp_path, dict(FILES), "whole")
    assert whole.sources["freight"].account == "haulage"
    assert asdict(whole.accounts["haulage"]) == {
        "id": "haulage", "business": "fleet", "region": "north", "scope": 3,
        "category": "", "upstream": "",
    }  # fmt: skip
    assert whole.sources["freight"].activity[2020] == pytest.approx(5)  # 5,000 kL
    assert whole.sources["freight"].pass_through == 0.5


def test_activity_grows_with_its_driver(case: Case) -> None:
    """The index goes from 1 to 1.5 in five years: 1.2 in 2022."""
    assert case.sources["shop-power"].activity[2022] == pytest.approx(120)


def test_factors_and_prices_in_internal_units(case: Case) -> None:
    """600 t/GWh is 0.6 kt/GWh; 0.7 to 0.8 CNY/kWh is 0.75 million/GWh in 2023; 7 CNY/L per ML."""
    assert case.factors["electricity", "north"][2025] == pytest.approx(0.5)
    assert case.residual["north"][2025] == pytest.approx(0.65)
    assert case.prices["electricity", "north"][2023] == pytest.approx(0.75)
    assert case.prices["diesel", "north"][2021] == pytest.approx(7)


def test_the_region_comes_before_everywhere(tmp_path: Path) -> None:
    rows = "diesel,north,2020,-,2000,t/ML,x,derived\ndiesel,north,2025,-,2000,t/ML,x,derived\n"
    files: Files = {**FILES, "factors.csv": FILES["factors.csv"] + rows}
    files["company.yaml"] = (
        FILES["company.yaml"].replace("26800", "20000").replace("13400", "10000")
    )
    assert loaded(tmp_path, files).factors["diesel", "north"][2020] == pytest.approx(2)


def test_options_stand_by_kind_and_id(case: Case) -> None:
    assert list(case.options) == [
        "hvac@shop-power", "led@shop-power", "ev@vans", "roofs@shop/north/2",
        "wind", "trees", "forests",
    ]  # fmt: skip


def test_an_electric_van_by_hand(case: Case) -> None:
    """4,000 L a van is 0.004 ML; 10,000 kWh a van is 0.01 GWh / 0.004 ML = 2.5 GWh/ML."""
    van = case.options["ev@vans"]
    assert (van.source, van.uses_in, van.scope) == ("vans", {"electricity": "fleet/north/2"}, "1")
    assert van.displaces[2021] == pytest.approx(0.004)
    assert van.uses["electricity"][2021] == pytest.approx(2.5)
    assert van.capex[2023] == pytest.approx(0.04)
    assert van.fom[2021] == pytest.approx(-0.001)
    assert (van.unit_size, van.life, van.max_share[2021]) == (10, 8, 1)


def test_uses_may_be_per_activity(tmp_path: Path) -> None:
    files = edited(
        "levers/electrify.yaml", "value: 10000, unit: kWh/vehicle", "value: 3, unit: GWh/ML"
    )
    assert loaded(tmp_path, files).options["ev@vans"].uses["electricity"][2021] == 3


def test_electricity_lands_where_the_lever_says(tmp_path: Path) -> None:
    files = edited("levers/electrify.yaml", "kWh/vehicle}", "kWh/vehicle, account: shop/north/2}")
    van = loaded(tmp_path, files).options["ev@vans"]
    assert (van.uses_in, van.business) == ({"electricity": "shop/north/2"}, "fleet")


def test_electricity_of_a_scope_3_source_stays_in_its_account(tmp_path: Path) -> None:
    files = edited("levers/electrify.yaml", "[mobile_short_haul]", "[cat4_transport]")
    text = FILES["targets.yaml"].replace("[mobile_short_haul]", "[cat4_transport]")
    study = FILES["studies/operations.yaml"].replace(", vans-electric", "")
    whole = loaded(
        tmp_path, {**files, "targets.yaml": text, "studies/operations.yaml": study}, "whole"
    )
    assert whole.options["ev@freight"].uses_in == {"electricity": "haulage"}


def test_a_lever_that_starts_later_has_no_allowance_before(case: Case) -> None:
    """Nothing cumulates while it cannot be bought, and a path may be silent until then."""
    wind = case.options["wind"]
    assert wind.first_year == 2022
    assert wind.min_add == {2021: 0, 2022: 10, 2023: 0, 2024: 0, 2025: 0}
    assert wind.premium[2022] == pytest.approx(-0.01)  # -10 CNY/MWh
    assert wind.bundled


def test_the_second_retrofit_saves_of_what_the_first_leaves(case: Case) -> None:
    """Lighting saves at most 10 %, so a unit of cooling saves 0.9 of what it would alone.

    The potential of cooling, 20 % of 150 GWh at 1 GWh a unit, is counted before that: 30.
    """
    led, hvac = case.options["led@shop-power"], case.options["hvac@shop-power"]
    assert (led.displaces[2025], led.max_share[2025]) == pytest.approx((0.1, 0.1))
    assert hvac.displaces[2025] == pytest.approx(0.9)
    assert hvac.potential is not None
    assert hvac.potential[2025] == pytest.approx(30)


def test_retrofits_of_equal_order_do_not_touch_each_other(tmp_path: Path) -> None:
    files = edited("levers/retrofit.yaml", "order: 2", "order: 1")
    assert loaded(tmp_path, files).options["hvac@shop-power"].displaces[2025] == 1


def test_by_takes_the_most_specific(tmp_path: Path) -> None:
    new = "by: {vans: {2021: 1, 2025: 5}, fleet: 9, north: 8}, unit: vehicle/yr"
    files = edited("levers/electrify.yaml", "value: 1000, unit: vehicle/yr", new)
    files["levers/electrify.yaml"] = str(files["levers/electrify.yaml"]).replace(
        "unit_size: 10", "unit_size: 1"
    )
    van = loaded(tmp_path, files).options["ev@vans"]
    assert van.max_add == {2021: 1, 2022: 2, 2023: 3, 2024: 4, 2025: 5}


def test_credits_by_hand(case: Case) -> None:
    """200 CNY/t is 0.2 million/kt; a stock unit of a tonne yields 0.001 kt."""
    trees, forests = case.options["trees"], case.options["forests"]
    assert trees.premium[2021] == pytest.approx(0.2)
    assert (trees.buffer, trees.durability) == (0.2, 40)
    assert forests.yields[2021] == pytest.approx(0.001)
    assert forests.accounts == ("fleet/north/1", "fleet/north/2", "shop/north/2")
    assert (forests.business, forests.region, forests.scope) == ("group", "north", "group")


def neutral_fields(option: Option) -> tuple[object, ...]:
    return (option.uses, option.self_use_share[2021], option.keeps_certificates, option.buffer)


def test_fields_of_other_kinds_are_neutral(case: Case) -> None:
    assert neutral_fields(case.options["led@shop-power"]) == ({}, 0, True, 0)
    assert case.options["wind"].displaces[2021] == 0
    assert case.options["wind"].max_share[2021] == 1
    assert case.options["wind"].max_add is None


def test_lines_start_at_the_base_year(case: Case) -> None:
    """Clean power: 3 of 100 GWh in 2020, 50 % in 2025. Gross: 85 kt, 60 % of it in 2024."""
    assert case.targets["clean"].value[2021] == pytest.approx(0.03 + 0.47 / 5)
    assert case.targets["clean"].value[2025] == 0.5
    interim = case.targets["interim"].value
    assert interim[2022] == pytest.approx(85 - 34 / 2)
    assert interim[2024] == interim[2025] == pytest.approx(51)
    assert case.targets["neutral"].value == {2025: 0}
    assert case.targets["vans-electric"].value == {2024: 0.8}


def test_intensity_comes_with_revenue(tmp_path: Path) -> None:
    """60 t per million is 0.06 kt per million; only the fleet's revenue counts."""
    target = loaded(tmp_path, dict(FILES), "whole").targets["intensity"]
    assert target.value == pytest.approx({2025: 0.06})
    assert target.whole[2025] == pytest.approx(200)
    assert target.unit == "t/MCNY"


def test_existing_stock_serves_before_the_inventory_is_taken(tmp_path: Path) -> None:
    """500 vans serve 2 of 12 ML and use 5 GWh; 13 GWh of wind cover 13/102 of both accounts.

    Scope 1: 10 ML = 26.8 kt. Scope 2: (97 + 5 - 13) GWh x 0.6 = 53.4 kt.
    """
    files: Files = edited("levers/electrify.yaml", "  life: 8",
                          "  life: 8\n  existing: {value: 500, unit: vehicle}")  # fmt: skip
    files["levers/green_power.yaml"] = (
        FILES["levers/green_power.yaml"] + "  existing: {value: 13, unit: GWh}\n"
    )
    files["sources.csv"] = FILES["sources.csv"].replace(",diesel,10,", ",diesel,12,")
    files["company.yaml"] = FILES["company.yaml"].replace(
        "scope2: {value: 58.2", "scope2_market: {value: 53.4"
    )
    case = loaded(tmp_path, files)
    base = base_year(case)
    assert base.served["ev@vans"] == pytest.approx(2)
    assert base.accounts["fleet/north/2"].clean == pytest.approx(13 * 5 / 102)
    assert inventory(case)[2] == pytest.approx(53.4)


def test_a_shared_limit_in_the_years_it_has(tmp_path: Path) -> None:
    new = "of: yield\n  share_of: electricity\n  from: 2022\n  note: a share"
    files = edited("limits.yaml", "of: yield", new)
    files["limits.yaml"] = str(files["limits.yaml"]).replace("80, unit: GWh", '30, unit: "%"')
    limit = loaded(tmp_path, files).limits["wind-depth"]
    assert limit.at_most == {y: pytest.approx(0.3) for y in range(2022, 2026)}
    assert limit.electricity_of == ("fleet/north/2", "shop/north/2")


def test_a_study_narrows_options_and_limits(tmp_path: Path) -> None:
    """With the shop alone the wind is the shop's own, no longer the group's."""
    study = "name: {en: S, zh: S}\nperimeter: {business: [shop]}\ntargets: [clean]\n"
    files: Files = {**FILES, "studies/shop.yaml": study}
    case = loaded(tmp_path, files, "shop")
    assert case.options["wind"].accounts == ("shop/north/2",)
    assert case.options["wind"].business == "shop"
    assert "ev@vans" not in case.options
    assert list(case.businesses) == ["shop"]
    assert case.limits["wind-depth"].options == ("wind",)


def test_a_study_may_leave_levers_out(tmp_path: Path) -> None:
    study = FILES["studies/whole.yaml"] + "levers: {not: {kind: [offset, removal]}}\n"
    case = loaded(tmp_path, {**FILES, "studies/whole.yaml": study}, "whole")
    assert case.yielding("credits") == []
    assert case.hierarchy.policy == "none"


def test_loading_twice_gives_the_same(tmp_path: Path) -> None:
    write_case(tmp_path)
    assert repr(load_case(tmp_path)) == repr(load_case(tmp_path))


def test_the_case_is_called_like_its_folder(tmp_path: Path) -> None:
    folder = write_case(tmp_path / "tiny")
    before = Path.cwd()
    os.chdir(folder)
    try:
        assert load_case(Path()).id == "tiny"
    finally:
        os.chdir(before)


def test_a_sound_case_needs_no_advice(case: Case) -> None:
    assert warnings(case) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        ("company.yaml", "value: 400", "value: 600", "remove_until is above reduce_until in 2021"),
        ("company.yaml", "remove_until: {value: 400, unit: CNY/t}", "remove_until: inf", "2021 to"),
        (
            "levers/electrify.yaml",
            "value: 1000,",
            "value: 100,",
            "lives 8 years needs 10.0% a year",
        ),
        ("levers/electrify.yaml", "  life: 8", "  life: 8\n  first_year: 2025", "before 2025"),
        ("levers/electrify.yaml", "  life: 8", "  life: 8\n  lead: 5", "after the plan ends"),
    ],
)
def test_advice(tmp_path: Path, name: str, old: str, new: str, words: str) -> None:
    assert any(
        words in sentence
        for sentence in english(warnings(loaded(tmp_path, edited(name, old, new))))
    )
