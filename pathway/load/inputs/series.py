"""Numbers by year: activity, growth, revenue, emission factors and prices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from pathway.library.bases import reports_in
from pathway.load.files.csvfile import Row, until_many
from pathway.load.files.faults import Invalid, Location, amount, plain
from pathway.load.inputs.names import COLUMN, name_in
from pathway.load.inputs.offers import outlook
from pathway.load.inputs.world import Series, World
from pathway.load.units.rules import file_key
from pathway.load.units.years import NOT_NEGATIVE, covered
from pathway.locale import Said, Spoken, said
from pathway_models.case import ELECTRICITY, Path

EXPORT = "electricity_export"
RESIDUAL = "residual"
"""Method of the market-based factor, which an account may have by itself."""
SOURCED = ("source", "confidence")
UPSTREAM = "upstream"
"""Method of what is emitted before a carrier is used, of which scope 3 has a category."""
BIOGENIC = "biogenic"
"""Method of CO2 of biomass, which is outside the scopes."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "activity.csv": ("of", "year", "value", "unit", *SOURCED),
    "growth.csv": ("driver", "year", "index", *SOURCED),
    "revenue.csv": ("business", "year", "value", "unit", *SOURCED),
    "outputs.csv": ("business", "product", "year", "value", "unit", *SOURCED),
    "incumbents.csv": ("of", "year", "share", "stepped", *SOURCED),
    "factors.csv": ("carrier", "region", "year", "method", "value", "unit", *SOURCED),
    "prices.csv": ("carrier", "region", "year", "value", "unit", *SOURCED),
}
"""Table -> the columns that it must have."""


def number_of(columns: Iterable[str]) -> str:
    """Give the column that holds the number."""
    return next(name for name in ("index", "share", "value") if name in columns)


def read_incumbents(world: World, rows: list[Row] | None) -> None:
    """Read incumbents.csv: what of the stock that switches replace is due in which year."""
    series, stepped, base = Series("incumbents.csv"), set[tuple[str, int]](), world.base_year

    def number(world: World, row: Row) -> tuple[tuple[str, ...], float]:
        source, year = row.text("of"), row.year()
        world.refer("source", source, row.at("of"))
        if year <= base:
            row.faults.fail(row.at("year"), year, "renewed-already", base=str(base))
        if row.one_of("stepped", ("yes", "no")) == "yes":
            stepped.add((source, year))
        return (source,), row.number("share")

    _series(world, series, rows, number)
    for key, due in series.values.items():
        if key in series.tainted or series.unreadable:
            continue
        if abs(sum(due.values()) - 1) > 1e-6:
            at, there = Location(series.file), amount(sum(due.values()))
            world.faults.add(at, key[0], "due-not-1", source=key[0], sum=there)
        at_once = {year for source, year in stepped if source == key[0]}
        world.incumbents[key[0]] = _not_due(base, due, at_once)


def _not_due(base: int, due: Mapping[int, float], at_once: Collection[int]) -> Path:
    """Give the share not yet due each year, until all is: in steps, or evenly since the last."""
    left, start, path = 1.0, base, {base: 1.0}
    for year in sorted(due):
        for t in range(start + 1, year + 1):
            gone = float(t == year) if year in at_once else (t - start) / (year - start)
            path[t] = max(0.0, left - gone * due[year])
        left, start = path[year], year
    return path


def read_activity(
    world: World, rows: list[Row] | None, carriers: Mapping[str, str]
) -> dict[str, Location]:
    """Read activity.csv, in the units of the carriers of the sources; give where each begins."""
    found: dict[str, Location] = {}

    def number(world: World, row: Row) -> tuple[tuple[str, ...], float]:
        source = row.text("of")
        found.setdefault(source, row.at("of"))
        carrier = world.carriers.get(carriers.get(source, ""))
        if carrier is None:  # told of the source, or of its carrier
            raise Invalid
        factor = world.units.factor(row.text("unit"), carrier.unit, row.at("unit"), (carrier.unit,))
        return (source,), row.number("value") * factor

    _series(world, world.activity_series, rows, number)
    return found


