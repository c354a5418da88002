"""Promises that ask for nothing, and allowances beside what is emitted."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.review.book import Book
from pathway.review.remark import Remark, Severity, both, number
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.standing import AsUsual
from pathway_models.case import Target
from pathway_models.promises import promise_of
from pathway_models.vocabulary.promise import NOTHING

LOOSE = 2.0
"""How many times what is as usual a promise of at most allows, from which on it is no promise."""
LITTLE = 0.01
"""Share that a promise of at least asks for, below which it is in another unit."""
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
        if target.base_value and promise.sense(target) == "<=":
            left = [v / target.base_value for v in target.value.values() if v > 0]
            if left and min(left) < LITTLE:
                yield _all(book, target, min(left))
        if promise.sense(target) == ">=":
            most = pairs[-1][1]
            if most < LITTLE:
                yield _little(book, target, most)
        elif all(is_ <= asked + 1e-9 for is_, asked in pairs):
            yield _kept(book, target, min(asked / is_ if is_ else 1.0 for is_, asked in pairs))


def in_no_study(book: Book) -> Iterator[Remark]:
    """Promises that no study has: no plan keeps them, and no page tells them."""
    studies = [book.text(file)[0].get("targets") for file in book.files if _is_study(file)]
    if "all" in studies:
        return
    kept = {str(name) for names in studies if isinstance(names, list) for name in names}
    for name in book.text("targets.yaml")[0]:
        if str(name) not in kept:
            yield Remark(
                "in_no_study", book.place("targets.yaml", str(name)), 0, "studies",
                both(
                    "the promise stands in no study: no plan keeps it.",
                    "没有任何情景包含该承诺：任何方案都不会兑现它。",
                ),
                both(
                    "Name it in `targets` of a file in studies/, or take it away.",
                    "请在studies/某文件的targets中列出，否则删去。",
                ),
                "warning", "targets.yaml",
            )  # fmt: skip


def _is_study(file: str) -> bool:
    return file.startswith("studies/") and file.endswith(".yaml")


def _all(book: Book, target: Target, left: float) -> Remark:
    return Remark(
        "asks_all", book.place("targets.yaml", target.id, "value"), left, "share",
        both(
            "it leaves {share} of the base year's, and not 0.", "只允许基准值的{share}，又不为零。",
            share=f"{left:.2%}",
        ),
        both("Is it a share or %?", "单位是share还是%？"),
        "warning", "targets.yaml",
    )  # fmt: skip


def _kept(book: Book, target: Target, loose: float) -> Remark:
    severity: Severity = "warning" if loose > LOOSE else "note"
    return Remark(
        "asks_nothing", book.place("targets.yaml", target.id, "value"), loose, "times",
        both(
            "it is kept in every year without any lever: it allows {times} times what is emitted "
            "as usual.",
            "不采取任何措施即可逐年兑现：允许量至少为照常情形的{times}倍。",
            times=number(loose),
        ),
        both("Are its value and its unit right?", "请核对数值与单位。"),
        severity, "targets.yaml",
    )  # fmt: skip


def _little(book: Book, target: Target, most: float) -> Remark:
    return Remark(
        "asks_nothing", book.place("targets.yaml", target.id, "value"), most, "share",
        both("it asks for {share} at most.", "最多只要求{share}。", share=f"{most:.2%}"),
        both("Is it a share or %?", "单位是share还是%？"),
        "warning", "targets.yaml",
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
    return Remark(
        "free_off", book.place("company.yaml", "carbon_prices", scheme, "free_allocation", what),
        share, "share",
        both(
            "free of it are {share} of what is emitted.", "免费配额为排放量的{share}。",
            share=f"{share:.3%}" if share < 0.01 else f"{share:,.0%}",
        ),
        both("Is its unit right: t/t, kt/TJ?", "请核对单位（t/t、kt/TJ）。"),
        "warning", "company.yaml",
    )  # fmt: skip
