"""Of which years facts say something: of a promise, of levers, of sources."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pathway_models.arithmetic.observed import OF_ACTIVITY
from pathway_models.arithmetic.past import OF_STOCK
from pathway_models.case import Case, Fact, Output, Target

YIELDS: dict[str, tuple[Output, ...]] = {
    "clean_electricity_share": ("clean", "on_site"),
    "credit_share": ("credits",),
}
"""What the levers yield of which a promise is that names none."""


def told_years(case: Case, k: Target, years: Sequence[int]) -> list[int]:
    """The years of which facts say something of what a promise is about."""
    if k.options:
        return stock_years(case, k.options, years)
    inside = {*k.accounts}
    yields = YIELDS.get(k.metric)
    options = {
        o.id
        for o in case.options.values()
        if (yields is None or o.output in yields) and not inside.isdisjoint(_accounts(case, o.id))
    }
    if yields is not None:
        return stock_years(case, options, years)
    sources = {s.id for s in case.sources.values() if s.account in inside}
    told = _years(case, OF_ACTIVITY, inside | sources, years)
    return told or stock_years(case, options, years)


def stock_years(case: Case, options: Collection[str], years: Sequence[int]) -> list[int]:
    """The years of which facts say something of these options."""
    return _years(case, OF_STOCK, options, years)


def untold(case: Case, year: int) -> set[str]:
    """The sources of which no fact says anything in a year: they are as expected."""
    told = {i for f in case.facts if f.quantity in OF_ACTIVITY and f.year == year for i in f.of}
    return {s.id for s in case.sources.values() if s.id not in told and s.account not in told}


def _years(
    case: Case, quantities: Collection[str], of: Collection[str], years: Sequence[int]
) -> list[int]:
    def speaks(f: Fact) -> bool:
        return f.quantity in quantities and not set(f.of).isdisjoint(of)

    found = {f.year for f in case.facts if speaks(f)}
    return [t for t in years if t in found]


def _accounts(case: Case, option: str) -> Collection[str]:
    """The accounts that an option acts on."""
    o = case.options[option]
    return o.accounts if o.source is None else (*o.accounts, case.sources[o.source].account)
