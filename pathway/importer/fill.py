"""What was understood of an inventory -> rows of the tables of a case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pathway.errors import Fault
from pathway.importer.activity import activity_of_tonnes
from pathway.importer.carriers import take_out_carriers
from pathway.importer.factors import move_factors
from pathway.importer.heating import gas_by_energy
from pathway.importer.levers import take_out_levers
from pathway.importer.placing import UNSPECIFIED, Total
from pathway.importer.sources import (
    DIRECT,
    Found,
    carrier_unit,
    factor_of,
    harmless,
    id_of,
    ids,
    slug,
    sources_of,
)
from pathway.importer.suppliers import AGREE, accounts_of, is_zero, of_suppliers
from pathway.importer.target import Row, Target
from pathway.importer.understand import Understood
from pathway.load.files.faults import Faults
from pathway.load.units.units import Units

FLAT = "flat"


class Carrier(NamedTuple):
    """What is known of a carrier: its names, gases, item and the scope of its use."""

    en: str
    zh: str
    de: str
    gases: str
    scope: str
    item: str = "energy"


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
    DIRECT: Carrier(
        "Emissions counted directly",
        "直接计量的排放",
        "Direkt gezählte Emissionen",
        "CO2;CH4;N2O",
        "",
        "materials",
    ),
}


@dataclass
class Filled:
    """What an import adds to a case."""

    sources: list[Found] = field(default_factory=list)
    verdicts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """How many sources are added, the same, replaced or kept."""
    assumed: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    """What the file does not say, and is assumed: keys of the words."""
    missing: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    """What the case still lacks."""
    supplied: list[Found] = field(default_factory=list)
    """Sources of electricity that have a supplier, and so a market-based factor, of their own."""
    idle: Mapping[str, str] = field(default_factory=dict)
    """Levers that are taken out, for nothing is left to act on: their text by id."""
    verified: dict[str, tuple[float, str]] = field(default_factory=dict)
    """Total of the inventory -> tonnes, and where they stand; nothing where they are a sum."""


def fill(understood: Understood, target: Target, *, replace: bool, alone: bool) -> Filled:
    """Add the sources of a file to a case, and what they need.

    ``replace`` takes the place of rows of the same id; ``alone`` takes all other sources out.
    """
    filled, said = Filled(), understood.said
    filled.sources = sources_of(understood)
    if said.rest:
        filled.sources += _rest(understood.placed.totals)
    for found in filled.sources:
        found.business = _party("business", found.business, target, understood, filled)
        found.region = _party("region", found.region, target, understood, filled)
    gas = list(gas_by_energy(target, filled.sources, said))
    filled.assumed += [("heating_value", {**about, "n": len(gas)}) for about in gas[:1]]
    told = [
        found.name for found in activity_of_tonnes(target, understood, filled.sources, alone=alone)
    ]
    if told:
        filled.assumed.append(("of_tonnes", {"n": len(told), "first": told[0]}))
    _carriers(filled, target)
    _factors(filled, target, understood, replace=replace)
    _sources(filled, target, understood, replace=replace)
    if alone:
        before = {row["carrier"] for row in target.table("sources.csv").rows}
        kept = {found.id for found in filled.sources}
        target.take_out("sources.csv", lambda row: row["id"] not in kept)
        filled.idle = take_out_levers(target)
        take_out_carriers(target, before)
        if filled.idle:
            filled.assumed.append(("idle", {"levers": ", ".join(filled.idle)}))
    _years(filled, target, understood)
    filled.verified = _verified(understood, filled)
    return filled


def _rest(totals: Sequence[Total]) -> list[Found]:
    """Give what stated totals of a scope have beyond the rows taken, a source each."""
    found = list[Found]()
    for total in totals:
        if total.is_whole and len(total.scopes) == 1 and not total.agrees and not total.beside:
            scope, more = next(iter(total.scopes)), total.stated - total.found
            if more > 0 and scope not in [f.scope for f in found]:
                rest = Found(f"Rest of scope {scope}", "", "", scope, UNSPECIFIED[scope], DIRECT)
                rest.tonnes = rest.activity = more
                rest.entries, rest.noted = [total.entry], "the stated total less the rows taken"
                found.append(rest)
    return found


def _party(what: str, word: str, target: Target, understood: Understood, filled: Filled) -> str:
    """Give the id of the business or region that a word of the file means."""
    said, table = (
        understood.said,
        target.table("businesses.csv" if what == "business" else "regions.csv"),
    )
    rows = [*table.rows, *table.added]
    named = said.names.get(word) if word else getattr(said, what)
    for row in rows:
        if named == row["id"] or (word and named is None and _is_called(row, word)):
            return row["id"]
    if not word and named is None:
        if len(rows) == 1 and not target.is_new:
            return rows[0]["id"]
        if not target.is_new:
            _ask(what, rows, target)
            return ""
        named = "company" if what == "business" else "home"
    new = named or ids(said.names, word, what, target.ids)
    name = word or (said.company or target.folder.resolve().name if what == "business" else new)
    row = {"id": new, **target.name_columns(harmless(name))}
    target.add(table.file, row if what == "business" else {**row, "market": new})
    if what == "region":
        filled.assumed.append(("market", {"region": new}))
    return new


def _is_called(row: Row, word: str) -> bool:
    names = [text for column, text in row.items() if column == "id" or column.startswith("name_")]
    return word.casefold() in [n.casefold() for n in names if n] or slug(word) == row["id"]


def _ask(what: str, rows: Sequence[Row], target: Target) -> None:
    known = ", ".join(row["id"] for row in rows[:8])
    fault = Fault(
        f"{what}es.csv" if what == "business" else "regions.csv",
        "",
        "",
        f"the file does not say in which {what} its numbers belong, and the case has several",
        f"Say `{what}: ID` in a map (--map); there are {known}",
    )
    if fault not in target.faults:
        target.faults.append(fault)


def _carriers(filled: Filled, target: Target) -> None:
    """Find or add the carrier of each source."""
    units = Units(target.currency, Faults())
    for found in filled.sources:
        found.carrier = carrier_for(found.carrier, found.unit, target, units)


def carrier_for(word: str, unit: str, target: Target, units: Units) -> str:
    """Give the carrier of the case that a word means; where it has none, a new one."""
    table = target.table("carriers.csv")
    known = CARRIERS.get(word)
    for row in (*table.rows, *table.added):
        alike = row["id"].replace("_", "-") == word or (
            known is not None and _is_called(row, known.en)
        )
        if alike and units.convert(unit, row["unit"], (row["unit"],)) is not None:
            return row["id"]
    counted = "kt" if word == DIRECT else "GWh" if word == "electricity" else carrier_unit(unit)
    fallback = Carrier(word, word, word, "CO2", "1")
    about = known or fallback
    new = word if word not in target.ids else ids({}, f"{word}-{counted.lower()}", word, target.ids)
    name = {"zh": about.zh, "de": about.de}.get(target.languages[0], about.en)
    row = {"id": new, **target.name_columns(name), "unit": counted, "item": about.item}
    target.add("carriers.csv", {**row, "gases": about.gases, "scope": about.scope})
    return new


def _factors(filled: Filled, target: Target, understood: Understood, *, replace: bool) -> None:
    """Add the emission factors that the file's numbers make; where they differ, tonnes count.

    Those of the case stand, or with ``replace`` move to what the file's numbers make.
    """
    pairs: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for found in filled.sources:
        pairs[found.carrier, found.region].append(found)
    for (carrier, region), all_of_it in pairs.items():
        _in_one_unit(all_of_it, target)
        group = _without_zero(all_of_it, carrier, region, target, filled)
        has = _has(target, "factors.csv", carrier, region)
        factors = [f for f in map(factor_of, group) if f is not None]
        if has and not (replace and factors):
            continue
        if not factors:
            if carrier != DIRECT and all(f.carrier == carrier for f in all_of_it):
                filled.missing.append(("factor", {"carrier": carrier, "region": region}))
        elif max(factors) > min(factors) * (1 + AGREE):
            _as_emissions(group, carrier, region, target, filled)
        elif has:
            _move(target, group, filled)
        else:
            _factor(target, carrier, region, _mean(group), group[0].unit, understood)
    _direct(filled, target)
    _prices(filled, target)


def _in_one_unit(group: Sequence[Found], target: Target) -> None:
    """Give the activity of all sources of a carrier and region in the unit of the first."""
    unit, units = group[0].unit, Units(target.currency, Faults())
    for found in group[1:]:
        size = None if found.unit == unit else units.convert(found.unit, unit, (unit,))
        if size:
            found.activity, found.unit = float(f"{found.activity * size:.12g}"), unit


def _without_zero(
    group: Sequence[Found], carrier: str, region: str, target: Target, filled: Filled
) -> list[Found]:
    """Give the sources that the factor of a carrier is of: none of a supplier of its own.

    Nor, beside others, what burns and emits nothing by the file, whose tonnes are taken.
    """
    own = of_suppliers(group)
    filled.supplied += own
    rest = [f for f in group if not any(f is one for one in own)]
    zero = [f for f in rest if is_zero(f)]
    if own or not zero or len(zero) == len(rest):
        return rest
    told = {"carrier": carrier, "region": region, "n": len(zero), "first": zero[0].name}
    filled.assumed.append(("zero", told))
    _as_tonnes(zero, target)
    return [f for f in rest if not is_zero(f) and f.carrier == carrier]


def _mean(group: Sequence[Found]) -> float:
    """Give the emission factor that sources make together [t per unit]."""
    told = [found for found in group if found.has_tonnes]
    return sum(found.tonnes for found in told) / sum(found.activity for found in told)


def _move(target: Target, group: Sequence[Found], filled: Filled) -> None:
    """Take the factor of a file in place of the case's, and tell it."""
    moved = move_factors(target, group[0], _mean(group))
    if moved is not None:
        about = {"carrier": group[0].carrier, "region": group[0].region}
        numbers = {"before": f"{moved[0]:.4g}", "after": f"{moved[1]:.4g}"}
        filled.assumed.append(("factor_moved", {**about, **numbers}))


