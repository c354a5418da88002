"""Promises that ask for nothing, and allowances beside what is emitted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pathway.locale import Fact, percent
from pathway.review.book import Book
from pathway.review.remark import Amount, Remark, number, remark
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.standing import AsUsual
from pathway_models.case import Target
from pathway_models.promises import promise_of
from pathway_models.vocabulary.promise import NOTHING

LOOSE = 2.0
"""How many times what is as usual a promise of at most allows, from which on it is no promise."""
ALIKE = 1.005
"""How many times what is as usual is as much."""
LITTLE = 0.01
"""Share that a promise of at least asks for, below which it is in another unit."""
SAID = 0.006
"""So far a share may be from the one that its name says."""
ROUND = 0.005
"""So far from a whole percent it is told as one."""
PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*[%％]")
LESS = re.compile(
    r"below|less|lower|fewer|down|cut|reduc|减|低|降|少|weniger|niedriger|unter|senk|minus|[-−–]\s*\d"
)
ZERO = re.compile(r"net[- ]zero|neutral|中和|净零|netto-null")
FREE = (0.02, 1.6)
"""Free tonnes of a unit of activity, as a share of what a unit emits: benchmarks of the EU."""


def promises(book: Book) -> Iterator[Remark]:
    """Promises that are kept, whatever is done: with factors of the base year, and no lever."""
    at = AsUsual(book.case, base_plan(book.case))
    for target in book.case.targets.values():
        promise = promise_of(target)
        years = [y for y in promise.years(target) if promise.whole(at, target, y) > NOTHING]
        if target.metric in ("budget", "deployment") or not years:
            continue
        pairs = [(promise.measured(at, target, y), promise.required(target, y)) for y in years]
        if target.bases and promise.sense(target) == "<=":
            left = [v / target.bases[t] for t, v in target.value.items() if v > 0]
            if left and min(left) < LITTLE:
                yield _all(book, target, min(left))
        if promise.sense(target) == ">=":
            most = pairs[-1][1]
            if most < LITTLE:
                yield _little(book, target, most)
        elif all(is_ <= asked + 1e-9 for is_, asked in pairs):
            yield _kept(book, target, min(asked / is_ if is_ else 1.0 for is_, asked in pairs))


def named_otherwise(book: Book) -> Iterator[Remark]:
    """Promises whose name says another share than they ask for, or zero where something is left."""
    for target in book.case.targets.values():
        whole = target.bases or dict.fromkeys(target.value, float(target.unit == "share"))
        held = [t for t in target.value if target.when != "line" or t >= target.since]
        asked = [target.value[t] / whole[t] for t in held if whole[t]]
        for said in _shares_said(target) if asked else ():
            meant = [1 - said] if _says_less(target) else [said, 1 - said]
            if all(abs(one - s) > SAID for one in meant for s in asked):
                yield _otherwise(book, target, said, asked)
                break
        else:
            if _says_zero(target) and (left := target.value[max(target.value)]) > NOTHING:
                yield _not_zero(book, target, left)


def _shares_said(target: Target) -> Iterator[float]:
    """The one share that a name of a promise says."""
    for found in map(PERCENT.findall, target.name.said.values()):
        if len(found) == 1:
            yield float(found[0].replace(",", ".")) / 100


def _says_less(target: Target) -> bool:
    """Whether its share is one of what goes, and not of what is left."""
    names = (name.lower() for name in target.name.said.values())
    return bool(target.base_value) and any(map(LESS.search, names))


def _says_zero(target: Target) -> bool:
    names = (name.lower() for name in target.name.said.values())
    return target.metric == "net_emissions" and any(map(ZERO.search, names))


def _otherwise(book: Book, target: Target, said: float, asked: Sequence[float]) -> Remark:
    least = promise_of(target).sense(target) == ">="
    return remark(
        "named_otherwise", book.place("targets.yaml", target.id, "value"), asked[-1], "share",
        "warning", "targets.yaml", share=_percent(said), sense="least" if least else "most",
        less="yes" if _says_less(target) else "no", left=_percent(1 - said),
        first=_percent(asked[0]), last=_percent(asked[-1]),
        steps="yes" if asked[0] != asked[-1] else "no",
    )  # fmt: skip


def _percent(share: float) -> Fact:
    """Whole where it is near that."""
    return percent(share, 0 if abs(100 * share - round(100 * share)) < ROUND else 2)


def _not_zero(book: Book, target: Target, left: float) -> Remark:
    tonnes = Amount(left * 1000, "t", book.case.currency)
    return remark(
        "named_otherwise", book.place("targets.yaml", target.id, "value"), left * 1000, "t",
        "warning", "targets.yaml", says="named_otherwise-zero", advice="named_otherwise.advice",
        t=tonnes, year=str(max(target.value)),
    )  # fmt: skip


def in_no_study(book: Book) -> Iterator[Remark]:
    """Promises that no study has: no plan keeps them, and no page tells them."""
    studies = [book.text(file)[0].get("targets") for file in book.files if _is_study(file)]
    if "all" in studies:
        return
    kept = {str(name) for names in studies if isinstance(names, list) for name in names}
    for name in book.text("targets.yaml")[0]:
        if str(name) not in kept:
            place = book.place("targets.yaml", str(name))
            yield remark("in_no_study", place, 0, "studies", "warning", "targets.yaml")


def _is_study(file: str) -> bool:
    return file.startswith("studies/") and file.endswith(".yaml")


def _all(book: Book, target: Target, left: float) -> Remark:
    return remark(
        "asks_all", book.place("targets.yaml", target.id, "value"), left, "share", "warning",
        "targets.yaml", advice="share-or-percent", share=percent(left, 2),
    )  # fmt: skip


def _kept(book: Book, target: Target, loose: float) -> Remark:
    return remark(
        "asks_nothing", book.place("targets.yaml", target.id, "value"), loose, "times",
        "warning" if loose > LOOSE else "note", "targets.yaml", times=number(loose, 3),
        alike="yes" if loose < ALIKE else "no",
    )  # fmt: skip


def _little(book: Book, target: Target, most: float) -> Remark:
    return remark(
        "asks_nothing", book.place("targets.yaml", target.id, "value"), most, "share", "warning",
        "targets.yaml", says="asks_nothing-little", advice="share-or-percent",
        share=percent(most, 2),
    )  # fmt: skip


def allowances(book: Book) -> Iterator[Remark]:
    """Free tonnes of a carbon price beside those that are emitted."""
    case, year = book.case, book.case.base_year
    for scheme in case.schemes.values():
        for name, path in scheme.free_left.items():
            source = case.sources[name]
            own = case.factors.get((source.carrier, source.region), {}).get(year, 0.0)
            own += case.upstream.get((source.carrier, source.region), {}).get(year, 0.0)
            share = max(path.values(), default=0.0) / own if own else 0.0
            if share and not FREE[0] <= share <= FREE[1]:
                yield _free(book, scheme.id, name, share)
        for account, path in scheme.free.items():
            whole = sum(
                case.factors.get((s.carrier, s.region), {}).get(y, 0.0) * s.activity[y]
                for s in case.sources.values()
                for y in case.years
                if account in (s.account, s.business)
            )
            if whole and sum(path.values()) > FREE[1] * whole:
                yield _free(book, scheme.id, account, sum(path.values()) / whole)


def _free(book: Book, scheme: str, what: str, share: float) -> Remark:
    place = book.place("company.yaml", "carbon_prices", scheme, "free_allocation", what)
    told = percent(share, 3 if share < 0.01 else 0)
    return remark("free_off", place, share, "share", "warning", "company.yaml", share=told)
