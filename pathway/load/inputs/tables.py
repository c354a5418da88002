"""The CSV tables: businesses, regions, carriers, sources, and numbers by year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeVar

from pathway.load.files.csvfile import CONFIDENCES, Row, check_notes, read_csv, until_many
from pathway.load.files.faults import Faults, Invalid, listed, plain
from pathway.load.files.schema import RESERVED
from pathway.load.inputs import actuals, decided, disclosed, history, series
from pathway.load.inputs.names import COLUMN, name_in
from pathway.load.inputs.past import FINER
from pathway.load.inputs.series import EXPORT, SOURCED
from pathway.load.inputs.world import World
from pathway_models.case import (
    ELECTRICITY,
    Account,
    Business,
    Carrier,
    Name,
    Path,
    Region,
    Source,
)

Value = TypeVar("Value")
GASES = ("CO2", "CH4", "N2O", "HFCs", "PFCs", "SF6", "NF3")
SUBSTANCE = re.compile(r"(HFC|PFC|HFE|HCFC|CFC|R)-?[0-9]{1,4}[A-Za-z0-9()]*|C[0-9]?F[0-9]{1,2}")
"""One gas of a family, as HFC-134a, R-410A or CF4."""

NAMES = ("id", "name_en")
GROWN = ("activity", "activity_unit", "growth")
"""What a source gives of its activity, or activity.csv in its place."""
IN_OTHERS = ("name_zh",)
"""Names in English are required, those in Chinese not; or in whatever languages a case has."""
NAMED = ("name_en", *IN_OTHERS)
"""Where no name is required."""

TABLES: dict[str, tuple[str, ...]] = {
    "businesses.csv": NAMES,
    "regions.csv": (*NAMES, "market"),
    "carriers.csv": (*NAMES, "unit", "item", "gases"),
    **series.COLUMNS,
    history.FILE: history.COLUMNS,
    actuals.FILE: actuals.REQUIRED,
    decided.FILE: decided.COLUMNS,
    "sources.csv": (
        *NAMES,
        *("business", "region", "scope", "category", "carrier"),
        *(*GROWN, *SOURCED),
    ),
}
"""Table -> the columns that it must have."""

OPTIONAL: dict[str, tuple[str, ...]] = {
    "businesses.csv": (*IN_OTHERS, "owner"),
    "regions.csv": IN_OTHERS,
    "carriers.csv": (*IN_OTHERS, "scope", "category", *disclosed.ENERGY),
    "sources.csv": (*IN_OTHERS, "account", "pass_through", disclosed.CATEGORY),
    "growth.csv": NAMED,
    "outputs.csv": NAMED,
    "revenue.csv": ("price_year",),
    history.FILE: FINER,
    actuals.FILE: actuals.OPTIONAL,
    "prices.csv": ("price_year",),
}
"""Table -> further columns that it may have; every table may have a note."""


def table_of(file: str) -> str:
    """Give the table that a file is of: its own, or one of those that have several files."""
    return actuals.FILE if file.startswith(f"{actuals.FOLDER}/") else file


def read_tables(
    world: World, files: Mapping[str, bytes], was: Mapping[str, Path] | None = None
) -> None:
    """Read all tables into the world; each that cannot be read is told and left out.

    ``was``: the activity of sources as it was, in place of what was expected.
    """
    _records(world, "business", _rows(world, files, "businesses.csv"), _business)
    _records(world, "region", _rows(world, files, "regions.csv"), _region)
    _records(world, "carrier", _rows(world, files, "carriers.csv"), _carrier)
    series.read_growth(world, _rows(world, files, "growth.csv"))
    series.read_revenue(world, _rows(world, files, "revenue.csv"))
    series.read_outputs(world, _rows(world, files, "outputs.csv"))
    _read_actual_rows(world, files)
    world.decided_rows += _rows(world, files, decided.FILE) or ()
    actuals.read_of_businesses(world)
    series.read_factors(world, _rows(world, files, "factors.csv"))
    series.read_prices(world, _rows(world, files, "prices.csv"))
    rows = _rows(world, files, "sources.csv")
    world.names["category"] = [row.cells["category"] for row in rows or ()]
    carriers = {row.cells["id"]: row.cells["carrier"] for row in rows or ()}
    own = series.read_activity(world, _rows(world, files, "activity.csv"), carriers)
    _records(world, "source", rows, _source)
    for name, path in (was or {}).items():
        expected = world.sources[name].activity
        world.sources[name] = replace(world.sources[name], activity=path, expected=expected)
    for name, spot in own.items():
        with world.faults.skipping():
            world.refer("source", name, spot)
    series.read_incumbents(world, _rows(world, files, "incumbents.csv"))
    history.read_history(world, _rows(world, files, history.FILE))
    world.sort()


def _read_actual_rows(world: World, files: Mapping[str, bytes]) -> None:
    """Read the rows of what was; a note at fault leaves the cells beside it as they are."""
    for file in sorted(files):
        if table_of(file) == actuals.FILE:
            with world.faults.skipping():
                world.actual_rows += _noting_torn(world, file, files[file])
    with world.faults.skipping():
        check_notes(world.actual_rows, actuals.FOLDER, world.faults, actuals.CONFIDENCES)


def _rows(world: World, files: Mapping[str, bytes], file: str) -> list[Row] | None:
    """Read the rows of a table; None where it is missing or unreadable, which has been told."""
    if file in files:
        with world.faults.skipping():
            rows = _noting_torn(world, file, files[file])
            check_notes(rows, file, world.faults, CONFIDENCES)
            return rows
    return None


def _noting_torn(world: World, file: str, data: bytes) -> list[Row]:
    """Read the rows of a table, and note whether all of them could be told apart into cells."""
    before = len(world.faults.found)
    world.torn.add(file)
    rows = _cells(file, data, world.faults, world.company.languages)
    if len(world.faults.found) == before:
        world.torn.remove(file)
    return rows


def rows_of(file: str, data: bytes, faults: Faults, languages: Sequence[str] = ()) -> list[Row]:
    """Read the rows of a table, as they stand; without ``languages`` named in any.

    Raises:
        Invalid: it cannot be read.

    """
    rows = _cells(file, data, faults, languages)
    told = table_of(file) == actuals.FILE
    check_notes(rows, file, faults, actuals.CONFIDENCES if told else CONFIDENCES)
    return rows


def _cells(file: str, data: bytes, faults: Faults, languages: Sequence[str]) -> list[Row]:
    """As ``rows_of``, whatever is noted of where numbers are from."""
    table = table_of(file)
    required, optional = TABLES[table], (*OPTIONAL.get(table, ()), "note", *SOURCED)
    if set(NAMES) <= set(required):
        first, *others = [f"{COLUMN}{code}" for code in languages] or ["id", f"{COLUMN}*"]
        required = (first, *(c for c in required if c not in NAMES[1:]))
        optional = (*others, *(c for c in optional if c not in IN_OTHERS))
    elif set(NAMED) <= set(optional):
        named = [f"{COLUMN}{code}" for code in languages] or [f"{COLUMN}*"]
        optional = (*named, *(c for c in optional if c not in NAMED))
    return read_csv(file, data, tuple(dict.fromkeys(required)), optional, faults)


def _records(
    world: World, what: str, rows: list[Row] | None, read: Callable[[World, Row, str], None]
) -> None:
    """Read a table of things with an id."""
    names: dict[str, None] = {}
    sure = False
    with world.faults.skipping():
        for row in until_many(rows or (), rows[0].spot.file if rows else "", world.faults):
            name = _new_id(world, row)
            names |= {name: None}
            with world.faults.skipping():
                if name:
                    read(world, row, name)
        sure = rows is not None and "" not in names and world.torn.isdisjoint(_files_of(rows))
    if sure:  # else an id that is wrong may be the one that other files refer to
        world.names[what] = list(names)


def _files_of(rows: Iterable[Row]) -> set[str]:
    return {row.spot.file for row in rows}


def _new_id(world: World, row: Row) -> str:
    """Read the id of a row; nothing where it is wrong, which has been told."""
    with world.faults.skipping():
        name = row.id()
        if name in RESERVED:
            world.faults.fail(row.at("id"), name, "word-reserved")
        world.claim(name, row.at("id"))
        return name
    return ""


def _business(world: World, row: Row, name: str) -> None:
    owner = row.text("owner") if row.cells.get("owner") else ""
    world.businesses[name] = Business(name, _name_or_id(world, row, name), owner)


def _region(world: World, row: Row, name: str) -> None:
    label = _name_or_id(world, row, name)
    world.regions[name] = Region(name, label, row.id("market"))


def _carrier(world: World, row: Row, name: str) -> None:
    if name == EXPORT:
        return
    unit = _tried(world, lambda: world.units.stock_unit(row.text("unit"), row.at("unit")))
    if name == ELECTRICITY and unit not in ("GWh", None):
        world.faults.fail(row.at("unit"), unit, "electricity-in-gwh")
    label = _name_or_id(world, row, name)
    item = _tried(world, lambda: row.one_of("item", ("energy", "materials")))
    gases = _tried(world, lambda: _gases(row)) or GASES[:1]
    booked = _tried(world, lambda: _scope(row, name))
    if unit is None or booked is None:
        raise Invalid
    energy = _tried(world, lambda: disclosed.energy_of(world.units, row, name, unit))
    kept: Literal["energy", "materials"] = "materials" if item == "materials" else "energy"
    world.carriers[name] = Carrier(name, label, unit, kept, gases, *booked, *(energy or (None, "")))


def _scope(row: Row, name: str) -> tuple[int | None, str]:
    """Read where levers book what they use of a carrier: the scope, and of 3 the category."""
    written, category = row.cells.get("scope", ""), row.cells.get("category", "")
    scope = int(row.one_of("scope", ("1", "2", "3"))) if written else None
    if name == ELECTRICITY:
        if scope not in (None, 2):
            row.faults.fail(row.at("scope"), written, "electricity-is-scope-2")
        scope = 2
    if scope == 3:
        return scope, row.id("category")
    if category:
        row.faults.fail(row.at("category"), category, "no-category-here")
    return scope, ""


def _gases(row: Row) -> tuple[str, ...]:
    """Read the greenhouse gases of a carrier. Raises Invalid where one is none."""
    gases = tuple(g.strip() for g in row.text("gases").split(";") if g.strip())
    unknown = next((g for g in gases if g not in GASES and not SUBSTANCE.fullmatch(g)), None)
    if unknown is not None or not gases:
        row.faults.fail(row.at("gases"), unknown, "no-gas", gases=listed(GASES))
    return gases


def _name_or_id(world: World, row: Row, id_: str) -> Name:
    """Read the name; one that is at fault, which has been told, hides nothing else."""
    named = _tried(world, lambda: _name(world, row))
    return named or Name.of({world.company.languages[0]: id_})


def _name(world: World, row: Row) -> Name:
    return name_in(row, world.company.languages)


def _source(world: World, row: Row, name: str) -> None:
    """Read one source; its faults are told together."""
    account = _tried(world, lambda: _account(world, row))
    through = _tried(world, lambda: _pass_through(row))
    path = _tried(world, lambda: _activity(world, row, name))
    label = _tried(world, lambda: _name(world, row))
    category = _tried(world, lambda: row.id("category"))
    if account is None or path is None or category is None:
        _lose(world, row, name, account)
        raise Invalid
    scope, of = account.scope, category
    number = _tried(world, lambda: disclosed.category_of(row, scope, of)) or 0
    through = 1.0 if through is None else through  # told, and hides nothing else
    label = label or Name.of({world.company.languages[0]: name})
    world.enter(account, row.cells["carrier"])
    part = (account.id, account.business, account.region, account.scope, category)
    about = Source(name, label, *part, row.cells["carrier"], path, through, ghg_category=number)
    world.sources[name] = about


def _lose(world: World, row: Row, name: str, account: Account | None) -> None:
    """Keep what is known of a source that is at fault."""
    world.lost[name] = account.id if account else None
    known = {"source": name, "category": row.cells["category"], "carrier": row.cells["carrier"]}
    for what, found in (("business", world.businesses), ("region", world.regions)):
        if row.cells[what] in found:
            known[what] = row.cells[what]
    known["account"] = account.id if account else ""
    facts: dict[str, frozenset[str | int]] = {k: frozenset([v]) for k, v in known.items() if v}
    if row.cells["scope"] in ("1", "2", "3"):
        facts["scope"] = frozenset([int(row.cells["scope"])])
    world.lost_facts[name] = facts


def _activity(world: World, row: Row, name: str) -> Path:
    """Read the activity by year: an amount that grows, or a path of its own [carrier unit]."""
    own = world.activity_series
    if (name,) in own.values or (name,) in own.tainted:
        return _own_path(world, row, name)
    if not any(row.cells[column] for column in GROWN):
        if world.faults.in_files("activity.csv"):
            raise Invalid
        at = row.at("activity")
        row.faults.fail(at, None, "no-activity", source=name, columns=listed(GROWN))
    factor = _tried(world, lambda: _unit(world, row))
    amount = _tried(world, lambda: row.number("activity"))
    growth = _tried(world, lambda: _growth(world, row))
    if factor is None or amount is None or growth is None:
        raise Invalid
    return {year: amount * factor * index for year, index in growth.items()}


def _own_path(world: World, row: Row, name: str) -> Path:
    """Give what activity.csv says of a source, which says nothing of it itself."""
    world.refer("carrier", row.text("carrier"), row.at("carrier"))
    for column in GROWN:
        if row.cells[column]:
            row.faults.fail(row.at(column), row.cells[column], "activity-by-year", source=name)
    return series.covering(world, world.activity_series, (name,), world.company.all_years)


def _tried(world: World, read: Callable[[], Value]) -> Value | None:
    """Read something; None where it is at fault, which has been told."""
    with world.faults.skipping():
        return read()
    return None


def _growth(world: World, row: Row) -> Path:
    """Read what the activity grows with: a driver, or the output of a product."""
    name = row.text("growth")
    world.refer("driver", name, row.at("growth"))
    if name in world.products and name not in world.growth:
        return _output(world, row, name)
    if name not in world.growth:  # told in growth.csv
        raise Invalid
    return world.growth[name]


def _output(world: World, row: Row, product: str) -> Path:
    """Give what the business of a source makes of a product, as a share of the base year's."""
    business, base = row.cells["business"], world.base_year
    path = world.outputs.get((business, product))
    if path is None and world.faults.in_files("outputs.csv"):
        raise Invalid
    facts = {"business": business, "product": product}
    if path is None:
        row.faults.fail(row.at("growth"), product, "makes-none", **facts)
    if not path[base]:
        row.faults.fail(row.at("growth"), product, "makes-none-in-base", **facts, base=str(base))
    return {year: amount / path[base] for year, amount in path.items()}


