"""Every number of the inputs as a table of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Literal

from pathway.load.inputs.actuals import CONFIDENCES
from pathway.locale import Count, Lang
from pathway.locale.amounts import marked
from pathway.review.numbers import Assumption

from .cells import Cell, Column, table_data, text
from .words import Words

CONFIDENCE = ("report", "derived", "literature", "assumption", *CONFIDENCES)
NUMBER = re.compile(r"(?<![\w.-])-?\d[\d,]*(\.\d+)?(?![\w.-])")
"""A number as the inputs write it, and no part of a name."""
_COLUMNS: dict[str, Literal["", "wide", "widest"]] = {
    "about": "wide", "path": "wide", "value": "wide", "unit": "", "source": "widest",
    "confidence": "", "file": "",
}  # fmt: skip


def assumption_table(found: Sequence[Assumption], lang: Lang) -> dict[str, Any]:
    """The numbers as a table of the page."""
    words = Words(lang)
    columns = [Column(key, words(f"column-{key}"), width=w) for key, w in _COLUMNS.items()]
    cells = [[_cell(key, getattr(one, key), words) for one in found] for key in _COLUMNS]
    return table_data("assumptions", words("assumptions"), "", columns, cells)


def _cell(key: str, value: str, words: Words) -> Cell:
    """Breaks between years, never inside one, and between the steps of a path."""
    if key == "confidence":
        return Cell(words.of_id("from", value) if value else "", value)
    if key == "path":
        return Cell(value.replace(".", ".\u200b").replace("_", "_\u200b"), value)
    if key == "value":
        shown = NUMBER.sub(lambda found: marked(found[0], words.lang), value)
        return Cell(shown.replace(": ", ":\u00a0"), value)
    return text(value)


def counted(found: Sequence[Assumption], lang: Lang) -> str:
    """How many there are of each confidence, as a sentence; nothing where there are none."""
    counts, words = Counter(one.confidence for one in found), Words(lang)
    parts = [
        words(f"from-{key}.counted", n=Count(counts[key])) for key in CONFIDENCE if counts[key]
    ]
    return words("counted", counts=words("counted.comma").join(parts)) if parts else ""
