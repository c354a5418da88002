"""The tables of accounts: emissions, wedges, sources, electricity and what is claimed."""

from __future__ import annotations

from dataclasses import replace

from pathway.tables.declared.schema import MONEY, PRICE, Column, Table

YEAR = Column("year", "year", "base year or plan year", key=True)
ACCOUNT = Column(
    "account", "id", "account, where emissions are booked and claims are made", key=True
)
PLACE = (
    Column("business", "id", "its business"),
    Column("region", "id", "its region"),
    Column("scope", "whole", "its scope of the GHG Protocol: 1, 2 or 3"),
)
OPTION = Column(
    "option", "id", "a lever at its source or account; the lever itself where on a market", key=True
)
WEDGE = (
    YEAR,
    ACCOUNT,
    *PLACE,
    Column(
        "wedge",
        "id",
        "what stands between business as usual and net: a kind of lever, or `grid_mix`",
        key=True,
    ),
    Column("tonnes", "number", "what it takes off; negative where it adds", "t CO2e"),
)

EMISSIONS = Table(
    "emissions",
    (
        YEAR,
        ACCOUNT,
        *PLACE,
        Column(
            "category",
            "word",
            "where the account is one category of scope 3 alone, such as `cat3_fuel_energy`",
        ),
        Column(
            "bau_t",
            "number",
            "business as usual: the plan without additions, base-year factors",
            "t CO2e",
        ),
        Column("gross_location_t", "number", "gross, electricity at the grid average", "t CO2e"),
        Column(
            "gross_market_t",
            "number",
            "gross, electricity at the residual mix less clean power",
            "t CO2e",
        ),
        Column("removals_t", "number", "removal credits retired", "t CO2e"),
        Column("offsets_t", "number", "offset credits retired", "t CO2e"),
        Column("net_t", "number", "gross_market_t less removals and offsets", "t CO2e"),
        Column(
            "biogenic_t",
            "number",
            "CO2 of biomass, told beside the scopes and part of none of them",
            "t CO2",
        ),
    ),
)

WEDGES = Table("wedges", WEDGE)

WEDGES_LOCATION = Table("wedges_location", WEDGE)

SOURCES = Table(
    "sources",
    (
        YEAR,
        Column("source", "id", "emission source", key=True),
        replace(ACCOUNT, key=False),
        *PLACE,
        Column("category", "word", "category of sources.csv"),
        Column("carrier", "id", "what it consumes or leaks"),
        Column(
            "activity_bau",
            "number",
            "business-as-usual activity, before any stock",
            "activity_unit",
        ),
        Column("activity", "number", "what is left after what stock serves", "activity_unit"),
        Column("activity_unit", "word", "unit of both, that of the carrier"),
        Column(
            "gross_t", "number", "market-based; electricity pro rata of the account's kWh", "t CO2e"
        ),
    ),
)

ELECTRICITY = Table(
    "electricity",
    (
        YEAR,
        ACCOUNT,
        *PLACE,
        Column("demand_gwh", "number", "electricity consumed", "GWh"),
        Column(
            "self_use_gwh", "number", "rooftop power used on site, certificates kept or not", "GWh"
        ),
        Column(
            "fuelled_gwh",
            "number",
            "of self_use_gwh, generated with fuel: no clean electricity",
            "GWh",
        ),
        Column("export_gwh", "number", "rooftop power sent out", "GWh"),
        Column("clean_gwh", "number", "contractual clean power claimed", "GWh"),
        Column(
            "clean_unbundled_gwh",
            "number",
            "part of clean_gwh that is unbundled certificates",
            "GWh",
        ),
        Column("residual_gwh", "number", "demand less self-use and clean power", "GWh"),
        Column(
            "clean_share",
            "share",
            "clean power and self-use that keeps its certificates; empty at demand 0",
            "share of demand",
            empty=True,
        ),
    ),
)

CONTRACTS = Table(
    "contracts",
    (
        YEAR,
        OPTION,
        ACCOUNT,
        *PLACE,
        Column("clean_gwh", "number", "clean power of the option claimed in the account", "GWh"),
        Column("unbundled", "truth", "True for a certificate without the electricity"),
    ),
)

CREDITS = Table(
    "credits",
    (
        YEAR,
        OPTION,
        Column("kind", "id", "removal or offset"),
        ACCOUNT,
        *PLACE,
        Column("tonnes", "number", "retired for the account", "t CO2e"),
        Column("price_per_t", "price", "average price paid for the vintages in service", PRICE),
        Column("cost_m", "money", "its share of what the option's credits of the year cost", MONEY),
        Column(
            "durability_years", "whole", "years the carbon stays stored; 0 for avoidance", "years"
        ),
        Column("quality", "word", "quality class, as in levers/"),
        Column(
            "vintage", "whole", "year of the tonne: that of its retirement, for nothing is banked"
        ),
    ),
)
