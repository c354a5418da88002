"""When a chart has something to draw in the tables of a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from pathway.figures.data.commitments import read_standings
from pathway.figures.kit.info import ChartInfo

Tables = Mapping[str, pd.DataFrame]
Applies = Callable[[Tables, ChartInfo], bool]


def always(tables: Tables, info: ChartInfo) -> bool:  # noqa: ARG001
    """Whatever there is."""
    return True


def emits(tables: Tables, info: ChartInfo) -> bool:  # noqa: ARG001
    """Any emissions, and a year to go to."""
    table = tables["emissions"]
    seen = table[["bau_t", "net_t"]].abs().to_numpy()
    return table["year"].nunique() > 1 and bool((seen >= 1).any())


def several(column: str) -> Applies:
    """Emissions of more than one business, or scope."""

    def applies(tables: Tables, info: ChartInfo) -> bool:
        return emits(tables, info) and tables["emissions"][column].nunique() > 1

    return applies


def any_in(table: str, column: str, least: float) -> Applies:
    """A value of a column that is not under ``least``."""

    def applies(tables: Tables, info: ChartInfo) -> bool:  # noqa: ARG001
        held = tables.get(table, pd.DataFrame())
        return not held.empty and bool((held[column].abs() >= least).any())

    return applies


def composed(tables: Tables, info: ChartInfo) -> bool:  # noqa: ARG001
    """Sources that emit, and a year to compare with."""
    sources = tables.get("sources", pd.DataFrame())
    if sources.empty or sources["year"].nunique() < 2:
        return False
    return bool(tables["emissions"]["gross_market_t"].abs().max() >= 1)


def powered(tables: Tables, info: ChartInfo) -> bool:  # noqa: ARG001
    """Electricity that is used, in more than one year."""
    table = tables.get("electricity", pd.DataFrame())
    if table.empty or table["year"].nunique() < 2:
        return False
    return bool(table.groupby("year")["demand_gwh"].sum().max() > 1e-3)


def purchased(tables: Tables, info: ChartInfo) -> bool:  # noqa: ARG001
    """Emissions of scope 2, in more than one year."""
    table = tables["emissions"]
    own = table[table["scope"] == 2]
    seen = own[["bau_t", "gross_location_t", "gross_market_t"]].abs().to_numpy()
    return own["year"].nunique() > 1 and bool((seen >= 1).any())


def promised(tables: Tables, info: ChartInfo) -> bool:
    """A commitment that is in force in the plan; a requirement promises nothing."""
    return "targets" in tables and bool(read_standings(tables, info))
