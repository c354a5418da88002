"""Natural gas by volume -> energy, motor fuels by mass -> litres, as levers count them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathway import library
from pathway.cases.importer.place.known import about_carrier, means
from pathway.cases.importer.place.sources import Found
from pathway.cases.importer.place.target import Target
from pathway.cases.importer.read.mapping import MapText
from pathway.load.units.measures import MEASURES

GAS = "natural-gas"
ENTRY = "fuel-natural-gas-ipcc"
"""Of the library, whose lower heating value and density are taken where the map says nothing."""
BY_LITRE = {"diesel": "fuel-diesel-ipcc", "gasoline": "fuel-petrol-ipcc"}
"""Carrier whose levers and prices are by the litre -> of the library, whose density is taken."""


def as_counted(
    target: Target, sources: Sequence[Found], said: MapText
) -> list[tuple[str, dict[str, object]]]:
    """Count fuels as levers and prices do, and give what of it is to be told."""
    gas = [*_gas_by_energy(target, sources, said)]
    told = [("heating_value", {**about, "n": len(gas)}) for about in gas[:1]]
    return told + [("density", about) for about in _fuels_by_litre(target, sources)]


def _gas_by_energy(
    target: Target, sources: Sequence[Found], said: MapText
) -> Iterator[dict[str, object]]:
    """Give gas in cubic metres the energy that is in it, and tell what the map does not say.

    That is by the map's heating value, else the library's lower one. Gas that the case itself
    counts by volume stays as it is.
    """
    if _is_by(target, GAS, "volume"):
        return
    value, unit, source = _heating_value(said)
    for found in sources:
        if found.carrier == GAS and found.unit == "m3":
            told = f"{found.activity:.10g} m3 at {value:g} {unit}/m3 ({source})"
            energy = found.activity * value * float(MEASURES[unit].size / MEASURES["MWh"].size)
            _count(found, energy, "MWh", told)
            if not said.heating_value:
                yield {"name": found.name, "value": f"{value:g} {unit}/m3", "source": ENTRY}


def _fuels_by_litre(target: Target, sources: Sequence[Found]) -> Iterator[dict[str, object]]:
    """Give a mass of motor fuel the litres that it is by the library's density, and tell it.

    A fuel that the case itself counts by mass stays as it is.
    """
    for carrier, name in BY_LITRE.items():
        weighed = [f for f in sources if f.carrier == carrier and _dimension(f.unit) == "mass"]
        if not weighed or _is_by(target, carrier, "mass"):
            continue
        entry = library.entry(name)
        density = entry.number("density", "kg/L")
        for found in weighed:
            told = f"{found.activity:.10g} {found.unit} at {density:g} kg/L "
            told += f"(density; library: {entry.id}, {entry.rows[0].source})"
            mass = found.activity * float(MEASURES[found.unit].size / MEASURES["kg"].size)
            _count(found, mass / density, "L", told)
        about = {"n": len(weighed), "name": weighed[0].name, "value": f"{density:g} kg/L"}
        yield {**about, "source": entry.id}


def _count(found: Found, activity: float, unit: str, told: str) -> None:
    """Count a source in another unit, and note what it was."""
    found.noted = "; ".join(filter(None, (told, found.noted)))
    found.activity, found.unit = float(f"{activity:.12g}"), unit


def _is_by(target: Target, carrier: str, dimension: str) -> bool:
    """Whether a case counts a carrier in units of a dimension."""
    rows, about = target.table("carriers.csv").rows, about_carrier(carrier)
    return any(means(r, carrier, about) and _dimension(r["unit"]) == dimension for r in rows)


def _dimension(unit: str) -> str:
    measure = MEASURES.get(unit)
    return measure.dimension if measure else ""


def _heating_value(said: MapText) -> tuple[float, str, str]:
    """Give how much energy is in a cubic metre: number, unit and source."""
    if said.heating_value:
        number, _, unit = said.heating_value.removesuffix("/m3").partition(" ")
        return float(number), unit.strip(), "as the map says"
    entry = library.entry(ENTRY)
    lower, density = entry.number("lhv", "GJ/t"), entry.number("density", "kg/m3")
    source = f"lower heating value; library: {entry.id}, {entry.rows[0].source}"
    return lower * density, "MJ", source  # GJ/t are MJ/kg
