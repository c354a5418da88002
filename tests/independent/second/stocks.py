"""What is added, closed and in service (formulation, 5.1)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from pathway_models.case import Option
from second.linear import Number, Program, Sum, as_sum, total
from second.past import Past

KEPT = 0.999
"""Of a lot, what is kept of an allowance in any case."""


@dataclass
class Stocks:
    """Vintages by option: what is added, and closed in each year; ``existing`` by its last year."""

    added: dict[tuple[str, int], Sum] = field(default_factory=dict)
    closed: dict[tuple[str, int, int], Sum] = field(default_factory=dict)
    existing_closed: dict[tuple[str, int, int], Sum] = field(default_factory=dict)
    stock: dict[tuple[str, int], Number] = field(default_factory=dict)

    def open(self, o: Option, v: int, t: int) -> Number:
        """What of a vintage is not closed by a year."""
        gone = [
            -1.0 * self.closed[o.id, v, s] for s in range(v, t + 1) if (o.id, v, s) in self.closed
        ]
        return total([self.added[o.id, v], *gone])

    def vintages(self, o: Option, t: int) -> Iterator[int]:
        """Those that a year would find in service."""
        for v in [v for p, v in self.added if p == o.id]:
            if v + o.lead <= t < v + o.lead + o.useful_life(v):
                yield v

    def existing_gone(self, o: Option, t: int) -> Number:
        """Existing stock that would serve in a year, and was closed."""
        return total(
            c for (p, until, s), c in self.existing_closed.items() if p == o.id and s <= t < until
        )


def stocks_of(past: Past, program: Program) -> Stocks:
    """The stock of every option, with all that its own numbers say of it."""
    case, made = past.case, Stocks()
    for o in case.options.values():
        _add(past, program, made, o)
        _allow(past, program, made, o)
        if o.retirable:
            _close(past, program, made, o)
        _serve(past, program, made, o)
    return made


def lots(program: Program, size: float, lower: float = 0.0) -> Sum:
    """An amount, in whole lots where there is a size."""
    if size <= 0:
        return program.variable(lower=lower)
    return size * program.variable(lower=math.ceil(lower / size - 1e-9), whole=True)


def _add(past: Past, program: Program, made: Stocks, o: Option) -> None:
    case = past.case
    for v in past.years:
        if past.added[o.id, v] > 0:
            made.added[o.id, v] = as_sum(past.added[o.id, v])
    for v in past.planned:
        if o.first_year <= v <= o.last_year and v + o.lead <= case.end and o.useful_life(v) >= 1:
            made.added[o.id, v] = lots(program, o.unit_size, o.min_add.get(v, 0.0))


def _allow(past: Past, program: Program, made: Stocks, o: Option) -> None:
    """Allowances lapse, but for the years of ``carry_over`` and what is less than a lot; what was
    added in the past takes as much as there is of them, and nothing of later ones.
    """
    if o.max_add is None:
        return
    came: dict[int, float] = {}
    for v in (*past.years, *past.planned):
        least = o.min_add.get(v, 0.0)
        if o.unit_size > 0:
            least = o.unit_size * math.ceil(least / o.unit_size - 1e-9)
        inside = o.first_year <= v <= o.last_year
        came[v] = max(o.max_add.get(v, 0.0), least) if inside else 0.0
    most = {
        v: KEPT * o.unit_size + sum(came[w] for w in came if v - o.carry_over <= w <= v)
        for v in came
    }
    unused = 0.0
    for v in past.years:
        unused = max(0.0, min(unused + came[v], most[v]) - past.added[o.id, v])
    left: Number = unused
    for v in past.planned:
        room = program.variable()
        program.at_most(room, left + came[v])
        program.at_most(room, most[v])
        added = made.added.get((o.id, v), 0.0)
        program.at_most(added, room)
        left = room - added


def _close(past: Past, program: Program, made: Stocks, o: Option) -> None:
    case = past.case
    for v in [v for p, v in made.added if p == o.id]:
        first = v + o.lead
        until = min(case.end + 1, first + o.useful_life(v))
        for t in range(max(first + 1, past.first), until):
            made.closed[o.id, v, t] = lots(program, o.unit_size)
        program.at_most(total(c for (p, w, _), c in made.closed.items() if (p, w) == (o.id, v)),
                        made.added[o.id, v])  # fmt: skip
    retiring = {t: o.existing[t - 1] - o.existing[t] for t in case.years}
    retiring[case.end + 1] = o.existing[case.end]
    for until, amount in retiring.items():
        if amount > 0:
            years = range(past.first, until)
            gone = {t: lots(program, o.unit_size) for t in years}
            made.existing_closed.update({(o.id, until, t): c for t, c in gone.items()})
            program.at_most(total(gone.values()), amount)


def _serve(past: Past, program: Program, made: Stocks, o: Option) -> None:
    base = past.case.base_year
    before: Number = o.existing[base]
    made.stock[o.id, base] = before
    for t in past.case.years:
        parts = [made.open(o, v, t) for v in made.vintages(o, t)]
        stock = total([o.existing[t], *parts, -1.0 * made.existing_gone(o, t)])
        if o.potential is not None and t >= past.first:
            program.at_most(stock, max(o.potential[t], o.existing[t]))
        if o.max_growth is not None and t >= past.first:
            digit = past.digit if t == past.first else 0.0
            program.at_most(stock, (1 + o.max_growth) * (before + digit) + o.seed)
        made.stock[o.id, t] = before = stock
