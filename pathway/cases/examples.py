"""The cases that are shipped: in the wheel, or in the checkout of an editable install."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from pathway.locale import Listed, message
from pathway.locale.errors import UsageError
from pathway.machine.disk import write_new

REFERENCE = "alibaba"


def examples() -> dict[str, Path]:
    """The folder of each shipped case; raises ``UsageError`` where the package was cut."""
    package = Path(__file__).parents[1]
    for inputs in (package / "_inputs", package.parent / "inputs"):
        found = {p.name: p for p in sorted(inputs.glob("*")) if (p / "company.yaml").is_file()}
        if REFERENCE in found:
            return found
    raise UsageError(message("usage.no-reference-case"))


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
        meant = message("usage.there-are", names=Listed(tuple(known)))
        if near:
            meant = message("usage.meant", name=near[0])
        raise UsageError(message("usage.no-example", name=name, meant=meant))
    new_folder(folder)
    try:
        files = sorted(known[name].rglob("*.*"))
        write_new(folder, {f.relative_to(known[name]).as_posix(): f.read_bytes() for f in files})
    except OSError as fault:
        raise cannot_write(folder, fault) from fault


def cannot_write(folder: Path, fault: OSError) -> UsageError:
    """What the system says of a folder."""
    why = str(fault.strerror)
    return UsageError(message("usage.write-folder", path=str(folder), why=why))


def new_folder(folder: Path) -> None:
    """Raises ``UsageError`` unless the folder is new or empty."""
    try:
        if folder.exists() and not folder.is_dir():
            raise UsageError(message("usage.folder-is-file", folder=str(folder)))
        if folder.is_dir() and any(folder.iterdir()):
            raise UsageError(message("usage.folder-not-empty", folder=str(folder)))
    except OSError as fault:
        raise cannot_write(folder, fault) from fault
