"""Made-up tables of a plan, for the charts of levers, money, commitments, credits and prices.

Everything is small enough to be worked out by hand; the ugly cases follow the plain one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from pathway.figures.kit.info import ChartInfo, Details, Names
from pathway_models.case import Name

Tables = dict[str, pd.DataFrame]

YEARS = (2021, 2022, 2023, 2024, 2025, 2026)
LEVERS = ["year", "option", "lever", "kind", "unit", "added", "stock", "reduction_t", "capex_m"]
ABATEMENT = [
    "year", "lever", "kind", "reduction_t", "cost_m", "cost_per_t", "merit_t", "merit_m",
]  # fmt: skip
COSTS = ["year", "business", "item", "value_m"]
CREDITS = ["year", "kind", "quality", "tonnes", "cost_m", "durability_years"]
TARGETS = [
    "id", "section", "metric", "year", "sense", "required", "achieved", "unit", "slack",
    "binding", "met",
]  # fmt: skip

NAMES = Names(
    businesses={"cloud": Name("Cloud", "云计算"), "shop": Name("Shops", "门店")},
    levers={
        "led": Name("LED lighting", "LED照明"),
        "vans": Name("Electric vans", "电动车"),
        "pv": Name("Roofs", "屋顶光伏"),
        "wind": Name("Wind contracts", "风电协议"),
        "trees": Name("Afforestation", "造林"),
        "stoves": Name("Clean stoves", "清洁炉灶"),
    },
    targets={
        "zero": Name("Carbon neutral", "碳中和"),
        "clean": Name("Clean power", "清洁电力"),
        "budget": Name("Capital budget", "资本预算"),
        "rising": Name("Rising removals", "移除占比上升"),
        "durable": Name("Durable removals", "长期移除"),
    },
)
INFO = ChartInfo(
    company=Name("Alibaba Group", "阿里巴巴集团"),
    subject=Name("Alibaba Group", "阿里巴巴集团"),
    study=Name("Operations", "运营碳中和"),
    case_id="alibaba",
    run_id="7f3c2a",
    scopes=(1, 2),
    names=NAMES,
    details=Details(
        discount_rate=0.06,
        terms={"led": (0, 15), "wind": (1, 10), "trees": (0, 1), "stoves": (0, 1)},
        measures={"rising": ("removals_of_credits", 0), "durable": ("durable_of_removals", 100)},
        headlines=("zero",),
    ),
)

KINDS = {
    "led": "retrofit", "vans": "electrify", "pv": "rooftop_pv", "wind": "green_power",
    "trees": "removal", "stoves": "offset",
}  # fmt: skip
UNITS = {
    "led": "GWh",
    "vans": "vehicle",
    "pv": "site",
    "wind": "GWh",
    "trees": "kt",
    "stoves": "kt",
}


def levers(
    stock: Mapping[str, Sequence[float]],
    added: Mapping[str, Mapping[int, float]] | None = None,
    capex: Mapping[str, Sequence[float]] | None = None,
    kinds: Mapping[str, str] = KINDS,
    first: int = 2020,
) -> pd.DataFrame:
    """Of one option each; stock from the base year on; what is added by year, else what grows."""
    rows = []
    for lever, path in stock.items():
        for i, value in enumerate(path):
            year = first + i
            grown = value - path[i - 1] if i else 0.0
            bought = added[lever].get(year, 0.0) if added and lever in added else max(grown, 0.0)
            spent = capex[lever][i] if capex and lever in capex else 0.0
            rows.append(
                {
                    "year": year, "option": lever, "lever": lever, "kind": kinds[lever],
                    "unit": UNITS.get(lever, "unit"), "added": bought, "stock": value,
                    "reduction_t": 1000.0 * (value - path[0]), "capex_m": spent,
                }
            )  # fmt: skip
    return pd.DataFrame(rows, columns=LEVERS)


def abatement(
    steps: Mapping[str, tuple[float, float]],
    merit: Mapping[str, float] | None = None,
    kinds: Mapping[str, str] = KINDS,
    year: int = 2025,
    merit_m: float = 0.0,
) -> pd.DataFrame:
    """Steps as lever: (tonnes, cost of a tonne), in one year."""
    rows = [
        {
            "year": year, "lever": lever, "kind": kinds[lever], "reduction_t": tonnes,
            "cost_m": tonnes * cost / 1e6, "cost_per_t": cost,
            "merit_t": (merit or {}).get(lever, 0.0), "merit_m": merit_m / len(steps),
        }
        for lever, (tonnes, cost) in steps.items()
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=ABATEMENT)


def costs(*entries: tuple[str, str, Sequence[float]], first: int = 2021) -> pd.DataFrame:
    """Entries as (business, item, values from the first year on)."""
    rows = [
        {"year": first + i, "business": business, "item": item, "value_m": float(value)}
        for business, item, values in entries
        for i, value in enumerate(values)
        if value
    ]
    return pd.DataFrame(rows, columns=COSTS)


def credits(*entries: tuple[str, str, int, Mapping[int, float], float]) -> pd.DataFrame:
    """Entries as (kind, quality, durability, tonnes by year, price)."""
    rows = [
        {
            "year": year, "kind": kind, "quality": quality, "tonnes": tonnes,
            "cost_m": tonnes * price / 1e6, "durability_years": durability,
        }
        for kind, quality, durability, path, price in entries
        for year, tonnes in path.items()
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=CREDITS)


def target(
    key: str,
    metric: str,
    values: Mapping[int, tuple[float, float]],
    unit: str = "t",
    least: bool = False,
    section: str = "01",
) -> pd.DataFrame:
    """Values as year: (required, achieved)."""
    rows = []
    for year, (required, achieved) in values.items():
        slack = achieved - required if least else required - achieved
        rows.append(
            {
                "id": key, "section": section, "metric": metric, "year": year,
                "sense": ">=" if least else "<=", "required": required, "achieved": achieved,
                "unit": unit, "slack": slack, "binding": abs(slack) <= 1e-4 * abs(required),
                "met": slack >= -1e-6,
            }
        )  # fmt: skip
    return pd.DataFrame(rows, columns=TARGETS)


def emissions(years: Sequence[int] = (2020, *YEARS)) -> pd.DataFrame:
    return pd.DataFrame({"year": list(years), "net_t": [1.0] * len(years)})


PROMISES = (
    target("zero", "net_emissions", {2025: (0.0, 0.0), 2026: (0.0, 0.0)}),
    target(
        "clean", "clean_electricity_share", {2025: (0.8, 0.9), 2026: (0.8, 0.82)}, "share", True
    ),
    target("budget", "budget", dict.fromkeys(YEARS, (220.0, 200.0)), "MCNY"),
    target("rising", "credit_share", {2025: (0.2, 0.25), 2026: (0.3, 0.5)}, "share", True),
    target("durable", "credit_share", {2026: (0.1, 0.1)}, "share", True),
)


def plain() -> Tables:
    """A company that saves money with most of what it does, and neutralises the rest."""
    steps = {
        "led": (300_000.0, -400.0), "vans": (200_000.0, -100.0), "pv": (100_000.0, 50.0),
        "wind": (900_000.0, 30.0), "trees": (100_000.0, 300.0), "stoves": (300_000.0, 80.0),
    }  # fmt: skip
    merit = {"led": 320_000.0, "vans": 200_000.0, "wind": 1_000_000.0, "stoves": 380_000.0}
    return {
        "levers": levers(
            {
                "led": [0, 10, 20, 30, 30, 30, 30],
                "vans": [100, 100, 400, 900, 1200, 1200, 1250],
                "pv": [2, 2, 2, 5, 9, 9, 9],
                "wind": [0, 0, 50, 50, 150, 400, 400],
                "trees": [0, 0, 0, 0, 0, 40, 60],
                "stoves": [0, 0, 0, 0, 0, 160, 0],
            },
            {"wind": {2021: 50, 2023: 100, 2024: 250}, "trees": {2025: 40, 2026: 60}},
            {"led": [0, 60, 60, 60, 0, 0, 0], "vans": [0, 0, 30, 50, 30, 0, 5]},
        ),
        "abatement": abatement(steps, merit, merit_m=-90.0),
        "costs": costs(
            ("cloud", "capex", [60, 60, 60, 0, 0, 0]),
            ("shop", "capex", [0, 30, 50, 30, 0, 5]),
            ("cloud", "energy", [-20, -60, -100, -120, -120, -120]),
            ("group", "contracts", [0, 0, 2, 5, 12, 12]),
            ("cloud", "salvage", [0, 0, 0, 0, 0, 0, -40]),
        ),
        "credits": credits(
            ("removal", "nature", 40, {2025: 40_000.0, 2026: 54_000.0}, 300.0),
            ("removal", "durable", 1000, {2026: 6_000.0}, 900.0),
            ("offset", "nature high", 0, {2025: 160_000.0, 2026: 60_000.0}, 80.0),
        ),
        "emissions": emissions(),
        "targets": pd.concat(PROMISES, ignore_index=True),
    }


def nothing() -> Tables:
    """No lever is used, nothing is paid, nothing promised."""
    return {
        "levers": levers({"led": [0.0] * 7, "wind": [0.0] * 7}),
        "abatement": abatement({"led": (0.0, 0.0), "wind": (0.0, 0.0)}),
        "costs": costs(),
        "credits": credits(),
        "emissions": emissions(),
        "targets": pd.DataFrame(columns=TARGETS),
    }


def empty() -> Tables:
    """A study without levers of the company's own."""
    return {
        "levers": pd.DataFrame(columns=LEVERS),
        "abatement": pd.DataFrame(columns=ABATEMENT),
        "costs": pd.DataFrame(columns=COSTS),
        "credits": pd.DataFrame(columns=CREDITS),
        "emissions": emissions(),
        "targets": pd.DataFrame(columns=TARGETS),
    }


