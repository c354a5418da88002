"""Each lever of a plan beside what was: the same years and the same measure of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway.track.standings import Beside
from pathway.track.told import Reach, reach, stock_years
from pathway_models.arithmetic.clashes import OF_STOCK, rounding
from pathway_models.arithmetic.past import able
from pathway_models.case import Case, Option

Numbers = Mapping[str, Mapping[tuple[str, int], float]]
"""Column of the table of levers -> option and year -> number."""


def levers(beside: Beside) -> Iterator[dict[str, object]]:
    """Each lever: what was planned and is of it, how late it is, and what it costs to catch up.

    Told by its stock or purchases, it is stock, orders that are told included; told by what it did,
    that. Each is told at the last year of which a fact says something of it; options and purchases
    of which none does are left out of both sides.
    """
    planned, case = beside.planned, beside.case
    end = min(planned.end, case.end)
    meant, was = (_numbers(t["levers"]) for t in (beside.plan, beside.actual))
    units = beside.plan["levers"].set_index("option")["served_unit"].to_dict()
    for name, options in _together(case, planned).items():
        reaches = {o.id: r for o in options if (r := reach(case, o, beside.years))}
        told = stock_years(case, reaches, beside.years)
        if not told:
            reaches = {o.id: Reach(beside.years[-1], ahead=o.lead) for o in options}
        of = _Told([o for o in options if o.id in reaches], reaches, units, end)
        last = max(r.last for r in reaches.values())
        path = {t: of.amount(meant, t) for t in planned.all_years if t <= last}
        amount = of.amount(was, last)
        if not path[last] and not amount:
            continue
        kept = [t for t in told if path[t] - of.amount(was, t) <= rounding(path[t])]
        state, late = _state(path, amount, last, kept) if told else ("unknown", None)
        short = max(0.0, path[last] - amount) / path[last] if path[last] else 0.0
        buy = min(case.past[-1] + 1, case.end)
        price = {o.id: o.capex[buy] + o.premium[buy] * o.yields[buy] for o in of.options}
        cost = short * sum(of.stock(meant, o, last) * price[o.id] for o in of.options)
        yield {
            "lever": name,
            "kind": options[0].kind,
            "measure": "served" if of.served else "stock",
            "unit": of.unit,
            "year": last,
            "plan": path[last],
            "actual": amount if told else None,
            "bought_in": ";".join(map(str, of.bought_in(meant))),
            "state": state,
            "late_years": late,
            "reduction_t_plan": of.sum(meant, last, "reduction_t"),
            "reduction_t_actual": of.sum(was, last, "reduction_t") if told else None,
            "catch_up_m": cost if told else None,
        }


@dataclass(frozen=True, slots=True)
class _Told:
    """The options of a lever of which facts say something, and how far they do."""

    options: Sequence[Option]
    reaches: Mapping[str, Reach]
    units: Mapping[Any, str]
    end: int

    @property
    def served(self) -> bool:
        """Whether what all of them did is told, in one unit, and no stock."""
        units = {self.units[o.id] for o in self.options}
        return len(units) == 1 and all(r.done for r in self.reaches.values())

    @property
    def unit(self) -> str:
        """The unit of all its amounts."""
        first = self.options[0]
        return self.units[first.id] if self.served else first.unit

    def amount(self, levers: Numbers, year: int) -> float:
        """What is told of by a year: stock with what is ordered, or what it did."""
        if self.served:
            years = {o: min(year, r.last) for o, r in self.reaches.items()}
            return sum(levers["served"].get(key, 0.0) for key in years.items())
        return sum(self.stock(levers, o, year) for o in self.options)

    def stock(self, levers: Numbers, o: Option, year: int) -> float:
        """The stock of an option that is told of by a year; where only what it did is, as much
        stock as does it.
        """
        own = self.reaches[o.id]
        at = min(min(year, own.last) + own.ahead, self.end)
        if own.done:
            each = able(o, at) * (1000.0 if self.units[o.id] == "t" else 1.0)
            return levers["served"].get((o.id, at), 0.0) / each if each else 0.0
        return levers["stock"].get((o.id, at), 0.0) - self._unsaid(levers, o, at)

    def _unsaid(self, levers: Numbers, o: Option, year: int) -> float:
        """What is in service in a year of what was bought in years of which nothing is said."""
        ages = {v: year - v - o.lead for v in self.reaches[o.id].unsaid}
        in_service = (v for v, age in ages.items() if 0 <= age < o.useful_life(v))
        return sum(levers["added"].get((o.id, v), 0.0) for v in in_service)

    def bought_in(self, levers: Numbers) -> list[int]:
        """The years whose purchases alone are held beside each other; none where all are."""
        found: set[int] = set()
        for o in self.options:
            own = self.reaches[o.id]
            if self._unsaid(levers, o, min(own.last + own.ahead, self.end)):
                found |= own.bought
        return sorted(found)

    def sum(self, levers: Numbers, year: int, column: str) -> float:
        """A column of the table in a year."""
        return sum(levers[column].get((o.id, year), 0.0) for o in self.options)


def _numbers(levers: pd.DataFrame) -> Numbers:
    columns = "added", "stock", "served", "reduction_t"
    keys = [*zip(levers["option"], levers["year"], strict=True)]
    return {column: dict(zip(keys, levers[column], strict=True)) for column in columns}


def _together(case: Case, planned: Case) -> dict[str, list[Option]]:
    """Options by lever; by kind, where one fact is of levers together: which of them did it is an
    assumption then, and no lever is late for it.
    """
    shared: set[str] = set()
    for f in case.facts:
        if f.quantity in OF_STOCK:
            levers = {case.options[o].lever for o in f.of if o in case.options}
            shared |= levers if len(levers) > 1 else set()
    found: dict[str, list[Option]] = {}
    for o in case.options.values():
        if o.book == "company" and o.id in planned.options:
            found.setdefault(o.kind if o.lever in shared else o.lever, []).append(o)
    return found


def _state(
    path: Mapping[int, float], amount: float, last: int, kept: Sequence[int]
) -> tuple[str, int]:
    """Whether a lever is done, ahead, or late, and by how many years it is.

    It is not later than since the last year in which it was as planned (``kept``).
    """
    if amount - path[last] > rounding(path[last]):
        return "ahead", 0
    if path[last] - amount <= rounding(path[last]):
        return "done", 0
    reached = [t for t, planned in path.items() if planned - amount <= rounding(amount)]
    return "late", last - max([*reached, *kept], default=min(path))
