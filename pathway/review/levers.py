"""Levers beside the library's measures of their kind: capex, life, energy, what a tonne costs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping

from pathway.locale import Count, Fact
from pathway.review import measures
from pathway.review.book import Book
from pathway.review.money import dollars
from pathway.review.ranges import PLAIN, Range
from pathway.review.remark import Amount, Remark, number, remark
from pathway.review.seen import Seen
from pathway_models.case import ELECTRICITY

WIDE = 4.0
"""How many times beyond the library's lowest and highest capex a lever is another kind of thing."""
WIDER = 10.0
"""The same of capex for a tonne, which of software is little."""
OLD = 2.0
"""How many times the library's longest life of its kind a life may be."""
FEW = 3
"""Measures of a thing below which they are no range."""
LOSSY = 10.0
"""How many times beyond the library's uses of energy for energy a lever may use: freight that goes
by sea in place of air uses a thirtieth."""
PREMIUM = 3.0
"""How many times the library's dearest clean power one may cost."""
HOURS = 8.76
"""GWh that a MW generates in a year that never stops."""
GRAVE = 20.0
"""How many times beyond its range a number is in another unit."""
DEAR = 5000.0
"""US dollars for a tonne, capex as an annuity, beyond which no lever of the library lies."""


MADE_OF = {"dear": ("price", "factor"), "adds_tonnes": ("factor",), "premium_off": ("price",)}
"""Kind of remark -> what beside the lever itself its number is made of."""

ADVICE = {
    **dict.fromkeys(("capex_off", "premium_off"), "number-and-currency"),
    **{key: f"{key}.advice" for key in ("life_off", "adds_tonnes", "dear")},
}
"""Kind of remark -> its advice, where that is not to look at the number and its unit."""

Check = Callable[[Seen], tuple[float, Remark] | None]


def levers(book: Book) -> Iterator[Remark]:
    """What lies off: of the options of a lever the one that is furthest."""
    checks: tuple[Check, ...] = (
        _life,
        _lead,
        _premium,
        _hours,
        _capex,
        _thing,
        _work,
        _ratio,
        _dear,
    )
    found: dict[tuple[str, str], tuple[float, Remark]] = {}
    for option in book.case.options.values():
        seen = Seen(book, option)
        for check in checks:
            told = check(seen)
            if told is not None:
                key = (told[1].key, option.lever)
                found[key] = max(found.get(key, told), told, key=lambda pair: pair[0])
    yield from (remark for _, remark in found.values())


def _life(seen: Seen) -> tuple[float, Remark] | None:
    o, known = seen.option, measures.lives(seen.option.kind)
    if known is None or o.output in ("credits", "avoided"):
        return None
    low, high = (known.low / OLD if known.low > 1 else 1.0), known.high * OLD
    if low <= o.life <= high:
        return None
    return _remark(
        seen, "life_off", ("life",), o.life, "years", known, high, low, value=Count(o.life)
    )


def _lead(seen: Seen) -> tuple[float, Remark] | None:
    o = seen.option
    known = Range(0, 10, "years", "own", "own")
    if o.lead <= known.high:
        return None
    return _remark(seen, "life_off", ("lead",), o.lead, "years", known, 10, 0,
                   "life_off-lead", value=Count(o.lead))  # fmt: skip


def _premium(seen: Seen) -> tuple[float, Remark] | None:
    """Beyond the library's dearest, or saving more than power costs."""
    o, rate, known = seen.option, dollars(seen.case.currency), measures.premiums()
    if o.output != "clean" or rate is None or known is None:
        return None
    power = max(
        (1000 * max(p.values()) for (c, _), p in seen.case.prices.items() if c == ELECTRICITY),
        default=0.0,
    )
    known = known.in_money(seen.case.currency)
    low, high = -power, PREMIUM * known.high
    value = max((1000 * v for v in o.premium.values()), key=abs, default=0.0)
    if low <= value <= high:
        return None
    says = "premium_off" if value > 0 else "premium_off-less"
    return _remark(seen, "premium_off", ("premium",), value, "/MWh", known, high, low, says,
                   value=number(abs(value)), code=seen.case.currency,
                   power=number(power))  # fmt: skip


