"""What several options share: one linear inequality per limit and year (formulation, 5.6)."""

from __future__ import annotations

from typing import Any

from pathway_models.arithmetic.vintages import in_lots, vintages
from pathway_models.case import Case, Limit, Option
from pathway_models.vocabulary.components import Term, documented, index_set, linear


def build_limits(m: Any) -> None:
    """Adds the shared limits, which hold in every stage."""
    case: Case = m.case
    base = m.base
    m.SHARED = index_set(((x.id, t) for x in case.limits.values() for t in x.at_most), dimen=2)

    @documented(m.Constraint, m.SHARED)
    def shared_limit(m: Any, x: str, t: int) -> object:
        """Options that share a limit stay within it:
        sum of stock (or add, yield * stock, capex that is paid of add) <= at_most[x,t]  [its unit]
        """
        limit = case.limits[x]
        terms = limit_terms(m, case, limit, t)
        if not limit.electricity_of:
            given = m.elastic.room("limit", x, limit.at_most, limit.at_most[t])
            lot = 0.0 if given else _common_lot(case, limit)
            return _inequality([*terms, *given], in_lots(limit.at_most[t], lot))
        share = limit.at_most[t]
        demand = [(-share, m.demand[a, t]) for a in limit.electricity_of if (a, t) in m.DEMANDS]
        usual = sum(base.demand[a, t] for a in limit.electricity_of)
        given = m.elastic.room("limit", x, limit.at_most, share * usual, usual)
        return _inequality([*terms, *demand, *given], 0.0)


def _common_lot(case: Case, limit: Limit) -> float:
    """The lot that a limit on additions is a multiple of, if all its options share one."""
    lots = {case.options[o].unit_size for o in limit.options}
    return lots.pop() if limit.of == "added" and len(lots) == 1 else 0.0


def _inequality(terms: list[Term], bound: float) -> object:
    import pyomo.core as pyo

    if terms:
        return linear(terms) <= bound
    return pyo.Constraint.Feasible if bound >= 0 else pyo.Constraint.Infeasible


def limit_terms(m: Any, case: Case, limit: Limit, t: int) -> list[Term]:
    """What counts against a limit in a year."""
    options = [case.options[o] for o in limit.options]
    if limit.of in ("stock", "yield"):
        held = [o for o in options if (o.id, t) in m.STOCKS]
        return [(1.0 if limit.of == "stock" else o.yields[t], m.stock[o.id, t]) for o in held]
    if limit.of == "added":
        return [(1.0, m.add[o.id, t]) for o in options if t in vintages(case, o)]
    return [(paid, m.add[o.id, v]) for o in options for v, paid in _instalments(case, o, t)]


def _instalments(case: Case, option: Option, t: int) -> list[tuple[int, float]]:
    """Vintages, and what of their capex is paid in a year [million / stock unit]."""
    shares = enumerate(option.capex_profile)
    bought = vintages(case, option)
    return [(t - k, w * option.capex[t - k]) for k, w in shares if t - k in bought]
