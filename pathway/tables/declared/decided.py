"""The tables of decisions: what is promised, levers, programmes, what is replaced."""

from __future__ import annotations

from dataclasses import replace

from pathway.tables.declared.columns import OPTION, YEAR
from pathway.tables.declared.schema import MONEY, Column, Table
from pathway_models.case import Name

PLAN_YEAR = replace(YEAR, holds="plan year")

TARGETS = Table(
    "targets",
    Name("Commitments, year by year", "承诺（逐年）"),
    Name(
        "A row for each year in which a commitment or requirement holds.",
        "每项承诺或必备条件在生效的每一年各一行。",
    ),
    (
        Column("id", "id", Name("Commitment", "承诺"), "target, as in targets.yaml", key=True),
        Column(
            "section", "word", Name("Section", "报告章节"), "section of the report that it is from"
        ),
        Column("metric", "id", Name("Measure", "指标"), "what is promised"),
        Column("year", "year", Name("Year", "年份"), "a year in which it holds", key=True),
        Column(
            "sense", "word", Name("Sense", "方向"), "`<=` or `>=`: how achieved stands to required"
        ),
        Column("required", "number", Name("Promised", "要求"), "what is promised", "unit"),
        Column("achieved", "number", Name("Plan", "方案"), "what the plan does", "unit"),
        Column("unit", "word", Name("Unit", "单位"), "unit of required, achieved and slack"),
        Column(
            "slack",
            "number",
            Name("Room left", "余量"),
            "room left; negative where it is missed",
            "unit",
        ),
        Column(
            "binding",
            "truth",
            Name("Binding", "恰好达到"),
            "whether the slack is at most 1e-4 of required (emissions: or 1 t)",
        ),
        Column(
            "met", "truth", Name("Met", "达成"), "whether it is met, but for the solver's tolerance"
        ),
        Column(
            "requirement",
            "truth",
            Name("Requirement", "必备条件"),
            "whether it is a requirement, which no plan is without, and no commitment",
        ),
    ),
)

LEVERS = Table(
    "levers",
    Name("Levers", "减排措施"),
    Name(
        "What is bought, in service, served and paid, option by option.",
        "各措施的新增、存量、替代量与支出。",
    ),
    (
        YEAR,
        OPTION,
        Column("lever", "id", Name("Lever", "措施"), "lever, as in levers/"),
        Column("kind", "id", Name("Kind", "种类"), "kind of the lever"),
        Column("source", "id", Name("Source", "排放源"), "the source it acts on; empty if none"),
        Column(
            "business", "id", Name("Business", "业务"), "business that bears its cost, or `group`"
        ),
        Column("region", "id", Name("Region", "区域"), "its region, or `group`"),
        Column("scope", "word", Name("Scope", "范围"), "its scope, or `group`"),
        Column("unit", "word", Name("Unit", "单位"), "stock unit"),
        Column("added", "number", Name("Added", "新增"), "bought in the year", "unit"),
        Column(
            "stock",
            "number",
            Name("In service", "在用存量"),
            "in service in the year, existing stock included",
            "unit",
        ),
        Column(
            "served",
            "number",
            Name("Serves", "替代量"),
            "activity taken off the source; CO2 captured; rooftop power used on site; clean power "
            "claimed; credits retired",
            "served_unit",
        ),
        Column(
            "served_unit",
            "word",
            Name("Unit served", "替代量单位"),
            "unit of `served`: the carrier's, GWh, or t",
        ),
        Column(
            "reduction_t",
            "number",
            Name("Reduction", "减排量"),
            "its part of the wedge of its kind, market-based",
            "t CO2e",
        ),
        Column(
            "capex_m", "money", Name("Investment", "投资"), "investment paid in the year", MONEY
        ),
        Column(
            "opex_m",
            "money",
            Name("Running cost", "运行支出"),
            "fixed operation, contract premium and credit purchase",
            MONEY,
        ),
    ),
)

