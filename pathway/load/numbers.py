"""A NUMBER of the files (value, path or by) -> a number a year, in internal units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pathway.load.csvfile import LARGEST
from pathway.load.faults import Faults, Skip, Spot, nearest
from pathway.load.units import Units
from pathway_models.case import Path
from pathway_models.lever import Quantity

Given = float | Mapping[int, float]


class Bounds(NamedTuple):
    """Between which a number may lie, in internal units; None is no bound."""

    least: float | None = 0.0
    most: float | None = None


NOT_NEGATIVE = Bounds()
SHARE = Bounds(0.0, 1.0)
ANY = Bounds(None)


def constant(
    number: Quantity, to: str, spot: Spot, units: Units, at_least: float | None = 0.0
) -> float:
    """Give the one number that a NUMBER for no years must be, in the unit ``to``.

    Raises:
        Skip: it is a path, in a wrong unit or too small.

    """
    if number.value is None:
        units.faults.fail(spot, None, "this is one number, not a path", "Give it as `value:`")
    path = path_of(number, to, range(1), spot, units, bounds=Bounds(at_least))
    return path[0]


def path_of(
    number: Quantity,
    to: str,
    years: Iterable[int],
    spot: Spot,
    units: Units,
    *,
    bounds: Bounds = NOT_NEGATIVE,
    things: tuple[str, ...] = (),
) -> Path:
    """Give the number of each year, in the unit ``to``, for a NUMBER without ``by``.

    Raises:
        Skip: it has a ``by``, a wrong unit, misses a year or leaves the bounds.

    """
    if number.by is not None:
        units.faults.fail(spot / "by", None, "there is nothing to tell apart here", "Use `value:`")
    factor = units.factor(number.unit, to, spot / "unit", things)
    given, at = given_of(number, spot)
    return spread(given, factor, years, at, units.faults, bounds=bounds)


def given_of(number: Quantity, spot: Spot) -> tuple[Given, Spot]:
    """Give what a NUMBER without ``by`` says, and where."""
    if number.value is not None:
        return number.value, spot / "value"
    return number.path or {}, spot / "path"


def pick(
    number: Quantity, ids: Mapping[str, str], spot: Spot, faults: Faults
) -> tuple[Given, Spot, str | None]:
    """Give what a NUMBER says for something with these ids, most specific first, and by which.

    Raises:
        Skip: its ``by`` has none of the ids.

    """
    if number.by is None:
        return *given_of(number, spot), None
    key = next((key for key in ids.values() if key in number.by), None)
    if key is not None:
        return number.by[key], spot / "by" / key, key
    wanted = ", ".join(f"{what} {key}" for what, key in ids.items())
    remedy = f"Add a line for one of: {wanted}"
    faults.add(spot / "by", None, "a number is missing here", remedy)
    raise Skip


def spread(
    given: Given,
    factor: float,
    years: Iterable[int],
    spot: Spot,
    faults: Faults,
    *,
    bounds: Bounds = NOT_NEGATIVE,
) -> Path:
    """Give the number of each year: linear between the years given, never extrapolated.

    Raises:
        Skip: a year is not covered, or a number leaves the bounds.

    """
    check_bounds(given, factor, spot, faults, bounds)
    if not isinstance(given, Mapping):
        return dict.fromkeys(years, given * factor)
    strange = next((year for year in given if not 1900 <= year <= 2200), None)
    if strange is not None:
        faults.fail(spot / strange, strange, "this is not a year", "Write it as 2030")
    missing = uncovered(given, years)
    if missing:
        faults.fail(spot, None, f"the path says nothing of {missing}", "Add years that cover them")
    return between({year: value * factor for year, value in given.items()}, years)


def check_bounds(given: Given, factor: float, spot: Spot, faults: Faults, bounds: Bounds) -> None:
    """Tell a number that leaves the bounds. Raises Skip where there is one."""
    entries = given.items() if isinstance(given, Mapping) else [(None, given)]
    for year, value in entries:
        at = spot if year is None else spot / year
        if abs(value) > LARGEST:
            remedy = "Correct the number or its unit"
            faults.fail(at, f"{value:g}", "this number is too large", remedy)
        if bounds.least is not None and value * factor < bounds.least:
            problem = f"this may not be less than {bounds.least:g}"
            faults.fail(at, f"{value:g}", problem, "Correct the number")
        if bounds.most is not None and value * factor > bounds.most + 1e-12:
            problem = f"this may not be more than {bounds.most:g}"
            faults.fail(at, f"{value:g}", problem, "Correct the number or its unit")


def uncovered(given: Mapping[int, float], years: Iterable[int]) -> str:
    """Give the years that lie before the first year given or after the last, in words."""
    if not given:
        return "any year"
    missing = [year for year in years if not min(given) <= year <= max(given)]
    if len(missing) < 2:
        return "".join(map(str, missing))
    together = missing[-1] - missing[0] == len(missing) - 1
    return f"{missing[0]} to {missing[-1]}" if together else ", ".join(map(str, missing))


def between(given: Mapping[int, float], years: Iterable[int]) -> dict[int, float]:
    """Interpolate between the years given; every year asked for lies between two of them."""
    known = sorted(given)
    found = {}
    for year in years:
        after = next(k for k in known if k >= year)
        before = max(k for k in known if k <= year)
        weight = (year - before) / (after - before) if after > before else 0.0
        found[year] = given[before] + weight * (given[after] - given[before])
    return found


def unmatched(number: Quantity, used: set[str], known: Iterable[str]) -> list[tuple[str, str]]:
    """Give the keys of ``by`` that nothing is looked up by, each with a remedy."""
    return [(k, nearest(k, known, "id")) for k in number.by or {} if k not in used]
