"""What is known of promises in years that are over, for all who speak of them.

Facts tell of a promise by itself, in part, only in a larger sum, or say nothing of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import inf
from typing import Any, Literal

import pandas as pd

from pathway.tables.shares import not_told, share_of
from pathway_models.arithmetic.clashes import OF_STOCK
from pathway_models.arithmetic.told import Thing, known, told_in
from pathway_models.case import ELECTRICITY, Case, Option, Target
from pathway_models.promises import promise_of

OF_EMISSIONS = ("net_emissions", "gross_emissions", "intensity")
OF_FACTORS = "grid_mix"
"""The wedge of what no lever does."""
LITTLE = 1e-3
"""Share of what was that is not worth a word."""
Tables = Mapping[str, pd.DataFrame]
Row = Mapping[Any, Any] | pd.Series
"""A row of the table ``targets``."""
How = Literal["told", "part", "shared", "silent"]


@dataclass(frozen=True, slots=True)
class Unsure:
    """What of a promise is not told in a year [its unit].

    ``expected``: of sources of which no fact tells within the promise; ``unsaid``: what the plan
    did by levers of which none does; ``whole``: by how much it may be off as what it is a share of,
    or is measured by, is not told: of revenue and output any amount.
    """

    expected: float = 0.0
    unsaid: float = 0.0
    whole: float = 0.0

    @property
    def doubt(self) -> float:
        """By how much what is told may be wrong of all."""
        return self.expected + self.unsaid + self.whole

    def decides(self, slack: float) -> bool:
        """Whether a promise with so much room is kept, or missed, whatever is not told."""
        if slack >= 0:
            return slack >= self.expected + self.whole
        return -slack > self.doubt


def kept(case: Case, row: Row, tables: Tables, plan: Tables | None = None) -> bool | None:
    """Whether a promise was kept in the year of a row, which is over; None: facts do not tell.

    ``plan``: the tables of the old plan, if there is one.
    """
    met, year, k = str(row["met"]).lower() == "true", int(row["year"]), case.held.get(row["id"])
    if k is None or promise_of(k).is_cap:
        return met
    years = [t for t in case.past if t <= year] if k.cumulative else [year]
    if any(known(case, k, t) != "told" for t in years):
        return None
    found = [unsure(case, k, tables, t, plan) for t in years]
    doubt = Unsure(
        sum(u.expected for u in found), sum(u.unsaid for u in found), sum(u.whole for u in found)
    )
    return met if doubt.decides(float(row["slack"])) else None


def missed(case: Case, tables: Tables, plan: Tables | None = None) -> dict[str, list[int]]:
    """The commitments that were missed in years that are over, as facts tell, and when."""
    found: dict[str, list[int]] = {}
    rows = tables["targets"]
    for row in rows[rows["year"] < case.open_years.start].to_dict("records"):
        k = case.targets.get(str(row["id"]))
        if k is None or promise_of(k).is_cap or kept(case, row, tables, plan) is not False:
            continue
        found.setdefault(k.id, []).append(int(row["year"]))
    return found


def as_told(case: Case, tables: Tables) -> Tables:
    """The tables without what is but expected of commitments in years that are over, as they are
    drawn and counted; what has no other year stays.
    """
    targets = tables["targets"]
    past = targets[targets["year"].isin(case.past)]
    unknown = [i for i, row in past.iterrows() if kept(case, row, tables) is None]
    if not unknown:
        return tables
    left = targets.drop(index=unknown)
    bare = targets[~targets["id"].isin(left["id"])]
    return {**tables, "targets": pd.concat([left, bare]).sort_index()}


def how_known(case: Case, k: Target, tables: Tables, year: int) -> How:
    """How facts of a year tell of a promise; in part, where what they leave may matter.

    Credits are retired by name: of what is not told none was.
    """
    how = known(case, k, year)
    if how != "told":
        return how
    gross = replace(k, metric="gross_emissions") if k.metric == "net_emissions" else k
    found = unsure(case, gross, tables, year)
    return "part" if found.doubt > LITTLE * _size(gross, tables, year) else "told"


def _size(k: Target, tables: Tables, year: int) -> float:
    """What doubt of a promise is held beside: its tonnes, or all of a share [its unit]."""
    if k.metric not in OF_EMISSIONS:
        return 1.0
    per = k.whole.get(year, 0.0) if k.metric == "intensity" else 1.0
    return sum(map(abs, _tonnes(k, tables, year).values())) / per if per > 0 else 0.0


def unsure(case: Case, k: Target, actual: Tables, year: int, plan: Tables | None = None) -> Unsure:
    """What is not told of a promise in a year: of emissions, or of a share of what levers do.

    Of levers of which nothing is said it is what the ``plan`` did by them; without one, all that
    they could have.
    """
    if k.metric not in OF_EMISSIONS:
        share = share_of(case, k, actual, year)
        unsaid, whole = not_told(case, share, actual, year, plan) if share else (0.0, 0.0)
        return Unsure(unsaid=unsaid, whole=whole)
    told = told_in(case, year)
    own = {("source", s.id) for s in case.sources.values() if s.account in k.accounts}
    silent = {i for kind, i in own if not _alone((kind, i), own, told)}
    expected = _expected(k, actual, silent, year)
    doubtful = frozenset(case.sources[i].account for i in silent)
    counts = _Counted(k, doubtful, _observed(case, k, year))
    unsaid = (
        _could(case, counts, actual, expected, year)
        if plan is None
        else _unsaid(case, counts, (plan, actual), year)
    )
    per = k.whole[year] if k.metric == "intensity" else 1.0
    if per <= 0:
        return Unsure()
    whole = 0.0 if _whole_told(case, k, told) else inf
    return Unsure(sum(expected.values()) / per, unsaid / per, whole)


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
    if not silent:
        return {}
    sources = actual["sources"]
    here = sources[(sources["year"] == year) & sources["account"].isin(k.accounts)]
    whole = here.groupby("account")["gross_t"].sum()
    part = here[here["source"].isin(silent)].groupby("account")["gross_t"].sum()
    tonnes = _tonnes(k, actual, year)
    return {
        str(a): abs(tonnes.get(str(a), 0.0)) * float(part[a]) / float(whole[a])
        for a in part.index
        if whole[a]
    }


def _tonnes(k: Target, actual: Tables, year: int) -> dict[str, float]:
    """What a promise counts of each of its accounts."""
    column = "net_t" if k.metric == "net_emissions" else f"gross_{k.method}_t"
    rows = actual["emissions"]
    own = rows[(rows["year"] == year) & rows["account"].isin(k.accounts)]
    return {str(a): float(t) for a, t in own.groupby("account")[column].sum().items()}


@dataclass(frozen=True, slots=True)
class _Counted:
    """Which levers move what is counted of a promise, and are not in what was observed.

    ``doubtful``: accounts with sources of which nothing is told; ``observed``: those whose tonnes
    of power are told as such.
    """

    k: Target
    doubtful: frozenset[str]
    observed: frozenset[str]

    def __call__(self, output: str, account: str) -> bool:
        if output == "clean":
            return self.k.method == "market" and account not in self.observed
        if output == "credits":
            return self.k.metric == "net_emissions"
        return account in self.doubtful


def _observed(case: Case, k: Target, year: int) -> frozenset[str]:
    """Accounts of which facts tell the market-based tonnes."""
    own = [f for f in case.facts if f.year == year and f.quantity == "emissions"]
    told = {i for f in own if f.method == "market" for i in f.of}
    inside = (s for s in case.sources.values() if s.id in told and s.carrier == ELECTRICITY)
    return frozenset(k.accounts) & ({s.account for s in inside} | told)


def told_kinds(case: Case) -> set[str]:
    """The kinds of levers of which facts say something."""
    told = {o for f in case.facts if f.quantity in OF_STOCK for o in f.of}
    return {o.kind for o in case.options.values() if o.id in told}


def _unsaid(case: Case, counts: _Counted, tables: tuple[Tables, Tables], year: int) -> float:
    """What the plan took off by kinds of levers of which nothing is said [t]."""
    said = {OF_FACTORS, *told_kinds(case)}
    yields = {o.kind: o.output for o in case.options.values()}
    found = 0.0
    for sign, of in zip((1, -1), tables, strict=True):
        w = of["wedges"]
        own = w[(w["year"] == year) & w["account"].isin(counts.k.accounts) & ~w["wedge"].isin(said)]
        for row in own.to_dict("records"):
            if counts(yields.get(str(row["wedge"]), ""), str(row["account"])):
                found += sign * float(row["tonnes"])
    return max(0.0, found)


def _could(
    case: Case, counts: _Counted, actual: Tables, expected: Mapping[str, float], year: int
) -> float:
    """What such levers could have taken off at most, but of what is only expected [t]."""
    said, tonnes = told_kinds(case), _tonnes(counts.k, actual, year)
    offered = [o for o in case.options.values() if o.kind not in said and _could_be(o, year)]
    return sum(
        max(0.0, t - expected.get(a, 0.0))
        for a, t in tonnes.items()
        if any(a in o.accounts and counts(o.output, a) for o in offered)
    )


def _could_be(o: Option, year: int) -> bool:
    return o.first_year <= year or o.existing[year] > 0
