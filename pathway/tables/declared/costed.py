"""The tables of money: what the plan costs, and what a tonne does."""

from __future__ import annotations

from pathway.tables.declared.columns import YEAR
from pathway.tables.declared.schema import MONEY, PRICE, Column, Table

ABATEMENT = Table(
    "abatement",
    (
        YEAR,
        Column("lever", "id", key=True),
        Column("kind", "id"),
        Column("reduction_t", "number", "t CO2e"),
        Column(
            "cost_m",
            "money",
            MONEY,
        ),
        Column("cost_per_t", "price", PRICE, empty=True),
        Column(
            "merit_t",
            "number",
            "t CO2e",
        ),
        Column("merit_m", "money", MONEY),
        Column(
            "followed_t",
            "number",
            "t CO2e",
        ),
    ),
)

COSTS = Table(
    "costs",
    (
        Column("year", "year", key=True),
        Column("business", "id", key=True),
        Column(
            "item",
            "id",
            key=True,
        ),
        Column("value_m", "money", MONEY),
        Column("discounted_m", "money", MONEY),
    ),
)

CARBON = Table(
    "carbon",
    (
        YEAR,
        Column("scheme", "id", key=True),
        Column("business", "id", key=True),
        Column("priced_t", "number", "t CO2e"),
        Column("free_t", "number", "t CO2e"),
        Column(
            "paid_m",
            "money",
            MONEY,
        ),
        Column("usual_m", "money", MONEY),
    ),
)
