"""A run solved again from what its folder holds, and held against all that a solve makes anew."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway.runs.finished import compared, digests, is_input
from pathway.runs.result import MANIFEST, Result, json_file
from pathway.runs.run import versions
from pathway.solve.engine.scip import engine
from pathway.tables.declared.schema import TABLES, in_currency

SUMMARY, AUDIT = "summary.json", "audit.json"
OWN = (SUMMARY, AUDIT, MANIFEST, "tables", "inputs")
"""What of a run folder is compared; inputs before anything is solved."""
OF_THE_DAY = ("written", "asked_by", "place", "seconds", "versions")
"""What a manifest says of the day and the machine; versions are told apart."""
AS_WORDED = ("pictures", "study")
"""Options that decide nothing here: the study that was meant stands beside them."""
MISSING = object()
NEAREST = "nearest"
"""Status of a plan that only ``explain`` writes."""

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """A table that is another now: ``missing`` (made no more), ``new`` or ``changed``.

    Of a changed one so many ``rows`` differ, are gone or came; the first is told by its ``key``,
    with the ``column`` (empty where the row as a whole is gone or came) and what stood and stands.
    Of summary, audit and manifest it is ``values`` that differ, by their keys.
    """

    table: str
    how: str
    rows: int = 0
    key: str = ""
    column: str = ""
    then: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Reproduction:
    """What came of solving a run again.

    ``inputs``: files of its folder that are not those it was solved for, by how they differ
    (``missing``, ``changed``, ``new``); then nothing was solved. ``versions``: what is installed in
    another version now: (then, now), "" where it was not recorded. ``tables``: those that differ,
    summary, audit and manifest too, ``compared`` how many tables there are. ``left``: what else is
    in the folder, charts and documents, and was not compared. ``status`` is that of the run.
    """

    inputs: Mapping[str, str]
    versions: Mapping[str, tuple[str, str]]
    tables: tuple[Difference, ...]
    compared: int
    left: tuple[str, ...]
    status: str

    @property
    def same(self) -> bool:
        """Whether all that was compared is the same, tables byte for byte."""
        return not self.inputs and not self.tables

    def document(self) -> dict[str, Any]:
        """As ``--json`` prints it."""
        return {"same": self.same, **asdict(self)}


def changed_inputs(result: Result) -> dict[str, str]:
    """The files in a run folder that are not those that the run was solved for."""
    there = {name: data for name, data in result.inputs.items() if is_input(name)}
    return compared(result.manifest["inputs"], digests(there))


def asked(result: Result, folder: Path) -> dict[str, Any]:
    """The gap and the time limit that were asked of a run, and the solver.

    Raises:
        UsageError: its manifest does not say them as numbers, only ``explain`` makes such a run, or
            its solver is not installed.

    """
    if result.summary.get("status") == NEAREST:
        raise UsageError(message("usage.nearest-not-solved", folder=str(folder)))
    options = result.manifest.get("options")
    given = options if isinstance(options, Mapping) else {}
    found = {name: given.get(name) for name in ("gap", "time_limit")}
    for name, value in found.items():
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if value is not None and not (is_number and 0 <= value < math.inf):
            facts = {"folder": str(folder), "value": repr(value), "option": name}
            raise UsageError(message("usage.manifest-option", **facts))
    engine(str(given.get("solver", "highs")))
    return {**found, "solver": given.get("solver", "highs")}


def changed_versions(result: Result) -> dict[str, tuple[str, str]]:
    """What is installed in another version than that of a run: (then, now)."""
    told = result.manifest.get("versions")
    solver = result.manifest.get("options", {}).get("solver", "highs")
    then, now = told if isinstance(told, Mapping) else {}, versions(str(solver))
    return {
        name: (str(then.get(name, "")), version)
        for name, version in now.items()
        if then.get(name) != version
    }


def differences(folder: Path, again: Result) -> Iterator[Difference]:
    """What of a run folder solving again makes otherwise: ``again`` is audited."""
    made = {SUMMARY: again.summary_file, AUDIT: again.audit, MANIFEST: again.manifest}
    for name, content in made.items():
        yield from _of_values(folder / name, content)
    there = {path.stem: path for path in sorted((folder / "tables").glob("*.csv"))}
    currency = str(again.manifest["currency"])
    for name in sorted(there.keys() | again.tables.keys()):
        if name not in again.tables:
            yield Difference(name, "missing")
        elif name not in there:
            yield Difference(name, "new")
        else:
            then, now = there[name].read_bytes(), again.table_file(name)
            if then != now:
                yield _first(name, then, now, currency)


def left(folder: Path) -> tuple[str, ...]:
    """What is in a run folder and is not compared."""
    return tuple(sorted(path.name for path in folder.iterdir() if path.name not in OWN))


def _of_values(file: Path, made: Mapping[str, Any]) -> Iterator[Difference]:
    """A file value by value, but for what is of the day and the machine."""
    files = json.loads(file.read_bytes()), json.loads(json_file(made))
    then, now = (dict(_values(_solved(content, file.name))) for content in files)
    unlike = [key for key in {**then, **now} if then.get(key, MISSING) != now.get(key, MISSING)]
    if unlike:
        key = unlike[0]
        told = (str(of.get(key, "–")) for of in (then, now))
        yield Difference(file.name, "values", len(unlike), key, "", *told)


def _solved(content: Any, name: str) -> Any:
    """What of a file a solve decides."""
    if name != MANIFEST:
        return content
    found = {key: value for key, value in content.items() if key not in OF_THE_DAY}
    if isinstance(found.get("options"), dict):
        found["options"] = {k: v for k, v in found["options"].items() if k not in AS_WORDED}
    stages = found.get("stages")
    for stage in stages if isinstance(stages, list) else ():
        if isinstance(stage, dict):
            stage.pop("seconds", None)
    return found


def _values(content: object, key: str = "") -> Iterator[tuple[str, object]]:
    """Each value of JSON, by the keys that lead to it."""
    parts: Iterable[tuple[object, object]] = ()
    if isinstance(content, dict):
        parts = content.items()
    elif isinstance(content, list):
        parts = enumerate(content)
    else:
        yield key, content
    for name, value in parts:
        yield from _values(value, f"{key}.{name}" if key else str(name))


def _first(table: str, then: bytes, now: bytes, currency: str) -> Difference:
    """The first row that differs, by what its table's rows are told apart by."""
    schema = TABLES.get(table)
    keys = [in_currency(c.name, currency) for c in schema.columns if c.key] if schema else []
    before, after = (_rows(data, keys) for data in (then, now))
    unlike = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    if not unlike:  # only the order, line ends or the like
        return Difference(table, "changed")
    own = unlike[0]
    was, is_now = before.get(own, {}), after.get(own, {})
    column = next((c for c in is_now if was and was.get(c) != is_now[c]), "")
    return Difference(
        table,
        "changed",
        len(unlike),
        ", ".join(own),
        column,
        was.get(column, "") if column else ("" if not was else ", ".join(was.values())),
        is_now.get(column, "") if column else ("" if not is_now else ", ".join(is_now.values())),
    )


def _rows(data: bytes, keys: list[str]) -> dict[tuple[str, ...], Row]:
    """The rows by their keys; by all their cells where the columns are not those that are known."""
    rows = csv.DictReader(io.StringIO(data.decode("utf-8", "replace")), restval="", restkey="+")
    found: dict[tuple[str, ...], Row] = {}
    for row in rows:
        cells = {name: str(cell) for name, cell in row.items()}
        known = all(key in cells for key in keys) and keys
        found[tuple(cells[key] for key in keys) if known else tuple(cells.values())] = cells
    return found
