"""What each column of each table holds, and its unit: the source of docs/data-dictionary.md."""

from __future__ import annotations

from typing import NamedTuple


class Column(NamedTuple):
    """What a column holds. ``unit`` is empty for ids, words and years."""

    holds: str
    unit: str = ""


MONEY = "million of the currency"

YEAR = {"year": Column("base year or plan year")}
ACCOUNT = {
    "account": Column("account, where emissions are booked and claims are made"),
    "business": Column("its business"),
    "region": Column("its region"),
    "scope": Column("its scope of the GHG Protocol: 1, 2 or 3"),
}
OPTION = {"option": Column("a lever at its source or account; the lever itself where on a market")}
WEDGE = {
    **YEAR,
    **ACCOUNT,
    "wedge": Column("what stands between business as usual and net, one of seven"),
    "tonnes": Column("what it takes off; negative where it adds", "t CO2e"),
}

COLUMNS: dict[str, dict[str, Column]] = {
    "emissions": {
        **YEAR,
        **ACCOUNT,
        "bau_t": Column(
            "business as usual: the plan without additions, base-year factors", "t CO2e"
        ),
        "gross_location_t": Column("gross, electricity at the grid average", "t CO2e"),
        "gross_market_t": Column(
            "gross, electricity at the residual mix less clean power", "t CO2e"
        ),
        "removals_t": Column("removal credits retired", "t CO2e"),
        "offsets_t": Column("offset credits retired", "t CO2e"),
        "net_t": Column("gross_market_t less removals and offsets", "t CO2e"),
    },
    "sources": {
        **YEAR,
        "source": Column("emission source"),
        **ACCOUNT,
        "category": Column("category of sources.csv"),
        "carrier": Column("what it consumes or leaks"),
        "activity_bau": Column("business-as-usual activity, before any stock", "activity_unit"),
        "activity": Column("what is left after what stock serves", "activity_unit"),
        "activity_unit": Column("unit of both, that of the carrier"),
        "gross_t": Column("market-based; electricity pro rata of the account's kWh", "t CO2e"),
    },
    "wedges": WEDGE,
    "wedges_location": WEDGE,
    "levers": {
        **YEAR,
        **OPTION,
        "lever": Column("lever, as in levers/"),
        "kind": Column("kind of the lever"),
        "source": Column("the source it acts on; empty if none"),
        "business": Column("business that bears its cost, or `group`"),
        "region": Column("its region, or `group`"),
        "scope": Column("its scope, or `group`"),
        "unit": Column("stock unit"),
        "added": Column("bought in the year", "unit"),
        "stock": Column("in service in the year, existing stock included", "unit"),
        "served": Column(
            "activity taken off the source; rooftop power used on site; clean power claimed; "
            "credits retired",
            "served_unit",
        ),
        "served_unit": Column("unit of `served`: the carrier's, GWh, or t"),
        "reduction_t": Column("its part of the wedge of its kind, market-based", "t CO2e"),
        "capex_mcny": Column("investment paid in the year", MONEY),
        "opex_mcny": Column("fixed operation, contract premium and credit purchase", MONEY),
    },
    "abatement": {
        "year": Column("plan year"),
        "lever": Column("lever, as in levers/"),
        "kind": Column("kind of the lever"),
        "reduction_t": Column("that of its options in `levers`", "t CO2e"),
        "cost_mcny": Column(
            "its cost in the year, capex as an annuity, less what it saves: a yearly equivalent",
            MONEY,
        ),
        "cost_cny_per_t": Column("cost_mcny of a tonne; empty below 1 t", "currency / t"),
        "merit_t": Column("what a merit-order pick of as many tonnes would take of it", "t CO2e"),
        "merit_mcny": Column("what that would cost in the year, by itself", MONEY),
    },
    "contracts": {
        **YEAR,
        **OPTION,
        **ACCOUNT,
        "clean_gwh": Column("clean power of the option claimed in the account", "GWh"),
        "unbundled": Column("True for a certificate without the electricity"),
    },
    "electricity": {
        **YEAR,
        **ACCOUNT,
        "demand_gwh": Column("electricity consumed", "GWh"),
        "self_use_gwh": Column("rooftop power used on site, certificates kept or not", "GWh"),
        "export_gwh": Column("rooftop power sent out", "GWh"),
        "clean_gwh": Column("contractual clean power claimed", "GWh"),
        "clean_unbundled_gwh": Column("part of clean_gwh that is unbundled certificates", "GWh"),
        "residual_gwh": Column("demand less self-use and clean power", "GWh"),
        "clean_share": Column(
            "clean power and self-use that keeps its certificates; empty at demand 0",
            "share of demand",
        ),
    },
    "credits": {
        **YEAR,
        **OPTION,
        "kind": Column("removal or offset"),
        **ACCOUNT,
        "tonnes": Column("retired for the account", "t CO2e"),
        "price_cny_per_t": Column("average price paid for the vintages in service", "currency / t"),
        "cost_mcny": Column("its share of what the option's credits of the year cost", MONEY),
        "durability_years": Column("years the carbon stays stored; 0 for avoidance", "years"),
        "quality": Column("quality class, as in levers/"),
        "vintage": Column("year of the tonne: that of its retirement, for nothing is banked"),
    },
    "costs": {
        "year": Column("plan year; salvage stands in the year after the end"),
        "business": Column("who bears it, or `group`"),
        "item": Column(
            "capex, fom, energy, materials, contracts, credits, carbon_price, write_off, export or "
            "salvage"
        ),
        "value_mcny": Column("cash of the year, against the plan without additions", MONEY),
        "discounted_mcny": Column("the same in the base year's present value", MONEY),
    },
    "turnover": {
        "year": Column("plan year"),
        "incumbents": Column(
            "what was owned before: the source, or the retrofit, that replaces it"
        ),
        "business": Column("its business"),
        "served": Column("activity that levers serve in its place", "unit"),
        "left": Column("activity that incumbents within their life still can serve", "unit"),
        "need": Column("activity that either may serve", "unit"),
        "early": Column("activity of incumbents that stand idle before their time", "unit"),
        "unit": Column("unit of served, left, need and early: the carrier's"),
        "write_off_mcny": Column("what their idle year costs", MONEY),
    },
    "ecosystem": {
        "year": Column("plan year"),
        "programme": Column("programme for other parties, scope 3+"),
        "business": Column("business that runs it"),
        "unit": Column("stock unit"),
        "added": Column("added in the year", "unit"),
        "stock": Column("in service in the year", "unit"),
        "avoided_t": Column("avoided at other parties", "t CO2e"),
        "attribution_share": Column("share of it that is the programme's doing", "share"),
        "sold_t": Column("sold as credits, which the buyer counts", "t CO2e"),
        "tonnes": Column("counted: the attributed share less what is sold", "t CO2e"),
        "cumulative_t": Column("counted from the first plan year on", "t CO2e"),
        "capex_mcny": Column("investment paid in the year", MONEY),
        "fom_mcny": Column("running cost of the year", MONEY),
    },
    "targets": {
        "id": Column("target, as in targets.yaml"),
        "section": Column("section of the report that it is from"),
        "metric": Column("what is promised"),
        "year": Column("a year in which it holds"),
        "sense": Column("`<=` or `>=`: how achieved stands to required"),
        "required": Column("what is promised", "unit"),
        "achieved": Column("what the plan does", "unit"),
        "unit": Column("unit of required, achieved and slack"),
        "slack": Column("room left; negative where it is missed", "unit"),
        "binding": Column("whether the slack is at most 1e-4 of required (emissions: or 1 t)"),
        "met": Column("whether it is met, but for the solver's tolerance"),
    },
}
"""Table -> its columns, in order."""
