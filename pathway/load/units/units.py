"""Units of measure, converted once, here; inside are kt, GWh, million of the currency.

A unit is words joined by ``/``: ``MCNY/GWh``, ``kWh/vehicle``. ``/yr`` may be added, for nothing.
A stock unit that is no unit of measure (vehicle, park, store) is counted. Sizes are exact
fractions, so that a conversion is rounded once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from pathway.load.files.faults import Faults, Location, listed, nearest
from pathway.load.units.measures import (
    AMBIGUOUS,
    CURRENCIES,
    MEASURES,
    SPELLINGS,
    Measure,
    money_of,
)
from pathway.locale import Said, said

WORD = re.compile(r"[A-Za-z%][A-Za-z0-9_]*")
UNIT = re.compile(rf"(1|{WORD.pattern})(/{WORD.pattern})*")
THING = re.compile(r"[a-z][a-z0-9_]*")
YEAR = ("yr", "year", "a")
SHARES = ("share", "%")
UNCOUNTED = (*SHARES, "index")
SMALL = {"GWh": "kWh", "kt": "t", "ML": "L", "Mm3": "m3", "TJ": "GJ", "ktkm": "tkm", "Mpkm": "pkm"}
"""Internal unit -> the one that prices are quoted by."""
MOST_OFFERED = 16


class Size(NamedTuple):
    """How much one of a unit is, and the powers of what it measures."""

    of: Fraction
    dimensions: Mapping[str, int]


class Units:
    """Converts the units of a case to internal ones, and tells the units it cannot."""

    def __init__(self, currency: str, faults: Faults) -> None:
        self.currency, self.faults = currency, faults
        self.money = f"M{currency}"
        self.known: Mapping[str, Measure] = MEASURES | money_of(currency)
        self._factors: dict[tuple[str, str, tuple[str, ...]], float | None] = {}

    def is_measure(self, word: str) -> bool:
        """Whether this is a unit of measure, not a thing that is counted."""
        return word in self.known

    @staticmethod
    def is_share(unit: str) -> bool:
        """Whether it is a share of something, a year (``%/yr``) or not."""
        return "/".join(_split(unit)) in SHARES

    def stock_unit(self, unit: str, spot: Location) -> str:
        """Check the word for one unit of stock or activity. Raises Invalid where it is none."""
        if self.is_measure(unit) and unit not in UNCOUNTED:
            return unit
        like_one = unit.lower() in {*map(str.lower, self.known), *SPELLINGS, *AMBIGUOUS}
        if unit in YEAR or like_one or not THING.fullmatch(unit):
            self.faults.fail(spot, unit, "no-unit-to-count-in", self._spelt(unit))
        return unit

    def factor(self, unit: str, to: str, spot: Location, counted: tuple[str, ...] = ()) -> float:
        """Give what a number in ``unit`` is multiplied by to be in ``to``; ``counted`` are counted.

        Raises:
            Invalid: a word of the unit is unknown, or the two do not measure the same.

        """
        for word in self._words(unit, spot):
            if word not in counted and word != "1" and not self.is_measure(word):
                self._unknown(word, unit, to, spot, counted)
        found = self.convert(unit, to, counted)
        if found is None:
            facts = {"what": to, "unit": self._everyday(to)}
            self.faults.fail(spot, unit, "measures-other", **facts)
        return found

    def convert(self, unit: str, to: str, counted: tuple[str, ...] = ()) -> float | None:
        """As ``factor``, but None where it cannot be converted."""
        key = (unit, to, counted)
        if key not in self._factors:
            own, wanted = self._size(unit, counted), self._size(to, counted)
            alike = own and wanted and own.dimensions == wanted.dimensions
            self._factors[key] = float(own.of / wanted.of) if own and wanted and alike else None
        return self._factors[key]

    def _everyday(self, to: str) -> str:
        """Give the unit in which a person would write a price, or tonnes, for an internal one."""
        if to == "kt":
            return "t"
        first, *rest = to.split("/")
        if first != self.money or not rest:
            return to
        return "/".join((self.currency, *(SMALL.get(word, word) for word in rest)))

    def _words(self, unit: str, spot: Location) -> list[str]:
        written = unit.replace(" ", "")
        years = [word in YEAR for word in written.split("/")]
        if not UNIT.fullmatch(written) or len(unit) > 60 or years[0] or sum(years) > 1:
            meant = "/".join(SPELLINGS.get(word, word) for word in written.split("/"))
            known = meant != written and UNIT.fullmatch(meant)
            remedy = said("faults.did-you-mean", name=repr(meant)) if known else None
            example = f"{self.currency}/kWh"
            self.faults.fail(spot, unit, "no-unit-of-measure", remedy, unit=example)
        return _split(unit)

    def _unknown(
        self, word: str, unit: str, to: str, spot: Location, counted: tuple[str, ...]
    ) -> None:
        """Tell a word that is no unit; what is offered for it is never of another size."""
        code = word[1:] if len(word) == 4 and word[0] in "kMG" else word
        if code.upper() in CURRENCIES and code.upper() != self.currency:
            self.faults.fail(spot, unit, "other-currency", own=self.currency, other=code)
        remedy = self._spelt(word)
        if remedy is None:
            own = [word for word in counted if not self.is_measure(word)]
            close = nearest(word, own) if own else None
            fitting = self._fitting(word, unit, to, counted)
            is_close = close is not None and close.key == "faults.did-you-mean"
            remedy = close if is_close else _one_of(fitting, self._everyday(to))
        within = "whole" if word == unit else repr(word[:20])
        self.faults.fail(spot, unit, "no-such-unit", remedy, word=within)

    def _fitting(self, word: str, unit: str, to: str, counted: tuple[str, ...]) -> list[str]:
        """Give the units that may stand in place of a word; of a gas where it names one."""
        gas = re.search(r"CO2\w*$", word)
        words, found = _split(unit), []
        for known in dict.fromkeys((*counted, *self.known)):
            if known.endswith(gas[0]) if gas else "CO2" not in known:
                written = "/".join(known if w == word else w for w in words)
                found += [known] * (self.convert(written, to, counted) is not None)
        return found

    def _spelt(self, word: str) -> Said | None:
        """Give the remedy for another spelling of a unit; None where the size is in doubt."""
        lower = word.lower()
        if lower in AMBIGUOUS:
            *first, last = AMBIGUOUS[lower]
            return said("faults.write-either", first=listed(first), last=last)
        same = [k for k in self.known if k.lower() == lower and not _in_doubt(word, k)]
        found = [SPELLINGS[lower]] if lower in SPELLINGS else same
        return said("faults.did-you-mean", name=repr(found[0])) if len(found) == 1 else None

    def _size(self, unit: str, counted: tuple[str, ...]) -> Size | None:
        size, powers = Fraction(1), Counter[str]()
        for place, word in enumerate(_split(unit)):
            one = self.known.get(word)
            if one is None and word not in (*counted, "1"):
                return None
            power = -1 if place else 1
            if one is not None:
                size *= one.size**power
            powers[f"[{one.dimension}]" if one else word] += power
        uncounted = ("1", "[]")
        return Size(size, {d: n for d, n in powers.items() if n and d not in uncounted})


def _in_doubt(word: str, known: str) -> bool:
    """Whether two words that differ in capitals only may be of different size, as MT and Mt are."""
    differ = [place for place, (a, b) in enumerate(zip(word, known, strict=True)) if a != b]
    return any(word[p] in "MGTPmp" if p == 0 else word[p] in "Tt" for p in differ)


def _one_of(names: Iterable[str], other: str) -> Said:
    """Give the remedy that lists what may be written."""
    found = list(names)
    if not found:
        return said("faults.give-in-unit", unit=other)
    some = [*found[:MOST_OFFERED], *["…"] * (len(found) > MOST_OFFERED)]
    return said("faults.one-of", names=listed(some))


def _split(unit: str) -> list[str]:
    first, *rest = unit.replace(" ", "").split("/")
    return [first, *(word for word in rest if word not in YEAR)]
