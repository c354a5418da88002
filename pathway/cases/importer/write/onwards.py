"""Later years of a case beside those that a file gives: on the base of the file, or refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise

from pathway.cases.importer.place.target import Row, Rows, Target
from pathway.cases.importer.read.numbers import told_apart
from pathway.load.files.faults import Faults
from pathway.load.units.units import Units
from pathway.locale import Fact, said
from pathway.locale.errors import Fault

HELD = "; held"
"""Ends the source of a row that holds the last number of a file to the end of the plan."""
ASSUMED = "Not said by the file that was imported: decide"
"""The source of a row that an import made where its file says nothing."""
SAME = 1e-4
"""Share by which two numbers may differ and be on one base."""

Key = tuple[str, ...]
Made = dict[Key, tuple[Row, str]]


def keep_later_years(
    target: Target, table: Rows, made: Made, file: str, *, replace: bool
) -> Iterator[dict[str, object]]:
    """Move the rows of later years in proportion to what a file has in its last year.

    Rows of the case between years of the file are taken out, and the file's last number is not
    held where the case goes on by more than what an import has held. Without ``replace`` another
    base is a fault. Gives what moved.
    """
    groups: dict[Key, list[Key]] = {}
    for key, (row, _) in made.items():
        groups.setdefault(series_of(table, row), []).append(key)
    for of, keys in groups.items():
        there = sorted((r for r in table.rows if series_of(table, r) == of), key=year_of)
        given = sorted(
            (made[k] for k in keys if not _is_held(made[k][0])), key=lambda m: year_of(m[0])
        )
        if not there or not given:
            continue
        first, (row, place) = given[0][0], given[-1]
        years = {year_of(r) for r, _ in given}
        later = [r for r in there if year_of(r) > year_of(row)]
        between = [r for r in there if year_of(first) < year_of(r) < year_of(row)]
        between = [r for r in between if year_of(r) not in years]
        between += [r for r in later if r["source"] == ASSUMED]  # which nobody has said
        later = [r for r in later if r["source"] != ASSUMED]
        if all(map(_is_held, later)) and any(_is_held(made[k][0]) for k in keys):
            continue  # an import held them, as this one does
        for key in [k for k in keys if later and _is_held(made[k][0])]:
            del made[key]
        if replace and between:
            out = {table.key(r) for r in between}
            target.take_out(table.file, partial(_is_one, table, out))
        if later:
            yield from _move(target, table, (row, (file, place)), there, replace=replace)


def _move(
    target: Target,
    table: Rows,
    given: tuple[Row, tuple[str, str]],
    there: Sequence[Row],
    *,
    replace: bool,
) -> Iterator[dict[str, object]]:
    """Move what comes after a row, and tell it."""
    row, where = given
    unit, year = there[-1]["unit"], year_of(row)
    after, before = _in(unit, row, target), _at(year, unit, there, target)
    what = words_of(table, row)
    if after is not None and before is not None and _same(after, before):
        return
    if after is None or not before:
        facts: dict[str, Fact] = {"file": table.file, "year": str(year)}
        problem = said(
            "import.later-than-nought" if before == 0 else "import.not-compared", **facts
        )
        of_base = "take-rows-out" if year == target.base_year else "say-base-year"
        remedy = said(f"import.{of_base}", base=str(target.base_year), **facts)
        target.faults.append(Fault(*where, what, problem, remedy))
    elif replace:
        yield from _moved(target, table, there, (year, before, after))
    elif table.find(row) is None:  # else it is a conflict of its own
        has = f"{before:.4g} {unit}"
        fault = Fault.of(
            "import.goes-on-from", *where, what, file=table.file, has=has, year=str(year)
        )
        target.faults.append(fault)


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= SAME * other


def _moved(
    target: Target, table: Rows, there: Sequence[Row], numbers: tuple[int, float, float]
) -> Iterator[dict[str, object]]:
    year, before, after = numbers
    for row in there:
        if year_of(row) > year:
            target.replaced.append((table.file, Row(row)))
            row["value"] = f"{float(row['value']) * after / before:.6g}"
            row["source"] += f"; times {after / before:.4g}: {year} has {after:.4g}"
            table.changed = True
    about: dict[str, object] = {"file": table.file, "what": words_of(table, there[0]), "year": year}
    told = told_apart(before, after)
    yield about | {"before": told[0], "after": told[1], "unit": there[-1]["unit"]}


def _is_one(table: Rows, keys: set[Key], row: Row) -> bool:
    return table.key(row) in keys


def series_of(table: Rows, row: Row) -> Key:
    """What a row is of, whatever its year."""
    return table.key({**row, "year": ""})


def words_of(table: Rows, row: Row) -> str:
    """Say what a row is of."""
    return ", ".join(word for word in series_of(table, row) if word not in ("", "-"))


def year_of(row: Mapping[str, str]) -> int:
    """Give the year of a row."""
    return int(row["year"])


def _is_held(row: Row) -> bool:
    return row["source"].endswith(HELD)


def _in(unit: str, row: Row, target: Target) -> float | None:
    """Give the number of a row in a unit; None where it cannot be converted."""
    size = 1.0 if row["unit"] == unit else None
    size = size or Units(target.currency, Faults()).convert(row["unit"], unit, (unit, row["unit"]))
    return size and float(row["value"]) * size


def _at(year: int, unit: str, there: Sequence[Row], target: Target) -> float | None:
    """Give what rows say of a year, between two of them in proportion; None before the first."""
    path = [(year_of(r), _in(unit, r, target)) for r in there]
    for (one, low), (other, high) in pairwise(path):
        if one <= year < other and low is not None and high is not None:
            return low + (high - low) * (year - one) / (other - one)
    return None
