"""The facts of a decision, from a finished run: numbers and names, no sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway.disclosure.claims import Word, words
from pathway.disclosure.claims.plan import judged_year
from pathway.figures.study import chart_names
from pathway.locale.messages import Spoken
from pathway.report.decision.actions import (
    Contract,
    Few,
    Order,
    contracts_of,
    orders_of,
    steps_of,
    window,
)
from pathway.report.decision.kept import Kept, caps, commitments
from pathway.report.decision.money import Money, money_of, still_to_pay
from pathway.report.decision.risks import Risk, Swing, risks_of
from pathway.review.numbers import assumptions
from pathway.review.plan import review_plan
from pathway.review.remark import Remark
from pathway.review.stake import Stakes
from pathway.runs.result import Result
from pathway_models.case import Case, Name

WAITS = 3
"""How many of each are told of what a year is worth."""

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Gain:
    """What is bought for the money, tonnes market-based: ``less`` of all years, against usual."""

    base: float
    net: float
    less: float
    bought: float  # removed and offset in the last year, of which ``net`` is free
    avoided: float  # at other parties, a ledger apart


@dataclass(frozen=True, slots=True)
class Wait:
    """What an explanation says of a year [million].

    Of a promise (``late``) what the plan saves if it is held a year later, of a lever what the plan
    would save if it could start a year earlier; ``known_to`` is how exactly.
    """

    name: Spoken
    late: bool
    saved: float
    known_to: float


@dataclass(frozen=True, slots=True)
class Decision:
    """What a board is asked to decide, and what it needs for that.

    ``window`` are the first and the last year whose purchases are ordered within twelve months;
    ``waits`` is None where the run was not explained. ``claims`` say what the company may call
    itself in the year in which nothing net is promised, else in the last.
    """

    case: Case
    own: bool  # whether the company's own emissions are what the study is about
    money: Money
    ahead: Money  # of it, what is of years that are planned
    window: tuple[int, int]
    orders: tuple[Order, ...]
    contracts: tuple[Contract, ...]
    roadmap: Few
    gain: Gain
    kept: tuple[Kept, ...]
    caps: tuple[Kept, ...]
    waits: tuple[Wait, ...] | None
    risks: tuple[Risk, ...]
    swept: bool
    claims: tuple[Word, ...] = ()
    grave: tuple[Remark, ...] = ()  # on the inputs or the plan: it can hardly be right

    @property
    def missed(self) -> tuple[Kept, ...]:
        """Commitments that the plan does not keep."""
        return tuple(k for k in self.kept if not k.met)

    @property
    def soon(self) -> float:
        """Capital that is paid for what must be ordered within twelve months [million]."""
        return sum(order.capital for order in self.orders)


def decision_of(
    result: Result,
    case: Case,
    explained: Mapping[str, Any] | None = None,
    swings: Sequence[Swing] = (),
    remarks: Sequence[Remark] | None = None,
) -> Decision:
    """The decision of a finished run.

    ``explained`` is the content of ``explain.json``, its money named as in memory; ``swings`` what
    a sweep of the case tells, ``remarks`` a review, if there was one.
    """
    kept = tuple(commitments(result, case))
    stakes = None
    if "abatement" in result.tables:  # not of an older run
        stakes = Stakes(case, result.tables, assumptions(result.inputs, case, "en")[0])
    own = "neutrality-pathway" in chart_names(case)
    money = money_of(result.tables, case, own=own)
    return Decision(
        case=case,
        own=own,
        money=money,
        ahead=still_to_pay(money, result.tables, case),
        window=window(case),
        orders=tuple(orders_of(result.tables, case, programmes=not own)),
        contracts=tuple(contracts_of(result.tables, case)),
        roadmap=steps_of(result.tables, case),
        gain=_gain(result.tables, case),
        kept=kept,
        caps=tuple(caps(result, case)),
        waits=_waits(explained or {}),
        risks=tuple(risks_of(result.tables, case, kept, stakes, swings)),
        swept=bool(swings),
        claims=_claims(result, case) if own else (),
        grave=_grave(result, case, remarks),
    )


def _grave(result: Result, case: Case, remarks: Sequence[Remark] | None) -> tuple[Remark, ...]:
    """Remarks that the plan rests on something that can hardly be right."""
    if "abatement" not in result.tables:
        return ()
    found = review_plan(case, result.tables, result.inputs) if remarks is None else remarks
    return tuple(remark for remark in found if remark.severity == "grave")


def _claims(result: Result, case: Case) -> tuple[Word, ...]:
    """The words of the year that is judged."""
    year = judged_year(case, None)
    return tuple(w for w in words(result.tables, case, result.audit) if w.year == year)


def _gain(tables: Tables, case: Case) -> Gain:
    emissions, end = tables["emissions"], case.end
    programmes = tables.get("ecosystem")

    def total(column: str, first: int, last: int) -> float:
        rows = emissions[(emissions["year"] >= first) & (emissions["year"] <= last)]
        return float(rows[column].sum())

    start = case.years[0]
    return Gain(
        base=total("net_t", case.base_year, case.base_year),
        net=total("net_t", end, end),
        less=total("bau_t", start, end) - total("net_t", start, end),
        bought=total("removals_t", end, end) + total("offsets_t", end, end),
        avoided=0.0 if programmes is None else float(programmes["tonnes"].sum()),
    )


def _waits(explained: Mapping[str, Any]) -> tuple[Wait, ...] | None:
    """The dearest promises and levers of which something is known to be saved."""
    late = _worth(explained.get("commitments"), "later_m", late=True)
    early = _worth(explained.get("dates"), "saved_m", late=False)
    return (*late[:WAITS], *early[:WAITS]) if late or early or _asked(explained) else None


def _asked(explained: Mapping[str, Any]) -> bool:
    """Whether an explanation asked what a year is worth, though it may be nothing."""
    asked = explained.get("commitments") or ()
    return bool(explained.get("plan")) and any(row.get("later_m") is not None for row in asked)


def _worth(rows: Any, key: str, *, late: bool) -> list[Wait]:
    found = []
    for row in rows or ():
        saved, known_to = row.get(key), float(row.get("known_to_m") or 0.0)
        if row.get("name") and saved is not None and float(saved) > known_to:
            found.append(Wait(Name.of(row["name"]), late, float(saved), known_to))
    return sorted(found, key=lambda wait: -wait.saved)
