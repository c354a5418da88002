"""What the ids in tables are called; tables and columns are named in their schema."""

from __future__ import annotations

from pathway_models.case import Name

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
