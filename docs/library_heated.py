"""Measures for heat of oil, LPG, coal, a heat network or bought steam, after those for gas.

And of forklifts on LPG, after those on diesel.

What is built is the same, and so are its costs and their sources. What a unit of it saves is the
heat that it stands for, over the efficiency of what it replaces: an assumption, which says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Raw = dict[str, str]

AS_FOR_GAS = "own assumption: as for gas, by the heat of it"
OWN = {"licence": "own assumption", "confidence": "assumption"}


@dataclass(frozen=True)
class Heat:
    """What heats: its names, how much of it is heat, and what a unit of it holds."""

    key: str
    """Of the id, and of the carrier in ``saves:…``."""
    carrier: str
    boiler: tuple[str, str]
    """In the names, in place of a gas boiler (English, Chinese)."""
    building: tuple[str, str]
    """Behind the names of what is done to a building."""
    efficiency: float
    units: tuple[tuple[str, float], ...]
    """Unit -> MWh per LHV in it."""
    why: str

    @property
    def is_burnt(self) -> bool:
        """Whether a boiler burns it."""
        return self.efficiency < 1


HEATS = (
    Heat(
        "oil",
        "heating_oil",
        ("oil boiler", "燃油锅炉"),
        ("building heated by oil", "燃油供暖"),
        0.9,
        (("MWh", 1.0), ("L", 0.0099628), ("t", 11.825)),
        "an oil boiler of 0.9 (PyPSA/technology-data @634cdc1; decentral oil boiler: efficiency "
        "[Palzer thesis]), 42.57 GJ/t and 0.8425 kg/L (fuel-gas-oil-desnz)",
    ),
    Heat(
        "lpg",
        "lpg",
        ("LPG boiler", "液化石油气锅炉"),
        ("building heated by LPG", "液化石油气供暖"),
        0.9,
        (("MWh", 1.0), ("L", 0.0067803), ("t", 12.7667)),
        "an LPG boiler of 0.9 as of gas, 45.96 GJ/t and 0.5311 kg/L (fuel-lpg-desnz)",
    ),
    Heat(
        "coal",
        "coal",
        ("coal boiler", "燃煤锅炉"),
        ("building heated by coal", "燃煤供暖"),
        0.8,
        (("MWh", 1.0), ("t", 7.0583)),
        "a coal boiler of 0.8 (assumption), 25.41 GJ/t (fuel-coal-industrial-desnz)",
    ),
    Heat(
        "heat",
        "heat",
        ("district heat", "区域供热"),
        ("building on district heat", "区域供热"),
        1.0,
        (("MWh", 1.0),),
        "heat as it is delivered, without losses behind the meter",
    ),
    Heat(
        "steam",
        "steam",
        ("bought steam", "外购蒸汽"),
        ("building on bought steam", "外购蒸汽供暖"),
        1.0,
        (("MWh", 1.0),),
        "heat as it is delivered, without losses behind the meter",
    ),
)
BUILDING, INDUSTRY = 0.9, 0.925
"""Efficiency (LHV) of the gas boiler that the measures for gas reckon with."""
MADE: dict[str, tuple[float, tuple[str, ...]]] = {
    "bld-ashp": (BUILDING, ("oil", "lpg", "coal", "heat")),
    "bld-gshp": (BUILDING, ("oil",)),
    "bld-air-sealing": (BUILDING, ("oil", "heat")),
    "bld-insulation-roof": (BUILDING, ("oil", "heat")),
    "bld-insulation-wall": (BUILDING, ("oil", "lpg", "heat")),
    "bld-windows": (BUILDING, ("oil", "heat")),
    "heat-biomass-boiler": (INDUSTRY, ("oil", "lpg", "coal")),
    "heat-hp-125": (INDUSTRY, ("oil", "coal")),
    "heat-hp-150": (INDUSTRY, ("steam",)),
}
"""Measure for gas -> the efficiency of its boiler, and what else it is offered for."""

OIL_BOILER = {
    "region": "Germany",
    "year": "2025",
    "quantity": "capex_incumbent",
    "value": "208.4",
    "unit": "EUR/kW_th",
    "price_year": "2025",
    "source": (
        "PyPSA/technology-data @634cdc1 outputs/costs_YEAR.csv; decentral oil boiler: investment "
        "[Palzer thesis, ESYS Materialien REMod-D]"
    ),
    "licence": "plain fact, publisher cited",
    "confidence": "medium",
    "note": "like-for-like boiler: subtract at its end of life",
}


FORKLIFT = "log-forklift"
LPG_FORKLIFT = 1400 * 2.5 / 1000
"""Tonnes of LPG in a year, for 3,500 L of diesel at 2.5 L an hour."""


def heated(rows: Sequence[Raw]) -> Iterator[Raw]:
    """Give the rows of measures, and beside them those for other heat than gas."""
    for row in rows:
        yield row | _forklift("diesel", "柴油") if row["id"] == FORKLIFT else row
    for row in rows:
        if row["id"] == FORKLIFT:
            yield from _by_lpg(row | _forklift("LPG", "液化石油气") | {"id": f"{FORKLIFT}-lpg"})
    for name, (boiler, keys) in MADE.items():
        own = [row for row in rows if row["id"] == name]
        for heat in HEATS:
            if heat.key in keys:
                yield from _for_heat(own, heat, boiler)


def _forklift(fuel: str, zh: str) -> Raw:
    return {
        "name_en": f"Electric instead of {fuel} forklift",
        "name_zh": f"电动叉车（替代{zh}叉车）",
    }


def _by_lpg(row: Raw) -> Iterator[Raw]:
    """A forklift that burns LPG: the same machine, and the fuel of as many hours."""
    if row["quantity"] != "saves:diesel":
        yield row
        return
    lpg = next(heat for heat in HEATS if heat.key == "lpg")
    for unit, held in lpg.units:
        value = LPG_FORKLIFT * lpg.units[-1][1] / held
        yield (
            row
            | OWN
            | {
                "quantity": "saves:lpg",
                "value": f"{value:.5g}",
                "unit": f"{unit}/forklift/yr",
                "basis": "LHV" if unit == "MWh" else "",
                "source": "own assumption: 1400 h x 2.5 kg",
                "note": "45.96 GJ/t and 0.5311 kg/L (fuel-lpg-desnz)",
            }
        )


def _for_heat(rows: Iterable[Raw], heat: Heat, boiler: float) -> Iterator[Raw]:
    for row in rows:
        named = row | _names(row, heat)
        quantity = row["quantity"]
        if quantity == "saves:gas":
            yield from _saved(named, heat, boiler)
        elif quantity == "capex_incumbent":
            yield from _incumbent(named, heat)
        elif quantity != "use_per_unit":
            yield named
    if heat.key == "oil" and row["id"] in ("bld-ashp", "bld-gshp"):
        yield named | OIL_BOILER


def _names(row: Raw, heat: Heat) -> Raw:
    found = {"id": f"{row['id']}-{heat.key}"}
    for column, of_gas, boiler, instead, building in (
        ("name_en", "gas boiler", heat.boiler[0], " (instead of {})", f" ({heat.building[0]})"),
        ("name_zh", "燃气锅炉", heat.boiler[1], "（替代{}）", f"（{heat.building[1]}）"),
    ):
        name = row[column]
        beside = building if row["id"].startswith("bld-") else instead.format(boiler)
        found[column] = name.replace(of_gas, boiler) if of_gas in name else name + beside
    return found


def _saved(row: Raw, heat: Heat, boiler: float) -> Iterator[Raw]:
    """What is saved: the heat that gas would have given, over the efficiency of the other."""
    used = float(row["value"]) * boiler / heat.efficiency
    per = row["unit"].partition("/")[2]
    for unit, held in heat.units:
        yield (
            row
            | OWN
            | {
                "quantity": f"saves:{heat.carrier}",
                "value": f"{used / held:.5g}",
                "unit": f"{unit}/{per}",
                "basis": "LHV" if unit == "MWh" and heat.is_burnt else "",
                "source": AS_FOR_GAS,
                "note": f"{row['value']} MWh of gas at {boiler:g}; {heat.why}",
            }
        )


def _incumbent(row: Raw, heat: Heat) -> Iterator[Raw]:
    """The boiler that is replaced, of gas; of what is bought as heat there is none."""
    if heat.is_burnt and not (heat.key == "oil" and row["id"].startswith("bld-")):
        yield row | OWN | {"source": AS_FOR_GAS + f" ({row['source']})"}
    elif row["id"].startswith("bld-windows"):
        yield row
