"""What would break the plan, and what each would take: of a sweep, else of the plan itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from pathway.figures.kit.theme import wedge_name
from pathway.locale.messages import Spoken
from pathway.report.decision.kept import Kept
from pathway.review.stake import Stake, Stakes, lever_of
from pathway_models.case import Case
from pathway_models.levers import credit_kinds

Tables = Mapping[str, pd.DataFrame]

RISKS = 3
"""How many a board reads."""
SHORTFALL = 0.1
"""What is asked of a lever that carries much: a tenth less of it."""
CARRIES, CARRIES_AS_KIND, FALLS, BOUGHT, ASSUMED = 0.2, 1 / 3, 0.15, 0.1, 0.5
"""Shares from which on a lever or a kind carries much of what is cut, net falls steeply within a
year, credits are much of the gross, and assumptions are most of what the plan rests on."""
A_TONNE = 1.0


@dataclass(frozen=True, slots=True)
class Reliance:
    """One lever, or one kind, takes off a large part of what is cut; ``short``: a tenth of it."""

    name: Spoken
    year: int
    share: float  # of business as usual, as in the pathway
    short: float
    assumed: bool


@dataclass(frozen=True, slots=True)
class Cliff:
    """Net falls from one year to the next by more than usual; ``lever`` does most of it."""

    year: int
    tonnes: float
    share: float  # of the base year's net
    name: Spoken | None


@dataclass(frozen=True, slots=True)
class NoRoom:
    """Commitments that are kept with nothing to spare, the first of them in ``year``."""

    tight: int
    of: int
    name: Spoken
    year: int


@dataclass(frozen=True, slots=True)
class Credits:
    """What is removed and offset by what is bought, in the last year."""

    year: int
    tonnes: float
    share: float  # of gross


@dataclass(frozen=True, slots=True)
class Assumed:
    """Share of what levers take off that rests on assumed numbers, and the first to measure."""

    share: float
    first: Spoken


@dataclass(frozen=True, slots=True)
class Swing:
    """A factor of a sweep: by how much the plan costs less and more at its ends [million].

    ``broken`` are scenarios of it in which no plan keeps the commitments.
    """

    name: Spoken
    low: float
    high: float
    broken: int


Risk = Reliance | Cliff | NoRoom | Credits | Assumed | Swing


def risks_of(
    tables: Tables,
    case: Case,
    kept: Sequence[Kept],
    stakes: Stakes | None,
    swings: Sequence[Swing] = (),
) -> list[Risk]:
    """At most three: those of a sweep first, else what carries most, where it is steepest, tight.

    ``kept`` are the commitments, ``stakes`` what hangs on the numbers that are assumed,
    where that is known.
    """
    if swings:
        return list(swings[:RISKS])
    found: list[Risk | None] = [
        _reliance(tables, case, stakes),
        _cliff(tables, case),
        _no_room(kept),
        _credits(tables, case),
        _assumed(stakes),
    ]
    return [risk for risk in found if risk is not None][:RISKS]


def _reliance(tables: Tables, case: Case, stakes: Stakes | None) -> Reliance | None:
    """The lever of most tonnes in the last year, credits apart."""
    rows = tables["levers"]
    rows = rows[(rows["year"] == case.end) & ~rows["kind"].isin(credit_kinds())]
    whole = float(rows["reduction_t"].clip(lower=0.0).sum())
    emissions = tables["emissions"]
    bau = float(emissions[emissions["year"] == case.end]["bau_t"].sum())
    assumed = {lever_of(stake.number) for stake in stakes.assumed} if stakes else set[str]()
    for column, least in (("lever", CARRIES), ("kind", CARRIES_AS_KIND)):
        sums = rows.groupby(column)["reduction_t"].sum()
        if min(whole, bau) < A_TONNE or sums.max() / whole < least:
            continue
        key, tonnes = str(sums.idxmax()), float(sums.max())
        alike = [o for o in case.options.values() if getattr(o, column) == key]
        name: Spoken = alike[0].name if column == "lever" else wedge_name(key)
        guessed = any(o.lever in assumed for o in alike)
        return Reliance(name, case.end, tonnes / bau, SHORTFALL * tonnes, guessed)
    return None


def _cliff(tables: Tables, case: Case) -> Cliff | None:
    """The year in which net falls most, of those in which it is measures that bring it down."""
    sums = tables["emissions"].groupby("year")[["net_t", "bau_t"]].sum().sort_index()
    net, usual = sums["net_t"], sums["bau_t"]
    by_measures = (usual - net).diff().iloc[1:]
    fall = -net.diff().iloc[1:].where(by_measures >= FALLS * net.iloc[0], 0.0)
    if fall.empty or net.iloc[0] < A_TONNE or fall.max() / net.iloc[0] < FALLS:
        return None
    year = int(str(fall.idxmax()))
    return Cliff(
        year, float(fall.max()), float(fall.max() / net.iloc[0]), _of_most(tables, case, year)
    )


def _of_most(tables: Tables, case: Case, year: int) -> Spoken | None:
    """The lever whose tonnes grow most in a year, credits among them."""
    rows = tables["levers"]
    sums = rows.groupby(["lever", "year"])["reduction_t"].sum().unstack(fill_value=0)
    if year not in sums or year - 1 not in sums:
        return None
    more = sums[year] - sums[year - 1]
    if more.empty or more.max() < A_TONNE:
        return None
    return next(o.name for o in case.options.values() if o.lever == str(more.idxmax()))


def _no_room(kept: Sequence[Kept]) -> NoRoom | None:
    tight = [(k.tight_in, not k.target.headline, k) for k in kept if k.met and k.tight_in]
    if not tight:
        return None
    year, _, first = min(tight, key=lambda row: row[:2])
    return NoRoom(len(tight), len(kept), first.target.name, year)


def _credits(tables: Tables, case: Case) -> Credits | None:
    emissions = tables["emissions"]
    last = emissions[emissions["year"] == case.end]
    bought = float(last["removals_t"].sum() + last["offsets_t"].sum())
    gross = float(last["gross_market_t"].sum())
    if bought < A_TONNE or bought < BOUGHT * gross:
        return None
    return Credits(case.end, bought, bought / gross)


def _assumed(stakes: Stakes | None) -> Assumed | None:
    if stakes is None:
        return None
    tonnes, _ = stakes.shares
    names = [name for stake in stakes.assumed if (name := _about(stakes.case, stake)) is not None]
    return Assumed(tonnes, names[0]) if tonnes >= ASSUMED and names else None


def _about(case: Case, stake: Stake) -> Spoken | None:
    """The lever or the carrier that a number is of."""
    lever = lever_of(stake.number)
    if lever:
        return next((o.name for o in case.options.values() if o.lever == lever), None)
    key = stake.number.path.partition("@")[0].split(".")[1:2]
    carrier = case.carriers.get(key[0]) if key else None
    return carrier.name if carrier else None
