"""The neutrality pathway as numbers: what stands between business as usual and net, every year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import pandas as pd

from pathway.figures.kit.goals import Goal, read_goals
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.numbers import few, half_up, nothing
from pathway.locale import Spoken
from pathway_models.levers import credit_kinds, wedge_order

from .intensity import IntensityPath, read_intensity

OTHER = "other"
SMALL = 0.005
"""A cut below this share of business as usual in every year is counted in "Other"."""

CLIFF, CLIFF_YEARS = 0.25, 6
"""A fall in one year of this share of the peak is told, where so many years are drawn."""
REBOUND = 0.02
"""So is a rise by this share of the base year, after a fall of as much."""

TONNES = 1000.0
"""Of a kt."""

Series = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Wedge:
    """A change between business as usual and net [t a year]: positive cuts, negative adds."""

    key: str
    tonnes: Series
    members: tuple[str, ...] = ()  # of "Other"


@dataclass(frozen=True, slots=True)
class PartPath:
    """A part of what is drawn that is promised to be neutral: net emissions [t], by year."""

    name: Spoken
    net: Series
    goal: Goal
    before: Mapping[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """One year as printed, each number rounded by itself as in every table."""

    bau: Decimal
    gross: Decimal
    net: Decimal
    parts: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Pathway:
    """All that is drawn [t], by year; ``wedges`` from business as usual down to net."""

    years: tuple[int, ...]
    bau: Series
    gross: Series  # market-based, before removals and offsets, and without what those use
    gross_location: Series
    net: Series
    wedges: tuple[Wedge, ...]
    goals: tuple[Goal, ...]
    parts: tuple[PartPath, ...] = ()
    intensities: tuple[IntensityPath, ...] = ()
    clean: Series = ()  # share of electricity that is clean, if there is any
    before: Mapping[int, float] = field(default_factory=dict)  # net [t] of years before the first
    overlap: bool = False  # whether an account is in more than one of the parts
    moved: Series = ()  # what deals, boundaries and methods moved by then, if anything

    @property
    def limit(self) -> IntensityPath | None:
        """The promise of intensity whose perimeter is all that is drawn."""
        return next((promise for promise in self.intensities if promise.whole), None)

    @property
    def nothing(self) -> float:
        """Tonnes that are as good as none."""
        return nothing(max(self.bau))

    @property
    def top(self) -> Series:
        """Business as usual and what measures add to it: where the cuts start from."""
        return tuple(bau + self.added(i) for i, bau in enumerate(self.bau))

    @property
    def cuts(self) -> tuple[Wedge, ...]:
        """The wedges that cut in some year."""
        return tuple(w for w in self.wedges if max(w.tonnes) > 0)

    @property
    def wedges_of(self) -> dict[str, Wedge]:
        """The wedges by key."""
        return {w.key: w for w in self.wedges}

    @property
    def credits_used(self) -> bool:
        """Whether anything is removed or offset in some year."""
        return any(w.key in credit_kinds() for w in self.wedges)

    def added(self, i: int) -> float:
        """What the negative wedges of a year add."""
        return -sum(min(w.tonnes[i], 0.0) for w in self.wedges)

    def neutral_from(self, part: PartPath | None = None) -> int | None:
        """The first year from which net emissions (of a part) are nothing until the end."""
        first = None
        for year, net in zip(self.years, part.net if part else self.net, strict=True):
            if net > self.nothing:
                first = None
            elif first is None:
                first = year
        return first

    @property
    def cliffs(self) -> list[int]:
        """Which years bring a fall of net emissions that few companies have seen in one year."""
        if len(self.years) < CLIFF_YEARS:
            return []
        least = CLIFF * max(*self.net, self.nothing)
        return [i for i in range(1, len(self.net)) if self.net[i - 1] - self.net[i] >= least]

    def turn(self, emitted: Sequence[float]) -> int | None:
        """Where emissions, once they have fallen, rise for good; None where they do not."""
        least = min(range(len(emitted)), key=lambda i: emitted[i])
        back, fallen = (end - emitted[least] for end in (emitted[-1], emitted[0]))
        return least if min(back, fallen) >= REBOUND * emitted[0] else None

    def by_contract(self, i: int) -> float:
        """What a year's gross emissions are more where no contract for power counts [t]."""
        return self.gross_location[i] - self.gross[i]

    def structure(self, i: int) -> float:
        """What deals, boundaries and methods moved by year ``i`` [t]."""
        return self.moved[i] if self.moved else 0.0

    def yearly_growth(self, i: int) -> float:
        """Of business as usual up to year ``i``, on average, but for what moved its boundary; 0
        from or to nothing.
        """
        first, last = self.bau[0], self.bau[i] - self.structure(i)
        if first <= self.nothing or last <= self.nothing:
            return 0.0
        return float((last / first) ** (1 / (self.years[i] - self.years[0])) - 1)

    def shown(self, i: int, tonnes: float, decimals: int) -> Shown:
        """Year ``i`` as printed in units of so many tonnes."""
        bau, gross, net = (
            half_up(series[i] / tonnes, decimals) for series in (self.bau, self.gross, self.net)
        )
        parts = {w.key: half_up(w.tonnes[i] / tonnes, decimals) for w in self.wedges}
        return Shown(bau, gross, net, parts)

    def shares(self, i: int) -> Shown | None:
        """Year ``i`` in whole percent of its business as usual, if it has any."""
        return self.shown(i, self.bau[i] / 100, 0) if self.bau[i] > self.nothing else None


