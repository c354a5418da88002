"""What levers use of which nothing is said in a year that is over, or which are only supposed to
have run: none that is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

import pandas as pd

from pathway.tables.supposed import supposed
from pathway_models.arithmetic.told import is_said
from pathway_models.case import ELECTRICITY, Case, Option, Path

Tables = Mapping[str, pd.DataFrame]
TONNES = 1000.0
"""In a kt."""
IN_ALL = ("bought", "emissions")
"""Quantities that say of accounts what all that is used there comes to."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Power of such levers: as it is in the tables of what was, and what it may be more [GWh]."""

    there: float = 0.0
    more: float = 0.0


def drawn(
    case: Case, accounts: tuple[str, ...], tables: Tables, year: int, plan: Tables | None
) -> dict[str, Drawn]:
    """Power that is not told, by account; none where facts say what all of an account comes to.

    What may be more is what the ``plan`` had of it; without one, all that they could draw. Credits
    are retired by name: of what is not told none was.
    """
    found: dict[str, Drawn] = {}
    for o, part in _untold(case, tables, year, plan):
        account = o.uses_in.get(ELECTRICITY, "")
        if account not in accounts or told_in_all(case, account, accounts, year):
            continue
        there = part * _used(o, ELECTRICITY, tables, year)
        most = _most(o, case, year) if plan is None else _used(o, ELECTRICITY, plan, year)
        before = found.get(account, Drawn())
        more = before.more + (max(0.0, most - there) if part == 1 else 0.0)
        found[account] = Drawn(before.there + there, more)
    return found


def burnt(
    case: Case, accounts: tuple[str, ...], tables: Tables, year: int, plan: Tables | None
) -> dict[str, float]:
    """What fuels and goods emit that are not told either, and what comes before what is used, by
    account [t].
    """
    found: dict[str, float] = {}
    observed = {a for f in case.facts if f.year == year and f.quantity == "emissions" for a in f.of}
    for o, part in _untold(case, tables, year, plan):
        for carrier, account in o.uses_in.items():
            amount = part * _used(o, carrier, tables, year)
            kt = {} if carrier == ELECTRICITY else {account: case.factors}
            for a, factors in (kt | _before(case, account)).items():
                if a in accounts and a not in observed:
                    path = factors.get((carrier, case.accounts[account].region), {})
                    found[a] = found.get(a, 0.0) + TONNES * path.get(year, 0.0) * amount
    return found


def before(case: Case, account: str, carrier: str, year: int, amount: float) -> dict[str, float]:
    """What comes before what is used in an account, by the account that it is booked in [t]."""
    key = carrier, case.accounts[account].region
    return {
        a: TONNES * factors[key][year] * amount
        for a, factors in _before(case, account).items()
        if key in factors
    }


def _before(case: Case, account: str) -> dict[str, Mapping[tuple[str, str], Path]]:
    upstream = case.accounts[account].upstream
    return {upstream: case.upstream} if upstream else {}


def _untold(
    case: Case, tables: Tables, year: int, plan: Tables | None
) -> Iterator[tuple[Option, float]]:
    """Options that use something, and the part of it that is not told: all where nothing is said of
    them, else what the plan leaves idle.
    """
    idle = {} if plan is None else supposed(case, tables, year, plan)
    for o in case.using:
        part = idle.get(o.id, 0.0) if is_said(case, o, year) else 1.0
        if part and o.output != "credits":
            yield o, part


def told_in_all(case: Case, account: str, accounts: tuple[str, ...], year: int) -> bool:
    """Whether a fact of the year is of all that an account uses, within some accounts."""
    powered = {s.account for s in case.sources.values() if s.carrier == ELECTRICITY}
    powered |= {o.uses_in[ELECTRICITY] for o in case.using if ELECTRICITY in o.uses_in}
    return any(
        f.quantity in IN_ALL
        and f.year == year
        and account in f.of
        and powered & {*f.of} <= {*accounts}
        for f in case.facts
    )


def _used(o: Option, carrier: str, tables: Tables, year: int) -> float:
    """What an option uses of a carrier, by some tables [its unit]."""
    rows = tables["levers"]
    own = rows[(rows["option"] == o.id) & (rows["year"] == year)]
    tonnes = own["served_unit"] == "t"
    served = float((own["served"] / tonnes.map({True: 1000.0, False: 1.0})).sum())
    return served * o.uses[carrier][year]


def _most(o: Option, case: Case, year: int) -> float:
    """What it could draw: with all that it may serve of its source; of others any amount [GWh]."""
    if not o.serves(year):
        return 0.0
    if o.source is None:
        return inf
    return o.max_share[year] * case.sources[o.source].activity[year] * o.uses[ELECTRICITY][year]
