"""Units as people write them, in headers and cells -> a unit of measure and how many of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from pathway.load.units.measures import CURRENCIES, MEASURES

Kind = Literal["co2", "mass", "activity", "money", "share", "ratio", "other"]

_GAS = re.compile(
    r"(of )?(co2|ghg|thg|carbon[ -]?dioxide|carbon|kohlendioxid|二氧化碳|温室气体)"
    r"[ -]?(equivalents?|equiv\.?|eq\.?|e\b|äquivalente?n?|aequivalente?n?|äq\.?|当量)?"
    r"([ -]?(emissions?|emissionen))?",
)
_SCALE = (
    (1e9, r"billion|bn|milliarden|mrd\.?|十亿"),
    (1e8, r"亿"),
    (1e6, r"million|millions|mio\.?|mn|mm|百万"),
    (1e4, r"万|ten thousand"),
    (1e3, r"thousands?|tausend|tsd\.?|'?000s?|1[,.]?000s?|千"),
)
_MASS = {
    "t": r"t|te|ton|tons|tonne|tonnes|tonnen|metric[ _]?tons?|metric[ _]?tonnes?|吨|公吨",
    "kt": r"kt|kilotons?|kilotonnes?|ktons?|gg",
    "kg": r"kg|kgs|kilograms?|kilogramme?s?|kilogramm|千克|公斤",
    "g": r"g|grams?|gramm|克",
    "lb": r"lbs?|pounds?",
    "short_ton": r"short[ _]tons?|us tons?",
}
_OTHER = {
    "kWh": r"kwh|kilowatt[ -]?hours?|kilowattstunden?|千瓦时|度|度电|kw·h|kw\.h|kw h",
    "MWh": r"mwh|megawatt[ -]?hours?|megawattstunden?|兆瓦时",
    "GWh": r"gwh|gigawatt[ -]?hours?|gigawattstunden?|吉瓦时",
    "TWh": r"twh",
    "MJ": r"mj|megajoules?|兆焦",
    "GJ": r"gj|gigajoules?|吉焦|百万千焦",
    "TJ": r"tj|terajoules?|太焦",
    "PJ": r"pj|petajoules?",
    "MMBtu": r"mmbtu|million btu|dekatherms?|dth",
    "therm": r"therms?",
    "kcal": r"kcal|大卡|千卡",
    "Mcal": r"mcal|兆卡",
    "Gcal": r"gcal|吉卡|百万大卡|百万千卡",
    "tce": r"tce|吨标准煤|吨标煤|吨标准煤当量",
    "toe": r"toe",
    "L": r"l|litres?|liters?|ltr|liter|升|公升",
    "kL": r"kl|kilolit(re|er)s?|千升",
    "m3": r"m3|m\^3|cbm|cubic met(re|er)s?|kubikmeter|立方米|立方|[ns]m3|标准?立方米?|标方",
    "US_gal": r"us[ _]gal(lons?)?",
    "imp_gal": r"imp(erial)?[ _]gal(lons?)?",
    "tkm": r"tkm|tonne[- ]?k(ilo)?m(et(re|er)s?)?|tonnenkilometer|吨公里",
    "pkm": r"pkm|passenger[- ]?k(ilo)?m(et(re|er)s?)?|personenkilometer|人公里",
    "km": r"km|kms|kilomet(re|er)s?|公里|千米",
    "m2": r"m2|sqm|square met(re|er)s?|quadratmeter|平方米",
    "%": r"%|percent|pct|prozent|百分比|per cent",
}
_MONEY = {"€": "EUR", "eur": "EUR", "euro": "EUR", "$": "USD", "usd": "USD", "us$": "USD"} | {
    "元": "CNY",
    "人民币": "CNY",
    "人民币元": "CNY",
    "rmb": "CNY",
    "£": "GBP",
    "¥": "CNY",
    **{code.lower(): code for code in CURRENCIES},
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: ``times`` of ``name``; and what it measures."""

    name: str
    times: float
    kind: Kind

    @property
    def written(self) -> str:
        """As it is shown to people."""
        scale = "" if self.times == 1 else f"{self.times:,.0f} "
        return f"{scale}{self.name}{' CO2e' if self.kind == 'co2' else ''}"


GALLON = Unit("gallon", 1.0, "other")
"""Of which nothing says whether it is of the US or imperial."""
_GALLONS = r"gals?|gallons?|gallonen|加仑"


def read_unit(text: str) -> Unit | None:
    """Read a unit; None where the text is none."""
    plain = unicodedata.normalize("NFKC", text).strip().strip("[]()（） .:")
    plain = re.sub(r"^(in|unit:?|einheit:?|单位[:：]?)\s*", "", plain, flags=re.IGNORECASE).strip()
    plain = plain.strip("()（）")
    if not plain or len(plain) > 60:
        return None
    if "/" in plain or re.search(r"\b(per|pro|je)\b|每", plain.lower()):
        return _ratio(plain)
    return _simple(plain)


