"""What of a promise of emissions is but expected: sources and measures of which nothing is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

import pandas as pd

from pathway.track.variance import OF_FACTORS, told_kinds
from pathway_models.arithmetic.told import Thing, told_in
from pathway_models.case import Case, Target

OF_EMISSIONS = ("net_emissions", "gross_emissions", "intensity")
Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Unsure:
    """What of a promise is not told in a year [its unit].

    ``expected``: of sources of which no fact tells within the promise; ``unsaid``: what the plan
    took off by kinds of levers of which none does; ``whole``: revenue or output is not told.
    """

    expected: float = 0.0
    unsaid: float = 0.0
    whole: bool = False

    @property
    def doubt(self) -> float:
        """By how much what is told may be wrong of all."""
        return inf if self.whole else self.expected + self.unsaid


def unsure(case: Case, k: Target, plan: Tables, actual: Tables, year: int) -> Unsure:
    """What is not told of a promise in a year; of others than of emissions that is nothing."""
    if k.metric not in OF_EMISSIONS:
        return Unsure()
    told = told_in(case, year)
    own = {("source", s.id) for s in case.sources.values() if s.account in k.accounts}
    silent = {i for kind, i in own if not _alone((kind, i), own, told)}
    expected = _expected(k, actual, silent, year)
    doubtful = {case.sources[i].account for i in silent}
    unsaid = _unsaid(case, k, (plan, actual), doubtful, year)
    per = k.whole[year] if k.metric == "intensity" else 1.0
    if per <= 0:
        return Unsure()
    return Unsure(sum(expected.values()) / per, unsaid / per, not _whole_told(case, k, told))


def _alone(thing: Thing, own: set[Thing], told: Mapping[Thing, frozenset[Thing]]) -> bool:
    return thing in told and told[thing] <= own


def _whole_told(case: Case, k: Target, told: Mapping[Thing, frozenset[Thing]]) -> bool:
    if k.metric != "intensity":
        return True
    businesses = {case.accounts[a].business for a in k.accounts}
    if k.per:
        about = {("output", f"{b}/{k.per}") for b, p in case.outputs if p == k.per}
        about = {(kind, name) for kind, name in about if name.split("/")[0] in businesses}
    else:
        about = {("revenue", b) for b in businesses if b in case.revenue}
    return all(_alone(thing, about, told) for thing in about)


def _expected(k: Target, actual: Tables, silent: set[str], year: int) -> dict[str, float]:
    """Tonnes of an account that are of sources of which nothing is told."""
    column = "net_t" if k.metric == "net_emissions" else f"gross_{k.method}_t"
    emissions, sources = actual["emissions"], actual["sources"]
    here = sources[(sources["year"] == year) & sources["account"].isin(k.accounts)]
    whole = here.groupby("account")["gross_t"].sum()
    part = here[here["source"].isin(silent)].groupby("account")["gross_t"].sum()
    own = emissions[(emissions["year"] == year) & emissions["account"].isin(k.accounts)]
    tonnes = own.groupby("account")[column].sum()
    return {
        str(a): abs(float(tonnes.get(a, 0.0))) * float(part[a]) / float(whole[a])
        for a in part.index
        if whole[a]
    }


def _unsaid(
    case: Case, k: Target, tables: tuple[Tables, Tables], doubtful: set[str], year: int
) -> float:
    """What the plan took off by kinds of levers of which nothing is said, and which is not in what
    was observed [t].
    """
    said = {OF_FACTORS, *told_kinds(case)}
    yields = {o.kind: o.output for o in case.options.values()}
    counted = {"clean": k.method == "market", "credits": k.metric == "net_emissions"}
    found = 0.0
    for sign, of in zip((1, -1), tables, strict=True):
        w = of["wedges"]
        own = w[(w["year"] == year) & w["account"].isin(k.accounts) & ~w["wedge"].isin(said)]
        for row in own.to_dict("records"):
            output = yields.get(str(row["wedge"]), "")
            if counted.get(output, str(row["account"]) in doubtful):
                found += sign * float(row["tonnes"])
    return max(0.0, found)
