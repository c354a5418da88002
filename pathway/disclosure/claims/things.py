"""Things of a case, as far as facts tell of them: sources, and levers that were or could be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from pathway.disclosure.claims.book import Fact
from pathway.tables.drawn import told_in_all
from pathway_models.arithmetic.told import Thing, gaps, is_said
from pathway_models.case import ELECTRICITY, Case, Option, Output

OWN = (1, 2)
KNOWN = "known"
"""Kind of what is told otherwise: by facts of a year before, or by the other method."""
STOCK = "stock"
"""Kind of what was bought of a lever in years of which nothing is told."""
BOUGHT = {"added", "capex_m", "spent_m", "payback_years", "stage"}
"""Columns of levers that say what was bought."""
SO_FAR = {"spent_m", "payback_years", "stage"}
"""Those that sum the years before."""


@dataclass(frozen=True, slots=True)
class Things:
    """What numbers of a year may rest on; ``told`` as ``told_in`` has it.

    ``by``: the methods of scope 2 by which tonnes are told of sources of which nothing else is.
    """

    case: Case
    year: int
    told: Mapping[Thing, frozenset[Thing]]
    by: Mapping[str, frozenset[str]]

    def sources(self, **of: str) -> Iterator[Thing]:
        """The sources with these fields that are told, or expected to be in use."""
        for s in self.case.sources.values():
            thing = "source", s.id
            there = thing in self.told or s.activity[self.year] > 0
            if there and all(getattr(s, key) == value for key, value in of.items()):
                yield thing

    def options(
        self,
        *outputs: Output,
        account: str = "",
        lever: str = "",
        columns: Set[str] = frozenset(),
    ) -> Iterator[Thing]:
        """The options that could have been in service, or bought where columns say what was: of an
        output, of a lever, at an account.
        """
        for o in self.case.options.values():
            asked = (not outputs or o.output in outputs) and (not lever or o.lever == lever)
            if asked and (not account or account in o.accounts):
                yield from self.option(o, account, columns)

    def option(self, o: Option, account: str = "", columns: Set[str] = frozenset()) -> list[Thing]:
        """An option, as far as facts of its year or of one before tell of what is asked of it.

        Stock lasts: what is said of it once counts, but for years of purchase left out between.
        """
        thing, known = ("option", o.id), (KNOWN, o.id)
        said = is_said(self.case, o, self.year, account)
        of_year = bool(BOUGHT & columns) and not SO_FAR & columns
        left = [v for v in gaps(self.case, o, self.year) if v + o.lead <= self.year]
        if thing in self.told:
            return [thing, (STOCK, o.id)] if left and not of_year else [thing]
        if BOUGHT & columns:
            could = o.first_year <= self.year or o.existing[self.year] > 0
            return ([thing] if could else []) + ([known] if said and SO_FAR & columns else [])
        if said:
            return [known, (STOCK, o.id)] if left else [known]
        return [thing] if o.serves(self.year) else []

    def fuelled(self, fact: Fact) -> Iterator[Thing]:
        """The options that may burn fuel of the classes that a fact is of."""
        of = {v for w in fact.where if (w.column, w.sign) == ("of", "=") for v in w.values}
        for o in self.case.using:
            burnt = {
                self.case.carriers[carrier].energy_class or "unknown"
                for carrier, account in o.uses_in.items()
                if carrier != ELECTRICITY and self.case.accounts[account].scope in OWN
            }
            if burnt & of:
                yield from self.option(o)

    def drawing(self, account: str) -> Iterator[Thing]:
        """The options that may draw power of an account, where no fact is of all that it uses."""
        if not told_in_all(self.case, account, tuple(self.case.accounts), self.year):
            for o in self.case.using:
                if o.uses_in.get(ELECTRICITY) == account and o.output != "credits":
                    yield from self.option(o)

    def account(self, account: str, columns: Iterable[str]) -> Iterator[Thing]:
        """What tonnes of an account rest on: its sources, and what takes off their power."""
        methods = {method_of(c) for c in columns if c.startswith(("gross", "net"))}
        for thing in self.sources(account=account):
            of = thing[1]
            power = self.case.sources[of].carrier == ELECTRICITY
            others = sorted(methods - self.by.get(of, methods)) if power else []
            yield from ((method, of) for method in others)
            yield (KNOWN, of) if others else thing
        for column in columns:
            if column.startswith("net"):
                yield from self.options("credits", account=account)
            if column.startswith(("gross", "net")):
                yield from self._power(account, method_of(column))

    def _power(self, account: str, method: str) -> Iterator[Thing]:
        """Levers that tonnes of power rest on, where no fact tells the tonnes themselves."""
        facts = [f for f in self.case.facts if f.year == self.year and account in f.of]
        said = [f for f in facts if f.quantity == "emissions"]
        if any(f.method == method for f in said):
            return
        yield from self.drawing(account)
        if not any(self.sources(carrier=ELECTRICITY, account=account)):
            return
        if method == "market" or said:
            yield from self.options("clean", account=account)
        if not said and not any(f.quantity == "bought" for f in facts):
            yield from self.options("on_site", account=account)


def method_of(column: str) -> str:
    """Of scope 2, of a column of tonnes."""
    return "location" if "location" in column else "market"
