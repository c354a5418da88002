"""The roadmap as numbers: what of each lever is in service when, and what is bought when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.numbers import few
from pathway_models.levers import LEVERS

PROGRAMME = "ecosystem"
LEAST = 1e-6
"""Stock that is as good as none, in any unit: the solver's tolerance in the tables."""
LITTLE = 1e-4
"""Stock, in any unit, that is none where it takes off next to nothing."""


@dataclass(frozen=True, slots=True)
class Track:
    """A lever: stock in service from the base year on, what is bought when, what it does.

    ``tonnes`` are reduced (of a programme: counted) over all years. ``term`` is how many years it
    serves where that is said.
    """

    lever: str
    kind: str
    unit: str
    years: tuple[int, ...]
    stock: tuple[float, ...]
    bought: Mapping[int, float]
    tonnes: float
    term: int | None = None

    @property
    def start(self) -> int | None:
        """The first year in which something is bought."""
        return min(self.bought, default=None)

    @property
    def before(self) -> float:
        """What is there before anything is bought: a programme's first year may buy already."""
        return self.stock[0] - self.bought.get(self.years[0], 0.0)

    @property
    def peak(self) -> float:
        """The most in service."""
        return max(self.stock)

    @property
    def ended(self) -> int | None:
        """The last year in service, where that is before the end."""
        served = [t for t, s in zip(self.years, self.stock, strict=True) if s > LEAST]
        return served[-1] if served and served[-1] < self.years[-1] else None


@dataclass(frozen=True, slots=True)
class Roadmap:
    """All levers that are or will be in service, by kind in the order of the hierarchy."""

    years: tuple[int, ...]  # of the plan
    tracks: Mapping[str, tuple[Track, ...]]  # by kind, the largest first

    @property
    def all(self) -> tuple[Track, ...]:
        """Of every kind."""
        return tuple(track for tracks in self.tracks.values() for track in tracks)

    def largest(self, room: int) -> dict[str, tuple[Track, ...]]:
        """The largest of each kind, as many of every kind as there is room for, one after another.

        In the order in which they start.
        """
        ranked = sorted(
            (rank, -track.tonnes, kind, track.lever)
            for kind, tracks in self.tracks.items()
            for rank, track in enumerate(tracks)
        )
        kept = {(kind, lever) for _, _, kind, lever in ranked[: max(room, len(self.tracks))]}
        return {
            kind: tuple(sorted((t for t in tracks if (kind, t.lever) in kept), key=_first))
            for kind, tracks in self.tracks.items()
        }


def read_roadmap(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> Roadmap:
    """From ``levers`` and, for programmes, ``ecosystem``."""
    levers = tables["levers"]
    programmes = tables.get("ecosystem")
    tracks = _tracks(levers, info) if len(levers) else []
    if programmes is not None and len(programmes):
        renamed = programmes.rename(columns={"programme": "lever", "tonnes": "reduction_t"})
        renamed = renamed.assign(kind=PROGRAMME, option=renamed["lever"])
        tracks += _tracks(renamed, info)
    years = {t for track in tracks for t in track.years}
    if len(levers):
        years -= {int(levers["year"].min())}
    found = {kind: [t for t in tracks if t.kind == kind] for kind in LEVERS}
    return Roadmap(
        tuple(sorted(years)),
        {
            kind: tuple(sorted(group, key=lambda t: (-t.tonnes, t.lever)))
            for kind, group in found.items()
            if group
        },
    )


def _tracks(rows: pd.DataFrame, info: ChartInfo) -> list[Track]:
    """A track for each lever that is in service, or bought, in some year."""
    years = tuple(sorted({int(t) for t in rows["year"]}))
    sums = rows.groupby(["lever", "kind", "year"], sort=True)[
        ["stock", "added", "reduction_t"]
    ].sum()
    units = dict(zip(rows["lever"].astype(str), rows["unit"].astype(str), strict=True))
    options = dict(zip(rows["lever"].astype(str), rows["option"].astype(str), strict=True))
    found: dict[tuple[str, str], dict[int, list[float]]] = {}
    for (lever, kind, year), values in zip(sums.index, sums.to_numpy().tolist(), strict=True):
        found.setdefault((str(lever), str(kind)), {})[int(year)] = values
    whole = float(rows["reduction_t"].clip(lower=0).sum())
    tracks = []
    for (lever, kind), own in found.items():
        stock = tuple(own[t][0] if t in own else 0.0 for t in years)
        bought = {t: added for t, (_, added, _) in own.items() if added > LEAST}
        none = max(stock) <= LEAST and not bought
        if none or is_dust(kind, max(stock), sum(tonnes for _, _, tonnes in own.values()), whole):
            continue
        cut = float(np.maximum([tonnes for _, _, tonnes in own.values()], 0.0).sum())
        term = info.details.terms.get(options[lever])
        life = term[1] if term else None
        tracks.append(Track(lever, kind, units[lever], years, stock, bought, cut, life))
    return tracks


def is_dust(kind: str, most: float, tonnes: float, whole: float) -> bool:
    """Whether a lever is what the solver's tolerance leaves: next to nothing, that does nothing.

    ``most`` is in service, ``tonnes`` are taken off in all years, ``whole`` by all levers; a credit
    is nothing but tonnes.
    """
    return abs(tonnes) < few(whole) and (most <= LITTLE or LEVERS[kind].rank != "cut")


def _first(track: Track) -> tuple[int, float, str]:
    start = track.start
    return (start if start is not None else track.years[0], -track.tonnes, track.lever)
