"""Where the reference case is: in the wheel, or in the checkout of an editable install."""

from __future__ import annotations

import shutil
from pathlib import Path

from pathway.errors import UsageError


def reference_case() -> Path:
    """The folder of the reference case; raises ``UsageError`` where the package was cut."""
    package = Path(__file__).parent
    for folder in (package / "_inputs" / "alibaba", package.parent / "inputs" / "alibaba"):
        if (folder / "company.yaml").is_file():
            return folder
    raise UsageError("The reference case is missing from this installation. Install it again.")


def write_reference_case(folder: Path) -> None:
    """Copies the reference case; raises ``UsageError`` unless the folder is new or empty."""
    case = reference_case()
    try:
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"{folder} is a file. Name a new folder.")
        if folder.is_dir() and any(folder.iterdir()):
            raise UsageError(f"{folder} is not empty, and is left alone. Name a new folder.")
        for file in sorted(case.rglob("*.*")):
            copy = folder / file.relative_to(case)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
    except OSError as fault:
        raise UsageError(
            f"{folder} cannot be written: {fault.strerror}. Name another folder."
        ) from fault
