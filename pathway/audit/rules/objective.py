"""The objective is the cash: what the last stage minimised, and what it is compared with.

In a run folder the plan is that of stage ``cost``, or ``stay_close``; every other stage is checked
at its own point, tabulated (``stage_objective``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from pathway.audit.arithmetic.objective import changed_outlay, flows
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.on_site import OnSite
from pathway.audit.arithmetic.sides.stock import standing
from pathway.audit.arithmetic.sides.uses import Uses
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.columns import millions
from pathway.audit.findings import Finding, equal, word
from pathway.audit.ledgers import number

STAY_CLOSE = "stay_close"
"""The stage that pays for not changing what an old plan decided."""
SHARE = 1e-6
"""What may be left, of the sum of all discounted cash, each positive."""
ROUNDED = 1e-6
"""What the rounding of the tables may leave of a decision [its unit]."""
PRECISION = 1e-9
"""What floats leave of a plan that costs nothing, as its terms cancel out [million]."""


@rule("million", 0)
def the_objective_is_the_cash(books: Books) -> Iterator[Finding]:
    """What the last stage minimised is all cash, hidden cost and the internal carbon price."""
    last = _last(books.stages)
    minimised = flows(books, "cost")
    stay = books.case.stay_close
    price, changed = (0.0, 0.0) if stay is None else (stay.price, changed_outlay(books))
    room = SHARE * (abs(minimised).sum() + abs(books.cash.discounted(books.company_cash)).sum())
    room += SHARE * price * changed + (1 + price) * _rounded(books) + PRECISION
    got = number(books.stages.get(last, {}).get("objective"))
    want = float(minimised.sum()) + price * changed
    yield equal("manifest", (last,), "objective", got, want, allowed=room)


@rule("million", 1e-5, 1e-6)
def staying_close_is_told(books: Books) -> Iterator[Finding]:
    """What is spent otherwise than the old plan decided, and what it costs not to change more."""
    stay = books.case.stay_close
    if stay is None:
        return
    changed, cost = millions("changed_outlay"), millions("price_of_staying_close")
    price = npv(books.stages, STAY_CLOSE) - npv(books.stages, "cost")
    yield equal("summary", (), "stay_close", books.figure("stay_close"), stay.price)
    yield equal("summary", (), cost, books.figure(cost), price)
    want = changed_outlay(books)
    room = _rounded(books) + SHARE * want
    yield equal("summary", (), changed, books.figure(changed), want, allowed=room)


@rule("million", 1e-5, 1e-9)
def what_plans_are_compared_with_is_told(books: Books) -> Iterator[Finding]:
    """The summary's cost of commitments, price of the hierarchy, and gaps are the stages'."""
    told = books.stages
    own = npv(told, "cost")
    none = _cheaper(told, "cost", "none")
    free = _cheaper(told, none, "free")
    for name, than, other in (
        ("cost_of_commitments", free, "free"),
        ("price_of_hierarchy", none, "none"),
    ):
        least = 0.0 if name == "price_of_hierarchy" else -np.inf
        want, figure = own - npv(told, than), millions(name)
        yield equal("summary", (), figure, books.figure(figure), max(least, want))
        ends = (max(least, end) for end in _ends(told, want, other))
        yield from _range(books, millions(f"{name}_range"), list(ends))
    if books.case.requirements:
        yield from _requirements(books, free)
    yield from _gaps(books, told)


def _requirements(books: Books, free: str) -> Iterator[Finding]:
    """What they cost a plan without commitments, and what the gaps of both plans leave open."""
    told, figure = books.stages, millions("cost_of_requirements")
    value = npv(told, free) - npv(told, _cheaper(told, free, "bare"))
    yield equal("summary", (), figure, books.figure(figure), value)
    ends = [value - _gap(told, "free"), value + _gap(told, "bare")]
    yield from _range(books, millions("cost_of_requirements_range"), ends)


CHECKS: tuple[Checker, ...] = (the_objective_is_the_cash, what_plans_are_compared_with_is_told)
OF_STAYING: tuple[Checker, ...] = (staying_close_is_told,)
"""Of a plan that stays close to an old one, besides."""


def _last(told: Mapping[str, Mapping[str, Any]]) -> str:
    """The stage that the plan is from."""
    return STAY_CLOSE if STAY_CLOSE in told else "cost"


def npv(told: Mapping[str, Mapping[str, Any]], stage: str) -> float:
    """What the plan of a stage costs the company [million, against the base].

    Where the stage does not tell, its objective: the same, unless programmes or guidance are in it.
    """
    of = told.get(stage, {})
    return number(of.get("npv", of.get("objective")))


def _cheaper(told: Mapping[str, Mapping[str, Any]], start: str, stage: str) -> str:
    """The cheaper of two plans: a solve that starts from one never ends above it."""
    if stage not in told:
        return start
    found, before = (number(told.get(s, {}).get("objective")) for s in (stage, start))
    return stage if found <= before else start


def _ends(told: Mapping[str, Mapping[str, Any]], value: float, other: str) -> tuple[float, float]:
    """The least and most that gaps leave open of what a plan costs above another [million].

    The plan may be dearer than the best by its gaps, the other by its own; a stage before the last
    that weighs no money leaves both open.
    """
    before = 0.0
    for stage, of in told.items():
        if stage not in ("cost", STAY_CLOSE, "none", "free", "bare") and _gap(told, stage):
            before += _gap(told, stage) if of.get("unit") != "kt" else np.inf
    return value - before - _gap(told, "cost"), value + before + _gap(told, other)


def _gap(told: Mapping[str, Mapping[str, Any]], stage: str) -> float:
    return number(told[stage].get("gap_reached")) if stage in told else 0.0


def _range(books: Books, figure: str, want: list[float]) -> Iterator[Finding]:
    """Two numbers of the summary; empty where an end is open."""
    listed = books.summary.get(figure)
    got = listed if isinstance(listed, list) else []
    yield word("summary", (), figure, len(got), len(want))
    for place, (cell, end) in enumerate(zip(got, want, strict=False)):
        name = f"{figure}[{place}]"
        if np.isfinite(end):
            yield equal("summary", (), name, number(cell), end)
        else:
            yield word("summary", (), name, cell, None)


def _gaps(books: Books, told: Mapping[str, Mapping[str, Any]]) -> Iterator[Finding]:
    """The summary's gaps, and that a gap is what is between objective and bound."""
    gap = books.summary.get(millions("gap"))
    of = gap if isinstance(gap, Mapping) else {}
    for name, (stage, figure) in {
        "asked": (_last(told), "gap_asked"),
        "reached": (_last(told), "gap_reached"),
        "without_hierarchy": ("none", "gap_reached"),
        "without_commitments": ("free", "gap_reached"),
        "without_requirements": ("bare", "gap_reached"),
    }.items():
        column = f"{millions('gap')}.{name}"
        if stage in told:
            want = number(told[stage].get(figure))
            yield equal("summary", (), column, number(of.get(name)), want)
        else:
            yield word("summary", (), column, of.get(name), None)
    for name, stage_ in told.items():
        between = max(0.0, number(stage_.get("objective")) - number(stage_.get("bound")))
        yield equal("manifest", (name,), "gap_reached", number(stage_.get("gap_reached")), between)


