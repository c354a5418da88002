"""Carbon prices in company.yaml: several schemes, free tonnes, and all that is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, changed, english, write_case
from pathway.load import load, load_case
from pathway.locale.errors import InputError
from pathway_models.case import Case

VANS, SHOP, HAULAGE = "fleet/north/1", "shop/north/2", "haulage"


def loaded(folder: Path, text: str, *sets: str, study: str = "whole") -> Case:
    edit = ("company.yaml", "price_year", f"{text}\nprice_year")
    return load_case(write_case(folder, changed(edit)), study, sets)


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        loaded(folder, text)
    return [f"{f.place.partition(' (')[0]}: {f.problem}. {f.remedy}" for f in caught.value.faults]


def scheme(**more: str) -> str:
    """A price of 100 CNY/t on scopes 1 and 2, with more keys."""
    keys = {"perimeter": "{scope: [1, 2]}", "price": "{value: 100, unit: CNY/t}", **more}
    return "{" + ", ".join(f"{key}: {value}" for key, value in keys.items()) + "}"


def test_prices_of_several_schemes_add_up(tmp_path: Path) -> None:
    """100 CNY/t is 0.1 million a kt; a tax of 10 to 50 is 0.03 in 2023."""
    tax = "{perimeter: {scope: [1]}, price: {path: {2021: 10, 2025: 50}, unit: CNY/t}}"
    case = loaded(tmp_path, f"carbon_prices: {{ets: {scheme()}, tax: {tax}}}")
    assert list(case.schemes) == ["ets", "tax"]
    assert case.carbon_price[VANS][2023] == pytest.approx(0.13)
    assert case.carbon_price[SHOP][2023] == pytest.approx(0.1)
    assert HAULAGE not in case.carbon_price


def test_free_tonnes_are_of_accounts_businesses_sources_and_levers(tmp_path: Path) -> None:
    free = "{by: {shop: {2021: 20, 2025: 0}}, unit: kt}"
    allocated = "{vans: {value: 1, unit: kg/L}, ev: {by: {fleet: 900}, unit: t/ML}}"
    case = loaded(tmp_path, f"carbon_price: {scheme(free=free, free_allocation=allocated)}")
    ets = case.schemes["carbon_price"]
    assert ets.free["shop"][2023] == pytest.approx(10)
    assert ets.free_left["vans"][2023] == pytest.approx(1)  # kt/ML
    assert ets.free_served["ev@vans"][2023] == pytest.approx(0.9)


def test_free_tonnes_of_a_perimeter_of_one_need_no_by(tmp_path: Path) -> None:
    one = {"perimeter": "{scope: [1]}", "free": "{value: 5000, unit: t}"}
    case = loaded(tmp_path, f"carbon_price: {scheme(**one)}", "carbon_price.free=6000")
    assert case.schemes["carbon_price"].free[VANS][2025] == pytest.approx(6)


def test_a_study_has_the_schemes_of_its_accounts(tmp_path: Path) -> None:
    """Freight pays its price in the whole case only."""
    road = scheme(perimeter="{scope: [3]}", free="{value: 1, unit: t}")
    text = f"carbon_prices: {{ets: {scheme()}, road: {road}}}"
    assert list(loaded(tmp_path, text).schemes) == ["ets", "road"]
    assert list(loaded(tmp_path, text, study="operations").schemes) == ["ets"]


def test_a_study_of_a_part_of_a_business_notes_that_what_is_free_is_of_the_whole(
    tmp_path: Path,
) -> None:
    """Of fleet, operations has scope 1 and not haulage; what is free of an account is its own."""
    for by, noted in (("fleet", True), (VANS, False)):
        free = f"{{by: {{{by}: 20}}, unit: kt}}"
        text = f"carbon_price: {scheme(perimeter='{business: [fleet]}', free=free)}"
        edit = ("company.yaml", "price_year", f"{text}\nprice_year")
        folder = write_case(tmp_path / by.replace("/", "-"), changed(edit))
        notes = english(load(folder, "operations").notes)
        said = [n for n in notes if "carbon_price" in n]
        told = (
            "studies/operations.yaml: the carbon price carbon_price is paid in haulage, too, which "
            "this study leaves out: what is free of it there counts here."
        )
        assert said == noted * [told]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            {"free": "{value: 5000, unit: t}"},
            (
                "free: the perimeter has several accounts and businesses. Say whose they are: "
                "`by:` account or business"
            ),
        ),
        (
            {"free": "{by: {haulage: 5000}, unit: t}"},
            (
                "free.by.haulage: it pays no price of this scheme. Use one of: fleet/north/1, "
                "fleet/north/2, shop/north/2, fleet, shop"
            ),
        ),
        (
            {"free": "{by: {shop: 5000, shop/north/2: 10}, unit: t}"},
            (
                "free.by.shop: these would be given to shop/north/2 twice. Give them by business, "
                "or by account"
            ),
        ),
        (
            {"free": "{by: {shop: -5}, unit: t}"},
            "free.by.shop: this may not be less than 0. Correct the number",
        ),
        (
            {"free_allocation": "{freight: {value: 1, unit: t/ML}}"},
            (
                "free_allocation.freight: it pays no price of this scheme. Widen the perimeter, or "
                "leave it out"
            ),
        ),
        (
            {"free_allocation": "{trees: {value: 1, unit: t/ML}}"},
            (
                "free_allocation.trees: it pays no price of this scheme. Widen the perimeter, or "
                "leave it out"
            ),
        ),
        (
            {"free_allocation": "{van: {value: 1, unit: t/ML}}"},
            "free_allocation.van: there is no such source or lever. Did you mean 'vans'?",
        ),
        (  # 13,000 t twice (tried)
            {
                "free": "{by: {fleet: 13000}, unit: t}",
                "free_allocation": "{vans: {value: 1300, unit: t/ML}}",
            },
            (
                "free_allocation.vans: fleet/north/1 has free tonnes already, whatever it makes. "
                "Leave out `free`, or this: a tonne would be free twice"
            ),
        ),
    ],
)
def test_free_tonnes_that_cannot_be_are_refused(
    tmp_path: Path, more: dict[str, str], told: str
) -> None:
    assert faults(tmp_path, f"carbon_price: {scheme(**more)}") == [f"carbon_price.{told}"]


def test_a_lever_at_fault_is_not_missed_by_its_benchmark(tmp_path: Path) -> None:
    """What is wrong with the lever is told, and not that there is no such lever."""
    more = {"free_allocation": "{ev: {value: 1, unit: t/ML}}"}
    edits = [("company.yaml", "price_year", f"carbon_price: {scheme(**more)}\nprice_year"),
             ("levers/electrify.yaml", "life: 8", "life: none")]  # fmt: skip
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, changed(*edits)), "whole")
    assert [f.place.partition(" (")[0] for f in caught.value.faults] == ["levers.ev.life"]


def test_free_tonnes_of_a_business_need_one_price(tmp_path: Path) -> None:
    more = {
        "perimeter": "{scope: [1, 3]}",
        "price": "{by: {fleet/north/1: 50, haulage: 60}, unit: CNY/t}",
        "free": "{by: {fleet: 100}, unit: t}",
    }
    (told,) = faults(tmp_path, f"carbon_price: {scheme(**more)}")
    assert "its accounts pay different prices: fleet/north/1, haulage" in told


def test_one_scheme_and_several_are_not_both_given(tmp_path: Path) -> None:
    text = f"carbon_price: {scheme()}\ncarbon_prices: {{ets: {scheme()}, vans: {scheme()}}}"
    both, taken = faults(tmp_path, text)
    assert both.startswith("carbon_prices: carbon_price is there, too")
    assert taken.startswith("carbon_prices.vans: this id is taken already")


def test_the_workbook_and_a_study_carry_them(tmp_path: Path) -> None:
    from pathway.cases.export import write_workbook

    text = f"carbon_prices: {{ets: {scheme(free='{by: {shop: 5000}, unit: t}')}}}"
    files = changed(("company.yaml", "price_year", f"{text}\nprice_year"))
    path = tmp_path / "case.xlsx"
    write_workbook({k: v.encode() if isinstance(v, str) else v for k, v in files.items()}, path)
    case = load_case(path, "whole", ["carbon_prices.ets.free@shop=7000"])
    assert case.schemes["ets"].free["shop"][2025] == pytest.approx(7)
    assert "ets" not in FILES["company.yaml"]
