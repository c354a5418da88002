"""What a unit of a measure saves of a source: as the library says it, or it is refused."""

from __future__ import annotations

import math

from pathway.adding.amounts import Amount, amount_of, of_region, stock_unit_of
from pathway.adding.draft import Draft
from pathway.adding.targets import Target, is_called
from pathway.adding.wanted import Needed, Wanted
from pathway.errors import UsageError
from pathway.library import Entry, Row
from pathway.load.inputs.world import World

TONNES = ("tCO2e", "tCO2")
"""First word of a stock unit that is a tonne of what is emitted."""
SAVED = ("avoided", "saved")
"""Last word of a stock unit that is what is saved."""
ABATES = "abates:direct"
IN_TONNES = (
    "That is tonnes without an activity, and two ways work: say in the map of the import what is "
    "burnt (`lines: {LABEL: {carrier: natural-gas, category: stationary}}`, and import again), or "
    "write a lever in t per t by hand. docs/how-to/tonnes.md shows both."
)


def saved_of(
    draft: Draft, world: World, entry: Entry, wanted: Wanted, target: Target
) -> Amount | None:
    """What a stock unit saves of the source; None where it is a unit of its activity.

    Raises:
        UsageError: the library does not say, or it is of another carrier, or of several.

    """
    stock = stock_unit_of(world, entry.rows[0].more["stock_unit"])
    rows = [r for r in entry.rows if r.quantity.startswith(("saves:", "displaces"))]
    if not rows:
        return _without_savings(draft, world, entry, wanted, target, stock)
    right = [r for r in rows if _is_of(world, r, target)]
    same = {r.quantity for r in right}  # in another unit
    others = [r for r in rows if r.quantity.startswith("saves:") and r.quantity not in same]
    if not right:
        has = ", ".join(f"{_subject(r)} ({r.value:g} {r.unit})" for r in rows)
        raise UsageError(
            f"{entry.id} is for {', '.join(dict.fromkeys(map(_subject, rows)))}: it saves {has}. "
            f"{_source(world, target)}. {_otherwise(draft, world, target)}"
        )
    if others:
        listed = ", ".join(r.quantity for r in others)
        raise UsageError(
            f"{entry.id} saves {listed} beside, of other sources; a lever is on one. It is to be "
            f"read: `pathway library show {entry.id}`."
        )
    row = of_region(entry, right, wanted)[0]
    insist_on_heat(row, wanted)
    return amount_of(row, stock)


def insist_on_saving(entry: Entry) -> None:
    """Raises ``UsageError`` for a retrofit of which nothing says what a unit of it saves."""
    own = entry.rows[0].more["stock_unit"]
    told = [r for r in entry.rows if r.quantity.startswith(("saves:", "displaces", ABATES))]
    if not told and own.split()[-1] not in SAVED:
        raise UsageError(
            f"The library does not say what a unit of {entry.id} ({own}) saves of a source. No "
            f"lever can be made of it so: write it by hand. `pathway library show {entry.id}` "
            "prints what there is."
        )


def _without_savings(
    draft: Draft, world: World, entry: Entry, wanted: Wanted, target: Target, stock: str
) -> Amount | None:
    """Of an entry that has no saving: tonnes of a source in tonnes, or unit for unit."""
    own, is_retrofit = entry.rows[0].more["stock_unit"], entry.rows[0].more["lever"] == "retrofit"
    in_tonnes, abated = _is_in_tonnes(draft, world, target), entry.of(ABATES)
    if in_tonnes and is_retrofit and abated:
        row = of_region(entry, abated, wanted)[0]
        return Amount.of(row, f"t/{stock}")
    counted = own.partition("/")[0].partition(" ")[0] in TONNES if in_tonnes else True
    is_unit = not is_retrofit or own.split()[-1] in SAVED
    if counted and is_unit and world.units.convert(stock, target.unit) is not None:
        draft.tell("unit", own=own, sources=", ".join(target.ids), unit=target.unit)
        return None
    known = ("saving_share", ABATES)
    has = ", ".join(f"{r.quantity} {r.value:g} {r.unit}" for r in entry.rows if r.quantity in known)
    tonnes = " (tonnes of CO2e as they are given)" if in_tonnes else ""
    remedy = IN_TONNES if in_tonnes else "write it by hand."
    raise UsageError(
        f"The library does not say what a unit of {entry.id} ({entry.name()}; {own}) saves of a "
        f"source{f', but {has}' if has else ''}. {_source(world, target)}{tonnes}. No lever can "
        f"be made of it so: {remedy} `pathway library show {entry.id}` prints what there "
        "is."
    )


def _otherwise(draft: Draft, world: World, target: Target) -> str:
    """What to do where a measure is for something else than the source."""
    if _is_in_tonnes(draft, world, target):
        return IN_TONNES
    return "Choose a source of what it is for, or write the lever by hand."


def _source(world: World, target: Target) -> str:
    """What the source is of: purchased-steam is steam (Steam) in GWh."""
    name = world.carriers[target.carrier].name.en
    called = "" if name.casefold() == target.carrier.casefold() else f" ({name})"
    return f"The source {target.ids[0]} is {target.carrier}{called} in {target.unit}"


def _subject(row: Row) -> str:
    return row.quantity.partition(":")[2] or "activity"


def _is_in_tonnes(draft: Draft, world: World, target: Target) -> bool:
    """Whether its activity is what it emits: a factor of one tonne a tonne, in all years."""
    size = world.units.convert(target.unit, "t")
    rows = [
        r
        for r in draft.rows("factors.csv")
        if (r.get("carrier"), r.get("method")) == (target.carrier, "-")
    ]
    per = f"t/{target.unit}"
    units = [world.units.convert(r.get("unit", ""), per, (target.unit,)) for r in rows]
    if not rows or size is None or None in units:
        return False
    each = [_number(r.get("value", "")) * float(u or 0) for r, u in zip(rows, units, strict=True)]
    return all(math.isclose(tonnes, size) for tonnes in each)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:  # check says so
        return math.nan


def insist_on_heat(row: Row, wanted: Wanted) -> None:
    """Fuels of measures are per LHV, and the user says that those of the case are.

    Raises:
        UsageError: it is not said.

    """
    if "LHV" in row.bases and not wanted.has_basis(("LHV",)):
        raise Needed(
            f"{row.id} counts the energy of fuels per LHV ({row.quantity}). If the case does, say "
            "`--basis LHV`; else convert, and write the lever by hand.",
            {"bases": (*wanted.bases, "LHV")},
        )


def _is_of(world: World, row: Row, target: Target) -> bool:
    """Whether a saving is one of the carrier of the source, in a unit that it can be counted in."""
    _, _, of = row.quantity.partition(":")
    top = row.unit.split("/")[0].split(" ")[0]
    measures = world.units.convert(top, target.unit) is not None
    return measures and (not of or is_called(target.carrier, of))
