"""The tables of decisions: what is promised, levers, programmes, what is replaced."""

from __future__ import annotations

from dataclasses import replace

from pathway.tables.declared.columns import OPTION, YEAR
from pathway.tables.declared.schema import MONEY, Column, Table

PLAN_YEAR = replace(YEAR, holds="plan year")

TARGETS = Table(
    "targets",
    (
        Column("id", "id", "target, as in targets.yaml", key=True),
        Column("section", "word", "section of the report that it is from"),
        Column("metric", "id", "what is promised"),
        Column("year", "year", "a year in which it holds", key=True),
        Column("sense", "word", "`<=` or `>=`: how achieved stands to required"),
        Column("required", "number", "what is promised", "unit"),
        Column("achieved", "number", "what the plan does", "unit"),
        Column("unit", "word", "unit of required, achieved and slack"),
        Column("slack", "number", "room left; negative where it is missed", "unit"),
        Column(
            "binding", "truth", "whether the slack is at most 1e-4 of required (emissions: or 1 t)"
        ),
        Column("met", "truth", "whether it is met, but for the solver's tolerance"),
        Column(
            "requirement",
            "truth",
            "whether it is a requirement, which no plan is without, and no commitment",
        ),
    ),
)

LEVERS = Table(
    "levers",
    (
        YEAR,
        OPTION,
        Column("lever", "id", "lever, as in levers/"),
        Column("kind", "id", "kind of the lever"),
        Column("source", "id", "the source it acts on; empty if none"),
        Column("business", "id", "business that bears its cost, or `group`"),
        Column("region", "id", "its region, or `group`"),
        Column("scope", "word", "its scope, or `group`"),
        Column("unit", "word", "stock unit"),
        Column("added", "number", "bought in the year", "unit"),
        Column("stock", "number", "in service in the year, existing stock included", "unit"),
        Column(
            "served",
            "number",
            "activity taken off the source; CO2 captured; rooftop power used on site; clean power "
            "claimed; credits retired",
            "served_unit",
        ),
        Column("served_unit", "word", "unit of `served`: the carrier's, GWh, or t"),
        Column(
            "reduction_t", "number", "its part of the wedge of its kind, market-based", "t CO2e"
        ),
        Column("capex_m", "money", "investment paid in the year", MONEY),
        Column("opex_m", "money", "fixed operation, contract premium and credit purchase", MONEY),
    ),
)

ECOSYSTEM = Table(
    "ecosystem",
    (
        PLAN_YEAR,
        Column("programme", "id", "programme for other parties, scope 3+", key=True),
        Column("business", "id", "business that runs it"),
        Column("unit", "word", "stock unit"),
        Column("added", "number", "added in the year", "unit"),
        Column("stock", "number", "in service in the year", "unit"),
        Column("avoided_t", "number", "avoided at other parties", "t CO2e"),
        Column("attribution_share", "share", "share of it that is the programme's doing", "share"),
        Column("sold_t", "number", "sold as credits, which the buyer counts", "t CO2e"),
        Column("tonnes", "number", "counted: the attributed share less what is sold", "t CO2e"),
        Column("cumulative_t", "number", "counted from the first plan year on", "t CO2e"),
        Column("capex_m", "money", "investment paid in the year", MONEY),
        Column("fom_m", "money", "running cost of the year", MONEY),
    ),
)

CLOSURES = Table(
    "closures",
    (
        PLAN_YEAR,
        OPTION,
        Column(
            "bought", "year", "the year it was bought in; the base year of existing stock", key=True
        ),
        Column(
            "until", "year", "the last year of the plan in which it would have served", key=True
        ),
        Column("closed", "number", "out of service from the year on", "unit"),
        Column("unit", "word", "stock unit"),
        Column("cost_m", "money", "what closing costs", MONEY),
    ),
)

TURNOVER = Table(
    "turnover",
    (
        PLAN_YEAR,
        Column(
            "incumbents",
            "id",
            "what was owned before: the source, or the retrofit, that replaces it",
            key=True,
        ),
        Column("business", "id", "its business"),
        Column(
            "served", "number", "activity that levers treat in its place, each part once", "unit"
        ),
        Column(
            "left",
            "number",
            "activity that what was there before still can serve within its life",
            "unit",
        ),
        Column(
            "renewed",
            "number",
            "activity of what was due in the year, and is renewed like for like",
            "unit",
        ),
        Column("need", "number", "activity that either may serve", "unit"),
        Column(
            "early", "number", "activity of incumbents that stand idle before their time", "unit"
        ),
        Column("unit", "word", "unit of served, left, renewed, need and early: the carrier's"),
        Column("write_off_m", "money", "what their idle year costs", MONEY),
    ),
)
