"""The plan that the tables of a run decide."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway_models.arithmetic.plan import Plan
from pathway_models.case import Case

TONNES = 1000.0
"""In the kt that the mathematics count in."""


def plan_of(case: Case, tables: Mapping[str, pd.DataFrame]) -> Plan:
    """What is bought, served, claimed and closed, as the tables say it, to six decimals."""
    levers, programmes = tables["levers"], tables["ecosystem"]
    served = _by_year(levers, "option", "served")
    return Plan(
        added=_by_year(levers, "option", "added") | _by_year(programmes, "programme", "added"),
        served=_of(served, {o.id for o in case.serving}),
        self_use=_of(served, {o.id for o in case.yielding("on_site")}),
        clean=_by_account(tables["contracts"], "clean_gwh", 1.0),
        claims=_by_account(tables["credits"], "tonnes", TONNES),
        closed=_closed(tables["closures"]),
        captured=_of(served, {o.id for o in case.yielding("captured")}, TONNES),
    )


def _by_year(table: pd.DataFrame, key: str, column: str) -> dict[tuple[str, int], float]:
    rows = zip(table[key], table["year"], table[column], strict=True)
    return {(str(of), int(year)): float(number) for of, year, number in rows if number}


def _of(
    numbers: Mapping[tuple[str, int], float], options: set[str], size: float = 1.0
) -> dict[tuple[str, int], float]:
    return {key: number / size for key, number in numbers.items() if key[0] in options}


def _by_account(table: pd.DataFrame, column: str, size: float) -> dict[tuple[str, str, int], float]:
    rows = zip(table["option"], table["account"], table["year"], table[column], strict=True)
    return {(str(o), str(a), int(t)): float(number) / size for o, a, t, number in rows}


def _closed(table: pd.DataFrame) -> dict[tuple[str, int, int, int], float]:
    columns = (table[name] for name in ("option", "bought", "until", "year", "closed"))
    return {
        (str(o), int(bought), int(until), int(year)): float(amount)
        for o, bought, until, year, amount in zip(*columns, strict=True)
    }
