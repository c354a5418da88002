"""Scope 2 in its two ledgers: at the grid's average, and by what was bought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from pathway.figures.kit.numbers import nothing
from pathway_models.levers import LEVERS


@dataclass(frozen=True, slots=True)
class Ledgers:
    """Gross emissions of scope 2 by year [t].

    ``contracts`` is what clean power bought takes off in the market-based ledger; ``mix`` what is
    left of the gap: the residual mix instead of the grid's average.
    """

    years: tuple[int, ...]
    bau: tuple[float, ...]
    location: tuple[float, ...]
    market: tuple[float, ...]
    contracts: tuple[float, ...]

    @property
    def nothing(self) -> float:
        """Tonnes that are as good as none."""
        return nothing(max(*self.bau, *self.location))

    @property
    def largest(self) -> float:
        """The highest value drawn."""
        return max(*self.bau, *self.location, *self.market)

    @property
    def mix(self) -> tuple[float, ...]:
        """Added by the residual mix, and smaller for what it does to cuts; may be negative."""
        return tuple(
            market + contract - location
            for market, contract, location in zip(
                self.market, self.contracts, self.location, strict=True
            )
        )

    @property
    def same(self) -> bool:
        """Whether the ledgers agree in all years."""
        return all(
            abs(a - b) <= self.nothing for a, b in zip(self.location, self.market, strict=True)
        )


def read_ledgers(tables: Mapping[str, pd.DataFrame]) -> Ledgers:
    """Of scope 2, from ``emissions``, ``wedges`` and, where there is one, ``wedges_location``."""
    table = tables["emissions"]
    sums = table[table["scope"] == 2].groupby("year").sum(numeric_only=True).sort_index()
    years = tuple(int(year) for year in sums.index)
    bought = _contracts(tables["wedges"], years)
    if "wedges_location" in tables:
        there = _contracts(tables["wedges_location"], years)
        bought = tuple(a - b for a, b in zip(bought, there, strict=True))
    return Ledgers(
        years=years,
        bau=tuple(map(float, sums["bau_t"])),
        location=tuple(map(float, sums["gross_location_t"])),
        market=tuple(map(float, sums["gross_market_t"])),
        contracts=bought,
    )


def _contracts(wedges: pd.DataFrame, years: Sequence[int]) -> tuple[float, ...]:
    kinds = [kind for kind, cls in LEVERS.items() if cls.output == "clean"]
    own = wedges[(wedges["scope"] == 2) & wedges["wedge"].isin(kinds)]
    sums = own.groupby("year")["tonnes"].sum()
    return tuple(float(sums.get(year, 0.0)) for year in years)
