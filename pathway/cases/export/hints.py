"""What a cell of the workbook means, and what it may hold: from the schemas that it is read by."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from pathway.load.build.studies import StudyText
from pathway.load.files.folder import COMPANY
from pathway.load.inputs.actuals import CONFIDENCES as ACTUAL_CONFIDENCES
from pathway.load.inputs.actuals import FILE as ACTUALS
from pathway.load.inputs.actuals import QUANTITIES
from pathway.load.inputs.changes import FILE as CHANGES
from pathway.load.inputs.changes import ChangeText
from pathway.load.inputs.columns import OWN, SHARED
from pathway.load.inputs.company import CompanyText
from pathway.load.inputs.limits import FILE as LIMITS
from pathway.load.inputs.limits import LimitText
from pathway.load.inputs.names import COLUMN
from pathway.load.inputs.targets import FILE as TARGETS
from pathway.load.workbook.sheets import BY, ID, KEY, MEANING, UNIT, VALUE
from pathway_models.case import ENERGY_CLASSES, Confidence
from pathway_models.levers import LEVERS
from pathway_models.promises import every_key
from pathway_models.vocabulary.schema import Dim

Choices = tuple[str, ...]

CONFIDENCE: Choices = typing.get_args(Confidence)
FIXED: dict[str, Choices] = {
    "confidence": CONFIDENCE,
    "method": ("location", "residual", "-", "upstream", "biogenic"),
    "item": ("energy", "materials"),
    "scope": ("1", "2", "3"),
    "stepped": ("yes", "no"),
    "energy_class": ENERGY_CLASSES,
}
"""Column of a table -> all that it may hold."""

OF_ACTUALS: dict[str, Choices] = {
    "confidence": ACTUAL_CONFIDENCES,
    "quantity": tuple(QUANTITIES),
    "method": ("-", "location", "market"),
}
"""Likewise, where the table of actuals holds others."""

NAMED: dict[str, tuple[str, str]] = {
    "business": ("businesses", "id"),
    "region": ("regions", "id"),
    "carrier": ("carriers", "id"),
    "growth": ("growth", "driver"),
    "of": ("sources", "id"),
    "market": ("regions", "market"),
    "default_study": ("studies", "id"),
}
"""Column or key -> the sheet and column with the ids that it names."""

OUTLINE = {
    ID: "what the line is about: in company a key of the file, in studies a study, else an id",
    KEY: "the path of what the line says, its keys joined by points; empty: all of it",
    BY: "a number of its own for this source, account, business or region: a line for each",
    VALUE: "number, text, TRUE or FALSE; a list is written [one, two]",
    UNIT: "unit of a number, for its value and its years alike",
    "source": "where the number is from",
    "confidence": "how far to trust it: report, derived, literature or assumption",
    MEANING: "what the key means; not read",
}
"""Column of the sheet of a YAML file -> what it holds."""
YEARS = "the number in this year; linear between the years given. Add columns for further years"

SCHEMAS: dict[str, type[BaseModel]] = {
    COMPANY: CompanyText,
    LIMITS: LimitText,
    CHANGES: ChangeText,
    **{f"levers/{kind}.yaml": lever for kind, lever in LEVERS.items()},
}
"""File -> the schema of what stands under its ids; but for targets, any other file is a study."""


def words_of(file: str, column: str) -> Choices:
    """Give all that a column of a table may hold, where that is a few words."""
    own = OF_ACTUALS if file == ACTUALS else {}
    return own.get(column, FIXED.get(column, ()))


def of_column(file: str, column: str) -> str:
    """Say what a column of a table holds."""
    said = OWN.get(file, {}).get(column) or SHARED.get(column, "")
    return said or ("name in this language" if column.startswith(COLUMN) else "")


def of_line(file: str, path: tuple[str | int, ...]) -> str:
    """Say what a line of the sheet of a YAML file holds; nothing where the schema is silent."""
    field = _field(file, path)
    if field is None:
        return ""
    dims = [d.of for d in (*field.metadata, *_metadata(field.annotation)) if isinstance(d, Dim)]
    measured = " or ".join(dims[0].split("|")) if dims else ""
    return f"{field.description or ''} {f'[{measured}]' if measured else ''}".strip()


def choices(file: str, path: tuple[str | int, ...]) -> Choices:
    """Give all that the value of a line may be, where that is a few words."""
    field = _field(file, path)
    words = list(_words(field.annotation)) if field else []
    return () if None in words else tuple(w for w in words if w)


def _field(file: str, path: tuple[str | int, ...]) -> FieldInfo | None:
    """Find the field that a path leads to, or that holds it; an id in it is no field."""
    here: type[BaseModel] | None = every_key() if file == TARGETS else SCHEMAS.get(file, StudyText)
    found = None
    for step in path if file == COMPANY else path[1:]:
        fields = here.model_fields if here else {}
        field = next((f for n, f in fields.items() if step == (f.alias or n)), None)
        if field is None and (found is None or here is None):
            return None
        found, here = (field, _model(field.annotation)) if field else (found, here)
    return found


def _model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for m in map(_model, typing.get_args(annotation)) if m), None)


def _metadata(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for part in typing.get_args(annotation):
        yield from _metadata(part)


def _words(annotation: Any) -> Iterator[str | None]:
    """Give the words that an annotation allows; None where it allows more."""
    origin = typing.get_origin(annotation)
    if annotation is bool:
        yield from ("TRUE", "FALSE")
    elif origin is typing.Literal:
        yield from map(str, typing.get_args(annotation))
    elif origin in (typing.Union, types.UnionType, typing.Annotated):
        for part in typing.get_args(annotation)[: 1 if origin is typing.Annotated else None]:
            yield from () if part is types.NoneType else _words(part)
    else:
        yield None