def _rounded(books: Books) -> float:
    """What rounded decisions may leave of the cash [million]."""
    numbers, plan = books.numbers, books.plan
    unit = abs(numbers.capex) * (plan.added != 0)
    unit += numbers.upkeep_of_capex * standing(numbers, numbers.capex * (plan.added != 0))
    in_service = (plan.new != 0) | (plan.closings.out(numbers) != 0)
    unit += (abs(numbers.fom) + abs(numbers.premium * numbers.yields)) * in_service
    side = numbers.side(Activity)
    worth = np.zeros(side.displaces.shape)
    for path in side.worth.values():
        worth += abs(np.nan_to_num(path))
    for path in numbers.side(Uses).worth.values():
        worth += abs(np.nan_to_num(path[:, side.options]))
    served = worth * (plan.served[:, side.options] != 0)
    site = numbers.side(OnSite)
    used = abs(np.nan_to_num(site.price)) + abs(np.nan_to_num(site.earns))
    for path in numbers.side(Uses).worth.values():
        used = used + abs(np.nan_to_num(path[:, site.options]))
    used = used * (plan.served[:, site.options] != 0)
    sent = abs(np.nan_to_num(site.earns * numbers.yields[:, site.options]))
    sent = sent * (plan.new[:, site.options] != 0)
    late = 2 * books.incumbents.annuity.sum(axis=1)
    yearly = sum(part.sum(axis=1) for part in (unit, served, used, sent)) + late
    return float(ROUNDED * (numbers.discount * yearly).sum())
