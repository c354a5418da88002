"""The limits that a plan is at, and a step of more room in each, in numbers that people say."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from pathway.solve import Solved
from pathway_models.arithmetic.variations import Bound
from pathway_models.case import Case, Name
from pathway_models.promises import held_years, promise_of

from .units import lots_in, moved


@dataclass(frozen=True, slots=True)
class Step:
    """Room to be raised by ``share``: from ``now`` by ``more`` in ``year``, in ``unit``.

    ``worth``: what is saved per share at the margin [million].
    """

    bound: Bound
    name: Name
    year: int
    now: float
    more: float
    share: float
    unit: str
    worth: float

    @property
    def key(self) -> str:
        """Names it among the others."""
        return f"{self.bound.kind}:{self.bound.id}"


def at_limit(case: Case, solved: Solved, worth: Mapping[Bound, float], most: int) -> list[Step]:
    """The room that more of would save most, of the company's own levers, each with a step.

    A step is about a tenth of what there is, as 1, 2 or 5 times a power of ten, or whole lots.
    """
    year = _busiest(case)
    found = []
    for bound, saved in sorted(worth.items(), key=lambda item: (-item[1], item[0])):
        if (
            bound.kind == "commitment"
            or _beyond(case, bound)
            or saved * 0.1 < solved.last.gap_asked
        ):
            continue
        told = moved(case, bound, 0.0, year)
        if told["from"] <= 0:
            continue
        now, more, share = _step(case, bound, told["from"], told["year"])
        name = Name.of(told["name"])
        found.append(Step(bound, name, told["year"], now, more, share, told["unit"], saved))
    return found[:most]


def _step(case: Case, bound: Bound, now: float, year: int) -> tuple[float, float, float]:
    """What there is, how much more of it to try, and the share that makes it so.

    Of lumpy things whole lots, for less than a lot more is no more.
    """
    lots = lots_in(case, bound, year)
    if not lots:
        more = rounded(now / 10)
        return now, more, more / now
    share = min(
        (n + max(1, round(n / 10))) * lot / amount - 1
        for amount, lot in lots
        if amount > 0
        for n in (_lots(amount, lot),)
    )
    whole = sum(_lots(amount, lot) * lot for amount, lot in lots)
    then = sum(_lots(amount * (1 + share), lot) * lot for amount, lot in lots)
    return whole, then - whole, share


def _lots(amount: float, lot: float) -> int:
    return math.floor(amount / lot + 1e-9)


def rounded(amount: float) -> float:
    """1, 2 or 5 times a power of ten, the nearest below."""
    power = 10.0 ** math.floor(math.log10(amount))
    return next(m * power for m in (5, 2, 1) if m * power <= amount * (1 + 1e-9))


def _beyond(case: Case, bound: Bound) -> bool:
    """Whether it is of the ecosystem's programmes, which have no bearing on the company's plan."""
    if bound.kind == "limit":
        return all(case.options[o].book == "programme" for o in case.limits[bound.id].options)
    return all(o.book == "programme" for o in case.options.values() if o.lever == bound.id)


def _busiest(case: Case) -> int:
    """The first year to come in which a net target holds, else the last: where limits are felt."""
    nets = [k for k in case.targets.values() if promise_of(k).neutralises]
    held = [min(years) for k in nets if (years := held_years(case, k))]
    return min(held, default=case.end)