def read_growth(world: World, rows: list[Row] | None) -> None:
    """Read growth.csv: the index of each driver, 1 in the base year, or 0 for what begins later."""
    series, base = Series("growth.csv"), world.company.base_year
    _series(world, series, rows, lambda _, row: ((row.id("driver"),), row.number("index")))
    if rows is not None:
        world.names["driver"] = [row.cells["driver"] for row in rows]
    for key in series.values:
        with world.faults.skipping():
            path = covering(world, series, key, world.company.all_years)
            if path[base] and abs(path[base] - 1) > 1e-9:
                at, value = Location(series.file), f"{key[0]}: {plain(path[base])}"
                world.faults.fail(at, value, "index-not-1", base=str(base))
            world.growth[key[0]] = path


def read_revenue(world: World, rows: list[Row] | None) -> None:
    """Read revenue.csv, in million."""
    series = Series("revenue.csv")

    def number(world: World, row: Row) -> tuple[tuple[str, ...], float]:
        world.refer("business", row.text("business"), row.at("business"))
        factor = world.units.factor(row.text("unit"), world.units.money, row.at("unit"))
        return (row.cells["business"],), row.number("value") * factor * world.real(row)

    _series(world, series, rows, number)
    world.given["revenue"] = series.values
    if rows is not None:
        world.names["revenue"] = [row.cells["business"] for row in rows]
    for key in series.values:
        with world.faults.skipping():
            world.revenue[key[0]] = covering(world, series, key, world.company.all_years)


def read_outputs(world: World, rows: list[Row] | None) -> None:
    """Read outputs.csv, each product in the unit that its rows are written in."""
    series = Series("outputs.csv")

    def number(world: World, row: Row) -> tuple[tuple[str, ...], float]:
        world.refer("business", row.text("business"), row.at("business"))
        product = row.id("product")
        unit = world.units.stock_unit(row.text("unit"), row.at("unit"))
        own = world.products.setdefault(product, unit)
        if unit != own:
            world.faults.fail(row.at("unit"), unit, "unit-elsewhere", product=product, own=own)
        named = any(text and column.startswith(COLUMN) for column, text in row.cells.items())
        if named and product not in world.product_names:
            world.product_names[product] = name_in(row, world.company.languages)
        return (row.cells["business"], product), row.number("value")

    _series(world, series, rows, number)
    world.given["outputs"] = series.values
    if rows is not None:
        world.names["product"] = list(dict.fromkeys(row.cells["product"] for row in rows))
        if "driver" in world.names:
            world.names["driver"] += world.names["product"]
    for business, product in series.values:
        with world.faults.skipping():
            path = covering(world, series, (business, product), world.company.all_years)
            world.outputs[business, product] = path
    for product in sorted(world.products.keys() & world.growth.keys()):
        world.faults.add(Location(series.file), product, "driver-already")


def _series(
    world: World,
    series: Series,
    rows: list[Row] | None,
    read: Callable[[World, Row], tuple[tuple[str, ...], float]],
) -> None:
    """Read a table of numbers by year."""
    columns = COLUMNS[series.file]
    keys = (*columns[: columns.index("year")], *(c for c in columns if c == "method"))
    series.unreadable = True
    beside = defaultdict[tuple[str, ...], list[Row]](list)
    for row in rows or ():
        beside[tuple(row.cells[k] for k in keys)].append(row)
    with world.faults.skipping():
        for row in until_many(rows or (), series.file, world.faults):
            key = tuple(row.cells[k] for k in keys)
            if not _sound(world, series, row, beside[key], columns, read):
                series.tainted.add(key)
        series.unreadable = rows is None


