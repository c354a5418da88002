"""The plan's tables as data for the page: named, with units, numbers rounded for reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import isnan
from typing import Any

import pandas as pd

from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.numbers import axis_number, half_up, show
from pathway.figures.kit.theme import WEDGE_STYLES, wedge_name
from pathway.locale import Lang, language, message, spoken
from pathway.locale.categories import category_label
from pathway.locale.messages import Spoken
from pathway.locale.numbers import share
from pathway.report.cash import COLORS as ITEMS
from pathway.report.cash import item_name
from pathway.tables.declared.schema import MONEY, PRICE, TABLES, in_currency
from pathway.tables.declared.schema import Column as Schema
from pathway_models.case import GROUP
from pathway_models.levers import LEVERS
from pathway_models.promises import PROMISES

from .arithmetic import TRACED
from .cells import Cell, Column, table_data, text
from .words import Words

SIGNS = {"<=": "≤", ">=": "≥"}
SEVERAL = message("report.several")
"""Business, region or scope of an option that serves several of them."""
VERDICTS = {"True": message("report.yes"), "False": message("report.no")}
UNITS = {"share": message("report.share")}

DECIMALS = {"t CO2e": 0, "GWh": 1, MONEY: 2, PRICE: 0, "years": 0}
"""Of a column, by its unit; of others 2."""


def plan_tables(
    tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang
) -> list[dict[str, Any]]:
    """All tables that have rows, in the order of their schemas; others follow."""
    names = [*(n for n in TABLES if n in tables), *(n for n in tables if n not in TABLES)]
    return [_table(name, tables[name], info, lang) for name in names if len(tables[name])]


def _table(name: str, table: pd.DataFrame, info: ChartInfo, lang: Lang) -> dict[str, Any]:
    columns = [_column(name, str(column), table, info, lang) for column in table.columns]
    cells = [_cells(name, str(column), table, info, lang) for column in table.columns]
    label = TABLES[name].label.in_(lang) if name in TABLES else name
    made = table_data(name, label, _about(name, info, lang), columns, cells)
    traced = _traced(name, info)
    return made | ({"traced": traced} if traced else {})


def _traced(name: str, info: ChartInfo) -> str:
    """The column whose numbers the page follows back, if there is one."""
    from pathway.trace import TRACEABLE

    return in_currency(TRACEABLE[name][0], info.currency) if name in TRACED else ""


def _about(name: str, info: ChartInfo, lang: Lang) -> str:
    """What a table holds, and how a number of it is followed back to the inputs."""
    # The arithmetic needs the mathematics, which are slow to import.
    from pathway.trace import TRACEABLE

    about, words = TABLES[name].about.in_(lang) if name in TABLES else "", Words(lang)
    if name not in TRACEABLE:
        return about
    column = _traced(name, info)
    known = TABLES[name].find(TRACEABLE[name][0])
    press = [words("press", column=known.label.in_(lang))] if column and known else []
    return language(lang).join(
        [about, *press, words("traced", table=name, of="other" if press else "any")]
    )


def _column(name: str, column: str, table: pd.DataFrame, info: ChartInfo, lang: Lang) -> Column:
    known = _known(name, column)
    label = known.label.in_(lang) if known else column
    shown = {"t CO2e": "t", "GWh": "GWh", MONEY: f"M{info.currency}",
             PRICE: f"{info.currency}/t"}.get(known.unit if known else "", "")  # fmt: skip
    if shown:
        label = Words(lang)("with-unit", label=label, unit=shown)
    number = _is_number(table[column]) and not _is_mark(known)
    plain = number and name != "targets" and not (known and known.unit.startswith("share"))
    decimals = DECIMALS.get(known.unit if known else "", 2) if plain else None
    return Column(in_currency(column, info.currency), label, number, decimals=decimals)


def _known(name: str, column: str) -> Schema | None:
    return TABLES[name].find(column) if name in TABLES else None


def _is_mark(known: Schema | None) -> bool:
    """Whether it is a year or the like: written as it is, without separators."""
    return known is not None and known.type in ("year", "whole") and not known.unit


def _is_number(values: pd.Series[Any]) -> bool:
    return pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values)


def _cells(name: str, column: str, table: pd.DataFrame, info: ChartInfo, lang: Lang) -> list[Cell]:
    values = table[column].tolist()
    if name == "targets" and column in ("required", "achieved", "slack"):
        shown = _amount(str(column))
        pairs = zip(values, table["unit"].tolist(), strict=True)
        return [Cell(shown(float(v), str(u)), float(v)) for v, u in pairs]
    if _is_number(table[column]):
        return _each(values, _number(_known(name, column)))
    if column == "sense":
        return _each(values, lambda value: Cell(SIGNS.get(value, value), value))
    named = names_of(column, info, values)
    return _each(values, lambda value: _word(value, named, lang))


def _each(values: list[Any], make: Callable[[Any], Cell]) -> list[Cell]:
    """Makes the cell of each value, once for equal ones."""
    made: dict[Any, Cell] = {}
    for value in values:
        if value not in made:
            made[value] = make(value)
    return [made[value] for value in values]


def _number(known: Schema | None) -> Callable[[Any], Cell]:
    if _is_mark(known):
        return lambda value: Cell(str(value), int(value))
    unit = known.unit if known else ""
    if unit.startswith("share"):
        return lambda value: Cell("" if isnan(value) else share(value, spoken()), float(value))
    decimals = DECIMALS.get(unit, 2)
    return lambda value: Cell(_rounded(float(value), decimals), float(value))


def _rounded(value: float, decimals: int) -> str:
    """Empty for no number; with more decimals where it would be 0 and is not."""
    if isnan(value):
        return ""
    rounded = half_up(value, decimals)
    return show(rounded) if rounded else axis_number(value)


def _amount(column: str) -> Callable[[float, str], str]:
    plus = column == "slack"

    def shown(value: float, unit: str) -> str:
        if unit == "share":
            return share(value, spoken())
        return show(half_up(value, 0 if unit == "t" else 2), plus=plus)

    return shown


def names_of(column: str, info: ChartInfo, values: Iterable[Any]) -> Mapping[str, Spoken]:
    """What the ids in a column, its values, are called."""
    names = info.names
    wedges = {key: wedge_name(key) for key in WEDGE_STYLES}
    known: dict[str, Mapping[str, Spoken]] = {
        "business": names.businesses,
        "region": names.regions,
        "carrier": names.carriers,
        "source": names.sources,
        "incumbents": {**names.options, **names.sources},
        "lever": names.levers,
        "option": names.options,
        "programme": names.options,
        "id": names.targets,
        "wedge": wedges,
        "kind": {kind: wedge_name(kind) for kind in LEVERS},
        "item": {item: item_name(item) for item in ITEMS},
        "metric": {key: message(f"promises.{key}") for key in PROMISES},
        "met": VERDICTS,
        "binding": VERDICTS,
        "requirement": VERDICTS,
        "unbundled": VERDICTS,
        "unit": UNITS,
    }
    if column == "category":
        return {str(value): category_label(str(value)) for value in set(values) if value}
    return known.get(column, {})


def _word(value: Any, named: Mapping[str, Spoken], lang: Lang) -> Cell:
    raw = str(value)
    known = named.get(raw) or (SEVERAL if raw == GROUP else None)
    return Cell(known.in_(lang), raw) if known else text(raw)
