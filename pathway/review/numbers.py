"""Every number of the inputs, with its source and how far to trust it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from pathway.figures.kit.info import scope_name
from pathway.figures.kit.theme import wedge_name
from pathway.load.files.csvfile import lines_of
from pathway.load.files.faults import Faults, Invalid, Location
from pathway.load.files.folder import text_of
from pathway.load.files.yamlfile import read_yaml
from pathway.locale import Lang, say
from pathway_models.case import Case
from pathway_models.levers import LEVERS

VALUES = ("value", "index", "share", "activity")
"""Columns of the tables that hold the number."""

NO_KEYS = (
    *VALUES,
    "unit",
    "activity_unit",
    "year",
    "stepped",
    "source",
    "confidence",
    "note",
    "price_year",
)
NAMING = ("id", "product", "driver")
"""Columns of what a row may name."""
NOTHING = ("", "-", "*")
"""Cells that say: all, or nothing to tell apart."""
SAID = (
    *(f"review.method-{w}" for w in ("location", "market", "residual", "upstream", "biogenic")),
    *(f"review.quantity-{w}" for w in ("activity", "emissions", "bought", "revenue", "output")),
    *(f"review.quantity-{w}" for w in ("stock", "added", "served", "covered", "retired", "spent")),
    "review.carrier-electricity-export",
)  # fmt: skip
"""Words of the tables that mean the same in every case."""
NO_ASSUMPTION = ("order", "price_year")
"""Numbers of the YAML files that only say how to read others."""


@dataclass(frozen=True, slots=True)
class Assumption:
    """A number of an input file, or those of several years."""

    file: str
    about: str
    path: str
    value: str
    unit: str
    source: str
    confidence: str


def assumptions(
    inputs: Mapping[str, bytes], case: Case, lang: Lang
) -> tuple[list[Assumption], list[str]]:
    """The numbers of all input files, and the files that could not be read."""
    found: list[Assumption] = []
    unread: list[str] = []
    names = _names(inputs, case, lang)
    for file, data in inputs.items():
        if file.startswith("studies/"):
            continue
        try:
            if file.endswith(".yaml"):
                found += _of_yaml(file, data, lang)
            elif file.endswith(".csv"):
                found += _of_csv(file, data, names, lang)
        except Invalid:
            unread.append(file)
    return found, unread


def _names(inputs: Mapping[str, bytes], case: Case, lang: Lang) -> dict[str, str]:
    """What ids are called: those of the tables, though the study may leave them out, and levers."""
    named: dict[str, str] = {}
    for file, data in inputs.items():
        if file.endswith(".csv"):
            with suppress(Invalid):
                named |= _named(file, data, lang)
    for option in case.options.values():
        named[option.id] = named[option.lever] = option.name.in_(lang)
    return named


@lru_cache(maxsize=128)
def _named(file: str, data: bytes, lang: Lang) -> dict[str, str]:
    """The names in a table, by what they are the names of."""
    said = [
        (row[column], name)
        for row in _rows(file, data)
        for column in NAMING
        if row.get(column) and (name := _own_name(row, lang))
    ]
    return dict(reversed(said))


def _own_name(row: Mapping[str, str], lang: Lang) -> str:
    """In the language, else in the first that it has."""
    named = sorted((c for c in row if c.startswith("name_")), key=f"name_{lang}".__ne__)
    return next((row[column] for column in named if row[column]), "")


def _rows(file: str, data: bytes) -> list[dict[str, str]]:
    """The rows of a table by column; raises ``Invalid`` where it is none."""
    spot, faults = Location(file), Faults()
    (_, header), *lines = lines_of(text_of(data, spot, faults), spot, faults)
    columns = [name.strip() for name in header]
    return [dict(zip(columns, (c.strip() for c in cells), strict=False)) for _, cells in lines]


@lru_cache(maxsize=128)
def _of_yaml(file: str, data: bytes, lang: Lang) -> tuple[Assumption, ...]:
    """Of a file: the same ones are asked for several times, and read once."""
    return tuple(_read_numbers(file, data, lang))


def _read_numbers(file: str, data: bytes, lang: Lang) -> Iterator[Assumption]:
    values, _ = read_yaml(file, data, "", Faults())
    prefix = file.partition("/")[0].removesuffix(".yaml")
    if prefix == "company":
        yield from _numbers(file, say("review.company", lang), (), values, ("", ""))
        return
    for key, entry in values.items():
        about = _name(entry, key, lang)
        yield from _numbers(file, about, (prefix, str(key)), entry, ("", ""))


def _name(entry: object, key: object, lang: Lang) -> str:
    name = entry.get("name") if isinstance(entry, dict) else None
    return str(name.get(lang) or next(iter(name.values()))) if isinstance(name, dict) else str(key)


def _numbers(
    file: str, about: str, path: tuple[str, ...], node: object, given: tuple[str, str]
) -> Iterator[Assumption]:
    """The numbers in a part of a file; source and confidence hold for all below them."""
    if not isinstance(node, dict):
        return
    source, confidence = (
        str(node.get(key) or before)
        for key, before in zip(("source", "confidence"), given, strict=True)
    )
    place = ".".join(path)
    if (value := _value(node)) is not None:
        unit = str(node.get("unit") or "")
        yield Assumption(file, about, place, value, unit, source, confidence)
        return
    for key, below in node.items():
        here = (*path, str(key))
        if _is_number(below) and key not in NO_ASSUMPTION:
            at = ".".join(here)
            yield Assumption(file, about, at, str(below), "", source, confidence)
        else:
            yield from _numbers(file, about, here, below, (source, confidence))


def _value(node: Mapping[object, object]) -> str | None:
    """What a NUMBER says: its value, its path, or what it says of each; None if it is none."""
    if _is_number(node.get("value")):
        return _plain(node["value"])
    for key in ("path", "by"):
        if isinstance(node.get(key), dict):
            return _written(node[key])
    return None


def _written(given: object) -> str:
    if not isinstance(given, dict):
        return _plain(given)
    parts = (
        f"{key} ({_written(value)})" if isinstance(value, dict) else f"{key}: {_plain(value)}"
        for key, value in given.items()
    )
    return "; ".join(parts)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _plain(value: object) -> str:
    return f"{value:,.10g}" if isinstance(value, int | float) else str(value)


def _of_csv(file: str, data: bytes, names: Mapping[str, str], lang: Lang) -> Iterator[Assumption]:
    rows = _rows(file, data)
    columns = list(rows[0]) if rows else []
    value = next((name for name in VALUES if name in columns), None)
    if value is None:
        return
    rows = [row for row in rows if row.get(value)]
    keys = [c for c in columns if c not in NO_KEYS and not c.startswith("name_")]
    keys = keys[: 1 if value == "activity" else None]
    alike = (*keys, "unit", "activity_unit", "source", "confidence")
    for _, group in groupby(rows, lambda row: tuple(row.get(key, "") for key in alike)):
        several = list(group)
        row = several[0]
        told = [_told(key, row.get(key, ""), names, lang) for key in keys]
        own = _own_name(row, lang) if "id" in keys else ""
        yield Assumption(
            file=file,
            about=own or say("review.beside", lang).join(filter(None, told)),
            path=_path(file, keys, row, value),
            value="; ".join(_year_and(value, row) for row in several),
            unit=row.get("unit") or row.get("activity_unit") or "",
            source=row.get("source", ""),
            confidence=row.get("confidence", ""),
        )


def _told(column: str, key: str, names: Mapping[str, str], lang: Lang) -> str:
    """What stands in a cell: a name, or what a word of the tables means."""
    if key in NOTHING:
        return ""
    if column == "scope":
        return scope_name([int(scope) for scope in key.split(";")]).in_(lang)
    if key in LEVERS and column == "of":
        return wedge_name(key).in_(lang)
    word = f"review.{column}-{key}".replace("_", "-")
    return names.get(key) or (say(word, lang) if word in SAID else key)


def _path(file: str, keys: list[str], row: Mapping[str, str], value: str) -> str:
    """What ``--set`` calls it: prices.electricity@cn-north, sources.air-travel.activity."""
    steps = [file.removesuffix(".csv"), row[keys[0]]]
    if row.get("method", "-") not in ("-", ""):
        steps.append(row["method"])
    if value == "activity":
        steps.append(value)
    region = row.get("region", "") if value != "activity" else ""
    return ".".join(steps) + (f"@{region}" if region else "")


def _year_and(value: str, row: Mapping[str, str]) -> str:
    year = row.get("year", "")
    return f"{year}: {row.get(value, '')}" if year else row.get(value, "")
