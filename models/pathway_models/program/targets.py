"""One linear inequality per commitment and year (formulation, 5.7), of what its promise states."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pathway_models.arithmetic.base import Base, base_plan
from pathway_models.arithmetic.clashes import DIGIT
from pathway_models.arithmetic.standing import AsUsual, bau_emissions
from pathway_models.arithmetic.variations import weakened
from pathway_models.case import BudgetItem, Case, Target
from pathway_models.program.accounts import activity_terms, location_terms
from pathway_models.program.cost import against_base, cash_terms
from pathway_models.promises import held_years, promise_of
from pathway_models.sides.credits import Claim
from pathway_models.vocabulary.components import Term, documented, index_set, linear
from pathway_models.vocabulary.position import Ids, Linear, known


class Row(NamedTuple):
    """``sum of terms + constant <= 0``; ``scale`` is the size of what is promised."""

    terms: list[Term]
    constant: float
    scale: float


def build_targets(m: Any) -> None:
    """Adds a row for each commitment and year in which it applies; elastic ones may give way.

    The rows of requirements are others: no plan is without them, and none gives way.
    """
    case: Case = m.case
    m.COMMITMENTS = index_set(_years_of(case, case.targets), dimen=2)
    m.REQUIREMENTS = index_set(_years_of(case, case.requirements), dimen=2)
    base = base_plan(case)

    @documented(m.Constraint, m.COMMITMENTS)
    def commitment(m: Any, k: str, t: int) -> object:
        """A commitment holds: achieved[k,t] <= (or >=) required[k,t]  [its unit]"""
        terms, most = elastic_row(m, base, case.targets[k], t)
        return linear(terms) <= most

    @documented(m.Constraint, m.REQUIREMENTS)
    def requirement(m: Any, k: str, t: int) -> object:
        """A requirement holds in every plan: achieved[k,t] <= (or >=) required[k,t]  [its unit]"""
        row = commitment_row(m, base, case.requirements[k], t)
        return linear(row.terms) <= -row.constant


def _years_of(case: Case, targets: Mapping[str, Target]) -> Iterator[tuple[str, int]]:
    return ((k.id, t) for k in targets.values() for t in held_years(case, k))


def commitment_row(m: Any, base: Base, target: Target, t: int) -> Row:
    """A commitment in a year, as terms and a constant that are at most 0."""
    at = InModel(m, base)
    over = promise_of(target).row(at, target, t)
    room = _last_digits(m.case, target)
    return Row(_merged(over.terms), over.constant - room, _scale(at, target, t))


def _last_digits(case: Case, target: Target) -> float:
    """What the last digits of facts may take of a sum that counts them, at what counts most of a
    unit of its levers: with so much room a sum that they use up exactly is kept [kt, million].
    """
    if not case.last_digits or not promise_of(target).to_date(target):
        return 0.0
    own = [case.options[o] for o in target.options]
    paths = [o.capex if target.metric == "budget" else o.yields for o in own]
    return DIGIT * len(case.past) * max([1.0, *(each for path in paths for each in path.values())])


def elastic_row(m: Any, base: Base, target: Target, t: int) -> tuple[list[Term], float]:
    """Its terms, with those by which it may give way in an elastic model, and their most."""
    row = commitment_row(m, base, target, t)
    return [*row.terms, *_given(m, base, row, target, t)], -row.constant


def _merged(terms: Iterable[Term]) -> list[Term]:
    """The terms with one for each variable."""
    found: dict[int, Term] = {}
    for coefficient, variable in terms:
        before = found.get(id(variable), (0.0, variable))[0]
        found[id(variable)] = (before + coefficient, variable)
    return [term for term in found.values() if term[0]]


def _scale(at: InModel, target: Target, t: int) -> float:
    """The size of what is promised: emissions or its whole as usual, or what it asks for."""
    promise = promise_of(target)
    whole = known(promise.whole(at, target, t))
    asked = 0.0 if math.isnan(whole) else abs(promise.required(target, t) * whole)
    if promise.sized == "asked":
        return max(asked, 1.0)
    if promise.sized == "usual":
        return max(asked, at.usual(target.accounts, t), 1e-6)
    return max(promise.whole(AsUsual(at.case, at.base), target, t), 1e-6)


def _given(m: Any, base: Base, row: Row, target: Target, t: int) -> list[Term]:
    """How a row gives way. Where what is promised is a share, its whole is taken as usual."""
    if not m.elastic:
        return []
    weaker = weakened(m.case, target, 1.0)
    slope = row.constant - commitment_row(m, base, weaker, t).constant
    if promise_of(target).varies(target) or not slope:
        slope = abs(weaker.value[t] - target.value[t]) * row.scale
    terms: list[Term] = m.elastic.terms("commitment", target.id, slope, row.scale)
    return terms


class InModel:
    """The position of a plan that is still to be found: terms of the model's variables."""

    def __init__(self, m: Any, base: Base) -> None:
        self.m, self.base = m, base
        self.case: Case = m.case

    def gross(self, accounts: Ids, year: int, method: str) -> Linear:
        """See ``Position``."""
        if method == "location":
            return Linear(*location_terms(self.m, tuple(accounts), year))
        return Linear([(1.0, self.m.gross[c, year]) for c in self._classes(accounts)])

    def removals(self, accounts: Ids, year: int) -> Linear:
        """See ``Position``."""
        return _claims(k for c in self._classes(accounts) for k in self.m.ledger.removals[c, year])

    def offsets(self, accounts: Ids, year: int) -> Linear:
        """See ``Position``."""
        return _claims(k for c in self._classes(accounts) for k in self.m.ledger.offsets[c, year])

    def claimed(self, options: Ids, accounts: Ids, year: int) -> Linear:
        """See ``Position``."""
        named, ledger = set(options), self.m.ledger
        return _claims(
            k
            for c in self._classes(accounts)
            for k in (*ledger.removals[c, year], *ledger.offsets[c, year])
            if k.option in named
        )

    def bau(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return bau_emissions(self.case, self.base, accounts, year)

    def demand(self, accounts: Ids, year: int) -> Linear:
        """See ``Position``."""
        m = self.m
        return Linear([(1.0, m.demand[a, year]) for a in accounts if (a, year) in m.DEMANDS])

    def on_site(self, accounts: Ids, year: int) -> Linear:
        """See ``Position``."""
        on_site = self.m.ledger.on_site  # a look must not make an entry of an account without power
        return Linear([term for a in accounts for term in on_site.get((a, year), ())])

    def clean(self, accounts: Ids, year: int) -> Linear:
        """See ``Position``."""
        inside = set(accounts)
        return Linear(
            [
                (1.0, v)
                for p in self.m.classes.pools
                if p in inside
                for _, v in self.m.ledger.clean[p, year]
            ]
        )

    def unclaimed(self, year: int) -> Linear:
        """See ``Position``."""
        m, power = self.m, self.case.yielding("clean")
        yielded = [(o.yields[year], m.stock[o.id, year]) for o in power if (o.id, year) in m.STOCKS]
        return Linear(yielded) - self.clean(tuple(m.classes.pools), year)

    def activity(self, sources: Ids, year: int) -> Linear:
        """See ``Position``."""
        found = Linear()
        for i in sources:
            found += Linear(*activity_terms(self.m, i, year, 1.0))
        return found

    def served(self, options: Ids, year: int) -> Linear:
        """See ``Position``."""
        served = self.m.quantity["served"]
        return Linear([(1.0, served[o, year]) for o in options if self._has(o, year)])

    def treated(self, options: Ids, year: int) -> Linear:
        """See ``Position``."""
        served, of = self.m.quantity["served"], self.case.options
        there = (o for o in options if self._has(o, year))
        return Linear([(1 / of[o].efficiency(year), served[o, year]) for o in there])

    def stock(self, options: Ids, year: int) -> Linear:
        """See ``Position``."""
        return Linear([(1.0, self.m.stock[o, year]) for o in options if self._has(o, year)])

    def cash(self, options: Ids, items: Sequence[BudgetItem], year: int) -> Linear:
        """See ``Position``."""
        named = [self.case.options[o] for o in options]
        terms = [x for o in named for item in items for x in cash_terms(self.m, o, item, year)]
        return Linear(terms, against_base(self.m, terms))

    def usual(self, accounts: Ids, year: int) -> float:
        """Activity of a perimeter as usual at base-year factors: its size [kt]."""
        case, before = self.case, {a.id for a in self.case.feeding(accounts)}
        inside, total = set(accounts), 0.0
        for s in case.sources.values():
            for where, factors in ((inside, case.factors), (before, case.upstream)):
                if s.account in where and (s.carrier, s.region) in factors:
                    factor = factors[s.carrier, s.region][case.base_year]
                    total += factor * self.base.activity[s.id, year]
        return total

    def _has(self, option: str, year: int) -> bool:
        return (option, year) in self.m.STOCKS

    def _classes(self, accounts: Ids) -> list[str]:
        inside = set(accounts)
        return [c for c in self.m.classes.classes if c in inside]


def _claims(claims: Iterable[Claim]) -> Linear:
    return Linear([(1.0, k.variable) for k in claims])
