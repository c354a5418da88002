"""Electricity of accounts: demand, what is generated on site, and what contracts cover."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pathway_models.arithmetic.classes import with_electricity
from pathway_models.case import ELECTRICITY, Case
from pathway_models.sides.activity import activity_terms
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable
from pathway_models.vocabulary.side import Side, side

ON_SITE = ("on_site", "on_site_grey", "on_site_fuelled")
"""Sides of generation used on site: clean, without its certificates, with fuel."""


def on_site_terms(m: Any, account: str, year: int) -> list[Term]:
    """Generation used on site, whoever has its certificates [GWh]."""
    key = account, year
    return [term for name in ON_SITE for term in getattr(m.ledger, name).get(key, ())]


def _demand(m: Any, account: str, year: int) -> tuple[list[Term], float]:
    """What sources consume and levers add, as terms and a constant [GWh]."""
    terms: list[Term] = []
    constant = 0.0
    for source in m.sources_of((account,)):
        if source.carrier == ELECTRICITY:
            more, fixed = activity_terms(m, source.id, year, 1.0)
            terms += more
            constant += fixed
    uses = m.ledger.uses.get((account, year), ())
    terms += [use.term for use in uses if use.carrier == ELECTRICITY]
    return terms, constant


@side
class Electricity(Side):
    """By account, generation used on site (``on_site_grey``: its certificates are sold;
    ``on_site_fuelled``: with fuel, which emits by itself) and sent out [GWh]; by pool, contractual
    clean power claimed [GWh].
    """

    names = (*ON_SITE, "exported", "clean")

    def declare(self, m: Any) -> None:
        """Adds ``demand`` and ``uncovered``."""
        accounts = [a.id for a in with_electricity(m.case)]
        m.DEMANDS = index_set(((a, t) for a in accounts for t in m.YEARS), dimen=2)
        m.POOL_YEARS = index_set(((p, t) for p in m.classes.pools for t in m.YEARS), dimen=2)
        roofed = dict.fromkeys(key for name in ON_SITE for key in getattr(m.ledger, name))
        m.ROOFED = index_set(roofed, dimen=2)
        variable(m, "demand", m.DEMANDS, "electricity consumed [GWh]")
        variable(m, "uncovered", m.POOL_YEARS, "electricity that nothing clean covers [GWh]")

    def state(self, m: Any) -> None:
        """What is consumed, and what covers it."""

        @documented(m.Constraint, m.DEMANDS)
        def electricity_demand(m: Any, a: str, t: int) -> object:
            """Demand is what sources consume and what switches add:
            demand[a,t] = sum of activity[i,t] + sum of uses[o,electricity,t] * served[o,t]  [GWh]
            """
            terms, constant = _demand(m, a, t)
            return linear([(1.0, m.demand[a, t]), *((-c, v) for c, v in terms)]) == constant

        @documented(m.Constraint, m.ROOFED)
        def roofs_within_demand(m: Any, a: str, t: int) -> object:
            """Roofs serve no more than is consumed: sum of self_use[o,t] over o of a <= demand[a,t]
            [GWh]
            """
            return linear([*on_site_terms(m, a, t), (-1, m.demand[a, t])]) <= 0

        @documented(m.Constraint, m.POOL_YEARS)
        def uncovered_electricity(m: Any, p: str, t: int) -> object:
            """A kWh is clean once, on site or by contract: uncovered[p,t] = sum over a of
            (demand[a,t] - self_use[a,t]) - sum of clean[o,p,t]  [GWh]
            """
            terms: list[Term] = [(1.0, m.uncovered[p, t]), *m.ledger.clean.get((p, t), ())]
            for a in m.classes.pools[p]:
                terms += [(-1.0, m.demand[a, t]), *on_site_terms(m, a, t)]
            return linear(terms) == 0

    def emissions(
        self, m: Any, accounts: tuple[str, ...], year: int, *, location: bool
    ) -> tuple[list[Term], float]:
        """What is bought at the grid's factor; or what nothing clean covers, with grey roofs, at
        the residual mix.
        """
        case: Case = m.case
        terms: list[Term] = []
        for a in accounts:
            if location and (a, year) in m.DEMANDS:
                factor = case.factors[ELECTRICITY, case.accounts[a].region][year]
                terms.append((factor, m.demand[a, year]))
                terms += [(-factor * c, v) for c, v in on_site_terms(m, a, year)]
            elif not location and a in m.classes.pools:
                factor = case.residual_of(a)[year]
                terms.append((factor, m.uncovered[a, year]))
                for member in m.classes.pools[a]:
                    grey = m.ledger.on_site_grey.get((member, year), ())
                    terms += [(factor * c, v) for c, v in grey]
        return terms, 0.0

    def cash(self, m: Any) -> Iterable[Term]:
        """What roofs save and earn: the grid's price on site, the export price for the rest.

        In scope 3 accounts too: a kilowatt-hour is metered, and paid to who generates it.
        """
        case: Case = m.case
        regions = {a.id: a.region for a in case.accounts.values()}
        for name in ON_SITE:
            for (a, t), entries in getattr(m.ledger, name).items():
                price = case.prices[ELECTRICITY, regions[a]][t] * m.discount[t]
                yield from ((-price * c, v) for c, v in entries)
        for (a, t), entries in m.ledger.exported.items():
            price = case.export_price[regions[a]][t] * m.discount[t]
            yield from ((-price * c, v) for c, v in entries)
