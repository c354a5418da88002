"""What gross emissions are made of, in the base year and in a target year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from pathway.figures.kit.numbers import apportion, few, half_up
from pathway.locale import Count, message
from pathway.locale.categories import category_label, category_name
from pathway.locale.messages import Spoken

from .composition_measures import UNKNOWN, of_measures

MOST = 14
"""Categories drawn by themselves; of more, the smallest of a scope are counted together."""

Pair = tuple[float, float]
"""Of the base year and of the target year [t]."""

MEASURES = message("composition.measures")


@dataclass(frozen=True, slots=True)
class Part:
    """A category of a scope; ``name`` stands in a sentence, ``label`` beside its bars."""

    name: Spoken
    label: Spoken
    tonnes: Pair
    members: tuple[Spoken, ...] = ()


@dataclass(frozen=True, slots=True)
class ScopePart:
    """A scope and its categories, the largest first."""

    scope: int
    tonnes: Pair
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Composition:
    """Gross emissions, market-based, of two years."""

    years: tuple[int, int]
    span: tuple[int, ...]
    scopes: tuple[ScopePart, ...]
    last: float  # of all scopes in the last year [t]

    @property
    def total(self) -> Pair:
        """Of all scopes."""
        first, last = zip(*(scope.tonnes for scope in self.scopes), strict=True)
        return sum(first), sum(last)

    @property
    def largest(self) -> float:
        """The largest value drawn."""
        return max(value for scope in self.scopes for value in scope.tonnes)

    @property
    def parts(self) -> list[Part]:
        """The categories of all scopes."""
        return [part for scope in self.scopes for part in scope.parts]

    def shown(self, which: int, unit: float, decimals: int) -> list[list[Decimal]]:
        """Of each scope: itself, then its parts; parts add up to scopes, scopes to the total."""
        total = half_up(self.total[which] / unit, decimals)
        scopes = apportion(total, [s.tonnes[which] / unit for s in self.scopes], decimals)
        return [
            [printed, *apportion(printed, [p.tonnes[which] / unit for p in s.parts], decimals)]
            for s, printed in zip(self.scopes, scopes, strict=True)
        ]


def read_composition(tables: Mapping[str, pd.DataFrame], year: int) -> Composition:
    """From ``sources``, ``emissions`` and ``levers``; scopes without emissions are left out.

    Accounts of one category, which levers or what is upstream brought, have no source.
    """
    sources, emissions = tables["sources"], tables["emissions"]
    span = tuple(sorted(int(y) for y in emissions["year"].unique()))
    years = (span[0], year)
    apart = emissions[emissions["category"] != ""].rename(columns={"gross_market_t": "gross_t"})
    columns = ["scope", "category", "year", "gross_t"]
    sources = pd.concat([sources[columns], apart[columns], of_measures(tables, years)])
    booked = sources.groupby(["scope", "category", "year"])["gross_t"].sum()
    gross = emissions.groupby(["scope", "year"])["gross_market_t"].sum()
    least = few(float(gross.groupby("year").sum().max())) or 0.5
    found: dict[int, list[Part]] = {}
    totals: dict[int, Pair] = {}
    for scope in sorted(int(s) for s in emissions["scope"].unique()):
        total = _pair(gross, (scope,), years)
        if max(total) < least:
            continue
        keys = sorted(sources.loc[sources["scope"] == scope, "category"].unique())
        parts = [_part(key, _pair(booked, (scope, key), years)) for key in map(str, keys)]
        totals[scope] = total
        found[scope] = [part for part in parts if max(map(abs, part.tonnes)) >= least]
    kept = _kept([part for parts in found.values() for part in parts])
    return Composition(
        years,
        span,
        tuple(
            ScopePart(scope, totals[scope], tuple(_folded(parts, kept)))
            for scope, parts in found.items()
        ),
        float(emissions.loc[emissions["year"] == span[-1], "gross_market_t"].sum()),
    )


def _part(category: str, tonnes: Pair) -> Part:
    if category == UNKNOWN:
        return Part(MEASURES, MEASURES, tonnes)
    return Part(category_name(category), category_label(category), tonnes)


def _pair(sums: pd.Series[float], key: tuple[object, ...], years: tuple[int, int]) -> Pair:
    first, last = (float(sums.get((*key, year), 0.0)) for year in years)
    return first, last


def _kept(parts: list[Part]) -> list[Part]:
    return sorted(parts, key=lambda part: -max(part.tonnes))[:MOST]


def _folded(parts: list[Part], kept: list[Part]) -> list[Part]:
    """The largest first; two or more that are not kept are counted together."""
    ranked = sorted(parts, key=lambda part: -max(part.tonnes))
    small = [part for part in ranked if not any(part is one for one in kept)]
    if len(small) < 2:
        return ranked
    name = message("composition.others", n=Count(len(small)))
    together = (sum(p.tonnes[0] for p in small), sum(p.tonnes[1] for p in small))
    members = tuple(part.name for part in small)
    return [*(p for p in ranked if p not in small), Part(name, name, together, members)]
