"""Savings that act one after another on one source: what they reach in all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from math import prod

from pathway.locale import Listed, percent
from pathway.review.book import Book
from pathway.review.remark import Remark, remark
from pathway_models.arithmetic.base import by_source
from pathway_models.case import Option


def shares_together(book: Book) -> Iterator[Remark]:
    """Savings whose shares of a source are more than all of it: each acts on what others leave.

    Told once of the same levers, at the first source of theirs.
    """
    told: set[tuple[str, ...]] = set()
    for source, options in by_source(book.case.options.values()).items():
        savings = sorted(
            (o for o in options if o.kind == "retrofit"), key=lambda o: _order(book, o)
        )
        levers = tuple(o.lever for o in savings)
        shares = _given(book, savings)
        if sum(shares) <= 1 or max(shares) >= 1 or levers in told:
            continue
        told.add(levers)
        reached = sum(o.max_share.get(book.case.end, 0.0) for o in savings)
        yield remark(
            "shares_together", source, sum(shares), "share", file="levers/retrofit.yaml",
            levers=Listed(levers), shares=Listed([*map(percent, shares)], "review.plus"),
            whole=percent(sum(shares)), reached=percent(reached), source=source,
        )  # fmt: skip


def _order(book: Book, option: Option) -> int:
    """Its place among savings, as it is written."""
    entry = book.text("levers/retrofit.yaml")[0].get(option.lever)
    return int(entry.get("order", 0)) if isinstance(entry, dict) else 0


def _given(book: Book, savings: list[Option]) -> list[float]:
    """The shares as they are given, of which the loader takes what earlier ones leave."""
    left, given = 1.0, list[float]()
    for _, group in groupby(savings, key=lambda o: _order(book, o)):
        shares = [o.max_share.get(book.case.end, 0.0) / left for o in group]
        left *= prod(1 - share for share in shares)
        given += shares
        if left <= 0:
            return [1.0]
    return given or [0.0]
