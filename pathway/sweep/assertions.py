"""Thresholds: read and checked before the first solve, judged after the last."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from pathway.load.files.faults import Faults, Location, listed, nearest
from pathway.locale import Fact, Lang, Message, Said, Spoken, message
from pathway.sweep.measure import Years
from pathway.tables.declared.schema import read_in_currency, said_in_currency
from pathway.tables.expressions import (
    COMPARE,
    OVER_ALL,
    Base,
    Number,
    Operation,
    Over,
    Reading,
    Term,
    Threshold,
    Unreadable,
    parse,
    parts,
)

SHARE = "share_with_plan"
"""The share of the scenarios, without the unchanged case, that have a plan."""

Values = Mapping[tuple[str, int | None], float]
"""(reading, year) -> value of one scenario."""


def read_thresholds(
    texts: Sequence[str],
    years: Years,
    scenarios: int,
    currency: str,
    spot: Location,
    faults: Faults,
) -> tuple[Threshold, ...]:
    """Reads the thresholds of a sweep of so many scenarios; what is wrong with them is told."""
    found = []
    for place, text in enumerate(texts):
        try:
            threshold = replace(parse(read_in_currency(text, currency)), text=text)
            for term in (threshold.left, threshold.right):
                _check(term, years, scenarios)
            found.append(_with_base(threshold, years))
        except Unreadable as wrong:
            told = (Said(_InCurrency(t, currency)) for t in (wrong.problem, wrong.remedy))
            faults.put(spot / place, text, *told)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _InCurrency:
    """What is said with the names of money that the files have."""

    spoken: Spoken
    currency: str

    def in_(self, language: Lang) -> str:
        """In a language."""
        return said_in_currency(self.spoken.in_(language), self.currency)


def _check(term: Term, years: Years, scenarios: int, *, inside: bool = False) -> None:
    """Refuses what could have no meaning; ``inside`` of what is taken over all scenarios."""
    match term:
        case Operation(_, left, right):
            _check(left, years, scenarios, inside=inside)
            _check(right, years, scenarios, inside=inside)
        case Over(how, of):
            _check_over(how, of, inside=inside)
            _check(of, years, scenarios, inside=True)
        case Reading():
            _check_reading(term, years)
            _check_place(term, scenarios, inside=inside)
        case Base(Reading() as of):
            _check_base(of, years)
        case Number(value) if not math.isfinite(value):
            raise Unreadable("term-too-large")


def _check_over(how: str, of: Term, *, inside: bool) -> None:
    if inside:
        raise Unreadable("taken-twice", how=how)
    if not any(map(_is_reading, parts(of))):
        raise Unreadable("taken-of-nothing", how=how)


def _check_base(of: Reading, years: Years) -> None:
    if of.name == SHARE:
        raise Unreadable("share-of-no-case", name=SHARE)
    _check_reading(of, years)


def _check_place(reading: Reading, scenarios: int, *, inside: bool) -> None:
    if reading.name == SHARE and inside:
        raise Unreadable("share-of-all", name=SHARE)
    if reading.name != SHARE and not inside and scenarios > 1:
        facts = {"name": reading.name, "n": str(scenarios)}
        raise Unreadable("reading-of-each", how=listed(OVER_ALL), **facts)


def _is_reading(term: Term) -> bool:
    return isinstance(term, Reading) and term.name != SHARE


def _check_reading(reading: Reading, years: Years) -> None:
    name, known = reading.name, (*years, SHARE)
    if name not in known:
        raise Unreadable("no-reading", name=repr(name), nearest=nearest(name, known))
    has = years.get(name, ())
    if not has and reading.year is not None:
        raise Unreadable("reading-without-years", name=name)
    if has and reading.year is None:
        raise Unreadable("reading-of-year", name=name, year=str(has[-1]))
    if has and reading.year not in has:
        facts = {"year": str(reading.year), "first": str(has[0]), "last": str(has[-1])}
        raise Unreadable("reading-not-of-year", name=name, **facts)


def _with_base(threshold: Threshold, years: Years) -> Threshold:
    """Says of which reading each ``base`` is: the only one that is named."""
    every = [p for term in (threshold.left, threshold.right) for p in parts(term)]
    named = list(dict.fromkeys(p for p in every if isinstance(p, Reading) and p.name in years))
    if Base(None) in every and len(named) != 1:
        raise Unreadable("base-of-what" if named else "base-beside-none", of="npv_cost_m")
    own = Base(named[0]) if named else Base(None)
    return replace(threshold, left=_put(threshold.left, own), right=_put(threshold.right, own))


def _put(term: Term, base: Base) -> Term:
    if term == Base(None):
        return base
    if isinstance(term, Operation):
        return replace(term, left=_put(term.left, base), right=_put(term.right, base))
    return replace(term, of=_put(term.of, base)) if isinstance(term, Over) else term


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a threshold held. ``by`` is how far it was missed, or 0; None where it has no value.

    ``left`` and ``right`` are None where they cannot be told, which ``why`` says.
    """

    text: str
    held: bool
    left: float | None
    right: float | None
    by: float | None
    why: Message | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What thresholds are judged by: the scenarios with a plan, how many there are, the base."""

    planned: Mapping[str, Values]
    scenarios: int
    base: Values | None


class Untold(ValueError):
    """A term has no value; ``why`` is the message that says it."""

    def __init__(self, key: str, /, **facts: Fact) -> None:
        super().__init__(key)
        self.why = message(key, **facts)


def judge(threshold: Threshold, evidence: Evidence) -> Verdict:
    """Whether a threshold holds; one that has no value does not."""
    try:
        left, right = _value(threshold.left, evidence), _value(threshold.right, evidence)
    except Untold as none:
        return Verdict(threshold.text, False, None, None, None, none.why)
    held = COMPARE[threshold.sign](left, right)
    return Verdict(threshold.text, held, left, right, 0.0 if held else abs(left - right))


def _value(term: Term, evidence: Evidence, here: Values | None = None) -> float:
    """The value of a term; ``here`` are the readings of a scenario, inside of what is over all."""
    match term:
        case Number(value):
            return value
        case Operation(sign, left, right):
            return _applied(sign, _value(left, evidence, here), _value(right, evidence, here))
        case Over(how, of):
            return _over(how, [_value(of, evidence, v) for v in evidence.planned.values()])
        case Base(of):
            return _of_base(of, evidence.base)
        case Reading(name) if name == SHARE:
            return len(evidence.planned) / evidence.scenarios
        case Reading():
            return _of_scenario(term, [here] if here else list(evidence.planned.values()))


def _of_base(reading: Reading | None, base: Values | None) -> float:
    if base is None or reading is None:
        raise Untold("sweep-told.no-plan-base")
    return _looked_up(reading, base, "sweep-told.not-in-base")


def _of_scenario(reading: Reading, values: Sequence[Values]) -> float:
    """The reading of the one scenario that there is here."""
    if not values:
        raise Untold("sweep-told.no-plan-scenario")
    return _looked_up(reading, values[0], "sweep-told.not-in-scenario")


def _looked_up(reading: Reading, values: Values, missing: str) -> float:
    key = (reading.name, reading.year)
    if key not in values:
        name = f"{reading.name}@{reading.year}" if reading.year else reading.name
        raise Untold(missing, name=name)
    return values[key]


def _applied(sign: str, left: float, right: float) -> float:
    if sign == "/" and right == 0:
        raise Untold("sweep-told.by-zero")
    how: Mapping[str, Callable[[float, float], float]] = {
        "+": operator.add,
        "-": operator.sub,
        "*": operator.mul,
        "/": operator.truediv,
    }
    found = how[sign](left, right)
    if not math.isfinite(found):
        raise Untold("sweep-told.too-large")
    return found


SHARES = {"min": 0.0, "p05": 0.05, "p50": 0.5, "p95": 0.95, "max": 1.0}


def _over(how: str, values: Sequence[float]) -> float:
    if not values:
        raise Untold("sweep-told.no-plan-any")
    return math.fsum(values) / len(values) if how == "mean" else quantile(values, SHARES[how])


def quantile(values: Sequence[float], share: float) -> float:
    """The quantile of some values, linear between those that lie around it."""
    ranked = sorted(values)
    place = share * (len(ranked) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ranked) - 1)
    return ranked[below] + (place - below) * (ranked[above] - ranked[below])
