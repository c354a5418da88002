"""Prices and emission factors beside those of the library for their kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pathway.load.inputs.series import EXPORT, UPSTREAM
from pathway.locale import Count, percent
from pathway.review.book import Book, Line, names_of, place_of
from pathway.review.money import DOLLAR, dollars
from pathway.review.ranges import (
    PLAIN,
    Range,
    energy_of,
    factor_of,
    grid_of,
    most_of,
    price_of,
    price_of_energy,
)
from pathway.review.remark import Remark, Severity, number, remark
from pathway.review.series import about
from pathway_models.case import ELECTRICITY

NEAR = 2.5
"""How many times beyond the library's lowest and highest price is still a price."""
EXPORTED = 50.0
"""By how much less than the cheapest power what is sent out may earn."""
FEW = 5.0
"""The same where the library has one or two of them."""
ALIKE = 1.5
"""How many times beyond the library's lowest and highest factor of a fuel or gas is still one."""
GOODS = 5.0
"""The same of goods, freight and waste, whose factors lie far apart."""
EXPORTS = {EXPORT: ELECTRICITY}
"""What is sold -> the carrier that it is."""
GOODS_COST, GASES = (0.01, 200.0), (1.0, 500.0)
"""US dollars for a kg of goods, and of refrigerants, where the library has no price of them."""
GRAVE = 20.0
"""How many times beyond that is no other market any more, but another unit."""
CLEANER = 50.0
"""What a grid may be cleaner than the library's lowest of its region [t / GWh]."""
CLEAN = 0.85
"""Of the factor by location, below which a residual mix is none."""
DIRTIER = {"location": 1.3, "residual": 2.0}
"""How many times the library's highest of its region a grid's factor may be."""


def severity(off: float, slack: float) -> Severity:
    """How grave it is that a number lies so many times off a range."""
    times = max(off, 1 / off) if off else float("inf")
    return "grave" if times > GRAVE * slack or not off else "warning"


def prices(book: Book) -> Iterator[Remark]:
    """Prices that lie off those of the library, the furthest of each carrier."""
    rate = dollars(book.case.currency)
    if rate is None:
        return
    found: dict[str, list[tuple[float, float, Range, Line]]] = {}
    for line in book.rows("prices.csv"):
        carrier = line.cells.get("carrier", "")
        of = EXPORTS.get(carrier, carrier)
        known = _price_range(book, of)
        amount = _per_unit(book, line, of)
        if known is None or amount is None:
            continue
        if amount == 0 and (carrier == EXPORT or not _emits(book, of)):
            continue
        slack = FEW if known.rows < 3 else NEAR
        low = known.low / (EXPORTED if carrier == EXPORT else slack)
        off = replace(known, low=low, high=known.high * slack).off(amount * 1e6 * rate)
        if off != 1:
            found.setdefault(carrier, []).append((off, slack, known, line))
    yield from (_price(book, lines) for lines in found.values())


def _price_range(book: Book, carrier: str) -> Range | None:
    """Of the library's prices of a carrier, or of any energy."""
    if carrier not in book.case.carriers:
        return None
    of = book.case.carriers[carrier]
    names = tuple(names_of(book.case, carrier))
    found = price_of(names, of.unit)
    held = energy_of(names, of.unit)
    if found is None and held and of.item == "energy":
        found = price_of_energy(held, of.unit)
    return found or _of_goods(of.gases, of.unit)


def _of_goods(gases: Sequence[str], unit: str) -> Range | None:
    """Of goods and gases that the library has no price of, by mass."""
    kilograms = PLAIN.convert(unit, "kg")
    if kilograms is None:
        return None
    low, high = GASES if not {*gases} <= {"CO2", "CH4", "N2O"} else GOODS_COST
    return Range(low * kilograms, high * kilograms, f"USD/{unit}", "own", "own")


def _per_unit(book: Book, line: Line, carrier: str) -> float | None:
    """The price in a row [million / unit of the carrier]."""
    size = _size(book, line.cells.get("unit", ""), carrier)
    return None if size is None else line.value * size


def _size(book: Book, unit: str, carrier: str) -> float | None:
    """A unit of a price in millions for a unit of the carrier."""
    own = book.case.carriers[carrier].unit if carrier in book.case.carriers else ""
    return book.units.convert(unit, f"{book.units.money}/{own}", (own,))


def _emits(book: Book, carrier: str) -> bool:
    return book.case.carriers[carrier].item == "energy" and any(
        line.value > 0 for line in book.rows("factors.csv") if line.cells.get("carrier") == carrier
    )


def _price(book: Book, lines: list[tuple[float, float, Range, Line]]) -> Remark:
    off, slack, known, line = max(lines, key=lambda found: _far(found[0]))
    cells, code = line.cells, book.case.currency
    own, rate = known.low if off < 1 else known.high, DOLLAR[code]
    size = _size(book, line.cells["unit"], EXPORTS.get(cells["carrier"], cells["carrier"])) or 1.0
    known = known.times(rate / 1e6 / size, cells["unit"])
    times = off * slack if off > 1 else off / slack
    spread = (slack**2 * known.high / known.low) ** (1 if off > 1 else -1)
    return remark(
        "price_off", place_of(line, (cells["carrier"], cells["region"])), off, "times",
        severity(off, 1.0 if own else slack), line.file, value=number(line.value),
        of=cells["unit"], side="above" if off > 1 else "below" if off else "nothing",
        times=number(times if times >= 1 or not off else 1 / times, 3), range=known.told,
        dollar="" if code == "USD" else number(rate), code=code, rows=Count(len(lines) - 1),
        shelf=_shelf(book, known, EXPORTS.get(cells["carrier"], cells["carrier"])),
        about=[f"price {EXPORTS.get(cells['carrier'], cells['carrier'])}"],
        fits=(min(off, off / spread), max(off, off * spread)) if off else None,
    )  # fmt: skip


