"""What a case says of money of other years, and of years after the last one given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pathway.load.files.faults import Faults, Location
from pathway.load.units.units import Units
from pathway.load.units.years import in_years
from pathway_models.case import Path
from pathway_models.vocabulary.schema import Beyond, Quantity

Given = float | Mapping[int, float]
"""One number for all years, or a path over years."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the case says of money of other years, and of years after the last one given.

    ``level`` is the price level by year, to any base; ``beyond`` a rule for each file. Where they
    could not be read, which has been told, they are not ``sound`` and change nothing.
    """

    price_year: int = 0
    level: Path | None = None
    beyond: Mapping[str, Beyond] = field(default_factory=dict)
    sound: bool = True

    def after(self, spot: Location, own: Beyond | None = None) -> Beyond | None:
        """Give the rule for what stands in a file: its own, or else that of the file."""
        return own or self.beyond.get(file_key(spot))

    def real(self, years: Iterable[int], spot: Location, faults: Faults) -> Mapping[int, float]:
        """Give what money of each of these years is multiplied by to be of the case's.

        Raises:
            Invalid: there is no price level for one of them.

        """
        asked = sorted(set(years) - {self.price_year})
        if not asked or not self.sound:
            return dict.fromkeys([*asked, self.price_year], 1.0)
        own = str(self.price_year)
        if self.level is None:
            faults.fail(spot, None, "money-of-others", years=in_years(asked), own=own)
        missing = [year for year in sorted({*asked, self.price_year}) if year not in self.level]
        if missing:
            faults.fail(spot, None, "deflator-without", years=in_years(missing), own=own)
        now = self.level[self.price_year]
        return {year: now / self.level[year] for year in {*asked, self.price_year}}


def file_key(spot: Location) -> str:
    """Give the word for a file under `beyond`: prices for prices.csv, levers for levers/*.yaml."""
    return spot.file.partition("/")[0].partition(".")[0]


def money_power(to: str, units: Units) -> int:
    """Say whether an internal unit is of money (1), per money (-1), or neither (0)."""
    first, *rest = to.split("/")
    return (first == units.money) - rest.count(units.money)


def real(
    number: Quantity,
    given: Given,
    power: int,
    years: Iterable[int],
    spot: Location,
    faults: Faults,
    rules: Rules,
) -> Given:
    """Give a NUMBER's value or path in money of the case's price year, each year by its own level.

    Raises:
        Invalid: it is no money, or there is no price level for one of its years.

    """
    if number.price_year is None and not number.nominal:
        return given
    key = "nominal" if number.nominal else "price_year"
    if number.nominal and number.price_year is not None:
        faults.fail(spot / key, None, "money-of-year-and-day")
    if not power:
        faults.fail(spot / key, None, "no-money")
    if number.price_year is not None:
        level = rules.real([number.price_year], spot / key, faults)[number.price_year] ** power
        if isinstance(given, Mapping):
            return {year: value * level for year, value in given.items()}
        return given * level
    path = given if isinstance(given, Mapping) else dict.fromkeys(years, given)
    levels = rules.real(path, spot / key, faults)
    return {year: value * levels[year] ** power for year, value in path.items()} or given
