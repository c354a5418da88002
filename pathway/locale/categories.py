"""What categories of emission sources are called: those of the GHG Protocol, and any other id."""

from __future__ import annotations

import re

from pathway.locale import Spoken, is_said, message
from pathway_models.case import Name

_NUMBERED = re.compile(r"cat(\d+)_(.+)")


def category_name(category: str) -> Spoken:
    """In words, without its number; an id that is not known is written with spaces."""
    found = _NUMBERED.fullmatch(category)
    key = found[2] if found else category
    words = " ".join(re.split(r"[_\-\s]+", key.strip("_- "))) or category
    written = words if words[1:2].isupper() else words[:1].upper() + words[1:]
    known = f"categories.{key}"
    return message(known) if is_said(known) else Name.of({"en": written})


def category_label(category: str) -> Spoken:
    """In words, and the number of its category of scope 3."""
    name, found = category_name(category), _NUMBERED.fullmatch(category)
    if not found:
        return name
    return message("categories.numbered", name=name, number=found[1])
