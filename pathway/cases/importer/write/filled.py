"""What an import adds to a case, and what of it is to be told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pathway.cases.importer.place.sources import Found
from pathway.cases.importer.write.past import Kept
from pathway.locale import FIRST, Joined, Lang
from pathway.locale.numbers import half_up, plain_decimal, written
from pathway_models.case import Name

LONGEST = 12
"""Characters of a number from which on it is told to three decimals."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as a file may have it, with the marks of each language."""

    value: float

    def in_(self, lang: Lang) -> str:
        """In a language."""
        exact = Decimal(f"{self.value:.10g}")
        is_long = len(f"{exact:,}") > LONGEST or "E" in str(exact)
        return written(plain_decimal(half_up(self.value, 3) if is_long else exact), lang)


def listed(words: Iterable[str]) -> Joined:
    """Words of a file or ids, with the commas of each language between them."""
    return Joined(tuple(Name.of({FIRST: word}) for word in words), "language.comma")


@dataclass
class Filled:
    """What an import adds to a case."""

    sources: list[Found] = field(default_factory=list)
    verdicts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """How many sources are added, the same, replaced or kept."""
    assumed: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    """What the file does not say, and is assumed: keys of the words."""
    missing: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    """What the case still lacks."""
    past: Kept = field(default_factory=Kept)
    """The years before the base year that history.csv has of the file."""
    supplied: list[Found] = field(default_factory=list)
    """Sources of electricity that have a supplier, and so a market-based factor, of their own."""
    idle: Mapping[str, str] = field(default_factory=dict)
    """Levers and promises that are taken out, for nothing is left of theirs: their text by id."""
    verified: dict[str, tuple[float, str]] = field(default_factory=dict)
    """Total of the inventory -> tonnes, and where they stand; nothing where they are a sum."""
