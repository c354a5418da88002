"""Where the tables of a plan stand: what promises measure, read off rows [internal units]."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from pathway.disclosure.views.used import TONNES
from pathway_models.case import Case, Target
from pathway_models.promises import promise_of

MEASURED = (
    *("gross_emissions", "net_emissions", "intensity", "clean_electricity_share"),
    *("deployment", "lever_share", "cumulative_avoided"),
)
"""Metrics that the tables tell in any year."""


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

    def stock(self, options: Sequence[str], year: int) -> float:
        """Stock in service of levers and programmes [stock unit]."""
        found = 0.0
        for o in options:
            name, by = ("levers", "option")
            if self.case.options[o].output == "avoided":
                name, by = "ecosystem", "programme"
            values = self._column(name, "stock", by)
            found += values.get((o, year), self.case.options[o].existing[year])
        return found

    def served(self, options: Sequence[str], year: int) -> float:
        """Activity that options serve [carrier unit]."""
        values = self._column("levers", "served", "option")
        return math.fsum(values.get((o, year), 0.0) for o in options)

    def treated(self, options: Sequence[str], year: int) -> float:
        """The same, with what they leave of it."""
        return math.fsum(
            self.served([o], year) / self.case.options[o].efficiency(year) for o in options
        )

    def activity(self, sources: Sequence[str], year: int) -> float:
        """Activity that is left on sources [carrier unit]."""
        values = self._column("sources", "activity", "source")
        return math.fsum(values.get((s, year), 0.0) for s in sources)

    def _sum(self, table: str, column: str, accounts: Sequence[str], year: int) -> float:
        values = self._column(table, column)
        return math.fsum(values.get((a, year), 0.0) for a in accounts)

    def _column(
        self, table: str, column: str, by: str = "account"
    ) -> Mapping[tuple[str, int], float]:
        """A column by the thing of its row and the year."""
        if (table, column) not in self._by:
            of, found = self.tables[table], defaultdict[tuple[str, int], float](float)
            keys = zip(of[by].astype(str), of["year"].astype(int), strict=True)
            for key, value in zip(keys, pd.to_numeric(of[column]).astype(float), strict=True):
                found[key] += value
            self._by[table, column] = dict(found)
        return self._by[table, column]


def measured(at: Standing, k: Target, year: int) -> float:
    """What a promise measures in a year, in the unit of the report; NaN: the tables do not say."""
    promise = promise_of(k)
    if k.metric == "cumulative_avoided" and year < at.case.years.start:
        return 0.0
    if k.metric not in MEASURED or k.cumulative or (k.metric == "intensity" and not _of(k, year)):
        return math.nan
    per_unit = TONNES if promise.unit.startswith("t") else 1.0
    return per_unit * promise.measured(at, k, year)  # type: ignore[arg-type]


def _of(k: Target, year: int) -> bool:
    return k.whole.get(year, 0.0) > 0