def _sound(
    world: World,
    series: Series,
    row: Row,
    beside: Sequence[Row],
    columns: tuple[str, ...],
    read: Callable[[World, Row], tuple[tuple[str, ...], float]],
) -> bool:
    """Read a row into its series, among those of the same; whether nothing is wrong with it."""
    with world.faults.skipping():
        year = _tell_year_and_number(row, beside, columns)
        key, value = read(world, row)
        years = series.values.setdefault(key, {})
        if year in years:
            world.faults.add(row.at("year"), year, "year-twice")
        return years.setdefault(year, value) == value
    return False


def _tell_year_and_number(row: Row, beside: Sequence[Row], columns: tuple[str, ...]) -> int:
    """Read the year; where the row has other faults, a wrong number is told beside them.

    Raises:
        Invalid: one of the two is wrong.

    """
    number = number_of(columns)
    with row.faults.skipping():
        row.number(number)
    if (year := row.year_or_none()) is not None:
        return year
    at = next(place for place, other in enumerate(beside) if other is row)
    before, after = (
        [year for other in others if (year := other.year_or_none()) is not None]
        for others in (beside[:at], beside[at + 1 :])
    )
    return row.year("year", before, after)


def _factor(world: World, row: Row) -> tuple[tuple[str, ...], float]:
    carrier, region = _carrier_and_region(world, row)
    own = ("location", RESIDUAL) if carrier == ELECTRICITY else ("-", BIOGENIC)
    methods = (*own, UPSTREAM)
    method = row.one_of("method", methods)
    if carrier not in world.carriers:  # told in carriers.csv
        raise Invalid
    unit = world.carriers[carrier].unit
    factor = world.units.factor(row.text("unit"), f"kt/{unit}", row.at("unit"), (unit,))
    return (carrier, region, method), row.number("value") * factor


def _price(world: World, row: Row) -> tuple[tuple[str, ...], float]:
    carrier, region = _carrier_and_region(world, row)
    if carrier == EXPORT:
        world.refer("carrier", ELECTRICITY, row.at("carrier"))
    known = world.carriers.get(ELECTRICITY if carrier == EXPORT else carrier)
    if known is None:
        raise Invalid
    to = f"{world.units.money}/{known.unit}"
    factor = world.units.factor(row.text("unit"), to, row.at("unit"), (known.unit,))
    return (carrier, region), row.number("value") * factor * world.real(row)


def _carrier_and_region(world: World, row: Row) -> tuple[str, str]:
    carrier, region = row.text("carrier"), row.text("region")
    if carrier != EXPORT or row.spot.file != "prices.csv":
        world.refer("carrier", carrier, row.at("carrier"))
    elsewhere = region not in ("*", *world.names.get("region", [region]))
    if elsewhere and row.cells.get("method") == RESIDUAL:
        world.suppliers.setdefault(region, row.at("region"))
    elif region != "*":
        world.refer("region", region, row.at("region"))
    return carrier, region


def covering(world: World, series: Series, key: tuple[str, ...], years: range) -> Path:
    """Give the numbers under a key for these years: linear in between, later ones by the rule.

    Raises:
        Invalid: a year is not covered; or the table could not be read, which has been told.

    """
    if series.unreadable or key in series.tainted:
        raise Invalid
    spot, what = Location(series.file), "@".join(k for k in key if k != "-")

    def tell(missing: Spoken, remedy: Said) -> None:
        ends = max(series.values[key]) < years[-1]
        more = outlook(world, key) if ends and spot.file == "factors.csv" else ""
        how = said("faults.with-more", remedy=remedy, more=more) if more else remedy
        world.faults.add(spot, what, "no-row-of-years", how, missing=missing)

    rule = world.company.rules.after(spot)
    return covered(series.values[key], years, rule, NOT_NEGATIVE, file_key(spot), tell, "rows")


def read_factors(world: World, rows: list[Row] | None) -> None:
    """Read factors.csv."""
    world.reports = reports_in(row.cells.get("source", "") for row in rows or ())
    _series(world, world.factor_series, rows, _factor)


def read_prices(world: World, rows: list[Row] | None) -> None:
    """Read prices.csv."""
    _series(world, world.price_series, rows, _price)
