"""Upstream: what is emitted before fuels and power are used in scopes 1 and 2."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pathway_models.case import ELECTRICITY, Case
from pathway_models.sides.activity import activity_terms
from pathway_models.sides.electricity import on_site_terms
from pathway_models.vocabulary.components import Term
from pathway_models.vocabulary.side import Side, side


@side
class Upstream(Side):
    """By account of scope 3 (``Account.upstream``); of electricity of what is bought alone."""

    names = ()

    def emissions(
        self, m: Any, accounts: tuple[str, ...], year: int, *, location: bool
    ) -> tuple[list[Term], float]:
        """By both methods: sources, levers' uses, and what roofs leave of demand."""
        case: Case = m.case
        terms: list[Term] = []
        constant = 0.0
        for account in case.feeding(accounts) if case.upstream else ():
            factors = {
                k: path[year] for (k, r), path in case.upstream.items() if r == account.region
            }
            for source in m.sources_of((account.id,)):
                if source.carrier in factors and source.carrier != ELECTRICITY:
                    more, fixed = activity_terms(m, source.id, year, factors[source.carrier])
                    terms += more
                    constant += fixed
            terms += _bought(m, account.id, year, factors)
        return terms, constant


def _bought(m: Any, account: str, year: int, factors: dict[str, float]) -> Iterator[Term]:
    """What levers use of other carriers, and the electricity that is bought."""
    for use in m.ledger.uses.get((account, year), ()):
        if use.carrier in factors and use.carrier != ELECTRICITY:
            yield factors[use.carrier] * use.term[0], use.term[1]
    if ELECTRICITY in factors and (account, year) in m.DEMANDS:
        yield factors[ELECTRICITY], m.demand[account, year]
        yield from ((-factors[ELECTRICITY] * c, v) for c, v in on_site_terms(m, account, year))
