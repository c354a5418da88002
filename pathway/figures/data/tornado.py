"""The tornado as numbers: the two ends of each factor, the widest first."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

PLANNED = ("optimal", "time_limit")


@dataclass(frozen=True, slots=True)
class End:
    """What a factor is set to, and what that does to the reading; nan where there is no plan."""

    scenario: str
    value: float
    level: str
    status: str
    effect: float

    @property
    def lost(self) -> bool:
        """Whether there is no plan."""
        return self.status not in PLANNED


@dataclass(frozen=True, slots=True)
class Bar:
    """A factor and its ends: of more than two, those furthest apart. The low end is the cheaper."""

    factor: str
    low: End | None
    high: End | None

    @property
    def ends(self) -> list[End]:
        """Those there are."""
        return [end for end in (self.low, self.high) if end is not None]

    @property
    def span(self) -> float:
        """From the cheaper to the dearer end, or to the unchanged case if that is beyond."""
        known = [0.0, *(end.effect for end in self.ends if not end.lost)]
        return max(known) - min(known)

    @property
    def lost(self) -> bool:
        """Whether an end has no plan."""
        return any(end.lost for end in self.ends)

    @property
    def impossible(self) -> bool:
        """Whether an end has none because nothing keeps the commitments there."""
        return any(end.status == "no_plan" for end in self.ends)

    @property
    def dearest(self) -> float:
        """The largest effect that is known."""
        return max(0.0, *(end.effect for end in self.ends if not end.lost), 0.0)


@dataclass(frozen=True, slots=True)
class Tornado:
    """One reading [its unit]: that of the unchanged case, and a bar for each factor."""

    reading: str
    unit: str
    base: float
    bars: tuple[Bar, ...]
    ends: Mapping[str, tuple[End, ...]]

    @property
    def known(self) -> list[float]:
        """Every effect that is known, and none."""
        return [0.0, *(e.effect for bar in self.bars for e in bar.ends if not e.lost)]


def read_tornado(table: pd.DataFrame) -> Tornado | None:
    """The first reading of the table ``tornado``; None where there is nothing to compare with."""
    if table.empty or math.isnan(float(table["base"].iloc[0])):
        return None
    first = table["reading"].iloc[0]
    rows = table[table["reading"] == first]
    ends: dict[str, tuple[End, ...]] = {}
    for factor, of in rows.groupby("factor", sort=False):
        columns = (of[c] for c in ("scenario", "value", "level", "status", "effect"))
        ends[str(factor)] = tuple(
            End(str(s), float(v), str(k), str(t), float(e))
            for s, v, k, t, e in zip(*columns, strict=True)
        )
    bars = tuple(_bar(factor, found) for factor, found in ends.items())
    return Tornado(str(first), str(rows["unit"].iloc[0]), float(rows["base"].iloc[0]), bars, ends)


def _bar(factor: str, ends: Sequence[End]) -> Bar:
    """No plan is dearer than any plan; equals stay in their order."""
    ranked = sorted(ends, key=lambda end: math.inf if end.lost else end.effect)
    if len(ranked) > 1:
        return Bar(factor, ranked[0], ranked[-1])
    only = ranked[0]
    cheaper = not only.lost and only.effect < 0
    return Bar(factor, only if cheaper else None, None if cheaper else only)
