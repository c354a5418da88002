"""Reduction > removal > offset: which emissions are neutralised, and what each stage minimises."""

from __future__ import annotations

from typing import Any

from pathway_models.arithmetic.vintages import in_service
from pathway_models.case import Case
from pathway_models.program.accounts import location_terms
from pathway_models.program.removing import declare_removing, removing_terms
from pathway_models.promises import promise_of
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable


def neutralised_sets(case: Case) -> dict[int, list[frozenset[str]]]:
    """The accounts inside a target that neutralises (net emissions), by year, as disjoint sets.

    Perimeters that overlap are one set: their gross may be traded within it, not between sets.
    """
    sets: dict[int, list[frozenset[str]]] = {}
    for t in case.years:
        disjoint: list[frozenset[str]] = []
        for accounts in _neutralised(case, t):
            merged = frozenset(accounts)
            for other in [s for s in disjoint if s & merged]:
                disjoint.remove(other)
                merged |= other
            disjoint.append(merged)
        sets[t] = disjoint
    return sets


def _neutralised(case: Case, year: int) -> list[tuple[str, ...]]:
    """The perimeters that are neutralised in a year; in one that is past, where credits were."""
    if year in case.past:
        return [o.accounts for o in case.neutralising if o.output == "credits" and o.done[year]]
    of = (k for k in case.targets.values() if promise_of(k).neutralises and year in k.value)
    return [k.accounts for k in of]


def declare_neutralised(m: Any) -> None:
    """Adds the index of the classes for which credits may be retired, by year."""
    m.neutralised_sets = neutralised_sets(m.case)
    inside = {t: frozenset().union(*sets) for t, sets in m.neutralised_sets.items()}
    m.NEUTRALISED = index_set(
        ((c, t) for t in m.YEARS for c in m.classes.classes if c in inside[t]), dimen=2
    )


def build_hierarchy(m: Any) -> None:
    """Adds what the stages freeze: gross of each neutralised set and year, and what is
    retired there of each removal (a dear one bought later frees no cheaper one) and of offsets.
    """
    declare_removing(m)
    m.NEUTRAL_SETS = index_set(
        (
            (n, t)
            for t in m.YEARS
            if t not in m.case.past
            for n, _ in enumerate(m.neutralised_sets[t])
        ),
        dimen=2,
    )
    gross: dict[tuple[int, int], list[Term]] = {key: [] for key in m.NEUTRAL_SETS}
    retired: dict[tuple[str, int, int], list[Term]] = {}
    offsets: dict[tuple[int, int], list[Term]] = {key: [] for key in m.NEUTRAL_SETS}
    for n, t in m.NEUTRAL_SETS:
        gross[n, t] += removing_terms(m, m.neutralised_sets[t][n], t, location=False)
        for c in m.classes.classes:
            if c in m.neutralised_sets[t][n]:
                gross[n, t].append((-1.0, m.gross[c, t]))
                # Without a ceiling stage 2 is blind to cost: then only their sum is to be kept.
                for claim in m.ledger.removals[c, t]:
                    which = claim.option if m.case.hierarchy.remove_until is not None else "all"
                    retired.setdefault((which, n, t), []).append((-1.0, claim.variable))
                offsets[n, t] += [(-1.0, k.variable) for k in m.ledger.offsets[c, t]]
    m.REMOVALS = index_set(retired, dimen=3)
    variable(m, "neutralised_gross", m.NEUTRAL_SETS, "gross to neutralise [kt CO2e]")
    variable(m, "removed", m.REMOVALS, "removals retired [kt CO2e]")
    variable(m, "offset_by", m.NEUTRAL_SETS, "offsets retired [kt CO2e]")

    @documented(m.Constraint, m.NEUTRAL_SETS)
    def offsets_retired(m: Any, n: int, t: int) -> object:
        """Offsets of a neutralised set: offset_by[n,t] = sum of claim[o,c,t] over offsets o
        and c of n  [kt CO2e]
        """
        return linear([(1, m.offset_by[n, t]), *offsets[n, t]]) == 0

    @documented(m.Constraint, m.NEUTRAL_SETS)
    def gross_to_neutralise(m: Any, n: int, t: int) -> object:
        """Gross of a neutralised set, but of what removals use: gross_N[n,t] = sum of gross[c,t]
        over c of n - gross of uses[o,k] * claim[o,c,t] over removals o  [kt CO2e]
        """
        return linear([(1, m.neutralised_gross[n, t]), *gross[n, t]]) == 0

    @documented(m.Constraint, m.REMOVALS)
    def removals_retired(m: Any, o: str, n: int, t: int) -> object:
        """What of a removal is retired in a neutralised set:
        removed[o,n,t] = sum of claim[o,c,t] over c of n  [kt CO2e]
        """
        return linear([(1, m.removed[o, n, t]), *retired[o, n, t]]) == 0

    _measure_by_location(m)


