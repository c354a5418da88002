"""Numbers by year: linear between the years given, after the last of them by a stated rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from pathway.load.files.faults import Invalid
from pathway.locale import FIRST, Listed, Spoken, message
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
    tell: Callable[[str, str], None],
) -> Path:
    """Give the number of each year: linear between the years given, after the last by the rule.

    Years that nothing covers are told, with the key of `beyond` that would. Those after the last
    are then held at it, so that what is wrong further on is told as well.

    Raises:
        Invalid: a year before the first is not covered, or there is no trend.

    """
    asked = list(years)
    if not given:
        tell("any year", "that cover them")
        raise Invalid
    first, last = min(given), max(given)
    later = [year for year in asked if year > last]
    missing = [y for y in asked if y < first] + ([] if rule else later)
    if missing:
        remedy = "that cover it" if len(missing) == 1 else "that cover them"
        if later and missing[-1] > last:
            remedy += f", or say how it goes on: `beyond: {{{key}: hold}}` in company.yaml"
        tell(span(missing), remedy)
    if any(year < first for year in asked):
        raise Invalid
    if later and rule == "trend" and len(given) < 2:
        tell(f"a trend after {last}", "so that there are two, or use `hold`")
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


def span(years: list[int]) -> str:
    """Give years in words: 2031, 2031 to 2035, or 2021, 2031."""
    return in_years(years).in_(FIRST)


def in_years(years: list[int]) -> Spoken:
    """Give years in words of each language."""
    if len(years) > 1 and years[-1] - years[0] == len(years) - 1:
        return message("notes.years", first=str(years[0]), last=str(years[-1]))
    return Listed(tuple(map(str, years)))
