"""Credits as numbers: by quality and durability, and the shares that are promised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.numbers import few
from pathway_models.case import Rank
from pathway_models.levers import LEVERS, credit_kinds

MOST = 3
"""Classes of a kind drawn by themselves, and shares drawn."""

OTHER = "other"
FEWEST = 6
"""Years drawn at least, where the plan has as many."""


@dataclass(frozen=True, slots=True)
class CreditClass:
    """Credits of one kind and quality by year [t]; durability is 0 for what is avoided [years]."""

    kind: str
    quality: str
    durability: tuple[int, int]  # least and greatest
    tonnes: tuple[float, ...]
    money: float  # all years [million]

    @property
    def total(self) -> float:
        """Of all years [t]."""
        return sum(self.tonnes)


@dataclass(frozen=True, slots=True)
class Share:
    """A share that the plan has, by year, and what is required of it in some years.

    ``measure`` is as in the case; ``target`` names the promise, or is empty.
    """

    measure: str
    target: str
    achieved: Mapping[int, float]
    required: Mapping[int, float]
    missed: tuple[int, ...]
    least: bool
    durable_years: int


@dataclass(frozen=True, slots=True)
class Credits:
    """All that is drawn; removals first, the most durable first."""

    plan: tuple[int, ...]
    years: tuple[int, ...]  # drawn
    classes: tuple[CreditClass, ...]
    shares: tuple[Share, ...]
    more_shares: int

    def ranked(self, rank: Rank) -> tuple[float, ...]:
        """Tonnes of a rank of the hierarchy by year."""
        parts = [c.tonnes for c in self.classes if LEVERS[c.kind].rank == rank]
        return tuple(sum(c[i] for c in parts) for i in range(len(self.years)))

    @property
    def total(self) -> tuple[float, ...]:
        """Tonnes by year."""
        return tuple(sum(values) for values in zip(*(c.tonnes for c in self.classes), strict=True))

    @property
    def least(self) -> float:
        """Tonnes that are as good as none."""
        return few(max(self.total, default=0.0))

    @property
    def removals(self) -> dict[int, float]:
        """Removals' share of all credits, in the years that have any."""
        pairs = zip(self.years, self.ranked("remove"), self.total, strict=True)
        return {t: part / whole for t, part, whole in pairs if whole > self.least}


def plan_years(tables: Mapping[str, pd.DataFrame]) -> list[int]:
    """Those of ``emissions`` without the base year."""
    return sorted({int(t) for t in tables["emissions"]["year"]})[1:]


def read_credits(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> Credits | None:
    """From ``credits``, ``emissions`` and ``targets``; nothing where no credits are used."""
    table, plan = tables["credits"], plan_years(tables)
    used = table[table["tonnes"].astype(float) > 0] if len(table) else table
    years = _drawn(plan, used)
    classes = [
        _class(str(kind), str(quality), rows, years)
        for (kind, quality), rows in used.groupby(["kind", "quality"], sort=True)
    ]
    least = few(sum(c.total for c in classes))
    classes = [c for c in classes if c.total > least]
    kept = tuple(
        c for kind in credit_kinds() for c in _largest([c for c in classes if c.kind == kind])
    )
    if not kept:
        return None
    shares = _shares(tables["targets"], info)
    found = Credits(tuple(plan), years, kept, (), 0)
    if not any(s.measure == "removals_of_credits" for s in shares):
        own = Share("removals_of_credits", "", found.removals, {}, (), True, 0)
        shares.insert(0, own)
    return Credits(tuple(plan), years, kept, tuple(shares[:MOST]), len(shares[MOST:]))


def _drawn(plan: list[int], used: pd.DataFrame) -> tuple[int, ...]:
    """From the first year with credits to the end, and not too few."""
    if used.empty or not plan:
        return tuple(plan)
    first = min(int(used["year"].min()), plan[-1] - FEWEST + 1)
    return tuple(t for t in plan if t >= first)


def _class(kind: str, quality: str, rows: pd.DataFrame, years: tuple[int, ...]) -> CreditClass:
    sums = rows.groupby("year")["tonnes"].sum()
    lasts = rows["durability_years"].astype(float)
    tonnes = tuple(float(sums.get(t, 0.0)) for t in years)
    money = float(rows["cost_m"].sum())
    return CreditClass(kind, quality, (int(lasts.min()), int(lasts.max())), tonnes, money)


def _largest(classes: list[CreditClass]) -> list[CreditClass]:
    """The most durable first; the smallest together where there are too many."""
    ranked = sorted(classes, key=lambda c: -c.total)
    small = ranked[MOST - 1 :] if len(ranked) > MOST else []
    kept = sorted(
        (c for c in classes if c not in small),
        key=lambda c: (-c.durability[1], -c.total, c.quality),
    )
    if small:
        lasts = [d for c in small for d in c.durability]
        tonnes = tuple(sum(values) for values in zip(*(c.tonnes for c in small), strict=True))
        money = sum(c.money for c in small)
        rest = CreditClass(small[0].kind, OTHER, (min(lasts), max(lasts)), tonnes, money)
        kept.append(rest)
    return kept


def _shares(targets: pd.DataFrame, info: ChartInfo) -> list[Share]:
    """What is promised on credits, in the order of the case."""
    rows = targets[targets["metric"] == "credit_share"]
    there = set(rows["id"].astype(str))
    order = [k for k in info.details.measures if k in there]
    shares = []
    for key in order:
        own = rows[rows["id"] == key].sort_values("year")
        years = [int(t) for t in own["year"]]
        met = [str(m).lower() == "true" for m in own["met"]]
        measure, durable = info.details.measures[key]
        shares.append(
            Share(
                measure,
                key,
                dict(zip(years, (float(v) for v in own["achieved"]), strict=True)),
                dict(zip(years, (float(v) for v in own["required"]), strict=True)),
                tuple(t for t, ok in zip(years, met, strict=True) if not ok),
                str(own["sense"].iloc[0]) == ">=",
                durable,
            )
        )
    return shares
