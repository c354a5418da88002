"""Activity of sources: what levers serve is taken off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pathway_models.arithmetic.base import by_source
from pathway_models.case import ELECTRICITY, Case, Path
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable
from pathway_models.vocabulary.reach import most_activity
from pathway_models.vocabulary.side import Side, side


def activity_terms(m: Any, source: str, year: int, weight: float) -> tuple[list[Term], float]:
    """``weight`` times the activity of a source, as terms and a constant."""
    if (source, year) in m.LEVERED:
        return [(weight, m.activity[source, year])], 0.0
    return [], weight * m.case.sources[source].activity[year]


def felt_terms(m: Any, felt: Mapping[str, Path], year: int) -> list[Term]:
    """By option, so much of each unit that it serves, or generates, if it does so in the year."""
    terms: list[Term] = []
    for o, path in felt.items():
        done = m.quantity["generated" if m.case.options[o].is_fuelled else "served"]
        if path[year] and (o, year) in done:
            terms.append((path[year], done[o, year]))
    return terms


def co_effect_terms(m: Any, source: str, year: int) -> list[Term]:
    """What goes from a source with what levers elsewhere do [carrier unit]; below 0 what comes."""
    return felt_terms(m, m.case.sources[source].co_effects, year)


def _share_of_what_is_left(m: Any) -> Iterator[tuple[str, int]]:
    """Options that reach a share of a source from which co-effects take, or to which they add; or
    to which they could, if what has them were in service.
    """
    for o in m.case.serving:
        source = m.case.sources[o.source]
        for t in m.case.years if source.co_effects else ():
            partly = 0 < o.max_share[t] < 1 and (o.id, t) in m.quantity["served"]
            wide = most_activity(m.case, o.source, t) > source.activity[t]
            if partly and (wide or co_effect_terms(m, o.source, t)):
                yield o.id, t


def _treated_in_part(m: Any) -> Iterator[tuple[str, int, int]]:
    """Source, order and year of levers that take off a part of what they treat.

    Where they take off all of it, that no activity is below 0 says the same.
    """
    m.serving = by_source(m.case.options.values())
    for i, options in m.serving.items():
        orders = sorted({o.order for o in options if o.abatement_efficiency})
        for n in orders:
            for t in m.case.years:
                in_part = (o for o in options if o.order == n and o.efficiency(t) < 1)
                if any((o.id, t) in m.quantity["served"] for o in in_part):
                    yield i, n, t


@side
class Activity(Side):
    """By source; energy and materials are paid for, at the share that reaches the company."""

    names = ("activity",)

    def declare(self, m: Any) -> None:
        """Adds ``activity`` where a lever acts; elsewhere it is business as usual."""
        for source in m.case.sources.values():
            for t in m.case.years if source.co_effects else ():
                terms = co_effect_terms(m, source.id, t)
                if terms:
                    m.ledger.activity[source.id, t] += terms
        m.LEVERED = index_set(m.ledger.activity, dimen=2)
        variable(m, "activity", m.LEVERED, "remaining activity [carrier unit]")
        for key in m.LEVERED:
            m.in_base[id(m.activity[key])] = m.base.activity[key]

    def state(self, m: Any) -> None:
        """What is left."""
        sources = m.case.sources

        @documented(m.Constraint, m.LEVERED)
        def remaining_activity(m: Any, i: str, t: int) -> object:
            """What levers serve is taken off the activity that business as usual would have, and
            what goes with what they do elsewhere: activity[i,t] = A[i,t] - sum of served[o,t] over
            o of i - sum of co_effect[o,i,t] * served[o,t] over others  [carrier unit]
            """
            served = m.ledger.activity[i, t]
            return linear([(1, m.activity[i, t]), *served]) == sources[i].activity[t]

        m.TREATED = index_set(_treated_in_part(m), dimen=3)

        @documented(m.Constraint, m.TREATED)
        def treated_in_order(m: Any, i: str, n: int, t: int) -> object:
            """Levers of one order compete for what those of a lower order leave: sum of
            served[o,t] / efficiency[o,t] over o of i of order n + sum of served[o,t] over those of
            a lower order <= A[i,t] - co-effects  [carrier unit]
            """
            served = m.quantity["served"]
            terms = [
                (1 / o.efficiency(t) if o.order == n else 1.0, served[o.id, t])
                for o in m.serving[i]
                if o.order <= n and (o.id, t) in served
            ]
            return linear([*terms, *co_effect_terms(m, i, t)]) <= sources[i].activity[t]

        m.REACHED = index_set(_share_of_what_is_left(m), dimen=2)

        @documented(m.Constraint, m.REACHED)
        def share_of_what_is_left(m: Any, o: str, t: int) -> object:
            """A share that may be reached is one of what co-effects leave: served[o,t] <=
            efficiency[o,t] * max_share[o,t] * (A[i,t] - sum of co_effect[p,i,t] * served[p,t] over
            others p)  [carrier unit]
            """
            option = m.case.options[o]
            share = option.efficiency(t) * option.max_share[t]
            felt = ((share * g, done) for g, done in co_effect_terms(m, option.source, t))
            terms = linear([(1.0, m.quantity["served"][o, t]), *felt])
            return terms <= share * sources[option.source].activity[t]

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
        """The price of what is still used, where levers act; what co-effects add is paid in
        full.
        """
        case: Case = m.case
        for i, t in m.LEVERED:
            source = case.sources[i]
            price = case.prices[source.carrier, source.region][t] * source.pass_through
            yield m.discount[t] * price, m.activity[i, t]
            if source.co_effects and source.pass_through < 1:
                rest = case.prices[source.carrier, source.region][t] - price
                for each, done in co_effect_terms(m, i, t):
                    yield m.discount[t] * rest * max(0.0, -each), done
