"""What tables and their columns are called."""

from __future__ import annotations

from pathway_models.case import Name

TABLES = {
    "targets": Name("Commitments, year by year", "承诺（逐年）"),
    "emissions": Name("Emissions", "排放"),
    "wedges": Name("Wedges, market-based", "减排楔形（基于市场）"),
    "levers": Name("Levers", "减排措施"),
    "abatement": Name("Cost of a tonne", "吨减排成本"),
    "costs": Name("Costs", "成本"),
    "electricity": Name("Electricity", "电力"),
    "contracts": Name("Clean power claimed", "绿电合同使用"),
    "credits": Name("Credits retired", "碳信用注销"),
    "ecosystem": Name("Ecosystem, scope 3+", "生态减碳（范围三+）"),
    "sources": Name("Emission sources", "排放源"),
    "turnover": Name("What is replaced early", "提前更换"),
    "wedges_location": Name("Wedges, location-based", "减排楔形（基于位置）"),
}

ABOUT = {
    "targets": Name(
        "A row for each year in which a commitment holds.", "每项承诺在生效的每一年各一行。"
    ),
    "emissions": Name(
        "Every account in every year, before and after removals and offsets.",
        "各账户逐年排放，移除与抵消前后。",
    ),
    "wedges": Name(
        "What stands between business as usual and net; negative where it adds.",
        "照常情景与净排放之间的各项变化；负值表示增加。",
    ),
    "levers": Name(
        "What is bought, in service, served and paid, option by option.",
        "各措施的新增、存量、替代量与支出。",
    ),
    "abatement": Name(
        "What each lever reduces and costs in a year, beside a pick by merit order.",
        "各措施每年的减排量与成本，并列按成本排序的选择。",
    ),
    "costs": Name(
        "Cash against the plan without additions; negative saves.",
        "与不新增措施的方案相比的现金流；负值表示节省。",
    ),
    "electricity": Name("Demand of each account and how it is covered.", "各账户用电量及其来源。"),
    "contracts": Name(
        "Clean power of each contract, claimed in each account.", "各合同的绿电在各账户的使用量。"
    ),
    "credits": Name("Removals and offsets retired, by account.", "各账户注销的移除与抵消信用。"),
    "ecosystem": Name("Tonnes avoided at others: a ledger apart.", "他方减排量：单独记账。"),
    "sources": Name("Activity and emissions of each source.", "各排放源的活动量与排放。"),
    "turnover": Name(
        "What was owned before and stands idle before its time.", "原有设备中提前停用的部分。"
    ),
    "wedges_location": Name(
        "The wedges with grid averages, where contracts cut nothing.",
        "按电网平均因子计算的楔形，合同不减排。",
    ),
}

LABELS = {
    "year": Name("Year", "年份"),
    "account": Name("Account", "账户"),
    "business": Name("Business", "业务"),
    "region": Name("Region", "区域"),
    "scope": Name("Scope", "范围"),
    "bau_t": Name("Business as usual", "照常情景"),
    "gross_location_t": Name("Gross, location-based", "总排放（基于位置）"),
    "gross_market_t": Name("Gross, market-based", "总排放（基于市场）"),
    "removals_t": Name("Removals", "移除"),
    "offsets_t": Name("Offsets", "抵消"),
    "net_t": Name("Net", "净排放"),
    "source": Name("Source", "排放源"),
    "category": Name("Category", "类别"),
    "carrier": Name("Carrier", "能源／介质"),
    "activity_bau": Name("Activity, as usual", "照常活动量"),
    "activity": Name("Activity", "活动量"),
    "activity_unit": Name("Unit", "单位"),
    "gross_t": Name("Gross", "总排放"),
    "wedge": Name("Wedge", "楔形"),
    "tonnes": Name("Tonnes", "吨数"),
    "option": Name("Option", "选项"),
    "lever": Name("Lever", "措施"),
    "kind": Name("Kind", "种类"),
    "unit": Name("Unit", "单位"),
    "added": Name("Added", "新增"),
    "stock": Name("In service", "在用存量"),
    "served": Name("Serves", "替代量"),
    "served_unit": Name("Unit served", "替代量单位"),
    "reduction_t": Name("Reduction", "减排量"),
    "capex_mcny": Name("Investment", "投资"),
    "opex_mcny": Name("Running cost", "运行支出"),
    "clean_gwh": Name("Clean power", "绿电"),
    "unbundled": Name("Certificate only", "仅绿证"),
    "demand_gwh": Name("Demand", "用电量"),
    "self_use_gwh": Name("Own roofs", "屋顶自用"),
    "export_gwh": Name("Sent out", "外送"),
    "clean_unbundled_gwh": Name("Certificates only", "其中仅绿证"),
    "residual_gwh": Name("From the grid", "电网余电"),
    "clean_share": Name("Clean share", "清洁占比"),
    "price_cny_per_t": Name("Price", "价格"),
    "cost_mcny": Name("Cost", "支出"),
    "cost_cny_per_t": Name("Cost of a tonne", "吨成本"),
    "merit_t": Name("By merit order", "按成本排序"),
    "merit_mcny": Name("Cost by merit order", "按成本排序的成本"),
    "durability_years": Name("Durability, years", "储存年限"),
    "quality": Name("Quality", "质量等级"),
    "vintage": Name("Vintage", "产生年份"),
    "item": Name("Item", "项目"),
    "value_mcny": Name("Cash", "现金流"),
    "discounted_mcny": Name("Present value", "现值"),
    "incumbents": Name("What is replaced", "被更换者"),
    "left": Name("Still within life", "寿命期内剩余"),
    "need": Name("Need", "需求"),
    "early": Name("Idle early", "提前停用"),
    "write_off_mcny": Name("Written off", "减记"),
    "programme": Name("Programme", "项目"),
    "avoided_t": Name("Avoided", "减排量"),
    "attribution_share": Name("Own share", "归因份额"),
    "sold_t": Name("Sold as credits", "已出售"),
    "cumulative_t": Name("Counted so far", "累计计入"),
    "fom_mcny": Name("Running cost", "运行支出"),
    "id": Name("Commitment", "承诺"),
    "section": Name("Section", "报告章节"),
    "metric": Name("Measure", "指标"),
    "sense": Name("Sense", "方向"),
    "required": Name("Promised", "要求"),
    "achieved": Name("Plan", "方案"),
    "slack": Name("Room left", "余量"),
    "binding": Name("Binding", "恰好达到"),
    "met": Name("Met", "达成"),
}

SEVERAL = Name("several", "多项")
"""Business, region or scope of an option that serves several of them."""

METRICS = {
    "gross_emissions": Name("Gross emissions", "总排放"),
    "net_emissions": Name("Net emissions", "净排放"),
    "intensity": Name("Intensity", "强度"),
    "clean_electricity_share": Name("Clean electricity", "清洁电力占比"),
    "lever_share": Name("Share of activity", "活动占比"),
    "deployment": Name("Share of potential", "潜力占比"),
    "credit_share": Name("Share of credits", "信用占比"),
    "budget": Name("Budget", "预算"),
    "cumulative_avoided": Name("Avoided so far", "累计减排"),
}

VERDICTS = {"True": Name("yes", "是"), "False": Name("no", "否")}
SENSES = {"<=": Name("≤", "≤"), ">=": Name("≥", "≥")}
UNITS = {"share": Name("share", "占比")}
