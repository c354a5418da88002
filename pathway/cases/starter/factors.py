"""The rows of factors.csv: of electricity by country and year, of all else one that holds."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.cases.adding.years import CONFIDENCE, at, cited
from pathway.cases.starter.carriers import DIRECT, ELECTRICITY, factor_row, grid_row, specs
from pathway.cases.starter.draft import Cells, Draft, joined, plain
from pathway.cases.starter.numbers import publishers
from pathway.cases.starter.places import grid_of
from pathway.library.search import outlook_of

BEND = 2035
"""Year at which the outlooks of the library bend; between, they are near to straight."""


def factors(draft: Draft) -> Iterator[Cells]:
    """All rows, in the order of the carriers."""
    for carrier in draft.carriers:
        if carrier == ELECTRICITY:
            for code in draft.wish.countries:
                yield from _of_grid(draft, code)
        else:
            yield _of_carrier(draft, carrier)


def _of_carrier(draft: Draft, carrier: str) -> Cells:
    spec = specs()[carrier]
    key: Cells = {"carrier": carrier, "region": "*", "year": draft.base_year, "method": "-"}
    if carrier == DIRECT:
        why = draft.said(spec["name"])
        return key | {"value": 1000, "unit": "t/kt", "source": why, "confidence": "derived"}
    if "zero" in spec:
        return key | draft.assumption(0, f"t/{spec['unit']}", draft.said(spec["zero"]))
    row = factor_row(carrier)
    trust = CONFIDENCE.get(row.confidence, "assumption")
    number = {"value": plain(row.value), "unit": spec.get("counted", row.unit)}
    return key | number | {"source": cited(row), "confidence": trust}


def _of_grid(draft: Draft, code: str) -> Iterator[Cells]:
    """The average of the grid, which stands for the residual mix as well."""
    row = grid_row(draft, code)
    later = _outlook(draft, code)
    is_held = row.year != draft.base_year
    held = draft.word("held", year=row.year) if is_held else ""
    source = joined(cited(row), held, "" if later else draft.word("no_outlook"))
    trust = "assumption" if is_held else CONFIDENCE.get(row.confidence, "assumption")
    numbers = [(draft.base_year, row.value, source, trust)]
    numbers += [(year, row.value * ratio, said, "assumption") for year, ratio, said in later]
    for method in ("location", "residual"):
        for year, value, told, sure in numbers:
            key: Cells = {"carrier": ELECTRICITY, "region": code.lower(), "year": year}
            note = draft.word("residual") if method == "residual" else ""
            number = {"method": method, "value": plain(value), "unit": row.unit}
            trust = "assumption" if note else sure
            yield key | number | {"source": joined(note, told), "confidence": trust}


def _outlook(draft: Draft, code: str) -> list[tuple[int, float, str]]:
    """Years of the outlook, their ratio to the factor of the base year, and its source."""
    entry = next((e for e in outlook_of((code,)) if e.id.endswith("-trend")), None)
    if entry is None:
        return []
    path = {row.year or 0: row.value for row in (*grid_of(code).rows, *entry.rows)}
    start, last = at(path, draft.base_year), at(path, draft.end)
    if not start or last is None:
        return []
    found = []
    for year in [BEND] * (draft.base_year < BEND < draft.end) + [draft.end]:
        ratio = (at(path, year) or 0.0) / start
        said = draft.word("ratio", ratio=ratio, year=draft.base_year)
        found.append((year, ratio, joined(said, publishers(entry.rows[:1]))))
    return found
