"""A run: tables, summary, manifest, the inputs as read. Written whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from pathway.errors import UsageError

MANIFEST = "manifest.json"
TEXT = {
    "account": str, "business": str, "region": str, "scope": str, "source": str, "option": str,
    "lever": str, "id": str,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Result:
    """What a run leaves behind (docs/outputs.md), without its charts."""

    summary: Mapping[str, Any]
    manifest: Mapping[str, Any]
    tables: Mapping[str, pd.DataFrame]
    audit: Mapping[str, Any]
    inputs: Mapping[str, bytes]

    def save(self, folder: Path) -> None:
        """Writes everything into an existing folder."""
        write_json(folder / "summary.json", self.summary)
        write_json(folder / MANIFEST, self.manifest)
        write_json(folder / "audit.json", self.audit)
        (folder / "tables").mkdir()
        for name, table in self.tables.items():
            path = folder / "tables" / f"{name}.csv"
            table.to_csv(path, index=False, lineterminator="\n", encoding="utf-8")
        for name, content in self.inputs.items():
            path = folder / "inputs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    @staticmethod
    def load(folder: Path) -> Result:
        """Reads a run; raises ``UsageError`` where the folder is none."""
        if not (folder / MANIFEST).is_file():
            raise UsageError(f"{folder} is no run: it has no {MANIFEST}. Give a run folder.")
        try:
            return Result(
                _read_json(folder / "summary.json"),
                _read_json(folder / MANIFEST),
                {p.stem: _read_table(p) for p in sorted((folder / "tables").glob("*.csv"))},
                _read_json(folder / "audit.json"),
                _read_inputs(folder / "inputs"),
            )
        except (OSError, ValueError) as fault:
            raise UsageError(
                f"{folder} is no complete run: {fault}. Solve again, or give another folder."
            ) from fault


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Writes JSON that a person can read."""
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _read_json(path: Path) -> dict[str, Any]:
    content = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(content, dict):
        raise ValueError(f"{path.name} does not hold a JSON object")
    return content


def _read_table(path: Path) -> pd.DataFrame:
    table = pd.read_csv(path, dtype=TEXT, keep_default_na=False, na_values={"clean_share": [""]})
    if "scope" in table and path.stem != "levers":
        table["scope"] = table["scope"].astype(int)
    return table


def _read_inputs(folder: Path) -> dict[str, bytes]:
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


@contextmanager
def run_folder(target: Path) -> Iterator[Path]:
    """A folder to write a run into: beside ``target``, renamed into place when complete.

    An older run there is replaced; any other non-empty folder, or a place that cannot be written,
    raises ``UsageError``.
    """
    check_writable(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        yield draft
        draft.chmod(0o755)
        if target.exists():
            old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
            target.rename(old / "run")
            draft.rename(target)
            shutil.rmtree(old)
        else:
            draft.rename(target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def check_writable(target: Path) -> None:
    """Raises ``UsageError`` unless a run can be written at ``target``; asked before the solve."""
    if target.exists() and not target.is_dir():
        raise UsageError(f"{target} is a file. Name another folder with --out.")
    if target.is_dir() and any(target.iterdir()) and not (target / MANIFEST).is_file():
        raise UsageError(
            f"{target} holds something that is no run, and is left alone. "
            "Name another folder with --out, or empty it."
        )
    parent = target.parent
    while not parent.exists():
        parent = parent.parent
    if not parent.is_dir() or not os.access(parent, os.W_OK):
        raise UsageError(f"{parent} cannot be written. Name another folder with --out.")
