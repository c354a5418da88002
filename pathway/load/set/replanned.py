"""What ``pathway replan`` says in a study in place of what stands there."""

from __future__ import annotations

import re

KEYS = ("actuals", "stay_close")
"""Keys of a study, each on a line of its own."""


def with_key(study: bytes, key: str, value: str) -> bytes:
    """The text of a study that says this of a key."""
    return f"{_without(_text(study), key)}\n{key}: {value}\n".encode()


def without_keys(study: bytes) -> str:
    """What the text of a study says of all else."""
    text = _text(study)
    for key in KEYS:
        text = _without(text, key)
    return text


def _text(study: bytes) -> str:
    return study.decode("utf-8-sig", errors="replace")


def _without(text: str, key: str) -> str:
    return re.sub(rf"(?m)^{key}:.*\n?", "", text).rstrip("\n")
