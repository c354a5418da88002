"""Activity, electricity, emissions and credit balances: where the levers meet."""

from __future__ import annotations

from typing import Any

from pathway_models.case import ELECTRICITY, Case
from pathway_models.classes import with_electricity
from pathway_models.components import Term, documented, index_set, linear, variable


def declare_demand(m: Any) -> None:
    """Adds ``demand``, which roofs refer to before the balances are stated."""
    accounts = [a.id for a in with_electricity(m.case)]
    m.DEMANDS = index_set(((a, t) for a in accounts for t in m.YEARS), dimen=2)
    variable(m, "demand", m.DEMANDS, "electricity consumed [GWh]")


def build_accounts(m: Any) -> None:
    """Adds the balances of formulation 5.2 to 5.5, over what the levers entered in the ledger."""
    case: Case = m.case
    m.LEVERED = index_set(m.ledger.taken_off, dimen=2)
    variable(m, "activity", m.LEVERED, "remaining activity [carrier unit]")
    m.CLASS_YEARS = index_set(((c, t) for c in m.classes.classes for t in m.YEARS), dimen=2)
    m.POOL_YEARS = index_set(((p, t) for p in m.classes.pools for t in m.YEARS), dimen=2)
    m.ROOFED = index_set(dict.fromkeys([*m.ledger.on_site, *m.ledger.on_site_grey]), dimen=2)
    variable(m, "uncovered", m.POOL_YEARS, "electricity that nothing clean covers [GWh]")
    variable(m, "gross", m.CLASS_YEARS, "gross emissions, market-based [kt CO2e]")
    m.uses_in = {}
    for use in m.ledger.uses:
        m.uses_in.setdefault((use.account, use.year), []).append(use)
    _activity_rules(m, case)
    _electricity_rules(m)
    _emission_rules(m, case)


def activity_terms(m: Any, source: str, year: int, weight: float) -> tuple[list[Term], float]:
    """``weight`` times the activity of a source, as terms and a constant."""
    if (source, year) in m.LEVERED:
        return [(weight, m.activity[source, year])], 0.0
    return [], weight * m.case.sources[source].activity[year]


def location_terms(m: Any, accounts: tuple[str, ...], year: int) -> tuple[list[Term], float]:
    """Location-based gross emissions of accounts [kt CO2e], as terms and a constant."""
    terms, constant = fuel_terms(m, accounts, year)
    for a in accounts:
        if (a, year) in m.DEMANDS:
            factor = m.case.factors[ELECTRICITY, m.case.accounts[a].region][year]
            roofs = [*m.ledger.on_site[a, year], *m.ledger.on_site_grey[a, year]]
            terms += [(factor, m.demand[a, year]), *((-factor * c, v) for c, v in roofs)]
    return terms, constant


def fuel_terms(m: Any, accounts: tuple[str, ...], year: int) -> tuple[list[Term], float]:
    """Emissions of fuels, heat and substances of accounts [kt CO2e], as terms and a constant."""
    case: Case = m.case
    terms: list[Term] = []
    constant = 0.0
    for source in m.sources_of(accounts):
        if source.carrier != ELECTRICITY:
            factor = case.factors[source.carrier, source.region][year]
            more, fixed = activity_terms(m, source.id, year, factor)
            terms += more
            constant += fixed
    for a in accounts:
        for use in m.uses_in.get((a, year), ()):
            if use.carrier != ELECTRICITY:
                factor = case.factors[use.carrier, use.region][year]
                terms.append((factor * use.term[0], use.term[1]))
    return terms, constant


def _activity_rules(m: Any, case: Case) -> None:
    @documented(m.Constraint, m.LEVERED)
    def remaining_activity(m: Any, i: str, t: int) -> object:
        """What levers serve is taken off the activity that business as usual would have:
        activity[i,t] = A[i,t] - sum of served[o,t] over o of i  [carrier unit]
        """
        served = m.ledger.taken_off[i, t]
        return linear([(1, m.activity[i, t]), *served]) == case.sources[i].activity[t]

    @documented(m.Constraint, m.DEMANDS)
    def electricity_demand(m: Any, a: str, t: int) -> object:
        """Demand is what sources consume and what switches add:
        demand[a,t] = sum of activity[i,t] + sum of uses[o,electricity,t] * served[o,t]  [GWh]
        """
        terms: list[Term] = [(1.0, m.demand[a, t])]
        constant = 0.0
        for source in m.sources_of((a,)):
            if source.carrier == ELECTRICITY:
                more, fixed = activity_terms(m, source.id, t, 1.0)
                terms += [(-c, v) for c, v in more]
                constant += fixed
        for use in m.uses_in.get((a, t), ()):
            if use.carrier == ELECTRICITY:
                terms.append((-use.term[0], use.term[1]))
        return linear(terms) == constant


def _electricity_rules(m: Any) -> None:
    @documented(m.Constraint, m.ROOFED)
    def roofs_within_demand(m: Any, a: str, t: int) -> object:
        """Roofs serve no more than is consumed: sum of self_use[o,t] over o of a <= demand[a,t]
        [GWh]
        """
        roofs = [*m.ledger.on_site[a, t], *m.ledger.on_site_grey[a, t]]
        return linear([*roofs, (-1, m.demand[a, t])]) <= 0

    @documented(m.Constraint, m.POOL_YEARS)
    def uncovered_electricity(m: Any, p: str, t: int) -> object:
        """A kWh is clean once, on site or by contract:
        uncovered[p,t] = sum over a of (demand[a,t] - self_use[a,t]) - sum of clean[o,p,t]  [GWh]
        """
        terms: list[Term] = [(1.0, m.uncovered[p, t]), *m.ledger.clean[p, t]]
        for a in m.classes.pools[p]:
            roofs = [*m.ledger.on_site[a, t], *m.ledger.on_site_grey[a, t]]
            terms += [(-1.0, m.demand[a, t]), *roofs]
        return linear(terms) == 0


def _emission_rules(m: Any, case: Case) -> None:
    @documented(m.Constraint, m.CLASS_YEARS)
    def gross_emissions(m: Any, c: str, t: int) -> object:
        """Market-based gross; a roof whose certificates are sold is grey:
        gross[c,t] = sum of EF * activity + sum of EF * uses * served + sum over pools p of c of
        EFres * (uncovered[p,t] + grey self_use)  [kt CO2e]
        """
        terms, constant = fuel_terms(m, m.classes.classes[c], t)
        for p, accounts in m.classes.pools.items():
            if m.classes.class_of[p] == c:
                factor = case.residual[case.accounts[p].region][t]
                terms.append((factor, m.uncovered[p, t]))
                terms += [(factor * k, v) for a in accounts for k, v in m.ledger.on_site_grey[a, t]]
        return linear([(1, m.gross[c, t]), *((-k, v) for k, v in terms)]) == constant

    @documented(m.Constraint, m.NEUTRALISED)
    def credits_within_gross(m: Any, c: str, t: int) -> object:
        """No account is over-credited:
        sum of claim[o,c,t] over o <= gross[c,t]  [kt CO2e]
        """
        claims = [*m.ledger.removals[c, t], *m.ledger.offsets[c, t]]
        if not claims:
            return m.gross[c, t] >= 0
        return linear([*((1.0, k.variable) for k in claims), (-1, m.gross[c, t])]) <= 0
