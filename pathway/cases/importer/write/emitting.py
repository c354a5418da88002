"""Emission factors that the numbers of a file make, and what a carrier needs beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pathway.cases.importer.place.known import carrier_for
from pathway.cases.importer.place.sources import DIRECT, Found, factor_of
from pathway.cases.importer.place.target import Target
from pathway.cases.importer.place.understood import Understood
from pathway.cases.importer.read.numbers import told_apart
from pathway.cases.importer.write.factors import move_factors
from pathway.cases.importer.write.filled import Filled
from pathway.cases.importer.write.suppliers import AGREE, is_zero, of_suppliers
from pathway.load.files.faults import Faults
from pathway.load.units.units import Units


def add_factors(filled: Filled, target: Target, understood: Understood, *, replace: bool) -> None:
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
        before, after = told_apart(*moved)
        filled.assumed.append(("factor_moved", {**about, "before": before, "after": after}))


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
