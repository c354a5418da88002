"""What a user says of the case to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pathway.cases.starter.words import SAID
from pathway.locale import Fact, Lang, Message, message

LANGUAGES: tuple[Lang, ...] = tuple(SAID["assumption"])
"""Those that names are written in."""
CURRENCY = "EUR"
COUNTRY = "DE"


@dataclass(frozen=True, slots=True)
class Wish:
    """The case that is asked for.

    ``kind`` is ``starter`` or an archetype. ``countries`` are codes of two letters, ``base_year``
    is the year of the inventory; None is the last full year that the library has grid factors of.
    ``rates`` is money of the case per money of the library, by currency. ``prices`` is money of
    the case per unit (kWh of electricity or gas, litre, tonne), by carrier or
    ``carrier@COUNTRY``. ``sizes`` is how big the company is, in the units that its kind names.
    """

    kind: str = "starter"
    lang: Lang = "en"
    currency: str = CURRENCY
    countries: tuple[str, ...] = (COUNTRY,)
    base_year: int | None = None
    name: str | None = None
    rates: Mapping[str, float] = field(default_factory=dict)
    prices: Mapping[str, float] = field(default_factory=dict)
    sizes: Mapping[str, float] = field(default_factory=dict)


@dataclass
class Lacking:
    """What is needed beside: the options to give, each with what it is for."""

    found: dict[str, Message] = field(default_factory=dict)

    def tell(self, option: str, why: str, /, **facts: Fact) -> None:
        """Note an option that must be given, and a message of the terminal why; said once."""
        self.found.setdefault(option, message(f"terminal.init-{why}", **facts))
