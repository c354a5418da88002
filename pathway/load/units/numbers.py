"""A NUMBER of the files (value, path or by) -> a number a year, in internal units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pathway.load.files.csvfile import LARGEST
from pathway.load.files.faults import Faults, Location, amount, listed, plain
from pathway.load.files.mistyped import is_year, year_remedy
from pathway.load.units.rules import Given, Rules, file_key, money_power, real
from pathway.load.units.units import Units
from pathway.load.units.years import NOT_NEGATIVE, Bounds, covered
from pathway.locale import Said, Spoken, message
from pathway_models.case import Path
from pathway_models.vocabulary.schema import Beyond, Quantity


def constant(
    number: Quantity, to: str, spot: Location, units: Units, at_least: float | None = 0.0
) -> float:
    """Give the one number that a NUMBER for no years must be, in the unit ``to``.

    Raises:
        Invalid: it is a path, in a wrong unit or too small.

    """
    if number.value is None:
        units.faults.fail(spot, None, "no-path-here")
    path = path_of(number, to, range(1), spot, units, Rules(), bounds=Bounds(at_least))
    return path[0]


def path_of(
    number: Quantity,
    to: str,
    years: Iterable[int],
    spot: Location,
    units: Units,
    rules: Rules,
    *,
    bounds: Bounds = NOT_NEGATIVE,
    counted: tuple[str, ...] = (),
) -> Path:
    """Give the number of each year, in the unit ``to``, for a NUMBER without ``by``.

    Raises:
        Invalid: it has a ``by``, a wrong unit, misses a year or leaves the bounds.

    """
    if number.by is not None:
        units.faults.fail(spot / "by", None, "no-by-here")
    return path_for(number, {}, to, years, spot, units, rules, bounds=bounds, counted=counted)


def path_for(
    number: Quantity,
    ids: Mapping[str, str],
    to: str,
    years: Iterable[int],
    spot: Location,
    units: Units,
    rules: Rules,
    *,
    bounds: Bounds = NOT_NEGATIVE,
    counted: tuple[str, ...] = (),
    constant_in: Iterable[int] = (),
) -> Path:
    """Give the number of each year, in the unit ``to``, for something with these ids.

    One that does not change is given for the years of ``constant_in`` as well.

    Raises:
        Invalid: its ``by`` has none of the ids, it has a wrong unit, misses a year, or leaves the
            bounds.

    """
    faults, asked = units.faults, list(years)
    factor = units.factor(number.unit, to, spot / "unit", counted)
    given, at = pick(number, ids, spot, faults)
    check_bounds(given, factor, at, faults, bounds)
    given = real(number, given, money_power(to, units), asked, spot, faults, rules)
    of = asked if isinstance(given, Mapping) else [*asked, *constant_in]
    rule = rules.after(spot, number.beyond)
    return spread(given, factor, of, at, faults, bounds=bounds, rule=rule)


def pick(
    number: Quantity, ids: Mapping[str, str], spot: Location, faults: Faults
) -> tuple[Given, Location]:
    """Give what a NUMBER says for something with these ids, most specific first, and where.

    Raises:
        Invalid: its ``by`` has none of the ids.

    """
    if number.value is not None:
        return number.value, spot / "value"
    if number.by is None:
        return number.path or {}, spot / "path"
    key = next((key for key in ids.values() if key in number.by), None)
    if key is None:
        wanted = listed(f"{what} {key}" for what, key in ids.items())
        faults.fail(spot / "by", None, "number-missing", wanted=wanted)
    return number.by[key], spot / "by" / key


def spread(
    given: Given,
    factor: float,
    years: Iterable[int],
    spot: Location,
    faults: Faults,
    *,
    bounds: Bounds = NOT_NEGATIVE,
    rule: Beyond | None = None,
) -> Path:
    """Give the number of each year: linear between the years given, after the last by the rule.

    Raises:
        Invalid: a year before the first is not covered, or a key is no year.

    """
    if not isinstance(given, Mapping):
        return dict.fromkeys(years, given * factor)
    are_years(given, spot, faults)

    def tell(missing: Spoken, remedy: Said) -> None:
        faults.add(spot, None, "path-without", remedy, missing=missing)

    known = {year: value * factor for year, value in given.items()}
    return covered(known, years, rule, bounds, file_key(spot), tell)


def are_years(years: Iterable[int], spot: Location, faults: Faults) -> None:
    """Tell the first key of a path that is no year. Raises Invalid where there is one."""
    all_ = list(years)
    at = next((place for place, year in enumerate(all_) if not is_year(year)), None)
    if at is not None:
        remedy = year_remedy(all_[at], all_[:at], all_[at + 1 :])
        faults.fail(spot / all_[at], all_[at], "no-year", remedy)


def check_bounds(
    given: Given, factor: float, spot: Location, faults: Faults, bounds: Bounds
) -> None:
    """Tell a number that leaves the bounds. Raises Invalid where there is one."""
    entries = given.items() if isinstance(given, Mapping) else [(None, given)]
    for year, value in entries:
        at = spot if year is None else spot / year
        if abs(value) > LARGEST:
            faults.fail(at, plain(value), "number-too-large")
        if bounds.least is not None and value * factor < bounds.least:
            faults.fail(at, plain(value), "below", least=amount(bounds.least))
        if bounds.most is not None and value * factor > bounds.most + 1e-12:
            remedy = message("faults.number-too-large.remedy")
            faults.fail(at, plain(value), "above", remedy, least=amount(bounds.most))
        if bounds.below is not None and value * factor >= bounds.below:
            remedy = message("faults.number-too-large.remedy")
            faults.fail(at, plain(value), "not-below", remedy, most=amount(bounds.below))
