"""Who asks for a run: the author that git knows here, if any."""

from __future__ import annotations

import os
import shutil
import subprocess

PATIENCE = 2.0
"""Git answers at once or is not asked [s]."""


def author() -> str:
    """The name that git would sign a commit with, from here; "" where it knows none.

    Only a name that somebody gave: git makes one up from the machine where it has none.
    """
    given = os.environ.get("GIT_AUTHOR_NAME", "").strip()
    return _seen(given) or _configured()


def _configured() -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    try:
        asked = subprocess.run(  # noqa: S603  (a program of this name, and our own words)
            [git, "config", "--get", "user.name"],
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=PATIENCE,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return _seen(asked.stdout.decode("utf-8", "replace"))


def _seen(name: str) -> str:
    """As it can be printed, in one line."""
    return "".join(c if c.isprintable() else " " for c in name).strip()[:200]
