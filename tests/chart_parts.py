"""Made-up tables of parts: businesses, sources by category, electricity and what covers it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

import chart_tables as made
from chart_tables import TARGET_COLUMNS, Tables
from pathway.figures.kit.info import Names
from pathway_models.case import Name
from pathway_models.levers import wedge_order

BUSINESSES = {
    "cloud": Name("Cloud", "云计算"),
    "shops": Name("Shops", "零售"),
    "parcels": Name("Parcels", "物流"),
}
INFO = replace(
    made.INFO,
    scopes=(1, 2, 3),
    targets=(),
    names=Names(
        businesses=BUSINESSES,
        targets={
            "cloud_clean": Name("Cloud on clean power", "云计算清洁电力"),
            "all_clean": Name("All power clean", "全部清洁电力"),
        },
    ),
)


def parts(net: Mapping[str, float], bau: Mapping[str, float], years: int = 16) -> Tables:
    """Accounts that go from 1 Mt to ``bau`` and ``net`` [Mt] in equal steps."""

    def line(end: float) -> list[float]:
        return [1.0 + (end - 1.0) * i / (years - 1) for i in range(years)]

    found = []
    for account, end in net.items():
        usual = line(bau[account])
        cut = [b - n for b, n in zip(usual, line(end), strict=True)]
        found.append(made.tables(usual, {"green_power": cut}, account=account))
    return made.joined(*found)


def three() -> Tables:
    """Cloud falls 4 Mt below business as usual, to nothing; parcels keep 1.5 of 1.55 Mt."""
    return parts(
        {"cloud/cn/2": 0.0, "shops/cn/1": 0.05, "parcels/cn/3": 1.5},
        {"cloud/cn/2": 4.0, "shops/cn/1": 0.3, "parcels/cn/3": 2.0},
    )


def many(count: int) -> Tables:
    """So many businesses, each a tenth larger than the one before."""
    usual = {f"b{i:02}/cn/2": 2.0 * 1.1**i for i in range(count)}
    return parts({key: value / 2 for key, value in usual.items()}, usual)


def sourced(found: Tables, categories: Mapping[tuple[int, str], Sequence[float]]) -> Tables:
    """With sources [t]: for (scope, category), gross of the base year and of every year after."""
    years = sorted(found["emissions"]["year"].unique())
    rows = [
        {
            "year": int(year), "source": f"{key}-{scope}", "account": f"cloud/cn/{scope}",
            "business": "cloud", "region": "cn", "scope": scope, "category": key,
            "carrier": "diesel", "activity_bau": 1.0, "activity": 1.0, "activity_unit": "ML",
            "gross_t": float(tonnes[0] if year == years[0] else tonnes[1]),
        }
        for (scope, key), tonnes in categories.items()
        for year in years
    ]  # fmt: skip
    levers = pd.DataFrame(columns=["year", "kind", "source", "served"])
    return {**found, "sources": pd.DataFrame(rows), "levers": levers}


def composed(
    categories: Mapping[tuple[int, str], Sequence[float]], extra: Mapping[int, float] | None = None
) -> Tables:
    """Two years; per scope what its categories add up to and, in the second, ``extra`` [t]."""
    scopes = sorted({scope for scope, _ in categories})
    rows, wedges = [], []
    for scope in scopes:
        place = {"account": f"cloud/cn/{scope}", "business": "cloud", "region": "cn"}
        for i, year in enumerate((2020, 2021)):
            gross = sum(t[i] for (s, _), t in categories.items() if s == scope)
            gross += (extra or {}).get(scope, 0.0) * i
            rows.append(
                {
                    "year": year, **place, "scope": scope, "category": "", "bau_t": gross,
                    "gross_location_t": gross, "gross_market_t": gross, "removals_t": 0.0,
                    "offsets_t": 0.0, "net_t": gross,
                }
            )  # fmt: skip
            wedges += [
                {"year": year, **place, "scope": scope, "wedge": w, "tonnes": 0.0}
                for w in wedge_order()
            ]
    found = {
        "emissions": pd.DataFrame(rows),
        "wedges": pd.DataFrame(wedges),
        "targets": pd.DataFrame(columns=TARGET_COLUMNS),
    }
    return sourced(found, categories)


CATEGORIES: dict[tuple[int, str], tuple[float, float]] = {
    (1, "stationary"): (100e3, 60e3),
    (1, "fugitive"): (200e3, 90e3),
    (2, "purchased_electricity"): (3_600e3, 0.0),
    (2, "purchased_heat"): (100e3, 50e3),
    (3, "cat4_long_haul"): (900e3, 1_200e3),
    (3, "cat1_packaging"): (600e3, 700e3),
    (3, "cat9_drone-flights"): (10e3, 20e3),
}


def composition() -> Tables:
    """5.51 Mt, then 2.52 Mt, of which 0.4 Mt are of measures: a fifth replaces drone flights.

    A unit of activity emits 900 kt on long hauls and 10 kt by drones: 4/9 and 10 units replace 400
    and 100 kt.
    """
    found = composed(CATEGORIES, {3: 400e3})
    served = [
        (2021, "electrify", "cat4_long_haul-3", 4 / 9),
        (2021, "fuel_switch", "cat9_drone-flights-3", 10.0),
        (2021, "retrofit", "cat1_packaging-3", 0.5),
    ]
    return {**found, "levers": pd.DataFrame(served, columns=list(found["levers"].columns))}


def crowded() -> Tables:
    """Thirty categories of unknown ids."""
    return composed({(1 + i % 3, f"unknown_thing_{i}"): (1e3 + i, 2e3 + i) for i in range(30)})


def power(
    demand: Sequence[float],
    rooftop: Sequence[float] | float = 0.0,
    clean: Sequence[float] | float = 0.0,
    unbundled: float = 0.0,
    sold: float = 0.0,
    goals: Sequence[tuple[str, int, float, float]] = (),
) -> Tables:
    """Electricity [GWh] of one account; shares of demand: of rooftop power, of clean power, of
    clean power that is unbundled; ``sold``: of rooftop power. Goals: (id, from, required, plan).
    """
    years = range(2020, 2020 + len(demand))

    def series(share: Sequence[float] | float) -> list[float]:
        return [float(share)] * len(demand) if isinstance(share, (int, float)) else [*share]

    rows = []
    for year, used, roof, bought in zip(years, demand, series(rooftop), series(clean), strict=True):
        rows.append(
            {
                "year": year, "account": "cloud/cn/2", "business": "cloud", "region": "cn",
                "scope": 2, "demand_gwh": used, "self_use_gwh": roof * used, "export_gwh": 0.0,
                "fuelled_gwh": 0.0, "clean_gwh": bought * used,
                "clean_unbundled_gwh": unbundled * bought * used,
                "residual_gwh": used * (1 - roof - bought),
                "clean_share": bought + roof * (1 - sold) if used else float("nan"),
            }
        )  # fmt: skip
    targets = [
        {
            "id": key, "section": "02", "metric": "clean_electricity_share", "year": year,
            "sense": ">=", "required": required, "achieved": plan, "unit": "share",
            "slack": plan - required, "binding": False, "met": plan >= required,
        }
        for key, start, required, plan in goals
        for year in years
        if year >= start
    ]  # fmt: skip
    return {
        "electricity": pd.DataFrame(rows),
        "targets": pd.DataFrame(targets, columns=TARGET_COLUMNS),
    }


GROWING = [1000.0 * 1.05**i for i in range(16)]


def covered() -> Tables:
    """Demand doubles; from 2030 all is clean, a tenth of it from roofs."""
    ramp = [min(i / 10, 1.0) for i in range(16)]
    return power(
        GROWING,
        rooftop=[0.1 * r for r in ramp],
        clean=[0.9 * r for r in ramp],
        unbundled=0.25,
        goals=[("cloud_clean", 2030, 1.0, 1.0), ("all_clean", 2030, 0.8, 1.0)],
    )


def uncovered() -> Tables:
    """Nothing is clean; the promise is missed by all of it."""
    return power(GROWING, goals=[("all_clean", 2030, 0.8, 0.0)])


def roofs_only() -> Tables:
    """A small user: roofs cover a fifth, half of it with certificates sold."""
    return power([0.4] * 6, rooftop=0.2, sold=0.5)


def two_ledgers() -> Tables:
    """Location-based 3 Mt from 4; contracts take off 2.5 Mt, the residual mix adds 0.5."""
    found = made.tables(
        [4.0, 4.0, 4.0],
        {"green_power": [0.0, 1.0, 2.5], "grid_mix": [0.0, 0.2, 0.5]},
        account="cloud/cn/2",
    )
    found["emissions"]["gross_location_t"] = [4e6, 3.5e6, 3e6]
    there = found["wedges"].copy()
    there.loc[there["wedge"] == "green_power", "tonnes"] = 0.0
    there.loc[there["wedge"] == "grid_mix", "tonnes"] = [0.0, 0.5e6, 1e6]
    return {**found, "wedges_location": there}
