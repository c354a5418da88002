"""Money by year: what is paid out, what is saved, what is needed at most, and the budget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from pathway_models.case import Case, Target

Tables = Mapping[str, pd.DataFrame]

SINGLE, SPAN = 5, 5
"""The first years stand by themselves, later ones by so many."""
NO_CASH = "salvage"
"""The cost item that is a worth in the year after the end, and no cash."""
LEAST = 1e-6
"""Money that is as good as none [million]: the tables have six digits."""


@dataclass(frozen=True, slots=True)
class Spell:
    """Some years of the plan [million, not discounted]; outlay and saved are both above zero.

    ``capital`` and ``running`` are paid, ``saved`` is not paid or is earned, against doing nothing.
    ``need`` is what is paid and not yet saved since the start, at the end of the spell; below zero
    where more is saved. ``budget`` is what may be spent as capital, where a cap says so.
    """

    first: int
    last: int
    capital: float
    running: float
    saved: float
    need: float
    budget: float | None = None

    @property
    def span(self) -> str:
        """2026, or 2031–2035."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def outlay(self) -> float:
        """All that is paid."""
        return self.capital + self.running


@dataclass(frozen=True, slots=True)
class Money:
    """Cash by year against doing nothing [million]: the company's, or that of its programmes."""

    years: tuple[Spell, ...]  # one each
    programmes: float = 0.0  # outlay of the ecosystem's programmes, a ledger apart

    @property
    def capital(self) -> float:
        """Of all years."""
        return sum(y.capital for y in self.years)

    @property
    def running(self) -> float:
        """Other outlay of all years."""
        return sum(y.running for y in self.years)

    @property
    def saved(self) -> float:
        """Of all years."""
        return sum(y.saved for y in self.years)

    @property
    def budget(self) -> float | None:
        """Of all years that have one."""
        found = [y.budget for y in self.years if y.budget is not None]
        return sum(found) if found else None

    @property
    def peak(self) -> tuple[int, float]:
        """The year in which most is paid and not yet saved, and how much; 0 where never any."""
        most = max(self.years, key=lambda y: y.need)
        return most.first, max(most.need, 0.0)

    @property
    def dearest(self) -> Spell:
        """The year of the largest outlay."""
        return max(self.years, key=lambda y: y.outlay)

    @property
    def paid_back(self) -> int | None:
        """The year from which all that was paid is saved, after some was not; None if never."""
        owed = [y.first for y in self.years if y.need > LEAST]
        return None if not owed or owed[-1] == self.years[-1].first else owed[-1] + 1

    def spells(self, start: int) -> tuple[Spell, ...]:
        """What is before a year as one, five years from it one by one, later ones by fives.

        The year of the peak ends a row, so that the most that is owed is read in it.
        """
        past = [y for y in self.years if y.first < start]
        ahead = self.years[len(past) :]
        late, (year, _) = ahead[SINGLE:], self.peak
        cut = sum(y.first <= year for y in late)
        parts = [
            run[i : i + SPAN] for run in (late[:cut], late[cut:]) for i in range(0, len(run), SPAN)
        ]
        joined = [_joined(part) for part in parts]
        return (*([_joined(past)] if past else []), *ahead[:SINGLE], *joined)


def still_to_pay(money: Money, tables: Tables, case: Case) -> Money:
    """What is of years that are planned: what is before needs nobody's approval."""
    first = max(case.open_years.start, case.today or 0)
    years = tuple(y for y in money.years if y.first >= first)
    return Money(years, _programmes(tables, first))


def money_of(tables: Tables, case: Case, *, own: bool = True) -> Money:
    """From ``costs``, or where it is not the company's own money from ``ecosystem``."""
    caps, spells, need = _budget(case), list[Spell](), 0.0
    for year, items in (_cash if own else _outlay)(tables, case).items():
        capital = items.pop("capex", 0.0)
        running = sum(v for v in items.values() if v > 0)
        saved = sum(-v for v in items.values() if v < 0)
        need += capital + running - saved
        spells.append(Spell(year, year, capital, running, saved, need, caps.get(year)))
    return Money(tuple(spells), _programmes(tables))


def _cash(tables: Tables, case: Case) -> dict[int, dict[str, float]]:
    """By year and item."""
    found: dict[int, dict[str, float]] = {t: {} for t in case.years}
    costs = tables.get("costs")
    if costs is not None and len(costs):
        cash = costs[costs["item"] != NO_CASH].groupby(["year", "item"], as_index=False)
        for year, item, value in cash["value_m"].sum().itertuples(index=False):
            found[int(year)][str(item)] = float(value)
    return found


def _outlay(tables: Tables, case: Case) -> dict[int, dict[str, float]]:
    """Of the programmes, by year and item."""
    sums = tables["ecosystem"].groupby("year")[["capex_m", "fom_m"]].sum()
    paid = sums.reindex(list(case.years), fill_value=0.0)
    return {
        int(year): {"capex": capital, "fom": running}
        for year, capital, running in paid.itertuples()
    }


def whole_caps(case: Case) -> list[Target]:
    """Caps on the capital of every lever that costs any, year by year."""
    costly = {o.id for o in case.options.values() if any(o.capex.values())}
    return [
        k
        for k in case.held.values()
        if k.items == ("capex",) and not k.cumulative and costly <= set(k.options)
    ]


def _budget(case: Case) -> dict[int, float]:
    """What may be spent as capital in a year [million]: the least of the caps on all of it."""
    found: dict[int, float] = {}
    for cap in whole_caps(case):
        for year, value in cap.value.items():
            found[year] = min(value, found.get(year, value))
    return found


def _programmes(tables: Tables, first: int = 0) -> float:
    table = tables.get("ecosystem")
    if table is None or table.empty:
        return 0.0
    return float(table.loc[table["year"] >= first, ["capex_m", "fom_m"]].sum().sum())


def _joined(part: Sequence[Spell]) -> Spell:
    caps = [y.budget for y in part if y.budget is not None]
    return Spell(
        first=part[0].first,
        last=part[-1].last,
        capital=sum(y.capital for y in part),
        running=sum(y.running for y in part),
        saved=sum(y.saved for y in part),
        need=part[-1].need,
        budget=sum(caps) if caps else None,
    )
