"""How far levers reach of what they act on: potentials, allowances, growth, and their peers."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pathway.load.check.inventory import base_year
from pathway.locale import percent
from pathway.review.book import Book
from pathway.review.offers import told
from pathway.review.remark import Remark, number
from pathway_models.case import Case, Option

LEAST = 0.002
"""Share of what a lever acts on that all of it reaches over the plan, below which it is none."""
SLOW = 0.03
"""Part of what a lever may reach that its allowances over a life let it reach."""
MOST = 30.0
"""How many times what it acts on a lever may offer."""
FAST = 5.0
"""Growth in a year, as a share, beyond which there is no limit."""
APART = 50.0
"""How many times what its peers use a lever may use, or a part of it."""
NEAR = 0.1
"""Of the decades of a thousand: half as much to twice as much is about a thousand times."""
CHEAP, DEAR = 0.02, 200.0
"""How many times its own capex what a lever replaces may cost."""


def reaches(book: Book) -> Iterator[Remark]:
    """What is offered of each lever beside what it acts on, of all its options together."""
    by_lever: dict[str, list[Option]] = {}
    for option in book.case.options.values():
        by_lever.setdefault(option.lever, []).append(option)
    for options in by_lever.values():
        yield from _offered(book, options)
        for option in options[:1]:
            yield from _pace(book, option)
            yield from _replaced(book, option)
    yield from _peers(book, by_lever)


def _offered(book: Book, options: list[Option]) -> Iterator[Remark]:
    """All there is, and all that may be bought over a life, as a share of what it acts on."""
    acts = _acts_on(book.case, options)
    for key in ("potential", "max_add"):
        if any(getattr(o, key) is None for o in options) or acts <= 0:
            continue
        share = sum(_does(book.case, o, key) for o in options) / acts
        if 0 < share < LEAST:
            yield told(book, options[0], "share_small", (key,), share, "share",
                       "share_small-offered", share=percent(share, 3))  # fmt: skip
        elif key == "max_add" and options[0].source and 0 < share < SLOW * _may(options):
            yield told(book, options[0], "share_small", (key,), share, "share",
                       "share_small-allowed", share=percent(share, 2),
                       most=percent(_may(options)))  # fmt: skip
        elif key == "potential" and share > MOST and not _traded(options[0]):
            yield told(book, options[0], "room_large", (key,), share, "times",
                       times=number(share))  # fmt: skip


def _traded(o: Option) -> bool:
    """Whether a market offers it from year to year, which may be far more than one needs."""
    return o.life == 1 and o.output in ("clean", "credits")


def _may(options: list[Option]) -> float:
    """The largest share of their sources that options may reach."""
    return max(max(o.max_share.values(), default=0.0) for o in options)


def _does(case: Case, o: Option, key: str) -> float:
    """What the most that there is, or is bought over a life, does in a year."""
    path: Mapping[int, float] = getattr(o, key) or {}
    each = o.displaces if o.source else o.yields
    years = [y for y in case.years if y in path and each.get(y)]
    if not years:
        return 0.0
    if key == "potential":
        return max(path[y] * each[y] for y in years)
    return sum(path[y] * each[y] for y in years[-o.life :])


def _acts_on(case: Case, options: list[Option]) -> float:
    """Activity of their sources, demand of their accounts, or what these emit, at its most."""
    first = options[0]
    if first.source is not None:
        paths = [case.sources[o.source or ""].activity for o in options]
        return max(sum(path[y] for path in paths) for y in case.years)
    accounts = {a for o in options for a in o.accounts}
    if first.output in ("on_site", "clean"):
        of = [
            s for s in case.sources.values() if s.account in accounts and s.carrier == "electricity"
        ]
        return max((sum(s.activity[y] for s in of) for y in case.years), default=0.0)
    if first.output == "credits":
        gross = base_year(case).gross
        return sum(gross[a] for a in accounts)
    return 0.0


def _pace(book: Book, o: Option) -> Iterator[Remark]:
    """Growth and efficiency that are hardly numbers of their unit."""
    if o.max_growth is not None and o.max_growth > FAST:
        yield told(book, o, "share_large", ("max_growth",), o.max_growth, "share",
                   share=percent(o.max_growth))  # fmt: skip
    for key in ("abatement_efficiency", "capture_rate"):
        path = getattr(o, key)
        most = max((path.get(y, 0.0) for y in book.case.years), default=0.0)
        if 0 < most < 10 * LEAST:
            yield told(book, o, "share_small", (key,), most, "share",
                       "share_small-treated", share=percent(most, 2))  # fmt: skip


def _replaced(book: Book, o: Option) -> Iterator[Remark]:
    """What is replaced beside what replaces it."""
    year = max(o.first_year, book.case.base_year + 1)
    old, new = o.incumbent_value.get(year, 0.0), o.capex.get(year, 0.0)
    if o.incumbent_life and old and new and not CHEAP <= old / new <= DEAR:
        yield told(book, o, "incumbent_off", ("incumbent_value",), old / new, "times",
                   times=number(old / new))  # fmt: skip


def _peers(book: Book, by_lever: Mapping[str, list[Option]]) -> Iterator[Remark]:
    """What levers on the same carrier use of another, beside what most of them use."""
    case, year = book.case, book.case.end
    used: dict[tuple[str, str], dict[str, float]] = {}
    for lever, options in by_lever.items():
        for o in options[:1]:
            if o.source is None:
                continue
            for carrier, path in o.uses.items():
                pair = (case.sources[o.source].carrier, carrier)
                used.setdefault(pair, {})[lever] = path[year]
    for (_, carrier), each in used.items():
        middle = statistics.median(each.values())
        for lever, value in each.items():
            if len(each) > 2 and middle > 0 < value and not 1 / APART <= value / middle <= APART:
                off, own, steps = value / middle, by_lever[lever][0], ("uses", carrier)
                typed, unit = book.typed(own, *steps) or (value, "")
                one = told(
                    book, own, "peers_off", steps, off, "times", "peers_off-typed" if unit else "",
                    value=number(typed), middle=number(typed / off),
                    of=unit or case.carriers[carrier].unit,
                )  # fmt: skip
                yield replace(one, severity="grave") if _is_of_other_unit(off) else one


def _is_of_other_unit(off: float) -> bool:
    """Whether a number is about a thousand, or a million, times another, or a part: kWh for MWh."""
    thousands = abs(math.log10(off)) / 3
    return round(thousands) > 0 and abs(thousands - round(thousands)) < NEAR
