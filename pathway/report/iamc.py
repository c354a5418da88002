"""A plan in the format of the climate-modelling community: IAMC, wide, one row a variable.

Variables that the community knows have its names and units (``Emissions|Kyoto Gases``); what only
a company's plan has begins with ``Pathway|``. Regions are those of the case, and ``World``, their
sum and what belongs to none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pathway.figures.kit.theme import WEDGE_STYLES, wedge_name
from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway.runs.result import Result
from pathway_models.case import ELECTRICITY, GROUP, Case
from pathway_models.levers import LEVERS

WORLD, OWN = "World", "Pathway"
MASS, REMOVAL = "Mt CO2-equiv/yr", "Mt CO2/yr"
EJ_PER_GWH, GJ_PER_GWH = 3.6e-6, 3600.0
DIGITS = 9

POWER = {"kW": 1e-6, "MW": 1e-3, "MWp": 1e-3, "kWp": 1e-6, "GW": 1.0}
"""Stock units of roofs that are a power -> GW."""

Rows = Iterator["Row"]


@dataclass(frozen=True, slots=True)
class Row:
    """A variable in a region, by year."""

    region: str
    variable: str
    unit: str
    values: Mapping[int, float]


def write_iamc(result: Result, case: Case, path: Path) -> None:
    """Writes ``results.iamc.csv``, which ``pyam.IamDataFrame`` reads.

    Raises:
        UsageError: ``path`` cannot be written.

    """
    table = iamc_table(result, case)
    try:
        table.to_csv(path, index=False, lineterminator="\n", encoding="utf-8")
    except OSError as fault:
        why = str(fault.strerror)
        raise UsageError(message("usage.write-file", path=str(path), why=why)) from fault


def iamc_table(result: Result, case: Case) -> pd.DataFrame:
    """Model, Scenario, Region, Variable, Unit, and a column for each year."""
    version = result.manifest.get("versions", {}).get("neutrality-pathway", "")
    head = {
        "Model": f"neutrality-pathway {version}".strip(),
        "Scenario": f"{case.id} {case.study} ({result.manifest['run']})",
    }
    rows = [
        {
            **head,
            "Region": row.region,
            "Variable": row.variable,
            "Unit": row.unit,
            **{str(y): round(row.values[y], DIGITS) + 0.0 for y in sorted(row.values)},
        }
        for row in _rows(result.tables, case)
    ]
    years = [str(y) for y in case.all_years]
    columns = ["Model", "Scenario", "Region", "Variable", "Unit", *years]
    table = pd.DataFrame(rows, columns=columns)
    return table.sort_values(["Variable", "Region"], kind="stable", ignore_index=True)


def _rows(tables: Mapping[str, pd.DataFrame], case: Case) -> Rows:
    names = region_names(case)
    yield from _emissions(tables["emissions"], names)
    yield from _wedges(tables["wedges"], names)
    yield from _electricity(tables["electricity"], names)
    yield from _activity(tables["sources"], case, names)
    yield from _levers(tables["levers"], case, names)
    yield from _prices(case, names)
    yield from _money(tables["costs"], case)
    yield from _ecosystem(tables["ecosystem"])


def region_names(case: Case) -> dict[str, str]:
    """What regions are called, each by another name than any other and than the world."""
    names: dict[str, str] = {}
    for region in case.regions.values():
        name = plain(region.name.en) or region.id
        taken = {WORLD.lower(), *(other.lower() for other in names.values())}
        names[region.id] = f"{name} ({region.id})" if name.lower() in taken else name
    return names


def plain(name: str) -> str:
    """A name as a part of a variable or a region: on one line, no separator, no formula."""
    kept = "".join(c if c.isprintable() and c != "|" else " " for c in name)
    return " ".join(kept.split()).lstrip("=+-@ ")


def _by_region(
    table: pd.DataFrame, column: str, names: Mapping[str, str], variable: str, unit: str,
    factor: float,
) -> Rows:  # fmt: skip
    """A column summed over each region, and over the world."""
    sums = table.groupby(["region", "year"])[column].sum()
    for region, name in names.items():
        if region in sums.index.get_level_values(0):
            yield Row(name, variable, unit, _series(sums[region], factor))
    world = table.groupby("year")[column].sum()
    if len(world):
        yield Row(WORLD, variable, unit, _series(world, factor))


def _series(sums: pd.Series, factor: float) -> dict[int, float]:
    return {int(str(y)): float(v) * factor for y, v in sums.items()}


def _emissions(table: pd.DataFrame, names: Mapping[str, str]) -> Rows:
    columns = {
        "net_t": "Emissions|Kyoto Gases",
        "gross_market_t": "Gross Emissions|Kyoto Gases",
        "bau_t": f"{OWN}|Emissions|Business as Usual",
        "gross_location_t": f"{OWN}|Gross Emissions|Location-Based",
        "offsets_t": f"{OWN}|Offsets",
    }
    for column, variable in columns.items():
        yield from _by_region(table, column, names, variable, MASS, 1e-6)
    yield from _by_region(table, "removals_t", names, "Carbon Removal", REMOVAL, 1e-6)
    for scope, own in table.groupby("scope", sort=True):
        for column in ("net_t", "gross_market_t"):
            variable = f"{columns[column]}|Scope {scope}"
            yield from _by_region(own, column, names, variable, MASS, 1e-6)


def _wedges(table: pd.DataFrame, names: Mapping[str, str]) -> Rows:
    for wedge, own in table.groupby("wedge", sort=True):
        look = WEDGE_STYLES[str(wedge)]
        variable = f"{OWN}|Reduction|{look.variable or plain(wedge_name(str(wedge)).in_('en'))}"
        yield from _by_region(own, "tonnes", names, variable, MASS, 1e-6)


def _electricity(table: pd.DataFrame, names: Mapping[str, str]) -> Rows:
    variable = "Final Energy|Electricity"
    yield from _by_region(table, "demand_gwh", names, variable, "EJ/yr", EJ_PER_GWH)
    covers = {
        "self_use_gwh": "Rooftop PV",
        "clean_gwh": "Contracts and Certificates",
        "clean_unbundled_gwh": "Contracts and Certificates|Unbundled",
        "residual_gwh": "Grid",
    }
    for column, name in covers.items():
        variable = f"{OWN}|Final Energy|Electricity|{name}"
        yield from _by_region(table, column, names, variable, "EJ/yr", EJ_PER_GWH)


def _activity(table: pd.DataFrame, case: Case, names: Mapping[str, str]) -> Rows:
    """What is consumed of each carrier but electricity, which is in its own table."""
    used: dict[str, str] = {}
    for carrier, own in table.groupby("carrier", sort=True):
        if carrier == ELECTRICITY:
            continue
        name = plain(case.carriers[str(carrier)].name.en) or str(carrier)
        name = f"{name} ({carrier})" if name in used.values() else name
        used[str(carrier)] = name
        unit = f"{case.carriers[str(carrier)].unit}/yr"
        yield from _by_region(own, "activity", names, f"{OWN}|Activity|{name}", unit, 1.0)


def _levers(table: pd.DataFrame, case: Case, names: Mapping[str, str]) -> Rows:
    unit = f"million {case.currency}_{case.price_year}/yr"
    plan = table[table["year"] > case.base_year]
    for kind, lever in LEVERS.items():
        own = plan[plan["kind"] == kind]
        if lever.look.invested and own["capex_m"].abs().sum() > 0:
            yield from _by_region(own, "capex_m", names, lever.look.invested, unit, 1.0)
    if len(plan):
        yield from _by_region(plan, "capex_m", names, f"{OWN}|Investment", unit, 1.0)
    solar = {o.kind for o in case.yielding("on_site") if not o.is_fuelled}
    roofs = table[(table["kind"].isin(solar)) & table["unit"].isin(list(POWER))]
    if len(roofs):
        power = roofs.assign(gw=roofs["stock"] * roofs["unit"].map(POWER))
        variable = "Capacity|Electricity|Solar|PV"
        yield from _by_region(power[power["region"] != GROUP], "gw", names, variable, "GW", 1.0)


def _prices(case: Case, names: Mapping[str, str]) -> Rows:
    money = f"{case.currency}_{case.price_year}"
    for (carrier, region), path in sorted(case.prices.items()):
        if carrier == ELECTRICITY and region in names:
            values = {y: 1e6 * path[y] / GJ_PER_GWH for y in case.years if y in path}
            yield Row(names[region], "Price|Secondary Energy|Electricity", f"{money}/GJ", values)
    if case.internal_carbon_price:
        values = {y: 1000 * case.internal_carbon_price[y] for y in case.years}
        variable = f"{OWN}|Price|Carbon|Internal"
        yield Row(WORLD, variable, f"{money}/t CO2-equiv", values)


def _money(table: pd.DataFrame, case: Case) -> Rows:
    """Company cash by item; the value left after the end is in no year of the plan."""
    unit = f"million {case.currency}_{case.price_year}/yr"
    plan = table[table["year"] <= case.end]
    for item, own in plan.groupby("item", sort=True):
        name = str(item).replace("_", " ").title()
        yield _world(own, "value_m", f"{OWN}|Cash|{name}", unit, 1.0, case.years)
    if len(plan):
        yield _world(plan, "value_m", f"{OWN}|Cash", unit, 1.0, case.years)


def _ecosystem(table: pd.DataFrame) -> Rows:
    if len(table):
        years = sorted(int(y) for y in table["year"].unique())
        yield _world(table, "tonnes", f"{OWN}|Ecosystem|Avoided", MASS, 1e-6, years)
        variable = f"{OWN}|Ecosystem|Avoided|Cumulative"
        yield _world(table, "cumulative_t", variable, "Mt CO2-equiv", 1e-6, years)


def _world(
    table: pd.DataFrame, column: str, variable: str, unit: str, factor: float, years: Sequence[int]
) -> Row:
    sums = table.groupby("year")[column].sum()
    return Row(WORLD, variable, unit, {y: float(sums.get(y, 0.0)) * factor for y in years})
