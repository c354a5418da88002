"""The sheets of a workbook: which file of the case each holds, and in what form.

A CSV table is a sheet as it stands. A YAML file is a sheet of lines: ``id`` and ``key`` name a part
of the file by its path (``electric-vans``, ``applies_to.category``), ``value`` holds it. A number
with a unit is one line: its unit, source and confidence stand beside it, the years of a path have
columns, and each id of a ``by`` has a line of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from pathway.load.files.faults import Faults, Invalid
from pathway.load.files.folder import COMPANY
from pathway.load.files.yamlfile import WORDS, read_yaml
from pathway.load.inputs.changes import FILE as CHANGES
from pathway.load.inputs.limits import FILE as LIMITS
from pathway.load.inputs.tables import TABLES
from pathway.load.inputs.targets import FILE as TARGETS
from pathway_models.levers import LEVERS

STUDIES = "studies"
FILES: dict[str, str] = {
    PurePosixPath(file).stem: file
    for file in (
        COMPANY,
        *TABLES,
        *(f"levers/{kind}.yaml" for kind in LEVERS),
        LIMITS,
        CHANGES,
        TARGETS,
    )
}
"""Sheet -> the file that it holds; the sheet ``studies`` holds all studies."""

NUMERIC = (
    *("year", "value", "index", "share", "tonnes", "added"),
    *("activity", "pass_through", "scope", "price_year", "mwh_per_unit", "ghg_category"),
)
"""Columns of the tables that hold numbers."""

ID, KEY, BY, VALUE, UNIT = "id", "key", "by", "value", "unit"
SOURCED = ("source", "confidence")
MEANING = "meaning"
"""A column for the reader of the workbook alone."""

YEAR = re.compile(r"19[0-9][0-9]|2[01][0-9][0-9]")
WHOLE = re.compile(r"0|[1-9][0-9]{0,14}")
STEP = re.compile(r"\w[\w/-]*")
PLAIN = re.compile(r"[^\W\d_]([\w ()./-]*[\w()])?")
PAIRS = ("[]", "{}", '""', "''")


def sheet_of(file: str) -> str:
    """Give the name of the sheet that holds a file."""
    path = PurePosixPath(file)
    return STUDIES if path.parent.name == STUDIES else path.stem


def prefix_of(file: str) -> str:
    """Give what faults in a YAML file put before the path in it."""
    folder = file.partition("/")[0].removesuffix(".yaml")
    return "" if file == COMPANY or folder == STUDIES else folder


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sheet of a YAML file."""

    path: tuple[str | int, ...]
    value: object = None
    by: str = ""
    years: Mapping[int, float] = field(default_factory=dict)
    unit: str = ""
    sourced: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The path below the id."""
        return ".".join(map(str, self.path[1:]))


def lines_of(tree: Mapping[object, object], study: str = "") -> Iterator[Line]:
    """Give the lines that hold a file; their ids are its keys, or the name of the study it is."""
    for key, value in tree.items():
        yield from _lines(value, (study, str(key)) if study else (str(key),))


def _lines(value: object, path: tuple[str | int, ...]) -> Iterator[Line]:
    if not isinstance(value, dict) or not value or not all(map(_is_step, value)):
        yield Line(path, value)
        return
    rest = value
    if _is_number(value):
        yield from _number(value, path)
        rest = {k: v for k, v in value.items() if k not in (VALUE, "path", BY, UNIT, *SOURCED)}
    for key, below in rest.items():
        yield from _lines(below, (*path, key))


def _number(number: dict[str, object], path: tuple[str | int, ...]) -> Iterator[Line]:
    unit = str(number[UNIT])
    sourced = {k: str(number[k]) for k in SOURCED if k in number}
    by = number.get(BY)
    for name, given in by.items() if isinstance(by, dict) else [("", _given(number))]:
        years = given if isinstance(given, dict) else {}
        yield Line(path, None if years else given, name, years, unit, sourced)
        sourced = {}


def _given(number: Mapping[str, object]) -> object:
    return number["path"] if "path" in number else number[VALUE]


def _is_number(value: Mapping[object, object]) -> bool:
    """Whether this is a number with its unit, in one form, as the schema has it."""
    texts = [value[k] for k in (UNIT, *SOURCED) if k in value]
    if UNIT not in value or not all(map(_is_word, texts)):
        return False
    if [k for k in (VALUE, "path", BY) if k in value] == [BY]:
        by = value[BY]
        return (
            isinstance(by, dict)
            and bool(by)
            and all(map(_is_word, by))
            and (all(_is_figure(given) or _is_path(given) for given in by.values()))
        )
    forms = [_is_figure(value.get(VALUE)), _is_path(value.get("path"))]
    return sum(forms) == 1 == sum(k in value for k in (VALUE, "path", BY))


def _is_word(text: object) -> bool:
    return isinstance(text, str) and bool(text) and text == text.strip()


def _is_figure(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_path(value: object) -> bool:
    return (
        isinstance(value, dict)
        and bool(value)
        and (
            all(YEAR.fullmatch(str(y)) and isinstance(y, int) for y in value)
            and all(map(_is_figure, value.values()))
        )
    )


def _is_step(key: object) -> bool:
    """Whether a key can stand between the dots of a path and be read back."""
    if isinstance(key, int):
        return bool(WHOLE.fullmatch(str(key)))
    return bool(STEP.fullmatch(str(key))) and not WHOLE.fullmatch(str(key))


def steps_of(key: str) -> tuple[str | int, ...]:
    """Read the path in a cell; the inverse of ``Line.key``."""
    return tuple(int(s) if WHOLE.fullmatch(s) else s for s in key.split(".")) if key else ()


def written(value: object) -> object:
    """Give what a cell holds for a value: a number, true or false, text, or nothing."""
    if isinstance(value, str):
        quoted = not value or value != value.strip() or _is_wrapped(value)
        return json.dumps(value, ensure_ascii=False) if quoted else value
    return flow(value) if isinstance(value, dict | list) else value


def read_text(text: str) -> object:
    """Read the text in a cell of values: what brackets or quotes enclose is read as YAML.

    Raises:
        Invalid: it cannot be read so.

    """
    if not _is_wrapped(text):
        return text
    found, _ = read_yaml("", f"{{value: {text}\n}}".encode(), "", Faults())
    if list(found) != ["value"]:
        raise Invalid
    return found["value"]


def _is_wrapped(text: str) -> bool:
    return len(text) > 1 and text[0] + text[-1] in PAIRS


def number_text(value: float) -> str:
    """Write a number so that it is read back as it is, a whole one without a point."""
    whole = abs(value) < 1e15 and value == int(value)
    return str(int(value)) if whole else repr(float(value))


def yaml_text(value: object) -> str:
    """Write a file; mappings in lines, lists and paths in brackets."""
    if isinstance(value, dict) and value:
        return "\n".join(_block(value, "")) + "\n"
    return flow(value) + "\n"


def _block(tree: Mapping[object, object], indent: str) -> Iterator[str]:
    for key, value in tree.items():
        if isinstance(value, dict) and value and not _is_path(value):
            yield f"{indent}{_scalar(key)}:"
            yield from _block(value, indent + "  ")
        else:
            yield f"{indent}{_scalar(key)}: {flow(value)}"


def flow(value: object) -> str:
    """Write a value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return _scalar(value)


def _scalar(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return number_text(value)
    text = str(value)
    plain = PLAIN.fullmatch(text) and text not in WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)
