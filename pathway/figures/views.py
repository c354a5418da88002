"""The charts of a part of a plan: one business, one scope, one year.

A part is a smaller case with its own tables, so that titles, numbers and text alternatives are
computed for it as for the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import pandas as pd

from pathway.figures.kit.info import ChartInfo, chart_info
from pathway.figures.kit.numbers import few
from pathway.tables.known import as_told
from pathway_models.case import Case, Option, Target

from .catalogue import CATALOGUE, Tables


@dataclass(frozen=True, slots=True)
class View:
    """What of a study is made: all of it, or one business, one scope, one year of it."""

    business: str | None = None
    scope: int | None = None
    year: int | None = None

    @property
    def key(self) -> str:
        """The view as text: ``cloud/2/``, ``//2030``; ``//`` is all."""
        return "/".join("" if part is None else str(part) for part in self.parts)

    @property
    def parts(self) -> tuple[str | None, int | None, int | None]:
        """Business, scope and year."""
        return self.business, self.scope, self.year


ALL = View()

T = TypeVar("T")
Make = Callable[[str, Tables, ChartInfo, int | None], T]


def made_views(
    case: Case, tables: Tables, run_id: str, charts: Sequence[str], make: Make[T]
) -> dict[str, dict[View, T]]:
    """Every view of these charts but the whole, which is made already; none where nothing is.

    ``make`` makes a chart of a part: by its name, tables, what else is known, and year.
    """
    made: dict[str, dict[View, T]] = {}
    known = {name: CATALOGUE[name] for name in charts if name in CATALOGUE}
    info, tables = chart_info(case, run_id), as_told(case, tables)
    for name, chart in known.items():
        if not chart.parts and not chart.years:
            continue
        years = case.years if chart.years == "all" else view_years(case) if chart.years else ()
        made[name] = {View(year=y): make(name, tables, info, y) for y in years}
    needed = {table for chart in known.values() for table in chart.parts}
    if not needed:
        return made
    read = {name: table for name, table in tables.items() if name in needed}
    for view in views_of_parts(case, read):
        part, own = restrict(case, read, view.business, view.scope)
        info = chart_info(part, run_id)
        for name, chart in known.items():
            if chart.parts and chart.applies(own, info):
                made[name][view] = make(name, own, info, None)
    return made


def view_years(case: Case) -> list[int]:
    """The years to choose from: the first, every fifth, those of a commitment, the last."""
    kept = {case.years[0], case.end, *(y for y in case.years if y % 5 == 0)}
    kept |= {min(target.value) for target in case.targets.values() if target.headline}
    return [year for year in case.years if year in kept]


def views_of_parts(case: Case, tables: Tables) -> Iterator[View]:
    """Each business, each scope and each pair of them that emits something and is not all."""
    emissions = tables["emissions"]
    usual = emissions["bau_t"].abs()
    emits = emissions[usual > few(float(usual.max()))].drop_duplicates(["business", "scope"])
    found = {(str(b), int(s)) for b, s in zip(emits["business"], emits["scope"], strict=True)}
    businesses = [b for b in case.businesses if any(b == own for own, _ in found)]
    scopes = sorted({scope for _, scope in found})
    if len(businesses) > 1:
        yield from (View(business) for business in businesses)
    if len(scopes) > 1:
        yield from (View(scope=scope) for scope in scopes)
    if len(businesses) > 1 and len(scopes) > 1:
        yield from (View(b, s) for b in businesses for s in scopes if (b, s) in found)


def restrict(
    case: Case, tables: Tables, business: str | None = None, scope: int | None = None
) -> tuple[Case, dict[str, pd.DataFrame]]:
    """The part of a plan that is of one business, one scope, or both; for drawing only.

    Commitments are kept where all that they cover is in the part. A table that does not tell the
    scopes apart is left out where one is asked for, and so are rows that serve several.
    """
    if business is None and scope is None:
        return case, dict(tables)
    part = _part(case, business, scope)
    own = {}
    for name, table in tables.items():
        rows = _rows(table, part, business, scope)
        if rows is not None:
            own[name] = table[rows]
    return part, own


def _part(case: Case, business: str | None, scope: int | None) -> Case:
    accounts = {
        a: account
        for a, account in case.accounts.items()
        if business in (None, account.business) and scope in (None, account.scope)
    }
    sources = {s: source for s, source in case.sources.items() if source.account in accounts}

    def acts(option: Option) -> bool:
        if option.source is not None:
            return option.source in sources
        if option.fitted_at:
            return option.fitted_at in accounts
        if option.accounts:
            return not accounts.keys().isdisjoint(option.accounts)
        return scope is None and option.business == business

    options = {o: option for o, option in case.options.items() if acts(option)}

    def inside(target: Target) -> bool:
        return (
            accounts.keys() >= {*target.accounts}
            and sources.keys() >= {*target.sources}
            and options.keys() >= {*target.options}
        )

    there = {account.business for account in accounts.values()}
    return replace(
        case,
        accounts=accounts,
        sources=sources,
        options=options,
        businesses={b: named for b, named in case.businesses.items() if b in there},
        limits={k: v for k, v in case.limits.items() if options.keys() >= {*v.options}},
        targets={k: target for k, target in case.targets.items() if inside(target)},
        requirements={k: target for k, target in case.requirements.items() if inside(target)},
    )


def _rows(
    table: pd.DataFrame, part: Case, business: str | None, scope: int | None
) -> pd.Series[bool] | None:
    """Which rows of a table are of the part; None where it does not say."""
    if "account" in table:
        return table["account"].isin([*part.accounts])
    if "business" not in table:
        return table["id"].isin([*part.held]) if "id" in table else None
    rows = table["business"].notna() if business is None else table["business"] == business
    if scope is None:
        return rows
    return rows & (table["scope"].astype(str) == str(scope)) if "scope" in table else None
