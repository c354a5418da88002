"""What the checks of the audit are called, and find."""

from __future__ import annotations

import re

from pathway.locale import Lang, say

from .words import known


def check_name(check: str, lang: Lang) -> str:
    """The name of a check as a sentence; one that has no other is its id in words."""
    return known(f"checks.{check}", lang) or check.replace("_", " ").capitalize()


def check_unit(unit: str, lang: Lang) -> str:
    """The unit of what a check finds; a symbol stays as it is."""
    return known(f"checks.unit-{re.sub('[^a-z]+', '-', unit)}", lang) or unit


def check_place(where: str, lang: Lang) -> str:
    """Where a check found most, what stands there, and what should."""
    found = re.fullmatch("(.*): (.*), expected (at most |at least |)(.*)", where, re.DOTALL)
    if found is None:
        return where
    place, there, bound, want = found.groups()
    key = bound.strip().replace(" ", "-") or "equal"
    return say(f"checks.expected-{key}", lang, place=place, there=there, want=want)