def _as_emissions(
    group: Sequence[Found], carrier: str, region: str, target: Target, filled: Filled
) -> None:
    """Count as emissions what has another factor on every row."""
    filled.assumed.append(("factors_differ", {"carrier": carrier, "region": region}))
    _as_tonnes(group, target)


def _as_tonnes(group: Sequence[Found], target: Target) -> None:
    """Take the tonnes of sources as they are; their activity stands in their source."""
    for found in group:
        if found.has_tonnes:
            found.noted = f"{found.carrier}: {found.activity:.12g} {found.unit}"
            found.carrier, found.unit, found.activity = DIRECT, "t", found.tonnes
    carrier_for(DIRECT, "t", target, Units(target.currency, Faults()))


def _has(target: Target, file: str, carrier: str, region: str) -> bool:
    table = target.table(file)
    rows = (*table.rows, *table.added)
    return any(r["carrier"] == carrier and r["region"] in (region, "*") for r in rows)


def _factor(
    target: Target, carrier: str, region: str, value: float, unit: str, understood: Understood
) -> None:
    source = f"{understood.file}: its emissions by its activity"
    methods = ("location", "residual") if carrier == "electricity" else ("-",)
    for method in methods:
        for year, sure in ((target.base_year, True), (target.end, False)):
            row = {"carrier": carrier, "region": region, "year": str(year), "method": method}
            row |= {"value": f"{value:.12g}", "unit": f"t/{unit}"}
            row |= {"source": source if sure else f"Held as in {target.base_year}"}
            target.add("factors.csv", {**row, "confidence": "derived" if sure else "assumption"})


