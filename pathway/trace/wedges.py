"""What stands between business as usual and net, term by term (formulation, section 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pathway.locale import message
from pathway.trace.cites import DONE, decided
from pathway.trace.emissions import Basis, fuel_factor, power_factor, retired
from pathway.trace.once import once
from pathway.trace.quantities import TONNES, At
from pathway.trace.terms import Cited, Factor, Term, some, total
from pathway_models.arithmetic.plan import Compared
from pathway_models.arithmetic.stacks import biogenic_part
from pathway_models.arithmetic.wedges import Supply, factors_of
from pathway_models.case import ELECTRICITY, GRID_MIX, Option


@dataclass(frozen=True)
class Supplies:
    """Power by a method of scope 2, and what comes before it, each worked out once."""

    at: Compared
    location: bool

    @cached_property
    def each(self) -> list[tuple[str, Supply]]:
        """Each with the method of its factors."""
        own = "location" if self.location else "residual"
        found = factors_of(self.at.case, location=self.location)
        return [
            (own if k == 0 else "upstream", Supply(self.at, factors))
            for k, factors in enumerate(found)
        ]

    @once
    def parts(self, at: At, supply: Supply, method: str, user: str) -> _Parts:
        """What acts in an account in a year."""
        return _Parts(at, supply, method, user)


def wedge(
    at: At, supplies: Supplies, account: str, name: str, only: Option | None = None
) -> Iterator[Term]:
    """What a wedge takes off an account; ``only`` by one option, if it is named."""
    for method, supply in supplies.each:
        for user, booked in supply.of.into.items():
            if booked == account:
                parts = supplies.parts(at, supply, method, user)
                yield from parts.grid_mix() if name == GRID_MIX else parts.of_kind(name, only)
    yield from _captured(at, account, name)
    yield from _claimed(at, account, name)


def of_option(at: At, supplies: Supplies, option: Option) -> Iterator[Term]:
    """What an option takes off all accounts."""
    for account in sorted(_acts_in(at, option)):
        for name in dict.fromkeys((option.kind, option.claimed_as)):
            for term in wedge(at, supplies, account, name, option):
                if term.option == option.id:
                    yield term


def _acts_in(at: At, option: Option) -> set[str]:
    """The accounts in which something may change by what an option does."""
    sources = [*at.felt.get(option.id, ())]
    sources += [at.case.sources[option.source]] if option.source else []
    own = {*(s.account for s in sources), *option.accounts, *option.uses_in.values()}
    own |= {option.fitted_at} - {""}
    return own | {a for name in own if (a := at.case.accounts[name].upstream)}


@dataclass(frozen=True)
class _Parts:
    """What acts in one account that uses carriers, at the factors of one method."""

    at: At
    supply: Supply
    method: str
    user: str

    def _power(self, year: int) -> Factor | None:
        return power_factor(self.at, self.user, Basis(self.method, year))

    def _fuel(self, carrier: str, year: int) -> Factor | None:
        return fuel_factor(self.at, carrier, self.user, Basis(self.method, year))

    def _base(self, carrier: str) -> Factor | None:
        """What a unit of a carrier emitted in the base year."""
        base = self.at.case.base_year
        return self._power(base) if carrier == ELECTRICITY else self._fuel(carrier, base)

    def _reached(self) -> Factor:
        """What a GWh emits that a switch adds, with the clean power of the account."""
        value = TONNES * self.at.of(self.supply.reached, self.user)
        return Factor(message("trace.reached"), value, "t/GWh", self._cited())

    def _cited(self) -> tuple[Cited, ...]:
        found = self._power(self.at.year)
        return found.cited if found else ()

    @once
    def _ratio(self) -> tuple[Factor, ...]:
        """The share of the account's demand that no switch added, where that is not all."""
        if self.at.of(self.supply.ratio, self.user) == 1:
            return ()
        terms = tuple(some(self._uncovered()))
        demand = Factor(message("trace.uncovered"), total(terms), "GWh", (), terms)
        each = Factor(message("trace.per-uncovered"), 1 / demand.value, "1/GWh", over=demand)
        return self._kept(), each

    @once
    def _kept(self) -> Factor:
        """The account's demand without what existing stock covers and what switches added."""
        value = float(self.supply.kept[self.supply.factor.row[self.user], self.at.column])
        terms = tuple(some((*self._uncovered(), *self._switched())))
        return Factor(message("trace.kept"), value, "GWh", (), terms)

    def _uncovered(self) -> Iterator[Term]:
        """What is used in the account, less what existing stock covers."""
        at, market = self.at, self.supply.of.is_market
        yield from at.demand_terms(self.user, at.after)
        yield from at.cover_terms(self.user, at.before, market=market)

    def _switched(self) -> Iterator[Term]:
        """What switches use in the account, or bring to it, beyond the base."""
        at = self.at
        for option, carrier in at.using.get(self.user, ()):
            if carrier == ELECTRICITY:
                what = message("trace.used", option=option.id, carrier=carrier)
                more = more_of(at, option)
                cited = at.cites.lever(option, f"uses.{carrier}")
                value = option.uses[carrier][at.year]
                each = message("trace.each", carrier=carrier)
                rate = Factor(each, value, f"GWh/{more.unit}", cited)
                yield Term.product(what, more, rate, sign=-1.0, option=option.id)
        for s in at.sources.get(self.user, ()):
            for o, path in s.co_effects.items() if s.carrier == ELECTRICITY else ():
                if path[at.year] < 0:
                    more = more_of(at, at.case.options[o])
                    cited = at.cites.effect(at.case.options[o], s.id)
                    what = message("trace.felt-at", option=o, source=s.id)
                    each = message("trace.felt-each")
                    rate = Factor(each, path[at.year], f"GWh/{more.unit}", cited)
                    yield Term.product(what, more, rate, option=o)

    def grid_mix(self) -> Iterator[Term]:
        """What factors do that change by themselves."""
        at = self.at
        fall = self._fall(ELECTRICITY)
        if fall is not None:
            yield Term.product(message("trace.power"), self._kept(), fall)
        for s in at.sources.get(self.user, ()):
            fall = None if s.carrier == ELECTRICITY else self._fall(s.carrier)
            if fall is not None:
                what = message("trace.emitted", source=s.id, carrier=s.carrier)
                yield Term.product(what, at.activity(s.id, at.after), fall)
        for option, carrier, product in at.uses(self.user, at.after):
            fall = None if carrier == ELECTRICITY else self._fall(carrier)
            if fall is not None:
                what = message("trace.used", option=option.id, carrier=carrier)
                yield Term.product(what, *product, fall)

    def _fall(self, carrier: str) -> Factor | None:
        """By how much the factor of a carrier has fallen since the base year."""
        now = (
            self._power(self.at.year)
            if carrier == ELECTRICITY
            else self._fuel(carrier, self.at.year)
        )
        then = self._base(carrier)
        if now is None or then is None:
            return None
        terms = (
            Term(then.what, then.value, (), then.cited),
            Term(now.what, -now.value, (), now.cited),
        )
        return Factor(message("trace.fall"), then.value - now.value, then.unit, (), terms)

    def of_kind(self, kind: str, only: Option | None) -> Iterator[Term]:
        """What the options of a kind do, or only this one."""
        for option in (only,) if only else self.at.case.options.values():
            if option.kind == kind:
                yield from self._served(option)
                yield from self._felt(option)
                yield from self._used(option)
                yield from self._on_site(option)
                yield from self._contracted(option)

    def _served(self, option: Option) -> Iterator[Term]:
        """Activity that is served, at base-year factors."""
        if option.source is None:
            return
        source = self.at.case.sources[option.source]
        factor = self._base(source.carrier) if source.account == self.user else None
        if factor is not None:
            what = message("trace.served", option=option.id)
            yield Term.product(what, more_of(self.at, option), factor, option=option.id)

    def _felt(self, option: Option) -> Iterator[Term]:
        """What goes from other sources, or comes; power that comes at what is reached."""
        for s in self.at.felt.get(option.id, ()):
            path = s.co_effects.get(option.id) if s.account == self.user else None
            factor = self._base(s.carrier) if path is not None else None
            if path is None or factor is None:
                continue
            each = path[self.at.year]
            if s.carrier == ELECTRICITY and each < 0:
                factor = self._reached()
            more = more_of(self.at, option)
            unit = f"{self.at.unit(s.carrier)}/{more.unit}"
            cited = self.at.cites.effect(option, s.id)
            rate = Factor(message("trace.felt-each"), each, unit, cited)
            what = message("trace.felt-at", option=option.id, source=s.id)
            yield Term.product(what, more, rate, factor, option=option.id)

    def _used(self, option: Option) -> Iterator[Term]:
        """What an option uses instead."""
        for carrier, path in sorted(option.uses.items()):
            if option.uses_in[carrier] != self.user:
                continue
            electric = carrier == ELECTRICITY
            factor = self._reached() if electric else self._base(carrier)
            if factor is not None:
                more = more_of(self.at, option)
                unit = f"{self.at.unit(carrier)}/{more.unit}"
                cited = self.at.cites.lever(option, f"uses.{carrier}")
                rate = Factor(
                    message("trace.each", carrier=carrier), path[self.at.year], unit, cited
                )
                what = message("trace.used", option=option.id, carrier=carrier)
                yield Term.product(what, more, rate, factor, sign=-1.0, option=option.id)

    def _on_site(self, option: Option) -> Iterator[Term]:
        """What is generated and used on site, where it counts."""
        counts = option.keeps_certificates or not self.supply.of.is_market
        if option.output != "on_site" or option.accounts[0] != self.user or not counts:
            return
        power = self._power(self.at.year)
        if power is not None:
            what = message("trace.done-on-site", option=option.id)
            more = more_of(self.at, option)
            yield Term.product(what, more, power, *self._ratio(), option=option.id)

    def _contracted(self, option: Option) -> Iterator[Term]:
        """Clean power that is claimed, beyond what is in the base."""
        power = self._power(self.at.year) if option.output == "clean" else None
        if power is None or not self.supply.of.is_market:
            return
        key = option.id, self.user, self.at.year
        now = self.at.compared.plan.clean.get(key, 0.0)
        then = self.at.compared.base.clean.get(key, 0.0)
        if not now and not then:
            return
        row = decided("contracts", self.at.year, option.id, self.user, value=now, unit="GWh")
        cited = self.at.cites.done(row, self.at.year, option.id, DONE, self.user)
        what = message("trace.clean", option=option.id)
        terms = [Term(what, now, (), cited)]
        if then:
            existing = self.at.cites.lever(option, "existing")
            terms.append(Term(message("trace.existing", option=option.id), -then, (), existing))
        claimed = Factor(message("trace.more"), now - then, "GWh", (), tuple(terms))
        yield Term.product(what, claimed, power, *self._ratio(), option=option.id)


