"""The tables of money: what the plan costs, and what a tonne does."""

from __future__ import annotations

from pathway.tables.declared.decided import PLAN_YEAR
from pathway.tables.declared.schema import MONEY, PRICE, Column, Table

ABATEMENT = Table(
    "abatement",
    (
        PLAN_YEAR,
        Column("lever", "id", "lever, as in levers/", key=True),
        Column("kind", "id", "kind of the lever"),
        Column("reduction_t", "number", "that of its options in `levers`", "t CO2e"),
        Column(
            "cost_m",
            "money",
            "its cost in the year, capex as an annuity, less what it saves: a yearly equivalent",
            MONEY,
        ),
        Column("cost_per_t", "price", "the same of a tonne; empty below 1 t", PRICE, empty=True),
        Column(
            "merit_t",
            "number",
            "what a merit-order pick of as many tonnes would take of it",
            "t CO2e",
        ),
        Column("merit_m", "money", "what that would cost in the year, by itself", MONEY),
        Column(
            "followed_t",
            "number",
            "what it reaches of it where it is followed from year to year, as fast as is allowed",
            "t CO2e",
        ),
    ),
)

COSTS = Table(
    "costs",
    (
        Column("year", "year", "plan year; salvage stands in the year after the end", key=True),
        Column("business", "id", "who bears it, or `group`", key=True),
        Column(
            "item",
            "id",
            "capex, fom, energy, materials, contracts, credits, carbon_price, write_off, closure, "
            "export or salvage",
            key=True,
        ),
        Column("value_m", "money", "cash of the year, against the plan without additions", MONEY),
        Column("discounted_m", "money", "the same in the base year's present value", MONEY),
    ),
)

CARBON = Table(
    "carbon",
    (
        PLAN_YEAR,
        Column("scheme", "id", "price, as in company.yaml", key=True),
        Column("business", "id", "who pays it", key=True),
        Column(
            "priced_t", "number", "market-based gross of its accounts in the perimeter", "t CO2e"
        ),
        Column("free_t", "number", "tonnes that are free of it", "t CO2e"),
        Column(
            "paid_m",
            "money",
            "price times tonnes that are not free; below 0 where more are free than emitted",
            MONEY,
        ),
        Column("usual_m", "money", "the same in the plan without additions", MONEY),
    ),
)
