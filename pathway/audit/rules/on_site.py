"""Roofs feed the account that they stand at (formulation, 5.3)."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.audit.arithmetic.sides.on_site import OnSite
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, at_least, at_most

ENERGY, FEASIBLE = 1e-3, 1e-6
"""Feasibility: what the solver's tolerance may leave [GWh], and relative to the bound."""


@rule("GWh", ENERGY, FEASIBLE)
def roofs_feed_their_account(books: Books) -> Iterator[Finding]:
    """0 <= self-use <= generation, and <= self_use_share of the account's demand."""
    side, plan = books.numbers.side(OnSite), books.plan
    used, key = plan.served[:, side.options], books.option_cells(side.options)
    yield at_least("levers", key, "served", used, 0.0)
    yield at_most("levers", key, "served", used, plan.output[:, side.options])
    yield at_most("levers", key, "served", used, side.share * plan.demand[:, side.account])


CHECKS: tuple[Checker, ...] = (roofs_feed_their_account,)