def _measure_by_location(m: Any) -> None:
    """Adds what the first stage freezes where it measures gross by location."""
    by_location = m.case.hierarchy.reduce_method == "location"
    m.LOCATION_SETS = index_set(m.NEUTRAL_SETS if by_location else (), dimen=2)
    variable(
        m, "neutralised_location", m.LOCATION_SETS, "location-based gross to neutralise [kt CO2e]"
    )

    @documented(m.Constraint, m.LOCATION_SETS)
    def location_based_gross(m: Any, n: int, t: int) -> object:
        """Its location-based gross, which no certificate cuts: gross_location_N[n,t] = sum of
        EF * activity + EF * (demand[a,t] - self_use[a,t]) over a of n  [kt CO2e]
        """
        accounts = tuple(a for a in m.case.accounts if a in m.neutralised_sets[t][n])
        terms, constant = location_terms(m, accounts, t)
        terms += [(-c, v) for c, v in removing_terms(m, m.neutralised_sets[t][n], t, location=True)]
        own = (1.0, m.neutralised_location[n, t])
        return linear([own, *((-c, v) for c, v in terms)]) == constant


def reduce_terms(m: Any, without_credits: list[Term], *, location: bool = False) -> list[Term]:
    """Stage 1: NPV without credits, plus what a cut is worth; or the gross alone if unlimited."""
    case: Case = m.case
    until = case.hierarchy.reduce_until
    measured = m.neutralised_location if location else m.neutralised_gross
    gross = [
        (case.discount(t) * (1.0 if until is None else until[t]), measured[n, t])
        for n, t in (m.LOCATION_SETS if location else m.NEUTRAL_SETS)
    ]
    return gross if until is None else [*without_credits, *gross]


def remove_terms(m: Any, without_offsets: list[Term]) -> list[Term]:
    """Stage 2: NPV with retired offsets priced at ``remove_until``; unlimited: offsets alone."""
    case: Case = m.case
    until = case.hierarchy.remove_until
    retired = [
        (case.discount(t) * (1.0 if until is None else until[t]), k.variable)
        for c, t in m.NEUTRALISED
        if t not in case.past
        for k in m.ledger.offsets[c, t]
    ]
    return retired if until is None else [*without_offsets, *retired]


def claim_terms(m: Any) -> dict[str, list[Term]]:
    """What is claimed of what is paid for, to be made the most of, one after the other.

    Claims cost nothing, so of plans that are equally good the one is taken that leaves least
    unclaimed: clean power first (where it takes off most, if it may be claimed in several places),
    then removals, then offsets.
    """
    case, ledger = m.case, m.ledger
    power = [
        (-1.0 - case.residual_of(p)[t], variable)
        for p, t in m.POOL_YEARS
        for _, variable in ledger.clean[p, t]
    ]
    credits = {
        name: [(-1.0, k.variable) for key in m.NEUTRALISED for k in side[key]]
        for name, side in (
            ("claimed_removals", ledger.removals),
            ("claimed_offsets", ledger.offsets),
        )
    }
    return {"claimed_power": power, **credits}


def paid_offsets(case: Case, year: int) -> float:
    """Offsets that are there whatever is decided: existing and committed ones [kt]."""
    return sum(
        (1 - o.buffer)
        * o.yields[year]
        * (o.existing[year] + sum(o.min_add[v] for v in in_service(case, o, year)))
        for o in case.ranked("offset")
    )
