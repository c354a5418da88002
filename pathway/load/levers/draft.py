"""The numbers of one lever for one source, account or market -> paths in internal units."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pathway.load.files.faults import Location, amount, nearest
from pathway.load.inputs.world import World
from pathway.load.units.numbers import path_for
from pathway.load.units.years import NOT_NEGATIVE, SHARE, Bounds
from pathway.locale import Count, Fact
from pathway_models.case import Path
from pathway_models.vocabulary.lever import Lever
from pathway_models.vocabulary.schema import Quantity

LONGEST_LIFE = 200  # years


@dataclass
class Draft:
    """One option in the making. A number at fault leaves ``failed`` and zeros behind."""

    world: World
    lever: Lever
    spot: Location
    ids: Mapping[str, str]
    """What ``by`` may name, most specific first."""
    counted: tuple[str, ...]
    """Words that are counted: the stock unit, and the unit of the source's carrier."""
    used: set[tuple[str, ...]]
    """The fields of this lever that were read."""
    failed: bool = False
    activity: Path = field(default_factory=dict)
    displaces: Path = field(default_factory=dict)
    yields: Path = field(default_factory=dict)
    efficiency: Path | None = None

    @property
    def money(self) -> str:
        """The internal unit of money."""
        return self.world.units.money

    @cached_property
    def purchase(self) -> range:
        """The plan years in which it may be bought."""
        years = self.world.company.years
        first, last = self.lever.first_year, self.lever.last_year
        start = years.start if first is None else max(first, years.start)
        stop = years.stop if last is None else min(last + 1, years.stop)
        return range(start, max(start, stop))

    @cached_property
    def service(self) -> range:
        """The years in which some of it may be in service; the base year if it exists already."""
        years = self.world.company.all_years
        start = years.start if self.lever.existing else self.purchase.start + self.lever.lead
        return range(start, max(start, years.stop))

    def bought(self, name: str, to: str, bounds: Bounds = NOT_NEGATIVE) -> Path:
        """Read a number that matters where it is bought; it is 0 in the other plan years."""
        found = self.of(name, to, self.purchase, bounds)
        return {y: found[y] if y in self.purchase else 0.0 for y in self.world.company.years}

    def serving(self, name: str, to: str, bounds: Bounds = NOT_NEGATIVE) -> Path:
        """Read a number that matters where it is in service; a path may be silent before."""
        wide = self.shares_used()
        years = self.world.company.years if wide and name == "displaces" else self.service
        years = self.service if self.lever.existing else years
        found = self.of(name, to, years, bounds)
        return {year: found.get(year, 0.0) for year in self.world.company.all_years}

    def of(self, name: str, to: str, years: range, bounds: Bounds = NOT_NEGATIVE) -> Path:
        """Read a number of the lever; zeros where the lever has none."""
        number = getattr(self.lever, name)
        if number is None:
            return dict.fromkeys(years, 0.0)
        return self.read(number, (name,), to, years, bounds)

    def read(
        self, number: Quantity, at: tuple[str, ...], to: str, years: range, bounds: Bounds
    ) -> Path:
        """Read a number of at least these years; one that does not change, of all years.

        Where it is at fault that is told, and zeros are given.
        """
        spot = self.spot
        for step in at:
            spot = spot / step

        self.used.add(at)

        def path() -> Path:
            company, units, counted = self.world.company, self.world.units, self.counted
            return path_for(
                number, self.ids, to, years, spot, units, company.rules,
                bounds=bounds, counted=counted, constant_in=company.all_years,
            )  # fmt: skip

        return self.attempt(path, years)

    def attempt(self, path: Callable[[], Path], years: range) -> Path:
        """Try to make a path; zeros, and ``failed``, where that cannot be done."""
        with self.world.faults.skipping():
            return path()
        self.failed = True
        return dict.fromkeys(years, 0.0)

    def one(self, name: str, to: str, bounds: Bounds = NOT_NEGATIVE) -> float | None:
        """Read a number that is the same in all years; None where the lever has none."""
        number: Quantity | None = getattr(self.lever, name)
        if number is None:
            return None
        if number.value is None:
            self.failed = True
            self.world.faults.add(self.spot / name, None, "one-for-all-years")
            return None
        years = self.world.company.years
        return self.read(number, (name,), to, years, bounds)[years[0]]

    def shares_used(self) -> bool:
        """Whether an amount of stock is given as a share of the source's activity."""
        numbers = (getattr(self.lever, n) for n in ("potential", "max_add", "existing", "min_add"))
        return any(n is not None and self.world.units.is_share(n.unit) for n in numbers)

    def amount(self, name: str, years: range) -> Path:
        """Read an amount of stock; a share is what treats that of the activity of the year."""
        number: Quantity | None = getattr(self.lever, name)
        if number is None or not (self.activity and self.world.units.is_share(number.unit)):
            found = self.of(name, self.lever.unit, years)
            return {year: found[year] for year in years}
        shares = self.read(number, (name,), "share", years, SHARE)
        if self.failed:
            return dict.fromkeys(years, 0.0)
        return {y: shares[y] and shares[y] * self.activity[y] / self.treats(y) for y in years}

    def treats(self, year: int) -> float:
        """Activity that a unit of stock treats [carrier unit]."""
        return self.displaces[year] / (self.efficiency or {}).get(year, 1.0)

    def check_above_zero(self, path: Path, name: str, years: range, *, below: str = "") -> None:
        """Tell a number that may not be 0 in these years; ``below`` is a key of it."""
        if not self.failed and any(path[year] <= 0 for year in years):
            self.failed = True
            spot = self.spot / name / below if below else self.spot / name
            self.world.faults.add(spot, None, "does-nothing")

    def carried_over(self) -> float:
        """Read for how many years an allowance that is not used is kept."""
        years = self.lever.carry_over
        if years is not None and self.lever.max_add is None:
            self.refuse("carry_over", years, "nothing-to-carry-over")
        if isinstance(years, int) and years < 0:
            self.refuse("carry_over", years, "below", least="0")
        return math.inf if years == "all" else float(years or 0)

    def instalments(self) -> tuple[float, ...]:
        """Read the shares of capex that are paid in the year of purchase and those after it."""
        shares = self.lever.capex_profile
        if shares is None:
            return (1.0,)
        most = self.lever.lead + 1
        name = "capex_profile"
        if self.lever.capex is None:
            self.refuse(name, shares, "no-capex-to-pay")
        elif any(not 0 <= share <= 1 for share in shares):
            self.refuse(name, shares, "instalments-no-shares")
        elif abs(sum(shares) - 1) > 1e-6:
            self.refuse(name, shares, "instalments-add-up", sum=amount(sum(shares)))
        elif len(shares) > most:
            years = {"lead": Count(self.lever.lead), "most": Count(most)}
            self.refuse(name, shares, "instalments-too-late", **years)
        else:
            return tuple(shares)
        return (1.0,)

    def check_years(self) -> None:
        """Tell years of purchase that cannot be."""
        years = self.world.company.years
        first, last = self.lever.first_year, self.lever.last_year
        start = years.start if first is None else first
        if first is not None and first < years.start:
            self.refuse("first_year", first, "before-plan", start=str(years.start))
        elif last is not None and last < start:
            self.refuse("last_year", last, "before-first-year", start=str(start))
        for name in ("life", "lead", "incumbent_life"):
            long = getattr(self.lever, name, None) or 0
            if long > LONGEST_LIFE:
                self.refuse(name, long, "too-many-years", n=Count(LONGEST_LIFE))
        until = self.lever.useful_until
        for name, year in (("first_year", first), ("last_year", last), ("useful_until", until)):
            if year is not None and year > 2200:
                self.refuse(name, year, "no-plan-year")
        serves = start + self.lever.lead
        if until is not None and until < serves:
            facts = {"start": str(start), "serves": str(serves)}
            self.refuse("useful_until", until, "never-of-use", **facts)

    def refuse(self, name: str, value: object, problem: str, /, **facts: Fact) -> None:
        """Tell what is wrong with a key of the lever, in a message of the faults."""
        self.failed = True
        self.world.faults.add(self.spot / name, value, problem, **facts)


def tell_unused_keys(
    lever: Lever,
    spot: Location,
    used: set[tuple[str, ...]],
    known: list[str],
    world: World,
) -> None:
    """Tell keys of ``by`` that name nothing the lever is for."""
    for at in sorted(used):
        number = getattr(lever, at[0])
        number = number[at[1]] if len(at) > 1 else number
        for key in number.by or {}:
            if key not in known:
                where = spot
                for step in (*at, "by", key):
                    where = where / step
                world.faults.add(where, key, "for-nothing-of-id", nearest(key, known))
