"""Carbon prices, locked-in emissions, contracts and products: small tables, each a few columns."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pandas as pd

from pathway.disclosure.claims.given import Given
from pathway.disclosure.views.used import TONNES
from pathway.tables.period import financial_year
from pathway_models.case import ELECTRICITY, Case

INTERNAL = "internal"
PER_TONNE = 1e6 / TONNES
"""Currency per tonne in a million per kt."""


def prices(at: Given) -> pd.DataFrame:
    """A row for each carbon price and plan year: the internal one, and those that are paid.

    ``price_per_t`` of one that is paid is the mean over the tonnes that it covers. An internal
    price is of every tonne of gross emissions; where there is none, it has no number.
    ``traded_share`` is what of scope 1 is in accounts of prices with free allowances, as a trading
    scheme gives them.
    """
    case, emissions = at.case, at.tables["emissions"]
    gross = emissions.groupby("year")["gross_market_t"].sum()
    own = case.internal_carbon_price or {}
    rows: list[tuple[object, ...]] = [
        (t, INTERNAL, PER_TONNE * own[t] if t in own else math.nan,
         gross[t] if t in own else math.nan, 1.0 if t in own else math.nan)
        for t in case.all_years
    ]  # fmt: skip
    if "carbon" in at.tables and len(at.tables["carbon"]):
        rows += _paid(at, gross)
    columns = ["year", "price", "price_per_t", "covered_t", "covered_share"]
    made = pd.DataFrame(rows, columns=columns)
    return made.assign(traded_share=made["year"].map(_traded(case, emissions)))


def _traded(case: Case, emissions: pd.DataFrame) -> dict[int, float]:
    schemes = [s for s in case.schemes.values() if s.free or s.free_left or s.free_served]
    own = emissions[(emissions["scope"].astype(str) == "1") & emissions["year"].isin(case.years)]
    inside = own[own["account"].isin({a for s in schemes for a in s.price})]
    whole, part = (rows.groupby("year")["gross_market_t"].sum() for rows in (own, inside))
    known = {
        int(str(t)): float(part.get(t, 0.0) / tonnes) for t, tonnes in whole.items() if tonnes > 0
    }
    return known if schemes else {}


def _paid(at: Given, gross: pd.Series) -> Iterator[tuple[object, ...]]:
    emissions = at.tables["emissions"]
    by_account = emissions.set_index(["year", "account"])["gross_market_t"]
    for scheme in at.case.schemes.values():
        yield at.case.base_year, scheme.id, math.nan, math.nan, math.nan  # paid in plan years alone
        for t in at.case.years:
            tonnes = {a: float(by_account.get((t, a), 0.0)) for a in scheme.price}
            whole = math.fsum(tonnes.values())
            paid = math.fsum(PER_TONNE * scheme.price[a][t] * tonnes[a] for a in tonnes)
            of_all = whole / gross[t] if gross[t] > 0 else math.nan
            yield t, scheme.id, paid / whole if whole > 0 else math.nan, whole, of_all


def assets(at: Given) -> pd.DataFrame:
    """A row for each source whose equipment has a known life, and each plan year.

    ``locked_t`` is what that equipment emits in the year where it serves to the end of its life at
    the activity it had, by location; ``to_come_t`` the same summed to the end of the plan.
    """
    case, table = at.case, at.tables["turnover"]
    rows = []
    for line in table.to_dict("records"):
        source = case.sources.get(str(line["incumbents"]))
        if source is not None:
            factor = case.factors[source.carrier, source.region][int(line["year"])]
            locked = TONNES * factor * float(line["left"])
            form = "power" if source.carrier == ELECTRICITY else "own"
            place = source.id, source.business, source.region, source.scope
            rows.append((int(line["year"]), *place, form, locked))
    columns = ["year", "source", "business", "region", "scope", "form", "locked_t"]
    made = pd.DataFrame(rows, columns=columns).sort_values(["source", "year"], kind="stable")
    backwards = made[::-1].astype({"locked_t": float}).groupby("source")["locked_t"].cumsum()
    return made.assign(to_come_t=backwards).reset_index(drop=True)


def contracted(at: Given) -> pd.DataFrame:
    """The rows of ``contracts`` that scopes 1 and 2 use, with instrument and technology of each."""
    own, options = at.accounts(1, 2), at.case.options
    table = at.tables["contracts"]
    table = table[table["account"].isin(own)]
    known = [options.get(str(option)) for option in table["option"]]
    return table.assign(
        instrument=["unbundled" if u in (True, "True") else "bundled" for u in table["unbundled"]],
        technology=[o.technology if o else "" for o in known],
        life=[float(o.life) if o else math.nan for o in known],
    )


def purchased(at: Given) -> pd.DataFrame:
    """The rows of ``credits`` that are bought: no removals of the company's own."""
    table = at.tables["credits"]
    return table[~table["option"].astype(str).isin(_capturing(at))]


def own_removals(at: Given) -> pd.DataFrame:
    """Biogenic CO2 that is captured and claimed, by year [t]; no number where nothing may be."""
    table, some = at.tables["credits"], any(_capturing(at).values())
    own = table[table["option"].astype(str).isin(_capturing(at))].groupby("year")["tonnes"].sum()
    rows = [(t, float(own.get(t, 0.0)) if some else math.nan) for t in at.case.all_years]
    return pd.DataFrame(rows, columns=["year", "tonnes"])


def _capturing(at: Given) -> dict[str, bool]:
    """The options that capture, each with whether that may be claimed."""
    options = at.case.options.values()
    return {o.id: bool(o.accounts) for o in options if o.output == "captured"}


def told(at: Given) -> pd.DataFrame:
    """A row for each year of what is told of it: 1, or else no number.

    ``period``: its first and last day, and whether that is the financial year; empty where the case
    does not say when that begins.

    ``reported``: it is a fact; ``compared``: the year of the fact before it; ``aged``: there is
    equipment whose life is known, which plan years tell.
    """
    case, table = at.case, at.tables["turnover"]
    facts = sorted({case.base_year, *(f.year for f in case.facts)})
    before = dict(zip(facts[1:], facts, strict=False))
    some = any(str(name) in case.sources for name in table["incumbents"])
    rows = [
        (
            t,
            1.0 if t in facts else math.nan,
            before.get(t, math.nan),
            1.0 if some and t in case.years else math.nan,
            _period(case, t),
        )
        for t in case.all_years
    ]
    return pd.DataFrame(rows, columns=["year", "reported", "compared", "aged", "period"])


def _period(case: Case, year: int) -> str:
    """The days of a year as actuals tell it; of a financial one, that with most of its months."""
    starts = case.year_starts
    if starts is None:
        return ""
    if (told := financial_year(case, year)) is None:
        which = "financial_year" if starts == 1 else "calendar_year"
        return f"{year}-01-01/{year}-12-31;{which}"
    return f"{told[0]}/{told[1]};financial_year"


def products(at: Given) -> pd.DataFrame:
    """A row for each product, business and year: output, and the business's scopes 1 and 2 [t]."""
    case, emissions = at.case, at.tables["emissions"]
    own = emissions[emissions["scope"].isin((1, 2))]
    gross = own.groupby(["year", "business"])["gross_market_t"].sum()
    rows = [
        (
            t,
            product,
            business,
            f"t/{case.products[product]}",
            path[t],
            float(gross.get((t, business), 0)),
        )
        for (business, product), path in case.outputs.items()
        for t in case.all_years
    ]
    return pd.DataFrame(rows, columns=["year", "product", "business", "unit", "output", "own_t"])
