"""A plan as tidy tables, one row a fact, with its unit in the column's name (docs/outputs.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from pathway_models.case import Case

if TYPE_CHECKING:
    from pathway_models.plan import Plan

DIGITS = 6


def tabulate(case: Case, plan: Plan) -> dict[str, pd.DataFrame]:
    """All tables of a plan; rows ordered by their key columns, floats rounded to 6 decimals."""
    # The mathematics needs Pyomo, which is slow to import; who reads a run needs only the columns.
    from pathway.tables.abatement import abatement
    from pathway.tables.commitments import targets
    from pathway.tables.decisions import contracts, credit_claims, levers, outlays
    from pathway.tables.ecosystem import ecosystem
    from pathway.tables.emissions import electricity, emissions, sources, wedge_table
    from pathway.tables.money import costs, turnover
    from pathway_models.plan import compared
    from pathway_models.wedges import attribute

    at = compared(case, plan)
    paid = outlays(case, plan)
    market, location = attribute(at), attribute(at, location=True)
    tables = {
        "emissions": emissions(case, at.after, market),
        "sources": sources(case, at.after),
        "wedges": wedge_table(case, market),
        "wedges_location": wedge_table(case, location),
        "levers": levers(at, market, paid),
        "electricity": electricity(at),
        "contracts": contracts(case, plan),
        "credits": credit_claims(case, plan),
        "costs": costs(at, paid),
        "turnover": turnover(case, at.after),
        "ecosystem": ecosystem(at, paid),
        "targets": targets(case, plan, at.after, market),
    }
    tidy = {name: _tidy(name, table) for name, table in tables.items()}
    return tidy | {"abatement": _tidy("abatement", abatement(case, tidy))}


KEYS = {
    "emissions": ["year", "account"],
    "sources": ["year", "source"],
    "wedges": ["year", "account", "wedge"],
    "wedges_location": ["year", "account", "wedge"],
    "levers": ["year", "option"],
    "abatement": ["year", "lever"],
    "electricity": ["year", "account"],
    "contracts": ["year", "option", "account"],
    "credits": ["year", "option", "account"],
    "costs": ["year", "business", "item"],
    "turnover": ["year", "incumbents"],
    "ecosystem": ["year", "programme"],
    "targets": ["id", "year"],
}
"""The columns that name a row of each table."""


def _tidy(name: str, columns: Any) -> pd.DataFrame:
    table = pd.DataFrame(columns)
    if name == "targets":
        table = table.sort_values(KEYS[name], kind="stable", ignore_index=True)
    floats = table.select_dtypes("float").columns
    # + 0.0 turns -0.0 into 0.0
    return table.assign(**{c: table[c].round(DIGITS) + 0.0 for c in floats})
