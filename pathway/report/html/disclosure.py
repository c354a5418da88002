"""``disclosure.html``: the tables of standards, each cell tagged for programs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from pathway.disclosure import said
from pathway.disclosure.filling import Cell, Line, Table
from pathway.disclosure.plan import Disclosure
from pathway.figures.print.page import colours, policy
from pathway.locale import Lang, Say, language, speaks

from .page import HERE

NO_BREAK = "\N{NO-BREAK SPACE}"


@speaks
def disclosure_page(told: Disclosure, lang: Lang) -> str:
    """The page: one file, without a script, that opens anywhere and prints."""
    environment = Environment(
        loader=FileSystemLoader(HERE / "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["breakable"] = _breakable
    style = f"{colours(lang)}\n{(HERE / 'assets' / 'disclosure.css').read_text('utf-8')}"
    sections = [
        {
            "id": edition.id,
            "name": said.edition_name(edition, lang),
            "lines": said.edition(edition, told, lang),
            "tables": [_table(t, told, lang) for t in told.tables if t.edition == edition],
        }
        for edition in told.editions
    ]
    return environment.get_template("disclosure.html.j2").render(
        tag=language(lang).tag,
        joint=language(lang).joint,
        policy=policy(),
        style=Markup(style),  # noqa: S704 - of ours
        title=said.title(told, lang),
        abouts=said.abouts(told, lang),
        summary=said.summary(told, lang),
        sections=sections,
        t=_Words(lang),
    )


class _Words:
    """Messages of the room ``disclosure``."""

    def __init__(self, lang: Lang) -> None:
        self._say = Say(lang)

    def __call__(self, key: str) -> str:
        return self._say(f"disclosure.{key}")


def _breakable(text: str) -> Markup:
    """A column of a table, which may end a line behind a part of its name."""
    return Markup(re.sub(r"(?<=[._|])(?=\w)", "<wbr>", str(escape(text))))  # noqa: S704 - escaped


def _table(table: Table, told: Disclosure, lang: Lang) -> dict[str, Any]:
    about = {
        "name": said.table_name(table, lang),
        "id": f"{table.edition.id}-{table.name}",
        "marks": said.marks(table, lang),
    }
    untold = said.is_untold(table)
    if table.each is not None:
        things = _things(table, told, lang)
        return about | {"things": things, "width": 1 + len(things["columns"]) + untold}
    years = [t for t in told.periods if any(t in line.cells for line in table.lines)]
    lines = [_line(line, years, told, lang) for line in table.lines]
    lacking = any(line["lacks"] for line in lines)
    return about | {
        "periods": [said.period(told, t, lang) for t in years],
        "untold": untold,
        "lines": lines,
        "lacking": lacking,
        "width": 4 + len(years) + untold + lacking,
    }


def _line(line: Line, years: list[int], told: Disclosure, lang: Lang) -> dict[str, Any]:
    return {
        "field": said.label(line, lang),
        "item": said.item(line, told.case, lang),
        "clause": said.clause(line.field, lang),
        "unit": said.unit(line, told.case, lang),
        "of": said.of(line, lang),
        "filled": line.filled,
        "lacks": said.lacks(line, lang),
        "untold": said.untold(line, lang),
        "cells": [_cell(line, t, line.cells.get(t), told, lang) for t in years],
        "tags": _tags(line, next(iter(line.cells)), None, told),
    }


def _cell(line: Line, year: int, cell: Cell | None, told: Disclosure, lang: Lang) -> dict[str, Any]:
    text = "" if cell is None else said.value(line, cell, told.case, lang) or "–"
    number = cell is not None and not isinstance(cell.value, tuple)
    mark = "" if cell is None else said.mark(cell)
    return {
        "text": f"{text}{NO_BREAK}{mark}" if mark else text,
        "untold": said.untold(replace(line, cells={year: cell}), lang) if cell and mark else "",
        "number": number,
        "lacks": "" if cell is None else said.missing(cell, lang),
        "tags": _tags(line, year, cell, told) if cell is not None else {},
    }


def _tags(line: Line, year: int, cell: Cell | None, told: Disclosure) -> dict[str, str]:
    """What a program reads of a cell: ``data-…``; money in the code of the currency."""
    field, value = line.field, None if cell is None else cell.value
    unit = line.unit.replace("money", f"M{told.case.currency}")
    tags = {
        "standard": field.edition,
        "clause": field.clause,
        "known": field.known,
        "field": field.name,
        "item": line.item,
        "period": str(year),
        "status": said.status(cell, year, told),
        "unit": "" if unit == "word" else unit.replace("price", f"{told.case.currency}/t"),
        "value": ";".join(value) if isinstance(value, tuple) else repr(value) if value is not None
        else "",
        "from": "; ".join(line.of),
    }  # fmt: skip
    return {key: text for key, text in tags.items() if text or key in ("unit", "value")}


def _things(table: Table, told: Disclosure, lang: Lang) -> dict[str, Any]:
    """A row for each thing, a column for each field."""
    fields: dict[tuple[str, str], dict[str, Line]] = {}
    for line in table.lines:
        fields.setdefault((line.field.name, line.field.clause), {})[line.item] = line
    columns = list(fields.values())
    items = [item for item in columns[0] if item]
    return {
        "period": said.period(told, told.year, lang),
        "columns": [_column(list(of.values()), told, lang) for of in columns],
        "untold": said.is_untold(table),
        "none": "" if items else said.missing(next(iter(columns[0][""].cells.values())), lang),
        "tags": _tags(columns[0][""], told.year, None, told) if not items else {},
        "rows": [
            {
                "name": said.item(columns[0][item], told.case, lang),
                "cells": [_of_thing(of[item], told, lang) for of in columns],
                "untold": said.untold_of((of[item] for of in columns), told.year, lang),
            }
            for item in items
        ],
    }


def _column(lines: list[Line], told: Disclosure, lang: Lang) -> dict[str, Any]:
    units = {said.unit(line, told.case, lang) for line in lines}
    unit, field = units.pop() if len(units) == 1 else "", said.label(lines[0], lang)
    beside = f" [{unit.replace(' ', NO_BREAK)}]" if unit else ""
    return {
        "field": field,
        "head": f"{field}{beside}",
        "clause": said.clause(lines[0].field, lang),
        "number": any(isinstance(line.cells[told.year].value, float) for line in lines),
        "unit": unit,
        "of": said.of(lines[0], lang),
        "lacks": said.all_lack(lines, lang),
    }


def _of_thing(line: Line, told: Disclosure, lang: Lang) -> dict[str, Any]:
    """A cell; a number whose unit differs from thing to thing brings it along."""
    made = _cell(line, told.year, line.cells[told.year], told, lang)
    known = line.cells[told.year].value is not None
    if line.field.unit[:1] == "@" and line.unit != "share" and known:
        number, *mark = made["text"].split(NO_BREAK)
        made["text"] = " ".join([number, said.unit(line, told.case, lang), *mark])
    return made
