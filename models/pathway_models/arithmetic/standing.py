"""Where business as usual stands: the base as the position of a plan that does nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pathway_models.arithmetic.base import Base
from pathway_models.case import ELECTRICITY, BudgetItem, Case, Path
from pathway_models.vocabulary.position import Ids


@dataclass(frozen=True, slots=True)
class AsUsual:
    """The base as a position: existing stock until it retires, factors of the base year."""

    case: Case
    base: Base

    def gross(self, accounts: Ids, year: int, method: str) -> float:
        """See ``Position``."""
        return bau_emissions(self.case, self.base, accounts, year, method)

    def removals(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return 0.0

    def offsets(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return 0.0

    def claimed(self, options: Ids, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return 0.0

    def bau(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return bau_emissions(self.case, self.base, accounts, year)

    def demand(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        return sum(self.base.demand[a, year] for a in accounts)

    def on_site(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        made = self.case.yielding("on_site")
        roofs = [o for o in made if o.keeps_certificates and not o.is_fuelled]
        return sum(self.base.self_use[o.id, year] for o in roofs if o.accounts[0] in accounts)

    def clean(self, accounts: Ids, year: int) -> float:
        """See ``Position``."""
        inside = set(accounts)
        return sum(v for (_, a, t), v in self.base.clean.items() if t == year and a in inside)

    def unclaimed(self, year: int) -> float:
        """See ``Position``."""
        power = self.case.yielding("clean")
        yielded = sum(o.yields[year] * o.existing[year] for o in power)
        return yielded - self.clean(tuple(self.case.accounts), year)

    def activity(self, sources: Ids, year: int) -> float:
        """See ``Position``."""
        return sum(self.base.activity[i, year] for i in sources)

    def served(self, options: Ids, year: int) -> float:
        """See ``Position``."""
        return sum(self.base.served[o, year] for o in options)

    def treated(self, options: Ids, year: int) -> float:
        """See ``Position``."""
        of = self.case.options
        return sum(self.base.served[o, year] / of[o].efficiency(year) for o in options)

    def stock(self, options: Ids, year: int) -> float:
        """See ``Position``."""
        return sum(self.case.options[o].existing[year] for o in options)

    def cash(self, options: Ids, items: Sequence[BudgetItem], year: int) -> float:
        """See ``Position``."""
        return 0.0


def bau_emissions(
    case: Case,
    base: Base,
    accounts: Ids,
    year: int,
    method: str = "market",
    *,
    factors_of: int | None = None,
) -> float:
    """Business-as-usual emissions of accounts: the base at base-year factors [kt CO2e].

    By location, certificates cover nothing; by market, the rest is at the residual mix. At the
    factors of another year, ``factors_of``, it is what a world that does no more emits.
    """
    at = case.base_year if factors_of is None else factors_of

    def power(account: str) -> Path | None:
        mix = case.factors.get((ELECTRICITY, case.accounts[account].region))
        return mix if method == "location" or mix is None else case.residual_of(account)

    covered = _covered(case, base, year, market=method == "market")
    total = _emitted(case, base, accounts, (year, at), case.factors, power, covered)
    for o in case.yielding("captured"):
        if o.fitted_at in accounts:
            total -= (1 - o.biogenic_share.get(year, 0.0)) * base.captured[o.id, year]
    if case.upstream:
        before = [a.id for a in case.feeding(accounts)]
        on_site = _covered(case, base, year, market=False)
        before_use = upstream_of_power(case)
        total += _emitted(case, base, before, (year, at), case.upstream, before_use, on_site)
    return total


def _emitted(
    case: Case,
    base: Base,
    accounts: Ids,
    years: tuple[int, int],
    factors: Mapping[tuple[str, str], Path],
    power: Callable[[str], Path | None],
    covered: Mapping[str, float],
) -> float:
    """What the base uses in accounts in a year times factors of another, if there are any [kt]."""
    inside, (year, t0), total = set(accounts), years, 0.0

    def burnt(account: str, carrier: str, used: float) -> float:
        path = factors.get((carrier, case.accounts[account].region))
        counts = carrier != ELECTRICITY and account in inside and path is not None
        return path[t0] * used if counts and path is not None else 0.0

    for s in case.sources.values():
        total += burnt(s.account, s.carrier, base.activity[s.id, year])
    for o in case.using:
        for carrier, each in o.uses.items():
            total += burnt(o.uses_in[carrier], carrier, each[year] * base.done(o)[o.id, year])
    for a in accounts:
        path = power(a)
        if path is not None:
            total += path[t0] * (base.demand[a, year] - covered.get(a, 0.0))
    return total


def upstream_of_power(case: Case) -> Callable[[str], Path | None]:
    """What is emitted before a GWh is used in an account [kt], if that is known."""
    return lambda account: case.upstream.get((ELECTRICITY, case.accounts[account].region))


def _covered(case: Case, base: Base, year: int, *, market: bool) -> dict[str, float]:
    """Electricity by account that is emission-free by a method of scope 2 [GWh]."""
    covered: dict[str, float] = {}
    for o in case.yielding("on_site"):
        if o.keeps_certificates or not market:
            a = o.accounts[0]
            covered[a] = covered.get(a, 0.0) + base.self_use[o.id, year]
    for (_, a, t), amount in base.clean.items() if market else ():
        if t == year:
            covered[a] = covered.get(a, 0.0) + amount
    return covered
