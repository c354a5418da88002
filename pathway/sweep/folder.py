"""The folder of a sweep: what it was made from, and whether that is still what is asked."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from pathway.locale import Listed, Message, message
from pathway.locale.errors import UsageError
from pathway.machine.disk import alone, is_draft, write_whole
from pathway.machine.pools import installed
from pathway.runs.finished import digests
from pathway.runs.result import MANIFEST
from pathway.sweep.spec import Sweep, read_sweep
from pathway.tables.declared.schema import in_currency

RECORDS = "records.jsonl"
SWEEP_FILE = "sweep.yaml"
INPUTS = "inputs"
KIND = "sweep"


class Shard(NamedTuple):
    """Every ``of``-th scenario, from the ``number``-th on."""

    number: int
    of: int

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"

    @staticmethod
    def parse(text: str) -> Shard:
        """Reads ``3/8``; raises ``UsageError`` where it is no shard."""
        match = re.fullmatch(r"([1-9]\d{0,4})/([1-9]\d{0,4})", text, re.ASCII)
        if match is None or int(match[1]) > int(match[2]):
            raise UsageError(message("sweep-told.no-shard", text=repr(text)))
        return Shard(int(match[1]), int(match[2]))

    def has(self, place: int) -> bool:
        """Whether the scenario at this place, from 0 on, is one of it."""
        return place % self.of == self.number - 1


def manifest_of(sweep: Sweep, shard: Shard | None) -> dict[str, Any]:
    """What decides the results of a sweep; nothing of when, where and by how many they were made.

    A later run in the same folder goes on only where all of it is the same.
    """
    scenarios = json.dumps([asdict(s) for s in sweep.scenarios], ensure_ascii=False)
    return {
        "kind": KIND,
        "sweep": sweep.id,
        "name": dict(sweep.name.said),
        "case": sweep.case_id,
        "study": sweep.study,
        "currency": sweep.currency,
        "design": sweep.made_of.design.model_dump(exclude_none=True),
        "count": len(sweep.scenarios),
        "readings": [in_currency(group, sweep.currency) for group in sweep.readings],
        "shard": None if shard is None else str(shard),
        "versions": installed(),
        "sweep_file": hashlib.sha256(sweep.text).hexdigest(),
        "scenarios": hashlib.sha256(scenarios.encode()).hexdigest(),
        "inputs": digests(sweep.files),
    }


def read_manifest(folder: Path) -> dict[str, Any] | None:
    """The manifest of a sweep's folder; None where it is no such folder."""
    try:
        found = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and found.get("kind") == KIND else None


def prepare(
    folder: Path, sweep: Sweep, manifest: Mapping[str, Any], *, fresh: bool = False
) -> None:
    """Makes the folder, or checks that it is one to go on in.

    The manifest is written first: wherever this is killed, the folder is known for what it is.

    Raises:
        UsageError: it holds something else, or a sweep of other inputs, which are named.

    """
    with _blaming(folder):
        before = read_manifest(folder) if folder.is_dir() else None
        if before is None and (folder.exists() or folder.is_symlink()):
            _check_free(folder)
        if before is not None and fresh:
            _clear(folder)
            before = None
        if before is not None:
            _check_same(folder, before, manifest)
        folder.mkdir(parents=True, exist_ok=True)
        _copy(folder / MANIFEST, _json(manifest))
        _copy(folder / SWEEP_FILE, sweep.text)
        for name, content in sweep.files.items():
            _copy(folder / INPUTS / name, content)


@contextmanager
def at_work(folder: Path) -> Iterator[None]:
    """One sweep at a time works in a folder; raises ``UsageError`` for another."""
    with ExitStack() as stack:
        try:
            stack.enter_context(alone(folder))
        except BlockingIOError as fault:
            raise UsageError(message("sweep-told.at-work", folder=str(folder))) from fault
        yield


def _copy(path: Path, content: bytes) -> None:
    """Writes a file that is not there yet, or was cut short."""
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)


def read_again(folder: Path) -> Sweep:
    """The sweep of a folder, from the copies of its inputs.

    Raises:
        UsageError: the folder holds no sweep.
        InputError: what it holds has been changed, and is at fault.

    """
    manifest = read_manifest(folder)
    if manifest is None:
        raise UsageError(message("sweep-told.no-sweep", folder=str(folder)))
    with _blaming(folder, "read"):
        text = (folder / SWEEP_FILE).read_bytes()
    sweep = read_sweep(f"{manifest['sweep']}.yaml", text, folder, folder / INPUTS, manifest["case"])
    now = manifest_of(sweep, None)
    # Which versions have solved it, and what part of it, does not matter to whoever reads it.
    _check_same(folder, manifest, now | {k: manifest.get(k) for k in ("versions", "shard")})
    return sweep


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Writes JSON that a person can read, whole or not at all."""
    write_whole(path, _json(content))


def _json(content: Mapping[str, Any]) -> bytes:
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def _check_free(folder: Path) -> None:
    if not folder.is_dir():
        raise UsageError(message("sweep-told.no-folder", folder=str(folder)))
    if any(path for path in folder.iterdir() if not is_draft(path)):
        raise UsageError(message("sweep-told.not-free", folder=str(folder)))


def _clear(folder: Path) -> None:
    """Removes a sweep; the manifest, which marks one, last."""
    for path in sorted(folder.iterdir(), key=lambda path: path.name == MANIFEST):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _check_same(folder: Path, before: Mapping[str, Any], now: Mapping[str, Any]) -> None:
    """Raises ``UsageError`` naming what has changed since."""
    if changes := tuple(_changes(before, now)):
        listed = Listed(changes, "sweep-told.between-changes")
        raise UsageError(message("sweep-told.others", folder=str(folder), changes=listed))


def _changes(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Message]:
    yield from _differences(before.get("inputs", {}), now["inputs"], INPUTS + "/")
    if before.get("sweep_file") != now["sweep_file"]:
        yield message("sweep-told.changed", what="file")
    yield from _differences(before.get("versions", {}), now["versions"], "")
    if before.get("shard") != now["shard"]:
        was, is_ = (_shard(one.get("shard")) for one in (before, now))
        yield message("sweep-told.other-shard", was=was, now=is_)
    if all(before.get(k) == now[k] for k in ("inputs", "sweep_file", "versions")):
        others = ("case", "study", "sweep", "scenarios")  # what else follows from those
        for key in others:
            if before.get(key) != now[key]:
                yield message("sweep-told.changed", what=key)


def _differences(old: Mapping[str, str], new: Mapping[str, str], where: str) -> Iterator[Message]:
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            how = "new" if name not in old else "gone" if name not in new else "changed"
            yield message("sweep-told.difference", name=f"{where}{name}", how=how)


def _shard(text: object) -> Message:
    if text is None:
        return message("sweep-told.all-scenarios")
    return message("sweep-told.one-shard", shard=str(text))


@contextmanager
def _blaming(folder: Path, how: str = "written") -> Iterator[None]:
    """Turns faults of the system into one that a user can mend."""
    try:
        yield
    except OSError as fault:
        why = str(fault.strerror)
        told = message("sweep-told.unusable", folder=str(folder), how=how, why=why)
        raise UsageError(told) from fault
