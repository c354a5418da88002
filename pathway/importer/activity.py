"""Activity of sources that a file gives in tonnes alone, by the factors that the case has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathway.importer.factors import OF_USE, tonnes_per
from pathway.importer.sources import DIRECT, Found
from pathway.importer.target import Target
from pathway_models.case import ELECTRICITY


def activity_of_tonnes(target: Target, sources: Sequence[Found]) -> Iterator[Found]:
    """Give sources of which only tonnes are known the activity that emits them, and tell which.

    Where their carrier is one of the case, with a factor in the base year: so the levers of the
    case can act on them. What is of scope 2 and names no carrier is taken for electricity.
    """
    units = {row["id"]: row["unit"] for row in target.table("carriers.csv").rows}
    for found in sources:
        named = next((entry.carrier for entry in found.entries if entry.carrier), "")
        carrier = named or (ELECTRICITY if found.scope == 2 else "")
        if found.carrier != DIRECT or not found.has_tonnes or carrier not in units:
            continue
        method = next((entry.method for entry in found.entries if entry.method), "")
        wanted = {"market": "residual"}.get(method, "location")
        factor = _factor(target, found, carrier, units[carrier], wanted)
        if factor:
            found.carrier, found.unit = carrier, units[carrier]
            found.activity = float(f"{found.tonnes / factor:.12g}")
            told = f"{found.tonnes:.10g} t at the factor of the case"
            found.noted = "; ".join(filter(None, (told, found.noted)))
            yield found


def _factor(target: Target, found: Found, carrier: str, unit: str, method: str) -> float | None:
    """The factor of a carrier in the base year [t per unit]."""
    rows = [
        row
        for row in target.table("factors.csv").rows
        if row["carrier"] == carrier
        and row["year"] == str(target.base_year)
        and row["method"] in ({method} if carrier == ELECTRICITY else {*OF_USE})
    ]
    for region in (found.region, "*"):
        for row in rows:
            size = tonnes_per(target, row["unit"], unit)
            if row["region"] == region and size:
                return float(row["value"]) * size
    return None
