"""What a measure uses instead of what it saves, in carriers of the case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from pathway.cases.adding.amounts import Amount, amount_of
from pathway.cases.adding.draft import Draft, hint
from pathway.cases.adding.factors import add_substance
from pathway.cases.adding.savings import insist_on_heat
from pathway.cases.adding.targets import carrier_called, is_called, subjects_of
from pathway.cases.adding.wanted import Needed, Wanted
from pathway.library import Entry, Row, for_carrier
from pathway.load.files.faults import listed
from pathway.load.inputs.world import World
from pathway.locale import CASE, Digits, message
from pathway.locale.errors import UsageError

BARE = "co2e"
"""Carrier of tonnes without an activity, which nothing uses."""


def uses_of(
    draft: Draft, world: World, entry: Entry, stock: str, wanted: Wanted
) -> Mapping[str, Amount]:
    """What it uses of other carriers, per stock unit or per unit of activity."""
    found = {}
    for row in entry.rows:
        head, _, of = row.quantity.partition(":")
        if head != "uses":
            continue
        carrier = carrier_called(world, of) or _instead(draft, world, entry, of, row, wanted)
        insist_on_heat(row, wanted)
        found[carrier] = amount_of(row, stock)
    per = entry.of("use_per_unit")
    if not found and per:
        found[wanted.uses or ""] = amount_of(per[0], "")
        _insist_on_a_carrier(draft, world, entry, per[0], wanted)
    return found


def _insist_on_a_carrier(
    draft: Draft, world: World, entry: Entry, per: Row, wanted: Wanted
) -> None:
    """Raises ``UsageError`` where nothing says which carrier of the case is used instead."""
    if wanted.uses in world.carriers:
        return
    if wanted.uses is not None:
        known = hint(wanted.uses, world.carriers)
        raise UsageError(message("library.no-carrier", name=repr(wanted.uses), hint=known))
    unit, _, of = per.unit.partition("/")[0].partition(" ")
    replaced = [word for word, _ in subjects_of(entry)]
    could = [c for c in _counted(world, unit) if not any(is_called(c, w) for w in replaced)]
    told = message(
        "library.which-used",
        id=entry.id,
        value=Digits(f"{per.value:g}"),
        unit=per.unit,
        could=listed(could) if could else "none",
        add=_command(draft, world, of.casefold(), unit) if of else "none",
    )
    # another carrier stands in while it is looked on for more
    raise Needed(told, *({"uses": name} for name in could or world.carriers))


def _instead(draft: Draft, world: World, entry: Entry, of: str, row: Row, wanted: Wanted) -> str:
    """The carrier of the case that is used, where none has the name that the library gives it."""
    if wanted.uses in world.carriers:
        return wanted.uses
    unit = row.unit.partition("/")[0].partition(" ")[0]
    could = _counted(world, unit)
    raise Needed(
        message(
            "library.uses-unknown",
            id=entry.id,
            of=of,
            add=_command(draft, world, of, unit),
            could=listed(could),
        ),
        *({"uses": name} for name in could),
    )


def _counted(world: World, unit: str) -> list[str]:
    """The carriers of the case that can be counted in a unit."""
    known = [c for c in world.carriers.values() if c.id != BARE]
    return [c.id for c in known if world.units.convert(unit, c.unit) is not None]


def _command(draft: Draft, world: World, of: str, unit: str) -> str:
    """What adds a carrier from the library, tried as it is said; ``none`` where it has none."""
    fits = partial(world.units.convert, to=f"kt/{unit}", counted=(unit,))
    fuels = for_carrier((of.replace("_", " "),), (), "-", lambda per: fits(per) is not None)
    bases = ("LHV",) if unit == "MWh" else ()
    plain = Wanted(name=of, unit=unit, region="*", bases=bases)
    for wanted in (plain, replace(plain, mix=True)):
        for fuel in fuels:
            trial = replace(draft, files=dict(draft.files), said=[], first={}, rated={}, keys={})
            try:
                add_substance(trial, fuel, wanted)
            except UsageError:
                continue
            options = f"--as {of} --unit {unit} --region '*'"
            options += "".join(f" --basis {word}" for word in bases) + " --mix" * wanted.mix
            return f"pathway library add {CASE} {fuel.id} {options}"
    return "none"
