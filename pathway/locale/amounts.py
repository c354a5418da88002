"""Amounts as people read them on a terminal and in remarks: money, tonnes and stock.

They are as exact as the plan is; a chart's numbers, of one unit all over, are ``numbers``.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

from pathway.locale import FIRST, Lang, is_said, language, say
from pathway.locale.messages import steps
from pathway.locale.numbers import currency as named
from pathway.locale.numbers import half_up, one_of, parted, per_one

DIGITS = 4
"""Significant digits of sums below a million."""

SIGNS = "+-\N{MINUS SIGN}"
MANY = 1e8
"""So many tonnes are written in a larger unit, as they are."""

TEN = 10
"""Of what is counted, how many are many."""

BASES = {
    "GWh": ("energy", 1e6), "MWh": ("energy", 1e3), "kWh": ("energy", 1.0),
    "MW": ("power", 1e3), "kW": ("power", 1.0), "TJ": ("heat", 1e3), "GJ": ("heat", 1.0),
    "Mt": ("mass", 1e6), "kt": ("mass", 1e3), "t": ("mass", 1.0),
}  # fmt: skip
"""Units of stock that have a ladder, and how many of its smallest step one is."""

SIZES = {"": 1.0, "k": 1e3, "M": 1e6}
"""Of what a unit is so many, by its prefix."""

MULTIPLES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "ML": 1e6, "Mm3": 1e6}
"""What units of stock are many of, by what their names begin with."""

IDEOGRAPHS = "\u2e80"
"""From here on characters stand at a number without a space."""

NOISE = 0.5
"""Tonnes that a plan may be off by the tolerance of the solver: as good as none."""


def money(value: float, currency: str, lang: Lang) -> str:
    """A sum [million] in the unit that shows it: millions or single units, 亿, 万 or 元."""
    step = money_step(value, lang)
    value = _rounded(value, step)
    if money_step(value, lang) != step:  # 0.999996 million is a million
        return money(value, currency, lang)
    return _sum(value, step, currency, lang)


def money_asked(value: float, currency: str, lang: Lang) -> str:
    """A sum [million] to four digits at least: what is asked for must hold as it is typed in."""
    if abs(value) < 1:
        return money(value, currency, lang)
    return _sum(value, min(1.0, _power(abs(value), DIGITS)), currency, lang, short=True)


def _sum(value: float, step: float, currency: str, lang: Lang, *, short: bool = False) -> str:
    """A sum [million], rounded to a step, in the largest unit of the ladder that it reaches."""
    units = sorted((float(unit) for unit in steps("units", "sum", lang)), reverse=True)
    unit = next((u for u in units if abs(value) >= u / 1e6), units[-1])
    key = "1" if unit == 1 else f"1e{len(str(int(unit))) - 1}"
    number = _plain(1e6 * value / unit, 1e6 * step / unit, lang, short=short or unit < units[0])
    return say(f"units.sum-{key}", lang, n=number, currency=named(currency, lang))


def money_above(value: float, currency: str, lang: Lang) -> str:
    """A sum [million] that is not below ``value`` as it is shown: what is promised must hold."""
    step = money_step(value, lang)
    return money(math.ceil(value / step * (1 - 1e-9)) * step, currency, lang)


def money_step(value: float, lang: Lang) -> float:
    """What sums of this size are rounded to when they are shown [million]."""
    size = abs(value)
    if size >= 1 and "1e6" in steps("units", "sum", lang):
        return 1.0 if size >= 100 else 0.1
    if size >= 100:
        return 10.0 if size >= 1000 else 1.0
    if size >= 1:
        return 0.01
    return max(1e-6, _power(size, DIGITS))


def quantity(
    value: float, unit: str, currency: str, lang: Lang, noise: float = NOISE, like: float = 0.0
) -> str:
    """A number of a commitment with its unit: shares in percent, tonnes whole from a hundred on.

    Fewer tonnes than ``noise`` are none. Beside a larger one, ``like``, it is in the unit of that.
    """
    if unit == "share":
        return say("units.percent", lang, n=_plain(100 * value, 0.01, lang))
    if unit == f"M{currency}":
        return money(value, currency, lang)
    if unit == "t":
        value = _rounded(value, tonne_step(value)) if abs(value) >= noise else 0.0
        size = _large_mass(max(abs(value), abs(like)), lang)
        key = f"1e{round(math.log10(size))}" if size > 1 else "1"
        number = _plain(value / size, tonne_step(value) / size, lang)
        return say(f"units.mass-{key}", lang, n=number)
    rate = marked(f"{value:,.4g}", lang)
    if unit != f"t/M{currency}":
        mass, per = per_one(unit, lang)
        return say("units.rate", lang, n=rate, mass=mass, one=per)
    return say("units.rate-of-money", lang, n=rate, currency=named(currency, lang))


def _large_mass(value: float, lang: Lang) -> float:
    """Tonnes of the unit that so many are written in, none of them lost: of many the largest."""
    if abs(value) < MANY:
        return 1.0
    return max(float(u) for u in steps("units", "mass", lang) if float(u) <= abs(value))


def tonne_step(value: float) -> float:
    """What tonnes of this number are rounded to when they are shown."""
    return 1.0 if abs(value) >= 100 else _power(abs(value), 3)


def amount(value: float, unit: str, lang: Lang) -> str:
    """An amount of stock in the unit that shows it; a share in percent."""
    if unit == "share":
        return quantity(value, unit, "", lang)
    factor, put = in_sight(value, unit, lang)
    shown = value * factor
    text = f"{shown:,.0f}" if abs(shown) >= 1000 else f"{shown:,.4g}"
    return put(marked(text, lang))


def in_sight(largest: float, unit: str, lang: Lang) -> tuple[float, Callable[[str], str]]:
    """The unit that shows amounts of stock of at most so many: a factor, and what writes a number.

    1,600 thousand firms are 1.6 million, 160万家企业; 0.0005 GWh are 500 kWh.
    """
    kind, size = _base(unit)
    if kind is None:
        return 1.0, partial(counted, unit=unit, lang=lang)
    ladder = sorted((float(step) for step in steps("units", kind, lang)), reverse=True)
    reached = abs(largest or 1.0) * size / 0.9995  # 999.96 kWh are a MWh
    step = next((s for s in ladder if reached >= s), ladder[-1])
    key = f"units.{kind}-{'1' if step == 1 else f'1e{round(math.log10(step))}'}"

    def put(number: str) -> str:
        name = "each" if step == 1 and number.lstrip(SIGNS) == "1" else "of"
        of = {"unit": say(f"stock.{unit}.{name}", lang)} if kind == "count" else {}
        return say(key, lang, n=number, **of)

    return size / step, put


def many_of(unit: str, largest: float, lang: Lang) -> tuple[float, str]:
    """The unit that shows so many, a factor and its name: millions of Mtkm are trillion tkm."""
    prefix, one = parted(unit)
    if _base(unit)[0] is not None:
        factor, put = in_sight(largest, unit, lang)
        return factor, put("").strip()
    size = SIZES[prefix]
    ladder = sorted((float(step) for step in steps("units", "count", lang)), reverse=True)
    step = next((step for step in ladder if largest * size >= 0.9995 * step), ladder[-1])
    key = f"units.count-{'1' if step == 1 else f'1e{round(math.log10(step))}'}"
    return size / step, say(key, lang, n="", unit=one_of(one, lang)).strip()


def _base(unit: str) -> tuple[str | None, float]:
    """The ladder of a unit, and how many of its smallest step one is."""
    if unit in BASES:
        return BASES[unit]
    size = MULTIPLES.get(unit.partition("_")[0])
    return ("count", size) if size and is_said(f"stock.{unit}.of") else (None, 1.0)


def counted(number: str, unit: str, lang: Lang) -> str:
    """A number, as it is written, with its unit: 12 vehicles, 12辆车, 12 Fahrzeuge."""
    name = unit_name(unit, lang, one=number.lstrip(SIGNS) == "1")
    return f"{number}{name}" if name[:1] >= IDEOGRAPHS else f"{number} {name}"


def unit_name(unit: str, lang: Lang, one: bool = False) -> str:
    """Of one or of many; a unit that has no message is called as the inputs call it."""
    if is_said(f"stock.{unit}"):
        return say(f"stock.{unit}{'.one' if one else ''}", lang)
    named = unit.replace("_", " ")
    return named if one or lang != FIRST else plural(named)


def whole(value: float, unit: str) -> float:
    """What is counted, not measured, in whole ones where there are many: 351 lorries, 4.9."""
    if not is_counted(unit) or value < 0.1:
        return value
    return round(value, 0 if value >= TEN else 1)


def is_counted(unit: str) -> bool:
    """Whether it is a thing, as a vehicle, and no measure, as GWh: it has a plural."""
    named = (unit_name(unit, FIRST, one=one) for one in (True, False))
    return unit != "share" and len(set(named)) > 1


def plural(unit: str) -> str:
    """The plural of a unit that is a word; symbols, as GWh, and phrases, as per site, have none."""
    words = unit.split()
    if not unit.replace(" ", "").isalpha() or not unit.islower() or len(unit) < 3:
        return unit
    if {"of", "per", "a", "the", "in"} & set(words) or all(len(word) < 3 for word in words):
        return unit
    if unit.endswith(("s", "ch", "sh", "x")):
        return f"{unit}es"
    return f"{unit[:-1]}ies" if unit.endswith("y") and unit[-2] not in "aeiou" else f"{unit}s"


def _plain(value: float, step: float, lang: Lang, *, short: bool = True) -> str:
    """With the decimals that a step has; ``short``: without zeros at the end of several."""
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    text = f"{half_up(value, decimals):,f}"
    bare = short and "." in text and step < 0.1
    return marked(text.rstrip("0").rstrip(".") if bare else text, lang)


def _rounded(value: float, step: float) -> float:
    """Half up, as in charts: what is shown of a number does not hang on where it stands."""
    return float(half_up(value / step, 0)) * step


def marked(text: str, lang: Lang) -> str:
    """A number as English writes it, with the marks of the language."""
    marks = language(lang)
    return text.translate({ord(","): marks.group, ord("."): marks.decimal})


def _power(size: float, digits: int) -> float:
    """The power of ten that leaves a number so many digits."""
    return 10.0 ** (math.floor(math.log10(size)) - digits + 1) if size > 0 else 1e-6


def span(seconds: float, lang: Lang) -> str:
    """A time as people say it: seconds, minutes or hours, rounded up."""
    units = ((3600, "hours"), (60, "minutes"), (1, "seconds"))
    size, unit = next((u for u in units if seconds >= 2 * u[0]), units[-1])
    return say(f"units.{unit}", lang, n=str(math.ceil(seconds / size)))


def day(iso: str, lang: Lang) -> str:
    """A date (2027-01-31) as the language writes it; nothing of none."""
    if not iso:
        return ""
    year, month, of_month = iso.split("-")
    return say("language.day", lang, year=year, month=month, day=of_month)
