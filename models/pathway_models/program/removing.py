"""What removals use: the gross of it is left out of what the stages of the hierarchy measure.

Else a freeze of that gross would forbid a cheap removal that adds a little of it. Power is left out
as far as nothing clean covers it: what covers some covers the rest of the account first.
"""

from __future__ import annotations

from typing import Any, Literal, get_args

from pathway_models.case import ELECTRICITY
from pathway_models.sides.electricity import on_site_terms
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable

Basis = Literal["market", "bought"]
"""Whether contracts cover power, too; upstream and the location-based method know none."""


def declare_removing(m: Any) -> None:
    """Adds the power of removals that nothing covers, where there is some."""
    m.removing_power = {}
    for (a, t), uses in m.ledger.uses.items():
        power = [(u.removing * u.term[0], u.term[1]) for u in uses if u.carrier == ELECTRICITY]
        power = [term for term in power if term[0]]
        if power:
            m.removing_power[a, t] = power
    members = [(by, a, t) for by in get_args(Basis) for a, t in m.removing_power]
    m.REMOVING = index_set(members, dimen=3)
    variable(m, "removing", m.REMOVING, "power of removals that nothing clean covers [GWh]")

    @documented(m.Constraint, m.REMOVING)
    def power_of_removals(m: Any, by: Basis, a: str, t: int) -> object:
        """Power that removals use, and nothing covers, is part of what they use:
        removing[by,a,t] <= sum of uses[o,electricity,t] * claim[o,c,t] over removals o  [GWh]
        """
        used = m.removing_power[a, t]
        return linear([(1.0, m.removing[by, a, t]), *((-c, v) for c, v in used)]) <= 0

    @documented(m.Constraint, m.REMOVING)
    def uncovered_of_removals(m: Any, by: Basis, a: str, t: int) -> object:
        """It is part of what nothing covers of the account: removing[by,a,t] <= uncovered[a,t] +
        grey self_use, or demand[a,t] - self_use[a,t] where no contract counts  [GWh]
        """
        own: Term = (1.0, m.removing[by, a, t])
        if by == "market":
            grey = m.ledger.on_site_grey.get((a, t), ())
            left = [(1.0, m.uncovered[a, t]), *grey]
        else:
            left = [(1.0, m.demand[a, t]), *((-c, v) for c, v in on_site_terms(m, a, t))]
        return linear([own, *((-c, v) for c, v in left)]) <= 0


def removing_cash(m: Any) -> list[Term]:
    """What is paid for what removals use, taken off [million, present value]."""
    prices, terms = m.case.prices, []
    for (_, t), uses in m.ledger.uses.items():
        for use in (u for u in uses if u.removing):
            price = prices[use.carrier, use.region][t] * use.pass_through * use.removing
            terms.append((-m.discount[t] * price * use.term[0], use.term[1]))
    return terms


def removing_terms(m: Any, accounts: frozenset[str], year: int, *, location: bool) -> list[Term]:
    """Gross of what removals use that is booked in these accounts [kt CO2e]."""
    case, terms = m.case, []
    for a, account in case.accounts.items():
        for factors, booked in ((case.factors, a), (case.upstream, account.upstream)):
            if booked not in accounts:
                continue
            before = factors is case.upstream
            for use in m.ledger.uses.get((a, year), ()):
                path = factors.get((use.carrier, use.region))
                if use.removing and use.carrier != ELECTRICITY and path is not None:
                    part = use.removing * (1.0 if before else use.escaping)
                    terms.append((path[year] * part * use.term[0], use.term[1]))
            if (a, year) in m.removing_power:
                by: Basis = "bought" if before or location else "market"
                grid = factors.get((ELECTRICITY, account.region), {})
                path = grid if before or location else case.residual_of(a)
                terms.append((path.get(year, 0.0), m.removing[by, a, year]))
    return terms
