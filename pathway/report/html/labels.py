"""What the ids in tables are called; tables and columns are named in their schema."""

from __future__ import annotations

from pathway_models.case import Name

SEVERAL = Name("several", "多项")
"""Business, region or scope of an option that serves several of them."""

VERDICTS = {"True": Name("yes", "是"), "False": Name("no", "否")}
SENSES = {"<=": Name("≤", "≤"), ">=": Name("≥", "≥")}
UNITS = {"share": Name("share", "占比")}
