"""What numbers of a kind are in the library: its lowest and highest, with who says so.

No number is kept here a second time: a range is read off the rows that ship with the package. What
is compared is one unit of the case's carrier, in US dollars or kt; energy per unit is that of the
fuel of the same name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from pathway import library
from pathway.library import Entry, Row
from pathway.load.files.faults import Faults
from pathway.load.units.units import Units
from pathway.locale import Message, message
from pathway.review.money import DOLLAR, dollars
from pathway.review.remark import number

PLAIN = Units("USD", Faults())
DIFFERENCE = {"premium", "internal", "co2", "free"}
"""Words of prices that are no price of a carrier."""
LOCAL = {"duties", "quota", "networks"}
"""Words of bases: a price with them says nothing of what is paid in other countries."""
EMITTED = ("co2", "co2e", "factor", "gwp100", "life_cycle")


@dataclass(frozen=True, slots=True)
class Range:
    """The least and the most of a kind, each with the row that says so."""

    low: float
    high: float
    unit: str
    lowest: str
    highest: str
    rows: int = 9

    @property
    def told(self) -> Message:
        """As a remark tells it: 26 to 600 USD/MWh (price-a, price-b); about 26 where it is one."""
        ids = "" if self.lowest == "own" else ", ".join(dict.fromkeys((self.lowest, self.highest)))
        return message(
            "review.range", low=number(self.low), high=number(self.high),
            unit=message("review.years") if self.unit == "years" else self.unit,
            of="library" if ids else "own", ids=ids, alike="yes" if self.low == self.high else "no",
        )  # fmt: skip

    def times(self, size: float, unit: str) -> Range:
        """The same in another unit."""
        return replace(self, low=self.low * size, high=self.high * size, unit=unit)

    def in_money(self, currency: str) -> Range:
        """The same in the money of a case."""
        return self.times(DOLLAR[currency], self.unit.replace("USD", currency))

    def off(self, value: float) -> float:
        """How many times it lies below (under 1) or above; 1 within."""
        if value < self.low:
            return value / self.low
        return value / self.high if value > self.high else 1.0


def of(numbers: Iterable[tuple[float, str]], unit: str) -> Range | None:
    """The range of these numbers and ids; None without any."""
    found = sorted(numbers)
    if not found:
        return None
    (low, lowest), (high, highest) = found[0], found[-1]
    return Range(low, high, unit, lowest, highest, len({f"{value:.2g}" for value, _ in found}))


def currency_and_rest(unit: str) -> tuple[str, str]:
    """A unit of money apart: ("EUR", "MWh"), ("CNY", "(MWh/yr)")."""
    money, _, rest = unit.partition("/")
    return money[-3:], rest


def in_dollars(row: Row) -> float | None:
    """The number of a row in US dollars, whatever it is per; None where it is no money."""
    money, _ = currency_and_rest(row.unit)
    rate = dollars(money)
    size = {"": 1.0, "k": 1e3, "M": 1e6}.get(row.unit.partition("/")[0][:-3])
    return None if rate is None or size is None else row.value * rate * size


@cache
def energy_of(names: tuple[str, ...], unit: str) -> float | None:
    """MWh (LHV) in a unit of a carrier: of energy itself, or of the library's fuel of that name."""
    direct = PLAIN.convert(unit, "MWh")
    if direct is not None:
        return direct
    for entry in library.alike(names, ("fuels",), ("lhv", "co2", "co2e", "biogenic")):
        for per in ("kg", "L", "m3"):
            many, held = PLAIN.convert(unit, per), _held(entry.rows, per)
            if many is not None and held is not None:
                return many * held
    return None


def _held(rows: Sequence[Row], per: str) -> float | None:
    """MWh in a kg, litre or m3: by its heating value, or by what that and a GJ emit."""
    density = [r.value for r in rows if r.quantity == "density" and r.unit == f"kg/{per}"]
    heat = [r.value / 3600 for r in rows if r.quantity == "lhv" and r.unit == "GJ/t"]
    if heat and (per == "kg" or density):
        return heat[0] * (density[0] if per != "kg" else 1.0)
    for quantity in ("co2", "co2e", "biogenic"):
        numbers = {r.unit.partition("/")[2]: r.value for r in rows if r.quantity == quantity}
        if numbers.get(per) and numbers.get("GJ"):
            return numbers[per] / numbers["GJ"] / 3.6
    return None


