"""The tables of decisions: what is promised, levers, programmes, what is replaced."""

from __future__ import annotations

from pathway.tables.declared.columns import OPTION, YEAR
from pathway.tables.declared.schema import MONEY, Column, Table

TARGETS = Table(
    "targets",
    (
        Column("id", "id", key=True),
        Column("section", "word"),
        Column("metric", "id"),
        Column("year", "year", key=True),
        Column("sense", "word"),
        Column("required", "number", "unit"),
        Column("achieved", "number", "unit"),
        Column("unit", "word"),
        Column("slack", "number", "unit"),
        Column("binding", "truth"),
        Column("met", "truth"),
        Column(
            "requirement",
            "truth",
        ),
    ),
)

LEVERS = Table(
    "levers",
    (
        YEAR,
        OPTION,
        Column("lever", "id"),
        Column("kind", "id"),
        Column("source", "id"),
        Column("business", "id"),
        Column("region", "id"),
        Column("scope", "word"),
        Column("unit", "word"),
        Column("added", "number", "unit"),
        Column("stock", "number", "unit"),
        Column(
            "served",
            "number",
            "served_unit",
        ),
        Column("served_unit", "word"),
        Column("reduction_t", "number", "t CO2e"),
        Column("capex_m", "money", MONEY),
        Column("opex_m", "money", MONEY),
    ),
)

ECOSYSTEM = Table(
    "ecosystem",
    (
        YEAR,
        Column("programme", "id", key=True),
        Column("business", "id"),
        Column("unit", "word"),
        Column("added", "number", "unit"),
        Column("stock", "number", "unit"),
        Column("avoided_t", "number", "t CO2e"),
        Column("attribution_share", "share", "share"),
        Column("sold_t", "number", "t CO2e"),
        Column("tonnes", "number", "t CO2e"),
        Column("cumulative_t", "number", "t CO2e"),
        Column("capex_m", "money", MONEY),
        Column("fom_m", "money", MONEY),
    ),
)

CLOSURES = Table(
    "closures",
    (
        YEAR,
        OPTION,
        Column("bought", "year", key=True),
        Column("until", "year", key=True),
        Column("closed", "number", "unit"),
        Column("unit", "word"),
        Column("cost_m", "money", MONEY),
    ),
)

TURNOVER = Table(
    "turnover",
    (
        YEAR,
        Column(
            "incumbents",
            "id",
            key=True,
        ),
        Column("business", "id"),
        Column("served", "number", "unit"),
        Column(
            "left",
            "number",
            "unit",
        ),
        Column(
            "renewed",
            "number",
            "unit",
        ),
        Column("need", "number", "unit"),
        Column("early", "number", "unit"),
        Column("unit", "word"),
        Column("write_off_m", "money", MONEY),
    ),
)
