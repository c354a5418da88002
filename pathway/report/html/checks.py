"""What the checks of the audit are called."""

from __future__ import annotations

from pathway.locale import Lang

from .words import known


def check_name(check: str, lang: Lang) -> str:
    """The name of a check as a sentence; one that has no other is its id in words."""
    return known(f"checks.{check}", lang) or check.replace("_", " ").capitalize()
