"""What is audited: the case, the tables and summary of a run, and the two plans recomputed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cached_property
from numbers import Real
from typing import Any

import pandas as pd

from pathway.audit import emissions, money, turnover
from pathway.audit.check import Key
from pathway.audit.plan import Decisions, Plan, Yearly, without_additions
from pathway_models.case import Case, Option

KEYS: dict[str, tuple[str, ...]] = {
    "emissions": ("year", "account"),
    "sources": ("year", "source"),
    "wedges": ("year", "account", "wedge"),
    "wedges_location": ("year", "account", "wedge"),
    "levers": ("year", "option"),
    "contracts": ("year", "option", "account"),
    "electricity": ("year", "account"),
    "credits": ("year", "option", "account"),
    "costs": ("year", "business", "item"),
    "turnover": ("year", "incumbents"),
    "ecosystem": ("year", "programme"),
    "targets": ("id", "year"),
}
"""The columns that tell the rows of a table apart."""


class Books:
    """A run on the auditor's desk; nothing is computed before it is asked for.

    ``plan`` is recomputed from the decisions in the tables, ``base`` (the plan without additions)
    from the case alone.
    """

    def __init__(
        self, case: Case, tables: Mapping[str, pd.DataFrame], summary: Mapping[str, object]
    ) -> None:
        self.case = case
        self.tables = tables
        self.summary = summary
        self._columns: dict[tuple[str, str], dict[Key, Any]] = {}

    def keys(self, table: str) -> list[Key]:
        """The keys of a table's rows, in its order."""
        frame = self.tables[table]
        return list(zip(*(frame[name].tolist() for name in KEYS[table]), strict=True))

    def column(self, table: str, column: str) -> dict[Key, Any]:
        """One column by key, as it stands in the table."""
        place = (table, column)
        if place not in self._columns:
            values = self.tables[table][column].tolist()
            self._columns[place] = dict(zip(self.keys(table), values, strict=True))
        return self._columns[place]

    def numbers(self, table: str, column: str) -> dict[Key, float]:
        """One column of numbers by key."""
        return {key: _number_in(value) for key, value in self.column(table, column).items()}

    @cached_property
    def plan(self) -> Plan:
        """The plan that the tables decide."""
        tonnes = self.numbers("credits", "tonnes")
        served = self.numbers("levers", "served")
        on_site = {o.id for o in (*self.case.serving, *self.case.yielding("on_site"))}
        decided = Decisions(
            added=self.numbers("levers", "added") | self.numbers("ecosystem", "added"),
            served={key: value for key, value in served.items() if key[1] in on_site},
            clean=self.numbers("contracts", "clean_gwh"),
            claims={key: value / 1000 for key, value in tonnes.items()},
        )
        return Plan(self.case, decided)

    @cached_property
    def base(self) -> Plan:
        """The plan without additions."""
        return Plan(self.case, without_additions(self.case))

    @cached_property
    def gross(self) -> dict[str, Yearly]:
        """Gross emissions by scope 2 method [kt]."""
        return {
            "market": emissions.gross(self.plan, "market"),
            "location": emissions.gross(self.plan, "location"),
        }

    @cached_property
    def bau(self) -> dict[str, Yearly]:
        """Business as usual by scope 2 method [kt]."""
        return {
            "market": emissions.bau(self.base, "market"),
            "location": emissions.bau(self.base, "location"),
        }

    @cached_property
    def net(self) -> Yearly:
        """Net emissions, market-based [kt]."""
        return emissions.net(self.plan)

    @cached_property
    def cash(self) -> dict[str, money.Cash]:
        """Company cash by option [million]; carbon price and write-offs are no option's own."""
        return money.by_option(self.plan, self.base)

    @cached_property
    def company_cash(self) -> money.Cash:
        """All cash of the company [million]."""
        return money.company(self.plan, self.base)

    @cached_property
    def incumbents(self) -> dict[str, turnover.Incumbents]:
        """What the company owned before, and levers replace, by its name in the tables."""
        return {group.id: group for group in turnover.incumbents(self.case)}

    def figure(self, name: str) -> float:
        """A number of the summary; not a number where it is absent."""
        return number(self.summary.get(name))


def ledger(option: Option) -> str:
    """The table in which an option's additions and stock stand."""
    return "ecosystem" if option.book == "programme" else "levers"


def number(value: object) -> float:
    """A value as a number; not a number where it is none."""
    return float(value) if isinstance(value, Real) else math.nan


def _number_in(cell: Any) -> float:
    """A cell as a number; not a number where it is none."""
    try:
        return float(cell)
    except (TypeError, ValueError):
        return math.nan