def _direct(filled: Filled, target: Target) -> None:
    """Add what emissions without an activity need: a factor of one, and no price."""
    if not any(found.carrier == DIRECT for found in filled.sources):
        return
    if not _has(target, "factors.csv", DIRECT, "*"):
        for year in (target.base_year, target.end):
            row = {"carrier": DIRECT, "region": "*", "year": str(year), "method": "-"}
            row |= {"value": "1000", "unit": "t/kt", "source": "Given as emissions"}
            target.add("factors.csv", {**row, "confidence": "derived"})
    if not _has(target, "prices.csv", DIRECT, "*"):
        for year in (target.base_year + 1, target.end):
            row = {"carrier": DIRECT, "region": "*", "year": str(year), "value": "0"}
            row |= {"unit": f"{target.currency}/t", "source": "Emissions are not bought"}
            target.add("prices.csv", {**row, "confidence": "assumption"})


def _prices(filled: Filled, target: Target) -> None:
    pairs = sorted({(f.carrier, f.region) for f in filled.sources})
    for carrier, region in pairs:
        if not _has(target, "prices.csv", carrier, region):
            filled.missing.append(("price", {"carrier": carrier, "region": region}))


def _sources(filled: Filled, target: Target, understood: Understood, *, replace: bool) -> None:
    said, table = understood.said, target.table("sources.csv")
    known = _known_sources(table.rows)
    kinds = ("business", "region", "scope")
    several = [w for w in kinds if len({getattr(f, w) for f in filled.sources}) > 1]
    for found in filled.sources:
        place = (found.business, found.region, str(found.scope))
        there = known.get((*place, found.name.casefold())) or known.get((*place, slug(found.name)))
        found.id = found.id or (there["id"] if there else "")
        found.id = found.id or said.names.get(found.name) or id_of(found, several, target.ids)
        target.ids.add(found.id)
    told = accounts_of(filled.supplied, target, understood.file)
    filled.assumed += [("supplied", about) for about in told]
    for found in filled.sources:
        there = table.find({"id": found.id})
        row = {
            "id": found.id,
            **target.name_columns(found.name),
            "business": found.business,
            "region": found.region,
            "scope": str(found.scope),
            "category": found.category,
            "carrier": found.carrier,
            "activity": f"{found.activity:.12g}",
            "activity_unit": found.unit,
            "growth": (there or {}).get("growth") or said.driver or FLAT,
            "pass_through": _pass(found, there, said.pass_through),
            "source": found.source(understood.file),
            "confidence": said.confidence,
        }
        row |= {"account": found.account} if found.account else {}
        where = (understood.file, found.entries[0].place if found.entries else "")
        filled.verdicts[target.put("sources.csv", row, where, replace=replace)] += 1
    if any(f.scope == 3 for f in filled.sources) and not said.pass_through:
        filled.assumed.append(("pass_through", {}))


