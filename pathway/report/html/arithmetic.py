"""Where numbers of the plan's tables are from, packed for the page, which tells it on a click."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd
from markupsafe import Markup

from pathway.figures.print.page import packed
from pathway.load import as_set
from pathway.locale import Lang
from pathway.runs.finished import sets_of
from pathway.runs.result import Result
from pathway_models.case import Case

TRACED = ("emissions", "levers", "costs")
"""Tables whose main column is explained; of other columns the report names the command."""


def packed_traces(result: Result, case: Case, lang: Lang) -> Markup:
    """``arithmetic`` as the page reads it."""
    return packed(arithmetic(result, case, lang))


def arithmetic(result: Result, case: Case, lang: Lang) -> dict[str, Any]:
    """The lines of all traces, each once: ``texts``, and of each line its text and those below it.

    Both are told by how far back they stand, and a text that comes for the first time by 0: that
    packs to half of what places do.

    ``tables``: table -> its column, and for each row the line of its number (below 0: it is none).
    """
    # The arithmetic needs the mathematics, which are slow to import.
    from pathway.trace import TRACEABLE
    from pathway.trace.said import Line, Teller
    from pathway.trace.traced import Desk, unit_of

    manifest = result.manifest
    files = as_set(result.inputs, str(manifest["study"]), sets_of(result))
    desk, teller = Desk(case, result.tables, result.inputs, files), Teller(lang)
    texts: dict[str, int] = {}
    lines: dict[tuple[int, ...], int] = {}

    def place(line: Line) -> int:
        below = [place(one) for one in line.below]
        return lines.setdefault((texts.setdefault(line.text, len(texts)), *below), len(lines))

    tables: dict[str, Any] = {}
    for table in TRACED:
        column = TRACEABLE[table][0]
        rows = _rows(result.tables[table])
        at = [
            place(teller.cell(desk.cell(table, column, row), unit_of(desk, table, column, row)))
            if row[column]
            else -1
            for row in rows
        ]
        tables[table] = {"column": column, "at": at}
    return {"texts": list(texts), "lines": list(_back(lines)), "tables": tables}


def _back(lines: Iterable[tuple[int, ...]]) -> Iterator[list[int]]:
    fresh = 0
    for at, (text, *below) in enumerate(lines):
        yield [fresh - text, *(at - one for one in below)]
        fresh += text == fresh


def _rows(table: pd.DataFrame) -> list[Mapping[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]
