"""decided.csv: what an old plan decided, that a study may stay close to (formulation, 12)."""

from __future__ import annotations

from pathway.load.files.csvfile import Row, until_many
from pathway.load.files.faults import Invalid, nearest
from pathway.load.inputs.world import World

FILE = "decided.csv"
COLUMNS = ("year", "option", "added", "unit")


def read_decided(world: World) -> None:
    """Read what was decided, once the options are known."""
    for row in until_many(world.decided_rows, FILE, world.faults):
        with world.faults.skipping():
            key, added = _decided(world, row)
            if key in world.decided:
                row.faults.fail(row.at("option"), key[0], "row-twice")
            world.decided[key] = added


def _decided(world: World, row: Row) -> tuple[tuple[str, int], float]:
    """Read a row. Raises Invalid where something in it is wrong."""
    year, name, added = row.year(), row.text("option", 400), row.number("added")
    option = world.options.get(name)
    if option is None:
        if world.incomplete or world.faults.in_files("levers/"):
            raise Invalid
        remedy = nearest(name, world.options)
        row.faults.fail(row.at("option"), name, "no-such", remedy, what="option")
    unit = row.text("unit")
    factor = world.units.factor(unit, option.unit, row.at("unit"), (option.unit,))
    return (name, year), added * factor
