"""Carriers that are known by the words of inventories, and those of a case that they mean."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pathway import library
from pathway.cases.adding.carriers import gases_of
from pathway.cases.importer.place.sources import DIRECT, Found, carrier_unit, ids, slug
from pathway.cases.importer.place.target import Row, Target
from pathway.cases.importer.read.countries import country_of
from pathway.cases.importer.read.words import SCOPE_3
from pathway.load.inputs.tables import GASES, SUBSTANCE
from pathway.load.units.measures import MEASURES
from pathway.load.units.units import Units


class Carrier(NamedTuple):
    """What is known of a carrier: its names, gases, item and the scope of its use."""

    en: str
    zh: str
    de: str
    gases: str
    scope: str
    item: str = "energy"
    category: str = ""
    """Of a carrier of scope 3."""


CARRIERS = {
    "electricity": Carrier("Electricity", "电力", "Strom", "CO2", "2"),
    "heat": Carrier("Purchased heat", "外购热力", "Bezogene Wärme", "CO2", "2"),
    "steam": Carrier("Purchased steam", "外购蒸汽", "Bezogener Dampf", "CO2", "2"),
    "cooling": Carrier("Purchased cooling", "外购制冷", "Bezogene Kälte", "CO2", "2"),
    "natural-gas": Carrier("Natural gas", "天然气", "Erdgas", "CO2;CH4;N2O", "1"),
    "heating-oil": Carrier("Heating oil", "燃料油", "Heizöl", "CO2;CH4;N2O", "1"),
    "lpg": Carrier("LPG", "液化石油气", "Flüssiggas", "CO2;CH4;N2O", "1"),
    "coal": Carrier("Coal", "煤炭", "Kohle", "CO2;CH4;N2O", "1"),
    "diesel": Carrier("Diesel", "柴油", "Diesel", "CO2;CH4;N2O", "1"),
    "gasoline": Carrier("Petrol", "汽油", "Benzin", "CO2;CH4;N2O", "1"),
    "jet-fuel": Carrier("Jet fuel", "航空煤油", "Kerosin", "CO2;CH4;N2O", "1"),
    "flights": Carrier(
        "Flights",
        "航空出行",
        "Flüge",
        "CO2;CH4;N2O",
        "3",
        "materials",
        SCOPE_3[6],
    ),
    DIRECT: Carrier(
        "Emissions counted directly",
        "直接计量的排放",
        "Direkt gezählte Emissionen",
        "CO2;CH4;N2O",
        "",
        "materials",
    ),
}


def carrier_for(word: str, unit: str, target: Target, units: Units) -> str:
    """Give the carrier of the case that a word means; where it has none, a new one."""
    table, about = target.table("carriers.csv"), about_carrier(word)
    for row in (*table.rows, *table.added):
        is_it = means(row, word, about)
        if is_it and units.convert(unit, row["unit"], (row["unit"],)) is not None:
            return row["id"]
    counted = "kt" if word == DIRECT else "GWh" if word == "electricity" else carrier_unit(unit)
    new = word if word not in target.ids else ids({}, f"{word}-{counted.lower()}", word, target.ids)
    name = {"zh": about.zh, "de": about.de}.get(target.languages[0], about.en)
    row = {"id": new, **target.name_columns(name), "unit": counted, "item": about.item}
    row |= {"gases": about.gases, "scope": about.scope, "category": about.category}
    target.add("carriers.csv", row)
    return new


def about_carrier(word: str) -> Carrier:
    """Give what is known of a carrier: of inventories, of the library's gases, or but its name."""
    return CARRIERS.get(word) or _gas(word) or Carrier(word, word, word, "CO2", "1")


def means(row: Row, word: str, about: Carrier) -> bool:
    """Whether a row is a carrier: by its id, or by its name in any language."""
    is_named = any(is_called(row, name) for name in (about.en, about.zh, about.de))
    return row["id"].replace("_", "-") == word or is_named


@cache
def _gas(word: str) -> Carrier | None:
    """A gas that the library knows the warming of, as refrigerants, which is what is emitted."""
    entry = next(iter(library.for_carrier((word,), (), "-", lambda _: True)), None)
    if entry is None or entry.kind != "gwp":
        return None
    gas = gases_of(entry, entry.rows[0])
    is_one = gas in GASES or SUBSTANCE.fullmatch(gas)
    return Carrier(gas, gas, gas, gas, "1", "materials") if is_one else None


def is_called(row: Row, word: str) -> bool:
    """Whether a word is an id or a name of a row."""
    names = [text for column, text in row.items() if column == "id" or column.startswith("name_")]
    return word.casefold() in [n.casefold() for n in names if n] or slug(word) == row["id"]


def is_region(row: Row, word: str) -> bool:
    """Whether a word is an id or a name of a region, or the name of its country in any language."""
    return is_called(row, word) or is_of_nation(row, country_of(word))


def is_of_nation(row: Row, code: str) -> bool:
    """Whether a region is a country, by its name in any language or by its id."""
    names = [text for column, text in row.items() if column.startswith("name_")]
    return code in ([c for c in map(country_of, names) if c] or [row["id"].upper()])


def known_sources(rows: Sequence[Row]) -> dict[tuple[str, ...], Row]:
    """Give the sources of a case by business, region, scope, and each of their names."""
    found: dict[tuple[str, ...], Row] = {}
    for row in rows:
        for column, text in row.items():
            if column == "id" or column.startswith("name_"):
                place = (row["business"], row["region"], row["scope"], text.casefold())
                found.setdefault(place, row)
    return found


def is_misnamed(found: Found) -> bool:
    """Whether a map says a carrier of energy of what is counted as none is."""
    known = CARRIERS.get(found.carrier)
    said = any(entry.said_carrier == found.carrier for entry in found.entries)
    dimension = MEASURES[found.unit].dimension if found.unit in MEASURES else ""
    energy = ("energy", "volume", "mass")
    return said and known is not None and known.item == "energy" and dimension not in energy
