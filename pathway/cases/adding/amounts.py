"""Numbers of a measure, as a lever says them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathway.cases.adding.draft import Draft, text_of
from pathway.cases.adding.prices import currency_of, to_money
from pathway.cases.adding.wanted import Needed, Wanted
from pathway.cases.adding.years import CONFIDENCE, cited
from pathway.library import Entry, Row
from pathway.load.files.faults import listed
from pathway.load.inputs.world import World
from pathway.locale import Lang, message
from pathway.locale.numbers import percent

EVERYWHERE = "global"
MEASURED = {"tCO2e": "t", "tCO2": "t", "MWh": "MWh", "L": "L", "m2": "m2", "m3": "m3", "t": "t"}
"""First word of a stock unit of the library that is a unit of measure in a case."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, and who says so."""

    value: float
    unit: str
    source: str
    confidence: str

    @classmethod
    def of(cls, row: Row, unit: str, extra: str = "") -> Amount:
        """The number of a row, in a unit of the case."""
        confidence = CONFIDENCE.get(row.confidence, "assumption")
        place = "" if row.region.lower() in ("global", "world") else f" ({row.region})"
        return cls(row.value, unit, cited(row, place + extra), confidence)

    def text(self) -> str:
        """As a mapping on one line."""
        return text_in(
            {
                "value": self.value,
                "unit": self.unit,
                "source": self.source,
                "confidence": self.confidence,
            }
        )


@dataclass(frozen=True, slots=True)
class Share:
    """A share, said in percent."""

    value: float

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return percent(self.value, lang)


def text_in(value: object) -> str:
    """Write a value of YAML on one line; words in quotes, numbers in plain digits."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{k}: {text_in(v)}" for k, v in value.items()) + "}"
    if isinstance(value, float):
        return text_of(value)
    return json.dumps(value, ensure_ascii=False)


def stock_unit_of(world: World, written: str) -> str:
    """The stock unit of a measure in the words of a case: kW_th as kw_th, t steel/yr as t."""
    first = written.partition("/")[0].partition(" ")[0]
    if first in MEASURED:
        return MEASURED[first]
    if world.units.is_measure(written):
        return written
    return re.sub(r"[^a-z0-9]+", "_", written.lower()).strip("_")


def amount_of(row: Row, stock: str) -> Amount:
    """A number per stock unit; without one, as its own unit says it (t SAF/t jet as t/t)."""
    top, _, bottom = row.unit.partition("/")
    top = top.split(" ")[0]
    per = stock or bottom.split(" ")[0]
    return Amount.of(row, f"{top}/{per}")


def of_region(entry: Entry, rows: Sequence[Row], wanted: Wanted) -> list[Row]:
    """The rows of one region and currency of the library: the only one, or that asked for.

    What is the same everywhere holds for the region asked for as well.

    Raises:
        UsageError: there are several, which are alternatives, or none of that name.

    """
    found = [r for r in rows if wanted.place in (None, r.region)]
    found = found or [r for r in rows if r.region == EVERYWHERE]
    found = [r for r in found if not wanted.years or r.year in (None, *wanted.years)] or found
    apart = sorted({r.region for r in found})
    if not found or len(apart) > 1:
        there, what = listed(sorted({r.region for r in rows})), rows[0].quantity
        raise Needed(
            message("library.several-regions", id=entry.id, what=what, there=there),
            *({"place": region} for region in apart),
        )
    moneys = sorted({currency_of(r.unit) for r in found})
    if len(moneys) > 1:
        raise Needed(
            message("library.in-moneys", id=entry.id, what=rows[0].quantity, moneys=listed(moneys)),
            *({"years": (row.year,)} for row in found if row.year),
        )
    return found


def money_of(
    draft: Draft, world: World, entry: Entry, rows: Sequence[Row], wanted: Wanted, per: str
) -> str:
    """Money per stock unit, tonne or MWh: a value, or a path over the years that are given.

    Raises:
        UsageError: it is in other money, and no rate is given; or it begins too late.

    """
    company = world.company
    chosen = of_region(entry, rows, wanted)
    priced = to_money(draft, company, chosen, wanted, dated=company.rules.level is not None)
    row, extra, price_year = priced[0]
    made = {"unit": f"{row.unit.partition('/')[0]}/{per}"}
    numbers = {r.year: r.value for r, *_ in priced}
    start = company.base_year + 1
    text: dict[str, object]
    if len(numbers) == 1:
        text = {"value": next(iter(numbers.values()))}
    else:
        path = {year: value for year, value in numbers.items() if year is not None}
        if min(path) > start:
            if not wanted.hold:
                of = {"id": entry.id, "first": str(min(path)), "start": str(start)}
                raise Needed(message("library.begins-after-plan", **of), {"hold": True})
            extra += f", the number of {min(path)} held before"
            path = {start: path[min(path)]} | path
        text = {"path": dict(sorted(path.items()))}
    more: dict[str, object] = {}
    if price_year:
        more["price_year"] = int(price_year)
    if len(numbers) > 1 and wanted.hold:
        more["beyond"] = "hold"
    amount = Amount.of(row, made["unit"], extra)
    weakest = {CONFIDENCE.get(r.confidence, "assumption") for r, *_ in priced} - {"literature"}
    cited_at = {"source": amount.source, "confidence": min(weakest, default="literature")}
    return text_in({**text, **made, **more, **cited_at})
