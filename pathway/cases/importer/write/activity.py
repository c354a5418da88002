"""Activity of sources that a file gives in tonnes alone, by the factors that the case has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathway.cases.importer.place.sources import DIRECT, Found
from pathway.cases.importer.place.target import Target
from pathway.cases.importer.place.understood import Understood
from pathway.cases.importer.write.factors import OF_USE, tonnes_per
from pathway.locale.errors import Fault
from pathway_models.case import ELECTRICITY

AT_FACTOR = "at the factor of the case"
"""Says in a source that its activity is made of tonnes."""


def activity_of_tonnes(
    target: Target, understood: Understood, sources: Sequence[Found], *, alone: bool
) -> Iterator[Found]:
    """Give sources of which only tonnes are known the activity that emits them, and tell which.

    Where their carrier is one of the case, with a factor in the base year: so the levers of the
    case can act on them. That is where the map names the carrier, which is a fault if
    the case has no factor of it; with ``alone`` wherever the carrier is known, and what is of
    scope 2 and names none is taken for electricity.
    """
    units = {row["id"]: row["unit"] for row in target.table("carriers.csv").rows}
    for found in sources:
        named = next((entry.carrier for entry in found.entries if entry.carrier), "")
        said = next((e.said_carrier for e in found.entries if e.said_carrier), "")
        carrier = named or (ELECTRICITY if found.scope == 2 else "")
        is_wanted = said not in ("", DIRECT) or (alone and carrier in units)
        if found.carrier != DIRECT or not found.has_tonnes or not is_wanted:
            continue
        factor = factor_in_case(target, found, carrier)
        if not factor and said:
            target.faults.append(_no_factor(target, understood, found, said))
        if factor:
            found.carrier, found.unit = carrier, units[carrier]
            found.activity = float(f"{found.tonnes / factor:.12g}")
            told = f"{found.tonnes:.10g} t {AT_FACTOR}"
            found.noted = "; ".join(filter(None, (told, found.noted)))
            yield found


def _no_factor(target: Target, understood: Understood, found: Found, carrier: str) -> Fault:
    """Say that tonnes cannot be those of a carrier without a factor."""
    return Fault.of(
        "import.no-factor-of", understood.file, found.entries[0].place, carrier,
        carrier=carrier, name=repr(found.name), region=found.region, year=str(target.base_year),
    )  # fmt: skip


def factor_in_case(target: Target, found: Found, carrier: str) -> float | None:
    """The factor of a carrier in the base year [t per unit of it]; None if the case has none."""
    units = {row["id"]: row["unit"] for row in target.table("carriers.csv").rows}
    if carrier not in units:
        return None
    said = next((entry.method for entry in found.entries if entry.method), "")
    unit, method = units[carrier], {"market": "residual"}.get(said, "location")
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
