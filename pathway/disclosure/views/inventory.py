"""Gross emissions by category of scope 3, with what levers use: the tables tell accounts apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from typing import NamedTuple

import pandas as pd

from pathway.disclosure.claims.given import Given, number_of
from pathway.disclosure.views.used import TONNES, Use, uses
from pathway_models.case import ELECTRICITY, Case

NONE = "none"
"""Of no category that is known."""
COLUMNS = ["year", "account", "business", "region", "number", "category", "market_t", "location_t"]


class Part(NamedTuple):
    """What is emitted of one category in an account: fuels and goods [t], electricity [GWh]."""

    category: str
    tonnes: float
    gwh: float


def categories(at: Given) -> pd.DataFrame:
    """A row for each account of scope 3, year and category, by both methods [t].

    What is not electricity is what is used times its factor. The electricity of an account, by
    either method, is the rest of its gross, and is told apart by kWh. The rows of an account add
    up to its gross.
    """
    case, emissions = at.case, at.tables["emissions"]
    parts = _parts(case, at.tables)
    rows = []
    for line in emissions[emissions["scope"].astype(str) == "3"].to_dict("records"):
        year, account = int(line["year"]), str(line["account"])
        gross = float(line["gross_market_t"]), float(line["gross_location_t"])
        for category, market, location in _split(line, parts[account, year], gross):
            number = str(number_of(case, category) or NONE)
            place = (year, account, line["business"], line["region"])
            rows.append((*place, number, category, market, location))
    return pd.DataFrame(rows, columns=COLUMNS)


def _parts(case: Case, tables: Mapping[str, pd.DataFrame]) -> dict[tuple[str, int], list[Part]]:
    found: dict[tuple[str, int], list[Part]] = defaultdict(list)
    sources = tables["sources"]
    for line in sources[sources["scope"].astype(str) == "3"].to_dict("records"):
        power = line["carrier"] == ELECTRICITY
        amounts = (0.0, float(line["activity"])) if power else (float(line["gross_t"]), 0.0)
        key = str(line["account"]), int(line["year"])
        found[key].append(Part(str(line["category"]), *amounts))
    for use in uses(case, tables["levers"]):
        if case.accounts[use.account].scope == 3:
            found[use.account, use.year].append(_used(case, use))
    return found


def _used(case: Case, use: Use) -> Part:
    """What a lever uses, in the category of the source that it acts on."""
    account = case.accounts[use.account]
    own = account.category or (case.sources[use.at].category if use.at else "")
    if use.carrier == ELECTRICITY:
        return Part(own, 0.0, use.amount)
    factor = case.factors[use.carrier, account.region][use.year]
    return Part(own, TONNES * factor * use.amount, 0.0)


def _split(
    line: Mapping[Hashable, object], parts: list[Part], gross: tuple[float, float]
) -> list[tuple[str, float, float]]:
    """Each category of an account with its gross by market and by location [t]."""
    own = str(line["category"]) if isinstance(line["category"], str) else ""
    if own:
        return [(own, *gross)]
    plain, power = sum(p.tonnes for p in parts), sum(p.gwh for p in parts)
    left = [total - plain for total in gross]
    found: dict[str, list[float]] = {}
    for part in parts:
        share = part.gwh / power if power > 0 else 0.0
        tonnes = found.setdefault(part.category, [0.0, 0.0])
        for i in (0, 1):
            tonnes[i] += part.tonnes + share * left[i]
    if power <= 0 and any(abs(t) > 1 for t in left):
        found[""] = left
    return [(category, market, location) for category, (market, location) in found.items()]
