"""Numbers of a lever: worked out of the library, or assumed with their reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pathway.cases.adding.draft import money_unit
from pathway.cases.adding.prices import currency_of
from pathway.cases.starter.draft import Cells, Draft, joined, plain
from pathway.cases.starter.numbers import Found, publishers, work_out
from pathway.library import Entry


class Numbers:
    """The numbers of one lever, and the rows that they are made of."""

    def __init__(self, draft: Draft, entry: Entry) -> None:
        """Of a measure of the library."""
        self.draft, self.entry = draft, entry
        self.found = list[Found]()

    @property
    def confidence(self) -> str:
        """Literature where all numbers are."""
        sure = {found.confidence for found in self.found}
        return "literature" if sure == {"literature"} else "assumption"

    def source(self, note: str = "") -> str:
        """Who says all of it."""
        rows = tuple(row for found in self.found for row in found.rows)
        return joined(publishers(rows) if rows else f"[library: {self.entry.id}]", note)

    def of(self, given: Any) -> Cells:
        """A number of the template: a sum on the library and a unit, or an assumption."""
        if isinstance(given, Mapping):
            return self.draft.given(given)
        text, unit = given
        number = work_out(text, self.entry.id, self.draft.sizes)
        return self.by_year(number, unit)

    def by_year(self, number: Found, unit: str) -> Cells:
        """A number that is worked out, over the years of the plan."""
        self.found.append(number)
        code = next(filter(None, (currency_of(row.unit) for row in number.rows)), "")
        year = next(filter(None, (row.more.get("price_year", "") for row in number.rows)), "")
        own = money_unit(unit, code) if code else unit
        rate, unit, extra = self.draft.purse.change(own, year)
        values = {year: plain(value * rate) for year, value in number.values.items()}
        lines = _by_year(values, self.draft.base_year + 1, self.draft.end) | {"unit": unit}
        if extra:
            lines["source"] = joined(publishers(number.rows), extra)
            lines["confidence"] = number.confidence
        return lines


def _by_year(values: Mapping[int | None, float], start: int, end: int) -> Cells:
    """A value, or a path from the start of the plan to its end; the first number holds before."""
    path = {year: value for year, value in sorted(values.items(), key=str) if year is not None}
    if not path:
        return {"value": values[None]}
    before = [year for year in path if year <= start]
    past = [year for year in path if year >= end]
    kept = {y: v for y, v in path.items() if start < y <= (past[0] if past else end)}
    first = {before[-1]: path[before[-1]]} if before else {start: path[min(path)]}
    kept = first | kept
    if len(set(kept.values())) == 1:
        return {"value": next(iter(kept.values()))}
    return {"path": kept}
