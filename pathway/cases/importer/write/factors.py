"""Emission factors of a case that an inventory takes the place of."""

from __future__ import annotations

from pathway.cases.importer.place.sources import Found
from pathway.cases.importer.place.target import Row, Target
from pathway.load.files.faults import Faults
from pathway.load.units.units import Units

FACTORS = "factors.csv"
SAME = 1e-4
"""Share by which a factor of the case may differ from that of a file and stay."""
OF_USE = ("-", "location", "residual")
"""Methods that count in the scope of use."""


def move_factors(target: Target, found: Found, mean: float) -> tuple[float, float] | None:
    """Move the factors of a carrier so that those of the base year are what a file makes.

    Later years keep their proportion to the base year. Where the case has rows for all regions
    and several regions, the region gets rows of its own. ``mean`` is in tonnes per unit of the
    source. Gives the factor that was there and the new one, in the unit of the table; None where
    they are the same, or the case has none of the base year.
    """
    table = target.table(FACTORS)
    rows = [r for r in table.rows if r["carrier"] == found.carrier and r["method"] in OF_USE]
    own = [r for r in rows if r["region"] == found.region] or [
        r for r in rows if r["region"] == "*"
    ]
    base = next((r for r in own if r["year"] == str(target.base_year)), None)
    size = base and tonnes_per(target, base["unit"], found.unit)
    if base is None or not size or not float(base["value"]):
        return None
    before, after = float(base["value"]), mean / size
    if abs(after - before) <= SAME * before:
        return None
    shared = own[0]["region"] == "*" and len(target.table("regions.csv").rows) > 1
    for row in own:
        source = f"{row['source']}; times {after / before:.4g}: the inventory has {after:.4g}"
        value = f"{float(row['value']) * after / before:.6g}"
        moved = {**row, "region": found.region, "value": value, "source": source}
        if shared:
            table.append(moved | {"confidence": "derived"})
        else:
            target.replaced.append((FACTORS, Row(row)))
            row.update(value=value, source=source)
            table.changed = True
    return before, after


def tonnes_per(target: Target, unit: str, per: str) -> float | None:
    """Give how many tonnes per unit of a source one of a factor is; None if it is of another."""
    return Units(target.currency, Faults()).convert(unit, f"t/{per}", (per,))