def _shelf(book: Book, known: Range, carrier: str) -> str:
    """Whether a range is of this carrier, of any energy, or our own."""
    names, unit = tuple(names_of(book.case, carrier)), book.case.carriers[carrier].unit
    return "own" if known.lowest == "own" else "carrier" if price_of(names, unit) else "energy"


def factors(book: Book) -> Iterator[Remark]:
    """Emission factors that lie off those of the library, the furthest of each carrier."""
    found: dict[tuple[str, str], list[tuple[float, Range, Line]]] = {}
    for line in book.rows("factors.csv"):
        carrier, method = line.cells.get("carrier", ""), line.cells.get("method", "")
        known = _factor_range(book, line)
        unit = book.case.carriers[carrier].unit if carrier in book.case.carriers else ""
        size = book.units.convert(line.cells.get("unit", ""), f"t/{unit}", (unit,))
        if known is None or size is None:
            continue
        off = known[1].off(line.value * size)
        if off != 1 and (line.value or carrier != ELECTRICITY):
            found.setdefault((carrier, method), []).append((off, known[0], line))
    yield from (_factor(book, lines) for lines in found.values())


def residuals(book: Book) -> Iterator[Remark]:
    """Residual mixes that are cleaner than the grid: what others claim is taken out of them."""
    case, year = book.case, book.case.base_year
    for region, path in case.residual.items():
        grid = case.factors.get((ELECTRICITY, region), {}).get(year, 0.0)
        if region in case.regions and grid and path[year] < CLEAN * grid:
            lines = book.series("factors.csv", "carrier", "region", "method")
            keys = [(ELECTRICITY, place, "residual") for place in (region, "*")]
            own = next((lines[key] for key in keys if key in lines), [])
            share = path[year] / grid
            yield remark(
                "residual_off",
                place_of(own[0], (ELECTRICITY, region, "residual")) if own else region,
                share, "share", "warning", "factors.csv", year=str(year), share=percent(share),
            )  # fmt: skip


def _factor_range(book: Book, line: Line) -> tuple[Range, Range] | None:
    """What the library has, and how far a factor may lie off it."""
    carrier, method = line.cells.get("carrier", ""), line.cells.get("method", "")
    if carrier not in book.case.carriers:
        return None
    of = book.case.carriers[carrier]
    if carrier == ELECTRICITY:
        return None if method == UPSTREAM else _grid_range(book, line, method)
    names = tuple(names_of(book.case, carrier))
    known = factor_of(names, of.unit) if method == "-" else None
    if known is not None:
        precise = known.lowest.partition("-")[0] in ("fuel", "gwp") and known.rows > 1
        slack = ALIKE if precise else GOODS
        known = known if precise else replace(known, low=0.0)  # a boundary may leave it out
        return known, replace(known, low=known.low / slack, high=known.high * slack)
    most = most_of(of.gases if method == "-" else ("CO2",), of.unit)
    return None if most is None else (most, replace(most, high=most.high * ALIKE))


def _grid_range(book: Book, line: Line, method: str) -> tuple[Range, Range] | None:
    """Of the grid of its region about its year; of any grid where the library has not that."""
    region = book.case.regions.get(line.cells.get("region", ""))
    named = (region.id, *dict.fromkeys(region.name.said.values())) if region else ()
    known = grid_of(named, line.year) if named else None
    world = grid_of((), 0)
    if known is None or line.year > book.case.base_year + 5:
        return None if world is None else (world, replace(world, low=0.0, high=world.high * ALIKE))
    low = max(0.0, known.low / ALIKE - CLEANER)
    return known, replace(known, low=low, high=known.high * DIRTIER.get(method, ALIKE) + CLEANER)


def _factor(book: Book, lines: list[tuple[float, Range, Line]]) -> Remark:
    off, known, line = max(lines, key=lambda found: _far(found[0]))
    cells, unit = line.cells, book.case.carriers[line.cells["carrier"]].unit
    size = book.units.convert(cells["unit"], f"t/{unit}", (unit,)) or 1.0
    known = known.times(1 / size, cells["unit"])
    return remark(
        "factor_off", place_of(line, (cells["carrier"], cells["region"], cells["method"])), off,
        "times", severity(off, 0.5), line.file, value=number(line.value), of=cells["unit"],
        side="below" if off < 1 else "above", range=known.told, rows=Count(len(lines) - 1),
        about=about(line.file, (cells["carrier"], cells["region"], cells["method"])),
    )  # fmt: skip


def _far(off: float) -> float:
    return max(off, 1 / off) if off else float("inf")
