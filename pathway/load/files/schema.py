"""Plain values from YAML -> objects of a pydantic class, its complaints in plain words."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pathway.load.files.csvfile import ID, ID_RULE, LONGEST_SOURCE, LONGEST_TEXT
from pathway.load.files.faults import Faults, Invalid, Location, nearest
from pathway.load.files.folder import is_blank
from pathway.load.files.mistyped import YEAR_FORM

Model = TypeVar("Model", bound=BaseModel)
RESERVED = ("group", "all")
WHOLE = "Write a whole number, without a decimal point or quotes"
NUMBER_FORM = "Write `{value: …, unit: …}`, or `path:` or `by:` in place of `value:`"
NAME_FORM = "Write `{en: …}`, by the codes of languages"
FORMS = {"Quantity": NUMBER_FORM, "NameText": NAME_FORM}
"""What to write, by what is written."""

WORDS = {
    "missing": ("this key is missing", "Add it"),
    "float_type": ("this is not a number", "Write a plain number, such as 1234.5"),
    "float_parsing": ("this is not a number", "Write a plain number, such as 1234.5"),
    "finite_number": ("this is not a finite number", "Write a plain number, such as 1234.5"),
    "int_type": ("this is not a whole number", WHOLE),
    "int_from_float": ("this is not a whole number", WHOLE),
    "int_parsing": ("this is not a whole number", WHOLE),
    "int_parsing_size": ("this number is too large", "Correct it"),
    "string_type": ("this is not text", "Put it in double quotes"),
    "bool_type": ("this is neither true nor false", "Write true or false"),
    "string_too_short": ("the text is empty", "Fill it in"),
    "too_short": ("there is nothing in it", "Fill it in"),
    "list_type": ("this is no list", "Write it as [one, two]"),
    "tuple_type": ("this is no list", "Write it as [one, two]"),
    "dict_type": ("this is no mapping", "Write `key: value` below it"),
    "model_type": ("this is no mapping", "Write `key: value` below it"),
    "model_attributes_type": ("this is no mapping", "Write `key: value` below it"),
}
"""Type of a pydantic error -> problem and remedy."""


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
            faults.add(_down(spot, at), value, problem, remedy)
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
            faults.add(spot / key, key, "this is no id", ID_RULE)
        elif key in RESERVED:
            faults.add(spot / key, key, "this id is reserved", "Choose another")
            continue
        with faults.skipping():
            found[str(key)] = read_model(cls, value, spot / key, faults)
    return found


Message = tuple[tuple[Any, ...], str, str, object]
"""Path, problem, remedy and value."""


def _messages(error: ValidationError, cls: type[BaseModel], data: object) -> list[Message]:
    """Give one entry a place, where pydantic tries the forms of a value and tells of each."""
    found: dict[tuple[Any, ...], Message] = {}
    tried: set[tuple[Any, ...]] = set()
    for entry in error.errors(include_url=False):
        at, value, skipped = _walk(entry["loc"], data, entry["type"])
        problem, remedy = _words(dict(entry), cls, at, value)
        tried |= {at} if skipped else set()
        found.setdefault(at, (at, problem, remedy, value))
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
) -> tuple[str, str]:
    kind, context = entry["type"], entry.get("ctx", {})
    if kind == "extra_forbidden":
        return "there is no such key here", nearest(at[-1], keys_at(cls, at[:-1]), "key")
    if kind == "literal_error":
        known = [w.strip(" '") for w in str(context["expected"]).replace(" or ", ", ").split(",")]
        return "this is not one of the words known here", nearest(value, known, "word")
    if kind in ("greater_than_equal", "greater_than"):
        least = context["ge" if kind == "greater_than_equal" else "gt"]
        than = "less than" if kind == "greater_than_equal" else f"{least} or less than"
        return f"this may not be {than} {least:g}", "Correct the number"
    if kind == "less_than_equal":
        return f"this may not be more than {context['le']:g}", "Correct the number"
    problem, remedy = WORDS.get(kind, ("this cannot be read", "Compare with the reference case"))
    if kind == "value_error":
        problem = str(context["error"])
        found = _class_at(cls, at)
        remedy = FORMS.get(found.__name__ if found else "", "Correct it")
    elif kind in ("model_type", "model_attributes_type") and _is_number(cls, at):
        problem, remedy = "this number has no unit", NUMBER_FORM
    elif entry["loc"] and entry["loc"][-1] == "[key]":
        is_year = str(kind).startswith("int")
        problem = f"the key {entry['input']!r} is no {'year' if is_year else 'id'}"
        remedy = f"{YEAR_FORM}, without quotes" if is_year else ID_RULE
    return problem, remedy


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
        faults.add(spot, None, "the text is empty", "Fill it in")
        return False
    if isinstance(data, str) and len(data) > longest:
        faults.add(spot, data, f"the text is longer than {longest} characters", "Shorten it")
        return False
    return True


def _down(spot: Location, at: tuple[Any, ...]) -> Location:
    for step in at:
        spot = spot / step
    return spot
