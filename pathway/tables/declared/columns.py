"""The tables of accounts: emissions, wedges, sources, electricity and what is claimed."""

from __future__ import annotations

from dataclasses import replace

from pathway.tables.declared.schema import MONEY, OF_DEMAND, PRICE, Column, Table

YEAR = Column("year", "year", key=True)
ACCOUNT = Column("account", "id", key=True)
PLACE = (
    Column("business", "id"),
    Column("region", "id"),
    Column("scope", "whole"),
)
OPTION = Column("option", "id", key=True)
WEDGE = (
    YEAR,
    ACCOUNT,
    *PLACE,
    Column(
        "wedge",
        "id",
        key=True,
    ),
    Column("tonnes", "number", "t CO2e"),
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
        ),
        Column(
            "bau_t",
            "number",
            "t CO2e",
        ),
        Column("gross_location_t", "number", "t CO2e"),
        Column(
            "gross_market_t",
            "number",
            "t CO2e",
        ),
        Column("removals_t", "number", "t CO2e"),
        Column("offsets_t", "number", "t CO2e"),
        Column("net_t", "number", "t CO2e"),
        Column(
            "biogenic_t",
            "number",
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
        Column("source", "id", key=True),
        replace(ACCOUNT, key=False),
        *PLACE,
        Column("category", "word"),
        Column("carrier", "id"),
        Column(
            "activity_bau",
            "number",
            "activity_unit",
        ),
        Column("activity", "number", "activity_unit"),
        Column("activity_unit", "word"),
        Column("gross_t", "number", "t CO2e"),
    ),
)

ELECTRICITY = Table(
    "electricity",
    (
        YEAR,
        ACCOUNT,
        *PLACE,
        Column("demand_gwh", "number", "GWh"),
        Column("self_use_gwh", "number", "GWh"),
        Column(
            "fuelled_gwh",
            "number",
            "GWh",
        ),
        Column("export_gwh", "number", "GWh"),
        Column("clean_gwh", "number", "GWh"),
        Column(
            "clean_unbundled_gwh",
            "number",
            "GWh",
        ),
        Column("residual_gwh", "number", "GWh"),
        Column(
            "clean_share",
            "share",
            OF_DEMAND,
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
        Column("clean_gwh", "number", "GWh"),
        Column("unbundled", "truth"),
    ),
)

CREDITS = Table(
    "credits",
    (
        YEAR,
        OPTION,
        Column("kind", "id"),
        ACCOUNT,
        *PLACE,
        Column("tonnes", "number", "t CO2e"),
        Column("price_per_t", "price", PRICE),
        Column("cost_m", "money", MONEY),
        Column("durability_years", "whole", "years"),
        Column("quality", "word"),
        Column("vintage", "whole"),
    ),
)
