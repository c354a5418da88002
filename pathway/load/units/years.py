"""Numbers by year: linear between the years given, after the last of them by a stated rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from pathway.load.files.faults import Invalid
from pathway.locale import Count, Listed, Said, Spoken, message, said
from pathway_models.case import Path
from pathway_models.vocabulary.schema import Beyond


class Bounds(NamedTuple):
    """Between which a number may lie, in internal units; None is no bound."""

    least: float | None = 0.0
    most: float | None = None
    below: float | None = None
    """Less than this, and never as much."""


NOT_NEGATIVE = Bounds()
SHARE = Bounds(0.0, 1.0)
BELOW_ONE = Bounds(0.0, None, 1.0)
ANY = Bounds(None)


def covered(
    given: Mapping[int, float],
    years: Iterable[int],
    rule: Beyond | None,
    bounds: Bounds,
    key: str,
    tell: Callable[[Spoken, Said], None],
    of: str = "years",
) -> Path:
    """Give the number of each year: linear between the years given, after the last by the rule.

    ``of``: what gives the numbers, ``years`` of a path or ``rows`` of a table. Years that nothing
    covers are told, with the key of `beyond` that would. Those after the last are then held at it,
    so that what is wrong further on is told as well.

    Raises:
        Invalid: a year before the first is not covered, or there is no trend.

    """
    asked = list(years)
    if not given:
        tell(message("faults.any-year"), _cover(of))
        raise Invalid
    first, last = min(given), max(given)
    later = [year for year in asked if year > last]
    missing = [y for y in asked if y < first] + ([] if rule else later)
    if missing:
        goes_on = {"key": key} if later and missing[-1] > last else {}
        these = message("faults.these-years", years=in_years(missing))
        tell(these, _cover(of, len(missing), **goes_on))
    if any(year < first for year in asked):
        raise Invalid
    if later and rule == "trend" and len(given) < 2:
        trend = message("faults.trend-after", last=str(last))
        tell(trend, said("faults.add-for-trend", of=of))
        raise Invalid
    return {
        **between(given, [year for year in asked if year <= last]),
        **{year: _after(given, year, rule or "hold", bounds) for year in later},
    }


def _after(given: Mapping[int, float], year: int, rule: Beyond, bounds: Bounds) -> float:
    """Give the number of a year after the last one given, kept within the bounds."""
    last = max(given)
    if rule == "hold":
        return given[last]
    before = max(y for y in given if y < last)
    slope = (given[last] - given[before]) / (last - before)
    found = given[last] + slope * (year - last)
    if bounds.least is not None:
        found = max(found, bounds.least)
    return found if bounds.most is None else min(found, bounds.most)


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


def _cover(of: str, n: int = 2, **key: str) -> Said:
    """The remedy for so many years; ``key`` of `beyond`, where a rule would do as well."""
    how = "faults.add-covering-or-beyond" if key else "faults.add-covering"
    return said(how, of=of, n=Count(n), **key)


def in_years(years: list[int]) -> Spoken:
    """Give years in words of each language: 2031, 2031 to 2035, or 2021, 2031."""
    if len(years) > 1 and years[-1] - years[0] == len(years) - 1:
        return message("notes.years", first=str(years[0]), last=str(years[-1]))
    return Listed(tuple(map(str, years)))
