"""Quantities of a plan as factors of a product: activity, what options do and use, power."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any, TypeVar

from pathway.locale import Message, message
from pathway.trace.cites import DONE, Cites, decided
from pathway.trace.once import once
from pathway.trace.terms import Cited, Factor, Term, some, some_or_all
from pathway_models.arithmetic.plan import Balance, Compared
from pathway_models.case import ELECTRICITY, Case, Option, Source

TONNES = 1000.0
"""In the kt that the mathematics count in."""


Thing = TypeVar("Thing")


class At:
    """A plan and the base in one year, with the rows that their numbers are from."""

    def __init__(self, at: Compared, cites: Cites, year: int) -> None:
        self.compared, self.cites, self.year = at, cites, year
        self.case: Case = at.case
        self.column = year - self.case.base_year

    @property
    def after(self) -> Balance:
        """The balances of the plan."""
        return self.compared.after

    @property
    def before(self) -> Balance:
        """Those of the plan without additions."""
        return self.compared.before

    @cached_property
    def sources(self) -> dict[str, list[Source]]:
        """The sources of each account."""
        return _grouped((s.account, s) for s in self.case.sources.values())

    @cached_property
    def serving(self) -> dict[str, list[Option]]:
        """The options that serve each source."""
        return _grouped((str(o.source), o) for o in self.case.serving)

    @cached_property
    def using(self) -> dict[str, list[tuple[Option, str]]]:
        """What options use, by the account in which it is booked."""
        pairs = [(self.case.options[o], carrier) for o, carrier in self.after.uses]
        return _grouped((o.uses_in[carrier], (o, carrier)) for o, carrier in pairs)

    @cached_property
    def felt(self) -> dict[str, list[Source]]:
        """The sources that change with what each option does."""
        return self.case.felt

    def of(self, grid: Any, thing: str) -> float:
        """A number of a thing in the year; 0 of one that is not there."""
        return float(grid.at(thing)[self.column]) if thing in grid.row else 0.0

    def unit(self, carrier: str) -> str:
        """The unit of a carrier."""
        return self.case.carriers[carrier].unit

    @once
    def activity(self, source: str, balance: Balance) -> Factor:
        """What is left of a source."""
        s = self.case.sources[source]
        what = message("trace.activity")
        terms = some_or_all(self.activity_terms(source, balance), past=self.year in self.case.past)
        value = self.of(balance.activity, source)
        return Factor(what, value, self.unit(s.carrier), (), terms)

    def activity_terms(self, source: str, balance: Balance) -> Iterator[Term]:
        """Its activity as usual, less what options take off it or spare of it."""
        s = self.case.sources[source]
        yield self.usual(source)
        for o in self.serving.get(source, ()):
            if o.id in balance.served.row:
                served = self.of(balance.served, o.id)
                cited = self._doing(o, served, balance)
                yield Term(message("trace.served", option=o.id), -served, (), cited, (), o.id)
        for o_id, path in s.co_effects.items():
            option = self.case.options[o_id]
            done = self.done(option, balance)
            each = Factor(
                message("trace.felt-each"),
                path[self.year],
                f"{self.unit(s.carrier)}/{done.unit}",
                self.cites.effect(option, source),
            )
            felt = message("trace.felt", option=o_id)
            yield Term.product(felt, done, each, sign=-1.0, option=o_id)

    @once
    def usual(self, source: str) -> Term:
        """The activity of a source as usual; once facts tell of it, in its ratio to what was
        expected.
        """
        s, t = self.case.sources[source], self.year
        value, cited = s.activity[t], self.cites.activity(source, t)
        observed, expected = self.cites.observed(source, t), s.expected.get(t, 0.0)
        if not observed or not expected:
            return Term(message("trace.usual"), value, (), cited + observed)
        parts = (
            Factor(message("trace.expected"), expected, self.unit(s.carrier), cited),
            Factor(message("trace.observed"), value / expected, "", observed),
        )
        return Term(message("trace.usual"), value, parts)

    @once
    def done(self, option: Option, balance: Balance) -> Factor:
        """What an option does: serves, generates, captures or removes."""
        said = partial(message, option=option.id)
        if option.source is not None:
            unit = self.unit(self.case.sources[option.source].carrier)
            value, what = self.of(balance.served, option.id), said("trace.done-served")
        elif option.output == "on_site":
            unit, value = "GWh", self.of(balance.self_use, option.id)
            what = said("trace.done-on-site")
        elif option.output == "captured":
            unit, value = "kt", self.of(balance.captured, option.id)
            what = said("trace.done-captured")
        else:
            unit, what = "kt", said("trace.done-removed")
            value = self._claimed(option, balance) / (1 - option.buffer)
        return Factor(what, value, unit, self._doing(option, value, balance))

    @cached_property
    def retired(self) -> dict[str, list[tuple[Option, float]]]:
        """What is claimed of each option that removes or is a credit, by account [kt]."""
        return self._of_year(self.compared.plan.claims)

    def clean(self, balance: Balance) -> dict[str, list[tuple[Option, float]]]:
        """Clean power that is claimed, by account [GWh]."""
        return self._clean_before if balance is self.before else self._clean_after

    @cached_property
    def _clean_before(self) -> dict[str, list[tuple[Option, float]]]:
        return self._of_year(self.compared.base.clean)

    @cached_property
    def _clean_after(self) -> dict[str, list[tuple[Option, float]]]:
        return self._of_year(self.compared.plan.clean)

    def _of_year(
        self, claims: Mapping[tuple[str, str, int], float]
    ) -> dict[str, list[tuple[Option, float]]]:
        pairs = ((a, (self.case.options[o], claims[o, a, t])) for o, a, t in sorted(claims)
                 if t == self.year)  # fmt: skip
        return _grouped(pairs)

    def _claimed(self, option: Option, balance: Balance) -> float:
        if balance is not self.after:
            return 0.0
        return sum(v for told in self.retired.values() for o, v in told if o is option)

    def _doing(self, option: Option, value: float, balance: Balance) -> tuple[Cited, ...]:
        """Where a plan decides it; what existing stock does in the base follows from that."""
        if balance is not self.after:
            return self.cites.lever(option, "existing")
        row = decided("levers", self.year, option.id, value=value)
        done = self.cites.done(row, self.year, option.id, DONE)
        return done if option.book == "company" else ()

    def uses(
        self, account: str, balance: Balance
    ) -> Iterator[tuple[Option, str, tuple[Factor, Factor]]]:
        """What options use that is booked in an account: which, of what, and how much."""
        for option, carrier in self.using.get(account, ()):
            if balance.uses[option.id, carrier][self.column]:
                done = self.done(option, balance)
                unit = f"{self.unit(carrier)}/{done.unit}"
                cited = self.cites.lever(option, f"uses.{carrier}")
                each = option.uses[carrier][self.year]
                rate = Factor(message("trace.each", carrier=carrier), each, unit, cited)
                yield option, carrier, (done, rate)

    @once
    def bought_power(self, account: str, balance: Balance, *, market: bool) -> Factor:
        """Electricity of an account that counts at a factor: demand less what covers it."""
        terms = list(some(self._power_terms(account, balance, market=market)))
        value = self.of(balance.demand, account) - self.of(balance.generated, account)
        if market:
            value += self.of(balance.grey, account) - self.of(balance.clean, account)
        what = message("trace.power-market" if market else "trace.power-location")
        return Factor(what, value, "GWh", (), tuple(terms))

    def _power_terms(self, account: str, balance: Balance, *, market: bool) -> Iterator[Term]:
        yield from self.demand_terms(account, balance)
        yield from self.cover_terms(account, balance, market=market)

    def cover_terms(self, account: str, balance: Balance, *, market: bool) -> Iterator[Term]:
        """What is generated on site, and by market clean power, take off the electricity used."""
        for o_id in balance.self_use.things:
            option = self.case.options[o_id]
            counts = market and not option.is_fuelled and not option.keeps_certificates
            if option.accounts[0] == account and not counts:
                used = self.of(balance.self_use, o_id)
                what, cited = (
                    message("trace.on-site", option=o_id),
                    self._doing(option, used, balance),
                )
                yield Term(what, -used, (), cited, (), o_id)
        if market:
            for option, amount in self.clean(balance).get(account, ()):
                cited = self._claim("contracts", option, account, amount, balance)
                yield Term(
                    message("trace.clean", option=option.id), -amount, (), cited, (), option.id
                )

    def _claim(
        self, table: str, option: Option, account: str, amount: float, balance: Balance
    ) -> tuple[Cited, ...]:
        if balance is not self.after:
            return self.cites.lever(option, "existing")
        row = decided(table, self.year, option.id, account, value=amount)
        return self.cites.done(row, self.year, option.id, DONE, account)

    @once
    def demand(self, account: str, balance: Balance) -> Factor:
        """The electricity that an account uses."""
        terms = tuple(some(self.demand_terms(account, balance)))
        value = self.of(balance.demand, account)
        return Factor(message("trace.demand"), value, "GWh", (), terms)

    def demand_terms(self, account: str, balance: Balance) -> Iterator[Term]:
        """The electricity that sources of an account use, and options that are booked there."""
        for s in self.sources.get(account, ()):
            if s.carrier == ELECTRICITY:
                factor = self.activity(s.id, balance)
                yield Term(_by(s.id), factor.value, (), (), factor.terms)
        for option, carrier, product in self.uses(account, balance):
            if carrier == ELECTRICITY:
                what = message("trace.used", option=option.id, carrier=carrier)
                yield Term.product(what, *product, option=option.id)


def _grouped(pairs: Iterable[tuple[str, Thing]]) -> dict[str, list[Thing]]:
    found: dict[str, list[Thing]] = defaultdict(list)
    for key, thing in pairs:
        found[key].append(thing)
    return found


def _by(source: str) -> Message:
    return message("trace.by", source=source)