def one_business() -> Tables:
    """One business, one lever, two plan years, tiny numbers, and a promise missed."""
    return {
        "levers": levers({"led": [0, 0.004, 0.006]}, capex={"led": [0, 0.002, 0.0]}),
        "abatement": abatement({"led": (3.0, 12.5)}, {"led": 3.0}, year=2022),
        "costs": costs(("shop", "capex", [0.002, 0]), ("shop", "energy", [-0.0004, -0.0011])),
        "credits": credits(("offset", "", 0, {2022: 2.0}, 80.0)),
        "emissions": emissions((2020, 2021, 2022)),
        "targets": target("zero", "net_emissions", {2022: (0.0, 250_000.0)}),
    }


def missed() -> Tables:
    """Several promises missed; nothing pays for itself; more spent than saved."""
    found = plain()
    found["targets"] = pd.concat(
        [
            target("zero", "net_emissions", {2025: (0.0, 40_000.0), 2026: (0.0, 300_000.0)}),
            target("clean", "clean_electricity_share", {2026: (0.8, 0.7996)}, "share", True),
            target("rising", "credit_share", {2025: (0.4, 0.25), 2026: (0.6, 0.5)}, "share", True),
        ],
        ignore_index=True,
    )
    found["abatement"] = abatement(
        {"led": (300_000.0, 4.0), "wind": (900_000.0, 30.0)}, {"led": 300_000.0, "wind": 500_000.0}
    )
    found["costs"] = costs(("shop", "capex", [60, 60, 60, 0, 0, 0]), ("shop", "energy", [-5] * 6))
    return found


