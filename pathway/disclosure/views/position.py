"""Where the tables of a plan stand: what promises measure, read off rows [internal units]."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from pathway.disclosure.views.used import TONNES
from pathway_models.case import Case, Target
from pathway_models.promises import promise_of

MEASURED = ("gross_emissions", "net_emissions", "intensity", "clean_electricity_share")
"""Metrics that the tables of accounts tell in any year."""


@dataclass(frozen=True)
class Standing:
    """As much of a ``Position`` as those metrics ask for."""

    case: Case
    tables: Mapping[str, pd.DataFrame]
    _by: dict[tuple[str, str], Mapping[tuple[str, int], float]] = field(default_factory=dict)

    def gross(self, accounts: Sequence[str], year: int, method: str) -> float:
        """Gross emissions by a method of scope 2 [kt]."""
        return self._sum("emissions", f"gross_{method}_t", accounts, year) / TONNES

    def removals(self, accounts: Sequence[str], year: int) -> float:
        """Removals retired [kt]."""
        return self._sum("emissions", "removals_t", accounts, year) / TONNES

    def offsets(self, accounts: Sequence[str], year: int) -> float:
        """Offsets retired [kt]."""
        return self._sum("emissions", "offsets_t", accounts, year) / TONNES

    def demand(self, accounts: Sequence[str], year: int) -> float:
        """Electricity consumed [GWh]."""
        return self._sum("electricity", "demand_gwh", accounts, year)

    def clean(self, accounts: Sequence[str], year: int) -> float:
        """Contractual clean power claimed [GWh]."""
        return self._sum("electricity", "clean_gwh", accounts, year)

    def on_site(self, accounts: Sequence[str], year: int) -> float:
        """Power made on site that keeps its certificates [GWh]: clean power less that claimed."""
        shares = self._column("electricity", "clean_share")
        demand = self._column("electricity", "demand_gwh")
        clean = (shares[a, year] * demand[a, year] for a in accounts if demand.get((a, year)))
        return math.fsum(clean) - self.clean(accounts, year)

    def unclaimed(self, _: int) -> float:
        """Contracted clean power that no account claims [GWh]: not in these tables."""
        return math.nan

    def _sum(self, table: str, column: str, accounts: Sequence[str], year: int) -> float:
        values = self._column(table, column)
        return math.fsum(values.get((a, year), 0.0) for a in accounts)

    def _column(self, table: str, column: str) -> Mapping[tuple[str, int], float]:
        if (table, column) not in self._by:
            of = self.tables[table]
            keys = zip(of["account"].astype(str), of["year"].astype(int), strict=True)
            values = pd.to_numeric(of[column]).astype(float)
            self._by[table, column] = dict(zip(keys, values, strict=True))
        return self._by[table, column]


def measured(at: Standing, k: Target, year: int) -> float:
    """What a promise measures in a year, in the unit of the report; NaN: the tables do not say."""
    promise = promise_of(k)
    if k.metric not in MEASURED or k.cumulative or (k.metric == "intensity" and not _of(k, year)):
        return math.nan
    per_unit = TONNES if promise.unit.startswith("t") else 1.0
    return per_unit * promise.measured(at, k, year)  # type: ignore[arg-type]


def _of(k: Target, year: int) -> bool:
    return k.whole.get(year, 0.0) > 0
