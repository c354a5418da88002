"""What is audited: the tables, summary and manifest of a run, beside its plan recomputed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from pathway.audit.arithmetic.closings import Closings
from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.money import items
from pathway.audit.arithmetic.plan import Decisions
from pathway.audit.arithmetic.position import Measures, neutralised
from pathway.audit.arithmetic.recomputed import Recomputed
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.captured import Captured
from pathway.audit.arithmetic.sides.on_site import OnSite
from pathway.audit.arrays import Floats, Key, Places, Truths
from pathway.audit.columns import KEYS
from pathway.audit.findings import Finding, equal
from pathway.audit.ledgers import Grid, Ledger, number
from pathway_models.case import Case

Owner = tuple[str, Places, slice]
"""A table of options: its name, where its options stand, and the rows of the years it has."""


class Books(Recomputed):
    """A run on the auditor's desk; nothing is computed before it is asked for.

    What is decided is what the tables say. ``measures``: how metrics that the audit does not know
    are measured.
    """

    def __init__(
        self,
        case: Case,
        tables: Mapping[str, pd.DataFrame],
        summary: Mapping[str, Any],
        manifest: Mapping[str, Any],
        measures: Measures | None = None,
    ) -> None:
        super().__init__(case)
        self.tables, self.summary, self.manifest = tables, summary, manifest
        self.measures = measures or {}

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
            "carbon": Grid(
                year=plan_years, scheme=list(case.schemes), business=list(case.businesses)
            ),
            "closures": Grid(year=plan_years, option=options, bought=years, until=plan_years),
            "turnover": Grid(year=plan_years, incumbents=self.incumbents.ids),
            "ecosystem": Grid(year=plan_years, programme=[o.id for o in case.booked("programme")]),
            "targets": Grid(id=list(case.held), year=years),
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

    def decided(self) -> Decisions:
        """What the tables decide."""
        added, served = self.levers("added"), np.zeros(self.numbers.existing.shape)
        for own in (self.numbers.side(Activity).options, self.numbers.side(OnSite).options):
            served[:, own] = self.levers("served")[:, own]
        captures = self.numbers.side(Captured).options
        served[:, captures] = self.levers("served")[:, captures] / 1000
        added[1:, ~self.numbers.company] = self.ledgers["ecosystem"].cube("added")
        return Decisions(
            added,
            served,
            self._claims("contracts", "clean_gwh"),
            self._claims("credits", "tonnes").times(1e-3),
            self._closings(),
        )

    def _closings(self) -> Closings:
        ledger = self.ledgers["closures"]
        year, option, bought, until = ledger.at
        return Closings(year + 1, option, bought, until + 1, ledger.numbers("closed"))

    def _claims(self, table: str, column: str) -> Lines:
        ledger = self.ledgers[table]
        year, option, account = ledger.at
        return Lines(year, option, account, ledger.numbers(column))

    @cached_property
    def neutralised(self) -> Truths:
        """Whether an account is inside a target that credits are retired for, in a year."""
        return neutralised(self.numbers, self.measures)

    @property
    def stages(self) -> dict[str, Mapping[str, Any]]:
        """The stages that the manifest tells of, by name."""
        listed = self.manifest.get("stages")
        found = listed if isinstance(listed, list) else []
        return {str(s.get("name")): s for s in found if isinstance(s, Mapping)}

    def figure(self, name: str) -> float:
        """A number of the summary; not a number where it is absent."""
        return number(self.summary.get(name))
