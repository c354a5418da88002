"""The recomputed quantities, by name: for a metric whose arithmetic is not the audit's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pathway_models.case import Case, Target

if TYPE_CHECKING:
    from pathway.audit.books import Books


class Quantities:
    """A recomputed plan in numbers: of an option, source or account in a year, internal units."""

    def __init__(self, books: Books) -> None:
        self._books, numbers = books, books.numbers
        self.case: Case = books.case
        self._row = {year: row for row, year in enumerate(numbers.years)}

    def added(self, option: str, year: int) -> float:
        """Stock added [stock unit]."""
        return self._option(self._books.plan.added, option, year)

    def stock(self, option: str, year: int) -> float:
        """Stock in service [stock unit]."""
        return self._option(self._books.plan.stock, option, year)

    def served(self, option: str, year: int) -> float:
        """Activity taken off [carrier unit]; of what generates on site, power used there [GWh]."""
        return self._option(self._books.plan.served, option, year)

    def activity(self, source: str, year: int) -> float:
        """Activity left on the source's own carrier [carrier unit]."""
        numbers = self._books.numbers
        return float(self._books.plan.activity[self._row[year], numbers.source[source]])

    def demand(self, account: str, year: int) -> float:
        """Electricity consumed [GWh]."""
        return self._account(self._books.plan.demand, account, year)

    def self_use(self, account: str, year: int) -> float:
        """Power generated on site that keeps its certificates, and is used there [GWh]."""
        return self._account(self._books.plan.kept, account, year)

    def clean(self, account: str, year: int) -> float:
        """Contractual clean power claimed [GWh]."""
        return self._account(self._books.plan.clean, account, year)

    def gross(self, account: str, year: int, *, location: bool = False) -> float:
        """Gross emissions [kt]."""
        method = self._books.gross["location" if location else "market"]
        return self._account(method, account, year)

    def bau(self, account: str, year: int) -> float:
        """Business-as-usual emissions, market-based [kt]."""
        return self._account(self._books.bau["market"], account, year)

    def removals(self, account: str, year: int) -> float:
        """Removal credits retired [kt]."""
        return self._account(self._books.plan.removals, account, year)

    def offsets(self, account: str, year: int) -> float:
        """Offset credits retired [kt]."""
        return self._account(self._books.plan.offsets, account, year)

    def cash(self, option: str, item: str, year: int) -> float:
        """Capex, fom, contracts or credits of an option, undiscounted [million]."""
        flows = self._books.cash.item(self._books.numbers.option[option], item)
        return float(flows[self._row[year]])

    def _option(self, of: object, option: str, year: int) -> float:
        return float(of[self._row[year], self._books.numbers.option[option]])  # type: ignore[index]

    def _account(self, of: object, account: str, year: int) -> float:
        return float(of[self._row[year], self._books.numbers.account[account]])  # type: ignore[index]


class Measure(NamedTuple):
    """How a metric is measured that the audit has no arithmetic of its own for."""

    at_least: Callable[[Target], bool]
    """Whether more is better."""
    measured: Callable[[Target, int, Quantities], tuple[float, float]]
    """What is required in a year and what a plan achieves, in the unit of the table."""


Measures = Mapping[str, Measure]
"""By metric."""

MORE = ("clean_electricity_share", "lever_share", "deployment", "cumulative_avoided")
LESS = ("gross_emissions", "net_emissions", "intensity", "budget")


def sense(target: Target, measures: Measures | None = None) -> str:
    """Whether more or less is better; empty for a metric that nobody knows."""
    if target.metric == "credit_share":
        return "<=" if target.measure == "credits_of_bau" else ">="
    if target.metric in MORE:
        return ">="
    if target.metric in LESS:
        return "<="
    told = (measures or {}).get(target.metric)
    return "" if told is None else ">=" if told.at_least(target) else "<="