def _hours(seen: Seen) -> tuple[float, Remark] | None:
    """More than a year has hours."""
    o = seen.option
    power = PLAIN.convert(o.unit, "MW")
    if o.output not in ("on_site", "clean") or not power or seen.served <= HOURS * power:
        return None
    known = Range(0, HOURS, "GWh/MW", "8,760 h", "8,760 h")
    each = seen.served / power
    return _remark(seen, "yield_off", ("yields",), each, "GWh/MW", known, HOURS, 0,
                   value=number(each))  # fmt: skip


def _capex(seen: Seen) -> tuple[float, Remark] | None:
    """Capex for what it does in a year: per MWh, or per tonne where it is no energy."""
    o, rate = seen.option, dollars(seen.case.currency)
    capex = o.capex.get(seen.year, 0.0)
    if rate is None or capex <= 0 or seen.served <= 0 or o.output in ("credits", "avoided"):
        return None
    if seen.energy:
        known, per, each, wide = measures.capex_of_energy(o.kind), "MWh", seen.energy, WIDE
    else:
        known, per, each, wide = measures.capex_of_tonnes(o.kind), "t", seen.tonnes, WIDER
    if known is None or each <= 0:
        return None
    code, known = seen.case.currency, known.in_money(seen.case.currency)
    value = 1e6 * capex / (seen.served * each)
    # a fuel that burns where the other did needs no plant
    low, high = (0.0 if o.kind == "fuel_switch" else known.low / wide), known.high * wide
    if low <= value <= high:
        return None
    return _remark(seen, "capex_off", ("capex",), value, known.unit, known, high, low,
                   capex=Amount(capex, f"M{code}", code), code=code, unit=o.unit,
                   value=number(value), per=per, served=number(seen.served),
                   of=_served_unit(seen), what=_what(seen))  # fmt: skip


def _what(seen: Seen) -> str:
    """What a unit of it does."""
    captures = seen.option.output == "captured"
    return "treated" if captures else "saved" if seen.option.source else "generated"


def _served_unit(seen: Seen) -> str:
    """The unit of what a unit does: that of its carrier."""
    o = seen.option
    if o.output == "captured":
        return "kt"
    return seen.case.carriers[seen.case.sources[o.source].carrier].unit if o.source else "GWh"


def _thing(seen: Seen) -> tuple[float, Remark] | None:
    """Capex of a vehicle, a store, a kWp."""
    o, rate, known = (
        seen.option,
        dollars(seen.case.currency),
        measures.capex_of_thing(seen.option.unit),
    )
    capex = o.capex.get(seen.year, 0.0)
    if known is None or rate is None or capex <= 0:
        return None
    if _is_amount(o.unit):
        return None
    code, known = seen.case.currency, known.in_money(seen.case.currency)
    value, low, high = 1e6 * capex, known.low / WIDE, known.high * WIDE
    if low <= value <= high:
        return None
    return _remark(seen, "capex_off", ("capex",), value, known.unit, known, high, low,
                   "capex_off-unit", value=number(value), code=code, unit=o.unit)  # fmt: skip


def _is_amount(unit: str) -> bool:
    """Whether stock is counted in what it serves, and is no thing."""
    return any(PLAIN.convert(unit, of) is not None for of in ("MWh", "t", "L"))


def _work(seen: Seen) -> tuple[float, Remark] | None:
    """What a vehicle, a store, a kWp saves or generates in a year."""
    o, known = seen.option, measures.work_of_thing(seen.option.unit)
    few = known is None or known.rows < FEW
    if known is None or few or not seen.energy or _is_amount(o.unit):
        return None
    value, low, high = seen.served * seen.energy, known.low / WIDE, known.high * WIDE
    if low <= value <= high:
        return None
    steps, unit = ("displaces" if o.source else "yields",), f"MWh/{o.unit}"
    return _remark(seen, "unit_off", steps, value, unit, known, high, low,
                   of=o.unit, value=number(value), what=_what(seen))  # fmt: skip


