"""What measures emit themselves, by category: with what they take the place of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from pathway_models.case import ELECTRICITY
from pathway_models.levers import LEVERS
from pathway_models.vocabulary.families import Switch

UNKNOWN = ""
"""The category of what takes the place of nothing."""
POWER = "purchased_electricity"


def of_measures(tables: Mapping[str, pd.DataFrame], years: Sequence[int]) -> pd.DataFrame:
    """Scope, category, year and ``gross_t`` of what accounts emit beyond their sources [t].

    These are the power and fuels of measures, less what is captured. In scope 2 it is power; else
    it is booked with the categories that switches serve, pro rata of the tonnes they replace, or
    where none does, pro rata of what the account's sources emit.
    """
    sources, accounts = tables["sources"], tables["emissions"]
    booked = sources.groupby(["account", "year"])["gross_t"].sum()
    replaced = _replaced(tables)
    rows = []
    for at in accounts[(accounts["category"] == "") & accounts["year"].isin(years)].itertuples():
        rest = at.gross_market_t - booked.get((at.account, at.year), 0.0)
        own = sources[sources["account"] == at.account]
        then = own[own["year"] == at.year]
        known = [_by_category(then), _by_category(own)]
        if rest > 0:
            there = (replaced["account"] == at.account) & (replaced["year"] == at.year)
            known.insert(0, _by_category(replaced[there]))
        shares = _power(own) if at.scope == 2 else _shares(known)
        rows += [(at.scope, key, at.year, rest * share) for key, share in shares.items()]
    return pd.DataFrame(rows, columns=["scope", "category", "year", "gross_t"])


def _power(own: pd.DataFrame) -> dict[str, float]:
    power = own.loc[own["carrier"] == ELECTRICITY, "category"]
    return {str(power.iloc[0]) if len(power) else POWER: 1.0}


def _shares(known: Sequence[pd.Series[Any]]) -> dict[str, float]:
    """Of categories, by the first of these tonnes of which there are any."""
    for tonnes in known:
        if tonnes.sum() > 0:
            return {str(key): float(t / tonnes.sum()) for key, t in tonnes.items()}
    return {UNKNOWN: 1.0}


def _by_category(rows: pd.DataFrame) -> pd.Series[Any]:
    return rows.groupby("category")["gross_t"].sum()


def _replaced(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """What switches serve, at what it emitted per unit of activity in the first year [t]."""
    sources, levers = tables["sources"], tables["levers"]
    first = sources[(sources["year"] == sources["year"].min()) & (sources["activity"] > 0)]
    rate = first.set_index("source")["gross_t"] / first.set_index("source")["activity"]
    switches = [kind for kind, cls in LEVERS.items() if issubclass(cls, Switch)]
    rows = levers.loc[levers["kind"].isin(switches), ["year", "source", "served"]]
    rows = rows.merge(sources[["year", "source", "account", "category"]], on=["year", "source"])
    return rows.assign(gross_t=rows["served"] * rows["source"].map(rate).astype(float).fillna(0.0))
