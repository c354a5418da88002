"""Countries: what the library has of each, and what it has not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from typing import Any

from babel import Locale

from pathway import library
from pathway.cases.starter.templates import read_data
from pathway.library import Entry
from pathway.locale import Lang, language, message
from pathway.locale.errors import UsageError

MEMBERS = "EU"
ALSO = {"UK": "GB", "EL": "GR"}
"""What a country is called beside its code of ISO 3166."""


@cache
def places() -> dict[str, Any]:
    """What of the library is of a country, by code."""
    return read_data("places")


def grid_of(code: str) -> Entry:
    """The factors of a country's grid, all of one publisher and basis.

    Raises:
        UsageError: the library has none; those of a like name are named.

    """
    known = {e.region: e for e in library.entries("grid") if e.id.endswith("-ember")}
    if code in known:
        return known[code]
    alike = [known[ALSO[code]]] if code in ALSO else _named(code, known.values())
    near = f"{alike[0].region} ({country_name(alike[0], 'en')})" if alike else "none"
    raise UsageError(message("terminal.init-country", code=code, near=near))


def _named(word: str, grids: Iterable[Entry]) -> list[Entry]:
    """The grids of countries in whose name it is; a code of two letters is in too many."""
    if len(word) < 3 and word.isascii():
        return []
    names = ((e, f"{country_name(e, 'en')} {country_name(e, 'zh')}".casefold()) for e in grids)
    return [e for e, name in names if word.casefold() in name]


def country_name(grid: Entry, lang: Lang) -> str:
    """The name of the country of a grid: that of ``Electricity, Germany``; of others, Babel's."""
    if lang not in ("en", "zh"):
        named = Locale.parse(language(lang).tag, sep="-").territories.get(grid.region)
        if named:
            return str(named)
    return re.split("[,，] ?", grid.name(lang), maxsplit=1)[-1]


def entry_for(what: str, code: str) -> Entry | None:
    """The price of something in a country, or in the European Union for its members."""
    named = places()[what]
    found = named.get(code) or (named.get(MEMBERS) if code in places()["eu"] else None)
    return library.entry(found) if found else None


def market_of(code: str) -> str:
    """Where certificates of a country are valid: one market in the European Union."""
    return "eu" if code in places()["eu"] else code.lower()


def base_year(countries: Iterable[str]) -> int:
    """The last full year of which the library knows the grid of one of the countries."""
    years = [row.year or 0 for code in countries for row in grid_of(code).rows]
    return min(max(years), datetime.now(UTC).year - 1)
