"""The cases that are shipped: in the wheel, or in the checkout of an editable install."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from pathway.disk import write_new
from pathway.errors import UsageError

REFERENCE = "alibaba"


def examples() -> dict[str, Path]:
    """The folder of each shipped case; raises ``UsageError`` where the package was cut."""
    package = Path(__file__).parent
    for inputs in (package / "_inputs", package.parent / "inputs"):
        found = {p.name: p for p in sorted(inputs.glob("*")) if (p / "company.yaml").is_file()}
        if REFERENCE in found:
            return found
    raise UsageError("The reference case is missing from this installation. Install it again.")


def reference_case() -> Path:
    """The folder of the reference case."""
    return examples()[REFERENCE]


def write_example(folder: Path, name: str = REFERENCE) -> None:
    """Copies a shipped case.

    Raises ``UsageError`` for a name that is none of them, and unless the folder is new or empty.
    """
    known = examples()
    if name not in known:
        near = get_close_matches(name, known, n=1)
        meant = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known)}."
        raise UsageError(f"--example {name}: no such example. {meant}")
    new_folder(folder)
    try:
        files = sorted(known[name].rglob("*.*"))
        write_new(folder, {f.relative_to(known[name]).as_posix(): f.read_bytes() for f in files})
    except OSError as fault:
        raise UsageError(
            f"{folder} cannot be written: {fault.strerror}. Name another folder."
        ) from fault


def new_folder(folder: Path) -> None:
    """Raises ``UsageError`` unless the folder is new or empty."""
    try:
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"{folder} is a file. Name a new folder.")
        if folder.is_dir() and any(folder.iterdir()):
            raise UsageError(f"{folder} is not empty, and is left alone. Name a new folder.")
    except OSError as fault:
        raise UsageError(
            f"{folder} cannot be written: {fault.strerror}. Name another folder."
        ) from fault
