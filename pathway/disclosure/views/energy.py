"""Energy of own operations (scopes 1 and 2) by what it is of, by the lower heating value [MWh]."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.disclosure.claims.given import Given
from pathway.disclosure.views.used import uses
from pathway_models.case import ELECTRICITY, Case

MWH = 1000.0
"""In a GWh."""
OWN = (1, 2)
RENEWABLE, NUCLEAR = "renewable", "nuclear"
CONTRACT, GRID, UNKNOWN = "contract", "grid", "unknown"
"""Power of a contract that says no technology, power of no contract, a carrier without its energy:
what they are of is not known."""
COLUMNS = ["year", "business", "region", "form", "carrier", "of", "mwh", "unsplit_mwh"]


def energy(at: Given) -> pd.DataFrame:
    """A row for each use: its ``form`` (fuel, heat, power, own), and what it is ``of``.

    ``unsplit_mwh`` is nothing where that is known, and else no number. Fuel that makes power or
    heat on site counts, what is made of it does not.
    """
    rows = [*_burnt(at), *_power(at)]
    made = pd.DataFrame(rows, columns=COLUMNS[:-1])
    some = made["mwh"].isna() | (made["mwh"].abs() > 0)
    split = ~made["of"].isin([CONTRACT, GRID, UNKNOWN]) | ~some
    return made.assign(unsplit_mwh=pd.Series(0.0, made.index).where(split, math.nan))


def _burnt(at: Given) -> Iterator[tuple[object, ...]]:
    """Fuels and heat: of sources, and of what levers use."""
    case, sources = at.case, at.tables["sources"]
    own = sources[sources["scope"].isin(OWN) & (sources["carrier"] != ELECTRICITY)]
    for line in own.to_dict("records"):
        place = int(line["year"]), line["business"], line["region"]
        yield from _of(case, place, str(line["carrier"]), float(line["activity"]), line["scope"])
    for use in uses(case, at.tables["levers"]):
        account = case.accounts[use.account]
        if account.scope in OWN and use.carrier != ELECTRICITY:
            place = use.year, account.business, account.region
            yield from _of(case, place, use.carrier, use.amount, account.scope)


def _of(
    case: Case, place: tuple[int, object, object], carrier: str, amount: float, scope: object
) -> Iterator[tuple[object, ...]]:
    known = case.carriers[carrier]
    if known.mwh_per_unit is None and known.item != "energy":
        return  # what leaks, or is worked up
    mwh = math.nan if known.mwh_per_unit is None and amount else amount * (known.mwh_per_unit or 0)
    form = "heat" if scope == 2 else "fuel"
    yield (*place, form, carrier, known.energy_class or UNKNOWN, mwh)


def _power(at: Given) -> Iterator[tuple[object, ...]]:
    """Power that is bought, by contract or by none, and that is made on site without fuel."""
    table = at.tables["electricity"]
    for line in table[table["scope"].isin(OWN)].to_dict("records"):
        place = int(line["year"]), line["business"], line["region"]
        made = float(line["self_use_gwh"]) - float(line["fuelled_gwh"])
        yield (*place, "own", ELECTRICITY, RENEWABLE, MWH * made)
        yield (*place, "power", ELECTRICITY, GRID, MWH * float(line["residual_gwh"]))
    yield from _contracted(at.case, at.tables)


def _contracted(case: Case, tables: Mapping[str, pd.DataFrame]) -> Iterator[tuple[object, ...]]:
    table = tables["contracts"]
    for line in table[table["scope"].isin(OWN)].to_dict("records"):
        option = case.options.get(str(line["option"]))
        technology = option.technology if option else ""
        of = NUCLEAR if technology == "nuclear" else RENEWABLE if technology else CONTRACT
        place = int(line["year"]), line["business"], line["region"]
        yield (*place, "power", ELECTRICITY, of, MWH * float(line["clean_gwh"]))