def _account(world: World, row: Row) -> Account:
    parts = []
    for what in ("business", "region"):
        with world.faults.skipping():
            word = row.text(what)
            world.refer(what, word, row.at(what))
            parts.append(word)
    scope = int(row.one_of("scope", ("1", "2", "3")))
    if len(parts) < 2:
        raise Invalid
    default = world.default_account(parts[0], parts[1], scope)
    named = row.cells.get("account", "")
    if named in ("", default.id):
        return default
    account = Account(row.id("account"), parts[0], parts[1], scope)
    known = world.accounts.get(named)
    if known is None:
        world.claim(named, row.at("account"))
    elif (known.business, known.region, known.scope) != (*parts, scope):
        own = f"{known.business}/{known.region}/{known.scope}"
        world.faults.fail(row.at("account"), named, "account-of-another", own=own)
    return account


def _pass_through(row: Row) -> float:
    scope, written = row.cells["scope"], row.cells.get("pass_through", "")
    if scope != "3" and not written:
        return 1.0
    value = row.number("pass_through")
    if value > 1 or (scope in ("1", "2") and value != 1):
        problem = "share-beyond-0-and-1" if scope == "3" else "pass-through-is-1"
        row.faults.fail(row.at("pass_through"), plain(value), problem)
    return value


def _unit(world: World, row: Row) -> float:
    """Give what the activity is multiplied by to be in the unit of its carrier."""
    world.refer("carrier", row.text("carrier"), row.at("carrier"))
    carrier = world.carriers.get(row.cells["carrier"])
    if carrier is None:  # told in carriers.csv
        raise Invalid
    unit, at = row.text("activity_unit"), row.at("activity_unit")
    return world.units.factor(unit, carrier.unit, at, (carrier.unit,))
