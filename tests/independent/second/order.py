"""Reduction before removal before offset, stage by stage (formulation, section 7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pathway_models.case import ELECTRICITY, Case, Option
from second.base import base_of
from second.cost import Costs
from second.ledger import Ledger
from second.levers import decide
from second.linear import Found, Number, Program, as_sum, total
from second.past import DIGIT, Past, past_of
from second.promised import COMMITMENT, REQUIREMENT, Promised
from second.stacks import share_of_flows
from second.stocks import stocks_of
from second.turnover import write_offs

ROOM = 1e-6
"""A freeze leaves so much, of its value and in kt."""

Set = tuple[frozenset[str], int]
"""Accounts that are neutralised together, and the year."""


@dataclass
class Model:
    """The whole program of a case, and the sums that its stages minimise and freeze."""

    past: Past
    program: Program = field(default_factory=Program)

    def __post_init__(self) -> None:
        case, program = self.past.case, self.program
        self.case = case
        self.base = base_of(case)
        self.stocks = stocks_of(self.past, program)
        self.made = Ledger(case, self.past.decided)
        decide(self.past, program, self.made, self.stocks)
        write_off = write_offs(case, program, self.made, self.base)
        self.costs = Costs(case, self.stocks, self.made, self.base, write_off)
        Promised(self.past, program, self.made, self.base, self.stocks, self.costs).state()
        self.cost = self.costs.whole()
        self.sets = neutral_sets(self.past)
        self.removers = [o for o in case.yielding("credits") if o.rank == "remove"]
        self.gross = {s: self._to_neutralise(s, "market") for s in self.sets}
        self.gross_location = {s: self._to_neutralise(s, "location") for s in self.sets}

    def claimed(self, s: Set, options: list[Option]) -> Number:
        accounts, t = s
        return total(self.made.claimed(o, t, accounts) for o in options)

    def of_own_removals(self) -> Number:
        """What is paid for what capture uses to remove: the biogenic share of its flows."""
        found: list[Number] = []
        for o in self.case.yielding("captured"):
            for t in self.case.years if o.accounts else ():
                share = share_of_flows(self.base, o, t) * self.case.discount(t)
                now, usual = (self.costs.used(m, o, t) for m in (self.made, self.base))
                found.append(share * (now - usual))
        return total(found)

    # what is to be neutralised

    def _to_neutralise(self, s: Set, method: str) -> Number:
        """Gross, less that of what removals use."""
        accounts, t = s
        parts = [self.made.gross(accounts, t, method)]
        for a in self.case.accounts.values():
            if a.id in accounts:
                parts += [-1.0 * q for q in self._of_removals(a.id, t, method)]
            if a.upstream in accounts:
                parts += [-1.0 * q for q in self._upstream_of_removals(a.id, t)]
        return total(parts)

    def _parts(self, a: str, t: int, own: bool) -> dict[str, list[Number]]:
        """By carrier what removals use in an account, by credits and by capture of biomass."""
        found: dict[str, list[Number]] = {}
        for o in [*self.removers, *(o for o in self.case.yielding("captured") if o.accounts)]:
            share = share_of_flows(self.base, o, t) if o.output == "captured" else 1.0
            passes = o.captures_own_fuel and o.fitted_at == a and own
            for k, path in o.uses.items():
                if o.uses_in[k] == a:
                    kept = 1 - o.capture_rate[t] if passes and k != ELECTRICITY else 1.0
                    found.setdefault(k, []).append(kept * share * path[t] * self.made.work(o, t))
        return found

    def _of_removals(self, a: str, t: int, method: str) -> list[Number]:
        made, found = self.made, []
        for k, parts in self._parts(a, t, own=True).items():
            if k != ELECTRICITY:
                found.append(made.factor(k, a, t) * total(parts))
            elif method == "market":
                found.append(made.residual(a, t) * self._power(parts, made.uncovered(a, t)))
            else:
                found.append(made.factor(k, a, t) * self._power(parts, made.bought(a, t)))
        return found

    def _upstream_of_removals(self, a: str, t: int) -> list[Number]:
        made, found = self.made, []
        for k, parts in self._parts(a, t, own=False).items():
            used = self._power(parts, made.bought(a, t)) if k == ELECTRICITY else total(parts)
            found.append(made.upstream_factor(k, a, t) * used)
        return found

    def _power(self, parts: list[Number], uncovered: Number) -> Number:
        """What of it nothing clean covers."""
        power = self.program.variable()
        self.program.at_most(power, total(parts))
        self.program.at_most(power, uncovered)
        return power


def neutral_sets(past: Past) -> list[Set]:
    """Perimeters of net targets, by year; those that overlap are one."""
    found: list[Set] = []
    for t in past.planned:
        joined: list[set[str]] = []
        for k in past.case.targets.values():
            if k.metric == "net_emissions" and t in k.value:
                mine = set(k.accounts)
                for other in [j for j in joined if j & mine]:
                    joined.remove(other)
                    mine |= other
                joined.append(mine)
        found += [(frozenset(j), t) for j in joined]
    return found


@dataclass
class Stages:
    """One program, searched stage by stage; ``frozen`` are sums, how much they may be, and whether
    that is the least (or the most).
    """

    model: Model
    found: dict[str, Found] = field(default_factory=dict)
    held: list[tuple[Number, float]] = field(default_factory=list)
    frozen: dict[str, tuple[Number, float, bool]] = field(default_factory=dict)

    def all(self) -> dict[str, Found]:
        m, case = self.model, self.model.case
        ordered = case.hierarchy.policy == "lexicographic" and bool(m.sets)
        if (ordered and not self._ordered()) or self.search("cost", m.cost).point is None:
            return self.found
        if case.stay_close is not None:
            priced = case.stay_close.price * m.costs.changed(self.model.program, case.stay_close)
            self.search("stay_close", m.cost + priced)
        self.held, self.frozen = [], {}
        if ordered:
            self.search("none", m.cost)
        self.search("free", m.cost, COMMITMENT)
        if case.requirements:
            self.search("bare", m.cost, COMMITMENT, REQUIREMENT)
        return self.found

    def search(self, name: str, objective: Number, *without: str) -> Found:
        """The least of an objective within what earlier stages have left."""
        program = self.model.program
        rows = len(program.rows)
        for sum_, most in self.held:
            program.at_most(sum_, most)
        for sum_, bound, least in self.frozen.values():
            program.at_most(*((bound, sum_) if least else (sum_, bound)))
        found = self.found[name] = program.least(objective, without)
        del program.rows[rows:]
        return found

    def _ordered(self) -> bool:
        m, h = self.model, self.model.case.hierarchy
        if h.reduce_method == "location":
            point = self._reduce("reduce_location", m.gross_location)
            if point is None:
                return False
        point = self._reduce("reduce", m.gross)
        return point is not None and self._remove()

    def _reduce(self, name: str, gross: Mapping[Set, Number]) -> Any:
        m, case = self.model, self.model.case
        left_out = m.costs.of_credits(case.yielding("credits")) + m.of_own_removals()
        point = self._ranked(name, case.hierarchy.reduce_until, gross, left_out)
        if point is not None:
            self.freeze(name, gross.values(), point)
        return point

    def _remove(self) -> bool:
        m, case = self.model, self.model.case
        offsets = case.ranked("offset")
        prices = case.hierarchy.remove_until
        by_set = {s: m.claimed(s, offsets) for s in m.sets}
        point = self._ranked("remove", prices, by_set, m.costs.of_credits(offsets))
        if point is None:
            return False
        apart = [[o] for o in case.removing] if prices is not None else [case.removing]
        self.freeze("reduce", m.gross.values(), point)
        self.freeze("offset", by_set.values(), point)
        self.freeze("removed", [m.claimed(s, o) for s in m.sets for o in apart], point, least=True)
        return True

    def _ranked(self, name: str, prices: Any, gross: Mapping[Set, Number], left_out: Number) -> Any:
        """With a ceiling, or blind: tonnes alone; then the least cost at their value, where that
        is blind, or several sets of a year are frozen apart.
        """
        m = self.model
        tonnes = {s: m.case.discount(s[1]) * q for s, q in gross.items()}
        if prices is not None:
            priced = [prices[s[1]] * q for s, q in tonnes.items()]
            sought = total([m.cost, -1.0 * left_out, *priced])
            found = self.search(name, sought)
            apart = {t for _, t in m.sets if sum(at == t for _, at in m.sets) > 1}
            if found.point is None or not apart or name == "reduce_location":
                return found.point
            before = list(self.held)
            self._hold(sought, found.value)
            for t in apart:
                own = total(q for s, q in gross.items() if s[1] == t)
                value = max(0.0, as_sum(own).at(found.point))
                self.held.append((own, value + ROOM * value + ROOM))
            settled = self.search(f"{name}_cost", m.cost).point
            self.held = before
            return settled
        sought = total(tonnes.values())
        found = self.search(name, sought)
        if found.point is None:
            return None
        self._hold(sought, found.value)
        return self.search(f"{name}_cost", m.cost).point

    def _hold(self, sought: Number, value: float) -> None:
        self.held.append((sought, value + ROOM * max(1.0, abs(value))))

    def freeze(self, what: str, sums: Iterable[Number], point: Any, least: bool = False) -> None:
        """From here on no worse; what is frozen again has room anew."""
        for n, number in enumerate(sums):
            value = max(0.0, as_sum(number).at(point))
            room = ROOM * value + ROOM
            bound = value - room if least else value + room
            self.frozen[f"{what} {n}"] = (number, bound, least)


def solve(case: Case) -> dict[str, Found]:
    """Every stage in its order, by name; the last is without a point where there is no plan."""
    past = past_of(case)
    found = Stages(Model(past)).all()
    if past.years and any(stage.point is None for stage in found.values()):
        past.digit = DIGIT
        found = Stages(Model(past)).all()
    return found
