"""What a unit of a measure saves of a source: as the library says it, or it is refused."""

from __future__ import annotations

import math

from pathway.cases.adding.amounts import Amount, amount_of, of_region, stock_unit_of
from pathway.cases.adding.draft import Draft
from pathway.cases.adding.targets import Target, is_called
from pathway.cases.adding.wanted import Needed, Wanted
from pathway.library import Entry, Row
from pathway.load.files.faults import listed
from pathway.load.inputs.world import World
from pathway.locale import Digits, Listed, Message, Said, message, said
from pathway.locale.errors import UsageError
from pathway_models.case import Name

TONNES = ("tCO2e", "tCO2")
"""First word of a stock unit that is a tonne of what is emitted."""
SAVED = ("avoided", "saved")
"""Last word of a stock unit that is what is saved."""
ABATES = "abates:direct"


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
        in_tonnes = _is_in_tonnes(draft, world, target)
        told = message(
            "library.for-others",
            id=entry.id,
            about=listed(dict.fromkeys(map(_subject, rows))),
            has=Listed(tuple(map(_saving, rows))),
            source=_source(world, target),
            remedy=message("library.in-tonnes" if in_tonnes else "library.other-source"),
        )
        raise UsageError(told)
    if others:
        beside = listed(r.quantity for r in others)
        raise UsageError(message("library.saves-beside", id=entry.id, others=beside))
    row = of_region(entry, right, wanted)[0]
    insist_on_heat(row, wanted)
    return amount_of(row, stock)


def insist_on_saving(entry: Entry) -> None:
    """Raises ``UsageError`` for a retrofit of which nothing says what a unit of it saves."""
    own = entry.rows[0].more["stock_unit"]
    told = [r for r in entry.rows if r.quantity.startswith(("saves:", "displaces", ABATES))]
    if not told and own.split()[-1] not in SAVED:
        raise UsageError(message("library.saving-unknown", id=entry.id, own=own))


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
    has = [
        message("library.number", of=r.quantity, value=Digits(f"{r.value:g}"), unit=r.unit)
        for r in entry.rows
        if r.quantity in known
    ]
    told = message(
        "library.saving-unknown-" + ("of-tonnes" if in_tonnes else "of"),
        id=entry.id,
        name=Name.of(entry.rows[0].names),
        own=own,
        has=Listed(tuple(has)) if has else "none",
        source=_source(world, target),
    )
    raise UsageError(told)


def _source(world: World, target: Target) -> Message:
    """What the source is of: purchased-steam is steam (Steam) in GWh."""
    name = world.carriers[target.carrier].name
    called = "none" if name.en.casefold() == target.carrier.casefold() else name
    told = {"source": target.ids[0], "carrier": target.carrier, "unit": target.unit}
    return message("library.source-is", **told, name=called)


def _subject(row: Row) -> Said | str:
    return row.quantity.partition(":")[2] or said("library.activity")


def _saving(row: Row) -> Message:
    value = Digits(f"{row.value:g}")
    return message("library.saving", of=_subject(row), value=value, unit=row.unit)


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
            message("library.counts-per-lhv", id=row.id, quantity=row.quantity),
            {"bases": (*wanted.bases, "LHV")},
        )


def _is_of(world: World, row: Row, target: Target) -> bool:
    """Whether a saving is one of the carrier of the source, in a unit that it can be counted in."""
    _, _, of = row.quantity.partition(":")
    top = row.unit.split("/")[0].split(" ")[0]
    measures = world.units.convert(top, target.unit) is not None
    return measures and (not of or is_called(target.carrier, of))
