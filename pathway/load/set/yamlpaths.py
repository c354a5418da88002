"""The values of the YAML files: the paths that name them, and how one is put in place of another.

Texts are changed where they stand, so that every other value keeps its line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

import yaml

from pathway.load.files.faults import Faults, Invalid, Location
from pathway.load.files.folder import text_of
from pathway.load.files.yamlfile import LOADER, read_yaml, scalar
from pathway.load.set.paths import Place

FORMS = ("value", "path", "by")
Steps = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What a value is of a NUMBER: the steps to the number, its unit, the id and the year."""

    number: Steps
    unit: str
    by: str = ""
    year: str = ""


def places_of(file: str, data: bytes, root: str) -> list[Place]:
    """Give the places of a YAML file, whose paths start with ``root``.

    Raises:
        Invalid: it cannot be read.

    """
    faults = Faults()
    read_yaml(file, data, root, faults)
    if faults.found:
        raise Invalid
    text = text_of(data, Location(file), faults)
    return list(_Walk(file, text, root).below(yaml.compose(text, Loader=LOADER), ()))


class _Walk:
    """Goes through one document. It holds no references and no tags: that has been checked."""

    def __init__(self, file: str, text: str, root: str) -> None:
        self.file, self.text, self.root = file, text, root

    def below(self, node: Any, steps: Steps, part: Part | None = None) -> Iterator[Place]:
        """Give the places in a node, which itself is one."""
        if isinstance(node, yaml.MappingNode):
            yield self._whole(node, steps, "mapping")
            unit = _unit_of_number(node)
            for key, value in node.value:
                name = _name(key)
                yield from self.below(value, (*steps, name), _inside(steps, name, part, unit))
        elif isinstance(node, yaml.SequenceNode):
            yield self._whole(node, steps, "list")
        else:
            yield self._value(node, steps, part)

    def _dotted(self, steps: Steps) -> str:
        return ".".join(s for s in (self.root, *steps) if s)

    def _value(self, node: Any, steps: Steps, part: Part | None) -> Place:
        at = self._dotted(steps)
        names, unit, year = [at], "", ""
        if part is not None:
            number, unit, year = self._dotted(part.number), part.unit, part.year
            names = [f"{number}@{part.by}", number, at] if part.by else [number, at]
        span = (node.start_mark.index, node.end_mark.index)
        plain = not node.style
        return Place(
            self.file, tuple(names), at, node.value, span, part=year, unit=unit, plain=plain
        )

    def _whole(self, node: Any, steps: Steps, kind: Literal["list", "mapping"]) -> Place:
        name, start = self._dotted(steps), node.start_mark
        span = (start.index, node.end_mark.index if node.flow_style else _last(node))
        text = " ".join(self.text[slice(*span)].split())
        column = -1 if node.flow_style else start.column
        return Place(self.file, (name,), name, text, span, kind, column=column)


def _name(key: Any) -> str:
    """Give a key as the places in it are named: a year without a point."""
    value = scalar(key.value) if not key.style else key.value
    return str(value) if type(value) is int else str(key.value)


def _unit_of_number(node: Any) -> str | None:
    """Give the unit of a mapping that is a NUMBER; None where it is none."""
    keys = {key.value: value for key, value in node.value}
    unit = keys.get("unit")
    if isinstance(unit, yaml.ScalarNode) and any(form in keys for form in FORMS):
        return str(unit.value)
    return None


def _inside(steps: Steps, key: str, part: Part | None, unit: str | None) -> Part | None:
    """Give what stands under a key of a mapping, as a part of a number."""
    if unit is not None:
        return Part(steps, unit) if key in FORMS else None
    if part is None:
        return None
    in_by = steps[len(part.number) :] == ("by",)
    return replace(part, by=key) if in_by else replace(part, year=key)


def _last(node: Any) -> int:
    """Give where the last value of a mapping or list of several lines ends."""
    while not isinstance(node, yaml.ScalarNode) and not node.flow_style and node.value:
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    return int(node.end_mark.index)


def with_texts(data: bytes, new: Mapping[tuple[int, int], str]) -> bytes:
    """Put other texts in place of some, by start and end; every line after keeps its number."""
    text = data.decode("utf-8-sig")
    for (start, end), written in sorted(new.items(), reverse=True):
        lines = "\n" * text.count("\n", start, end)
        space = " " * (text[start - 1 : start] not in (" ", "[", "{", ""))
        text = f"{text[:start]}{space}{written}{lines}{text[end:]}"
    return text.encode()


def with_key(data: bytes, mapping: Place, key: str, value: str) -> tuple[bytes, int]:
    """Add a key to a mapping, and give the line that this adds; 0 where it adds none."""
    text = data.decode("utf-8-sig")
    start = mapping.span[0]
    if not mapping.is_block:
        return f"{text[: start + 1]}{key}: {value}, {text[start + 1 :]}".encode(), 0
    added = f"{key}: {value}\n{' ' * mapping.column}"
    return f"{text[:start]}{added}{text[start:]}".encode(), text.count("\n", 0, start) + 1


def word(text: str) -> str:
    """Write a word as YAML: numbers, true, false and null stand for themselves."""
    return text if not isinstance(scalar(text), str) else json.dumps(text, ensure_ascii=False)
