"""What is free of a carbon price, in tonnes and in money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pathway_models.arithmetic.grid import Vector, along
from pathway_models.arithmetic.plan import Balance
from pathway_models.case import Case, Scheme


class Free(NamedTuple):
    """Tonnes that a business need not pay for, plan years [kt], and their worth [million]."""

    business: str
    tonnes: Vector
    worth: Vector


def free_of(case: Case, scheme: Scheme, at: Balance) -> Iterator[Free]:
    """All that is free: what is granted, and what follows what is left and what is served."""

    def free(account: str, tonnes: Vector) -> Free:
        worth = along(scheme.price[account], case.years) * tonnes
        return Free(case.accounts[account].business, tonnes, worth)

    for owner, path in sorted(scheme.free.items()):
        yield free(first_account(case, scheme, owner), along(path, case.years))
    for i, path in sorted(scheme.free_left.items()):
        left = at.activity.at(i)[1:]
        yield free(case.sources[i].account, along(path, case.years) * left)
    for o, path in sorted(scheme.free_served.items()):
        account = case.sources[str(case.options[o].source)].account
        yield free(account, along(path, case.years) * at.served.at(o)[1:])


def first_account(case: Case, scheme: Scheme, owner: str) -> str:
    """The account that is meant, or the first of the business: all of its pay one price."""
    if owner in scheme.price:
        return owner
    return min(a for a in scheme.price if case.accounts[a].business == owner)
