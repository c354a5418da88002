"""What levers use of other carriers: tables say what they serve, the case what that takes."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from pathway_models.case import Case, Option

TONNES = 1000.0
"""In a kt."""


class Use(NamedTuple):
    """An amount of a carrier [its unit] that an option uses in a year, and where it is booked.

    ``at`` is the source that it acts on; empty where it acts on none.
    """

    year: int
    option: str
    at: str
    carrier: str
    account: str
    amount: float


def uses(case: Case, levers: pd.DataFrame) -> list[Use]:
    """All that is used by what is in service, in each year of the table ``levers``."""
    using = {o.id: o for o in case.using}
    rows = levers[levers["option"].isin(using) & (levers["served"] != 0)]
    return [
        Use(year, o.id, o.source or "", carrier, o.uses_in[carrier], done(o, served) * path[year])
        for year, option, served in zip(rows["year"], rows["option"], rows["served"], strict=True)
        for o in [using[option]]
        for carrier, path in o.uses.items()
    ]


def done(option: Option, served: float) -> float:
    """What an option does, in the unit that its uses are of, from ``served`` of the table."""
    if option.output == "captured":
        return served / TONNES
    if option.output == "credits":
        return served / TONNES / (1 - option.buffer)
    return served
