"""Net by business and by scope, and what of it no fact tells by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from pathway.tables.known import alone
from pathway_models.arithmetic.told import Thing, told_in
from pathway_models.case import Case

Tables = Mapping[str, pd.DataFrame]


def parts(
    by_account: pd.DataFrame, actual: Tables, case: Case, years: Sequence[int]
) -> pd.DataFrame:
    """Planned and actual net of each year, by business and by scope, market-based [t].

    ``net_t_expected`` is what of the actual net no fact tells within the part: nothing is said of
    it, or only in a larger sum.
    """
    rows: list[dict[str, object]] = []
    sources = actual["sources"]
    for year, own in by_account[by_account["year"].isin(years)].groupby("year"):
        told, here = told_in(case, int(str(year))), sources[sources["year"] == year]
        for by in ("business", "scope"):
            for of, part in own.groupby(by, sort=False):
                inside = here[here["account"].isin(part["account"])]
                sums = part[["net_t_plan", "net_t_actual"]].sum()
                whole = {**sums, "net_t_expected": _silent(inside, told)}
                rows.append({"year": year, "by": by, "of": of, **whole})
    return pd.DataFrame(rows)


def _silent(inside: pd.DataFrame, told: Mapping[Thing, frozenset[Thing]]) -> float:
    """What the sources of a part emitted that facts do not tell within the part [t]."""
    own: set[Thing] = {("source", str(source)) for source in inside["source"]}
    silent = [not alone(("source", str(source)), own, told) for source in inside["source"]]
    return float(inside["gross_t"][silent].sum())
