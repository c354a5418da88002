"""What stands in the way of a fair comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathway.locale import Listed, Message, message

from .leaving import still_there
from .sides import Side, apart, in_years
from .spoken import Amount

OF_WHAT_IS_OPEN = ("cost_of_commitments_m", "price_of_hierarchy_m")
"""Those that are of what a plan still decides: what is over is in both plans that they compare."""


def notes(sides: Sequence[Side], years: Sequence[int]) -> Iterator[Message]:
    """What stands in the way of a fair comparison."""
    for s in sides:
        if s.result.summary.get("status") == "nearest":
            yield message("compare.nearest", side=s.letter.upper())
    yield from dict.fromkeys(note for s in sides for note in still_there(s.case))
    facts: dict[str, list[object]] = {
        "currencies": [s.case.currency for s in sides],
        "price-years": [s.case.price_year for s in sides],
        "base-years": [s.case.base_year for s in sides],
        "ends": [s.case.end for s in sides],
        "rates": [s.case.discount_rate for s in sides],
        "scopes": [
            "+".join(str(n) for n in sorted({a.scope for a in s.case.accounts.values()}))
            for s in sides
        ],
    }
    for what, values in facts.items():
        if len(set(values)) > 1:
            yield message("compare.differ", what=what, values=Listed([*map(str, values)]))
    if len(set(facts["currencies"])) > 1:
        yield message("compare.not-subtracted")
    starts = {s.letter.upper(): s.case.open_years.start for s in sides}
    costs = any(s.result.summary.get(key) for s in sides for key in OF_WHAT_IS_OPEN)
    if costs and len({*starts.values()}) > 1:
        told = Listed([f"{letter} {year}" for letter, year in starts.items()])
        yield message("compare.open-from", values=told)
    yield from _baselines(sides, years)
    if len({(s.case.base_year, s.case.end) for s in sides}) > 1:
        yield message("compare.common-years", span=f"{years[0]}–{years[-1]}")


def _baselines(sides: Sequence[Side], years: Sequence[int]) -> Iterator[Message]:
    """Whose business as usual is another than that of the first: money counts against it."""
    first, *others = sides
    usual = {
        s.letter: float(in_years(s.result.tables["emissions"], years)["bau_t"].sum()) for s in sides
    }
    for s in others:
        more = apart(usual[s.letter], usual[first.letter])
        if more and s.case.currency == first.case.currency:
            yield message(
                "compare.own-baseline",
                b=s.letter.upper(),
                y=Amount(abs(more), abs(more)),
                sense="higher" if more > 0 else "lower",
                span=f"{years[0]}–{years[-1]}",
            )
