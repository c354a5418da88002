"""The units of measure there are, each defined once: the source of the list in the docs."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

POWERS = {"": 0, "m": -3, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15}
"""Prefix -> power of ten."""


class Measure(NamedTuple):
    """What a unit measures, and how much one is in the first unit of that dimension."""

    dimension: str
    size: Fraction


@dataclass(frozen=True, slots=True)
class Family:
    """One unit under its names, alone and with prefixes."""

    dimension: str
    names: tuple[str, ...]
    one: str
    """How much one is in the first unit of its dimension, in plain digits."""
    prefixes: str = ""
    alone: bool = True
    """Whether it is a unit without a prefix, too."""

    def symbols(self) -> dict[str, Measure]:
        """Give the units by symbol."""
        found = {}
        for name in self.names:
            for prefix in [""] * self.alone + [*self.prefixes]:
                size = Fraction(self.one) * Fraction(10) ** POWERS[prefix]
                found[prefix + name] = Measure(self.dimension, size)
        return found


GASES = ("", "CO2", "CO2e", "CO2eq")


def _of_gas(*names: str) -> tuple[str, ...]:
    return tuple(name + gas for gas in GASES for name in names)


FAMILIES = (
    Family("energy", ("J",), "1", "kMGTP"),
    Family("energy", ("Wh",), "3600", "kMGTP"),
    Family("energy", ("cal",), "4.1868", "kMG"),
    Family("energy", ("Btu",), "1055.05585262", "k"),
    Family("energy", ("MMBtu",), "1055055852.62"),
    Family("energy", ("therm",), "105505585.262"),
    Family("energy", ("tce",), "29307600000", "kM"),
    Family("energy", ("toe",), "41868000000", "kM"),
    Family("mass", _of_gas("g"), "1", "mkMGTP"),
    Family("mass", _of_gas("t"), "1000000", "kMG"),
    Family("mass", _of_gas("lb"), "453.59237"),
    Family("mass", _of_gas("short_ton"), "907184.74"),
    Family("mass", _of_gas("long_ton"), "1016046.9088"),
    Family("power", ("W", "Wp"), "1", "kMGT"),
    Family("length", ("m",), "1", "mkMG"),
    Family("length", ("km",), "1000", "M", alone=False),
    Family("length", ("mi", "mile"), "1609.344"),
    Family("length", ("nmi", "nautical_mile"), "1852"),
    Family("area", ("m2",), "1"),
    Family("volume", ("L",), "1", "mkMG"),
    Family("volume", ("m3",), "1000", "M"),
    Family("volume", ("US_gal", "US_gallon"), "3.785411784"),
    Family("volume", ("imp_gal", "imperial_gallon"), "4.54609"),
    Family("volume", ("bbl", "barrel"), "158.987294928"),
    Family("freight", ("tkm",), "1", "kMG"),
    Family("freight", ("tmi", "tonne_mile"), "1.609344", "kMG"),
    Family("freight", ("tnmi", "tonne_nautical_mile"), "1.852", "kMG"),
    Family("travel", ("pkm",), "1", "kMG"),
    Family("", ("share", "index"), "1"),
    Family("", ("%",), "0.01"),
)
"""By dimension. A calorie and a Btu are those of the International Table, as in tce and toe; `Mm3`
and `Mkm` are a million of them, as statistics write it."""

MEASURES: dict[str, Measure] = {s: m for f in FAMILIES for s, m in f.symbols().items()}

CURRENCIES = """
    AUD BRL CAD CHF CNH CNY CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW KZT MXN MYR NOK NZD PHP PLN
    RMB RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR
""".split()  # noqa: SIM905 - a list of forty strings is no easier to read


def money_of(currency: str) -> dict[str, Measure]:
    """Give the units of money of a case."""
    return Family("money", (currency,), "1", "kMG").symbols()


SPELLINGS = {
    **dict.fromkeys(("tonne", "tonnes", "metric_ton", "metric_tons"), "t"),
    **dict.fromkeys(("gram", "grams"), "g"),
    **dict.fromkeys(("kilogram", "kilograms", "kilo", "kgs"), "kg"),
    **dict.fromkeys(("pound", "pounds", "lbs"), "lb"),
    **dict.fromkeys(("litre", "litres", "liter", "liters", "ltr"), "L"),
    **dict.fromkeys(("metre", "metres", "meter", "meters"), "m"),
    **dict.fromkeys(("kilometre", "kilometres", "kilometer", "kilometers", "kms"), "km"),
    **dict.fromkeys(("joule", "joules"), "J"),
    **dict.fromkeys(("kilowatt_hour", "kilowatt_hours", "kwhs"), "kWh"),
    **dict.fromkeys(("megawatt_hour", "megawatt_hours", "mwhs"), "MWh"),
    **dict.fromkeys(("gigawatt_hour", "gigawatt_hours"), "GWh"),
    **dict.fromkeys(("dekatherm", "dth"), "MMBtu"),
    **dict.fromkeys(("percent", "pct"), "%"),
    **dict.fromkeys(("miles",), "mi"),
    **dict.fromkeys(("nautical_miles",), "nmi"),
    **dict.fromkeys(("barrels",), "bbl"),
    **dict.fromkeys(("therms",), "therm"),
    **dict.fromkeys(("sqm",), "m2"),
    **dict.fromkeys(("cbm",), "m3"),
    **dict.fromkeys(("吨", "公吨"), "t"),
    **dict.fromkeys(("千克", "公斤"), "kg"),
    **dict.fromkeys(("升", "公升"), "L"),
    **dict.fromkeys(("立方米",), "m3"),
    **dict.fromkeys(("千瓦时", "度"), "kWh"),
    **dict.fromkeys(("兆瓦时",), "MWh"),
    **dict.fromkeys(("吉瓦时",), "GWh"),
    **dict.fromkeys(("吉焦",), "GJ"),
    **dict.fromkeys(("公里", "千米"), "km"),
    **dict.fromkeys(("吨公里",), "tkm"),
    **dict.fromkeys(("人公里",), "pkm"),
    **dict.fromkeys(("平方米",), "m2"),
}
"""Another word for a unit, in small letters -> the unit, of the same size."""

AMBIGUOUS = {
    **dict.fromkeys(("ton", "tons"), ("t", "short_ton", "long_ton")),
    **dict.fromkeys(("gal", "gallon", "gallons"), ("US_gal", "imp_gal")),
}
"""A word of several sizes -> what to write for each."""
