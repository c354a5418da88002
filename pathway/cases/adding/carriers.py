"""The carrier of a case that an entry is about: one that is there, or a new row."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pathway.cases.adding.draft import Draft, hint, money_unit
from pathway.cases.adding.wanted import Needed, Wanted
from pathway.library import Entry, Row, for_carrier, price_of, subject_of
from pathway.library.bases import called
from pathway.load.files.csvfile import ID
from pathway.load.files.faults import listed
from pathway.load.inputs.tables import SUBSTANCE
from pathway.load.inputs.world import World
from pathway.locale import Listed, message
from pathway.locale.errors import UsageError
from pathway_models.case import ELECTRICITY, Carrier

CARRIERS = "carriers.csv"
LARGER = {
    "L": "ML",
    "m3": "Mm3",
    "GJ": "TJ",
    "kWh": "GWh",
    "kg": "kt",
    "tkm": "ktkm",
    "pkm": "Mpkm",
}
"""Unit of a factor -> the one that activity is best counted in."""


LONGEST = 30
"""Letters of an id that is proposed."""
MOST_NAMED = 10
"""Carriers of a case that are named."""


def fits(world: World, carrier: Carrier, unit: str) -> bool:
    """Whether a factor in a unit can be one of a carrier."""
    return world.units.convert(unit, f"kt/{carrier.unit}", (carrier.unit,)) is not None


def carrier_for(draft: Draft, world: World, entry: Entry, wanted: Wanted, row: Row) -> Carrier:
    """The carrier that is named, or the one that is meant; a new one where a unit is given.

    Raises:
        UsageError: it must be said which.

    """
    name = wanted.name or (ELECTRICITY if entry.kind in ("grid", "outlook") else None)
    if name in world.carriers:
        return world.carriers[name]
    if name is not None and entry.kind == "prices":
        known = hint(name, world.carriers)
        raise UsageError(message("library.no-carrier", name=repr(name), hint=known))
    if name is not None:
        return _new(draft, world, entry, wanted, row, name)
    meant = [c for c in world.carriers.values() if entry in _likely(world, c, entry)]
    if len(meant) == 1:
        return meant[0]
    has = {r.get("carrier") for r in draft.rows("factors.csv")} if entry.kind != "prices" else {}
    could = [c.id for c in world.carriers.values() if c.id not in has and _could(world, c, row)]
    is_price = entry.kind == "prices"
    if is_price and not could:
        raise UsageError(message("library.price-of-none", id=entry.id, unit=row.unit))
    name = subject_of(entry) if len(subject_of(entry)) <= LONGEST else "NEW"
    key = "which-carrier" if is_price else "which-carrier-or-new" if could else "which-new-carrier"
    about = {"id": entry.id, "name": name, "unit": _unit_of(row)}
    told = message(f"library.{key}", **about, known=listed(could[:MOST_NAMED]))
    names = [{"name": name} for name in could]
    fresh = [] if is_price else [{"name": "new-carrier", "unit": _unit_of(row)}]
    raise Needed(told, *names, *fresh)


def _could(world: World, carrier: Carrier, row: Row) -> bool:
    """Whether a carrier is counted so that a row can be of it."""
    if row.quantity == "price":
        money = f"{world.units.money}/{carrier.unit}"
        unit = money_unit(row.unit, world.company.currency)
        return world.units.convert(unit, money, (carrier.unit,)) is not None
    return fits(world, carrier, row.unit)


def _likely(world: World, carrier: Carrier, entry: Entry) -> list[Entry]:
    names = called(carrier)
    if entry.kind == "prices":
        return price_of(names, (entry.region,), lambda _: True)
    return for_carrier(names, (), "-", lambda unit: fits(world, carrier, unit))


def _unit_of(row: Row) -> str:
    per = row.unit.rpartition("/")[2]
    return "t" if row.quantity == "gwp100" else LARGER.get(per, per)


def _new(draft: Draft, world: World, entry: Entry, wanted: Wanted, row: Row, name: str) -> Carrier:
    if not ID.fullmatch(name):
        raise UsageError(message("library.no-id", name=repr(name)))
    unit = wanted.unit or ("GWh" if name == ELECTRICITY else None)
    if unit is None:
        raise Needed(
            message("library.unit-of-new", name=name, unit=_unit_of(row)),
            {"unit": _unit_of(row)},
        )
    cells = {
        "id": name,
        **names_of(world, entry, wanted),
        "unit": unit,
        "item": "energy" if entry.kind in ("grid", "fuels") else "materials",
        "gases": gases_of(entry, row),
        "scope": {"grid": "2", "fuels": "1", "gwp": "1"}.get(entry.kind, ""),
    }
    draft.append(CARRIERS, [cells])
    draft.tell("carrier", file=CARRIERS, carrier=name, unit=unit, gases=cells["gases"])
    again = draft.world()
    if name not in again.carriers:
        wrong = tuple(f for f in again.faults.found if f.file == CARRIERS)
        why = Listed(wrong, "language.joint")
        raise UsageError(message("library.carrier-at-fault", name=name, why=why))
    world.carriers[name] = again.carriers[name]
    return again.carriers[name]


def names_of(world: World, entry: Entry, wanted: Wanted) -> Mapping[str, str]:
    """The names of a new thing, by column; the first language of the case is needed."""
    first, *others = world.company.languages
    own = dict(entry.rows[0].names)
    if entry.kind == "grid":  # Electricity, Germany
        own = {code: re.split("[,，]", name)[0] for code, name in own.items()}
    same = own["en"] if entry.kind == "gwp" else None  # a gas is called alike everywhere
    said = wanted.label or own.get(first) or same
    if said is None:
        raise Needed(
            message("library.no-name-in", id=entry.id, language=first),
            {"label": entry.id},
        )
    names = {f"name_{first}": said}
    return names | {f"name_{c}": own[c] for c in others if c in own}


def gases_of(entry: Entry, row: Row) -> str:
    """The gases that a factor is of, as carriers.csv says them."""
    if entry.kind == "gwp":
        name = entry.name().partition(" ")[0]
        return name if SUBSTANCE.fullmatch(name) else entry.id.rpartition("-")[2].upper()
    mixed = any("CO2e" in r.basis or "life cycle" in r.basis for r in entry.rows)
    return "CO2;CH4;N2O" if mixed or row.quantity == "co2e" else "CO2"
