"""The tables of money: what the plan costs, and what a tonne does."""

from __future__ import annotations

from pathway.tables.declared.decided import PLAN_YEAR
from pathway.tables.declared.schema import MONEY, PRICE, Column, Table
from pathway_models.case import Name

ABATEMENT = Table(
    "abatement",
    Name("Cost of a tonne", "吨减排成本"),
    Name(
        "What each lever reduces and costs in a year, beside a pick by merit order.",
        "各措施每年的减排量与成本，并列按成本排序的选择。",
    ),
    (
        PLAN_YEAR,
        Column("lever", "id", Name("Lever", "措施"), "lever, as in levers/", key=True),
        Column("kind", "id", Name("Kind", "种类"), "kind of the lever"),
        Column(
            "reduction_t",
            "number",
            Name("Reduction", "减排量"),
            "that of its options in `levers`",
            "t CO2e",
        ),
        Column(
            "cost_m",
            "money",
            Name("Cost", "支出"),
            "its cost in the year, capex as an annuity, less what it saves: a yearly equivalent",
            MONEY,
        ),
        Column(
            "cost_per_t",
            "price",
            Name("Cost of a tonne", "吨成本"),
            "the same of a tonne; empty below 1 t",
            PRICE,
            empty=True,
        ),
        Column(
            "merit_t",
            "number",
            Name("By merit order", "按成本排序"),
            "what a merit-order pick of as many tonnes would take of it",
            "t CO2e",
        ),
        Column(
            "merit_m",
            "money",
            Name("Cost by merit order", "按成本排序的成本"),
            "what that would cost in the year, by itself",
            MONEY,
        ),
        Column(
            "followed_t",
            "number",
            Name("By merit order, year by year", "逐年按成本排序"),
            "what it reaches of it where it is followed from year to year, as fast as is allowed",
            "t CO2e",
        ),
    ),
)

COSTS = Table(
    "costs",
    Name("Costs", "成本"),
    Name(
        "Cash against the plan without additions; negative saves.",
        "与不新增措施的方案相比的现金流；负值表示节省。",
    ),
    (
        Column(
            "year",
            "year",
            Name("Year", "年份"),
            "plan year; salvage stands in the year after the end",
            key=True,
        ),
        Column("business", "id", Name("Business", "业务"), "who bears it, or `group`", key=True),
        Column(
            "item",
            "id",
            Name("Item", "项目"),
            "capex, fom, energy, materials, contracts, credits, carbon_price, write_off, closure, "
            "export or salvage",
            key=True,
        ),
        Column(
            "value_m",
            "money",
            Name("Cash", "现金流"),
            "cash of the year, against the plan without additions",
            MONEY,
        ),
        Column(
            "discounted_m",
            "money",
            Name("Present value", "现值"),
            "the same in the base year's present value",
            MONEY,
        ),
    ),
)

CARBON = Table(
    "carbon",
    Name("Carbon prices paid", "支付的碳价"),
    Name(
        "Tonnes that have a price, those that are free, and what is paid, by scheme and business.",
        "按机制和业务列出计价吨数、免费吨数与支付额。",
    ),
    (
        PLAN_YEAR,
        Column("scheme", "id", Name("Scheme", "机制"), "price, as in company.yaml", key=True),
        Column("business", "id", Name("Business", "业务"), "who pays it", key=True),
        Column(
            "priced_t",
            "number",
            Name("Tonnes with a price", "计价吨数"),
            "market-based gross of its accounts in the perimeter",
            "t CO2e",
        ),
        Column(
            "free_t", "number", Name("Free", "免费吨数"), "tonnes that are free of it", "t CO2e"
        ),
        Column(
            "paid_m",
            "money",
            Name("Paid", "支付额"),
            "price times tonnes that are not free; below 0 where more are free than emitted",
            MONEY,
        ),
        Column(
            "usual_m",
            "money",
            Name("Paid without the plan", "无方案时支付额"),
            "the same in the plan without additions",
            MONEY,
        ),
    ),
)
