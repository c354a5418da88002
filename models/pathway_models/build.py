"""``build(case)``: the model, as a table of contents."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pyomo.environ as pyo

from pathway_models.accounts import build_accounts, declare_demand
from pathway_models.base import base_plan
from pathway_models.case import Case, Source
from pathway_models.classes import classify
from pathway_models.components import linear
from pathway_models.cost import (
    carbon_terms,
    ecosystem_terms,
    energy_terms,
    guidance_terms,
    outlay_terms,
    roof_terms,
    stock_terms,
)
from pathway_models.elastic import Elastic, make_elastic
from pathway_models.hierarchy import (
    build_hierarchy,
    declare_neutralised,
    reduce_terms,
    remove_terms,
)
from pathway_models.ledger import Ledger
from pathway_models.levers import LEVERS
from pathway_models.limits import build_limits
from pathway_models.stock import build_stock
from pathway_models.targets import build_targets
from pathway_models.turnover import build_turnover, write_off_terms


def build(case: Case, *, elastic: bool = False) -> pyo.ConcreteModel:
    """The mixed-integer program of a case, with an objective for each stage of the hierarchy.

    Only ``cost`` is active; ``cost_constant`` completes it to the NPV against the base. In an
    ``elastic`` model every commitment and all room can give way, by variables fixed at 0.
    """
    with _no_garbage_collection():
        m = pyo.ConcreteModel(name=f"{case.id}/{case.study}")
        m.case = case
        m.classes = classify(case)
        m.ledger = Ledger()
        m.elastic = make_elastic(m) if elastic else Elastic()
        m.sources_of = _sources_by_account(case)

        build_stock(m)
        declare_demand(m)
        declare_neutralised(m)
        _build_levers(m)
        build_turnover(m)
        build_accounts(m)
        build_limits(m)
        build_targets(m)
        build_hierarchy(m)
        _build_objectives(m)
    return m


def _build_levers(m: Any) -> None:
    """A block for each lever kind that the case has."""
    m.lever_blocks = {}
    for kind, lever in LEVERS.items():
        options = [o for o in m.case.options.values() if o.kind == kind]
        if options:
            block = pyo.Block()
            m.add_component(kind, block)
            m.lever_blocks[kind] = block
            lever.effect(block, m, options)


def _build_objectives(m: Any) -> None:
    """Objectives of the stages, and ``npv``, the company's cash that is reported.

    What is minimised adds to that cash the ecosystem's, whose ledger is apart, and the guidance of
    hurdle rates and an internal carbon price.
    """
    base = base_plan(m.case)
    energy, energy_base = energy_terms(m, base)
    roofs, roofs_base = roof_terms(m, base)
    carbon, carbon_base = carbon_terms(m, base)
    own, removals, offsets = (
        stock_terms(m, m.case.ranked(rank)) for rank in ("cut", "remove", "offset")
    )
    write_off, idle_base = write_off_terms(m, base)
    cash = [*own, *energy, *roofs, *carbon, *write_off]
    beside = [*ecosystem_terms(m), *guidance_terms(m)]
    m.cost_constant = energy_base + roofs_base + carbon_base + idle_base
    m.npv = pyo.Objective(expr=linear([*cash, *removals, *offsets]))
    m.cost = pyo.Objective(expr=linear([*cash, *removals, *offsets, *beside]))
    m.reduce = pyo.Objective(expr=linear(reduce_terms(m, [*cash, *beside])))
    m.reduce_location = pyo.Objective(expr=linear(reduce_terms(m, [*cash, *beside], location=True)))
    m.remove = pyo.Objective(expr=linear(remove_terms(m, [*cash, *removals, *beside])))
    m.outlay = pyo.Objective(expr=linear(outlay_terms(m)))
    for name in ("npv", "reduce", "reduce_location", "remove", "outlay"):
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
