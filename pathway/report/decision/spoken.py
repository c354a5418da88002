"""Numbers that are said later, in whichever language is asked."""

from __future__ import annotations

from dataclasses import dataclass

from pathway.locale import Lang, numbers


@dataclass(frozen=True, slots=True)
class Sum:
    """Money [million] in the unit that shows it."""

    millions: float
    currency: str

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return numbers.money(self.millions, self.currency, lang)


@dataclass(frozen=True, slots=True)
class Mass:
    """Tonnes in the unit that shows them."""

    tonnes: float

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return numbers.mass(self.tonnes, lang)


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in whole percent."""

    share: float

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return numbers.share_of(self.share, 1.0, lang)
