"""Every number of the inputs as a table of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Literal

from pathway.charts.text import say
from pathway.locale import Lang
from pathway.review.numbers import Assumption
from pathway_models.case import Name

from .cells import Cell, Column, table_data, text

CONFIDENCE = {
    "report": Name("report", "公司报告"),
    "derived": Name("derived", "推算"),
    "literature": Name("literature", "文献"),
    "assumption": Name("assumption", "假设"),
}
COUNTED = {
    "report": Name("{n} from the company's report", "{n}项取自公司报告"),
    "derived": Name("{n} derived from it", "{n}项由报告推算"),
    "literature": Name("{n} from the literature", "{n}项取自文献"),
    "assumption": Name("{n} assumed", "{n}项为假设"),
}
_COLUMNS: tuple[tuple[str, Name, Literal["", "wide", "widest"]], ...] = (
    ("about", Name("About", "对象"), "wide"),
    ("path", Name("Number", "数值项"), "wide"),
    ("value", Name("Value", "数值"), "wide"),
    ("unit", Name("Unit", "单位"), ""),
    ("source", Name("Source", "来源"), "widest"),
    ("confidence", Name("Confidence", "可信程度"), ""),
    ("file", Name("File", "文件"), ""),
)
_TITLE = Name("Assumptions", "假设")


def assumption_table(found: Sequence[Assumption], lang: Lang) -> dict[str, Any]:
    """The numbers as a table of the page."""
    columns = [Column(key, say(head, lang), width=width) for key, head, width in _COLUMNS]
    cells = [[_cell(key, getattr(one, key), lang) for one in found] for key, _, _ in _COLUMNS]
    return table_data("assumptions", say(_TITLE, lang), "", columns, cells)


def _cell(key: str, value: str, lang: Lang) -> Cell:
    """Breaks between years, never inside one, and between the steps of a path."""
    if key == "confidence" and value in CONFIDENCE:
        return Cell(say(CONFIDENCE[value], lang), value)
    if key == "path":
        return Cell(value.replace(".", ".\u200b").replace("_", "_\u200b"), value)
    return Cell(value.replace(": ", ":\u00a0"), value) if key == "value" else text(value)


def counted(found: Sequence[Assumption], lang: Lang) -> str:
    """How many there are of each confidence."""
    counts = Counter(one.confidence for one in found)
    parts = [
        say(name, lang).format(n=f"{counts[key]:,}") for key, name in COUNTED.items() if counts[key]
    ]
    return ("，" if lang == "zh" else ", ").join(parts)
