"""Contractual clean electricity, and the electricity of accounts that it covers (5.3)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pathway.audit.arithmetic.sides.clean import Contracts
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, at_least, at_most, equal, word

ENERGY, FEASIBLE = 1e-3, 1e-6
"""Feasibility: what the solver's tolerance may leave [GWh], and relative to the bound."""
ROUNDED = 1e-6
"""What the rounding of the tables may leave."""
NOTHING = 2e-6
"""Of less demand than this there need be no share [GWh]."""


@rule("GWh", 1e-4, 1e-7)
def electricity_balances(books: Books) -> Iterator[Finding]:
    """Demand, self-use, export, clean power and the residual of every account."""
    plan = books.plan
    for column, want in {
        "demand_gwh": plan.demand,
        "self_use_gwh": plan.self_use,
        "fuelled_gwh": plan.self_use - plan.kept - plan.grey,
        "export_gwh": plan.export,
        "clean_gwh": plan.clean,
        "clean_unbundled_gwh": plan.unbundled,
        "residual_gwh": plan.demand - plan.self_use - plan.clean,
    }.items():
        yield from books.same("electricity", column, want)


@rule("share", 1e-6)
def clean_share_is_of_demand(books: Books) -> Iterator[Finding]:
    """(self-use that keeps its certificates + clean) / demand; empty where there is none."""
    plan, ledger = books.plan, books.ledgers["electricity"]
    told, demand = ledger.numbers("clean_share"), ledger.numbers("demand_gwh")
    empty = ledger.frame["clean_share"].isna().to_numpy(dtype=bool)
    yield word("electricity", ledger.key, "clean_share", ~empty & (demand <= 0), False)
    shared = (demand > NOTHING) | (~empty & (demand > 0))
    of = np.where(shared, demand, 1.0)
    want = (plan.kept + plan.clean).ravel()[ledger.cell] / of
    got = np.where(shared, told, want)
    room = ROUNDED + 10 * ROUNDED / of
    yield equal("electricity", ledger.key, "clean_share", got, want, allowed=room)


@rule("GWh", ENERGY, FEASIBLE)
def a_kwh_is_clean_once(books: Books) -> Iterator[Finding]:
    """0 <= clean, and the clean power of an account is within its demand less self-use."""
    plan, key = books.plan, books.cells("electricity")
    open_demand = plan.demand - plan.self_use
    yield at_most("electricity", key, "clean_gwh", plan.clean, np.maximum(0.0, open_demand))
    yield at_least("electricity", key, "residual_gwh", open_demand, 0.0)
    claims = books.ledgers["contracts"]
    yield at_least("contracts", claims.key, "clean_gwh", claims.numbers("clean_gwh"), 0.0)


@rule("GWh", ENERGY, FEASIBLE)
def contracts_are_claimed_once(books: Books) -> Iterator[Finding]:
    """The claims on a contract over all accounts are within what it yields."""
    own = books.numbers.side(Contracts).options
    used, most = books.plan.clean_by[:, own], books.plan.output[:, own]
    yield at_most("contracts", books.option_cells(own), "clean_gwh (sum)", used, most)


CHECKS: tuple[Checker, ...] = (
    electricity_balances,
    clean_share_is_of_demand,
    a_kwh_is_clean_once,
    contracts_are_claimed_once,
)
