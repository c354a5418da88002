"""What power levers draw of which nothing is said in a year that is over: none that is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

import pandas as pd

from pathway_models.arithmetic.told import is_said
from pathway_models.case import ELECTRICITY, Case, Option

Tables = Mapping[str, pd.DataFrame]
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
    for o in case.using:
        account = o.uses_in.get(ELECTRICITY, "")
        if account not in accounts or o.output == "credits" or is_said(case, o, year):
            continue
        if _told_in_all(case, account, accounts, year):
            continue
        there = _power(o, tables, year)
        most = _most(o, case, year) if plan is None else _power(o, plan, year)
        before = found.get(account, Drawn())
        more = before.more + max(0.0, most - there)
        found[account] = Drawn(before.there + there, more)
    return found


def _told_in_all(case: Case, account: str, accounts: tuple[str, ...], year: int) -> bool:
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


def _power(o: Option, tables: Tables, year: int) -> float:
    """What an option draws, by some tables [GWh]."""
    rows = tables["levers"]
    own = rows[(rows["option"] == o.id) & (rows["year"] == year)]
    tonnes = own["served_unit"] == "t"
    served = float((own["served"] / tonnes.map({True: 1000.0, False: 1.0})).sum())
    return served * o.uses[ELECTRICITY][year]


def _most(o: Option, case: Case, year: int) -> float:
    """What it could draw: with all that it may serve of its source; of others any amount [GWh]."""
    if not o.serves(year):
        return 0.0
    if o.source is None:
        return inf
    return o.max_share[year] * case.sources[o.source].activity[year] * o.uses[ELECTRICITY][year]