def only_offsets() -> Tables:
    """Nothing is reduced; credits alone, of many kinds, in one year."""
    found = nothing()
    path = {2026: 1_000.0}
    found["credits"] = credits(*(("offset", f"q{i}", 0, path, 80.0) for i in range(6)))
    found["abatement"] = abatement({"stoves": (6_000.0, 80.0)}, {"stoves": 6_000.0})
    found["levers"] = levers({"stoves": [0, 0, 0, 0, 0, 0, 6]})
    return found


MANY = {
    f"{kind}-{i}": kind
    for kind in ("retrofit", "electrify", "rooftop_pv", "green_power", "removal", "offset")
    for i in range(14)
}


def many() -> Tables:
    """84 levers, 14 businesses, 26 promises, outliers at both ends, to 2050."""
    years = range(2021, 2051)
    steps = {
        lever: (1e4 * (1 + 7 * i % 40), -900.0 + 25 * i if 2 < i < 82 else (i - 40) * 900.0)
        for i, lever in enumerate(MANY)
    }
    stock = {
        lever: [0.0] * (1 + i % 25) + [float(k) for k in range(30 - i % 25)]
        for i, lever in enumerate(MANY)
    }
    paid = [
        (f"b{i}", item, [sign * (i + 1) * (1 + t % 5) for t in range(30)])
        for i in range(14)
        for item, sign in (("capex", 1.0), ("energy", -1.4))
    ]
    qualities = [
        (kind, f"{kind}{i}", 100 * i, {y: 1e5 * (i + 1) for y in years if y > 2030}, 100.0)
        for kind in ("removal", "offset")
        for i in range(5)
    ]
    promises = [
        target(f"k{i}", "net_emissions", {2030: (1e6 * i, 9e5 * i), 2040: (1e5, 5e4)})
        for i in range(26)
    ]
    shares = [
        target(key, "credit_share", dict.fromkeys(years[10:], (0.3, 0.5 + k / 90)), "share", True)
        for k, key in enumerate(("rising", "durable"))
    ]  # fmt: skip
    return {
        "levers": levers(stock, kinds=MANY, capex={k: [1.0] * 31 for k in MANY}),
        "abatement": abatement(steps, {k: t for k, (t, _) in steps.items()}, MANY, 2030),
        "costs": costs(*paid),
        "credits": credits(*qualities),
        "emissions": emissions((2020, *years)),
        "targets": pd.concat([*promises, *shares], ignore_index=True),
    }


def priced(info: ChartInfo, price: float = 100.0) -> ChartInfo:
    """With an internal carbon price."""
    paths = dict.fromkeys(range(2020, 2060), price)
    return replace(info, details=replace(info.details, carbon_price=paths))


class _Long(dict[str, Name]):
    """Every id has a name of 200 characters."""

    def get(self, key: str, _: Any = None) -> Any:
        return Name(f"{key} <script>=cmd()|' wide " * 8, f"{key}宽" * 60)


def stretched(info: ChartInfo) -> ChartInfo:
    """Every name as long and as ugly as can be."""
    long = Name("Wide <b>=cmd() " * 14, "宽“" * 100)
    names = Names(
        businesses=_Long(dict.fromkeys(info.names.businesses, long)),
        levers=_Long(dict.fromkeys(info.names.levers, long)),
        targets=_Long(dict.fromkeys(info.names.targets, long)),
    )
    return replace(info, company=long, subject=long, study=long, names=names, currency="EUR")


CASES = (plain, nothing, empty, one_business, missed, only_offsets, many)
