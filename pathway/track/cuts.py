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
    emitted = actual["sources"]
    for year, own in by_account[by_account["year"].isin(years)].groupby("year"):
        told, here = told_in(case, int(str(year))), emitted[emitted["year"] == year]
        for by in ("business", "scope"):
            for of, part in own.groupby(by, sort=False):
                inside = here[here["account"].isin(part["account"])]
                sums = part[["net_t_plan", "net_t_actual"]].sum()
                expected = part["account"].map(_silent(inside, told)) * part["net_t_actual"]
                whole = {**sums, "net_t_expected": float(expected.sum())}
                rows.append({"year": year, "by": by, "of": of, **whole})
    return pd.DataFrame(rows)


def _silent(inside: pd.DataFrame, told: Mapping[Thing, frozenset[Thing]]) -> dict[str, float]:
    """Of each account of a part the share of its tonnes that facts do not tell within the part."""
    own: set[Thing] = {("source", str(source)) for source in inside["source"]}
    found = {}
    for account, sources in inside.groupby("account"):
        alike = [alone(("source", str(source)), own, told) for source in sources["source"]]
        whole, part = float(sources["gross_t"].sum()), float(sources["gross_t"][alike].sum())
        found[str(account)] = 1 - part / whole if whole else 0.0
    return found
