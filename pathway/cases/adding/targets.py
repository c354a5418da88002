"""What a measure is for: sources or accounts of the case, and carriers by the library's words."""

from __future__ import annotations

from dataclasses import dataclass

from pathway.cases.adding.draft import hint
from pathway.cases.adding.wanted import Needed, Wanted
from pathway.library import Entry
from pathway.load.files.faults import listed
from pathway.load.inputs.world import World
from pathway.locale import Listed, message
from pathway.locale.errors import UsageError

CALLED = {
    "coal": ("coal", "hard_coal", "hard-coal"),
    "gas": ("gas", "natural_gas", "natural-gas", "methane"),
    "heat": ("heat", "district_heat", "district-heat", "purchased_heat", "purchased-heat"),
    "heating_oil": ("heating_oil", "heating-oil", "gas_oil", "gas-oil", "oil"),
    "jet": ("jet", "jet_fuel", "jet-fuel", "kerosene", "jet_kerosene"),
    "petrol": ("petrol", "gasoline"),
    "steam": ("steam", "purchased_steam", "purchased-steam"),
    "met_coal": ("met_coal", "coking_coal", "coking-coal"),
    "vlsfo": ("vlsfo", "marine_fuel", "fuel_oil", "heavy_fuel_oil"),
}
"""Word of the library -> ids that a case may have for that carrier, beside the word itself."""


MOST_NAMED = 10
"""Sources of a case that are named."""


@dataclass(frozen=True, slots=True)
class Target:
    """The sources that a lever is on: of one carrier, in one unit."""

    ids: tuple[str, ...]
    carrier: str
    unit: str

    @property
    def selector(self) -> str:
        """As the file says it."""
        return "{source: [" + ", ".join(self.ids) + "]}"


def source_for(world: World, entry: Entry, wanted: Wanted) -> Target:
    """The sources that are named.

    Raises:
        UsageError: none is, or they are of several carriers.

    """
    names = tuple(name.strip() for name in (wanted.on or "").split(",") if name.strip())
    if not names:
        raise _asked(world, entry)
    for name in names:
        if name not in world.sources:
            near = hint(name, world.sources)
            raise UsageError(message("library.no-source", name=repr(name), hint=near))
    carriers = sorted({world.sources[name].carrier for name in names})
    if len(carriers) > 1:
        raise UsageError(message("library.several-carriers", carriers=listed(carriers)))
    return Target(names, carriers[0], world.carriers[carriers[0]].unit)


def _asked(world: World, entry: Entry) -> UsageError:
    """Ask for the sources, those of its carriers where it is of some; or say that there is none."""
    about = dict.fromkeys(of for of, _ in subjects_of(entry))
    found = [
        source.id
        for source in world.sources.values()
        if not about or any(is_called(source.carrier, of) for of in about)
    ]
    if not found and not any(row.quantity.startswith("saves:") for row in entry.rows):
        found = list(world.sources)  # a unit of it for a unit of activity, whatever that is called
    if not found:
        has = listed(dict.fromkeys(s.carrier for s in world.sources.values()))
        of = Listed(tuple(about), "library.or")
        return UsageError(message("library.for-no-source", id=entry.id, of=of, has=has))
    known = listed([*found[:MOST_NAMED], *["…"] * (len(found) > MOST_NAMED)])
    told = message("library.which-sources", id=entry.id, known=known)
    return Needed(told, *({"on": name} for name in found))


def accounts_for(wanted: Wanted, entry: Entry, example: str) -> str:
    """The selector of accounts that is given.

    Raises:
        UsageError: none is.

    """
    text = (wanted.on or "").strip()
    if not (text.startswith("{") and text.endswith("}")) or "\n" in text:
        told = message("library.which-accounts", id=entry.id, example=example)
        raise Needed(told, {"on": example.strip("'")})
    return text


def is_called(carrier: str, word: str) -> bool:
    """Whether a carrier of a case is what the library calls so."""
    return carrier in CALLED.get(word, (word,))


def carrier_called(world: World, word: str) -> str | None:
    """The carrier of the case for a word of the library; None if it has none."""
    return next((name for name in CALLED.get(word, (word,)) if name in world.carriers), None)


def subjects_of(entry: Entry) -> tuple[tuple[str, str], ...]:
    """What a measure saves or replaces, in words of the library, and a unit of each."""
    saved = [
        (row.quantity.partition(":")[2], row.unit.partition("/")[0])
        for row in entry.rows
        if row.quantity.startswith("saves:")
    ]
    replaced = [row.unit.rpartition("/")[2].partition(" ") for row in entry.of("use_per_unit")]
    named = [(of.casefold(), unit) for unit, _, of in replaced if of]  # L HVO/L diesel
    return tuple(saved or named)
