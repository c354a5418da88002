"""What is paid, and what only guides (formulation, section 6) [million]."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pathway_models.case import ELECTRICITY, Case, Option, StayClose
from second.ledger import Ledger
from second.linear import Number, Program, total
from second.stocks import Stocks
from second.turnover import yearly

Items = dict[int, list[Number]]
"""What is paid, by year."""


@dataclass
class Costs:
    """Costs against the base, of each option and of the sides of the ledger."""

    case: Case
    stocks: Stocks
    made: Ledger
    base: Ledger
    write_off: dict[int, Number]

    def discounted(self, items: dict[int, Number] | Items) -> Number:
        parts = {t: total(p) if isinstance(p, list) else p for t, p in items.items()}
        return total(self.case.discount(t) * p for t, p in parts.items())

    def vintages(self, o: Option) -> list[int]:
        return [v for p, v in self.stocks.added if p == o.id]

    def years(self) -> Items:
        return {t: [] for t in (*self.case.years, self.case.end + 1)}

    # payments of options

    def capex(self, o: Option) -> Items:
        """In the shares of its profile, from the year of purchase on."""
        found = self.years()
        for v in self.vintages(o):
            for k, share in enumerate(o.capex_profile):
                if v + k <= self.case.end:
                    each = share * o.capex[v] * o.paid.get(v + k, 1.0)
                    found[v + k].append(each * self.stocks.added[o.id, v])
        return found

    def fom(self, o: Option) -> Items:
        """Upkeep of what is in service; saved upkeep on what serves, and never on what idles."""
        found = self.years()
        for t in self.case.years:
            saves = o.fom[t] < 0 and o.source is not None
            for v in self.stocks.vintages(o, t):
                a_unit = o.fom_share.get(t, 0.0) * o.capex[v] + (0.0 if saves else o.fom[t])
                found[t].append(a_unit * self.stocks.open(o, v, t))
            if saves and o.displaces[t] > 0:
                more = self.made.decided.served[o.id, t] - self.base.decided.served[o.id, t]
                found[t].append(o.fom[t] / o.displaces[t] * more)
        return found

    def fom_of_existing(self, o: Option) -> Items:
        """Upkeep that ends with what is closed of existing stock."""
        found = self.years()
        for t in self.case.years:
            if o.fom[t] >= 0 or o.source is None:
                found[t].append(-o.fom[t] * self.stocks.existing_gone(o, t))
        return found

    def premium(self, o: Option) -> Items:
        """Of contracts and credits, fixed at signing, on all that is yielded."""
        found = self.years()
        for t in self.case.years:
            for v in self.stocks.vintages(o, t):
                each = o.premium[v] * o.yields[t] * o.paid.get(t, 1.0)
                found[t].append(each * self.stocks.added[o.id, v])
        return found

    def closure(self, o: Option) -> Items:
        """Of what is closed; earned by existing stock only."""
        found = self.years()
        for (p, _, t), closed in self.stocks.closed.items():
            if p == o.id:
                found[t].append(max(0.0, o.closure_cost[t]) * closed)
        for (p, _, t), closed in self.stocks.existing_closed.items():
            if p == o.id:
                found[t].append(o.closure_cost[t] * closed)
        return found

    def salvage(self, o: Option) -> Items:
        """The annuity value of the unused life of what is open at the end."""
        case, found = self.case, self.years()
        for v in self.vintages(o):
            life = o.useful_life(v)
            left = v + o.lead + life - (case.end + 1)
            if left > 0:
                rho = case.discount_rate
                part = (
                    left / life if rho == 0 else (1 - (1 + rho) ** -left) / (1 - (1 + rho) ** -life)
                )
                value = self.in_service(o, rho) * part * o.capex[v]
                found[case.end + 1].append(-value * self.stocks.open(o, v, case.end))
        return found

    def in_service(self, o: Option, rate: float) -> float:
        """What capex is worth when service begins."""
        return sum(w * (1 + rate) ** (o.lead - k) for k, w in enumerate(o.capex_profile))

    def hidden(self, o: Option) -> Items:
        """What a hurdle rate adds, in every year of service within the plan."""
        found = self.years()
        for v in self.vintages(o) if o.hurdle_rate is not None else ():
            life, rates = o.useful_life(v), (o.hurdle_rate or 0.0, self.case.discount_rate)
            dearer, usual = (self.in_service(o, r) * yearly(r, life) for r in rates)
            for t in range(v + o.lead, min(self.case.end + 1, v + o.lead + life)):
                found[t].append((dearer - usual) * o.capex[v] * self.stocks.added[o.id, v])
        return found

    def of(self, o: Option) -> Number:
        """All that an option pays by itself, and what guides it."""
        items: list[Callable[[Option], Items]] = [self.capex, self.fom, self.fom_of_existing,
            self.premium, self.closure, self.salvage, self.hidden]  # fmt: skip
        return total(self.discounted(item(o)) for item in items)

    def outlay(self, o: Option, v: int) -> float:
        """What a unit that is bought in a year is paid for within the plan."""
        case, found = self.case, []
        for k, share in enumerate(o.capex_profile):
            if v + k <= case.end:
                found.append(case.discount(v + k) * share * o.capex[v])
        for t in range(v + o.lead, min(case.end + 1, v + o.lead + o.useful_life(v))):
            upkeep = max(0.0, o.fom[t]) if o.source is not None else o.fom[t]
            upkeep += o.fom_share.get(t, 0.0) * o.capex[v]
            found.append(case.discount(t) * (upkeep + o.premium[v] * o.yields[t]))
        return math.fsum(found)

    def changed(self, program: Program, stay: StayClose) -> Number:
        """Of what is bought more, and less, than an old plan decided: its outlay."""
        found: list[Number] = []
        for (name, v), added in self.stocks.added.items():
            if v <= stay.until:
                apart, decided = program.variable(), stay.decided.get((name, v), 0.0)
                program.at_most(added - decided, apart)
                program.at_most(decided - added, apart)
                found.append(abs(self.outlay(self.case.options[name], v)) * apart)
        return total(found)

    # sides of the ledger

    def price(self, k: str, a: str, t: int) -> float:
        return self.case.prices[k, self.case.accounts[a].region][t]

    def used(self, made: Ledger, o: Option, t: int) -> Number:
        """What an option uses; of a switch at the share that reaches the company."""
        passed = 1.0 if o.source is None else self.case.sources[o.source].pass_through
        work = made.work(o, t)
        return total(
            passed * self.price(k, o.uses_in[k], t) * path[t] * work for k, path in o.uses.items()
        )

    def energy(self, made: Ledger, t: int) -> Number:
        """Of sources, of what levers use, and of what is generated on site."""
        case, parts = self.case, []
        for s in case.sources.values():
            price = self.price(s.carrier, s.account, t)
            parts.append(s.pass_through * price * made.activity(s.id, t))
            for o, g in s.co_effects.items():
                if g[t] < 0:  # what is brought is paid in full
                    work = made.work(case.options[o], t)
                    parts.append((1 - s.pass_through) * price * -g[t] * work)
        parts += [self.used(made, o, t) for o in case.options.values() if o.output != "credits"]
        for o in case.yielding("on_site"):
            (a,) = o.accounts
            region = case.accounts[a].region
            parts.append(-self.price(ELECTRICITY, a, t) * made.decided.self_use[o.id, t])
            if not o.is_fuelled:
                parts.append(-case.export_price[region][t] * made.decided.export[o.id, t])
        return total(parts)

    def carbon(self, made: Ledger, t: int) -> Number:
        """Prices that are paid, on gross less what is free of them."""
        case = self.case
        parts = [path[t] * made.market(a, t) for a, path in case.carbon_price.items()]
        for scheme in case.schemes.values():
            for i, free in scheme.free_left.items():
                price = scheme.price[case.sources[i].account][t]
                parts.append(-price * free[t] * made.activity(i, t))
            for o, free in scheme.free_served.items():
                source = case.sources[case.options[o].source or ""]
                price = scheme.price[source.account][t]
                parts.append(-price * free[t] * made.decided.served[o, t])
        return total(parts)

    def guiding(self, t: int) -> Number:
        """The internal price, on every tonne of gross."""
        if self.case.internal_carbon_price is None:
            return 0.0
        return self.case.internal_carbon_price[t] * self.made.gross(self.case.accounts, t)

    def sides(self) -> Number:
        """All of it against the base, and what is written off."""
        found: dict[int, Number] = {}
        for t in self.case.years:
            now, usual = (self.energy(m, t) + self.carbon(m, t) for m in (self.made, self.base))
            found[t] = now - usual + self.guiding(t)
        return self.discounted(found) + self.discounted(self.write_off)

    def of_credits(self, options: Iterable[Option]) -> Number:
        """All that credits pay, with what they use."""
        found = []
        for o in options:
            uses = {t: self.used(self.made, o, t) for t in self.case.years}
            found += [self.of(o), self.discounted(uses)]
        return total(found)

    def whole(self) -> Number:
        """What the last stage minimises."""
        credits = [o for o in self.case.options.values() if o.output == "credits"]
        others = [o for o in self.case.options.values() if o.output != "credits"]
        return total([self.sides(), self.of_credits(credits), *(self.of(o) for o in others)])
