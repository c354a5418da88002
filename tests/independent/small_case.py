"""A company small enough to work out by hand; ``small_plan`` is a plan for it.

Two businesses in one region: a shop that burns gas and uses electricity, a depot that uses
electricity and has its goods hauled. One option of each kind, and one more: a retrofit on a scope 3
source whose savings reach the company by half, and wind abroad that no account may claim. Boilers
replace others that age, projects have a hurdle rate, and the shop pays for the carbon of its gas.
Base year 2020, plan years 2021 to 2023, 10 %.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from pathway_models.case import (
    Account,
    Business,
    Carrier,
    Case,
    Hierarchy,
    Limit,
    Name,
    Option,
    Region,
    Scheme,
    Source,
    Target,
)
from pathway_models.levers import LEVERS, wedge_order

YEARS = (2020, 2021, 2022, 2023)
GAS, SHOP, DEPOT, ROAD = "shop/north/1", "shop/north/2", "depot/north/2", "depot/north/3"
ACCOUNTS = {
    DEPOT: ("depot", "north", 2),
    ROAD: ("depot", "north", 3),
    GAS: ("shop", "north", 1),
    SHOP: ("shop", "north", 2),
}


def name(text: str) -> Name:
    return Name(text, text)


def path(*values: float) -> dict[int, float]:
    """One number for all years, or one each."""
    return dict(zip(YEARS, values if len(values) > 1 else values * 4, strict=True))


def source(
    id_: str, account: str, carrier: str, activity: dict[int, float], share: float
) -> Source:
    business, region, scope = ACCOUNTS[account]
    return Source(id_, name(id_), account, business, region, scope, "use", carrier, activity, share)


def option(id_: str, kind: str, accounts: tuple[str, ...], unit: str, **own: Any) -> Option:
    """An option with the neutral value in every field not given."""
    fields: dict[str, Any] = {
        "id": id_,
        "lever": id_.split("@", maxsplit=1)[0],
        "kind": kind,
        "rank": LEVERS[kind].rank,
        "book": LEVERS[kind].book,
        "output": LEVERS[kind].output,
        "name": name(id_),
        "business": "group",
        "region": "north",
        "scope": "group",
        "source": None,
        "accounts": accounts,
        "unit": unit,
        "unit_size": 0.0,
        "life": 1,
        "lead": 0,
        "first_year": 2021,
        "last_year": 2023,
        "existing": path(0.0),
        "min_add": path(0.0),
        "max_add": None,
        "potential": None,
        "max_growth": None,
        "seed": 0.0,
        "capex": path(0.0),
        "fom": path(0.0),
        "premium": path(0.0),
        "displaces": path(0.0),
        "max_share": path(1.0),
        "uses": {},
        "yields": path(0.0),
        "self_use_share": path(0.0),
        "keeps_certificates": True,
        "bundled": True,
        "buffer": 0.0,
        "durability": 0,
        "quality": "",
        "attribution": path(1.0),
        "sold": path(0.0),
        "hurdle_rate": None,
        "incumbent_life": 0,
        "incumbent_value": path(0.0),
    }
    return Option(**{**fields, **own})


def options() -> list[Option]:
    own_shop = {"business": "shop", "scope": "2"}
    return [
        option(
            "led@shop_power",
            "retrofit",
            (SHOP,),
            "project",
            **own_shop,
            source="shop_power",
            unit_size=1.0,
            life=10,
            capex=path(5.0),
            fom=path(0.1),
            displaces=path(2.0),
            max_share=path(0.2),
            potential=path(5.0),
            max_add=path(2.0),
            hurdle_rate=0.2,
        ),
        option(
            "routes@haulage",
            "retrofit",
            (ROAD,),
            "project",
            business="depot",
            scope="3",
            source="haulage",
            life=2,
            capex=path(0.5),
            displaces=path(0.25),
            max_share=path(0.2),
            max_growth=0.5,
            seed=3.0,
        ),
        option(
            "boilers@shop_gas",
            "electrify",
            (),
            "boiler",
            business="shop",
            scope="1",
            source="shop_gas",
            life=3,
            lead=1,
            last_year=2022,
            existing=path(1, 1, 0, 0),
            capex=path(2.0),
            fom=path(0.05),
            displaces=path(0.5),
            max_share=path(0.2),
            incumbent_life=10,
            incumbent_left={2020 + n: 1 - n / 10 for n in range(11)},
            incumbent_value=path(4.0),
            uses={"electricity": path(8.0), "biogas": path(0.1)},
            uses_in={"electricity": SHOP, "biogas": GAS},
        ),
        option(
            f"roof@{DEPOT}",
            "rooftop_pv",
            (DEPOT,),
            "roof",
            business="depot",
            scope="2",
            life=20,
            existing=path(2.0),
            potential=path(7.0),
            capex=path(6.0),
            fom=path(0.1),
            yields=path(1.0),
            self_use_share=path(0.3),
        ),
        option(
            "wind",
            "green_power",
            (DEPOT, SHOP),
            "GWh",
            scope="2",
            life=2,
            existing=path(12.2, 13.2, 13.8, 14.8),
            min_add=path(0, 30, 0, 0),
            potential=path(100.0),
            premium=path(0, 0.05, 0.04, 0.03),
            yields=path(1.0),
            bundled=False,
        ),
        option(
            "sea",
            "green_power",
            (),
            "GWh",
            region="group",
            potential=path(10.0),
            premium=path(0.01),
            yields=path(1.0),
        ),
        option(
            "forest",
            "removal",
            (DEPOT, GAS, SHOP),
            "kt",
            potential=path(20.0),
            premium=path(0.2),
            yields=path(1.0),
            buffer=0.1,
            durability=40,
            quality="forest",
        ),
        option(
            "protect",
            "offset",
            (DEPOT, GAS, SHOP),
            "kt",
            potential=path(200.0),
            premium=path(0.05),
            yields=path(1.0),
            quality="avoided",
        ),
        option(
            "travel",
            "ecosystem",
            (),
            "million users",
            business="shop",
            region="group",
            scope="3+",
            life=2,
            existing=path(1, 1, 1, 0),
            potential=path(10.0),
            capex=path(1.0),
            fom=path(0.2),
            yields=path(2.0, 2.0, 2.5, 3.0),
            attribution=path(0.5),
            sold=path(0, 0.5, 0.5, 0.25),
        ),
    ]


def target(id_: str, metric: Any, unit: str, value: dict[int, float], **own: Any) -> Target:
    accounts = own.pop("accounts", (DEPOT, GAS, SHOP))
    fields: dict[str, Any] = {"sources": (), "options": (), "headline": False, **own}
    return Target(id_, name(id_), "4.1", metric, value, unit, accounts, **fields)


def targets() -> list[Target]:
    everywhere = tuple(ACCOUNTS)
    return [
        target("neutral", "net_emissions", "t", {2023: 0.0}, headline=True),
        target(
            "cut",
            "gross_emissions",
            "t",
            {2022: 100.0, 2023: 100.0},
            accounts=everywhere,
            headline=True,
        ),
        target(
            "intensity",
            "intensity",
            "t/MCNY",
            {2022: 0.5},
            accounts=(GAS, SHOP),
            whole=path(90, 100, 110, 120),
        ),
        target("clean", "clean_electricity_share", "share", {2023: 0.4}, accounts=(DEPOT, SHOP)),
        target(
            "boilers",
            "lever_share",
            "share",
            {2023: 0.15},
            sources=("shop_gas",),
            options=("boilers@shop_gas",),
        ),
        target("roofs", "deployment", "share", {2023: 1.0}, options=(f"roof@{DEPOT}",)),
        target("removed", "credit_share", "share", {2023: 0.2}, measure="removals_of_credits"),
        target(
            "spend",
            "budget",
            "MCNY",
            {2021: 60.0, 2022: 60.0, 2023: 60.0},
            options=tuple(o.id for o in options() if o.book == "company"),
            items=("capex",),
            cumulative=True,
        ),
        target(
            "shop_spend",
            "budget",
            "MCNY",
            {2021: 20.0, 2022: 5.0, 2023: 0.0},
            options=("led@shop_power", "boilers@shop_gas"),
            items=("capex",),
            carry_over=True,
        ),
        target("cloud", "net_emissions", "t", {2023: 0.0}, accounts=(DEPOT,)),
        target(
            "volume",
            "clean_electricity_share",
            "share",
            {2023: 0.4},
            accounts=(DEPOT, SHOP),
            matching="annual_volume",
        ),
        target(
            "beyond",
            "cumulative_avoided",
            "t",
            {2022: 5.0, 2023: 7.0},
            accounts=(),
            options=("travel",),
            headline=True,
        ),
    ]


def case(**changes: Any) -> Case:
    fuel = {"gas": path(2.0, 2.0, 1.9, 1.8), "biogas": path(0.2, 0.2, 0.2, 0.1)}
    power = path(0.60, 0.58, 0.56, 0.54)
    sources = [
        source("shop_power", SHOP, "electricity", path(100, 110, 120, 130), 1.0),
        source("shop_gas", GAS, "gas", path(10, 11, 12, 13), 1.0),
        source("depot_power", DEPOT, "electricity", path(20.0), 1.0),
        source("haulage", ROAD, "gas", path(5.0), 0.5),
    ]
    whole = Case(
        wedges=wedge_order(),
        id="small",
        study="all",
        name=name("Small"),
        study_name=name("All"),
        currency="CNY",
        price_year=2020,
        base_year=2020,
        end=2023,
        discount_rate=0.1,
        hierarchy=Hierarchy("lexicographic", None, path(1.0)),
        verified={},
        businesses={b: Business(b, name(b)) for b in ("depot", "shop")},
        regions={"north": Region("north", name("north"), "north")},
        carriers={
            "electricity": Carrier("electricity", name("electricity"), "GWh", "energy", ("CO2",)),
            "gas": Carrier("gas", name("gas"), "Mm3", "energy", ("CO2",)),
            "biogas": Carrier("biogas", name("biogas"), "Mm3", "materials", ("CH4",)),
        },
        accounts={a: Account(a, *place) for a, place in ACCOUNTS.items()},
        sources={s.id: s for s in sources},
        options={o.id: o for o in options()},
        limits={
            "depth": Limit(
                "depth", name("depth"), ("wind",), "yield", {2022: 0.8, 2023: 0.8}, (DEPOT, SHOP)
            )
        },
        targets={t.id: t for t in targets()},
        factors={("electricity", "north"): power, **{(k, "north"): v for k, v in fuel.items()}},
        residual={"north": path(0.60, 0.62, 0.64, 0.66)},
        prices={
            ("electricity", "north"): path(0.7),
            ("gas", "north"): path(3.0),
            ("biogas", "north"): path(4.0),
        },
        export_price={"north": path(0.4)},
        revenue={"shop": path(90, 100, 110, 120), "depot": path(50.0)},
        carbon_price={GAS: path(0, 0.1, 0.1, 0.2)},
        biogenic={("biogas", "north"): path(2.0)},
        schemes={"ets": Scheme("ets", {GAS: path(0, 0.1, 0.1, 0.2)}, {"shop": path(0, 30, 2, 5)})},
    )
    return dataclasses.replace(whole, **changes)
