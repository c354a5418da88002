"""Where power was covered and credits were retired in the past (formulation, 12)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pathway_models.arithmetic.base import Base
from pathway_models.arithmetic.finer import Claim, claims_of
from pathway_models.arithmetic.past import base_then
from pathway_models.arithmetic.plan import Plan, balance
from pathway_models.arithmetic.sharing import shared
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import Case, Option


def with_claims(case: Case) -> Case:
    """The whole of a case with where power was covered, and credits retired, in the past: by
    account and year [GWh or kt].
    """
    base = base_then(case)
    base = replace(base, clean=covered(case, base))
    at: dict[str, dict[tuple[str, int], float]] = {}
    for (o, a, t), amount in (*base.clean.items(), *_retired(case, base).items()):
        if t in case.past:
            at.setdefault(o, {})[a, t] = amount
    options = {o.id: replace(o, done_at=at.get(o.id, {})) for o in case.options.values()}
    return replace(case, options=options)


def covered(case: Case, base: Base) -> dict[tuple[str, str, int], float]:
    """What contracts cover, by option, account and year, one after the other [GWh]."""
    left: dict[tuple[str, int], float] = {
        (a, t): base.demand[a, t] for a in case.accounts for t in case.all_years
    }
    for o in case.yielding("on_site"):
        for t in case.all_years:
            left[o.accounts[0], t] -= base.self_use[o.id, t]
    return _placed(case, base, case.yielding("clean"), left)


def _retired(case: Case, base: Base) -> dict[tuple[str, str, int], float]:
    """Credits retired, by option, account and year, one after the other [kt]."""
    credits = case.yielding("credits")
    # Where they are retired moves no gross, but what removals use to make them does.
    made = {(o.id, o.accounts[0], t): o.done[t] for o in credits for t in o.done if o.accounts}
    as_made = Plan({}, base.served, base.self_use, base.clean, made, captured=base.captured)
    gross = balance(case, as_made).gross_market
    left = {(a, t): gross[a, t] for a in case.accounts for t in case.all_years}
    return _placed(case, base, credits, left)


def _placed(
    case: Case, base: Base, options: Iterable[Option], left: dict[tuple[str, int], float]
) -> dict[tuple[str, str, int], float]:
    """Where options are claimed: first in accounts that facts name, then in all that they may be
    for; in proportion to what is ``left`` there.
    """
    found: dict[tuple[str, str, int], float] = {}
    claims = claims_of(case)
    parts = [(o.id, part) for o in options for part in _parts(case, base, o, claims)]
    for o, (t, accounts, amount, _) in sorted(parts, key=lambda of: not of[1].named):
        there = sum(max(0.0, left[a, t]) for a in accounts)
        for a in accounts if there else ():
            part = min(amount, there) * max(0.0, left[a, t]) / there
            found[o, a, t] = found.get((o, a, t), 0.0) + part
            left[a, t] -= part
    return found


class _Part(NamedTuple):
    """A part of what is claimed of an option in a year, and whether a fact names its accounts."""

    year: int
    accounts: Sequence[str]
    amount: float
    named: bool


def _parts(case: Case, base: Base, o: Option, claims: Iterable[Claim]) -> Iterator[_Part]:
    """What is claimed of an option, as facts say, and the rest, in accounts that none names; of
    credits what is told.
    """
    stock = locked_in(o)
    own = [c for c in claims if o.id in c.fact.of]
    for t in case.all_years:
        most = 0.0 if o.output == "credits" else base.carried.get((o.id, t), stock[t]) * o.yields[t]
        amount = o.done.get(t, most)
        of_year = [c for c in own if c.fact.year == t]
        at = [c for c in of_year if c.fact.at and o.id in c.places]
        told = [(c.places[o.id], dict(shared(case, c))[o.id]) for c in at]
        named = sum(part for _, part in told)
        rescaled = named > amount or all(c.fact.at for c in of_year)
        scale = amount / named if named and rescaled else 1.0
        for accounts, part in told:
            yield _Part(t, accounts, scale * part, named=True)
        apart = {a for accounts, _ in told for a in accounts}
        others = [a for a in o.accounts if a not in apart]
        yield _Part(t, others or o.accounts, max(0.0, amount - scale * named), named=False)
