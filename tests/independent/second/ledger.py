"""What follows from what is decided: activity, electricity, emissions (formulation, 5.2 to 5.5).

The same arithmetic for numbers and for sums of variables: for the base, and for what is sought.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from pathway_models.case import ELECTRICITY, Case, Option
from second.linear import Number, total


@dataclass
class Decided:
    """What levers do, by option and year, or by option, account and year."""

    served: dict[tuple[str, int], Number] = field(default_factory=dict)
    self_use: dict[tuple[str, int], Number] = field(default_factory=dict)
    export: dict[tuple[str, int], Number] = field(default_factory=dict)
    captured: dict[tuple[str, int], Number] = field(default_factory=dict)
    clean: dict[tuple[str, str, int], Number] = field(default_factory=dict)
    claim: dict[tuple[str, str, int], Number] = field(default_factory=dict)
    """Credits retired, and biogenic CO2 that is stored."""


@dataclass
class Ledger:
    """A plan, or the base; ``factors_of``: the one year of which all factors are."""

    case: Case
    decided: Decided
    factors_of: int | None = None

    @cached_property
    def options(self) -> list[Option]:
        return list(self.case.options.values())

    # what is done

    def claimed(self, o: Option, t: int, accounts: Iterable[str] | None = None) -> Number:
        """Retired of an option, in some accounts or all [kt]."""
        within = o.accounts if accounts is None else accounts
        return total(self.decided.claim.get((o.id, a, t), 0.0) for a in within)

    def cleaned(self, o: Option, t: int, accounts: Iterable[str] | None = None) -> Number:
        """Claimed of a contract [GWh]."""
        within = o.accounts if accounts is None else accounts
        return total(self.decided.clean.get((o.id, a, t), 0.0) for a in within)

    def work(self, o: Option, t: int) -> Number:
        """What its uses and co-effects are a multiple of."""
        if o.source is not None:
            return self.decided.served.get((o.id, t), 0.0)
        if o.output == "on_site":
            return self.decided.self_use.get((o.id, t), 0.0)
        if o.output == "captured":
            return self.decided.captured.get((o.id, t), 0.0)
        return self.claimed(o, t) * (1 / (1 - o.buffer))

    def felt(self, i: str, t: int) -> Number:
        """What co-effects take off a source, less what they bring."""
        source = self.case.sources[i]
        return total(
            g[t] * self.work(self.case.options[o], t) for o, g in source.co_effects.items()
        )

    def there(self, i: str, t: int) -> Number:
        """Activity that co-effects leave to the levers of a source."""
        return self.case.sources[i].activity[t] - self.felt(i, t)

    def activity(self, i: str, t: int) -> Number:
        """Remaining activity on the source's own carrier."""
        served = [self.decided.served.get((o.id, t), 0.0) for o in self.options if o.source == i]
        return total([self.there(i, t), *(-1.0 * s for s in served)])

    # electricity

    def used(self, a: str, t: int, by: Iterable[Option] | None = None) -> dict[str, Number]:
        """What levers use in an account, by carrier."""
        parts: dict[str, list[Number]] = {}
        for o in self.options if by is None else by:
            for k, path in o.uses.items():
                if o.uses_in[k] == a:
                    parts.setdefault(k, []).append(path[t] * self.work(o, t))
        return {k: total(found) for k, found in parts.items()}

    def carried(self, a: str, t: int) -> dict[str, Number]:
        """All that is consumed in an account, by carrier: of sources, and of what levers use."""
        found = self.used(a, t)
        for s in self.case.sources.values():
            if s.account == a:
                found[s.carrier] = total([found.get(s.carrier, 0.0), self.activity(s.id, t)])
        return found

    def demand(self, a: str, t: int) -> Number:
        """Electricity consumed [GWh]."""
        return self.carried(a, t).get(ELECTRICITY, 0.0)

    def on_site(self, a: str) -> list[Option]:
        return [o for o in self.options if o.output == "on_site" and o.accounts == (a,)]

    def self_used(self, a: str, t: int) -> Number:
        """Generated and used on site [GWh]."""
        return total(self.decided.self_use.get((o.id, t), 0.0) for o in self.on_site(a))

    def grey(self, a: str, t: int) -> Number:
        """Of it what has sold its certificates."""
        sold = [o for o in self.on_site(a) if not o.keeps_certificates]
        return total(self.decided.self_use.get((o.id, t), 0.0) for o in sold)

    def covered(self, a: str, t: int) -> Number:
        """Contractual clean power [GWh]."""
        return total(self.decided.clean.get((o.id, a, t), 0.0) for o in self.options)

    def bought(self, a: str, t: int) -> Number:
        """Demand less what is generated on site."""
        return self.demand(a, t) - self.self_used(a, t)

    def uncovered(self, a: str, t: int) -> Number:
        """What has the factor of the residual mix: neither clean on site nor by contract."""
        return self.bought(a, t) + self.grey(a, t) - self.covered(a, t)

    # emissions

    def year(self, t: int) -> int:
        return t if self.factors_of is None else self.factors_of

    def factor(self, k: str, a: str, t: int) -> float:
        region = self.case.accounts[a].region
        return self.case.factors[k, region][self.year(t)]

    def residual(self, a: str, t: int) -> float:
        return self.case.residual_of(a)[self.year(t)]

    def upstream_factor(self, k: str, a: str, t: int) -> float:
        path = self.case.upstream.get((k, self.case.accounts[a].region))
        return 0.0 if path is None else path[self.year(t)]

    def fuels(self, a: str, t: int) -> list[Number]:
        """Of all that is burnt or used but electricity, less what is captured and fossil."""
        burnt = [
            self.factor(k, a, t) * q for k, q in self.carried(a, t).items() if k != ELECTRICITY
        ]
        taken = [
            -(1 - o.biogenic_share.get(t, 0.0)) * self.decided.captured.get((o.id, t), 0.0)
            for o in self.options
            if o.output == "captured" and o.fitted_at == a
        ]
        return burnt + taken

    def upstream(self, a: str, t: int) -> list[Number]:
        """Of an account of upstream: what is emitted before others' fuels and power are used."""
        found: list[Number] = []
        for of in self.case.feeding([a]):
            for k, q in self.carried(of.id, t).items():
                amount = self.bought(of.id, t) if k == ELECTRICITY else q
                found.append(self.upstream_factor(k, of.id, t) * amount)
        return found

    def electric(self, a: str) -> bool:
        """Whether an account consumes electricity, or may."""
        sources = self.case.sources.values()
        return any(s.account == a and s.carrier == ELECTRICITY for s in sources) or any(
            o.uses_in.get(ELECTRICITY) == a for o in self.options
        )

    def market(self, a: str, t: int) -> Number:
        """Gross, market-based [kt]."""
        power = self.residual(a, t) * self.uncovered(a, t) if self.electric(a) else 0.0
        return total([*self.fuels(a, t), *self.upstream(a, t), power])

    def location(self, a: str, t: int) -> Number:
        """Gross, location-based [kt]."""
        power = self.factor(ELECTRICITY, a, t) * self.bought(a, t) if self.electric(a) else 0.0
        return total([*self.fuels(a, t), *self.upstream(a, t), power])

    def gross(self, accounts: Iterable[str], t: int, method: str = "market") -> Number:
        of = self.market if method == "market" else self.location
        return total(of(a, t) for a in accounts)
