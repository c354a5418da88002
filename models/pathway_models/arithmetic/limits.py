"""Room beside what was added already: potentials, allowances, limits (formulation, 12)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pathway_models.arithmetic.clashes import OF_STOCK, Clash, rounding, stock_said, yield_said
from pathway_models.arithmetic.vintages import committed_in, locked_in
from pathway_models.case import Case, Fact, Limit, Option, Path


def widened(
    case: Case, o: Option, stock: Mapping[int, float], facts: Sequence[Fact], clashes: list[Clash]
) -> Path | None:
    """Potential, which is at least what there is of stock: in years to come but for rounding."""
    if o.potential is None:
        return None
    room = {t: max(o.potential[t], o.existing[t]) for t in case.years}
    over = [t for t in case.years if stock[t] > room[t]]
    later = [t for t in over if t not in case.past and stock[t] > room[t] + rounding(room[t])]
    if later and facts:
        t, last = later[0], max(facts, key=lambda f: f.year)
        there, potential = (stock_said(last, o, x) for x in (stock[t], o.potential[t]))
        told = {"stock": there, "potential": potential, "option": o.id, "year": str(t)}
        clashes.append(Clash(last, "over-potential", told))
    return {t: stock[t] if t in over else most for t, most in o.potential.items()}


def allowed(o: Option, made: Option) -> Path | None:
    """The allowance, in the past at least what was committed, and none of what was not on offer."""
    if o.max_add is None:
        return None
    offered, bought = (range(x.first_year, x.last_year + 1) for x in (o, made))
    was = {
        v: max(o.max_add[v], committed_in(o, v)) if v in offered else 0.0
        for v in made.added
        if v in bought
    }
    return {**o.max_add, **was}


def over_limits(case: Case) -> Iterator[Clash]:
    """Facts after which more is in service, in a year to come, than options may share."""
    facts = [f for f in case.facts if f.quantity in OF_STOCK]
    for limit in case.limits.values():
        told = [f for f in facts if not set(limit.options).isdisjoint(f.of)]
        for t, (used, close) in _in_service(case, limit).items():
            most = limit.at_most[t]
            if told and used > most + close:
                last, o = max(told, key=lambda f: f.year), case.options[limit.options[0]]
                tell = yield_said if limit.of == "yield" else stock_said
                amounts = {"used": tell(last, o, used), "most": tell(last, o, most)}
                yield Clash(last, "over-limit", {**amounts, "limit": limit.id, "year": str(t)})
                break


def ahead(case: Case, limit: Limit) -> Path:
    """A limit of years to come, with room for the last digits of what is in service already."""
    at_most = {t: most for t, most in limit.at_most.items() if t not in case.past}
    for t, (used, close) in _in_service(case, limit).items():
        if at_most[t] < used <= at_most[t] + close:
            at_most[t] = used
    return at_most


def _in_service(case: Case, limit: Limit) -> dict[int, tuple[float, float]]:
    """By year to come what is in service already of what options share, and its rounding."""
    if limit.of not in ("stock", "yield") or limit.electricity_of:
        return {}
    stocks, found = {o: locked_in(case.options[o]) for o in limit.options}, {}
    for t, most in limit.at_most.items():
        each = {o: case.options[o].yields[t] if limit.of == "yield" else 1.0 for o in stocks}
        if t not in case.past:
            used = sum(stocks[o][t] * each[o] for o in stocks)
            found[t] = used, rounding(most, each=sum(each.values()))
    return found
