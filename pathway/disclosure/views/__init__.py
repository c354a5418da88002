"""Tables that disclosures ask for and a run does not hold: worked out of its tables and its case.

Each says what it is worked out of, as ``computed from`` tells it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import pandas as pd

from pathway.disclosure.claims.facts import Lacking
from pathway.disclosure.claims.given import Given
from pathway.disclosure.views.energy import energy
from pathway.disclosure.views.inventory import categories
from pathway.disclosure.views.measures import measures, spending
from pathway.disclosure.views.moved import changes, moved
from pathway.disclosure.views.others import (
    assets,
    contracted,
    own_removals,
    prices,
    products,
    purchased,
    told,
)
from pathway.disclosure.views.promises import SCOPES, promises
from pathway.locale import message


class View(NamedTuple):
    """How a table is made; of which tables and inputs, and where more can be said its columns."""

    make: Callable[[Given], pd.DataFrame]
    of: str
    columns: Mapping[str, str] = {}

    def source(self, column: str) -> str:
        """What a column is worked out of."""
        return self.columns.get(column, self.of)


_TARGET = "targets.yaml"
_VALUE = "targets.achieved; emissions; electricity; levers; ecosystem"
_WHOLE = "revenue.csv; outputs.csv"
_OF_TARGETS = {
    "value": _VALUE,
    "progress": f"{_VALUE}; {_TARGET}",
    "required": "targets.required",
    "base_value": f"emissions; electricity; levers; {_TARGET}",
    "base_t": "emissions",
    "target_t": f"{_TARGET}; {_WHOLE}",
    "change_t": f"emissions; {_TARGET}; {_WHOLE}",
    "required_t": f"targets.required; {_WHOLE}",
    "reached_t": "emissions",
    **{f"{of}{scope}": f"emissions; {_TARGET}" for of in ("share", "covered") for scope in SCOPES},
}
_OF_LEVERS = {
    "reduction_t": "levers.reduction_t",
    "full_t": "levers.reduction_t",
    "capex_m": "levers.capex",
    "spent_m": "levers.capex",
    "opex_m": "levers.opex",
    "saved_m": "levers.served, stock; prices.csv",
    "payback_years": "levers.capex, opex, served, stock; prices.csv",
    "life": "levers/",
    "class": "levers.kind; carriers.csv",
    "scope": "levers.scope",
    "business": "levers.business",
    "stage": "levers.added, stock",
}
_OF_CONTRACTS = {
    "clean_gwh": "contracts.clean_gwh",
    "instrument": "contracts.unbundled",
    "technology": "levers/green_power.yaml",
    "region": "contracts.region",
}
_OF_CREDITS = {
    "cost_m": "credits.cost",
    **{c: f"credits.{c}" for c in ("tonnes", "kind", "durability_years", "quality", "vintage")},
}
_GROSS = "emissions.gross_market_t"
VIEWS: Mapping[str, View] = {
    "categories": View(
        categories, f"{_GROSS}, gross_location_t; sources; levers.served; factors.csv"
    ),
    "energy": View(energy, "sources.activity; levers.served; electricity; contracts; carriers.csv"),
    "promises": View(promises, _TARGET, _OF_TARGETS),
    "measures": View(measures, "levers", _OF_LEVERS),
    "spending": View(spending, "levers.capex, opex"),
    "prices": View(prices, f"{_GROSS}; company.yaml", {"price_per_t": "company.yaml"}),
    "assets": View(assets, "turnover.left; factors.csv"),
    "contracted": View(contracted, "contracts", _OF_CONTRACTS),
    "purchased": View(purchased, "credits", _OF_CREDITS),
    "own_removals": View(own_removals, "credits"),
    "told": View(told, "actuals/", {"aged": "turnover.left", "period": "company.yaml"}),
    "moved": View(moved, "changes.yaml"),
    "changes": View(changes, "changes.yaml"),
    "products": View(products, f"{_GROSS}; outputs.csv"),
}
"""By name; fields and facts read them as they read the tables of a run."""


class Tables(dict[str, pd.DataFrame]):
    """The tables of a run, and these, each made when it is first asked for."""

    def __init__(self, at: Given) -> None:
        super().__init__(at.tables)
        self._at = at

    def __missing__(self, name: str) -> pd.DataFrame:
        try:
            self[name] = VIEWS[name].make(self._at)
        except KeyError as lack:  # a table of older runs
            table = str(lack.args[0])
            raise Lacking(message("claims.needs-table", table=table)) from None
        return self[name]

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or name in VIEWS
