"""Each lever of a plan beside what was: the same years and the same measure of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway.track.standings import Beside
from pathway.track.told import Reach, reach, stock_years
from pathway_models.arithmetic.clashes import OF_STOCK, rounding
from pathway_models.arithmetic.sharing import able
from pathway_models.case import Case, Option


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a plan, or what was, has of options in a year: columns of the table of levers, and what
    is claimed by account [GWh or t].
    """

    added: Mapping[tuple[str, int], float]
    stock: Mapping[tuple[str, int], float]
    served: Mapping[tuple[str, int], float]
    reduction_t: Mapping[tuple[str, int], float]
    claimed: Mapping[tuple[str, int, str], float]

    def done(self, o: str, year: int, at: frozenset[str] | None) -> float:
        """What an option did in a year, in some accounts or in all."""
        if at is None:
            return self.served.get((o, year), 0.0)
        return sum(self.claimed.get((o, year, a), 0.0) for a in at)


def levers(beside: Beside) -> Iterator[dict[str, object]]:
    """Each lever: what was planned and is of it, how late it is, and what it costs to catch up.

    Told by its stock or purchases, it is stock, orders that are told included; told by what it did,
    that. Each is told at the last year of which a fact says something of it; options, purchases and
    accounts of which none does are left out of both sides. What the plan claims in such accounts is
    not said. Of what came into the case since, the plan has nothing; of a lever that is in the case
    no longer, nothing is said.
    """
    planned, case = beside.planned, beside.case
    end = min(planned.end, case.end)
    meant, was = (_numbers(t) for t in (beside.plan, beside.actual))
    units: dict[Any, str] = {}
    for tables in (beside.actual, beside.plan):
        units |= tables["levers"].set_index("option")["served_unit"].to_dict()
        units |= tables["ecosystem"].set_index("programme")["unit"].to_dict()
    for name, options in _together(beside).items():
        reaches = {o.id: r for o in options if (r := reach(case, o, beside.years))}
        told = stock_years(case, reaches, beside.years)
        if not told:
            reaches = {o.id: Reach(beside.years[-1], ahead=o.lead) for o in options}
        of = _Told([o for o in options if o.id in reaches], reaches, units, end)
        last = max(r.last for r in reaches.values())
        path = {t: of.amount(meant, t) for t in planned.all_years if t <= last}
        amount = of.amount(was, last)
        rest = of.elsewhere(meant, last)
        if not path[last] and not amount and not rest:
            continue
        alike = [t for t in told if of.is_told_in(case, t)]
        kept = [t for t in alike if path[t] - of.amount(was, t) <= rounding(path[t])]
        state, late = _state(path, amount, last, kept) if told else ("unknown", None)
        short = max(0.0, path[last] - amount) / path[last] if path[last] else 0.0
        buy = min(case.past[-1] + 1, case.end)
        cost = short * sum(of.stock(meant, o, last) * _price(o, buy) for o in of.options if told)
        row: dict[str, object] = {
            "lever": name,
            "kind": options[0].kind,
            "measure": "served" if of.served else "stock",
            "unit": of.unit,
            "year": last,
            "plan": path[last],
            "actual": amount if told else None,
            "bought_in": ";".join(map(str, of.bought_in(meant))),
            "accounts": ";".join(of.accounts) if rest else "",
            "state": state,
            "late_years": late,
            "reduction_t_plan": of.reduction(meant, last),
            "reduction_t_actual": of.reduction(was, last) if told else None,
            "catch_up_m": cost if told else None,
        }
        yield row
        if rest:
            untold = of.reduction(meant, last, elsewhere=True)
            silent = {**_SILENT, "plan": sum(rest.values()), "reduction_t_plan": untold}
            yield {**row, **silent, "accounts": ";".join(rest)}


