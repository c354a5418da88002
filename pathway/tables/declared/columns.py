"""The tables of accounts: emissions, wedges, sources, electricity and what is claimed."""

from __future__ import annotations

from dataclasses import replace

from pathway.tables.declared.schema import MONEY, PRICE, Column, Table
from pathway_models.case import Name

YEAR = Column("year", "year", Name("Year", "年份"), "base year or plan year", key=True)
ACCOUNT = Column(
    "account",
    "id",
    Name("Account", "账户"),
    "account, where emissions are booked and claims are made",
    key=True,
)
PLACE = (
    Column("business", "id", Name("Business", "业务"), "its business"),
    Column("region", "id", Name("Region", "区域"), "its region"),
    Column("scope", "whole", Name("Scope", "范围"), "its scope of the GHG Protocol: 1, 2 or 3"),
)
OPTION = Column(
    "option",
    "id",
    Name("Option", "选项"),
    "a lever at its source or account; the lever itself where on a market",
    key=True,
)
WEDGE = (
    YEAR,
    ACCOUNT,
    *PLACE,
    Column(
        "wedge",
        "id",
        Name("Wedge", "楔形"),
        "what stands between business as usual and net: a kind of lever, or `grid_mix`",
        key=True,
    ),
    Column(
        "tonnes",
        "number",
        Name("Tonnes", "吨数"),
        "what it takes off; negative where it adds",
        "t CO2e",
    ),
)

EMISSIONS = Table(
    "emissions",
    Name("Emissions", "排放"),
    Name(
        "Every account in every year, before and after removals and offsets.",
        "各账户逐年排放，移除与抵消前后。",
    ),
    (
        YEAR,
        ACCOUNT,
        *PLACE,
        Column(
            "category",
            "word",
            Name("Category", "类别"),
            "where the account is one category of scope 3 alone, such as `cat3_fuel_energy`",
        ),
        Column(
            "bau_t",
            "number",
            Name("Business as usual", "照常情景"),
            "business as usual: the plan without additions, base-year factors",
            "t CO2e",
        ),
        Column(
            "gross_location_t",
            "number",
            Name("Gross, location-based", "总排放（基于位置）"),
            "gross, electricity at the grid average",
            "t CO2e",
        ),
        Column(
            "gross_market_t",
            "number",
            Name("Gross, market-based", "总排放（基于市场）"),
            "gross, electricity at the residual mix less clean power",
            "t CO2e",
        ),
        Column(
            "removals_t", "number", Name("Removals", "移除"), "removal credits retired", "t CO2e"
        ),
        Column("offsets_t", "number", Name("Offsets", "抵消"), "offset credits retired", "t CO2e"),
        Column(
            "net_t",
            "number",
            Name("Net", "净排放"),
            "gross_market_t less removals and offsets",
            "t CO2e",
        ),
        Column(
            "biogenic_t",
            "number",
            Name("Biogenic CO2, outside the scopes", "生物源CO2（范围之外）"),
            "CO2 of biomass, told beside the scopes and part of none of them",
            "t CO2",
        ),
    ),
)

WEDGES = Table(
    "wedges",
    Name("Wedges, market-based", "减排楔形（基于市场）"),
    Name(
        "What stands between business as usual and net; negative where it adds.",
        "照常情景与净排放之间的各项变化；负值表示增加。",
    ),
    WEDGE,
)

WEDGES_LOCATION = Table(
    "wedges_location",
    Name("Wedges, location-based", "减排楔形（基于位置）"),
    Name(
        "The wedges with grid averages, where contracts cut nothing.",
        "按电网平均因子计算的楔形，合同不减排。",
    ),
    WEDGE,
)