def read_pathway(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> Pathway:
    """From the tables ``emissions``, ``wedges`` and ``targets``, summed over all accounts."""
    columns = ["bau_t", "gross_market_t", "gross_location_t", "net_t"]
    totals = tables["emissions"].groupby("year")[columns].sum().sort_index()
    years = [int(year) for year in totals.index]
    bau, gross, location, net = (tuple(float(v) for v in totals[c]) for c in columns)
    wedges = tuple(_wedges(tables["wedges"], years, bau))
    intensities = (read_intensity(tables, promise) for promise in info.intensities)
    return Pathway(
        years=tuple(years),
        bau=bau,
        gross=_before_credits(gross, net, wedges),
        gross_location=location,
        net=net,
        wedges=wedges,
        goals=tuple(read_goals(tables["targets"], info.targets, years)),
        parts=tuple(_parts(tables, info, years)),
        intensities=tuple(promise for promise in intensities if promise),
        clean=_clean(tables["electricity"], years) if "electricity" in tables else (),
        before=_before(tables["emissions"], info),
        moved=tuple(info.details.moved[t] for t in years) if info.details.moved else (),
        overlap=len({a for p in info.parts for a in p.accounts})
        < sum(len(p.accounts) for p in info.parts),
    )


def _before_credits(gross: Series, net: Series, wedges: Sequence[Wedge]) -> Series:
    """What removals and offsets start from: what removals emit by what they use is theirs."""
    own = [w.tonnes for w in wedges if w.key in credit_kinds()]
    neutralised = [sum(values) for values in zip(*own, strict=True)] or [0.0] * len(net)
    left = [n + tonnes for n, tonnes in zip(net, neutralised, strict=True)]
    least = few(max(gross))
    return tuple(g if abs(g - x) < least else x for g, x in zip(gross, left, strict=True))


def _clean(table: pd.DataFrame, years: Sequence[int]) -> Series:
    """Market-based, of all demand; nothing where there is a year without demand."""
    shares = table["clean_share"].fillna(0.0) * table["demand_gwh"]
    clean = shares.groupby(table["year"]).sum()
    demand = table["demand_gwh"].groupby(table["year"]).sum()
    if any(demand.get(year, 0.0) <= 0 for year in years):
        return ()
    return tuple(float(clean[year] / demand[year]) for year in years)


def _parts(
    tables: Mapping[str, pd.DataFrame], info: ChartInfo, years: Sequence[int]
) -> Iterator[PartPath]:
    emissions = tables["emissions"]
    for part in info.parts:
        own = emissions[emissions["account"].isin(part.accounts)]
        net = own.groupby("year")["net_t"].sum().to_dict()
        for goal in read_goals(tables["targets"], [part.target], years):
            series = tuple(float(net.get(y, 0.0)) for y in years)
            yield PartPath(part.name, series, goal, _before(own, info))


def _before(emissions: pd.DataFrame, info: ChartInfo) -> dict[int, float]:
    """What these accounts emitted in years before the first that tell of all of them [t]."""
    first = emissions[emissions["year"] == emissions["year"].min()]
    own, emitting = set(first["account"]), set(first.loc[first["bau_t"] > 0, "account"])
    told: dict[int, float] = {}
    covered: dict[int, set[str]] = {}
    for row in info.details.before:
        if row.accounts <= own:
            told[row.year] = told.get(row.year, 0.0) + TONNES * row.kt
            covered.setdefault(row.year, set()).update(row.accounts)
    return {year: told[year] for year in sorted(told) if emitting and emitting <= covered[year]}


def _wedges(table: pd.DataFrame, years: Sequence[int], bau: Series) -> list[Wedge]:
    """In the order of the hierarchy; those of no weight are dropped or counted in "Other"."""
    sums = table.groupby(["wedge", "year"])["tonnes"].sum().to_dict()
    kept: list[Wedge] = []
    small: list[Wedge] = []
    least = few(max(bau))
    for key in wedge_order():
        tonnes = tuple(float(sums.get((key, year), 0.0)) for year in years)
        if all(abs(t) < max(least, 1e-6 * max(bau)) for t in tonnes):
            continue  # as good as none, beside all of it
        visible = any(abs(t) >= SMALL * b for t, b in zip(tonnes, bau, strict=True))
        (kept if visible or key in credit_kinds() else small).append(Wedge(key, tonnes))
    if small:
        total = tuple(sum(values) for values in zip(*(w.tonnes for w in small), strict=True))
        at = sum(w.key not in credit_kinds() for w in kept)
        kept.insert(at, Wedge(OTHER, total, tuple(w.key for w in small)))
    return kept
