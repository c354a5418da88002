"""What is decided: levers, contracts, credits."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from pathway.tables.emissions import TONNES
from pathway.tables.rows import Rows, places, words
from pathway_models.arithmetic.base import Base, base_plan
from pathway_models.arithmetic.grid import Grid
from pathway_models.arithmetic.plan import Compared, Plan
from pathway_models.arithmetic.vintages import in_service
from pathway_models.arithmetic.wedges import Wedges
from pathway_models.case import Case, Option


class Outlays(NamedTuple):
    """What each option is paid for, by year, each asked once [million]."""

    capex: Grid
    fom: Grid
    contracted: Grid


def outlays(case: Case, plan: Plan) -> Outlays:
    """Investment, upkeep of what was added, premiums and credits, of all options."""
    paid = Outlays(*(Grid(case.options, case.all_years) for _ in Outlays._fields))
    base = base_plan(case)
    bought = {o for (o, _), amount in plan.added.items() if amount}
    saving = {o.id for o in case.serving if min(o.fom.values()) < 0}
    closing = {o for o, *_ in plan.closed}
    for o in (case.options[name] for name in sorted(bought | saving | closing)):
        paid.capex.at(o.id)[:] = [capex(o, plan, t) for t in case.all_years]
        paid.fom.at(o.id)[:] = [fom(case, o, plan, t, base) for t in case.all_years]
        paid.contracted.at(o.id)[:] = [contracted(case, o, plan, t) for t in case.all_years]
    return paid


def levers(at: Compared, market: Wedges, paid: Outlays) -> dict[str, Any]:
    """Additions, stock, what it serves, tonnes credited and cash, by option."""
    case, years = at.case, at.case.all_years
    of = {o.id: o for o in of_the_company(case)}
    rows = Rows(years, sorted(of))

    def own(grid: Grid) -> Any:
        return rows.numbers(grid.of_these(rows.things))

    return {
        "year": rows.year,
        "option": rows.words(str),
        "lever": rows.words(lambda o: of[o].lever),
        "kind": rows.words(lambda o: of[o].kind),
        "source": rows.words(lambda o: of[o].source or ""),
        "business": rows.words(lambda o: of[o].business),
        "region": rows.words(lambda o: of[o].region),
        "scope": rows.words(lambda o: of[o].scope),
        "unit": rows.words(lambda o: of[o].unit),
        "added": rows.numbers(Grid.of(of, years, at.plan.added)),
        "stock": own(at.after.stock),
        "served": rows.numbers(_served(at)),
        "served_unit": rows.words(lambda o: _served_unit(case, of[o])),
        "reduction_t": TONNES * own(market.by_option),
        "capex_m": own(paid.capex),
        "opex_m": own(paid.fom) + own(paid.contracted),
    }


def of_the_company(case: Case) -> list[Option]:
    """The options whose tonnes are the company's own; programmes have a ledger apart."""
    return case.booked("company")


def _served(at: Compared) -> Grid:
    """Activity taken off, power used or claimed [carrier unit, GWh], captured or retired [t]."""
    case, after = at.case, at.after
    served = Grid((o.id for o in of_the_company(case)), case.all_years)
    for factor, known in ((1.0, after.served), (1.0, after.self_use), (TONNES, after.captured)):
        for o in known.things:
            served.at(o)[:] = factor * known.at(o)
    for factor, claimed in ((1.0, at.plan.clean), (TONNES, at.plan.claims)):
        for key in sorted(claimed):
            o, _, t = key
            if o not in after.captured.row:
                served.matrix[served.row[o], t - case.base_year] += factor * claimed[key]
    return served


def _served_unit(case: Case, option: Option) -> str:
    if option.source is not None:
        return case.carriers[case.sources[option.source].carrier].unit
    if not option.has_effect:
        return option.unit
    return "t" if option.output in ("captured", "credits") else "GWh"


def capex(option: Option, plan: Plan, year: int) -> float:
    """Investment paid in a year [million]."""
    paid = 0.0
    for k, share in enumerate(option.capex_profile):
        added = plan.added.get((option.id, year - k), 0.0)
        paid += share * option.capex[year - k] * added if added else 0.0
    return paid * option.paid.get(year, 1.0)


def fom(case: Case, option: Option, plan: Plan, year: int, base: Base) -> float:
    """Fixed operation and maintenance of what was added, less that of what was closed [million].

    What is saved of it, by a kind that serves, counts on what serves more than in the base.
    """
    if year == case.base_year:
        return 0.0
    rate, share = option.fom[year], option.fom_share.get(year, 0.0)
    if rate < 0 and option.source is not None:
        more = plan.served.get((option.id, year), 0.0)
        if option.existing[year]:
            more -= base.served[option.id, year]
        return rate * more / option.displaces[year] if option.displaces[year] else 0.0
    there = _open(case, option, plan, year)
    if share:
        return share * sum(option.capex[v] * amount for v, amount in there.items())
    return rate * sum(there.values())


