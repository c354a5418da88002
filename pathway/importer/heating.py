"""Natural gas by volume -> energy, as cases and levers count it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathway import library
from pathway.importer.mapping import MapText
from pathway.importer.sources import Found
from pathway.importer.target import Row, Target
from pathway.load.units.measures import MEASURES

GAS = "natural-gas"
NAMES = {GAS, "natural gas", "erdgas", "天然气"}
ENTRY = "fuel-natural-gas-ipcc"
"""Of the library, whose lower heating value and density are taken where the map says nothing."""


def gas_by_energy(
    target: Target, sources: Sequence[Found], said: MapText
) -> Iterator[dict[str, object]]:
    """Give gas in cubic metres the energy that is in it, and tell what the map does not say.

    That is by the map's heating value, else the library's lower one. Gas that the case itself
    counts by volume stays as it is.
    """
    if any(map(_is_by_volume, target.table("carriers.csv").rows)):
        return
    value, unit, source = _heating_value(said)
    for found in sources:
        if found.carrier == GAS and found.unit == "m3":
            told = f"{found.activity:.10g} m3 at {value:g} {unit}/m3 ({source})"
            found.noted = "; ".join(filter(None, (told, found.noted)))
            energy = found.activity * value * float(MEASURES[unit].size / MEASURES["MWh"].size)
            found.activity, found.unit = float(f"{energy:.12g}"), "MWh"
            if not said.heating_value:
                yield {"name": found.name, "value": f"{value:g} {unit}/m3", "source": ENTRY}


def _is_by_volume(row: Row) -> bool:
    """Whether a carrier of the case is natural gas, counted by volume."""
    names = {text.casefold().replace("_", "-") for text in row.values()}
    unit = MEASURES.get(row["unit"])
    return bool(NAMES & names) and unit is not None and unit.dimension == "volume"


def _heating_value(said: MapText) -> tuple[float, str, str]:
    """Give how much energy is in a cubic metre: number, unit and source."""
    if said.heating_value:
        number, _, unit = said.heating_value.removesuffix("/m3").partition(" ")
        return float(number), unit.strip(), "as the map says"
    entry = library.entry(ENTRY)
    lower, density = entry.number("lhv", "GJ/t"), entry.number("density", "kg/m3")
    source = f"lower heating value; library: {entry.id}, {entry.rows[0].source}"
    return lower * density, "MJ", source  # GJ/t are MJ/kg
