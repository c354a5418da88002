"""Which inputs of two runs differ: by file and by the place in it, as written."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml

from pathway.load.files.folder import COMPANY
from pathway.load.set.extends import EXTENDS, merge
from pathway.runs.result import Result

NOTES = ("source", "confidence", "note", "activity_unit")
"""What explains a number: no input of its own."""

KEYS = ("driver", "business", "carrier", "region", "method", "year")
"""Columns that name a row where there is no column ``id``."""

SET, STUDY, STUDIES = "--set", "study", "studies/*.yaml"
IN_STUDY = "set."
"""What a study sets, in its file."""
Places = dict[tuple[str, str], str]
"""(file, place) -> value as written."""


@dataclass(frozen=True, slots=True)
class Change:
    """An input that is not the same in all runs; empty where a run has none."""

    file: str
    place: str
    values: tuple[str, ...]


def changes(results: Sequence[Result]) -> list[Change]:
    """Every input that differs, by file and place: files, the study, what was set for a run."""
    found = [places(result) for result in results]
    keys = sorted({key for one in found for key in one})
    rows = ((key, tuple(one.get(key, "") for one in found)) for key in keys)
    return [Change(*key, values) for key, values in rows if len(set(values)) > 1]


def is_name(change: Change) -> bool:
    """Whether it is only what something is called."""
    parts = change.place.replace(": ", ".").split(".")
    return any(part in ("name", "section") or part.startswith("name_") for part in parts)


def places(result: Result) -> Places:
    """What a run has read: the studies that it did not ask for aside."""
    study = str(result.manifest["study"])
    found: Places = {(STUDIES, STUDY): study}
    for name, content in result.inputs.items():
        if name.startswith("studies/"):
            continue
        text = content.decode("utf-8-sig", "replace")
        own = _table(text) if name.endswith(".csv") else _leaves(_tree(text), "")
        found |= {(name, place): value for place, value in own}
    asked = _leaves(_study(result.inputs, study, ()), "")
    found |= {(STUDIES, place): value for place, value in asked}
    for text in _sets(result.manifest.get("options")):
        path, _, value = text.partition("=")
        found[SET, path.strip()] = value.strip()
    return found


def in_files(result: Result) -> dict[str, str]:
    """What the files of a run say, by the path that sets it."""
    return {_path(*place): value for place, value in places(result).items()}


def set_path(change: Change) -> str:
    """The path that is set, for a run or in its study; nothing of other inputs."""
    if change.file == SET:
        return change.place
    return change.place.removeprefix(IN_STUDY) if change.place.startswith(IN_STUDY) else ""


def _study(inputs: Mapping[str, bytes], study: str, above: tuple[str, ...]) -> object:
    """What a study asks for, with that of the studies which it extends."""
    text = inputs.get(f"studies/{study}.yaml", b"").decode("utf-8-sig", "replace")
    own = _tree(text)
    if not isinstance(own, dict) or study in above:
        return own
    base = own.pop(EXTENDS, None)
    below = _study(inputs, str(base), (*above, study)) if base else {}
    return merge(below if isinstance(below, dict) else {}, own)


def _path(file: str, place: str) -> str:
    stem = file.partition("/")[0].removesuffix(".yaml")
    return place if file == COMPANY else f"{stem}.{place}"


def _sets(options: object) -> list[str]:
    given = options.get("set") if isinstance(options, Mapping) else None
    return [str(text) for text in given] if isinstance(given, list | tuple) else []


def _table(text: str) -> Iterator[tuple[str, str]]:
    """The cells of a table, each by its row's key and its column."""
    rows = csv.DictReader(io.StringIO(text))
    names = rows.fieldnames or []
    keys = ["id"] if "id" in names else [k for k in KEYS if k in names]
    for row in rows:
        where = ", ".join(str(row.get(k) or "") for k in keys)
        for name in names:
            if name not in keys and name not in NOTES:
                yield f"{where}: {name}", str(row.get(name) or "")


def _tree(text: str) -> object:
    """What a YAML file holds; everything is text, no tag is followed."""
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes text, lists, dicts
    except yaml.YAMLError:
        return text


def _leaves(node: object, path: str) -> Iterator[tuple[str, str]]:
    """Values by their paths."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in NOTES:
                yield from _leaves(value, f"{path}.{key}" if path else str(key))
    elif isinstance(node, list) and any(isinstance(part, dict | list) for part in node):
        for i, part in enumerate(node):
            name = part.get("id", i) if isinstance(part, dict) else i
            yield from _leaves(part, f"{path}.{name}" if path else str(name))
    elif isinstance(node, list):
        yield path, ", ".join(str(part) for part in node)
    else:
        yield path, str(node)
