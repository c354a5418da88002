"""Growth that a file gives, in percent of the year before or as levels -> an index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pathway.cases.importer.place.target import Row, Target
from pathway.cases.importer.read.mapping import flow
from pathway.cases.importer.write.filled import Filled
from pathway.cases.importer.write.onwards import HELD, Made, year_of
from pathway.load.files.faults import nearest
from pathway.locale import said
from pathway.locale.errors import Fault, InputError

GROWTH = "growth"
"""Driver that a file fills of which no other is said."""
PERCENT = {"%": 0.01, "share": 1.0}
"""Units of growth on the year before -> what one of it is."""


def as_index(made: Made, target: Target, filled: Filled) -> None:
    """Make an index of 1 in the base year of what is given: a level, or growth in percent."""
    rows = sorted((row for row, _ in made.values()), key=year_of)
    units = [row.pop("unit", "") for row in rows]
    if not rows:
        return
    if units[0] in PERCENT:
        _grow(rows, [PERCENT.get(unit) for unit in units], made, target)
        filled.assumed.append(("percent", {"driver": rows[0]["driver"]}))
        return
    base = _level(rows, target.base_year)
    if base not in (0.0, 1.0):
        filled.assumed.append(("index", {"year": target.base_year, "value": base}))
        for row in rows:
            row["index"] = f"{float(row['index']) / base:.10g}"


def _grow(rows: list[Row], shares: list[float | None], made: Made, target: Target) -> None:
    """Make levels of growth on the year before, of which the first is 1.

    Growth of one year alone is of that year, and does not go on.
    """
    given = {key: one for key, one in made.items() if not one[0]["source"].endswith(HELD)}
    level, start = 1.0, year_of(rows[0]) - 1
    made.clear()
    if start >= target.base_year:
        first = {**rows[0], "year": str(start), "index": "1"}
        made[first["driver"], first["year"]] = (first, "")
    made.update(given)
    kept = [(row, share) for row, share in zip(rows, shares, strict=True) if _is_in(row, given)]
    for before, (row, share) in zip((start, *(year_of(r) for r, _ in kept)), kept, strict=False):
        if share is None or year_of(row) > before + 1:
            lacks = str(before + 1)
            raise InputError([Fault.of("import.growth-lacks", row["source"], "", "", year=lacks)])
        level *= 1 + float(row["index"]) * share if year_of(row) > target.base_year else 1.0
        row["index"] = f"{level:.10g}"


def _is_in(row: Row, made: Made) -> bool:
    return any(row is one for one, _ in made.values())


def _level(rows: list[Row], year: int) -> float:
    """Give the level in a year: between two of them in proportion, outside the nearest."""
    path = [(year_of(row), float(row["index"])) for row in rows]
    for (one, low), (other, high) in pairwise(path):
        if one <= year <= other:
            return low + (high - low) * (year - one) / (other - one) if other > one else low
    return path[0][1] if year < path[0][0] else path[-1][1]


def follow(sources: Sequence[str], driver: str, target: Target, map: str) -> None:
    """Let the sources that a map names grow with the driver that it fills."""
    table = target.table("sources.csv")
    for id_ in sources:
        row = table.find({"id": id_})
        if row is None:
            remedy = nearest(id_, [r["id"] for r in table.rows])
            problem = said("import.no-such-source")
            target.faults.append(Fault(map, "sources", id_, problem, remedy))
        elif row["growth"] != driver:
            target.replaced.append((table.file, dict(row)))
            row["growth"], table.changed = driver, True


def idle_drivers(made: Made, target: Target) -> Iterator[dict[str, object]]:
    """Give the drivers of a file with which no source grows, and what a map says if all do."""
    rows = target.table("sources.csv").rows
    used = {row["growth"] for row in rows}
    for driver in dict.fromkeys(row["driver"] for row, _ in made.values()):
        if driver not in used:
            ids = [row["id"] for row in rows]
            yield {"driver": driver, "map": f"sources: {flow(ids)}"}
