"""What a measure is for: sources or accounts of the case, and carriers by the library's words."""

from __future__ import annotations

from dataclasses import dataclass

from pathway.adding.draft import hint
from pathway.adding.wanted import Needed, Wanted
from pathway.errors import UsageError
from pathway.library import Entry
from pathway.load.inputs.world import World

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
    known = ", ".join(list(world.sources)[:10]) + (", …" if len(world.sources) > 10 else "")
    if not names:
        message = f"Say which sources {entry.id} is for: --for SOURCE[,SOURCE] ({known})."
        raise Needed(message, *({"on": name} for name in world.sources))
    for name in names:
        if name not in world.sources:
            raise UsageError(
                f"The case has no source {name!r}. {hint(name, world.sources, 'source')}"
            )
    carriers = sorted({world.sources[name].carrier for name in names})
    if len(carriers) > 1:
        listed = ", ".join(carriers)
        raise UsageError(f"These sources are of several carriers ({listed}): add it for each.")
    return Target(names, carriers[0], world.carriers[carriers[0]].unit)


def accounts_for(wanted: Wanted, entry: Entry, example: str) -> str:
    """The selector of accounts that is given.

    Raises:
        UsageError: none is.

    """
    text = (wanted.on or "").strip()
    if not (text.startswith("{") and text.endswith("}")) or "\n" in text:
        message = f"Say which accounts {entry.id} is for, as a selector: --for {example}."
        raise Needed(message, {"on": example.strip("'")})
    return text


def is_called(carrier: str, word: str) -> bool:
    """Whether a carrier of a case is what the library calls so."""
    return carrier in CALLED.get(word, (word,))


def carrier_called(world: World, word: str) -> str | None:
    """The carrier of the case for a word of the library; None if it has none."""
    return next((name for name in CALLED.get(word, (word,)) if name in world.carriers), None)
