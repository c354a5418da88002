"""A plan as tidy tables, one row a fact (docs/outputs.md); what a table is stands in its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from pathway.tables import figures  # noqa: F401  (they register)
from pathway.tables.declared import columns, costed, decided
from pathway.tables.declared.schema import TABLES, add_table
from pathway_models.case import Case

if TYPE_CHECKING:
    from pathway_models.arithmetic.plan import Plan

for _table in (
    decided.TARGETS, columns.EMISSIONS, columns.WEDGES, decided.LEVERS, costed.ABATEMENT,
    costed.COSTS, costed.CARBON, columns.ELECTRICITY, columns.CONTRACTS, columns.CREDITS,
    decided.ECOSYSTEM, columns.SOURCES, decided.TURNOVER, decided.CLOSURES,
    columns.WEDGES_LOCATION,
):  # fmt: skip
    add_table(_table)


def tabulate(case: Case, plan: Plan) -> dict[str, pd.DataFrame]:
    """All tables of a plan; rows ordered by their key columns, floats rounded to 6 decimals."""
    # The mathematics needs Pyomo, which is slow to import; who reads a run needs only the columns.
    from pathway.tables.commitments import targets
    from pathway.tables.decisions import closures, contracts, credit_claims, levers, outlays
    from pathway.tables.ecosystem import ecosystem
    from pathway.tables.emissions import electricity, emissions, sources, wedge_table
    from pathway.tables.merit_order.abatement import abatement
    from pathway.tables.money import carbon, costs, turnover
    from pathway_models.arithmetic.plan import compared
    from pathway_models.arithmetic.wedges import attribute

    at = compared(case, plan)
    paid = outlays(case, plan)
    market, location = attribute(at), attribute(at, location=True)
    tables: dict[str, Any] = {
        "emissions": emissions(case, at.after, market),
        "sources": sources(case, at.after),
        "wedges": wedge_table(case, market),
        "wedges_location": wedge_table(case, location),
        "levers": levers(at, market, paid),
        "electricity": electricity(at),
        "contracts": contracts(case, plan),
        "credits": credit_claims(case, plan),
        "closures": closures(case, plan),
        "costs": costs(at),
        "carbon": carbon(at),
        "turnover": turnover(case, at.after),
        "ecosystem": ecosystem(at, paid),
        "targets": targets(case, plan, at.after, market),
    }
    made = {name: TABLES[name].frame(case, cells) for name, cells in tables.items()}
    return made | {"abatement": abatement(case, made)}