_SILENT = {
    "actual": None,
    "state": "unknown",
    "late_years": None,
    "reduction_t_actual": None,
    "catch_up_m": None,
}
"""A lever of which nothing is said."""
COLUMNS = (
    *("lever", "kind", "measure", "unit", "year", "plan", "actual", "bought_in", "accounts"),
    *("state", "late_years", "reduction_t_plan", "reduction_t_actual", "catch_up_m"),
)
"""Of the table of levers."""


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
            own = self.reaches.items()
            return sum(levers.done(o, min(year, r.last), r.at) for o, r in own)
        return sum(self.stock(levers, o, year) for o in self.options)

    def stock(self, levers: Numbers, o: Option, year: int) -> float:
        """The stock of an option that is told of by a year; where only what it did is, as much
        stock as does it.
        """
        own = self.reaches[o.id]
        at = min(min(year, own.last) + own.ahead, self.end)
        if own.done:
            each = able(o, at) * (1000.0 if self.units[o.id] == "t" else 1.0)
            return levers.done(o.id, at, own.at) / each if each else 0.0
        return levers.stock.get((o.id, at), 0.0) - self._unsaid(levers, o, at)

    def _unsaid(self, levers: Numbers, o: Option, year: int) -> float:
        """What is in service in a year of what was bought in years of which nothing is said."""
        ages = {v: year - v - o.lead for v in self.reaches[o.id].unsaid}
        in_service = (v for v, age in ages.items() if 0 <= age < o.useful_life(v))
        return sum(levers.added.get((o.id, v), 0.0) for v in in_service)

    def bought_in(self, levers: Numbers) -> list[int]:
        """The years whose purchases alone are held beside each other; none where all are."""
        found: set[int] = set()
        for o in self.options:
            own = self.reaches[o.id]
            if self._unsaid(levers, o, min(own.last + own.ahead, self.end)):
                found |= own.bought
        return sorted(found)

    @property
    def accounts(self) -> list[str]:
        """The accounts of which alone is told what was claimed."""
        return sorted({a for r in self.reaches.values() for a in r.at or ()})

    def is_told_in(self, case: Case, year: int) -> bool:
        """Whether facts of a year tell of all accounts of which those of the last year do."""
        told = {o.id: reach(case, o, [year]) for o in self.options}
        own = [(self.reaches[o], r) for o, r in told.items() if r is not None]
        return all(r.at is None or (last.at is not None and last.at <= r.at) for last, r in own)

    def elsewhere(self, levers: Numbers, year: int) -> dict[str, float]:
        """What is claimed in a year in the accounts of which nothing is told."""
        found: dict[str, float] = {}
        for (o, t, a), amount in levers.claimed.items():
            own = self.reaches.get(o)
            if own is not None and t == year and own.at is not None and a not in own.at:
                found[a] = found.get(a, 0.0) + amount
        return {a: x for a, x in sorted(found.items()) if x > rounding(0.0)}

    def reduction(self, levers: Numbers, year: int, *, elsewhere: bool = False) -> float:
        """What is taken off in a year by what is told, or claimed elsewhere, in proportion [t]."""
        found = 0.0
        for o in self.options:
            all_of_it = levers.done(o.id, year, None)
            own = levers.done(o.id, year, self.reaches[o.id].at)
            part = own / all_of_it if all_of_it else 1.0
            part = 1 - part if elsewhere else part
            found += part * levers.reduction_t.get((o.id, year), 0.0)
        return found


def _numbers(tables: Mapping[str, pd.DataFrame]) -> Numbers:
    levers = tables["levers"]
    keys = [*zip(levers["option"], levers["year"], strict=True)]
    columns = "added", "stock", "served", "reduction_t"
    of = {column: dict(zip(keys, levers[column], strict=True)) for column in columns}
    programmes = tables["ecosystem"]
    others = [*zip(programmes["programme"], programmes["year"], strict=True)]
    for column in ("added", "stock"):
        of[column] |= dict(zip(others, programmes[column], strict=True))
    claimed: dict[tuple[str, int, str], float] = {}
    for name, column in (("contracts", "clean_gwh"), ("credits", "tonnes")):
        table = tables[name]
        at = zip(table["option"], table["year"], table["account"], strict=True)
        claimed |= dict(zip(at, table[column], strict=True))
    return Numbers(**of, claimed=claimed)


def _price(o: Option, year: int) -> float:
    """What a unit of it costs to buy [million]."""
    return o.capex[year] + o.premium[year] * o.yields[year]


def _together(beside: Beside) -> dict[str, list[Option]]:
    """Options by lever; by kind, where one fact is of levers together: which of them did it is an
    assumption then, and no lever is late for it. Programmes, of which facts say something, too.
    """
    planned, case = beside.planned, beside.case
    shared: set[str] = set()
    for f in case.facts:
        if f.quantity in OF_STOCK:
            levers = {case.options[o].lever for o in f.of if o in case.options}
            shared |= levers if len(levers) > 1 else set()
    found: dict[str, list[Option]] = {}
    for o in {**planned.options, **case.options}.values():
        in_both = o.id in planned.options and o.id in case.options
        is_new = o.id in case.options and reach(case, o, beside.years) is not None
        is_out = o.id in planned.options and {*o.accounts} <= case.accounts.keys()
        is_own = in_both or (o.id not in case.options and is_out)
        if is_new or (o.book == "company" and is_own):
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