def _ratio(plain: str) -> Unit | None:
    first, *rest = re.split(r"\s*(?:/|\bper\b|\bpro\b|\bje\b)\s*", plain, flags=re.IGNORECASE)
    if rest and rest[-1].lower() in ("yr", "year", "a", "jahr", "年"):
        rest = rest[:-1]
    top = _simple(first)
    if not rest:
        return top
    below = _simple(rest[0]) if len(rest) == 1 else None
    if top is None:
        return None
    if below is None or below.kind not in ("activity", "mass"):
        return Unit(plain, 1.0, "other") if "(" not in plain and len(rest[0].split()) <= 2 else None
    return Unit(f"{top.name}/{below.name}", top.times / below.times, "ratio")


def _simple(plain: str) -> Unit | None:
    exact = plain.replace(" ", "")
    if exact in MEASURES and exact not in ("m", "W"):
        return Unit(_without_gas(exact), 1.0, _kind(exact, has_gas="CO2" in exact))
    lower = plain.lower().replace("₂", "2")
    bare, has_gas = _GAS.subn(" ", lower)
    bare = re.sub(r"\s+", " ", bare).strip(" -_()")
    if has_gas and re.fullmatch(r"M[Tt]", plain[:2]) and bare == "mt":
        return Unit("t" if plain[:2] == "MT" else "Mt", 1.0, "co2")
    if bare in ("mt", "mmt"):
        return Unit("Mt" if bare == "mmt" or plain.startswith("Mt") else "t", 1.0, _gas(has_gas))
    return _scaled(bare, bool(has_gas))


def _scaled(bare: str, has_gas: bool) -> Unit | None:
    if whole := _named(bare, has_gas):  # 千克 is a kilogram, and no thousand grams
        return whole
    for times, words in _SCALE:
        found = re.match(rf"(?:{words})\s*(?=\D)", bare)
        one = _named(bare[found.end() :].strip(), has_gas) if found else None
        if one:
            return Unit(one.name, one.times * times, one.kind)
    return None


def _named(bare: str, has_gas: bool) -> Unit | None:
    if re.fullmatch(_GALLONS, bare):
        return GALLON
    for name, words in _MASS.items():
        if re.fullmatch(words, bare):
            return Unit(name, 1.0, _gas(has_gas))
    for name, words in _OTHER.items():
        if re.fullmatch(words, bare) and not has_gas:
            return Unit(name, 1.0, _kind(name))
    code = _MONEY.get(bare)
    scaled = re.fullmatch(r"([kmg])([a-z]{3}|€)", bare)
    if code is None and scaled and scaled[2] in _MONEY:
        return Unit(_MONEY[scaled[2]], {"k": 1e3, "m": 1e6, "g": 1e9}[scaled[1]], "money")
    return Unit(code, 1.0, "money") if code and not has_gas else None


def _gas(has_gas: object) -> Kind:
    return "co2" if has_gas else "mass"


def _kind(name: str, *, has_gas: bool = False) -> Kind:
    if name in ("share", "%", "index"):
        return "share" if name != "index" else "other"
    return ("co2" if has_gas else "mass") if MEASURES[name].dimension == "mass" else "activity"


def _without_gas(name: str) -> str:
    return re.sub(r"CO2(e|eq)?$", "", name)


YEAR = re.compile(r"\b(?:fy ?)?(?:19[89][0-9]|20[0-9]{2})\b", re.IGNORECASE)
"""A year in a header."""


_FISCAL = re.compile(r"^\s*GJ(?=\s*20[0-9]{2}\s*/\s*[0-9]{2})")
"""Geschäftsjahr, and no gigajoules: GJ 2025/26."""


def is_bare(header: str) -> bool:
    """Whether a header is no more than a unit, a year, or both."""
    return not (rest := YEAR.sub("", header).strip(" ,;:[]()（）")) or read_unit(rest) is not None


def unit_within(text: str) -> Unit | None:
    """Find the unit that a header or title names: in brackets, after a comma, or at its end."""
    plain = _FISCAL.sub("", unicodedata.normalize("NFKC", text))
    pieces = re.findall(r"[(\[（]([^()\[\]（）]*)[)\]）]", plain)
    pieces += [p for p in re.split(r"[,;:|，：；]|\s[-–]\s|\bin\b|单位", plain)[1:] if p.strip()]
    words = re.sub(r"[()\[\]（）]", " ", plain).replace("_", " ").split()
    pieces += [word for word in words if "/" in word]
    pieces += [" ".join(words[-n:]) for n in (4, 3, 2, 1) if n < len(words)]
    pieces += [" ".join(words[:n]) for n in (3, 2, 1) if n < len(words) and "co2" in plain.lower()]
    pieces += [re.sub(r"\([^()]*\)", "", piece) for piece in pieces]
    pieces.append(YEAR.sub("", plain))  # 2024 t
    gases = [n for n, word in enumerate(words, 1) if "co2" in word.lower()]
    pieces += [" ".join(words[max(0, n - k) : n]) for n in gases for k in (4, 3, 2, 1)]
    for piece in (*pieces, plain):
        unit = read_unit(piece)
        if unit and (unit.kind != "mass" or len(piece) > 1 or piece in ("t", "吨")):
            return unit
    return None
