"""Where the reference case is: in the wheel, or in the checkout of an editable install."""

from __future__ import annotations

from pathlib import Path

from pathway.errors import UsageError


def reference_case() -> Path:
    """The folder of the reference case; raises ``UsageError`` where the package was cut."""
    package = Path(__file__).parent
    for folder in (package / "_inputs" / "alibaba", package.parent / "inputs" / "alibaba"):
        if (folder / "company.yaml").is_file():
            return folder
    raise UsageError("The reference case is missing from this installation. Install it again.")