def _ratio(seen: Seen) -> tuple[float, Remark] | None:
    """Energy used for each unit of energy replaced."""
    o, known = seen.option, measures.ratio_of_uses()
    if not o.uses or o.source is None or not seen.energy or known is None:
        return None
    held = {carrier: seen.held(carrier) for carrier in o.uses}
    if not all(held.values()):
        return None
    value = sum(o.uses[c][seen.year] * (h or 0.0) for c, h in held.items()) / seen.energy
    low, high = known.low / LOSSY, known.high * LOSSY
    if low <= value <= high:
        return None
    return _remark(seen, "use_off", _most_used(seen, held), value, "MWh/MWh", known, high, low,
                   value=number(value))  # fmt: skip


def _most_used(seen: Seen, each: Mapping[str, float | None]) -> tuple[str, str]:
    """The number of what is used of which most comes, each unit counted for so much."""
    uses = seen.option.uses
    return "uses", max(uses, key=lambda carrier: uses[carrier][seen.year] * (each[carrier] or 0.0))


def _dear(seen: Seen) -> tuple[float, Remark] | None:
    """A tonne that costs more than any, or that is added in place of cut."""
    o, rate = seen.option, dollars(seen.case.currency)
    if o.source is None or seen.served <= 0 or rate is None or seen.year not in o.max_share:
        return None
    source = seen.case.sources[o.source]
    own = 1000 * seen.factor(source.carrier, source.account)
    if seen.tonnes < -own and o.uses and own > 0:
        known = Range(0, own, f"t/{o.unit}", "own", "own")
        used = number(own - seen.tonnes)
        emits = {c: seen.factor(c, o.uses_in[c]) for c in o.uses}
        steps = _most_used(seen, emits)
        return _remark(seen, "adds_tonnes", steps, -seen.tonnes, "t", known, own, 0,
                       used=used, own=number(own), year=str(seen.year))  # fmt: skip
    if seen.tonnes <= 0.02 * own or own <= 0:
        return None
    code, value = seen.case.currency, 1e6 * seen.yearly / seen.tonnes
    known = Range(0, DEAR, "USD/t", "own", "own").in_money(code)
    if value <= known.high:
        return None
    return _remark(seen, "dear", (), value, known.unit, known, known.high, 0,
                   value=number(value), code=code, year=str(seen.year))  # fmt: skip


def _remark(
    seen: Seen, key: str, steps: tuple[str, ...], value: float, unit: str, known: Range,
    high: float, low: float, says: str = "", /, **facts: Fact,
) -> tuple[float, Remark]:  # fmt: skip
    """What lies off, how far, and what is known of its kind."""
    off = value / high if value > high else (low / value if value > 0 else GRAVE + 1)
    grave, where = off > GRAVE and key != "life_off", seen.book.at(seen.option, *steps)
    return off, remark(
        key, where["place"], value, unit, "grave" if grave else "warning", where["file"],
        says=says, advice=ADVICE.get(key, "number-and-unit"),
        most=number(known.high), range=known.told, about=_about(seen, key),
        fits=(value / high, value / low if low > 0 else math.inf) if value > 0 else None, **facts,
    )  # fmt: skip


def _about(seen: Seen, key: str) -> set[str]:
    """The lever, and the prices and factors that the number is made of."""
    words = MADE_OF.get(key, () if key != "capex_off" or seen.energy else ("factor",))
    carriers = {*seen.option.uses, *(s.carrier for s, _ in seen.moved)}
    if seen.option.source is not None:
        carriers.add(seen.case.sources[seen.option.source].carrier)
    if seen.option.output == "clean":
        carriers.add(ELECTRICITY)
    of = {f"{word} {carrier}" for word in words for carrier in carriers}
    return {f"lever {seen.option.lever}", *of}