SOURCES = Table(
    "sources",
    Name("Emission sources", "排放源"),
    Name("Activity and emissions of each source.", "各排放源的活动量与排放。"),
    (
        YEAR,
        Column("source", "id", Name("Source", "排放源"), "emission source", key=True),
        replace(ACCOUNT, key=False),
        *PLACE,
        Column("category", "word", Name("Category", "类别"), "category of sources.csv"),
        Column("carrier", "id", Name("Carrier", "能源／介质"), "what it consumes or leaks"),
        Column(
            "activity_bau",
            "number",
            Name("Activity, as usual", "照常活动量"),
            "business-as-usual activity, before any stock",
            "activity_unit",
        ),
        Column(
            "activity",
            "number",
            Name("Activity", "活动量"),
            "what is left after what stock serves",
            "activity_unit",
        ),
        Column("activity_unit", "word", Name("Unit", "单位"), "unit of both, that of the carrier"),
        Column(
            "gross_t",
            "number",
            Name("Gross", "总排放"),
            "market-based; electricity pro rata of the account's kWh",
            "t CO2e",
        ),
    ),
)

ELECTRICITY = Table(
    "electricity",
    Name("Electricity", "电力"),
    Name("Demand of each account and how it is covered.", "各账户用电量及其来源。"),
    (
        YEAR,
        ACCOUNT,
        *PLACE,
        Column("demand_gwh", "number", Name("Demand", "用电量"), "electricity consumed", "GWh"),
        Column(
            "self_use_gwh",
            "number",
            Name("Own roofs", "屋顶自用"),
            "rooftop power used on site, certificates kept or not",
            "GWh",
        ),
        Column(
            "fuelled_gwh",
            "number",
            Name("Of it, generated with fuel", "其中燃料发电"),
            "of self_use_gwh, generated with fuel: no clean electricity",
            "GWh",
        ),
        Column("export_gwh", "number", Name("Sent out", "外送"), "rooftop power sent out", "GWh"),
        Column(
            "clean_gwh",
            "number",
            Name("Clean power", "绿电"),
            "contractual clean power claimed",
            "GWh",
        ),
        Column(
            "clean_unbundled_gwh",
            "number",
            Name("Certificates only", "其中仅绿证"),
            "part of clean_gwh that is unbundled certificates",
            "GWh",
        ),
        Column(
            "residual_gwh",
            "number",
            Name("From the grid", "电网余电"),
            "demand less self-use and clean power",
            "GWh",
        ),
        Column(
            "clean_share",
            "share",
            Name("Clean share", "清洁占比"),
            "clean power and self-use that keeps its certificates; empty at demand 0",
            "share of demand",
            empty=True,
        ),
    ),
)

CONTRACTS = Table(
    "contracts",
    Name("Clean power claimed", "绿电合同使用"),
    Name(
        "Clean power of each contract, claimed in each account.", "各合同的绿电在各账户的使用量。"
    ),
    (
        YEAR,
        OPTION,
        ACCOUNT,
        *PLACE,
        Column(
            "clean_gwh",
            "number",
            Name("Clean power", "绿电"),
            "clean power of the option claimed in the account",
            "GWh",
        ),
        Column(
            "unbundled",
            "truth",
            Name("Certificate only", "仅绿证"),
            "True for a certificate without the electricity",
        ),
    ),
)

CREDITS = Table(
    "credits",
    Name("Credits retired", "碳信用注销"),
    Name("Removals and offsets retired, by account.", "各账户注销的移除与抵消信用。"),
    (
        YEAR,
        OPTION,
        Column("kind", "id", Name("Kind", "种类"), "removal or offset"),
        ACCOUNT,
        *PLACE,
        Column("tonnes", "number", Name("Tonnes", "吨数"), "retired for the account", "t CO2e"),
        Column(
            "price_per_t",
            "price",
            Name("Price", "价格"),
            "average price paid for the vintages in service",
            PRICE,
        ),
        Column(
            "cost_m",
            "money",
            Name("Cost", "支出"),
            "its share of what the option's credits of the year cost",
            MONEY,
        ),
        Column(
            "durability_years",
            "whole",
            Name("Durability, years", "储存年限"),
            "years the carbon stays stored; 0 for avoidance",
            "years",
        ),
        Column("quality", "word", Name("Quality", "质量等级"), "quality class, as in levers/"),
        Column(
            "vintage",
            "whole",
            Name("Vintage", "产生年份"),
            "year of the tonne: that of its retirement, for nothing is banked",
        ),
    ),
)
