"""The plan that decisions make, and the one without additions (formulation, 5 and 6)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arithmetic.plan import Decisions, Plan
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.captured import Captured
from pathway.audit.arithmetic.sides.clean import Contracts
from pathway.audit.arithmetic.sides.credits import Credits
from pathway.audit.arithmetic.sides.on_site import OnSite
from pathway.audit.arithmetic.sides.stock import standing
from pathway.audit.arithmetic.sides.uses import Uses
from pathway.audit.arrays import Floats


def plan_of(numbers: Numbers, decided: Decisions) -> Plan:
    """All quantities of a plan, from what it decides."""
    added, served, clean, credits_ = decided.added, decided.served, decided.clean, decided.credits
    retired = credits_.by_option(numbers)
    removing, removed = numbers.side(Credits).done(retired)
    if len(removing):
        served = served.copy()
        served[:, removing] = removed
    activity, roofs = numbers.side(Activity), numbers.side(OnSite)
    contracts, ranked = numbers.side(Contracts), numbers.case.ranked
    new = standing(numbers, added) - decided.closed.out(numbers)
    stock = numbers.existing + new
    output = numbers.yields * stock
    left = activity.left(served)
    used, clean_by = served[:, roofs.options], clean.by_option(numbers)
    return Plan(
        numbers,
        added,
        served,
        clean_of=clean,
        credits=credits_,
        new=new,
        stock=stock,
        output=output,
        activity=left,
        demand=activity.electricity(left) + numbers.side(Uses).electricity(served),
        self_use=numbers.by_account(used, roofs.account),
        kept=numbers.by_account(used * roofs.keeps, roofs.account),
        grey=numbers.by_account(used * roofs.grey, roofs.account),
        export=numbers.by_account(
            np.where(roofs.fuelled, 0.0, output[:, roofs.options] - used), roofs.account
        ),
        clean=clean.by_account(numbers),
        unbundled=clean.by_account(numbers, contracts.unbundled),
        clean_by=clean_by,
        removals=credits_.by_account(numbers, numbers.chosen(numbers.case.removing)),
        offsets=credits_.by_account(numbers, numbers.chosen(ranked("offset"))),
        retired_by=retired,
        purchases=numbers.of("paid", 1.0)
        * numbers.yields
        * standing(numbers, numbers.premium * added),
        unclaimed=(output - clean_by)[:, contracts.options].sum(axis=1),
        closings=decided.closed,
        lasting=added - decided.closed.of_vintage(numbers),
    )


def base_plan(numbers: Numbers) -> Plan:
    """Existing stock serves what it can, in its order.

    Again until nothing moves: what some do leaves others less, or more, to do.
    """
    activity, whole, moved = numbers.side(Activity), numbers.activity, True
    while moved:
        served = np.zeros(numbers.existing.shape)
        served[:, activity.options] = activity.in_base(whole)
        _captured(numbers, activity.left(served), served)
        demand = activity.electricity(activity.left(served))
        demand = demand + numbers.side(Uses).electricity(served)
        left = _on_site(numbers, demand, served)
        before, whole = whole, activity.whole(served)
        moved = not np.array_equal(before, whole)
    clean = Lines.together(_contracts(numbers, left))
    return plan_of(numbers, Decisions(np.zeros(served.shape), served, clean, Lines.none()))


def _captured(numbers: Numbers, activity: Floats, served: Floats) -> None:
    """Fills in what existing stock captures of what its stack has left, one after the other."""
    side = numbers.side(Captured)
    there = side.contents(activity, served)
    able = numbers.yields * numbers.existing
    for place, columns in enumerate(side.stacks()):
        left = there[:, place]
        for column in columns:
            takes = side.takes[:, column]
            fits = np.where(takes > 0, left / np.where(takes > 0, takes, 1.0), 0.0)
            option = side.options[column]
            served[:, option] = np.minimum(able[:, option], np.maximum(0.0, fits))
            left = left - takes * served[:, option]


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
