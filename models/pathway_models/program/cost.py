"""Cash flows against the base, and their net present value (formulation, section 6).

Two sources and no more: what options pay, as their kinds declare, and what the sides of the ledger
cost. Each is a coefficient times a variable; what of it the base pays too is taken off, so that
doing nothing costs 0.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from pathway_models.arithmetic.base import Base
from pathway_models.arithmetic.plan import Plan
from pathway_models.arithmetic.vintages import cohorts, service_years, vintages
from pathway_models.case import Case, Option
from pathway_models.levers import LEVERS
from pathway_models.program.carbon import carbon_terms
from pathway_models.program.turnover import write_off_terms
from pathway_models.sides import rooms
from pathway_models.vocabulary.components import Term
from pathway_models.vocabulary.flows import Payment, When, YearlyPath
from pathway_models.vocabulary.payments import salvage_share

__all__ = [
    "Due", "Priced", "against_base", "cash_of", "cash_terms", "dues", "hidden_cost_of",
    "internal_price_terms", "outlay_of", "payments_of", "priced", "salvage_share", "side_terms",
]  # fmt: skip

Factor = Callable[[int], float]


PAID_AS_TOLD = ("capex", "contracts", "credits")
"""Items of which facts tell what was spent."""

Closing = tuple[int, int, int]
"""The vintage, the last year it would have served, and the year in which it is closed."""


class Due(NamedTuple):
    """What one unit pays in a year: of what is ``added`` in ``when``, or decided in it; of what is
    ``closed`` of a cohort (bought, until) in a year.
    """

    of: str
    when: int | Closing
    year: int
    amount: float


def payments_of(option: Option) -> tuple[Payment, ...]:
    """All that an option pays, as its kind declares."""
    return LEVERS[option.kind].payments


def dues(case: Case, option: Option, payment: Payment) -> Iterator[Due]:
    """What a payment asks for each unit, undiscounted [million per unit]; zeros are left out."""
    bought, yearly = (_factor(f, case, option) for f in (payment.bought, payment.yearly))
    if bought is None or yearly is None:
        return
    asked: Iterator[Due]
    if payment.of == "closed":
        asked = _of_closing(case, option, yearly)
    elif payment.when == "now":
        asked = (Due(payment.of, t, t, yearly(t)) for t in case.years)
    else:
        asked = _by_vintage(case, option, payment.when, bought, yearly)
    if payment.while_open:
        asked = chain(asked, _ended(case, option, payment, bought, yearly))
    paid = option.paid if payment.item in PAID_AS_TOLD else {}
    for due in asked:
        if amount := due.amount * paid.get(due.year, 1.0):
            yield due._replace(amount=amount)


def _of_closing(case: Case, option: Option, yearly: Factor) -> Iterator[Due]:
    """Nothing is earned by closing what was bought in the plan."""
    for c in cohorts(case, option):
        for t in c.years:
            amount = yearly(t) if c.size else max(0.0, yearly(t))
            yield Due("closed", (c.bought, c.until, t), t, amount)


def _ended(
    case: Case, option: Option, payment: Payment, bought: Factor, yearly: Factor
) -> Iterator[Due]:
    """What is due no more for what is closed; of existing stock, what the base pays each year."""
    for c in cohorts(case, option):
        if c.size and (payment.bought is not None or payment.when == "end"):
            continue
        fixed = 1.0 if c.size else bought(c.bought)
        for t in c.years if fixed else ():
            key = c.bought, c.until, t
            if payment.when == "end":
                yield Due("closed", key, case.end + 1, -fixed)
            else:
                yield from (
                    Due("closed", key, y, -fixed * yearly(y)) for y in range(t, c.until + 1)
                )


def _by_vintage(
    case: Case, option: Option, when: When, bought: Factor, yearly: Factor
) -> Iterator[Due]:
    shares = option.capex_profile
    for v in vintages(case, option):
        fixed = bought(v)
        if when == "service" and fixed:
            for t in service_years(case, option, v):
                yield Due("added", v, t, fixed * yearly(t))
        elif when == "bought":
            yield Due("added", v, v, fixed)
        elif when == "building":
            yield from (Due("added", v, v + k, w * fixed) for k, w in enumerate(shares))
        elif when == "end":
            yield Due("added", v, case.end + 1, fixed)


def _factor(of: YearlyPath | None, case: Case, option: Option) -> Factor | None:
    """A factor by year: 1 where none is declared; None where the option has nothing of it."""
    if of is None:
        return lambda _: 1.0
    path = of(case, option)
    return path.__getitem__ if path and any(path.values()) else None


def cash_of(case: Case, option: Option, plan: Plan, base: Base) -> dict[tuple[str, int], float]:
    """What an option pays in a plan, against the base, by item and year [million]."""
    return _paid(case, option, plan, base, guides=False)


def hidden_cost_of(case: Case, option: Option, plan: Plan, base: Base) -> float:
    """What guides the choice of an option in a plan and is paid to no one [million, present]."""
    guided = _paid(case, option, plan, base, guides=True)
    return sum(case.discount(t) * value for (_, t), value in guided.items())


def _paid(
    case: Case, option: Option, plan: Plan, base: Base, *, guides: bool
) -> dict[tuple[str, int], float]:
    decisions = {d.name: d for d in LEVERS[option.kind].decisions}

    def more(of: str, when: int | Closing) -> float:
        if isinstance(when, tuple):
            return plan.closed.get((option.id, *when), 0.0)
        key = option.id, when
        if of == "added":
            return plan.added.get(key, 0.0)
        there, usual = (
            getattr(plan, decisions[of].plan),
            getattr(base, decisions[of].base, {}),
        )
        return float(there.get(key, 0.0) - usual.get(key, 0.0))

    paid: dict[tuple[str, int], float] = defaultdict(float)
    for payment in payments_of(option):
        if payment.guides == guides:
            for of, when, year, amount in dues(case, option, payment):
                paid[payment.item, year] += amount * more(of, when)
    return paid


class Priced(NamedTuple):
    """What a unit of an option costs, of a variable [million, present value].

    ``paid`` in cash; what it ``guides`` by and is paid to no one; and of the cash the ``outlay``,
    which leaves out what is earned at the end.
    """

    option: Option
    variable: Any
    paid: float
    guides: float
    outlay: float


def priced(m: Any) -> list[Priced]:
    """All that options cost, as their kinds declare it."""
    return [
        Priced(option, _paid_for(m, of, option.id, when), *cost)
        for option in m.case.options.values()
        for (of, when), cost in _present(m, option).items()
    ]


def _present(m: Any, option: Option) -> dict[tuple[str, int | Closing], list[float]]:
    """Cash, guidance and outlay of a unit, by what it is a unit of and its year."""
    found: dict[tuple[str, int | Closing], list[float]] = {}
    for payment in payments_of(option):
        for of, when, year, amount in _asked(m, option, payment):
            value = m.discount[year] * amount
            cost = found.setdefault((of, when), [0.0, 0.0, 0.0])
            cost[payment.guides] += value
            if payment.is_outlay:
                cost[2] += value
    return found


def _paid_for(m: Any, of: str, option: str, when: int | Closing) -> Any:
    if isinstance(when, tuple):
        return m.closed[option, *when]
    return m.add[option, when] if of == "added" else m.quantity[of][option, when]


def outlay_of(case: Case, option: Option) -> dict[int, float]:
    """What a unit is paid for within the plan, by year of purchase [million, present value].

    Investment, upkeep, premiums and credits; not what is earned at the end, nor what only guides.
    """
    found = dict.fromkeys(vintages(case, option), 0.0)
    for payment in payments_of(option):
        for due in dues(case, option, payment) if payment.is_outlay else ():
            if isinstance(due.when, int):
                found[due.when] += case.discount(due.year) * due.amount
    return found


def side_terms(m: Any) -> list[Term]:
    """What the sides of the ledger cost, with carbon prices and write-offs, whoever decides it."""
    sides = [term for room in rooms() for term in room.cash(m)]
    return [*sides, *carbon_terms(m), *write_off_terms(m)]


def against_base(m: Any, terms: Iterable[Term]) -> float:
    """What completes terms to a difference from the base: less what they come to there."""
    return -float(sum(c * m.in_base.get(id(v), 0.0) for c, v in terms))


def internal_price_terms(m: Any) -> list[Term]:
    """The internal carbon price on every tonne of gross: it guides, and is paid to no one."""
    case: Case = m.case
    internal = case.internal_carbon_price
    if internal is None:
        return []
    return [
        (m.discount[t] * internal[t], m.gross[c, t]) for c in m.classes.classes for t in case.years
    ]


def cash_terms(m: Any, option: Option, item: str, year: int) -> list[Term]:
    """Undiscounted cash of one option, item and year, for budgets [million].

    As everywhere in this module, ``against_base`` completes it. What existing stock saves where it
    is closed is no part of a budget.
    """
    if option.id not in m.cash_by_option:
        m.cash_by_option[option.id] = by_item = defaultdict(list)
        for payment in payments_of(option):
            for of, when, due, amount in _asked(m, option, payment):
                if not (isinstance(when, tuple) and when[0] == m.case.base_year):
                    term = amount, _paid_for(m, of, option.id, when)
                    by_item[payment.item, due].append(term)
    return list(m.cash_by_option[option.id].get((item, year), ()))


def _asked(m: Any, option: Option, payment: Payment) -> Iterator[Due]:
    """Dues of what there is a variable for: nothing is decided without stock."""
    for due in dues(m.case, option, payment):
        if due.of in ("added", "closed") or (option.id, due.when) in m.quantity[due.of]:
            yield due
