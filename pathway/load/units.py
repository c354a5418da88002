"""Units of measure, converted once, here; inside are kt, GWh, million of the currency.

A unit is words joined by ``/``: ``MCNY/GWh``, ``kWh/vehicle``. ``/yr`` may be added, for nothing.
A stock unit that is no unit of measure (vehicle, park, store) is counted.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from typing import Any

from pathway.load.faults import Faults, Spot, nearest


def _pint() -> Any:
    """Pint without scipy and dask: it would load both where they are installed, and use neither.

    Once scipy is there, Pyomo loads the whole of it: together more than a second a process.
    """
    hidden = [name for name in ("scipy", "dask") if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None: cannot be imported
    try:
        return import_module("pint")
    finally:
        for name in hidden:
            del sys.modules[name]


pint = _pint()

WORD = re.compile(r"[A-Za-z%][A-Za-z0-9_]*")
UNIT = re.compile(rf"(1|{WORD.pattern})(/{WORD.pattern})*")
THING = re.compile(r"[a-z][a-z0-9_]*")
YEAR = ("yr", "year", "a")
SHARES = ("share", "%")
UNCOUNTED = (*SHARES, "index")
SMALL = {"GWh": "kWh", "kt": "t", "ML": "L", "Mm3": "m3", "TJ": "GJ", "ktkm": "tkm", "Mpkm": "pkm"}
"""Internal unit -> the one that prices are quoted by."""
LIKE = {"%": "percent"}

PREFIXES = ("kilo- = 1e3 = k-", "mega- = 1e6 = M-", "giga- = 1e9 = G-", "tera- = 1e12 = T-")
DEFINITIONS = (
    "second = [time]",
    "hour = 3600 second = h",
    "gram = [mass] = g = gCO2e = gCO2",
    "tonne = 1e6 gram = t = tCO2e = tCO2",
    "joule = [energy] = J",
    "watt = joule / second = W = Wp",
    "watt_hour = 3600 joule = Wh",
    "tonne_coal_equivalent = 29.3076e9 joule = tce",
    "metre = [length] = m",
    "square_metre = metre * metre = m2",
    "litre = [volume] = L",
    "cubic_metre = 1e3 litre = m3",
    "tonne_kilometre = [freight] = tkm",
    "passenger_kilometre = [travel] = pkm",
    "share = 1",
    "percent = 0.01",
    "index = 1",
)
SYMBOLS = """
    g kg t kt Mt gCO2e kgCO2e tCO2e ktCO2e MtCO2e kgCO2 tCO2
    Wh kWh MWh GWh TWh J kJ MJ GJ TJ PJ tce ktce W kW MW GW Wp kWp MWp GWp
    m km Mkm m2 L kL ML m3 Mm3 tkm ktkm Mtkm pkm kpkm Mpkm share % index
""".split()  # noqa: SIM905 - a list of sixty strings is no easier to read
CURRENCIES = """
    AUD BRL CAD CHF CNH CNY CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW KZT MXN MYR NOK NZD PHP PLN
    RMB RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR
""".split()  # noqa: SIM905


class Units:
    """Converts the units of a case to internal ones, and tells the units it cannot."""

    def __init__(self, currency: str, faults: Faults) -> None:
        self.currency, self.faults = currency, faults
        self.money = f"M{currency}"
        self.known = [*SYMBOLS, currency, f"k{currency}", self.money, f"G{currency}"]
        self.registry: Any = pint.UnitRegistry(None)
        for definition in (*PREFIXES, *DEFINITIONS, f"{currency} = [money]"):
            self.registry.define(definition)
        self._factors: dict[tuple[str, str, tuple[str, ...]], float | None] = {}
        self._quantities: dict[str, Any] = {}

    def is_measure(self, word: str) -> bool:
        """Whether this is a unit of measure, not a thing that is counted."""
        return word in self.known

    def stock_unit(self, unit: str, spot: Spot) -> str:
        """Check the word for one unit of stock or activity. Raises Skip where it is none."""
        if self.is_measure(unit) and unit not in UNCOUNTED:
            return unit
        same = [k for k in self.known if k.lower() == unit.lower() and k != unit]
        if unit in (*YEAR, *UNCOUNTED) or same or not THING.fullmatch(unit):
            words = f"Did you mean {same[0]!r}?" if same else "Write a word such as vehicle, or GWh"
            self.faults.fail(spot, unit, "this is no unit to count in", words)
        return unit

    def factor(self, unit: str, to: str, spot: Spot, things: tuple[str, ...] = ()) -> float:
        """Give what a number in ``unit`` is multiplied by to be in ``to``; ``things`` are counted.

        Raises:
            Skip: a word of the unit is unknown, or the two do not measure the same.

        """
        words = self._words(unit, spot)
        for word in words:
            if word not in things and word != "1" and not self.is_measure(word):
                self._unknown(word, unit, spot, things)
        found = self.convert(unit, to, things)
        if found is None:
            remedy = f"Give it in {self._everyday(to)}, or another unit of the same kind"
            self.faults.fail(spot, unit, f"this unit does not measure {to}", remedy)
        return found

    def convert(self, unit: str, to: str, things: tuple[str, ...] = ()) -> float | None:
        """As ``factor``, but None where it cannot be converted."""
        key = (unit, to, things)
        if key not in self._factors:
            try:
                ratio = self._product(unit, things) / self._product(to, things)
                self._factors[key] = float(ratio.to("").magnitude)
            except (pint.DimensionalityError, pint.UndefinedUnitError):
                self._factors[key] = None
        return self._factors[key]

    def _everyday(self, to: str) -> str:
        """Give the unit in which a person would write a price, for an internal one."""
        first, *rest = to.split("/")
        if first != self.money or not rest:
            return to
        return "/".join((self.currency, *(SMALL.get(word, word) for word in rest)))

    def _words(self, unit: str, spot: Spot) -> list[str]:
        if not UNIT.fullmatch(unit.replace(" ", "")) or len(unit) > 60:
            remedy = f"Write it as words joined by /, such as {self.currency}/kWh"
            self.faults.fail(spot, unit, "this is no unit", remedy)
        return _split(unit)

    def _unknown(self, word: str, unit: str, spot: Spot, things: tuple[str, ...]) -> None:
        code = word[1:] if len(word) == 4 and word[0] in "kMG" else word
        if code.upper() in CURRENCIES and code != self.currency:
            problem = f"money of this case is in {self.currency}, not in {code}"
            self.faults.fail(spot, unit, problem, f"Convert it to {self.currency}")
        remedy = nearest(word, (*things, *self.known), "unit")
        self.faults.fail(spot, unit, f"there is no unit {word[:20]!r}", remedy)

    def _product(self, unit: str, things: tuple[str, ...]) -> Any:
        first, *rest = (self._quantity(word, things) for word in _split(unit))
        for below in rest:
            first = first / below
        return first

    def _quantity(self, word: str, things: tuple[str, ...]) -> Any:
        name = word if word in self.known or word not in things else f"thing_{word}"
        if name not in self._quantities:
            if name != word:
                self.registry.define(f"{name} = [{name}]")
            one = self.registry.Quantity(1.0, "" if word == "1" else LIKE.get(name, name))
            self._quantities[name] = one.to_base_units()
        return self._quantities[name]


def _split(unit: str) -> list[str]:
    first, *rest = unit.replace(" ", "").split("/")
    return [first, *(word for word in rest if word not in YEAR)]