def _pass(found: Found, there: Row | None, share: float) -> str:
    if found.scope != 3:
        return ""
    return (there or {}).get("pass_through") or f"{share:g}"


def _known_sources(rows: Sequence[Row]) -> dict[tuple[str, ...], Row]:
    """Give the sources of a case by business, region, scope, and each of their names."""
    found: dict[tuple[str, ...], Row] = {}
    for row in rows:
        for column, text in row.items():
            if column == "id" or column.startswith("name_"):
                place = (row["business"], row["region"], row["scope"], text.casefold())
                found.setdefault(place, row)
    return found


def _years(filled: Filled, target: Target, understood: Understood) -> None:
    """Add growth and revenue that are needed: nothing grows, nothing is earned, and it is told."""
    table = target.table("growth.csv")
    driver = understood.said.driver or FLAT
    if not any(r["driver"] == driver for r in (*table.rows, *table.added)):
        filled.assumed.append(("growth", {"driver": driver}))
        for year in (target.base_year, target.end):
            row = {"driver": driver, "year": str(year), "index": "1"}
            target.add("growth.csv", {**row, "source": ASSUMED, "confidence": "assumption"})
    table = target.table("revenue.csv")
    known = {r["business"] for r in (*table.rows, *table.added)}
    for business in sorted({f.business for f in filled.sources if f.business} - known):
        filled.missing.append(("revenue", {"business": business}))
        for year in (target.base_year, target.end):
            row = {"business": business, "year": str(year), "value": "0"}
            row |= {"unit": f"M{target.currency}", "source": ASSUMED}
            target.add("revenue.csv", {**row, "confidence": "assumption"})


ASSUMED = "Not said by the file that was imported: decide"


def _verified(understood: Understood, filled: Filled) -> dict[str, tuple[float, str]]:
    """Give the totals of the inventory: as stated, else what the sources add up to."""
    found: dict[str, tuple[float, str]] = {}
    for scope in (1, 2, 3):
        own = [e for e in understood.placed.taken if e.scopes == {scope}]
        methods = {e.method for e in own if e.method}
        if scope == 2 and filled.supplied:
            methods = {"market"}
        key = f"scope2_{methods.pop()}" if scope == 2 and len(methods) == 1 else f"scope{scope}"
        sum_ = sum(f.tonnes for f in filled.sources if f.scope == scope)
        found[key] = (sum_, "")
        total = _stated(understood.placed.totals, scope)
        if total is not None:
            if scope == 2 and total.method and key == "scope2":
                found[f"scope2_{total.method}"] = found.pop(key)
                key = f"scope2_{total.method}"
            place = total.entry.place
            found[key] = (total.stated, place)
    return found


def _stated(totals: Sequence[Total], scope: int) -> Total | None:
    own = [t for t in totals if t.is_whole and t.scopes == {scope} and not t.beside]
    return next((t for t in own if t.agrees), own[0] if own else None)
