"""YAML without surprises: no equal keys, no tags or references, numbers as they look.

``no`` stays text, ``0123`` and ``12:30`` too, ``1e5`` is a number. Built from the events of the
parser, so that nothing in a file can make an object; every value keeps its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from pathway.load.files.faults import Faults, Location, Step
from pathway.load.files.folder import is_control, text_of
from pathway.locale import Fact, Spoken, said

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 12
NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)?(\.[0-9]*)?([eE][-+]?[0-9]+)?")
WHOLE = re.compile(r"([-+]?[0-9]+)(\.0*)?")
WIDE = "：，“”‘’［］｛｝"
"""Marks of Chinese text that stand in place of those of YAML."""
WORDS: dict[str, object] = {"true": True, "false": False, "null": None, "~": None, "": None}


def read_yaml(
    name: str, data: bytes, prefix: str, faults: Faults
) -> tuple[dict[str, object], Location]:
    """Read the mapping that a YAML file holds, and the spot to hang the paths in it on.

    Raises:
        Invalid: it cannot be read as one; a fault has been added.

    """
    spot = Location(name, (), {}, prefix)
    text = text_of(data, spot, faults)
    try:
        value = _Reader(text, spot, faults).document()
    except yaml.YAMLError as error:
        mark: Any = getattr(error, "problem_mark", None)
        at = Location(name, (Step("line", mark.line + 1),)) if mark else Location(name)
        why = str(getattr(error, "problem", None) or "").replace("\n", " ")
        why = why or said("faults.cannot-be-read")
        faults.fail(at, None, "no-yaml", _likely(text, mark) if mark else None, why=why)
    if not isinstance(value, dict):
        faults.fail(spot, value, "no-mapping-in-file")
    return value, spot


def _likely(text: str, mark: Any) -> Spoken | None:
    """What to do about the likeliest cause on the line that the parser stopped at, or before it."""
    near = text.splitlines()[max(mark.line - 1, 0) : mark.line + 1]
    if near and near[-1].lstrip(" ").startswith("\t"):
        return said("faults.tab-indents")
    wide = dict.fromkeys(c for line in near for c in line.partition(" #")[0] if c in WIDE)
    return said("faults.wide-marks", marks=" ".join(wide)) if wide else None


class _Reader:
    """Builds plain values from the events of one document."""

    def __init__(self, text: str, spot: Location, faults: Faults) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
        self.spot, self.faults = spot, faults

    def document(self) -> object:
        value: object = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.spot.lines:
                    self._refuse(event, "second-document")
                value = self._value(next(self.events), ())
        return value

    def _value(self, event: Any, path: tuple[str, ...]) -> object:
        assert self.spot.lines is not None  # noqa: S101 - for the type checker
        self.spot.lines.setdefault(path, event.start_mark.line + 1)
        self._check(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return scalar(event.value) if event.implicit[0] else str(event.value)

    def _check(self, event: Any, path: tuple[str, ...]) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            self._refuse(event, "references")
        if event.tag is not None:
            self._refuse(event, "tags")
        if isinstance(event, yaml.ScalarEvent) and not event.value.isprintable():
            bad = next((c for c in event.value if c != "\n" and is_control(c)), None)
            if bad is not None:
                self._refuse(event, "control-character", code=f"U+{ord(bad):04X}")
        if len(path) > DEEPEST:
            self._refuse(event, "too-deep")

    def _mapping(self, path: tuple[str, ...]) -> dict[object, object]:
        found: dict[object, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            self._check(event, path)
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(event, "key-no-word")
            key = scalar(event.value) if event.implicit[0] else str(event.value)
            key = key if isinstance(key, int) and not isinstance(key, bool) else str(event.value)
            below = (*path, str(key))
            if key in found:
                line = event.start_mark.line + 1
                first = self.spot.lines[below] if self.spot.lines else 0
                at = Location(self.spot.file, below, {below: line}, self.spot.prefix)
                self.faults.add(at, key, "key-twice", line=str(first))
            elif self.spot.lines is not None:
                self.spot.lines[below] = event.start_mark.line + 1
            found.setdefault(key, self._value(next(self.events), below))
        return found

    def _sequence(self, path: tuple[str, ...]) -> list[object]:
        found: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*path, str(len(found)))))
        return found

    def _refuse(self, event: Any, key: str, /, **facts: Fact) -> None:
        line = event.start_mark.line + 1
        self.faults.fail(Location(self.spot.file, (Step("line", line),)), None, key, **facts)


def scalar(text: str) -> object:
    """Give what an unquoted word stands for: a number, true, false, nothing, or itself.

    2021.0 is a whole number: many programs write years so.
    """
    if text in WORDS:
        return WORDS[text]
    if len(text) > 40 or not NUMBER.fullmatch(text) or not any(c.isdigit() for c in text):
        return text
    whole = WHOLE.fullmatch(text)
    return int(whole[1]) if whole and len(whole[1]) <= 15 else float(text)
