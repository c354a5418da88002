"""What levers of which nothing is said may have taken off in a year that is over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from pathway_models.arithmetic.clashes import OF_STOCK
from pathway_models.arithmetic.told import is_said
from pathway_models.case import ELECTRICITY, Case, Option, Target

CLAIMED = ("clean", "credits")
"""What levers yield that is claimed account by account."""
OF_FACTORS = "grid_mix"
"""The wedge of what no lever does."""
Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Counted:
    """Which levers move what is counted of a promise, and are not in what was observed.

    ``doubtful``: accounts with sources of which nothing is told; ``observed``: those whose tonnes
    of power are told as such; ``metered``: those of which what was bought is, or all that was
    emitted, which what is generated there has left.
    """

    k: Target
    doubtful: frozenset[str]
    observed: frozenset[str]
    metered: frozenset[str]

    def __call__(self, output: str, account: str) -> bool:
        """Whether what a lever yields does, in an account."""
        if output == "clean":
            return self.k.method == "market" and account not in self.observed
        if output == "credits":
            return self.k.metric == "net_emissions"
        return account in self.doubtful or (output == "on_site" and account not in self.metered)


def observed(case: Case, k: Target, year: int) -> frozenset[str]:
    """Accounts of which facts tell the market-based tonnes."""
    own = [f for f in case.facts if f.year == year and f.quantity == "emissions"]
    told = {i for f in own if f.method == "market" for i in f.of}
    inside = (s for s in case.sources.values() if s.id in told and s.carrier == ELECTRICITY)
    return frozenset(k.accounts) & ({s.account for s in inside} | told)


def metered(case: Case, k: Target, year: int) -> frozenset[str]:
    """Accounts of which facts tell what was bought, or emitted."""
    own = (f for f in case.facts if f.year == year and f.quantity in ("bought", "emissions"))
    return frozenset(k.accounts) & {a for f in own for a in f.of}


def _is_silent(case: Case, o: Option, account: str, year: int, said: set[str]) -> bool:
    """Whether nothing is said of a lever: of what is claimed, there; of all else, of its kind."""
    if o.output in CLAIMED:
        return not is_said(case, o, year, account)
    return o.kind not in said


def told_kinds(case: Case) -> set[str]:
    """The kinds of levers of which facts say something."""
    told = {o for f in case.facts if f.quantity in OF_STOCK for o in f.of}
    return {o.kind for o in case.options.values() if o.id in told}


def taken_off(case: Case, counts: Counted, tables: tuple[Tables, Tables], year: int) -> float:
    """What the plan took off by levers of which nothing is said [t]: by kind, and of one that is
    claimed by the part that is claimed where nothing is said of it.
    """
    yields = {o.kind: o.output for o in case.options.values()}
    said = {OF_FACTORS, *told_kinds(case)} - {k for k, of in yields.items() if of in CLAIMED}
    found = 0.0
    for sign, of in zip((1, -1), tables, strict=True):
        silent = _silent_claims(case, of, year)
        w = of["wedges"]
        own = w[(w["year"] == year) & w["account"].isin(counts.k.accounts) & ~w["wedge"].isin(said)]
        for row in own.to_dict("records"):
            kind, account = str(row["wedge"]), str(row["account"])
            if counts(yields.get(kind, ""), account):
                found += sign * silent.get((kind, account), 1.0) * float(row["tonnes"])
    return max(0.0, found)


def _silent_claims(case: Case, of: Tables, year: int) -> dict[tuple[str, str], float]:
    """Of each kind and account the part of what is claimed of which nothing is said."""
    every: dict[tuple[str, str], list[float]] = {}
    for name, column in (("contracts", "clean_gwh"), ("credits", "tonnes")):
        rows = of[name]
        for row in rows[rows["year"] == year].to_dict("records"):
            o, account = case.options.get(str(row["option"])), str(row["account"])
            if o is not None and o.output in CLAIMED:
                amounts = every.setdefault((o.kind, account), [0.0, 0.0])
                amounts[0] += float(row[column])
                amounts[1] += float(row[column]) * (not is_said(case, o, year, account))
    return {key: silent / whole for key, (whole, silent) in every.items() if whole}


def could_be_taken_off(
    case: Case,
    counts: Counted,
    tonnes: Mapping[str, float],
    expected: Mapping[str, float],
    year: int,
) -> float:
    """What such levers could have taken off at most, but of what is only expected [t]."""
    said = told_kinds(case)
    offered = [o for o in case.options.values() if o.serves(year)]
    return sum(
        max(0.0, t - expected.get(a, 0.0))
        for a, t in tonnes.items()
        if any(
            a in o.accounts and counts(o.output, a) and _is_silent(case, o, a, year, said)
            for o in offered
        )
    )
