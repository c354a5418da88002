"""The rows of prices.csv: one a carrier, or a country, that holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pathway.cases.adding.years import CONFIDENCE, cited
from pathway.cases.starter.carriers import ELECTRICITY, specs
from pathway.cases.starter.draft import Cells, Draft, joined, plain
from pathway.cases.starter.numbers import publishers, work_out
from pathway.cases.starter.places import country_name, entry_for, grid_of
from pathway.library import Entry
from pathway.locale import Fact, Lang

SOLD = 0.3
"""What power that is sent out earns, of what power costs that is bought."""
GCV = 0.903
"""Of natural gas, LHV is so much of HHV (docs/library.md)."""


def prices(draft: Draft) -> Iterator[Cells]:
    """All rows, in the order of the carriers; what is alike in all countries once."""
    sells = any(spec["kind"] == "rooftop_pv" for spec in draft.template["levers"].values())
    for carrier in draft.carriers:
        local = "place" in specs()[carrier]
        codes = draft.wish.countries if local else draft.wish.countries[:1]
        found = {code.lower(): price_of(draft, carrier, code) for code in codes}
        if len({repr(price) for price in found.values()}) == 1:
            found = {"*": next(iter(found.values()))}
        for region, price in found.items():
            row: Cells = {"region": region, "year": draft.base_year + 1}
            yield {"carrier": carrier, **row, **price}
            if carrier == ELECTRICITY and sells:
                value = float(str(price["value"])) * SOLD
                sold = draft.assumption(value, str(price["unit"]), draft.word("sold"))
                yield {"carrier": "electricity_export", **row, **sold}


def price_of(draft: Draft, carrier: str, code: str) -> Cells:
    """The price of a carrier in a country: as given, of the library, or assumed."""
    spec, wish = specs()[carrier], draft.wish
    given = wish.prices.get(f"{carrier}@{code}", wish.prices.get(carrier))
    if given is not None:
        return _priced(given, f"{wish.currency}/{spec['per']}", draft.word("given"), "report")
    if "place" in spec:
        return _of_place(draft, spec, carrier, code)
    price = spec.get("price")
    if price is None:
        return draft.assumption(0, f"{wish.currency}/{spec['unit']}", draft.word("unpaid"))
    if isinstance(price, list):
        return _of_library(draft, spec, code)
    rate, unit, extra = draft.purse.change(price["unit"])
    return draft.assumption(price["value"] * rate, unit, joined(draft.said(price["why"]), extra))


def _of_library(draft: Draft, spec: Mapping[str, Any], code: str) -> Cells:
    """A price of the library, or one that is a premium over another carrier's."""
    found, unit = work_out(spec["price"][0], "", {}), spec["price"][1]
    rate, unit, extra = draft.purse.change(unit, found.rows[0].more.get("price_year", ""))
    value = found.at(draft.base_year) * rate
    said = joined(publishers(found.rows), extra)
    if "over" not in spec:
        return _priced(value, unit, said, found.confidence)
    below = price_of(draft, spec["over"], code)
    value += float(str(below["value"]))
    name = draft.said(specs()[spec["over"]]["name"])
    over = draft.word("over", carrier=name, price=below["value"])
    return _priced(value, unit, joined(over, said), "assumption")


def _of_place(draft: Draft, spec: Mapping[str, Any], carrier: str, code: str) -> Cells:
    """The price of a country, per LHV where it is of a fuel."""
    entry = entry_for(spec["place"], code)
    if entry is None:
        place = f"@{code}" * (len(draft.wish.countries) > 1)
        about: dict[str, Fact] = {"unit": f"{draft.wish.currency}/{spec['per']}"}
        about |= {"carrier": carrier, "country": _Country(grid_of(code))}
        draft.lacking.tell(f"--price {carrier}{place}=…", "lacks-price", **about)
        return _priced(0, f"{draft.wish.currency}/{spec['per']}", "")
    rows = sorted(entry.of("price"), key=lambda row: row.year or 0)
    row = next((r for r in rows[::-1] if (r.year or 0) <= draft.base_year), rows[0])
    rate, unit, extra = draft.purse.change(row.unit, row.more.get("price_year", ""))
    is_gross = "HHV" in row.bases
    value = row.value * rate / (GCV if is_gross else 1)
    said = joined(cited(row), extra, draft.word("lhv") if is_gross else "")
    return _priced(value, unit, said, CONFIDENCE.get(row.confidence, "assumption"))


@dataclass(frozen=True, slots=True)
class _Country:
    """The name of the country of a grid."""

    grid: Entry

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return country_name(self.grid, lang)


def _priced(value: float, unit: str, source: str, confidence: str = "assumption") -> Cells:
    return {"value": plain(value), "unit": unit, "source": source, "confidence": confidence}