def _units_per(unit: str, carrier: str, names: tuple[str, ...]) -> float | None:
    """How many of a carrier's unit one of another unit is, by energy where it must."""
    direct = PLAIN.convert(unit, carrier, (carrier,))
    if direct is not None:
        return direct
    own, other = energy_of(names, carrier), energy_of(names, unit)
    return other / own if own and other else None


@cache
def price_of(names: tuple[str, ...], unit: str, only: str = "") -> Range | None:
    """Prices of a carrier of this name anywhere [USD / unit]; None where there are none.

    ``only`` is the id of the one entry that is asked for.
    """
    found = []
    for entry in library.alike(names, ("prices",), ("price",)):
        if only in ("", entry.id):
            rows = [row for row in entry.of("price") if only or _holds_anywhere(row)]
            found += [(v, entry.id) for r in rows if (v := _price(r, unit, names))]
    return of(found, f"USD/{unit}")


@cache
def price_of_energy(energy: float, unit: str) -> Range | None:
    """Prices of any energy there is [USD / unit], for a unit that holds so many MWh."""
    found = []
    for entry in library.entries("prices"):
        for row in entry.of("price"):
            _, per = currency_and_rest(row.unit)
            value = in_dollars(row)
            held = energy_of((library.subject_of(entry),), per)
            if value and held and _holds_anywhere(row):
                found.append((value / held * energy, entry.id))
    return of(found, f"USD/{unit}")


def _holds_anywhere(row: Row) -> bool:
    return not (DIFFERENCE & library.words_of(row.id) or LOCAL & library.words_of(row.basis))


def _price(row: Row, unit: str, names: tuple[str, ...]) -> float | None:
    value, (_, per) = in_dollars(row), currency_and_rest(row.unit)
    many = _units_per(per, unit, names)
    return value / many if value and many else None


@cache
def factor_of(names: tuple[str, ...], unit: str, only: str = "") -> Range | None:
    """What a carrier of this name emits when used [t / unit]: the nearest entries of the library.

    Of biomass also what it emits over its life: its own factor may be either. ``only`` is the id of
    the one entry that is asked for.
    """
    quantities = ("co2", "co2e", "factor", "gwp100")
    found = []
    for entry in library.alike(names, ("fuels", "gwp", "process"), quantities):
        if only not in ("", entry.id):
            continue
        more = ("life_cycle", "upstream") if entry.of("biogenic") else ()
        for row in (r for q in (*quantities, *more) for r in entry.of(q)):
            mass, _, per = row.unit.partition("/")
            many, size = _units_per(per, unit, names), PLAIN.convert(mass, "t")
            if many and size:
                found.append((row.value * size / many, entry.id))
        found += [(0.0, entry.id)] if more else []
    return of(found, f"t/{unit}")


@cache
def most_of(gases: tuple[str, ...], unit: str) -> Range | None:
    """From nothing to the most that a unit of anything emits, of these gases [t / unit]."""
    burnt = set(gases) <= {"CO2", "CH4", "N2O"}
    kinds: tuple[library.Kind, ...] = ("fuels", "process") if burnt else ("gwp",)
    volume = "m3" if unit.endswith("m3") else "L"
    for per in ("GJ", "kg", volume):
        many = PLAIN.convert(unit, per)
        if many is not None:
            rows = (r for kind in kinds for r in library.rows(kind) if r.quantity in EMITTED)
            per_this = [
                (r.value * many / 1000, r.id)
                for r in rows
                if r.unit in (f"kgCO2e/{per}", f"kgCO2/{per}")
            ]
            found = of(per_this, f"t/{unit}")
            return found and Range(0.0, found.high, found.unit, found.highest, found.highest)
    return None


@cache
def grid_of(region: tuple[str, ...], year: int) -> Range | None:
    """What a kWh of a grid emits about a year, on any basis [t / GWh]; of any country's if ()."""
    near = _grids(region)
    rows = [r for e in near for r in e.rows if r.year is not None and r.unit.endswith("/kWh")]
    if region and rows:
        years = sorted({abs((r.year or 0) - year) for r in rows})
        rows = [r for r in rows if abs((r.year or 0) - year) <= max(2, years[0])]
    return of(((1000 * r.value, r.id) for r in rows), "t/GWh")


@cache
def _grids(region: tuple[str, ...]) -> tuple[Entry, ...]:
    """The library's entries of the grid of a region; of all if ()."""
    found = library.entries("grid")
    return tuple(e for e in found if library.is_of(e, region)) if region else found
