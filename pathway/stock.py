"""Units of stock in each language: vehicles, 辆车, Fahrzeuge."""

from __future__ import annotations

from pathway.amounts import plural
from pathway.locale import Lang, MessageError, say


def counted(number: str, unit: str, lang: Lang) -> str:
    """A number, as it is written, with its unit."""
    return f"{number} {unit_name(unit, lang, one=number == '1')}"


def unit_name(unit: str, lang: Lang, one: bool = False) -> str:
    """Of one or of many; a unit that has no message is called as the inputs call it."""
    try:
        return say(f"stock.{unit}{'.one' if one else ''}", lang)
    except MessageError:
        named = unit.replace("_", " ")
        return named if one else plural(named)
