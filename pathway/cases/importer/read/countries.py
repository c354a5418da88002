"""Countries by their names in English, German and Chinese, from the CLDR that Babel ships."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pathway.cases.importer.read.words import plain

LANGUAGES = ("en", "de", "zh")
ALSO = {
    "uk": "GB",
    "great britain": "GB",
    "england": "GB",
    "us": "US",
    "usa": "US",
    "united states of america": "US",
    "the netherlands": "NL",
    "holland": "NL",
    "czech republic": "CZ",
    "slovak republic": "SK",
    "turkey": "TR",
    "russian federation": "RU",
    "korea": "KR",
    "korea, south": "KR",
    "republic of korea": "KR",
    "viet nam": "VN",
    "hong kong": "HK",
    "hongkong": "HK",
    "香港": "HK",
    "澳门": "MO",
    "中国台湾": "TW",
    "emea": "EMEA",
    "apac": "APAC",
}
"""Names that are written, too, and the parts of the world that reports divide it into."""


def country_of(text: str) -> str:
    """Give the code of the country, or of the part of the world, that a text is; else nothing."""
    return _codes().get(plain(text), "")


@cache
def _codes() -> Mapping[str, str]:
    """Name -> code of ISO 3166, or of a part of the world of the United Nations (150: Europe)."""
    from babel import Locale

    names = {
        plain(name): code
        for language in LANGUAGES
        for code, name in Locale(language).territories.items()
    }
    return names | ALSO
