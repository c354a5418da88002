"""Activity of sources: what levers serve is taken off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pathway_models.case import ELECTRICITY, Case
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable
from pathway_models.vocabulary.side import Side, side


def activity_terms(m: Any, source: str, year: int, weight: float) -> tuple[list[Term], float]:
    """``weight`` times the activity of a source, as terms and a constant."""
    if (source, year) in m.LEVERED:
        return [(weight, m.activity[source, year])], 0.0
    return [], weight * m.case.sources[source].activity[year]


@side
class Activity(Side):
    """By source; energy and materials are paid for, at the share that reaches the company."""

    names = ("activity",)

    def declare(self, m: Any) -> None:
        """Adds ``activity`` where a lever acts; elsewhere it is business as usual."""
        m.LEVERED = index_set(m.ledger.activity, dimen=2)
        variable(m, "activity", m.LEVERED, "remaining activity [carrier unit]")
        for key in m.LEVERED:
            m.in_base[id(m.activity[key])] = m.base.activity[key]

    def state(self, m: Any) -> None:
        """What is left."""
        sources = m.case.sources

        @documented(m.Constraint, m.LEVERED)
        def remaining_activity(m: Any, i: str, t: int) -> object:
            """What levers serve is taken off the activity that business as usual would have:
            activity[i,t] = A[i,t] - sum of served[o,t] over o of i  [carrier unit]
            """
            served = m.ledger.activity[i, t]
            return linear([(1, m.activity[i, t]), *served]) == sources[i].activity[t]

    def emissions(
        self, m: Any, accounts: tuple[str, ...], year: int, *, location: bool
    ) -> tuple[list[Term], float]:
        """Fuels, heat and substances of sources; electricity is the accounts'."""
        factors = m.case.factors
        terms: list[Term] = []
        constant = 0.0
        for source in m.sources_of(accounts):
            if source.carrier != ELECTRICITY:
                factor = factors[source.carrier, source.region][year]
                more, fixed = activity_terms(m, source.id, year, factor)
                terms += more
                constant += fixed
        return terms, constant

    def cash(self, m: Any) -> Iterable[Term]:
        """The price of what is still used, where levers act."""
        case: Case = m.case
        for i, t in m.LEVERED:
            source = case.sources[i]
            price = case.prices[source.carrier, source.region][t] * source.pass_through
            yield m.discount[t] * price, m.activity[i, t]
