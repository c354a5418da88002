"""An option with what remarks compare: what a unit does, emits less and costs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from pathway.review.book import Book, names_of
from pathway.review.ranges import energy_of
from pathway_models.case import Case, Option, Source


@dataclass(frozen=True)
class Seen:
    """An option with what the remarks compare, in a year in which it can serve."""

    book: Book
    option: Option

    @property
    def case(self) -> Case:
        """Its case."""
        return self.book.case

    @cached_property
    def year(self) -> int:
        """The year in the middle of those in which it may be bought."""
        first = max(self.option.first_year, self.case.base_year + 1)
        last = max(first, min(self.option.last_year, self.case.end))
        return min((first + last) // 2, self.case.end)

    @cached_property
    def served(self) -> float:
        """What a stock unit does in a year, in units of the carrier or GWh or kt."""
        o, year = self.option, self.year
        return o.displaces.get(year, 0.0) if o.source else o.yields.get(year, 0.0)

    @cached_property
    def energy(self) -> float | None:
        """MWh in a unit of what it serves or yields."""
        if self.option.source is None:
            return 1000.0 if self.option.output in ("on_site", "clean") else None
        return self.held(self.case.sources[self.option.source].carrier)

    def held(self, carrier: str) -> float | None:
        """MWh in a unit of a carrier."""
        return energy_of(tuple(names_of(self.case, carrier)), self.case.carriers[carrier].unit)

    @cached_property
    def tonnes(self) -> float:
        """What a unit of activity emits less what is used in its place [t / unit]."""
        o, year = self.option, self.year
        if o.source is None:
            return 1000.0 if o.output in ("captured", "credits", "avoided") else 0.0
        source = self.case.sources[o.source]
        used = sum(
            path[year] * self.factor(carrier, o.uses_in[carrier])
            for carrier, path in o.uses.items()
        )
        gone = sum(per * self.factor(s.carrier, s.account) for s, per in self.moved)
        return 1000 * (self.factor(source.carrier, source.account) - used + gone)

    @cached_property
    def moved(self) -> list[tuple[Source, float]]:
        """Other sources, and how much of their activity goes with a unit of what it serves."""
        felt = self.case.sources.values()
        return [
            (s, s.co_effects[self.option.id].get(self.year, 0.0))
            for s in felt
            if self.option.id in s.co_effects
        ]

    def factor(self, carrier: str, account: str) -> float:
        """What a unit of a carrier emits in an account, used and before [kt / unit]."""
        region = self.case.accounts[account].region if account in self.case.accounts else ""
        pair = (carrier, region)
        before = self.case.upstream.get(pair, {}).get(self.year, 0.0)
        return self.case.factors.get(pair, {}).get(self.year, 0.0) + before

    def price(self, carrier: str, account: str) -> float:
        """[million / unit]."""
        region = self.case.accounts[account].region if account in self.case.accounts else ""
        return self.case.prices.get((carrier, region), {}).get(self.year, 0.0)

    @cached_property
    def yearly(self) -> float:
        """Cost of a unit of activity a year, capex as an annuity, less what is saved [million]."""
        o, year, rate = self.option, self.year, self.case.discount_rate
        annuity = rate / (1 - (1 + rate) ** -o.life) if rate > 0 else 1 / o.life
        own = (o.capex.get(year, 0.0) * annuity + o.fom.get(year, 0.0)) * o.cost_share
        source = self.case.sources[o.source or ""]
        used = sum(p[year] * self.price(c, o.uses_in[c]) for c, p in o.uses.items())
        saved = (self.price(source.carrier, source.account) - used) * source.pass_through
        saved += sum(
            per * self.price(s.carrier, s.account) * s.pass_through for s, per in self.moved
        )
        return own / self.served - saved