def more_of(at: At, option: Option) -> Factor:
    """What an option does beyond what existing stock does in the base."""
    after, before = (at.done(option, balance) for balance in (at.after, at.before))
    terms = [Term(after.what, after.value, (), after.cited)]
    if before.value:
        what = message("trace.existing", option=option.id)
        terms.append(Term(what, -before.value, (), before.cited))
    value = after.value - before.value
    return Factor(message("trace.more"), value, after.unit, (), tuple(terms))


def _captured(at: At, account: str, name: str) -> Iterator[Term]:
    """Fossil CO2 that is captured beyond the base."""
    for o_id in at.after.captured.things:
        option = at.case.options[o_id]
        if option.fitted_at == account and option.kind == name:
            part = float(biogenic_part(option, range(at.year, at.year + 1))[0])
            fossil = Factor(
                message("trace.fossil-part"), 1 - part, "", at.cites.lever(option, "biogenic_share")
            )
            more = more_of(at, option)
            what = message("trace.captured", option=o_id)
            tonnes = Factor(message("trace.tonnes"), TONNES, "t/kt")
            yield Term.product(what, more, fossil, tonnes, option=o_id)


def _claimed(at: At, account: str, name: str) -> Iterator[Term]:
    """Credits that are retired, and CO2 of biomass that was captured."""
    for option, claimed in at.retired.get(account, ()):
        if option.claimed_as == name:
            yield retired(at, option, account, TONNES * claimed)
