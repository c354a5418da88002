"""Targets, shared limits, and what levers need of each other (formulation, 5.6, 5.7 and 5.10)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pathway_models.case import Case, Limit, Need, Option, Target
from second.cost import Costs
from second.ledger import Ledger
from second.linear import Number, Program, total
from second.past import Past
from second.stocks import Stocks

COMMITMENT, REQUIREMENT = "commitment", "requirement"


@dataclass
class Promised:
    """What a plan holds beside what its levers can do."""

    past: Past
    program: Program
    made: Ledger
    base: Ledger
    stocks: Stocks
    costs: Costs

    @property
    def case(self) -> Case:
        return self.past.case

    def state(self) -> None:
        for tag, held in ((COMMITMENT, self.case.targets), (REQUIREMENT, self.case.requirements)):
            for k in held.values():
                self.hold(k, tag)
        for x in self.case.limits.values():
            self.limit(x)
        for n in self.case.needs.values():
            self.need(n)
        for pair in self.case.excluded:
            self.exclude(*pair)

    # targets

    def hold(self, k: Target, tag: str) -> None:
        """One inequality a planned year; a budget for the sum of its years has one, in its last."""
        bought = {o: self.case.options[o] for o in k.options}
        years = [max(k.value)] if k.cumulative else list(k.value)
        for t in [t for t in years if t >= self.past.first]:
            value = k.value[t]
            summed = list(k.value) if k.cumulative else [t]
            if k.metric in ("gross_emissions", "intensity", "net_emissions"):
                most = value * (k.whole[t] if k.metric == "intensity" else 1.0)
                room = self.room(k) if k.cumulative else 0.0
                self.program.at_most(total(self.tonnes(k, y) for y in summed), most + room, tag)
            elif k.metric == "budget":
                paid, most = self.budget(k, list(bought.values()), t)
                room = self.room(k) if k.cumulative or k.carry_over else 0.0
                self.program.at_most(paid, most + room, tag)
            elif k.metric == "credit_share":
                self.credit_share(k, t, tag)
            else:
                counted: Callable[..., tuple[Number, Number]] = getattr(self, k.metric)
                part, whole_ = counted(k, list(bought.values()), t)
                room = self.room(k) if k.metric == "cumulative_avoided" else 0.0
                self.program.at_most(value * whole_, part + room, tag)

    def room(self, k: Target) -> float:
        """What the last digits of facts may take of a sum that counts years of which they tell."""
        own = [self.case.options[o] for o in k.options]
        each = [x for o in own for x in (o.capex if k.metric == "budget" else o.yields).values()]
        return len(self.past.years) * self.past.digit * max([1.0, *each])

    def tonnes(self, k: Target, t: int) -> Number:
        """Gross, or gross less what is claimed; of a budget less removals alone."""
        gross = self.made.gross(k.accounts, t, k.method)
        if k.metric != "net_emissions":
            return gross
        counts = self.case.removing if k.cumulative else self.case.neutralising
        return gross - total(self.made.claimed(o, t, k.accounts) for o in counts)

    def clean_electricity_share(self, k: Target, _: list[Option], t: int) -> tuple[Number, Number]:
        made, parts = self.made, []
        for a in k.accounts:
            roofs = [o for o in made.on_site(a) if o.keeps_certificates and not o.is_fuelled]
            parts += [made.decided.self_use[o.id, t] for o in roofs]
            parts.append(made.covered(a, t))
        if k.matching == "annual_volume":
            for o in self.case.yielding("clean"):
                parts.append(o.yields[t] * self.stocks.stock[o.id, t] - made.cleaned(o, t))
        return total(parts), total(made.demand(a, t) for a in k.accounts)

    def lever_share(self, k: Target, options: list[Option], t: int) -> tuple[Number, Number]:
        served = self.made.decided.served
        part = total(served[o.id, t] / o.efficiency(t) for o in options)
        saving = [
            o for o in self.case.serving
            if o.source in k.sources and not o.uses and o.id not in k.options
        ]  # fmt: skip
        whole = [self.made.there(i, t) for i in k.sources]
        return part, total([*whole, *(-1.0 * served[o.id, t] for o in saving)])

    def deployment(self, _: Target, options: list[Option], t: int) -> tuple[Number, Number]:
        whole = sum((o.potential or {})[t] for o in options)
        return total(self.stocks.stock[o.id, t] for o in options), whole

    def cumulative_avoided(self, _: Target, options: list[Option], t: int) -> tuple[Number, Number]:
        years = [y for y in self.case.years if y <= t]
        each = [
            o.attribution[y] * o.yields[y] * self.stocks.stock[o.id, y] - o.sold[y]
            for o in options
            for y in years
        ]
        return total(each), 1.0

    def credit_share(self, k: Target, t: int, tag: str) -> None:
        def claimed(options: Iterable[Option]) -> Number:
            return total(self.made.claimed(o, t, k.accounts) for o in options)

        removed = claimed(self.case.removing)
        if k.measure == "credits_of_bau":
            usual = Ledger(self.case, self.base.decided, self.case.base_year)
            most = k.value[t] * float(usual.gross(k.accounts, t))  # type: ignore[arg-type]
            self.program.at_most(claimed(self.case.yielding("credits")), most, tag)
        elif k.measure == "removals_of_credits":
            self.program.at_most(k.value[t] * claimed(self.case.neutralising), removed, tag)
        else:
            durable = [o for o in self.case.removing if o.durability >= k.durable_years]
            self.program.at_most(k.value[t] * removed, claimed(durable), tag)

    def budget(self, k: Target, options: list[Option], t: int) -> tuple[Number, float]:
        costs = self.costs
        items = {"capex": costs.capex, "fom": costs.fom}
        to_date = [y for y in k.value if y <= t] if k.cumulative or k.carry_over else [t]
        paid: list[Number] = []
        for o in options:
            for item in k.items:
                if item in items:
                    found = items[item](o)
                elif (item == "credits") == (o.output == "credits"):
                    found = costs.premium(o)
                else:
                    continue
                paid += [total(found[y]) for y in to_date]
        return total(paid), sum(k.value[y] for y in to_date) if k.carry_over else k.value[t]

    # limits

    def limit(self, x: Limit) -> None:
        options = [self.case.options[o] for o in x.options]
        for t, most in x.at_most.items():
            if t not in self.past.planned:
                continue
            whole: Number = 1.0
            if x.electricity_of:
                whole = total(self.made.demand(a, t) for a in x.electricity_of)
            self.program.at_most(total(self.limited(x, o, t) for o in options), most * whole)

    def limited(self, x: Limit, o: Option, t: int) -> Number:
        if x.of == "added":
            return self.stocks.added.get((o.id, t), 0.0)
        if x.of == "capex":
            return total(self.costs.capex(o)[t])
        unit = o.yields[t] if x.of == "yield" else 1.0
        return unit * self.stocks.stock[o.id, t]

    # needs

    def used(self, o: Option, t: int) -> Number:
        """The stock at work."""
        made, stock = self.made, self.stocks.stock[o.id, t]
        if o.source is not None:
            return made.decided.served[o.id, t] / o.displaces[t]
        if o.output == "clean":
            return made.cleaned(o, t) * (1 / o.yields[t])
        if o.output == "credits":
            return made.claimed(o, t) * (1 / ((1 - o.buffer) * o.yields[t]))
        if o.output == "captured" or o.is_fuelled:
            return made.work(o, t) * (1 / o.yields[t])
        return self.carried(o, t) if o.output == "none" else stock

    def carried(self, o: Option, t: int) -> Number:
        """Of infrastructure what those use that share it, if there is no other for them."""
        needs = [n for n in self.case.needs.values() if n.shared and n.of == (o.id,)]
        if not needs:
            return self.stocks.stock[o.id, t]
        return total(self.asked(n, t) for n in needs)

    def asked(self, n: Need, t: int) -> Number:
        by = [self.case.options[o] for o in n.by]
        return total(self.used(o, t) * (1 / o.requires[n.lever][t]) for o in by)

    def need(self, n: Need) -> None:
        for t in self.past.planned:
            self.program.at_most(self.asked(n, t), total(self.stocks.stock[q, t] for q in n.of))

    def exclude(self, a: str, b: str) -> None:
        for t in self.past.planned:
            first = self.program.variable(upper=1.0, whole=True)
            for o, here in ((a, first), (b, 1 - first)):
                most = self.most(self.case.options[o])
                self.program.at_most(self.stocks.stock[o, t], most * here)

    def most(self, o: Option) -> float:
        """A stock that no plan reaches."""
        room = math.inf if o.potential is None else max(o.potential.values())
        if o.max_add is not None:
            most = sum(max(o.max_add[v], o.min_add.get(v, 0.0)) for v in self.case.years)
            room = min(room, max(o.existing.values()) + most + 2 * o.unit_size)
        if o.source is not None and math.isinf(room):
            activity = max(self.case.sources[o.source].activity.values())
            room = 10 * activity / min(o.displaces.values()) + 10 * o.unit_size
        return room
