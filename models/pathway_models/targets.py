"""One linear inequality per commitment and year (formulation, 5.7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from pathway_models.accounts import activity_terms, location_terms
from pathway_models.base import Base, base_plan
from pathway_models.case import ELECTRICITY, Case, Target
from pathway_models.components import Term, documented, index_set, linear
from pathway_models.cost import against_base, cash_terms
from pathway_models.ecosystem import counted_terms
from pathway_models.variations import weakened


class Row(NamedTuple):
    """``sum of terms + constant <= 0``; ``scale`` is the size of what is promised."""

    terms: list[Term]
    constant: float
    scale: float


def target_years(target: Target) -> list[int]:
    """The years in which it is one inequality: only the last for a cash sum over years."""
    return [max(target.value)] if target.cumulative else sorted(target.value)


def build_targets(m: Any) -> None:
    """Adds a row for each commitment and year; elastic ones may give way."""
    case: Case = m.case
    m.COMMITMENTS = index_set(
        ((k.id, t) for k in case.targets.values() for t in target_years(k)), dimen=2
    )
    base = base_plan(case)

    @documented(m.Constraint, m.COMMITMENTS)
    def commitment(m: Any, k: str, t: int) -> object:
        """A commitment holds: achieved[k,t] <= (or >=) required[k,t]  [its unit]"""
        row = commitment_row(m, base, case.targets[k], t)
        return linear([*row.terms, *_given(m, base, row, case.targets[k], t)]) <= -row.constant


def commitment_row(m: Any, base: Base, target: Target, t: int) -> Row:
    """A commitment in a year, as terms and a constant that are at most 0."""
    return _ROWS[target.metric](m, base, target, t)


def _given(m: Any, base: Base, row: Row, target: Target, t: int) -> list[Term]:
    """How a row gives way. Where what is promised is a share, its whole is taken as usual."""
    if not m.elastic:
        return []
    weaker = weakened(m.case, target, 1.0)
    slope = commitment_row(m, base, weaker, t).constant - row.constant
    share = abs(weaker.value[t] - target.value[t]) * row.scale
    given: list[Term] = m.elastic.terms("commitment", target.id, -slope or share, row.scale)
    return given


def _classes(m: Any, target: Target) -> list[str]:
    return [c for c in m.classes.classes if c in target.accounts]


def _size(m: Any, base: Base, target: Target, t: int) -> float:
    """Business-as-usual emissions of the perimeter: the size of a promise of zero [kt]."""
    case: Case = m.case
    inside = set(target.accounts)
    return sum(
        case.factors[s.carrier, s.region][case.base_year] * base.activity[s.id, t]
        for s in case.sources.values()
        if s.account in inside
    )


def _gross(m: Any, target: Target, t: int) -> tuple[list[Term], float]:
    if target.method == "location":
        return location_terms(m, target.accounts, t)
    return [(1.0, m.gross[c, t]) for c in _classes(m, target)], 0.0


def _gross_emissions(m: Any, base: Base, target: Target, t: int) -> Row:
    terms, constant = _gross(m, target, t)
    allowed = target.value[t]
    return Row(terms, constant - allowed, max(allowed, _size(m, base, target, t)))


def _net_emissions(m: Any, base: Base, target: Target, t: int) -> Row:
    claims = [
        (-1.0, k.variable)
        for c in _classes(m, target)
        for k in [*m.ledger.removals[c, t], *m.ledger.offsets[c, t]]
    ]
    gross = [(1.0, m.gross[c, t]) for c in _classes(m, target)]
    allowed = target.value[t]
    return Row([*gross, *claims], -allowed, max(allowed, _size(m, base, target, t)))


def _intensity(m: Any, base: Base, target: Target, t: int) -> Row:
    terms, constant = _gross(m, target, t)
    allowed = target.value[t] * target.revenue[t]
    return Row(terms, constant - allowed, max(allowed, _size(m, base, target, t)))


def _clean_share(m: Any, base: Base, target: Target, t: int) -> Row:
    """(on-site + contracted clean) >= share * demand of the perimeter.

    By annual volume, contracts count by what they yield less what is claimed outside: the kWh may
    be from any market, and still count once.
    """
    share, inside = target.value[t], set(target.accounts)
    terms: list[Term] = []
    for p, accounts in m.classes.pools.items():
        if p in inside:
            terms += [(-1.0, v) for _, v in m.ledger.clean[p, t]]
            for a in accounts:
                terms.append((share, m.demand[a, t]))
                terms += [(-c, v) for c, v in m.ledger.on_site[a, t]]
    if target.matching == "annual_volume":
        terms += _unclaimed(m, t)
    demand = sum(base.demand[a, t] for a in inside)
    return Row(terms, 0.0, max(demand, 1.0))


def _unclaimed(m: Any, t: int) -> list[Term]:
    """Less contracted clean power that no account of its own market claims [GWh]."""
    case: Case = m.case
    power = [o for o in case.yielding("clean") if (o.id, t) in m.STOCKS]
    yielded = [(-o.yields[t], m.stock[o.id, t]) for o in power]
    return [*yielded, *((1.0, v) for p in m.classes.pools for _, v in m.ledger.clean[p, t])]


def _lever_share(m: Any, base: Base, target: Target, t: int) -> Row:
    share = target.value[t]
    terms: list[Term] = []
    constant = size = 0.0
    for i in target.sources:
        more, fixed = activity_terms(m, i, t, share)
        terms += more
        constant += fixed
        size += m.case.sources[i].activity[t]
    for o in target.options:
        if (o, t) in m.STOCKS:
            terms.append((share - 1.0, m.quantity["served"][o, t]))
    return Row(terms, constant, max(size, 1e-6))


def _deployment(m: Any, base: Base, target: Target, t: int) -> Row:
    options = [m.case.options[o] for o in target.options]
    room = sum(o.potential[t] for o in options if o.potential is not None)
    terms = [(-1.0, m.stock[o.id, t]) for o in options if (o.id, t) in m.STOCKS]
    return Row(terms, target.value[t] * room, max(room, 1e-6))


def _credit_share(m: Any, base: Base, target: Target, t: int) -> Row:
    share = target.value[t]
    removals = [k for c in _classes(m, target) for k in m.ledger.removals[c, t]]
    offsets = [k for c in _classes(m, target) for k in m.ledger.offsets[c, t]]
    size = max(_size(m, base, target, t), 1e-6)
    if target.measure == "credits_of_bau":
        credits = [(1.0, k.variable) for k in [*removals, *offsets]]
        return Row(credits, -share * bau_emissions(m.case, base, target.accounts, t), size)
    if target.measure == "removals_of_credits":
        terms = [(share - 1.0, k.variable) for k in removals]
        return Row([*terms, *((share, k.variable) for k in offsets)], 0.0, size)
    durable = {o.id for o in m.case.ranked("remove") if o.durability >= target.durable_years}
    terms = [(share - (k.option in durable), k.variable) for k in removals]
    return Row(terms, 0.0, size)


def _budget(m: Any, base: Base, target: Target, t: int) -> Row:
    summed = target.cumulative or target.carry_over
    years = [y for y in sorted(target.value) if y <= t] if summed else [t]
    terms = [
        term
        for y in years
        for o in target.options
        for item in target.items
        for term in cash_terms(m, m.case.options[o], item, y)
    ]
    allowed = sum(target.value[y] for y in years) if target.carry_over else target.value[t]
    return Row(terms, against_base(m, terms) - allowed, max(abs(allowed), 1.0))


def _cumulative_avoided(m: Any, base: Base, target: Target, t: int) -> Row:
    """Sum of counted tonnes of programmes, from the first plan year to ``t``, >= value."""
    terms: list[Term] = []
    constant = 0.0
    for y in range(m.case.years.start, t + 1):
        more, fixed = counted_terms(m, target.options, y)
        terms += [(-c, v) for c, v in more]
        constant -= fixed
    return Row(terms, constant + target.value[t], max(target.value[t], 1.0))


def bau_emissions(case: Case, base: Base, accounts: tuple[str, ...], year: int) -> float:
    """Business-as-usual emissions of accounts: the base at base-year factors [kt CO2e]."""
    inside, factors, t0 = set(accounts), case.factors, case.base_year
    total = 0.0
    for s in case.sources.values():
        if s.account in inside and s.carrier != ELECTRICITY:
            total += factors[s.carrier, s.region][t0] * base.activity[s.id, year]
    for o in case.switches:
        account = case.sources[str(o.source)].account
        for carrier, per_activity in o.uses.items():
            if carrier != ELECTRICITY and account in inside:
                factor = factors[carrier, case.accounts[account].region][t0]
                total += factor * per_activity[year] * base.served[o.id, year]
    for a in inside:
        if base.demand[a, year] or (ELECTRICITY, case.accounts[a].region) in factors:
            on_site = sum(
                base.self_use[o.id, year]
                for o in case.yielding("on_site")
                if o.accounts[0] == a and o.keeps_certificates
            )
            clean = sum(v for (_, b, t), v in base.clean.items() if b == a and t == year)
            factor = factors.get((ELECTRICITY, case.accounts[a].region), {year: 0.0, t0: 0.0})[t0]
            total += factor * (base.demand[a, year] - on_site - clean)
    return total


_ROWS: dict[str, Callable[[Any, Base, Target, int], Row]] = {
    "gross_emissions": _gross_emissions,
    "net_emissions": _net_emissions,
    "intensity": _intensity,
    "clean_electricity_share": _clean_share,
    "lever_share": _lever_share,
    "deployment": _deployment,
    "credit_share": _credit_share,
    "budget": _budget,
    "cumulative_avoided": _cumulative_avoided,
}
