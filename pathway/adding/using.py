"""What a measure uses instead of what it saves, in carriers of the case."""

from __future__ import annotations

from collections.abc import Mapping

from pathway.adding.amounts import Amount, amount_of
from pathway.adding.draft import hint
from pathway.adding.savings import insist_on_heat
from pathway.adding.targets import carrier_called
from pathway.adding.wanted import Needed, Wanted
from pathway.errors import UsageError
from pathway.library import Entry, Row, for_carrier
from pathway.load.inputs.world import World


def uses_of(world: World, entry: Entry, stock: str, wanted: Wanted) -> Mapping[str, Amount]:
    """What it uses of other carriers, per stock unit or per unit of activity."""
    found = {}
    for row in entry.rows:
        head, _, of = row.quantity.partition(":")
        if head != "uses":
            continue
        carrier = carrier_called(world, of) or _instead(world, entry, of, row, wanted)
        insist_on_heat(row, wanted)
        found[carrier] = amount_of(row, stock)
    per = entry.of("use_per_unit")
    if not found and per:
        if wanted.uses is None:
            raise Needed(
                f"{entry.id} uses {per[0].value:g} {per[0].unit}. Say which carrier of the case "
                f"that is: --uses ({', '.join(world.carriers)}).",
                *({"uses": name} for name in world.carriers),
            )
        if wanted.uses not in world.carriers:
            known = world.carriers
            raise UsageError(
                f"The case has no carrier {wanted.uses!r}. {hint(wanted.uses, known, 'carrier')}"
            )
        found[wanted.uses] = amount_of(per[0], "")
    return found


def _instead(world: World, entry: Entry, of: str, row: Row, wanted: Wanted) -> str:
    """The carrier of the case that is used, where none has the name that the library gives it."""
    if wanted.uses in world.carriers:
        return wanted.uses
    unit = row.unit.partition("/")[0].partition(" ")[0]
    could = [c for c, known in world.carriers.items() if world.units.convert(unit, known.unit)]
    fuels = for_carrier((of.replace("_", " "),), (), "-", lambda _: True)
    where = "in carriers.csv"
    if fuels:
        options = f"--as {of} --unit {unit} --region '*'" + " --basis LHV" * (unit == "MWh")
        where = f"`pathway library add CASE {fuels[0].id} {options}`"
    raise Needed(
        f"{entry.id} uses {of}, and the case has no carrier of that name. Add one first "
        f"({where}), or say which it is: --uses ({', '.join(could)}).",
        *({"uses": name} for name in could),
    )
