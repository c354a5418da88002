"""Stock in service that is not used: bought ahead of what asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from pathway.locale import Count
from pathway.review.remark import Amount, Remark, remark
from pathway_models.case import Case, Option

IDLE = 0.1
"""Share of what stock in service could do, below which it stands idle."""
NOTHING = 1e-6
"""Stock, or activity, that is none: solver noise."""


@dataclass(frozen=True, slots=True)
class Idle:
    """The years in which an option stands idle before it is first used, and what is paid by then.

    ``cost`` is in million, of all that is in service before ``used``.
    """

    option: str
    first: int
    used: int
    cost: float


def idle_stock(case: Case, levers: pd.DataFrame) -> Iterator[Remark]:
    """What is in service for years before it is used; what stands idle longest is named.

    Not of what was in service in a year that is over: that is bought.
    """
    asked = [o for o in case.options.values() if o.source and o.displaces and o.life > 1]
    rows = {str(name): own for name, own in levers.groupby("option")}
    found = [idle for o in asked if o.id in rows and (idle := _idle(o, rows[o.id]))]
    found = [idle for idle in found if idle.first >= case.open_years.start]
    if not found:
        return
    worst = max(found, key=lambda idle: (idle.used - idle.first, idle.cost))
    yield remark(
        "idle_stock", worst.option, worst.used - worst.first, "years", file="tables/levers.csv",
        first=str(worst.first), used=str(worst.used), more=Count(len(found) - 1),
        cost=Amount(worst.cost, f"M{case.currency}", case.currency),
    )  # fmt: skip


def _idle(option: Option, rows: pd.DataFrame) -> Idle | None:
    """The idle years before the first of use; None where there is none, or none of use."""
    rows = rows.sort_values("year")
    first: int | None = None
    for year, stock, served in zip(rows["year"], rows["stock"], rows["served"], strict=True):
        full = float(stock) * option.displaces.get(int(year), 0.0)
        if full <= NOTHING:
            continue
        if float(served) < IDLE * full:
            first = first or int(year)
        elif first is None:
            return None
        else:
            paid = rows[rows["year"] + option.lead < year]["capex_m"]
            return Idle(option.id, first, int(year), float(paid.sum()))
    return None
