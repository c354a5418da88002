"""Plain values from YAML -> objects of a pydantic class, its complaints in plain words."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pathway.load.files.csvfile import ID, LONGEST_SOURCE, LONGEST_TEXT
from pathway.load.files.faults import Faults, Invalid, Location, amount, nearest
from pathway.load.files.folder import is_blank
from pathway.load.files.mistyped import FIRST as FIRST_YEAR
from pathway.load.files.mistyped import LAST as LAST_YEAR
from pathway.locale import Count, Fact, Said, said

Model = TypeVar("Model", bound=BaseModel)
RESERVED = ("group", "all")
FORMS = {"Quantity": "no-one-form", "NameText": "no-name"}
"""Class -> message of the fault, where a value is of no form that it may have."""

WORDS = {
    "missing": "key-missing",
    "float_type": "no-plain-number",
    "float_parsing": "no-plain-number",
    "finite_number": "no-finite-number",
    "int_type": "no-whole-number",
    "int_from_float": "no-whole-number",
    "int_parsing": "no-whole-number",
    "int_parsing_size": "whole-number-too-large",
    "string_type": "no-text",
    "bool_type": "neither-true-nor-false",
    "string_too_short": "empty-text",
    "too_short": "nothing-in-it",
    "list_type": "no-list",
    "tuple_type": "no-list",
    "dict_type": "no-mapping",
    "model_type": "no-mapping",
    "model_attributes_type": "no-mapping",
}
"""Type of a pydantic error -> message of the fault."""


BOUNDS = {
    "greater_than_equal": ("below", "ge"),
    "greater_than": ("at-or-below", "gt"),
    "less_than_equal": ("above", "le"),
}
"""Type of a pydantic error -> message of the fault, and what the bound is called."""


def read_model(cls: type[Model], data: object, spot: Location, faults: Faults) -> Model:
    """Read one object; all that is wrong with it is told at once.

    Raises:
        Invalid: something is.

    """
    sound = _texts_are_sound(data, spot, faults)
    try:
        found = cls.model_validate(data)
    except ValidationError as error:
        for at, problem, remedy, value in _messages(error, cls, data):
            faults.put(_down(spot, at), value, problem, remedy)
        raise Invalid from None
    if not sound:
        raise Invalid
    return found


def read_models(
    cls: type[Model], data: Mapping[str, object], spot: Location, faults: Faults
) -> dict[str, Model]:
    """Read the objects of a mapping of ids to them; what cannot be read is told and left out."""
    found = {}
    for key, value in data.items():
        if not ID.fullmatch(str(key)) or len(str(key)) > LONGEST_TEXT:
            faults.add(spot / key, key, "no-id")
        elif key in RESERVED:
            faults.add(spot / key, key, "id-reserved")
            continue
        with faults.skipping():
            found[str(key)] = read_model(cls, value, spot / key, faults)
    return found


Told = tuple[tuple[Any, ...], str, Said, object]
"""Path, problem, remedy and value."""


def _messages(error: ValidationError, cls: type[BaseModel], data: object) -> list[Told]:
    """Give one entry a place, where pydantic tries the forms of a value and tells of each."""
    found: dict[tuple[Any, ...], Told] = {}
    tried: set[tuple[Any, ...]] = set()
    for entry in error.errors(include_url=False):
        at, value, skipped = _walk(entry["loc"], data, entry["type"])
        problem, remedy = _words(dict(entry), cls, at, value)
        tried |= {at} if skipped else set()
        is_key = entry["type"] == "extra_forbidden"
        found.setdefault(at, (at, problem, remedy, at[-1] if is_key else value))
    return [
        entry
        for at, entry in found.items()
        if at not in tried or not any(o != at and o[: len(at)] == at for o in found)
    ]


def _walk(loc: tuple[Any, ...], data: object, kind: str) -> tuple[tuple[Any, ...], object, bool]:
    """Follow a location of pydantic in the data, leaving out its names of the forms it tried."""
    at: list[Any] = []
    value, skipped = data, False
    for step in loc:
        inside = step in value if isinstance(value, dict) else _in_list(value, step)
        if inside:
            value = value[step]  # type: ignore[index]
            at.append(step)
        elif kind == "missing" and step == loc[-1]:
            return (*at, step), None, skipped
        else:
            skipped = True
    return tuple(at), value, skipped


def _in_list(value: object, step: object) -> bool:
    return isinstance(value, list) and isinstance(step, int) and step < len(value)


def _words(
    entry: dict[str, Any], cls: type[BaseModel], at: tuple[Any, ...], value: object
) -> tuple[str, Said]:
    kind, context = entry["type"], entry.get("ctx", {})
    if kind == "extra_forbidden":
        return said("faults.unknown-key"), nearest(at[-1], keys_at(cls, at[:-1]))
    if kind == "literal_error":
        known = [w.strip(" '") for w in str(context["expected"]).replace(" or ", ", ").split(",")]
        return said("faults.unknown-word"), nearest(value, known)
    if kind == "value_error":
        found, problem = _class_at(cls, at), context["error"].args[0]
        if isinstance(problem, Said):
            return problem, said("faults.correct-it")
        return _fault(FORMS.get(found.__name__ if found else "", "not-read"), {})
    if kind in ("model_type", "model_attributes_type") and _is_number(cls, at):
        return said("faults.no-unit-given"), said("faults.number-form")
    return _fault(*_key_and_facts(entry))


def _key_and_facts(entry: dict[str, Any]) -> tuple[str, dict[str, Fact]]:
    """Give the message of a fault that holds its remedy, and its facts."""
    kind, context = entry["type"], entry.get("ctx", {})
    if kind in BOUNDS:
        key, bound = BOUNDS[kind]
        return key, {"least": amount(context[bound])}
    if entry["loc"] and entry["loc"][-1] == "[key]":
        key = "key-no-year" if str(kind).startswith("int") else "key-no-id"
        known = {"key": repr(entry["input"]), "first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
        return key, {**known}
    return WORDS.get(kind, "not-read"), {}


def _fault(key: str, facts: Mapping[str, Fact]) -> tuple[Said, Said]:
    """Give the problem and the remedy of a message of the faults."""
    return said(f"faults.{key}", **facts), said(f"faults.{key}.remedy", **facts)


def keys_at(cls: type[BaseModel], at: tuple[Any, ...]) -> list[str]:
    """Give the keys that the object at this path of a class may have."""
    found = _class_at(cls, at)
    if found is None:
        return []
    return [field.alias or name for name, field in found.model_fields.items()]


def _class_at(cls: type[BaseModel], at: tuple[Any, ...]) -> type[BaseModel] | None:
    """Give the class of the object at this path; steps into a mapping or list stay in place."""
    here: type[BaseModel] | None = cls
    for step in at:
        fields = here.model_fields if here else {}
        field = next((f for n, f in fields.items() if step in (n, f.alias)), None)
        if field is not None:
            here = _model_in(field.annotation)
    return here


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    parts = (_model_in(part) for part in typing.get_args(annotation))
    return next((part for part in parts if part is not None), None)


def _is_number(cls: type[BaseModel], at: tuple[Any, ...]) -> bool:
    found = _class_at(cls, at)
    return found is not None and found.__name__ == "Quantity"


def _texts_are_sound(data: object, spot: Location, faults: Faults) -> bool:
    """Tell texts that are too long or cannot be seen; the file was read without control ones."""
    if isinstance(data, dict):
        return not [k for k, v in data.items() if not _texts_are_sound(v, spot / k, faults)]
    if isinstance(data, list):
        return not [i for i, v in enumerate(data) if not _texts_are_sound(v, spot / i, faults)]
    longest = LONGEST_SOURCE if spot.steps[-1:] in (("source",), ("note",)) else LONGEST_TEXT
    if isinstance(data, str) and data and is_blank(data):
        faults.add(spot, None, "empty-text")
        return False
    if isinstance(data, str) and len(data) > longest:
        faults.add(spot, data, "text-too-long", n=Count(longest))
        return False
    return True


def _down(spot: Location, at: tuple[Any, ...]) -> Location:
    for step in at:
        spot = spot / step
    return spot
