"""Of which years facts say something of levers, and of which sources they say nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from pathway_models.arithmetic.clashes import OF_STOCK
from pathway_models.arithmetic.observed import OF_ACTIVITY
from pathway_models.arithmetic.told import BOUGHT, claimed_at
from pathway_models.case import Case, Option


@dataclass(frozen=True, slots=True)
class Reach:
    """How far facts tell of an option.

    ``last``: the last year of a fact; ``ahead``: years after it in which the last of what is told
    to be bought comes into service; ``done``: told is what the option did, and not its stock;
    ``bought``: the years whose purchases are told each by itself; ``unsaid``: those before the last
    of them of which nothing is. ``at``: the accounts for which what it did is told; None: all.
    """

    last: int
    ahead: int = 0
    done: bool = False
    bought: frozenset[int] = frozenset()
    unsaid: frozenset[int] = frozenset()
    at: frozenset[str] | None = None


def reach(case: Case, o: Option, years: Sequence[int]) -> Reach | None:
    """How far facts of some years tell of an option; None where they say nothing of it.

    Stock of a year is all that was bought ``lead`` years before; what is bought later is not in it.
    """
    own = [f for f in case.facts if f.quantity in OF_STOCK and o.id in f.of and f.year in years]
    if not own:
        return None
    last = max(f.year for f in own)
    seen = [f.year for f in own if f.quantity == "stock"]
    bought = frozenset(f.year for f in own if f.quantity in BOUGHT)
    if last not in {*seen, *bought}:
        at = claimed_at(f for f in own if f.year == last)
        everywhere = at is None or {*o.accounts} <= at
        return Reach(last, done=True, at=None if everywhere else at)
    until = max(seen, default=case.base_year + o.lead) - o.lead
    end = max(until, *bought) if bought else until
    unsaid = frozenset(range(max(until, case.base_year) + 1, end)) - bought
    return Reach(last, end + o.lead - last, bought=bought, unsaid=unsaid)


def stock_years(case: Case, options: Collection[str], years: Sequence[int]) -> list[int]:
    """The years of which facts say something of these options."""
    found = {
        f.year for f in case.facts if f.quantity in OF_STOCK and not set(f.of).isdisjoint(options)
    }
    return [t for t in years if t in found]


def untold(case: Case, year: int) -> set[str]:
    """The sources of which no fact says anything in a year: they are as expected."""
    told = {i for f in case.facts if f.quantity in OF_ACTIVITY and f.year == year for i in f.of}
    return {s.id for s in case.sources.values() if s.id not in told and s.account not in told}
