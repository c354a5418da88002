"""``build(case)``: the model, as a table of contents."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, get_args

import pyomo.core as pyo

from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.classes import classify
from pathway_models.case import Case, Rank, Source
from pathway_models.program.accounts import build_accounts, declare_accounts
from pathway_models.program.cost import (
    against_base,
    internal_price_terms,
    priced,
    side_terms,
)
from pathway_models.program.decide import declare_decisions, enter_flows, state_decisions
from pathway_models.program.elastic import Elastic, make_elastic
from pathway_models.program.hierarchy import (
    build_hierarchy,
    claim_terms,
    declare_neutralised,
    reduce_terms,
    remove_terms,
)
from pathway_models.program.ledger import Ledger
from pathway_models.program.limits import build_limits
from pathway_models.program.removing import removing_cash
from pathway_models.program.requires import build_requires
from pathway_models.program.staying import build_staying, changed_terms
from pathway_models.program.stock import build_stock
from pathway_models.program.targets import build_targets
from pathway_models.program.turnover import build_turnover
from pathway_models.sides import SIDES
from pathway_models.vocabulary.components import Term, linear

RANKS: tuple[Rank, ...] = get_args(Rank)
"""In the order of the hierarchy: each stage counts what pays up to its own."""


def build(case: Case, *, elastic: bool = False) -> pyo.ConcreteModel:
    """The mixed-integer program of a case, with an objective for each stage of the hierarchy.

    Only ``cost`` is active. ``constants`` completes each objective that is money to a difference
    from the base, where what is paid is 0; ``cost_constant`` is that of the NPV. In an
    ``elastic`` model every commitment and all room can give way, by variables fixed at 0.
    """
    with _no_garbage_collection():
        m = pyo.ConcreteModel(name=f"{case.id}/{case.study}")
        m.case = case
        m.classes = classify(case)
        m.base, m.in_base, m.cash_by_option = base_plan(case), {}, {}
        m.discount = {t: case.discount(t) for t in (*case.years, case.end + 1)}
        m.ledger = Ledger(SIDES)
        m.elastic = make_elastic(m) if elastic else Elastic()
        m.sources_of = _sources_by_account(case)

        build_stock(m)
        build_staying(m)
        declare_neutralised(m)
        declare_decisions(m)
        enter_flows(m)
        declare_accounts(m)
        state_decisions(m)
        build_requires(m)
        build_turnover(m)
        build_accounts(m)
        build_limits(m)
        build_targets(m)
        build_hierarchy(m)
        _build_objectives(m)
    return m


def _build_objectives(m: Any) -> None:
    """Objectives of the stages, and ``npv``, the company's cash that is reported.

    What is minimised adds to that cash the ecosystem's, whose ledger is apart, and the guidance of
    hurdle rates and an internal carbon price. A stage leaves out the credits of later ranks, with
    all that they pay and all that guides them; the first one what removals use, too.
    """
    sides, internal, levers = side_terms(m), internal_price_terms(m), priced(m)

    def until(last: Rank) -> list[Term]:
        ranks = RANKS[: RANKS.index(last) + 1]
        counted = (p for p in levers if p.option.book == "programme" or p.option.rank in ranks)
        return [*sides, *((p.paid + p.guides, p.variable) for p in counted)]

    own = [p for p in levers if p.option.book == "company"]
    npv = [*sides, *((p.paid, p.variable) for p in own)]
    cut, remove, cost = (until(rank) for rank in RANKS)
    cut += removing_cash(m)
    m.constants = {"npv": against_base(m, npv), "cost": against_base(m, cost)}
    m.cost_constant = m.constants["npv"]
    hierarchy = m.case.hierarchy
    if hierarchy.reduce_until is not None:
        m.constants |= dict.fromkeys(("reduce", "reduce_location"), against_base(m, cut))
    if hierarchy.remove_until is not None:
        m.constants["remove"] = against_base(m, remove)
    objectives = {
        "npv": npv,
        "cost": [*cost, *internal],
        "reduce": reduce_terms(m, [*cut, *internal]),
        "reduce_location": reduce_terms(m, [*cut, *internal], location=True),
        "remove": remove_terms(m, [*remove, *internal]),
        "outlay": [(p.outlay, p.variable) for p in own],
        **claim_terms(m),
    }
    if (stay := m.case.stay_close) is not None:
        changed, given_up = changed_terms(m)
        priced_change = [(stay.price * outlay, variable) for outlay, variable in changed]
        objectives |= {
            "changed_outlay": changed,
            "stay_close": [*objectives["cost"], *priced_change],
        }
        m.constants["changed_outlay"] = given_up
        m.constants["stay_close"] = m.constants["cost"] + stay.price * given_up
    for name, terms in objectives.items():
        setattr(m, name, pyo.Objective(expr=linear(terms)))
        if name != "cost":
            m.component(name).deactivate()


def _sources_by_account(case: Case) -> Any:
    by_account: dict[str, list[Source]] = {}
    for source in case.sources.values():
        by_account.setdefault(source.account, []).append(source)

    def sources_of(accounts: Iterable[str]) -> list[Source]:
        return [s for a in accounts for s in by_account.get(a, ())]

    return sources_of


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Half of the building time is otherwise the collector looking at what is all kept."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