ECOSYSTEM = Table(
    "ecosystem",
    Name("Ecosystem, scope 3+", "生态减碳（范围三+）"),
    Name("Tonnes avoided at others: a ledger apart.", "他方减排量：单独记账。"),
    (
        PLAN_YEAR,
        Column(
            "programme",
            "id",
            Name("Programme", "项目"),
            "programme for other parties, scope 3+",
            key=True,
        ),
        Column("business", "id", Name("Business", "业务"), "business that runs it"),
        Column("unit", "word", Name("Unit", "单位"), "stock unit"),
        Column("added", "number", Name("Added", "新增"), "added in the year", "unit"),
        Column("stock", "number", Name("In service", "在用存量"), "in service in the year", "unit"),
        Column(
            "avoided_t", "number", Name("Avoided", "减排量"), "avoided at other parties", "t CO2e"
        ),
        Column(
            "attribution_share",
            "share",
            Name("Own share", "归因份额"),
            "share of it that is the programme's doing",
            "share",
        ),
        Column(
            "sold_t",
            "number",
            Name("Sold as credits", "已出售"),
            "sold as credits, which the buyer counts",
            "t CO2e",
        ),
        Column(
            "tonnes",
            "number",
            Name("Tonnes", "吨数"),
            "counted: the attributed share less what is sold",
            "t CO2e",
        ),
        Column(
            "cumulative_t",
            "number",
            Name("Counted so far", "累计计入"),
            "counted from the first plan year on",
            "t CO2e",
        ),
        Column(
            "capex_m", "money", Name("Investment", "投资"), "investment paid in the year", MONEY
        ),
        Column(
            "fom_m", "money", Name("Running cost", "运行支出"), "running cost of the year", MONEY
        ),
    ),
)

CLOSURES = Table(
    "closures",
    Name("What is closed", "提前关停"),
    Name("Stock that is closed before its life ends.", "寿命期内提前关停的存量。"),
    (
        PLAN_YEAR,
        OPTION,
        Column(
            "bought",
            "year",
            Name("Bought", "购置年份"),
            "the year it was bought in; the base year of existing stock",
            key=True,
        ),
        Column(
            "until",
            "year",
            Name("Would serve until", "原可使用至"),
            "the last year of the plan in which it would have served",
            key=True,
        ),
        Column(
            "closed", "number", Name("Closed", "关停"), "out of service from the year on", "unit"
        ),
        Column("unit", "word", Name("Unit", "单位"), "stock unit"),
        Column("cost_m", "money", Name("Cost", "支出"), "what closing costs", MONEY),
    ),
)

TURNOVER = Table(
    "turnover",
    Name("What is replaced early", "提前更换"),
    Name("What was owned before and stands idle before its time.", "原有设备中提前停用的部分。"),
    (
        PLAN_YEAR,
        Column(
            "incumbents",
            "id",
            Name("What is replaced", "被更换者"),
            "what was owned before: the source, or the retrofit, that replaces it",
            key=True,
        ),
        Column("business", "id", Name("Business", "业务"), "its business"),
        Column(
            "served",
            "number",
            Name("Serves", "替代量"),
            "activity that levers treat in its place, each part once",
            "unit",
        ),
        Column(
            "left",
            "number",
            Name("Still within life", "寿命期内剩余"),
            "activity that what was there before still can serve within its life",
            "unit",
        ),
        Column(
            "renewed",
            "number",
            Name("Renewed", "更新"),
            "activity of what was due in the year, and is renewed like for like",
            "unit",
        ),
        Column("need", "number", Name("Need", "需求"), "activity that either may serve", "unit"),
        Column(
            "early",
            "number",
            Name("Idle early", "提前停用"),
            "activity of incumbents that stand idle before their time",
            "unit",
        ),
        Column(
            "unit",
            "word",
            Name("Unit", "单位"),
            "unit of served, left, renewed, need and early: the carrier's",
        ),
        Column(
            "write_off_m",
            "money",
            Name("Written off", "减记"),
            "what their idle year costs",
            MONEY,
        ),
    ),
)