def _open(case: Case, option: Option, plan: Plan, year: int) -> dict[int, float]:
    """Additions in service by vintage, less what is closed; of existing stock that alone."""
    there = {v: plan.added.get((option.id, v), 0.0) for v in in_service(case, option, year)}
    for (o, v, until, t), amount in plan.closed.items() if option.retirable else ():
        if o == option.id and t <= year <= until:
            there[v] = there.get(v, 0.0) - amount
    return there


def closures(case: Case, plan: Plan) -> dict[str, Any]:
    """What is closed before its time, by the year in which it was bought."""
    keys = sorted((t, o, bought, until) for o, bought, until, t in plan.closed)
    closed = [plan.closed[o, bought, until, t] for t, o, bought, until in keys]
    cost = [_closure(case, key, amount) for key, amount in zip(keys, closed, strict=True)]
    return {
        "year": np.array([t for t, *_ in keys], dtype=np.int64),
        "option": words([o for _, o, *_ in keys]),
        "bought": np.array([bought for *_, bought, _ in keys], dtype=np.int64),
        "until": np.array([until for *_, until in keys], dtype=np.int64),
        "closed": np.array(closed, dtype=np.float64),
        "unit": words([case.options[o].unit for _, o, *_ in keys]),
        "cost_m": np.array(cost, dtype=np.float64),
    }


def _closure(case: Case, key: tuple[int, str, int, int], amount: float) -> float:
    """What closing costs; only existing stock may earn by it [million]."""
    year, option, bought, _ = key
    each = case.options[option].closure_cost[year]
    return amount * (each if bought == case.base_year else max(0.0, each))


def contracted(case: Case, option: Option, plan: Plan, year: int) -> float:
    """Premiums and credit purchases, at the price of signing, on all that is yielded [million]."""
    if year == case.base_year:
        return 0.0
    each = option.yields[year] * option.paid.get(year, 1.0)
    return sum(
        option.premium[v] * each * plan.added.get((option.id, v), 0.0)
        for v in in_service(case, option, year)
    )


def contracts(case: Case, plan: Plan) -> dict[str, Any]:
    """Clean power of each contract, by the account that claims it [GWh]."""
    keys = sorted((t, o, a) for (o, a, t), amount in plan.clean.items() if amount > 0)
    return {
        "year": np.array([t for t, _, _ in keys], dtype=np.int64),
        "option": words([o for _, o, _ in keys]),
        **places(case.accounts, [a for _, _, a in keys]),
        "clean_gwh": np.array([plan.clean[o, a, t] for t, o, a in keys], dtype=np.float64),
        "unbundled": np.array([not case.options[o].bundled for _, o, _ in keys], dtype=np.bool_),
    }


def credit_claims(case: Case, plan: Plan) -> dict[str, Any]:
    """Credits retired by account [t]; what was bought and not retired is in their cost."""
    keys = sorted((t, o, a) for (o, a, t), amount in plan.claims.items() if amount > 0)
    retired: dict[tuple[str, int], float] = {}
    for o, a, t in sorted(plan.claims):
        retired[o, t] = retired.get((o, t), 0.0) + plan.claims[o, a, t]
    options = [case.options[o] for _, o, _ in keys]
    bought = {(o, t) for t, o, _ in keys}
    paid = {(o, t): contracted(case, case.options[o], plan, t) for o, t in bought}
    price = {(o, t): TONNES * _price(case, case.options[o], plan, t) for o, t in bought}
    claimed = np.array([plan.claims[o, a, t] for t, o, a in keys], dtype=np.float64)
    share = claimed / np.array([retired[o, t] for t, o, _ in keys], dtype=np.float64)
    year = np.array([t for t, _, _ in keys], dtype=np.int64)
    return {
        "year": year,
        "option": words([o for _, o, _ in keys]),
        "kind": words([o.claimed_as for o in options]),
        **places(case.accounts, [a for _, _, a in keys]),
        "tonnes": TONNES * claimed,
        "price_per_t": np.array([price[o, t] for t, o, _ in keys], dtype=np.float64),
        "cost_m": np.array([paid[o, t] for t, o, _ in keys], dtype=np.float64) * share,
        "durability_years": np.array([o.durability for o in options], dtype=np.int64),
        "quality": words([o.quality for o in options]),
        "vintage": year,  # nothing is banked
    }


def _price(case: Case, option: Option, plan: Plan, year: int) -> float:
    """Average price of the credits that the vintages in service yield [million / kt]."""
    bought = {v: plan.added.get((option.id, v), 0.0) for v in in_service(case, option, year)}
    total = sum(bought.values())
    if total <= 0:
        return 0.0
    return sum(option.premium[v] * amount for v, amount in bought.items()) / total
