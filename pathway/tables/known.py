"""What is known of promises in years that are over, for all who speak of them.

Facts tell of a promise by itself, in part, only in a larger sum, or say nothing of it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import astuple, dataclass, replace
from math import inf
from typing import Any, Literal

import pandas as pd

from pathway.tables.drawn import TONNES, before, burnt, drawn
from pathway.tables.shares import avoided, captures, not_told, share_of, spent, supposed_of
from pathway.tables.supposed import LITTLE
from pathway.tables.unsaid import Counted, could_be_taken_off, metered, observed, taken_off
from pathway_models.arithmetic.told import Thing, known, told_in
from pathway_models.case import ELECTRICITY, Case, Target

OF_EMISSIONS = ("net_emissions", "gross_emissions", "intensity")
Tables = Mapping[str, pd.DataFrame]
Row = Mapping[Any, Any] | pd.Series
"""A row of the table ``targets``."""
How = Literal["told", "part", "shared", "silent"]


@dataclass(frozen=True, slots=True)
class Unsure:
    """What of a promise is not told in a year [its unit].

    ``expected``: of sources of which no fact tells within the promise; ``unsaid``: what the plan
    did by levers of which none does; ``whole``: by how much it may be off as what it is a share of,
    or is measured by, is not told: of revenue and output any amount; ``more``: what levers of
    which no fact tells may add, as they draw power or are paid for; ``supposed``: what stock is
    taken to have done that the plan leaves idle: it may be less, and is no more.
    """

    expected: float = 0.0
    unsaid: float = 0.0
    whole: float = 0.0
    more: float = 0.0
    supposed: float = 0.0

    @property
    def doubt(self) -> float:
        """By how much less it may be."""
        return self.expected + self.unsaid + self.whole

    @property
    def all(self) -> float:
        """By how much what is told may be wrong."""
        return self.doubt + self.more + self.supposed

    def decides(self, slack: float) -> bool:
        """Whether a promise with so much room is kept, or missed, whatever is not told."""
        if slack >= 0:
            return slack >= self.expected + self.whole + self.more + self.supposed
        return -slack > self.doubt

    def __add__(self, other: Unsure) -> Unsure:
        """Of two years together."""
        return Unsure(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))


def kept(case: Case, row: Row, tables: Tables, plan: Tables | None = None) -> bool | None:
    """Whether a promise was kept in the year of a row, which is over; None: facts do not tell.

    ``plan``: the tables of the old plan, if there is one.
    """
    met, year, k = str(row["met"]).lower() == "true", int(row["year"]), case.held.get(row["id"])
    if k is None:
        return met
    years = _years(case, k, year)
    if any(known(case, k, t) != "told" for t in years):
        return None
    found = [unsure(case, k, tables, t, plan) for t in years]
    doubt = sum(found, Unsure())
    return met if doubt.decides(float(row["slack"])) else None


def _years(case: Case, k: Target, year: int) -> list[int]:
    """The years over that a promise is judged by in a year; what levers sum tells of all itself."""
    sums = k.cumulative and k.metric in OF_EMISSIONS
    return [t for t in case.past if t in k.value and t <= year] if sums else [year]


def missed(case: Case, tables: Tables, plan: Tables | None = None) -> dict[str, list[int]]:
    """The commitments that were missed in years that are over, as facts tell, and when."""
    found: dict[str, list[int]] = {}
    rows = tables["targets"]
    for row in rows[rows["year"] < case.open_years.start].to_dict("records"):
        k = case.targets.get(str(row["id"]))
        if k is None or kept(case, row, tables, plan) is not False:
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
    years = _years(case, k, year)
    hows = [known(case, k, t) for t in years]
    if how := next((how for how in hows if how != "told"), None):
        return how
    gross = replace(k, metric="gross_emissions") if k.metric == "net_emissions" else k
    doubt = sum(unsure(case, gross, tables, t).all for t in years)
    return "part" if doubt > LITTLE * sum(_size(gross, tables, t) for t in years) else "told"


def _size(k: Target, tables: Tables, year: int) -> float:
    """What doubt of a promise is held beside: its tonnes, or all of a share [its unit]."""
    if k.metric == "cumulative_avoided":
        rows = tables["ecosystem"]
        own = rows[(rows["year"] == year) & rows["programme"].isin(k.options)]
        return float(own["cumulative_t"].sum())
    if k.metric == "budget":
        return k.value[max(t for t in k.value if t <= year)] if min(k.value) <= year else 0.0
    if k.metric not in OF_EMISSIONS:
        return 1.0
    per = k.whole.get(year, 0.0) if k.metric == "intensity" else 1.0
    return sum(map(abs, _tonnes(k, tables, year).values())) / per if per > 0 else 0.0


def unsure(case: Case, k: Target, actual: Tables, year: int, plan: Tables | None = None) -> Unsure:
    """What is not told of a promise in a year: of emissions, or of a share of what levers do.

    Of levers of which nothing is said it is what the ``plan`` did by them; without one, all that
    they could have.
    """
    if k.metric == "cumulative_avoided":
        return Unsure(unsaid=avoided(case, k, actual, year, plan))
    if k.metric == "budget":
        return Unsure(more=spent(case, k, actual, year, plan))
    if k.metric == "credit_share" and k.measure != "credits_of_bau":
        return Unsure(whole=float(captures(case, k, actual, year, plan)))
    if k.metric not in OF_EMISSIONS:
        share = share_of(case, k, actual, year)
        unsaid, whole = not_told(case, share, actual, year, plan) if share else (0.0, 0.0)
        idle = supposed_of(case, k, actual, year, plan)
        return Unsure(unsaid=unsaid, whole=whole, supposed=idle)
    told = told_in(case, year)
    own = {("source", s.id) for s in case.sources.values() if _is_of(case, s.account, k.accounts)}
    silent = {i for kind, i in own if not alone((kind, i), own, told)}
    every = expected_of(case, actual, silent, year, k.method)
    expected = {a: tonnes for a, tonnes in every.items() if a in k.accounts}
    doubtful = frozenset(case.sources[i].account for i in silent) & {*k.accounts}
    counts = Counted(k, doubtful, observed(case, k, year), metered(case, k, year))
    unsaid = (
        could_be_taken_off(case, counts, _tonnes(k, actual, year), expected, year)
        if plan is None
        else taken_off(case, counts, (plan, actual), year)
    )
    per = k.whole[year] if k.metric == "intensity" else 1.0
    if per <= 0:
        return Unsure()
    whole = 0.0 if _whole_told(case, k, told) else inf
    there, more = used_untold(case, k.accounts, actual, year, plan, k.method)
    return Unsure(
        (sum(expected.values()) + sum(there.values())) / per, unsaid / per, whole, more / per
    )


def used_untold(
    case: Case,
    accounts: tuple[str, ...],
    actual: Tables,
    year: int,
    plan: Tables | None,
    method: str = "market",
) -> tuple[dict[str, float], float]:
    """Tonnes of what levers use that is not told: by account as they are in the tables of what was,
    and what power may add to them beyond that [t].
    """
    there, more = burnt(case, accounts, actual, year, plan), 0.0
    for a, power in drawn(case, accounts, actual, year, plan).items():
        by_place = case.factors.get((ELECTRICITY, case.accounts[a].region), {})
        path = by_place if method == "location" else case.residual_of(a)
        if kt := path.get(year, 0.0):
            there[a] = there.get(a, 0.0) + TONNES * kt * power.there
            more += TONNES * kt * power.more
    return there, more


def alone(thing: Thing, own: set[Thing], told: Mapping[Thing, frozenset[Thing]]) -> bool:
    """Whether facts tell of a thing, and of none beside what is its ``own``."""
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
    return all(alone(thing, about, told) for thing in about)


def _is_of(case: Case, account: str, accounts: Collection[str]) -> bool:
    """Whether what is used in an account is booked in some accounts, or what comes before it is."""
    return account in accounts or case.accounts[account].upstream in accounts


def expected_of(
    case: Case, actual: Tables, silent: Collection[str], year: int, method: str = "market"
) -> dict[str, float]:
    """Tonnes of sources of which nothing is told, and of what comes before them, by account:
    whatever facts say was captured, generated or retired beside them.
    """
    found: dict[str, float] = {}
    sources = actual["sources"] if silent else pd.DataFrame(columns=["year", "source"])
    own = sources[(sources["year"] == year) & sources["source"].isin(silent)]
    for row in own.to_dict("records"):
        account = str(row["account"])
        parts = {account: emitted(case, row, method)}
        if case.accounts[account].upstream:
            parts |= before(case, account, str(row["carrier"]), year, float(row["activity"]))
        for a, tonnes in parts.items():
            found[a] = found.get(a, 0.0) + tonnes
    return found


def emitted(case: Case, row: Mapping[Any, Any], method: str = "market") -> float:
    """What a source emits in a row of the table ``sources``, by a method of scope 2 [t]."""
    if method == "location" and row["carrier"] == ELECTRICITY:
        factor = case.factors[ELECTRICITY, str(row["region"])][int(row["year"])]
        return TONNES * factor * float(row["activity"])
    return float(row["gross_t"])


def _tonnes(k: Target, actual: Tables, year: int) -> dict[str, float]:
    """What a promise counts of each of its accounts."""
    column = "net_t" if k.metric == "net_emissions" else f"gross_{k.method}_t"
    rows = actual["emissions"]
    own = rows[(rows["year"] == year) & rows["account"].isin(k.accounts)]
    return {str(a): float(t) for a, t in own.groupby("account")[column].sum().items()}
