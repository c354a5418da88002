"""What measures emit themselves, by category: with what they take the place of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
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
    booked = sources.groupby(["account", "year"])["gross_t"].sum().to_dict()
    power = sources[sources["carrier"] == ELECTRICITY].drop_duplicates("account")
    powered = dict(zip(power["account"], power["category"], strict=True))
    then, ever = _by_category(sources, "account", "year"), _by_category(sources, "account")
    replaced = _by_category(_replaced(tables), "account", "year")
    rows = []
    for at in accounts[(accounts["category"] == "") & accounts["year"].isin(years)].itertuples():
        here = (at.account, at.year)
        rest = at.gross_market_t - booked.get(here, 0.0)
        known = [then.get(here, {}), ever.get((at.account,), {})]
        if rest > 0:
            known.insert(0, replaced.get(here, {}))
        power_as = {str(powered.get(at.account, POWER)): 1.0}
        shares = power_as if at.scope == 2 else _shares(known)
        rows += [(at.scope, key, at.year, rest * share) for key, share in shares.items()]
    return pd.DataFrame(rows, columns=["scope", "category", "year", "gross_t"])


def _shares(known: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Of categories, by the first of these tonnes of which there are any."""
    for tonnes in known:
        total = float(np.sum(list(tonnes.values())))
        if total > 0:
            return {key: float(t / total) for key, t in tonnes.items()}
    return {UNKNOWN: 1.0}


def _by_category(rows: pd.DataFrame, *keys: str) -> dict[tuple[object, ...], dict[str, float]]:
    """Tonnes of each category, by these keys."""
    found: dict[tuple[object, ...], dict[str, float]] = {}
    sums: Mapping[Any, float] = rows.groupby([*keys, "category"])["gross_t"].sum().to_dict()
    for key, tonnes in sums.items():
        found.setdefault(key[:-1], {})[str(key[-1])] = tonnes
    return found


def _replaced(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """What switches serve, at what it emitted per unit of activity in the first year [t]."""
    sources, levers = tables["sources"], tables["levers"]
    first = sources[(sources["year"] == sources["year"].min()) & (sources["activity"] > 0)]
    rate = first.set_index("source")["gross_t"] / first.set_index("source")["activity"]
    switches = [kind for kind, cls in LEVERS.items() if issubclass(cls, Switch)]
    rows = levers.loc[levers["kind"].isin(switches), ["year", "source", "served"]]
    rows = rows.merge(sources[["year", "source", "account", "category"]], on=["year", "source"])
    return rows.assign(gross_t=rows["served"] * rows["source"].map(rate).astype(float).fillna(0.0))
