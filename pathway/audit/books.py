"""What is audited: the case, the tables and summary of a run, and the two plans recomputed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from pathway.audit import emissions
from pathway.audit.base import base_plan
from pathway.audit.check import Finding, Floats, Key, equal
from pathway.audit.columns import KEYS
from pathway.audit.ledgers import Grid, Ledger, number
from pathway.audit.lines import Lines
from pathway.audit.money import Cash, items
from pathway.audit.numbers import Method, Numbers, Places
from pathway.audit.plan import Decisions, Plan
from pathway.audit.position import Measures, neutralises
from pathway.audit.sides.activity import Activity
from pathway.audit.sides.on_site import OnSite
from pathway.audit.turnover import Incumbents
from pathway_models.case import Case

Owner = tuple[str, Places, slice]
"""A table of options: its name, where its options stand, and the rows of the years it has."""


class Books:
    """A run on the auditor's desk; nothing is computed before it is asked for.

    ``plan`` is recomputed from the decisions in the tables, ``base`` (the plan without additions)
    from the case alone. ``measures``: how metrics that the audit does not know are measured.
    """

    def __init__(
        self,
        case: Case,
        tables: Mapping[str, pd.DataFrame],
        summary: Mapping[str, Any],
        manifest: Mapping[str, Any],
        measures: Measures | None = None,
    ) -> None:
        self.case, self.tables = case, tables
        self.summary, self.manifest = summary, manifest
        self.measures = measures or {}
        self.numbers = Numbers(case)

    @cached_property
    def ledgers(self) -> dict[str, Ledger]:
        """The tables on their grids."""
        return {name: Ledger(name, self.tables[name], self.grids[name]) for name in KEYS}

    @cached_property
    def grids(self) -> dict[str, Grid]:
        """The rows that each table may have."""
        case, years, plan_years = self.case, list(self.case.all_years), list(self.case.years)
        company = [o.id for o in self.numbers.options if o.book == "company"]
        levers = list(dict.fromkeys(case.options[o].lever for o in company))
        accounts, options = list(case.accounts), list(case.options)
        wedges = Grid(year=years, account=accounts, wedge=case.wedges)
        return {
            "emissions": Grid(year=years, account=accounts),
            "sources": Grid(year=years, source=list(case.sources)),
            "wedges": wedges,
            "wedges_location": wedges,
            "levers": Grid(year=years, option=company),
            "abatement": Grid(year=plan_years, lever=levers),
            "contracts": Grid(year=years, option=options, account=accounts),
            "electricity": Grid(year=years, account=accounts),
            "credits": Grid(year=years, option=options, account=accounts),
            "costs": Grid(
                year=[*years, case.end + 1],
                business=list(self.numbers.business),
                item=items(self.numbers),
            ),
            "turnover": Grid(year=plan_years, incumbents=self.incumbents.ids),
            "ecosystem": Grid(year=plan_years, programme=[o.id for o in case.booked("programme")]),
            "targets": Grid(id=list(case.targets), year=years),
        }

    @property
    def owners(self) -> list[Owner]:
        """The tables in which options stand: the company's, and the programmes'."""
        company = self.numbers.company
        return [
            ("levers", np.flatnonzero(company), slice(None)),
            ("ecosystem", np.flatnonzero(~company), slice(1, None)),
        ]

    def cells(self, table: str) -> Callable[[int], Key]:
        """The keys of a table's grid."""
        return self.grids[table].key

    def option_cells(self, options: Sequence[int] | Places) -> Callable[[int], Key]:
        """Year and option, years down and these options across."""
        ids = [self.numbers.options[i].id for i in options]
        return Grid(year=self.numbers.years, option=ids).key

    def levers(self, column: str) -> Floats:
        """A column of ``levers``: years down, all options across (0 for a programme's)."""
        whole = np.zeros((len(self.numbers.years), len(self.numbers.options)))
        whole[:, self.numbers.company] = self.ledgers["levers"].cube(column)
        return whole

    def same(self, table: str, column: str, want: Floats) -> Iterator[Finding]:
        """The whole column is the recomputed one; a row that is absent counts as 0."""
        got = self.ledgers[table].cube(column)
        yield equal(table, self.cells(table), column, got, want.reshape(got.shape))

    @cached_property
    def plan(self) -> Plan:
        """The plan that the tables decide."""
        added, served = self.levers("added"), np.zeros(self.numbers.existing.shape)
        for own in (self.numbers.side(Activity).options, self.numbers.side(OnSite).options):
            served[:, own] = self.levers("served")[:, own]
        added[1:, ~self.numbers.company] = self.ledgers["ecosystem"].cube("added")
        return Plan(
            self.numbers,
            Decisions(
                added, served, self._claims("contracts", "clean_gwh"),
                self._claims("credits", "tonnes").times(1e-3),
            ),
        )  # fmt: skip

    def _claims(self, table: str, column: str) -> Lines:
        ledger = self.ledgers[table]
        year, option, account = ledger.at
        return Lines(year, option, account, ledger.numbers(column))

    @cached_property
    def base(self) -> Plan:
        """The plan without additions."""
        return base_plan(self.numbers)

    def of_the_company(self) -> dict[str, Floats]:
        """Emissions of the plan in a case that has no programme, by column [kt]."""
        own = np.flatnonzero(self.numbers.company)
        options = {self.numbers.options[i].id: self.numbers.options[i] for i in own}
        numbers = Numbers(dataclasses.replace(self.case, options=options))
        plan = self.plan
        clean, credits_ = (
            Lines(some.year, np.searchsorted(own, some.option), some.account, some.amount)
            for some in (plan.clean_of, plan.credits)
        )
        alone = Plan(numbers, Decisions(plan.added[:, own], plan.served[:, own], clean, credits_))
        return {
            "gross_market_t": emissions.gross(alone, "market"),
            "gross_location_t": emissions.gross(alone, "location"),
            "net_t": emissions.net(alone),
        }

    @cached_property
    def gross(self) -> dict[Method, Floats]:
        """Gross emissions by scope 2 method [kt]."""
        return {
            "market": emissions.gross(self.plan, "market"),
            "location": emissions.gross(self.plan, "location"),
        }

    @cached_property
    def bau(self) -> dict[Method, Floats]:
        """Business as usual by scope 2 method: the base plan at base-year factors [kt]."""
        return {
            "market": emissions.gross(self.base, "market", at_base=True),
            "location": emissions.gross(self.base, "location", at_base=True),
        }

    @cached_property
    def net(self) -> Floats:
        """Net emissions, market-based [kt]."""
        return emissions.net(self.plan)

    @cached_property
    def neutralised(self) -> npt.NDArray[np.bool_]:
        """Whether an account is inside a target that credits are retired for, in a year."""
        numbers = self.numbers
        inside = np.zeros((len(numbers.years), len(numbers.accounts)), dtype=bool)
        for target in self.case.targets.values():
            if neutralises(target, self.measures):
                rows = [row for row, year in enumerate(numbers.years) if year in target.value]
                inside[np.ix_(rows, [numbers.account[a] for a in target.accounts])] = True
        return inside

    @cached_property
    def cash(self) -> Cash:
        """What the plan costs and earns."""
        return Cash(self.plan, self.base, self.incumbents)

    @cached_property
    def company_cash(self) -> Floats:
        """All cash of the company, by year, business and item [million]."""
        return self.cash.company()

    @cached_property
    def incumbents(self) -> Incumbents:
        """What the company owned before, and options replace."""
        return Incumbents(self.numbers)

    def figure(self, name: str) -> float:
        """A number of the summary; not a number where it is absent."""
        return number(self.summary.get(name))
