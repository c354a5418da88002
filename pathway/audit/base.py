"""The plan without additions, from the case alone (formulation, section 6)."""

from __future__ import annotations

import numpy as np

from pathway.audit.check import Floats
from pathway.audit.lines import Lines
from pathway.audit.numbers import Numbers
from pathway.audit.plan import Decisions, Plan
from pathway.audit.sides.activity import Activity
from pathway.audit.sides.clean import Contracts
from pathway.audit.sides.on_site import OnSite


def base_plan(numbers: Numbers) -> Plan:
    """Existing stock serves what it can, in the order of the options."""
    served = np.zeros(numbers.existing.shape)
    _on_activity(numbers, served)
    activity = numbers.side(Activity)
    demand = activity.electricity(activity.left(served), served)
    left = _on_site(numbers, demand, served)
    clean = Lines.together(_contracts(numbers, left))
    return Plan(numbers, Decisions(np.zeros(served.shape), served, clean, Lines.none()))


def _on_activity(numbers: Numbers, served: Floats) -> None:
    side = numbers.side(Activity)
    left = numbers.activity.copy()
    able = side.displaces * numbers.existing[:, side.options]
    for column, (option, source) in enumerate(zip(side.options, side.source, strict=True)):
        if able[:, column].any():
            most = np.minimum(able[:, column], side.most[:, column])
            served[:, option] = np.maximum(0.0, np.minimum(most, left[:, source]))
            left[:, source] -= served[:, option]


def _on_site(numbers: Numbers, demand: Floats, served: Floats) -> Floats:
    """Fills in what is used on site; gives the demand that it leaves."""
    side, left = numbers.side(OnSite), demand.copy()
    made = numbers.yields * numbers.existing
    for column, (option, account) in enumerate(zip(side.options, side.account, strict=True)):
        fits = np.minimum(side.share[:, column] * demand[:, account], left[:, account])
        served[:, option] = np.maximum(0.0, np.minimum(made[:, option], fits))
        left[:, account] -= served[:, option]
    return left


def _contracts(numbers: Numbers, left: Floats) -> list[Lines]:
    """Pro rata of the demand not yet covered, contract by contract."""
    parts = []
    made = numbers.yields * numbers.existing
    for option in numbers.side(Contracts).options:
        names = numbers.options[option].accounts
        accounts = np.array([numbers.account[a] for a in names], dtype=np.intp)
        open_ = np.maximum(0.0, left[:, accounts])
        total = open_.sum(axis=1)
        share = np.minimum(1.0, made[:, option] / np.where(total > 0, total, 1.0))
        claimed = np.where(total > 0, share, 0.0)[:, None] * open_
        left[:, accounts] -= claimed
        if claimed.any():
            parts.append(Lines.each_year(np.full(len(names), option), accounts, claimed))
    return parts
