"""The plan's tables as data for the page: named, with units, numbers rounded for reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isnan
from typing import Any

import pandas as pd

from pathway.charts.info import ChartInfo, Lang
from pathway.charts.numbers import axis_number, half_up, show
from pathway.charts.text import say
from pathway.charts.theme import WEDGE_STYLES
from pathway.result import in_currency
from pathway.tables.columns import COLUMNS, MONEY
from pathway_models.case import GROUP, Name
from pathway_models.levers import LEVERS

from .amounts import share
from .cells import Cell, Column, table_data, text
from .labels import ABOUT, LABELS, METRICS, SENSES, SEVERAL, TABLES, UNITS, VERDICTS

ORDER = (
    "targets", "emissions", "wedges", "levers", "abatement", "costs", "electricity", "contracts",
    "credits", "ecosystem", "sources", "turnover", "wedges_location",
)  # fmt: skip
"""The tables as a reader wants them; others follow."""

DECIMALS = {"t CO2e": 0, "GWh": 1, MONEY: 2, "currency / t": 0, "years": 0}
"""Of a column, by its unit; of others 2."""


def plan_tables(
    tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang
) -> list[dict[str, Any]]:
    """All tables that have rows, in the order of ``ORDER``."""
    names = [*(n for n in ORDER if n in tables), *(n for n in tables if n not in ORDER)]
    return [_table(name, tables[name], info, lang) for name in names if len(tables[name])]


def _table(name: str, table: pd.DataFrame, info: ChartInfo, lang: Lang) -> dict[str, Any]:
    columns = [_column(name, str(column), table, info, lang) for column in table.columns]
    cells = [_cells(name, str(column), table, info, lang) for column in table.columns]
    label = say(TABLES.get(name, Name(name, name)), lang)
    about = say(ABOUT[name], lang) if name in ABOUT else ""
    return table_data(name, label, about, columns, cells)


def _column(name: str, column: str, table: pd.DataFrame, info: ChartInfo, lang: Lang) -> Column:
    label = say(LABELS.get(column, Name(column, column)), lang)
    unit = _unit(name, column)
    shown = {"t CO2e": "t", "GWh": "GWh", MONEY: f"M{info.currency}",
             "currency / t": f"{info.currency}/t"}.get(unit, "")  # fmt: skip
    if shown:
        label = f"{label}（{shown}）" if lang == "zh" else f"{label}, {shown}"
    number = _is_number(table[column]) and column not in ("year", "vintage", "scope")
    return Column(in_currency(column, info.currency), label, number)


def _unit(name: str, column: str) -> str:
    known = COLUMNS.get(name, {}).get(column)
    return known.unit if known else ""


def _is_number(values: pd.Series[Any]) -> bool:
    return pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values)


def _cells(name: str, column: str, table: pd.DataFrame, info: ChartInfo, lang: Lang) -> list[Cell]:
    values = table[column].tolist()
    if name == "targets" and column in ("required", "achieved", "slack"):
        shown = _amount(str(column))
        pairs = zip(values, table["unit"].tolist(), strict=True)
        return [Cell(shown(float(v), str(u)), float(v)) for v, u in pairs]
    if _is_number(table[column]):
        return _each(values, _number(_unit(name, column), column))
    named = _named(column, info)
    return _each(values, lambda value: _word(value, named, lang))


def _each(values: list[Any], make: Callable[[Any], Cell]) -> list[Cell]:
    """Makes the cell of each value, once for equal ones."""
    made: dict[Any, Cell] = {}
    for value in values:
        if value not in made:
            made[value] = make(value)
    return [made[value] for value in values]


def _number(unit: str, column: str) -> Callable[[Any], Cell]:
    if column in ("year", "vintage", "scope"):
        return lambda value: Cell(str(value), int(value))
    if unit.startswith("share"):
        return lambda value: Cell("" if isnan(value) else share(value), float(value))
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
            return share(value)
        return show(half_up(value, 0 if unit == "t" else 2), plus=plus)

    return shown


def _named(column: str, info: ChartInfo) -> Mapping[str, Name]:
    """What the ids in a column are called."""
    names = info.names
    wedges = {key: style.name for key, style in WEDGE_STYLES.items()}
    return {
        "business": names.businesses,
        "region": names.regions,
        "carrier": names.carriers,
        "source": names.sources,
        "lever": names.levers,
        "option": names.options,
        "programme": names.options,
        "id": names.targets,
        "wedge": wedges,
        "kind": {kind: cls.look.name for kind, cls in LEVERS.items()},
        "metric": METRICS,
        "met": VERDICTS,
        "binding": VERDICTS,
        "unbundled": VERDICTS,
        "sense": SENSES,
        "unit": UNITS,
    }.get(column, {})


def _word(value: Any, named: Mapping[str, Name], lang: Lang) -> Cell:
    raw = str(value)
    known = named.get(raw) or (SEVERAL if raw == GROUP else None)
    return Cell(say(known, lang), raw) if known else text(raw)
